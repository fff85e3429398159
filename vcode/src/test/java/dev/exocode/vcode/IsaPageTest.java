package dev.exocode.vcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.golden.Blessed;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/isa.md is written from the tables; {@code -Dgolden.bless} rewrites it, and still fails. */
class IsaPageTest {
    private static final Path PAGE = Path.of("..", "docs", "isa.md");

    @Test
    void pageIsWhatTheTablesSay() throws IOException {
        Blessed.check(PAGE, page(), "the tables have changed");
    }

    /** The chapters show every operation once, under its own heading. */
    @Test
    void everyOperationHasItsRow() {
        String page = page();
        for (Op op : Op.values()) {
            assertThat(page).containsOnlyOnce("| `0x%02x` | `%s` |".formatted(op.number(), op.stem()));
        }
    }

    private static String page() {
        StringBuilder out = new StringBuilder();
        introduction(out);
        types(out);
        immediates(out);
        computing(out);
        regions(out);
        calls(out);
        traps(out);
        operations(out);
        limits(out);
        return out.toString();
    }

    private static void introduction(StringBuilder out) {
        out.append("""
                # The instruction set

                Written from the tables `Op`, `Type`, `Format`, `Region` and `Trap`; `IsaPageTest` checks it.

                A program declares regions of memory, functions, imports of the host, extensions and jump tables, and is a
                list of instructions. A run begins at the first instruction of the first function, which takes no parameters;
                a program that declares no function is `main () l`. A run ends by returning a value or by a trap.

                A function has %d registers of 64 bits; `r0` reads as zero and loses what is written to it. An instruction's
                name is its stem, its type's suffix, and `i` where the last source is an immediate and could be a register:
                `addui` is add, unsigned, immediate.

                ## Types

                A source is cut to the instruction's type: its low bits, sign- or zero-extended, as the type says. So is a
                result; the value of a register is always a plain 64-bit integer. Floating-point values are held as their
                IEEE 754 bits. `p` is an offset and computes as `ul` does.

                | suffix | bits | values | code |
                |---|---:|---|---:|
                """.formatted(Instruction.REGISTERS));
    }

    private static void types(StringBuilder out) {
        for (Type type : Type.values()) {
            if (type != Type.V) {
                String values = switch (type) {
                    case P -> "offsets, unsigned";
                    case F -> "IEEE 754 binary32";
                    case D -> "IEEE 754 binary64";
                    default -> type.signed() ? "signed" : "unsigned";
                };
                boolean memory = !Signature.isOfRegisters(type);
                out.append("| `%s` | %d | %s%s | %d |%n"
                        .formatted(
                                type.suffix(), type.bits(), values, memory ? ", mostly in memory" : "", type.code()));
            }
        }
    }

    private static void immediates(StringBuilder out) {
        out.append("\n## Immediates\n\n| immediate of | range |\n|---|---|\n");
        for (Format.Immediate immediate : Format.Immediate.values()) {
            String range = switch (immediate) {
                case NEVER -> null;
                case VALUE -> "a value of the type; none for `f` and `d`; of `lsh` and `rsh` 0 to the type's bits - 1";
                case OFFSET -> "-2^31 to 2^31-1, added to rs1";
                case AMOUNT -> "0 to 2^31-1";
                case ALWAYS -> "a value of the type; of `f` and `d` any bits";
                case ARGUMENTS -> "registers, at most %d, one a parameter".formatted(Signature.MAX_PARAMETERS);
            };
            if (range != null) {
                out.append("| %s | %s |%n".formatted(stems(op -> op.format().immediate() == immediate), range));
            }
        }
    }

