package dev.exocode.ash;

import dev.exocode.ash.Code.Reading;
import dev.exocode.ash.Code.Slot;
import dev.exocode.ash.Things.Memory;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Lambda.Label;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Writes what computes expressions. What comes out is in a register that nobody changes before it is released. */
final class Numbers {
    /** Up to so many bytes become zero one word after another, and not in a loop. */
    private static final int MAX_UNROLLED_BYTES = 64;

    private final Code code;
    private final Lambda lambda;
    private final int packetLength;
    private final Fields fields;
    private Extents extents;
    private Tables tables;
    private ToIntFunction<Expression.Call> calls;

    Numbers(Code code, Fields fields, int packetLength) {
        this.code = code;
        this.fields = fields;
        this.lambda = code.lambda;
        this.packetLength = packetLength;
    }

    /** What it needs of those who need it. */
    void with(Extents bytes, Tables maps, ToIntFunction<Expression.Call> inlined) {
        extents = bytes;
        tables = maps;
        calls = inlined;
    }

    private int temporary() {
        return code.registers.temporary();
    }

    private void release(int register) {
        code.registers.release(register);
    }

    /** A number in a temporary register, that may be changed. */
    int copied(Expression expression) {
        int register = of(expression);
        if (code.registers.isTemporary(register)) {
            return register;
        }
        int copy = temporary();
        lambda.unary(Op.MOV, expression.type().register(), copy, register);
        return copy;
    }

