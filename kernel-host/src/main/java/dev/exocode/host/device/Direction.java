package dev.exocode.host.device;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** What is under way from one end of a link to the other, by the time when it comes there. */
final class Direction {
    /** A packet, and when it comes. */
    record Packet(byte[] data, long nanos) {}

    private final Conditions conditions;
    private final SplittableRandom random;
    private final LongSupplier clock;
    private final Deque<Packet> packets = new ArrayDeque<>();
    private int bytes;
    private boolean ended;
    private boolean dropped;
    private long sent;
    private long lost;
    private long duplicated;
    private long reordered;
    private long refused;
    private long received;

    Direction(Conditions conditions, SplittableRandom random, LongSupplier clock) {
        this.conditions = conditions;
        this.random = random;
        this.clock = clock;
    }

    synchronized boolean send(String name, byte[] data, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, data.length);
        if (ended || dropped) {
            throw new IOException(name + " is closed");
        }
        // Always as many numbers: what becomes of one packet says nothing about the chance of the next one.
        boolean isLost = random.nextDouble() < conditions.loss();
        boolean overtakes = random.nextDouble() < conditions.reordering();
        boolean isDouble = random.nextDouble() < conditions.duplication();
        long late = random.nextLong(conditions.jitterNanos() + 1);
        if (!hasRoom(length)) {
            refused++;
            return false;
        }
        sent++;
        if (isLost) {
            lost++;
            return true;
        }
        byte[] copy = Arrays.copyOfRange(data, offset, offset + length);
        add(copy, clock.getAsLong(), late, overtakes);
        if (isDouble && hasRoom(length)) {
            duplicated++;
            // An array of its own: whoever receives one of them may do with it what it likes.
            put(new Packet(copy.clone(), packets.getLast().nanos()));
        }
        return true;
    }

    private boolean hasRoom(int length) {
        return packets.size() < conditions.roomPackets() && length <= conditions.roomBytes() - bytes;
    }

    /** Puts a packet behind the last one, or in front of it; the times stay in order, and none comes before it was sent. */
    private void add(byte[] data, long now, long late, boolean overtakes) {
        Packet last = packets.peekLast();
        long comes = now + conditions.delayNanos() + late;
        comes = last == null ? comes : Math.max(comes, last.nanos());
        if (last == null || !overtakes) {
            put(new Packet(data, comes));
            return;
        }
        reordered++;
        packets.removeLast();
        packets.add(new Packet(data, Math.max(now, last.nanos())));
        packets.add(new Packet(last.data(), comes));
        bytes += data.length;
    }

    private void put(Packet packet) {
        packets.add(packet);
        bytes += packet.data().length;
    }

    /** The next packet that has come; null if none has. */
    synchronized Packet next() {
        Packet first = packets.peek();
        if (first == null || first.nanos() > clock.getAsLong()) {
            return null;
        }
        packets.remove();
        bytes -= first.data().length;
        received++;
        return first;
    }

    synchronized OptionalLong nextNanos() {
        return packets.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(packets.peek().nanos());
    }

    /** Nothing is sent any more. */
    synchronized void end() {
        ended = true;
    }

    /** Nobody takes what comes any more. */
    synchronized void drop() {
        dropped = true;
        lost += packets.size();
        packets.clear();
        bytes = 0;
    }

    synchronized boolean isOver() {
        return dropped || ended && packets.isEmpty();
    }

    synchronized Link.Counts counts() {
        return new Link.Counts(sent, lost, duplicated, reordered, refused, received, packets.size());
    }
}
