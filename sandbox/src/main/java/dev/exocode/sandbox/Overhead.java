package dev.exocode.sandbox;

/**
 * What was put into a program.
 *
 * @param checks how many accesses and divisions are checked
 * @param masks how many accesses are masked instead
 * @param charges how many loops are charged for
 * @param before how many instructions the program had
 * @param after how many it has
 */
public record Overhead(int checks, int masks, int charges, int before, int after) {

    /** The instructions before and after and what is new, as in {@code 10 -> 12 instructions: 1 check, 1 charge}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(before + " -> " + after + " instructions");
        String separator = ": ";
        int[] counts = {checks, masks, charges};
        String[] names = {"check", "mask", "charge"};
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                text.append(separator)
                        .append(counts[i])
                        .append(' ')
                        .append(names[i])
                        .append(counts[i] == 1 ? "" : "s");
                separator = ", ";
            }
        }
        return text.toString();
    }
}
