package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Sample;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;

/** Runs the program of a condition. */
final class Running {
    private final Machine machine;
    private long wireLength;

    Running(Program program) {
        HostFunction length = new HostFunction(Condition.WIRE_LENGTH, (machine, a, b, c, d, e, f) -> wireLength);
        HostFunction sender = new HostFunction(Condition.SENDER, (machine, a, b, c, d, e, f) -> 0);
        machine = Interpreter.load("set", program, Host.of(length, sender)).orThrow();
    }

    boolean matches(Sample.Seen packet) {
        wireLength = packet.wireLength();
        return machine.run(packet.bytes(), 0, packet.bytes().length) != 0;
    }
}
