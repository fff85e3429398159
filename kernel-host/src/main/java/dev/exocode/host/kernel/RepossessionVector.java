package dev.exocode.host.kernel;

import dev.exocode.host.capability.Capability;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was taken from an environment by force and it has not read, and the blocks in which what that held is saved. Everything here holds the lock of the
 * kernel.
 *
 * <p>Source: the repossession vector of Aegis (SOSP 1995, section 3.5).
 */
final class RepossessionVector {
    private final Environment of;
    private final Deque<Span> preloads = new ArrayDeque<>();
    private final List<Repossessed> entries = new ArrayList<>();
    private long lost;

    RepossessionVector(Environment of) {
        this.of = of;
    }

    /** Has a block be written to when its turn has come, behind the others. */
    Result<Integer> preload(int block, Capability shown) {
        Result<List<Resource>> found = of.things(Kind.BLOCK, block, 1, shown, Capability.WRITE);
        found.value().ifPresent(blocks -> {
            // Twice the same would be written over.
            preloads.stream()
                    .filter(one -> one.thing(0) == blocks.get(0))
                    .findFirst()
                    .ifPresent(Span::end);
            Span[] span = new Span[1];
            span[0] = new Span(of, blocks, shown, () -> preloads.remove(span[0]));
            preloads.add(span[0]);
        });
        return new Result<>(found.value().map(any -> block), found.diagnostics());
    }

    /** Has a block not be written to; whether it would have been. */
    boolean withdraw(int block) {
        Optional<Span> found =
                preloads.stream().filter(span -> span.first == block).findFirst();
        found.ifPresent(Span::end);
        return found.isPresent();
    }

    boolean isPreloaded(Resource resource) {
        return preloads.stream().anyMatch(span -> span.thing(0) == resource);
    }

    /** Writes down that something is taken, and saves what it holds, if there is room for all of it. */
    void add(Resource taken, byte[] image, long now) {
        if (entries.size() == Environment.MOST_KEPT) {
            // What no entry tells of would be saved for nobody.
            lost++;
            return;
        }
        int needed = (image.length + Kernel.PAGE_BYTES - 1) / Kernel.PAGE_BYTES;
        List<Span> into = preloads.stream()
                .filter(span -> span.thing(0) != taken)
                .limit(needed)
                .toList();
        List<Integer> saved = new ArrayList<>();
        for (Span each : into.size() == needed ? into : List.<Span>of()) {
            int from = saved.size() * Kernel.PAGE_BYTES;
            byte[] storage = of.kernel().storage().bytes;
            System.arraycopy(
                    image, from, storage, Frames.at(each.first), Math.min(Kernel.PAGE_BYTES, image.length - from));
            saved.add(each.first);
            // What it holds now is not to be written over.
            each.end();
        }
        entries.add(new Repossessed(taken.kind, taken.number, now, List.copyOf(saved), image.length));
    }

    /** Takes all entries, in order. */
    List<Repossessed> take() {
        List<Repossessed> taken = List.copyOf(entries);
        entries.clear();
        return taken;
    }

    /** How many things were taken that no entry tells of. */
    long lost() {
        return lost;
    }
}
