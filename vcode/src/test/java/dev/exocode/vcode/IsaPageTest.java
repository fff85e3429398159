package dev.exocode.vcode;

import dev.exocode.vcode.golden.Blessed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/isa.md is written from the tables; {@code -Dgolden.bless} rewrites it, and still fails. */
class IsaPageTest {
    private static final Path PAGE = Path.of("..", "docs", "isa.md");

    @Test
    void pageIsWhatTheTablesSay() throws IOException {
        Blessed.check(PAGE, page(), "the tables have changed");
    }

    private static String page() {
        StringBuilder out = new StringBuilder("""
                # The instruction set

                Written from the tables `Op`, `Type`, `Format` and `Region`; `IsaPageTest` checks it.

                A program declares its regions and is a list of at most %,d instructions, entered at the first. There are
                %d registers of 64 bits; `r0` reads as zero and loses what is written to it. An instruction's name is its
                stem, its type's suffix, and `i` where the last source is an immediate and could be a register.

                A source is cut to the instruction's type (its low bits, sign- or zero-extended); so is a result. Memory
                is read at `offset + width <= length` or not at all: the verifier proves it for every load.

                ## Types

                | suffix | bits | values | code |
                |---|---:|---|---:|
                """.formatted(Program.MAX_INSTRUCTIONS, Instruction.REGISTERS));
        for (Type type : Type.values()) {
            if (type != Type.V) {
                out.append("| `%s` | %d | %s | %d |%n"
                        .formatted(type.suffix(), type.bits(), type.signed() ? "signed" : "unsigned", type.code()));
            }
        }
        out.append("\n## Regions\n\n| name | code |\n|---|---:|\n");
        for (Region region : Region.values()) {
            out.append("| `%s` | %d |%n".formatted(region.word(), region.code()));
        }
        out.append("\n## Operations\n\n| number | stem | operands | types | fuel | traps | meaning |\n"
                + "|---|---|---|---|---:|---|---|\n");
        for (Op op : Op.values()) {
            out.append("| `0x%02x` | `%s` | %s | %s | %d | %s | %s |%n"
                    .formatted(
                            op.number(),
                            op.stem(),
                            operands(op.format()),
                            op.types().stream().map(Type::suffix).collect(Collectors.joining(" ")),
                            op.fuel(),
                            op.traps().stream()
                                    .map(trap -> trap.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(" ")),
                            op.meaning().replace("|", "\\|")));
        }
        return out.toString();
    }

    private static String operands(Format format) {
        List<String> operands = new ArrayList<>();
        if (format.writes()) {
            operands.add("rd");
        }
        String sources = format.readsFirst(false) && format != Format.RETURN ? "rs1" : "";
        String last = !format.allowsRegister()
                ? "imm"
                : format == Format.RETURN
                        ? "rs1\\|imm"
                        : format.allowsImmediate() ? "rs2\\|imm" : format.readsSecond(false) ? "rs2" : "";
        if (format.namesRegion()) {
            operands.add(format == Format.LOAD ? "region[rs1 + " + last + "]" : "region");
        } else {
            if (!sources.isEmpty()) {
                operands.add(sources);
            }
            if (!last.isEmpty()) {
                operands.add(last);
            }
        }
        if (format.namesTarget()) {
            operands.add("target");
        }
        return String.join(", ", operands);
    }
}
