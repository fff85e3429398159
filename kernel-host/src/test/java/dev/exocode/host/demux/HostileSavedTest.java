package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.ByteWriter;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.Wire;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Code;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file of filters that nobody saved")
class HostileSavedTest {
    private static final boolean THOROUGH = Boolean.getBoolean("exocode.thorough");
    private static final int CHANGED = THOROUGH ? 20_000 : 200;
    private static final int PACKETS = 6;
    private static final int HEAD = SavedFilters.HEAD_BYTES;

    /** Some filters of names and one template with some. */
    private static byte[] some(long seed) {
        DrawnRules drawn = new DrawnRules(seed);
        Demultiplexer demultiplexer = Demultiplexer.of(Settings.of(Demultiplexer.Order.values()[(int) (seed & 1)])
                .with(Engine.INTERP)
                .with(Compaction.ASKED));
        Template template = demultiplexer
                .template(
                        2, v -> new Condition(Predicate.all(is(26, 4, v[0]), is(36, 2, v[1])), Condition.Absent.FAILS))
                .orElseThrow();
        for (int i = 0; i < 6; i++) {
            demultiplexer.insert(drawn.rule("f" + i, true));
            template.insert(0x0a000001 + drawn.below(3), 80 + drawn.below(3));
        }
        if (seed % 3 == 0) {
            Condition walk = PcapExpression.parse(new Source("walk", "ip6 protochain 6"), LinkType.ETHERNET)
                    .orThrow();
            demultiplexer.insert(new Rule("walk", walk, 0));
        }
        return SavedFiltersTest.saved(demultiplexer);
    }

    private static Predicate is(int offset, int bytes, long value) {
        return new Predicate.In(Expression.load(offset, bytes), Ranges.of(value), Origin.NONE);
    }

    private static Code code(byte[] bytes) {
        Result<Demultiplexer> loaded = SavedFiltersTest.load(bytes);
        assertThat(loaded.value()).isEmpty();
        Diagnostic only = loaded.diagnostics().get(0);
        assertThat(only.facts()).isNotEmpty();
        return only.code();
    }

