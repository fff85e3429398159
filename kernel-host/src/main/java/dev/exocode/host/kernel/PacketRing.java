package dev.exocode.host.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A ring of packets in memory of an environment, as Xok had them: the kernel writes, the environment reads. Slots of equal size stand one
 * behind the other in the pages of the ring; in each there are, in little-endian order, a word of 4 bytes with the captured length plus 1, or 0 if
 * the slot is free; a word of 4 bytes with the length on the wire; 8 bytes with the time; and the packet, of which as much is kept as the slot has
 * room for. An environment may read the slots in its own mappings and free them by writing 0, or use {@link #poll}.
 *
 * <p>A ring ends when one of its pages does.
 */
public final class PacketRing {
    /** What stands in front of each packet. */
    public static final int HEADER_BYTES = 16;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Kernel kernel;
    private final byte[] memory;
    private final int slotBytes;
    private Span pages;
    private Object writing;
    private boolean unbound;
    private int slots;
    private int writes;
    /** How many packets have been written; changed by who holds {@link #writing}. */
    private volatile long arrived;

    private int reads;

    PacketRing(Kernel kernel, int slotBytes) {
        this.kernel = kernel;
        this.memory = kernel.memory().bytes;
        this.slotBytes = slotBytes;
    }

    void bound(Span to) {
        pages = to;
        writing = to.owner().writing;
        slots = to.count * (Kernel.PAGE_BYTES / slotBytes);
        // All slots are free, whatever the environment had there.
        synchronized (writing) {
            Arrays.fill(memory, Frames.at(to.first), Frames.at(to.first + to.count), (byte) 0);
        }
    }

    Span pages() {
        return pages;
    }

    /** Lets its pages go: packets come there no more. */
    public void unbind() {
        synchronized (kernel) {
            unbound = true;
            pages.end();
        }
    }

    /** Whether that is why it has none. */
    boolean isUnbound() {
        return unbound;
    }

    /** A page is gone, and may soon be somebody else's: a packet that is being written there is written when this returns. */
    void ended() {
        synchronized (writing) {
            // Nothing else is to be done: who has this lock later finds the pages gone.
        }
    }

    private int at(int slot) {
        int inPage = Kernel.PAGE_BYTES / slotBytes;
        return Frames.at(pages.first + slot / inPage) + slot % inPage * slotBytes;
    }

    /**
     * Whether its pages are still bound.
     *
     * @return false once one of them was given up, taken or revoked
     */
    public boolean isBound() {
        return pages.isWhole();
    }

    /**
     * How many packets it has room for.
     *
     * @return 1 or more
     */
    public int slots() {
        return slots;
    }

    /**
     * How many packets have been written to it so far.
     *
     * @return 0 or more; it never falls, whatever the environment does with the slots
     */
    public long arrived() {
        return arrived;
    }

    /** Writes a packet; false if there is no room. */
    boolean put(byte[] data, int offset, int length, int onWire, long nanos) {
        synchronized (writing) {
            // Asked with the lock, which whoever ends the ring takes behind that.
            if (!isBound() || (int) INT.get(memory, at(writes)) != 0) {
                return false;
            }
            int at = at(writes);
            int kept = Math.min(length, slotBytes - HEADER_BYTES);
            System.arraycopy(data, offset, memory, at + HEADER_BYTES, kept);
            INT.set(memory, at + 4, onWire);
            LONG.set(memory, at + 8, nanos);
            INT.set(memory, at, kept + 1);
            writes = (writes + 1) % slots;
            arrived++;
            return true;
        }
    }

    /**
     * Takes the next packet.
     *
     * @param into becomes its bytes, as many as fit
     * @return how many bytes of it were kept; -1 if there is none
     */
    public int poll(byte[] into) {
        synchronized (kernel) {
            if (!isBound()) {
                return -1;
            }
            synchronized (writing) {
                int at = at(reads);
                // What stands there the environment may have written: no more than is in the slot.
                int said = (int) INT.get(memory, at) - 1;
                if (said == -1) {
                    return -1;
                }
                int kept = said < 0 ? 0 : Math.min(said, slotBytes - HEADER_BYTES);
                System.arraycopy(memory, at + HEADER_BYTES, into, 0, Math.min(kept, into.length));
                INT.set(memory, at, 0);
                reads = (reads + 1) % slots;
                return kept;
            }
        }
    }
}
