package dev.exocode.vcode.golden;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.random.Surroundings;
import java.util.List;

/**
 * The {@code run} section: lines {@code packet in hexadecimal => result}, one result for all engines; a trap stands there
 * as {@code trap bounds at 3}. Programs may call the host functions of {@link Surroundings}.
 */
public final class Runs {
    private static final String ARROW = "=>";

    private Runs() {}

    /**
     * The section with the results that the engines give.
     *
     * @param program a program without a flaw
     * @param section lines with a packet before the arrow; {@code -} is the empty packet
     * @return the same lines with the results behind it
     */
    public static String results(Program program, String section) {
        Comparison engines = engines(program);
        StringBuilder out = new StringBuilder();
        for (String line : section.split("\n")) {
            String packet = line.split(ARROW)[0].strip();
            byte[] bytes = packet.equals("-") ? new byte[0] : GoldenSuite.bytes(packet);
            out.append(packet)
                    .append(" => ")
                    .append(engines.run(bytes).inWords())
                    .append('\n');
        }
        return out.toString();
    }

    /**
     * The result of a program on a packet, run by every engine.
     *
     * @param program a program without a flaw
     * @param packet the packet
     * @return the result they agree on, 0 if it traps
     * @throws AssertionError if they do not
     */
    public static long result(Program program, byte[] packet) {
        return engines(program).run(packet).result();
    }

    /**
     * All engines, ready to run a program.
     *
     * @param program a program without a flaw
     * @return the interpreter and the JVM backend, the latter with all its checks
     */
    public static Comparison engines(Program program) {
        return new Comparison(
                program,
                List.of(
                        Interpreter.load("program", program, Surroundings.HOST)
                                .value()
                                .orElseThrow(),
                        JvmBackend.compile("program", program, Surroundings.HOST)
                                .value()
                                .orElseThrow()));
    }
}
