package dev.exocode.sandbox.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.sandbox.view.Packet;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.engine.Interpreter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each operator, cast and known method, on all pairs of numbers at which such things go wrong. */
class OperatorsTest {
    private static final long[] NUMBERS = {
        0,
        1,
        -1,
        2,
        -2,
        3,
        7,
        31,
        32,
        33,
        63,
        64,
        127,
        128,
        -128,
        -129,
        255,
        256,
        32767,
        32768,
        -32768,
        65535,
        65536,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        0xffff_ffffL,
        1L << 32,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        0x0123_4567_89ab_cdefL
    };

    /** Of ints {@code a} and {@code b}, and of longs {@code x} and {@code y}. */
    private static final List<String> EXPRESSIONS = List.of(
            "a + b",
            "a - b",
            "a * b",
            "a / b",
            "a % b",
            "a << b",
            "a >> b",
            "a >>> b",
            "a & b",
            "a | b",
            "a ^ b",
            "-a",
            "~a",
            "x + y",
            "x - y",
            "x * y",
            "x / y",
            "x % y",
            "x << b",
            "x >> b",
            "x >>> b",
            "x & y",
            "x | y",
            "x ^ y",
            "-x",
            "~x",
            "(byte) a",
            "(short) a",
            "(char) a",
            "(int) x",
            "(byte) x",
            "(short) x",
            "(char) x",
            "(long) a",
            "(byte) (a & 255)",
            "(char) (byte) a",
            "(short) (char) a",
            "(int) (x & 0xffff_ffffL)",
            "(int) (x & 0x7fff_ffffL)",
            "a & 0xffff_ffffL",
            "a < b ? 1 : 0",
            "a <= b ? 1 : 0",
            "a > b ? 1 : 0",
            "a >= b ? 1 : 0",
            "a == b ? 1 : 0",
            "a != b ? 1 : 0",
            "x < y ? 1 : 0",
            "x <= y ? 1 : 0",
            "x > y ? 1 : 0",
            "x >= y ? 1 : 0",
            "x == y ? 1 : 0",
            "x != y ? 1 : 0",
            "5 < a ? a : b",
            "0 >= x ? x : y",
            "a < 0 ? 2 : 3",
            "a >>> 0",
            "a >>> 1",
            "a >> 33",
            "a << 33",
            "x >>> 65",
            "7 - a",
            "a - 7",
            "7L / y",
            "7 / b",
            "a / 7",
            "a * 8",
            "a * -8",
            "x * 16",
            "a % 8",
            "a * 1",
            "a * Integer.MIN_VALUE",
            "Math.min(a, b)",
            "Math.max(a, b)",
            "Math.min(x, y)",
            "Math.max(x, y)",
            "Math.abs(a)",
            "Math.abs(x)",
            "Integer.sum(a, b)",
            "Long.sum(x, y)",
            "Integer.compare(a, b)",
            "Long.compare(x, y)",
            "Integer.compareUnsigned(a, b)",
            "Long.compareUnsigned(x, y)",
            "Integer.compareUnsigned(a, b) < 0 ? 1 : 0",
            "Long.compareUnsigned(x, -3) >= 0 ? 1 : 0",
            "Integer.compareUnsigned(-3, b) > 0 ? 1 : 0",
            "Integer.divideUnsigned(a, b)",
            "Integer.remainderUnsigned(a, b)",
            "Long.divideUnsigned(x, y)",
            "Long.remainderUnsigned(x, y)",
            "Integer.divideUnsigned(a, 1)",
            "Integer.divideUnsigned(a, -2)",
            "Integer.toUnsignedLong(a)",
            "Byte.toUnsignedInt((byte) a)",
            "Byte.toUnsignedLong((byte) a)",
            "Short.toUnsignedInt((short) a)",
            "Short.toUnsignedLong((short) a)",
            "Integer.reverseBytes(a)",
            "Long.reverseBytes(x)",
            "Short.reverseBytes((short) a)",
            "Character.reverseBytes((char) a)",
            "Integer.rotateLeft(a, b)",
            "Integer.rotateRight(a, b)",
            "Long.rotateLeft(x, b)",
            "Long.rotateRight(x, b)",
            "Integer.rotateLeft(a, 0)",
            "Long.rotateRight(x, -5)",
            "Math.multiplyHigh(x, y)");

    @TestFactory
    Stream<DynamicTest> operators() {
        StringBuilder source = new StringBuilder("class Operators {\n");
        for (int i = 0; i < EXPRESSIONS.size(); i++) {
            source.append("static long e" + i + "(Packet p) { int a = p.i32(4), b = p.i32(12); ")
                    .append("long x = p.i64(0), y = p.i64(8); return ")
                    .append(EXPRESSIONS.get(i))
                    .append("; }\n");
        }
        byte[] bytes = Compiled.of(source.append("}\n").toString(), "--release", "17");
        Class<?> type = PlainJava.define(bytes);
        return IntStream.range(0, EXPRESSIONS.size())
                .mapToObj(i -> DynamicTest.dynamicTest(EXPRESSIONS.get(i), () -> check(bytes, type, "e" + i)));
    }

    private static void check(byte[] bytes, Class<?> type, String name) throws ReflectiveOperationException {
        Method java = type.getDeclaredMethod(name, Packet.class);
        java.setAccessible(true);
        Program program =
                JavaHandler.translate("Operators.class", bytes, name).value().orElseThrow();
        Interpreter machine = Interpreter.of(program);
        for (long left : NUMBERS) {
            for (long right : NUMBERS) {
                byte[] packet =
                        ByteBuffer.allocate(16).putLong(left).putLong(right).array();
                long result = machine.run(packet, 0, packet.length);
                assertThat(machine.trap().map(Trap::name).orElse(Long.toString(result)))
                        .as("of %d and %d", left, right)
                        .isEqualTo(outcome(java, packet));
            }
        }
    }

    private static String outcome(Method java, byte[] packet) throws IllegalAccessException {
        try {
            return java.invoke(null, new Packet(packet)).toString();
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(ArithmeticException.class);
            return Trap.DIVISOR.name();
        }
    }
}
