package dev.exocode.host.wakeup;

import dev.exocode.host.load.Engine;
import dev.exocode.host.load.ProgramKind;
import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Memory;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A predicate over words of host state that was verified; for one thread at a time, with all that was bound of it.
 *
 * <p>The words are its region {@code user}: word {@code i} is the 8 bytes at {@code 8 i}, little-endian. They are copies, made before each
 * evaluation, so that a word is the same however often it is looked at. What it returns is the tag, which is not 0 if it holds.
 */
public final class WakeupPredicate {
    /** So many words a predicate may look at. */
    public static final int MOST_WORDS = 64;

    private final String name;
    private final Guest guest;
    private final byte[] memory;

    private WakeupPredicate(String name, Guest guest) {
        this.name = name;
        this.guest = guest;
        int declared = guest.regions().containsKey(Region.USER)
                ? guest.regions().get(Region.USER).bytes()
                : 0;
        this.memory = new byte[(declared + Long.BYTES - 1) / Long.BYTES * Long.BYTES];
        guest.grant(memory, 0, memory.length);
    }

    /**
     * Verifies a predicate.
     *
     * @param name what it is called in messages
     * @param bytes any bytes
     * @param engine what evaluates it: the interpreter at once, the JVM at the cost of a class
     * @return the predicate, or why it is refused
     */
    public static Result<WakeupPredicate> load(String name, byte[] bytes, Engine engine) {
        Result<Guest> loaded = ProgramKind.WAKEUP.load(name, bytes, engine);
        return new Result<>(loaded.value().map(guest -> new WakeupPredicate(name, guest)), loaded.diagnostics());
    }

    /**
     * What it is called.
     *
     * @return the name in messages
     */
    public String name() {
        return name;
    }

    /**
     * How many words it looks at.
     *
     * @return 0 to {@link #MOST_WORDS}: as many as what it declares as {@code user} reaches into
     */
    public int words() {
        return memory.length / Long.BYTES;
    }

    /**
     * Binds it to words.
     *
     * @param words what gives each; those behind the first {@link #words} are not asked for
     * @return what tells whether it holds of them; or H0701 if there are too few
     */
    public Result<Wakeup> bind(List<? extends LongSupplier> words) {
        return words.size() < words()
                ? Result.failure(Diagnostic.error(
                        WakeupCode.WORDS, new Position.Whole(name), "needed=" + words(), "bound=" + words.size()))
                : Result.of(new Wakeup(this, words.subList(0, words()).toArray(LongSupplier[]::new)));
    }

    /** The tag that it gives for these words; 0 if it does not hold, or does not return. */
    long tag(LongSupplier[] words) {
        for (int i = 0; i < words.length; i++) {
            Memory.store64L(memory, i * Long.BYTES, words[i].getAsLong());
        }
        long tag = guest.run(memory, 0, 0);
        return guest.ending() == Ending.RETURNED ? tag : 0;
    }
}
