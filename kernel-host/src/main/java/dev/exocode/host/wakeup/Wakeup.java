package dev.exocode.host.wakeup;

import java.util.function.LongSupplier;

/** A predicate that is bound to words. */
public final class Wakeup {
    private final WakeupPredicate predicate;
    private final LongSupplier[] words;

    Wakeup(WakeupPredicate predicate, LongSupplier[] words) {
        this.predicate = predicate;
        this.words = words;
    }

    /**
     * Reads the words, each once, and asks the predicate; allocates nothing unless a word does.
     *
     * @return what it says: 0 if it does not hold, else which tag has come
     */
    public long tag() {
        return predicate.tag(words);
    }
}
