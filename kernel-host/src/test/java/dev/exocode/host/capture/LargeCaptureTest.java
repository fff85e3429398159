package dev.exocode.host.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Captures past 2 GiB, which no int can count; made as they are read. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LargeCaptureTest {

    private static final long TWO_GIB = 1L << 31;

    @Test
    void packetsPastTwoGibibytesAreFoundWhereTheyStand() throws Exception {
        int bytes = 16 + CaptureReader.MAX_PACKET_BYTES;
        int count = (int) (TWO_GIB / bytes) + 500;
        byte[] header =
                CaptureBytes.pcap(ByteOrder.LITTLE_ENDIAN, 0xa1b2c3d4, 4, 0, 1).bytes();
        byte[] record = CaptureBytes.empty(ByteOrder.LITTLE_ENDIAN)
                .record(1, 0, new byte[CaptureReader.MAX_PACKET_BYTES], CaptureReader.MAX_PACKET_BYTES)
                .bytes();
        InputStream stream = new SequenceInputStream(
                new ByteArrayInputStream(header), new Numbered(record, 16, (long) count * bytes));
        try (CaptureReader reader = CaptureReader.of(stream, "-").value().orElseThrow()) {
            for (int i = 0; i < count; i++) {
                assertThat(reader.next()).isTrue();
                if (reader.position() != 24 + (long) i * bytes
                        || reader.length() != CaptureReader.MAX_PACKET_BYTES
                        || ByteBuffer.wrap(reader.data()).getInt(reader.offset()) != i) {
                    throw new AssertionError("packet " + i + " at " + reader.position());
                }
            }
            assertThat(reader.position()).isGreaterThan(TWO_GIB);
            assertThat(reader.next()).isFalse();
            assertThat(reader.problem()).isEmpty();
            assertThat(reader.data()).hasSize(Window.INITIAL_BYTES);
        }
    }

    @Test
    void aBlockOfMoreThanTwoGibibytesIsPassedOver() throws Exception {
        long total = TWO_GIB + 16;
        byte[] head = CaptureBytes.pcapng(ByteOrder.LITTLE_ENDIAN)
                .describe(1, 0)
                .u32(0x0bad)
                .u32((int) total)
                .bytes();
        byte[] tail = CaptureBytes.empty(ByteOrder.LITTLE_ENDIAN)
                .u32((int) total)
                .enhanced(0, 7, CaptureBytes.data(60, 1), 60)
                .bytes();
        InputStream stream = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(head),
                new Numbered(new byte[1 << 16], 0, total - 12),
                new ByteArrayInputStream(tail))));
        try (CaptureReader reader = CaptureReader.of(stream, "-").value().orElseThrow()) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.position()).isEqualTo(head.length - 8 + total);
            assertThat(reader.timestampNanos()).isEqualTo(7_000);
            assertThat(reader.next()).isFalse();
            assertThat(reader.problem()).isEmpty();
        }
    }

    /** One piece over and over, with the number of the repetition as a big-endian int at an offset of it. */
    private static final class Numbered extends InputStream {
        private final byte[] piece;
        private final int numberAt;
        private final long total;
        private long position;

        Numbered(byte[] piece, int numberAt, long total) {
            this.piece = piece.clone();
            this.numberAt = numberAt;
            this.total = total;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] b, int off, int len) {
            if (position == total) {
                return -1;
            }
            int at = (int) (position % piece.length);
            if (at == 0) {
                ByteBuffer.wrap(piece).putInt(numberAt, (int) (position / piece.length));
            }
            int count = (int) Math.min(Math.min(len, piece.length - at), total - position);
            System.arraycopy(piece, at, b, off, count);
            position += count;
            return count;
        }
    }
}
