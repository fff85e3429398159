package dev.exocode.examples.libraryos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.exocode.host.kernel.Call;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Settings;
import dev.exocode.host.kernel.Slice;
import dev.exocode.host.plot.LineChart;
import dev.exocode.host.plot.LineChart.Axis;
import dev.exocode.host.plot.LineChart.Line;
import dev.exocode.host.plot.LineChart.Scale;
import dev.exocode.vcode.golden.Blessed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Children get time by their tickets. */
class StrideTest {
    private static final long SLICE = 1000;
    private static final Path PICTURE = Path.of("..", "..", "docs", "images", "stride.svg");

    /** A scheduler that has all slices of a kernel, and its children. */
    private static final class Family {
        final KernelClock clock = KernelClock.simulated();
        final Kernel kernel = new Kernel(Settings.USUAL.withSlices(4, SLICE), clock);
        final Stride stride = new Stride();
        final List<Environment> children = new ArrayList<>();

        Family() {
            Environment self = kernel.create("stride", stride).orThrow();
            for (int place = 0; place < 4; place++) {
                self.allocate(Kind.SLICE, place).orThrow();
            }
        }

        /** A child that uses so much of what is left of a slice. */
        Environment child(int tickets, LongUnaryOperator uses) {
            Environment child = kernel.create("child", new Library() {
                        @Override
                        public void slice(Environment self, Slice slice) {
                            clock.pass(uses.applyAsLong(slice.remaining()));
                        }
                    })
                    .orThrow();
            children.add(child);
            stride.give(child.number(), tickets);
            return child;
        }

        long had(int index) {
            return stride.had(children.get(index).number());
        }

        void run(int slices) {
            for (int i = 0; i < slices; i++) {
                kernel.runSlice();
            }
        }
    }

    @Test
    void threeToTwoToOneWithinOneSliceAtEveryMoment() {
        Family family = new Family();
        int[] tickets = {3, 2, 1};
        for (int each : tickets) {
            family.child(each, left -> left);
        }
        for (int slices = 1; slices <= 6_000; slices++) {
            family.run(1);
            for (int i = 0; i < 3; i++) {
                double share = SLICE * slices * tickets[i] / 6.0;
                assertThat((double) family.had(i)).isCloseTo(share, within((double) SLICE));
                if (slices % 6 == 0) {
                    assertThat((double) family.had(i)).isEqualTo(share);
                }
            }
        }
    }

    /** Of what two children have had together, each has its share within one slice, whoever else is there and whenever they came. */
    @Property(tries = 50)
    void ofTwoChildrenEachHasItsShare(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Family family = new Family();
        int[] tickets = new int[2 + random.nextInt(6)];
        for (int i = 0; i < tickets.length; i++) {
            tickets[i] = 1 + random.nextInt(random.nextBoolean() ? 10 : 1000);
            family.child(tickets[i], left -> left);
        }
        for (int slices = 0; slices < 2_000; slices++) {
            family.run(1);
            for (int i = 1; i < tickets.length; i++) {
                long both = family.had(i) + family.had(i - 1);
                double share = (double) both * tickets[i] / (tickets[i] + tickets[i - 1]);
                assertThat((double) family.had(i)).isCloseTo(share, within(SLICE + 1.0));
            }
        }
        assertThat(family.children.stream()
                        .mapToLong(each -> family.stride.had(each.number()))
                        .sum())
                .isEqualTo(2_000 * SLICE);
    }

    @Test
    void whoUsesPartOfItsSlicesIsChargedForThatAndTheOthersGetTheRest() {
        Family family = new Family();
        family.child(1, left -> left);
        family.child(1, left -> left / 2);
        family.run(1_000);
        // A half of each slice is all that it wants, and its share.
        assertThat((double) family.had(1)).isCloseTo(500 * SLICE, within(2.0 * SLICE));
        assertThat(family.had(0) + family.had(1)).isEqualTo(1_000 * SLICE);
    }

    @Test
    void whoSleepsIsOwedNothing() {
        Family family = new Family();
        boolean[] sleeps = {true};
        family.child(1, left -> left);
        family.child(1, left -> sleeps[0] ? 0 : left);
        family.run(1_000);
        assertThat(family.had(0)).isEqualTo(1_000 * SLICE);
        sleeps[0] = false;
        family.run(100);
        assertThat((double) family.had(1)).isCloseTo(50 * SLICE, within(1.0 * SLICE));
    }

    @Test
    void whoComesLaterOrGetsOtherTicketsHasItsShareFromThenOn() {
        Family family = new Family();
        family.child(1, left -> left);
        family.run(1_000);
        Environment late = family.child(3, left -> left);
        family.run(400);
        assertThat((double) family.had(1)).isCloseTo(300 * SLICE, within(1.0 * SLICE));
        family.stride.give(late.number(), 1);
        family.run(400);
        assertThat((double) family.had(1)).isCloseTo(500 * SLICE, within(2.0 * SLICE));
        family.stride.take(late.number());
        assertThat(family.stride.had(late.number())).isZero();
        family.run(10);
        assertThatThrownBy(() -> family.stride.give(late.number(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoIsGoneHasNoTickets() {
        Family family = new Family();
        family.child(5, left -> left);
        Environment gone = family.child(5, left -> left);
        family.run(10);
        family.kernel.destroy(gone, "it is over");
        family.run(10);
        assertThat(family.had(0)).isEqualTo(15 * SLICE);
        assertThat(family.had(1)).isZero();
    }

    /** What it overruns counts as used: it gets so much less. */
    @Test
    void whoOverrunsPaysWithItsShare() {
        Family family = new Family();
        family.child(1, left -> left);
        family.child(1, left -> left + 10);
        family.run(200);
        assertThat((double) family.had(1)).isCloseTo(family.had(0), within(SLICE + 10.0));
    }

    @Test
    void theSlicesOfAChildThatWaitsForAnAnswerRunWhoOwesIt() {
        Family family = new Family();
        List<String> ran = new ArrayList<>();
        Environment server = family.kernel
                .create("server", new Library() {
                    private Call waiting;

                    @Override
                    public void entered(Environment self, Call call) {
                        waiting = call;
                    }

                    @Override
                    public void slice(Environment self, Slice slice) {
                        ran.add("server");
                        family.clock.pass(slice.remaining());
                        waiting.answer();
                    }
                })
                .orThrow();
        Environment client = family.child(1, left -> {
            ran.add("client");
            return left;
        });
        client.call(server.number(), new long[32]).orThrow();
        family.run(3);
        assertThat(ran).containsExactly("server", "client", "client");
    }

    /** The picture of docs/kernel.md. */
    @Test
    void thePictureShowsThreeToTwoToOne() throws IOException {
        Family family = new Family();
        int[] tickets = {3, 2, 1};
        int slices = 60;
        double[][] had = new double[3][slices + 1];
        double[] time = new double[slices + 1];
        Arrays.stream(tickets).forEach(each -> family.child(each, left -> left));
        for (int at = 1; at <= slices; at++) {
            family.run(1);
            time[at] = at;
            for (int i = 0; i < 3; i++) {
                had[i][at] = (double) family.had(i) / SLICE;
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            lines.add(new Line(tickets[i] + (tickets[i] == 1 ? " ticket" : " tickets"), time, had[i]));
        }
        LineChart chart = new LineChart(
                "Slices that the children of a stride scheduler got",
                new Axis("slices that the scheduler had", Scale.COUNT),
                new Axis("slices of a child", Scale.COUNT),
                lines);
        Blessed.check(PICTURE, chart.svg(), "the picture does not show what the scheduler does");
    }
}
