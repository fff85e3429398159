package dev.exocode.vcode.random;

/** What a random program may hold. */
public enum Shape {
    /** Integers; control that only goes forward, and calls of later functions. */
    PLAIN(false, false),
    /** Floating-point numbers besides. */
    FLOATS(true, false),
    /**
     * Floating-point numbers, loops and recursion. It ends on limited fuel, because whatever comes round again has charged at
     * least one unit: every branch backwards goes to a {@code fuel} instruction, and every function begins with one.
     */
    PAYING(true, true),
    /**
     * Integers, and loops: counted up or down, with a cursor through the packet, by what remains of it or by the bits of a
     * value, nested or not. Nothing is paid, most end because something in them is counted, and some do not end.
     */
    COUNTED(false, false);

    private final boolean floats;
    private final boolean pays;

    Shape(boolean floats, boolean pays) {
        this.floats = floats;
        this.pays = pays;
    }

    /**
     * Whether there are floating-point numbers.
     *
     * @return false if all is integers
     */
    public boolean floats() {
        return floats;
    }

    /** Whether there are loops that are charged for. */
    boolean pays() {
        return pays;
    }
}
