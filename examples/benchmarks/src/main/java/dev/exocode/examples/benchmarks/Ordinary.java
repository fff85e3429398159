package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs of a given size and of the shape that programs have: parts of some 250 instructions that the first calls one
 * after the other, each of checks of fields, headers of variable length, joins, small loops, counters in the state region,
 * and calls. All loads are safe, most by what the program checked before.
 */
final class Ordinary {
    private static final int PART = 250;

    private static final String BEGIN = """
                    len     r1, packet
                    bltui   r1, 64, out_$n
                    setu    r8, 0
            """;
    private static final int BEGIN_INSTRUCTIONS = 3;

    /** Pieces, each with what is different in each place: {@code $n} its number, {@code $k} a number below 16. */
    private static final List<String> PIECES = List.of(
            // Fields at known offsets, as in filters.
            """
                    ldusi   r3, packet[12]
                    bneui   r3, 0x800, skip$n
                    lduci   r4, packet[23]
                    bequi   r4, 6, take$n
                    bneui   r4, 17, skip$n
            take$n:
                    ldui    r5, packet[26]
                    andui   r5, r5, 0xffffff00
                    addui   r5, r5, $k
                    xoru    r8, r8, r5
            skip$n:
            """,
            // A header whose length is in the packet, and a field behind it.
            """
                    lduci   r3, packet[14]
                    andui   r3, r3, 15
                    lshui   r3, r3, 2
                    addui   r4, r3, $a
                    bgtu    r4, r1, short$n
                    ldusi   r5, packet[r3+$k]
                    ldusi   r6, packet[r3+16]
                    addu    r8, r8, r5
                    xoru    r8, r8, r6
            short$n:
            """,
            // Two ways that set an offset, and one that uses it.
            """
                    ldusi   r3, packet[12]
                    setu    r4, 14
                    bneui   r3, 0x86dd, four$n
                    setu    r4, 40
            four$n:
                    ldusi   r5, packet[r4+$k]
                    bltui   r5, 1024, low$n
                    addui   r8, r8, 1
            low$n:
                    addu    r8, r8, r4
            """,
            // A counted loop over bytes that may not all be there.
            """
                    setu    r3, $k
                    setu    r4, 0
            each$n:
                    bgeu    r3, r1, done$n
                    lduci   r5, packet[r3+0]
                    addu    r4, r4, r5
                    addui   r3, r3, 1
                    bltui   r3, 96, each$n
            done$n:
                    xoru    r8, r8, r4
            """,
            // A counter in a table.
            """
                    lduci   r3, packet[$k]
                    andui   r3, r3, 63
                    lshui   r3, r3, 2
                    ldui    r4, state[r3+0]
                    addui   r4, r4, 1
                    stui    r4, state[r3+0]
            """,
            // A call, with what was just loaded.
            """
                    ldusi   r3, packet[$k]
                    setu    r4, $k
                    callu   r5, fold(r3, r4)
                    addu    r8, r8, r5
            """);

    private static final String FOLD = """
            .function fold (u, u) u
                    bgtui   r2, 48, none
                    ldusi   r3, packet[r2+0]
                    rshui   r4, r1, 8
                    xoru    r4, r4, r3
                    retu    r4
            none:
                    retu    r1
            """;
    private static final int FOLD_INSTRUCTIONS = 6;

    private final StringBuilder text = new StringBuilder(".region packet\n.region state 256\n");
    private int pieces;

    private Ordinary() {}

    /**
     * A program of that size.
     *
     * @param instructions how many, at least 30
     */
    static Program program(int instructions) {
        return Examples.assemble(new Ordinary().text(instructions));
    }

    private String text(int instructions) {
        int left = instructions - FOLD_INSTRUCTIONS;
        // Each part but the first costs the first a call and an addition.
        int parts = Math.max(1, left / (PART + 2));
        List<String> calls = new ArrayList<>();
        for (int part = 1; part < parts; part++) {
            calls.add("        callu   r5, part" + part + "()\n        addu    r8, r8, r5\n");
        }
        left -= 2 * calls.size();
        for (int part = 0; part < parts; part++) {
            int size = left / (parts - part);
            left -= size;
            part(part == 0 ? "main" : "part" + part, size, part == 0 ? calls : List.of());
        }
        return text + FOLD;
    }

    /** A function of so many instructions beside its calls of other parts. */
    private void part(String name, int instructions, List<String> calls) {
        text.append(".function ").append(name).append(" () u\n").append(BEGIN.replace("$n", name));
        // What is left behind the pieces, beside the two returns.
        int left = instructions - BEGIN_INSTRUCTIONS - 2;
        for (String piece = next(); size(piece) <= left; piece = next()) {
            text.append(piece);
            left -= size(piece);
        }
        calls.forEach(text::append);
        text.append("        addui   r8, r8, 1\n".repeat(left));
        text.append("        retu    r8\nout_" + name + ":\n        retui   0\n");
    }

    private String next() {
        int k = pieces * 7 % 13;
        int number = pieces++;
        return PIECES.get(number % PIECES.size())
                .replace("$n", Integer.toString(number))
                .replace("$k", Integer.toString(k))
                .replace("$a", Integer.toString(k + 20));
    }

    private static int size(String piece) {
        return (int) piece.lines().filter(line -> line.startsWith(" ")).count();
    }
}
