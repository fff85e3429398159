package dev.exocode.host.demux;

/**
 * When programs are written, and by whom: when asked for, or behind, while filters come and go and packets are looked at. One at a time
 * writes; only to begin and to let readers have the programs it takes the lock of the demultiplexer.
 */
final class Writing {
    /** For so long what failed is not tried again. */
    private static final long FAILED_NANOS = 1_000_000_000;

    /** The lock of the demultiplexer. */
    private final Object lock;

    private final Compaction compaction;
    private final Programs programs;
    private final Units units;
    private final Changes changes;

    /** Held by who writes programs: taken before the lock of the demultiplexer. */
    private final Object writing = new Object();
    /** Whether programs are going to be written behind. */
    private boolean isDue;
    /** From when on they may be. */
    private long rested = System.nanoTime();

    Writing(Object lock, Compaction compaction, Tables tables) {
        this.lock = lock;
        this.compaction = compaction;
        this.programs = tables.programs;
        this.units = tables.units;
        this.changes = tables.changes;
    }

    /** Writes programs, for all shapes or for those that have none. */
    void compact(boolean all) {
        synchronized (writing) {
            Programs.Draft draft = begin(all);
            boolean written = false;
            try {
                draft.write();
                written = true;
            } finally {
                publish(draft, written);
            }
        }
    }

    /** Begins programs; while they are written nobody else may. */
    Programs.Draft begin(boolean all) {
        synchronized (lock) {
            changes.settle();
            if (all) {
                changes.reordered(false);
            }
            Programs.Draft draft = all ? programs.draft(units.all()) : programs.draft();
            changes.hold(true);
            return draft;
        }
    }

    /** Lets readers look with programs that were begun and, unless that failed, are written. */
    void publish(Programs.Draft draft, boolean written) {
        synchronized (lock) {
            boolean done = false;
            try {
                if (written) {
                    draft.publish(changes.units());
                    done = true;
                }
            } finally {
                if (!done) {
                    draft.abandon();
                    changes.reordered(true);
                }
                changes.hold(false);
                changes.settle();
            }
        }
    }

    /** Lets programs be written and members put in order behind, if that is to be done; under the lock. */
    void changed() {
        if (compaction.isBehind() && !isDue && isSomethingDue()) {
            isDue = true;
            later();
        }
    }

    private boolean isSomethingDue() {
        return programs.areBehind() || changes.areLost() || isOutOfOrder();
    }

    /** Whether many members are not in the order of their ranks. */
    private boolean isOutOfOrder() {
        return changes.areReordered() && units.members() >= Changes.FEWEST;
    }

    private void later() {
        compaction.run(this::compactBehind, rested - System.nanoTime());
    }

    private void compactBehind() {
        long begin = System.nanoTime();
        boolean all;
        boolean some;
        synchronized (lock) {
            all = programs.areLoose() || isOutOfOrder();
            some = all || programs.areBehind();
            if (!some) {
                changes.settle();
            }
        }
        boolean done = false;
        try {
            if (some) {
                compact(all);
            }
            done = true;
        } finally {
            goOn(done, System.nanoTime() - begin);
        }
    }

    /** Lets what came meanwhile be done later; what failed is tried again when something changes. */
    private void goOn(boolean done, long tookNanos) {
        synchronized (lock) {
            rested = System.nanoTime() + Math.max(done ? 0 : FAILED_NANOS, compaction.pauseNanos(tookNanos));
            isDue = done && isSomethingDue();
            if (isDue) {
                later();
            }
        }
    }
}
