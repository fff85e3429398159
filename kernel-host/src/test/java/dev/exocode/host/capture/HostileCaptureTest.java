package dev.exocode.host.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Captures made to do harm: never an exception, never much memory, always an end, and an honest prefix. */
class HostileCaptureTest {

    private static final List<CaptureBytes> FILES = List.of(
            CaptureBytes.smallPcap(ByteOrder.LITTLE_ENDIAN),
            CaptureBytes.smallPcap(ByteOrder.BIG_ENDIAN),
            CaptureBytes.smallPcapng(ByteOrder.LITTLE_ENDIAN),
            CaptureBytes.smallPcapng(ByteOrder.BIG_ENDIAN));

    private static final int[] EXTREMES = {
        0,
        1,
        3,
        4,
        8,
        11,
        12,
        13,
        16,
        20,
        28,
        32,
        36,
        100,
        65_535,
        262_128,
        262_144,
        262_145,
        0xff_fffc,
        0x100_0000,
        0x100_0004,
        0x7fff_fffc,
        0x7fff_ffff,
        0x8000_0000,
        0x8000_0004,
        0xffff_fff0,
        0xffff_fffc,
        0xffff_ffff
    };

    /** One byte of a file set to a value. */
    record Change(int index, byte value) {}

    @Example
    void everyLengthFieldMayHoldAnything() {
        for (CaptureBytes file : FILES) {
            List<Reading.Packet> whole = Reading.of(file.bytes()).packets();
            for (int field : file.lengthFields()) {
                for (int value : EXTREMES) {
                    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                        byte[] bytes = file.bytes();
                        ByteBuffer.wrap(bytes).order(order).putInt(field, value);
                        Reading reading = check(file, whole, bytes, field);
                        boolean changed = !Arrays.equals(bytes, file.bytes());
                        boolean block = bytes[0] == 0x0a && isBlockLength(file, field);
                        assertThat(reading.problem().isPresent() || !changed || !block)
                                .as("a block of a wrong length is found out: field at %d, value %x", field, value)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Property(tries = 4_000)
    void anyBytesMayBeChanged(@ForAll("changes") List<Change> changes, @ForAll("files") int index) {
        CaptureBytes file = FILES.get(index);
        byte[] bytes = file.bytes();
        int first = bytes.length;
        for (Change change : changes) {
            int at = change.index() % bytes.length;
            bytes[at] = change.value();
            first = Math.min(first, at);
        }
        check(file, Reading.of(file.bytes()).packets(), bytes, first);
    }

    @Property(tries = 1_000)
    void anyBytesMayFollowAHeader(@ForAll byte[] tail, @ForAll("files") int index) {
        CaptureBytes file = FILES.get(index);
        int header = file.ends().get(0);
        byte[] bytes = Arrays.copyOf(file.bytes(), header + tail.length);
        System.arraycopy(tail, 0, bytes, header, tail.length);
        check(file, List.of(), bytes, header);
    }

    @Property(tries = 1_000)
    void anyBytesMayBeAFile(@ForAll byte[] bytes) {
        check(FILES.get(0), List.of(), bytes, 0);
    }

    @Example
    void aBlockThatPromisesMoreThanItHoldsGetsNoMoreMemoryThanItFills() {
        int held = Window.INITIAL_BYTES + 100_000;
        byte[] bytes = CaptureBytes.pcapng(ByteOrder.LITTLE_ENDIAN)
                .describe(1, 0)
                .u32(6)
                .u32(0x100_0000)
                .bytes(new byte[held])
                .bytes();

        Reading reading = Reading.of(bytes);

        assertThat(reading.code()).isEqualTo(CaptureCode.PACKET_CUT);
        assertThat(reading.bufferBytes()).isLessThanOrEqualTo(2 * held);
    }

    @Provide
    Arbitrary<Integer> files() {
        return Arbitraries.integers().between(0, FILES.size() - 1);
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Byte> values = Arbitraries.oneOf(
                Arbitraries.of((byte) 0, (byte) 1, (byte) 0x7f, (byte) 0x80, (byte) -1), Arbitraries.bytes());
        return Combinators.combine(Arbitraries.integers().between(0, 1_023), values)
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    /** Reads to the end; the packets wholly before the first changed byte must be there as they were. */
    private static Reading check(CaptureBytes file, List<Reading.Packet> whole, byte[] bytes, int firstChange) {
        Reading reading = Reading.of(bytes);
        if (reading.opened()) {
            assertThat(reading.bufferBytes()).isEqualTo(Window.INITIAL_BYTES);
        } else {
            assertThat(reading.problem()).isPresent();
        }
        if (firstChange >= file.ends().get(0)) {
            int untouched = (int) file.packetEnds().stream()
                    .filter(end -> end <= firstChange)
                    .limit(whole.size())
                    .count();
            assertThat(reading.packets().subList(0, untouched)).isEqualTo(whole.subList(0, untouched));
        }
        assertThat(Reading.of(new OneByOne(bytes))).isEqualTo(reading);
        return reading;
    }

    private static boolean isBlockLength(CaptureBytes file, int field) {
        return file.ends().contains(field + 4) || file.ends().contains(field - 4) || field == 4;
    }

    private static final class OneByOne extends InputStream {
        private final ByteArrayInputStream in;

        OneByOne(byte[] bytes) {
            in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] b, int off, int len) {
            return in.read(b, off, Math.min(len, 1));
        }
    }
}
