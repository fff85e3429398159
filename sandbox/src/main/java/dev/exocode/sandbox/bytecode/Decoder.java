package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Import;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the code of one method: what is not of the subset is reported, with its line, once a line. */
final class Decoder {
    private static final int LDC2_W = 2;

    private final ClassFile file;
    private final Linkage linkage;
    private final Place place;
    private final int maxLocals;
    private final ClassInput code;
    private final int start;
    /** The line of each byte of the code. */
    private final char[] lines;
    /** The index of the instruction that begins at each byte of the code, or -1. */
    private final int[] indices;

    private final List<Insn> insns = new ArrayList<>();
    /** Where instructions begin, by their index. */
    private int[] offsets = new int[16];

    private final List<ClassFile.Method> called = new ArrayList<>();
    /** What each line is refused for. */
    private final Map<Integer, Refusal> refusals = new LinkedHashMap<>();

    private record Refusal(HandlerCode code, String help, String[] facts) {}

    /**
     * A method, decoded.
     *
     * @param insns its instructions
     * @param maxLocals how many local variables it has
     * @param called the methods of its class that it calls
     */
    record Decoded(List<Insn> insns, int maxLocals, List<ClassFile.Method> called) {}

    Decoder(ClassFile file, Linkage linkage, ClassFile.Method method) {
        this.file = file;
        this.linkage = linkage;
        this.place = new Place(file.source(), method.name(), 0);
        ClassInput in = method.code().copy();
        in.u2();
        maxLocals = in.u2();
        int length = in.i4();
        code = in.stretch(length);
        start = code.offset();
        lines = new char[length];
        indices = new int[length];
        Arrays.fill(indices, -1);
        int handlers = in.u2();
        int handled = handlers == 0 ? 0 : in.copy().u2();
        in.skip(8 * handlers);
        for (int count = in.u2(); count > 0; count--) {
            String attribute = file.pool().text(in.u2());
            ClassInput body = in.stretch(in.i4());
            if (attribute.equals("LineNumberTable")) {
                lines(body);
            }
        }
        in.requireEnd();
        char line = 0;
        for (int at = 0; at < length; at++) {
            line = lines[at] == 0 ? line : lines[at];
            lines[at] = line;
        }
        if (handlers > 0) {
            report(HandlerCode.EXCEPTION, handled < length ? lines[handled] : 0);
        }
    }

    private void lines(ClassInput in) {
        for (int count = in.u2(); count > 0; count--) {
            int at = in.u2();
            int line = in.u2();
            if (at < lines.length) {
                lines[at] = (char) line;
            }
        }
    }

