package dev.exocode.vcode.diagnostic;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a phase made of its input: a value, or the errors that kept it from one; warnings may come with either.
 *
 * @param <T> what the phase makes
 * @param value present if and only if no diagnostic is an error
 * @param diagnostics by position
 */
public record Result<T>(Optional<T> value, List<Diagnostic> diagnostics) {

    /**
     * A value without messages.
     *
     * @param <T> what the phase makes
     * @param value the value
     * @return a success
     */
    public static <T> Result<T> of(T value) {
        return new Result<>(Optional.of(value), List.of());
    }

    /**
     * Errors.
     *
     * @param <T> what the phase would have made
     * @param diagnostics at least one
     * @return a failure
     */
    public static <T> Result<T> failure(List<Diagnostic> diagnostics) {
        return new Result<>(Optional.empty(), diagnostics);
    }

    /**
     * One error.
     *
     * @param <T> what the phase would have made
     * @param diagnostic the error
     * @return a failure
     */
    public static <T> Result<T> failure(Diagnostic diagnostic) {
        return failure(List.of(diagnostic));
    }

    /**
     * The value, for callers that know of one: of a program of their own, an interface they wrote. What strangers sent may well
     * be refused, and is to be looked at by {@link #value}.
     *
     * @return the value
     * @throws NoSuchElementException if there is none; its message is the diagnostics as they are printed
     */
    public T orThrow() {
        return value.orElseThrow(() -> new NoSuchElementException(
                diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"))));
    }
}
