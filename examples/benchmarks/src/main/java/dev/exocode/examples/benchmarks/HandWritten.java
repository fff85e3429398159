package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.engine.Executable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The example filters as a careful Java programmer writes them, with exact bounds.
 *
 * <p>Each constant has the meaning of one file in {@code examples/filters}; the benchmark checks that they agree on every
 * frame before it measures.
 */
enum HandWritten implements Executable {
    /** {@code ethernet-ipv4.dpf}. */
    ETHERNET_IPV4("ethernet-ipv4") {
        @Override
        public long run(byte[] p, int at, int n) {
            return n >= 15 && u16(p, at + 12) == 0x800 && (p[at + 14] & 0xf0) == 0x40 ? 1 : 0;
        }
    },
    /** {@code to-web.dpf}: TCP to port 80 over IPv4 or IPv6. */
    TO_WEB("to-web") {
        @Override
        public long run(byte[] p, int at, int n) {
            if (n < 14) {
                return 0;
            }
            int transport;
            int type = u16(p, at + 12);
            if (type == 0x800) {
                if (n < 24 || p[at + 23] != 6 || (u16(p, at + 20) & 0x1fff) != 0) {
                    return 0;
                }
                transport = 14 + ((p[at + 14] & 15) << 2);
            } else if (type == 0x86dd) {
                if (n < 21 || p[at + 20] != 6) {
                    return 0;
                }
                transport = 54;
            } else {
                return 0;
            }
            return n >= transport + 4 && u16(p, at + transport + 2) == 80 ? 1 : 0;
        }
    },
    /** {@code http-get.dpf}: 'GET ' at the start of TCP's data over IPv4. */
    HTTP_GET("http-get") {
        @Override
        public long run(byte[] p, int at, int n) {
            if (n < 24 || u16(p, at + 12) != 0x800 || p[at + 23] != 6 || (u16(p, at + 20) & 0x1fff) != 0) {
                return 0;
            }
            int tcp = 14 + ((p[at + 14] & 15) << 2);
            if (n < tcp + 13) {
                return 0;
            }
            int data = tcp + ((p[at + tcp + 12] & 0xf0) >> 2);
            return n >= data + 4 && (int) INT.get(p, at + data) == 0x47455420 ? 1 : 0;
        }
    };

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /** The name of the filter's file, without its ending. */
    final String file;

    HandWritten(String file) {
        this.file = file;
    }

    /** The filter of a name. */
    static HandWritten of(String file) {
        return Arrays.stream(values())
                .filter(each -> each.file.equals(file))
                .findAny()
                .orElseThrow();
    }

    /** The result of each of many packets, in one loop. */
    int runBatch(byte[] p, int[] offsets, int[] lengths, long[] results, int count) {
        for (int i = 0; i < count; i++) {
            results[i] = run(p, offsets[i], lengths[i]);
        }
        return count;
    }

    private static int u16(byte[] p, int at) {
        return (short) SHORT.get(p, at) & 0xffff;
    }
}
