package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The operand stack while a block is translated, and the instructions written so far. An operand goes into a register only when
 * an instruction needs it there, and an instruction's result straight into the variable that it is stored to; so what comes
 * out is close to what a hand would write.
 *
 * <p>That is sound because all values on the stack are pure: loads, divisions and calls have been written in their order. A
 * variable that changes is copied before if the stack still reads it.
 */
final class Operands {
    private final Place place;
    private final List<Value> stack = new ArrayList<>();
    /** How much of the stack is of a method that waits for this one. */
    private int floor;
    /** What an instruction that ends the block still needs while the stack is put into its places. */
    private Value[] pending = {};

    private final List<Node> nodes = new ArrayList<>();
    /** Of each temporary register what is known of its range: the least and the greatest value. */
    private final List<Kind> ranges = new ArrayList<>();

    private int line;

    Operands(Place place, Kind[] entry) {
        this.place = place;
        for (int i = 0; i < entry.length; i++) {
            stack.add(entry[i].isView() ? new Value.View(entry[i]) : new Value.Held(entry[i], Node.STACK + i));
        }
    }

    List<Node> nodes() {
        return nodes;
    }

    /** What stands on the stack, from the lowest. */
    Kind[] kinds() {
        return stack.stream().map(Value::kind).toArray(Kind[]::new);
    }

    int line() {
        return line;
    }

    /** What follows comes from there. */
    void at(int line) {
        this.line = line;
    }

    Refused refused(HandlerCode code, String... facts) {
        return place.at(line).refused(code, facts);
    }

    Node node(Op op, Type type) {
        Node node = new Node(op, type, line);
        nodes.add(node);
        return node;
    }

    void push(Value value) {
        if (stack.size() == Node.MAX_STACK) {
            throw refused(HandlerCode.REGISTERS, "operands=" + (stack.size() + 1), "max=" + Node.MAX_STACK);
        }
        stack.add(value);
    }

    void push(Kind kind, long number) {
        push(new Value.Constant(kind, number));
    }

    /** Makes what stands on the stack somebody else's, and gives how much that was before. */
    int fence() {
        int before = floor;
        floor = stack.size();
        return before;
    }

    /** Drops what stands above the fence, which is where it was before from now on. */
    void unfence(int before) {
        stack.subList(floor, stack.size()).clear();
        floor = before;
    }

    private Value pop() {
        if (stack.size() == floor) {
            throw refused(HandlerCode.CODE, "stack=empty");
        }
        return stack.remove(stack.size() - 1);
    }

    /** Takes the uppermost operand, which must be of a kind. */
    Value pop(Kind wanted) {
        Value value = pop();
        if (value.kind() != wanted.held()) {
            throw refused(HandlerCode.CODE, "operand=" + value.kind().word(), "wanted=" + wanted.word());
        }
        return value;
    }

    Value popView() {
        Value value = pop();
        if (!(value instanceof Value.View)) {
            throw refused(HandlerCode.CODE, "operand=" + value.kind().word(), "wanted=view");
        }
        return value;
    }

    /** Removes the uppermost operands of so many words, where a long is two. */
    void drop(int words) {
        group(words);
    }

    /** Puts a copy of the uppermost operands below those that stand under them; both are told in words. */
    void duplicate(int words, int over) {
        List<Value> upper = group(words);
        List<Value> lower = group(over);
        upper.forEach(this::push);
        lower.forEach(this::push);
        upper.forEach(this::push);
    }

    void swap() {
        List<Value> upper = group(1);
        List<Value> lower = group(1);
        push(upper.get(0));
        push(lower.get(0));
    }

    private List<Value> group(int words) {
        List<Value> group = new ArrayList<>();
        int left = words;
        while (left > 0) {
            Value value = pop();
            left -= value.kind() == Kind.LONG ? 2 : 1;
            group.add(0, value);
        }
        if (left < 0) {
            throw refused(HandlerCode.CODE, "operand=long", "wanted=" + words + " words");
        }
        return group;
    }

    /** A register for a result of which this is known. */
    int temporary(Kind range) {
        ranges.add(range);
        return Node.TEMPORARIES + ranges.size() - 1;
    }

    /** The result of an instruction, in a register of its own. */
    Value.Held result(Node node, Kind range) {
        return result(node, range.held(), range);
    }

    /** The result of an instruction that is narrower than its kind. */
    Value.Held result(Node node, Kind kind, Kind range) {
        node.rd = temporary(range);
        return new Value.Held(kind, node.rd);
    }

    /** Whether a value is known to be one of a narrower kind. */
    boolean isWithin(Value value, Kind kind) {
        if (value instanceof Value.Constant constant) {
            return constant.number() >= kind.least() && constant.number() <= kind.greatest();
        }
        Kind range = value instanceof Value.Held held && held.register() >= Node.TEMPORARIES
                ? ranges.get(held.register() - Node.TEMPORARIES)
                : value.kind();
        return range.least() >= kind.least() && range.greatest() <= kind.greatest();
    }

