package dev.exocode.examples.exos.cheetah;

import dev.exocode.examples.exos.Payload;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An answer that stands ready: its head and its content behind each other in one payload, and the other heads that it may have. Content stands there once,
 * whichever head it has. Never changes.
 */
final class Answer {
    /** Something that is sent of a payload. */
    record Part(Payload payload, int offset, int length) {}

    private static final String END = "\r\n";
    private static final String CLOSE = "Connection: close\r\n";

    final Payload whole;
    private final List<Part> all;
    private final List<Part> head;
    private final List<Part> allClosing;
    private final List<Part> headClosing;

    private Answer(byte[] open, byte[] closing, byte[] content) {
        whole = Payload.of(open, content);
        Part close = new Part(Payload.of(closing), 0, closing.length);
        all = List.of(new Part(whole, 0, whole.length()));
        head = List.of(new Part(whole, 0, open.length));
        headClosing = List.of(close);
        allClosing = content.length == 0 ? headClosing : List.of(close, new Part(whole, open.length, content.length));
    }

    /** An answer with content, or with none if that is null. */
    static Answer of(Status status, String fields, byte[] content) {
        String length = content == null ? "" : "Content-Length: " + content.length + END;
        String front =
                "HTTP/1.1 " + status.number() + " " + status.reason() + END + "Server: Cheetah" + END + fields + length;
        return new Answer(bytes(front + END), bytes(front + CLOSE + END), content == null ? new byte[0] : content);
    }

    /** An answer that says in a line what went wrong. */
    static Answer of(Status status) {
        String allow = status == Status.METHOD_NOT_ALLOWED ? "Allow: GET, HEAD" + END : "";
        return of(
                status,
                allow + "Content-Type: text/plain; charset=utf-8" + END,
                bytes(status.number() + " " + status.reason() + "\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What is sent of it, in order. */
    List<Part> parts(boolean headOnly, boolean closes) {
        if (closes) {
            return headOnly ? headClosing : allClosing;
        }
        return headOnly ? head : all;
    }
}
