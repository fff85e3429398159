package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Share;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("Filters of templates have the priority of filters with names that include them")
@OnOneJdk
class TemplatePrioritiesTest {
    private static final int TRIES = Boolean.getBoolean("exocode.thorough") ? 300 : 8;
    private static final int STEPS = 60;
    private static final long HOST = 10L << 24 | 1;

    /** A filter, named or of a template. */
    private record Known(Alone alone, Template template, long[] values, Share share, int age) {}

    private record Kind(Template template, Function<long[], Condition> filter, int hosts, int count) {}

    private final Map<Integer, Known> there = new TreeMap<>();
    private final List<Kind> kinds = new ArrayList<>();
    private DrawnRules drawn;
    private Demultiplexer demultiplexer;
    private int age;
    private int raised;
    private int owned;

    private static Demultiplexer demultiplexer() {
        return Demultiplexer.of(
                Settings.of(Demultiplexer.Order.SPECIFIC).with(Engine.INTERP).with(Compaction.ASKED));
    }

    private static Condition pcap(String text) {
        return PcapExpression.parse(new Source("drawn", text), LinkType.ETHERNET)
                .orThrow();
    }

    private static String host(long value) {
        return (value >>> 24) + "." + (value >> 16 & 0xff) + "." + (value >> 8 & 0xff) + "." + (value & 0xff);
    }

    private static Condition connection(long[] v) {
        return pcap("ip src host " + host(v[0]) + " and ip dst host " + host(v[1]) + " and tcp src port " + v[2]
                + " and tcp dst port " + v[3]);
    }

    private void kind(int hosts, int count, Function<long[], Condition> filter) {
        kinds.add(new Kind(demultiplexer.template(count, filter).orElseThrow(), filter, hosts, count));
    }

    /** Whatever comes and goes in whatever order, the owner is that which the order says; so it is when all was saved and loaded. */
    @Property(tries = 1)
    void asOthersHave(@ForAll long seed) {
        for (int trial = 0; trial < TRIES; trial++) {
            drawn = new DrawnRules(seed + trial);
            demultiplexer = demultiplexer();
            there.clear();
            kinds.clear();
            kind(2, 4, TemplatePrioritiesTest::connection);
            kind(0, 1, v -> pcap("udp dst port " + v[0]));
            kind(1, 1, v -> pcap("ip host " + host(v[0])));
            kind(1, 2, v -> pcap("ip src host " + host(v[0]) + " or tcp dst port " + v[1]));
            Reader reader = demultiplexer.reader();
            for (int step = 0; step < STEPS; step++) {
                change();
                for (int i = 0; i < 10; i++) {
                    compare(reader);
                }
            }
            Reader loaded = SavedFiltersTest.load(SavedFiltersTest.saved(demultiplexer))
                    .orThrow()
                    .reader();
            for (int i = 0; i < 50; i++) {
                compare(loaded);
            }
        }
        assertThat(raised).as("packets that a priority of another one decides").isPositive();
        assertThat(owned).isGreaterThan(100);
    }

    private void change() {
        List<Integer> numbers = List.copyOf(there.keySet());
        int one = numbers.isEmpty() ? 0 : numbers.get(drawn.below(numbers.size()));
        int what = drawn.below(20);
        if (what == 0) {
            demultiplexer.compact();
        } else if (what < 5 && one != 0) {
            Known known = there.remove(one);
            assertThat(known.template == null ? demultiplexer.delete(one) : known.template.delete(known.values))
                    .isTrue();
        } else if (what < 13) {
            ofTemplate(kinds.get(drawn.below(kinds.size())));
        } else {
            named(one != 0 && there.get(one).template == null && what < 15 ? one : 0);
        }
    }

