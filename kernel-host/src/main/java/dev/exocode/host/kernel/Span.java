package dev.exocode.host.kernel;

import dev.exocode.host.capability.Capability;
import java.util.ArrayList;
import java.util.List;

/**
 * Bindings of an environment to things with consecutive numbers, as one: if one of them breaks, all are. Made and ended under the lock of the
 * kernel; {@link #isWhole} may be asked without.
 */
final class Span {
    final Environment holder;
    final int first;
    final int count;
    private final List<Part> parts = new ArrayList<>();
    private final Runnable broken;
    private volatile boolean whole = true;

    private final class Part extends Binding {
        Part(Resource to, Capability by) {
            super(Span.this.holder, to, by);
        }

        @Override
        void ended() {
            Span.this.end();
        }
    }

    /**
     * Binds.
     *
     * @param to the things, by number, at least one
     * @param by what allows it; null for the owner
     * @param broken is run once when it ends, with the lock of the kernel
     */
    Span(Environment holder, List<Resource> to, Capability by, Runnable broken) {
        this.holder = holder;
        this.first = to.get(0).number;
        this.count = to.size();
        this.broken = broken;
        to.forEach(each -> parts.add(new Part(each, by)));
    }

    /** Who owns the things; null if that is not one alone. */
    Environment owner() {
        Environment owner = parts.get(0).to.owner;
        return parts.stream().allMatch(part -> part.to.owner == owner) ? owner : null;
    }

    boolean isWhole() {
        return whole;
    }

    Resource thing(int index) {
        return parts.get(index).to;
    }

    void end() {
        if (whole) {
            whole = false;
            parts.forEach(Binding::end);
            broken.run();
        }
    }
}
