package dev.exocode.sandbox.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Which blocks of a method are written, in the order of the bytecode, and where those lead that only lead on. */
final class Layout {
    /** Of each block, by index, the one that stands for it. */
    private final Block[] standing;

    private final List<Block> written = new ArrayList<>();

    Layout(List<Block> blocks) {
        standing = new Block[1 + blocks.get(blocks.size() - 1).index];
        for (Block block : blocks) {
            block.nodes = block.nodes.stream()
                    .filter(node -> !node.dead && !(node.moves() && node.rd == node.rs1))
                    .toList();
        }
        for (Block block : blocks) {
            resolve(block);
        }
        BitSet reached = new BitSet();
        Deque<Block> waiting = new ArrayDeque<>(List.of(blocks.get(0)));
        while (!waiting.isEmpty()) {
            Block block = waiting.pop();
            if (reached.get(block.index)) {
                continue;
            }
            reached.set(block.index);
            for (Node node : block.nodes) {
                for (Block target : node.targets) {
                    waiting.push(target(target));
                }
            }
            if (block.next != null) {
                waiting.push(target(block.next));
            }
        }
        blocks.stream().filter(block -> reached.get(block.index)).forEach(written::add);
    }

    /** Follows blocks without instructions to one with some; in a circle of such, to any of it. */
    private void resolve(Block start) {
        List<Block> way = new ArrayList<>();
        Block at = start;
        while (standing[at.index] == null && at.nodes.isEmpty() && at.next != null) {
            // Stands for itself until the end of the way is known, which ends a circle.
            standing[at.index] = at;
            way.add(at);
            at = at.next;
        }
        Block end = standing[at.index] == null ? at : standing[at.index];
        standing[end.index] = end;
        way.forEach(block -> standing[block.index] = end);
    }

    /** Where one comes to who goes to a block. */
    Block target(Block block) {
        return standing[block.index];
    }

    /** The blocks, the first of which is where the method begins. */
    List<Block> written() {
        return written;
    }
}
