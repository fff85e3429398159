package dev.exocode.verifier;

import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.golden.GoldenSuite;
import dev.exocode.vcode.text.Assembled;
import dev.exocode.vcode.text.Assembler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A program under {@code src/test/acceptance}, which stands in {@code safe}, in {@code limits} if it is safe but not proved to
 * be, or in {@code unsafe}, and what the comment lines at its beginning say of it:
 *
 * <pre>
 *     # what it does, in plain words
 *     # run PACKET =&gt; RESULT
 *     # code V2103 at INSTRUCTION
 *     # packet PACKET
 *     # checked V2103 at INSTRUCTION
 *     # policy KEY VALUE
 * </pre>
 *
 * {@code run}, of safe ones, shows that it does that; {@code code}, of unsafe ones, is the rule that it breaks and the
 * one instruction of that text which breaks it, the first of several for certain; {@code packet} is a witness of that:
 * on it the program traps there or never ends; {@code checked}, of limits, is the one thing that the verifier does not
 * prove, so that it takes a check while the program runs; {@code policy} is what the program needs beside the strict
 * policy. A packet is hexadecimal digits or {@code -}, {@code length=N} to be
 * filled up with zeros, or one behind the other.
 *
 * @param file where it stands
 * @param text all of it
 * @param assembled what that says
 * @param runs packets and what the program gives for them
 * @param faults what is wrong with it, the first for certain
 * @param witnesses packets that show the first
 * @param checks what is not proved of it though it is safe
 * @param policy lines of a policy
 */
record AcceptanceProgram(
        Path file,
        String text,
        Assembled assembled,
        List<Run> runs,
        List<Fault> faults,
        List<byte[]> witnesses,
        List<Fault> checks,
        List<String> policy) {
    private static final Path ROOT = Path.of("src", "test", "acceptance");
    private static final String LENGTH = "length=";

    /**
     * A run.
     *
     * @param packet the packet
     * @param result what the program gives
     */
    record Run(byte[] packet, long result) {}

    /**
     * A fault.
     *
     * @param code the rule that is broken
     * @param pc the instruction that breaks it
     */
    record Fault(VerifierCode code, int pc) {}

    /** The programs of a folder, by name. */
    static List<AcceptanceProgram> in(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.sorted().map(AcceptanceProgram::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AcceptanceProgram read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var result = Assembler.assemble(new Source(file.getFileName().toString(), text));
        Assembled assembled = result.value().orElseThrow(() -> new AssertionError(result.diagnostics()));
        List<Run> runs = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<byte[]> witnesses = new ArrayList<>();
        List<Fault> checks = new ArrayList<>();
        List<String> policy = new ArrayList<>();
        List<String> header =
                text.lines().takeWhile(line -> line.startsWith("# ")).toList();
        for (String line : header.subList(Math.min(1, header.size()), header.size())) {
            String[] words = line.split(" ", 3);
            String[] said = words[words.length - 1].split(" => | at ", 2);
            switch (words[1]) {
                case "run" -> runs.add(new Run(packet(said[0]), Long.decode(said[1])));
                case "code" -> faults.add(new Fault(VerifierCode.valueOf(said[0]), pc(assembled, said[1])));
                case "checked" -> checks.add(new Fault(VerifierCode.valueOf(said[0]), pc(assembled, said[1])));
                case "policy" -> policy.add(said[0]);
                case "packet" -> witnesses.add(packet(said[0]));
                default -> throw new AssertionError(file + ": " + line);
            }
        }
        return new AcceptanceProgram(file, text, assembled, runs, faults, witnesses, checks, policy);
    }

    /** The verdict by the strict policy, or one that leaves what is not proved to checks, and the lines of its own. */
    Verdict verdict(Unproved unproved, Checker.Observer observer) {
        String lines = "unproved " + unproved.name().toLowerCase(Locale.ROOT) + "\n" + String.join("\n", policy);
        Policy parsed = PolicyFile.parse(new Source("policy", lines)).value().orElseThrow();
        byte[] bytes = BinaryFormat.encode(assembled.program());
        return new Verifier(parsed).verify(name(), bytes, assembled.positions(), observer);
    }

    private static byte[] packet(String text) {
        int length = text.indexOf(LENGTH);
        String hex = (length < 0 ? text : text.substring(0, length)).replaceAll("[_ ]", "");
        if (!hex.matches("-|([0-9a-f]{2})*")) {
            throw new AssertionError("not a packet: " + text);
        }
        byte[] bytes = hex.equals("-") ? new byte[0] : GoldenSuite.bytes(hex);
        return length < 0 ? bytes : Arrays.copyOf(bytes, Integer.parseInt(text.substring(length + LENGTH.length())));
    }

    /** The only instruction that reads like this but for blanks. */
    private static int pc(Assembled assembled, String instruction) {
        int[] found = IntStream.range(0, assembled.positions().size())
                .filter(pc -> assembled.positions().get(pc) instanceof Position.InText in
                        && plain(in.source().text().substring(in.start(), in.end()))
                                .equals(plain(instruction)))
                .toArray();
        if (found.length != 1) {
            throw new AssertionError(found.length + " instructions are " + instruction);
        }
        return found[0];
    }

    private static String plain(String instruction) {
        return instruction.strip().replaceAll("\\s+", " ");
    }

    /** Loads it anew. */
    Interpreter load() {
        return Interpreter.of(assembled.program());
    }

    /** The packets of its header. */
    List<byte[]> packets() {
        return Stream.concat(runs.stream().map(Run::packet), witnesses.stream()).toList();
    }

    /** Folder and name. */
    String name() {
        return ROOT.relativize(file).toString();
    }
}
