package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Random packets that an expression is likely to look at: layers one in another, with the expression's own numbers and addresses,
 * and their neighbours, where it may look for them; cut at any place. The same seed gives the same packets.
 */
final class Packets {
    private static final Pattern WORD = Pattern.compile("(?<mac>\\b[0-9a-fA-F]{1,2}([:.-][0-9a-fA-F]{1,2}){5}\\b)"
            + "|(?<v6>[0-9a-fA-F:]*::[0-9a-fA-F:]*|\\b[0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4}){7})"
            + "|\\b(?<v4>\\d+(\\.\\d+){1,3})\\b|\\b(?<n>0[xX][0-9a-fA-F]+|\\d+)\\b");
    private static final int[] NUMBERS = {0, 1, 2, 4, 5, 7, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, -1, 1 << 31
    };
    private static final int[] ETHER_TYPES = {
        0x0800, 0x0800, 0x0800, 0x86dd, 0x86dd, 0x0806, 0x8035, 0x8100, 0x8100, 0x88a8, 0x9100, 0x8847, 0x8847, 0x8848,
        0x8863, 0x8864, 0x8864, 0x6000, 0x6001, 0x6002, 0x6003, 0x6004, 0x6007, 0x809b, 0x80f3, 0x8137, 0x9000, 0x8809,
        0x6558
    };
    private static final int[] PROTOCOLS = {
        6, 6, 6, 17, 17, 17, 132, 1, 58, 2, 4, 41, 47, 47, 0, 43, 44, 51, 60, 50, 9, 103, 112, 88, 89, 59, 108
    };
    private static final int[] CHAINED = {0, 43, 44, 60, 51, 51, 59, 6, 17, 58};
    private static final int[] PORTS = {80, 80, 443, 53, 22, 25, 4789, 6081, 6081, 20, 21, 67, 68, 546, 2152, 0, 0xffff
    };
    private static final int[] SAPS = {0x42, 0xaa, 0xaa, 0xe0, 0xf0, 0xfe, 0xff, 0x06, 0, 0x03, 0x0c};
    private static final int[] FAMILIES = {2, 2, 2, 10, 24, 28, 30, 7, 23};
    private static final int MAX_DEPTH = 8;

    private final Random random;
    private final LinkType link;
    private final boolean chained;
    private final List<Integer> numbers = new ArrayList<>();
    private final List<byte[]> addresses = new ArrayList<>();
    private byte[] out = new byte[512];
    private int size;

    Packets(long seed, LinkType link, String expression) {
        this.random = new Random(seed);
        this.link = link;
        this.chained = expression.contains("protochain");
        Matcher words = WORD.matcher(expression);
        while (words.find()) {
            collect(words);
        }
    }

    private void collect(Matcher words) {
        if (words.group("mac") != null) {
            addresses.add(bytes(words.group().split("[:.-]"), 16));
        } else if (words.group("v4") != null) {
            addresses.add(bytes(words.group().split("\\."), 10));
            if (words.group().matches("\\d+\\.\\d+")) {
                String[] halves = words.group().split("\\.");
                numbers.add(Integer.parseInt(halves[0]) << 10 | Integer.parseInt(halves[1]));
            }
        } else if (words.group("v6") != null) {
            addresses.add(address6(words.group()));
        } else {
            numbers.add((int) number(words.group()));
        }
    }

    private static long number(String text) {
        return text.matches("0[xX].*")
                ? Long.parseUnsignedLong(text.length() > 17 ? "0" : text.substring(2), 16)
                : text.length() > 18 ? 0 : Long.parseLong(text);
    }

