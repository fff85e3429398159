package dev.exocode.vcode.diagnostic;

import java.util.List;
import java.util.Optional;

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
}
