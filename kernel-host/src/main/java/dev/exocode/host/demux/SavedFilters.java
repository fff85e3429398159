package dev.exocode.host.demux;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.ByteReader;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Quantities;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * Files of filters, which a {@link Demultiplexer} saves and loads.
 *
 * <pre>
 *  0  4  magic 7f 44 4d 58  (DEL D M X)
 *  4  1  version, 1
 *  5  1  order: 0 the most specific first, 1 by priority alone
 *  6  2  0, or 1 + the LINKTYPE number of what the filters' packets start with
 *  8  8  length of the file in bytes
 * 16     quantities  as of {@link Quantities}
 *        owners      how many, and each: text name, 32 bytes that guard its filters
 *        templates   how many, and each: 0, or the number of its owner; how many values, those of an example, those of another one, the boxes of each as of a set
 *        filters     how many, and each, the oldest first:
 *                      0, or the number of its template
 *                      signed: its number - that of the filter before (0 of the first) - 1
 *                      with a name: 0, or the number of its owner; text name, signed priority, set as of {@link Quantities}
 *                      of a template: its values, each in as many bytes as it needs at most, the highest first
 *     4  CRC-32C of all bytes before
 * </pre>
 *
 * <p>Fixed numbers have the highest byte first; numbers without a width, signed ones and texts are those of
 * {@link dev.exocode.dpf.space.ByteWriter}.
 *
 * <p>The checksum is there to find damage; the length finds what is missing. Who means
 * harm can make it right, as any sum without a secret: so nothing of a file is believed. At worst what is loaded are other filters
 * than those that were saved: programs are made of them as of any others, and verified, and tables have the form that quantities say.
 * A stranger's filters may take as long to merge, and their packets as long to be looked at, as a stranger's filters in a text.
 */
public final class SavedFilters {
    /** The version that is written, and the only one read. */
    public static final int VERSION = 1;

    /** The largest file that is written or read. */
    public static final int MAX_FILE_BYTES = 1 << 30;

    /** By so many bytes at the beginning a file is known. */
    public static final int MAGIC_BYTES = 4;

    static final int MAGIC = 0x7f444d58;
    static final int HEAD_BYTES = 16;

    /** By what they are in bytes; append only. */
    static final List<Demultiplexer.Order> ORDERS = List.of(Demultiplexer.Order.SPECIFIC, Demultiplexer.Order.PRIORITY);

    /** Filters have numbers up to this, and so many more for each filter. */
    private static final int MOST_NUMBER = 1 << 20;

    private static final int MOST_NUMBER_PER_FILTER = 64;
    private static final int MOST_VALUES = 1 << 12;
    private static final int LEAST_BYTES = 1 << 16;

    private final String file;
    private final byte[] bytes;

    /** Takes what is read; each method gives what is wrong with it, or null. */
    interface Sink {
        /** Takes what is asked of packets, before all else. */
        void quantities(Quantities quantities);

        /** Takes the next owner. */
        String owner(String name, String guard);

        /** Takes the next template, of an owner, counted from 1; 0 is the host. */
        String template(Examples examples, int owner);

        /** Takes the next filter, which has a name, of such an owner. */
        String named(int number, String name, int priority, PacketSet packets, int owner);

        /** Takes the next filter, which is one of a template, counted from 0. */
        String of(int template, int number, long[] values);
    }

    private SavedFilters(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * Whether bytes claim to be saved filters, by their magic.
     *
     * @param bytes the first bytes of a file, or all
     * @return true if nothing else begins so
     */
    public static boolean isSaved(byte[] bytes) {
        return bytes.length >= MAGIC_BYTES && big(bytes, 0, MAGIC_BYTES) == MAGIC;
    }

    /** The largest number that one of so many filters may have: what is known of filters takes room by their numbers. */
    static long mostNumber(int filters) {
        return MOST_NUMBER + (long) MOST_NUMBER_PER_FILTER * filters;
    }

    private static long big(byte[] bytes, int at, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << Byte.SIZE | bytes[at + i] & 0xff;
        }
        return value;
    }

