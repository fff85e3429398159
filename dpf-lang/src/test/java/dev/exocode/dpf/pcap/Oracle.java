package dev.exocode.dpf.pcap;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.exocode.dpf.LinkType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What libpcap says, asked through the program tcpdump: which packets match, or into what an expression compiles.
 *
 * <p>All is asked as of capture files, in which there is no other metadata than a packet's lengths; DLT_NULL is in the order of a
 * little-endian host.
 */
final class Oracle {
    /** The reference: others differ from it in what they accept and in some verdicts. */
    static final String VERSION = "libpcap version 1.10.3";

    /** Its optimiser says so, but only if it notices; here such expressions match nothing. */
    private static final String NEVER = "expression rejects all packets";

    private static final int MAX_SECONDS = 20;
    private static final Path FOLDER = folder();
    private static final String INSTALLED = installed();

    private Oracle() {}

    /** An expression compiled, or refused with a reason; both if it matches nothing. */
    record Compiled(Optional<Cbpf> program, String refusal) {}

    /**
     * An expression as libpcap compiles it, and as it does when told not to optimise. Its optimiser drops loads, so that the two
     * differ on packets that are cut where the loads were.
     */
    record Meaning(LinkType link, Cbpf optimised, Cbpf plain) {

        /** What both say; undefined where they do not say the same. */
        Cbpf.Verdict verdict(Frame frame) {
            Cbpf.Verdict verdict = plain.verdict(frame);
            return verdict == optimised.verdict(frame) && !isOfBigEndianHost(frame) ? verdict : Cbpf.Verdict.UNDEFINED;
        }

        /** Newer versions take such packets, the reference does not: it goes by the order of the file. */
        private boolean isOfBigEndianHost(Frame frame) {
            byte[] bytes = frame.bytes();
            return link == LinkType.NULL
                    && bytes.length >= 4
                    && bytes[0] == 0
                    && bytes[1] == 0
                    && bytes[2] == 0
                    && bytes[3] != 0;
        }
    }

    /** What an expression means to libpcap; empty if it is refused. */
    static Optional<Meaning> meaning(LinkType link, String expression) {
        Optional<Cbpf> plain = compile(link, expression, false).program();
        // Where only the optimiser refuses, the expression means what it means without.
        return plain.map(
                p -> new Meaning(link, compile(link, expression, true).program().orElse(p), p));
    }

    /** Skips the calling test where there is no tcpdump with the version that is the reference. */
    static void assumePresent() {
        assumeTrue(
                INSTALLED.contains(VERSION),
                INSTALLED.isEmpty() ? "tcpdump is not installed" : "tcpdump is not with " + VERSION);
    }

    /** What libpcap's compiler makes of an expression. */
    static Compiled compile(LinkType link, String expression, boolean optimised) {
        List<String> options = optimised ? List.of("-ddd") : List.of("-O", "-ddd");
        Output output = tcpdump(capture(link, List.of(), "empty-" + link), options, expression);
        if (output.refusal.isPresent() && output.refusal.get().equals(NEVER)) {
            return new Compiled(Optional.of(Cbpf.ofWords("(000) ret #0")), NEVER);
        }
        return output.refusal.isEmpty()
                ? new Compiled(Optional.of(Cbpf.ofNumbers(new String(output.bytes, StandardCharsets.UTF_8))), "")
                : new Compiled(Optional.empty(), output.refusal.get());
    }

    /** Which packets libpcap's own interpreter accepts; empty if the expression is refused. */
    static Optional<BitSet> matching(LinkType link, List<Frame> frames, String expression) {
        Output output = tcpdump(capture(link, frames, "packets"), List.of("-w", "-"), expression);
        if (output.refusal.isPresent()) {
            return output.refusal.get().equals(NEVER) ? Optional.of(new BitSet()) : Optional.empty();
        }
        BitSet matching = new BitSet();
        Capture.numbers(output.bytes).forEach(matching::set);
        return Optional.of(matching);
    }

    private record Output(byte[] bytes, Optional<String> refusal) {}

    private static synchronized Output tcpdump(Path capture, List<String> options, String expression) {
        List<String> command = new ArrayList<>(List.of("tcpdump", "-n", "-r", "-"));
        command.addAll(options);
        command.addAll(List.of("--", expression));
        try {
            Path answer = FOLDER.resolve("answer");
            Path errors = FOLDER.resolve("errors");
            Process process = new ProcessBuilder(command)
                    .redirectInput(capture.toFile())
                    .redirectOutput(answer.toFile())
                    .redirectError(errors.toFile())
                    .start();
            try {
                if (!process.waitFor(MAX_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("tcpdump takes too long: " + expression);
                }
                String said = Files.readString(errors, StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> line.startsWith("tcpdump: "))
                        .reduce("", (all, line) -> all + line.substring("tcpdump: ".length()));
                return new Output(
                        Files.readAllBytes(answer), process.exitValue() == 0 ? Optional.empty() : Optional.of(said));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path capture(LinkType link, List<Frame> frames, String name) {
        Path file = FOLDER.resolve(name + ".pcap");
        try {
            if (!frames.isEmpty() || !Files.exists(file)) {
                Files.write(file, Capture.write(link.numbers().get(0), frames));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("exocode-oracle");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try (var files = Files.newDirectoryStream(folder)) {
                    for (Path file : files) {
                        Files.delete(file);
                    }
                    Files.delete(folder);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String installed() {
        try {
            Process process = new ProcessBuilder("tcpdump", "--version")
                    .redirectErrorStream(true)
                    .start();
            try (InputStream in = process.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return "";
        }
    }
}
