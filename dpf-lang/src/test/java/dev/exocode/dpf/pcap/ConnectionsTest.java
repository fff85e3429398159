package dev.exocode.dpf.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Evaluator;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of connections are small programs, and what is said of every packet, cut short at any byte, is what the list says. */
@OnOneJdk
class ConnectionsTest {
    private static final int COUNT = 60;
    /** Larger programs ask about one connection after another. */
    private static final int SMALL = 250;

    private static String address(int i) {
        return "10.0." + i % 3 + "." + i % 7;
    }

    private static String address6(int i) {
        return "2001:db8::" + i % 3 + ":" + i % 7;
    }

    private static int port(int i) {
        return 1024 + i % 5;
    }

    /** The other end, which is never the same. */
    private static int other(int i) {
        return i * 5 + 1 + (i % 3 == (i * 5 + 1) % 3 ? 1 : 0);
    }

    private static int otherPort(int i) {
        return port(i + 1 + i % 4);
    }

    private static String form(String form, int i) {
        return form.replace("A6", address6(i))
                .replace("B6", address6(other(i)))
                .replace("A", address(i))
                .replace("B", address(other(i)))
                .replace("P", "" + port(i))
                .replace("Q", "" + otherPort(i))
                .replace("T", i % 2 == 0 ? "tcp" : "udp");
    }

