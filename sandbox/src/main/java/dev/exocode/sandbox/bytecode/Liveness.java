package dev.exocode.sandbox.bytecode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Which registers are still read after each instruction; finds on the way what nobody needs. Only registers that live over
 * blocks are kept between blocks; sets only grow, so it ends.
 */
final class Liveness {
    private final BitSet[] in;

    private Liveness(List<Block> blocks) {
        in = new BitSet[1 + blocks.stream().mapToInt(block -> block.index).max().orElse(0)];
        for (Block block : blocks) {
            in[block.index] = new BitSet(Node.TEMPORARIES);
        }
    }

    /** What is told of an instruction, from the last of a block to the first. */
    interface Visitor {
        /** Sees an instruction and the registers that are read after it. */
        void visit(int at, Node node, BitSet after);
    }

    /** Finds what is live, and marks as dead what nobody needs. */
    static Liveness of(List<Block> blocks) {
        Liveness liveness = new Liveness(blocks);
        List<List<Block>> before = new ArrayList<>();
        Block[] byIndex = new Block[liveness.in.length];
        BitSet waiting = new BitSet();
        for (int i = 0; i < byIndex.length; i++) {
            before.add(new ArrayList<>(1));
        }
        for (Block block : blocks) {
            byIndex[block.index] = block;
            waiting.set(block.index);
            forEachTarget(block, target -> before.get(target.index).add(block));
        }
        for (int last = waiting.length() - 1; last >= 0; last = waiting.length() - 1) {
            waiting.clear(last);
            BitSet live = liveness.scan(byIndex[last], (at, node, after) -> {});
            if (!live.equals(liveness.in[last])) {
                liveness.in[last] = live;
                before.get(last).forEach(block -> waiting.set(block.index));
            }
        }
        for (Block block : blocks) {
            liveness.scan(block, (at, node, after) -> {
                if (node.writes() && !after.get(node.rd)) {
                    node.dead = node.isPure();
                    node.rd = 0;
                }
            });
        }
        return liveness;
    }

    private static void forEachTarget(Block block, Consumer<Block> action) {
        for (Node node : block.nodes) {
            for (Block target : node.targets) {
                action.accept(target);
            }
        }
        if (block.next != null) {
            action.accept(block.next);
        }
    }

    /** What is read in or behind a block. */
    BitSet before(Block block) {
        return in[block.index];
    }

    /** Tells of each instruction of a block that somebody needs, from the last on, and gives what is live before the first. */
    BitSet scan(Block block, Visitor visitor) {
        BitSet live = new BitSet();
        forEachTarget(block, target -> live.or(in[target.index]));
        for (int at = block.nodes.size() - 1; at >= 0; at--) {
            Node node = block.nodes.get(at);
            if (node.dead || node.writes() && node.isPure() && !live.get(node.rd)) {
                if (!node.dead) {
                    visitor.visit(at, node, live);
                }
                continue;
            }
            visitor.visit(at, node, live);
            if (node.writes()) {
                live.clear(node.rd);
            }
            for (int source : node.sources()) {
                if (source != 0) {
                    live.set(source);
                }
            }
        }
        return live;
    }
}
