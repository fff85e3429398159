package dev.exocode.host.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.demux.DemuxCode;
import dev.exocode.host.kernel.KernelModel.Use;
import dev.exocode.vcode.OnOneJdk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Random environments do random things to a kernel and to each other, also from within what the kernel tells them: beside a model that says what is
 * refused, what every byte is and who reaches it, what is told, and what is taken. The two agree after every step.
 */
@OnOneJdk
class KernelModelTest {
    /** What happened in all runs, and how often: that each of it did is asserted at the end. */
    private static final Map<String, Integer> SEEN = new TreeMap<>();

    /** Alone, the first 18 of them have all. */
    private static final int MOST_MORE = 100;

    private static final Set<Event.Type> PACKETS =
            EnumSet.of(Event.Type.STOPPED, Event.Type.PROMOTED, Event.Type.FAILED);

    private static synchronized void saw(String what) {
        SEEN.merge(what, 1, Integer::sum);
    }

    @Property(tries = 300)
    void aKernelIsWhatItsModelSays(@ForAll long seed, @ForAll("lengths") int steps) {
        new KernelModelRun(seed, KernelModelTest::saw).steps(steps);
    }

    @Provide
    static Arbitrary<Integer> lengths() {
        return Arbitraries.integers()
                .between(1, 400)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }

    /** Of 634 drawn runs 16 overran the slice of another: now and then none of 300 does, and some more runs have all that is left. */
    @AfterContainer
    static void everythingHappened() {
        for (long seed = 0; seed < MOST_MORE && !missing().isEmpty(); seed++) {
            new KernelModelRun(seed, KernelModelTest::saw).steps(400);
        }
        assertThat(missing()).as("did not happen; what did is %s", SEEN).isEmpty();
    }

    /** Of every refusal, every cause that ends every kind of binding, and all that a library is told, what did not happen yet. */
    private static List<String> missing() {
        List<String> expected = new ArrayList<>();
        // Those of packets are tested elsewhere, as are the events of packets below.
        for (KernelCode code : KernelCode.values()) {
            if (code.compareTo(KernelCode.RANGE) <= 0) {
                expected.add("refused " + code);
            }
        }
        for (Use use : Use.values()) {
            for (String cause : List.of("giving up", "death", "own death", "revocation", "force")) {
                // Whoever dies loses its claims, and their ports by that.
                if (use != Use.PORT || !cause.equals("own death")) {
                    expected.add(use + " by " + cause);
                }
            }
        }
        expected.addAll(List.of("TLB by displacement", "TLB by unmap", "SEGMENT by another", "EXTENT by unbind"));
        expected.addAll(List.of("PRELOAD by another", "PRELOAD by use", "TIMER by another", "TIMER by firing"));
        for (Fault.Type type : Fault.Type.values()) {
            if (type != Fault.Type.HANDLER && type != Fault.Type.METHOD) {
                expected.add("exception " + type);
            }
        }
        for (Event.Type type : Event.Type.values()) {
            if (!PACKETS.contains(type)) {
                expected.add("event " + type);
            }
        }
        for (String shown : List.of("good", "forged", "of another", "bad", "of one that is gone", "too little")) {
            expected.add("shown " + shown);
        }
        expected.addAll(List.of("told miss", "told interrupt", "told slice", "told entered", "told answered"));
        expected.addAll(List.of("told revoke", "told emergency", "donated true", "donated false", "saved", "lost"));
        expected.addAll(List.of("access true", "access false", "extent true", "extent false", "nested"));
        expected.addAll(List.of(
                "waits in a ring",
                "waits for another",
                "complied late",
                "destroyed by excess",
                "overran the slice of another",
                "paid for whom it called"));
        expected.addAll(List.of("claim by revocation", "claim by death of who lent", "permit by revocation"));
        expected.addAll(List.of(
                "permit by death of who lent",
                "PORT by giving up of its claim",
                "refused " + DemuxCode.CAPABILITY,
                "refused " + DemuxCode.SAME));
        expected.add("granted before it is there");
        expected.addAll(List.of("packet UNCLAIMED", "packet IGNORED", "sent true", "sent false"));
        expected.removeAll(SEEN.keySet());
        return expected;
    }
}
