package dev.exocode.host.watch;

import dev.exocode.host.device.LiveDevice;
import dev.exocode.host.kernel.Kernel;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The numbers of a kernel as Prometheus reads them: the text that a host answers to a scrape with, or writes to a file. */
public final class PrometheusText {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final KernelMetrics metrics;

    /**
     * Watches a kernel.
     *
     * @param kernel the kernel
     */
    public PrometheusText(Kernel kernel) {
        metrics = new KernelMetrics(kernel, registry);
    }

    /**
     * Counts what comes of the packets of an interface of the machine, too.
     *
     * @param device the interface
     */
    public void watch(LiveDevice device) {
        metrics.watch(device);
    }

    /**
     * What there is now; see {@link KernelMetrics}.
     *
     * @return lines in version 0.0.4 of Prometheus' text format, in the order of their names
     */
    public String read() {
        metrics.refresh();
        return registry.scrape();
    }
}
