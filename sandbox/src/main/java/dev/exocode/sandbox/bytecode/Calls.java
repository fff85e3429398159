package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.util.List;

/** What invoked methods become: accesses to memory, calls, or instructions. */
final class Calls {
    private final Operands operands;
    private final Inlining inlining;

    Calls(Operands operands, Inlining inlining) {
        this.operands = operands;
        this.inlining = inlining;
    }

    void write(Call call) {
        if (call instanceof Call.Load load) {
            load(load);
        } else if (call instanceof Call.Store store) {
            store(store);
        } else if (call instanceof Call.Length length) {
            view(length.view());
            Node node = operands.node(Op.LEN, Type.V);
            node.region = length.view().region();
            operands.push(operands.result(node, Kind.INT));
        } else if (call instanceof Call.Own own) {
            inlining.of(own.method())
                    .ifPresentOrElse(
                            straight -> new StraightWriter(straight, operands, this).write(), () -> function(own));
        } else if (call instanceof Call.Host host) {
            host(host.callee(), host.descriptor());
        } else if (call instanceof Call.Known known) {
            operands.push(known(known));
        }
    }

    private void function(Call.Own own) {
        Node node = called(Op.CALL, own.descriptor());
        node.callee = own.method();
        Kind result = own.descriptor().result();
        if (result != Kind.VOID) {
            operands.push(operands.result(node, result));
        }
    }

    private void view(Kind wanted) {
        Kind view = operands.popView().kind();
        if (view != wanted) {
            throw operands.refused(HandlerCode.CODE, "operand=" + view.word(), "wanted=" + wanted.word());
        }
    }

    private void load(Call.Load load) {
        Value at = operands.pop(Kind.INT);
        view(load.view());
        Kind range = switch (load.type()) {
            case C -> Kind.BYTE;
            case S -> Kind.SHORT;
            case UC, US -> Kind.CHAR;
            default -> load.result();
        };
        Node node = access(Op.LD, load.type(), load.view(), at);
        operands.push(operands.result(node, load.result(), range));
    }

    private void store(Call.Store store) {
        int value = operands.register(operands.pop(store.value()));
        Value at = operands.pop(Kind.INT);
        view(store.view());
        access(Op.ST, store.type(), store.view(), at).rd = value;
    }

    /**
     * An access. The machine adds a constant to an offset without wrapping. If that is not negative the outcome is that of Java:
     * where the sum of ints would wrap, it is negative there and beyond the longest region here.
     */
    private Node access(Op op, Type type, Kind view, Value at) {
        int base = 0;
        long offset = 0;
        if (at instanceof Value.Constant constant) {
            offset = constant.number();
        } else if (at instanceof Value.Sum sum && sum.number() >= 0) {
            base = sum.register();
            offset = sum.number();
        } else {
            base = operands.register(at);
        }
        Node node = operands.node(op, type);
        node.region = view.region();
        node.rs1 = base;
        node.immediate = true;
        node.imm = offset;
        return node;
    }

    private Node called(Op op, Descriptor descriptor) {
        List<Kind> parameters = descriptor.parameters();
        int[] arguments = new int[descriptor.numbers().size()];
        int left = arguments.length;
        for (int i = parameters.size() - 1; i >= 0; i--) {
            if (parameters.get(i).isView()) {
                view(parameters.get(i));
            } else {
                arguments[--left] = operands.register(operands.pop(parameters.get(i)));
            }
        }
        Node node = operands.node(op, descriptor.result().type());
        node.arguments = arguments;
        return node;
    }

    /** A host gives 32 bits; of what is narrower in Java, the low bits, and of a boolean whether any is set. */
    private void host(Import callee, Descriptor descriptor) {
        Node node = called(Op.HCALL, descriptor);
        node.callee = callee;
        Kind result = descriptor.result();
        if (result == Kind.VOID) {
            return;
        }
        Value given = operands.result(node, result.held());
        operands.push(
                result == Kind.BOOLEAN
                        ? new Value.Held(
                                Kind.INT, operands.compare(Op.NE, Type.I, given, new Value.Constant(Kind.INT, 0)))
                        : Computing.narrow(operands, given, result));
    }

