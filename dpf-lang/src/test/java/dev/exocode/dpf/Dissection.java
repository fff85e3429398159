package dev.exocode.dpf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Where the headers of a packet are, found by hand and apart from the library's declarations: the truth about the protocols that
 * come with Exocode.
 */
final class Dissection {
    private static final int LEVELS = Library.MAX_LEVEL + 1;
    private static final Set<Long> TAGS = Set.of(0x8100L, 0x88a8L, 0x9100L);
    private static final Set<Long> LABELS = Set.of(0x8847L, 0x8848L);
    private static final Set<Long> EXTENSIONS = Set.of(0L, 43L, 60L, 135L, 139L, 140L);

    /** Bits that are needed were not captured. */
    private static final class Absent extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** A number, and where what it announces begins. */
    private record Next(long number, long at) {}

    private interface Step {
        /** The next header; null if there is none to pass. */
        Next from(Next next) throws Absent;
    }

    private final byte[] packet;
    private final int length;
    private final List<Map<String, Long>> headers = new ArrayList<>();
    private final List<Map<String, Long>> numbers = new ArrayList<>();
    private Map<String, Long> here;

    private Dissection(byte[] packet, int length) {
        this.packet = packet;
        this.length = length;
    }

    /** Looks through a packet of which so many bytes were captured. */
    static Dissection of(LinkType link, byte[] packet, int length) {
        Dissection dissection = new Dissection(packet, length);
        for (int level = 0; level < LEVELS; level++) {
            dissection.here = new HashMap<>();
            dissection.headers.add(dissection.here);
            dissection.numbers.add(new HashMap<>());
            dissection.dissect(link, level);
        }
        return dissection;
    }

    /** Where the header of a protocol begins, in the packet inside so many tunnels. */
    OptionalLong header(String protocol, int level) {
        Long at = headers.get(level).get(protocol);
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }

