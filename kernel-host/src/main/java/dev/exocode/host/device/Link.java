package dev.exocode.host.device;

import dev.exocode.dpf.LinkType;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * A cable in memory: what is sent at one end comes at the other, later and less of it as its {@link Conditions} say. What is under way in a
 * direction is bounded. By the same seed, and a clock that tells the same, the same becomes of the same packets.
 *
 * <p>Packets come in the order in which they were sent, but for those that overtake by chance.
 */
public final class Link {
    private final End near;
    private final End far;

    /**
     * What has come of the packets that were sent at an end so far. Those that were sent, and the copies, are those that were lost, those that
     * were received, and those that are under way.
     *
     * @param sent how many were taken
     * @param lost how many of these were lost
     * @param duplicated how many copies were made
     * @param reordered how many overtook another one
     * @param refused how many were not taken for want of room
     * @param received how many came to the other end
     * @param underWay how many are on their way there
     */
    public record Counts(
            long sent, long lost, long duplicated, long reordered, long refused, long received, int underWay) {}

    /** An end of a link. */
    public static final class End implements Device {
        private final String name;
        private final LinkType link;
        private final Direction in;
        private final Direction out;

        private End(String name, LinkType link, Direction in, Direction out) {
            this.name = name;
            this.link = link;
            this.in = in;
            this.out = out;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public LinkType link() {
            return link;
        }

        @Override
        public int receive(int most, Receiver receiver) {
            int count = 0;
            while (count < most) {
                Direction.Packet packet = in.next();
                if (packet == null) {
                    break;
                }
                count++;
                receiver.take(packet.data(), 0, packet.data().length, packet.data().length, packet.nanos());
            }
            return count;
        }

        @Override
        public OptionalLong nextNanos() {
            return in.nextNanos();
        }

        /**
         * Whether nothing will ever come again.
         *
         * @return true if this end is closed, or the other one is and nothing is under way from there
         */
        @Override
        public boolean isOver() {
            return in.isOver();
        }

        @Override
        public boolean send(byte[] data, int offset, int length) throws IOException {
            return out.send(name, data, offset, length);
        }

        /**
         * What has come of what was sent at this end.
         *
         * @return a copy
         */
        public Counts counts() {
            return out.counts();
        }

        /** Closes this end: what is under way to it is lost, nothing more can be sent at either, and what is under way from it still comes. */
        @Override
        public void close() {
            in.drop();
            out.end();
        }
    }

    /**
     * Makes a link.
     *
     * @param name what it is called; its ends are called so and {@code .near} or {@code .far}
     * @param link what its packets start with
     * @param conditions what it does to packets, in both directions
     * @param seed where its chance begins
     * @param clock tells the time in nanoseconds
     */
    public Link(String name, LinkType link, Conditions conditions, long seed, LongSupplier clock) {
        SplittableRandom random = new SplittableRandom(seed);
        Direction there = new Direction(conditions, random.split(), clock);
        Direction back = new Direction(conditions, random.split(), clock);
        near = new End(name + ".near", link, back, there);
        far = new End(name + ".far", link, there, back);
    }

    /**
     * One end.
     *
     * @return the same always
     */
    public End near() {
        return near;
    }

    /**
     * The other end.
     *
     * @return the same always
     */
    public End far() {
        return far;
    }
}
