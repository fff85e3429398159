package dev.exocode.host.demux;

import dev.exocode.dpf.LinkType;
import java.nio.ByteBuffer;

/**
 * A packet of IP that may be a fragment.
 *
 * @param version 4 or 6
 * @param source a small number in the source address
 * @param destination one in the destination address
 * @param protocol what it carries
 * @param id its identification
 * @param offset in units of 8 bytes
 * @param more whether fragments follow
 * @param ports what stands where the ports of the first fragment do
 */
record Fragment(int version, int source, int destination, int protocol, int id, int offset, boolean more, int ports) {
    private static final int BYTES = 16;

    boolean isFirst() {
        return offset == 0 && more;
    }

    boolean isLater() {
        return offset > 0;
    }

    Fragment first() {
        return new Fragment(version, source, destination, protocol, id, 0, true, ports);
    }

    Fragment later(int units, int otherPorts) {
        return new Fragment(version, source, destination, protocol, id, units, true, otherPorts);
    }

    /** What reassembly knows it by. */
    String key() {
        return version + " " + source + " " + destination + " " + (version == 4 ? protocol + " " : "") + id;
    }

    /** Behind so many tags, with so many words of options or extension headers of 8 bytes in front. */
    byte[] frame(LinkType link, int tags, int options) {
        ByteBuffer frame = ByteBuffer.allocate(200);
        int type = version == 4 ? 0x0800 : 0x86dd;
        switch (link) {
            case ETHERNET -> {
                frame.position(12);
                for (int i = 0; i < tags; i++) {
                    frame.putShort((short) (i == 0 && tags > 1 ? 0x88a8 : 0x8100))
                            .putShort((short) (7 + i));
                }
                frame.putShort((short) type);
            }
            case LINUX_SLL -> frame.position(14).putShort((short) type);
            case LINUX_SLL2 -> frame.putShort((short) type).position(20);
            case NULL, LOOP -> frame.putInt(version == 4 ? 2 : 24);
            case RAW, UNKNOWN -> frame.position(0);
        }
        if (version == 4) {
            frame.put((byte) (0x45 + options)).put((byte) 0).putShort((short) (20 + 4 * options + BYTES));
            frame.putShort((short) id).putShort((short) ((more ? 0x2000 : 0) | offset));
            frame.put((byte) 64).put((byte) protocol).putShort((short) 0);
            frame.putInt(0x0a000000 + source).putInt(0x0a000000 + destination);
            frame.put(new byte[4 * options]);
        } else {
            frame.putInt(0x60000000).putShort((short) (8 + 8 * options + BYTES));
            frame.put((byte) (options > 0 ? 60 : 44)).put((byte) 64);
            frame.putLong(0x20010db8_00000000L).putLong(source);
            frame.putLong(0x20010db8_00000000L).putLong(destination);
            for (int i = 0; i < options; i++) {
                frame.put((byte) (i + 1 < options ? 60 : 44)).put(new byte[7]);
            }
            frame.put((byte) protocol).put((byte) 0).putShort((short) (offset << 3 | (more ? 1 : 0)));
            frame.putInt(id);
        }
        frame.putShort((short) ports).putShort((short) ports).put(new byte[BYTES - 4]);
        byte[] bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }

    /** The same on Ethernet without anything in front. */
    byte[] frame() {
        return frame(LinkType.ETHERNET, 0, 0);
    }
}
