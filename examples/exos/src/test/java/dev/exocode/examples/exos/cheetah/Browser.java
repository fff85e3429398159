package dev.exocode.examples.exos.cheetah;

import dev.exocode.examples.exos.Connection;
import dev.exocode.examples.exos.ConnectionEvents;
import dev.exocode.examples.exos.End;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client that sends bytes and takes answers apart as RFC 9112 says. */
final class Browser implements ConnectionEvents {
    /** An answer. */
    record Reply(int status, String head, byte[] content) {
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        boolean has(String line) {
            return (head + "\r\n").contains("\r\n" + line + "\r\n");
        }
    }

    private byte[] request;
    private int sent;
    private final byte[] buffer = new byte[8192];
    private final ByteArrayOutputStream came = new ByteArrayOutputStream();
    final List<End> ends = new ArrayList<>();
    boolean sawEnd;
    Connection connection;

    Browser(String request) {
        this.request = request.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sends more. */
    void more(String text) {
        request = text.getBytes(StandardCharsets.ISO_8859_1);
        sent = 0;
        writable(connection);
    }

    @Override
    public void opened(Connection c) {
        connection = c;
        writable(c);
    }

    @Override
    public void writable(Connection c) {
        sent += c.send(request, sent, request.length - sent);
    }

    @Override
    public void readable(Connection c) {
        int count = c.read(buffer, 0, buffer.length);
        while (count > 0) {
            came.write(buffer, 0, count);
            count = c.read(buffer, 0, buffer.length);
        }
        if (count == Connection.ENDED) {
            sawEnd = true;
            c.close();
        }
    }

    @Override
    public void closed(Connection c, End end) {
        ends.add(end);
    }

    int bytes() {
        return came.size();
    }

    byte[] all() {
        return came.toByteArray();
    }

    /** The answers that came whole; those to HEAD are told by their place. */
    List<Reply> replies(Integer... heads) {
        List<Integer> headOnly = List.of(heads);
        List<Reply> replies = new ArrayList<>();
        String text = came.toString(StandardCharsets.ISO_8859_1);
        int at = 0;
        int end = text.indexOf("\r\n\r\n", at);
        while (end >= 0) {
            String head = text.substring(at, end);
            int status = Integer.parseInt(head.substring(9, 12));
            boolean bare = status == 304 || headOnly.contains(replies.size());
            int length = bare ? 0 : Integer.parseInt(head.replaceFirst("(?s).*\r\nContent-Length: ([0-9]+).*", "$1"));
            at = end + 4 + length;
            if (at > text.length()) {
                break;
            }
            replies.add(new Reply(status, head, text.substring(end + 4, at).getBytes(StandardCharsets.ISO_8859_1)));
            end = text.indexOf("\r\n\r\n", at);
        }
        return replies;
    }
}
