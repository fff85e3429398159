package dev.exocode.vcode.random;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Machine;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What random programs find around them where nobody says otherwise: host functions and extensions. All give the same for the
 * same arguments and the same memory; none is of use.
 */
public final class Surroundings {
    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    /** {@code weight}: how many bits are set, as a {@code u}. */
    private static final Extension WEIGHT = new Weight();

    /** {@code rotate}: the first source rotated left by the second; as bytecode for 64 bits only. */
    private static final Extension ROTATE = new Rotate();

    /** {@code mean}: of two numbers. */
    private static final Extension MEAN = new Mean();

    private static final HostFunction MIX = new HostFunction(
            new Import("mix", Signature.of(Type.UL, Type.UL, Type.I)),
            (machine, a, b, c, d, e, f) -> (a ^ b) * MULTIPLIER);
    private static final HostFunction SIX = new HostFunction(
            new Import("six", Signature.of(Type.I, Type.I, Type.U, Type.L, Type.UL, Type.P, Type.I)),
            (machine, a, b, c, d, e, f) -> a + 3 * b + 5 * c + 7 * d + 11 * e + 13 * f);
    private static final HostFunction PUT = new HostFunction(
            new Import("put", Signature.of(Type.U, Type.UL, Type.L)),
            (machine, a, b, c, d, e, f) -> put(machine, Region.STATE, a, b) + put(machine, Region.OUT, b, a));
    private static final HostFunction NOTE = new HostFunction(
            new Import("note", Signature.of(Type.V, Type.L)),
            (machine, a, b, c, d, e, f) -> put(machine, Region.SCRATCH, 1, a));
    private static final HostFunction STOP =
            new HostFunction(new Import("stop", Signature.of(Type.L, Type.U)), (machine, a, b, c, d, e, f) -> {
                if ((a & 7) == 5) {
                    machine.abort();
                }
                return a;
            });
    private static final HostFunction SCALE = new HostFunction(
            new Import("scale", Signature.of(Type.F, Type.D, Type.F)),
            (machine, a, b, c, d, e, f) ->
                    Float.floatToIntBits((float) (Double.longBitsToDouble(a) * Float.intBitsToFloat((int) b))));
    private static final HostFunction NEXT =
            new HostFunction(new Import("next", Signature.of(Type.P, Type.P)), (machine, a, b, c, d, e, f) -> a + 1);
    private static final HostFunction HALF = new HostFunction(
            new Import("half", Signature.of(Type.D, Type.D)),
            (machine, a, b, c, d, e, f) -> Double.doubleToLongBits(Double.longBitsToDouble(a) / 2));

    private static final List<HostFunction> FUNCTIONS = List.of(MIX, SIX, PUT, NOTE, STOP, SCALE, NEXT, HALF);

    /** What programs import of {@link #HOST}; {@code stop} ends one run in eight that calls it. */
    public static final List<Offer> OFFERS = FUNCTIONS.stream()
            .map(function -> new Offer(function.descriptor(), List.of(), function == STOP))
            .toList();

    /** A host that offers functions of every type of result. */
    public static final Host HOST = Host.of(FUNCTIONS.toArray(HostFunction[]::new));

    /** The extensions {@code weight}, {@code rotate} and {@code mean}, the last on floating-point numbers alone. */
    public static final List<Extension> EXTENSIONS = List.of(WEIGHT, ROTATE, MEAN);

    /** Programs in these surroundings. */
    public static final Generator PROGRAMS = new Generator(OFFERS, EXTENSIONS);

    private Surroundings() {}

    /** Stores a byte somewhere in a region and gives the one before; does nothing to a region of no size. */
    private static long put(Machine machine, Region region, long where, long value) {
        byte[] memory = machine.memory(region);
        if (memory.length == 0) {
            return 0;
        }
        int at = (int) Long.remainderUnsigned(where, memory.length);
        if (region == Region.STATE) {
            machine.changes(region, at, 1);
        }
        byte before = memory[at];
        memory[at] = (byte) value;
        return before;
    }

    private record Weight() implements Extension {
        @Override
        public String name() {
            return "weight";
        }

        @Override
        public List<Type> types() {
            return List.of(Type.U, Type.UL);
        }

        @Override
        public int sources() {
            return 1;
        }

        @Override
        public long apply(Type type, long first, long second) {
            return Long.bitCount(type.wrap(first));
        }

        @Override
        public Type result(Type type) {
            return Type.U;
        }

        @Override
        public long greatest(Type type) {
            return type.bits();
        }
    }

    private record Rotate() implements Extension {
        @Override
        public String name() {
            return "rotate";
        }

        @Override
        public List<Type> types() {
            return List.of(Type.I, Type.U, Type.L, Type.UL);
        }

        @Override
        public int sources() {
            return 2;
        }

        @Override
        public long apply(Type type, long first, long second) {
            return type.bits() == 32
                    ? Integer.rotateLeft((int) first, (int) second)
                    : Long.rotateLeft(first, (int) second);
        }

        @Override
        public boolean emit(MethodVisitor out, Type type) {
            if (type.bits() == 64) {
                out.visitInsn(Opcodes.L2I);
                out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Long", "rotateLeft", "(JI)J", false);
            }
            return type.bits() == 64;
        }
    }

    private record Mean() implements Extension {
        @Override
        public String name() {
            return "mean";
        }

        @Override
        public List<Type> types() {
            return List.of(Type.F, Type.D);
        }

        @Override
        public int sources() {
            return 2;
        }

        @Override
        public long apply(Type type, long first, long second) {
            return type == Type.F
                    ? Float.floatToIntBits((Float.intBitsToFloat((int) first) + Float.intBitsToFloat((int) second)) / 2)
                    : Double.doubleToLongBits((Double.longBitsToDouble(first) + Double.longBitsToDouble(second)) / 2);
        }
    }
}
