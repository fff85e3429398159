package dev.exocode.host.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.kernel.Claim;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers of a kernel are what happened in it, and never more of them than there should be. */
class KernelMetricsTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Watched watched = new Watched();
    private final Kernel kernel = watched.kernel;

    private double counter(String name, String... tags) {
        return registry.get(name).tags(tags).functionCounter().count();
    }

    private double gauge(String name, String... tags) {
        return registry.get(name).tags(tags).gauge().value();
    }

    @Test
    void countsWhatHappened() {
        KernelMetrics metrics = new KernelMetrics(kernel, registry);
        watched.run();
        assertThat(counter("exocode.packets", "delivery", "handled")).isZero();
        metrics.refresh();
        assertThat(counter("exocode.packets", "delivery", "handled")).isEqualTo(2);
        assertThat(counter("exocode.packets", "delivery", "ignored")).isEqualTo(1);
        assertThat(counter("exocode.packets", "delivery", "queued")).isEqualTo(1);
        assertThat(counter("exocode.packets", "delivery", "unclaimed")).isEqualTo(1);
        assertThat(counter("exocode.runs", "outcome", "reply")).isEqualTo(2);
        assertThat(counter("exocode.runs", "outcome", "aborted")).isEqualTo(1);
        assertThat(counter("exocode.sent")).isEqualTo(2);
        assertThat(counter("exocode.bytes")).isEqualTo(kernel.traffic().bytes());
        assertThat(counter("exocode.events", "event", "asked")).isEqualTo(1);
        assertThat(counter("exocode.events", "event", "repossessed")).isEqualTo(1);
        assertThat(gauge("exocode.environments")).isEqualTo(2);
        assertThat(gauge("exocode.claims")).isEqualTo(2);
        assertThat(gauge("exocode.free", "kind", "page")).isEqualTo(16 - 4);
        assertThat(gauge("exocode.environment.owned", "environment", "2 hoards", "kind", "page"))
                .isEqualTo(3);
        for (Claim claim : kernel.claims()) {
            String label = KernelMetrics.label(claim);
            assertThat(counter("exocode.claim.bytes", "environment", "1 web", "claim", label))
                    .isEqualTo(claim.traffic().bytes());
        }
        metrics.close();
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void whatIsGoneHasNoNumbersAndTheTotalsStay() {
        KernelMetrics metrics = new KernelMetrics(kernel, registry);
        watched.run();
        metrics.refresh();
        int meters = registry.getMeters().size();
        kernel.destroy(kernel.environment(1).orElseThrow(), "it is over");
        metrics.refresh();
        assertThat(registry.find("exocode.claim.packets").meters()).isEmpty();
        assertThat(registry.find("exocode.environment.owned").meters()).hasSize(Kind.values().length);
        assertThat(counter("exocode.packets", "delivery", "handled")).isEqualTo(2);
        assertThat(counter("exocode.events", "event", "destroyed")).isEqualTo(1);
        assertThat(registry.getMeters()).hasSizeLessThan(meters);
    }

    /** However many come and go: the registry is bounded, and counters do not go back. */
    @Test
    void labelsAreBounded() {
        int most = 10;
        KernelMetrics metrics = new KernelMetrics(kernel, registry, most);
        int fixed = registry.getMeters().size();
        List<Environment> there = new ArrayList<>();
        double events = 0;
        for (int i = 0; i < 300; i++) {
            Environment made = kernel.create("e".repeat(i), new Library() {}).orThrow();
            there.add(made);
            made.claim(Watched.rule("udp port " + (1000 + i)), kernel.packets(made, Capability.READ))
                    .orThrow();
            if (there.size() > 30) {
                kernel.destroy(there.remove(i * 7 % 30), "it is over");
            }
            if (i % 3 == 0) {
                metrics.refresh();
                assertThat(registry.find("exocode.environment.owned").meters())
                        .hasSize(Math.min(most, there.size()) * Kind.values().length);
                assertThat(registry.find("exocode.claim.fuel").meters()).hasSizeLessThanOrEqualTo(most);
                assertThat(registry.getMeters().size()).isLessThan(fixed + most * 30);
                double now = registry.find("exocode.events").functionCounters().stream()
                        .mapToDouble(FunctionCounter::count)
                        .sum();
                assertThat(now).isGreaterThan(events);
                events = now;
            }
        }
        assertThat(registry.getMeters().stream()
                        .flatMap(meter -> meter.getId().getTags().stream())
                        .mapToInt(tag -> tag.getValue().length()))
                .allMatch(length -> length < KernelMetrics.NAME_CHARS + 12);
        assertThat(gauge("exocode.environments")).isEqualTo(there.size());
    }
}
