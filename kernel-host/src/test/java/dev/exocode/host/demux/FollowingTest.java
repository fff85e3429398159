package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.dpf.DpfBuilder;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.vcode.diagnostic.Source;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What packets follow is found by numbers that they share")
class FollowingTest {
    private static final int UDP = 17;
    private static final Fragment FIRST = new Fragment(4, 1, 2, UDP, 77, 0, true, 53);

    private static Condition condition(String text, LinkType link) {
        return DpfCompiler.condition(
                        DpfCompiler.parse(new Source("filter.dpf", text)).orThrow(), link)
                .orThrow();
    }

    private static Condition condition(String text) {
        return condition(text, LinkType.ETHERNET);
    }

    private static Function<long[], Condition> asked(String text) {
        return values -> {
            Object[] words = new Object[values.length];
            for (int i = 0; i < words.length; i++) {
                words[i] = values[i];
            }
            return condition(String.format(Locale.ROOT, text, words));
        };
    }

    private static int owner(Follower follower, byte[] packet) {
        return follower.owner(packet, 0, packet.length, packet.length, 0);
    }

    private static int owner(Follower follower, Fragment fragment) {
        return owner(follower, fragment.frame());
    }

    @ParameterizedTest
    @EnumSource(LinkType.class)
    void fragmentsFollowTheFirstOnAllLinks(LinkType link) {
        Demultiplexer demultiplexer = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        Follower follower = demultiplexer.follower(Following.fragments(link), Follower.Limits.DEFAULT);
        if (link == LinkType.UNKNOWN) {
            assertThat(owner(follower, FIRST.frame(link, 0, 0))).isZero();
            assertThat(follower.events().begun()).isZero();
            return;
        }
        int dns = demultiplexer
                .insert(new Rule("dns", condition("udp.dport == 53", link), 0))
                .orThrow();
        for (int version = 4; version <= 6; version += 2) {
            for (int options = 0; options < 4; options++) {
                for (int tags = 0; tags < (link == LinkType.ETHERNET ? 3 : 1); tags++) {
                    Fragment first = new Fragment(version, 1, 2, UDP, 100 * version + options, 0, true, 53);
                    byte[] frame = first.frame(link, tags, options);
                    assertThat(owner(follower, frame)).isEqualTo(dns);
                    assertThat(owner(follower, first.later(3, 80).frame(link, tags, options)))
                            .as("%s version %s with %s tags", link, version, tags)
                            .isEqualTo(dns);
                    assertThat(owner(follower, first.later(8191, 80).frame(link, 0, 0)))
                            .isEqualTo(dns);
                    Fragment whole = new Fragment(version, 1, 2, UDP, first.id(), 0, false, 80);
                    assertThat(owner(follower, whole.frame(link, tags, options)))
                            .as("no fragment")
                            .isZero();
                }
            }
        }
        assertThat(follower.events().early()).isZero();
        byte[] cut = FIRST.later(1, 80).frame(link, 0, 0);
        int addresses = cut.length - 16 - 4;
        assertThat(follower.owner(cut, 0, addresses, cut.length, 0)).isZero();
        assertThat(follower.events().early())
                .as("what has no addresses follows nothing")
                .isZero();
    }

    @Test
    void eachNumberTellsFlowsApart() {
        Demultiplexer demultiplexer = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        int dns = demultiplexer
                .insert(new Rule("dns", condition("udp.dport == 53"), 0))
                .orThrow();
        Follower follower = demultiplexer.follower(Following.fragments(LinkType.ETHERNET), Follower.Limits.DEFAULT);
        for (int version = 4; version <= 6; version += 2) {
            assertThat(owner(follower, new Fragment(version, 1, 2, UDP, 77, 0, true, 53)))
                    .isEqualTo(dns);
            assertThat(owner(follower, new Fragment(version, 1, 2, UDP, 77, 2, false, 0)))
                    .isEqualTo(dns);
            assertThat(owner(follower, new Fragment(version, 9, 2, UDP, 77, 2, false, 0)))
                    .isZero();
            assertThat(owner(follower, new Fragment(version, 1, 9, UDP, 77, 2, false, 0)))
                    .isZero();
            assertThat(owner(follower, new Fragment(version, 1, 2, UDP, 9, 2, false, 0)))
                    .isZero();
            assertThat(owner(follower, new Fragment(version, 1, 2, 6, 77, 2, false, 0)))
                    .as("of IPv6 only the first need say what is carried")
                    .isEqualTo(version == 4 ? 0 : dns);
        }
        assertThat(follower.events().followed()).isEqualTo(3);
    }

    /** A server of TFTP answers from a new port to the one that the client has written from. */
    private static byte[] udp(int source, int destination, int sport, int dport) {
        ByteBuffer frame = ByteBuffer.allocate(60).position(12).putShort((short) 0x0800);
        frame.put((byte) 0x45).position(14 + 9).put((byte) UDP).position(14 + 12);
        frame.putInt(0x0a000000 + source).putInt(0x0a000000 + destination);
        frame.putShort((short) sport).putShort((short) dport);
        return frame.array();
    }