    private void ofTemplate(Kind kind) {
        long[] values = new long[kind.count];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < kind.hosts ? HOST + drawn.below(2) : drawn.below(2) == 0 ? 53 : 80;
        }
        int number = kind.template.insert(values);
        if (number > 0) {
            Alone alone = new Alone(new Rule("t", kind.filter.apply(values), Rule.PRIORITY), 0);
            there.put(number, new Known(alone, kind.template, values, kind.template.share, age++));
        }
    }

    private Rule rule() {
        String[] wide = {"tcp", "udp", "ip", "ip src net 10.0.0.0/24", "udp dst portrange 50-60"};
        Condition condition = drawn.below(3) == 0 ? pcap(wide[drawn.below(wide.length)]) : drawn.condition();
        return new Rule("f" + age, condition, drawn.below(5) - 1);
    }

    private void named(int instead) {
        Rule rule = rule();
        if (PacketSet.of(rule.condition()).isEmpty()) {
            return;
        }
        Alone alone = new Alone(rule, 0);
        Result<Integer> result = instead == 0 ? demultiplexer.insert(rule) : demultiplexer.replace(instead, rule);
        result.value().ifPresent(number -> {
            there.remove(instead);
            there.put(number, new Known(alone, null, null, alone.share, age++));
        });
    }

    private int priority(Known known) {
        return there.values().stream()
                .filter(other -> other.template == null && known.alone.packets.within(other.alone.packets))
                .mapToInt(other -> other.alone.rule.priority())
                .reduce(known.alone.rule.priority(), Math::max);
    }

    private int owner(byte[] packet, Function<Known, Integer> priority) {
        Comparator<Integer> order = Comparator.<Integer>comparingInt(number -> -priority.apply(there.get(number)))
                .thenComparing(number -> there.get(number).share)
                .thenComparing(number -> there.get(number).age);
        return there.keySet().stream()
                .filter(number -> there.get(number).alone.has(packet, packet.length))
                .min(order)
                .orElse(0);
    }

    private void compare(Reader reader) {
        byte[] packet = drawn.packet();
        int owner = owner(packet, this::priority);
        assertThat(reader.owner(packet, 0, packet.length)).isEqualTo(owner);
        owned += owner == 0 ? 0 : 1;
        boolean decides = owner != 0
                && there.get(owner).template != null
                && owner != owner(packet, known -> known.alone.rule.priority());
        raised += decides ? 1 : 0;
    }

    private static byte[] frame(int destinationPort) {
        byte[] frame = new byte[60];
        frame[12] = 8;
        frame[14] = 0x45;
        frame[23] = 6;
        frame[26] = 10;
        frame[29] = 1;
        frame[30] = 10;
        frame[33] = 2;
        frame[35] = 99;
        frame[37] = (byte) destinationPort;
        return frame;
    }

    @Example
    @Label("of many at once, and give it back")
    void many() {
        Demultiplexer all = demultiplexer();
        Template connections =
                all.template(4, TemplatePrioritiesTest::connection).orElseThrow();
        int web = connections.insert(HOST, HOST + 1, 99, 80);
        int dns = connections.insert(HOST, HOST + 1, 99, 53);
        for (int i = 0; i < 20_000; i++) {
            assertThat(connections.insert(HOST + 7, i, 1, 80)).isPositive();
        }
        Reader reader = all.reader();
        int tcp = all.insert(new Rule("tcp", pcap("tcp"), 5)).orThrow();
        int port = all.insert(new Rule("port", pcap("tcp port 80"), 7)).orThrow();
        assertThat(reader.owner(frame(80), 0, 60)).isEqualTo(web);
        assertThat(reader.owner(frame(53), 0, 60)).isEqualTo(dns);
        int odd = all.insert(new Rule("odd", pcap("ip[8] = 0"), 6)).orThrow();
        assertThat(reader.owner(frame(80), 0, 60)).isEqualTo(web);
        assertThat(reader.owner(frame(53), 0, 60)).isEqualTo(odd);
        assertThat(all.delete(port)).isTrue();
        assertThat(reader.owner(frame(80), 0, 60)).isEqualTo(odd);
        assertThat(all.delete(odd) && all.delete(tcp)).isTrue();
        assertThat(reader.owner(frame(80), 0, 60)).isEqualTo(web);
        all.insert(new Rule("one", pcap("ip[8] = 0"), 1)).orThrow();
        assertThat(reader.owner(frame(80), 0, 60)).isNotEqualTo(web);
        for (int i = 0; i < 20_000; i++) {
            assertThat(connections.delete(HOST + 7, i, 1, 80)).isTrue();
        }
        assertThat(connections.delete(HOST, HOST + 1, 99, 80)).isTrue();
        assertThat(connections.delete(HOST, HOST + 1, 99, 53)).isTrue();
        all.compact();
        // Of the template and of the only filter.
        assertThat(all.tables().ranks.size()).isEqualTo(2);
    }

    /** Nothing that an owner does gives others' packets to a third or to itself, but where they had them by a priority from another filter. */
    @Property(tries = 4)
    void nobodyLosesPackets(@ForAll long seed) {
        int refused = 0;
        for (int trial = 0; trial < TRIES / 4; trial++) {
            drawn = new DrawnRules(seed + trial);
            demultiplexer = demultiplexer();
            there.clear();
            kinds.clear();
            List<Owner> owners = new ArrayList<>();
            Map<Integer, Owner> whose = new TreeMap<>();
            for (String name : List.of("a", "b")) {
                Owner owner = demultiplexer.owner(name, Guard.create());
                owners.add(owner);
                for (Function<long[], Condition> filter : List.<Function<long[], Condition>>of(
                        TemplatePrioritiesTest::connection,
                        v -> pcap("ip src host " + host(v[0]) + " and ip dst host " + host(v[1])),
                        v -> pcap("ip src host " + host(v[0]) + " or tcp dst port " + v[1]))) {
                    int count = kinds.size() % 3 == 0 ? 4 : 2;
                    int hosts = kinds.size() % 3 == 2 ? 1 : 2;
                    kinds.add(new Kind(owner.template(count, filter).orElseThrow(), filter, hosts, count));
                }
            }
            Reader reader = demultiplexer.reader();
            byte[][] packets = new byte[60][];
            Arrays.setAll(packets, i -> drawn.packet());
            for (int step = 0; step < STEPS; step++) {
                int[] before = owners(reader, packets);
                Map<Integer, Known> had = Map.copyOf(there);
                Map<Integer, Owner> was = Map.copyOf(whose);
                Owner owner = owners.get(drawn.below(2));
                refused += changed(owner, whose) ? 0 : 1;
                int[] after = owners(reader, packets);
                for (int i = 0; i < packets.length; i++) {
                    Owner lost = was.get(before[i]);
                    if (lost != null && lost != owner && whose.get(after[i]) != lost) {
                        assertThat(first(had, packets[i])).as("step " + step).isNotEqualTo(before[i]);
                    }
                }
            }
        }
        assertThat(refused).isPositive();
    }

    /** One change by an owner; whether it was allowed. */
    private boolean changed(Owner owner, Map<Integer, Owner> whose) {
        List<Integer> numbers = List.copyOf(there.keySet());
        int one = numbers.isEmpty() ? 0 : numbers.get(drawn.below(numbers.size()));
        Set<Integer> known = Set.copyOf(numbers);
        int what = drawn.below(10);
        if (what < 2 && one != 0 && whose.get(one) == owner) {
            Known gone = there.remove(one);
            whose.remove(one);
            assertThat(
                            gone.template == null
                                    ? owner.delete(one).value().isPresent()
                                    : gone.template.delete(gone.values))
                    .isTrue();
            return true;
        } else if (what < 6) {
            List<Kind> own =
                    kinds.stream().filter(kind -> kind.template.owner == owner).toList();
            ofTemplate(own.get(drawn.below(own.size())));
        } else {
            Rule rule = rule();
            if (PacketSet.of(rule.condition()).isPresent()) {
                Alone alone = new Alone(rule, 0);
                owner.insert(rule)
                        .value()
                        .ifPresent(number -> there.put(number, new Known(alone, null, null, alone.share, age++)));
            }
        }
        there.keySet().stream().filter(number -> !known.contains(number)).forEach(number -> whose.put(number, owner));
        return there.size() > known.size();
    }

    private static int[] owners(Reader reader, byte[][] packets) {
        return Arrays.stream(packets)
                .mapToInt(packet -> reader.owner(packet, 0, packet.length))
                .toArray();
    }

    /** The first filter that has a packet, by the priorities that they have themselves. */
    private static int first(Map<Integer, Known> known, byte[] packet) {
        Comparator<Integer> order = Comparator.<Integer>comparingInt(
                        number -> -known.get(number).alone.rule.priority())
                .thenComparing(number -> known.get(number).share)
                .thenComparing(number -> known.get(number).age);
        return known.keySet().stream()
                .filter(number -> known.get(number).alone.has(packet, packet.length))
                .min(order)
                .orElse(0);
    }

    @Example
    @Label("of one of many")
    void ofMany() {
        Demultiplexer all = demultiplexer();
        for (int port = 1; port <= 100; port++) {
            all.insert(new Rule("port " + port, pcap("tcp dst port " + port), port))
                    .orThrow();
        }
        Template connections =
                all.template(4, TemplatePrioritiesTest::connection).orElseThrow();
        int web = connections.insert(HOST, HOST + 1, 99, 80);
        int other = connections.insert(HOST, HOST + 1, 99, 101);
        Reader reader = all.reader();
        int less = all.insert(new Rule("less", pcap("ip[8] = 0"), 79)).orThrow();
        assertThat(reader.owner(frame(80), 0, 60)).isEqualTo(web);
        assertThat(reader.owner(frame(101), 0, 60)).isEqualTo(less);
        int more = all.insert(new Rule("more", pcap("ip[9] = 6 and ip[8] = 0"), 81))
                .orThrow();
        assertThat(reader.owner(frame(80), 0, 60)).isEqualTo(more);
        assertThat(all.delete(more) && all.delete(less)).isTrue();
        assertThat(reader.owner(frame(80), 0, 60)).isEqualTo(web);
        assertThat(reader.owner(frame(101), 0, 60)).isEqualTo(other);
    }

    @Example
    @Label("without taking packets of others by it")
    void owners() {
        Demultiplexer all = demultiplexer();
        Owner alice = all.owner("alice", Guard.create());
        Owner bob = all.owner("bob", Guard.create());
        Template connections =
                alice.template(4, TemplatePrioritiesTest::connection).orElseThrow();
        Rule inside = new Rule("low", pcap("tcp and ip[8] = 0 and ip host 10.0.0.1"), 1);
        int low = bob.insert(inside).orThrow();
        assertThat(connections.insert(HOST, HOST + 1, 99, 80)).isPositive();
        Rule around = new Rule("around", pcap("tcp and ip host 10.0.0.1"), 1);
        Reader reader = all.reader();
        assertThat(reader.owner(frame(80), 0, 60)).isEqualTo(low);
        // It would come behind bob's, but the connection that is in it before that.
        Result<Integer> refused = alice.insert(around);
        assertThat(refused.diagnostics().get(0).code()).isEqualTo(DemuxCode.CAPABILITY);
        assertThat(connections.delete(HOST, HOST + 1, 99, 80)).isTrue();
        assertThat(alice.insert(around).value()).isPresent();
        assertThat(connections.insert(HOST, HOST + 1, 99, 80)).isEqualTo(Template.REFUSED);
        assertThat(reader.owner(frame(80), 0, 60)).isEqualTo(low);
    }
}
