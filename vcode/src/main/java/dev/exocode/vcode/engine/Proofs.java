package dev.exocode.vcode.engine;

import dev.exocode.vcode.Program;

/**
 * A program, and what was proved of it. They go together, so that nobody leaves out checks of one program by the proofs of
 * another. Trusted: an engine that is told something false runs a program that reads and writes outside its memory, as far as
 * the JVM lets it.
 */
public interface Proofs {

    /**
     * The program.
     *
     * @return always the same
     */
    Program program();

    /**
     * Whether it is known of an instruction that it does not trap by its operands: by bounds, divisor or signature.
     *
     * @param pc the index of an instruction of the program
     * @return true if an engine may leave out its own checks of that
     */
    boolean proved(int pc);
}
