package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;

/**
 * What instructions on operands alone become: moves on the stack, arithmetic, conversions and comparisons, each with exactly the meaning that it has in Java. An int is
 * held with its sign in all 64 bits, always; an operation of the type {@code u}, whose result is held without one, is
 * converted back unless the result is known to be the same.
 */
final class Computing {
    private static final int INT_BITS = 32;

    private Computing() {}

    static void write(Operands operands, Bytecode code) {
        switch (code) {
            case NOP -> {}
            case POP -> operands.drop(1);
            case POP2 -> operands.drop(2);
            case DUP -> operands.duplicate(1, 0);
            case DUP_X1 -> operands.duplicate(1, 1);
            case DUP_X2 -> operands.duplicate(1, 2);
            case DUP2 -> operands.duplicate(2, 0);
            case DUP2_X1 -> operands.duplicate(2, 1);
            case DUP2_X2 -> operands.duplicate(2, 2);
            case SWAP -> operands.swap();
            case IADD -> addInts(operands, 1);
            case ISUB -> addInts(operands, -1);
            case LADD -> binary(operands, Op.ADD, Kind.LONG);
            case LSUB -> binary(operands, Op.SUB, Kind.LONG);
            case IMUL -> multiply(operands, Kind.INT);
            case LMUL -> multiply(operands, Kind.LONG);
            case IDIV -> binary(operands, Op.DIV, Kind.INT);
            case LDIV -> binary(operands, Op.DIV, Kind.LONG);
            case IREM -> binary(operands, Op.MOD, Kind.INT);
            case LREM -> binary(operands, Op.MOD, Kind.LONG);
            case INEG -> unary(operands, Op.NEG, Kind.INT);
            case LNEG -> unary(operands, Op.NEG, Kind.LONG);
            case ISHL -> shift(operands, Op.LSH, Type.I, Kind.INT);
            case LSHL -> shift(operands, Op.LSH, Type.L, Kind.LONG);
            case ISHR -> shift(operands, Op.RSH, Type.I, Kind.INT);
            case LSHR -> shift(operands, Op.RSH, Type.L, Kind.LONG);
            case IUSHR -> shift(operands, Op.RSH, Type.U, Kind.INT);
            case LUSHR -> shift(operands, Op.RSH, Type.UL, Kind.LONG);
            case IAND -> and(operands, Kind.INT);
            case LAND -> and(operands, Kind.LONG);
            case IOR -> binary(operands, Op.OR, Kind.INT);
            case LOR -> binary(operands, Op.OR, Kind.LONG);
            case IXOR -> binary(operands, Op.XOR, Kind.INT);
            case LXOR -> binary(operands, Op.XOR, Kind.LONG);
            case I2L -> operands.push(widened(operands, operands.pop(Kind.INT)));
            case L2I -> operands.push(toInt(operands, operands.pop(Kind.LONG)));
            case I2B -> operands.push(narrow(operands, operands.pop(Kind.INT), Kind.BYTE));
            case I2C -> operands.push(narrow(operands, operands.pop(Kind.INT), Kind.CHAR));
            case I2S -> operands.push(narrow(operands, operands.pop(Kind.INT), Kind.SHORT));
            case LCMP -> compare(operands, Type.L, Kind.LONG);
            default -> throw new IllegalStateException("refused before: " + code);
        }
    }

    /** Takes what a method gives off the stack, as wide as its result. */
    static Value result(Operands operands, Bytecode code, Kind result) {
        Kind given = switch (code) {
            case IRETURN -> Kind.INT;
            case LRETURN -> Kind.LONG;
            default -> Kind.VOID;
        };
        if (result.held() != given || given == Kind.VOID) {
            throw operands.refused(HandlerCode.CODE, "result=" + given.word(), "wanted=" + result.word());
        }
        return narrow(operands, operands.pop(given), result);
    }

    /** An int as a long: the same bits. */
    private static Value widened(Operands operands, Value value) {
        return value instanceof Value.Constant constant
                ? new Value.Constant(Kind.LONG, constant.number())
                : new Value.Held(Kind.LONG, operands.register(value));
    }

    private static Value toInt(Operands operands, Value value) {
        if (value instanceof Value.Constant constant) {
            return new Value.Constant(Kind.INT, (int) constant.number());
        } else if (operands.isWithin(value, Kind.INT)) {
            return new Value.Held(Kind.INT, operands.register(value));
        }
        return operands.result(operands.unary(Op.CVL2, Type.I, value), Kind.INT);
    }

