package dev.exocode.host.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.load.Engine;
import dev.exocode.host.wakeup.Comparison;
import dev.exocode.host.wakeup.SumOfProducts;
import dev.exocode.host.wakeup.Term;
import dev.exocode.host.wakeup.WakeupCode;
import dev.exocode.host.wakeup.WakeupPredicate;
import dev.exocode.vcode.diagnostic.Result;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sleeps runs when its predicate holds, or what it reads is gone, and not before. */
class SleepTest {
    private static final Settings SMALL = new Settings(4, 16, 2, 1000, 4, 8, 8, 2, 500, 3);

    private final KernelClock clock = KernelClock.simulated();
    private final Kernel kernel = new Kernel(SMALL, clock);
    private final List<String> told = new ArrayList<>();
    private final Environment sleeper = kernel.create("sleeper", new Library() {
                @Override
                public void slice(Environment self, Slice slice) {
                    told.add("slice");
                }

                @Override
                public void interrupt(Environment self, Interrupt interrupt) {
                    told.add(interrupt.type() + " " + interrupt.number());
                }

                @Override
                public void exception(Environment self, Fault fault) {
                    told.add(fault.type().name());
                }
            })
            .orThrow();
    private final Environment other = kernel.create("other", new Library() {}).orThrow();

    SleepTest() {
        sleeper.allocate(Kind.SLICE, 0).orThrow();
    }

    @AfterEach
    void theKernelIsSound() {
        assertThat(kernel.audit()).isEmpty();
    }

    private static WakeupPredicate predicate(SumOfProducts sum) {
        return WakeupPredicate.load("sum", sum.bytes(), Engine.INTERP).orThrow();
    }

    private static WakeupPredicate when(int tag, Term... terms) {
        return predicate(SumOfProducts.NOTHING.or(tag, terms));
    }

    /** What is told in the next slice of the sleeper. */
    private List<String> slice() {
        told.clear();
        kernel.runSlice();
        kernel.runSlice();
        return List.copyOf(told);
    }

    private static void refused(Enum<?> code, Result<?> result) {
        assertThat(result.value()).isEmpty();
        assertThat(result.diagnostics()).singleElement().extracting("code").isEqualTo(code);
    }

    private static byte[] word(long value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }

    @Test
    void aTagTellsWhichOfSeveralHasCome() {
        int timer = sleeper.allocate(Kind.TIMER).orThrow().number();
        sleeper.setTimer(timer, 9000, sleeper.capability()).orThrow();
        WakeupPredicate until = predicate(SumOfProducts.NOTHING
                .or(7, Term.of(0, Comparison.GE, 50_000))
                .or(8, Term.ofWords(0, Comparison.GE, 1)));
        assertThat(sleeper.sleep(until, new Exposed.Clock(), new Exposed.TimerTime(timer, sleeper.capability()))
                        .orThrow())
                .isZero();
        assertThat(slice()).isEmpty();
        assertThat(sleeper.owns(Kind.SLICE)).containsExactly(0);
        clock.pass(50_000);
        // The timer has fired by then, and is not set any more.
        assertThat(slice()).containsExactly("WOKEN 7", "TIMER 0", "slice");
        assertThat(slice()).containsExactly("slice");
    }

    @Test
    void whatHasComeAlreadyIsNotSleptFor() {
        assertThat(sleeper.sleep(when(3, Term.of(0, Comparison.EQ, 0)), new Exposed.Untold())
                        .orThrow())
                .isEqualTo(3);
        assertThat(slice()).containsExactly("slice");
    }

    @Test
    void aWordInASharedPageWakesAndOneThatIsTakenAwayDoes() {
        Holding page = other.allocate(Kind.PAGE).orThrow();
        Capability read = other.grant(
                        page.capability(), sleeper.number(), page.capability().name(), Capability.READ)
                .orThrow();
        WakeupPredicate until = when(5, Term.of(0, Comparison.EQ, 0x1122_3344_5566_7788L));
        Exposed word = new Exposed.InPage(page.number(), 4088, read);
        assertThat(sleeper.sleep(until, word).orThrow()).isZero();
        assertThat(slice()).isEmpty();
        other.map(0, page.number(), page.capability(), true).orThrow();
        other.write(4088, word(0x1122_3344_5566_7788L), 0, 8);
        assertThat(slice()).containsExactly("WOKEN 5", "slice");
        other.write(4088, word(0), 0, 8);
        sleeper.sleep(until, word).orThrow();
        assertThat(slice()).isEmpty();
        other.revoke(page.capability(), page.capability().name()).orThrow();
        // What comes there now is nothing that it may learn.
        other.write(4088, word(0x1122_3344_5566_7788L), 0, 8);
        assertThat(slice()).containsExactly("WOKEN 0", "slice");
        refused(KernelCode.CAPABILITY, sleeper.sleep(until, word));
    }

