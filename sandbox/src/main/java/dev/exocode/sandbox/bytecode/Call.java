package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an instruction that invokes a method stands for. */
sealed interface Call {

    /** A function of the program: a static method of the handler's class. */
    record Own(ClassFile.Method method, Descriptor descriptor) implements Call {}

    /** A host call: a static native method of the handler's class. */
    record Host(Import callee, Descriptor descriptor) implements Call {}

    /** A load from a view. */
    record Load(Kind view, Type type, Kind result) implements Call {}

    /** A store to a view. */
    record Store(Kind view, Type type, Kind value) implements Call {}

    /** The length of a view. */
    record Length(Kind view) implements Call {}

    /** A method of java.lang that VCODE has, on one type: the operands and the result. */
    record Known(Meaning meaning, List<Kind> operands, Kind result) implements Call {}

    /** What methods of java.lang compute. */
    enum Meaning {
        MIN,
        MAX,
        SUM,
        ABS,
        COMPARE,
        COMPARE_UNSIGNED,
        DIVIDE_UNSIGNED,
        REMAINDER_UNSIGNED,
        TO_UNSIGNED,
        REVERSE_BYTES,
        ROTATE_LEFT,
        ROTATE_RIGHT,
        MULTIPLY_HIGH
    }

    /** The methods of java.lang that are known, by the names by which a class file has them. */
    Map<ConstantPool.Member, Known> KNOWN = known();

    private static Map<ConstantPool.Member, Known> known() {
        Map<ConstantPool.Member, Known> known = new HashMap<>();
        for (Kind kind : List.of(Kind.INT, Kind.LONG)) {
            String owner = kind == Kind.INT ? "Integer" : "Long";
            List<Kind> two = List.of(kind, kind);
            for (String both : List.of("Math", owner)) {
                put(known, both, "min", Meaning.MIN, two, kind);
                put(known, both, "max", Meaning.MAX, two, kind);
            }
            put(known, "Math", "abs", Meaning.ABS, List.of(kind), kind);
            put(known, owner, "sum", Meaning.SUM, two, kind);
            put(known, owner, "compare", Meaning.COMPARE, two, Kind.INT);
            put(known, owner, "compareUnsigned", Meaning.COMPARE_UNSIGNED, two, Kind.INT);
            put(known, owner, "divideUnsigned", Meaning.DIVIDE_UNSIGNED, two, kind);
            put(known, owner, "remainderUnsigned", Meaning.REMAINDER_UNSIGNED, two, kind);
            put(known, owner, "reverseBytes", Meaning.REVERSE_BYTES, List.of(kind), kind);
            put(known, owner, "rotateLeft", Meaning.ROTATE_LEFT, List.of(kind, Kind.INT), kind);
            put(known, owner, "rotateRight", Meaning.ROTATE_RIGHT, List.of(kind, Kind.INT), kind);
        }
        put(known, "Math", "multiplyHigh", Meaning.MULTIPLY_HIGH, List.of(Kind.LONG, Kind.LONG), Kind.LONG);
        put(known, "Integer", "toUnsignedLong", Meaning.TO_UNSIGNED, List.of(Kind.INT), Kind.LONG);
        for (Kind result : List.of(Kind.INT, Kind.LONG)) {
            String name = result == Kind.INT ? "toUnsignedInt" : "toUnsignedLong";
            put(known, "Byte", name, Meaning.TO_UNSIGNED, List.of(Kind.BYTE), result);
            put(known, "Short", name, Meaning.TO_UNSIGNED, List.of(Kind.SHORT), result);
        }
        put(known, "Short", "reverseBytes", Meaning.REVERSE_BYTES, List.of(Kind.SHORT), Kind.SHORT);
        put(known, "Character", "reverseBytes", Meaning.REVERSE_BYTES, List.of(Kind.CHAR), Kind.CHAR);
        return Map.copyOf(known);
    }

    private static void put(
            Map<ConstantPool.Member, Known> known,
            String owner,
            String name,
            Meaning meaning,
            List<Kind> operands,
            Kind result) {
        StringBuilder descriptor = new StringBuilder("(");
        operands.forEach(kind -> descriptor.append(kind.descriptor()));
        descriptor.append(')').append(result.descriptor());
        known.put(
                new ConstantPool.Member("java/lang/" + owner, name, descriptor.toString()),
                new Known(meaning, operands, result));
    }

    /** The method of a view, or empty if it has none such. */
    static Optional<Call> ofView(ConstantPool.Member member) {
        Kind view = Kind.ofClass(member.owner());
        if (!view.isView()) {
            return Optional.empty();
        } else if (member.name().equals("length") && member.descriptor().equals("()I")) {
            return Optional.of(new Length(view));
        }
        Type type = switch (member.name()) {
            case "u8" -> Type.UC;
            case "i8" -> Type.C;
            case "u16" -> Type.US;
            case "i16" -> Type.S;
            case "u32" -> Type.U;
            case "i32" -> Type.I;
            case "i64" -> Type.L;
            default -> Type.V;
        };
        Kind value = type == Type.U || type == Type.L ? Kind.LONG : Kind.INT;
        if (type != Type.V && member.descriptor().equals("(I)" + value.descriptor())) {
            return Optional.of(new Load(view, type, value));
        }
        return type != Type.V && view.isWritable() && member.descriptor().equals("(I" + value.descriptor() + ")V")
                ? Optional.of(new Store(view, type, value))
                : Optional.empty();
    }
}
