package dev.exocode.host.kernel;

import dev.exocode.host.capability.Capability;

/**
 * That an environment may use something without being asked again: authorised once, when it is made, and cheap to use from then on, until it
 * is broken. Everything here holds the lock of the kernel.
 */
abstract class Binding {
    final Environment holder;
    final Resource to;

    /** What it was made by; null for what the holder owns. */
    private final Capability by;

    private boolean broken;

    Binding(Environment holder, Resource to, Capability by) {
        this.holder = holder;
        this.to = to;
        this.by = by;
        to.bindings.add(this);
        holder.bindings.add(this);
    }

    /** Whether what it was made by still allows it; the owner needs no capability. */
    final boolean isAuthorised(Kernel kernel) {
        return holder == to.owner || by != null && kernel.authority().isGood(by);
    }

    final boolean isBroken() {
        return broken;
    }

    /** Ends it: nothing is reached through it from here on. */
    final void end() {
        if (!broken) {
            broken = true;
            to.bindings.remove(this);
            holder.bindings.remove(this);
            ended();
        }
    }

    /** What makes that true. */
    abstract void ended();
}
