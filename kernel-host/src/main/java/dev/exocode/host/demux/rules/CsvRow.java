package dev.exocode.host.demux.rules;

import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A line of a CSV file.
 *
 * @param cells its fields
 * @param open where a quote begins that does not end, or is followed by something else than a comma; then the cells are not all
 */
record CsvRow(List<Cell> cells, OptionalInt open) {

    /**
     * A field, without space and quotes around it.
     *
     * @param from where its content begins
     * @param to where that ends
     * @param quoted whether two quotes in it are one
     */
    record Cell(int from, int to, boolean quoted) {

        String text(Source source) {
            String text = source.text().substring(from, to);
            return quoted ? text.replace("\"\"", "\"") : text;
        }
    }

    /** Takes a stretch of a text apart. */
    static CsvRow of(String text, int from, int to) {
        List<Cell> cells = new ArrayList<>();
        int at = from;
        while (true) {
            int begin = skipSpace(text, at, to);
            boolean quoted = begin < to && text.charAt(begin) == '"';
            int end = quoted ? behindQuotes(text, begin, to) : comma(text, begin, to);
            at = skipSpace(text, end, to);
            if (end > to || at < to && text.charAt(at) != ',') {
                return new CsvRow(cells, OptionalInt.of(begin));
            }
            cells.add(quoted ? new Cell(begin + 1, end - 1, true) : new Cell(begin, trimmed(text, begin, end), false));
            if (at >= to) {
                return new CsvRow(cells, OptionalInt.empty());
            }
            at++;
        }
    }

    private static int skipSpace(String text, int from, int to) {
        int at = from;
        while (at < to && RuleText.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int trimmed(String text, int from, int to) {
        int end = to;
        while (end > from && RuleText.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Where the next comma is, or the end. */
    private static int comma(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != ',') {
            at++;
        }
        return at;
    }

    /** Behind the quote that ends what one begins; past the end if there is none. */
    private static int behindQuotes(String text, int from, int to) {
        int at = from + 1;
        while (at < to) {
            if (text.charAt(at) != '"') {
                at++;
            } else if (at + 1 < to && text.charAt(at + 1) == '"') {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return to + 1;
    }
}