    /** The low bits of an int, as a narrower kind has them. */
    static Value narrow(Operands operands, Value value, Kind kind) {
        if (kind == Kind.INT || kind == Kind.LONG || operands.isWithin(value, kind)) {
            return value;
        } else if (value instanceof Value.Constant constant) {
            return new Value.Constant(Kind.INT, kind.low(constant.number()));
        } else if (kind == Kind.BOOLEAN || kind == Kind.CHAR) {
            Value mask = new Value.Constant(Kind.INT, kind.greatest());
            return operands.result(operands.binary(Op.AND, Type.I, value, mask), kind);
        }
        int unused = kind == Kind.BYTE ? INT_BITS - Byte.SIZE : INT_BITS - Short.SIZE;
        Value bits = new Value.Constant(Kind.INT, unused);
        Value upper = operands.result(operands.binary(Op.LSH, Type.I, value, bits), Kind.INT);
        return operands.result(operands.binary(Op.RSH, Type.I, upper, bits), kind);
    }

    private static void binary(Operands operands, Op op, Kind kind) {
        Value right = operands.pop(kind);
        Value left = operands.pop(kind);
        boolean commutes = op == Op.ADD || op == Op.OR || op == Op.XOR;
        boolean swaps = commutes && left instanceof Value.Constant;
        Node node =
                swaps ? operands.binary(op, kind.type(), right, left) : operands.binary(op, kind.type(), left, right);
        operands.push(operands.result(node, kind));
    }

    /** An int and a constant stay apart, since accesses can add the constant to an offset themselves. */
    private static void addInts(Operands operands, int sign) {
        Value right = operands.pop(Kind.INT);
        Value left = operands.pop(Kind.INT);
        if (sign > 0 && left instanceof Value.Constant) {
            Value other = left;
            left = right;
            right = other;
        }
        if (right instanceof Value.Constant constant && left instanceof Value.Constant other) {
            operands.push(Kind.INT, (int) (other.number() + sign * constant.number()));
        } else if (right instanceof Value.Constant constant) {
            Value.Sum below = left instanceof Value.Sum sum ? sum : new Value.Sum(operands.register(left), 0);
            operands.push(new Value.Sum(below.register(), (int) (below.number() + sign * constant.number())));
        } else {
            Node node = operands.binary(sign > 0 ? Op.ADD : Op.SUB, Type.I, left, right);
            operands.push(operands.result(node, Kind.INT));
        }
    }

    private static void multiply(Operands operands, Kind kind) {
        Value right = operands.pop(kind);
        Value left = operands.pop(kind);
        if (left instanceof Value.Constant) {
            Value other = left;
            left = right;
            right = other;
        }
        boolean power = right instanceof Value.Constant constant && Long.bitCount(constant.number()) == 1;
        if (power && right instanceof Value.Constant constant) {
            // What the verifier knows of shifts is more than what it knows of products.
            int bits = Long.numberOfTrailingZeros(constant.number());
            right = new Value.Constant(Kind.INT, bits);
            if (bits == 0) {
                operands.push(left);
                return;
            }
        }
        Node node = operands.binary(power ? Op.LSH : Op.MUL, kind.type(), left, right);
        operands.push(operands.result(node, kind));
    }

    private static void and(Operands operands, Kind kind) {
        Value right = operands.pop(kind);
        Value left = operands.pop(kind);
        if (left instanceof Value.Constant) {
            Value other = left;
            left = right;
            right = other;
        }
        Kind range = kind;
        if (right instanceof Value.Constant mask && mask.number() >= 0) {
            for (Kind narrower : new Kind[] {Kind.INT, Kind.CHAR, Kind.BYTE, Kind.BOOLEAN}) {
                range = mask.number() <= narrower.greatest() ? narrower : range;
            }
        }
        operands.push(operands.result(operands.binary(Op.AND, kind.type(), left, right), kind, range));
    }

    private static void unary(Operands operands, Op op, Kind kind) {
        operands.push(operands.result(operands.unary(op, kind.type(), operands.pop(kind)), kind));
    }

    private static void shift(Operands operands, Op op, Type type, Kind kind) {
        Value amount = operands.pop(Kind.INT);
        Value value = operands.pop(kind);
        boolean constant = amount instanceof Value.Constant;
        if (amount instanceof Value.Constant bits && (bits.number() & type.bits() - 1) == 0) {
            operands.push(value);
            return;
        }
        Node node = operands.binary(op, type, value, amount);
        operands.push(type == Type.U && !constant ? signed(operands, node) : operands.result(node, kind));
    }

    /** The result of an unsigned operation of 32 bits, as an int. */
    static Value signed(Operands operands, Node node) {
        Value unsigned = operands.result(node, Kind.LONG);
        return operands.result(operands.unary(Op.CVU2, Type.I, unsigned), Kind.INT);
    }

    static void compare(Operands operands, Type type, Kind kind) {
        Value right = operands.simple(operands.pop(kind));
        Value left = operands.simple(operands.pop(kind));
        operands.push(new Value.Compared(type, left, right));
    }
}