    /** With a length and a checksum that are right. */
    private static byte[] righted(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.clone());
        buffer.putLong(8, bytes.length);
        CRC32C sum = new CRC32C();
        sum.update(buffer.array(), 0, bytes.length - 4);
        buffer.putInt(bytes.length - 4, (int) sum.getValue());
        return buffer.array();
    }

    /** A file with some content, which is otherwise right. */
    private static byte[] of(ByteWriter content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            out.write(ByteBuffer.allocate(HEAD)
                    .putInt(SavedFilters.MAGIC)
                    .put((byte) SavedFilters.VERSION)
                    .array());
            content.writeTo(out);
            out.write(new byte[4]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return righted(out.toByteArray());
    }

    @Test
    @DisplayName("is refused if it ends earlier or later")
    void cut() {
        byte[] bytes = some(0);
        for (int length = 0; length < bytes.length; length++) {
            assertThat(code(Arrays.copyOf(bytes, length)))
                    .isEqualTo(length < 4 ? DemuxCode.SAVED_MAGIC : DemuxCode.SAVED_LENGTH);
        }
        assertThat(code(Arrays.copyOf(bytes, bytes.length + 1))).isEqualTo(DemuxCode.SAVED_LENGTH);
        assertThat(code(Arrays.copyOf(bytes, bytes.length + 1000))).isEqualTo(DemuxCode.SAVED_LENGTH);
    }

    @Test
    @DisplayName("is refused if any bit is wrong")
    void flipped() {
        byte[] bytes = some(1);
        for (int i = 0; i < bytes.length * 8; i++) {
            byte[] flipped = bytes.clone();
            flipped[i / 8] ^= (byte) (1 << i % 8);
            Code expected = i / 8 < 4
                    ? DemuxCode.SAVED_MAGIC
                    : i / 8 == 4
                            ? DemuxCode.SAVED_VERSION
                            : i / 8 >= 8 && i / 8 < HEAD ? DemuxCode.SAVED_LENGTH : DemuxCode.SAVED_CHECKSUM;
            assertThat(code(flipped)).as("bit " + i).isEqualTo(expected);
        }
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < CHANGED; i++) {
            byte[] changed = bytes.clone();
            int from = HEAD + random.nextInt(bytes.length - HEAD);
            int to = from + 1 + random.nextInt(bytes.length - from);
            for (int at = from; at < to; at++) {
                changed[at] = (byte) random.nextInt();
            }
            if (!Arrays.equals(changed, bytes)) {
                assertThat(code(changed)).isEqualTo(DemuxCode.SAVED_CHECKSUM);
            }
        }
    }

    /** Runs the condition of a filter alone. */
    private static final class Alone {
        private final Wire wire = new Wire();
        private final Optional<Executable> program;

        Alone(Condition condition) {
            program = condition.compile().flatMap(any -> {
                Verdict verdict = new Verifier(Policy.STRICT.withFuel(Policy.MAX_FUEL))
                        .verify("alone", BinaryFormat.encode(any.withoutLines()));
                return verdict instanceof Verdict.Accepted accepted
                        ? Engine.INTERP.load("alone", accepted, wire).value()
                        : Optional.empty();
            });
        }

        boolean has(byte[] packet, int captured) {
            wire.carries(packet.length);
            return program.get().run(packet, 0, captured) != 0;
        }
    }

    @Test
    @OnOneJdk
    @DisplayName("is refused, or has other filters, each of which is what its condition says")
    void changedAndRighted() {
        int refused = 0;
        int loaded = 0;
        int compared = 0;
        int matches = 0;
        for (int trial = 0; trial < CHANGED / 20; trial++) {
            byte[] whole = some(trial);
            DrawnRules drawn = new DrawnRules(trial);
            for (int n = 0; n < 20; n++) {
                byte[] bytes = whole.clone();
                for (int i = drawn.below(3); i >= 0; i--) {
                    int at = 5 + drawn.below(bytes.length - 9);
                    bytes[at] = (byte) (drawn.below(2) == 0 ? drawn.below(16) : bytes[at] ^ 1 << drawn.below(8));
                }
                Result<Demultiplexer> result = SavedFiltersTest.load(righted(bytes));
                if (result.value().isEmpty()) {
                    assertThat(result.diagnostics())
                            .extracting(Diagnostic::code)
                            .containsExactly(DemuxCode.SAVED_CONTENT);
                    refused++;
                    continue;
                }
                loaded++;
                int[] counts = compare(result.orThrow(), drawn);
                compared += counts[0];
                matches += counts[1];
            }
        }
        System.out.printf(
                "changed files: %d refused, %d loaded; %d packets and filters, %d matches%n",
                refused, loaded, compared, matches);
        assertThat(refused).isGreaterThan(CHANGED / 4);
        assertThat(loaded).isGreaterThan(CHANGED / 10);
        assertThat(matches).isGreaterThan(compared / 50);
    }

    private static int[] compare(Demultiplexer demultiplexer, DrawnRules drawn) {
        Reader reader = demultiplexer.reader();
        // Saving answers for what the file says, too.
        assertThat(SavedFiltersTest.load(SavedFiltersTest.saved(demultiplexer)).value())
                .isPresent();
        Map<Integer, Alone> each = new TreeMap<>();
        for (int number = 1; number < 100; number++) {
            Rule rule = demultiplexer.rule(number);
            if (rule != null) {
                each.put(number, new Alone(rule.condition()));
            }
        }
        int[] counts = new int[2];
        for (int i = 0; i < PACKETS; i++) {
            byte[] packet = drawn.packet();
            int captured = drawn.below(3) == 0 ? drawn.below(packet.length + 1) : packet.length;
            int[] found = new int[demultiplexer.size() + 1];
            TreeSet<Integer> all = new TreeSet<>();
            Arrays.stream(found, 0, reader.all(packet, 0, captured, packet.length, found))
                    .forEach(all::add);
            int owner = reader.owner(packet, 0, captured, packet.length);
            assertThat(owner == 0 ? all.isEmpty() : all.contains(owner)).isTrue();
            each.forEach((number, alone) -> {
                if (alone.program.isPresent()) {
                    assertThat(alone.has(packet, captured))
                            .as(() -> demultiplexer.rule(number).condition().outline())
                            .isEqualTo(all.contains(number));
                    counts[0]++;
                    counts[1] += all.contains(number) ? 1 : 0;
                }
            });
        }
        return counts;
    }

    @Test
    @DisplayName("takes no more memory than a small multiple of it")
    void memory() {
        ByteWriter quantities = new ByteWriter();
        quantities.number(Integer.MAX_VALUE);
        ByteWriter many = new ByteWriter();
        many.number(100_000);
        for (int i = 0; i < 100_000; i++) {
            many.u8(0);
        }
        ByteWriter templates = new ByteWriter();
        templates.number(0);
        templates.number(0);
        templates.number(1 << 30);
        ByteWriter owners = new ByteWriter();
        owners.number(0);
        owners.number(1 << 30);
        ByteWriter name = new ByteWriter();
        for (long each : new long[] {0, 0, 0, 1, 0, 0, 0, 1L << 40}) {
            name.number(each);
        }
        ByteWriter ranges = new ByteWriter();
        for (long each : new long[] {1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 1L << 62}) {
            ranges.number(each);
        }
        // Each filter far from the others.
        ByteWriter far = new ByteWriter();
        for (long each : new long[] {0, 0, 0, 2000}) {
            far.number(each);
        }
        for (int i = 0; i < 2000; i++) {
            far.number(0);
            far.signed(1 << Filters.CHUNK_BITS);
            far.u8(0);
            far.text("n" + i);
            far.signed(0);
            far.number(0);
        }
        for (ByteWriter each : List.of(quantities, many, templates, owners, name, ranges, far)) {
            byte[] bytes = of(each);
            var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            code(bytes);
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            assertThat(code(bytes)).isEqualTo(DemuxCode.SAVED_CONTENT);
            long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            assertThat(after - before).isLessThan(1000L * bytes.length + 40_000_000);
        }
    }

    @Test
    @DisplayName("that never ends is given up where it should have ended")
    void endless() throws IOException {
        byte[] head = Arrays.copyOf(some(0), HEAD);
        long[] read = new long[1];
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return read[0] < HEAD ? head[(int) read[0]++] & 0xff : (int) (read[0]++ & 0);
            }
        };
        assertThat(Demultiplexer.load("endless", endless, Settings::of).value()).isEmpty();
        assertThat(read[0]).isLessThan(1 << 20);
        Result<Demultiplexer> other =
                Demultiplexer.load("other", new ByteArrayInputStream(new byte[1000]), Settings::of);
        assertThat(other.diagnostics()).extracting(Diagnostic::code).containsExactly(DemuxCode.SAVED_MAGIC);
    }
}
