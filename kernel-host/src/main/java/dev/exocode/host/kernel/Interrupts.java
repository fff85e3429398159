package dev.exocode.host.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What an environment is to be told at its next slice, of which so much is kept. Thread-safe: processors add to it without the lock of the kernel. */
final class Interrupts {
    private final Deque<Interrupt> kept = new ArrayDeque<>();
    private boolean woken;
    private long lost;

    synchronized void add(Interrupt interrupt) {
        if (kept.size() < Environment.MOST_KEPT) {
            kept.add(interrupt);
        } else {
            lost++;
        }
    }

    /** However often it is woken, it is told once. */
    synchronized void wake() {
        woken = true;
    }

    synchronized boolean isWoken() {
        return woken;
    }

    /** Takes all that is to be told, that it was woken before the others. */
    synchronized List<Interrupt> take() {
        List<Interrupt> taken = new ArrayList<>();
        if (woken) {
            taken.add(new Interrupt(Interrupt.Type.WAKE, 0, 0));
        }
        taken.addAll(kept);
        kept.clear();
        woken = false;
        return taken;
    }

    /** How many are to be told. */
    synchronized int waiting() {
        return kept.size() + (woken ? 1 : 0);
    }

    /** How many are not, since there was no room. */
    synchronized long lost() {
        return lost;
    }

    /** Both together. */
    synchronized long untold() {
        return waiting() + lost;
    }
}
