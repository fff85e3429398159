package dev.exocode.host.demux.rules;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses, ports and protocols, a rule a line, in columns that a first line may name. */
final class CsvRules {
    private static final char ANY = '*';
    private static final String PROTOCOL = "tcp, udp, sctp, or a number of 0 to 255";
    private static final String QUOTES =
            "expected a quote that ends what the first one begins, and a comma or the end behind it";
    private static final int MAX_PROTOCOL = 255;
    private static final int ALL_BITS = 255;
    private static final int MAX_SHOWN_CHARS = 40;
    private static final Pattern OF_NO_ADDRESS = Pattern.compile("(?i)tcp|udp|sctp|\\d+");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][-_a-zA-Z0-9]*");
    private static final Pattern SEPARATED = Pattern.compile("[;\t|].*[;\t|]");
    private static final Map<String, Integer> PROTOCOLS = Map.of("tcp", 6, "udp", 17, "sctp", 132);

    /** The columns, in the order that they have if nothing is said. */
    private enum Column {
        SRC,
        DST,
        SPORT,
        DPORT,
        PROTO,
        NAME;

        static Optional<Column> of(String text) {
            return Stream.of(values())
                    .filter(column -> column.word().equals(text.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Source source;
    private final RuleText text;
    private final ConnectionRules rules;
    private List<Column> columns = List.of(Column.values());
    /** The last column of those that are known without a first line is one that may be left out. */
    private boolean named = false;

    private CsvRules(Source source, Ip4Fields fields, IntConsumer progress) {
        this.source = source;
        this.text = new RuleText(source, progress);
        this.rules = new ConnectionRules(fields);
    }

    static Result<Rules> read(Source source, Ip4Fields fields, IntConsumer progress) {
        CsvRules rules = new CsvRules(source, fields, progress);
        boolean known = true;
        for (boolean first = true; known && rules.text.next(); first = false) {
            CsvRow row = CsvRow.of(source.text(), rules.text.from(), rules.text.to());
            if (row.open().isPresent()) {
                int at = row.open().getAsInt();
                rules.text.add(Diagnostic.error(HostCode.H0017, source.at(at, rules.text.to()))
                        .note(QUOTES));
            } else if (first && rules.isHeader(row)) {
                known = rules.readHeader(row);
            } else {
                rules.readRow(row);
            }
        }
        return rules.text.result(rules.rules);
    }

    /** No field of a rule that comes first in a line is the name of a column. */
    private boolean isHeader(CsvRow row) {
        return Column.of(row.cells().get(0).text(source)).isPresent();
    }

    private boolean readHeader(CsvRow row) {
        columns = new ArrayList<>();
        named = true;
        boolean good = true;
        for (CsvRow.Cell cell : row.cells()) {
            String word = cell.text(source);
            Optional<Column> column = Column.of(word).filter(one -> !columns.contains(one));
            column.ifPresent(columns::add);
            if (column.isEmpty()) {
                good = false;
                Diagnostic error = Diagnostic.error(
                        HostCode.H0018,
                        source.at(cell.from(), cell.to()),
                        "found='" + Diagnostic.printable(word, MAX_SHOWN_CHARS) + "'");
                List<String> words =
                        Stream.of(Column.values()).map(Column::word).toList();
                text.add(NearWords.nearest(word, words)
                        .filter(near -> Column.of(word).isEmpty())
                        .map(near -> error.help("did you mean " + near))
                        .orElse(error));
            }
        }
        return good;
    }

    private void readRow(CsvRow row) {
        int count = row.cells().size();
        if (count != columns.size() && (named || count != columns.size() - 1)) {
            String wanted = named ? "" + columns.size() : columns.size() - 1 + " or " + columns.size();
            Diagnostic error = Diagnostic.error(
                    HostCode.H0019, source.at(text.from(), text.to()), "fields=" + count, "columns=" + wanted);
            boolean other = count == 1
                    && SEPARATED.matcher(row.cells().get(0).text(source)).find();
            text.add(error.help(
                    other
                            ? "fields are separated by commas"
                            : "columns are " + words()
                                    + (named ? ", as the first line says" : ", the last one left out or not")));
            return;
        }
        Asked asked = new Asked();
        boolean good = true;
        for (int i = 0; i < count; i++) {
            Column column = columns.get(i);
            CsvRow.Cell cell = row.cells().get(i);
            Optional<Diagnostic> wrong = asked.take(column, cell);
            wrong.map(error -> help(error, column, cell.text(source))).ifPresent(text::add);
            good &= wrong.isEmpty();
        }
        if (asked.isNew() && good) {
            asked.add();
        }
    }

    /** An error about a field, and what to write instead, if that is known. */
    private Diagnostic help(Diagnostic error, Column column, String field) {
        if (field.equalsIgnoreCase("any") || field.equalsIgnoreCase("all")) {
            return error.help("nothing, or *, stands for any value");
        }
        boolean address = column == Column.SRC || column == Column.DST;
        boolean port = column == Column.SPORT || column == Column.DPORT;
        if (!named && (address ? OF_NO_ADDRESS.matcher(field).matches() : field.indexOf('.') > 0)) {
            return error.help("columns are " + words() + "; a first line with these words says another order");
        } else if (port && NAME.matcher(field).matches()) {
            return error.help("ports are numbers here; tcpdump expressions have names for some");
        }
        return error;
    }

    private String words() {
        return columns.stream().map(Column::word).collect(Collectors.joining(","));
    }

    /** What the fields of a row ask for; nothing, until they are taken. */
    private final class Asked {
        private Ranges from = Ranges.ALL;
        private Ranges to = Ranges.ALL;
        private Ranges fromPorts = Ranges.ALL;
        private Ranges toPorts = Ranges.ALL;
        private int protocol;
        private int mask;
        private String name = text.lineName();
        private int nameFrom = text.from();
        private int nameTo = text.to();

        /** Takes a field; the answer is what is wrong with it. */
        Optional<Diagnostic> take(Column column, CsvRow.Cell cell) {
            boolean any = cell.to() == cell.from() + 1 && source.text().charAt(cell.from()) == ANY;
            if (cell.from() == cell.to() || column != Column.NAME && any) {
                return Optional.empty();
            }
            FieldReader in = new FieldReader(source, cell.from(), cell.to());
            switch (column) {
                case SRC -> from = in.addresses(true);
                case DST -> to = in.addresses(true);
                case SPORT -> fromPorts = in.ports(true);
                case DPORT -> toPorts = in.ports(true);
                case PROTO -> {
                    mask = ALL_BITS;
                    Integer known = PROTOCOLS.get(cell.text(source).toLowerCase(Locale.ROOT));
                    if (known != null) {
                        protocol = known;
                        return Optional.empty();
                    }
                    protocol = in.number(MAX_PROTOCOL, PROTOCOL);
                }
                case NAME -> {
                    name = cell.text(source);
                    nameFrom = cell.from();
                    nameTo = cell.to();
                    return Optional.empty();
                }
            }
            in.end("a comma, or the end");
            return in.failure();
        }

        /** Whether no row before has its name, whatever else is wrong with it. */
        boolean isNew() {
            return text.takes(name, nameFrom, nameTo);
        }

        void add() {
            rules.add(name, new FiveTuple(from, to, fromPorts, toPorts, protocol, mask));
        }
    }
}
