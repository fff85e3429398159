package dev.exocode.host.kernel;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.wakeup.Wakeup;
import dev.exocode.host.wakeup.WakeupPredicate;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What an environment sleeps for: a predicate over words that were bound, each by a capability, when it fell asleep. Everything here holds the
 * lock of the kernel.
 */
final class Sleep {
    private final Environment who;
    private final Kernel kernel;
    private final List<LongSupplier> words = new ArrayList<>();
    private final List<Span> bound = new ArrayList<>();
    private final List<BooleanSupplier> there = new ArrayList<>();
    private Wakeup wakeup;

    private Sleep(Environment who) {
        this.who = who;
        this.kernel = who.kernel();
    }

    /** Binds a predicate, all of it or nothing. */
    static Result<Sleep> of(Environment who, WakeupPredicate until, List<Exposed> words) {
        Sleep sleep = new Sleep(who);
        List<Diagnostic> refused = new ArrayList<>();
        try {
            for (Exposed each : words.subList(0, Math.min(words.size(), until.words()))) {
                refused.addAll(sleep.add(each));
            }
        } catch (RuntimeException e) {
            sleep.end();
            throw e;
        }
        if (refused.isEmpty()) {
            Result<Wakeup> made = until.bind(sleep.words);
            sleep.wakeup = made.value().orElse(null);
            refused.addAll(made.diagnostics());
        }
        if (!refused.isEmpty()) {
            sleep.end();
            return Result.failure(refused);
        }
        return Result.of(sleep);
    }

    /** Binds the next word; or says why not. */
    private List<Diagnostic> add(Exposed word) {
        if (word instanceof Exposed.Clock) {
            words.add(kernel.clock()::now);
        } else if (word instanceof Exposed.Untold) {
            words.add(who::waiting);
        } else if (word instanceof Exposed.Arrived of) {
            if (of.ring().pages().holder != who) {
                throw new IllegalArgumentException("a ring of another environment");
            }
            there.add(of.ring()::isBound);
            words.add(of.ring()::arrived);
        } else if (word instanceof Exposed.TimerTime of) {
            return bind(
                    Kind.TIMER, of.timer(), of.shown(), timer -> kernel.timers().at(timer));
        } else if (word instanceof Exposed.InPage of) {
            if (of.offset() < 0 || of.offset() > Kernel.PAGE_BYTES - Long.BYTES) {
                return List.of(who.refusal(KernelCode.RANGE, "page=" + of.page(), "offset=" + of.offset()));
            }
            return bind(Kind.PAGE, of.page(), of.shown(), page -> inPage(page, of.offset()));
        }
        return List.of();
    }

    /** Reads what a thing exposes. */
    private interface Reading {
        long of(Resource thing);
    }

    private List<Diagnostic> bind(Kind kind, int number, Capability shown, Reading reading) {
        Result<List<Resource>> found = who.things(kind, number, 1, shown, Capability.READ);
        found.value().ifPresent(things -> {
            Span span = new Span(who, things, shown, () -> {});
            bound.add(span);
            there.add(span::isWhole);
            words.add(() -> reading.of(things.get(0)));
        });
        return found.diagnostics();
    }

    /** Not in the middle of a handler's run, which may yet be undone. */
    private long inPage(Resource page, int offset) {
        synchronized (page.owner.writing) {
            return Memory.load64L(kernel.memory().bytes, Frames.at(page.number) + offset);
        }
    }

    /** Whether all is there that it reads. */
    boolean isWhole() {
        return there.stream().allMatch(BooleanSupplier::getAsBoolean);
    }

    /** The tag that has come; 0 if none. What it reads must be there. */
    long tag() {
        return wakeup.tag();
    }

    /** Lets go what it reads. */
    void end() {
        bound.forEach(Span::end);
    }
}
