package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * The members of a {@link Unit}: a few that are walked, and blocks of all others. Immutable, so that a reader has all members of one
 * moment, whatever is written meanwhile.
 *
 * <p>A new member is walked; enough of these become a block, together with all blocks that are not larger than what is put together.
 * So a member comes into another block only if that is twice as large: not more often than the logarithm of how many there are.
 *
 * <p>Source: the logarithmic method by Bentley and Saxe (1980).
 */
final class Ranged {
    /** So many members become a block. */
    static final int MOST_LISTED = 32;

    private static final Member[] NONE = {};

    private final Shape.Part[] parts;
    private final Precedence precedence;
    private final Member[] listed;
    /** The largest first. */
    private final Block[] blocks;

    private Ranged(Shape.Part[] parts, Precedence precedence, Member[] listed, Block[] blocks) {
        this.parts = parts;
        this.precedence = precedence;
        this.listed = listed;
        this.blocks = blocks;
    }

    /** No members of keys of some parts. */
    static Ranged of(Shape.Part[] parts, Precedence precedence) {
        return new Ranged(parts, precedence, NONE, new Block[0]);
    }

    /** The same without members. */
    Ranged empty() {
        return of(parts, precedence);
    }

    private Ranged of(Member[] some, List<Block> all) {
        all.sort(Comparator.comparingInt(block -> -block.size));
        return new Ranged(parts, precedence, some, all.toArray(Block[]::new));
    }

    /** Whether there is no member. */
    boolean isEmpty() {
        return listed.length == 0 && blocks.length == 0;
    }

    /** How many members there are. */
    int size() {
        int size = listed.length;
        for (Block block : blocks) {
            size += block.size;
        }
        return size;
    }

    /** Reports all members that have a key. */
    void probe(Reader reader, long[] key) {
        if (listed.length > 0) {
            walk(reader, key);
        }
        for (Block block : blocks) {
            block.probe(reader, key);
        }
    }

    private void walk(Reader reader, long[] key) {
        long[] values = reader.values(parts.length);
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].of(key[parts[i].word()]);
        }
        for (Member member : listed) {
            if (member.has(values)) {
                reader.hit(member.filter | ExactTable.PENDING);
            }
        }
    }

    /** Hands over all members. */
    void forEach(Consumer<Member> to) {
        for (Block block : blocks) {
            block.forEach(to);
        }
        for (Member member : listed) {
            to.accept(member);
        }
    }

    /** Hands over all members whose parts have some of some numbers, and others; null for a part that may have any. */
    void meeting(Ranges[] numbers, Consumer<Member> to) {
        for (Block block : blocks) {
            block.meeting(parts, numbers, to);
        }
        for (Member member : listed) {
            to.accept(member);
        }
    }

    /**
     * These members and another one. Nothing of what readers may still look for is left out: what is put together keeps members of
     * filters that have died since marks were taken away.
     */
    Ranged with(Member member) {
        return and(List.of(member));
    }

    /** The same and several others. */
    Ranged and(List<Member> members) {
        List<Member> together = new ArrayList<>(Arrays.asList(listed));
        together.addAll(members);
        if (together.size() < MOST_LISTED) {
            return new Ranged(parts, precedence, together.toArray(Member[]::new), blocks);
        }
        int ranges = together.stream().mapToInt(Member::ranges).sum();
        int rest = blocks.length;
        while (rest > 0
                && blocks[rest - 1].size <= together.size()
                && Block.fits(together.size() + blocks[rest - 1].size, (long) ranges + blocks[rest - 1].ranges)) {
            rest--;
            blocks[rest].forEach(together::add);
            ranges += blocks[rest].ranges;
        }
        List<Block> all = new ArrayList<>(Arrays.asList(blocks).subList(0, rest));
        all.addAll(built(together));
        return of(NONE, all);
    }

    /** These members and others, all put together. */
    Ranged with(List<Member> members) {
        List<Member> all = new ArrayList<>(members);
        forEach(all::add);
        return of(NONE, built(all));
    }

    /** As few blocks of members as may be. */
    private List<Block> built(List<Member> members) {
        List<Block> all = new ArrayList<>();
        int first = 0;
        long ranges = 0;
        for (int i = 0; i < members.size(); i++) {
            int more = members.get(i).ranges();
            if (i > first && !Block.fits(i - first + 1, ranges + more)) {
                all.add(Block.of(members.subList(first, i), parts, precedence));
                first = i;
                ranges = 0;
            }
            ranges += more;
        }
        if (first < members.size()) {
            all.add(Block.of(members.subList(first, members.size()), parts, precedence));
        }
        return all;
    }

    /** Whether the filter of a member is such. */
    boolean any(IntPredicate filter) {
        boolean[] any = {false};
        forEach(member -> any[0] |= filter.test(member.filter));
        return any[0];
    }

    /** The members of filters that are alive; readers were told. */
    Ranged without(IntPredicate isAlive) {
        Member[] some = Arrays.stream(listed)
                .filter(member -> isAlive.test(member.filter))
                .toArray(Member[]::new);
        List<Block> all = new ArrayList<>();
        for (Block block : blocks) {
            Block now = block.without(isAlive);
            if (now.isSparse()) {
                List<Member> left = new ArrayList<>();
                now.forEach(left::add);
                all.addAll(built(left));
            } else {
                all.add(now);
            }
        }
        return of(some, all);
    }

    /** The same members in as few blocks as they may be, so that readers find them soonest. */
    Ranged compacted() {
        List<Member> all = new ArrayList<>();
        forEach(all::add);
        boolean one = listed.length == 0 && blocks.length == 1 && isOrdered();
        return all.size() < MOST_LISTED || one ? this : of(NONE, built(all));
    }

    /** Whether all blocks are in the order of ranks, so that of each the first that a packet has is enough. */
    boolean isOrdered() {
        return Arrays.stream(blocks).allMatch(block -> block.isOrdered(precedence));
    }
}
