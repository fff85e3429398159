package dev.exocode.host.capability;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * That one environment may do something with all that a name dominates. A plain value: who has it and is somebody else cannot use it, and
 * who changes it has none.
 *
 * @param name what it is for
 * @param rights what may be done: some of {@link #READ}, {@link #WRITE}, {@link #GRANT} and {@link #ASK}
 * @param holder the number of the environment that may show it
 * @param epoch when it was made, for the authority alone
 * @param tagHigh the first half of what the authority knows it by
 * @param tagLow the second half
 */
public record Capability(Name name, int rights, int holder, long epoch, long tagHigh, long tagLow) {
    /** The right to see. */
    public static final int READ = 1;

    /** The right to change. */
    public static final int WRITE = 2;

    /** The right to hand on what this capability allows, and to revoke it. */
    public static final int GRANT = 4;

    /** The right to have the owner do something with it, which is for its library to say; the kernel does nothing for this right. */
    public static final int ASK = 8;

    /** All rights. */
    public static final int ALL = READ | WRITE | GRANT | ASK;

    /** How many bytes a capability takes: the name 8 (its length last), the rights 1, the holder 4, the epoch 8, the tag 16. */
    public static final int BYTES = 37;

    /**
     * Makes one that may be good.
     *
     * @param name what it is for
     * @param rights what may be done
     * @param holder who may show it
     * @param epoch when it was made
     * @param tagHigh the first half of the tag
     * @param tagLow the second half
     * @throws IllegalArgumentException if there are no such rights
     */
    public Capability {
        if ((rights & ~ALL) != 0) {
            throw new IllegalArgumentException("no rights: " + rights);
        }
    }

    /**
     * What to send, or store.
     *
     * @return {@value #BYTES} bytes, big-endian
     */
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(name.bits() | name.length())
                .put((byte) rights)
                .putInt(holder)
                .putLong(epoch)
                .putLong(tagHigh)
                .putLong(tagLow)
                .array();
    }

    /**
     * One that was sent, or stored; whether it is good only the authority knows.
     *
     * @param bytes anything
     * @return empty if no capability has such bytes
     */
    public static Optional<Capability> of(byte[] bytes) {
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long name = in.getLong();
        int rights = in.get();
        try {
            Name read = new Name(name & -0x100, (int) (name & 0xff));
            return Optional.of(new Capability(read, rights, in.getInt(), in.getLong(), in.getLong(), in.getLong()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The name and the rights as letters, without the tag, so that logs give nothing away. */
    @Override
    public String toString() {
        return name + ":" + ((rights & READ) != 0 ? "r" : "") + ((rights & WRITE) != 0 ? "w" : "")
                + ((rights & GRANT) != 0 ? "g" : "") + ((rights & ASK) != 0 ? "a" : "") + "@" + holder;
    }
}
