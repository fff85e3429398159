package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Who may take packets from whom. */
@OnOneJdk
class OwnerTest {
    private static final int STEPS = 40;
    private static final int PACKETS = 60;

    private final Demultiplexer demultiplexer = demultiplexer(Demultiplexer.Order.SPECIFIC);

    private static Demultiplexer demultiplexer(Demultiplexer.Order order) {
        return Demultiplexer.of(Settings.of(order).with(Engine.INTERP).with(Compaction.ASKED));
    }

    private static Condition condition(String expression) {
        return PcapExpression.parse(new Source("filter", expression), LinkType.ETHERNET)
                .orThrow();
    }

    private static Rule rule(String expression, int priority) {
        return new Rule(expression, condition(expression), priority);
    }

    private Owner owner(String name) {
        return demultiplexer.owner(name, Guard.create());
    }

    private static void assertRefused(Result<Integer> result, DemuxCode code, String note) {
        assertThat(result.value()).isEmpty();
        assertThat(result.diagnostics().get(0).code()).isEqualTo(code);
        assertThat(result.diagnostics().get(0).toString()).contains(note);
    }

    @Example
    void narrowingNeedsTheCapability() {
        Guard capability = Guard.create();
        Owner alice = demultiplexer.owner("alice", capability);
        Owner bob = owner("bob");
        int web = alice.insert(rule("tcp port 80", 0)).orThrow();
        assertThat(demultiplexer.ownerOf(web)).hasValue("alice");
        Rule narrow = rule("tcp port 80 and host 10.0.0.1", 0);
        assertRefused(bob.insert(narrow), DemuxCode.CAPABILITY, "tcp port 80 of alice would lose packets");
        assertThat(demultiplexer.size()).isEqualTo(1);
        // What is beside it, or around it, takes nothing.
        bob.insert(rule("udp port 80", 0)).orThrow();
        int around = bob.insert(rule("tcp", 9)).orThrow();
        Owner friend = demultiplexer.owner("friend", Guard.create(), Guard.of(capability.bytes()));
        // What is in both narrows both.
        assertRefused(friend.insert(narrow), DemuxCode.CAPABILITY, "tcp of bob would lose packets");
        bob.delete(around).orThrow();
        int narrower = friend.insert(narrow).orThrow();
        assertThat(demultiplexer.ownerOf(narrower)).hasValue("friend");
        assertRefused(alice.delete(narrower), DemuxCode.CAPABILITY, "of friend is not its own");
        assertThat(friend.delete(narrower).orThrow()).isEqualTo(narrower);
        assertThat(friend.delete(web).orThrow()).isEqualTo(web);
        assertRefused(friend.delete(web), DemuxCode.NO_FILTER, "");
        assertThat(demultiplexer.ownerOf(web)).isEmpty();
    }

    @Example
    void aLargerPriorityTakesNothingEither() {
        Owner alice = owner("alice");
        Owner bob = owner("bob");
        int port = alice.insert(rule("port 53", 2)).orThrow();
        assertRefused(bob.insert(rule("host 10.0.0.1", 3)), DemuxCode.CAPABILITY, "port 53 of alice");
        // Of one priority the smaller share comes first.
        assertRefused(bob.insert(rule("host 10.0.0.1", 2)), DemuxCode.CAPABILITY, "port 53 of alice");
        bob.insert(rule("host 10.0.0.1", 1)).orThrow();
        assertRefused(bob.replace(port, rule("port 54", 1)), DemuxCode.CAPABILITY, "not its own");
        assertRefused(alice.replace(port, rule("port 54", 2)), DemuxCode.CAPABILITY, "host 10.0.0.1 of bob");
        alice.replace(port, rule("port 54 and not host 10.0.0.1", 2)).orThrow();
    }

    @Example
    void aPriorityThatIsTakenBackHandsNothingOver() {
        Owner alice = owner("alice");
        Owner bob = owner("bob");
        Owner carol = owner("carol");
        alice.insert(rule("tcp port 53", 0)).orThrow();
        // Alice's has this priority, too, but only for as long as Bob likes.
        bob.insert(rule("tcp", 10)).orThrow();
        assertRefused(carol.insert(rule("host 10.0.0.1", 5)), DemuxCode.CAPABILITY, "tcp port 53 of alice");
    }

