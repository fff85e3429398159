package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.engine.Executable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Ordinary tcpdump expressions, and each as a careful Java programmer writes it for Ethernet, with exact bounds: a frame that is
 * cut off before something that the expression asks for is rejected, and one that is cut off behind it is not.
 */
enum HandWrittenExpression implements Executable {
    /** Every frame. */
    ALL("", 102_032) {
        @Override
        public long run(byte[] p, int at, int n) {
            return 1;
        }
    },
    /** IPv4. */
    IP("ip", 94_395) {
        @Override
        public long run(byte[] p, int at, int n) {
            return n >= 14 && u16(p, at + 12) == IPV4 ? 1 : 0;
        }
    },
    /** TCP from or to port 80, over IPv4 or IPv6. */
    WEB("tcp port 80", 6_295) {
        @Override
        public long run(byte[] p, int at, int n) {
            if (n < 14) {
                return 0;
            }
            int tcp;
            int type = u16(p, at + 12);
            if (type == IPV4) {
                if (n < 24 || p[at + 23] != TCP || isLaterFragment(p, at)) {
                    return 0;
                }
                tcp = transport(p, at);
            } else if (type == IPV6) {
                if (n < 21 || p[at + 20] != TCP) {
                    return 0;
                }
                tcp = 54;
            } else {
                return 0;
            }
            return n >= tcp + 2 && u16(p, at + tcp) == 80 || n >= tcp + 4 && u16(p, at + tcp + 2) == 80 ? 1 : 0;
        }
    },
    /** One host and one port. */
    HOST_PORT("ip host 77.111.247.69 and tcp port 443", 3_200) {
        @Override
        public long run(byte[] p, int at, int n) {
            if (n < 30 || u16(p, at + 12) != IPV4) {
                return 0;
            }
            int host = 0x4d6ff745;
            if (i32(p, at + 26) != host && (n < 34 || i32(p, at + 30) != host)) {
                return 0;
            }
            if (p[at + 23] != TCP || isLaterFragment(p, at)) {
                return 0;
            }
            int tcp = transport(p, at);
            return n >= tcp + 2 && u16(p, at + tcp) == 443 || n >= tcp + 4 && u16(p, at + tcp + 2) == 443 ? 1 : 0;
        }
    },
    /** Senders in one network. */
    FROM_NET("ip src net 192.168.1.0/24", 14_351) {
        @Override
        public long run(byte[] p, int at, int n) {
            return n >= 30 && u16(p, at + 12) == IPV4 && i32(p, at + 26) >>> 8 == HOME ? 1 : 0;
        }
    },
    /** Between two networks, or asking for addresses in them. */
    BETWEEN_NETS(
            "(ip or arp) and ((src net 192.168.1.0/24 and dst net 87.240.132.0/24)"
                    + " or (src net 87.240.132.0/24 and dst net 192.168.1.0/24))",
            708) {
        @Override
        public long run(byte[] p, int at, int n) {
            if (n < 34) {
                return 0;
            }
            int source;
            int destination;
            int type = u16(p, at + 12);
            if (type == IPV4) {
                source = i32(p, at + 26);
                destination = i32(p, at + 30);
            } else if (type == ARP && n >= 42) {
                source = i32(p, at + 28);
                destination = i32(p, at + 38);
            } else {
                return 0;
            }
            int far = 0x57f084;
            source >>>= 8;
            destination >>>= 8;
            return source == HOME && destination == far || source == far && destination == HOME ? 1 : 0;
        }
    },
    /** TCP to one port. */
    TO_PORT("ip and tcp dst port 443", 12_237) {
        @Override
        public long run(byte[] p, int at, int n) {
            if (n < 24 || u16(p, at + 12) != IPV4 || p[at + 23] != TCP || isLaterFragment(p, at)) {
                return 0;
            }
            int tcp = transport(p, at);
            return n >= tcp + 4 && u16(p, at + tcp + 2) == 443 ? 1 : 0;
        }
    },
    /** Web traffic that carries data. */
    WEB_DATA("ip and tcp port 80 and (((ip[2:2] - ((ip[0]&0xf)<<2)) - ((tcp[12]&0xf0)>>2)) != 0)", 3_131) {
        @Override
        public long run(byte[] p, int at, int n) {
            if (n < 24 || u16(p, at + 12) != IPV4 || p[at + 23] != TCP || isLaterFragment(p, at)) {
                return 0;
            }
            int tcp = transport(p, at);
            if (n < tcp + 13 || u16(p, at + tcp) != 80 && u16(p, at + tcp + 2) != 80) {
                return 0;
            }
            return hasData(p, at, tcp) ? 1 : 0;
        }
    },
    /** What an administrator's list becomes. */
    LONG(
            "ip and not (src net (10.0.0.0/8 or 172.16.0.0/12 or 192.168.0.0/16)"
                    + " and dst net (10.0.0.0/8 or 172.16.0.0/12 or 192.168.0.0/16))"
                    + " and not (dst net 224.0.0.0/4 or dst host 255.255.255.255)"
                    + " and ((tcp and (port 80 or port 443 or port 8080 or port 22 or portrange 6000-6100)"
                    + " and (tcp[13] & 7 != 0 or (ip[2:2] - ((ip[0]&0xf)<<2) - ((tcp[12]&0xf0)>>2)) != 0))"
                    + " or (udp and (port 53 or port 123 or port 443 or portrange 5060-5070)))",
            22_762) {
        @Override
        public long run(byte[] p, int at, int n) {
            if (n < 34 || u16(p, at + 12) != IPV4) {
                return 0;
            }
            int destination = i32(p, at + 30);
            if (isPrivate(i32(p, at + 26)) && isPrivate(destination)) {
                return 0;
            }
            if (destination >>> 28 == 0xe || destination == -1) {
                return 0;
            }
            int protocol = p[at + 23];
            if (protocol != TCP && protocol != UDP || isLaterFragment(p, at)) {
                return 0;
            }
            int next = transport(p, at);
            if (protocol == UDP) {
                return n >= next + 2 && isTalk(u16(p, at + next)) || n >= next + 4 && isTalk(u16(p, at + next + 2))
                        ? 1
                        : 0;
            }
            if (n < next + 14 || !isService(u16(p, at + next)) && !isService(u16(p, at + next + 2))) {
                return 0;
            }
            return (p[at + next + 13] & 7) != 0 || hasData(p, at, next) ? 1 : 0;
        }
    };

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int IPV4 = 0x800;
    private static final int ARP = 0x806;
    private static final int IPV6 = 0x86dd;
    private static final int TCP = 6;
    private static final int UDP = 17;
    /** The first three bytes of 192.168.1.0. */
    private static final int HOME = 0xc0a801;

