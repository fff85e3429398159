package dev.exocode.examples.exos;

import java.security.SecureRandom;

/**
 * What the numbers of a stack are hard to foresee by: where connections begin, cookies, and places in tables.
 *
 * @param first 64 bits
 * @param second 64 bits
 */
public record Secret(long first, long second) {
    /**
     * Draws one.
     *
     * @return one that nobody knows
     */
    public static Secret drawn() {
        SecureRandom random = new SecureRandom();
        return new Secret(random.nextLong(), random.nextLong());
    }

    @Override
    public String toString() {
        // Not in logs.
        return "Secret[]";
    }
}
