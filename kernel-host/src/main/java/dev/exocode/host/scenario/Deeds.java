package dev.exocode.host.scenario;

import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelCode;
import dev.exocode.host.kernel.Processor;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does what a scenario says is to happen; what cannot be done is told in its place. */
final class Deeds {
    /** What follows from one seed is to have nothing to do with each other. */
    private static final long FLOODS = 0x666c_6f6f_6473L;

    /** So many frames of a flood come before it is asked whether to go on. */
    private static final int FRAMES_AT_A_TIME = 1024;

    private final ScenarioRun run;
    private final Kernel kernel;
    private final Processor processor;
    private final Map<String, Wire> wires;
    private final Map<String, Tenant> tenants;
    private final Malformed malformed;

    Deeds(
            ScenarioRun run,
            Kernel kernel,
            Processor processor,
            Map<String, Wire> wires,
            Map<String, Tenant> tenants,
            long seed) {
        this.run = run;
        this.kernel = kernel;
        this.processor = processor;
        this.wires = wires;
        this.tenants = tenants;
        this.malformed = new Malformed(seed ^ FLOODS);
    }

    void act(Scenario.Happening what) {
        Scenario.Action action = what.action();
        if (action instanceof Scenario.Create one) {
            run.create(one.inhabitant());
        } else if (action instanceof Scenario.Revoke one) {
            there(what, one.environment())
                    .ifPresent(of -> kernel.revoke(of.self(), one.kind(), one.count(), one.withinNanos()));
        } else if (action instanceof Scenario.Withdraw one) {
            there(what, one.environment()).ifPresent(of -> of.withdraw(what.at()));
        } else if (action instanceof Scenario.Grant one) {
            there(what, one.environment())
                    .ifPresent(of -> there(what, one.to()).ifPresent(to -> of.grantPages(what.at(), to)));
        } else if (action instanceof Scenario.Use one) {
            there(what, one.environment())
                    .ifPresent(of -> there(what, one.by()).ifPresent(by -> by.use(what.at(), of, one.forged())));
        } else if (action instanceof Scenario.Call one) {
            there(what, one.environment()).ifPresent(by -> by.script().call(one.called(), tenants, true));
        } else if (action instanceof Scenario.Destroy one) {
            there(what, one.environment()).ifPresent(gone -> {
                gone.reception().end(kernel.clock().now());
                kernel.destroy(gone.self(), "as the scenario says");
            });
        } else if (action instanceof Scenario.Replace one) {
            there(what, one.environment()).ifPresent(of -> of.reception().replace(what.at(), one));
        } else if (action instanceof Scenario.Fail one) {
            wires.get(one.device()).fail();
        } else if (action instanceof Scenario.Flood one) {
            flood(what, wires.get(one.device()), one.frames());
        }
    }

    private Optional<Tenant> there(Scenario.Happening what, String name) {
        Optional<Tenant> there = Optional.ofNullable(tenants.get(name))
                .filter(tenant -> tenant.self().isAlive());
        if (there.isEmpty()) {
            run.refused(name, what.at(), List.of(run.missing(name, what.at())));
        }
        return there;
    }

    private void flood(Scenario.Happening what, Wire wire, int frames) {
        if (wire.hasFailed() && !what.again()) {
            Diagnostic failed = Diagnostic.error(KernelCode.DEVICE, what.at(), "device=" + wire.name());
            run.refused("kernel", what.at(), List.of(failed.note("it has failed")));
        }
        boolean goesOn = true;
        for (int i = 0; i < frames && goesOn && !wire.hasFailed(); i++) {
            byte[] frame = malformed.frame(wire.kept());
            processor.receive(
                    wire, frame, 0, frame.length, frame.length, kernel.clock().now());
            goesOn = i % FRAMES_AT_A_TIME < FRAMES_AT_A_TIME - 1 || run.goesOn();
        }
    }
}