    private static void computing(StringBuilder out) {
        out.append("""

                ## Integers

                - `add`, `sub`, `mul`, `neg`, `abs`, `com`, `lsh` give the low bits of the exact result. `neg` and `abs` of
                  the smallest number are that number.
                - `lsh` and `rsh` by a register take its value modulo 32 or 64, the type's bits. `rsh` copies the sign of
                  `i` and `l` and shifts in zeros for `u` and `ul`.
                - `div` rounds towards zero; `mod` has the sign of rs1. A divisor that is zero when cut to the type traps. The
                  smallest number by -1 gives itself, and 0 as remainder.
                - `mulhi` gives the upper half of the exact product, signed or unsigned as the type.
                - Comparisons are of values of the type. A comparison that sets a register sets the integer 1 or 0.
                - `hton` and `ntoh` reverse bytes on every machine: regions have byte orders, machines show none.

                ## Floating point

                - `add`, `sub`, `mul`, `div`, `sqrt` round once, to nearest, ties to even, as IEEE 754 has it; subnormal numbers
                  are numbers. Nothing traps: a number divided by zero is an infinity, or NaN for 0 / 0.
                - Whatever computes a NaN gives `0x7fc00000` or `0x7ff8000000000000`, whichever NaN went in; `neg` and `abs`
                  do too. `mov`, `set`, `ld`, `st`, `cmv`, `ret` and calls keep bits as they are.
                - With a NaN on either side only "not equal" holds. -0 equals 0. `cmv` compares with 0.
                - `ceil` and `floor` keep the sign of a zero, `sqrt` of -0 is -0.

                ## Conversions

                A conversion's name is `cv`, the suffix of the source's type, `2`, the suffix of the result's type.

                - Integer to integer: the low bits, extended as the result's type says.
                - Integer to floating point, and `d` to `f`: the nearest number, ties to even; too large, an infinity.
                  `f` to `d` is exact.
                - Floating point to integer: towards zero; beyond the range its nearest end; NaN gives 0.

                ## Memory

                An access names its region and an offset in bytes, rs1 + rs2 or rs1 + immediate, as exact integers: a sum that
                does not fit 64 bits signed is outside. It is made if 0 <= offset and offset + width <= length, and else traps.
                No alignment is needed. Loads extend as the type says; stores write low bits.

                | name | code | byte order | length | at first | stores |
                |---|---:|---|---|---|---|
                """);
    }

    private static void regions(StringBuilder out) {
        for (Region region : Region.values()) {
            String length = switch (region) {
                case PACKET -> "of the packet";
                case USER -> "of the grant, at least as declared";
                case STATE, SCRATCH, OUT -> "as declared";
                case LOCAL -> "as the function declares";
                case DATA -> "of the constants";
            };
            String first = switch (region) {
                case PACKET -> "the packet";
                case USER -> "the host's";
                case STATE -> "zero when loaded, kept from run to run";
                case SCRATCH, OUT -> "zero at each run";
                case LOCAL -> "zero at each activation";
                case DATA -> "the program's constants";
            };
            out.append("| `%s` | %d | %s | %s | %s | %s |%n"
                    .formatted(
                            region.word(),
                            region.code(),
                            region.order() == ByteOrder.BIG_ENDIAN ? "big-endian" : "little-endian",
                            length,
                            first,
                            region == Region.PACKET ? "if declared" : region == Region.DATA ? "never" : "always"));
        }
        out.append("""

                A region must be declared to be named, `local` by a size of the function. What a trap leaves in memory stays
                as it is; but a host may take back what the last run did to `user` and `state`. What `data` holds is part of the
                program, as its instructions are.

                """);
    }

    private static void calls(StringBuilder out) {
        out.append(
                """
                ## Calls

                A function takes up to %d parameters and gives a result or none. Each activation has its own registers, zero but
                for the parameters in `r1`, `r2`, ..., and its own locals. Arguments are cut to the parameters' types and the
                result to the result's; a function without one gives 0, as does `retv`. The type of a call is that of the
                result; without one, nothing is written. A branch, jump or table never leaves its function, and control never
                goes on behind it.

                - `call` names a function, `hcall` an import of up to %d parameters; what they pass is checked when the program
                  is loaded. `callr` takes the function's index, 64 unsigned bits, from a register, and traps if there is none
                  or its number of parameters or its result is another.
                - The host says how many activations there may be at a time: %d if it says nothing, at most %d. Depth is
                  looked at after the signature.
                - A host function may end the run; then the call traps and writes nothing.

                ## Fuel

                `fuel` takes units from what the host gave; if less is left it takes nothing and traps. Nothing else uses
                fuel when a program runs. The column *fuel* below is what a verifier reckons an execution at when it works out
                the longest run beforehand; 64 bytes of `scratch`, `out` or `local` that are zeroed are one more.

                """.formatted(Signature.MAX_PARAMETERS, Import.MAX_PARAMETERS, Host.PLAIN.maxDepth(), Host.MAX_DEPTH));
    }

