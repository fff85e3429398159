package dev.exocode.host.fuzz;

import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Field;
import dev.exocode.dpf.LinkType;
import dev.exocode.sandbox.fuzz.Front;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Filters: right ones, right ones with a word or a letter changed, and words in a row. */
public final class FilterFront implements Front {
    private static final String[] VALUES = {
        "0",
        "1",
        "80",
        "255",
        "0x800",
        "0xffff_ffff",
        "18446744073709551615",
        "192.0.2.1",
        "02:00:00:00:00:01",
        "1 << 31",
        "~0",
        "-1",
        "(7 & 3)",
        "4294967296",
        "9".repeat(40)
    };
    private static final String[] OPERATORS = {"+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>"};
    private static final String[] WORDS = {
        "&&",
        "==",
        "!=",
        "<=",
        ">",
        "||",
        "!",
        "(",
        ")",
        "((((",
        "{",
        "}",
        "{{{{",
        ",",
        "..",
        "in",
        "signed(",
        "length",
        "tcp",
        "::1",
        "10.0.0.0/8",
        "SHIFT",
        "SHIFT(",
        "<<",
        ">>",
        "&",
        "*",
        ":",
        "# x\n",
        "\"",
        "\0",
        "\u20ac"
    };

    /** Makes one. */
    public FilterFront() {}

    @Override
    public String name() {
        return "filter";
    }

    @Override
    public byte[] draw(Random random) {
        StringBuilder text = new StringBuilder();
        int atoms = 1 + random.nextInt(random.nextInt(20) == 0 ? 60 : 4);
        for (int i = 0; i < atoms; i++) {
            text.append(i == 0 ? "" : random.nextInt(3) == 0 ? " || " : " && ")
                    .append(random.nextInt(6) == 0 ? "!(" + atom(random) + ")" : atom(random));
        }
        for (int changes = random.nextInt(5) - 2; changes > 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, pick(random, WORDS));
                case 1 -> text.insert(at, pick(random, VALUES));
                case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(6)));
                default -> text.insert(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0xd800));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String atom(Random random) {
        Field[] fields = Field.values();
        String field = random.nextBoolean()
                ? fields[random.nextInt(fields.length)].fieldName()
                : random.nextInt(70) + ":" + (random.nextInt(4) > 0 ? 8 << random.nextInt(4) : random.nextInt(66));
        return switch (random.nextInt(10)) {
            case 0 -> "SHIFT(" + random.nextInt(40) + ")";
            case 1 -> "SHIFT((" + field + " & 0xf) << " + random.nextInt(4) + ")";
            case 2 -> field + " & " + pick(random, VALUES) + " == " + pick(random, VALUES);
            case 3 -> "signed(" + field + ") < " + pick(random, VALUES);
            case 4 -> "(" + field + ") " + pick(random, OPERATORS) + " length > (" + field + ")";
            case 5 -> field + " in {" + pick(random, VALUES) + ", 1..5, " + pick(random, VALUES) + "}";
            case 6 -> "inet.src in {10.0.0.0/8, 2001:db8::/" + random.nextInt(130) + "}";
            default -> field + " == " + (random.nextInt(4) > 0 ? "" + random.nextInt(2) : pick(random, VALUES));
        };
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }

    /**
     * Compiles a filter for every link type.
     *
     * @param input its text in UTF-8
     * @return its programs, none if it is refused with errors
     * @throws IllegalStateException if it is neither compiled nor refused with errors: a finding
     */
    @Override
    public List<byte[]> take(byte[] input) {
        Source source = source(input);
        return Arrays.stream(LinkType.values())
                .flatMap(link -> compiled(DpfCompiler.compile(source, link)).stream())
                .distinct()
                .map(BinaryFormat::encode)
                .toList();
    }

    /** The program of a compiler, if there is one; what is neither compiled nor refused is a finding. */
    static List<Program> compiled(Result<Program> result) {
        boolean errors = result.diagnostics().stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
        if (errors == result.value().isPresent()) {
            throw new IllegalStateException("compiled and refused at once, or neither: " + result.diagnostics());
        }
        return result.value().map(List::of).orElse(List.of());
    }

    private static Source source(byte[] input) {
        return new Source("filter.dpf", new String(input, StandardCharsets.UTF_8));
    }

    @Override
    public String sections(byte[] input) {
        String text = source(input).text();
        return "--- source\n" + text + (text.endsWith("\n") ? "" : "\n")
                + "--- diagnostics\nnothing is known yet of what is right\n";
    }
}
