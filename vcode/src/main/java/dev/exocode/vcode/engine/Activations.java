package dev.exocode.vcode.engine;

import java.util.Arrays;

/** The registers of the activations of a run, and where each called the next. */
final class Activations {
    /** Registers by activation, {@link Predecoded#WINDOW} each. */
    final long[][] windows;
    /** The place of each activation's call, for all but the last: an index of words. */
    final int[] calls;
    /** The register that takes each call's result, or {@link Predecoded#LOST}. */
    final int[] destinations;
    /** The function of each activation. */
    final int[] functions;
    /** The last activation, counted from 0. */
    int depth;

    Activations(int most) {
        windows = new long[most][Predecoded.WINDOW];
        calls = new int[most];
        destinations = new int[most];
        functions = new int[most];
    }

    /** Begins a run: one activation of the first function, of whose registers so many are set to zero. */
    void begin(int registers) {
        depth = 0;
        Arrays.fill(windows[0], 0, registers, 0);
    }

    /** Whether one more is possible. */
    boolean full() {
        return depth + 1 >= windows.length;
    }

    /**
     * Adds an activation, its registers zero; there must be room.
     *
     * @return its registers
     */
    long[] push(int call, int destination, int function) {
        calls[depth] = call;
        destinations[depth] = destination;
        long[] window = windows[++depth];
        functions[depth] = function;
        Arrays.fill(window, 0);
        return window;
    }
}
