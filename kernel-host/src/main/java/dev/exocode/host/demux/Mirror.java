package dev.exocode.host.demux;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Filters of the mirror images of packets, in which source and destination are exchanged:
 *
 * <pre>
 * addresses of Ethernet                     in every frame
 * addresses of IPv4 and IPv6                right behind the link header
 * the first two bytes behind IP's header    of TCP, UDP and SCTP: right behind IPv6's header, or behind that of IPv4 in what is no
 *   and the next two, their ports             later fragment
 * addresses of ARP                          those of Ethernet and IPv4
 * </pre>
 *
 * <p>Packets that end before what is to be exchanged, whose IPv4 header is shorter than 20 bytes, or that have tags or labels in front of
 * IP, have no image. Image and packet are of one kind, whose test is the same for both; so a filter of images is one for each kind, where
 * it is known which bytes change places. Inside a kind everything that changes places is there, so that what a filter reads is absent
 * in the packet exactly if it is in its image.
 *
 * <p>Source: ours.
 */
final class Mirror {
    private static final Ranges IP4 = Ranges.of(0x0800);
    private static final Ranges IP6 = Ranges.of(0x86dd);
    private static final Ranges ARP = Ranges.of(0x0806);
    /** Tags of VLANs, labels of MPLS, PPPoE. */
    private static final Ranges TAGS = Ranges.of(new long[] {0x8100, 0x88a8, 0x9100, 0x8847, 0x8848, 0x8863, 0x8864});

    private static final Ranges WITH_PORTS = Ranges.of(new long[] {6, 17, 132});
    private static final int LEAST_WORDS = 5;
    private static final int LEAST_IP4 = 4 * LEAST_WORDS;
    private static final int MOST_IP4 = 4 * 15;
    private static final int PORTS_BYTES = 4;
    private static final int BITS = 8;

    /** Two stretches of a packet that change places, from the start or from behind the header of IPv4. */
    private record Exchange(boolean behindIp4, int first, int second, int bytes) {}

    /**
     * Packets whose images are of the same kind.
     *
     * @param test which those are
     * @param known what some numbers are in all of them
     * @param exchanges what changes places
     * @param ports where from and to, from the start of the packet, ports may stand of which it is not known where; empty if from and
     *     to are one
     */
    private record Kind(
            List<Predicate> test,
            Map<Expression, Ranges> known,
            List<Exchange> exchanges,
            int portsFrom,
            int portsTo) {}

    private final Kind kind;
    /** How far behind the start of the packet the header of IPv4 begins. */
    private final int header;
    /** Why there is no such filter; null as long as there is one. */
    private String why;
    /** What is read then; null if it is nothing that is read. */
    private Expression place;

    private Mirror(Kind kind, int header) {
        this.kind = kind;
        this.header = header;
    }

    /** The filter that a packet is in exactly if it has an image, and this is in another filter; or why there is none. */
    static Result<Rule> of(Rule rule, LinkType link) {
        if (link != LinkType.ETHERNET && link != LinkType.RAW) {
            return Result.failure(error(rule, "link=" + link)
                    .note("packets of this link type do not say who they are from and for, or it is not known where"));
        }
        int header = link == LinkType.ETHERNET ? 14 : 0;
        List<Predicate> ways = new ArrayList<>();
        for (Kind kind : kinds(link, header)) {
            Mirror mirror = new Mirror(kind, header);
            Predicate image = mirror.image(rule.condition().predicate());
            if (mirror.why != null) {
                return Result.failure(mirror.error(rule, link));
            }
            ways.add(new Predicate.All(
                    Stream.concat(kind.test().stream(), Stream.of(image)).toList()));
        }
        Condition condition =
                new Condition(new Predicate.Any(ways), rule.condition().absent());
        return Result.of(new Rule("answers of " + rule.name(), condition, rule.priority()));
    }

    private static Diagnostic error(Rule rule, String... facts) {
        return Diagnostic.error(DemuxCode.ANSWERS, new Position.Whole(rule.name()), facts);
    }

    private Diagnostic error(Rule rule, LinkType link) {
        if (place == null) {
            return error(rule, "link=" + link).note(why);
        }
        Predicate asked = in(place, Ranges.of(0));
        String read =
                new Condition(asked, Condition.Absent.FAILS).outline().strip().replaceAll(" == 0$", "");
        return error(rule, "link=" + link, "reads=" + read).note(why);
    }

