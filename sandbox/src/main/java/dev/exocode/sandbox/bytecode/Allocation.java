package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Instruction;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Gives the registers of one method their numbers. Those that live over blocks are coloured first: parameters are where a call
 * puts them, and two that only copy each other share a number if they can. Temporary ones then take what is free from where
 * they are set to where they are last read.
 */
final class Allocation {
    private final Place place;
    private final List<Block> blocks;
    private final Liveness liveness;
    /** Of each register that lives over blocks those that hold something else at the same time. */
    private final BitSet[] apart = new BitSet[Node.TEMPORARIES];

    private final boolean[] used = new boolean[Node.TEMPORARIES];
    /** The register that stands for each that it was joined with. */
    private final int[] joined = new int[Node.TEMPORARIES];

    private final int[] fixed = new int[Node.TEMPORARIES];
    private final int[] colours = new int[Node.TEMPORARIES];

    private Allocation(List<Block> blocks, Place place) {
        this.blocks = blocks;
        this.place = place;
        liveness = Liveness.of(blocks);
        for (int i = 0; i < apart.length; i++) {
            apart[i] = new BitSet(Node.TEMPORARIES);
        }
    }

    /** Numbers the registers of all nodes; refused if there are not enough. */
    static void allocate(List<Block> blocks, Descriptor descriptor, Place place) {
        Allocation allocation = new Allocation(blocks, place);
        allocation.fix(descriptor);
        allocation.separate();
        if (!allocation.colour(true) && !allocation.colour(false)) {
            throw allocation.tooMany();
        }
        for (Block block : blocks) {
            allocation.number(block);
        }
    }

    /** Tells the line where most is live. */
    private Refused tooMany() {
        int[] most = {0, place.line()};
        for (Block block : blocks) {
            liveness.scan(block, (at, node, after) -> {
                if (after.cardinality() > most[0]) {
                    most[0] = after.cardinality();
                    most[1] = node.line;
                }
            });
        }
        return place.at(most[1]).refused(HandlerCode.REGISTERS, "wanted=" + most[0]);
    }

    private void fix(Descriptor descriptor) {
        int slot = 0;
        int passed = 0;
        for (Kind kind : descriptor.parameters()) {
            if (!kind.isView()) {
                fixed[1 + slot] = ++passed;
                used[1 + slot] = true;
            }
            slot += kind == Kind.LONG ? 2 : 1;
        }
    }

    private void separate() {
        BitSet entered = liveness.before(blocks.get(0));
        entered.stream().forEach(one -> separate(one, entered, 0));
        for (Block block : blocks) {
            liveness.scan(block, (at, node, after) -> {
                if (node.writes() && node.rd < Node.TEMPORARIES) {
                    used[node.rd] = true;
                    separate(node.rd, after, node.moves() ? node.rs1 : 0);
                }
            });
        }
    }

    private void separate(int register, BitSet live, int copied) {
        for (int other = live.nextSetBit(0);
                other >= 0 && other < Node.TEMPORARIES;
                other = live.nextSetBit(other + 1)) {
            if (other != register && other != copied) {
                apart[register].set(other);
                apart[other].set(register);
            }
        }
    }

    private boolean colour(boolean joining) {
        BitSet[] separate = new BitSet[apart.length];
        for (int i = 0; i < separate.length; i++) {
            separate[i] = (BitSet) apart[i].clone();
            joined[i] = i;
        }
        int[] wanted = fixed.clone();
        if (joining) {
            for (Block block : blocks) {
                for (Node node : block.nodes) {
                    if (node.moves() && !node.dead && node.rd < Node.TEMPORARIES && node.rs1 < Node.TEMPORARIES) {
                        join(root(node.rd), root(node.rs1), separate, wanted);
                    }
                }
            }
        }
        Arrays.fill(colours, 0);
        for (int i = 1; i < colours.length; i++) {
            colours[i] = wanted[i];
        }
        for (int i = 1; i < colours.length; i++) {
            if (used[i] && root(i) == i && colours[i] == 0) {
                int taken = separate[i].stream()
                        .map(other -> 1 << colours[root(other)])
                        .reduce(1, (a, b) -> a | b);
                colours[i] = Integer.numberOfTrailingZeros(~taken);
                if (colours[i] >= Instruction.REGISTERS) {
                    return false;
                }
            }
        }
        return true;
    }