    /** A number that is carried. */
    OptionalLong number(String name, int level) {
        Long number = numbers.get(level).get(name);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private long bits(long byteOffset, int bit, int count) throws Absent {
        long first = byteOffset * 8 + bit;
        if (byteOffset < 0 || (first + count + 7) / 8 > length) {
            throw new Absent();
        }
        long value = 0;
        for (long at = first; at < first + count; at++) {
            value = value << 1 | packet[(int) (at / 8)] >> 7 - at % 8 & 1;
        }
        return value;
    }

    private long u8(long at) throws Absent {
        return bits(at, 0, 8);
    }

    private long u16(long at) throws Absent {
        return bits(at, 0, 16);
    }

    private void dissect(LinkType link, int level) {
        Next first = level == 0 ? linkHeader(link) : tunnelled(level);
        if (first != null) {
            link(first, level);
        }
    }

    private Next linkHeader(LinkType link) {
        try {
            switch (link) {
                case ETHERNET -> {
                    here.put("eth", 0L);
                    return new Next(u16(12), 14);
                }
                case LINUX_SLL -> {
                    here.put("sll", 0L);
                    return new Next(u16(14), 16);
                }
                case LINUX_SLL2 -> {
                    here.put("sll2", 0L);
                    return new Next(u16(0), 20);
                }
                case RAW -> {
                    here.put("raw", 0L);
                    return ofVersion(0);
                }
                case NULL, LOOP -> {
                    here.put(link == LinkType.NULL ? "null" : "loop", 0L);
                    int family = (int) bits(0, 0, 32);
                    int swapped = link == LinkType.NULL ? Integer.reverseBytes(family) : family;
                    if (family == 2 || swapped == 2) {
                        return new Next(0x0800, 4);
                    }
                    Set<Integer> six = Set.of(10, 24, 28, 30);
                    return six.contains(family) || six.contains(swapped) ? new Next(0x86dd, 4) : null;
                }
                case UNKNOWN -> {
                    return null;
                }
            }
            throw new AssertionError(link);
        } catch (Absent e) {
            return null;
        }
    }

    private Next ofVersion(long at) throws Absent {
        long version = bits(at, 0, 4);
        return version == 4 ? new Next(0x0800, at) : version == 6 ? new Next(0x86dd, at) : null;
    }

    /** What the first tunnel of the packet around this one carries. */
    private Next tunnelled(int level) {
        Map<String, Long> outer = headers.get(level - 1);
        Long frame = frame(outer);
        if (frame != null) {
            here.put("eth", frame);
            try {
                return new Next(u16(frame + 12), frame + 14);
            } catch (Absent e) {
                // The frame is cut off.
            }
        }
        for (String tunnel : List.of("ipip", "ip6ip", "gre", "geneve", "gtp")) {
            Long at = outer.get(tunnel);
            try {
                Next next = at == null ? null : inside(tunnel, at);
                if (next != null) {
                    return next;
                }
            } catch (Absent e) {
                // It is not known what it carries.
            }
        }
        return null;
    }

    /** Where an Ethernet frame begins in the first tunnel that has one; null if none has. */
    private Long frame(Map<String, Long> outer) {
        for (String tunnel : List.of("gre", "vxlan", "geneve")) {
            Long at = outer.get(tunnel);
            try {
                if (tunnel.equals("vxlan") && at != null && bits(at, 4, 1) == 1) {
                    return at + 8;
                }
                Next next = at == null || tunnel.equals("vxlan") ? null : inside(tunnel, at);
                if (next != null && next.number() == 0x6558) {
                    return next.at();
                }
            } catch (Absent e) {
                // It is not known what it carries.
            }
        }
        return null;
    }

    private Next inside(String tunnel, long at) throws Absent {
        return switch (tunnel) {
            case "ipip" -> new Next(0x0800, at);
            case "ip6ip" -> new Next(0x86dd, at);
            case "gre" -> {
                long words = bits(at, 0, 1) + bits(at, 2, 1) + bits(at, 3, 1);
                yield bits(at, 13, 3) == 0 && bits(at, 1, 1) == 0 ? new Next(u16(at + 2), at + 4 + 4 * words) : null;
            }
            case "geneve" -> bits(at, 0, 2) == 0 ? new Next(u16(at + 2), at + 8 + 4 * bits(at, 2, 6)) : null;
            default -> ofVersion(at);
        };
    }

    /** Goes on from header to header; null if it cannot be known where that ends. */
    private Next walk(Next first, Set<Long> upTo, Step step) {
        try {
            Next now = first;
            for (int passed = 0; ; passed++) {
                Next next = upTo.contains(now.number()) ? null : step.from(now);
                if (next == null) {
                    return now;
                } else if (passed == Headers.MAX_PASSED) {
                    return null;
                }
                now = next;
            }
        } catch (Absent e) {
            return null;
        }
    }

    private void first(String protocol, Next start, Set<Long> values, Step step) {
        Next found = walk(start, values, step);
        if (found != null && values.contains(found.number())) {
            here.put(protocol, found.at());
        }
    }

    private Next passLink(Next next) throws Absent {
        long at = next.at();
        if (TAGS.contains(next.number())) {
            return new Next(u16(at + 2), at + 4);
        } else if (LABELS.contains(next.number())) {
            if (bits(at, 23, 1) == 0) {
                return new Next(0x8847, at + 4);
            }
            return ofVersion(at + 4);
        } else if (next.number() == 0x8864) {
            long proto = u16(at + 6);
            return proto == 0x21 ? new Next(0x0800, at + 8) : proto == 0x57 ? new Next(0x86dd, at + 8) : null;
        }
        return null;
    }

    private void link(Next start, int level) {
        first("vlan", start, TAGS, this::passLink);
        first("mpls", start, LABELS, this::passLink);
        first("pppoe", start, Set.of(0x8864L), this::passLink);
        try {
            if (here.containsKey("vlan") && TAGS.contains(u16(here.get("vlan") + 2))) {
                here.put("vlan2", here.get("vlan") + 4);
            }
        } catch (Absent e) {
            // It is not known what follows the tag.
        }
        Next end = walk(start, Set.of(), this::passLink);
        if (end == null) {
            return;
        }
        numbers.get(level).put("link.proto", end.number());
        if (end.number() == 0x0806) {
            here.put("arp", end.at());
        } else if (end.number() == 0x0800 || end.number() == 0x86dd) {
            here.put(end.number() == 0x0800 ? "ip" : "ip6", end.at());
            network(end, level);
        }
    }

    private void network(Next network, int level) {
        Next start;
        long at = network.at();
        try {
            if (network.number() == 0x0800) {
                if (bits(at + 6, 3, 13) != 0) {
                    return;
                }
                start = new Next(u8(at + 9), at + 4 * bits(at, 4, 4));
            } else {
                start = new Next(u8(at + 6), at + 40);
            }
        } catch (Absent e) {
            return;
        }
        boolean six = network.number() == 0x86dd;
        Step pass = next -> passExtension(next, six);
        if (six) {
            first("ext", start, EXTENSIONS, pass);
            first("frag6", start, Set.of(44L), pass);
        }
        first("ah", start, Set.of(51L), pass);
        Next end = walk(start, Set.of(), pass);
        if (end == null) {
            return;
        }
        numbers.get(level).put("inet.proto", end.number());
        String transport = switch ((int) end.number()) {
            case 1 -> six ? null : "icmp";
            case 4 -> "ipip";
            case 6 -> "tcp";
            case 17 -> "udp";
            case 41 -> "ip6ip";
            case 47 -> "gre";
            case 58 -> six ? "icmp6" : null;
            case 132 -> "sctp";
            default -> null;
        };
        if (transport != null) {
            here.put(transport, end.at());
        }
        if (end.number() == 17) {
            datagram(end.at(), level);
        }
    }

    private Next passExtension(Next next, boolean six) throws Absent {
        long at = next.at();
        if (six && EXTENSIONS.contains(next.number())) {
            return new Next(u8(at), at + 8 * (u8(at + 1) + 1));
        } else if (six && next.number() == 44) {
            return bits(at + 2, 0, 13) == 0 ? new Next(u8(at), at + 8) : null;
        } else if (next.number() == 51) {
            return new Next(u8(at), at + 4 * (u8(at + 1) + 2));
        }
        return null;
    }

    private void datagram(long udp, int level) {
        Map<Long, String> ports = Map.of(4789L, "vxlan", 6081L, "geneve", 2152L, "gtpu", 53L, "dns");
        try {
            String behind = ports.get(u16(udp + 2));
            if (behind != null) {
                here.put(behind, udp + 8);
            }
        } catch (Absent e) {
            // The source port may be there without the destination's.
        }
        try {
            if (u16(udp) == 53) {
                here.put("dns", udp + 8);
            }
        } catch (Absent e) {
            return;
        }
        if (here.containsKey("gtpu")) {
            gtp(here.get("gtpu"), level);
        }
    }

    private void gtp(long at, int level) {
        Next start;
        try {
            long more = bits(at, 5, 3);
            if (u8(at + 1) != 255) {
                return;
            }
            boolean extended = bits(at, 5, 1) == 1;
            start = new Next(extended ? u8(at + 11) : 0, at + (more == 0 ? 8 : 12));
        } catch (Absent e) {
            return;
        }
        Step pass = next -> {
            if (next.number() == 0) {
                return null;
            }
            long size = 4 * u8(next.at());
            return new Next(u8(next.at() + size - 1), next.at() + size);
        };
        if (start.number() != 0) {
            here.put("gtpext", start.at());
        }
        Next end = walk(start, Set.of(), pass);
        if (end != null) {
            numbers.get(level).put("gtp.next", end.number());
            here.put("gtp", end.at());
        }
    }

    /** Where an option of one of some kinds begins in the header of TCP or IPv4. */
    OptionalLong option(String protocol, int level, Set<Long> kinds) {
        OptionalLong header = header(protocol, level);
        if (header.isEmpty()) {
            return header;
        }
        try {
            long start = header.getAsLong();
            long end = start + 4 * (protocol.equals("tcp") ? bits(start + 12, 0, 4) : bits(start, 4, 4));
            long at = start + 20;
            for (int passed = 0; passed <= Headers.MAX_PASSED; passed++) {
                if (at >= end) {
                    return OptionalLong.empty();
                }
                long kind = u8(at);
                if (kinds.contains(kind)) {
                    return OptionalLong.of(at);
                } else if (kind == 0) {
                    return OptionalLong.empty();
                }
                at += kind == 1 ? 1 : u8(at + 1);
            }
        } catch (Absent e) {
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }
}
