package dev.exocode.sandbox.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Translates the code of one method, block by block. What variables hold where blocks meet is found on the way and never believed
 * from the class file: a block is translated anew when less is known at its beginning than was before. A variable can only
 * become unknown, once, so that comes to an end.
 */
final class Flow {
    /** How often a block is translated, on average, before one gives up: a compiler's code takes three or four times at most. */
    private static final int MAX_ROUNDS = 32;

    private final Decoder.Decoded decoded;
    private final Descriptor descriptor;
    private final Place place;
    private final BitSet booleans;
    private final List<Block> blocks = new ArrayList<>();
    /** The block that begins at an instruction, or null. */
    private final Block[] at;

    Flow(Decoder.Decoded decoded, Descriptor descriptor, Place place) {
        this.decoded = decoded;
        this.descriptor = descriptor;
        this.place = place;
        int size = decoded.insns().size();
        int[] references = new int[size];
        for (Insn insn : decoded.insns()) {
            for (int target : insn.targets()) {
                references[target]++;
            }
        }
        booleans = booleans(decoded.insns(), references);
        BitSet leaders = leaders(decoded.insns(), references);
        at = new Block[size];
        for (int first = 0; first < size; ) {
            int next = leaders.nextSetBit(first + 1);
            int end = next < 0 ? size : next;
            at[first] = new Block(blocks.size(), first, end);
            blocks.add(at[first]);
            first = end;
        }
    }

    /**
     * Comparisons that only make a boolean: four instructions, {@code if} over {@code true; goto} to {@code false}, or the other
     * way round, to the middle of which nobody else goes.
     */
    private static BitSet booleans(List<Insn> insns, int[] references) {
        BitSet found = new BitSet();
        for (int i = 0; i + 4 < insns.size(); i++) {
            Insn insn = insns.get(i);
            boolean branches = insn.code() == Bytecode.IF || insn.code() == Bytecode.IF_ICMP;
            if (branches
                    && insn.targets()[0] == i + 3
                    && references[i + 1] == 0
                    && references[i + 2] == 0
                    && references[i + 3] == 1
                    && insns.get(i + 2).code() == Bytecode.GOTO
                    && insns.get(i + 2).targets()[0] == i + 4
                    && bit(insns.get(i + 1)) >= 0
                    && bit(insns.get(i + 1)) + bit(insns.get(i + 3)) == 1) {
                found.set(i);
                references[i + 3]--;
                references[i + 4]--;
            }
        }
        return found;
    }

    /** The constant 0 or 1 that an instruction gives; less if it does not. */
    static int bit(Insn insn) {
        return insn.meaning() instanceof Value.Constant constant
                        && constant.kind() == Kind.INT
                        && (constant.number() == 0 || constant.number() == 1)
                ? (int) constant.number()
                : -2;
    }

    static boolean stores(Insn insn) {
        return insn.code() == Bytecode.ISTORE || insn.code() == Bytecode.LSTORE;
    }

    private BitSet leaders(List<Insn> insns, int[] references) {
        BitSet leaders = new BitSet();
        leaders.set(0);
        for (int i = 0; i < insns.size(); i++) {
            if (references[i] > 0) {
                leaders.set(i);
                // A store to which several ways lead stands alone, so that each can do it itself.
                if (stores(insns.get(i))) {
                    leaders.set(i + 1);
                }
            }
            if (booleans.get(i)) {
                i += 3;
            } else if (insns.get(i).code().ends() || insns.get(i).targets().length > 0) {
                leaders.set(i + 1);
            }
        }
        return leaders;
    }

    /**
     * Translates the method.
     *
     * @param inlining which methods are written where they are called
     * @return the blocks that control comes to, in the order of the bytecode
     */
    List<Block> translate(Inlining inlining) {
        blocks.get(0).entry = entry();
        BitSet waiting = new BitSet();
        waiting.set(0);
        long left = (long) MAX_ROUNDS * decoded.insns().size();
        for (int next = 0; next >= 0; next = waiting.nextSetBit(0)) {
            waiting.clear(next);
            Block block = blocks.get(next);
            left -= block.end - block.first;
            if (left < 0) {
                throw place.refused(HandlerCode.CODE, "rounds=" + MAX_ROUNDS);
            }
            BlockWriter writer = new BlockWriter(this, block, inlining);
            Block.Frame exit = writer.write();
            for (Node node : block.nodes) {
                for (Block target : node.targets) {
                    enter(target, exit, waiting, node.line);
                }
            }
            if (block.next != null) {
                block.lastLine = decoded.insns().get(block.end - 1).line();
                enter(block.next, exit, waiting, block.lastLine);
            }
        }
        return blocks.stream().filter(block -> block.entry != null).toList();
    }

    private void enter(Block block, Block.Frame frame, BitSet waiting, int line) {
        if (block.entry == null) {
            block.entry = frame;
            waiting.set(block.index);
        } else if (!block.entry.fits(frame)) {
            throw place.at(line).refused(HandlerCode.CODE, "stack=other than on another way");
        } else {
            Block.Frame joined = block.entry.joined(frame);
            if (joined != block.entry) {
                block.entry = joined;
                waiting.set(block.index);
            }
        }
    }

    private Block.Frame entry() {
        int wanted = descriptor.parameters().stream()
                .mapToInt(kind -> kind == Kind.LONG ? 2 : 1)
                .sum();
        if (wanted > decoded.maxLocals()) {
            throw place.refused(HandlerCode.CODE, "locals=" + decoded.maxLocals(), "wanted=" + wanted);
        } else if (decoded.maxLocals() > Node.MAX_LOCALS) {
            throw place.refused(HandlerCode.REGISTERS, "locals=" + decoded.maxLocals(), "max=" + Node.MAX_LOCALS);
        }
        Kind[] locals = new Kind[decoded.maxLocals()];
        Arrays.fill(locals, Kind.UNKNOWN);
        int slot = 0;
        for (Kind kind : descriptor.parameters()) {
            locals[slot++] = kind.held();
            if (kind == Kind.LONG) {
                locals[slot++] = Kind.SECOND;
            }
        }
        return new Block.Frame(locals, new Kind[0]);
    }

    /** Whether it runs from its first instruction to its last, which returns, and goes nowhere else. */
    boolean isStraight() {
        return blocks.size() == 1 && insn(at.length - 1).code().returns();
    }

    int size() {
        return at.length;
    }

    Decoder.Decoded decoded() {
        return decoded;
    }

    Descriptor descriptor() {
        return descriptor;
    }

    Insn insn(int index) {
        return decoded.insns().get(index);
    }

    Place place() {
        return place;
    }

    /** Whether the four instructions from one on only make a boolean. */
    boolean makesBoolean(int index) {
        return booleans.get(index);
    }

    /** The block that begins at an instruction. */
    Block block(int index) {
        if (index >= at.length) {
            throw place.at(insn(at.length - 1).line())
                    .refused(HandlerCode.CODE, "control=goes on behind the last instruction");
        }
        return at[index];
    }
}
