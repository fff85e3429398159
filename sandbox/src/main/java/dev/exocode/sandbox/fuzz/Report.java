package dev.exocode.sandbox.fuzz;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.random.Surroundings;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.vcode.text.Printer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes what failed as a golden test: what was fed in, exactly, and the packets that matter. What is right is the same for all:
 * the oracles hold, which they do not while the bug is there.
 */
final class Report {
    private static final int LINE_BYTES = 16;

    private final long seed;
    private final String planted;

    Report(long seed, Optional<Plant> plant) {
        this.seed = seed;
        this.planted = plant.map(one -> "planted bug " + one.word() + ": ").orElse("");
    }

    /** The sort of a finding, of which one is enough. */
    static String name(Drawing drawing, Oracle oracle) {
        return oracle.name().toLowerCase(Locale.ROOT) + "-"
                + drawing.kind().name().toLowerCase(Locale.ROOT);
    }

    Finding finding(long number, Drawing drawing, Shrinking small) {
        Oracle oracle = small.failure().oracle();
        // What failed before any packet was run has nothing to do with them.
        List<byte[]> packets = small.failure().packet() == null ? List.of() : small.packets();
        return new Finding(
                number,
                drawing.kind(),
                oracle,
                small.failure().detail(),
                name(drawing, oracle),
                why(oracle, number) + sections(small.input(), packets));
    }

    /** A case that was given up. */
    Finding hang(long number, Drawing drawing) {
        return new Finding(
                number,
                drawing.kind(),
                Oracle.HANG,
                "case=" + number,
                "hang-" + number,
                why(Oracle.HANG, number) + untouched(drawing));
    }

    /** What could not be made small, or not be told of in full, since that fails too. */
    Finding large(long number, Drawing drawing, Shrinking.Failure failure) {
        Oracle oracle = failure.oracle();
        return new Finding(
                number,
                drawing.kind(),
                oracle,
                failure.detail(),
                name(drawing, oracle),
                why(oracle, number) + untouched(drawing));
    }

    /** What is fed in, without a look at it: whoever looked might hang or throw. */
    private static String untouched(Drawing drawing) {
        try {
            Input input = drawing.input();
            return input instanceof Input.Foreign foreign
                    ? section("bytes", hex(foreign.bytes()))
                    : sections(fed(input, false), drawing.packets());
        } catch (RuntimeException | Error e) {
            return section("failure", e.toString());
        }
    }

    private String why(Oracle oracle, long number) {
        return "# " + planted + oracle.failure() + "; found by fuzzing, seed " + seed + ", case " + number + "\n";
    }

    private static String sections(Input input, List<byte[]> packets) {
        return input instanceof Input.Foreign foreign
                ? foreign.front().sections(foreign.bytes())
                : sections(fed(input, true), packets);
    }

    private static String sections(String fed, List<byte[]> packets) {
        String lines = packets.stream()
                .map(packet -> packet.length == 0 ? "-" : HexFormat.of().formatHex(packet))
                .collect(Collectors.joining("\n"));
        return fed + (packets.isEmpty() ? "" : section("packets", lines)) + section("oracles", "all hold");
    }

    private static String fed(Input input, boolean look) {
        if (input instanceof Input.Text text) {
            return isPlain(text.text())
                    ? section("text", text.text())
                    : section("bytes text", hex(letters(text.text())));
        } else if (input instanceof Input.Forged forged) {
            return section("bytes", hex(forged.bytes()))
                    + section("bytes other", hex(forged.other()))
                    + section("seed", Long.toString(forged.seed()));
        }
        byte[] bytes = ((Input.Encoded) input).bytes();
        Optional<String> text = look ? assembly(bytes) : Optional.empty();
        return text.map(lines -> section("assembly", lines)).orElseGet(() -> section("bytes", hex(bytes)));
    }

    /** Whether a text stands in a section as it is: whole lines, none of which begins a section. */
    private static boolean isPlain(String text) {
        return text.endsWith("\n")
                && text.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~')
                && !text.contains("---");
    }

    /** Two bytes for each letter: an encoding would replace halves of pairs. */
    private static byte[] letters(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    /** The text of a program, if it stands for these bytes. */
    private static Optional<String> assembly(byte[] bytes) {
        try {
            Optional<Program> program =
                    BinaryFormat.decode("case", bytes, Surroundings.EXTENSIONS).value();
            return program.map(Printer::print)
                    .filter(text -> Assembler.assemble(new Source("case", text), Surroundings.EXTENSIONS)
                            .value()
                            .filter(again -> Arrays.equals(BinaryFormat.encode(again.program()), bytes))
                            .isPresent());
        } catch (RuntimeException | StackOverflowError e) {
            // That may be what was found.
            return Optional.empty();
        }
    }

    private static String section(String name, String text) {
        return "--- " + name + "\n" + text + (text.endsWith("\n") ? "" : "\n");
    }

    private static String hex(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < bytes.length; i += LINE_BYTES) {
            out.append(HexFormat.of().formatHex(Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + LINE_BYTES))))
                    .append('\n');
        }
        return out.toString();
    }
}
