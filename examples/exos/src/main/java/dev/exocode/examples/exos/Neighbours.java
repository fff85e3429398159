package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.ArpMessage;
import dev.exocode.examples.exos.frame.EthernetHeader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which address of Ethernet has which address of IPv4 (RFC 826), as long as that was heard of lately. Who is not known is asked for, and what is for it waits,
 * but not much of it and not long (RFC 1122, 2.3.2). Only who was asked for, or asks, is remembered: nobody else can fill this.
 */
final class Neighbours extends Alarm {
    private static final long SECOND = 1_000_000_000L;

    /** Somebody on the network. */
    private static final class Neighbour {
        final int address;
        /** 0 if it is not known. */
        long ethernet;

        /** When it was heard of, or asked for. */
        long since;

        int requests;
        Deque<byte[]> waiting = new ArrayDeque<>();

        Neighbour(int address) {
            this.address = address;
        }
    }

    private final NetworkStack stack;
    private final Station station;
    private final int most;
    private final int mostWaiting;
    private final int mostRequests;
    private final long nanos;
    private final ArpMessage message = new ArpMessage();
    private final byte[] request = new byte[EthernetHeader.HEADER_BYTES + ArpMessage.BYTES];

    /** Those that were added first are first. */
    private final Map<Integer, Neighbour> neighbours = new LinkedHashMap<>();

    /** Whom the last packet was for: the next one is, too, more often than not. */
    private Neighbour last;

    private int asked;
    private int waiting;

    Neighbours(NetworkStack stack) {
        this.stack = stack;
        this.station = stack.station();
        Limits limits = stack.limits();
        this.most = limits.count(Limit.NEIGHBOURS);
        this.mostWaiting = limits.count(Limit.WAITING_PACKETS);
        this.mostRequests = limits.count(Limit.ARP_REQUESTS);
        this.nanos = limits.of(Limit.NEIGHBOUR_NANOS);
    }

    /** How many packets wait. */
    int waiting() {
        return waiting;
    }

    int count() {
        return neighbours.size();
    }

    // What comes

    /** A message of ARP came. */
    void input(byte[] data, int at, int length, long from) {
        boolean good = message.read(data, at, length)
                && message.sender() == from
                && !EthernetHeader.isGroup(from)
                && message.sender() != station.ethernet()
                && message.senderAddress() != station.address();
        if (!good) {
            // One that says that it has this station's address is not believed, and not answered either.
            stack.count(Count.IGNORED);
            return;
        }
        boolean forUs = message.targetAddress() == station.address();
        Neighbour known = neighbours.get(message.senderAddress());
        if (known != null) {
            heard(known, from);
        } else if (forUs && message.operation() == ArpMessage.REQUEST && message.senderAddress() != 0) {
            // Who asks is about to send something that is to be answered.
            Neighbour made = add(message.senderAddress());
            if (made != null) {
                heard(made, from);
            }
        }
        if (forUs && message.operation() == ArpMessage.REQUEST) {
            send(from, ArpMessage.REPLY, from, message.senderAddress());
        }
    }

    private void heard(Neighbour neighbour, long ethernet) {
        if (neighbour.ethernet == 0) {
            asked--;
        }
        neighbour.ethernet = ethernet;
        neighbour.since = stack.now();
        neighbour.requests = 0;
        Deque<byte[]> packets = neighbour.waiting;
        neighbour.waiting = new ArrayDeque<>();
        waiting -= packets.size();
        for (byte[] packet : packets) {
            leave(ethernet, packet, packet.length);
        }
    }

    /** Remembers one more; null if all that there is room for are being asked for. */
    private Neighbour add(int address) {
        if (neighbours.size() == most && !forgetOne()) {
            return null;
        }
        Neighbour made = new Neighbour(address);
        made.since = stack.now();
        neighbours.put(address, made);
        asked++;
        return made;
    }

    private boolean forgetOne() {
        Iterator<Neighbour> all = neighbours.values().iterator();
        while (all.hasNext()) {
            Neighbour each = all.next();
            if (each.ethernet != 0) {
                all.remove();
                last = null;
                return true;
            }
        }
        return false;
    }

    // What is sent

    /** Says who has this station's address, so that others forget who had it (RFC 5227, section 2.3). */
    void announce() {
        send(EthernetHeader.BROADCAST, ArpMessage.REQUEST, 0, station.address());
    }

    /** Sends a frame whose headers are there but for that of Ethernet, at once or when it is known where to. */
    void send(int address, byte[] frame, int length) {
        Neighbour to = last != null && last.address == address ? last : neighbours.get(address);
        long now = stack.now();
        if (to == null) {
            to = add(address);
            if (to == null) {
                stack.count(Count.UNDELIVERED);
                return;
            }
            ask(to, now);
        }
        last = to;
        if (to.ethernet != 0) {
            leave(to.ethernet, frame, length);
            if (now - to.since > nanos) {
                refresh(to, now);
            }
        } else if (to.waiting.size() < mostWaiting) {
            to.waiting.add(Arrays.copyOf(frame, length));
            waiting++;
        } else {
            stack.count(Count.UNDELIVERED);
        }
    }

    /** Asks one that is known whether it still is there, and forgets it if it does not answer; packets go to where it was meanwhile. */
    private void refresh(Neighbour neighbour, long now) {
        if (neighbour.requests == mostRequests) {
            neighbours.remove(neighbour.address);
            last = null;
        } else if (neighbour.requests == 0 || now - neighbour.since - nanos > neighbour.requests * SECOND) {
            neighbour.requests++;
            send(neighbour.ethernet, ArpMessage.REQUEST, 0, neighbour.address);
        }
    }

    private void ask(Neighbour neighbour, long now) {
        neighbour.requests++;
        neighbour.since = now;
        send(EthernetHeader.BROADCAST, ArpMessage.REQUEST, 0, neighbour.address);
        stack.alarms().set(this, now + SECOND);
    }

    private void send(long to, int operation, long target, int targetAddress) {
        ArpMessage.write(
                request,
                EthernetHeader.HEADER_BYTES,
                operation,
                station.ethernet(),
                station.address(),
                target,
                targetAddress);
        EthernetHeader.write(request, 0, to, station.ethernet(), EthernetHeader.ARP);
        stack.leave(request, request.length);
    }

    private void leave(long to, byte[] frame, int length) {
        EthernetHeader.write(frame, 0, to, station.ethernet(), EthernetHeader.IP4);
        stack.leave(frame, length);
    }

    /** Asks again for those that have not answered, and gives up those that were asked often enough. */
    @Override
    void ring(long now) {
        if (asked == 0) {
            return;
        }
        long next = NEVER;
        Iterator<Neighbour> all = neighbours.values().iterator();
        while (all.hasNext()) {
            Neighbour each = all.next();
            if (each.ethernet != 0) {
                continue;
            }
            if (now - each.since >= SECOND && each.requests >= mostRequests) {
                all.remove();
                asked--;
                last = null;
                waiting -= each.waiting.size();
                each.waiting.forEach(any -> stack.count(Count.UNDELIVERED));
                continue;
            }
            if (now - each.since >= SECOND) {
                ask(each, now);
            }
            next = Math.min(next, each.since + SECOND);
        }
        stack.alarms().set(this, next);
    }
}
