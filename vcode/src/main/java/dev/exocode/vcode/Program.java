package dev.exocode.vcode;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A decoded program: the regions it declares and its instructions, in order, entered at index 0.
 *
 * <p>Well-formed, not safe: targets and registers may still be wrong until a verifier has said otherwise. The result of
 * a filter is nonzero for a packet it accepts.
 *
 * @param regions the regions it may name
 * @param code its instructions; an index into this list is a {@code pc}
 */
public record Program(Set<Region> regions, List<Instruction> code) {

    /** The most instructions a program may have. */
    public static final int MAX_INSTRUCTIONS = 65_536;

    /**
     * Makes a program of copies of its parts.
     *
     * @param regions the regions it may name
     * @param code at most {@link #MAX_INSTRUCTIONS} instructions
     * @throws IllegalArgumentException if there are more: a bug of the caller
     */
    public Program {
        EnumSet<Region> copy = EnumSet.noneOf(Region.class);
        copy.addAll(regions);
        regions = Collections.unmodifiableSet(copy);
        code = List.copyOf(code);
        if (code.size() > MAX_INSTRUCTIONS) {
            throw new IllegalArgumentException("a program has at most " + MAX_INSTRUCTIONS + " instructions");
        }
    }
}