    private Value known(Call.Known call) {
        Kind kind = call.operands().get(0);
        Type type = kind.type();
        Type unsigned = kind == Kind.LONG ? Type.UL : Type.U;
        return switch (call.meaning()) {
            case MIN -> chosen(Op.BLE, kind);
            case MAX -> chosen(Op.BGE, kind);
            case SUM -> {
                Computing.write(operands, kind == Kind.LONG ? Bytecode.LADD : Bytecode.IADD);
                yield operands.pop(kind);
            }
            case ABS -> operands.result(operands.unary(Op.ABS, type, operands.pop(kind)), kind);
            case COMPARE -> compared(type, kind);
            case COMPARE_UNSIGNED -> compared(unsigned, kind);
            case DIVIDE_UNSIGNED -> divided(Op.DIV, unsigned, kind);
            case REMAINDER_UNSIGNED -> divided(Op.MOD, unsigned, kind);
            case TO_UNSIGNED -> unsigned(kind, call.result());
            case REVERSE_BYTES -> reversed(kind);
            case ROTATE_LEFT -> rotated(kind, unsigned, Op.LSH, Op.RSH);
            case ROTATE_RIGHT -> rotated(kind, unsigned, Op.RSH, Op.LSH);
            case MULTIPLY_HIGH -> {
                Value right = operands.pop(kind);
                yield operands.result(operands.binary(Op.MULHI, type, operands.pop(kind), right), kind);
            }
        };
    }

    /** A branch that is not taken anywhere: see {@link Node#chooses}. What it compares is then known of the result. */
    private Value chosen(Op op, Kind kind) {
        int right = operands.register(operands.pop(kind));
        int left = operands.register(operands.pop(kind));
        Node node = operands.node(op, kind.type());
        node.rs1 = left;
        node.rs2 = right;
        return operands.result(node, kind);
    }

    private Value compared(Type type, Kind kind) {
        Computing.compare(operands, type, kind);
        return operands.pop(Kind.INT);
    }

    private Value divided(Op op, Type type, Kind kind) {
        Value divisor = operands.pop(kind);
        Node node = operands.binary(op, type, operands.pop(kind), divisor);
        return kind == Kind.LONG ? operands.result(node, kind) : Computing.signed(operands, node);
    }

    private Value unsigned(Kind kind, Kind result) {
        Value value = operands.pop(kind);
        if (kind == Kind.INT) {
            return operands.result(operands.unary(Op.CVU2, Type.L, value), Kind.LONG);
        }
        Value mask = new Value.Constant(Kind.INT, kind == Kind.BYTE ? 0xff : 0xffff);
        return operands.result(operands.binary(Op.AND, Type.I, value, mask), result, Kind.CHAR);
    }

    private Value reversed(Kind kind) {
        Type type = kind == Kind.SHORT || kind == Kind.CHAR ? Type.US : kind.type();
        Node node = operands.unary(Op.BSWAP, type, operands.pop(kind));
        return Computing.narrow(operands, operands.result(node, kind.held(), type == Type.US ? Kind.CHAR : kind), kind);
    }

    private Value rotated(Kind kind, Type unsigned, Op there, Op back) {
        Value amount = operands.simple(operands.pop(Kind.INT));
        Value value = operands.simple(operands.pop(kind));
        Value rest = amount instanceof Value.Constant constant
                ? new Value.Constant(Kind.INT, -constant.number())
                : operands.result(operands.unary(Op.NEG, Type.I, amount), Kind.INT);
        Value one = operands.result(operands.binary(there, unsigned, value, amount), kind, Kind.LONG);
        Value other = operands.result(operands.binary(back, unsigned, value, rest), kind, Kind.LONG);
        return operands.result(operands.binary(Op.OR, kind.type(), one, other), kind);
    }
}