    private static void followsTransfers(Following transfers) {
        Demultiplexer demultiplexer = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        int tftp = demultiplexer
                .insert(new Rule("tftp", condition("udp.dport == 69"), 0))
                .orThrow();
        int low = demultiplexer
                .insert(new Rule("low", condition("udp.sport < 100"), 0))
                .orThrow();
        Follower follower = demultiplexer.follower(transfers, Follower.Limits.DEFAULT);
        assertThat(owner(follower, udp(2, 1, 4000, 5000))).as("too early").isZero();
        assertThat(owner(follower, udp(1, 2, 5000, 69))).isEqualTo(tftp);
        assertThat(owner(follower, udp(2, 1, 4000, 5000))).isEqualTo(tftp);
        assertThat(owner(follower, udp(2, 1, 50, 5000))).isEqualTo(tftp);
        assertThat(owner(follower, udp(2, 1, 50, 5001))).as("another port").isEqualTo(low);
        assertThat(owner(follower, udp(3, 1, 50, 5000))).as("another server").isEqualTo(low);
        assertThat(owner(follower, udp(2, 3, 50, 5000))).as("another client").isEqualTo(low);
    }

    @Test
    void cellsAreLoadedByWhatCameBefore() {
        followsTransfers(Following.of(
                        3,
                        asked("ip.src == %d && ip.dst == %d && udp.sport == %d && udp.dport == 69"),
                        asked("ip.dst == %d && ip.src == %d && udp.dport == %d && udp.sport != 69"))
                .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cellsAreLoadedByCalls(boolean little) {
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        DpfBuilder asks = new DpfBuilder(order)
                .eq16(12, little ? 0x0008 : 0x0800)
                .eq8(23, UDP)
                .action32(26, 0xffff_ffffL, 0)
                .action32(30, 0xffff_ffffL, 1)
                .mshift8(14, 0xf, 2)
                .action16(14, 0xffff, 2)
                .eq16(16, little ? 69 << 8 : 69);
        DpfBuilder answers = new DpfBuilder(order)
                .eq16(12, little ? 0x0008 : 0x0800)
                .eq8(23, UDP)
                .stateeq32(30, 0xffff_ffffL, 0)
                .stateeq32(26, 0xffff_ffffL, 1)
                .mshift8(14, 0xf, 2)
                .stateeq16(16, 0xffff, 2);
        followsTransfers(Following.of(asks, answers, LinkType.ETHERNET).orElseThrow());
    }

    /** As programs of Xok followed fragments: by the identification alone, of which a filter is the only one to note it. */
    @ParameterizedTest
    @ValueSource(ints = {0xffff, 0xfff0, 0x0ff0, 0xf00f, 0x0001, 0x8000})
    void fragmentsAreFollowedByCalls(int mask) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            boolean little = order == ByteOrder.LITTLE_ENDIAN;
            DpfBuilder first = new DpfBuilder(order)
                    .eq16(12, little ? 0x0008 : 0x0800)
                    .meq8(20, 0x20, 0x20)
                    .action16(18, mask, 0)
                    .eq16(36, little ? 53 << 8 : 53);
            DpfBuilder later =
                    new DpfBuilder(order).eq16(12, little ? 0x0008 : 0x0800).stateeq16(18, mask, 0);
            Demultiplexer demultiplexer = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
            int dns = demultiplexer
                    .insert(new Rule(
                            "dns",
                            DpfCompiler.condition(first.filter(), LinkType.ETHERNET)
                                    .orThrow(),
                            0))
                    .orThrow();
            Following following =
                    Following.of(first, later, LinkType.ETHERNET).orElseThrow().only(dns);
            for (int id : new int[] {0, 0x1234, 0xffff, 0x8001}) {
                for (int other : new int[] {0, 0x1234, 0x1230, 0xffff, 0x8001, 0x2345, 0x0ff0}) {
                    Follower follower = demultiplexer.follower(following, Follower.Limits.DEFAULT);
                    assertThat(owner(follower, new Fragment(4, 1, 2, UDP, id, 0, true, 53)))
                            .isEqualTo(dns);
                    boolean same = ((loaded(id, little) ^ loaded(other, little)) & mask) == 0;
                    assertThat(owner(follower, new Fragment(4, 3, 4, UDP, other, 5, false, 0)))
                            .as("%x after %x", other, id)
                            .isEqualTo(same ? dns : 0);
                }
            }
        }
    }

    private static int loaded(int field, boolean little) {
        return little ? Integer.reverseBytes(field) >>> Short.SIZE : field;
    }

