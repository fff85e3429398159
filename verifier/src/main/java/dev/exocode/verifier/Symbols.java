package dev.exocode.verifier;

/** Hands out numbers for symbols, each once. */
final class Symbols {
    private int next = Value.FIRST_FREE;

    int next() {
        return next++;
    }
}
