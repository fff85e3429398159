package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.util.Arrays;

/** Translates one block: each instruction takes its operands off the stack and leaves its result there. */
final class BlockWriter {
    /** Branches in the order in which the JVM numbers its conditions. */
    private static final Op[] BRANCHES = {Op.BEQ, Op.BNE, Op.BLT, Op.BGE, Op.BGT, Op.BLE};

    /** As many cases are compared one after another, so that each is known to have its value. */
    private static final int FEW_CASES = 4;

    private final Flow flow;
    private final Block block;
    private final Kind result;
    private final Kind[] locals;
    private final Operands operands;
    private final Calls calls;

    BlockWriter(Flow flow, Block block, Inlining inlining) {
        this.flow = flow;
        this.block = block;
        result = flow.descriptor().result();
        locals = block.entry.locals().clone();
        operands = new Operands(flow.place(), block.entry.stack());
        calls = new Calls(operands, inlining);
    }

    /** Writes the nodes of the block, and gives what holds at its end. */
    Block.Frame write() {
        block.next = null;
        boolean ended = false;
        for (int i = block.first; i < block.end; i++) {
            Insn insn = flow.insn(i);
            operands.at(insn.line());
            if (flow.makesBoolean(i)) {
                Condition.makeBoolean(operands, insn, Flow.bit(flow.insn(i + 1)));
                i += 3;
            } else {
                write(insn, i);
                ended = insn.code().ends() || insn.targets().length > 0;
            }
        }
        if (!ended) {
            goTo(flow.block(block.end));
        }
        block.nodes = operands.nodes();
        // Most blocks change no kind, so that most frames are one.
        Kind[] before = block.entry.locals();
        return new Block.Frame(Arrays.equals(locals, before) ? before : locals, operands.kinds());
    }

    private void write(Insn insn, int index) {
        switch (insn.code()) {
            case ICONST -> operands.push((Value) insn.meaning());
            case ILOAD -> load(insn.operand(), Kind.INT);
            case LLOAD -> load(insn.operand(), Kind.LONG);
            case ALOAD -> loadView(insn.operand());
            case ISTORE -> store(insn.operand(), Kind.INT);
            case LSTORE -> store(insn.operand(), Kind.LONG);
            case ASTORE -> storeView(insn.operand());
            case IINC -> increment(insn);
            case INVOKESTATIC, INVOKEVIRTUAL -> calls.write((Call) insn.meaning());
            case IF, IF_ICMP -> branch(insn, index);
            case GOTO -> goTo(flow.block(insn.targets()[0]));
            case TABLESWITCH -> table(insn);
            case LOOKUPSWITCH -> lookup(insn);
            case IRETURN, LRETURN, RETURN -> leave(insn);
            default -> Computing.write(operands, insn.code());
        }
    }

    private int register(int slot, int words) {
        if (slot + words > locals.length) {
            throw operands.refused(HandlerCode.CODE, "local=" + slot, "locals=" + locals.length);
        }
        return 1 + slot;
    }

    private void load(int slot, Kind kind) {
        int register = register(slot, 1);
        if (locals[slot] != kind) {
            throw operands.refused(HandlerCode.CODE, "local=" + slot, "wanted=" + kind.word());
        }
        operands.push(new Value.Held(kind, register));
    }

    private void loadView(int slot) {
        register(slot, 1);
        if (!locals[slot].isView()) {
            throw operands.refused(HandlerCode.CODE, "local=" + slot, "wanted=view");
        }
        operands.push(new Value.View(locals[slot]));
    }

    private void store(int slot, Kind kind) {
        int register = register(slot, kind == Kind.LONG ? 2 : 1);
        operands.assign(register, operands.pop(kind));
        forget(slot);
        if (kind == Kind.LONG) {
            forget(slot + 1);
            locals[slot + 1] = Kind.SECOND;
        }
        locals[slot] = kind;
    }