    @Example
    void aPriorityThatIsGivenTakesNothingEither() {
        Owner alice = owner("alice");
        Owner bob = owner("bob");
        alice.insert(rule("ip[8] < 64", 5)).orThrow();
        int dns = bob.insert(rule("ip and tcp port 53", 0)).orThrow();
        // By its larger share it would come behind Alice's, but the one in it would come before that.
        assertRefused(bob.insert(rule("ip", 5)), DemuxCode.CAPABILITY, "ip[8] < 64 of alice would lose packets");
        bob.delete(dns).orThrow();
        bob.insert(rule("ip", 5)).orThrow();
    }

    @Example
    void filtersOfTemplatesAreOwnedToo() {
        Owner alice = owner("alice");
        Owner bob = owner("bob");
        Template ports = alice.template(1, values -> condition("udp dst port " + values[0]))
                .orElseThrow();
        int dns = ports.insert(53);
        assertThat(dns).isPositive();
        assertThat(demultiplexer.ownerOf(dns)).hasValue("alice");
        assertRefused(
                bob.insert(rule("udp dst port 53 and src host 10.0.0.1", 0)),
                DemuxCode.CAPABILITY,
                "filter " + dns + " of alice would lose packets");
        Template both = bob.template(
                        2, values -> condition("udp dst port " + values[0] + " and udp src port " + values[1]))
                .orElseThrow();
        assertThat(both.insert(53, 1000)).isEqualTo(Template.REFUSED);
        int size = demultiplexer.size();
        assertThat(both.insert(54, 1000)).isPositive();
        assertThat(demultiplexer.size()).isEqualTo(size + 1);
        assertThat(both.delete(54, 1000)).isTrue();
        assertThat(ports.delete(53)).isTrue();
        assertThat(both.insert(53, 1000)).isPositive();
    }

    @Example
    void aTemplateGrantsNothingToAnother() {
        Guard shared = Guard.create();
        Guard other = Guard.create();
        Owner more = demultiplexer.owner("more", shared, other);
        Owner less = demultiplexer.owner("less", shared);
        Owner third = demultiplexer.owner("third", other);
        Template of = more.template(1, values -> condition("udp dst port " + values[0]))
                .orElseThrow();
        Template same = less.template(1, values -> condition("udp dst port " + values[0]))
                .orElseThrow();
        third.insert(rule("udp", 0)).orThrow();
        assertThat(same.insert(53)).isEqualTo(Template.REFUSED);
        assertThat(of.insert(53)).isPositive();
        // Both guard what they install by one capability.
        assertThat(same.insert(53)).isZero();
        assertThat(same.delete(53)).isTrue();
        assertThat(same.insert(53)).isEqualTo(Template.REFUSED);
        assertThat(of.insert(53)).isPositive();
    }

    private static Rule open(String expression, int priority) {
        return new Rule(expression, new Condition(condition(expression).predicate(), Condition.Absent.FAILS), priority);
    }

