package dev.exocode.vcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.random.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table itself: what every consumer takes for granted about its rows. */
class OpTest {

    @Test
    void numbersAreUniqueAndFitAByte() {
        Set<Integer> numbers = new HashSet<>();
        for (Op op : Op.values()) {
            assertThat(op.number()).isBetween(0, 255);
            assertThat(numbers.add(op.number()))
                    .as("number of %s is its own", op)
                    .isTrue();
        }
    }

    /** Programs already encoded must keep their meaning: this list only grows. */
    @Test
    void numbersNeverChange() {
        Map<Integer, String> known = new HashMap<>();
        String[] rows = {
            "00 nop",
            "01 j",
            "02 blt",
            "03 ble",
            "04 bgt",
            "05 bge",
            "06 beq",
            "07 bne",
            "08 ret",
            "09 retv",
            "0a jt",
            "0b call",
            "0c callr",
            "0d hcall",
            "0e fuel",
            "0f nonzero",
            "10 add",
            "11 sub",
            "12 mul",
            "13 and",
            "14 or",
            "15 xor",
            "16 lsh",
            "17 rsh",
            "18 com",
            "19 neg",
            "1a mov",
            "1b set",
            "1c div",
            "1d mod",
            "1e mulhi",
            "1f nand",
            "20 nor",
            "21 nxor",
            "22 lt",
            "23 le",
            "24 gt",
            "25 ge",
            "26 eq",
            "27 ne",
            "28 abs",
            "29 bswap",
            "2a not",
            "2b hton",
            "2c ntoh",
            "2d sqrt",
            "2e ceil",
            "2f floor",
            "30 ld",
            "31 len",
            "32 st",
            "33 uld",
            "34 ust",
            "35 lea",
            "36 prefetch",
            "37 inside",
            "40 cvi2",
            "41 cvu2",
            "42 cvl2",
            "43 cvul2",
            "44 cvp2",
            "45 cvf2",
            "46 cvd2",
            "48 cmveq",
            "49 cmvne",
            "4a cmvlt",
            "4b cmvle",
            "4c cmvgt",
            "4d cmvge",
            "50 ext"
        };
        for (String row : rows) {
            known.put(Integer.parseInt(row.substring(0, 2), 16), row.substring(3));
        }
        Map<Integer, String> actual = new HashMap<>();
        for (Op op : Op.values()) {
            actual.put(op.number(), op.stem());
        }
        assertThat(actual).isEqualTo(known);
    }

    @Test
    void mnemonicsAreUnique() {
        Set<String> names = new HashSet<>();
        for (Op op : Op.values()) {
            for (Type type : op.types()) {
                if (op.format().allowsRegister()) {
                    assertThat(names.add(op.mnemonic(type, false)))
                            .as("%s %s", op, type)
                            .isTrue();
                }
                if (op.allowsImmediate(type)) {
                    assertThat(names.add(op.mnemonic(type, true)))
                            .as("%s %s immediate", op, type)
                            .isTrue();
                }
            }
        }
        assertThat(names)
                .contains(
                        "addui", "ldusi", "bltul", "setl", "retui", "len", "j", "cvi2d", "cmveqpi", "callul", "fueli",
                        "stdi");
    }

    @Test
    void everyRowIsComplete() {
        for (Op op : Op.values()) {
            assertThat(op.types()).as("types of %s", op).isNotEmpty();
            assertThat(op.fuel()).as("fuel of %s", op).isPositive();
            assertThat(op.meaning()).as("meaning of %s", op).isNotBlank();
            assertThat(op.stem()).isEqualTo(op.name().toLowerCase(Locale.ROOT));
        }
    }

    /** The golden of a family holds each of its instructions; those of an extension are the extension's. */
    @Test
    void everyInstructionHasAGolden() throws IOException {
        for (Op op : Op.values()) {
            String golden = Files.readString(Path.of("src", "test", "golden", "ops", op.stem() + ".t"));
            if (op.format() == Format.EXTENSION) {
                for (Extension extension : Surroundings.EXTENSIONS) {
                    for (Type type : extension.types()) {
                        assertThat(golden).containsPattern("\\b" + extension.name() + type.suffix() + "\\b");
                    }
                }
                continue;
            }
            for (Type type : op.types()) {
                for (boolean immediate : new boolean[] {false, true}) {
                    if (immediate ? op.allowsImmediate(type) : op.format().allowsRegister()) {
                        assertThat(golden).containsPattern("\\b" + op.mnemonic(type, immediate) + "\\b");
                    }
                }
            }
        }
    }

    @Test
    void immediatesGoWithTypes() {
        assertThat(Op.ADD.allowsImmediate(Type.P)).isTrue();
        assertThat(Op.ADD.allowsImmediate(Type.D)).isFalse();
        assertThat(Op.SET.allowsImmediate(Type.D)).isTrue();
        assertThat(Op.LD.allowsImmediate(Type.D)).isTrue();
        assertThat(Op.MOV.allowsImmediate(Type.I)).isFalse();
        assertThat(Op.CALL.allowsImmediate(Type.F)).isTrue();
        assertThat(Op.RET.allowsImmediate(Type.F)).isFalse();
    }

    @Test
    void onlyIntegersHaveDivisors() {
        assertThat(Op.DIV.traps(Type.I)).containsExactly(Trap.DIVISOR);
        assertThat(Op.DIV.traps(Type.D)).isEmpty();
        assertThat(Op.LD.traps(Type.D)).containsExactly(Trap.BOUNDS);
    }

    @Test
    void conversionsHaveASourceOfAnotherType() {
        for (Op op : Op.values()) {
            for (Type type : op.types()) {
                Type source = op.source(type);
                boolean conversion = op.stem().startsWith("cv") && op.stem().endsWith("2");
                assertThat(source != type).as("%s %s", op, type).isEqualTo(conversion);
                if (conversion) {
                    assertThat(op.mnemonic(type, false)).isEqualTo("cv" + source.suffix() + "2" + type.suffix());
                }
            }
        }
    }

    @Test
    void typeCodesAreUniqueAndFitFourBits() {
        Set<Integer> codes = new HashSet<>();
        for (Type type : Type.values()) {
            assertThat(type.code()).isBetween(0, 15);
            assertThat(codes.add(type.code())).isTrue();
            assertThat(type.wrap(type.max())).isEqualTo(type.max());
            assertThat(type.wrap(type.min())).isEqualTo(type.min());
        }
    }
}
