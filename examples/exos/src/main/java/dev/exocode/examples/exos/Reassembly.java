package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.Ip4Header;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts packets together of fragments (RFC 791, section 3.2). A packet whose fragments overlap is given up, but for fragments that come twice: which of two
 * should count is for attackers to choose (RFC 5722, for IPv6, and RFC 3128). What is under way is bounded in number, bytes and time.
 */
final class Reassembly extends Alarm {
    private static final int UNIT = 8;

    private record Key(long addresses, int protocolAndNumber) {}

    /** A packet of which not all is there. */
    private static final class Packet {
        final long until;
        byte[] bytes = {};
        /** Which units of 8 bytes are there, and which begin a fragment. */
        BitSet there = new BitSet();

        BitSet begins = new BitSet();
        /** How long it is; less than 0 if the last fragment did not come. */
        int length = -1;

        boolean isRefused;

        Packet(long until) {
            this.until = until;
        }
    }

    private final NetworkStack stack;
    private final int most;
    private final int mostBytes;
    private final long nanos;
    private final Map<Key, Packet> packets = new LinkedHashMap<>();
    private int bytes;

    Reassembly(NetworkStack stack) {
        this.stack = stack;
        Limits limits = stack.limits();
        this.most = limits.count(Limit.FRAGMENTED);
        this.mostBytes = limits.count(Limit.FRAGMENT_BYTES);
        this.nanos = limits.of(Limit.FRAGMENT_NANOS);
    }

    int bytes() {
        return bytes;
    }

    int count() {
        return packets.size();
    }

    /** Takes a fragment; what follows the header of the packet if that is whole now, else null. */
    byte[] take(Ip4Header ip, byte[] data) {
        int from = ip.fragmentOffset();
        int length = ip.restBytes();
        // All but the last have whole units, and the whole is a packet.
        boolean good = length > 0
                && (!ip.hasMore() || length % UNIT == 0)
                && Ip4Header.HEADER_BYTES + from + length <= Ip4Header.MOST_BYTES;
        if (!good || most == 0) {
            stack.count(Count.FRAGMENTS_DROPPED);
            return null;
        }
        Key key = new Key(
                (long) ip.source() << 32 | ip.destination() & 0xffff_ffffL, ip.protocol() << 16 | ip.identification());
        Packet packet = packets.get(key);
        if (packet == null) {
            if (packets.size() == most) {
                dropOldest();
            }
            packet = new Packet(stack.now() + nanos);
            packets.put(key, packet);
            stack.alarms().set(this, packet.until);
        }
        if (packet.isRefused || !add(packet, ip, data)) {
            stack.count(Count.FRAGMENTS_DROPPED);
            return null;
        }
        if (packet.length < 0 || packet.there.nextClearBit(0) * UNIT < packet.length) {
            return null;
        }
        packets.remove(key);
        bytes -= packet.bytes.length;
        stack.count(Count.REASSEMBLED);
        return Arrays.copyOf(packet.bytes, packet.length);
    }

    private boolean add(Packet packet, Ip4Header ip, byte[] data) {
        int from = ip.fragmentOffset();
        int to = from + ip.restBytes();
        int first = from / UNIT;
        int behind = (to + UNIT - 1) / UNIT;
        int overlap = packet.there.nextSetBit(first);
        boolean overlaps = overlap >= 0 && overlap < behind;
        boolean twice = overlaps && isSame(packet, first, behind) && (ip.hasMore() || packet.length == to);
        if (twice) {
            return true;
        }
        boolean lies = ip.hasMore()
                ? packet.length >= 0 && to > packet.length
                : packet.length >= 0 || packet.there.length() * UNIT > to;
        if (overlaps || lies || !hold(packet, to)) {
            refuse(packet);
            return false;
        }
        System.arraycopy(data, ip.rest(), packet.bytes, from, to - from);
        packet.there.set(first, behind);
        packet.begins.set(first);
        if (!ip.hasMore()) {
            packet.length = to;
        }
        return true;
    }

    /** Whether there is a fragment with just these units. */
    private static boolean isSame(Packet packet, int first, int behind) {
        int gap = packet.there.nextClearBit(first);
        int next = packet.begins.nextSetBit(first + 1);
        int end = next < 0 ? gap : Math.min(gap, next);
        return packet.begins.get(first) && end == behind;
    }

    private boolean hold(Packet packet, int to) {
        if (to <= packet.bytes.length) {
            return true;
        }
        int size = Math.min(Ip4Header.MOST_BYTES, Math.max(to, 2 * packet.bytes.length));
        int more = size - packet.bytes.length;
        // Older ones make room, but none does for itself.
        while (bytes + more > mostBytes && oldest() != null && oldest() != packet) {
            dropOldest();
        }
        if (bytes + more > mostBytes) {
            return false;
        }
        bytes += more;
        packet.bytes = Arrays.copyOf(packet.bytes, size);
        return true;
    }

    /** Keeps nothing of it, and knows until its time is over that it is not wanted. */
    private void refuse(Packet packet) {
        bytes -= packet.bytes.length;
        packet.bytes = new byte[0];
        packet.there = new BitSet();
        packet.begins = new BitSet();
        packet.isRefused = true;
    }

    private Packet oldest() {
        return packets.isEmpty() ? null : packets.values().iterator().next();
    }

    private void dropOldest() {
        Iterator<Packet> all = packets.values().iterator();
        bytes -= all.next().bytes.length;
        all.remove();
        stack.count(Count.FRAGMENTS_DROPPED);
    }

    @Override
    void ring(long now) {
        while (oldest() != null && oldest().until <= now) {
            dropOldest();
        }
        if (oldest() != null) {
            stack.alarms().set(this, oldest().until);
        }
    }
}