    /** The expression. */
    final String text;

    /** How many frames libpcap accepts of the trace of 102,032 that the project is measured with. */
    final int inTrace;

    HandWrittenExpression(String text, int inTrace) {
        this.text = text;
        this.inTrace = inTrace;
    }

    /**
     * Prints each name and, behind a tab, its expression.
     *
     * @param args none
     */
    public static void main(String[] args) {
        for (HandWrittenExpression each : values()) {
            System.out.println(each.name() + "\t" + each.text);
        }
    }

    /** How many of some packets are accepted. */
    int accepted(Iterable<byte[]> packets) {
        int accepted = 0;
        for (byte[] packet : packets) {
            accepted += (int) run(packet, 0, packet.length);
        }
        return accepted;
    }

    private static boolean isLaterFragment(byte[] p, int at) {
        return (u16(p, at + 20) & 0x1fff) != 0;
    }

    private static int transport(byte[] p, int at) {
        return 14 + ((p[at + 14] & 15) << 2);
    }

    private static boolean hasData(byte[] p, int at, int tcp) {
        return u16(p, at + 16) - ((p[at + 14] & 15) << 2) - ((p[at + tcp + 12] & 0xf0) >> 2) != 0;
    }

    private static boolean isPrivate(int address) {
        return address >>> 24 == 10 || address >>> 20 == 0xac1 || address >>> 16 == 0xc0a8;
    }

    private static boolean isService(int port) {
        return port == 80 || port == 443 || port == 8080 || port == 22 || port >= 6000 && port <= 6100;
    }

    private static boolean isTalk(int port) {
        return port == 53 || port == 123 || port == 443 || port >= 5060 && port <= 5070;
    }

    private static int u16(byte[] p, int at) {
        return (short) SHORT.get(p, at) & 0xffff;
    }

    private static int i32(byte[] p, int at) {
        return (int) INT.get(p, at);
    }
}
