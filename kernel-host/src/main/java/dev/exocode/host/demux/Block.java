package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Many members of a {@link Unit}, and which of them have a key. Each part of the key has a row of bits, one a member, or several parts
 * together ({@link Crossed}); the members that all rows have in common have the key. Words that no member of a row is in are passed over 64
 * at a time. Words are in the order of their best members, so that whoever looks for the best one stops early; and what it found a reader
 * keeps for a while ({@link Recent}). Immutable.
 *
 * <p>Source: Lakshman and Stiliadis (SIGCOMM 1998); aggregation, and members with like ranges side by side, by Baboescu and Varghese
 * (SIGCOMM 2001).
 */
final class Block {
    /** So many members a block has at most: four summaries. */
    private static final int MOST_MEMBERS = 1 << 14;

    /** So many ranges their parts have at most, those counted of which a member has most: by that and by members rows take place. */
    private static final int MOST_RANGES = 2 * MOST_MEMBERS;

    /** Of fewer members what was found is found again as fast. */
    private static final int FEWEST_KEPT = Long.SIZE;

    /** Fewer members are walked for those that have some of some keys. */
    private static final int FEWEST_SPANS = 128;

    /** So often others are, too, before they are put in order for that. */
    private static final int MOST_WALKS = 4;

    /** Members stand together by the widths of the parts that tell most keys apart, and these are so many. */
    private static final int TELLING = 4;

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Classes classes;
    private final int summaries;
    private final long[] rows;
    private final Member[] members;
    /** By member its filter, or 0 if it is left out. */
    private final int[] filters;
    /** By word the least of the order of its members and all behind: no better one is to be found from there on. */
    private final int[] best;

    /** By member how many filters come before its own, for readers of a stamp. */
    private final int[] order;

    private final long stamp;

    /** Another one for each block, 1 or more: with that a reader keeps what it found. */
    private final long number = NUMBERS.incrementAndGet();

    /** What finds members that have some of some keys, and how often these were looked for; used by who writes alone. */
    private Spans spans;

    private int walks;

    /** How many members are not left out. */
    final int size;
    /** How many ranges the members have, as {@link #fits} counts them. */
    final int ranges;

    private Block(Classes classes, long[] rows, Member[] members, int[] order, long stamp, int ranges) {
        this.classes = classes;
        this.summaries = Rows.summaries(members.length);
        this.rows = rows;
        this.members = members;
        this.filters = Arrays.stream(members).mapToInt(member -> member.filter).toArray();
        this.order = order;
        this.best = best(order);
        this.stamp = stamp;
        this.size = members.length;
        this.ranges = ranges;
    }

    /** Another one of which some members are left out. */
    private Block(Block other, int[] filters, int size) {
        this.classes = other.classes;
        this.summaries = other.summaries;
        this.rows = other.rows;
        this.members = other.members;
        this.filters = filters;
        this.order = other.order;
        this.best = other.best;
        this.stamp = other.stamp;
        this.size = size;
        this.ranges = other.ranges;
        this.spans = other.spans;
        this.walks = other.walks;
    }

    /** Whether members are in the order of ranks as they are. */
    boolean isOrdered(Precedence precedence) {
        return precedence.isCurrent(stamp);
    }

    /** Whether a block may have so many members; of one, whatever it is. */
    static boolean fits(int members, long ranges) {
        return members <= MOST_MEMBERS && ranges <= MOST_RANGES;
    }

    /** The block of some members, which fit into one, of keys of some parts. */
    static Block of(List<Member> members, Shape.Part[] parts, Precedence precedence) {
        Member[] ordered = members.toArray(Member[]::new);
        order(ordered, parts);
        Precedence.Order order = bestFirst(ordered, precedence);
        Rows each = new Rows(ordered.length);
        List<Axis> axes = new ArrayList<>();
        for (int part = 0; part < parts.length; part++) {
            Axis axis = Axis.of(parts[part], part, ordered, each);
            if (axis != null) {
                axes.add(axis);
            }
        }
        Rows rows = new Rows(ordered.length);
        Classes classes = new Classes(Crossed.all(axes, each, rows));
        int ranges = members.stream().mapToInt(Member::ranges).sum();
        return new Block(classes, rows.all(), ordered, order.places(), order.stamp(), ranges);
    }

