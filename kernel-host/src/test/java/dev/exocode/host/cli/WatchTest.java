package dev.exocode.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a terminal shows of a long run")
class WatchTest {
    private static final String WIPED = "\r" + " ".repeat(79) + "\r";

    private final StringWriter shown = new StringWriter();
    private long now;
    private int rows;

    private Watch watch(long fileBytes, boolean visible) {
        return new Watch(new PrintWriter(shown), fileBytes, () -> {}, () -> {}, visible, () -> rows, () -> now);
    }

    private void pass(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private String taken() {
        String text = shown.toString();
        shown.getBuffer().setLength(0);
        return text;
    }

    @Test
    @DisplayName("is how far it has come and how many packets a second lately, after a second and four times in each")
    void showsPackets() {
        try (Watch watch = watch(1000, true)) {
            pass(999);
            assertThat(watch.at(1_000_000, 10)).isTrue();
            assertThat(taken()).isEmpty();
            pass(1);
            watch.at(2_000_000, 500);
            assertThat(taken()).isEqualTo("\r[##########..........]  50 %  2,000,000 packets  2.00 million packets/s ");
            pass(249);
            watch.at(2_100_000, 525);
            assertThat(taken()).isEmpty();
            pass(751);
            watch.at(3_000_000, 750);
            assertThat(taken()).isEqualTo("\r[###############.....]  75 %  3,000,000 packets  1.00 million packets/s ");
            pass(500);
            watch.at(4_500_000, 900);
            assertThat(taken()).isEqualTo("\r[##################..]  90 %  4,500,000 packets  1.67 million packets/s ");
            pass(10_000);
            watch.at(5_500_000, 950);
            assertThat(taken()).isEqualTo("\r[###################.]  95 %  5,500,000 packets  0.24 million packets/s ");
            pass(1000);
            watch.at(5_600_000, 990);
            assertThat(taken()).isEqualTo("\r[###################.]  99 %  5,600,000 packets  0.10 million packets/s ");
            watch.clear();
            assertThat(taken()).isEqualTo(WIPED);
            watch.clear();
            assertThat(taken()).isEmpty();
        }
    }

    @Test
    @DisplayName("is how many rules were read and filters merged, which goes when all are, and counts for no packets")
    void showsFilters() {
        try (Watch watch = watch(-1, true)) {
            pass(1000);
            watch.read(99_328);
            assertThat(taken()).isEqualTo("\r99,328 rules read ");
            pass(250);
            watch.merged(1024, 100_000);
            assertThat(taken()).isEqualTo("\r[....................]   1 %  1,024 of 100,000 filters ");
            pass(8000);
            watch.merged(100_000, 100_000);
            assertThat(taken()).isEqualTo(WIPED);
            pass(500);
            watch.at(500_000, 7);
            assertThat(taken()).isEqualTo("\r500,000 packets  1.00 million packets/s ");
            // Packets begin anew behind filters for another kind of them.
            watch.merged(1024, 100_000);
            pass(8000);
            watch.merged(100_000, 100_000);
            taken();
            pass(500);
            watch.at(600_000, 8);
            assertThat(taken()).isEqualTo("\r600,000 packets  0.20 million packets/s ");
        }
    }

    @Test
    @DisplayName("is as much of a table as there are rows, in place of what stood there, which is not wiped before")
    void showsWhatFits() {
        String table = "a\nb\nc\n\ntime\n";
        try (Watch watch = watch(-1, true)) {
            assertThat(drawn(watch, 0, table)).isEqualTo(over("a", "b", "c", "", "time"));
            assertThat(drawn(watch, 6, table)).isEqualTo("\u001b[5A" + over("a", "b", "c", "", "time"));
            assertThat(drawn(watch, 5, table))
                    .isEqualTo("\u001b[5A"
                            + over("a", "b", "and 2 more rows, for which the terminal has no room", "time"));
            assertThat(drawn(watch, 3, table))
                    .isEqualTo("\u001b[4A" + over("and 4 more rows, for which the terminal has no room", "time"));
            assertThat(drawn(watch, 2, table)).isEqualTo("\u001b[2A" + over("time"));
            assertThat(drawn(watch, 1, table)).isEqualTo("\u001b[1A" + over("time"));
            watch.line(new PrintWriter(shown), "said");
            assertThat(drawn(watch, 9, table))
                    .isEqualTo("\u001b[1A\u001b[Jsaid" + System.lineSeparator() + over("a", "b", "c", "", "time"));
            watch.clear();
            assertThat(taken()).isEqualTo("\u001b[5A\u001b[J");
        }
    }

    private String drawn(Watch watch, int rowsThereAre, String table) {
        rows = rowsThereAre;
        pass(1000);
        assertThat(watch.draw(() -> table)).isTrue();
        return taken();
    }

    private static String over(String... lines) {
        return "\u001b[?7l" + String.join("\u001b[K" + System.lineSeparator(), lines) + "\u001b[K"
                + System.lineSeparator() + "\u001b[J\u001b[?7h";
    }

    @Test
    @DisplayName("is nothing where there is no terminal")
    void showsNothingToNobody() {
        try (Watch watch = watch(1000, false)) {
            pass(5000);
            assertThat(watch.at(2_000_000, 500)).isTrue();
            watch.clear();
            assertThat(taken()).isEmpty();
        }
    }
}
