package dev.exocode.host.scenario;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Processor;
import dev.exocode.host.udf.Volume;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What a library of a scenario finds around it. */
public final class Surroundings {
    private final Kernel kernel;
    private final Processor processor;
    private final Environment self;
    private final Map<String, Wire> wires;
    private final RandomGenerator random;

    Surroundings(
            Kernel kernel, Processor processor, Environment self, Map<String, Wire> wires, RandomGenerator random) {
        this.kernel = kernel;
        this.processor = processor;
        this.self = self;
        this.wires = wires;
        this.random = random;
    }

    /**
     * The environment, with what its scenario says that it has.
     *
     * @return the environment
     */
    public Environment self() {
        return self;
    }

    /**
     * The clock of the kernel.
     *
     * @return a clock
     */
    public KernelClock clock() {
        return kernel.clock();
    }

    /**
     * What allows to claim packets, to be shown to {@link Environment#claim}.
     *
     * @return a capability that is good for as long as the kernel runs
     */
    public Capability packets() {
        return kernel.packets(self, Capability.READ);
    }

    /**
     * A volume whose blocks are this environment's.
     *
     * @return a new one, of which nothing is in use
     */
    public Volume volume() {
        return new Volume(kernel, self);
    }

    /**
     * The devices of the scenario.
     *
     * @return their names
     */
    public Set<String> devices() {
        return wires.keySet();
    }

    /**
     * Sends a packet as of this environment.
     *
     * @param device the name of a device
     * @param data an array with it
     * @param offset where it begins
     * @param length how many bytes it has
     * @return whether it was taken; false where the environment may not send it, or there is no such device
     */
    public boolean send(String device, byte[] data, int offset, int length) {
        return Optional.ofNullable(wires.get(device))
                .flatMap(wire -> processor.send(self, wire, data, offset, length))
                .orElse(false);
    }

    /**
     * Random numbers: those of the scenario's seed; where time is that of the machine, such as nobody can foresee.
     *
     * @return a generator, of this environment alone
     */
    public RandomGenerator random() {
        return random;
    }
}
