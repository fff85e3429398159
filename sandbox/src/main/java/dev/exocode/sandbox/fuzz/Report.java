package dev.exocode.sandbox.fuzz;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.random.Surroundings;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.vcode.text.Printer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes what failed as a golden test, with what is right where that is known: what the checking interpreter does. */
final class Report {
    private static final int LINE_BYTES = 16;
    private static final int MOST_STEPS = 100_000;

    private Report() {}

    /** The sort of a finding, of which one is enough. */
    static String name(Drawing drawing, Oracle oracle) {
        return oracle.name().toLowerCase(Locale.ROOT) + "-"
                + drawing.kind().name().toLowerCase(Locale.ROOT);
    }

    static Finding finding(long seed, long number, Drawing drawing, Shrinking small) {
        Oracle oracle = small.failure().oracle();
        String why = "# " + oracle.failure() + "; found by fuzzing, seed " + seed + ", case " + number + "\n";
        return new Finding(
                number,
                drawing.kind(),
                oracle,
                small.failure().detail(),
                name(drawing, oracle),
                why + sections(small.input(), small));
    }

    /** A case that was given up. */
    static Finding hang(long seed, long number, Drawing drawing) {
        String why = "# " + Oracle.HANG.failure() + "; found by fuzzing, seed " + seed + ", case " + number + "\n";
        return new Finding(
                number,
                drawing.kind(),
                Oracle.HANG,
                "case=" + number,
                "hang-" + number,
                why + sections(drawing.input(), null));
    }

    private static String sections(Input input, Shrinking small) {
        if (input instanceof Input.Text text) {
            return section("assembly", text.text())
                    + section(
                            "diagnostics",
                            said(() -> Assembler.assemble(
                                    new Source("program.vs", text.text()), Surroundings.EXTENSIONS)));
        } else if (input instanceof Input.Foreign foreign) {
            return foreign.front().sections(foreign.bytes());
        } else if (input instanceof Input.Forged forged) {
            return section("bytes", hex(forged.bytes())) + section("bytes other", hex(forged.other()));
        }
        byte[] bytes = ((Input.Encoded) input).bytes();
        Supplier<Result<Program>> decode = () -> BinaryFormat.decode("program.vco", bytes, Surroundings.EXTENSIONS);
        Program program = small == null ? null : small.decoded().orElse(null);
        if (program == null) {
            return section("bytes", hex(bytes)) + section("diagnostics", said(decode));
        }
        String runs = program.flaw().isPresent() ? "" : runs(program, small.packets());
        return section("assembly", Printer.print(program))
                + (runs.isEmpty() ? section("binary", hex(BinaryFormat.encode(program))) : section("run", runs));
    }

    private static String section(String name, String text) {
        return "--- " + name + "\n" + text + (text.endsWith("\n") ? "" : "\n");
    }

    private static String said(Supplier<? extends Result<?>> reader) {
        try {
            List<Diagnostic> said = reader.get().diagnostics();
            return said.isEmpty()
                    ? "nothing\n"
                    : said.stream().map(d -> d + "\n").collect(Collectors.joining());
        } catch (RuntimeException | StackOverflowError e) {
            return e + "\n";
        }
    }

    /** The runs that end; empty if there are none, or too many to be what failed. */
    private static String runs(Program program, List<byte[]> packets) {
        Result<Interpreter> loaded = Interpreter.load("program", program, Surroundings.HOST);
        if (loaded.value().isEmpty() || packets.size() > 1) {
            return "";
        }
        Interpreter machine = loaded.value().get();
        StringBuilder out = new StringBuilder();
        for (byte[] packet : packets) {
            Frame frame = new Frame(packet, program.declaredBytes(Region.USER, 0));
            frame.prepare(machine, Long.MAX_VALUE);
            machine.begin(frame.data, Frame.BEFORE, packet.length);
            for (int steps = 0; steps < MOST_STEPS && machine.step(); steps++) {
                continue;
            }
            if (machine.ended()) {
                Outcome right = Outcome.of(machine, frame, true, machine.result(), 0, 0);
                String hex = packet.length == 0 ? "-" : HexFormat.of().formatHex(packet);
                out.append(hex).append(" => ").append(right.inWords()).append('\n');
            }
        }
        return out.toString();
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
