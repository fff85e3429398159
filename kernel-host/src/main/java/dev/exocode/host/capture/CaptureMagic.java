package dev.exocode.host.capture;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.util.HexFormat;

/** What the first bytes of a file say it is. */
final class CaptureMagic {

    private static final int MAGIC_BYTES = 4;

    private CaptureMagic() {}

    /**
     * The format of a file, past its file header.
     *
     * @param in at the first byte of the file
     * @return the format at its first record, or why there is none that can be read
     */
    static Result<CaptureFormat> recognise(Window in) {
        if (!in.holds(MAGIC_BYTES)) {
            if (in.failure() != null) {
                return Result.failure(CaptureFormat.readFailed(in));
            }
            return in.available() == 0
                    ? Result.failure(Diagnostic.error(CaptureCode.EMPTY, new Position.Whole(in.name())))
                    : Result.failure(refusal(CaptureCode.NOT_A_CAPTURE, in));
        }
        in.bigEndian(true);
        int magic = in.i32(in.start());
        switch (magic) {
            case 0xa1b2c3d4, 0xa1b23c4d, 0xd4c3b2a1, 0x4d3cb2a1 -> {
                in.bigEndian(magic >>> 24 == 0xa1);
                boolean nanos = magic == 0xa1b23c4d || magic == 0x4d3cb2a1;
                PcapFormat pcap = new PcapFormat(in, nanos ? 1 : 1000);
                return begun(pcap, pcap.header());
            }
            case PcapngFormat.SECTION_HEADER -> {
                PcapngFormat pcapng = new PcapngFormat(in);
                return begun(pcapng, pcapng.header());
            }
            // Kuznetzov's, Mesquita's and Navtel's: record headers that no document describes. libpcap knows the
            // numbers; it guesses at the first and refuses the others.
            case 0xa1b2cd34, 0x34cdb2a1, 0xa1b234cd, 0xcd34b2a1, 0xa12b3c4d, 0x4d3c2ba1 -> {
                return Result.failure(refusal(CaptureCode.VARIANT, in).help("convert it to pcap or pcapng first"));
            }
            default -> {
                String compression = compression(magic);
                return Result.failure(
                        compression.isEmpty()
                                ? refusal(CaptureCode.NOT_A_CAPTURE, in)
                                : Diagnostic.error(
                                                CaptureCode.COMPRESSED,
                                                new Position.Whole(in.name()),
                                                "format=" + compression)
                                        .help("decompress it first"));
            }
        }
    }

    private static Result<CaptureFormat> begun(CaptureFormat format, boolean usable) {
        return usable ? Result.of(format) : Result.failure(format.problem);
    }

    /** The format of a compressed file, empty if it is none. */
    private static String compression(int magic) {
        if (magic >>> 16 == 0x1f8b) {
            return "gzip";
        } else if (magic >>> 8 == 0x425a68) {
            return "bzip2";
        }
        return switch (magic) {
            case 0x28b52ffd -> "zstd";
            case 0xfd377a58 -> "xz";
            case 0x04224d18 -> "lz4";
            case 0x504b0304 -> "zip";
            default -> "";
        };
    }

    private static Diagnostic refusal(CaptureCode code, Window in) {
        int end = in.start() + Math.min(MAGIC_BYTES, in.available());
        String found = "found=" + HexFormat.of().formatHex(in.bytes(), in.start(), end);
        return Diagnostic.error(code, new Position.InBytes(in.name(), 0), found);
    }
}
