package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A demultiplexer that was saved and loaded")
class SavedFiltersTest {
    private static final int TRIES = Boolean.getBoolean("exocode.thorough") ? 100 : 4;
    private static final int STEPS = 60;
    private static final int PACKETS = 200;

    static byte[] saved(Demultiplexer demultiplexer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertThat(demultiplexer.save(out).orThrow()).isEqualTo(out.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Result<Demultiplexer> load(byte[] bytes) {
        return load(bytes, Demultiplexer.Overlap.ALLOW);
    }

    private static Result<Demultiplexer> load(byte[] bytes, Demultiplexer.Overlap overlap) {
        try {
            return Demultiplexer.load(
                    "file",
                    new ByteArrayInputStream(bytes),
                    order -> Settings.of(order).with(Engine.INTERP).with(overlap));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Predicate is(int offset, int bytes, long value) {
        return new Predicate.In(Expression.load(offset, bytes), Ranges.of(value), Origin.NONE);
    }

    private static Condition all(Predicate... parts) {
        return new Condition(new Predicate.All(List.of(parts)), Condition.Absent.FAILS);
    }

    private static Condition any(Predicate... parts) {
        return new Condition(new Predicate.Any(List.of(parts)), Condition.Absent.FAILS);
    }

    /** Of IPv4 addresses and ports where drawn packets have them. */
    private static Condition connection(long[] v) {
        return all(is(12, 2, 0x800), is(26, 4, v[0]), is(30, 4, v[1]), is(34, 2, v[2]), is(36, 2, v[3]));
    }

    /** From one port to the other, or back. */
    private static Condition bothWays(long[] v) {
        return any(Predicate.all(is(34, 2, v[0]), is(36, 2, v[1])), Predicate.all(is(34, 2, v[1]), is(36, 2, v[0])));
    }

    /** One value here, or another one there: no key has both. */
    private static Condition either(long[] v) {
        return any(is(0, 1, v[0]), is(23, 1, v[1]));
    }

    private static long host(DrawnRules drawn) {
        long[] hosts = {0x0a000001, 0x0a000002, 0x0a000101, 0xc0a80709L};
        return hosts[drawn.below(hosts.length)];
    }

    private static long port(DrawnRules drawn) {
        long[] ports = {22, 53, 80, 443};
        return ports[drawn.below(ports.length)];
    }

    /** Which filters come and go; the same of the same seed. */
    private static final class Changes {
        private final DrawnRules drawn;
        private final List<Template> templates;
        private final List<Integer> numbers = new ArrayList<>();
        private final List<long[]>[] values;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Changes(DrawnRules drawn, Demultiplexer of) {
            this.drawn = drawn;
            this.templates = templates(of);
            this.values = new List[] {new ArrayList<long[]>(), new ArrayList<long[]>(), new ArrayList<long[]>()};
        }

        static List<Template> templates(Demultiplexer of) {
            return List.of(
                    of.template(4, SavedFiltersTest::connection).orElseThrow(),
                    of.template(2, SavedFiltersTest::bothWays).orElseThrow(),
                    of.template(2, SavedFiltersTest::either).orElseThrow());
        }

        long[] values(int template) {
            return switch (template) {
                case 0 -> new long[] {host(drawn), host(drawn), port(drawn), port(drawn)};
                case 1 -> new long[] {port(drawn), port(drawn)};
                default -> new long[] {drawn.below(4), 200 + drawn.below(50)};
            };
        }

        void step(Demultiplexer demultiplexer, int step) {
            int what = drawn.below(20);
            int template = drawn.below(3);
            if (what < 3 && !numbers.isEmpty()) {
                int number = numbers.remove(drawn.below(numbers.size()));
                assertThat(demultiplexer.delete(number)).isTrue();
            } else if (what < 5 && !values[template].isEmpty()) {
                long[] gone = values[template].remove(drawn.below(values[template].size()));
                assertThat(templates.get(template).delete(gone)).isTrue();
            } else if (what < 11) {
                long[] more = values(template);
                if (templates.get(template).insert(more) != 0) {
                    values[template].add(more);
                }
            } else if (what == 11) {
                demultiplexer.compact();
            } else {
                Rule rule = drawn.rule("f" + step, true);
                demultiplexer.insert(rule).value().ifPresent(numbers::add);
            }
        }
    }

    private static int[] all(Reader reader, byte[] packet, int captured, int most) {
        int[] found = new int[most + 1];
        int count = reader.all(packet, 0, captured, packet.length, found);
        return Arrays.stream(found, 0, count).sorted().toArray();
    }

    @Test
    @DisplayName("answers as it did, and is the same bytes again")
    void answersAsItDid() {
        int matched = 0;
        for (int trial = 0; trial < TRIES; trial++) {
            DrawnRules drawn = new DrawnRules(trial);
            Demultiplexer.Order order = Demultiplexer.Order.values()[trial % 2];
            Demultiplexer before =
                    Demultiplexer.of(Settings.of(order).with(Engine.INTERP).with(Compaction.ASKED));
            Changes changes = new Changes(drawn, before);
            for (int step = 0; step < STEPS; step++) {
                changes.step(before, step);
            }
            byte[] bytes = saved(before);
            assertThat(saved(before)).isEqualTo(bytes);
            Demultiplexer after = load(bytes).orThrow();
            assertThat(after.size()).isEqualTo(before.size());
            assertThat(after.uncompiled()).isZero();
            assertThat(saved(after)).isEqualTo(bytes);
            Reader one = before.reader();
            Reader other = after.reader();
            matched += compare(drawn, before, one, after, other);
            // What goes on happens to both alike, but for the numbers of what is new.
            for (List<long[]> gone : changes.values) {
                int template = List.of(changes.values).indexOf(gone);
                Template loaded = Changes.templates(after).get(template);
                for (long[] values : gone) {
                    assertThat(loaded.insert(values)).isZero();
                }
                for (long[] values : gone.subList(0, gone.size() / 2)) {
                    assertThat(loaded.delete(values)).isTrue();
                    assertThat(loaded.delete(values)).isFalse();
                    assertThat(changes.templates.get(template).delete(values)).isTrue();
                }
            }
            for (int number : changes.numbers.subList(0, changes.numbers.size() / 2)) {
                assertThat(after.rule(number).name())
                        .isEqualTo(before.rule(number).name());
                assertThat(after.rule(number).priority())
                        .isEqualTo(before.rule(number).priority());
                assertThat(before.delete(number) && after.delete(number)).isTrue();
            }
            compare(drawn, before, one, after, other);
        }
        assertThat(matched).isGreaterThan(TRIES * PACKETS / 5);
    }

    private static int compare(DrawnRules drawn, Demultiplexer before, Reader one, Demultiplexer after, Reader other) {
        int matched = 0;
        for (int i = 0; i < PACKETS; i++) {
            byte[] packet = drawn.packet();
            int captured = drawn.below(3) == 0 ? drawn.below(packet.length + 1) : packet.length;
            int[] expected = all(one, packet, captured, before.size());
            assertThat(all(other, packet, captured, after.size())).isEqualTo(expected);
            assertThat(other.owner(packet, 0, captured, packet.length))
                    .isEqualTo(one.owner(packet, 0, captured, packet.length));
            matched += expected.length == 0 ? 0 : 1;
        }
        return matched;
    }

    @Test
    @DisplayName("keeps numbers, and gives those that are free")
    void keepsNumbers() {
        Demultiplexer before = Demultiplexer.of(
                Settings.of(Demultiplexer.Order.PRIORITY).with(Engine.INTERP).with(Compaction.ASKED));
        for (int i = 0; i < 300; i++) {
            before.insert(new Rule("f" + i, all(is(0, 2, i)), 0)).orThrow();
        }
        IntStream.rangeClosed(1, 300).filter(number -> number % 3 != 0).forEach(before::delete);
        Demultiplexer after = load(saved(before)).orThrow();
        assertThat(after.rule(3).name()).isEqualTo("f2");
        assertThat(after.rule(4)).isNull();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 220; i++) {
            numbers.add(after.insert(new Rule("g" + i, all(is(2, 2, i)), 0)).orThrow());
        }
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number % 3 != 0 || number > 300);
        assertThat(numbers)
                .containsAll(IntStream.rangeClosed(1, 300)
                        .filter(number -> number % 3 != 0)
                        .boxed()
                        .toList());
        assertThat(after.size()).isEqualTo(320);
    }

    @Test
    @DisplayName("lets a filter of a template stand beside an older one of a name that has its key")
    void keyOfTwo() {
        Demultiplexer before = Demultiplexer.of(
                Settings.of(Demultiplexer.Order.PRIORITY).with(Engine.INTERP).with(Compaction.ASKED));
        Template template = before.template(1, v -> all(is(0, 4, v[0]))).orElseThrow();
        template.insert(7);
        int named = before.insert(new Rule("seven", all(is(0, 4, 7)), 0)).orThrow();
        assertThat(template.delete(7)).isTrue();
        before.compact();
        int number = template.insert(7);
        assertThat(number).isPositive();
        Demultiplexer after = load(saved(before)).orThrow();
        byte[] packet = {0, 0, 0, 7};
        assertThat(all(after.reader(), packet, 4, 2)).containsExactlyInAnyOrder(named, number);
        assertThat(after.reader().owner(packet, 0, 4)).isEqualTo(named);
        assertThat(after.delete(named)).isTrue();
        assertThat(after.reader().owner(packet, 0, 4)).isEqualTo(number);
    }

    @Test
    @DisplayName("keeps whose its filters are, and what guards them")
    void owners() {
        Demultiplexer before = Demultiplexer.of(
                Settings.of(Demultiplexer.Order.SPECIFIC).with(Engine.INTERP).with(Compaction.ASKED));
        Guard capability = Guard.create();
        Owner alice = before.owner("alice", capability);
        int mine = alice.insert(new Rule("mine", all(is(0, 2, 5)), 0)).orThrow();
        Template template = alice.template(1, v -> all(is(4, 4, v[0]))).orElseThrow();
        int connection = template.insert(9);
        assertThat(connection).isPositive();
        int host = before.insert(new Rule("host's", all(is(0, 2, 6)), 0)).orThrow();
        Template hosts = before.template(1, v -> all(is(4, 4, v[0]))).orElseThrow();
        assertThat(hosts).isNotSameAs(template);
        Demultiplexer after = load(saved(before)).orThrow();
        assertThat(after.ownerOf(mine)).hasValue("alice");
        assertThat(after.ownerOf(connection)).hasValue("alice");
        assertThat(after.ownerOf(host)).isEmpty();
        assertThat(saved(after)).isEqualTo(saved(before));
        Owner bob = after.owner("bob", Guard.create());
        assertThat(bob.delete(mine).value()).isEmpty();
        assertThat(bob.insert(new Rule("inside", all(is(0, 2, 5), is(2, 2, 1)), 0))
                        .value())
                .isEmpty();
        Owner again = after.owner("again", Guard.of(capability.bytes()));
        assertThat(again.delete(mine).value()).isPresent();
        Template same = again.template(1, v -> all(is(4, 4, v[0]))).orElseThrow();
        assertThat(same.insert(9)).isZero();
        assertThat(same.delete(9)).isTrue();
        assertThat(after.size()).isEqualTo(1);
    }

    /** Inserts what is there, the oldest first, where overlaps matter; gives what was said of each with a name, or null if one is refused. */
    private static List<Diagnostic> insertedAnew(Demultiplexer to, List<Object> there) {
        Template template = to.template(2, SavedFiltersTest::bothWays).orElseThrow();
        List<Diagnostic> said = new ArrayList<>();
        for (Object each : there) {
            if (each instanceof Rule rule) {
                Result<Integer> result = to.insert(rule);
                if (result.value().isEmpty()) {
                    return null;
                }
                said.addAll(result.diagnostics());
            } else if (template.insert((long[]) each) == Template.REFUSED) {
                return null;
            }
        }
        return said;
    }

    /** Messages, without numbers of filters, which are others where one was deleted, and packets, which other tables lead to. */
    private static List<String> texts(List<Diagnostic> said) {
        return said.stream()
                .map(each -> each.toString().replaceAll("filter \\d+|of both: .*", "such"))
                .toList();
    }

    @Test
    @OnOneJdk
    @DisplayName("is refused or reported for an overlap exactly where its filters would be, inserted in turn")
    void overlaps() {
        int loaded = 0;
        int refused = 0;
        for (int trial = 0; trial < 40 * TRIES; trial++) {
            DrawnRules drawn = new DrawnRules(trial);
            Demultiplexer.Order order = Demultiplexer.Order.values()[trial % 2];
            Settings settings = Settings.of(order).with(Engine.INTERP).with(Compaction.ASKED);
            Demultiplexer before = Demultiplexer.of(settings);
            Template template = before.template(2, SavedFiltersTest::bothWays).orElseThrow();
            List<Object> there = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                Rule rule = new Rule("f" + i, drawn.condition(), drawn.below(6));
                long[] values = {port(drawn), port(drawn)};
                boolean isNamed = drawn.below(4) > 0;
                int number = isNamed ? before.insert(rule).value().orElse(0) : template.insert(values);
                if (number != 0) {
                    numbers.add(number);
                    there.add(isNamed ? rule : values);
                }
            }
            int gone = drawn.below(5);
            if (gone < there.size() && there.get(gone) instanceof Rule) {
                there.remove(gone);
                assertThat(before.delete(numbers.remove(gone))).isTrue();
            }
            byte[] bytes = saved(before);
            List<Diagnostic> expected =
                    insertedAnew(Demultiplexer.of(settings.with(Demultiplexer.Overlap.REFUSE)), there);
            Result<Demultiplexer> strict = load(bytes, Demultiplexer.Overlap.REFUSE);
            assertThat(strict.value().isPresent()).isEqualTo(expected != null);
            if (expected == null) {
                assertThat(strict.diagnostics()).extracting(Diagnostic::code).containsExactly(DemuxCode.OVERLAP);
                refused++;
            } else {
                assertThat(saved(strict.orThrow())).isEqualTo(bytes);
                loaded++;
            }
            Result<Demultiplexer> told = load(bytes, Demultiplexer.Overlap.REPORT);
            List<Diagnostic> said = insertedAnew(Demultiplexer.of(settings.with(Demultiplexer.Overlap.REPORT)), there);
            assertThat(texts(told.diagnostics())).isEqualTo(texts(said));
            assertThat(saved(told.orThrow())).isEqualTo(bytes);
        }
        assertThat(loaded).isGreaterThan(TRIES);
        assertThat(refused).isGreaterThan(TRIES);
    }

    @Test
    @DisplayName("goes on with the overlap that its settings say")
    void goesOn() {
        Demultiplexer before = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        before.insert(new Rule("there", all(is(0, 2, 5)), 0)).orThrow();
        Rule other = new Rule("other", all(is(2, 2, 5)), 0);
        byte[] bytes = saved(before);
        assertThat(load(bytes).orThrow().insert(other).value()).isPresent();
        assertThat(load(bytes, Demultiplexer.Overlap.REFUSE)
                        .orThrow()
                        .insert(other)
                        .value())
                .isEmpty();
    }

    @Test
    @DisplayName("has the order that it had, or there is a mistake in the settings")
    void order() {
        byte[] bytes = saved(Demultiplexer.of(Demultiplexer.Order.SPECIFIC));
        Settings other = Settings.of(Demultiplexer.Order.PRIORITY);
        assertThatThrownBy(() -> Demultiplexer.load("file", new ByteArrayInputStream(bytes), order -> other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("has none if there were none")
    void none() {
        byte[] bytes = saved(Demultiplexer.of(Demultiplexer.Order.SPECIFIC));
        assertThat(bytes).hasSize(24);
        assertThat(load(bytes).orThrow().size()).isZero();
    }

    @Test
    @DisplayName("is not saved if its numbers lie so far apart that they would not be loaded")
    void numbersFarApart() throws IOException {
        Demultiplexer many = Demultiplexer.of(
                Settings.of(Demultiplexer.Order.PRIORITY).with(Engine.INTERP).with(Compaction.ASKED));
        Template template = many.template(1, v -> all(is(0, 4, v[0]))).orElseThrow();
        int count = 300 << Filters.CHUNK_BITS;
        for (int i = 1; i <= count; i++) {
            template.insert(i);
        }
        for (int i = 1; i <= count; i++) {
            if (i % (1 << Filters.CHUNK_BITS) != 0) {
                template.delete(i);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Result<Long> saved = many.save(out);
        assertThat(saved.value()).isEmpty();
        assertThat(saved.diagnostics()).extracting(Diagnostic::code).containsExactly(DemuxCode.SAVED_LIMIT);
        assertThat(out.size()).isZero();
    }

    @Test
    @DisplayName("is rules, too, for packets that start with the same")
    void rules() throws IOException {
        Demultiplexer demultiplexer = Demultiplexer.of(
                Settings.of(Demultiplexer.Order.SPECIFIC).with(Engine.INTERP).with(Compaction.ASKED));
        demultiplexer.template(1, v -> all(is(0, 4, v[0]))).orElseThrow().insert(9);
        demultiplexer.insert(new Rule("eight", all(is(0, 4, 8)), 5)).orThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        demultiplexer.save(out, LinkType.RAW).orThrow();
        List<Rule> rules =
                SavedFilters.rules("file", out.toByteArray(), LinkType.RAW).orThrow();
        assertThat(rules).extracting(Rule::name).containsExactly("#1", "eight");
        assertThat(rules).extracting(Rule::priority).containsExactly(0, 5);
        assertThat(rules.get(0).condition()).isEqualTo(new Condition(is(0, 4, 9), Condition.Absent.FAILS));
        assertThat(SavedFilters.rules("file", out.toByteArray(), LinkType.ETHERNET)
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DemuxCode.SAVED_LINK);
    }
}
