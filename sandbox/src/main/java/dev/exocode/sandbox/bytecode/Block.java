package dev.exocode.sandbox.bytecode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A stretch of a method's bytecode that is entered at its beginning only, and what it becomes. */
final class Block {
    final int index;
    /** Its first instruction, and the one behind its last. */
    final int first;

    final int end;

    /** What the local variables and the stack are on every way that leads here; null until one is known to. */
    Frame entry;

    List<Node> nodes = List.of();
    /** The block that it goes on to at its end, or null if its last instruction says where. */
    Block next;
    /** The line of its last instruction, which the way there is of. */
    int lastLine;

    Block(int index, int first, int end) {
        this.index = index;
        this.first = first;
        this.end = end;
    }

    /** The methods that it calls. */
    Stream<ClassFile.Method> calls() {
        return nodes.stream()
                .map(node -> node.callee)
                .filter(ClassFile.Method.class::isInstance)
                .map(ClassFile.Method.class::cast);
    }

    /**
     * What is known of local variables and the operand stack between blocks.
     *
     * @param locals of each what it holds; {@link Kind#UNKNOWN} for nothing
     * @param stack of each operand what it is, from the lowest
     */
    record Frame(Kind[] locals, Kind[] stack) {

        /** This frame, with the local variables that are not the same in the other unknown; this itself if all are. */
        Frame joined(Frame other) {
            Kind[] joined = locals;
            for (int i = 0; i < locals.length; i++) {
                if (locals[i] != other.locals[i] && locals[i] != Kind.UNKNOWN) {
                    if (joined == locals) {
                        joined = locals.clone();
                    }
                    joined[i] = Kind.UNKNOWN;
                }
            }
            return joined == locals ? this : new Frame(joined, stack);
        }

        boolean fits(Frame other) {
            return Arrays.equals(stack, other.stack);
        }
    }
}
