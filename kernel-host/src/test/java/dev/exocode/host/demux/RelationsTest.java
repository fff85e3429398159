package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("A filter that was compared before is installed as one that was not")
@OnOneJdk
class RelationsTest {
    private static final int TRIES = Boolean.getBoolean("exocode.thorough") ? 60 : 4;
    private static final int STEPS = 15;

    private final Guard[] guards = {Guard.create(), Guard.create(), Guard.create()};
    /** One in which all are installed at once, and one in which they are compared before. */
    private final Demultiplexer[] both = new Demultiplexer[2];

    private final Owner[][] owners = new Owner[2][guards.length];
    private final TreeSet<Integer> there = new TreeSet<>();
    private DrawnRules drawn;
    private int refused;
    private int known;
    private int outdated;

    @Property(tries = 1)
    void whateverComesAndGoesMeanwhile(@ForAll long seed) {
        refused = 0;
        known = 0;
        outdated = 0;
        for (int trial = 0; trial < TRIES; trial++) {
            drawn = new DrawnRules(seed + trial);
            there.clear();
            for (int i = 0; i < both.length; i++) {
                both[i] = Demultiplexer.of(Settings.of(Demultiplexer.Order.SPECIFIC)
                        .with(Engine.INTERP)
                        .with(Compaction.ASKED));
                for (int j = 0; j < guards.length; j++) {
                    // The last one may touch what is the first one's.
                    owners[i][j] = both[i].owner("owner " + j, guards[j], guards[j == 2 ? 0 : j]);
                }
            }
            run(drawn.below(2) == 0);
        }
        assertThat(known).as("relations that were found out before").isGreaterThan(20);
        assertThat(refused).as("filters that were refused").isPositive();
        assertThat(outdated).as("filters that others came before").isPositive();
    }

    /** Where priority alone decides, a filter that was compared twice still meets what came between. */
    @Example
    void whoComparesTwiceStillMeetsWhoCameBetween() {
        Demultiplexer filters = Demultiplexer.of(Demultiplexer.Order.PRIORITY);
        Guard own = Guard.create();
        PreparedRule late = PreparedRule.of(rule("tcp port 80", 10)).orThrow();
        filters.compare(late, own);
        assertThat(filters.isCompared(late)).isTrue();
        filters.owner("first", Guard.create())
                .insert(rule("ip and tcp port 80", 0))
                .orThrow();
        filters.compare(late, own);
        assertThat(filters.owner("late", own).insert(late).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DemuxCode.CAPABILITY);
    }

    private static Rule rule(String text, int priority) {
        return new Rule(
                text,
                PcapExpression.parse(new Source(text, text), LinkType.ETHERNET).orThrow(),
                priority);
    }

    private void run(boolean priorities) {
        Reader one = both[0].reader();
        Reader other = both[1].reader();
        for (int step = 0; step < STEPS; step++) {
            Rule rule = rule("f" + step, priorities);
            Result<PreparedRule> prepared = PreparedRule.of(rule);
            if (prepared.value().isEmpty()) {
                continue;
            }
            int by = drawn.below(guards.length);
            install(prepared.value().get(), rule, by, priorities);
            for (int i = 0; i < 6; i++) {
                byte[] packet = drawn.packet();
                assertThat(other.owner(packet, 0, packet.length)).isEqualTo(one.owner(packet, 0, packet.length));
            }
        }
    }

    /** Installs a filter, and changes others in between. */
    private void install(PreparedRule prepared, Rule rule, int by, boolean priorities) {
        for (int rounds = drawn.below(3); rounds >= 0; rounds--) {
            both[1].compare(prepared, guards[by]);
            assertThat(both[1].isCompared(prepared)).isTrue();
            for (int changes = drawn.below(5); changes > 0; changes--) {
                change(priorities);
            }
        }
        outdated += both[1].isCompared(prepared) ? 0 : 1;
        for (Integer each : there) {
            Relations relations = prepared.relations;
            Installed installed = both[1].tables().filters.installed(each);
            known += relations.has(installed) != null || relations.isIn(installed) != null ? 1 : 0;
        }
        Result<Integer> now = owners[0][by].insert(rule);
        Result<Integer> compared = owners[1][by].insert(prepared);
        same(now, compared);
    }

    private void change(boolean priorities) {
        if (drawn.below(3) == 0 && !there.isEmpty()) {
            int number = List.copyOf(there).get(drawn.below(there.size()));
            there.remove(number);
            for (Demultiplexer each : both) {
                assertThat(each.delete(number)).isTrue();
            }
        } else {
            Rule rule = rule("g", priorities);
            int by = drawn.below(guards.length);
            same(owners[0][by].insert(rule), owners[1][by].insert(rule));
        }
    }

    private void same(Result<Integer> one, Result<Integer> other) {
        assertThat(other.value()).isEqualTo(one.value());
        assertThat(other.diagnostics()).hasToString(one.diagnostics().toString());
        one.value().ifPresent(there::add);
        refused += one.value().isEmpty() ? 1 : 0;
    }

    /** One of many boxes mostly. */
    private Rule rule(String name, boolean priorities) {
        Rule rule = drawn.rule(name, priorities);
        List<Box> boxes = new ArrayList<>();
        for (int i = drawn.below(8); i >= 0; i--) {
            PacketSet.of(drawn.condition()).ifPresent(packets -> boxes.addAll(packets.boxes()));
        }
        return drawn.below(3) == 0 ? rule : new Rule(name, PacketSet.of(boxes).condition(), rule.priority());
    }
}
