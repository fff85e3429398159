package dev.exocode.sandbox.bytecode;

import java.util.List;

/**
 * Writes the code of a method without branches where it is called. Its variables need no registers: each is the value that was
 * last stored to it, which nothing can change, since no instruction of it writes a register that had a value before.
 */
final class StraightWriter {
    private final Flow flow;
    private final Operands operands;
    private final Calls calls;
    private final Value[] variables;

    /** Takes the arguments off the stack. */
    StraightWriter(Flow flow, Operands operands, Calls calls) {
        this.flow = flow;
        this.operands = operands;
        this.calls = calls;
        variables = new Value[flow.decoded().maxLocals()];
        List<Kind> parameters = flow.descriptor().parameters();
        int slot = parameters.stream().mapToInt(StraightWriter::words).sum();
        for (int i = parameters.size() - 1; i >= 0; i--) {
            Kind kind = parameters.get(i);
            slot -= words(kind);
            set(slot, kind.isView() ? view(kind) : kept(operands.pop(kind)));
        }
    }

    private static int words(Kind kind) {
        return kind == Kind.LONG ? 2 : 1;
    }

    private Value view(Kind wanted) {
        Value view = operands.popView();
        if (view.kind() != wanted) {
            throw operands.refused(HandlerCode.CODE, "operand=" + view.kind().word(), "wanted=" + wanted.word());
        }
        return view;
    }

    private void set(int slot, Value value) {
        int words = words(value.kind());
        if (slot + words > variables.length) {
            throw operands.refused(HandlerCode.CODE, "local=" + slot, "locals=" + variables.length);
        }
        if (slot > 0 && variables[slot - 1] != null && variables[slot - 1].kind() == Kind.LONG) {
            variables[slot - 1] = null;
        }
        variables[slot] = value;
        if (words == 2) {
            variables[slot + 1] = null;
        }
    }

    private Value variable(int slot, Kind wanted) {
        Value value = slot < variables.length ? variables[slot] : null;
        boolean fits = value != null && (wanted == Kind.UNKNOWN ? value.kind().isView() : value.kind() == wanted);
        if (!fits) {
            throw operands.refused(HandlerCode.CODE, "local=" + slot, "locals=" + variables.length);
        }
        return value;
    }

    /** Writes the method, and leaves its result on the stack. */
    void write() {
        int line = operands.line();
        int before = operands.fence();
        for (int i = 0; i < flow.size() - 1; i++) {
            Insn insn = flow.insn(i);
            operands.at(insn.line());
            if (flow.makesBoolean(i)) {
                Condition.makeBoolean(operands, insn, Flow.bit(flow.insn(i + 1)));
                i += 3;
            } else {
                write(insn);
            }
        }
        Insn last = flow.insn(flow.size() - 1);
        Kind result = flow.descriptor().result();
        boolean gives = result != Kind.VOID || last.code() != Bytecode.RETURN;
        Value value = gives ? Computing.result(operands, last.code(), result) : null;
        operands.unfence(before);
        if (gives) {
            operands.push(value);
        }
        operands.at(line);
    }

    private void write(Insn insn) {
        switch (insn.code()) {
            case ICONST -> operands.push((Value) insn.meaning());
            case ILOAD -> operands.push(variable(insn.operand(), Kind.INT));
            case LLOAD -> operands.push(variable(insn.operand(), Kind.LONG));
            case ALOAD -> operands.push(variable(insn.operand(), Kind.UNKNOWN));
            case ISTORE -> set(insn.operand(), kept(operands.pop(Kind.INT)));
            case LSTORE -> set(insn.operand(), kept(operands.pop(Kind.LONG)));
            case ASTORE -> set(insn.operand(), operands.popView());
            case IINC -> {
                operands.push(variable(insn.operand(), Kind.INT));
                operands.push(Kind.INT, insn.number());
                Computing.write(operands, Bytecode.IADD);
                set(insn.operand(), kept(operands.pop(Kind.INT)));
            }
            case INVOKESTATIC, INVOKEVIRTUAL -> calls.write((Call) insn.meaning());
            default -> Computing.write(operands, insn.code());
        }
    }

    /** A value that may be read often: a comparison is made once, but a sum costs nothing where an access adds it. */
    private Value kept(Value value) {
        return value instanceof Value.Compared ? operands.simple(value) : value;
    }
}
