package dev.exocode.host.kernel;

import dev.exocode.host.capability.Capability;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was taken from an environment by force and it has not read, and the blocks in which what that held is saved. Everything here holds the lock of the
 * kernel.
 *
 * <p>Source: the repossession vector of Aegis (SOSP 1995, section 3.5).
 */
final class RepossessionVector {
    private final Environment of;
    /** Those whose turn is first before the others. */
    private final Map<Resource, Span> preloads = new LinkedHashMap<>();

    private final List<Repossessed> entries = new ArrayList<>();
    private long lost;

    RepossessionVector(Environment of) {
        this.of = of;
    }

    /** Has a block be written to when its turn has come, behind the others. */
    Result<Integer> preload(int block, Capability shown) {
        Result<List<Resource>> found = of.things(Kind.BLOCK, block, 1, shown, Capability.WRITE);
        if (found.value().isEmpty()) {
            return Result.failure(found.diagnostics());
        }
        Resource thing = found.value().get().get(0);
        Span before = preloads.get(thing);
        Result<Span> bound = of.bind(found.value().get(), shown, before, () -> {
            // Another one may have its place by now.
            if (isPreloaded(thing) && !preloads.get(thing).isWhole()) {
                preloads.remove(thing);
            }
        });
        bound.value().ifPresent(span -> {
            // Twice the same would be written over: it has its turn anew.
            preloads.remove(thing);
            preloads.put(thing, span);
            if (before != null) {
                before.end();
            }
        });
        return new Result<>(bound.value().map(any -> block), bound.diagnostics());
    }

    /** Has a block not be written to; whether it would have been. */
    boolean withdraw(int block) {
        Span found = preloads.get(of.kernel().ledger().of(Kind.BLOCK, block));
        if (found != null) {
            found.end();
        }
        return found != null;
    }

    boolean isPreloaded(Resource resource) {
        return preloads.containsKey(resource);
    }

    /** Writes down that something is taken, and saves what it holds, if there is room for all of it. */
    void add(Resource taken, byte[] image, long now) {
        if (entries.size() == Environment.MOST_KEPT) {
            // What no entry tells of would be saved for nobody.
            lost++;
            return;
        }
        int needed = (image.length + Kernel.PAGE_BYTES - 1) / Kernel.PAGE_BYTES;
        List<Span> into = preloads.values().stream()
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