    private static String list(String form) {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> "(" + form(form, i) + ")")
                .collect(Collectors.joining(" or "));
    }

    /** A packet of two of the addresses and ports, mostly of one of the connections, either way. */
    private static byte[] packet(Random random) {
        int i = random.nextInt(COUNT);
        boolean turned = random.nextInt(4) == 0;
        boolean six = random.nextInt(4) == 0;
        int options = six ? 0 : 4 * random.nextInt(3);
        ByteBuffer packet = ByteBuffer.allocate(14 + (six ? 40 : 20 + options) + 8);
        packet.position(12);
        int transport = random.nextInt(8) == 0 ? 132 : (i + random.nextInt(5) / 4) % 2 == 0 ? 6 : 17;
        int other = other(i) + random.nextInt(6) / 5;
        int source = turned ? other : i;
        int target = turned ? i : other;
        if (six) {
            packet.putShort((short) 0x86dd).putInt(0x60000000).putShort((short) 8);
            packet.put((byte) transport).put((byte) 64);
            for (int end : new int[] {source, target}) {
                packet.putInt(0x20010db8)
                        .putInt(0)
                        .putInt(0)
                        .putShort((short) (end % 3))
                        .putShort((short) (end % 7));
            }
        } else {
            packet.putShort((short) (random.nextInt(10) == 0 ? 0x806 : 0x800));
            packet.put((byte) (0x45 + options / 4)).put((byte) 0).putInt(28 + options);
            packet.putShort((short) (random.nextInt(8) == 0 ? 3 : 0))
                    .put((byte) 64)
                    .put((byte) transport);
            packet.putShort((short) 0);
            for (int end : new int[] {source, target}) {
                packet.put((byte) 10).put((byte) 0).put((byte) (end % 3)).put((byte) (end % 7));
            }
            packet.position(packet.position() + options);
        }
        int first = random.nextBoolean() ? port(i) : otherPort(i);
        packet.putShort((short) first).putShort((short) (first == port(i) ? otherPort(i) : port(i)));
        return packet.array();
    }

    private static void compare(LinkType link, String text, int most, int least) {
        Condition condition =
                PcapExpression.parse(new Source("argument", text), link).value().orElseThrow();
        Program program = condition.compile().orElseThrow();
        assertThat(program.code().size()).as(text).isLessThan(most);
        Verdict verdict = new Verifier(Policy.STRICT).verify("p", BinaryFormat.encode(program));
        assertThat(verdict).as(() -> text + verdict.diagnostics()).isInstanceOf(Verdict.Accepted.class);
        Machine onJvm = JvmBackend.compile("p", (Verdict.Accepted) verdict, Host.PLAIN)
                .value()
                .orElseThrow();
        Interpreter interpreter = Interpreter.of(program);
        Random random = new Random(text.length());
        int matched = 0;
        for (int n = 0; n < 400; n++) {
            byte[] whole = packet(random);
            byte[] bytes = link == LinkType.RAW ? Arrays.copyOfRange(whole, 14, whole.length) : whole;
            for (int length = bytes.length; length >= 0; length -= n % 10 == 0 ? 1 : bytes.length) {
                byte[] cut = Arrays.copyOf(bytes, length);
                boolean expected = Evaluator.matches(condition, cut, bytes.length);
                matched += expected ? 1 : 0;
                assertThat(interpreter.run(cut, 0, length))
                        .as("%s on %s", text, Arrays.toString(cut))
                        .isEqualTo(expected ? 1 : 0)
                        .isEqualTo(onJvm.run(cut, 0, length));
            }
        }
        assertThat(matched).as(text).isGreaterThan(least);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src host A and dst host B and src port P and dst port Q and tcp",
                "tcp and src host A and dst host B and src port P and dst port Q",
                "T and src host A and dst host B and src port P and dst port Q",
                "host A and host B and port P and port Q",
                "T and host A and host B and port P and port Q",
                "ip and src host A and dst host B and not icmp and dst port Q",
                "T and src host A and dst port Q",
                "src host A6 and dst host B6 and src port P and dst port Q",
                "src host A and dst host B",
                "host A and host B",
                "ip6 and host A6 and host B6",
                "src port P and dst port Q"
            })
    void manyConnectionsAreFewInstructions(String form) {
        compare(LinkType.ETHERNET, list(form), SMALL, 5);
        compare(LinkType.RAW, list(form), SMALL, 5);
        compare(LinkType.ETHERNET, "arp or " + list(form), SMALL + 20, 5);
        compare(LinkType.ETHERNET, "not ip proto 47 and (" + list(form) + ")", SMALL, 5);
    }

    /** Where one of two numbers is enough, or a packet may be accepted further on, all is as it is written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "host A and port P",
                "T and host A and src port P",
                "src host A and port Q",
                "T src port P and dst port Q and host A"
            })
    void whatMayBeAcceptedWithoutSomeOfTheNumbersIsRightToo(String form) {
        compare(LinkType.ETHERNET, list(form), 20_000, 5);
        compare(LinkType.ETHERNET, "not (" + list(form) + ")", 20_000, 5);
    }

    @Test
    void whatIsAskedBehindThemIsAskedWhereTheyReject() {
        String list = list("src host A and dst host B and src port P and dst port Q and tcp");
        compare(LinkType.ETHERNET, list + " or ether[0] = 0", 20_000, 5);
        compare(LinkType.ETHERNET, "not (" + list + ")", 20_000, 5);
    }

    private static String join(int count, String by, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(by));
    }

    /** What would be no shorter, or not fit, stays as it is written, and none of it needs a deep stack or much time. */
    @Test
    void whatIsNoListOfConnectionsIsCompiledToo() throws Exception {
        String wide = join(
                32, " or ", i -> "(" + join(52, " and ", c -> "ether[" + c * 5 + ":4]=" + (i * 977 + c * 31)) + ")");
        String deep =
                join(32, " or ", i -> "(" + join(200, " and ", c -> "ether[" + c + "]=" + (i * 7 + c) % 256) + ")");
        String manyWays = join(16, " and ", x -> "(" + join(33, " or ", i -> "(" + ways(x, i) + ")") + ")");
        for (String text : List.of(wide, deep, manyWays)) {
            FutureTask<Optional<Program>> compiled =
                    new FutureTask<>(() -> PcapExpression.parse(new Source("argument", text), LinkType.ETHERNET)
                            .orThrow()
                            .compile());
            new Thread(null, compiled, "small", 256 * 1024).start();
            assertThat(compiled.get()).isPresent();
        }
    }

    private static String ways(int x, int i) {
        String others = join(12, " and ", c -> "ether[" + (2 * c + x * 100) + "]!=200");
        String either =
                join(6, " and ", c -> "(ether[" + (4 * c + x * 100) + "]=1 or ether[" + (4 * c + 2 + x * 100) + "]=1)");
        return others + " and " + either + " and ether[64:4]=" + (i * 77_777 + x) + " and ether[70:4]="
                + (i * 999 + 5 * x);
    }

    /** Different ones of several forms, in any order. */
    @Test
    void formsMayBeMixed() {
        String some = list("T and src host A and dst host B and src port P and dst port Q");
        String others = list("T and src host A6 and dst host B6 and src port P and dst port Q");
        compare(LinkType.ETHERNET, some + " or " + others, 2 * SMALL, 5);
        compare(LinkType.ETHERNET, others + " or " + some + " or arp", 2 * SMALL, 5);
    }
}