    /** Decodes the method, and reports what it may not have. */
    Decoded decode(Problems found) {
        while (code.remaining() > 0) {
            int at = code.offset() - start;
            indices[at] = insns.size();
            if (insns.size() == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * offsets.length);
            }
            offsets[insns.size()] = at;
            insns.add(instruction(lines[at]));
        }
        for (int i = 0; i < insns.size(); i++) {
            int[] targets = insns.get(i).targets();
            for (int t = 0; t < targets.length; t++) {
                // A distance until now; both are of 32 bits, so their sum is exact.
                long to = (long) offsets[i] + targets[t];
                if (to < 0 || to >= indices.length || indices[(int) to] < 0) {
                    throw place.at(insns.get(i).line()).refused(HandlerCode.CODE, "target=" + to);
                }
                targets[t] = indices[(int) to];
            }
        }
        if (insns.isEmpty()) {
            throw place.refused(HandlerCode.CODE, "bytes=0");
        }
        refusals.forEach((line, refusal) -> found.add(place.at(line), refusal.code, refusal.help, refusal.facts));
        return new Decoded(insns, maxLocals, called);
    }

    private Insn instruction(int line) {
        int number = code.u1();
        Bytecode known = Bytecode.of(number);
        if (known == null) {
            throw place.at(line).refused(HandlerCode.CODE, "instruction=" + number);
        }
        int variant = known.variant(number);
        // Fields are told by their names.
        if (known.refusal() != null && known.refusal() != HandlerCode.FIELD) {
            report(known.refusal(), line);
        }
        return switch (known.operands()) {
            case NONE -> plain(known, variant, line);
            case BYTE -> constant(line, Kind.INT, (byte) code.u1());
            case SHORT -> constant(line, Kind.INT, (short) code.u2());
            case CONSTANT -> loaded(code.u1(), false, line);
            case WIDE_CONSTANT -> {
                int index = code.u2();
                yield switch (known) {
                    case LDC_W -> loaded(index, number == 18 + LDC2_W, line);
                    case GETSTATIC -> field(index, line);
                    case PUTSTATIC, GETFIELD -> {
                        report(file.pool().field(index), line);
                        yield insn(line, known);
                    }
                    case INVOKESTATIC, INVOKEVIRTUAL -> invoked(known, index, line);
                    default -> insn(line, known);
                };
            }
            case LOCAL -> local(known, code.u1(), line);
            case INCREMENT -> new Insn(line, known, 0, code.u1(), (byte) code.u1(), Insn.NONE, Insn.NONE, null);
            case JUMP -> jump(line, known, variant, (short) code.u2());
            case WIDE_JUMP -> jump(line, known == Bytecode.GOTO_W ? Bytecode.GOTO : known, variant, code.i4());
            case TABLE -> table(line);
            case LOOKUP -> lookup(line);
            case FOUR -> {
                code.i4();
                yield insn(line, known);
            }
            case DIMENSIONS -> {
                code.skip(3);
                yield insn(line, known);
            }
            case WIDE -> wide(line);
        };
    }

    private Insn wide(int line) {
        int number = code.u1();
        Bytecode known = Bytecode.of(number);
        if (known == null
                || known.operands() != Bytecode.Operands.LOCAL && known.operands() != Bytecode.Operands.INCREMENT) {
            throw place.at(line).refused(HandlerCode.CODE, "wide=" + number);
        }
        if (known.refusal() != null) {
            report(known.refusal(), line);
        }
        int index = code.u2();
        return known.operands() == Bytecode.Operands.LOCAL
                ? local(known, index, line)
                : new Insn(line, known, 0, index, (short) code.u2(), Insn.NONE, Insn.NONE, null);
    }

    private static Insn plain(Bytecode known, int variant, int line) {
        return switch (known) {
            case ICONST -> constant(line, Kind.INT, variant - 1);
            case LCONST -> constant(line, Kind.LONG, variant);
            case ILOAD_N -> local(Bytecode.ILOAD, variant, line);
            case LLOAD_N -> local(Bytecode.LLOAD, variant, line);
            case ALOAD_N -> local(Bytecode.ALOAD, variant, line);
            case ISTORE_N -> local(Bytecode.ISTORE, variant, line);
            case LSTORE_N -> local(Bytecode.LSTORE, variant, line);
            case ASTORE_N -> local(Bytecode.ASTORE, variant, line);
            default -> insn(line, known);
        };
    }

    private static Insn insn(int line, Bytecode code) {
        return new Insn(line, code, 0, 0, 0, Insn.NONE, Insn.NONE, null);
    }

    private static Insn constant(int line, Kind kind, long number) {
        Value value = new Value.Constant(kind, number);
        return new Insn(line, Bytecode.ICONST, 0, 0, 0, Insn.NONE, Insn.NONE, value);
    }

    private static Insn local(Bytecode code, int index, int line) {
        return new Insn(line, code, 0, index, 0, Insn.NONE, Insn.NONE, null);
    }

    private static Insn jump(int line, Bytecode code, int variant, int distance) {
        return new Insn(line, code, variant, 0, 0, Insn.NONE, new int[] {distance}, null);
    }

    private Insn loaded(int index, boolean two, int line) {
        if (two ? file.pool().isLong(index) : file.pool().isInt(index)) {
            return constant(
                    line,
                    two ? Kind.LONG : Kind.INT,
                    two ? file.pool().longValue(index) : file.pool().intValue(index));
        }
        report(HandlerCode.CONSTANT, line);
        return insn(line, Bytecode.LDC);
    }

    private Insn field(int index, int line) {
        ConstantPool.Member field = file.pool().field(index);
        Optional<Long> value =
                field.owner().equals(file.name()) ? file.constant(field.name(), field.descriptor()) : Optional.empty();
        Kind kind = Linkage.number(field.descriptor());
        if (value.isEmpty() || kind == Kind.UNKNOWN || !kind.type().holds(value.get())) {
            report(field, line);
            return insn(line, Bytecode.GETSTATIC);
        }
        // A field of fewer bits holds the low ones of the constant, as the JVM puts it there.
        return constant(line, kind.held(), kind.low(value.get()));
    }

    private void report(ConstantPool.Member field, int line) {
        String name = field.owner().equals(file.name()) ? Instead.cut(field.name()) : Instead.named(field);
        report(HandlerCode.FIELD, Instead.of(field, file.name()), line, "field=" + name);
    }

    private Insn invoked(Bytecode known, int index, int line) {
        ConstantPool.Member member = file.pool().method(index);
        Optional<Call> call = known == Bytecode.INVOKEVIRTUAL ? Call.ofView(member) : linkage.invokedStatic(member);
        if (call.isEmpty()) {
            HandlerCode refusal = linkage.refusal(member);
            report(refusal, Instead.of(refusal, member), line, "call=" + Instead.named(member));
        } else if (call.get() instanceof Call.Own own) {
            called.add(own.method());
        } else if (call.get() instanceof Call.Host host && !linkage.imports(host.callee())) {
            Import callee = host.callee();
            report(HandlerCode.IMPORT, line, "import=" + callee.name() + callee.signature());
        }
        return new Insn(line, known, 0, 0, 0, Insn.NONE, Insn.NONE, call.orElse(null));
    }

    private void pad() {
        while ((code.offset() - start) % 4 != 0) {
            code.u1();
        }
    }

    private Insn table(int line) {
        pad();
        int otherwise = code.i4();
        int low = code.i4();
        long count = code.i4() - (long) low + 1;
        if (count <= 0 || count > code.remaining() / 4) {
            throw place.at(line).refused(HandlerCode.CODE, "targets=" + count);
        }
        int[] targets = new int[(int) count + 1];
        targets[0] = otherwise;
        for (int i = 1; i <= count; i++) {
            targets[i] = code.i4();
        }
        return new Insn(line, Bytecode.TABLESWITCH, 0, low, 0, Insn.NONE, targets, null);
    }

    private Insn lookup(int line) {
        pad();
        int otherwise = code.i4();
        int count = code.i4();
        if (count < 0 || count > code.remaining() / 8) {
            throw place.at(line).refused(HandlerCode.CODE, "targets=" + count);
        }
        int[] keys = new int[count];
        int[] targets = new int[count + 1];
        targets[0] = otherwise;
        for (int i = 0; i < count; i++) {
            keys[i] = code.i4();
            targets[i + 1] = code.i4();
        }
        return new Insn(line, Bytecode.LOOKUPSWITCH, 0, 0, 0, keys, targets, null);
    }

    /** What one line holds is refused once: an exception thrown is an object, a call and a string besides. */
    private void report(HandlerCode code, int line, String... facts) {
        report(code, code.help(), line, facts);
    }

    private void report(HandlerCode code, String help, int line, String... facts) {
        Refusal other = refusals.get(line);
        if (other == null || other.code.precedence() < code.precedence()) {
            refusals.put(line, new Refusal(code, help, facts));
        }
    }

    /** The line of a method's first instruction; 0 if unknown. */
    static int firstLine(ClassFile file, ClassFile.Method method) {
        char[] lines = new Decoder(file, new Linkage(file), method).lines;
        return lines.length == 0 ? 0 : lines[0];
    }
}
