package dev.exocode.dpf.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.golden.Blessed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expressions mean what libpcap said when it was asked; so that it need not be installed. */
class RecordedTest {

    @Test
    void expressionsMeanWhatWasRecorded() throws IOException {
        if ("".equals(System.getProperty("golden.bless")) || Boolean.getBoolean("golden.bless")) {
            Oracle.assumePresent();
            Blessed.check(Recorded.FILE, Recording.write(), "what libpcap says has changed");
        }
        List<String> wrong = new ArrayList<>();
        int agreed = 0;
        int notYet = 0;
        for (Recorded recorded : Recorded.all()) {
            Result<List<Ours.Way>> ours = Ours.ways(recorded.link(), recorded.expression());
            int before = wrong.size();
            if (Comparison.isNotYet(ours)) {
                notYet++;
            } else if (ours.value().isPresent() == recorded.refused()) {
                wrong.add(recorded + ": is " + (recorded.refused() ? "not refused" : "refused " + ours.diagnostics()));
            } else {
                compare(recorded, ours.value().orElse(List.of()), wrong);
                agreed += wrong.size() == before ? 1 : 0;
            }
        }
        System.out.println("recorded expressions: " + agreed + " agreed, " + notYet + " not yet");
        assertThat(wrong).isEmpty();
        assertThat(agreed).isGreaterThan(250);
    }

    private static void compare(Recorded recorded, List<Ours.Way> ours, List<String> wrong) {
        recorded.verdicts().forEach((frame, matches) -> {
            for (Ours.Way way : ours) {
                if (way.matches().test(frame) != matches) {
                    wrong.add(recorded + ": " + way.name() + " is not " + matches + " on " + frame);
                }
            }
        });
    }

    /** Without packets of both kinds there would be little to agree on. */
    @Test
    void mostExpressionsHavePacketsThatMatchAndOthers() throws IOException {
        List<Recorded> compiled =
                Recorded.all().stream().filter(r -> !r.refused()).toList();
        long both = compiled.stream()
                .filter(r -> r.verdicts().containsValue(true) && r.verdicts().containsValue(false))
                .count();
        assertThat(compiled).hasSizeGreaterThan(300);
        assertThat(both).isGreaterThan(compiled.size() * 8L / 10);
    }
}