    private static void traps(StringBuilder out) {
        out.append("""
                ## Traps

                A trap ends the run with result 0 and names its instruction. An engine checks the first three unless a verifier
                has proved that they cannot come. `inside` and `nonzero` are checks that a program makes itself: they are there to
                trap, nothing need be proved of them, and no engine leaves them out.

                | trap | what it is | raised by |
                |---|---|---|
                """);
        for (Trap trap : Trap.values()) {
            String meaning = switch (trap) {
                case BOUNDS -> "an access not wholly inside its region";
                case DIVISOR -> "a division of integers by zero";
                case SIGNATURE -> "a dynamic call of nothing, or of what has another signature";
                case DEPTH -> "more activations than the host allows";
                case FUEL -> "more fuel charged than is left";
                case HOST -> "a host function ended the run";
            };
            out.append("| `%s` | %s | %s |%n"
                    .formatted(
                            word(trap),
                            meaning,
                            stems(op -> op.types().stream()
                                    .anyMatch(type -> op.traps(type).contains(trap)))));
        }
    }

    private static void operations(StringBuilder out) {
        out.append("\n## Operations\n\n| number | stem | operands | types | fuel | traps | meaning |\n"
                + "|---|---|---|---|---:|---|---|\n");
        for (Op op : Op.values()) {
            String types = op.types().stream()
                    .map(type -> type == Type.V ? "none" : type.suffix())
                    .collect(Collectors.joining(" "));
            out.append("| `0x%02x` | `%s` | %s | %s | %d | %s | %s |%n"
                    .formatted(
                            op.number(),
                            op.stem(),
                            operands(op.format()),
                            op.types().equals(List.of(Type.V)) ? "" : types,
                            op.fuel(),
                            op.traps(op.types().get(0)).stream()
                                    .map(IsaPageTest::word)
                                    .collect(Collectors.joining(" ")),
                            op.meaning().replace("|", "\\|")));
        }
        out.append("""

                A program's extensions add operations under their own names, `ext` being only the number they share: each has a
                name, types, one source or two, which it gets uncut, and a result cut to a type that it states.

                """);
    }

    private static void limits(StringBuilder out) {
        out.append("## Limits\n\n| what | most |\n|---|---:|\n");
        row(out, "instructions", Program.MAX_INSTRUCTIONS);
        row(out, "functions", Program.MAX_FUNCTIONS);
        row(out, "imports, and extensions", Program.MAX_IMPORTS);
        row(out, "jump tables", Program.MAX_TABLES);
        row(out, "targets in all jump tables", Program.MAX_TABLE_TARGETS);
        row(out, "parameters of a function", Signature.MAX_PARAMETERS);
        row(out, "parameters of an import", Import.MAX_PARAMETERS);
        row(out, "bytes of a declared region", Segment.MAX_BYTES);
        row(out, "bytes of constants", Data.MAX_BYTES);
        row(out, "bytes of locals of a function", Function.MAX_LOCAL_BYTES);
        row(out, "activations", Host.MAX_DEPTH);
        row(out, "characters of the name of a source", Lines.MAX_FILE_CHARACTERS);
    }

    private static void row(StringBuilder out, String what, int most) {
        out.append(String.format(Locale.ROOT, "| %s | %,d |%n", what, most));
    }

    private static String stems(Predicate<Op> which) {
        return Arrays.stream(Op.values())
                .filter(which)
                .map(op -> "`" + op.stem() + "`")
                .collect(Collectors.joining(" "));
    }

    private static String word(Trap trap) {
        return trap.name().toLowerCase(Locale.ROOT);
    }

    /** The operands as {@link Format} has them, in the order of assembly text. */
    private static String operands(Format format) {
        boolean choice = format.readsSecond(false) && format.immediate() != Format.Immediate.NEVER;
        String last = choice ? "rs2\\|imm" : format.readsSecond(false) ? "rs2" : "";
        List<String> operands = new ArrayList<>();
        if (format.writes() || format.readsDestination()) {
            operands.add("rd");
        }
        switch (format) {
            case LOAD, STORE, HINT -> operands.add("region[rs1 + " + last + "]");
            case LENGTH -> operands.add("region");
            case CONSTANT -> operands.add("imm");
            case RETURN, CHARGE -> operands.add("rs1\\|imm");
            case CALL -> operands.add("name(registers)");
            case CALL_REGISTER -> operands.add("rs1(registers)");
            case SWITCH -> operands.addAll(List.of("rs1", "table"));
            case NONE, BINARY, UNARY, CONDITIONAL, BRANCH, JUMP, END, TEST, EXTENSION -> {
                if (format.readsFirst(false)) {
                    operands.add("rs1");
                }
                if (!last.isEmpty()) {
                    operands.add(last);
                }
                if (format.namesTarget()) {
                    operands.add("target");
                }
            }
        }
        return String.join(", ", operands);
    }
}
