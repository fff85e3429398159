package dev.exocode.sandbox.bytecode;

/**
 * An instruction of the JVM, decoded: short forms stand as the long ones.
 *
 * @param line where it comes from, 0 if unknown
 * @param code its family
 * @param variant which of the family, from 0: the condition of a branch
 * @param operand the local variable; of an increment, too; the lowest key of a table
 * @param number what an increment adds
 * @param keys of a lookup
 * @param targets the instructions it may go to, by index; of a switch, the default first
 * @param meaning the constant as a {@link Value}, or the {@link Call}; null of others
 */
record Insn(int line, Bytecode code, int variant, int operand, int number, int[] keys, int[] targets, Object meaning) {
    static final int[] NONE = {};
}
