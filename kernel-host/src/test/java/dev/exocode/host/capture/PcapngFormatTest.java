package dev.exocode.host.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PcapngFormatTest {

    private static final byte[] DATA = CaptureBytes.data(21, 4);

    static Stream<ByteOrder> orders() {
        return Stream.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyKindOfPacketBlockIsHandedOut(ByteOrder order) {
        CaptureBytes file = CaptureBytes.pcapng(order).describe(1, 0).describe(113, 96);
        long first = file.size();
        file.enhanced(1, 0x1_0000_0002L, DATA, 1_514);
        long second = file.size();
        file.obsolete(1, 5, DATA, 22);
        long third = file.size();
        file.simple(DATA, 21);

        Reading reading = Reading.of(file.bytes());

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.packets())
                .containsExactly(
                        new Reading.Packet(Reading.boxed(DATA), 1_514, 113, 1, 4_294_967_298_000L, first),
                        new Reading.Packet(Reading.boxed(DATA), 22, 113, 1, 5_000, second),
                        new Reading.Packet(Reading.boxed(DATA), 21, 1, 0, 0, third));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void eachInterfaceHasItsOwnClock(ByteOrder order) {
        CaptureBytes file = CaptureBytes.pcapng(order);
        file.describe(1, 0);
        file.describe(1, 0, file.option(9, (byte) 9));
        file.describe(1, 0, file.option(9, (byte) 0));
        file.describe(1, 0, file.option(9, (byte) 12));
        file.describe(1, 0, file.option(9, (byte) 0x8a));
        byte[] named = file.option(2, (byte) 'e');
        byte[] resolution = file.option(9, (byte) 3);
        byte[] offset = file.option(14, file.i64(-2));
        byte[] all = CaptureBytes.empty(order)
                .bytes(named)
                .bytes(resolution)
                .bytes(offset)
                .bytes(file.option(0))
                .bytes(file.option(9, (byte) 1))
                .bytes();
        file.describe(1, 0, all);
        for (int i = 0; i < 6; i++) {
            file.enhanced(i, 3_072, DATA, 21);
        }

        assertThat(Reading.of(file.bytes()).packets())
                .extracting(Reading.Packet::nanos)
                .containsExactly(3_072_000L, 3_072L, 3_072_000_000_000L, 3L, 3_000_000_000L, 1_072_000_000L);
    }

    @Test
    void aSectionStartsItsInterfacesAnewAndMayTurnTheByteOrder() {
        CaptureBytes file = CaptureBytes.smallPcapng(ByteOrder.BIG_ENDIAN);

        Reading reading = Reading.of(file.bytes());

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.packets()).extracting(Reading.Packet::linkType).containsExactly(1, 1, 101, 113, 113);
        assertThat(reading.packets()).extracting(Reading.Packet::interfaceIndex).containsExactly(0, 0, 1, 0, 0);
        assertThat(reading.packets()).extracting(p -> p.data().size()).containsExactly(60, 21, 17, 2, 0);
        assertThat(reading.packets())
                .extracting(Reading.Packet::nanos)
                .containsExactly(1_000_000L, 0L, 2_000L, 3_000_000L, 4_000_000L);
    }

    @Test
    void interfacesOfAnEarlierSectionAreForgotten() {
        CaptureBytes file = CaptureBytes.pcapng(ByteOrder.LITTLE_ENDIAN).describe(1, 0);
        file.section(ByteOrder.LITTLE_ENDIAN).enhanced(0, 0, DATA, 21);

        Reading reading = Reading.of(file.bytes());

        assertThat(reading.packets()).isEmpty();
        assertThat(reading.code()).isEqualTo(CaptureCode.INTERFACE);
    }

    @Test
    void aSimplePacketIsAsLongAsTheSnapshotLengthOfTheFirstInterface() {
        CaptureBytes file = CaptureBytes.pcapng(ByteOrder.LITTLE_ENDIAN)
                .describe(1, 21)
                .describe(1, 4)
                .simple(DATA, 1_514);

        Reading reading = Reading.of(file.bytes());

        assertThat(reading.packets())
                .containsExactly(new Reading.Packet(
                        Reading.boxed(DATA), 1_514, 1, 0, 0, file.ends().get(2)));
        assertThat(reading.problem()).isEmpty();
    }

    @Test
    void unknownBlocksAreSkippedEvenIfLargerThanTheBuffer() {
        CaptureBytes file = CaptureBytes.pcapng(ByteOrder.LITTLE_ENDIAN)
                .describe(1, 0)
                .block(0x8000_0bad, new byte[3 * Window.INITIAL_BYTES])
                .block(5, new byte[0])
                .enhanced(0, 1, DATA, 21);

        Reading reading = Reading.of(file.bytes());

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.packets()).extracting(Reading.Packet::data).containsExactly(Reading.boxed(DATA));
        assertThat(reading.bufferBytes()).isEqualTo(Window.INITIAL_BYTES);
    }

    @Test
    void optionsLargerThanTheBufferMakeItGrow() {
        CaptureBytes file = CaptureBytes.pcapng(ByteOrder.LITTLE_ENDIAN).describe(1, 0);
        file.enhanced(0, 1, DATA, 21).enhanced(0, 1, DATA, 21, new byte[3 * Window.INITIAL_BYTES]);
        file.enhanced(0, 2, DATA, 21);

        Reading reading = Reading.of(file.bytes());

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.packets())
                .extracting(Reading.Packet::data)
                .hasSize(3)
                .containsOnly(Reading.boxed(DATA));
        assertThat(reading.bufferBytes()).isBetween(3 * Window.INITIAL_BYTES, 4 * Window.INITIAL_BYTES);
    }

    @Test
    void thePacketMayBeAsLongAsTheLimit() {
        byte[] data = CaptureBytes.data(CaptureReader.MAX_PACKET_BYTES, 3);
        CaptureBytes file = CaptureBytes.pcapng(ByteOrder.LITTLE_ENDIAN).describe(1, 0);
        file.enhanced(0, 1, data, data.length).simple(data, data.length);

        Reading reading = Reading.of(file.bytes());

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.packets())
                .extracting(Reading.Packet::data)
                .hasSize(2)
                .containsOnly(Reading.boxed(data));
    }

    @Test
    void anOptionMayEndWithItsBlock() {
        for (int kind : new int[] {2, 0}) {
            CaptureBytes file = CaptureBytes.pcapng(ByteOrder.BIG_ENDIAN);
            file.describe(1, 0, file.option(kind, CaptureBytes.data(kind * 4, 1)));
            file.enhanced(0, 1, DATA, 21);

            Reading reading = Reading.of(file.bytes());

            assertThat(reading.problem()).isEmpty();
            assertThat(reading.packets()).hasSize(1);
        }
    }

    @Test
    void versionOneTwoIsReadAsOneZero() {
        byte[] file = CaptureBytes.smallPcapng(ByteOrder.LITTLE_ENDIAN).bytes();
        file[14] = 2;

        assertThat(Reading.of(file).packets()).hasSize(5);
    }

    @Test
    void aSectionWithoutInterfacesIsACaptureWithoutPackets() {
        Reading reading = Reading.of(CaptureBytes.pcapng(ByteOrder.BIG_ENDIAN).bytes());

        assertThat(reading.opened()).isTrue();
        assertThat(reading.packets()).isEmpty();
        assertThat(reading.problem()).isEmpty();
    }
}
