package dev.exocode.host.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that end too soon, at every byte, and streams that give little at a time. */
class CutCaptureTest {

    static Stream<CaptureBytes> files() {
        return Stream.of(
                CaptureBytes.smallPcap(ByteOrder.LITTLE_ENDIAN),
                CaptureBytes.smallPcap(ByteOrder.BIG_ENDIAN),
                CaptureBytes.smallPcapng(ByteOrder.LITTLE_ENDIAN),
                CaptureBytes.smallPcapng(ByteOrder.BIG_ENDIAN));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingBeforeACutIsDeliveredAndTheCutReported(CaptureBytes file) {
        byte[] whole = file.bytes();
        Reading all = Reading.of(whole);
        assertThat(all.problem()).isEmpty();
        assertThat(all.packets()).hasSize(5);
        int header = file.ends().get(0);
        for (int cut = 0; cut <= whole.length; cut++) {
            Reading reading = Reading.of(Arrays.copyOf(whole, cut));

            int at = cut;
            int packets =
                    (int) file.packetEnds().stream().filter(end -> end <= at).count();
            int from = file.ends().stream()
                    .filter(end -> end <= at)
                    .mapToInt(end -> end)
                    .max()
                    .orElse(0);
            assertThat(reading.packets())
                    .as("cut at %d", cut)
                    .isEqualTo(all.packets().subList(0, packets));
            assertThat(reading.opened()).as("cut at %d", cut).isEqualTo(cut >= header);
            assertThat(reading.problem().isPresent()).as("cut at %d", cut).isEqualTo(cut != from || cut == 0);
            if (cut > header && cut != from) {
                Diagnostic problem = reading.problem().orElseThrow();
                assertThat(problem.severity()).isEqualTo(Diagnostic.Severity.WARNING);
                assertThat(problem.position().distance()).isEqualTo(from);
                assertThat(problem.facts().get(2)).isEqualTo("found=" + (cut - from));
                assertThat(reading.code()).isIn(CaptureCode.PACKET_CUT, CaptureCode.BLOCK_CUT);
            } else if (cut < header) {
                assertThat(reading.code())
                        .isEqualTo(
                                cut == 0
                                        ? CaptureCode.EMPTY
                                        : cut < 4 ? CaptureCode.NOT_A_CAPTURE : CaptureCode.HEADER_CUT);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aByteAtATimeIsEnough(CaptureBytes file) {
        for (int cut : new int[] {file.size(), file.size() - 1}) {
            byte[] bytes = Arrays.copyOf(file.bytes(), cut);

            assertThat(Reading.of(new Trickle(bytes, 1))).isEqualTo(Reading.of(bytes));
            assertThat(Reading.of(new Trickle(bytes, 0))).isEqualTo(Reading.of(bytes));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aPacketIsDeliveredAsSoonAsItsBytesHaveCome(CaptureBytes file) {
        Reading all = Reading.of(file.bytes());
        for (int i = 0; i < file.packetEnds().size(); i++) {
            int end = file.packetEnds().get(i);
            InputStream stream = new ByteArrayInputStream(file.bytes(), 0, end) {
                @Override
                public synchronized int read(byte[] b, int off, int len) {
                    int read = super.read(b, off, len);
                    if (read < 0) {
                        throw new IllegalStateException("asked for more than the next packet");
                    }
                    return read;
                }
            };
            CaptureReader reader = CaptureReader.of(stream, "-").value().orElseThrow();
            for (int k = 0; k <= i; k++) {
                assertThat(reader.next()).isTrue();
                assertThat(reader.position()).isEqualTo(all.packets().get(k).position());
            }
        }
    }

    @Test
    void afterCloseThereIsNoPacketAndTheStreamIsClosed() throws IOException {
        boolean[] closed = new boolean[1];
        byte[] file = CaptureBytes.smallPcap(ByteOrder.LITTLE_ENDIAN).bytes();
        InputStream stream = new ByteArrayInputStream(file) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        CaptureReader reader = CaptureReader.of(stream, "-").value().orElseThrow();
        assertThat(reader.next()).isTrue();
        assertThat(closed[0]).isFalse();
        reader.close();
        assertThat(closed[0]).isTrue();
        assertThat(reader.next()).isFalse();
        assertThat(reader.packets()).isEqualTo(1);
        assertThat(reader.problem()).isEmpty();
    }

    /** Gives at most so many bytes at a time; 0 is against the contract of streams and must do no harm. */
    private static final class Trickle extends InputStream {
        private final ByteArrayInputStream in;
        private final int most;

        Trickle(byte[] bytes, int most) {
            this.in = new ByteArrayInputStream(bytes);
            this.most = most;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] b, int off, int len) {
            return in.read(b, off, Math.min(most, len));
        }
    }
}
