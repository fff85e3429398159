package dev.exocode.dpf.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.Dialect;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Sample;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Filters that name protocols and fields are seen to be in others of which they are a part. */
@OnOneJdk
class NamedInclusionTest {
    private static final boolean THOROUGH = Boolean.getBoolean("exocode.thorough");
    private static final int PAIRS = THOROUGH ? 3_000 : 60;
    private static final int PACKETS = 8;

    private static final String[] NAMED = {
        "ip",
        "arp",
        "ip6",
        "tcp",
        "udp",
        "icmp",
        "icmp6",
        "vlan",
        "mpls",
        "tcp.dport == 80",
        "tcp.sport == 443",
        "udp.dport == 53",
        "tcp.dport in {80, 443}",
        "udp.sport in {1000..2000}",
        "ip.src == 10.0.0.1",
        "ip.dst in 10.0.0.0/8",
        "ip.ttl < 5",
        "ip6.next == 6",
        "tcp.flags & 2 == 2",
        "udp.len > 100",
        "arp.op == 1"
    };
    private static final String[] EXPRESSIONS = {
        "ip",
        "arp",
        "ip6",
        "tcp",
        "udp",
        "icmp",
        "icmp6",
        "tcp dst port 80",
        "tcp src port 443",
        "udp port 53",
        "port 80",
        "portrange 10-20",
        "src host 10.0.0.1",
        "dst net 10.0.0.0/8",
        "net 10.0.0.0/8",
        "host 1.2.3.4",
        "tcp[13] & 2 != 0"
    };

    /** How filters are written. */
    private enum Language {
        DPF(" || ", " && "),
        PCAP(" or ", " and "),
        EXTENDED(" or ", " and ");

        final String or;
        final String and;

        Language(String or, String and) {
            this.or = or;
            this.and = and;
        }

        String drawn(Random random) {
            String[] some = this == DPF ? NAMED : EXPRESSIONS;
            String one = some[random.nextInt(some.length)];
            if (random.nextInt(3) > 0) {
                return one;
            }
            String sign = random.nextBoolean() ? or : and;
            return "(" + one + sign + some[random.nextInt(some.length)] + ")";
        }

        Condition condition(String text, LinkType link) {
            Source source = new Source("filter", text);
            if (this == DPF) {
                return DpfCompiler.condition(DpfCompiler.parse(source).orThrow(), link)
                        .orThrow();
            }
            return PcapExpression.parse(source, link, this == PCAP ? Dialect.PCAP : Dialect.EXTENDED)
                    .orThrow();
        }
    }

    private static PacketSet set(String text, LinkType link) {
        return PacketSet.of(Language.DPF.condition(text, link)).orElseThrow();
    }

    /** A filter and its set. */
    private record Named(String text, Sample sample, Optional<PacketSet> set) {
        static Named of(Language language, String text, LinkType link) {
            Condition condition = language.condition(text, link);
            return new Named(text, new Sample(text, condition, List.of()), PacketSet.of(condition));
        }
    }

    /** What came of many pairs. */
    private static final class Tally {
        int made;
        int seen;
        int inSmaller;
        final List<String> unseen = new ArrayList<>();

        /** The first is in the second by how they are made. */
        void add(Named narrow, Named wide, Random random) {
            if (narrow.set().isEmpty() || wide.set().isEmpty()) {
                return;
            }
            made++;
            if (narrow.set().get().within(wide.set().get())) {
                seen++;
            } else {
                unseen.add(narrow.text() + "  in  " + wide.text());
            }
            inSmaller += check(narrow, wide, random);
        }
    }

