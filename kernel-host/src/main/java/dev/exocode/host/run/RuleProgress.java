package dev.exocode.host.run;

/** Told now and then how far rules are read and merged. */
public interface RuleProgress {

    /**
     * Called every some hundred rules of a file before they are merged.
     *
     * @param rules rules so far, of all files
     */
    default void read(int rules) {}

    /**
     * Called every some hundred filters before there are packets, and when all are merged.
     *
     * @param filters filters so far
     * @param all how many there will be
     * @return false to stop the run
     */
    boolean merged(int filters, int all);
}
