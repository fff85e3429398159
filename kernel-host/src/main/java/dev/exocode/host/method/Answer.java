package dev.exocode.host.method;

/**
 * What a method that returned says; what it has changed stays.
 *
 * @param result its result
 * @param out a copy of what it has written to {@code out}, as many bytes as it declares
 */
public record Answer(long result, byte[] out) {}
