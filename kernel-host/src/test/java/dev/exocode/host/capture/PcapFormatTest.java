package dev.exocode.host.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PcapFormatTest {

    static Stream<ByteOrder> orders() {
        return Stream.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyFieldOfAPacketIsHandedOut(ByteOrder order) {
        byte[] data = CaptureBytes.data(61, 9);
        byte[] file = CaptureBytes.pcap(order, 0xa1b2c3d4, 4, 96, 113)
                .record(0x8000_0001L, 999_999, data, 1_514)
                .record(1, 2, new byte[0], 0)
                .bytes();

        Reading reading = Reading.of(file);

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.packets())
                .containsExactly(
                        new Reading.Packet(Reading.boxed(data), 1_514, 113, 0, 2_147_483_649_999_999_000L, 24),
                        new Reading.Packet(Reading.boxed(new byte[0]), 0, 113, 0, 1_000_002_000L, 101));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theOtherMagicCountsNanoseconds(ByteOrder order) {
        byte[] file = CaptureBytes.pcap(order, 0xa1b23c4d, 4, 96, 1)
                .record(7, 123_456_789, new byte[4], 4)
                .bytes();

        assertThat(Reading.of(file).packets()).extracting(Reading.Packet::nanos).containsExactly(7_123_456_789L);
    }

    @Test
    void aFileWithoutPacketsEndsWell() {
        Reading reading = Reading.of(CaptureBytes.pcap(ByteOrder.LITTLE_ENDIAN).bytes());

        assertThat(reading.opened()).isTrue();
        assertThat(reading.packets()).isEmpty();
        assertThat(reading.problem()).isEmpty();
    }

    @Test
    void theLengthOfTheFrameCheckSequenceIsNoPartOfTheLinkType() {
        byte[] file = CaptureBytes.pcap(ByteOrder.LITTLE_ENDIAN, 0xa1b2c3d4, 4, 96, 0x2400_0093)
                .record(1, 0, new byte[8], 8)
                .bytes();

        assertThat(Reading.of(file).packets())
                .extracting(Reading.Packet::linkType)
                .containsExactly(0x93);
    }

    @Test
    void aPacketLongerThanTheSnapshotLengthIsHandedOutThatLong() {
        byte[] file = CaptureBytes.pcap(ByteOrder.LITTLE_ENDIAN, 0xa1b2c3d4, 4, 10, 1)
                .record(1, 0, CaptureBytes.data(14, 1), 60)
                .record(2, 0, CaptureBytes.data(9, 2), 9)
                .bytes();

        assertThat(Reading.of(file).packets()).extracting(p -> p.data().size()).containsExactly(10, 9);
    }

    @Test
    void noSnapshotLengthIsNoLimit() {
        for (int snap : new int[] {0, -1, Integer.MIN_VALUE}) {
            byte[] file = CaptureBytes.pcap(ByteOrder.LITTLE_ENDIAN, 0xa1b2c3d4, 4, snap, 1)
                    .record(1, 0, CaptureBytes.data(14, 1), 60)
                    .bytes();

            assertThat(Reading.of(file).packets())
                    .extracting(p -> p.data().size())
                    .containsExactly(14);
        }
    }

    @Test
    void thePacketMayBeAsLongAsTheLimit() {
        byte[] data = CaptureBytes.data(CaptureReader.MAX_PACKET_BYTES, 3);
        byte[] file = CaptureBytes.pcap(ByteOrder.BIG_ENDIAN, 0xa1b2c3d4, 4, 0, 1)
                .record(1, 0, data, data.length)
                .record(2, 0, data, data.length)
                .record(3, 0, data, data.length)
                .bytes();

        Reading reading = Reading.of(file);

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.packets()).extracting(Reading.Packet::data).containsOnly(Reading.boxed(data));
        assertThat(reading.packets()).hasSize(3);
    }

    @Test
    void oldVersionsHaveTheLengthsTheOtherWayRound() {
        byte[] data = CaptureBytes.data(6, 1);
        for (int minor : new int[] {0, 2, 3}) {
            byte[] file = CaptureBytes.pcap(ByteOrder.BIG_ENDIAN, 0xa1b2c3d4, minor, 96, 1)
                    .u32(1)
                    .u32(0)
                    .u32(60)
                    .u32(6)
                    .bytes(data)
                    .bytes();

            Reading reading = Reading.of(file);

            assertThat(reading.packets())
                    .containsExactly(new Reading.Packet(Reading.boxed(data), 60, 1, 0, 1_000_000_000L, 24));
            assertThat(reading.problem()).isEmpty();
        }
        byte[] upright = CaptureBytes.pcap(ByteOrder.BIG_ENDIAN, 0xa1b2c3d4, 3, 96, 1)
                .record(1, 0, data, 60)
                .bytes();
        assertThat(Reading.of(upright).packets())
                .extracting(Reading.Packet::originalLength)
                .containsExactly(60L);
    }

    @Test
    void anOriginalLengthBelowTheCapturedIsLeftAsItIs() {
        byte[] file = CaptureBytes.pcap(ByteOrder.BIG_ENDIAN)
                .record(1, 0, new byte[8], 3)
                .record(1, 0, new byte[8], -1)
                .bytes();

        assertThat(Reading.of(file).packets())
                .extracting(Reading.Packet::originalLength)
                .containsExactly(3L, 0xffff_ffffL);
    }
}
