package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import java.util.Arrays;

/** Programs that are made to be expensive to verify, each of about a given size. */
final class Hostile {
    private static final int REGISTERS = Instruction.REGISTERS;

    private final int instructions;
    private final Lambda f = new Lambda(Segment.packet(), Segment.of(Region.STATE, 256));
    private int written;

    private Hostile(int instructions) {
        this.instructions = instructions;
    }

    /**
     * Loops in loops, one such nest behind the other, each loop twice around.
     *
     * @param deep how many in one another, at most 12
     */
    static Program nest(int deep, int instructions) {
        Hostile hostile = new Hostile(instructions);
        while (hostile.written < instructions) {
            hostile.nest(deep);
        }
        return hostile.end();
    }

    private void nest(int deep) {
        Lambda.Label[] heads = new Lambda.Label[deep];
        for (int i = 0; i < deep; i++) {
            heads[i] = f.genlabel();
            f.set(Type.L, 2 + i, 0);
            f.place(heads[i]);
        }
        f.load(Type.U, 1, Region.STATE, 0, 4);
        for (int i = deep - 1; i >= 0; i--) {
            f.binaryImmediate(Op.ADD, Type.L, 2 + i, 2 + i, 1);
            f.branchImmediate(Op.BLT, Type.L, 2 + i, 2, heads[i]);
        }
        written += 3 * deep + 1;
    }

    /** Two ways to each third instruction, and every register compared with others in turn, so that all are related. */
    static Program ladder(int instructions) {
        Hostile hostile = new Hostile(instructions);
        Lambda f = hostile.f;
        Lambda.Label end = hostile.start();
        for (int i = 0; hostile.written < instructions; i++) {
            int a = 1 + i % (REGISTERS - 1);
            int b = 1 + (i * 7 + 3) % (REGISTERS - 1);
            Lambda.Label other = f.genlabel();
            f.branch(Op.BGT, Type.UL, a, b == a ? 1 + a % (REGISTERS - 1) : b, end);
            f.branchImmediate(Op.BEQ, Type.UL, b, i % 1000, other);
            f.load(Type.US, a, Region.STATE, 0, i % 100);
            f.place(other);
            hostile.written += 3;
        }
        f.place(end);
        return hostile.end();
    }

    /** Every register the sum of the two before it, cut so that it does not grow, and bounded by one of them. */
    static Program chain(int instructions) {
        Hostile hostile = new Hostile(instructions);
        Lambda f = hostile.f;
        Lambda.Label end = hostile.start();
        for (int i = 0; hostile.written < instructions; i++) {
            int a = 1 + i % (REGISTERS - 1);
            int b = 1 + (i + 1) % (REGISTERS - 1);
            int c = 1 + (i + 2) % (REGISTERS - 1);
            f.binary(Op.ADD, Type.UL, c, b, a);
            f.branch(Op.BGT, Type.UL, c, 1 + (i + 9) % (REGISTERS - 1), end);
            f.binaryImmediate(Op.AND, Type.UL, c, c, 0xffff);
            hostile.written += 3;
        }
        f.place(end);
        return hostile.end();
    }

    /** Additions, and as many branches back, to each of them. No answer is looked for longer than the size allows. */
    static Program back(int instructions) {
        Hostile hostile = new Hostile(instructions);
        Lambda f = hostile.f;
        hostile.start();
        int half = instructions / 2;
        Lambda.Label[] places = new Lambda.Label[half];
        for (int i = 0; i < half; i++) {
            places[i] = f.genlabel();
            f.place(places[i]);
            f.binary(Op.ADD, Type.UL, 2 + i % 30, 2 + i % 30, 2 + (i + 1) % 30);
        }
        for (int i = 0; i < half; i++) {
            f.branch(Op.BLT, Type.UL, 2 + i % 30, 2 + (i + 7) % 30, places[half - 1 - i]);
        }
        return hostile.end();
    }

    /** One jump to each of as many places as there are instructions, with all registers set. */
    static Program table(int instructions) {
        Hostile hostile = new Hostile(instructions);
        Lambda f = hostile.f;
        hostile.start();
        Lambda.Label[] places = new Lambda.Label[instructions];
        Arrays.setAll(places, i -> f.genlabel());
        f.jump(1, f.genTable(places));
        for (Lambda.Label place : places) {
            f.place(place);
            f.nop();
        }
        return hostile.end();
    }

    /** Sets all registers; gives a label for the end. */
    private Lambda.Label start() {
        for (int r = 1; r < REGISTERS; r++) {
            f.load(Type.US, r, Region.STATE, 0, r);
        }
        return f.genlabel();
    }

    private Program end() {
        f.returnImmediate(Type.L, 0);
        return f.end();
    }
}
