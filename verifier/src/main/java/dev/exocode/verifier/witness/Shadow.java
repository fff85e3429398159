package dev.exocode.verifier.witness;

import dev.exocode.vcode.Arguments;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Semantics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the values in registers and memory come from, kept beside a run. */
final class Shadow {
    /** The most values in memory whose origins are remembered. */
    private static final int MAX_KEPT = 2048;

    private static final int MAX_PLACES = 64;

    /** The origin of what was stored somewhere, null if unknown, and its width. */
    private record Kept(Origin origin, int bytes) {}

    private final Stage stage;
    private final Interpreter machine;
    private final Origin[][] windows = new Origin[Host.MAX_DEPTH + 1][];
    private Map<Long, Kept> kept = new HashMap<>();
    /** What was stored in the locals of each activation. */
    private final List<Map<Long, Kept>> keptLocals = new ArrayList<>();

    private Set<Place> places = new LinkedHashSet<>();

    Shadow(Stage stage) {
        this.stage = stage;
        this.machine = stage.interpreter;
    }

    void begin() {
        windows[0] = new Origin[Instruction.REGISTERS];
        kept = new HashMap<>();
        keptLocals.clear();
        keptLocals.add(new HashMap<>());
        places = new LinkedHashSet<>();
    }

    /** The origin of a register of the current activation, or null. */
    Origin of(int r) {
        return windows[machine.depth()][r];
    }

    /** The values of the input that the run has loaded, in order. */
    Set<Place> places() {
        return places;
    }

    /**
     * Follows the instruction that is executed next.
     *
     * @param a what its first source holds
     * @param b what its second source is
     */
    void passes(Instruction in, long a, long b) {
        Origin left = of(in.rs1());
        Origin right = in.immediate() ? null : of(in.rs2());
        switch (in.op().format()) {
            case BINARY -> put(in.rd(), computed(in, left, right, a, b));
            case UNARY -> put(in.rd(), computed(in, left, null, a, 0));
            case EXTENSION -> put(in.rd(), computed(in, left, right, a, b));
            case CONDITIONAL -> {
                if (Semantics.holds(in.op(), in.type(), a, 0)) {
                    put(in.rd(), right);
                }
            }
            case CONSTANT -> put(in.rd(), null);
            case LOAD -> put(in.rd(), in.op() == Op.LEA ? computed(in, left, right, a, b) : loaded(in, a + b));
            case STORE -> keep(in, a + b);
            case LENGTH -> put(in.rd(), length(in.region()));
            case RETURN -> leave(in.immediate() ? null : left);
            case END -> leave(null);
            case CALL, CALL_REGISTER -> call(in);
            case NONE, HINT, BRANCH, JUMP, SWITCH, TEST, CHARGE -> {}
        }
    }

    private void put(int r, Origin origin) {
        if (r != 0) {
            windows[machine.depth()][r] = origin;
        }
    }

    private static Origin computed(Instruction in, Origin left, Origin right, long a, long b) {
        if (in.op() == Op.MOV) {
            return left;
        }
        Type source = in.op().source(in.type());
        return Origin.of(in.op(), in.type(), left, right, source.wrap(a), source.wrap(b));
    }

    private Origin leaf(Place place) {
        if (places.size() < MAX_PLACES) {
            places.add(place);
        }
        return Origin.of(place);
    }

    private Origin length(Region region) {
        return switch (region) {
            case PACKET -> leaf(Place.LENGTH);
            case USER -> leaf(new Place(Place.Where.USER_LENGTH, stage.leastUser, 0));
            case STATE, SCRATCH, OUT, LOCAL, DATA -> null;
        };
    }

    private Origin loaded(Instruction in, long offset) {
        int bytes = in.type().bytes();
        if (offset < 0 || offset > stage.length(in.region()) - bytes) {
            return null;
        }
        Kept stored = kept(in.region()).get(key(in.region(), offset));
        if (stored != null) {
            return stored.bytes == bytes ? stored.origin : null;
        }
        return switch (in.region()) {
            case PACKET -> leaf(new Place(Place.Where.PACKET, (int) offset, bytes));
            case USER -> leaf(new Place(Place.Where.USER, (int) offset, bytes));
            case STATE -> leaf(new Place(Place.Where.STATE, (int) offset, bytes));
            case SCRATCH, OUT, LOCAL, DATA -> null;
        };
    }

    private void keep(Instruction in, long offset) {
        Map<Long, Kept> memory = kept(in.region());
        if (memory.size() < MAX_KEPT && offset >= 0 && offset < stage.length(in.region())) {
            memory.put(key(in.region(), offset), new Kept(of(in.rd()), in.type().bytes()));
        }
    }

    private Map<Long, Kept> kept(Region region) {
        return region == Region.LOCAL ? keptLocals.get(machine.depth()) : kept;
    }

    private static long key(Region region, long offset) {
        return offset | (long) region.ordinal() << 32;
    }

    private void call(Instruction in) {
        if (in.op() == Op.HCALL) {
            int asked = stage.asked();
            boolean known = in.type() != Type.V && asked < Input.MAX_HOST_RESULTS;
            put(in.rd(), known ? leaf(new Place(Place.Where.HOST, asked, 8)) : null);
            return;
        }
        int next = machine.depth() + 1;
        if (windows[next] == null) {
            windows[next] = new Origin[Instruction.REGISTERS];
        }
        Arrays.fill(windows[next], null);
        for (int i = 0; i < Arguments.count(in.imm()); i++) {
            windows[next][i + 1] = of(Arguments.register(in.imm(), i));
        }
        // The locals of the new activation are zero.
        if (next == keptLocals.size()) {
            keptLocals.add(new HashMap<>());
        } else if (!keptLocals.get(next).isEmpty()) {
            keptLocals.set(next, new HashMap<>());
        }
    }

    private void leave(Origin result) {
        int depth = machine.depth();
        if (depth > 0) {
            Instruction call = stage.program.code().get(machine.returnPc(depth - 1));
            if (call.rd() != 0) {
                windows[depth - 1][call.rd()] = result;
            }
        }
    }
}
