package dev.exocode.host.demux;

import dev.exocode.dpf.space.ByteWriter;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Quantities;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Writes filters as {@link SavedFilters} says: first the templates, then the filters, those that are older first. */
final class FilterWriter {
    private final Demultiplexer.Order order;
    private final int link;
    private final Quantities quantities = new Quantities();
    private final ByteWriter body = new ByteWriter();
    private final int filters;
    private final int[][] widths;
    private int template;
    private long last;
    private Diagnostic problem;

    /**
     * Begins.
     *
     * @param order that of the demultiplexer
     * @param link 0, or 1 + the number of the link type
     * @param owners who installed some of the filters
     * @param templates how many will come
     * @param filters how many will come
     */
    FilterWriter(Demultiplexer.Order order, int link, List<Owner> owners, int templates, int filters) {
        this.order = order;
        this.link = link;
        this.filters = filters;
        this.widths = new int[templates][];
        body.number(owners.size());
        for (Owner owner : owners) {
            body.text(owner.name());
            for (byte each : HexFormat.of().parseHex(owner.guard)) {
                body.u8(each);
            }
        }
        body.number(templates);
        if (templates == 0) {
            body.number(filters);
        }
    }

    /** Writes all filters that are there, under the lock of their demultiplexer: nothing was changed that is not cleaned up. */
    static FilterWriter of(Filters filters, Demultiplexer.Order order, int link) {
        int[] byAge = filters.byAge();
        Map<Owner, Integer> owners = new LinkedHashMap<>();
        Map<Template, Integer> used = new LinkedHashMap<>();
        for (int number : byAge) {
            Installed installed = filters.installed(number);
            if (installed.owner != null) {
                owners.putIfAbsent(installed.owner, owners.size() + 1);
            }
            if (installed.isOfTemplate()) {
                used.putIfAbsent(installed.template, used.size());
            }
        }
        FilterWriter writer = new FilterWriter(order, link, List.copyOf(owners.keySet()), used.size(), byAge.length);
        used.keySet()
                .forEach(template -> writer.template(template.examples, owners.getOrDefault(template.own().owner, 0)));
        int[] sorted = byAge.clone();
        Arrays.sort(sorted);
        long[][] values = new long[sorted.length][];
        for (Template template : used.keySet()) {
            IntPredicate isOwn = number -> filters.isAlive(number) && filters.installed(number) == template.own();
            template.forEach(isOwn, (some, number) -> {
                int at = Arrays.binarySearch(sorted, number);
                // Of several ways to say them always the same.
                values[at] = values[at] == null || Arrays.compare(some, values[at]) < 0 ? some : values[at];
            });
        }
        for (int number : byAge) {
            Installed installed = filters.installed(number);
            if (installed.isOfTemplate()) {
                writer.of(used.get(installed.template), number, values[Arrays.binarySearch(sorted, number)]);
            } else {
                writer.named(number, installed.rule, installed.packets, owners.getOrDefault(installed.owner, 0));
            }
        }
        return writer;
    }

    /** The bytes of each value of a template. */
    static int[] widths(Examples examples) {
        int[] widths = examples.bits();
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (widths[i] + Byte.SIZE - 1) / Byte.SIZE;
        }
        return widths;
    }

    /** Adds a template of an owner, counted from 1; 0 is the host. */
    void template(Examples examples, int owner) {
        body.number(owner);
        body.number(examples.first().length);
        for (long[] values : List.of(examples.first(), examples.second())) {
            for (long value : values) {
                body.number(value);
            }
        }
        if (!quantities.write(examples.one(), body) | !quantities.write(examples.other(), body)) {
            refuse("template=" + (template + 1));
        }
        widths[template++] = widths(examples);
        if (template == widths.length) {
            body.number(filters);
        }
    }

    /** Adds a filter that has a name, of an owner, counted from 1; 0 is the host. */
    void named(int number, Rule rule, PacketSet packets, int owner) {
        begin(0, number);
        body.number(owner);
        body.text(rule.name());
        body.signed(rule.priority());
        if (!quantities.write(packets, body)) {
            refuse("filter=" + number, "name=" + rule.name());
        }
    }

    /** Adds a filter of a template, counted from 0. */
    void of(int template, int number, long[] values) {
        begin(1 + template, number);
        for (int i = 0; i < values.length; i++) {
            body.fixed(values[i], widths[template][i]);
        }
    }

    private void begin(int kind, int number) {
        body.number(kind);
        body.signed(number - last - 1);
        last = number;
        if (number > SavedFilters.mostNumber(filters)) {
            refuse("filter=" + number, "most=" + SavedFilters.mostNumber(filters));
        }
    }

    private void refuse(String... facts) {
        if (problem == null) {
            problem = Diagnostic.error(DemuxCode.SAVED_LIMIT, new Position.Whole("demultiplexer"), facts);
        }
    }

    /** What cannot be saved, if there is anything. */
    Optional<Diagnostic> problem() {
        ByteWriter out = new ByteWriter();
        if (!quantities.write(out, body.size())) {
            refuse("quantities=too large");
        } else if (SavedFilters.HEAD_BYTES + (long) out.size() + body.size() + Integer.BYTES
                > SavedFilters.MAX_FILE_BYTES) {
            refuse("bytes=" + body.size(), "max=" + SavedFilters.MAX_FILE_BYTES);
        }
        return Optional.ofNullable(problem);
    }

    /** Writes the file; gives how many bytes it has. */
    long writeTo(OutputStream out) throws IOException {
        ByteWriter asked = new ByteWriter();
        quantities.write(asked, body.size());
        long length = SavedFilters.HEAD_BYTES + (long) asked.size() + body.size() + Integer.BYTES;
        ByteWriter head = new ByteWriter();
        head.fixed(SavedFilters.MAGIC, Integer.BYTES);
        head.u8(SavedFilters.VERSION);
        head.u8(SavedFilters.ORDERS.indexOf(order));
        head.fixed(link, Short.BYTES);
        head.fixed(length, Long.BYTES);
        CRC32C checksum = new CRC32C();
        OutputStream checked = new CheckedOutputStream(out, checksum);
        head.writeTo(checked);
        asked.writeTo(checked);
        body.writeTo(checked);
        ByteWriter end = new ByteWriter();
        end.fixed(checksum.getValue(), Integer.BYTES);
        end.writeTo(out);
        out.flush();
        return length;
    }
}