    /** If the first is said to be in the second, no packet of it is outside; how many were of it. */
    private static int check(Named narrow, Named wide, Random random) {
        if (narrow.set().isEmpty()
                || wide.set().isEmpty()
                || !narrow.set().get().within(wide.set().get())) {
            return 0;
        }
        int of = 0;
        for (int i = 0; i < PACKETS; i++) {
            byte[] bytes = new byte[60 + random.nextInt(80)];
            Sample.Seen packet = Fitted.to(narrow.set().get(), new Sample.Seen(bytes, bytes.length), random);
            packet = i % 4 == 0 ? packet.cut(random.nextInt(packet.bytes().length + 1)) : packet;
            // As the conditions say it, not the sets.
            if (narrow.sample().matches(packet)) {
                of++;
                assertThat(wide.sample().matches(packet))
                        .as("%s  in  %s: %s", narrow.text(), wide.text(), packet)
                        .isTrue();
            }
        }
        return of;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void partsAreSeenToBeInWhatTheyAreAPartOf(Language language) {
        Tally tally = new Tally();
        int drawn = 0;
        LinkType[] links = {
            LinkType.ETHERNET, LinkType.RAW, LinkType.LINUX_SLL, LinkType.LINUX_SLL2, LinkType.NULL, LinkType.LOOP
        };
        for (long i = 0; i < PAIRS; i++) {
            Random random = new Random(i);
            LinkType link = links[random.nextInt(links.length)];
            String f = language.drawn(random);
            String g = language.drawn(random);
            Named one = Named.of(language, f, link);
            Named other = Named.of(language, g, link);
            Named either = Named.of(language, "(" + f + ")" + language.or + "(" + g + ")", link);
            Named both = Named.of(language, "(" + f + ")" + language.and + "(" + g + ")", link);
            drawn += check(one, other, random) + check(other, one, random);
            tally.add(one, either, random);
            tally.add(both, one, random);
            tally.add(both, other, random);
            // In tcpdump's language what is asked first may reject a packet that what is asked next would accept.
            if (language != Language.PCAP) {
                Named turned = Named.of(language, "(" + g + ")" + language.or + "(" + f + ")", link);
                tally.add(other, either, random);
                tally.add(turned, either, random);
                tally.add(either, turned, random);
            }
        }
        System.out.printf(
                "named inclusion, %s: %d of %d seen, %d packets; unseen %s%n",
                language, tally.seen, tally.made, tally.inSmaller, tally.unseen);
        assertThat(tally.made).isGreaterThan(2 * PAIRS);
        assertThat(tally.seen).isGreaterThan(tally.made * 19 / 20);
        assertThat(tally.inSmaller).isGreaterThan(tally.made);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "arp; ip || arp",
                "ip; ip || ip6",
                "tcp; tcp || udp",
                "tcp; udp || tcp",
                "ip; tcp || ip",
                "udp; udp || icmp",
                "tcp.dport == 80; tcp || udp",
                "tcp.dport == 80; tcp.dport == 80 || tcp.sport == 80",
                "ip6 && tcp; tcp",
                "ip && udp.dport == 53; udp"
            })
    void narrowIsWithinWide(String narrow, String wide) {
        for (LinkType link : List.of(LinkType.ETHERNET, LinkType.RAW, LinkType.LINUX_SLL)) {
            assertThat(set(narrow, link).relation(set(wide, link)))
                    .as("%s of %s", narrow, link)
                    .isIn(Inclusion.WITHIN, link == LinkType.RAW ? Inclusion.APART : Inclusion.WITHIN);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tcp.dport == 80 || tcp.dport == 443; tcp.dport in {80, 443}",
                "ip || arp; arp || ip || arp",
                "tcp || udp; udp || tcp",
                "tcp || ip; ip || tcp",
                "tcp && ip.src == 10.0.0.1 || udp && ip.src == 10.0.0.1; ip.src == 10.0.0.1 && (udp || tcp)"
            })
    void equalFiltersAreSeenToBe(String one, String other) {
        for (LinkType link : List.of(LinkType.ETHERNET, LinkType.RAW, LinkType.LINUX_SLL)) {
            assertThat(set(one, link).relation(set(other, link)))
                    .as("%s of %s", one, link)
                    .isEqualTo(Inclusion.SAME);
        }
    }

    /** A header that would begin behind all packets is there for one filter as for another. */
    @Test
    void placesOfWalksEndSoonBehindThePacket() {
        Box tagged = set("tcp", LinkType.ETHERNET).boxes().get(4);
        Quantity walked = tagged.allowed().keySet().stream()
                .filter(each -> each.kind() == Quantity.Kind.WALKED)
                .findFirst()
                .orElseThrow();
        Quantity place = Quantity.walked(1, walked.parts(), walked.turns(), walked.mostSteps());
        assertThat(walked.max()).isEqualTo(0xffff);
        assertThat(place.max()).isBetween((long) Quantity.MOST_CAPTURED, Quantity.MOST_CAPTURED + 16L);
        assertThat(tagged.isThere(place)).isTrue();
        assertThat(tagged.and(place, Values.ABSENT)).isNull();
    }
}
