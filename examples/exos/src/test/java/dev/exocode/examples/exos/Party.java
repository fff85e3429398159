package dev.exocode.examples.exos;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** One side of a connection that sends some bytes and keeps all that comes. */
final class Party implements ConnectionEvents {
    final ByteArrayOutputStream came = new ByteArrayOutputStream();
    final List<End> ends = new ArrayList<>();
    private final byte[] data;
    private final byte[] buffer = new byte[4096];
    private int sent;
    int opened;
    boolean sawEnd;
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
        int count = c.read(buffer, 0, buffer.length);
        while (count > 0) {
            came.write(buffer, 0, count);
            count = c.read(buffer, 0, buffer.length);
        }
        sawEnd |= count == Connection.ENDED;
    }

    @Override
    public void writable(Connection c) {
        more(c);
    }

    private void more(Connection c) {
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
