package dev.exocode.host.fuzz;

import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Field;
import dev.exocode.dpf.Library;
import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.List;
import java.util.Random;

/** Filters: right ones, right ones with a word or a letter changed, and words in a row. */
public final class FilterFront extends TextFront {
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
        ";",
        "=",
        "const",
        "const A = ",
        "param",
        "order little;",
        "priority 1;",
        "little(",
        "A",
        "\"",
        "\0",
        "\u20ac"
    };

    /** Makes one. */
    public FilterFront() {
        super("filter.dpf");
    }

    @Override
    public String name() {
        return "filter";
    }

    @Override
    String text(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? heads(random) : "");
        int atoms = 1 + random.nextInt(random.nextInt(20) == 0 ? 60 : 4);
        for (int i = 0; i < atoms; i++) {
            text.append(i == 0 ? "" : random.nextInt(3) == 0 ? " || " : " && ")
                    .append(random.nextInt(6) == 0 ? "!(" + atom(random) + ")" : atom(random));
        }
        return text.toString();
    }

    private static String heads(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "order little; " : "");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(
                    switch (random.nextInt(5)) {
                        case 0 -> "priority " + random.nextInt() + "; ";
                        case 1 -> "param P" + i + " = " + pick(random, VALUES) + "; ";
                        case 2 -> "const A = {" + random.nextInt(300) + ", 1..5, " + pick(random, VALUES) + "}; ";
                        default -> "const A" + i + " = " + random.nextInt(300) + "; ";
                    });
        }
        return text.toString();
    }

    private static String atom(Random random) {
        List<Field> fields = Library.standard().fields();
        String field = random.nextBoolean()
                ? (random.nextInt(9) == 0 ? "inner." : "")
                        + fields.get(random.nextInt(fields.size())).fieldName()
                : random.nextInt(70) + ":" + (random.nextInt(4) > 0 ? 8 << random.nextInt(4) : random.nextInt(66));
        return switch (random.nextInt(16)) {
            case 0 -> "SHIFT(" + random.nextInt(40) + ")";
            case 1 -> "SHIFT((" + field + " & 0xf) << " + random.nextInt(4) + ")";
            case 2 -> field + " & " + pick(random, VALUES) + " == " + pick(random, VALUES);
            case 3 -> "signed(" + field + ") < " + pick(random, VALUES);
            case 4 -> "(" + field + ") " + pick(random, OPERATORS) + " length > (" + field + ")";
            case 5 -> field + " in {" + pick(random, VALUES) + ", 1..5, " + pick(random, VALUES) + "}";
            case 6 -> "inet.src in {10.0.0.0/8, 2001:db8::/" + random.nextInt(130) + "}";
            case 7 -> "little(" + field + ") <= " + pick(random, VALUES);
            case 8 -> field + (random.nextBoolean() ? " in A" : " > A" + (1 + random.nextInt(3)));
            default -> field + " == " + (random.nextInt(4) > 0 ? "" + random.nextInt(2) : pick(random, VALUES));
        };
    }

    @Override
    String word(Random random) {
        return pick(random, WORDS);
    }

    @Override
    String value(Random random) {
        return pick(random, VALUES);
    }

    @Override
    Result<Program> compile(Source source, LinkType link) {
        return DpfCompiler.compile(source, link);
    }
}