    private int root(int register) {
        int root = register;
        while (joined[root] != root) {
            root = joined[root];
        }
        return root;
    }

    private void join(int one, int other, BitSet[] separate, int[] wanted) {
        boolean bothFixed = wanted[one] != 0 && wanted[other] != 0;
        if (one == other || one == 0 || other == 0 || bothFixed || separate[one].get(other)) {
            return;
        }
        // A fixed number must not be that of anybody who is apart from either.
        int number = wanted[one] | wanted[other];
        boolean clashes = number != 0
                && (separate[one].stream().anyMatch(apart -> wanted[root(apart)] == number)
                        || separate[other].stream().anyMatch(apart -> wanted[root(apart)] == number));
        if (clashes) {
            return;
        }
        joined[other] = one;
        used[one] |= used[other];
        wanted[one] = number;
        separate[one].or(separate[other]);
        separate[other].stream().forEach(apart -> separate[apart].set(one));
    }

    private int colour(int register) {
        return colours[root(register)];
    }

    private void number(Block block) {
        int size = block.nodes.size();
        int[] live = new int[size];
        liveness.scan(block, (at, node, after) -> {
            for (int i = after.nextSetBit(0); i >= 0 && i < Node.TEMPORARIES; i = after.nextSetBit(i + 1)) {
                live[at] |= 1 << colour(i);
            }
        });
        int temporaries = 0;
        for (Node node : block.nodes) {
            temporaries = Math.max(temporaries, node.rd + 1 - Node.TEMPORARIES);
        }
        int[] lastRead = new int[temporaries];
        for (int at = 0; at < size; at++) {
            for (int source : block.nodes.get(at).sources()) {
                if (source >= Node.TEMPORARIES && !block.nodes.get(at).dead) {
                    lastRead[source - Node.TEMPORARIES] = at;
                }
            }
        }
        int[] numbers = new int[temporaries];
        int[] busyUntil = new int[Instruction.REGISTERS];
        for (int at = 0; at < size; at++) {
            Node node = block.nodes.get(at);
            if (node.dead) {
                continue;
            }
            boolean sets = node.writes() && node.rd >= Node.TEMPORARIES;
            int number = sets ? free(block, at, lastRead[node.rd - Node.TEMPORARIES], live, busyUntil) : 0;
            if (sets) {
                numbers[node.rd - Node.TEMPORARIES] = number;
                busyUntil[number] = lastRead[node.rd - Node.TEMPORARIES];
            }
            node.rd = numbered(node.rd, numbers);
            node.rs1 = numbered(node.rs1, numbers);
            node.rs2 = numbered(node.rs2, numbers);
            for (int i = 0; i < node.arguments.length; i++) {
                node.arguments[i] = numbered(node.arguments[i], numbers);
            }
        }
    }

    private int numbered(int register, int[] numbers) {
        return register >= Node.TEMPORARIES
                ? numbers[register - Node.TEMPORARIES]
                : register == 0 ? 0 : colour(register);
    }

    /** A number that nobody else needs from where it is set to where it is last read. */
    private int free(Block block, int from, int to, int[] live, int[] busyUntil) {
        int taken = 1;
        for (int at = from; at < to; at++) {
            taken |= live[at];
        }
        for (int number = 1; number < busyUntil.length; number++) {
            if (busyUntil[number] > from) {
                taken |= 1 << number;
            }
        }
        Node last = block.nodes.get(to);
        if (last.moves() && last.rd < Node.TEMPORARIES) {
            int wanted = colour(last.rd);
            if ((taken >>> wanted & 1) == 0) {
                return wanted;
            }
        }
        if (taken == -1) {
            throw place.at(block.nodes.get(from).line).refused(HandlerCode.REGISTERS);
        }
        return Integer.numberOfTrailingZeros(~taken);
    }
}
