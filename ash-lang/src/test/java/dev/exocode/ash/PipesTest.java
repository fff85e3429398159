package dev.exocode.ash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.ash.Running.Observed;
import dev.exocode.dpf.Library;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Source;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes through pipes, of all lengths to 100 and some around which they are written otherwise, behind some offsets, proved by the strict policy, in both engines and both ways to write it. */
class PipesTest {
    private static final int MOST_BYTES = 150;

    /** Runs on all lengths behind some bytes, each way; what each led to. */
    private static List<Observed> run(String text, int offset) {
        Source source = new Source("pipes.ash", text);
        Random random = new Random(offset);
        List<byte[]> messages = new ArrayList<>();
        for (int length = 0; length <= MOST_BYTES; length += length == 100 ? 20 : 1) {
            byte[] message = new byte[offset + length];
            random.nextBytes(message);
            for (int i = 0; i < message.length && length % 3 == 0; i++) {
                message[i] = (byte) (random.nextInt(4) == 0 ? 10 : random.nextInt(4));
            }
            messages.add(message);
        }
        List<Observed> observed = null;
        for (boolean apart : new boolean[] {false, true}) {
            Handler handler =
                    AshCompiler.compile(source, Library.standard(), apart).orThrow();
            List<Observed> ran = Running.run(handler, messages);
            Diagnostics none = new Diagnostics();
            Evaluation evaluation = new Evaluation(Syntax.read(source, none)
                    .flatMap(tree -> Checker.check(tree, source, Library.standard(), none))
                    .orElseThrow());
            for (int i = 0; i < messages.size(); i++) {
                assertThat(ran.get(i)).as("%d bytes", i).isEqualTo(evaluation.run(messages.get(i)));
            }
            observed = ran;
        }
        return observed;
    }

    private static byte[] bytes(Observed observed, int offset) {
        return Arrays.copyOfRange(observed.packet(), offset, observed.packet().length);
    }

    private static String handler(int offset, String declarations, String body) {
        return declarations + "\nuser to : u8[200];\nstate kept : u8[200];\nstate told : u64;\nmessage { skip " + offset
                + ";\n" + body + "\nconsume; }\n";
    }

    private static long told(Observed observed) {
        return ByteBuffer.wrap(observed.state()).order(ByteOrder.LITTLE_ENDIAN).getLong(200);
    }

    private static int sum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += (bytes[i] & 0xff) << (i % 2 == 0 ? 8 : 0);
        }
        while (sum > 0xffff) {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return ~sum & 0xffff;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void sumsAreThoseOfPlainLoops(int offset) {
        List<Observed> observed = run(
                handler(
                        offset,
                        "",
                        "var sum : u16 = 0; var crc : u32 = 0; copy message | inet_checksum(sum) | crc32(crc) -> to[3];\n"
                                + "told = u64(sum) | u64(crc) << 32;"),
                offset);
        for (Observed one : observed) {
            byte[] bytes = bytes(one, offset);
            CRC32 crc = new CRC32();
            crc.update(bytes);
            assertThat(told(one)).isEqualTo(sum(bytes) | crc.getValue() << 32);
            assertThat(Arrays.copyOfRange(one.user(), 3, 3 + bytes.length)).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 8})
    void sumsOfWhatIsKeptAreTheSame(int offset) {
        for (String pipe :
                List.of("inet_checksum(sum)", "xor(k) | inet_checksum(sum)", "inet_checksum(sum) | xor(k)")) {
            run(
                    handler(
                            offset,
                            "",
                            "var sum : u16 = 0; let k = u32(0x01020304); let n = remaining(message);\n"
                                    + "copy message -> kept[2]; copy kept[2..2+n] | " + pipe
                                    + " -> to; told = u64(sum) + u64(k); run to[0..n] | inet_checksum(sum); told ^= u64(sum);"),
                    offset);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "swap16",
                "swap32",
                "swap64",
                "swap16 | swap32",
                "swap32 | xor(u16(0xa1b2)) | swap32",
                "xor(u8(7))",
                "xor(u16(0x1234))",
                "xor(u32(0x12345678))",
                "xor(u64(0x0102030405060708)) | count(3, a)",
                "count(10, a) | find(10, b)",
                "swap16 | find(2, a) | swap32 | find(10, b)",
                "crc32(a) | swap32 | crc32(b)",
                "find(1, a) | xor(u8(1)) | count(0, b)",
                "swap32 if (n > 50) | count(10, a) if (n % 3 == 1) | xor(u8(n)) if (n % 4 > 1) | crc32(b)",
                "mine(3, a) | yours | mine(9, b)",
                "words | crc32(a)",
                "signs(a) | swap64"
            })
    void pipesDoWhatTheyMean(String pipes) {
        String declarations = """
                pipe mine(key : u32) : u32 {
                    var a : u32 = 1;
                    let k = u8(key * 5);
                    each x : u8 { a = (a + u32(x)) % 65521; let y = x ^ u8(a); if y != 10 { a += key; } give y + k; }
                    return a << 3;
                }
                pipe yours { var last = u8(0); each x : u8 { let d = x - last; last = x; give d; } }
                pipe words { var n = u16(0); each w : u16le { n += 1; give w * 3 + n; } }
                fn below_(w : i32) : i32 { if w > 100 { return w - 1; } return 9; }
                pipe signs : u32 {
                    var below = u32(0);
                    each w : i32 { if w < 3 { below += 1; } else if w > below_(w) { below += 2; } give w >> 3; }
                    return below;
                }
                """;
        for (int offset : new int[] {0, 5}) {
            String begin = "var a : u32 = 0; var b : u32 = 0; let n = remaining(message);\n";
            String end = " told = u64(a) | u64(b) << 32 | u64(n);";
            run(handler(offset, declarations, begin + "copy message | " + pipes + " -> to[1];" + end), offset);
            run(handler(offset, declarations, begin + "copy message | " + pipes + " -> kept;" + end), offset);
            run(
                    handler(
                            offset,
                            declarations + "needs send;",
                            begin + "put u8 7; copy message | " + pipes + " -> out; send out;" + end),
                    offset);
            run(
                    handler(
                            offset,
                            declarations,
                            begin + "run message | " + pipes + "; run packet[" + offset + "..n] | " + pipes + ";"
                                    + end),
                    offset);
            run(
                    handler(
                            offset,
                            declarations,
                            begin + "copy message -> kept; let _c = cut n / 2; copy _c | " + pipes
                                    + " -> to; copy kept | " + pipes + " -> to;" + end),
                    offset);
        }
    }

    @Test
    void headersGoThroughPipes() {
        run(
                "user to : u8[200];\nstate told : u16;\nmessage { let i = take ip; let o = take eth; var s : u16 = 0;\n"
                        + "copy i | inet_checksum(s) -> to; told = s; copy o | swap16 | inet_checksum(s) -> to[60]; told += s;\n"
                        + "run i | inet_checksum(s); told += s; consume; }\n",
                0);
    }
}
