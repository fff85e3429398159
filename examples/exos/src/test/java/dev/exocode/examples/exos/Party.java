package dev.exocode.examples.exos;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** One side of a connection that sends some bytes and keeps all that comes. */
class Party implements ConnectionEvents {
    final ByteArrayOutputStream came = new ByteArrayOutputStream();
    final List<End> ends = new ArrayList<>();
    private final byte[] data;
    private final byte[] buffer = new byte[4096];
    private int sent;
    int opened;
    boolean sawEnd;
    /** So many bytes it reads when it is told; the others when it is asked to. */
    int appetite = Integer.MAX_VALUE;
    /** Whether it sends from payloads. */
    boolean shares;

    Connection connection;

    Party(byte[] data) {
        this.data = data;
    }

    @Override
    public void opened(Connection c) {
        opened++;
        connection = c;
        more(c);
    }

    @Override
    public void readable(Connection c) {
        read(appetite);
    }

    /** Reads so much. */
    void read(int most) {
        int left = most;
        while (left > 0) {
            int count = connection.read(buffer, 0, Math.min(left, buffer.length));
            if (count <= 0) {
                sawEnd |= count == Connection.ENDED;
                return;
            }
            came.write(buffer, 0, count);
            left -= count;
        }
    }

    @Override
    public void writable(Connection c) {
        more(c);
    }

    private void more(Connection c) {
        if (shares && sent < data.length) {
            Payload payload = Payload.of(data);
            // In parts, of which one begins at an odd place.
            int middle = data.length / 2 | 1;
            sent = middle < data.length && c.send(payload, 0, middle) && c.send(payload, middle, data.length - middle)
                    ? data.length
                    : sent;
        }
        sent += c.send(data, sent, data.length - sent);
        if (sent == data.length) {
            c.finish();
        }
    }

    @Override
    public void closed(Connection c, End end) {
        ends.add(end);
    }
}
