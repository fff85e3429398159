package dev.exocode.dpf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class CompiledFilterTest {
    private static final Import WIRE_LENGTH = new Import("wire_length", new Signature(List.of(), Type.L));

    @Provide
    Arbitrary<Trial> trials() {
        return Arbitraries.randomValue(Trial::random);
    }

    private static Host host(Trial trial) {
        return Host.of(new HostFunction(WIRE_LENGTH, (machine, a, b, c, d, e, f) -> trial.wireLength()));
    }

    private static boolean matches(Trial trial) {
        return ReferenceEvaluator.matches(
                trial.filter(), trial.link(), trial.packet(), trial.packet().length, trial.wireLength());
    }

    /** The program of a filter; one that would need too many registers at once says nothing here. */
    private static Program program(Trial trial) {
        Result<Program> compiled = DpfCompiler.compile(trial.filter(), trial.link());
        Assume.that(compiled.diagnostics().stream().noneMatch(d -> d.code() == DpfCode.PROGRAM_SIZE));
        return compiled.value().orElseThrow();
    }

    /** Every prefix of the packet is a packet, so each bound is met from both sides. */
    @Property(tries = 1_500)
    @StatisticsReport(onFailureOnly = true)
    void verdictIsTheReferences(@ForAll("trials") Trial trial) {
        Program program = program(trial);
        Machine machine =
                Interpreter.load("filter", program, host(trial)).value().orElseThrow();
        boolean matched = false;
        for (int length = 0; length <= trial.packet().length; length++) {
            byte[] prefix = Arrays.copyOf(trial.packet(), length);
            boolean expected =
                    ReferenceEvaluator.matches(trial.filter(), trial.link(), prefix, length, trial.wireLength());
            assertThat(machine.run(prefix, 0, length))
                    .as("%s, first %d bytes", trial, length)
                    .isEqualTo(expected ? 1 : 0);
            matched |= expected;
        }
        Statistics.collect(matched);
        // A test of filters that never match would show nothing.
        Statistics.coverage(c -> c.check(true).percentage(p -> p > 20));
        Statistics.coverage(c -> c.check(false).percentage(p -> p > 5));
    }

    @Property(tries = 300)
    void enginesAgree(@ForAll("trials") Trial trial) {
        Program program = program(trial);
        boolean expected = matches(trial);
        Machine machine =
                JvmBackend.compile("filter", program, host(trial)).value().orElseThrow();
        assertThat(machine.run(trial.packet(), 0, trial.packet().length)).isEqualTo(expected ? 1 : 0);
    }

    /** The compiler is not trusted, but what it makes must always be provable. */
    @Property(tries = 500)
    void verifierAccepts(@ForAll("trials") Trial trial) {
        Program program = program(trial);
        assertThat(new Verifier(Policy.STRICT).verify("filter.vco", BinaryFormat.encode(program)))
                .as(trial.toString())
                .isInstanceOf(Verdict.Accepted.class);
    }

    /** Several walks one behind another, where less comes to one than was given back to it: the others are known as well as before. */
    @Example
    void verifierAcceptsManyWalks() {
        for (String filter : List.of(
                "inet.proto < 0:8 && (ext.len == 0:8 || inner.vlan)",
                "inet.proto != 0:8 && (ah.len != 0:8 || udp.dport == 5 || inner.link.proto == 5)",
                "SHIFT(inet.proto) && (SHIFT(ext.len) || inner.gtpext)")) {
            Program program = DpfCompiler.compile(new Source("filter.dpf", filter), LinkType.ETHERNET)
                    .value()
                    .orElseThrow();
            assertThat(new Verifier(Policy.STRICT).verify("filter.vco", BinaryFormat.encode(program)))
                    .as(filter)
                    .isInstanceOf(Verdict.Accepted.class);
        }
    }

    @Property(tries = 5_000)
    void printedFilterParsesToItself(@ForAll("trials") Trial trial) {
        Result<Filter> parsed =
                DpfCompiler.parse(new Source("filter.dpf", trial.filter().toString()));
        assertThat(parsed.diagnostics()).noneMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
        assertThat(parsed.value()).contains(trial.filter());
    }

    /** A warning that a filter never matches is right: no packet tried matches it. */
    @Property(tries = 3_000)
    void warnedOfFilterNeverMatches(@ForAll("trials") Trial trial) {
        Result<Filter> parsed =
                DpfCompiler.parse(new Source("filter.dpf", trial.filter().toString()));
        if (parsed.diagnostics().stream().anyMatch(d -> d.code() == DpfCode.NEVER_MATCHES)) {
            assertThat(matches(trial)).as(trial.toString()).isFalse();
        }
    }
}
