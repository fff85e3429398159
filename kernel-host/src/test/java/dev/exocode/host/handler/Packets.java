package dev.exocode.host.handler;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Packets for tests, written out of their parts, with sums by the plain loop of RFC 1071. */
public final class Packets {
    public static final int IP = 0x0800;
    public static final int ARP = 0x0806;
    public static final int ICMP = 1;
    public static final int TCP = 6;
    public static final int UDP = 17;

    private Packets() {}

    /** Bytes out of hexadecimal digits; spaces, dots and colons between them mean nothing. */
    public static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replaceAll("[ .:_]", ""));
    }

    public static byte[] cat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** The low 16 bits of a number, the first byte the highest. */
    public static byte[] u16(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    public static byte[] u32(long value) {
        return cat(u16((int) (value >> 16)), u16((int) value));
    }

    /** An address of IPv4, as 192.0.2.1. */
    public static byte[] ip(String address) {
        String[] parts = address.split("\\.");
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return bytes;
    }

    /** What must stand where the sum stands, as 0 while this is computed: RFC 1071, a word after another. */
    public static int sum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i += 2) {
            int word = (bytes[i] & 0xff) << 8 | (i + 1 < bytes.length ? bytes[i + 1] & 0xff : 0);
            sum += word;
            if (sum > 0xffff) {
                sum = sum - 0xffff;
            }
        }
        return ~sum & 0xffff;
    }

    /** The same bytes with a number of 16 bits written into them. */
    public static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        System.arraycopy(u16(value), 0, changed, at, 2);
        return changed;
    }

    public static byte[] ethernet(String destination, String source, int type, byte[] payload) {
        return cat(hex(destination), hex(source), u16(type), payload);
    }

    /** A packet of IPv4 with options of 0 to 40 bytes, whole words of 4. */
    public static byte[] ip4(String source, String destination, int protocol, int ttl, byte[] options, byte[] payload) {
        int header = 20 + options.length;
        byte[] head = cat(
                new byte[] {(byte) (0x40 | header / 4), 0},
                u16(header + payload.length),
                u16(0x1234),
                u16(0x4000),
                new byte[] {(byte) ttl, (byte) protocol},
                u16(0),
                ip(source),
                ip(destination),
                options);
        return cat(with(head, 10, sum(head)), payload);
    }

    public static byte[] ip4(String source, String destination, int protocol, int ttl, byte[] payload) {
        return ip4(source, destination, protocol, ttl, new byte[0], payload);
    }

    public static byte[] icmpEcho(int type, int id, int sequence, byte[] data) {
        byte[] all = cat(new byte[] {(byte) type, 0}, u16(0), u16(id), u16(sequence), data);
        return with(all, 2, sum(all));
    }

    /** A datagram with its sum; 0 where that would be 0 is written as 0xffff, as RFC 768 has it. */
    public static byte[] udp(String source, String destination, int sport, int dport, byte[] data) {
        int length = 8 + data.length;
        byte[] all = cat(u16(sport), u16(dport), u16(length), u16(0), data);
        int sum = sum(cat(ip(source), ip(destination), u16(UDP), u16(length), all));
        return with(all, 6, sum == 0 ? 0xffff : sum);
    }

    /** A packet of IPv4 as a handler builds it: no number, and it may be divided. */
    public static byte[] plainIp4(String source, String destination, int protocol, byte[] payload) {
        byte[] head = Arrays.copyOf(ip4(source, destination, protocol, 64, payload), 20);
        head = with(with(with(head, 4, 0), 6, 0), 10, 0);
        return cat(with(head, 10, sum(head)), payload);
    }

    /** A datagram without a sum. */
    public static byte[] unsummed(int sport, int dport, byte[] data) {
        return cat(u16(sport), u16(dport), u16(8 + data.length), u16(0), data);
    }

    /** A segment with its sum. */
    public static byte[] tcp(
            String source,
            String destination,
            int sport,
            int dport,
            long sequence,
            long acknowledged,
            int flags,
            byte[] data) {
        byte[] all = cat(
                u16(sport),
                u16(dport),
                u32(sequence),
                u32(acknowledged),
                new byte[] {0x50, (byte) flags},
                u16(0xffff),
                u32(0),
                data);
        return with(all, 16, sum(cat(ip(source), ip(destination), u16(TCP), u16(all.length), all)));
    }

    public static byte[] text(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] arp(int operation, String sha, String spa, String tha, String tpa) {
        return cat(u16(1), u16(IP), hex("0604"), u16(operation), hex(sha), ip(spa), hex(tha), ip(tpa));
    }
}
