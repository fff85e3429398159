package dev.exocode.vcode.text;

import dev.exocode.vcode.Data;
import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.VcodeCode;
import dev.exocode.vcode.text.Line.Token;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Reads and writes constants as lines of numbers of one type, each {@code .data u 80, 0x1bb}. */
final class DataText {
    private static final int BYTES_A_LINE = 32;
    private static final int NUMBERS_A_LINE = 16;
    /** What constants are written as, wide before narrow. */
    private static final List<Type> WRITTEN = List.of(Type.UL, Type.U, Type.US, Type.UC);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** What was read so far. */
    Data data() {
        return Data.of(bytes.toByteArray());
    }

    /** Reads the rest of a line: a type, and its values one behind the other. */
    void read(Line line) {
        Type type = type(line);
        do {
            line.operand();
            Token token = line.peek();
            long value = value(line, type);
            if (bytes.size() + type.bytes() > Data.MAX_BYTES) {
                throw line.misread(VcodeCode.A0008, token, "max=" + Data.MAX_BYTES);
            }
            for (int i = 0; i < type.bytes(); i++) {
                bytes.write((int) (value >> Byte.SIZE * i));
            }
        } while (!line.peek().isEnd());
    }

    private static Type type(Line line) {
        Token word = line.next();
        return Arrays.stream(Type.values())
                .filter(type -> type != Type.V && word.is(type.suffix()))
                .findFirst()
                .orElseThrow(() -> line.unexpected(word, "type"));
    }

    private static long value(Line line, Type type) {
        Token token = line.next();
        if (token.kind() != Line.Kind.NUMBER) {
            throw line.unexpected(token, "number");
        }
        OptionalLong value = Numbers.immediate(token.text(), Format.CONSTANT, type);
        if (value.isEmpty() || !type.floating() && !type.holds(value.getAsLong())) {
            throw line.misread(VcodeCode.A0005, token, Line.found(token), "type=" + type.suffix());
        }
        return value.getAsLong();
    }

    /** Writes the constants of a program, as numbers as wide as the narrowest that it loads of them. */
    static void write(StringBuilder out, Program program) {
        int length = program.data().length();
        if (length == 0) {
            return;
        }
        int narrowest = program.code().stream()
                .filter(in -> in.op().format() == Format.LOAD && in.region() == Region.DATA)
                .map(Instruction::type)
                .mapToInt(Type::bytes)
                .min()
                .orElse(1);
        Type type = WRITTEN.stream()
                .filter(wide -> wide.bytes() <= narrowest && length % wide.bytes() == 0)
                .findFirst()
                .orElseThrow();
        int numbers = Math.min(NUMBERS_A_LINE, BYTES_A_LINE / type.bytes());
        ByteBuffer data = ByteBuffer.wrap(program.data().toArray()).order(Region.DATA.order());
        for (int i = 0; data.hasRemaining(); i++) {
            out.append(i % numbers > 0 ? ", " : i > 0 ? "\n.data " : ".data ");
            out.append(i % numbers > 0 ? "" : type.suffix() + " ");
            out.append(Numbers.unsigned(
                    switch (type) {
                        case UC -> data.get() & 0xff;
                        case US -> data.getShort() & 0xffff;
                        case U -> data.getInt() & 0xffffffffL;
                        default -> data.getLong();
                    }));
        }
        out.append('\n');
    }
}
