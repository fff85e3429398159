package dev.exocode.host.kernel;

import dev.exocode.host.method.Answer;
import dev.exocode.host.method.MethodCode;
import dev.exocode.host.method.ProtectedMemory;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.util.List;
import java.util.Set;

/**
 * Pages that an environment lets others change by methods, and by these alone: who calls them needs no capability for the pages. It ends when
 * one of the pages does, or its environment.
 *
 * <p>Everything here holds the lock of the kernel, so that calls come one after another, whoever calls.
 */
public final class Published {
    /** What is a fault of a method, and not of who calls it: one may decline. */
    private static final Set<MethodCode> FAULTS = Set.of(MethodCode.AFTER, MethodCode.INVARIANT, MethodCode.STOPPED);

    private final Environment owner;
    private final int number;
    private final ProtectedMemory memory;
    private final long bytes;
    private Span pages;
    private boolean withdrawn;
    /** Whether its owner is to be told of a fault, and was not yet. */
    private boolean telling;

    Published(Environment owner, int number, ProtectedMemory memory, long bytes) {
        this.owner = owner;
        this.number = number;
        this.memory = memory;
        this.bytes = bytes;
    }

    /** How much its methods take of the host's memory. */
    long bytes() {
        return bytes;
    }

    /** Gives it its pages; or says why not. */
    List<Diagnostic> over(Span to) {
        pages = to;
        synchronized (to.owner().writing) {
            return memory.over(owner.kernel().memory().bytes, Frames.at(to.first), to.count * Kernel.PAGE_BYTES)
                    .diagnostics();
        }
    }

    /**
     * Its number.
     *
     * @return what {@link Environment#invoke} takes, and {@link Environment#serving}
     */
    public int number() {
        return number;
    }

    /**
     * Whether its methods can be called.
     *
     * @return false once a page was given up, taken or revoked
     */
    public boolean isThere() {
        return pages.isWhole();
    }

    /** Ends it: its methods can be called no more. */
    public void withdraw() {
        synchronized (owner.kernel()) {
            withdrawn = true;
            pages.end();
        }
    }

    /** Whether that is why it is over. */
    boolean isWithdrawn() {
        return withdrawn;
    }

    @Override
    public String toString() {
        return "published " + number;
    }

    /** One fault at a time: who calls again and again cannot have its owner told of all that at once, when there is time. */
    private void tellOwner(Fault fault) {
        if (!telling) {
            telling = true;
            owner.kernel().enter(owner, () -> {
                telling = false;
                owner.library().exception(owner, fault);
            });
        }
    }

    Result<Answer> call(String method, byte[] arguments) {
        Result<Answer> answer;
        // No handler and no ring writes there meanwhile: undoing puts back whole lines.
        synchronized (pages.owner().writing) {
            answer = memory.call(method, arguments);
        }
        for (Diagnostic each : answer.diagnostics()) {
            if (FAULTS.contains(each.code())) {
                tellOwner(new Fault(Fault.Type.METHOD, number, each.headline()));
            }
        }
        return answer;
    }
}
