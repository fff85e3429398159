package dev.exocode.verifier.witness;

/**
 * A value of an {@link Input}.
 *
 * @param where the part that it is in
 * @param offset of its first byte; of a host result, which; of the length of the grant, the least that it can be
 * @param bytes its width, where it is in memory
 */
record Place(Where where, int offset, int bytes) {

    /** The length of the packet. */
    static final Place LENGTH = new Place(Where.PACKET_LENGTH, 0, 0);

    /** The parts of an input. */
    enum Where {
        PACKET,
        USER,
        STATE,
        PACKET_LENGTH,
        USER_LENGTH,
        HOST
    }
}
