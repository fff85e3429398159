package dev.exocode.verifier.witness;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Interpreter;
import java.util.Arrays;

/** An interpreter of a program, in a host whose functions give what an {@link Input} says. */
final class Stage {
    /** What a run costs beside its instructions. */
    private static final int OVERHEAD = 8;

    final Program program;
    final Interpreter interpreter;
    /** The least that must be granted. */
    final int leastUser;

    private final long fixedBytes;
    private Input input = Input.of(new byte[0]);
    private byte[] packet = {};
    private byte[] user = {};
    private int asked;

    /** Makes a stage for a program without flaws. */
    Stage(Program program) {
        this.program = program;
        HostFunction[] functions = program.imports().stream().map(this::stub).toArray(HostFunction[]::new);
        interpreter =
                Interpreter.load("witness", program, Host.of(functions)).value().orElseThrow();
        leastUser = program.declaredBytes(Region.USER, 0);
        fixedBytes = (long) leastUser
                + program.mostLocalBytes()
                + interpreter.memory(Region.STATE).length
                + interpreter.memory(Region.SCRATCH).length
                + interpreter.memory(Region.OUT).length;
    }

    private HostFunction stub(Import wanted) {
        boolean gives = wanted.signature().result() != Type.V;
        return new HostFunction(wanted, (machine, a, b, c, d, e, f) -> gives ? next() : 0);
    }

    private long next() {
        long[] results = input.host();
        int i = asked;
        asked = Math.min(i + 1, Integer.MAX_VALUE - 1);
        return i < results.length ? results[i] : 0;
    }

    /** Begins a run. */
    void begin(Input in) {
        input = in;
        asked = 0;
        packet = in.packet().clone();
        user = Arrays.copyOf(in.user(), userLength(in));
        byte[] state = interpreter.memory(Region.STATE);
        int known = Math.min(state.length, in.state().length);
        System.arraycopy(in.state(), 0, state, 0, known);
        Arrays.fill(state, known, state.length, (byte) 0);
        interpreter.grant(user, 0, user.length);
        interpreter.refuel(Long.MAX_VALUE);
        interpreter.begin(packet, 0, packet.length);
    }

    int userLength(Input in) {
        return leastUser + in.userMore();
    }

    /** The packet of the run, as it is now. */
    byte[] packet() {
        return packet;
    }

    /** The granted memory of the run, as it is now. */
    byte[] user() {
        return user;
    }

    /** Which host result the next call takes. */
    int asked() {
        return asked;
    }

    /** How many host results are used up: behind the last, all calls are alike, so that a run may come back. */
    int usedUp() {
        return Math.min(asked, input.host().length);
    }

    /** The length of a region in the current activation. */
    int length(Region region) {
        return switch (region) {
            case PACKET -> packet.length;
            case USER -> user.length;
            case STATE, SCRATCH, OUT -> interpreter.memory(region).length;
            case DATA -> program.declaredBytes(region, 0);
            case LOCAL ->
                program.functions().get(program.functionAt(interpreter.pc())).localBytes();
        };
    }

    /** What a run costs before its first instruction. */
    long cost(Input in) {
        return OVERHEAD + Budget.bytes(fixedBytes + 2L * in.size());
    }

    /** How many bytes a whole comparison of memory looks at. */
    long bytes() {
        return fixedBytes + packet.length + user.length;
    }
}
