package dev.exocode.host.cli;

import dev.exocode.host.load.Engine;
import picocli.CommandLine.Option;

/** The option of the verbs that let an engine be chosen. */
final class EngineOption {
    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "jvm",
            description = "interp or jvm: the interpreter or JVM bytecode (default ${DEFAULT-VALUE}).")
    private Engine engine;

    Engine engine() {
        return engine;
    }
}
