package dev.exocode.vcode.random;

import dev.exocode.vcode.Program;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Random programs as arbitraries of jqwik, for whoever embeds Exocode and has property tests of their own. What fails shrinks
 * by leaving out pieces of the program.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<Program> guests() {
 *     Offer lookup = new Offer(LOOKUP.descriptor(), List.of(new Offer.Bound(0, 255)), false);
 *     return Programs.arbitrary(new Generator(List.of(lookup), List.of()), Shape.COUNTED);
 * }
 *
 * @Property
 * void lookupStandsWhateverItIsAsked(@ForAll("guests") Program program, @ForAll byte[] packet) { ... }
 * }</pre>
 */
public final class Programs {
    private static final int MAX_GENES = 40;

    private Programs() {}

    /**
     * Programs of every shape that call nothing from outside.
     *
     * @return an arbitrary
     */
    public static Arbitrary<Program> arbitrary() {
        Generator generator = new Generator(List.of(), List.of());
        return Arbitraries.of(Shape.class).flatMap(shape -> arbitrary(generator, shape));
    }

    /**
     * Programs of one shape.
     *
     * @param generator where they come from
     * @param shape what they may hold
     * @return an arbitrary
     */
    public static Arbitrary<Program> arbitrary(Generator generator, Shape shape) {
        return Arbitraries.longs().list().ofMaxSize(MAX_GENES).map(genes -> generator.program(shape, genes));
    }

    /**
     * Packets whose bytes are often the edges that programs compare with.
     *
     * @param most the longest in bytes
     * @return an arbitrary
     */
    public static Arbitrary<byte[]> packets(int most) {
        return Arbitraries.integers()
                .between(0, most)
                .flatMap(length -> Arbitraries.randomValue(random -> Generator.packet(random, length)));
    }
}
