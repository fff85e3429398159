package dev.exocode.dpf;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/**
 * Random packets that have the protocols of the standard library inside each other, mostly as they should be: what is wrong is drawn,
 * too.
 */
final class DrawnPacket {
    private static final int[] EXTENSIONS = {0, 43, 60, 135, 44, 51};
    private static final int[] FAMILIES = {10, 24, 28, 30};

    private final Random random;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private DrawnPacket(Random random) {
        this.random = random;
    }

    static byte[] of(Random random, LinkType link) {
        DrawnPacket packet = new DrawnPacket(random);
        switch (link) {
            case ETHERNET -> packet.ethernet(0);
            case LINUX_SLL -> {
                packet.any(14);
                packet.tagged(0);
            }
            case LINUX_SLL2 -> {
                int type = packet.type(0);
                packet.number(2, type);
                packet.any(18);
                packet.behind(type, 0);
            }
            case NULL, LOOP -> {
                boolean six = random.nextBoolean();
                int family = six ? FAMILIES[random.nextInt(FAMILIES.length)] : random.nextInt(9) == 0 ? 7 : 2;
                packet.number(4, random.nextBoolean() ? family : Integer.reverseBytes(family));
                packet.ip(six, 0);
            }
            case RAW, UNKNOWN -> packet.ip(random.nextBoolean(), 0);
        }
        return packet.bytes.toByteArray();
    }

    private boolean rarely() {
        return random.nextInt(10) == 0;
    }

    private void any(int count) {
        for (int i = 0; i < count; i++) {
            bytes.write(random.nextInt(4) == 0 ? random.nextInt(256) : random.nextInt(4));
        }
    }

    private void number(int count, long value) {
        for (int i = count - 1; i >= 0; i--) {
            bytes.write((int) (value >>> 8 * i));
        }
    }

    private void ethernet(int depth) {
        any(12);
        tagged(depth);
    }

    private void tagged(int depth) {
        int type = type(depth);
        number(2, type);
        behind(type, depth);
    }

    private int type(int depth) {
        int[] types = {0x0800, 0x0800, 0x0800, 0x86dd, 0x86dd, 0x0806, 0x8100, 0x88a8, 0x8847, 0x8864, 0x6558, 0x1234};
        int type = types[random.nextInt(types.length)];
        return depth > 6 && type >= 0x8100 ? 0x0800 : type;
    }

    private void behind(int type, int depth) {
        switch (type) {
            case 0x0800, 0x86dd -> ip(type == 0x86dd, depth + 1);
            case 0x0806 -> {
                number(6, 0x0001_0800_0604L + (rarely() ? 1 : 0));
                number(2, 1 + random.nextInt(2));
                any(20);
            }
            case 0x8100, 0x88a8 -> {
                any(2);
                tagged(depth + 1);
            }
            case 0x8847 -> {
                for (int more = random.nextInt(3); more > 0; more--) {
                    number(4, random.nextInt() & ~0x100);
                }
                number(4, random.nextInt() | 0x100);
                ip(random.nextBoolean(), depth + 1);
            }
            case 0x8864 -> {
                boolean six = random.nextBoolean();
                number(2, 0x1100);
                any(4);
                number(2, rarely() ? 0xc021 : six ? 0x57 : 0x21);
                ip(six, depth + 1);
            }
            case 0x6558 -> ethernet(depth + 1);
            default -> any(random.nextInt(60));
        }
    }

    private int transport(boolean six, int depth) {
        int[] protocols = {6, 6, 6, 17, 17, 17, 1, 58, 132, 4, 41, 47, 99};
        int protocol = protocols[random.nextInt(protocols.length)];
        boolean tunnel = protocol == 4 || protocol == 41 || protocol == 47;
        return depth > 5 && tunnel ? 6 : protocol == 1 && six ? 58 : protocol;
    }

    private void ip(boolean six, int depth) {
        int protocol = transport(six, depth);
        if (six) {
            six(protocol, depth);
            return;
        }
        boolean ah = rarely();
        int words = random.nextInt(4) == 0 ? 5 + random.nextInt(3) : 5;
        number(1, (rarely() ? 0x50 : 0x40) | (rarely() ? random.nextInt(16) : words));
        any(5);
        number(2, random.nextInt(6) == 0 ? random.nextInt(0x10000) : 0x4000);
        any(1);
        number(1, ah ? 51 : protocol);
        any(10);
        options(4 * words - 20);
        if (ah) {
            ah(protocol);
        }
        payload(protocol, depth);
    }

