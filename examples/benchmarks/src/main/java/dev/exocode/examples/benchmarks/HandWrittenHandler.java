package dev.exocode.examples.benchmarks;

import dev.exocode.host.handler.HandlerEnd;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * The example handlers as a careful Java programmer writes them: with exact bounds, messages left as they came, and what is sent in a
 * buffer until the next message. Nothing is undone, and nobody bounds their time.
 *
 * <p>The benchmark checks that they end and answer as the handlers do before it measures.
 */
abstract class HandWrittenHandler {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int MAX_MESSAGE = 65_535;
    private static final int IP = 14;
    private static final int WAYS = 8;
    /** What stands above the ten bits that a product is multiplied by, as in maps of handlers. */
    private static final long ABOVE = 0x9e3779b97f4a7c01L;

    /** What is sent, if {@link #sentLength} is more than 0; from its first byte on. */
    final byte[] sent = new byte[MAX_MESSAGE];

    /** How much is sent. */
    int sentLength;

    /** The handler of a name in {@code examples/handlers}, with a clock and a number by which maps scatter keys. */
    static HandWrittenHandler of(String name, LongSupplier clock, long factor) {
        return switch (name) {
            case "remote-increment" -> new RemoteIncrement();
            case "udp-echo" -> new UdpEcho();
            case "echo" -> new Echo();
            case "flow-bytes" -> new FlowBytes(factor | 1);
            case "kv" -> new KeyValue(factor | 1);
            case "rate-limit" -> new RateLimit(clock, factor | 1);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Takes a message that its filter has. */
    final HandlerEnd handle(byte[] data, int offset, int length) {
        sentLength = 0;
        return length > MAX_MESSAGE ? HandlerEnd.PASS : take(data, offset, length);
    }

    abstract HandlerEnd take(byte[] p, int at, int n);

    // What several need

    private static int u16(byte[] p, int at) {
        return (short) SHORT.get(p, at) & 0xffff;
    }

    private static int i32(byte[] p, int at) {
        return (int) INT.get(p, at);
    }

    private static void put16(byte[] p, int at, int value) {
        SHORT.set(p, at, (short) value);
    }

    private static void put32(byte[] p, int at, int value) {
        INT.set(p, at, value);
    }

    /** Where the header behind IPv4's begins; -1 if the message ends before. */
    private static int behindIp(byte[] p, int at, int n) {
        if (n < IP + 20) {
            return -1;
        }
        int header = (p[at + IP] & 15) * 4;
        return header < 20 || IP + header > n ? -1 : IP + header;
    }

    /** The Internet checksum, whose length is a number of whole words of 4. */
    private static int checksum(byte[] p, int from, int length) {
        long sum = 0;
        for (int at = from; at < from + length; at += Integer.BYTES) {
            sum += i32(p, at) & 0xffffffffL;
        }
        sum = (sum & 0xffffffffL) + (sum >>> 32);
        sum = (sum & 0xffff) + (sum >>> 16);
        sum = (sum & 0xffff) + (sum >>> 16);
        sum = (sum & 0xffff) + (sum >>> 16);
        return (int) ~sum & 0xffff;
    }

    final void swapHosts() {
        long destination = (long) LONG.get(sent, 0);
        int source = i32(sent, 8);
        long from = (destination & 0xffff) << 32 | source & 0xffffffffL;
        long to = destination >>> 16;
        put32(sent, 0, (int) (from >>> 16));
        put16(sent, 4, (int) from);
        put32(sent, 6, (int) (to >>> 16));
        put16(sent, 10, (int) to);
        int address = i32(sent, IP + 12);
        put32(sent, IP + 12, i32(sent, IP + 16));
        put32(sent, IP + 16, address);
    }

    final void swapPorts(int udp) {
        int ports = i32(sent, udp);
        put32(sent, udp, Integer.rotateLeft(ports, 16));
    }

    /** The first place of the set of a key. */
    private static int set(long key, long factor, int sets) {
        long product = key * factor;
        product *= product >>> 54 | ABOVE;
        return (int) ((product >>> 32) * sets >>> 32) * WAYS;
    }

    /** The next number for entries, which is never 0. */
    private static int next(int clock) {
        return clock == -1 ? 1 : clock + 1;
    }

    /** The place for a new entry: a free one, or that of the oldest. */
    private static int place(int[] stamps, int set, int clock) {
        int oldest = set;
        int age = 0;
        for (int i = set; i < set + WAYS; i++) {
            if (stamps[i] == 0) {
                return i;
            }
            if (Integer.compareUnsigned(clock - stamps[i], age) > 0) {
                age = clock - stamps[i];
                oldest = i;
            }
        }
        return oldest;
    }

    // The handlers

    private static final class RemoteIncrement extends HandWrittenHandler {
        private final long[] counters = new long[1024];
        private long refused;

        @Override
        HandlerEnd take(byte[] p, int at, int n) {
            int udp = behindIp(p, at, n);
            if (udp < 0 || n < udp + 24) {
                return HandlerEnd.PASS;
            }
            int which = i32(p, at + udp + 8);
            if (which < 0 || which >= counters.length) {
                refused++;
                return HandlerEnd.DROP;
            }
            counters[which] += i32(p, at + udp + 12) & 0xffffffffL;
            System.arraycopy(p, at, sent, 0, n);
            LONG.set(sent, udp + 16, counters[which]);
            swapHosts();
            swapPorts(udp);
            put16(sent, udp + 6, 0);
            sentLength = n;
            return HandlerEnd.REPLY;
        }
    }

    private static final class UdpEcho extends HandWrittenHandler {
        private long answered;
        private long bytes;
        private long refused;

        @Override
        HandlerEnd take(byte[] p, int at, int n) {
            int udp = behindIp(p, at, n);
            if (udp < 0 || checksum(p, at + IP, udp - IP) != 0) {
                return HandlerEnd.PASS;
            }
            int length = u16(p, at + IP + 2);
            if (IP + length > n || IP + length < udp + 8) {
                return HandlerEnd.PASS;
            }
            if (u16(p, at + udp) < 1024) {
                refused++;
                return HandlerEnd.DROP;
            }
            System.arraycopy(p, at, sent, 0, IP + length);
            swapHosts();
            swapPorts(udp);
            sent[IP + 8] = 64;
            put16(sent, IP + 10, 0);
            put16(sent, IP + 10, checksum(sent, IP, udp - IP));
            answered++;
            bytes += IP + length - udp - 8;
            sentLength = IP + length;
            return HandlerEnd.REPLY;
        }
    }

    private static final class Echo extends HandWrittenHandler {
        private long answered;

        @Override
        HandlerEnd take(byte[] p, int at, int n) {
            int icmp = behindIp(p, at, n);
            if (icmp < 0 || checksum(p, at + IP, icmp - IP) != 0) {
                return HandlerEnd.PASS;
            }
            int length = u16(p, at + IP + 2);
            if (IP + length > n || IP + length < icmp + 4) {
                return HandlerEnd.PASS;
            }
            System.arraycopy(p, at, sent, 0, IP + length);
            swapHosts();
            sent[IP + 8] = 64;
            put16(sent, IP + 10, 0);
            put16(sent, IP + 10, checksum(sent, IP, icmp - IP));
            sent[icmp] = 0;
            int sum = (~u16(sent, icmp + 2) & 0xffff) + 0xf7ff;
            put16(sent, icmp + 2, ~((sum & 0xffff) + (sum >>> 16)));
            answered++;
            sentLength = IP + length;
            return HandlerEnd.REPLY;
        }
    }

    private static final class FlowBytes extends HandWrittenHandler {
        private static final int SETS = 512;
        private static final int TOP = 8;

        private final long factor;
        private final int[] stamps = new int[SETS * WAYS];
        private final long[] hosts = new long[SETS * WAYS];
        private final int[] ports = new int[SETS * WAYS];
        private final byte[] protocols = new byte[SETS * WAYS];
        private final long[] bytes = new long[SETS * WAYS];
        private final int[] packets = new int[SETS * WAYS];
        private final long[] topBytes = new long[TOP];
        private final long[] topHosts = new long[TOP];
        private final int[] topPorts = new int[TOP];
        private final byte[] topProtocols = new byte[TOP];
        private int clock;

        FlowBytes(long factor) {
            this.factor = factor;
        }

        @Override
        HandlerEnd take(byte[] p, int at, int n) {
            int transport = behindIp(p, at, n);
            if (transport < 0 || n < transport + 4) {
                return HandlerEnd.PASS;
            }
            long host = (long) LONG.get(p, at + IP + 12);
            int port = i32(p, at + transport);
            byte protocol = p[at + IP + 9];
            int flow = enter(host, port, protocol);
            bytes[flow] += u16(p, at + IP + 2);
            packets[flow]++;
            rank(flow);
            return HandlerEnd.PASS;
        }

        private int enter(long host, int port, byte protocol) {
            long key = scatter((host >>> 32) * factor) + (host & 0xffffffffL);
            key = scatter(key * factor) + (port & 0xffffffffL);
            int set = set(scatter(key * factor) + protocol, factor, SETS);
            clock = next(clock);
            for (int i = set; i < set + WAYS; i++) {
                if (hosts[i] == host && ports[i] == port && protocols[i] == protocol && stamps[i] != 0) {
                    stamps[i] = clock;
                    return i;
                }
            }
            int flow = place(stamps, set, clock - 1);
            hosts[flow] = host;
            ports[flow] = port;
            protocols[flow] = protocol;
            bytes[flow] = 0;
            packets[flow] = 0;
            stamps[flow] = clock;
            return flow;
        }

        private static long scatter(long product) {
            return product ^ product >>> 32;
        }

        private boolean isTop(int i, int flow) {
            return topHosts[i] == hosts[flow] && topPorts[i] == ports[flow] && topProtocols[i] == protocols[flow];
        }

        private void rank(int flow) {
            int place = 0;
            while (place < TOP - 1 && !isTop(place, flow)) {
                place++;
            }
            if (!isTop(place, flow) && topBytes[place] >= bytes[flow]) {
                return;
            }
            while (place > 0 && topBytes[place - 1] < bytes[flow]) {
                topBytes[place] = topBytes[place - 1];
                topHosts[place] = topHosts[place - 1];
                topPorts[place] = topPorts[place - 1];
                topProtocols[place] = topProtocols[place - 1];
                place--;
            }
            topBytes[place] = bytes[flow];
            topHosts[place] = hosts[flow];
            topPorts[place] = ports[flow];
            topProtocols[place] = protocols[flow];
        }
    }

    private static final class RateLimit extends HandWrittenHandler {
        private static final int SETS = 1024;
        private static final long PACKET = 1_000_000;
        private static final long MOST = 100_000_000;

        private final LongSupplier time;
        private final long factor;
        private final int[] stamps = new int[SETS * WAYS];
        private final int[] hosts = new int[SETS * WAYS];
        private final long[] tokens = new long[SETS * WAYS];
        private final long[] since = new long[SETS * WAYS];
        private int clock;
        private long passed;
        private long dropped;

        RateLimit(LongSupplier time, long factor) {
            this.time = time;
            this.factor = factor;
        }

        @Override
        HandlerEnd take(byte[] p, int at, int n) {
            if (behindIp(p, at, n) < 0) {
                return HandlerEnd.PASS;
            }
            long now = time.getAsLong();
            int bucket = enter(i32(p, at + IP + 12));
            if (since[bucket] == 0) {
                tokens[bucket] = MOST;
            } else {
                long grown = now - since[bucket];
                long room = MOST - tokens[bucket];
                tokens[bucket] += Long.compareUnsigned(grown, room) >= 0 ? room : grown;
            }
            since[bucket] = now;
            if (tokens[bucket] < PACKET) {
                dropped++;
                return HandlerEnd.DROP;
            }
            tokens[bucket] -= PACKET;
            passed++;
            return HandlerEnd.PASS;
        }

        private int enter(int host) {
            int set = set(host & 0xffffffffL, factor, SETS);
            clock = next(clock);
            for (int i = set; i < set + WAYS; i++) {
                if (hosts[i] == host && stamps[i] != 0) {
                    stamps[i] = clock;
                    return i;
                }
            }
            int bucket = place(stamps, set, clock - 1);
            hosts[bucket] = host;
            tokens[bucket] = 0;
            since[bucket] = 0;
            stamps[bucket] = clock;
            return bucket;
        }
    }

    private static final class KeyValue extends HandWrittenHandler {
        private static final int SETS = 64;
        private static final int MOST_LETTERS = 16;
        private static final int MOST_BYTES = 256;
        private static final int OUT = 42;
        private static final int GET = 0x67657420;
        private static final int SET = 0x73657420;
        private static final byte[] VALUE = text("VALUE ");
        private static final byte[] END = text("\r\nEND\r\n");
        private static final byte[] STORED = text("STORED\r\n");

        private final long factor;
        private final int[] stamps = new int[SETS * WAYS];
        private final long[] highs = new long[SETS * WAYS];
        private final long[] lows = new long[SETS * WAYS];
        private final int[] flags = new int[SETS * WAYS];
        private final int[] sizes = new int[SETS * WAYS];
        private final byte[] values = new byte[SETS * WAYS * MOST_BYTES];
        private int clock;
        private long hits;
        private long stored;
        /** Where the text is read. */
        private int next;

        KeyValue(long factor) {
            this.factor = factor;
        }

        private static byte[] text(String letters) {
            return letters.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        }

        @Override
        HandlerEnd take(byte[] p, int at, int n) {
            int udp = behindIp(p, at, n);
            if (udp < 0 || n < udp + 20) {
                return HandlerEnd.PASS;
            }
            int verb = i32(p, at + udp + 16);
            if (verb != GET && verb != SET) {
                return HandlerEnd.PASS;
            }
            int end = at + n;
            int from = at + udp + 20;
            long high = 0;
            long low = 0;
            int to = from;
            for (; to < end && p[to] != ' ' && p[to] != '\r'; to++) {
                if (to - from == MOST_LETTERS) {
                    return HandlerEnd.PASS;
                }
                high = high << 8 | low >>> 56;
                low = low << 8 | p[to] & 0xff;
            }
            if (to == end || to == from) {
                return HandlerEnd.PASS;
            }
            next = to + 1;
            int length = verb == GET ? get(p, from, to, high, low) : store(p, end, high, low);
            if (length < 0) {
                return HandlerEnd.PASS;
            }
            head(p, at, udp, length);
            sentLength = length;
            return HandlerEnd.REPLY;
        }

        private void head(byte[] p, int at, int udp, int length) {
            put32(sent, 0, i32(p, at + 6));
            put16(sent, 4, u16(p, at + 10));
            put32(sent, 6, i32(p, at));
            put16(sent, 10, u16(p, at + 4));
            put16(sent, 12, 0x0800);
            put32(sent, IP, 0x4500_0000 | length - IP);
            put32(sent, IP + 4, 0);
            put32(sent, IP + 8, 0x4011_0000);
            put32(sent, IP + 12, i32(p, at + IP + 16));
            put32(sent, IP + 16, i32(p, at + IP + 12));
            put16(sent, IP + 10, checksum(sent, IP, 20));
            put32(sent, 34, Integer.rotateLeft(i32(p, at + udp), 16));
            put32(sent, 38, length - IP - 20 << 16);
            put32(sent, OUT, u16(p, at + udp + 8) << 16);
            put32(sent, OUT + 4, 1 << 16);
        }

        private int get(byte[] p, int from, int to, long high, long low) {
            int entry = find(high, low);
            if (entry < 0) {
                return -1;
            }
            int length = put(VALUE, 0, VALUE.length, OUT + 8);
            length = put(p, from, to - from, length);
            sent[length++] = ' ';
            length = write(flags[entry] & 0xffffffffL, length);
            sent[length++] = ' ';
            length = write(sizes[entry], length);
            sent[length++] = '\r';
            sent[length++] = '\n';
            length = put(values, entry * MOST_BYTES, sizes[entry], length);
            hits++;
            return put(END, 0, END.length, length);
        }

        private int store(byte[] p, int end, long high, long low) {
            long flag = number(p, end);
            long time = number(p, end);
            long size = number(p, end);
            if (flag < 0 || time < 0 || size < 0 || size > MOST_BYTES || next + 1 + size > end) {
                return -1;
            }
            int entry = find(high, low);
            if (entry < 0) {
                entry = place(stamps, scattered(high, low), clock);
                highs[entry] = high;
                lows[entry] = low;
                Arrays.fill(values, entry * MOST_BYTES, (entry + 1) * MOST_BYTES, (byte) 0);
            }
            clock = next(clock);
            stamps[entry] = clock;
            flags[entry] = (int) flag;
            sizes[entry] = (int) size;
            System.arraycopy(p, next + 1, values, entry * MOST_BYTES, (int) size);
            stored++;
            return put(STORED, 0, STORED.length, OUT + 8);
        }

        private int scattered(long high, long low) {
            long product = high * factor;
            return set((product ^ product >>> 32) + low, factor, SETS);
        }

        private int find(long high, long low) {
            int set = scattered(high, low);
            for (int i = set; i < set + WAYS; i++) {
                if (highs[i] == high && lows[i] == low && stamps[i] != 0) {
                    return i;
                }
            }
            return -1;
        }

        private int put(byte[] from, int at, int bytes, int to) {
            System.arraycopy(from, at, sent, to, bytes);
            return to + bytes;
        }

        /** Reads a number and what stands behind it; -1 if the message ends before. */
        private long number(byte[] p, int end) {
            int value = 0;
            while (next < end) {
                int letter = p[next++];
                if (letter < '0' || letter > '9') {
                    return value & 0xffffffffL;
                }
                value = value * 10 + letter - '0';
            }
            return -1;
        }

        private int write(long value, int to) {
            int digits = 1;
            for (long more = value / 10; more > 0; more /= 10) {
                digits++;
            }
            long left = value;
            for (int i = to + digits - 1; i >= to; i--) {
                sent[i] = (byte) ('0' + left % 10);
                left /= 10;
            }
            return to + digits;
        }
    }
}
