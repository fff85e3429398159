package dev.exocode.examples.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Messages for the example handlers, of at most {@link Frames#FRAME_BYTES} bytes, always the same ones. */
final class HandlerMessages {
    private static final int MESSAGES = 1024;
    private static final int IP_BYTES = 20;
    private static final int BEHIND_IP = 34;
    private static final int UDP_BYTES = 8;
    private static final int COUNTERS = 1024;
    private static final int FLOWS = 256;
    private static final int KEYS = 64;
    private static final int PORT = 40_000;

    private final Random random = new Random(7);

    private HandlerMessages() {}

    /** The messages that a handler of {@code examples/handlers} is run on again and again. */
    static List<byte[]> of(String handler) {
        HandlerMessages messages = new HandlerMessages();
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            all.add(messages.draw(handler));
        }
        return all;
    }

    /** What the handler is to know before: for kv, a value for each key. */
    static List<byte[]> before(String handler) {
        List<byte[]> all = new ArrayList<>();
        for (int key = 0; handler.equals("kv") && key < KEYS; key++) {
            all.add(memcached("set " + key(key) + " 7 0 32\r\n" + "x".repeat(32) + "\r\n"));
        }
        return all;
    }

    private byte[] draw(String handler) {
        return switch (handler) {
            case "remote-increment" -> {
                ByteBuffer request = ByteBuffer.allocate(16).putInt(random.nextInt(COUNTERS));
                yield udp(1, PORT, 7001, request.putInt(random.nextInt()).array());
            }
            case "udp-echo" -> udp(1, PORT, 7, new byte[32]);
            case "echo" -> {
                byte[] echo = new byte[64];
                echo[0] = 8;
                echo[2] = (byte) random.nextInt();
                yield ip(1, 1, echo);
            }
            case "flow-bytes" -> udp(random.nextInt(FLOWS), PORT, 53, new byte[random.nextInt(64)]);
            case "kv" -> memcached("get " + key(random.nextInt(KEYS)) + "\r\n");
            case "rate-limit" -> udp(random.nextInt(COUNTERS), PORT, 53, new byte[32]);
            default -> throw new IllegalArgumentException(handler);
        };
    }

    private static String key(int number) {
        return "key-" + number % KEYS;
    }

    private static byte[] memcached(String request) {
        byte[] text = request.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer data = ByteBuffer.allocate(UDP_BYTES + text.length);
        data.putShort((short) 1).putShort((short) 0).putShort((short) 1).putShort((short) 0);
        return udp(1, PORT, 11211, data.put(text).array());
    }

    private static byte[] udp(int host, int from, int to, byte[] data) {
        ByteBuffer datagram = ByteBuffer.allocate(UDP_BYTES + data.length);
        datagram.putShort((short) from).putShort((short) to);
        datagram.putShort((short) (UDP_BYTES + data.length)).putShort((short) 0);
        return ip(host, 17, datagram.put(data).array());
    }

    private static byte[] ip(int host, int protocol, byte[] data) {
        ByteBuffer frame = ByteBuffer.allocate(BEHIND_IP + data.length);
        frame.putLong(0x020000000001_0200L).putInt(2).putShort((short) 0x0800);
        frame.putShort((short) 0x4500).putShort((short) (IP_BYTES + data.length));
        frame.putInt(0x1234_4000).put((byte) 64).put((byte) protocol).putShort((short) 0);
        frame.putInt(0x0a000000 + host).putInt(0xc0000201);
        int sum = 0;
        for (int at = BEHIND_IP - IP_BYTES; at < BEHIND_IP; at += 2) {
            sum += frame.getShort(at) & 0xffff;
        }
        frame.putShort(24, (short) ~(sum + (sum >>> 16)));
        return frame.put(data).array();
    }
}