    private static byte[] bytes(String[] parts, int radix) {
        byte[] bytes = new byte[Math.max(4, parts.length)];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = parts[i].length() > 4 ? 0 : (byte) Integer.parseInt(parts[i], radix);
        }
        return bytes;
    }

    private static byte[] address6(String text) {
        byte[] bytes = new byte[16];
        int gap = text.indexOf("::");
        String[] first = (gap < 0 ? text : text.substring(0, gap)).split(":");
        String[] last = gap < 0 ? new String[0] : text.substring(gap + 2).split(":");
        for (int i = 0; i < first.length && i < 8; i++) {
            put(bytes, 2 * i, first[i]);
        }
        for (int i = 0; i < last.length && i < 8; i++) {
            put(bytes, 16 - 2 * (last.length - i), last[i]);
        }
        return bytes;
    }

    private static void put(byte[] bytes, int at, String hex) {
        if (!hex.isEmpty() && hex.length() <= 4 && at >= 0) {
            int value = Integer.parseInt(hex, 16);
            bytes[at] = (byte) (value >> 8);
            bytes[at + 1] = (byte) value;
        }
    }

    /** The next packet: of layers mostly, else of random bytes. */
    Frame next() {
        size = 0;
        if (random.nextInt(40) == 0) {
            some(random.nextInt(120));
        } else {
            link();
        }
        byte[] bytes = Arrays.copyOf(out, size);
        for (int i = random.nextInt(4); i == 1; i = random.nextInt(3)) {
            poke(bytes);
        }
        int whole = bytes.length;
        if (random.nextInt(4) == 0) {
            bytes = Arrays.copyOf(bytes, random.nextInt(Math.min(bytes.length, random.nextBoolean() ? 64 : 400) + 1));
        }
        return new Frame(bytes, wireLength(bytes.length, whole));
    }

    private int wireLength(int captured, int whole) {
        int wire = random.nextBoolean() ? captured : whole;
        if (random.nextInt(4) == 0) {
            int wanted = number();
            wire = wanted > 0 && wanted < 70_000 ? wanted : captured + random.nextInt(2000);
        }
        return Math.max(captured, wire);
    }

    /** Some number of the expression, or one next to it, or a common one, somewhere; its low bytes or its high ones. */
    private void poke(byte[] bytes) {
        int width = 1 << random.nextInt(3);
        int at = random.nextInt(Math.max(1, Math.min(bytes.length, 80)));
        long value = (long) number() << (random.nextInt(4) == 0 ? 32 - 8 * width : 0);
        store(bytes, at, width, (int) value);
    }

    private static void store(byte[] bytes, int at, int width, int value) {
        for (int i = 0; i < width && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (value >>> 8 * (width - 1 - i));
        }
    }

    /** A packet that fares otherwise in one comparison that a program makes of this one; it need not be a sensible one. */
    Frame turned(Cbpf program, Frame frame) {
        List<Cbpf.Comparison> compared = new ArrayList<>();
        program.run(frame, compared);
        if (compared.isEmpty()) {
            return next();
        }
        // The last comparisons are where it went wrong, the first lead to other parts of the program.
        int back = random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(compared.size());
        Cbpf.Comparison comparison = compared.get(compared.size() - back);
        int value = comparison.with();
        int missing = value - comparison.number();
        switch (random.nextInt(12)) {
            case 0 -> value++;
            case 1 -> value--;
            case 2 -> value = ~value;
            case 3 -> value = 0;
            case 4 -> value = comparison.loaded() ^ value;
            case 5 -> value = comparison.loaded() ^ value & random.nextInt();
            case 6, 7, 8 -> value = comparison.loaded() + missing;
            case 9 -> value = comparison.loaded() + missing * (1 << random.nextInt(8));
            default -> {}
        }
        byte[] bytes = frame.bytes().clone();
        if (random.nextInt(4) == 0) {
            bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(24));
        }
        store(bytes, comparison.offset(), comparison.bytes(), value);
        int end = comparison.offset() + comparison.bytes();
        if (random.nextInt(12) == 0) {
            bytes = Arrays.copyOf(bytes, Math.max(0, Math.min(bytes.length, end - random.nextInt(2))));
        }
        return new Frame(bytes, Math.max(bytes.length, frame.wireLength()));
    }

    private void link() {
        switch (link) {
            case ETHERNET -> ethernet(0);
            case RAW -> network(0, random.nextBoolean() ? 0x0800 : 0x86dd);
            case LINUX_SLL -> {
                put(2, random.nextInt(6));
                put(2, pick(new int[] {1, 772, 512, number()}));
                put(2, random.nextInt(3) > 0 ? 6 : number());
                address(8);
                typed(1);
            }
            case LINUX_SLL2 -> {
                int type = type();
                put(2, type);
                put(2, 0);
                put(4, number());
                put(2, pick(new int[] {1, 772, 512, number()}));
                put(1, random.nextInt(6));
                put(1, random.nextInt(3) > 0 ? 6 : number());
                address(8);
                network(1, type);
            }
            default -> {
                int family = random.nextInt(8) == 0 ? number() : pick(FAMILIES);
                put(4, link == LinkType.LOOP || random.nextInt(6) == 0 ? family : Integer.reverseBytes(family));
                network(1, family == 2 ? 0x0800 : 0x86dd);
            }
        }
    }

    private void ethernet(int depth) {
        address(6);
        address(6);
        if (random.nextInt(5) == 0) {
            put(2, random.nextInt(4) == 0 ? 1501 + random.nextInt(40) : random.nextInt(1501));
            llc(depth + 1);
        } else {
            typed(depth + 1);
        }
    }

    private int type() {
        return random.nextInt(12) == 0
                ? number() & 0xffff
                : random.nextInt(12) == 0 ? random.nextInt(6) : pick(ETHER_TYPES);
    }

    private void typed(int depth) {
        int type = type();
        put(2, type);
        network(depth, type);
    }

    private void network(int depth, int type) {
        if (depth > MAX_DEPTH) {
            some(random.nextInt(20));
            return;
        }
        switch (type) {
            case 0x0800 -> ip(depth);
            case 0x86dd -> ip6(depth);
            case 0x0806, 0x8035 -> arp();
            case 0x8100, 0x88a8, 0x9100 -> {
                put(2, random.nextInt(8) << 13 | number() & 0xfff);
                typed(depth + 1);
            }
            case 0x8847, 0x8848 -> mpls(depth);
            case 0x8863, 0x8864 -> {
                put(2, 0x1100);
                put(2, number());
                put(2, random.nextInt(100));
                int protocol = random.nextInt(3) == 0 ? number() & 0xffff : pick(new int[] {0x21, 0x57, 0xc021});
                put(2, protocol);
                network(depth + 1, protocol == 0x57 ? 0x86dd : 0x0800);
            }
            case 0x6558 -> ethernet(depth + 1);
            case 0, 1, 2, 4 -> llc(depth + 1);
            default -> some(random.nextInt(50));
        }
    }

    private void mpls(int depth) {
        boolean last = random.nextInt(3) > 0;
        put(4, (number() & 0xfffff) << 12 | random.nextInt(8) << 9 | (last ? 0x100 : 0) | 64);
        network(depth + 1, last ? random.nextBoolean() ? 0x0800 : 0x86dd : 0x8847);
    }

    private void llc(int depth) {
        int sap = random.nextInt(5) == 0 ? number() : pick(SAPS);
        put(1, sap);
        put(1, random.nextInt(5) == 0 ? pick(SAPS) : sap);
        int[] controls = {3, 3, 3, 0x01, 0x05, 0x09, 0x43, 0x63, 0x6f, 0x0f, 0x87, 0xaf, 0xe3, 0x00, 0x13, number()};
        put(1, pick(controls));
        if (sap == 0xfe) {
            put(1, pick(new int[] {0x81, 0x82, 0x83, number()}));
            put(2, random.nextInt(0x10000));
            put(1, 1);
            put(1, pick(new int[] {15, 16, 17, 18, 20, 24, 25, 26, 27, number()}));
            some(30);
        } else {
            put(3, pick(new int[] {0, 0, 0xf8, 0x080007, number()}));
            typed(depth + 1);
        }
    }

    private void arp() {
        put(2, 1);
        put(2, 0x0800);
        put(2, 0x0604);
        put(2, 1 + random.nextInt(4));
        address(6);
        address(4);
        address(6);
        address(4);
    }

    private int protocol() {
        if (chained && random.nextInt(3) > 0) {
            return pick(CHAINED);
        }
        return random.nextInt(10) == 0 ? number() : pick(PROTOCOLS);
    }

    private void ip(int depth) {
        int at = size;
        int options = random.nextInt(3) > 0 ? 0 : random.nextInt(11);
        put(
                1,
                (random.nextInt(40) == 0 ? random.nextInt(16) : 4) << 4
                        | (random.nextInt(40) == 0 ? random.nextInt(16) : 5 + options));
        put(1, number());
        put(2, 0);
        put(2, number());
        put(2, random.nextInt(4) == 0 ? number() : random.nextBoolean() ? 0x4000 : 0);
        put(1, 64);
        int protocol = protocol();
        put(1, protocol);
        put(2, number());
        address(4);
        address(4);
        some(4 * options);
        transport(depth + 1, protocol);
        store(out, at + 2, 2, random.nextInt(6) == 0 ? number() : size - at);
    }

    private void ip6(int depth) {
        put(4, (random.nextInt(40) == 0 ? random.nextInt(16) : 6) << 28 | random.nextInt(1 << 28));
        put(2, random.nextInt(2000));
        int protocol = protocol();
        put(1, protocol);
        put(1, 64);
        address(16);
        address(16);
        transport(depth + 1, protocol);
    }

    private void transport(int depth, int protocol) {
        if (depth > MAX_DEPTH) {
            some(random.nextInt(20));
            return;
        }
        switch (protocol) {
            case 6 -> {
                ports();
                some(8);
                put(2, (random.nextInt(3) > 0 ? 5 : random.nextInt(16)) << 12 | random.nextInt(512));
                some(6 + random.nextInt(40));
            }
            case 17 -> {
                int to = ports();
                put(4, random.nextInt());
                tunnelled(depth, to);
            }
            case 132 -> {
                ports();
                some(8 + random.nextInt(20));
            }
            case 1, 58 -> {
                put(1, random.nextInt(3) == 0 ? number() : pick(new int[] {0, 3, 5, 8, 11, 13, 128, 129, 135}));
                put(1, random.nextInt(16));
                some(6 + random.nextInt(40));
            }
            case 4 -> ip(depth + 1);
            case 41 -> ip6(depth + 1);
            case 47 -> {
                put(2, random.nextInt(3) > 0 ? 0 : 0x2000);
                typed(depth + 1);
            }
            case 0, 43, 60, 44, 51, 135, 108, 50 -> {
                int next = protocol();
                int words = protocol == 44 ? 0 : random.nextInt(3);
                put(1, next);
                put(1, words);
                some(protocol == 51 ? 4 * words + 6 : 8 * words + 6);
                transport(depth + 1, next);
            }
            default -> some(random.nextInt(40));
        }
    }

    private void tunnelled(int depth, int port) {
        if (port == 4789) {
            put(4, 0x08000000);
            put(4, number() << 8);
            ethernet(depth + 1);
        } else if (port == 6081) {
            int options = random.nextInt(4);
            put(1, (random.nextInt(8) == 0 ? 0x40 : 0) | options);
            put(1, random.nextInt(256));
            int type = random.nextBoolean() ? 0x6558 : type();
            put(2, type);
            put(4, number() << 8 | random.nextInt(256));
            some(4 * options);
            network(depth + 1, type);
        } else {
            some(random.nextInt(60));
        }
    }

    private int ports() {
        put(2, port());
        int to = port();
        put(2, to);
        return to;
    }

    private int port() {
        return random.nextInt(3) == 0 ? number() & 0xffff : pick(PORTS);
    }

    private void address(int width) {
        List<byte[]> fitting = addresses.stream().filter(a -> a.length == width).toList();
        byte[] address = new byte[width];
        if (!fitting.isEmpty() && random.nextInt(4) > 0) {
            byte[] chosen = fitting.get(random.nextInt(fitting.size()));
            System.arraycopy(chosen, 0, address, 0, width);
            if (random.nextInt(4) == 0) {
                address[random.nextInt(width)] ^= (byte) (1 << random.nextInt(8));
            }
        } else if (random.nextInt(3) == 0) {
            Arrays.fill(address, (byte) -1);
        } else {
            random.nextBytes(address);
            if (width == 6 && random.nextInt(3) == 0) {
                System.arraycopy(new byte[] {(byte) 0xaa, 0, 4, 0, (byte) number(), (byte) number()}, 0, address, 0, 6);
            }
        }
        put(address);
    }

    private int pick(int[] values) {
        return values[random.nextInt(values.length)];
    }

    private int number() {
        if (!numbers.isEmpty() && random.nextInt(3) > 0) {
            int number = numbers.get(random.nextInt(numbers.size()));
            return random.nextInt(4) > 0 ? number : number + random.nextInt(3) - 1;
        }
        return random.nextBoolean() ? pick(NUMBERS) : random.nextInt();
    }

    private void some(int bytes) {
        byte[] random = new byte[bytes];
        if (this.random.nextBoolean()) {
            this.random.nextBytes(random);
        }
        put(random);
    }

    private void put(int bytes, int value) {
        byte[] written = new byte[bytes];
        store(written, 0, bytes, value);
        put(written);
    }

    private void put(byte[] bytes) {
        if (size + bytes.length > out.length) {
            out = Arrays.copyOf(out, 2 * (size + bytes.length));
        }
        System.arraycopy(bytes, 0, out, size, bytes.length);
        size += bytes.length;
    }
}
