package dev.exocode.sandbox.bind;

import dev.exocode.sandbox.Ending;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** A part of how a run came out, and the types that hold it. The first that a type holds is meant, unless {@link From} says. */
public enum Part {
    /**
     * What the guest returned, in a {@code boolean} (other than 0), an {@code int} (its low 32 bits), a {@code long}, one of
     * their boxes, an {@code OptionalInt} or {@code OptionalLong} (empty unless the run returned), or an enumeration (the constant with that
     * ordinal).
     */
    RESULT {
        @Override
        boolean fits(Type type) {
            return NUMBERS.contains(type)
                    || type == OptionalLong.class
                    || type == OptionalInt.class
                    || type != Ending.class && type instanceof Class<?> c && c.isEnum();
        }
    },
    /** How the run ended, in an {@link Ending}. */
    ENDING {
        @Override
        boolean fits(Type type) {
            return type == Ending.class;
        }
    },
    /** A copy of the message that the run built, in a {@code byte[]}; empty unless it returned. */
    OUT {
        @Override
        boolean fits(Type type) {
            return type == byte[].class;
        }
    },
    /** A copy of the guest's {@code state}, in a {@code byte[]}. */
    STATE {
        @Override
        boolean fits(Type type) {
            return type == byte[].class;
        }
    },
    /** What stopped the run, in an {@code Optional<Trap>}. */
    TRAP {
        @Override
        boolean fits(Type type) {
            return isOptional(type, Trap.class);
        }
    },
    /** Why the run was stopped, for people, in an {@code Optional<Diagnostic>}. */
    PROBLEM {
        @Override
        boolean fits(Type type) {
            return isOptional(type, Diagnostic.class);
        }
    },
    /** The fuel that the run was charged, in a {@code long}. */
    CHARGED {
        @Override
        boolean fits(Type type) {
            return type == long.class || type == Long.class;
        }
    };

    private static final Set<Type> NUMBERS =
            Set.of(boolean.class, int.class, long.class, Boolean.class, Integer.class, Long.class);

    /** Whether a type holds this part. */
    abstract boolean fits(Type type);

    /** The part that a type is taken for. */
    static Optional<Part> of(Type type) {
        return Arrays.stream(values()).filter(part -> part.fits(type)).findFirst();
    }

    /** The region that it is a copy of. */
    Optional<Region> region() {
        return switch (this) {
            case OUT -> Optional.of(Region.OUT);
            case STATE -> Optional.of(Region.STATE);
            case RESULT, ENDING, TRAP, PROBLEM, CHARGED -> Optional.empty();
        };
    }

    private static boolean isOptional(Type type, Class<?> of) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() == Optional.class
                && generic.getActualTypeArguments()[0] == of;
    }
}
