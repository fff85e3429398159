package dev.exocode.vcode;

/**
 * A function of a program: the instructions from its start to the start of the next.
 *
 * <p>Each activation has its own 32 registers, all zero but for the parameters, and its own locals, all zero.
 *
 * @param name what it is called in assembly text, see {@link Program#isName}
 * @param start the index of its first instruction
 * @param signature what it takes and gives
 * @param localBytes the size of its {@link Region#LOCAL}, 0 to {@link #MAX_LOCAL_BYTES}
 */
public record Function(String name, int start, Signature signature, int localBytes) {

    /** The most bytes of locals. */
    public static final int MAX_LOCAL_BYTES = 4096;

    /** The name of the first function, where a run begins. */
    public static final String MAIN = "main";

    /**
     * Makes a function.
     *
     * @param name its name
     * @param start its first instruction
     * @param signature what it takes and gives
     * @param localBytes the size of its locals
     * @throws IllegalArgumentException if a part is impossible: a bug of the caller
     */
    public Function {
        if (!Program.isName(name) || start < 0 || localBytes < 0 || localBytes > MAX_LOCAL_BYTES) {
            throw new IllegalArgumentException("no function: " + name + " " + start + " " + localBytes);
        }
    }

    /**
     * The function of a program that declares none.
     *
     * @return {@code main() l} at instruction 0
     */
    public static Function main() {
        return new Function(MAIN, 0, Signature.of(Type.L), 0);
    }
}