    /** A number in a register: a temporary one, or that of a variable. */
    int of(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return set(constant.type().register(), constant.value());
        } else if (expression instanceof Expression.Local local) {
            Slot slot = code.slots.get(local.variable());
            if (slot.register() != 0) {
                return slot.register();
            }
            int to = temporary();
            lambda.load(local.type().memory(), to, Region.LOCAL, 0, slot.local());
            return to;
        } else if (expression instanceof Expression.Element element) {
            return element(element);
        } else if (expression instanceof Expression.Found) {
            return truth(expression);
        } else if (expression instanceof Expression.Field field) {
            return fields.load(field.view(), field.member(), field.lacking(), field.place());
        } else if (expression instanceof Expression.Take take) {
            Reading cursor = code.readings.get(take.cursor());
            int bytes = take.type().bytes();
            code.require(cursor, bytes, take.lacking(), take.place());
            int to = temporary();
            code.load(take.wire(), to, Region.PACKET, cursor.register, cursor.bytes);
            cursor.bytes += bytes;
            return to;
        } else if (expression instanceof Expression.Peek peek) {
            return peek(peek);
        } else if (expression instanceof Expression.Remaining remaining) {
            return code.remaining(code.readings.get(remaining.cursor()));
        } else if (expression instanceof Expression.Length length) {
            return length.out() ? code.position(code.readings.get(Moves.OUT)) : packetLength;
        } else if (expression instanceof Expression.Unary unary) {
            return unary(unary);
        } else if (expression instanceof Expression.Binary binary) {
            return binary(binary);
        } else if (expression instanceof Expression.Comparison || expression instanceof Expression.Logic) {
            return truth(expression);
        } else if (expression instanceof Expression.Convert convert) {
            int from = of(convert.operand());
            if (Code.alike(convert.operand().type(), convert.type())) {
                return from;
            }
            int to = temporary();
            code.convert(convert.operand().type(), convert.type(), from, to);
            release(from);
            return to;
        } else if (expression instanceof Expression.Swap swap) {
            return swap(swap);
        } else if (expression instanceof Expression.HostCall call) {
            return hostCall(call);
        } else if (expression instanceof Expression.Call call) {
            return calls.applyAsInt(call);
        }
        Expression.Checksum checksum = (Expression.Checksum) expression;
        return extents.checksum(extents.of(checksum.bytes(), checksum.lacking(), checksum.place()));
    }

    int set(Type type, long value) {
        int to = temporary();
        lambda.set(type, to, value);
        return to;
    }

    /** Where an element is: a register with bytes behind the memory's start, or r0 and bytes in the answer's second. */
    record At(int register, int offset) {}

    At at(Spot spot, Place place) {
        Things.Kept kept = spot.kept();
        int base = 0;
        int offset = spot.member().offset();
        if (kept instanceof Memory memory) {
            offset += memory.offset();
            if (memory.count() > 0) {
                At record = at(spot.index(), memory.layout().bytes(), memory.count(), memory.name(), place);
                base = record.register;
                offset += record.offset;
            }
        } else {
            Things.Entry entry = (Things.Entry) kept;
            base = code.entries.get(entry);
            offset += entry.table.offset();
        }
        if (spot.inner() == null) {
            return new At(base, offset);
        }
        At inner = at(spot.inner(), spot.member().type().bytes(), spot.member().count(), spot.name(), place);
        offset += inner.offset;
        int sum = sum(base, inner.register);
        if (sum != base) {
            release(base);
        }
        if (sum != inner.register) {
            release(inner.register);
        }
        return new At(sum, offset);
    }

    /** The sum of two places, either of which may be 0: a temporary register, or the one that is not 0. */
    int sum(int one, int other) {
        if (one == 0 || other == 0) {
            return one + other;
        }
        int sum = temporary();
        lambda.binary(Op.ADD, Type.U, sum, one, other);
        return sum;
    }

    /** Where one of some things of so many bytes is. */
    private At at(Expression index, int bytes, int count, String name, Place place) {
        if (index instanceof Expression.Constant constant) {
            return new At(0, (int) constant.value() * bytes);
        }
        int register = of(index);
        Type type = index.type().register();
        if (index.type().max().bitLength() > 31 || count <= index.type().max().intValue()) {
            Label outside = code.exit(Lacking.abort("an index is outside of " + name), place);
            lambda.branchImmediate(Op.BGE, type, register, count, outside);
        }
        if (type == Type.U && bytes == 1) {
            return new At(register, 0);
        }
        int scaled = temporary();
        if (type == Type.UL) {
            lambda.convert(Type.UL, Type.U, scaled, register);
        }
        int from = type == Type.UL ? scaled : register;
        if (Integer.bitCount(bytes) == 1) {
            lambda.binaryImmediate(Op.LSH, Type.U, scaled, from, Integer.numberOfTrailingZeros(bytes));
        } else {
            lambda.binaryImmediate(Op.MUL, Type.U, scaled, from, bytes);
        }
        release(register);
        return new At(scaled, 0);
    }

    private int element(Expression.Element element) {
        At at = at(element.spot(), element.place());
        int to = temporary();
        lambda.load(element.type().memory(), to, element.spot().kept().region(), at.register, at.offset);
        release(at.register);
        return to;
    }

    /** Bytes become zero, which begin at a register, or where that is 0 at the region's start, and an offset. */
    void clear(Region region, int base, int offset, int bytes) {
        int zero = set(Type.UL, 0);
        int done = 0;
        if (bytes > MAX_UNROLLED_BYTES) {
            int words = bytes / Long.BYTES;
            int i = set(Type.U, 0);
            int at = temporary();
            Label head = lambda.genlabel();
            lambda.place(head);
            lambda.binaryImmediate(Op.LSH, Type.U, at, i, 3);
            if (base != 0) {
                lambda.binary(Op.ADD, Type.U, at, at, base);
            }
            lambda.store(Type.UL, zero, region, at, offset);
            lambda.binaryImmediate(Op.ADD, Type.U, i, i, 1);
            lambda.branchImmediate(Op.BLT, Type.U, i, words, head);
            release(at);
            release(i);
            done = words * Long.BYTES;
        }
        for (int width : new int[] {8, 4, 2, 1}) {
            for (; bytes - done >= width; done += width) {
                lambda.store(Scalar.unsigned(width * Byte.SIZE).memory(), zero, region, base, offset + done);
            }
        }
        release(zero);
    }

    /** Counts a number in a histogram, by how many binary digits it has. */
    void observe(Memory histogram, Expression number) {
        int from = of(number);
        int value = temporary();
        code.convert(number.type(), Scalar.U64, from, value);
        release(from);
        int digits = set(Type.U, 0);
        for (int half = Integer.SIZE; half > 0; half /= 2) {
            Label less = lambda.genlabel();
            lambda.branchImmediate(Op.BLT, Type.UL, value, 1L << half, less);
            lambda.binaryImmediate(Op.RSH, Type.UL, value, value, half);
            lambda.binaryImmediate(Op.ADD, Type.U, digits, digits, half);
            lambda.place(less);
        }
        // What is left is 0 or 1.
        int last = temporary();
        lambda.convert(Type.UL, Type.U, last, value);
        lambda.binary(Op.ADD, Type.U, digits, digits, last);
        release(last);
        lambda.binaryImmediate(Op.LSH, Type.U, digits, digits, 3);
        lambda.load(Type.UL, value, Region.STATE, digits, histogram.offset());
        lambda.binaryImmediate(Op.ADD, Type.UL, value, value, 1);
        lambda.store(Type.UL, value, Region.STATE, digits, histogram.offset());
        release(digits);
        release(value);
    }

    private int peek(Expression.Peek peek) {
        Reading cursor = code.readings.get(peek.cursor());
        int bytes = peek.type().bytes();
        int to;
        if (peek.at() == null || peek.at() instanceof Expression.Constant) {
            long at = peek.at() == null ? 0 : ((Expression.Constant) peek.at()).value();
            if (at > 1 << 24) {
                lambda.jump(code.exit(peek.lacking(), peek.place()));
                at = 0;
            }
            code.require(cursor, (int) at + bytes, peek.lacking(), peek.place());
            to = temporary();
            code.load(peek.wire(), to, Region.PACKET, cursor.register, cursor.bytes + (int) at);
            return to;
        }
        Label lacking = code.exit(peek.lacking(), peek.place());
        int at = of(peek.at());
        int position = code.position(cursor);
        int left = temporary();
        lambda.binary(Op.SUB, Type.U, left, cursor.end, position);
        lambda.branch(Op.BGT, Type.U, at, left, lacking);
        lambda.binary(Op.ADD, Type.U, position, position, at);
        release(at);
        lambda.binary(Op.SUB, Type.U, left, cursor.end, position);
        lambda.branchImmediate(Op.BLT, Type.U, left, bytes, lacking);
        release(left);
        to = temporary();
        code.load(peek.wire(), to, Region.PACKET, position, 0);
        release(position);
        return to;
    }

    private int swap(Expression.Swap swap) {
        int from = of(swap.operand());
        int to = temporary();
        Scalar raw = Scalar.unsigned(swap.type().bits());
        lambda.unary(Op.BSWAP, raw.memory(), to, from);
        release(from);
        if (swap.type().signed()) {
            code.convert(raw, swap.type(), to, to);
        }
        return to;
    }

    private int hostCall(Expression.HostCall call) {
        int[] arguments = call.arguments().stream().mapToInt(this::of).toArray();
        for (int argument : arguments) {
            release(argument);
        }
        int to = call.type() == null ? 0 : temporary();
        lambda.callHost(call.service().host(), to, arguments);
        return to;
    }

    private int unary(Expression.Unary unary) {
        int from = of(unary.operand());
        int to = temporary();
        Type type = unary.type().register();
        switch (unary.sign()) {
            case NOT -> lambda.binaryImmediate(Op.XOR, Type.U, to, from, 1);
            case COMPLEMENT -> lambda.unary(Op.COM, type, to, from);
            case NEGATE -> lambda.unary(Op.NEG, type, to, from);
        }
        release(from);
        code.wrap(unary.type(), to);
        return to;
    }

    private int binary(Expression.Binary binary) {
        Operator operator = binary.operator();
        if (operator == Operator.LSH || operator == Operator.RSH) {
            return shift(binary);
        }
        int left = of(binary.left());
        Type type = binary.type().register();
        boolean divides = operator == Operator.DIV || operator == Operator.MOD;
        if (binary.right() instanceof Expression.Constant constant) {
            int to = temporary();
            lambda.binaryImmediate(op(operator), type, to, left, constant.value());
            release(left);
            code.wrap(binary.type(), to);
            return to;
        }
        int right = of(binary.right());
        if (divides) {
            Label zero = code.exit(Lacking.abort("division by zero"), binary.place());
            lambda.branchImmediate(Op.BEQ, type, right, 0, zero);
            if (binary.type().signed()) {
                // What is not zero on both sides of it is no range that the verifier knows.
                lambda.nonzero(type, right);
            }
        }
        int to = temporary();
        lambda.binary(op(operator), type, to, left, right);
        release(left);
        release(right);
        code.wrap(binary.type(), to);
        return to;
    }

    static Op op(Operator operator) {
        return switch (operator) {
            case ADD -> Op.ADD;
            case SUB -> Op.SUB;
            case MUL -> Op.MUL;
            case DIV -> Op.DIV;
            case MOD -> Op.MOD;
            case AND -> Op.AND;
            case OR -> Op.OR;
            case XOR -> Op.XOR;
            case LSH -> Op.LSH;
            case RSH -> Op.RSH;
        };
    }

    /** By as many bits as the type has, or more, nothing is left but copies of the sign. */
    private int shift(Expression.Binary shift) {
        int left = of(shift.left());
        Type type = shift.type().register();
        int to;
        if (shift.right() instanceof Expression.Constant by) {
            to = temporary();
            lambda.binaryImmediate(op(shift.operator()), type, to, left, by.value());
            release(left);
            code.wrap(shift.type(), to);
            return to;
        }
        int by = of(shift.right());
        int inside = temporary();
        lambda.binaryImmediate(Op.LT, shift.right().type().register(), inside, by, type.bits());
        int count = temporary();
        code.convert(
                shift.right().type(), type == Type.U || type == Type.UL ? unsigned(type) : signed(type), by, count);
        release(by);
        boolean sign = shift.operator() == Operator.RSH && shift.type().signed();
        int instead = sign ? set(type, type.bits() - 1L) : 0;
        if (sign) {
            lambda.conditional(Op.CMVEQ, type, count, inside, instead);
        }
        to = temporary();
        lambda.binary(op(shift.operator()), type, to, left, count);
        if (!sign) {
            lambda.conditional(Op.CMVEQ, type, to, inside, 0);
        }
        for (int register : new int[] {left, inside, count, instead}) {
            release(register);
        }
        code.wrap(shift.type(), to);
        return to;
    }

    private static Scalar unsigned(Type type) {
        return type == Type.U ? Scalar.U32 : Scalar.U64;
    }

    private static Scalar signed(Type type) {
        return type == Type.I ? Scalar.I32 : Scalar.I64;
    }

    /** A condition as a number, 0 or 1. */
    private int truth(Expression expression) {
        int to = temporary();
        Label end = lambda.genlabel();
        lambda.set(Type.U, to, 0);
        jump(expression, false, end);
        lambda.set(Type.U, to, 1);
        lambda.place(end);
        return to;
    }

    /** Goes to a label if a condition is so, on otherwise. */
    void jump(Expression condition, boolean when, Label target) {
        if (condition instanceof Expression.Logic logic) {
            jump(logic, when, target);
        } else if (condition instanceof Expression.Found found) {
            jump(found, when, target);
        } else if (condition instanceof Expression.Unary unary && unary.sign() == Expression.Sign.NOT) {
            jump(unary.operand(), !when, target);
        } else if (condition instanceof Expression.Comparison comparison) {
            Op op = op(comparison.order(), when);
            Type type = comparison.left().type().register();
            int left = of(comparison.left());
            if (comparison.right() instanceof Expression.Constant constant) {
                lambda.branchImmediate(op, type, left, constant.value(), target);
            } else {
                int right = of(comparison.right());
                lambda.branch(op, type, left, right, target);
                release(right);
            }
            release(left);
        } else {
            int truth = of(condition);
            lambda.branchImmediate(when ? Op.BNE : Op.BEQ, Type.U, truth, 0, target);
            release(truth);
        }
    }

    private void jump(Expression.Found found, boolean when, Label target) {
        Label missing = when ? lambda.genlabel() : target;
        int at = tables.find(found.table(), found.keys(), missing);
        if (found.entry() != null) {
            code.entries.put(found.entry(), code.own(at));
        }
        release(at);
        if (when) {
            lambda.jump(target);
            lambda.place(missing);
        }
    }

    private void jump(Expression.Logic logic, boolean when, Label target) {
        boolean stays = logic.both() == when;
        Label end = stays ? lambda.genlabel() : target;
        jump(logic.left(), stays != when, end);
        // What the right side finds out is not known where it was not asked, and if it ends the run, not all runs end.
        Map<Things.Cursor, Integer> known = code.known();
        boolean live = code.live;
        jump(logic.right(), when, target);
        code.restore(known, Set.of());
        code.live = live;
        if (stays) {
            lambda.place(end);
        }
    }

    private static Op op(Expression.Order order, boolean when) {
        return switch (order) {
            case EQUAL -> when ? Op.BEQ : Op.BNE;
            case UNEQUAL -> when ? Op.BNE : Op.BEQ;
            case LESS -> when ? Op.BLT : Op.BGE;
            case GREATER_EQUAL -> when ? Op.BGE : Op.BLT;
            case GREATER -> when ? Op.BGT : Op.BLE;
            case LESS_EQUAL -> when ? Op.BLE : Op.BGT;
        };
    }

    /** Stores a number to memory; the index is asked first, as it is read first. */
    void store(Statement.Element element, Expression number) {
        Spot spot = element.spot();
        At at = at(spot, element.place());
        int value = of(number);
        lambda.store(spot.member().type().memory(), value, spot.kept().region(), at.register, at.offset);
        release(value);
        release(at.register);
    }
}
