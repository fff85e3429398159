package dev.exocode.sandbox.bytecode;

import dev.exocode.sandbox.view.Packet;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;

/** What the handlers of the tests call of their host: the same for all ways to run them. */
public final class HostStub {
    static final Host HOST = Host.of(
            function("now", (m, a, b, c, d, e, f) -> now(), Type.L),
            function("rate", (m, a, b, c, d, e, f) -> rate((byte) a, (char) b), Type.I, Type.I, Type.I),
            // What is not zero is true, also if its lowest bit is not set.
            function("blocked", (m, a, b, c, d, e, f) -> blocked((int) a) ? 256 : 0, Type.I, Type.I),
            function("refused", (m, a, b, c, d, e, f) -> told((int) a, b), Type.V, Type.I, Type.L));

    private static long clock;
    private static final StringBuilder TOLD = new StringBuilder();

    private HostStub() {}

    private static HostFunction function(String name, HostFunction.Body body, Type result, Type... parameters) {
        return new HostFunction(new Import(name, Signature.of(result, parameters)), body);
    }

    static void reset(long start) {
        clock = start;
        TOLD.setLength(0);
    }

    static String told() {
        return TOLD.toString();
    }

    /**
     * Tells the time.
     *
     * @return later with each call
     */
    public static long now() {
        clock += 7;
        return clock;
    }

    /**
     * A number of 16 bits, by its arguments.
     *
     * @param kind a signed byte
     * @param of a character
     * @return any
     */
    public static short rate(byte kind, char of) {
        return (short) (kind + of - 100);
    }

    /**
     * Whether a length is one of some.
     *
     * @param length any
     * @return true of every eighth
     */
    public static boolean blocked(int length) {
        return (length & 7) == 3;
    }

    /**
     * Remembers what it is told.
     *
     * @param packet not looked at
     * @param length any
     * @param tokens any
     */
    public static void refused(Packet packet, int length, long tokens) {
        told(length, tokens);
    }

    private static long told(int length, long tokens) {
        TOLD.append(length).append(':').append(tokens).append(' ');
        return 0;
    }
}
