package dev.exocode.vcode;

import java.util.List;

/**
 * Where the instructions of a program come from: for debuggers and messages only, nothing is decided by it.
 *
 * @param file the name of the source, empty if there is none
 * @param entries by ascending pc; each holds from its instruction up to the next entry's
 */
public record Lines(String file, List<Entry> entries) {

    /** No source. */
    public static final Lines NONE = new Lines("", List.of());

    /** The longest name of a source, in characters. */
    public static final int MAX_FILE_CHARACTERS = 255;

    /**
     * From an instruction on.
     *
     * @param pc the index of the first instruction it holds for
     * @param line the line in the source, from 1; 0 if these instructions come from nowhere in it
     * @param column the column, from 1; 0 if unknown
     */
    public record Entry(int pc, int line, int column) {}

    /**
     * Makes a table.
     *
     * @param file the name of the source
     * @param entries by strictly ascending pc, no two neighbours alike
     * @throws IllegalArgumentException if they are not, or a number is negative: a bug of the caller
     */
    public Lines {
        entries = List.copyOf(entries);
        if (!isFileName(file) || file.isEmpty() && !entries.isEmpty()) {
            throw new IllegalArgumentException("no name of a source: " + file);
        }
        Entry last = null;
        for (Entry entry : entries) {
            if (!follows(last, entry)) {
                throw new IllegalArgumentException("lines are not in order: " + entry);
            }
            last = entry;
        }
    }

    /**
     * Whether a text can be the name of a source: not too long, without quotes, backslashes and control characters.
     *
     * @param file any text
     * @return true if it can
     */
    public static boolean isFileName(String file) {
        return file.length() <= MAX_FILE_CHARACTERS
                && file.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\' || c >= 0x7f);
    }

    /**
     * Whether an entry may stand behind another.
     *
     * @param last the one before, or null
     * @param next any entry
     * @return true if it is further on and says something new
     */
    public static boolean follows(Entry last, Entry next) {
        boolean natural = next.pc >= 0 && next.line >= 0 && next.column >= 0 && (next.line > 0 || next.column == 0);
        return natural
                && (last == null
                        ? next.line > 0
                        : next.pc > last.pc && (next.line != last.line || next.column != last.column));
    }

    /**
     * The entry that holds for an instruction.
     *
     * @param pc the instruction
     * @return the entry, of line 0 if the source is not known
     */
    public Entry at(int pc) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (entries.get(middle).pc <= pc) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? new Entry(0, 0, 0) : entries.get(low - 1);
    }
}