    private void ah(int next) {
        int words = 1 + random.nextInt(4);
        number(1, next);
        number(1, words);
        any(4 * (words + 2) - 2);
    }

    private void six(int protocol, int depth) {
        int count = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
        int[] kinds = new int[count + 1];
        for (int i = 0; i < count; i++) {
            kinds[i] = EXTENSIONS[random.nextInt(EXTENSIONS.length)];
        }
        kinds[count] = protocol;
        number(1, 0x60 | random.nextInt(16));
        any(5);
        number(1, kinds[0]);
        any(33);
        for (int i = 0; i < count; i++) {
            if (kinds[i] == 51) {
                ah(kinds[i + 1]);
            } else if (kinds[i] == 44) {
                number(1, kinds[i + 1]);
                any(1);
                number(2, rarely() ? random.nextInt(0x10000) : 1);
                any(4);
            } else {
                int units = rarely() ? random.nextInt(4) : 0;
                number(1, kinds[i + 1]);
                number(1, units);
                any(8 * units + 6);
            }
        }
        payload(protocol, depth);
    }

    private void options(int room) {
        int left = room;
        while (left > 0) {
            int[] kinds = {0, 1, 1, 2, 3, 4, 8, 148, 200};
            int kind = kinds[random.nextInt(kinds.length)];
            int size = kind < 2 ? 1 : kind == 2 || kind == 148 ? 4 : kind == 3 ? 3 : kind == 4 ? 2 : kind == 8 ? 10 : 5;
            if (size > left) {
                kind = 1;
                size = 1;
            }
            number(1, kind);
            if (size > 1) {
                number(1, rarely() ? random.nextInt(4) : size);
                any(size - 2);
            }
            left -= size;
        }
    }

    private void payload(int protocol, int depth) {
        switch (protocol) {
            case 6 -> {
                int words = 5 + (random.nextBoolean() ? random.nextInt(8) : 0);
                any(12);
                number(1, (long) (rarely() ? random.nextInt(16) : words) << 4);
                any(7);
                options(4 * words - 20);
                any(random.nextInt(12));
            }
            case 17 -> udp(depth);
            case 1, 58 -> {
                int[] types = {0, 8, 13, 18, 128, 129, 3};
                number(1, types[random.nextInt(types.length)]);
                any(7 + random.nextInt(12));
            }
            case 4 -> ip(rarely(), depth + 1);
            case 41 -> ip(!rarely(), depth + 1);
            case 47 -> {
                int flags = random.nextInt(16);
                number(1, flags << 4);
                number(1, rarely() ? 1 : 0);
                int type = type(depth + 1);
                number(2, type);
                any(4 * Integer.bitCount(flags & 0b1011));
                behind(type, depth + 1);
            }
            default -> any(random.nextInt(40));
        }
    }

    private void udp(int depth) {
        int[] ports = {53, 4789, 6081, 2152, 80, 2000};
        int port = ports[random.nextInt(ports.length)];
        number(2, rarely() ? 53 : random.nextInt(0x10000));
        number(2, port);
        any(4);
        if (depth > 6) {
            any(12);
            return;
        }
        switch (port) {
            case 4789 -> {
                number(1, rarely() ? 0 : 8);
                any(7);
                ethernet(depth + 1);
            }
            case 6081 -> {
                int words = random.nextInt(3);
                number(1, words | (rarely() ? 0x40 : 0));
                any(1);
                int type = type(depth + 1);
                number(2, type);
                any(4 + 4 * words);
                behind(type, depth + 1);
            }
            case 2152 -> gtp(depth);
            default -> any(random.nextInt(30));
        }
    }

    private void gtp(int depth) {
        int more = random.nextInt(8);
        number(1, 0x30 | more);
        number(1, rarely() ? 1 : 255);
        any(6);
        if (more != 0) {
            any(3);
            boolean extended = (more & 4) != 0;
            int count = extended ? random.nextInt(3) : 0;
            number(1, count > 0 || !extended && rarely() ? 0x85 : 0);
            for (int i = 0; i < count; i++) {
                int words = rarely() ? 0 : 1 + random.nextInt(2);
                number(1, words);
                any(Math.max(0, 4 * words - 2));
                number(1, i == count - 1 ? 0 : 0x85);
            }
        }
        ip(random.nextBoolean(), depth + 1);
    }
}
