package dev.exocode.host.load;

import dev.exocode.sandbox.Sandbox;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.verifier.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** A way to run programs; both give the same results. */
public enum Engine {
    /** The interpreter: runs at once. */
    INTERP,
    /** Bytecode of the JVM: costs a class per program, and runs at the speed of Java. */
    JVM;

    /**
     * Makes a program ready to run.
     *
     * @param name the program's name in messages
     * @param accepted the proof that it is safe
     * @param wire what packets come by
     * @return the program, or why this engine cannot take it
     */
    public Result<Executable> load(String name, Verdict.Accepted accepted, Wire wire) {
        return load(name, accepted, wire, List.of());
    }

    /**
     * Makes a program ready to run that imports more than lengths.
     *
     * @param name the program's name in messages
     * @param accepted the proof that it is safe
     * @param wire what packets come by
     * @param functions what else the host offers it
     * @return as of {@link #load(String, Verdict.Accepted, Wire)}
     */
    public Result<Executable> load(String name, Verdict.Accepted accepted, Wire wire, List<HostFunction> functions) {
        Host host = Host.of(
                Stream.concat(Stream.of(wire.function()), functions.stream()).toArray(HostFunction[]::new));
        return switch (this) {
            case INTERP -> executable(Interpreter.load(name, accepted.program(), host));
            case JVM -> executable(JvmBackend.compile(name, accepted, host));
        };
    }

    /** The same for guests. */
    Sandbox.Engine ofSandbox() {
        return this == INTERP ? Sandbox.Engine.INTERPRETER : Sandbox.Engine.JVM;
    }

    private static Result<Executable> executable(Result<? extends Machine> loaded) {
        return new Result<>(loaded.value().map(machine -> machine), loaded.diagnostics());
    }
}
