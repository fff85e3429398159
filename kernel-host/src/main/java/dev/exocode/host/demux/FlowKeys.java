package dev.exocode.host.demux;

import dev.exocode.dpf.space.Merged;
import dev.exocode.dpf.space.Shape;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.Wire;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.engine.HostFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds what a packet begins and what it follows, by the program of a {@link Following}; for one thread. */
final class FlowKeys {
    private final Wire wire = new Wire();
    /** Null if no packet begins or follows anything. */
    private final Executable program;

    /** By kind: whether there is a key, and that: its numbers, and behind them the kind. */
    private final boolean[] begins;

    private final boolean[] follows;
    private final long[][] begun;
    private final long[][] followed;
    private final int words;
    private final long[] packed = new long[Shape.MOST_WORDS];
    private int hits;

    FlowKeys(Following following, Engine engine) {
        int kinds = following.kinds().size();
        words = 1
                + following.kinds().stream()
                        .mapToInt(Following.Kind::values)
                        .max()
                        .orElse(0);
        begins = new boolean[kinds];
        follows = new boolean[kinds];
        begun = new long[kinds][words];
        followed = new long[kinds][words];
        for (int kind = 0; kind < kinds; kind++) {
            begun[kind][words - 1] = kind;
            followed[kind][words - 1] = kind;
        }
        program = following.program() == null
                ? null
                : engine.load("follower", following.program(), wire, functions(following.probes()))
                        .orThrow();
    }

    private List<HostFunction> functions(List<Following.Probe> probes) {
        List<HostFunction> functions = new ArrayList<>();
        for (Following.Probe probe : probes) {
            functions.add(new HostFunction(
                    Merged.probe(functions.size(), probe.shape().words()), (machine, a, b, c, d, e, f) -> {
                        packed[0] = a;
                        packed[1] = b;
                        packed[2] = c;
                        packed[3] = d;
                        packed[4] = e;
                        packed[5] = f;
                        hit(probe);
                        return 0;
                    }));
        }
        return functions;
    }

    private void hit(Following.Probe probe) {
        hits++;
        boolean[] there = probe.begins() ? begins : follows;
        int kind = probe.kind();
        if (!there[kind]) {
            there[kind] = true;
            long[] key = probe.begins() ? begun[kind] : followed[kind];
            List<Shape.Part> parts = probe.shape().parts();
            for (int i = 0; i < parts.size(); i++) {
                Shape.Part part = parts.get(i);
                key[probe.values()[i]] = part.of(packed[part.word()]) ^ probe.turned()[i];
            }
        }
    }

    /** How long keys are. */
    int words() {
        return words;
    }

    /** Looks at a packet: whether it begins or follows anything. */
    boolean find(byte[] data, int offset, int captured, int onWire) {
        if (hits > 0) {
            hits = 0;
            Arrays.fill(begins, false);
            Arrays.fill(follows, false);
        }
        if (program == null) {
            return false;
        }
        wire.carries(onWire);
        program.run(data, offset, captured);
        return hits > 0;
    }

    /** Whether the packet begins something of any kind. */
    boolean begins() {
        boolean any = false;
        for (boolean each : begins) {
            any |= each;
        }
        return any;
    }

    /** What the packet begins of a kind; null if nothing. */
    long[] begun(int kind) {
        return begins[kind] ? begun[kind] : null;
    }

    /** What the packet follows of a kind; null if nothing. */
    long[] followed(int kind) {
        return follows[kind] ? followed[kind] : null;
    }
}