    /** Takes note of the first thing that is not decided; what is made then means nothing. */
    private Expression fail(String reason, Expression read) {
        place = why == null ? read : place;
        why = why == null ? reason : why;
        return Expression.START;
    }

    private static Expression words(int header) {
        return new Expression.Binary(
                Operator.LSH, Integer.SIZE, bits(Expression.load(header, 1), 0xf), new Expression.Constant(2));
    }

    private static Expression bits(Expression number, int mask) {
        return new Expression.Binary(Operator.AND, Integer.SIZE, number, new Expression.Constant(mask));
    }

    private static Predicate in(Expression number, Ranges values) {
        return new Predicate.In(number, values, Origin.NONE);
    }

    private static Predicate there(Expression number) {
        return in(number, Ranges.ALL);
    }

    private static List<Kind> kinds(LinkType link, int header) {
        boolean ethernet = link == LinkType.ETHERNET;
        Expression type = ethernet ? Expression.load(12, 2) : bits(Expression.load(0, 1), 0xf0);
        Ranges ip4 = ethernet ? IP4 : Ranges.of(0x40);
        Ranges ip6 = ethernet ? IP6 : Ranges.of(0x60);
        List<Exchange> hosts = ethernet ? List.of(new Exchange(false, 0, 6, 6)) : List.of();
        Expression protocol = Expression.load(header + 9, 1);
        Predicate whole = in(bits(Expression.load(header + 6, 2), 0x1fff), Ranges.of(0));
        Predicate hasPorts = Predicate.all(in(protocol, WITH_PORTS), whole);
        List<Predicate> isIp4 = List.of(
                in(type, ip4),
                there(Expression.load(header + LEAST_IP4 - 1, 1)),
                in(bits(Expression.load(header, 1), 0xf), Ranges.of(LEAST_WORDS, 15)));
        List<Exchange> hosts4 = plus(hosts, List.of(new Exchange(false, header + 12, header + 16, 4)));
        List<Kind> kinds = new ArrayList<>();
        kinds.add(new Kind(
                plus(isIp4, List.of(hasPorts, there(new Expression.Load(words(header), header + 2, 2)))),
                Map.of(type, ip4, protocol, WITH_PORTS),
                plus(hosts4, List.of(new Exchange(true, header, header + 2, 2))),
                header + LEAST_IP4,
                header + MOST_IP4 + PORTS_BYTES));
        kinds.add(new Kind(plus(isIp4, List.of(new Predicate.Not(hasPorts))), Map.of(type, ip4), hosts4, 0, 0));
        Expression next = Expression.load(header + 6, 1);
        List<Exchange> hosts6 = plus(hosts, List.of(new Exchange(false, header + 8, header + 24, 16)));
        List<Predicate> isIp6 = List.of(in(type, ip6), there(Expression.load(header + 39, 1)));
        kinds.add(new Kind(
                plus(isIp6, List.of(in(next, WITH_PORTS), there(Expression.load(header + 43, 1)))),
                Map.of(type, ip6, next, WITH_PORTS),
                plus(hosts6, List.of(new Exchange(false, header + 40, header + 42, 2))),
                0,
                0));
        Ranges others = WITH_PORTS.complement();
        kinds.add(new Kind(plus(isIp6, List.of(in(next, others))), Map.of(type, ip6, next, others), hosts6, 0, 0));
        if (ethernet) {
            Exchange senders = new Exchange(false, header + 8, header + 18, 6);
            Exchange addresses = new Exchange(false, header + 14, header + 24, 4);
            kinds.add(new Kind(
                    List.of(in(type, ARP), there(Expression.load(header + 27, 1))),
                    Map.of(type, ARP),
                    plus(hosts, List.of(senders, addresses)),
                    0,
                    0));
            Ranges rest = Ranges.any(List.of(IP4, IP6, ARP, TAGS)).complement();
            kinds.add(new Kind(List.of(in(type, rest)), Map.of(type, rest), hosts, 0, 0));
        }
        return kinds;
    }

