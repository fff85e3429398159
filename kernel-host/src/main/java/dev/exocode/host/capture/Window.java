package dev.exocode.host.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The stretch of a file that is in memory.
 *
 * <pre>
 *   file    0 ......... base ............ base + start ............. base + end ......
 *   bytes               0 ... consumed ... start ... not yet read ... end ... free ...
 * </pre>
 *
 * <p>It grows beyond {@link #INITIAL_BYTES} only when it is full of bytes that really came, to at most twice those.
 */
final class Window implements Closeable {

    static final int INITIAL_BYTES = 512 * 1024;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final InputStream in;
    private final String name;
    private byte[] bytes = new byte[INITIAL_BYTES];
    private int start;
    private int end;
    private long base;
    private boolean ended;
    private boolean bigEndian;
    private IOException failure;

    Window(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Index in {@link #bytes} of the first byte not consumed. */
    int start() {
        return start;
    }

    /** Offset in the file of the first byte not consumed. */
    long position() {
        return base + start;
    }

    /** Bytes in memory and not consumed. */
    int available() {
        return end - start;
    }

    /** Why reading stopped before the end, or null. */
    IOException failure() {
        return failure;
    }

    boolean bigEndian() {
        return bigEndian;
    }

    void bigEndian(boolean big) {
        bigEndian = big;
    }

    /** The unsigned 16 bits at an index, in the file's byte order. */
    int u16(int at) {
        short value = (short) SHORT.get(bytes, at);
        return (bigEndian ? Short.reverseBytes(value) : value) & 0xffff;
    }

    /** The 32 bits at an index, in the file's byte order. */
    int i32(int at) {
        int value = (int) INT.get(bytes, at);
        return bigEndian ? Integer.reverseBytes(value) : value;
    }

    /** The unsigned 32 bits at an index, in the file's byte order. */
    long u32(int at) {
        return i32(at) & 0xffff_ffffL;
    }

    /** Marks bytes as read; they stay where they are until the next {@link #holds} or {@link #skip}. */
    void consume(int count) {
        start += count;
    }

    /** Whether the next {@code count} bytes are in memory now; false only at the end of the file or on a failure. */
    boolean holds(int count) {
        return end - start >= count || fill(count);
    }

    /** Consumes {@code count} bytes without keeping them; false if the file ended before. */
    boolean skip(long count) {
        long left = count;
        while (true) {
            int now = (int) Math.min(left, end - start);
            start += now;
            left -= now;
            if (left == 0) {
                return true;
            }
            if (!fill(1)) {
                return false;
            }
        }
    }

    private boolean fill(int count) {
        if (count > bytes.length - start) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            base += start;
            end -= start;
            start = 0;
        }
        try {
            while (end - start < count && !ended) {
                if (end == bytes.length) {
                    bytes = Arrays.copyOf(bytes, (int) Math.min(2L * end, count));
                }
                int read = in.read(bytes, end, bytes.length - end);
                // A stream may not answer 0 here; one that does is asked for a single byte, which has to wait.
                int one = read == 0 ? in.read() : -1;
                if (read == 0 && one >= 0) {
                    bytes[end] = (byte) one;
                    read = 1;
                }
                ended = read <= 0;
                end += Math.max(0, read);
            }
        } catch (IOException e) {
            failure = e;
            ended = true;
        }
        return end - start >= count;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        in.close();
    }
}
