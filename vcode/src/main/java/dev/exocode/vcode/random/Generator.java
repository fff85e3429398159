package dev.exocode.vcode.random;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Type;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Programs drawn from the instruction table, without a flaw, all of whose registers are set before use; many are safe, because
 * accesses tend to follow a check that covers them, and many are not, because checks are off by a little.
 *
 * <p>A program is made from a list of genes, a number for each piece of code: the same genes give the same program, and
 * leaving some out gives a smaller one like it, so that what is found can be made small. Who offers functions of a host of
 * their own sees them called with all that programs come up with:
 *
 * <pre>{@code
 * Offer lookup = new Offer(LOOKUP.descriptor(), List.of(new Offer.Bound(0, 255)), false);
 * Generator generator = new Generator(List.of(lookup), List.of());
 * Program program = generator.program(Shape.COUNTED, new Random(seed).longs(8).boxed().toList());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Generator {
    private static final int MAX_GENES = 40;

    private final List<Offer> offers;
    private final List<Extension> extensions;

    /**
     * A generator of programs that import all of some functions and declare all of some extensions, but for those on
     * floating-point numbers in programs without.
     *
     * @param offers what a host offers, of different names; may be none
     * @param extensions operations from outside, of different names; may be none
     */
    public Generator(List<Offer> offers, List<Extension> extensions) {
        this.offers = List.copyOf(offers);
        this.extensions = List.copyOf(extensions);
    }

    /**
     * The program that genes stand for.
     *
     * @param shape what it may hold
     * @param genes any numbers, one for each piece of code
     * @return a program without a flaw, always the same for the same
     */
    public Program program(Shape shape, List<Long> genes) {
        Objects.requireNonNull(shape);
        return new Writing(
                        shape,
                        offers.stream()
                                .filter(offer -> shape.floats() || !offer.floats())
                                .toList(),
                        extensions.stream()
                                .filter(known ->
                                        shape.floats() || known.types().stream().noneMatch(Type::floating))
                                .toList(),
                        genes)
                .program();
    }

    /**
     * Draws genes.
     *
     * @param random the source
     * @param most how many at most, 0 to 40
     * @return a new list
     */
    public static List<Long> genes(Random random, int most) {
        return random.longs(random.nextInt(Math.min(most, MAX_GENES) + 1))
                .boxed()
                .toList();
    }

    /**
     * A packet whose bytes are often the edges that programs compare with.
     *
     * @param random the source of its bytes
     * @param length its length in bytes
     * @return a new array
     */
    public static byte[] packet(Random random, int length) {
        byte[] packet = new byte[length];
        for (int i = 0; i < length; i++) {
            packet[i] = random.nextInt(3) == 0 ? (byte) random.nextInt(256) : (byte) Edges.edge(random);
        }
        return packet;
    }
}
