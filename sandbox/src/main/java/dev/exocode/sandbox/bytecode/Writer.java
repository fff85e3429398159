package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the numbered instructions of a class's methods as one program. */
final class Writer {
    private final Lambda code;
    private final Map<ClassFile.Method, Lambda.Routine> routines;
    private int size;
    private int tables;
    private int targets;

    Writer(Lambda code, Map<ClassFile.Method, Lambda.Routine> routines) {
        this.code = code;
        this.routines = routines;
    }

    /** Writes a method; refused if the program becomes too large. */
    void write(ClassFile.Method method, List<Block> blocks, Place place) {
        code.begin(routines.get(method));
        code.at(0, 0);
        Layout layout = new Layout(blocks);
        List<Block> written = layout.written();
        Map<Block, Lambda.Label> labels = new HashMap<>();
        written.forEach(block -> labels.put(block, code.genlabel()));
        for (int i = 0; i < written.size(); i++) {
            Block block = written.get(i);
            Block behind = i + 1 < written.size() ? written.get(i + 1) : null;
            code.place(labels.get(block));
            Block next = block.next == null ? null : layout.target(block.next);
            for (Node node : block.nodes) {
                room(place.at(node.line), node.chooses() ? 3 : 1, node.op == Op.JT ? node.targets.length : 0);
                code.at(node.line, 0);
                boolean last = node == block.nodes.get(block.nodes.size() - 1);
                boolean over = last && isBranch(node) && next != behind && layout.target(node.targets[0]) == behind;
                if (over) {
                    branch(opposite(node.op), node, labels.get(next));
                    next = behind;
                } else {
                    write(node, layout, labels);
                }
            }
            if (next != null && next != behind) {
                room(place, 1, 0);
                code.at(block.lastLine, 0);
                code.jump(labels.get(next));
            }
        }
    }

    private void room(Place place, int instructions, int targets) {
        size += instructions;
        tables += targets > 0 ? 1 : 0;
        this.targets += targets;
        if (size > Program.MAX_INSTRUCTIONS
                || tables > Program.MAX_TABLES
                || this.targets > Program.MAX_TABLE_TARGETS) {
            throw place.refused(
                    HandlerCode.PROGRAM,
                    "instructions=" + size,
                    "max=" + Program.MAX_INSTRUCTIONS,
                    "targets=" + this.targets,
                    "max=" + Program.MAX_TABLE_TARGETS);
        }
    }

    private static boolean isBranch(Node node) {
        return node.targets.length == 1 && node.op != Op.JT;
    }

    private static Op opposite(Op op) {
        return switch (op) {
            case BEQ -> Op.BNE;
            case BNE -> Op.BEQ;
            case BLT -> Op.BGE;
            case BGE -> Op.BLT;
            case BGT -> Op.BLE;
            case BLE -> Op.BGT;
            default -> throw new IllegalStateException("no branch: " + op);
        };
    }

    private void branch(Op op, Node node, Lambda.Label target) {
        if (node.immediate) {
            code.branchImmediate(op, node.type, node.rs1, node.imm, target);
        } else {
            code.branch(op, node.type, node.rs1, node.rs2, target);
        }
    }

    private void write(Node node, Layout layout, Map<Block, Lambda.Label> labels) {
        switch (node.op.format()) {
            case BINARY -> {
                if (node.immediate) {
                    code.binaryImmediate(node.op, node.type, node.rd, node.rs1, node.imm);
                } else {
                    code.binary(node.op, node.type, node.rd, node.rs1, node.rs2);
                }
            }
            case UNARY -> code.unary(node.op, node.type, node.rd, node.rs1);
            case CONSTANT -> code.set(node.type, node.rd, node.imm);
            case LOAD -> code.load(node.type, node.rd, node.region, node.rs1, (int) node.imm);
            case STORE -> code.store(node.type, node.rd, node.region, node.rs1, (int) node.imm);
            case LENGTH -> code.length(node.rd, node.region);
            case BRANCH -> {
                if (node.chooses()) {
                    choice(node);
                } else {
                    branch(node.op, node, labels.get(layout.target(node.targets[0])));
                }
            }
            case SWITCH -> {
                Lambda.Label[] all = new Lambda.Label[node.targets.length];
                for (int i = 0; i < all.length; i++) {
                    all[i] = labels.get(layout.target(node.targets[i]));
                }
                code.jump(node.rs1, code.genTable(all));
            }
            case CALL -> {
                if (node.callee instanceof Import host) {
                    code.callHost(host, node.rd, node.arguments);
                } else {
                    code.call(routines.get((ClassFile.Method) node.callee), node.rd, node.arguments);
                }
            }
            case RETURN -> {
                if (node.immediate) {
                    code.returnImmediate(node.type, node.imm);
                } else {
                    code.returnRegister(node.type, node.rs1);
                }
            }
            case END -> code.returnVoid();
            default -> throw new IllegalStateException("never made: " + node.op);
        }
    }

    /** See {@link Node#chooses}; what is chosen between may be where the result goes. */
    private void choice(Node node) {
        boolean swapped = node.rd == node.rs2;
        int first = swapped ? node.rs2 : node.rs1;
        int second = swapped ? node.rs1 : node.rs2;
        Lambda.Label chosen = code.genlabel();
        if (node.rd != first) {
            code.unary(Op.MOV, Type.L, node.rd, first);
        }
        code.branch(node.op, node.type, first, second, chosen);
        code.unary(Op.MOV, Type.L, node.rd, second);
        code.place(chosen);
    }
}
