package dev.exocode.host.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.diagnostic.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user reads of a bad capture, word for word; every code is in the table. */
class CaptureCodeTest {

    private static final byte[] DATA = CaptureBytes.data(6, 1);

    /** A bad capture, the packets delivered before that was known, and the message. */
    record Case(CaptureCode code, byte[] file, int packets, String message) {
        @Override
        public String toString() {
            return code + " " + message.lines().findFirst().orElse("");
        }
    }

    static Stream<Case> bytes() {
        CaptureBytes cutPcap = pcap();
        CaptureBytes second = pcapng().enhanced(0, 1, DATA, 6).section(ByteOrder.BIG_ENDIAN);
        return Stream.of(
                new Case(CaptureCode.EMPTY, new byte[0], 0, "t.pcap: error[C0004]: capture must not be empty"),
                new Case(
                        CaptureCode.NOT_A_CAPTURE,
                        "hello, world".getBytes(StandardCharsets.UTF_8),
                        0,
                        "t.pcap: byte 0: error[C0005]: capture must begin with the magic number of pcap or pcapng"
                                + "  found=68656c6c"),
                new Case(
                        CaptureCode.NOT_A_CAPTURE,
                        hex("d4c3"),
                        0,
                        "t.pcap: byte 0: error[C0005]: capture must begin with the magic number of pcap or pcapng"
                                + "  found=d4c3"),
                compressed("gzip", "1f8b0800"),
                compressed("bzip2", "425a6839"),
                compressed("zstd", "28b52ffd"),
                compressed("xz", "fd377a585a00"),
                compressed("lz4", "04224d18"),
                compressed("zip", "504b0304"),
                variant("a1b2cd34"),
                variant("34cdb2a1"),
                variant("a1b234cd"),
                variant("cd34b2a1"),
                variant("a12b3c4d"),
                variant("4d3c2ba1"),
                new Case(
                        CaptureCode.HEADER_CUT,
                        hex("d4c3b2a1 02000400"),
                        0,
                        "t.pcap: byte 0: error[C0008]: capture must hold a whole file header  wanted=24 found=8"),
                new Case(
                        CaptureCode.HEADER_CUT,
                        hex("0a0d0d0a 1c000000 4d3c2b1a 01000000 ffff"),
                        0,
                        "t.pcap: byte 0: error[C0008]: capture must hold a whole file header  wanted=28 found=18"),
                new Case(
                        CaptureCode.VERSION,
                        CaptureBytes.pcap(ByteOrder.BIG_ENDIAN, 0xa1b2c3d4, 5, 96, 1)
                                .bytes(),
                        0,
                        "t.pcap: byte 4: error[C0009]: capture must have a known format version"
                                + "  format=pcap version=2.5 known=2.0..2.4"),
                new Case(
                        CaptureCode.VERSION,
                        changed(second, second.ends().get(2) + 12, "0001 0001"),
                        1,
                        "t.pcap: byte 100: error[C0009]: capture must have a known format version"
                                + "  format=pcapng version=1.1 known=1.0,1.2"),
                new Case(
                        CaptureCode.LINK_TYPE,
                        CaptureBytes.pcap(ByteOrder.BIG_ENDIAN, 0xa1b2c3d4, 4, 96, 0x0801_0001)
                                .bytes(),
                        0,
                        "t.pcap: byte 20: error[C0010]: reserved bits of the link type must be zero"
                                + "  found=0x08010001"),
                new Case(
                        CaptureCode.PACKET_CUT,
                        cut(cutPcap.record(1, 0, DATA, 6).record(2, 0, DATA, 6), 3),
                        1,
                        "t.pcap: byte 46: warning[C0011]: capture must end at the end of a packet"
                                + "  packet=2 wanted=22 found=19"),
                new Case(
                        CaptureCode.PACKET_CUT,
                        cut(pcapng().enhanced(0, 1, DATA, 6), 1),
                        0,
                        "t.pcap: byte 48: warning[C0011]: capture must end at the end of a packet"
                                + "  packet=1 wanted=40 found=39"),
                new Case(
                        CaptureCode.BLOCK_CUT,
                        cut(pcapng().enhanced(0, 1, DATA, 6).block(0x0bad, new byte[8]), 4),
                        1,
                        "t.pcap: byte 88: warning[C0012]: capture must end at the end of a block"
                                + "  packets=1 wanted=20 found=16"),
                new Case(
                        CaptureCode.PACKET_LENGTH,
                        pcap().record(1, 0, DATA, 6)
                                .u32(2)
                                .u32(0)
                                .u32(262_145)
                                .u32(0)
                                .bytes(),
                        1,
                        "t.pcap: byte 54: error[C0013]: captured length must not exceed the limit"
                                + "  packet=2 captured=262145 limit=262144"),
                new Case(
                        CaptureCode.PACKET_LENGTH,
                        CaptureBytes.pcap(ByteOrder.BIG_ENDIAN, 0xa1b2c3d4, 2, 96, 1)
                                .u32(2)
                                .u32(0)
                                .u32(6)
                                .u32(-1)
                                .bytes(),
                        0,
                        "t.pcap: byte 36: error[C0013]: captured length must not exceed the limit"
                                + "  packet=1 captured=4294967295 limit=262144"),
                new Case(
                        CaptureCode.PACKET_LENGTH,
                        pcapng().enhanced(0, 1, new byte[262_145], 6).bytes(),
                        0,
                        "t.pcap: byte 68: error[C0013]: captured length must not exceed the limit"
                                + "  packet=1 captured=262145 limit=262144"),
                new Case(
                        CaptureCode.BLOCK_LENGTH,
                        pcapng().u32(0x0bad).u32(18).bytes(new byte[10]).bytes(),
                        0,
                        "t.pcap: byte 52: error[C0015]: block length must be a multiple of 4 within the limits of its"
                                + " kind  length=18 least=12"),
                new Case(
                        CaptureCode.BLOCK_LENGTH,
                        pcapng().u32(6).u32(0x100_0004).bytes(new byte[10]).bytes(),
                        0,
                        "t.pcap: byte 52: error[C0015]: block length must be a multiple of 4 within the limits of its"
                                + " kind  length=16777220 least=32 most=16777216"),
                new Case(
                        CaptureCode.BLOCK_TRAILER,
                        pcapng().u32(0x0bad).u32(16).u32(0).u32(20).bytes(),
                        0,
                        "t.pcap: byte 60: error[C0016]: block must end with the length it begins with"
                                + "  length=16 trailer=20"),
                new Case(
                        CaptureCode.BYTE_ORDER,
                        changed(second, second.ends().get(2) + 8, "1a2b3c4e"),
                        1,
                        "t.pcap: byte 96: error[C0017]: section header must hold the byte order magic  found=1a2b3c4e"),
                new Case(
                        CaptureCode.CAPTURED_LENGTH,
                        changed(pcapng().enhanced(0, 1, DATA, 6), 68, "00000009"),
                        0,
                        "t.pcap: byte 68: error[C0018]: captured bytes must lie inside their block"
                                + "  packet=1 captured=9 room=8"),
                new Case(
                        CaptureCode.INTERFACE,
                        pcapng().enhanced(1, 1, DATA, 6).bytes(),
                        0,
                        "t.pcap: byte 56: error[C0019]: packet must name an interface described before it in its"
                                + " section  packet=1 interface=1 described=1"),
                new Case(
                        CaptureCode.INTERFACE,
                        CaptureBytes.pcapng(ByteOrder.BIG_ENDIAN)
                                .simple(DATA, 6)
                                .bytes(),
                        0,
                        "t.pcap: byte 28: error[C0019]: packet must name an interface described before it in its"
                                + " section  packet=1 interface=0 described=0"),
                new Case(
                        CaptureCode.INTERFACE_COUNT,
                        manyInterfaces(),
                        0,
                        "t.pcap: byte 1310748: error[C0020]: section must not describe more interfaces than the limit"
                                + "  limit=65536"),
                new Case(
                        CaptureCode.OPTION,
                        pcapng().describe(1, 0, hex("0002 0005 61626364")).bytes(),
                        0,
                        "t.pcap: byte 64: error[C0021]: option must lie inside its block and have the length of its"
                                + " kind  option=2 length=5 room=4"),
                new Case(
                        CaptureCode.OPTION,
                        pcapng().describe(1, 0, hex("0009 0002 09090000")).bytes(),
                        0,
                        "t.pcap: byte 64: error[C0021]: option must lie inside its block and have the length of its"
                                + " kind  option=9 length=2 room=4"),
                new Case(
                        CaptureCode.OPTION,
                        pcapng().describe(1, 0, hex("000e 0004 00000000")).bytes(),
                        0,
                        "t.pcap: byte 64: error[C0021]: option must lie inside its block and have the length of its"
                                + " kind  option=14 length=4 room=4"),
                new Case(
                        CaptureCode.TIME_RESOLUTION,
                        pcapng().describe(1, 0, hex("0009 0001 14000000")).bytes(),
                        0,
                        "t.pcap: byte 68: error[C0022]: time resolution must be from 10^0 to 10^-19 or from 2^0 to"
                                + " 2^-63 seconds  found=10^-20"),
                new Case(
                        CaptureCode.TIME_RESOLUTION,
                        pcapng().describe(1, 0, hex("0009 0001 c0000000")).bytes(),
                        0,
                        "t.pcap: byte 68: error[C0022]: time resolution must be from 10^0 to 10^-19 or from 2^0 to"
                                + " 2^-63 seconds  found=2^-64"));
    }

