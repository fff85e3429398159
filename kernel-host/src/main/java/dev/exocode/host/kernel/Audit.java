package dev.exocode.host.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks after what holds of every kernel at every moment: goes through all there is, and believes nobody. Everything here holds the lock of the
 * kernel.
 */
final class Audit {
    private final Kernel kernel;
    private final Collection<Environment> environments;
    private final Revocations revocations;
    private final List<String> faults = new ArrayList<>();

    Audit(Kernel kernel, Collection<Environment> environments, Revocations revocations) {
        this.kernel = kernel;
        this.environments = environments;
        this.revocations = revocations;
    }

    List<String> faults() {
        for (Kind kind : Kind.values()) {
            owners(kind);
        }
        zeros(Kind.PAGE, kernel.memory());
        zeros(Kind.BLOCK, kernel.storage());
        for (Tlb.Mapping each : kernel.tlb().all()) {
            reached(each, "is in the TLB for");
        }
        for (Resource each : kernel.timers().set()) {
            require(kernel.ledger().of(Kind.TIMER, each.number) == each, () -> each + " is set and nobody's");
        }
        for (Environment each : environments) {
            environment(each);
        }
        faults.addAll(kernel.network().faults());
        faults.addAll(revocations.faults());
        return faults;
    }

    private void require(boolean holds, Supplier<String> fault) {
        if (!holds) {
            faults.add(fault.get());
        }
    }

    /** Each thing has one owner, and what is owned and what is free is all there is. */
    private void owners(Kind kind) {
        Collection<Resource> all = kernel.ledger().all(kind);
        int held =
                environments.stream().mapToInt(each -> each.owned(kind).size()).sum();
        require(held == all.size(), () -> kind.count(held) + " at environments, " + all.size() + " in the ledger");
        int numbers = kernel.settings().numbers(kind);
        int free = kernel.ledger().countFree(kind);
        require(
                free + all.size() == numbers,
                () -> kind.count(free) + " free and " + all.size() + " owned of " + numbers);
        for (Resource each : all) {
            require(
                    each.owner.isAlive() && each.owner.owned(kind).get(each.number) == each,
                    () -> each + " is not at its owner");
            each.bindings.forEach(binding -> {
                require(binding.to == each, () -> each + " knows a binding to " + binding.to);
                reached(binding, "is bound to");
            });
        }
    }

    /** What is bound is somebody's, by what is still good, and both sides know of it. */
    private void reached(Binding binding, String how) {
        Resource to = binding.to;
        require(
                !binding.isBroken()
                        && binding.holder.isAlive()
                        && kernel.ledger().of(to.kind, to.number) == to
                        && to.bindings.contains(binding)
                        && binding.holder.bindings.contains(binding)
                        && binding.isAuthorised(kernel),
                () -> binding.holder.name() + " " + how + " " + to);
    }

    private void zeros(Kind kind, Frames frames) {
        byte[] zeros = new byte[Kernel.PAGE_BYTES];
        for (int i = 0; i < kernel.settings().numbers(kind); i++) {
            int number = i;
            boolean clean =
                    Arrays.equals(frames.bytes, Frames.at(number), Frames.at(number + 1), zeros, 0, Kernel.PAGE_BYTES);
            require(
                    clean || kernel.ledger().of(kind, number) != null,
                    () -> kind.word() + " " + number + " is free and holds something");
        }
    }

    private void environment(Environment each) {
        require(
                each.isAlive() && kernel.environment(each.number()).orElse(null) == each,
                () -> each.name() + " is gone");
        require(kernel.authority().isGood(each.capability()), () -> each.name() + " cannot show what is its own");
        each.bindings.forEach(binding -> reached(binding, "holds"));
        long code = each.publishedBytes() + kernel.network().bytes(each);
        require(
                code == each.code.bytes() && !each.code.isOver(),
                () -> "code of " + each.name() + " takes " + code + " bytes, not " + each.code.bytes());
        int boxes = kernel.network().boxes(each);
        require(
                boxes == each.code.boxes(),
                () -> "filters of " + each.name() + " are " + boxes + " boxes, not " + each.code.boxes());
        Call call = each.waitsFor;
        require(
                call == null
                        || call.caller == each
                                && call.callee.isAlive()
                                && !call.isAnswered()
                                && call.callee.callers.contains(each),
                () -> each.name() + " waits for nobody");
        for (Environment caller : each.callers) {
            require(
                    caller.isAlive() && caller.waitsFor != null && caller.waitsFor.callee == each,
                    () -> caller.name() + " does not wait for " + each.name());
        }
    }
}
