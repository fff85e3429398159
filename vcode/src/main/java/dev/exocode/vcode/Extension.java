package dev.exocode.vcode;

import java.util.List;
import org.objectweb.asm.MethodVisitor;

/**
 * An operation family that a client of this library adds: its name, types and operands, its meaning, and if it likes how to
 * write it as bytecode. The assembler, the binary format, both engines and the verifier take it from here.
 *
 * <p>Programs are equal if their extensions are: keep one instance of each, or make it a record.
 *
 * <p>An extension computes a register from one or two; it touches no memory, never throws, and gives the same for the
 * same. It is code of the host, trusted as the engines are.
 *
 * <p>Source: VCODE paper, section 5.4 (one-line specifications of new instructions).
 */
public interface Extension {

    /** The most bytes of bytecode that one instruction may become. */
    int MAX_BYTES = 100;

    /**
     * The stem of its instructions' names; a type's suffix follows, as in {@code popcount} + {@code ul}.
     *
     * @return a name in the sense of {@link Program#isName}; where it makes a name of the core, text means the core
     */
    String name();

    /**
     * The types its instructions come in.
     *
     * @return at least one, not {@link Type#V}
     */
    List<Type> types();

    /**
     * How many sources it reads; the second can be an immediate of the type, but for floating-point types.
     *
     * @return 1 or 2
     */
    int sources();

    /**
     * What it computes.
     *
     * @param type one of {@link #types()}
     * @param first the first source, a register's 64 bits, not cut to any type
     * @param second the second source, likewise, or 0
     * @return any 64 bits; the engines cut them to {@link #result}
     */
    long apply(Type type, long first, long second);

    /**
     * The type of the result.
     *
     * @param type one of {@link #types()}
     * @return a type of registers; by default the same, or of a type of memory the one of 32 bits with the same sign
     */
    default Type result(Type type) {
        return Signature.isOfRegisters(type) ? type : type.signed() ? Type.I : Type.U;
    }

    /**
     * Writes bytecode, at most {@link #MAX_BYTES}, that takes the sources from the stack, as longs, and leaves the result, as a long.
     *
     * @param out where to write instructions; no labels, frames or locals
     * @param type one of {@link #types()}
     * @return false, having written nothing, if {@link #apply} is to be called instead
     */
    default boolean emit(MethodVisitor out, Type type) {
        return false;
    }

    /**
     * The least result, as far as a verifier may rely on it.
     *
     * @param type one of {@link #types()}
     * @return by default the least of {@link #result}
     */
    default long least(Type type) {
        return result(type).min();
    }

    /**
     * The greatest result, as far as a verifier may rely on it.
     *
     * @param type one of {@link #types()}
     * @return by default the greatest of {@link #result}
     */
    default long greatest(Type type) {
        return result(type).max();
    }
}
