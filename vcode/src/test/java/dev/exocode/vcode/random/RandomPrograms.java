package dev.exocode.vcode.random;

import dev.exocode.vcode.Program;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The random programs of this project's own tests: those of {@link Surroundings#PROGRAMS}. */
public final class RandomPrograms {
    private RandomPrograms() {}

    /**
     * Lists of genes.
     *
     * @return an arbitrary for the methods below
     */
    public static Arbitrary<List<Long>> genes() {
        return Arbitraries.longs().list().ofMinSize(0).ofMaxSize(40);
    }

    /**
     * Integers only, control that only goes forward.
     *
     * @param genes any numbers
     * @return see {@link Shape#PLAIN}
     */
    public static Program program(List<Long> genes) {
        return Surroundings.PROGRAMS.program(Shape.PLAIN, genes);
    }

    /**
     * Floating-point numbers included.
     *
     * @param genes any numbers
     * @return see {@link Shape#FLOATS}
     */
    public static Program anyProgram(List<Long> genes) {
        return Surroundings.PROGRAMS.program(Shape.FLOATS, genes);
    }

    /**
     * With loops and recursion, which pay.
     *
     * @param genes any numbers
     * @return see {@link Shape#PAYING}
     */
    public static Program loops(List<Long> genes) {
        return Surroundings.PROGRAMS.program(Shape.PAYING, genes);
    }

    /**
     * With loops most of which end.
     *
     * @param genes any numbers
     * @return see {@link Shape#COUNTED}
     */
    public static Program counted(List<Long> genes) {
        return Surroundings.PROGRAMS.program(Shape.COUNTED, genes);
    }

    /**
     * A packet.
     *
     * @param random the source of its bytes
     * @param length its length in bytes
     * @return see {@link Generator#packet}
     */
    public static byte[] packet(Random random, int length) {
        return Generator.packet(random, length);
    }
}
