package dev.exocode.host.kernel;

import dev.exocode.host.demux.PreparedRule;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How much memory of the host the handlers, filters and methods of an environment take: what is there may take {@link Terms#codeBytes}, and as much what is
 * just being loaded, so that nothing is loaded that has no room; and of how many boxes its filters are, which {@link Terms#boxes} says. Everything here holds the lock of the kernel, but for loading itself.
 */
final class CodeMemory {
    /** What a filter takes. */
    record Taken(long bytes, int boxes) {
        static Taken by(PreparedRule filter) {
            return new Taken(filter.bytes(), filter.boxes());
        }
    }

    private final Environment of;
    private long bytes;
    private long loading;
    private int boxes;

    CodeMemory(Environment of) {
        this.of = of;
    }

    /** How much what is there takes. */
    long bytes() {
        return bytes;
    }

    /** Of how many boxes the filters are that are there. */
    int boxes() {
        return boxes;
    }

    /** Whether something is there, or is loaded, for which there is no room. */
    boolean isOver() {
        return bytes > most() || loading > most() || boxes > of.kernel().terms().boxes();
    }

    /**
     * Loads something without the lock of the kernel, and does with it what is to be done; or says that there is no room for it.
     *
     * @param needed how many bytes it takes at most
     * @param before how many bytes of what is there it takes the place of
     * @param load what does all that
     */
    <T> Result<T> load(long needed, long before, Supplier<Result<T>> load) {
        synchronized (of.kernel()) {
            Optional<Diagnostic> refused = refuses(needed, before);
            if (refused.isPresent()) {
                return Result.failure(refused.get());
            }
            if (needed > most() - loading) {
                return of.refuse(KernelCode.LIMIT, "loading=" + (loading + needed), "limit=" + most());
            }
            loading += needed;
        }
        try {
            return load.get();
        } finally {
            synchronized (of.kernel()) {
                loading -= needed;
            }
        }
    }

    /** Why something cannot be there in the place of something else; empty if it can. */
    Optional<Diagnostic> refuses(long needed, long before) {
        long others = bytes - before;
        return needed > most() - others
                ? Optional.of(of.refusal(KernelCode.LIMIT, "codeBytes=" + (others + needed), "limit=" + most()))
                : Optional.empty();
    }

    /** Why a filter cannot be there; empty if it can. */
    Optional<Diagnostic> refuses(PreparedRule filter) {
        int all = boxes + filter.boxes();
        int limit = of.kernel().terms().boxes();
        return all > limit
                ? Optional.of(of.refusal(KernelCode.LIMIT, "boxes=" + all, "limit=" + limit))
                : refuses(filter.bytes(), 0);
    }

    /** A filter is there. */
    void came(Taken filter) {
        boxes += filter.boxes;
        bytes += filter.bytes;
    }

    /** A filter that was there is not. */
    void went(Taken filter) {
        boxes -= filter.boxes;
        bytes -= filter.bytes;
    }

    /** Something is there in place of something else, of which either may be nothing. */
    void replaces(long before, long now) {
        bytes += now - before;
    }

    private long most() {
        return of.kernel().terms().codeBytes();
    }
}
