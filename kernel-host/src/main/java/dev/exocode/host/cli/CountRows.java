package dev.exocode.host.cli;

import dev.exocode.vcode.diagnostic.Diagnostic;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of counts for people: a row a filter, with its name, packets, share of all packets, and bytes. */
final class CountRows {
    /** The name of the row of all packets. */
    static final String ALL = "all packets";
    /** What is told of counts that are not of the whole capture. */
    static final String INTERRUPTED = "interrupted: the capture goes on\n";

    private static final int MAX_NAME_CHARS = 60;

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final long all;

    /**
     * A table without rows.
     *
     * @param names the names that it will have beside that of all packets
     * @param all how many packets there are
     */
    CountRows(Collection<String> names, long all) {
        this.width = Math.max(
                ALL.length(), names.stream().mapToInt(String::length).max().orElse(0));
        this.all = all;
        out.append(
                String.format(Locale.ROOT, "%-" + width + "s %12s %8s %16s%n", "filter", "packets", "share", "bytes"));
    }

    void row(String name, long packets, long bytes) {
        double share = all == 0 ? 0 : 100.0 * packets / all;
        out.append(String.format(Locale.ROOT, "%-" + width + "s %,12d %6.1f %% %,16d%n", name, packets, share, bytes));
    }

    String text() {
        return out.toString();
    }

    /** The names of filters as they are shown, in their order: two that differ are shown so that they do. */
    static List<String> shown(List<String> whole) {
        return shown(whole, MAX_NAME_CHARS);
    }

    /** The same in about as many characters at most. */
    static List<String> shown(List<String> whole, int chars) {
        Map<String, Set<String>> alike =
                whole.stream().collect(Collectors.groupingBy(name -> cut(name, chars), Collectors.toSet()));
        return IntStream.range(0, whole.size())
                .mapToObj(i -> {
                    String shown = cut(whole.get(i), chars);
                    return alike.get(shown).size() > 1 ? (i + 1) + ": " + shown : shown;
                })
                .toList();
    }

    /** A name on one line, and without its middle if it is long: expressions often begin alike. */
    private static String cut(String name, int chars) {
        String line = name.strip().replaceAll("\\s+", " ");
        if (line.length() <= chars) {
            return Diagnostic.printable(line, chars);
        }
        int end = line.length() - chars / 2;
        if (Character.isLowSurrogate(line.charAt(end))) {
            end++;
        }
        return Diagnostic.printable(line, chars / 2) + Diagnostic.printable(line.substring(end), chars);
    }
}
