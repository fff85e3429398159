package dev.exocode.sandbox.bind;

import java.util.Arrays;
import java.util.List;

/** The constants of an enumeration as results stand for them. */
final class Constants {
    private Constants() {}

    /** Those for runs that give no other. */
    static List<Object> others(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> isOther(type, (Enum<?>) constant))
                .map(constant -> (Object) constant)
                .toList();
    }

    private static boolean isOther(Class<?> type, Enum<?> constant) {
        try {
            return type.getDeclaredField(constant.name()).isAnnotationPresent(Otherwise.class);
        } catch (NoSuchFieldException e) {
            throw new AssertionError("a constant without its field", e);
        }
    }

    /** By ordinal, and behind them the one for all other cases. */
    static Object[] table(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        Object[] table = Arrays.copyOf(constants, constants.length + 1, Object[].class);
        table[constants.length] = others(type).get(0);
        return table;
    }
}