    @Test
    void onlyWhatACertainFilterBeganIsFollowed() {
        Demultiplexer demultiplexer = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        int dns = demultiplexer
                .insert(new Rule("dns", condition("udp.dport == 53"), 0))
                .orThrow();
        int web = demultiplexer
                .insert(new Rule("web", condition("udp.dport == 80"), 0))
                .orThrow();
        Following following = Following.fragments(LinkType.ETHERNET).only(dns);
        Follower follower = demultiplexer.follower(following, Follower.Limits.DEFAULT);
        assertThat(owner(follower, FIRST)).isEqualTo(dns);
        assertThat(owner(follower, FIRST.later(1, 0))).isEqualTo(dns);
        assertThat(owner(follower, new Fragment(4, 1, 2, UDP, 77, 0, true, 80))).isEqualTo(web);
        assertThat(owner(follower, FIRST.later(1, 0)))
                .as("the numbers are those of another packet now")
                .isZero();
        assertThat(owner(follower, FIRST)).isEqualTo(dns);
        demultiplexer.delete(dns);
        assertThat(owner(follower, FIRST.later(1, 0))).isZero();
        demultiplexer.compact();
        int again = demultiplexer
                .insert(new Rule("again", condition("udp.dport == 53"), 0))
                .orThrow();
        assertThat(again).as("the number is used again").isEqualTo(dns);
        assertThat(owner(follower, FIRST)).isEqualTo(again);
        assertThat(owner(follower, FIRST.later(1, 0)))
                .as("of another filter of that number")
                .isZero();
        for (int number : new int[] {-1, 99, 1 << 20}) {
            Follower nobody = demultiplexer.follower(following.only(number), Follower.Limits.DEFAULT);
            assertThat(owner(nobody, FIRST)).isEqualTo(again);
            assertThat(owner(nobody, FIRST.later(1, 0))).isZero();
        }
    }

    @Test
    void oneOfSeveralIsEnough() {
        Following fragments = Following.fragments(LinkType.ETHERNET);
        Following hosts = Following.of(1, asked("ip.src == %d && udp.dport == 69"), asked("ip.dst == %d"))
                .orElseThrow();
        Following both = fragments.or(Following.NONE).flatMap(hosts::or).orElseThrow();
        Demultiplexer demultiplexer = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        int dns = demultiplexer
                .insert(new Rule("dns", condition("udp.dport == 53"), 0))
                .orThrow();
        int tftp = demultiplexer
                .insert(new Rule("tftp", condition("udp.dport == 69"), 0))
                .orThrow();
        Follower follower = demultiplexer.follower(both, Follower.Limits.DEFAULT);
        assertThat(owner(follower, FIRST)).isEqualTo(dns);
        assertThat(owner(follower, FIRST.later(1, 0))).isEqualTo(dns);
        assertThat(owner(follower, udp(2, 1, 50, 50))).isZero();
        assertThat(owner(follower, udp(2, 9, 50, 69))).isEqualTo(tftp);
        assertThat(owner(follower, udp(1, 2, 50, 50))).isEqualTo(tftp);
        assertThat(owner(follower, FIRST.later(1, 0)))
                .as("by the first of the two")
                .isEqualTo(tftp);
    }

    @Test
    void thingsOfSeveralKindsAreToldApart() {
        Following both = Following.of(
                        1, asked("ip.src == %d && udp.dport == 69"), asked("ip.dst == %d && udp.dport == 70"))
                .flatMap(one -> one.or(Following.of(
                                1, asked("ip.src == %d && udp.dport == 80"), asked("ip.dst == %d && udp.dport == 81"))
                        .orElseThrow()))
                .orElseThrow();
        Demultiplexer demultiplexer = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        int tftp = demultiplexer
                .insert(new Rule("tftp", condition("udp.dport == 69"), 0))
                .orThrow();
        Follower follower = demultiplexer.follower(both, Follower.Limits.DEFAULT);
        assertThat(owner(follower, udp(1, 2, 50, 69))).isEqualTo(tftp);
        assertThat(owner(follower, udp(2, 1, 50, 70))).isEqualTo(tftp);
        assertThat(owner(follower, udp(2, 1, 50, 81)))
                .as("the same number, of another kind")
                .isZero();
    }

    @Test
    void whatAsksInAnotherWayIsRefused() {
        Function<long[], Condition> one = asked("ip.src == %d");
        assertThat(Following.of(1, one, asked("ip.src > %d"))).isEmpty();
        assertThat(Following.of(1, one, asked("ip.src != %d"))).isEmpty();
        assertThat(Following.of(1, one, asked("ip.src == %d + 1"))).isEmpty();
        assertThat(Following.of(1, one, asked("ip.src == %1$d && ip.dst == %1$d")))
                .isEmpty();
        assertThat(Following.of(1, one, values -> condition("ip"))).isEmpty();
        assertThat(Following.of(2, asked("ip.src == %d && ip.dst == %d"), one)).isEmpty();
        assertThat(Following.of(1, one, asked("ip.src == %1$d || ip.dst == %1$d")))
                .as("one way or another")
                .isPresent();
        DpfBuilder notes = new DpfBuilder().action16(0, 0xffff, 0);
        assertThatThrownBy(() -> Following.of(notes, new DpfBuilder().eq8(0, 1), LinkType.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Following.of(notes, new DpfBuilder().stateeq8(0, 1, 1), LinkType.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