    /** That one filter is in another is not always seen, though both are seen to be in and around a third. */
    @Example
    void whatIsReplacedGivesNoPriority() {
        Owner victim = owner("victim");
        Owner stranger = owner("stranger");
        StringBuilder outer = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            outer.append("(ether[" + (20 + 2 * i) + "] = 5 and ether[" + (21 + 2 * i) + "] = 6) or ");
        }
        outer.append("ether[90] = 7");
        StringBuilder middle = new StringBuilder();
        StringBuilder inner = new StringBuilder("ether[90] = 7");
        for (int k = 0; k < 8; k++) {
            middle.append(k > 0 ? " or " : "").append("(ether[90] = 7 and ether[" + (91 + k) + "] = 1");
            for (int bit = 0; bit < 3; bit++) {
                middle.append(" and ether[" + (20 + 2 * bit) + "] " + ((k >> bit & 1) == 1 ? "=" : "!=") + " 5");
            }
            middle.append(")");
            inner.append(" and ether[" + (91 + k) + "] = 1");
        }
        int mine = victim.insert(open("ether[110] = 1", 10)).orThrow();
        int around = stranger.insert(open(outer.toString(), 10)).orThrow();
        int inside = stranger.insert(open(inner.toString(), 0)).orThrow();
        byte[] packet = new byte[120];
        packet[90] = 7;
        Arrays.fill(packet, 91, 99, (byte) 1);
        packet[110] = 1;
        Reader reader = demultiplexer.reader();
        assertThat(reader.owner(packet, 0, packet.length)).isEqualTo(mine);
        int next = stranger.replace(around, open(middle.toString(), 0)).orThrow();
        assertThat(reader.owner(packet, 0, packet.length)).isEqualTo(mine);
        int[] numbers = new int[4];
        assertThat(reader.all(packet, 0, packet.length, packet.length, numbers)).isEqualTo(3);
        assertThat(numbers).contains(inside, next, mine);
    }

    @Example
    void byPriorityAloneThatDecides() {
        Demultiplexer other = demultiplexer(Demultiplexer.Order.PRIORITY);
        Owner alice = other.owner("alice", Guard.create());
        Owner bob = other.owner("bob", Guard.create());
        alice.insert(rule("tcp", 5)).orThrow();
        assertThat(bob.insert(rule("tcp port 80", 5)).value()).isPresent();
        assertRefused(bob.insert(rule("tcp port 81", 6)), DemuxCode.CAPABILITY, "tcp of alice");
    }

    @Example
    void aCapabilityIsItsBytes() {
        Guard capability = Guard.create();
        assertThat(Guard.of(capability.bytes()).guard()).isEqualTo(capability.guard());
        assertThat(Guard.create().guard()).isNotEqualTo(capability.guard());
        assertThatThrownBy(() -> Guard.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * Whatever an owner does, no packet goes from a filter of another one to one of a third, or its own, unless the filter had it only by
     * a priority that it has from another one, which goes.
     */
    @Property(tries = 40)
    void nobodyLosesPacketsToAnother(@ForAll long seed) {
        DrawnRules drawn = new DrawnRules(seed);
        Demultiplexer.Order order = Demultiplexer.Order.values()[drawn.below(2)];
        Demultiplexer all = demultiplexer(order);
        List<Owner> owners = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            owners.add(all.owner(name, Guard.create()));
        }
        byte[][] packets = new byte[PACKETS][];
        Arrays.setAll(packets, i -> drawn.packet());
        Reader reader = all.reader();
        Map<Integer, Owner> alive = new TreeMap<>();
        Map<Integer, Alone> filters = new TreeMap<>();
        int refused = 0;
        for (int step = 0; step < STEPS; step++) {
            int[] before = owners(reader, packets);
            List<Integer> numbers = List.copyOf(alive.keySet());
            int one = numbers.isEmpty() ? 0 : numbers.get(drawn.below(numbers.size()));
            Owner owner = owners.get(drawn.below(owners.size()));
            Map<Integer, Owner> was = Map.copyOf(alive);
            Map<Integer, Alone> had = Map.copyOf(filters);
            int what = drawn.below(10);
            if (what < 3 && one != 0) {
                if (owner.delete(one).value().isPresent()) {
                    assertThat(alive.remove(one)).isSameAs(owner);
                }
            } else {
                Rule rule = drawn.rule("f" + step, true);
                Result<Integer> result = what < 5 && one != 0 ? owner.replace(one, rule) : owner.insert(rule);
                if (result.value().isPresent()) {
                    if (what < 5 && one != 0) {
                        assertThat(alive.remove(one)).isSameAs(owner);
                    }
                    alive.put(result.orThrow(), owner);
                    filters.put(result.orThrow(), new Alone(rule, step));
                }
                refused += result.value().isEmpty() ? 1 : 0;
            }
            int[] after = owners(reader, packets);
            for (int i = 0; i < PACKETS; i++) {
                Owner lost = was.get(before[i]);
                if (lost != null && lost != owner && alive.get(after[i]) != lost) {
                    assertThat(first(order, was, had, packets[i]))
                            .as("filter that has packet " + i + " without others' priorities, in step " + step)
                            .isNotEqualTo(before[i]);
                }
            }
        }
        assertThat(refused).isLessThan(STEPS);
    }

    /** The first filter that has a packet, by the priorities that they have themselves. */
    private static int first(
            Demultiplexer.Order order, Map<Integer, Owner> there, Map<Integer, Alone> filters, byte[] packet) {
        Comparator<Alone> byPriority = Comparator.comparingInt(alone -> -alone.rule.priority());
        Comparator<Alone> byShare =
                order == Demultiplexer.Order.SPECIFIC ? byPriority.thenComparing(alone -> alone.share) : byPriority;
        Comparator<Alone> all = byShare.thenComparingInt(alone -> alone.order);
        return there.keySet().stream()
                .filter(number -> filters.get(number).has(packet, packet.length))
                .min(Comparator.comparing(filters::get, all))
                .orElse(0);
    }

    private static int[] owners(Reader reader, byte[][] packets) {
        return Arrays.stream(packets)
                .mapToInt(packet -> reader.owner(packet, 0, packet.length))
                .toArray();
    }
}
