package dev.exocode.examples.exos.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Headers are what RFCs say, and readers never leave what they are given. */
class FrameTest {
    /** RFC 1071 as it stands there: word after word, with a carry that comes around. */
    private static int plainSum(byte[] data, int offset, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int octet = data[offset + i] & 0xff;
            sum += i % 2 == 0 ? octet << 8 : octet;
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return sum;
    }

    /** Both zeros are the same. */
    private static int normal(int sum) {
        return sum == 0xffff ? 0 : sum;
    }

    @Property
    void sumsAreThoseOfThePlainRoutine(@ForAll @Size(max = 300) byte[] data, @ForAll @IntRange(max = 20) int from) {
        int offset = Math.min(from, data.length);
        int length = data.length - offset;
        int sum = Checksum.sum(data, offset, length);
        assertThat(sum).isBetween(0, 0xffff);
        assertThat(normal(sum)).isEqualTo(normal(plainSum(data, offset, length)));
        int middle = length / 2;
        int second = Checksum.sum(data, offset + middle, length - middle);
        int joined =
                Checksum.add(Checksum.sum(data, offset, middle), middle % 2 == 0 ? second : Checksum.swapped(second));
        assertThat(normal(joined)).isEqualTo(normal(sum));
    }

    @Test
    void sumsOfLargeNumbersDoNotOverflow() {
        byte[] ones = new byte[65_535];
        Arrays.fill(ones, (byte) 0xff);
        assertThat(normal(Checksum.sum(ones, 0, ones.length))).isEqualTo(normal(plainSum(ones, 0, ones.length)));
        assertThat(Checksum.pseudo(-1, -1, 255, 65_535))
                .isEqualTo(plainSum(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, 0, -1, -1, -1}, 0, 12));
    }

    /** The example of RFC 1071, section 3. */
    @Test
    void theExampleOfTheStandard() {
        byte[] data = {0x00, 0x01, (byte) 0xf2, 0x03, (byte) 0xf4, (byte) 0xf5, (byte) 0xf6, (byte) 0xf7};
        assertThat(Checksum.sum(data, 0, data.length)).isEqualTo(0xddf2);
        assertThat(Checksum.of(data, 0, data.length)).isEqualTo(~0xddf2 & 0xffff);
    }

    @Property
    void whatIsWrittenIsRead(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] frame = new byte[200];
        random.nextBytes(frame);
        int at = random.nextInt(20);
        long to = random.nextLong() >>> 16;
        long from = random.nextLong() >>> 16;
        EthernetHeader.write(frame, at, to, from, EthernetHeader.IP4);
        EthernetHeader ethernet = new EthernetHeader();
        assertThat(ethernet.read(frame, at, 150)).isTrue();
        assertThat(ethernet.destination()).isEqualTo(to);
        assertThat(ethernet.source()).isEqualTo(from);
        assertThat(ethernet.type()).isEqualTo(EthernetHeader.IP4);

        int source = random.nextInt();
        int destination = random.nextInt();
        int length = 28 + random.nextInt(80);
        int identification = random.nextInt(65_536);
        int place = 8 * random.nextInt(1 << 13);
        boolean more = random.nextBoolean();
        Ip4Header.write(
                frame, ethernet.rest(), length, identification, place, more, Ip4Header.TCP, source, destination);
        Ip4Header ip = new Ip4Header();
        assertThat(ip.read(frame, ethernet.rest(), ethernet.restBytes())).isTrue();
        assertThat(ip.bytes()).isEqualTo(20 + length);
        assertThat(ip.restBytes()).isEqualTo(length);
        assertThat(ip.identification()).isEqualTo(identification);
        assertThat(ip.fragmentOffset()).isEqualTo(place);
        assertThat(ip.hasMore()).isEqualTo(more);
        assertThat(ip.isFragment()).isEqualTo(more || place > 0);
        assertThat(ip.protocol()).isEqualTo(Ip4Header.TCP);
        assertThat(ip.hops()).isEqualTo(64);
        assertThat(ip.source()).isEqualTo(source);
        assertThat(ip.destination()).isEqualTo(destination);

        tcp(random, frame, ip);
        udp(random, frame, ip);
        icmp(random, frame, ip);
        arp(random, frame, at);
    }

    private static void tcp(Random random, byte[] frame, Ip4Header ip) {
        int at = ip.rest();
        int port = random.nextInt(65_536);
        int otherPort = random.nextInt(65_536);
        int sequence = random.nextInt();
        int acknowledgement = random.nextInt();
        int flags = random.nextInt(256);
        int window = random.nextInt(65_536);
        int header = TcpHeader.write(frame, at, port, otherPort, sequence, acknowledgement, flags, window);
        int largest = random.nextInt(65_536);
        int scale = random.nextInt(3) == 0 ? TcpHeader.NONE : random.nextInt(15);
        boolean options = random.nextBoolean();
        header = options ? TcpHeader.options(frame, at, largest, scale) : header;
        int data = ip.restBytes() - header;
        TcpHeader.checksum(
                frame, at, header, ip.source(), ip.destination(), data, Checksum.sum(frame, at + header, data));
        TcpHeader tcp = new TcpHeader();
        assertThat(tcp.read(frame, at, ip.restBytes(), ip.source(), ip.destination()))
                .isTrue();
        assertThat(tcp.source()).isEqualTo(port);
        assertThat(tcp.destination()).isEqualTo(otherPort);
        assertThat(tcp.sequence()).isEqualTo(sequence);
        assertThat(tcp.acknowledgement()).isEqualTo(acknowledgement);
        assertThat(tcp.flags()).isEqualTo(flags);
        assertThat(tcp.window()).isEqualTo(window);
        assertThat(tcp.rest()).isEqualTo(at + header);
        assertThat(tcp.restBytes()).isEqualTo(data);
        assertThat(tcp.numbers()).isEqualTo(data + (flags & 1) + (flags >> 1 & 1));
        assertThat(tcp.largest()).isEqualTo(options ? largest : TcpHeader.NONE);
        assertThat(tcp.scale()).isEqualTo(options ? scale : TcpHeader.NONE);
        frame[at + random.nextInt(ip.restBytes())] ^= (byte) (1 << random.nextInt(8));
        assertThat(tcp.read(frame, at, ip.restBytes(), ip.source(), ip.destination()))
                .isFalse();
    }

    private static void udp(Random random, byte[] frame, Ip4Header ip) {
        int at = ip.rest();
        int port = random.nextInt(65_536);
        int otherPort = random.nextInt(65_536);
        int data = ip.restBytes() - UdpHeader.HEADER_BYTES;
        UdpHeader.write(frame, at, ip.source(), port, ip.destination(), otherPort, data);
        UdpHeader udp = new UdpHeader();
        assertThat(udp.read(frame, at, ip.restBytes(), ip.source(), ip.destination()))
                .isTrue();
        assertThat(udp.source()).isEqualTo(port);
        assertThat(udp.destination()).isEqualTo(otherPort);
        assertThat(udp.rest()).isEqualTo(at + 8);
        assertThat(udp.restBytes()).isEqualTo(data);
        frame[at + 8 + random.nextInt(data)] ^= (byte) (1 << random.nextInt(8));
        assertThat(udp.read(frame, at, ip.restBytes(), ip.source(), ip.destination()))
                .isFalse();
        Words.put16(frame, at + 6, 0);
        assertThat(udp.read(frame, at, ip.restBytes(), ip.source(), ip.destination()))
                .isTrue();
        Words.put16(frame, at + 4, ip.restBytes() + 1);
        assertThat(udp.read(frame, at, ip.restBytes(), ip.source(), ip.destination()))
                .isFalse();
    }

    private static void icmp(Random random, byte[] frame, Ip4Header ip) {
        int at = ip.rest();
        int word = random.nextInt();
        IcmpMessage.write(frame, at, IcmpMessage.ECHO, 7, word, ip.restBytes() - 8);
        IcmpMessage icmp = new IcmpMessage();
        assertThat(icmp.read(frame, at, ip.restBytes())).isTrue();
        assertThat(icmp.type()).isEqualTo(IcmpMessage.ECHO);
        assertThat(icmp.code()).isEqualTo(7);
        assertThat(icmp.word()).isEqualTo(word);
        assertThat(icmp.restBytes()).isEqualTo(ip.restBytes() - 8);
    }

    private static void arp(Random random, byte[] frame, int at) {
        long sender = random.nextLong() >>> 16;
        int senderAddress = random.nextInt();
        int targetAddress = random.nextInt();
        ArpMessage.write(frame, at, ArpMessage.REPLY, sender, senderAddress, 5, targetAddress);
        ArpMessage arp = new ArpMessage();
        assertThat(arp.read(frame, at, 28)).isTrue();
        assertThat(arp.operation()).isEqualTo(ArpMessage.REPLY);
        assertThat(arp.sender()).isEqualTo(sender);
        assertThat(arp.senderAddress()).isEqualTo(senderAddress);
        assertThat(arp.targetAddress()).isEqualTo(targetAddress);
        assertThat(arp.read(frame, at, 27)).isFalse();
    }

    /** With the array cut off behind what they are told of, a reader that looked further would throw. */
    @Property
    void readersNeverLeaveWhatTheyAreGiven(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] data = new byte[random.nextInt(80)];
        random.nextBytes(data);
        int at = random.nextInt(data.length + 1);
        int length = data.length - at;
        if (length > 0 && random.nextBoolean()) {
            data[at] = (byte) (0x40 | random.nextInt(16));
        }
        if (length > 12 && random.nextBoolean()) {
            data[at + 12] = (byte) (random.nextInt(16) << 4);
        }
        EthernetHeader ethernet = new EthernetHeader();
        if (ethernet.read(data, at, length)) {
            assertThat(ethernet.restBytes()).isNotNegative();
            ethernet.type();
        }
        new ArpMessage().read(data, at, length);
        Ip4Header ip = new Ip4Header();
        if (length >= 20 && random.nextBoolean()) {
            Words.put16(data, at + 2, random.nextInt(length + 2));
            Words.put16(data, at + 10, 0);
            int header = Math.min(length, (data[at] & 15) * 4);
            Words.put16(data, at + 10, Checksum.of(data, at, header));
        }
        if (ip.read(data, at, length)) {
            assertThat(ip.rest() + ip.restBytes()).isLessThanOrEqualTo(data.length);
            assertThat(ip.restBytes()).isNotNegative();
        }
        ip.quoted(data, at, length, 8);
        new UdpHeader().read(data, at, length, 0, 0);
        new IcmpMessage().read(data, at, length);
        TcpHeader tcp = new TcpHeader();
        if (length >= 20 && random.nextBoolean()) {
            Words.put16(data, at + 16, 0);
            int sum = Checksum.add(Checksum.pseudo(1, 2, 6, length), Checksum.sum(data, at, length));
            Words.put16(data, at + 16, ~sum & 0xffff);
        }
        if (tcp.read(data, at, length, 1, 2)) {
            assertThat(tcp.restBytes()).isBetween(0, length);
            assertThat(tcp.largest()).isBetween(-1, 65_535);
            assertThat(tcp.scale()).isBetween(-1, 14);
        }
    }
}
