package dev.exocode.host.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.exocode.ash.AshCompiler;
import dev.exocode.ash.Handler;
import dev.exocode.dpf.Library;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.verifier.Policy;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A host of handlers")
class HandlerHostTest {
    private static final HandlerHost HOST =
            HandlerHost.granting("send", "wake", "post").withClock(() -> 1_000).withRandom(() -> 77);

    private static Handler handler(String text) {
        return AshCompiler.compile(new Source("test.ash", text)).orThrow();
    }

    private static AttachedHandler attached(HandlerHost host, String text) {
        return host.attach(handler(text), LinkType.ETHERNET).orThrow();
    }

    /** What a handler keeps, by how it would write it. */
    private static Map<String, BigInteger> kept(AttachedHandler handler) {
        Map<String, BigInteger> kept = new HashMap<>();
        handler.handler().memory().forEach(what -> handler.read(what, kept::put));
        return kept;
    }

    private static long stored(AttachedHandler handler, String name) {
        return kept(handler).get(name).longValueExact();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static List<String> sent(AttachedHandler handler) {
        List<String> sent = new ArrayList<>();
        handler.requests()
                .send((data, offset, length) -> sent.add(HexFormat.of().formatHex(data, offset, offset + length)));
        return sent;
    }

    private static final String ALL = """
            filter 0:8 != 99;
            needs send, wake, post;
            state seen : u16;
            state least : i8;
            user shared : u32[2];
            out 4;
            message {
                let kind = take u8;
                seen += 1;
                least = -3;
                shared[1] += 5;
                wake(7);
                post(3, now() + random());
                put u16 0xabcd;
                send out;
                send packet;
                if kind == 1 { abort "one"; }
                if kind == 2 { consume; }
                if kind == 3 { drop; }
                if kind == 4 { reply out; }
                pass;
            }
            """;

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("tells what became of each message, and what was asked for")
    void tells(Engine engine) {
        AttachedHandler handler = attached(HOST.withEngine(engine), ALL);
        assertThat(handler.end()).isEqualTo(HandlerEnd.UNREACHED);
        assertThat(handler.run(bytes(2, 8))).isEqualTo(HandlerEnd.CONSUME);
        Requests requests = handler.requests();
        assertThat(sent(handler)).containsExactly("abcd", "0208");
        assertThat(requests.message(1)).isEqualTo(bytes(2, 8));
        assertThat(requests.bytes()).isEqualTo(4);
        assertThat(requests.wakes()).isEqualTo(1);
        assertThat(requests.woken(0)).isEqualTo(7);
        assertThat(requests.posts()).isEqualTo(1);
        assertThat(requests.event(0)).isEqualTo(3);
        assertThat(requests.value(0)).isEqualTo(1077);
        assertThatThrownBy(() -> requests.message(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(stored(handler, "seen")).isEqualTo(1);
        assertThat(stored(handler, "least")).isEqualTo(-3);

        assertThat(handler.run(bytes(3))).isEqualTo(HandlerEnd.DROP);
        assertThat(handler.run(bytes(4))).isEqualTo(HandlerEnd.REPLY);
        assertThat(sent(handler)).containsExactly("abcd", "04", "abcd");
        assertThat(handler.run(bytes(5))).isEqualTo(HandlerEnd.PASS);
        assertThat(stored(handler, "seen")).isEqualTo(4);

        assertThat(handler.run(bytes(1))).isEqualTo(HandlerEnd.ABORTED);
        assertThat(handler.abort()).contains(new AttachedHandler.Abort("one", 17, 20));
        assertThat(requests.messages() + requests.wakes() + requests.posts()).isZero();
        assertThat(stored(handler, "seen")).isEqualTo(4);

        assertThat(handler.run(bytes(2))).isEqualTo(HandlerEnd.CONSUME);
        assertThat(handler.run(bytes(99))).isEqualTo(HandlerEnd.UNREACHED);
        assertThat(requests.messages()).isZero();
        assertThat(handler.abort()).isEmpty();
        assertThat(handler.handle(bytes(99), 0, 1)).isEqualTo(HandlerEnd.PASS);
        // Without a byte it passes before it has done anything.
        assertThat(handler.handle(bytes(), 0, 0)).isEqualTo(HandlerEnd.PASS);
        assertThat(requests.messages()).isZero();
        assertThat(stored(handler, "seen")).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("shows nobody what a handler writes to a message, but in what it sends")
    void copies(Engine engine) {
        AttachedHandler handler = attached(HOST.withEngine(engine), """
                needs send;
                message {
                    let i = take ip;
                    i.ttl = 1;
                    if i.proto == 1 { abort "one"; }
                    if i.proto == 2 { reply packet; }
                    pass;
                }
                """);
        for (int protocol = 1; protocol <= 3; protocol++) {
            byte[] message = new byte[30];
            message[5] = 0x45;
            message[13] = 64;
            message[14] = (byte) protocol;
            byte[] before = message.clone();
            HandlerEnd end = handler.run(message, 5, 20);
            assertThat(end)
                    .isEqualTo(List.of(HandlerEnd.ABORTED, HandlerEnd.REPLY, HandlerEnd.PASS)
                            .get(protocol - 1));
            assertThat(message).isEqualTo(before);
            if (end == HandlerEnd.REPLY) {
                before[13] = 1;
                assertThat(sent(handler)).containsExactly(HexFormat.of().formatHex(before, 5, 25));
            }
        }
    }

    @Test
    @DisplayName("refuses a need that it does not grant, where the handler declares it")
    void grants() {
        Result<AttachedHandler> refused = HandlerHost.granting("wake").attach(handler(ALL), LinkType.ETHERNET);
        assertThat(refused.value()).isEmpty();
        assertThat(refused.diagnostics()).extracting(Diagnostic::code).containsOnly(HostCode.H0027);
        assertThat(refused.diagnostics().get(0).toString())
                .startsWith("test.ash:2:7: error[H0027]: handler must need only what it is granted"
                        + "  needs=send granted=wake");
        assertThat(refused.diagnostics().get(1).toString()).contains("needs=post");
    }

    @Test
    @DisplayName("binds only what a handler declares, whatever its program imports")
    void binds() {
        Handler honest = handler("needs send; message { reply packet; }");
        Handler silent = new Handler(
                honest.name(),
                honest.filter(),
                honest.library(),
                Map.of(),
                honest.program(),
                honest.memory(),
                honest.reasons());
        assertThat(HOST.attach(silent, LinkType.ETHERNET).value()).isEmpty();
        assertThat(HOST.withPolicy(Policy.STRICT.withHostCalls(List.of()), true)
                        .attach(honest, LinkType.ETHERNET)
                        .value())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("makes a handler safe that is not proved, and tells so")
    void checks(Engine engine) {
        Program reads = Assembler.assemble(new Source(
                        "reads.vs", ".region packet\n lduci r1, packet[2]\n lduci r1, packet[1]\n retui 1\n"))
                .orThrow()
                .program();
        Handler handler =
                new Handler("reads", Optional.empty(), Library.standard(), Map.of(), reads, List.of(), Map.of());
        HandlerHost host = HOST.withEngine(engine);
        Result<AttachedHandler> loaded = host.attach(handler, LinkType.ETHERNET);
        assertThat(loaded.diagnostics()).extracting(Diagnostic::code).containsExactly(HostCode.H0028);
        assertThat(loaded.diagnostics().get(0).severity()).isEqualTo(Diagnostic.Severity.WARNING);
        assertThat(loaded.diagnostics().get(0).toString()).contains("1 check");
        AttachedHandler safe = loaded.orThrow();
        assertThat(safe.run(bytes(1, 2, 3))).isEqualTo(HandlerEnd.CONSUME);
        assertThat(safe.run(bytes(1, 2))).isEqualTo(HandlerEnd.STOPPED);
        assertThat(safe.problem().orElseThrow().toString()).contains("trap=bounds");
        assertThat(host.withPolicy(Policy.STRICT, false)
                        .attach(handler, LinkType.ETHERNET)
                        .value())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("stops a run that asks for more than is allowed, as if it had not been")
    void allowance(Engine engine) {
        String text = """
                needs send, wake, post;
                state runs : u32;
                message {
                    let kind = take u8;
                    let times = take u8;
                    runs += 1;
                    for i in 0..times max 200 {
                        match kind {
                            0 => { send packet; }
                            1 => { wake(1); }
                            else => { post(1, 2); }
                        }
                    }
                    consume;
                }
                """;
        AttachedHandler handler = attached(HOST.withEngine(engine).withAllowance(new Allowance(5, 100, 3, 4)), text);
        int[] most = {5, 3, 4};
        String[] names = {"messages", "wakes", "posts"};
        for (int kind = 0; kind < most.length; kind++) {
            assertThat(handler.run(bytes(kind, most[kind]))).isEqualTo(HandlerEnd.CONSUME);
            assertThat(handler.run(bytes(kind, most[kind] + 1))).isEqualTo(HandlerEnd.STOPPED);
            assertThat(handler.problem().orElseThrow().toString())
                    .contains("trap=host", "a run asks for too many " + names[kind]);
            assertThat(handler.requests().messages()
                            + handler.requests().wakes()
                            + handler.requests().posts())
                    .isZero();
        }
        byte[] large = new byte[51];
        large[1] = 1;
        assertThat(handler.run(large)).isEqualTo(HandlerEnd.CONSUME);
        large[1] = 2;
        assertThat(handler.run(large)).isEqualTo(HandlerEnd.STOPPED);
        assertThat(handler.problem().orElseThrow().toString()).contains("too many bytes");
        assertThat(stored(handler, "runs")).isEqualTo(4);
        assertThat(handler.run(bytes(0, 0))).isEqualTo(HandlerEnd.CONSUME);
        assertThat(handler.problem()).isEmpty();
    }

    @Test
    @DisplayName("grants memory that the host and handlers share")
    void shared() {
        AttachedHandler one = attached(HOST, ALL);
        AttachedHandler other = attached(HOST, ALL);
        assertThatThrownBy(() -> one.grant(new byte[7], 0, 7)).isInstanceOf(IllegalArgumentException.class);
        byte[] memory = new byte[20];
        one.grant(memory, 8, 12);
        other.grant(memory, 8, 12);
        one.run(bytes(2));
        other.run(bytes(2));
        assertThat(memory[12]).isEqualTo((byte) 10);
        one.run(bytes(1));
        assertThat(memory[12]).isEqualTo((byte) 10);
        assertThat(stored(one, "shared[1]")).isEqualTo(10);
    }

    @Test
    @DisplayName("is attached to its filter anew where messages start otherwise")
    void links() {
        AttachedHandler handler = attached(HOST, "filter eth.type == 0x1234; message { consume; }");
        byte[] frame = new byte[14];
        frame[12] = 0x12;
        frame[13] = 0x34;
        assertThat(handler.run(frame)).isEqualTo(HandlerEnd.CONSUME);
        assertThat(handler.attach(LinkType.UNKNOWN)).isNotEmpty();
        assertThat(handler.run(frame)).isEqualTo(HandlerEnd.UNREACHED);
        assertThat(handler.attach(LinkType.ETHERNET)).isEmpty();
        assertThat(handler.run(frame)).isEqualTo(HandlerEnd.CONSUME);
    }

    @Test
    @DisplayName("runs nothing on a message longer than the policy says")
    void tooLong() {
        AttachedHandler handler = attached(HOST.withPolicy(Policy.STRICT.withPacketBytes(100), false), ALL);
        assertThat(handler.run(new byte[100])).isEqualTo(HandlerEnd.PASS);
        assertThat(handler.run(new byte[101])).isEqualTo(HandlerEnd.STOPPED);
        assertThat(handler.problem().orElseThrow().toString()).contains("S1002");
    }

    @Test
    @DisplayName("asks for nothing where the host's own clock throws, and is undone")
    void clockThrows() {
        AttachedHandler handler = attached(
                HOST.withClock(() -> {
                    throw new ArithmeticException("no clock");
                }),
                "needs send, post; state n : u64; message { n += 1; send packet; post(1, n); n = now(); pass; }");
        assertThatThrownBy(() -> handler.run(bytes(1, 2))).isInstanceOf(ArithmeticException.class);
        assertThat(handler.end()).isEqualTo(HandlerEnd.STOPPED);
        assertThat(handler.requests().messages()).isZero();
        assertThat(handler.requests().posts()).isZero();
        assertThat(stored(handler, "n")).isZero();
    }

    @Test
    @DisplayName("allocates nothing where nothing is sent, nor once its memory is large enough where something is")
    void allocatesNothing() {
        AttachedHandler handler = attached(HOST, ALL);
        AttachedHandler writer = attached(HOST, "message { let i = take ip; i.ttl = 1; pass; }");
        byte[][] messages = {bytes(1), bytes(2), bytes(3), bytes(4), bytes(99), new byte[40]};
        messages[5][0] = 0x45;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 50 && least > 0; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < 1000; i++) {
                byte[] message = messages[i % messages.length];
                handler.run(message, 0, message.length);
                writer.run(message, 0, message.length);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertThat(least).isZero();
    }
}
