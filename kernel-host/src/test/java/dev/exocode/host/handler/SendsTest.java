package dev.exocode.host.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.ash.AshCompiler;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.HandlerCall;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is sent")
class SendsTest {
    private static final String HEAD = """
            needs send;
            out 8;
            message {
                let i = take ip;
            """;

    private record Case(String text, boolean packetStays, boolean outStays, List<String> sent) {
        @Override
        public String toString() {
            return text.strip();
        }
    }

    /** Handlers, and of a header whose bytes are all 45, whose time to live is 45, too, what each sends: of the header, that time. */
    static Stream<Case> cases() {
        return Stream.of(
                new Case("i.ttl = 1; reply packet;", true, true, List.of("01")),
                new Case("send packet; i.ttl = 1; reply packet;", false, true, List.of("45", "01")),
                new Case("i.ttl = 1; send packet; reply packet;", true, true, List.of("01", "01")),
                new Case("if i.tos == 0x45 { send packet; pass; } i.ttl = 1; reply packet;", true, true, List.of("45")),
                new Case("if i.tos != 0x45 { send packet; pass; } i.ttl = 1; reply packet;", true, true, List.of("01")),
                new Case("if i.tos == 0x45 { send packet; } i.ttl = 1; pass;", false, true, List.of("45")),
                new Case("for n in u8(0)..3 { i.ttl = n; send packet; } pass;", false, true, List.of("00", "01", "02")),
                new Case("for n in 0..3 { send packet; } pass;", true, true, List.of("45", "45", "45")),
                new Case("put u8 7; send out; put u8 8; reply out;", true, false, List.of("07", "0708")),
                new Case("put u8 7; send out; i.ttl = 1; reply packet;", true, true, List.of("07", "01")),
                new Case("put u8 7; send packet; put u8 8; reply out;", true, true, List.of("45", "0708")),
                new Case("put u8 7; reply out;", true, true, List.of("07")));
    }

    private static List<String> sent(Requests requests) {
        List<String> sent = new ArrayList<>();
        requests.send((data, offset, length) -> {
            boolean isHeader = length == 20;
            int from = isHeader ? offset + 8 : offset;
            sent.add(HexFormat.of().formatHex(data, from, isHeader ? from + 1 : offset + length));
        });
        return sent;
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("is what was there when it was sent, and is copied unless that stays")
    void isAsItWas(Case one) {
        var handler = AshCompiler.compile(new Source("test.ash", HEAD + one.text + "}"))
                .orThrow();
        Program program = handler.program();
        assertThat(Sends.stay(program, HandlerCall.SEND_PACKET, Region.PACKET)).isEqualTo(one.packetStays);
        assertThat(Sends.stay(program, HandlerCall.SEND_OUT, Region.OUT)).isEqualTo(one.outStays);
        byte[] message = new byte[20];
        Arrays.fill(message, (byte) 0x45);
        for (Engine engine : Engine.values()) {
            AttachedHandler attached = HandlerHost.granting("send")
                    .withEngine(engine)
                    .attach(handler, LinkType.ETHERNET)
                    .orThrow();
            for (int run = 0; run < 2; run++) {
                attached.handle(message, 0, message.length);
                assertThat(sent(attached.requests())).isEqualTo(one.sent);
                assertThat(attached.requests().messages()).isEqualTo(one.sent.size());
            }
            // What is only read is the host's own: it may change it before it asks.
            byte[] own = message.clone();
            attached.handle(own, 0, own.length);
            Arrays.fill(own, (byte) 0);
            assertThat(sent(attached.requests())).isEqualTo(one.sent);
        }
    }

    @Test
    @DisplayName("is copied where a function of the program might change it")
    void functions() {
        Program program =
                Assembler.assemble(new Source("test.vs", """
                        .region packet rw
                        .region out 4
                        .import send_packet (u, u)
                        .import send_out (u, u)

                        .function main () u
                                call    @1()
                                seti    r1, 1
                                stuci   r1, packet[0]
                                retui   0

                        .function sending ()
                                hcall   send_packet(r0, r0)
                                hcall   send_out(r0, r0)
                                retv
                        """)).orThrow().program();
        assertThat(Sends.stay(program, HandlerCall.SEND_PACKET, Region.PACKET)).isFalse();
        assertThat(Sends.stay(program, HandlerCall.SEND_OUT, Region.OUT)).isTrue();
    }
}
