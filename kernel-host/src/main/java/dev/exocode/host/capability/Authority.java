package dev.exocode.host.capability;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes capabilities, and knows its own again: the first 16 bytes of an HMAC with SHA-256 over all that a capability says, under a key that
 * never leaves this object. Thread-safe.
 *
 * <p>A capability says when it was made. It is good until its name, or one that dominates it, is revoked: each revoked name is remembered
 * with when that was. What is given out and given up again and again need not be remembered so: whoever keeps it tells since when it is what it is, and
 * what was made before is not good. Guessing a tag succeeds once in 2^128 attempts.
 */
public final class Authority {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Mac mac;
    private final ByteBuffer said = ByteBuffer.allocate(Capability.BYTES - 2 * Long.BYTES);

    /** By name the epoch before which all beneath it is revoked. */
    private final TreeMap<Name, Long> revoked = new TreeMap<>();

    /** The moment before which nothing good was made for a name. */
    private final ToLongFunction<Name> since;

    private long epoch;

    /** Makes an authority with a key that nobody knows. */
    public Authority() {
        this(name -> 0);
    }

    /**
     * Makes an authority that need not remember all.
     *
     * @param since a {@link #moment}, for a name: what was made before for that is not good; {@link Long#MAX_VALUE} for what there is not
     */
    public Authority(ToLongFunction<Name> since) {
        this.since = since;
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /**
     * Makes a capability; for the kernel, which has decided that.
     *
     * @param name what it is for
     * @param rights what may be done
     * @param holder who may show it
     * @return one that is good from now on
     */
    public synchronized Capability issue(Name name, int rights, int holder) {
        return tagged(name, rights, holder, epoch);
    }

    private Capability tagged(Name name, int rights, int holder, long at) {
        said.clear();
        said.putLong(name.bits() | name.length())
                .put((byte) rights)
                .putInt(holder)
                .putLong(at);
        mac.update(said.array());
        ByteBuffer tag = ByteBuffer.wrap(mac.doFinal());
        return new Capability(name, rights, holder, at, tag.getLong(), tag.getLong());
    }

    /**
     * Whether somebody may do something because of a capability.
     *
     * @param shown what is shown
     * @param holder who shows it
     * @param object what something is to be done with
     * @param rights what is to be done
     * @return whether it was made here for this holder, is for the object with these rights, and is not revoked
     */
    public boolean permits(Capability shown, int holder, Name object, int rights) {
        return shown.holder() == holder
                && shown.name().dominates(object)
                && (shown.rights() & rights) == rights
                && isGood(shown);
    }

    /**
     * Whether a capability was made here and is not revoked.
     *
     * @param shown what is shown
     * @return whether it is good; how long that takes does not tell how much of a tag is right
     */
    public synchronized boolean isGood(Capability shown) {
        Capability made = tagged(shown.name(), shown.rights(), shown.holder(), shown.epoch());
        long differs = made.tagHigh() ^ shown.tagHigh() | made.tagLow() ^ shown.tagLow();
        return differs == 0 && shown.epoch() >= since.applyAsLong(shown.name()) && !isRevoked(shown);
    }

    private boolean isRevoked(Capability made) {
        for (int length = 0; length <= made.name().length(); length++) {
            Long since = revoked.get(made.name().first(length));
            if (since != null && made.epoch() < since) {
                return true;
            }
        }
        return false;
    }

    /**
     * Makes a capability that allows no more than another one.
     *
     * @param from the other one
     * @param holder who shows it
     * @param name what the new one is for
     * @param rights what may be done with it
     * @param to who may show it
     * @return empty if the other one is not good, does not dominate the name or has fewer rights; or if it is for somebody else, and the
     *     other one has not {@link Capability#GRANT}
     */
    public synchronized Optional<Capability> derive(Capability from, int holder, Name name, int rights, int to) {
        int needed = to == holder ? rights : rights | Capability.GRANT;
        return permits(from, holder, name, needed) ? Optional.of(issue(name, rights, to)) : Optional.empty();
    }

    /**
     * Tells a moment: all capabilities that there are were made before, and all others will not have been.
     *
     * @return a number larger than all moments before
     */
    public synchronized long moment() {
        return ++epoch;
    }

    /**
     * Revokes a name: no capability is good any more that was made before for it or for what it dominates.
     *
     * @param name the name
     * @return how many more names are remembered than before: 1, or less where the name says it for others now
     */
    public synchronized int revoke(Name name) {
        int before = revoked.size();
        beneath(name).clear();
        revoked.put(name, moment());
        return revoked.size() - before;
    }

    /**
     * Remembers nothing of what was revoked beneath a name, which is gone.
     *
     * @param name the name
     */
    public synchronized void forget(Name name) {
        beneath(name).clear();
    }

    /** What was revoked earlier at a name and beneath it, which the name itself now says for all of them. */
    private NavigableMap<Name, Long> beneath(Name name) {
        return revoked.subMap(name, true, name.last(), true);
    }

    /**
     * How many revoked names are remembered.
     *
     * @return 0 or more: what bounds the memory of an authority
     */
    public synchronized int remembered() {
        return revoked.size();
    }

    /**
     * Whether it is remembered when a name was revoked, so that to revoke it takes no more memory.
     *
     * @param name the name
     * @return whether it was, and no name that dominates it since
     */
    public synchronized boolean remembers(Name name) {
        return revoked.containsKey(name);
    }
}
