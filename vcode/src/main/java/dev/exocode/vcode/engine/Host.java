package dev.exocode.vcode.engine;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.VcodeCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a host offers to the programs it loads: functions, by name, how deep they may call each other, and whether what they do to
 * memory can be undone.
 *
 * @param functions by the names of their descriptors
 * @param maxDepth the most activations at a time, the first included, 1 to {@link #MAX_DEPTH}
 * @param undo whether machines log what runs overwrite, for {@link Machine#undo}; it costs time by the memory stored to and as
 *     much memory again as {@code state} and {@code user} have
 */
public record Host(Map<String, HostFunction> functions, int maxDepth, boolean undo) {

    /** The deepest that any host may allow: so that no thread's stack overflows. */
    public static final int MAX_DEPTH = 256;

    /** A host that offers nothing, allows 64 activations and undoes nothing. */
    public static final Host PLAIN = new Host(Map.of(), 64);

    /**
     * Makes a host.
     *
     * @param functions each under its own name
     * @param maxDepth the most activations
     * @param undo whether runs can be undone
     * @throws IllegalArgumentException if the depth is impossible or a name is not its function's: a bug of the caller
     */
    public Host {
        functions = Map.copyOf(functions);
        if (maxDepth < 1 || maxDepth > MAX_DEPTH) {
            throw new IllegalArgumentException("depth must be 1 to " + MAX_DEPTH);
        }
        functions.forEach((name, function) -> {
            if (!function.descriptor().name().equals(name)) {
                throw new IllegalArgumentException(name + " is the name of another function");
            }
        });
    }

    /**
     * Makes a host that undoes nothing.
     *
     * @param functions each under its own name
     * @param maxDepth the most activations
     * @throws IllegalArgumentException if the depth is impossible or a name is not its function's: a bug of the caller
     */
    public Host(Map<String, HostFunction> functions, int maxDepth) {
        this(functions, maxDepth, false);
    }

    /**
     * Makes a host that offers functions.
     *
     * @param functions of different names
     * @return a host that allows as many activations as {@link #PLAIN}, and undoes nothing
     */
    public static Host of(HostFunction... functions) {
        Map<String, HostFunction> byName = new HashMap<>();
        for (HostFunction function : functions) {
            byName.put(function.descriptor().name(), function);
        }
        return new Host(byName, PLAIN.maxDepth);
    }

    /**
     * Asks that runs can be undone.
     *
     * @return the same host, whose machines keep what {@link Machine#undo} needs
     */
    public Host withUndo() {
        return new Host(functions, maxDepth, true);
    }

    /**
     * Finds what a program imports, before an engine takes it.
     *
     * @param file the program's name in messages
     * @param program one without flaws
     * @return one function an import, in their order, or L0001 for each that is not offered with its signature
     * @throws IllegalArgumentException if {@link Program#flaw()} finds something: a bug of the caller
     */
    public Result<List<HostFunction>> link(String file, Program program) {
        program.flaw().ifPresent(flaw -> {
            throw new IllegalArgumentException("unverified program: " + flaw);
        });
        List<HostFunction> linked = new ArrayList<>();
        List<Diagnostic> missing = new ArrayList<>();
        for (Import wanted : program.imports()) {
            HostFunction offered = functions.get(wanted.name());
            if (offered != null && offered.descriptor().equals(wanted)) {
                linked.add(offered);
            } else {
                missing.add(Diagnostic.error(
                        VcodeCode.L0001,
                        new Position.Whole(file),
                        "import=" + wanted.name() + wanted.signature(),
                        "offered="
                                + (offered == null
                                        ? "none"
                                        : offered.descriptor().name()
                                                + offered.descriptor().signature())));
            }
        }
        return missing.isEmpty() ? Result.of(linked) : Result.failure(missing);
    }
}
