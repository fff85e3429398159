package dev.exocode.host.method;

import java.util.Objects;
import java.util.Optional;

/**
 * A method as its author sends it: programs, which nobody has verified yet. Immutable.
 *
 * @param name what it is called by
 * @param body what it does: bytes of a program of the kind {@code method}
 * @param requires what must hold before it is run: bytes of one of the kind {@code condition}
 * @param ensures what must hold behind it
 */
public record Method(String name, byte[] body, Optional<byte[]> requires, Optional<byte[]> ensures) {

    /**
     * Makes a method of copies.
     *
     * @param name what it is called by
     * @param body what it does
     * @param requires what must hold before
     * @param ensures what must hold behind it
     */
    public Method {
        Objects.requireNonNull(name, "name");
        body = body.clone();
        requires = requires.map(byte[]::clone);
        ensures = ensures.map(byte[]::clone);
    }

    /**
     * A method that requires and ensures nothing of its own.
     *
     * @param name what it is called by
     * @param body what it does
     * @return the method
     */
    public static Method of(String name, byte[] body) {
        return new Method(name, body, Optional.empty(), Optional.empty());
    }

    /**
     * The same with something that must hold before it is run.
     *
     * @param condition bytes of a condition
     * @return another method
     */
    public Method requiring(byte[] condition) {
        return new Method(name, body, Optional.of(condition), ensures);
    }

    /**
     * The same with something that must hold behind it.
     *
     * @param condition bytes of a condition, which sees as {@code state} what the memory was before
     * @return another method
     */
    public Method ensuring(byte[] condition) {
        return new Method(name, body, requires, Optional.of(condition));
    }
}
