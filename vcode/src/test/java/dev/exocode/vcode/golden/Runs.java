package dev.exocode.vcode.golden;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.jvm.JvmBackend;
import java.util.Arrays;

/** The {@code run} section: lines {@code packet in hexadecimal => result}, one result for all engines. */
public final class Runs {
    private static final String ARROW = "=>";

    private Runs() {}

    /**
     * The section with the results that the engines give.
     *
     * @param program a verified program
     * @param section lines with a packet before the arrow; {@code -} is the empty packet
     * @return the same lines with the results behind it
     */
    public static String results(Program program, String section) {
        StringBuilder out = new StringBuilder();
        for (String line : section.split("\n")) {
            String packet = line.split(ARROW)[0].strip();
            byte[] bytes = packet.equals("-") ? new byte[0] : GoldenSuite.bytes(packet);
            out.append(packet).append(" => ").append(result(program, bytes)).append('\n');
        }
        return out.toString();
    }

    /**
     * The result of a program on a packet, run by every engine, inside a larger array and at its end.
     *
     * @param program a verified program
     * @param packet the packet
     * @return the result they agree on
     * @throws AssertionError if they do not
     */
    public static long result(Program program, byte[] packet) {
        Interpreter interpreter = Interpreter.of(program);
        var compiled = JvmBackend.compile("program", program).value().orElseThrow();
        byte[] framed = new byte[packet.length + 24];
        Arrays.fill(framed, (byte) 0xa5);
        System.arraycopy(packet, 0, framed, 11, packet.length);
        long expected = interpreter.run(packet, 0, packet.length);
        long[] others = {
            interpreter.run(framed, 11, packet.length),
            compiled.run(packet, 0, packet.length),
            compiled.run(framed, 11, packet.length)
        };
        for (long other : others) {
            if (other != expected) {
                throw new AssertionError(
                        "engines differ: interpreter " + expected + ", then " + Arrays.toString(others));
            }
        }
        return expected;
    }
}
