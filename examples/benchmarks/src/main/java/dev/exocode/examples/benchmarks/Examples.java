package dev.exocode.examples.benchmarks;

import dev.exocode.ash.Handler;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.verifier.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the benchmarks take from the folder {@code examples}, and programs from texts. */
final class Examples {
    private Examples() {}

    /** The packets of the example capture, each cut to its first 128 bytes. */
    static List<byte[]> packets() throws IOException {
        return packets(folder().resolve("captures/exocode.pcap"));
    }

    /** The packets of any capture, cut the same way. */
    static List<byte[]> packets(Path capture) throws IOException {
        List<byte[]> packets = new ArrayList<>();
        try (CaptureReader in = CaptureReader.open(capture).value().orElseThrow()) {
            while (in.next()) {
                byte[] packet = new byte[Math.min(in.length(), Frames.FRAME_BYTES)];
                System.arraycopy(in.data(), in.offset(), packet, 0, packet.length);
                packets.add(packet);
            }
        }
        return packets;
    }

    /** A filter of {@code examples/filters}, compiled and verified. */
    static Verdict.Accepted filter(String name) {
        return (Verdict.Accepted) ProgramFile.read(folder().resolve("filters/" + name + ".dpf"))
                .value()
                .orElseThrow()
                .verify(LinkType.ETHERNET)
                .verdict();
    }

    /** A handler of {@code examples/handlers}, compiled. */
    static Handler handler(String name) {
        return ProgramFile.read(folder().resolve("handlers/" + name + ".ash"))
                .orThrow()
                .handler()
                .orThrow();
    }

    /** What comes for a port of UDP, by an expression. */
    static Rule udpTo(int port) {
        String text = "udp dst port " + port;
        return new Rule(
                text,
                PcapExpression.parse(new Source(text, text), LinkType.ETHERNET).orThrow(),
                Rule.PRIORITY);
    }

    /** The program that an assembly text says. */
    static Program assemble(String text) {
        return Assembler.assemble(new Source("benchmark", text))
                .value()
                .orElseThrow(() -> new AssertionError(text))
                .program();
    }

    /** The examples, from the top of the source tree or from any folder below it. */
    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("examples/filters"))) {
                return at.resolve("examples");
            }
        }
        throw new IllegalStateException("start the benchmarks in the source tree");
    }
}