    /**
     * Brings members together that are alike, so that words of their rows have many bits or none: by how wide the ranges are that they
     * have of the parts that tell most keys apart, and then by where these begin. Those that have a part be anything would else stand
     * among all others, and hardly a word would be empty.
     */
    private static void order(Member[] members, Shape.Part[] parts) {
        Integer[] telling = new Integer[parts.length];
        long[] different = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int part = i;
            telling[i] = i;
            different[i] = different(Arrays.stream(members)
                    .mapToLong(member ->
                            member.part(part).isEmpty() ? 0 : member.part(part).least(0))
                    .toArray());
        }
        Arrays.sort(telling, Comparator.comparingLong(part -> -different[part]));
        Comparator<Member> order = Comparator.comparingInt(member -> 0);
        for (int i = 0; i < Math.min(TELLING, telling.length); i++) {
            int part = telling[i];
            int third = parts[part].bits() / 3 + 1;
            order = order.thenComparingInt(member -> width(member.part(part)) / third);
        }
        for (int part : telling) {
            order = order.thenComparing(member -> member.part(part), Block::byPlace);
        }
        Arrays.sort(members, order);
    }

    /** Brings the words of members to the front that have those that come before most others; the answer is their order. */
    private static Precedence.Order bestFirst(Member[] members, Precedence precedence) {
        Precedence.Order ordered = precedence.order(
                Arrays.stream(members).mapToInt(member -> member.filter).toArray());
        int[] order = ordered.places();
        Integer[] words = new Integer[members.length / Long.SIZE];
        int[] least = new int[words.length];
        for (int word = 0; word < words.length; word++) {
            words[word] = word;
            least[word] = Arrays.stream(order, word * Long.SIZE, (word + 1) * Long.SIZE)
                    .min()
                    .getAsInt();
        }
        Arrays.sort(words, Comparator.comparingInt(word -> least[word]));
        Member[] before = members.clone();
        int[] orderBefore = order.clone();
        for (int word = 0; word < words.length; word++) {
            System.arraycopy(before, words[word] * Long.SIZE, members, word * Long.SIZE, Long.SIZE);
            System.arraycopy(orderBefore, words[word] * Long.SIZE, order, word * Long.SIZE, Long.SIZE);
        }
        return ordered;
    }

    private static int[] best(int[] order) {
        int[] best = new int[(order.length + Long.SIZE - 1) / Long.SIZE];
        Arrays.fill(best, order.length);
        for (int member = order.length - 1; member >= 0; member--) {
            int word = member / Long.SIZE;
            int behind = word + 1 < best.length ? best[word + 1] : order.length;
            best[word] = Math.min(Math.min(best[word], behind), order[member]);
        }
        return best;
    }

    /** How many different numbers there are: by their order, since who chooses them could choose what they hash to. */
    private static long different(long[] numbers) {
        Arrays.sort(numbers);
        long different = 0;
        for (int i = 0; i < numbers.length; i++) {
            different += i == 0 || numbers[i] != numbers[i - 1] ? 1 : 0;
        }
        return different;
    }

    /** In how many bits the values of a part differ, from below. */
    private static int width(Ranges ranges) {
        long between = ranges.isEmpty() ? 0 : ranges.greatest(ranges.count() - 1) - ranges.least(0);
        return Long.SIZE - Long.numberOfLeadingZeros(between);
    }

    /** By where they begin, and then the wider one first. */
    private static int byPlace(Ranges one, Ranges other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(other.isEmpty(), one.isEmpty());
        }
        int byLeast = Long.compareUnsigned(one.least(0), other.least(0));
        return byLeast != 0
                ? byLeast
                : Long.compareUnsigned(other.greatest(other.count() - 1), one.greatest(one.count() - 1));
    }

    /** Reports all members that have a key; or the first of them, if a reader wants no other. */
    void probe(Reader reader, long[] key) {
        if (!reader.wantsFirst(stamp)) {
            walk(reader, rows(reader, key));
            return;
        }
        int first = size < FEWEST_KEPT ? walk(null, rows(reader, key)) : first(reader, key);
        if (first >= 0 && reader.sees(filters[first])) {
            reader.hit(filters[first]);
        } else if (first >= 0) {
            walk(reader, rows(reader, key));
        }
    }

    /** The places of the rows of a key. */
    private long[] rows(Reader reader, long[] key) {
        long[] found = reader.values(classes.count());
        classes.of(key, found);
        classes.rows(found);
        return found;
    }

    /** The first member that has a key, or -1: what was found before, if it was shortly before. */
    private int first(Reader reader, long[] key) {
        Recent recent = reader.recent();
        int place = recent.placeOfKey(number, key);
        int first = recent.ofKey(place, number, key);
        if (first == Recent.UNKNOWN) {
            first = firstOfClasses(reader, key);
            recent.putKey(place, number, key, first);
        }
        return first;
    }

    /** The same by the classes of the key alone. */
    private int firstOfClasses(Reader reader, long[] key) {
        long[] found = reader.values(classes.count());
        classes.of(key, found);
        long low = found[classes.groups()];
        long high = found[classes.groups() + 1];
        Recent recent = reader.recent();
        int place = recent.placeOfClasses(number, low, high);
        int first = classes.areNumbers() ? recent.ofClasses(place, number, low, high) : Recent.UNKNOWN;
        if (first == Recent.UNKNOWN) {
            classes.rows(found);
            first = walk(null, found);
            if (classes.areNumbers()) {
                recent.putClasses(place, number, low, high, first);
            }
        }
        return first;
    }

    /**
     * Walks over the members that all rows have.
     *
     * @param reader is told of each; null if the first is looked for
     * @return the first that is not left out, or -1
     */
    private int walk(Reader reader, long[] at) {
        int axes = classes.groups();
        long[] rows = this.rows;
        int summaries = this.summaries;
        int first = -1;
        for (int summary = 0; summary < summaries; summary++) {
            long common = words(summary);
            for (int i = 0; i < axes; i++) {
                common &= rows[(int) at[i] + summary];
            }
            for (long rest = common; rest != 0; rest &= rest - 1) {
                long before = (rest & -rest) - 1;
                int word = summary * Long.SIZE + Long.numberOfTrailingZeros(rest);
                if (first >= 0 && order[first] < best[word]) {
                    return first;
                }
                long all = -1L >>> Math.max(0, (word + 1) * Long.SIZE - filters.length);
                // What tells members best apart comes first: mostly a word that summaries promise ends with the second.
                for (int i = 0; i < axes && all != 0; i++) {
                    int row = (int) at[i];
                    int rank = (int) (rows[row + summaries] >>> summary * Short.SIZE) & 0xffff;
                    all &= rows[row + summaries + 1 + rank + Long.bitCount(rows[row + summary] & before)];
                }
                if (all != 0 && reader != null) {
                    report(reader, word, all);
                } else if (all != 0) {
                    first = first(first, word, all);
                }
            }
        }
        return first;
    }

    /** The words of a summary that have members. */
    private long words(int summary) {
        int words = (filters.length + Long.SIZE - 1) / Long.SIZE - summary * Long.SIZE;
        return words >= Long.SIZE ? -1 : (1L << words) - 1;
    }

    private void report(Reader reader, int word, long bits) {
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            int filter = filters[word * Long.SIZE + Long.numberOfTrailingZeros(rest)];
            if (filter != 0) {
                reader.hit(filter | ExactTable.PENDING);
            }
        }
    }

    private int first(int before, int word, long bits) {
        int first = before;
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            int member = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
            if (filters[member] != 0 && (first < 0 || order[member] < order[first])) {
                first = member;
            }
        }
        return first;
    }

    /** Hands over all members that are not left out. */
    void forEach(Consumer<Member> to) {
        for (int i = 0; i < members.length; i++) {
            if (filters[i] != 0) {
                to.accept(members[i]);
            }
        }
    }

    /**
     * Hands over all members that are not left out and whose parts have some of some numbers, and others; null for a part that may have
     * any.
     */
    void meeting(Shape.Part[] parts, Ranges[] numbers, Consumer<Member> to) {
        if (spans == null && (members.length < FEWEST_SPANS || walks++ < MOST_WALKS)) {
            forEach(to);
            return;
        } else if (spans == null) {
            spans = spans(parts);
        }
        spans.meeting(numbers, member -> {
            if (filters[member] != 0) {
                to.accept(members[member]);
            }
        });
    }

    private Spans spans(Shape.Part[] parts) {
        return new Spans(List.of(parts), members.length, new Spans.Ends() {
            @Override
            public long least(int member, int part) {
                Ranges ranges = members[member].part(part);
                return ranges.isEmpty() ? 0 : ranges.least(0);
            }

            @Override
            public long greatest(int member, int part) {
                Ranges ranges = members[member].part(part);
                return ranges.isEmpty() ? 0 : ranges.greatest(ranges.count() - 1);
            }
        });
    }

    /** The same without members of filters that are not alive; their bits stay in the rows, which both share. */
    Block without(IntPredicate isAlive) {
        int[] now = filters.clone();
        int left = 0;
        for (int i = 0; i < now.length; i++) {
            now[i] = now[i] != 0 && isAlive.test(now[i]) ? now[i] : 0;
            left += now[i] != 0 ? 1 : 0;
        }
        return left == size ? this : new Block(this, now, left);
    }

    /** Whether most members are left out. */
    boolean isSparse() {
        return 2 * size < members.length;
    }
}
