package dev.exocode.host.capture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Writes captures byte by byte for tests, good ones and bad ones, and remembers where its records end. */
final class CaptureBytes {

    static final int ETHERNET = 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private ByteOrder order;
    private final List<Integer> ends = new ArrayList<>();
    private final List<Integer> packetEnds = new ArrayList<>();
    private final List<Integer> lengthFields = new ArrayList<>();

    private CaptureBytes(ByteOrder order) {
        this.order = order;
    }

    /** A pcap file header of version 2.4 for Ethernet in microseconds. */
    static CaptureBytes pcap(ByteOrder order) {
        return pcap(order, 0xa1b2c3d4, 4, 65_535, ETHERNET);
    }

    static CaptureBytes pcap(ByteOrder order, int magic, int minor, int snapBytes, int linkType) {
        return new CaptureBytes(order)
                .u32(magic)
                .u16(2)
                .u16(minor)
                .u32(0)
                .u32(0)
                .u32(snapBytes)
                .u32(linkType)
                .ended();
    }

    /** A pcapng section header without options. */
    static CaptureBytes pcapng(ByteOrder order) {
        return new CaptureBytes(order).section(order);
    }

    static CaptureBytes empty(ByteOrder order) {
        return new CaptureBytes(order);
    }

    CaptureBytes record(long seconds, int fraction, byte[] data, int original) {
        u32((int) seconds).u32(fraction).length(data.length).u32(original).bytes(data);
        packetEnds.add(size());
        return ended();
    }

    CaptureBytes section(ByteOrder next, byte... options) {
        order = next;
        u32(0x0a0d0d0a).length(28 + options.length).u32(0x1a2b3c4d).u16(1).u16(0);
        return u32(-1).u32(-1).bytes(options).length(28 + options.length).ended();
    }

    CaptureBytes describe(int linkType, int snapBytes, byte... options) {
        byte[] body = part().u16(linkType).u16(0).u32(snapBytes).bytes(options).bytes();
        return block(1, body);
    }

    CaptureBytes enhanced(int index, long ticks, byte[] data, int original, byte... options) {
        CaptureBytes body = part().u32(index).u32((int) (ticks >>> 32)).u32((int) ticks);
        packetBlock(
                6,
                body.u32(data.length).u32(original).padded(data).bytes(options).bytes());
        return this;
    }

    CaptureBytes obsolete(int index, long ticks, byte[] data, int original) {
        CaptureBytes body = part().u16(index).u16(3).u32((int) (ticks >>> 32)).u32((int) ticks);
        packetBlock(2, body.u32(data.length).u32(original).padded(data).bytes());
        return this;
    }

    CaptureBytes simple(byte[] data, int original) {
        packetBlock(3, part().u32(original).padded(data).bytes());
        return this;
    }

    /** The value of an option with its header and padding, in the current byte order. */
    byte[] option(int kind, byte... value) {
        return part().u16(kind).u16(value.length).padded(value).bytes();
    }

    byte[] i64(long value) {
        CaptureBytes part = part();
        boolean big = order == ByteOrder.BIG_ENDIAN;
        return part.u32((int) (big ? value >>> 32 : value))
                .u32((int) (big ? value : value >>> 32))
                .bytes();
    }

    CaptureBytes block(int type, byte[] body) {
        return u32(type)
                .length(12 + body.length)
                .bytes(body)
                .length(12 + body.length)
                .ended();
    }

    private void packetBlock(int type, byte[] body) {
        if (type == 6 || type == 2) {
            lengthFields.add(size() + 20);
        } else {
            lengthFields.add(size() + 8);
        }
        block(type, body);
        packetEnds.add(size());
    }

    private CaptureBytes length(int value) {
        lengthFields.add(size());
        return u32(value);
    }

    private CaptureBytes part() {
        return new CaptureBytes(order);
    }

    private CaptureBytes ended() {
        ends.add(size());
        return this;
    }

    CaptureBytes u16(int value) {
        boolean big = order == ByteOrder.BIG_ENDIAN;
        out.write(big ? value >>> 8 : value);
        out.write(big ? value : value >>> 8);
        return this;
    }

    CaptureBytes u32(int value) {
        boolean big = order == ByteOrder.BIG_ENDIAN;
        return u16(big ? value >>> 16 : value).u16(big ? value : value >>> 16);
    }

    CaptureBytes bytes(byte... values) {
        out.writeBytes(values);
        return this;
    }

    private CaptureBytes padded(byte[] values) {
        return bytes(values).bytes(new byte[-values.length & 3]);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    int size() {
        return out.size();
    }

    /** Where the file header and each record or block ends. */
    List<Integer> ends() {
        return ends;
    }

    /** Where each packet's record or block ends. */
    List<Integer> packetEnds() {
        return packetEnds;
    }

    /** Where a field of 4 bytes stands that holds a length. */
    List<Integer> lengthFields() {
        return lengthFields;
    }

    /** Bytes that differ from packet to packet. */
    static byte[] data(int length, int seed) {
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
            data[i] = (byte) (seed * 31 + i);
        }
        return data;
    }

    /** A small pcap file with packets of many lengths. */
    static CaptureBytes smallPcap(ByteOrder order) {
        CaptureBytes file = pcap(order);
        for (int length : new int[] {60, 0, 1, 33, 14}) {
            file.record(1_700_000_000L, length, data(length, length), length + 5);
        }
        return file;
    }

    /** A small pcapng file with every kind of block, two sections of different byte order and options. */
    static CaptureBytes smallPcapng(ByteOrder order) {
        CaptureBytes file = pcapng(order);
        file.describe(ETHERNET, 96, file.option(2, (byte) 'l', (byte) 'o'));
        file.enhanced(0, 1_000, data(60, 1), 60, file.option(1, (byte) 'h', (byte) 'i'));
        file.block(0x0bad, data(40, 2));
        file.describe(101, 0, file.option(9, (byte) 9));
        file.simple(data(21, 3), 21);
        file.obsolete(1, 2_000, data(17, 4), 80);
        ByteOrder other = order == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        file.section(other, data(8, 5));
        file.describe(113, 0);
        file.enhanced(0, 3_000, data(2, 6), 2);
        return file.enhanced(0, 4_000, new byte[0], 2);
    }
}
