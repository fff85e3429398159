package dev.exocode.verifier.witness;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** What a program's own constants suggest: lengths, values, and first inputs. */
final class Suggestions {
    private static final int MAX_CONSTANTS = 512;
    private static final int MAX_LENGTHS = 96;
    /** Longer than most headers, short enough that much runs. */
    private static final int USUAL_LENGTH = 64;

    private static final int[] LENGTHS = {0, 1500, 14, 34, 2, 256, 20, 8};

    private final long[] values;
    private final int[] lengths;
    private final long seed;

    Suggestions(Program program, Goal goal) {
        Set<Long> constants = new LinkedHashSet<>(List.of(0L, -1L, 1L));
        Set<Integer> suggested = new LinkedHashSet<>();
        long mixed = goal.pc();
        for (Instruction in : program.code()) {
            mixed = (mixed ^ in.imm() ^ in.op().number() * 31L) * 0x9e3779b97f4a7c15L + in.target() + in.rs1();
            if (in.immediate() && !in.op().format().passesArguments()) {
                collect(in, constants, suggested);
            }
        }
        Arrays.stream(LENGTHS).forEach(suggested::add);
        values = constants.stream().limit(MAX_CONSTANTS).mapToLong(k -> k).toArray();
        lengths = suggested.stream()
                .filter(k -> k >= 0 && k <= Input.MAX_BYTES)
                .limit(MAX_LENGTHS)
                .mapToInt(k -> k)
                .toArray();
        seed = mixed;
    }

    private static void collect(Instruction in, Set<Long> constants, Set<Integer> suggested) {
        long k = in.imm();
        if (constants.size() < MAX_CONSTANTS) {
            constants.addAll(List.of(k, k - 1, k + 1));
        }
        boolean compares = in.op().format() == Format.BRANCH || in.op() == Op.SET || in.op() == Op.SUB;
        boolean ends = in.op().format() == Format.LOAD || in.op() == Op.ADD;
        if (suggested.size() < MAX_LENGTHS && k >= 0 && k < Input.MAX_BYTES && (compares || ends)) {
            int end = (int) k + (ends ? in.type().bytes() : 0);
            suggested.addAll(List.of(end - 1, end, end + 1));
        }
    }

    /** A number derived from nothing but the program and the place in question. */
    long seed() {
        return seed;
    }

    /** Values that the program deals with, and their neighbours; at least one. */
    long[] values() {
        return values;
    }

    /** Lengths that packets may be cut to; at least one. */
    int[] lengths() {
        return lengths;
    }

    /** The inputs that are tried in any case. */
    static List<Input> first(long seed) {
        byte[] mixed = new byte[USUAL_LENGTH];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (byte) random.nextInt(256);
        }
        return List.of(
                Input.of(new byte[USUAL_LENGTH]),
                Input.of(new byte[0]),
                Input.of(filled(USUAL_LENGTH, -1)),
                Input.of(mixed),
                Input.of(new byte[1500]));
    }

    /** The inputs that are tried when those have led nowhere. */
    List<Input> more() {
        List<Input> inputs = new ArrayList<>();
        for (int length : lengths) {
            inputs.add(Input.of(new byte[length]));
        }
        for (int length : lengths) {
            inputs.add(Input.of(filled(length, -1)));
        }
        return inputs;
    }

    private static byte[] filled(int length, int value) {
        byte[] packet = new byte[length];
        Arrays.fill(packet, (byte) value);
        return packet;
    }
}