    /**
     * The filters of a file as rules, the oldest first. A filter of a template has no name: {@code #7} stands for that of number 7.
     *
     * @param file the name of the file in messages
     * @param bytes the bytes of the file
     * @param link what packets start with
     * @return the rules, at least one, and no two of one name; or what is wrong: also if the file says that its filters are for
     *     packets that start with something else
     */
    public static Result<PreparedRules> rules(String file, byte[] bytes, LinkType link) {
        Position whole = new Position.Whole(file);
        AtomicReference<PreparedRules> rules = new AtomicReference<>();
        Set<String> names = new HashSet<>();
        List<String> twice = new ArrayList<>();
        List<Examples> templates = new ArrayList<>();
        Sink sink = new Sink() {
            @Override
            public void quantities(Quantities quantities) {
                rules.set(new PreparedRules(quantities));
            }

            @Override
            public String owner(String name, String guard) {
                return null;
            }

            @Override
            public String template(Examples examples, int owner) {
                templates.add(examples);
                return null;
            }

            @Override
            public String named(int number, String name, int priority, PacketSet packets, int owner) {
                rules.get().add(name, priority, packets);
                if (!names.add(name)) {
                    twice.add(name);
                }
                return null;
            }

            @Override
            public String of(int template, int number, long[] values) {
                List<Box> boxes = templates.get(template).boxes(values);
                return named(number, "#" + number, Rule.PRIORITY, PacketSet.of(boxes), 0);
            }
        };
        Optional<Diagnostic> problem = read(file, bytes, order -> sink);
        if (problem.isPresent()) {
            return Result.failure(problem.get());
        }
        int said = (int) big(bytes, 6, Short.BYTES) - 1;
        if (said >= 0 && !link.numbers().contains(said)) {
            String of = LinkType.of(said).map(Enum::name).orElse(Integer.toString(said));
            return Result.failure(Diagnostic.error(DemuxCode.SAVED_LINK, whole, "filters=" + of, "packets=" + link));
        } else if (!twice.isEmpty()) {
            return Result.failure(Diagnostic.error(HostCode.H0015, whole, "name=" + twice.get(0)));
        }
        return rules.get().isEmpty() ? Result.failure(Diagnostic.error(HostCode.H0014, whole)) : Result.of(rules.get());
    }

