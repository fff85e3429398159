package dev.exocode.examples.exos;

/** Something that a stack does no more or no longer of than so much. Times are nanoseconds. */
public enum Limit {
    /** Connections at a time, those that begin and those that wait for old segments to die among them. */
    CONNECTIONS(16_384, 1, 1 << 22),
    /** Connections that have begun and are not established, for a port; beyond these, SYN cookies (RFC 4987) are sent, and nothing is kept. */
    HALF_OPEN(256, 0, 1 << 20),
    /** Connections that wait for old segments to die; the oldest goes first. */
    TIME_WAITS(4096, 0, 1 << 22),
    /** Bytes that came by a connection and were not read. */
    RECEIVE_BYTES(131_072, 1024, 1 << 24),
    /** Bytes that were copied to be sent by a connection, and are not acknowledged. */
    SEND_BYTES(131_072, 1024, 1 << 24),
    /** Parts of what is to be sent by a connection; bytes that are shared and not copied are a part. */
    SEND_PARTS(256, 2, 1 << 16),
    /** Bytes that each connection may hold in either direction whatever others do. */
    LEAST_BYTES(4096, 512, 1 << 20),
    /** Bytes that all connections together hold beyond that. */
    SHARED_BYTES(64 << 20, 0, 1L << 32),
    /** Gaps in what came by a connection. */
    GAPS(32, 1, 1024),
    /** The shortest time to a retransmission. RFC 6298 has a second there, Linux this. */
    LEAST_RETRANSMIT_NANOS(200_000_000, 1_000_000, 1L << 40),
    /** The time to a retransmission where nothing is known of a peer. */
    FIRST_RETRANSMIT_NANOS(1_000_000_000, 1_000_000, 1L << 40),
    /** The longest time to a retransmission. */
    MOST_RETRANSMIT_NANOS(60_000_000_000L, 1_000_000, 1L << 50),
    /** Retransmissions one after another of the same data until a peer counts as gone. */
    RETRANSMISSIONS(8, 1, 64),
    /** Retransmissions of what begins a connection. */
    SYN_RETRANSMISSIONS(4, 0, 64),
    /** How long what came in order waits for something that its acknowledgement can be sent with. */
    DELAYED_ACK_NANOS(40_000_000, 0, 500_000_000),
    /** How long others may do so: so long is an acknowledgement of one segment alone waited for beside two round trips. Linux does for 40 ms, in steps of its clock. */
    ACK_DELAY_NANOS(50_000_000, 0, 1L << 40),
    /** How long a connection that has ended waits for its old segments to die. RFC 9293 has four minutes there. */
    TIME_WAIT_NANOS(2_000_000_000L, 0, 1L << 50),
    /** How long nothing comes by a connection until its peer is asked whether it is there. */
    KEEP_ALIVE_NANOS(30_000_000_000L, 1_000_000, 1L << 55),
    /** So often is it asked, in a quarter of that time each, until it counts as gone. */
    KEEP_ALIVES(4, 1, 64),
    /** How long no data goes either way until a connection is reset. */
    IDLE_NANOS(300_000_000_000L, 1_000_000, 1L << 55),
    /** How long a peer takes nothing of what is there to be sent until a connection is reset: readers that have stopped reading hold nothing for longer. */
    STALL_NANOS(60_000_000_000L, 1_000_000, 1L << 55),
    /** How long is waited for the peer's end of a connection that was closed here. */
    CLOSE_NANOS(10_000_000_000L, 0, 1L << 55),
    /** How long is waited between two answers to segments of a connection that cannot be of it (RFC 5961, section 7). */
    CHALLENGE_NANOS(100_000_000, 0, 1L << 50),
    /** Resets for segments of no connection, and messages that a port is not there: of each kind, so many a second. */
    ERRORS_PER_SECOND(200, 0, 1 << 20),
    /** Addresses of others on the network that are remembered. */
    NEIGHBOURS(1024, 1, 1 << 20),
    /** How long they are. */
    NEIGHBOUR_NANOS(60_000_000_000L, 1_000_000, 1L << 55),
    /** Packets that wait for one of them to be known, each. */
    WAITING_PACKETS(8, 0, 1024),
    /** How often an address is asked for, a second each time, before they are dropped. */
    ARP_REQUESTS(3, 1, 64),
    /** Packets that are put together of fragments at a time; the oldest goes first. */
    FRAGMENTED(64, 0, 1 << 16),
    /** Bytes of them. */
    FRAGMENT_BYTES(1 << 20, 0, 1 << 30),
    /** How long their fragments may take. */
    FRAGMENT_NANOS(30_000_000_000L, 0, 1L << 50);

    final long usual;
    final long least;
    final long most;

    Limit(long usual, long least, long most) {
        this.usual = usual;
        this.least = least;
        this.most = most;
    }
}