    @ParameterizedTest
    @MethodSource("bytes")
    void aBadFileIsToldInOneMessage(Case bad) {
        Reading reading = Reading.of(bad.file());

        assertThat(reading.problem().orElseThrow()).hasToString(bad.message());
        assertThat(reading.code()).isEqualTo(bad.code());
        assertThat(reading.packets()).hasSize(bad.packets());
    }

    @Test
    void aFileThatIsNotThere(@TempDir Path folder) {
        Path file = folder.resolve("none.pcap");

        assertThat(refusal(file)).isEqualTo(file + ": error[C0001]: capture must exist");
    }

    @Test
    void aDirectory(@TempDir Path folder) {
        assertThat(refusal(folder)).isEqualTo(folder + ": error[C0002]: capture must be a file, not a directory");
    }

    @Test
    void aPathThroughAFile(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("a.pcap")).resolve("b.pcap");

        assertThat(refusal(file))
                .isEqualTo(file + ": error[C0003]: capture must be readable\nnote: the system says: Not a directory");
    }

    @Test
    void aGoodFileIsOpenedByItsPath(@TempDir Path folder) throws IOException {
        Path file = Files.write(
                folder.resolve("good.pcap"), pcap().record(1, 0, DATA, 6).bytes());
        try (CaptureReader reader = CaptureReader.open(file).value().orElseThrow()) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.next()).isFalse();
            assertThat(reader.problem()).isEmpty();
        }
    }

    @Test
    void aDeviceThatFails() {
        String failed = "error[C0014]: capture must be readable to its end\nnote: the system says: Input/output error";
        byte[] file = pcap().record(1, 0, DATA, 6).record(1, 0, DATA, 6).bytes();
        for (int good : new int[] {0, 3, 10, 24, 30, 46, 50, file.length}) {
            Reading reading = Reading.of(new Failing(file, good));

            assertThat(reading.problem().orElseThrow()).hasToString("t.pcap: byte " + good + ": " + failed);
            assertThat(reading.code()).isEqualTo(CaptureCode.READ_FAILED);
            assertThat(reading.packets()).hasSize(Math.max(0, (good - 24) / 22));
        }
    }

    @Test
    void aRefusedStreamIsClosed() {
        boolean[] closed = new boolean[1];
        Result<CaptureReader> result = CaptureReader.of(
                new ByteArrayInputStream(new byte[9]) {
                    @Override
                    public void close() throws IOException {
                        closed[0] = true;
                        throw new IOException("of no interest");
                    }
                },
                "-");

        assertThat(closed[0]).isTrue();
        assertThat(result.diagnostics())
                .hasToString("[-: byte 0: error[C0005]: capture must begin with the magic number of pcap or pcapng"
                        + "  found=00000000]");
    }

    @Test
    void everyCodeHasACase() {
        Set<CaptureCode> elsewhere =
                EnumSet.of(CaptureCode.MISSING, CaptureCode.DIRECTORY, CaptureCode.UNREADABLE, CaptureCode.READ_FAILED);
        Set<CaptureCode> here = bytes().map(Case::code).collect(Collectors.toSet());
        here.addAll(elsewhere);

        assertThat(here).containsExactlyInAnyOrder(CaptureCode.values());
    }

    @Test
    void codesAreNumberedInOrder() {
        List<CaptureCode> codes = List.of(CaptureCode.values());
        for (CaptureCode code : codes) {
            assertThat(code.id()).isEqualTo("C%04d".formatted(codes.indexOf(code) + 1));
        }
    }

    private static String refusal(Path file) {
        Result<CaptureReader> result = CaptureReader.open(file);
        assertThat(result.value()).isEmpty();
        assertThat(result.diagnostics()).hasSize(1);
        return result.diagnostics().get(0).toString();
    }

    private static CaptureBytes pcap() {
        return CaptureBytes.pcap(ByteOrder.BIG_ENDIAN);
    }

    private static CaptureBytes pcapng() {
        return CaptureBytes.pcapng(ByteOrder.BIG_ENDIAN).describe(1, 0);
    }

    private static Case compressed(String format, String magic) {
        String message = "t.pcap: error[C0006]: capture must not be compressed  format=" + format
                + "\nhelp: decompress it first";
        return new Case(CaptureCode.COMPRESSED, hex(magic + "0011223344"), 0, message);
    }

    private static Case variant(String magic) {
        String message = "t.pcap: byte 0: error[C0007]: capture must be in a published format, not in a private variant"
                + " of pcap  found=" + magic + "\nhelp: convert it to pcap or pcapng first";
        return new Case(CaptureCode.VARIANT, hex(magic + "0002000400"), 0, message);
    }

    private static byte[] manyInterfaces() {
        CaptureBytes file = CaptureBytes.pcapng(ByteOrder.BIG_ENDIAN);
        for (int i = 0; i <= 65_536; i++) {
            file.describe(1, 0);
        }
        return file.bytes();
    }

    private static byte[] cut(CaptureBytes file, int missing) {
        return Arrays.copyOf(file.bytes(), file.size() - missing);
    }

    private static byte[] changed(CaptureBytes file, int at, String hex) {
        byte[] bytes = file.bytes();
        byte[] change = hex(hex);
        System.arraycopy(change, 0, bytes, at, change.length);
        return bytes;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    /** Gives so many bytes and then fails as a bad disk does. */
    private static final class Failing extends InputStream {
        private final ByteArrayInputStream in;

        Failing(byte[] bytes, int good) {
            in = new ByteArrayInputStream(bytes, 0, good);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            read(one, 0, 1);
            return one[0] & 0xff;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int read = in.read(b, off, len);
            if (read < 0) {
                throw new IOException("Input/output error");
            }
            return read;
        }
    }
}
