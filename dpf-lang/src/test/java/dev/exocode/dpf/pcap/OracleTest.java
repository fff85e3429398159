package dev.exocode.dpf.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.OnOneJdk;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The two ways to ask libpcap agree: its own interpreter on a capture file, and its program in the interpreter here. */
@OnOneJdk
class OracleTest {
    private static final int EXPRESSIONS = 150;
    private static final int PACKETS = 200;

    @BeforeAll
    static void assumePresent() {
        Oracle.assumePresent();
    }

    @Test
    void interpretersAgree() {
        Random random = new Random(6);
        Expressions expressions = new Expressions(random);
        int compiled = 0;
        int matched = 0;
        int missed = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            LinkType link = Links.ALL.get(random.nextInt(Links.ALL.size()));
            String expression = expressions.next(link);
            Oracle.Compiled answer = Oracle.compile(link, expression, true);
            Packets packets = new Packets(i, link, expression);
            List<Frame> frames = new ArrayList<>(List.of(packets.next()));
            while (frames.size() < PACKETS) {
                Frame last = frames.get(random.nextInt(frames.size()));
                frames.add(
                        answer.program().isPresent() && random.nextBoolean()
                                ? packets.turned(answer.program().get(), last)
                                : packets.next());
            }
            answer.program().ifPresent(program -> frames.removeIf(frame -> !program.ends(frame)));
            BitSet expected = Oracle.matching(link, frames, expression).orElse(null);
            assertThat(expected == null)
                    .as("%s: %s", link, expression)
                    .isEqualTo(answer.program().isEmpty());
            if (expected != null) {
                compiled++;
                for (int n = 0; n < frames.size(); n++) {
                    Cbpf.Verdict verdict = answer.program().get().verdict(frames.get(n));
                    if (verdict != Cbpf.Verdict.UNDEFINED) {
                        assertThat(verdict)
                                .as("%s: %s on %s", link, expression, frames.get(n))
                                .isEqualTo(Cbpf.Verdict.of(expected.get(n)));
                        matched += expected.get(n) ? 1 : 0;
                        missed += expected.get(n) ? 0 : 1;
                    }
                }
            }
        }
        // Else little would have been compared.
        assertThat(compiled).isGreaterThan(EXPRESSIONS / 3);
        assertThat(Math.min(matched, missed)).isGreaterThan(compiled * PACKETS / 10);
    }
}