    private static <T> List<T> plus(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Holds of a packet of the kind exactly if the predicate does of its image. */
    private Predicate image(Predicate predicate) {
        if (predicate instanceof Predicate.All all) {
            return new Predicate.All(images(all.parts(), Predicate.FALSE));
        } else if (predicate instanceof Predicate.Any any) {
            return new Predicate.Any(images(any.parts(), Predicate.TRUE));
        } else if (predicate instanceof Predicate.Not not) {
            return opposite(image(not.part()));
        } else if (predicate instanceof Predicate.In asked) {
            Expression number = image(asked.number());
            Ranges known = kind.known().get(asked.number());
            if (known != null && known.within(asked.values())) {
                return Predicate.TRUE;
            } else if (known != null && !known.meets(asked.values())) {
                return Predicate.FALSE;
            }
            return new Predicate.In(number, asked.values(), asked.origin());
        } else if (predicate instanceof Predicate.Compare compare) {
            return new Predicate.Compare(
                    compare.relation(), image(compare.left()), image(compare.right()), compare.origin());
        } else if (predicate instanceof Predicate.Set set) {
            return new Predicate.Set(set.variable(), image(set.number()), set.origin());
        }
        fail("headers are walked over to find it, and may be other ones there", null);
        return Predicate.FALSE;
    }

    private static Predicate opposite(Predicate image) {
        return image.equals(Predicate.TRUE)
                ? Predicate.FALSE
                : image.equals(Predicate.FALSE) ? Predicate.TRUE : new Predicate.Not(image);
    }

    /** Of parts that are looked at one after another, those up to one that decides: behind it none is looked at. */
    private List<Predicate> images(List<Predicate> parts, Predicate deciding) {
        List<Predicate> images = new ArrayList<>();
        Predicate other = opposite(deciding);
        for (Predicate part : parts) {
            Predicate image = image(part);
            if (decides(image, deciding)) {
                images.add(image);
                return images;
            } else if (!image.equals(other)) {
                images.add(image);
            }
        }
        return images;
    }

    /** Whether it is known what a predicate answers, if it does: a conjunction whose last part never holds does not, for one. */
    private static boolean decides(Predicate image, Predicate deciding) {
        if (image.equals(deciding)) {
            return true;
        }
        List<Predicate> parts = image instanceof Predicate.All all && deciding.equals(Predicate.FALSE)
                ? all.parts()
                : image instanceof Predicate.Any any && deciding.equals(Predicate.TRUE) ? any.parts() : List.of();
        return !parts.isEmpty() && decides(parts.get(parts.size() - 1), deciding);
    }

    /** What is of the packet what the expression is of its image. */
    private Expression image(Expression number) {
        if (number instanceof Expression.Binary binary) {
            return new Expression.Binary(binary.operator(), binary.bits(), image(binary.left()), image(binary.right()));
        } else if (number instanceof Expression.Load load) {
            return image(load);
        } else if (number instanceof Expression.Called) {
            return fail("the host answers it", number);
        }
        return number;
    }

    private Expression image(Expression.Load load) {
        boolean behindIp4 = load.base().equals(words(header));
        if (!behindIp4 && !(load.base() instanceof Expression.Constant)) {
            return fail("it is not known where it stands, nor what stands there in an answer", load);
        }
        long at = behindIp4 ? load.offset() : ((Expression.Constant) load.base()).value() + load.offset();
        if (behindIp4 && (!kind.known().containsValue(header == 0 ? Ranges.of(0x40) : IP4) || at < header)) {
            return fail("it counts from the header of IPv4, which packets need not have there", load);
        }
        long end = at + load.bytes();
        if (!behindIp4 && at < kind.portsTo() && end > kind.portsFrom()) {
            return fail("it may be a port or not, by how long the header of IPv4 is", load);
        }
        Expression made = null;
        for (long from = at, to; from < end; from = to) {
            to = end;
            long moved = from;
            for (Exchange each : kind.exchanges()) {
                if (each.behindIp4() != behindIp4) {
                    continue;
                }
                for (int side = 0; side < 2; side++) {
                    int begin = side == 0 ? each.first() : each.second();
                    int there = side == 0 ? each.second() : each.first();
                    if (from >= begin && from < begin + each.bytes()) {
                        to = Math.min(to, begin + each.bytes());
                        moved = from - begin + there;
                    } else if (begin > from) {
                        to = Math.min(to, begin);
                    }
                }
            }
            Expression base = behindIp4 ? load.base() : Expression.START;
            Expression piece = new Expression.Load(base, (int) moved, (int) (to - from));
            made = made == null ? piece : joined(made, piece, (int) (to - from));
        }
        return made;
    }

    /** The number whose bytes are those of one and behind them so many of another. */
    private static Expression joined(Expression high, Expression low, int bytes) {
        Expression raised =
                new Expression.Binary(Operator.LSH, Long.SIZE, high, new Expression.Constant((long) bytes * BITS));
        return new Expression.Binary(Operator.OR, Long.SIZE, raised, low);
    }
}
