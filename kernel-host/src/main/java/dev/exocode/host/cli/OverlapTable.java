package dev.exocode.host.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.exocode.dpf.space.Witness;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.Overlaps;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.run.OverlapRun;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How filters stand to each other, for people and for programs.
 *
 * @param report what was found
 * @param order what decided between the filters
 */
record OverlapTable(OverlapRun.Report report, Demultiplexer.Order order) {
    private static final int MOST_TAKERS = 3;
    /** What stands at the end of most packets. */
    private static final String ZEROS = "(00)+$";

    /** Whether filters are equal of which only one can be installed. */
    boolean conflicts() {
        return order == Demultiplexer.Order.SPECIFIC && found().equal().total() > 0;
    }

    private Overlaps.Report found() {
        return report.found();
    }

    /** The packets of pairs that overlap, in the order in which these are listed. */
    List<Witness> packets() {
        return found().overlapping().first().stream()
                .map(Overlaps.Pair::packet)
                .flatMap(Optional::stream)
                .toList();
    }

    String text() {
        StringBuilder out = new StringBuilder();
        Map<String, String> shown = new HashMap<>();
        List<String> names = CountRows.shown(report.filters());
        for (int i = 0; i < names.size(); i++) {
            shown.put(report.filters().get(i), names.get(i));
        }
        for (Overlaps.Pair pair : found().equal().first()) {
            String what = pair.by().isEmpty() ? "only one of them can be installed" : won(pair, shown);
            line(
                    out,
                    "equal",
                    shown.get(pair.first().name()) + ", "
                            + shown.get(pair.second().name()) + ": " + what);
        }
        more(out, found().equal());
        for (Overlaps.Pair pair : found().included().first()) {
            line(
                    out,
                    "included",
                    shown.get(pair.first().name()) + " in "
                            + shown.get(pair.second().name()) + ": " + won(pair, shown));
        }
        more(out, found().included());
        int packets = 0;
        for (Overlaps.Pair pair : found().overlapping().first()) {
            line(
                    out,
                    "overlapping",
                    shown.get(pair.first().name()) + ", "
                            + shown.get(pair.second().name()) + ": " + won(pair, shown));
            packets += pair.packet().isPresent() ? 1 : 0;
            line(out, "", packet(pair, packets));
        }
        more(out, found().overlapping());
        for (Overlaps.Never each : found().never().first()) {
            line(out, "never", shown.get(each.filter().name()) + ": " + taken(each, shown));
        }
        more(out, found().never());
        for (Rule each : found().undecided().first()) {
            line(out, "undecided", shown.get(each.name()) + ": whether it owns a packet was not found out");
        }
        more(out, found().undecided());
        summary(out);
        return out.toString();
    }

    private static void line(StringBuilder out, String kind, String text) {
        out.append(String.format(Locale.ROOT, "%-12s %s%n", kind, text));
    }

    private static void more(StringBuilder out, Overlaps.Some<?> some) {
        long more = some.total() - some.first().size();
        if (more > 0) {
            line(out, "", String.format(Locale.ROOT, "%,d more", more));
        }
    }

    private static String won(Overlaps.Pair pair, Map<String, String> shown) {
        Rule winner = pair.firstWins() ? pair.first() : pair.second();
        Optional<Overlaps.By> by = pair.by().filter(each -> each != Overlaps.By.INCLUSION);
        return shown.get(winner.name()) + " wins"
                + by.map(each -> " by " + word(each)).orElse("");
    }

    private static String word(Overlaps.By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private static String packet(Overlaps.Pair pair, int number) {
        if (pair.packet().isEmpty()) {
            return "no packet of both was found";
        }
        byte[] bytes = pair.packet().get().bytes();
        String all = HexFormat.of().formatHex(bytes);
        String begin = all.replaceFirst(ZEROS, "");
        return String.format(
                Locale.ROOT,
                "packet %,d, %,d bytes%s: %s%s",
                number,
                bytes.length,
                pair.packet().get().onWire() == bytes.length
                        ? ""
                        : String.format(
                                Locale.ROOT, " of %,d", pair.packet().get().onWire()),
                begin,
                begin.equals(all) ? "" : begin.isEmpty() ? "zeros" : " and zeros");
    }

    private static String taken(Overlaps.Never never, Map<String, String> shown) {
        List<String> takers =
                never.takers().stream().map(each -> shown.get(each.name())).toList();
        if (takers.isEmpty()) {
            return "no packet can match";
        }
        int named = Math.min(MOST_TAKERS, takers.size());
        String more = takers.size() > named ? " and " + (takers.size() - named) + " more" : "";
        return String.join(", ", takers.subList(0, named)) + more + (takers.size() == 1 ? " has" : " have")
                + " all its packets";
    }

    private void summary(StringBuilder out) {
        int filters = report.filters().size();
        long never = found().never().total();
        long undecided = found().undecided().total();
        out.append(String.format(
                Locale.ROOT,
                "%,d %s; pairs: %,d equal, %,d included, %,d overlapping; %,d never %s%s%n",
                filters,
                filters == 1 ? "filter" : "filters",
                found().equal().total(),
                found().included().total(),
                found().overlapping().total(),
                never,
                never == 1 ? "wins" : "win",
                undecided == 0 ? "" : String.format(Locale.ROOT, "; %,d undecided", undecided)));
        if (!found().complete()) {
            out.append("stopped: not all filters were compared\n");
        }
    }

    /** One object; {@code complete} is false if not all filters were compared. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeStringField("order", order.name().toLowerCase(Locale.ROOT));
            out.writeNumberField("filters", report.filters().size());
            out.writeBooleanField("complete", found().complete());
            pairs(out, "equal", found().equal());
            pairs(out, "included", found().included());
            pairs(out, "overlapping", found().overlapping());
            out.writeArrayFieldStart("never");
            for (Overlaps.Never each : found().never().first()) {
                out.writeStartObject();
                out.writeStringField("filter", each.filter().name());
                out.writeArrayFieldStart("taken");
                for (Rule taker : each.takers()) {
                    out.writeString(taker.name());
                }
                out.writeEndArray();
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeNumberField("neverTotal", found().never().total());
            out.writeArrayFieldStart("undecided");
            for (Rule each : found().undecided().first()) {
                out.writeString(each.name());
            }
            out.writeEndArray();
            out.writeNumberField("undecidedTotal", found().undecided().total());
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void pairs(JsonGenerator out, String kind, Overlaps.Some<Overlaps.Pair> some) throws IOException {
        out.writeArrayFieldStart(kind);
        for (Overlaps.Pair pair : some.first()) {
            out.writeStartObject();
            out.writeStringField("first", pair.first().name());
            out.writeStringField("second", pair.second().name());
            if (pair.by().isPresent()) {
                Rule winner = pair.firstWins() ? pair.first() : pair.second();
                out.writeStringField("wins", winner.name());
                out.writeStringField("by", word(pair.by().get()));
            }
            if (pair.packet().isPresent()) {
                out.writeStringField(
                        "packet", HexFormat.of().formatHex(pair.packet().get().bytes()));
                out.writeNumberField("onWire", pair.packet().get().onWire());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeNumberField(kind + "Total", some.total());
    }
}
