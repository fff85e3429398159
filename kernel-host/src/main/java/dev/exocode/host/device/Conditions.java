package dev.exocode.host.device;

/**
 * What a {@link Link} does to packets.
 *
 * @param loss the part of them that is lost, 0 to 1
 * @param delayNanos how long each takes, in nanoseconds
 * @param jitterNanos it takes up to so much longer, any time alike, but is not overtaken for that
 * @param reordering the part of them that overtakes the packet in front of it, if one is still under way, 0 to 1
 * @param duplication the part of them that comes twice, 0 to 1
 * @param roomPackets the most packets under way in one direction
 * @param roomBytes the most bytes of them
 */
public record Conditions(
        double loss,
        long delayNanos,
        long jitterNanos,
        double reordering,
        double duplication,
        int roomPackets,
        int roomBytes) {

    /** All packets come at once, if there is room: for 1,024 of them, with 1 MiB. */
    public static final Conditions GOOD = new Conditions(0, 0, 0, 0, 0, 1024, 1 << 20);

    private static final long MOST_NANOS = Long.MAX_VALUE >>> 8;

    /**
     * Makes conditions.
     *
     * @param loss the part that is lost
     * @param delayNanos how long packets take
     * @param jitterNanos up to how much longer
     * @param reordering the part that overtakes
     * @param duplication the part that comes twice
     * @param roomPackets the most packets
     * @param roomBytes the most bytes
     * @throws IllegalArgumentException if a part is not one, or a number is negative or larger than times are
     */
    public Conditions {
        part("loss", loss);
        part("reordering", reordering);
        part("duplication", duplication);
        require("delayNanos", delayNanos, MOST_NANOS);
        require("jitterNanos", jitterNanos, MOST_NANOS);
        require("roomPackets", roomPackets, Integer.MAX_VALUE);
        require("roomBytes", roomBytes, Integer.MAX_VALUE);
    }

    private static void part(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + "=" + value);
        }
    }

    private static void require(String name, long value, long most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(name + "=" + value);
        }
    }

    /**
     * The same where packets are lost.
     *
     * @param part of them, 0 to 1
     * @return conditions
     */
    public Conditions withLoss(double part) {
        return new Conditions(part, delayNanos, jitterNanos, reordering, duplication, roomPackets, roomBytes);
    }

    /**
     * The same where packets take time.
     *
     * @param nanos how long, in nanoseconds
     * @param jitter up to so much longer
     * @return conditions
     */
    public Conditions withDelay(long nanos, long jitter) {
        return new Conditions(loss, nanos, jitter, reordering, duplication, roomPackets, roomBytes);
    }

    /**
     * The same where packets overtake others.
     *
     * @param part of them, 0 to 1
     * @return conditions
     */
    public Conditions withReordering(double part) {
        return new Conditions(loss, delayNanos, jitterNanos, part, duplication, roomPackets, roomBytes);
    }

    /**
     * The same where packets come twice.
     *
     * @param part of them, 0 to 1
     * @return conditions
     */
    public Conditions withDuplication(double part) {
        return new Conditions(loss, delayNanos, jitterNanos, reordering, part, roomPackets, roomBytes);
    }

    /**
     * The same with other room.
     *
     * @param packets for so many packets under way in one direction
     * @param bytes of so many bytes
     * @return conditions
     */
    public Conditions withRoom(int packets, int bytes) {
        return new Conditions(loss, delayNanos, jitterNanos, reordering, duplication, packets, bytes);
    }
}
