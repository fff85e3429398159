package dev.exocode.host.demux;

import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What is known of each filter by its number, and which of them a reader sees.
 *
 * <p>One thread at a time changes filters; readers never wait. Each change makes a version, which is made known when all of it is in
 * place. A reader takes the version before it looks at anything, and then sees exactly the filters that were born by then and had not
 * died. Entries of which that must be looked up are marked; marks are taken away, and places used again, only behind a step of
 * {@link #settled}: a reader that finds that number changed when it is done looks at the packet once more. So every answer is one
 * that was right at some moment while it was looked for.
 */
final class Filters {
    /** So many bits of a number say where in a chunk it stands. */
    static final int CHUNK_BITS = 12;

    private static final int CHUNK = 1 << CHUNK_BITS;

    /** Of so many filters what is known. Arrays never move, so that readers may look at them while others are added. */
    private static final class Chunk {
        final long[] born = new long[CHUNK];
        final long[] died = new long[CHUNK];
        final int[] rank = new int[CHUNK];
        /** Null until one of them changes its rank: what that was before, and the version that knows the one now. */
        int[] rankBefore;

        long[] ranked;
        /** What is known of each; of filters of a template, that they are. Null for numbers of none. */
        final Installed[] installed = new Installed[CHUNK];
    }

    /** Filters of which nothing is known yet. */
    Filters() {
        this(0);
    }

    /** The same, after so many changes. */
    Filters(long version) {
        this.version = version;
    }

    private volatile Chunk[] chunks = new Chunk[0];
    /** So many changes there were; never so many that it begins again. */
    private volatile long version;

    private volatile long settled;
    /** Twice how often a filter got another rank, and one more while one gets it; and the version that knows the last one. */
    private volatile long reranked;

    private volatile long rerankedBy;
    /** Larger than all numbers that filters have or had. */
    private int next = 1;

    private int unused = 1;
    private int alive;
    private final Deque<Integer> free = new ArrayDeque<>();
    private final List<Integer> dead = new ArrayList<>();

    /** The version that is known. */
    long version() {
        return version;
    }

    /** Changes before a filter gets another rank, and again behind that: odd while one gets it. */
    long reranked() {
        return reranked;
    }

    /** The same for a reader of a version; negative if ranks changed that it does not know. */
    long reranked(long version) {
        long now = reranked;
        return rerankedBy <= version ? now : -1;
    }

    /** Changes when marks are taken away or places are used again. */
    long settled() {
        return settled;
    }

    /** The numbers of all that are there, those that were born first first. */
    int[] byAge() {
        int[] numbers = new int[alive];
        long[] births = new long[alive];
        int count = 0;
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            for (int at = 0; at < CHUNK && chunks[chunk] != null; at++) {
                int number = chunk << CHUNK_BITS | at;
                if (isAlive(number)) {
                    births[count] = born(number);
                    numbers[count++] = number;
                }
            }
        }
        // Each is born with a version of its own.
        long[] sorted = births.clone();
        Arrays.sort(sorted);
        int[] byAge = new int[alive];
        for (int i = 0; i < count; i++) {
            byAge[Arrays.binarySearch(sorted, births[i])] = numbers[i];
        }
        return byAge;
    }

    /** How many there are. */
    int alive() {
        return alive;
    }

    private Chunk chunk(int number) {
        return chunks[number >>> CHUNK_BITS];
    }

    /** Whether a reader of a version sees a filter. */
    boolean isSeen(int number, long version) {
        Chunk chunk = chunk(number);
        int at = number & CHUNK - 1;
        return chunk.born[at] <= version && chunk.died[at] > version;
    }

    /** The rank of a filter for a reader of a version. */
    int rank(int number, long version) {
        Chunk chunk = chunk(number);
        int at = number & CHUNK - 1;
        // In the other order than they are written.
        int rank = chunk.rank[at];
        VarHandle.acquireFence();
        long[] ranked = chunk.ranked;
        boolean before = ranked != null && ranked[at] > version;
        VarHandle.acquireFence();
        return before ? chunk.rankBefore[at] : rank;
    }

    /** By what filters of one rank are told apart. */
    long born(int number) {
        return chunk(number).born[number & CHUNK - 1];
    }

    Installed installed(int number) {
        Chunk[] all = chunks;
        int chunk = number >>> CHUNK_BITS;
        return chunk < all.length && all[chunk] != null ? all[chunk].installed[number & CHUNK - 1] : null;
    }

    /** Whether a number is that of a filter that is there. */
    boolean isAlive(int number) {
        return isTaken(number) && died(number) == Long.MAX_VALUE;
    }

    /** Whether a number is that of a filter that is there, and has a name. */
    boolean isNamed(int number) {
        return isAlive(number) && !installed(number).isOfTemplate();
    }

    /** Those of some filters that have names. */
    List<Installed> named(BitSet numbers) {
        return numbers.stream()
                .mapToObj(this::installed)
                .filter(installed -> !installed.isOfTemplate())
                .toList();
    }

    /** Whether readers that begin now see a filter, or will see it. */
    boolean isNeeded(int number) {
        return died(number) > version;
    }

    private boolean isTaken(int number) {
        return number > 0 && number < next && chunk(number) != null && born(number) != 0;
    }

    private long died(int number) {
        return chunk(number).died[number & CHUNK - 1];
    }

    // What the writer does.

    /** Makes a filter that is born with the next version. */
    int add(int rank, Installed installed) {
        Integer known = free.poll();
        int number = known == null ? unused() : known;
        add(number, rank, installed);
        return number;
    }

    /** A number that was never given, or at least not since it was loaded. */
    private int unused() {
        // None is free: what was loaded may have left out numbers behind this one.
        while (isTaken(unused)) {
            unused++;
        }
        return unused++;
    }

    /** Makes a filter of a number that no filter has, not even one that died, that is born with the next version. */
    void add(int number, int rank, Installed installed) {
        int chunk = number >>> CHUNK_BITS;
        if (chunk >= chunks.length || chunks[chunk] == null) {
            Chunk[] more = Arrays.copyOf(chunks, Math.max(chunk + 1, chunks.length));
            more[chunk] = new Chunk();
            chunks = more;
        }
        next = Math.max(next, number + 1);
        int at = number & CHUNK - 1;
        chunks[chunk].born[at] = version + 1;
        chunks[chunk].died[at] = Long.MAX_VALUE;
        chunks[chunk].rank[at] = rank;
        if (chunks[chunk].ranked != null) {
            chunks[chunk].ranked[at] = version + 1;
            chunks[chunk].rankBefore[at] = rank;
        }
        chunks[chunk].installed[at] = installed;
        alive++;
    }

    /**
     * Gives a filter that is seen another rank with the next version. Between changes of one filter with different versions readers are
     * to be told, by {@link #settle}.
     *
     * @return the rank that it had, which readers need until they are told
     */
    int rerank(int number, int rank) {
        Chunk chunk = chunk(number);
        int at = number & CHUNK - 1;
        int before = chunk.rank[at];
        rerankedBy = version + 1;
        reranked++;
        if (chunk.ranked == null) {
            chunk.rankBefore = chunk.rank.clone();
            VarHandle.releaseFence();
            chunk.ranked = chunk.born.clone();
        }
        if (chunk.ranked[at] <= version) {
            // Of several changes with one version readers of those before know none.
            chunk.rankBefore[at] = before;
        }
        VarHandle.releaseFence();
        chunk.ranked[at] = version + 1;
        VarHandle.releaseFence();
        chunk.rank[at] = rank;
        reranked++;
        return before;
    }

    /** Lets a filter die with the next version. */
    void remove(int number) {
        chunk(number).died[number & CHUNK - 1] = version + 1;
        dead.add(number);
        alive--;
    }

    /** Makes the next version known. */
    void publish() {
        version++;
    }

    /** The numbers of all that are there and were born behind a version. */
    BitSet bornBehind(long before) {
        BitSet numbers = new BitSet();
        for (int number = 1; number < next && before < version; number++) {
            numbers.set(number, isAlive(number) && born(number) > before);
        }
        return numbers;
    }

    /** Whether readers were told of a filter. */
    boolean isPublished(int number) {
        return born(number) <= version;
    }

    /** Readers that began before will look once more at what they looked at. */
    void settle() {
        settled++;
        // Nothing that is written behind it may be seen before it.
        VarHandle.fullFence();
    }

    /** Whether nothing was cleaned up since it was so often. */
    boolean isSettledSince(long before) {
        // Nothing that was read before it may be read behind it.
        VarHandle.acquireFence();
        return settled == before;
    }

    /**
     * Frees the numbers of filters that died, of which nothing is left anywhere.
     *
     * @param ranks takes the ranks that they had
     */
    void free(IntConsumer ranks) {
        dead.removeIf(number -> {
            if (isNeeded(number)) {
                return false;
            }
            int at = number & CHUNK - 1;
            chunk(number).born[at] = 0;
            ranks.accept(chunk(number).rank[at]);
            chunk(number).installed[at] = null;
            free.add(number);
            return true;
        });
    }
}