    /** The register that holds a value, from here on if not before. */
    int register(Value value) {
        if (value instanceof Value.Held held) {
            return held.register();
        } else if (value instanceof Value.Constant constant && constant.number() == 0) {
            return 0;
        }
        int register = temporary(value.kind());
        compute(register, value);
        return register;
    }

    /** The same value, as a constant or in a register. */
    Value simple(Value value) {
        return value instanceof Value.Constant ? value : new Value.Held(value.kind(), register(value));
    }

    private void compute(int register, Value value) {
        if (value instanceof Value.Constant constant) {
            Node node = node(Op.SET, constant.kind().type());
            node.rd = register;
            node.immediate = true;
            node.imm = constant.number();
        } else if (value instanceof Value.Held held) {
            Node node = node(Op.MOV, Type.L);
            node.rd = register;
            node.rs1 = held.register();
        } else if (value instanceof Value.Sum sum) {
            Node node = node(Op.ADD, Type.I);
            node.rd = register;
            node.rs1 = sum.register();
            node.immediate = true;
            node.imm = sum.number();
        } else if (value instanceof Value.Compared compared) {
            int less = compare(Op.LT, compared.type(), compared.left(), compared.right());
            int greater = compare(Op.GT, compared.type(), compared.left(), compared.right());
            Node node = node(Op.SUB, Type.I);
            node.rd = register;
            node.rs1 = greater;
            node.rs2 = less;
        }
    }

    /** Writes a comparison that gives 0 or 1, and gives its register. */
    int compare(Op op, Type type, Value left, Value right) {
        return result(binary(op, type, left, right), Kind.BOOLEAN).register();
    }

    /** Writes an operation without its destination; the right side is an immediate where it can be. */
    Node binary(Op op, Type type, Value left, Value right) {
        int rs1 = register(left);
        int rs2 = 0;
        long imm = 0;
        boolean immediate = false;
        if (right instanceof Value.Constant constant) {
            imm = op == Op.LSH || op == Op.RSH ? constant.number() & type.bits() - 1 : type.wrap(constant.number());
            immediate = Instruction.immediateFits(op, type, imm);
        }
        if (!immediate) {
            rs2 = register(right);
            imm = 0;
        }
        Node node = node(op, type);
        node.rs1 = rs1;
        node.rs2 = rs2;
        node.immediate = immediate;
        node.imm = imm;
        return node;
    }

    Node unary(Op op, Type type, Value value) {
        int rs1 = register(value);
        Node node = node(op, type);
        node.rs1 = rs1;
        return node;
    }

    /** Writes that a variable or a place of the stack gets a value, which has been taken off the stack. */
    void assign(int register, Value value) {
        save(register);
        Node last = nodes.isEmpty() ? null : nodes.get(nodes.size() - 1);
        if (value instanceof Value.Held held && held.register() == register) {
            return;
        } else if (value instanceof Value.Held held
                && held.register() >= Node.TEMPORARIES
                && last != null
                && last.writes()
                && last.rd == held.register()) {
            last.rd = register;
            replace(held.register(), register);
        } else {
            compute(register, value);
        }
    }

    /** Copies a register that is about to change if somebody still reads it. */
    private void save(int register) {
        boolean read = false;
        for (Value value : stack) {
            read |= value.reads(register);
        }
        for (Value value : pending) {
            read |= value.reads(register);
        }
        if (read) {
            int copy = temporary(Kind.LONG);
            compute(copy, new Value.Held(Kind.LONG, register));
            replace(register, copy);
        }
    }

    private void replace(int from, int to) {
        stack.replaceAll(value -> value.moved(from, to));
        for (int i = 0; i < pending.length; i++) {
            pending[i] = pending[i].moved(from, to);
        }
    }

    /**
     * Puts what stands on the stack into the registers of its places, for the blocks that follow.
     *
     * @param operands what the instruction that ends the block compares
     * @return the same operands, where they are now
     */
    Value[] settle(Value... operands) {
        pending = operands;
        boolean[] changes = new boolean[stack.size()];
        for (int i = 0; i < changes.length; i++) {
            Value value = stack.get(i);
            changes[i] = !(value instanceof Value.View)
                    && !(value instanceof Value.Held held && held.register() == Node.STACK + i);
        }
        for (int i = 0; i < changes.length; i++) {
            if (changes[i]) {
                Value value = stack.get(i);
                // It is taken off, so that what is assigned is not saved for itself.
                stack.set(i, new Value.Constant(value.kind(), 0));
                assign(Node.STACK + i, value);
                stack.set(i, new Value.Held(value.kind(), Node.STACK + i));
            }
        }
        return pending;
    }
}
