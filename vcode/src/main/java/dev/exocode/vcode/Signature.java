package dev.exocode.vcode;

import java.util.List;

/**
 * What a function takes and gives. Arguments are cut to the types of the parameters when it is called, and its result to
 * the type of the result when it returns, so neither side can be told something out of range.
 *
 * @param parameters the types of the parameters, which are r1, r2, ... inside; at most {@link #MAX_PARAMETERS}
 * @param result the type of the result, {@link Type#V} for none
 */
public record Signature(List<Type> parameters, Type result) {

    /** The most parameters. */
    public static final int MAX_PARAMETERS = 12;

    /**
     * Makes a signature.
     *
     * @param parameters types of registers
     * @param result a type of registers or {@link Type#V}
     * @throws IllegalArgumentException if a type is only one of memory, or there are too many: a bug of the caller
     */
    public Signature {
        parameters = List.copyOf(parameters);
        if (parameters.size() > MAX_PARAMETERS
                || result != Type.V && !isOfRegisters(result)
                || !parameters.stream().allMatch(Signature::isOfRegisters)) {
            throw new IllegalArgumentException("a signature has at most " + MAX_PARAMETERS
                    + " parameters of the types i u l ul p f d, not " + parameters + " " + result);
        }
    }

    /**
     * Makes a signature.
     *
     * @param result the type of the result
     * @param parameters the types of the parameters
     * @return the signature
     */
    public static Signature of(Type result, Type... parameters) {
        return new Signature(List.of(parameters), result);
    }

    /**
     * Whether a parameter or result can be of a type.
     *
     * @param type any type
     * @return true for the types that registers hold: {@code i u l ul p f d}
     */
    public static boolean isOfRegisters(Type type) {
        return switch (type) {
            case V, C, UC, S, US -> false;
            case I, U, L, UL, P, F, D -> true;
        };
    }

    /**
     * Assembly text.
     *
     * @return as in {@code (i, ul) l}
     */
    @Override
    public String toString() {
        String types = String.join(", ", parameters.stream().map(Type::suffix).toList());
        return "(" + types + ")" + (result == Type.V ? "" : " " + result.suffix());
    }
}