    @Test
    void whatMayNotBeReadIsRefusedAndNobodyFallsAsleep() {
        Holding page = other.allocate(Kind.PAGE).orThrow();
        Holding timer = other.allocate(Kind.TIMER).orThrow();
        WakeupPredicate until = when(5, Term.of(0, Comparison.EQ, 1));
        refused(KernelCode.CAPABILITY, sleeper.sleep(until, new Exposed.InPage(page.number(), 0, page.capability())));
        refused(KernelCode.CAPABILITY, sleeper.sleep(until, new Exposed.TimerTime(timer.number(), timer.capability())));
        refused(KernelCode.NUMBER, sleeper.sleep(until, new Exposed.InPage(9, 0, sleeper.capability())));
        Holding own = sleeper.allocate(Kind.PAGE).orThrow();
        for (int offset : new int[] {-1, 4089, 4096, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            refused(KernelCode.RANGE, sleeper.sleep(until, new Exposed.InPage(own.number(), offset, own.capability())));
        }
        refused(WakeupCode.WORDS, sleeper.sleep(until));
        PacketRing ring = other.ring(page.number(), 1, 1024, page.capability()).orThrow();
        assertThatThrownBy(() -> sleeper.sleep(until, new Exposed.Arrived(ring)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(slice()).containsExactly("slice");
        kernel.destroy(sleeper, "it is over");
        refused(KernelCode.ENVIRONMENT, sleeper.sleep(until, new Exposed.Clock()));
    }

    @Test
    void whoIsGoneOrFallsAsleepAnewLeavesNothingBound() {
        Holding page = sleeper.allocate(Kind.PAGE).orThrow();
        WakeupPredicate until = when(5, Term.of(0, Comparison.EQ, 1));
        for (int i = 0; i < 3; i++) {
            sleeper.sleep(until, new Exposed.InPage(page.number(), 0, page.capability()))
                    .orThrow();
            assertThat(sleeper.bindings).hasSize(1);
        }
        sleeper.free(Kind.PAGE, page.number()).orThrow();
        assertThat(sleeper.bindings).isEmpty();
        assertThat(slice()).containsExactly("WOKEN 0", "slice");
        kernel.destroy(sleeper, "it is over");
    }

    @Test
    void whatIsNoWordBindsNothing() {
        Holding page = sleeper.allocate(Kind.PAGE).orThrow();
        WakeupPredicate two = when(1, Term.ofWords(0, Comparison.EQ, 1));
        Exposed first = new Exposed.InPage(page.number(), 0, page.capability());
        assertThatThrownBy(() -> sleeper.sleep(two, first, new Exposed.InPage(page.number(), 8, null)))
                .isInstanceOf(NullPointerException.class);
        assertThat(sleeper.bindings).isEmpty();
    }

    @Test
    void nobodyDonatesToWhoSleepsAndAHandlersWakeWakes() {
        List<Boolean> donated = new ArrayList<>();
        Environment giver = kernel.create("giver", new Library() {
                    @Override
                    public void slice(Environment self, Slice slice) {
                        donated.add(slice.donate(sleeper.number()));
                    }
                })
                .orThrow();
        giver.allocate(Kind.SLICE, 1).orThrow();
        sleeper.sleep(when(5, Term.of(0, Comparison.EQ, 9)), new Exposed.Untold())
                .orThrow();
        assertThat(slice()).isEmpty();
        assertThat(donated).containsExactly(false);
        kernel.network().wake(sleeper.number());
        assertThat(slice()).containsExactly("WAKE 0", "slice", "slice");
        assertThat(donated).containsExactly(false, true);
    }

    @Test
    void packetsWakeWhoeverReadsThem() {
        Holding page = sleeper.allocate(Kind.PAGE).orThrow();
        PacketRing ring =
                sleeper.ring(page.number(), 1, 1024, page.capability()).orThrow();
        sleeper.sleep(when(2, Term.of(0, Comparison.GE, 2)), new Exposed.Arrived(ring))
                .orThrow();
        ring.put(new byte[60], 0, 60, 60, 0);
        ring.poll(new byte[60]);
        assertThat(slice()).isEmpty();
        ring.put(new byte[60], 0, 60, 60, 0);
        assertThat(slice()).containsExactly("WOKEN 2", "slice");
        sleeper.sleep(when(2, Term.of(0, Comparison.GE, 9)), new Exposed.Arrived(ring))
                .orThrow();
        assertThat(slice()).isEmpty();
        ring.unbind();
        assertThat(slice()).containsExactly("WOKEN 0", "slice");
    }

    /** Against the plainest rule there is: who sleeps runs in the first slice in which the word in its page is what it waits for. */
    @Property(tries = 100)
    void itRunsInTheFirstSliceInWhichItHolds(@ForAll long seed) {
        new SleepTest().run(new Random(seed));
    }

    private void run(Random random) {
        Holding page = sleeper.allocate(Kind.PAGE).orThrow();
        sleeper.map(0, page.number(), page.capability(), true).orThrow();
        long now = 0;
        boolean asleep = false;
        long until = 0;
        for (int step = 0; step < 200; step++) {
            if (random.nextInt(3) == 0) {
                now = random.nextInt(4);
                sleeper.write(0, word(now), 0, 8);
            }
            if (random.nextInt(4) == 0) {
                until = random.nextInt(4);
                long tag = sleeper.sleep(
                                when(9, Term.of(0, Comparison.EQ, until)),
                                new Exposed.InPage(page.number(), 0, page.capability()))
                        .orThrow();
                assertThat(tag).isEqualTo(now == until ? 9 : 0);
                asleep = tag == 0;
            }
            boolean runs = !asleep || now == until;
            List<String> expected = !runs ? List.of() : asleep ? List.of("WOKEN 9", "slice") : List.of("slice");
            assertThat(slice()).isEqualTo(expected);
            asleep &= !runs;
        }
        assertThat(kernel.audit()).isEmpty();
    }
}