    private void storeView(int slot) {
        register(slot, 1);
        Kind view = operands.popView().kind();
        forget(slot);
        locals[slot] = view;
    }

    /** What a variable held is lost, and with half of a long the other half. */
    private void forget(int slot) {
        if (locals[slot] == Kind.SECOND) {
            locals[slot - 1] = Kind.UNKNOWN;
        } else if (locals[slot] == Kind.LONG) {
            locals[slot + 1] = Kind.UNKNOWN;
        }
        locals[slot] = Kind.UNKNOWN;
    }

    private void increment(Insn insn) {
        load(insn.operand(), Kind.INT);
        Value.Held variable = (Value.Held) operands.pop(Kind.INT);
        operands.assign(variable.register(), new Value.Sum(variable.register(), insn.number()));
    }

    private void branch(Insn insn, int index) {
        Condition when = Condition.of(operands, insn);
        block.next = flow.block(index + 1);
        Value[] settled = operands.settle(when.left(), when.right());
        branch(when.number(), when.type(), settled[0], settled[1], flow.block(insn.targets()[0]));
    }

    private void branch(int condition, Type type, Value left, Value right, Block target) {
        Node node = operands.binary(BRANCHES[condition], type, left, right);
        node.targets = new Block[] {target};
    }

    /**
     * Goes to a block; where nothing is done there but store or return, that is done here: what a conditional expression gives goes
     * straight to its place.
     */
    private void goTo(Block target) {
        Block there = target;
        Insn first = flow.insn(there.first);
        if (Flow.stores(first) && there.end == there.first + 1) {
            operands.at(first.line());
            store(first.operand(), first.code() == Bytecode.ISTORE ? Kind.INT : Kind.LONG);
            there = flow.block(there.end);
            first = flow.insn(there.first);
        }
        if (first.code().returns()) {
            leave(first);
        } else {
            operands.settle();
            block.next = there;
        }
    }

    private void leave(Insn insn) {
        operands.at(insn.line());
        if (result == Kind.VOID && insn.code() == Bytecode.RETURN) {
            operands.node(Op.RETV, Type.V);
            return;
        }
        Value value = Computing.result(operands, insn.code(), result);
        if (value instanceof Value.Constant constant) {
            Node node = operands.node(Op.RET, result.type());
            node.immediate = true;
            node.imm = constant.number();
        } else {
            operands.unary(Op.RET, result.type(), value);
        }
    }

    private void table(Insn insn) {
        int cases = insn.targets().length - 1;
        if (cases <= FEW_CASES) {
            int[] keys = new int[cases];
            for (int i = 0; i < cases; i++) {
                keys[i] = insn.operand() + i;
            }
            cases(insn.targets(), keys);
            return;
        }
        Value key = operands.pop(Kind.INT);
        if (insn.operand() != 0) {
            // Of 64 bits, so that a key below the lowest becomes a number above all tables.
            Value low = new Value.Constant(Kind.LONG, -(long) insn.operand());
            key = operands.result(operands.binary(Op.ADD, Type.L, key, low), Kind.LONG);
        }
        key = new Value.Held(key.kind(), operands.register(key));
        Node node = operands.unary(Op.JT, Type.V, operands.settle(key)[0]);
        node.targets = new Block[cases];
        for (int i = 0; i < cases; i++) {
            node.targets[i] = flow.block(insn.targets()[i + 1]);
        }
        block.next = flow.block(insn.targets()[0]);
    }

    private void lookup(Insn insn) {
        cases(insn.targets(), insn.keys());
    }

    private void cases(int[] targets, int[] keys) {
        Value popped = operands.pop(Kind.INT);
        Value key = operands.settle(new Value.Held(Kind.INT, operands.register(popped)))[0];
        for (int i = 0; i < keys.length; i++) {
            if (targets[i + 1] != targets[0]) {
                branch(0, Type.I, key, new Value.Constant(Kind.INT, keys[i]), flow.block(targets[i + 1]));
            }
        }
        block.next = flow.block(targets[0]);
    }
}