    /**
     * Reads all bytes that are left, but no more than the first say that there are, and one.
     *
     * @return the bytes; fewer or more than the first say if that is not as many as there are
     */
    static byte[] all(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD_BYTES);
        long length = head.length < HEAD_BYTES || !isSaved(head) ? 0 : big(head, 8, Long.BYTES);
        if (length < HEAD_BYTES || length > MAX_FILE_BYTES) {
            return head;
        }
        int most = (int) length + 1;
        byte[] all = Arrays.copyOf(head, Math.min(most, LEAST_BYTES));
        int size = head.length;
        int read = 0;
        while (read >= 0 && size < most) {
            // What is not there yet has no room: it may never come.
            all = size == all.length ? Arrays.copyOf(all, (int) Math.min(most, 2L * size)) : all;
            read = in.read(all, size, all.length - size);
            size += Math.max(0, read);
        }
        return size == all.length ? all : Arrays.copyOf(all, size);
    }

    /** Reads a file; gives what is wrong with it. */
    static Optional<Diagnostic> read(String file, byte[] bytes, Function<Demultiplexer.Order, Sink> to) {
        SavedFilters saved = new SavedFilters(file, bytes);
        Optional<Diagnostic> damage = saved.damage();
        if (damage.isPresent()) {
            return damage;
        }
        try {
            saved.read(to);
            return Optional.empty();
        } catch (ByteReader.Malformed e) {
            return Optional.of(
                    saved.error(DemuxCode.SAVED_CONTENT, e.offset(), e.facts().toArray(String[]::new)));
        }
    }

    private Diagnostic error(DemuxCode code, long offset, String... facts) {
        return Diagnostic.error(code, new Position.InBytes(file, offset), facts);
    }

    /** What can be told before anything is understood. */
    private Optional<Diagnostic> damage() {
        Diagnostic error = null;
        if (!isSaved(bytes)) {
            error = error(DemuxCode.SAVED_MAGIC, 0, "bytes=" + bytes.length);
        } else if (bytes.length > MAGIC_BYTES && bytes[MAGIC_BYTES] != VERSION) {
            error = error(DemuxCode.SAVED_VERSION, MAGIC_BYTES, "version=" + (bytes[MAGIC_BYTES] & 0xff), "known=1");
        } else if (bytes.length < HEAD_BYTES + Integer.BYTES
                || bytes.length > MAX_FILE_BYTES
                || big(bytes, 8, Long.BYTES) != bytes.length) {
            String said = bytes.length < HEAD_BYTES ? "" : Long.toUnsignedString(big(bytes, 8, Long.BYTES));
            error = error(DemuxCode.SAVED_LENGTH, 8, "length=" + said, "found=" + bytes.length);
        } else {
            CRC32C sum = new CRC32C();
            int end = bytes.length - Integer.BYTES;
            sum.update(bytes, 0, end);
            long said = big(bytes, end, Integer.BYTES);
            if (said != sum.getValue()) {
                error = error(
                        DemuxCode.SAVED_CHECKSUM,
                        end,
                        String.format("checksum=0x%08x", said),
                        String.format("found=0x%08x", sum.getValue()));
            }
        }
        return Optional.ofNullable(error);
    }

    private void read(Function<Demultiplexer.Order, Sink> to) throws ByteReader.Malformed {
        ByteReader in = new ByteReader(bytes, HEAD_BYTES, bytes.length - Integer.BYTES);
        if (bytes[5] < 0 || bytes[5] >= ORDERS.size()) {
            throw in.malformed(5, "order=" + (bytes[5] & 0xff));
        }
        Sink sink = to.apply(ORDERS.get(bytes[5]));
        Quantities quantities = Quantities.read(in, bytes.length);
        sink.quantities(quantities);
        int owners = in.count("owners", Integer.MAX_VALUE);
        for (int i = 0; i < owners; i++) {
            int start = in.offset();
            String wrong = sink.owner(in.text(), guard(in));
            if (wrong != null) {
                throw in.malformed(start, wrong);
            }
        }
        int count = in.count("templates", Integer.MAX_VALUE);
        List<int[]> bits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = in.offset();
            int owner = in.number("owner", 0, owners);
            Examples examples = examples(in, quantities);
            int[] each = examples.bits();
            boolean all = Arrays.stream(each).allMatch(one -> one > 0);
            String wrong = all ? sink.template(examples, owner) : "template=that does not ask for all values";
            if (wrong != null) {
                throw in.malformed(start, wrong);
            }
            bits.add(each);
        }
        filters(in, quantities, owners, bits, sink);
        if (in.remaining() > 0) {
            throw in.malformed(in.offset(), "behind=" + in.remaining());
        }
    }

    private static String guard(ByteReader in) throws ByteReader.Malformed {
        StringBuilder guard = new StringBuilder();
        for (int i = 0; i < Guard.BYTES; i += Long.BYTES) {
            guard.append(HexFormat.of().toHexDigits(in.fixed(Long.BYTES)));
        }
        return guard.toString();
    }

    private static Examples examples(ByteReader in, Quantities quantities) throws ByteReader.Malformed {
        int start = in.offset();
        int count = in.number("values", 1, MOST_VALUES);
        long[] first = values(in, count);
        long[] second = values(in, count);
        List<Box> one = quantities.boxes(in);
        List<Box> other = quantities.boxes(in);
        // No box of a set is in another one, or some would be left out of it.
        boolean sets = PacketSet.of(one).boxes().equals(one)
                && PacketSet.of(other).boxes().equals(other);
        if (!sets || one.isEmpty() || one.size() != other.size()) {
            throw in.malformed(start, "boxes=" + one.size(), "others=" + other.size());
        }
        return new Examples(first, one, second, other);
    }

    private static long[] values(ByteReader in, int count) throws ByteReader.Malformed {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.number();
        }
        return values;
    }

    private static void filters(ByteReader in, Quantities quantities, int owners, List<int[]> bits, Sink sink)
            throws ByteReader.Malformed {
        int count = in.count("filters", Integer.MAX_VALUE);
        long most = Math.min(mostNumber(count), Integer.MAX_VALUE);
        long last = 0;
        for (int i = 0; i < count; i++) {
            int start = in.offset();
            int template = in.number("template", 0, bits.size()) - 1;
            long step = in.signed();
            long number = Math.abs(step) > most ? 0 : last + 1 + step;
            if (number < 1 || number > most) {
                throw in.malformed(start, "step=" + step, "most=" + most);
            }
            last = number;
            String wrong;
            if (template < 0) {
                int owner = in.number("owner", 0, owners);
                String name = in.text();
                int at = in.offset();
                long priority = in.signed();
                if (priority != (int) priority) {
                    throw in.malformed(at, "priority=" + priority);
                }
                PacketSet packets = quantities.set(in);
                wrong = sink.named((int) number, name, (int) priority, packets, owner);
            } else {
                wrong = sink.of(template, (int) number, values(in, bits.get(template)));
            }
            if (wrong != null) {
                throw in.malformed(start, wrong, "number=" + number);
            }
        }
    }

    private static long[] values(ByteReader in, int[] bits) throws ByteReader.Malformed {
        long[] values = new long[bits.length];
        for (int i = 0; i < bits.length; i++) {
            int at = in.offset();
            values[i] = in.fixed((bits[i] + Byte.SIZE - 1) / Byte.SIZE);
            if (bits[i] < Long.SIZE && values[i] >>> bits[i] != 0) {
                throw in.malformed(at, "value=" + Long.toUnsignedString(values[i]), "bits=" + bits[i]);
            }
        }
        return values;
    }
}
