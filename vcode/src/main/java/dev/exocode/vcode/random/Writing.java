package dev.exocode.vcode.random;

import dev.exocode.vcode.Arguments;
import dev.exocode.vcode.Data;
import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Format;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One program as it is made from its genes, function by function. */
final class Writing {
    private static final int REGISTERS = 6;
    private static final int LENGTH_REGISTER = 7;
    private static final int SCRATCH_REGISTER = 8;
    private static final int USER_LENGTH_REGISTER = 9;
    private static final int MAX_FUNCTIONS = 6;
    /** The first register of loops that count, of which each has a few, and how deep they nest. */
    private static final int COUNTERS = 10;

    private static final int COUNTERS_EACH = 3;
    private static final int MAX_NESTING = 3;
    /** Control goes on for this many instructions at most before it reaches another place to branch to. */
    private static final int FAR = 20;

    /** The genes of one function. */
    private record Body(Signature signature, int localBytes, List<Long> genes) {}

    private final Shape shape;
    private final Data data;
    private final Map<Region, Segment> regions = new EnumMap<>(Region.class);
    private final List<Body> bodies = new ArrayList<>();
    private final List<Offer> offers;
    private final List<Extension> extensions;
    private final List<Function> functions = new ArrayList<>();
    private final List<List<Integer>> tables = new ArrayList<>();
    private final List<Instruction> linked = new ArrayList<>();

    private int function;
    /** The function being written: until it is linked, a target is a distance. */
    private final List<Instruction> code = new ArrayList<>();
    /** The heads that branches go back to, by the branches' places. */
    private final Map<Integer, Integer> backwards = new HashMap<>();
    /** The distances of jump tables, by the places of the instructions that use them. */
    private final Map<Integer, int[]> distances = new HashMap<>();
    /** How many loops that count the next piece is in. */
    private int nesting;
    /** Places of {@code fuel} instructions that may be gone back to. */
    private final List<Integer> heads = new ArrayList<>();

    /** A program to be, of offers and extensions that its shape may use. */
    Writing(Shape shape, List<Offer> offers, List<Extension> extensions, List<Long> genes) {
        this.shape = shape;
        this.offers = offers;
        this.extensions = extensions;
        Random start = random(genes.size());
        regions.put(Region.PACKET, new Segment(Region.PACKET, start.nextBoolean(), 0));
        regions.put(Region.USER, Segment.of(Region.USER, start.nextInt(24)));
        for (Region region : List.of(Region.STATE, Region.SCRATCH, Region.OUT)) {
            regions.put(region, Segment.of(region, 8 + start.nextInt(40)));
        }
        data = Data.of(Generator.packet(random(-genes.size()), 4 + genes.size() % 32));
        regions.put(Region.DATA, Segment.data(data.length()));
        bodies.add(new Body(Signature.of(Type.L), 8 * start.nextInt(4), new ArrayList<>()));
        for (long gene : genes) {
            Random random = random(gene);
            if (random.nextInt(16) == 0 && bodies.size() < MAX_FUNCTIONS) {
                bodies.add(new Body(signature(random), 8 * random.nextInt(4), new ArrayList<>()));
            } else {
                bodies.get(bodies.size() - 1).genes.add(gene);
            }
        }
    }

    /** Neighbouring seeds of {@link Random} begin alike, so the bits are spread first. */
    private static Random random(long gene) {
        return new Random(gene * 0x9e3779b97f4a7c15L >> 8);
    }

    private Signature signature(Random random) {
        Type[] parameters = new Type[random.nextInt(4)];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = pick(random, types(Op.MOV));
        }
        return Signature.of(random.nextInt(5) == 0 ? Type.V : pick(random, types(Op.MOV)), parameters);
    }

    /** The program, of which this makes one only. */
    Program program() {
        for (function = 0; function < bodies.size(); function++) {
            Body body = bodies.get(function);
            String name = function == 0 ? Function.MAIN : "f" + function;
            functions.add(new Function(name, linked.size(), body.signature, body.localBytes));
            write(body);
            link();
        }
        return new Program(
                regions,
                functions,
                offers.stream().map(Offer::descriptor).toList(),
                extensions,
                tables,
                data,
                linked,
                Lines.NONE);
    }

    private void write(Body body) {
        Random start = random(body.genes.size());
        if (shape.pays()) {
            heads.add(0);
            add(Op.FUEL, Type.V, true, null, 0, 0, 0, 1 + start.nextInt(4), 0);
        }
        for (int r = 1 + body.signature.parameters().size(); r <= REGISTERS; r++) {
            add(Op.SET, Type.L, true, null, r, 0, 0, Edges.edge(start), 0);
        }
        add(Op.LEN, Type.V, false, Region.PACKET, LENGTH_REGISTER, 0, 0, 0, 0);
        add(Op.SET, Type.L, true, null, SCRATCH_REGISTER, 0, 0, 0, 0);
        add(Op.LEN, Type.V, false, Region.USER, USER_LENGTH_REGISTER, 0, 0, 0, 0);
        for (int r = 0; r < COUNTERS_EACH * MAX_NESTING && shape == Shape.COUNTED; r++) {
            add(Op.SET, Type.L, true, null, COUNTERS + r, 0, 0, 0, 0);
        }
        for (long gene : body.genes) {
            Random random = random(gene);
            random.nextInt(16);
            piece(random);
        }
        Type result = body.signature.result();
        if (result == Type.V) {
            add(Op.RETV, Type.V, false, null, 0, 0, 0, 0, 0);
        } else {
            add(Op.RET, start.nextInt(4) == 0 ? Type.U : result, false, null, 0, 1, 0, 0, 0);
        }
    }

    private void piece(Random random) {
        if (shape == Shape.COUNTED && nesting < MAX_NESTING && random.nextInt(nesting == 0 ? 2 : 4) == 0) {
            nesting++;
            counted(random, COUNTERS + COUNTERS_EACH * (nesting - 1));
            nesting--;
            return;
        }
        switch (random.nextInt(20)) {
            case 0, 1 -> guard(random);
            case 2, 3, 4 -> guarded(random, Region.PACKET);
            case 5 -> guarded(random, Region.USER);
            case 6 -> {
                if (random.nextInt(3) == 0) {
                    farApart(random);
                } else {
                    call(random);
                }
            }
            case 7, 8 -> sized(random);
            case 9 -> call(random);
            case 10 -> loop(random);
            default -> any(random);
        }
    }

    /** Leaves if the packet is shorter than some length. */
    private void guard(Random random) {
        long least = random.nextInt(40);
        if (random.nextBoolean()) {
            branch(random, Op.BLT, Type.U, true, LENGTH_REGISTER, 0, least);
        } else {
            add(Op.SET, Type.U, true, null, SCRATCH_REGISTER, 0, 0, least, 0);
            branch(random, Op.BGT, Type.U, false, SCRATCH_REGISTER, LENGTH_REGISTER, 0);
        }
    }

    /** A masked value as an offset, a check that is right or wrong by a byte, and an access. */
    private void guarded(Random random, Region region) {
        int length = region == Region.USER ? USER_LENGTH_REGISTER : LENGTH_REGISTER;
        int base = register(random);
        Type type = random.nextBoolean() ? Type.L : Type.U;
        add(Op.AND, type, true, null, base, register(random), 0, random.nextInt(64), 0);
        if (random.nextInt(3) == 0) {
            add(Op.LSH, type, true, null, base, base, 0, random.nextInt(3), 0);
        }
        Op op = memory(random, region);
        Type accessed = pick(random, types(op));
        int offset = random.nextInt(20);
        int slack = random.nextInt(10) == 0 ? random.nextInt(9) - 4 : 0;
        int extent = Math.max(0, offset + accessed.bytes() + slack);
        add(Op.ADD, type, true, null, SCRATCH_REGISTER, base, 0, extent, 0);
        Op leave = random.nextInt(8) == 0 ? Op.BGE : Op.BGT;
        branch(random, leave, Type.L, false, SCRATCH_REGISTER, length, 0);
        if (random.nextInt(4) == 0) {
            any(random);
        }
        add(op, accessed, true, region, register(random), base, 0, offset, 0);
    }

    /** An access to a region whose size is known, by a constant or by one or two masked values; seldom outside. */
    private void sized(Random random) {
        List<Region> sized =
                new ArrayList<>(List.of(Region.USER, Region.STATE, Region.SCRATCH, Region.OUT, Region.DATA));
        if (bodies.get(function).localBytes > 0) {
            sized.add(Region.LOCAL);
        }
        Region region = pick(random, sized);
        int size = region == Region.LOCAL
                ? bodies.get(function).localBytes
                : regions.get(region).bytes();
        Op op = memory(random, region);
        Type type = pick(random, types(op));
        int last = size - type.bytes() + (random.nextInt(30) == 0 ? random.nextInt(3) : 0);
        if (last < 0) {
            return;
        }
        int mask = Integer.highestOneBit(last + 1) - 1;
        int base = register(random);
        switch (random.nextInt(3)) {
            case 0 -> add(op, type, true, region, register(random), 0, 0, random.nextInt(last + 1), 0);
            case 1 -> {
                add(Op.AND, Type.L, true, null, base, source(random), 0, mask, 0);
                add(op, type, true, region, register(random), base, 0, random.nextInt(last - mask + 1), 0);
            }
            default -> {
                add(Op.AND, Type.UL, true, null, base, source(random), 0, mask, 0);
                add(Op.SET, Type.I, true, null, SCRATCH_REGISTER, 0, 0, random.nextInt(last - mask + 1), 0);
                add(op, type, false, region, register(random), SCRATCH_REGISTER, base, 0, 0);
            }
        }
    }

    private Op memory(Random random, Region region) {
        boolean writable = region == Region.LOCAL || regions.get(region).writable();
        return pick(
                random,
                writable
                        ? List.of(Op.LD, Op.ST, Op.ULD, Op.UST, Op.ST, Op.INSIDE)
                        : List.of(Op.LD, Op.LD, Op.ULD, Op.INSIDE));
    }

    /** Two registers far from zero whose sum is near it, as base and offset of a load: no sum on the way may wrap. */
    private void farApart(Random random) {
        int base = register(random);
        int offset = register(random);
        long far = random.nextBoolean() ? Long.MAX_VALUE - random.nextInt(10) : Edges.edge(random) & Long.MAX_VALUE;
        long near = Math.min(Long.MAX_VALUE - far, random.nextInt(12));
        add(Op.SET, Type.L, true, null, base, 0, 0, -far, 0);
        add(Op.SET, Type.L, true, null, offset, 0, 0, far + near, 0);
        if (random.nextBoolean()) {
            // The same by arithmetic on what is not known.
            add(Op.AND, Type.L, true, null, SCRATCH_REGISTER, register(random), 0, 7, 0);
            add(Op.ADD, Type.L, false, null, base, base, SCRATCH_REGISTER, 0, 0);
        }
        int first = random.nextBoolean() ? base : offset;
        Region region = pick(random, List.of(Region.PACKET, Region.PACKET, Region.STATE, Region.USER));
        Op op = memory(random, region);
        add(op, pick(random, types(op)), false, region, register(random), first, base + offset - first, 0, 0);
    }

    /** A call of a later function, or of any where recursion pays; of the host; or by register, mostly one that is right. */
    private void call(Random random) {
        if (random.nextInt(3) == 0 && !offers.isEmpty()) {
            int index = random.nextInt(offers.size());
            Offer offer = offers.get(index);
            if (!offer.seldom() || random.nextInt(3) == 0) {
                call(random, Op.HCALL, offer.descriptor().signature(), 0, index);
                bound(random, offer.arguments());
            }
            return;
        }
        int first = shape.pays() ? 0 : function + 1;
        if (first >= bodies.size()) {
            return;
        }
        int callee = first + random.nextInt(bodies.size() - first);
        Signature signature = bodies.get(callee).signature;
        if (random.nextInt(4) != 0) {
            call(random, Op.CALL, signature, 0, callee);
            return;
        }
        int by = register(random);
        if (random.nextInt(10) == 0) {
            signature = bodies.get(random.nextInt(bodies.size())).signature;
        }
        if (random.nextInt(12) != 0) {
            add(Op.SET, Type.UL, true, null, by, 0, 0, callee, 0);
        } else if (!shape.pays()) {
            // What is not known stays in front of all functions that could come back here.
            add(Op.OR, Type.UL, true, null, by, by, 0, MAX_FUNCTIONS, 0);
        }
        call(random, Op.CALLR, signature, by, 0);
    }

    /** Mostly brings the arguments of the call that was just written into their ranges, by instructions before it. */
    private void bound(Random random, List<Offer.Bound> bounds) {
        if (bounds.isEmpty() || random.nextInt(8) == 0) {
            return;
        }
        Instruction call = code.remove(code.size() - 1);
        int[] arguments = new int[bounds.size()];
        for (int i = 0; i < arguments.length; i++) {
            Offer.Bound bound = bounds.get(i);
            arguments[i] = i + 1;
            add(Op.AND, Type.L, true, null, i + 1, source(random), 0, bound.mask(), 0);
            add(Op.ADD, Type.L, true, null, i + 1, i + 1, 0, bound.least(), 0);
        }
        add(call.op(), call.type(), true, null, call.rd(), 0, 0, Arguments.pack(arguments), call.target());
    }

    private void call(Random random, Op op, Signature signature, int rs1, int target) {
        int[] arguments = new int[signature.parameters().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = source(random);
        }
        int rd = signature.result() == Type.V ? 0 : random.nextInt(REGISTERS + 1);
        add(op, signature.result(), true, null, rd, rs1, 0, Arguments.pack(arguments), target);
    }

    /** A place to go back to, or a way back to one; without loops, an instruction of any kind. */
    private void loop(Random random) {
        if (!shape.pays()) {
            any(random);
        } else if (random.nextInt(3) == 0) {
            heads.add(code.size());
            add(Op.FUEL, Type.V, true, null, 0, 0, 0, 1 + random.nextInt(9), 0);
        } else {
            Op op = pick(random, List.of(Op.BLT, Op.BNE, Op.BGE, Op.BLE, Op.BGT));
            Type type = pick(random, types(op));
            int head = pick(random, heads);
            int counter = register(random);
            if (random.nextBoolean()) {
                add(Op.ADD, Type.L, true, null, counter, counter, 0, random.nextBoolean() ? 1 : -3, 0);
            }
            back(op, type, counter, source(random), head);
        }
    }

    /** A loop by registers from one on: what is counted, what it is compared with, and one for what comes between. */
    private void counted(Random random, int i) {
        int bound = i + 1;
        int other = i + 2;
        Type type = pick(random, List.of(Type.L, Type.U, Type.L, Type.UL));
        // Some loops are off by a little: they go on for ever, or end for a reason that is hard to see.
        boolean right = random.nextInt(10) != 0;
        int step = right ? 1 + random.nextInt(3) : random.nextInt(3) - 1;
        int shape = random.nextInt(6);
        // What is read is mostly inside.
        boolean reads = shape == 3 || shape == 4 || random.nextInt(20) == 0;
        switch (shape) {
            case 0, 1 -> {
                add(Op.SET, type, true, null, i, 0, 0, random.nextInt(4), 0);
                reads |= limit(random, bound) && shape == 0;
            }
            case 2 -> limit(random, i);
            case 3 -> add(Op.SET, type, true, null, i, 0, 0, random.nextInt(4), 0);
            case 4 -> {
                add(Op.SET, type, true, null, i, 0, 0, 0, 0);
                add(Op.MOV, type, false, null, bound, LENGTH_REGISTER, 0, 0, 0);
            }
            default -> add(Op.AND, type, true, null, i, source(random), 0, type.wrap(Edges.edge(random)), 0);
        }
        int head = code.size();
        int leave = code.size();
        switch (shape) {
            case 0 -> add(right || random.nextBoolean() ? Op.BGE : Op.BGT, type, false, null, 0, i, bound, 0, 0);
            // At the end, so that it runs once at least.
            case 1 -> leave = -1;
            case 2 -> add(step == 1 ? Op.BEQ : Op.BLT, type, true, null, 0, i, 0, step == 1 ? 0 : Math.max(step, 0), 0);
            case 3 -> {
                add(Op.ADD, type, true, null, other, i, 0, Math.max(step, 1), 0);
                leave = code.size();
                add(Op.BGT, type, false, null, 0, other, LENGTH_REGISTER, 0, 0);
            }
            case 4 -> add(Op.BLT, type, true, null, 0, bound, 0, Math.max(step, 1), 0);
            default -> add(Op.BEQ, type, true, null, 0, i, 0, 0, 0);
        }
        if (reads) {
            add(Op.LD, Type.UC, true, Region.PACKET, register(random), i, 0, right ? 0 : random.nextInt(3), 0);
        } else if (random.nextBoolean()) {
            add(Op.MOV, Type.L, false, null, register(random), i, 0, 0, 0);
        }
        for (int pieces = random.nextInt(3); pieces > 0; pieces--) {
            piece(new Random(random.nextLong()));
        }
        switch (shape) {
            case 0, 1 -> add(Op.ADD, type, true, null, i, i, 0, type.wrap(step), 0);
            case 2 -> add(Op.SUB, type, true, null, i, i, 0, type.wrap(step), 0);
            case 3 -> {
                if (random.nextBoolean()) {
                    add(Op.AND, Type.L, true, null, bound, register(random), 0, 15, 0);
                    add(Op.ADD, type, false, null, i, i, bound, 0, 0);
                }
                add(Op.ADD, type, true, null, i, i, 0, type.wrap(step), 0);
            }
            case 4 -> {
                add(Op.ADD, type, true, null, i, i, 0, type.wrap(step), 0);
                add(Op.SUB, type, true, null, bound, bound, 0, type.wrap(step), 0);
            }
            default -> {
                if (random.nextBoolean()) {
                    add(Op.RSH, type, true, null, i, i, 0, right ? step : Math.max(step, 0), 0);
                } else {
                    add(Op.SUB, type, true, null, other, i, 0, right ? 1 : type.wrap(step), 0);
                    add(Op.AND, type, false, null, i, i, other, 0, 0);
                }
            }
        }
        if (leave < 0) {
            back(Op.BLT, type, i, bound, head);
            return;
        }
        back(Op.J, Type.V, 0, 0, head);
        Instruction in = code.get(leave);
        code.set(
                leave,
                new Instruction(
                        in.op(),
                        in.type(),
                        in.immediate(),
                        in.region(),
                        in.rd(),
                        in.rs1(),
                        in.rs2(),
                        in.imm(),
                        code.size() - leave));
    }

    /** What a loop counts to, or from; says whether that is the length of the packet. */
    private boolean limit(Random random, int bound) {
        int kinds = random.nextInt(5);
        switch (kinds) {
            case 0, 1 -> add(Op.MOV, Type.L, false, null, bound, LENGTH_REGISTER, 0, 0, 0);
            case 2 -> add(Op.SET, Type.L, true, null, bound, 0, 0, random.nextInt(20), 0);
            case 3 -> add(Op.AND, Type.L, true, null, bound, source(random), 0, random.nextInt(32), 0);
            default -> add(Op.MOV, Type.U, false, null, bound, source(random), 0, 0, 0);
        }
        return kinds < 2;
    }

    private void any(Random random) {
        Op op = pick(random, List.of(Op.values()));
        List<Type> types = types(op);
        if (types.isEmpty()) {
            return;
        }
        Type type = pick(random, types);
        Format format = op.format();
        boolean immediate = format.allowsImmediate(type) && (!format.allowsRegister() || random.nextBoolean());
        if (op.traps(type).contains(Trap.DIVISOR) && !op.checks() && random.nextInt(24) != 0) {
            // Mostly a divisor that is not zero, mostly for a reason that can be seen.
            divisor(random, op, type);
            return;
        }
        int rd = register(random);
        int rs1 = format.readsFirst(immediate) ? source(random) : 0;
        int rs2 = format.readsSecond(immediate) ? source(random) : 0;
        switch (format) {
            case NONE -> add(op, type, false, null, 0, 0, 0, 0, 0);
            case BINARY, UNARY, CONDITIONAL, CONSTANT ->
                add(op, type, immediate, null, rd, rs1, rs2, immediate ? Edges.value(random, op, type) : 0, 0);
            case LOAD, STORE, HINT, LENGTH -> touch(random, op, type, immediate, rd, rs1, rs2);
            case BRANCH ->
                add(
                        op,
                        type,
                        immediate,
                        null,
                        0,
                        rs1,
                        rs2,
                        immediate ? Edges.value(random, op, type) : 0,
                        1 + random.nextInt(6));
            case JUMP -> add(op, type, false, null, 0, 0, 0, 0, 1 + random.nextInt(6));
            case SWITCH -> table(random);
            case RETURN, END -> {
                if (random.nextInt(4) == 0) {
                    add(op, type, immediate, null, 0, rs1, 0, immediate ? Edges.value(random, op, type) : 0, 0);
                }
            }
            case TEST -> {
                if (random.nextInt(3) == 0) {
                    add(op, type, false, null, 0, rs1, 0, 0, 0);
                }
            }
            case CHARGE -> {
                if (immediate) {
                    add(op, type, true, null, 0, 0, 0, random.nextInt(20), 0);
                } else {
                    add(Op.AND, Type.L, true, null, SCRATCH_REGISTER, rs1, 0, random.nextInt(64) == 0 ? -1 : 31, 0);
                    add(op, type, false, null, 0, SCRATCH_REGISTER, 0, 0, 0);
                }
            }
            case CALL, CALL_REGISTER -> call(random);
            case EXTENSION -> extension(random);
        }
    }

    /** An access that nothing was done for, or one time in twelve; what does not touch memory, always. */
    private void touch(Random random, Op op, Type type, boolean immediate, int rd, int rs1, int rs2) {
        if (op.traps(type).contains(Trap.BOUNDS) && random.nextInt(12) != 0) {
            sized(random);
            return;
        }
        Region region = random.nextBoolean() ? Region.PACKET : pick(random, List.of(Region.values()));
        boolean possible = region == Region.LOCAL
                ? bodies.get(function).localBytes > 0
                : op.format() != Format.STORE || regions.get(region).writable();
        if (possible) {
            int base = immediate && random.nextBoolean() ? 0 : rs1;
            boolean uses = op.format().writes() || op.format().readsDestination();
            add(op, type, immediate, region, uses ? rd : 0, base, rs2, immediate ? random.nextInt(40) - 2 : 0, 0);
        }
    }

    private void extension(Random random) {
        if (extensions.isEmpty()) {
            return;
        }
        int index = random.nextInt(extensions.size());
        Extension extension = extensions.get(index);
        Type type = pick(random, extension.types());
        boolean binary = extension.sources() == 2;
        boolean immediate = binary && !type.floating() && random.nextBoolean();
        add(
                Op.EXT,
                type,
                immediate,
                null,
                register(random),
                source(random),
                binary && !immediate ? source(random) : 0,
                immediate ? Edges.value(random, Op.EXT, type) : 0,
                index);
    }

    /** A jump by a masked value, with a table as long as the mask or not. */
    private void table(Random random) {
        int by = register(random);
        add(Op.AND, Type.U, true, null, by, source(random), 0, random.nextInt(8), 0);
        int[] table = new int[random.nextInt(6)];
        for (int i = 0; i < table.length; i++) {
            table[i] = 1 + random.nextInt(FAR);
            if (shape.pays() && random.nextInt(4) == 0) {
                table[i] = pick(random, heads) - code.size();
            }
        }
        distances.put(code.size(), table);
        add(Op.JT, Type.V, false, null, 0, by, 0, 0, 0);
    }

    private void divisor(Random random, Op op, Type type) {
        int by = register(random);
        long mask = random.nextInt(1 << random.nextInt(17));
        switch (random.nextInt(4)) {
            case 0 -> add(op, type, true, null, register(random), source(random), 0, 1 + random.nextInt(300), 0);
            case 1 ->
                add(op, type, true, null, register(random), source(random), 0, type.wrap(Edges.edge(random) | 1), 0);
            case 2 -> {
                add(Op.AND, Type.L, true, null, by, source(random), 0, mask, 0);
                branch(random, Op.BEQ, Type.L, true, by, 0, 0);
                add(op, type, false, null, register(random), source(random), by, 0, 0);
            }
            default -> {
                add(Op.AND, type, true, null, by, source(random), 0, mask, 0);
                add(Op.ADD, type, true, null, by, by, 0, 1, 0);
                add(op, type, false, null, register(random), source(random), by, 0, 0);
            }
        }
    }

    private void branch(Random random, Op op, Type type, boolean immediate, int rs1, int rs2, long imm) {
        add(op, type, immediate, null, 0, rs1, rs2, imm, 1 + random.nextInt(FAR));
    }

    /** A branch to a head. */
    private void back(Op op, Type type, int rs1, int rs2, int head) {
        backwards.put(code.size(), head);
        add(op, type, false, null, 0, rs1, rs2, 0, 0);
    }

    private void add(
            Op op, Type type, boolean immediate, Region region, int rd, int rs1, int rs2, long imm, int target) {
        code.add(new Instruction(op, type, immediate, region, op.checks() ? 0 : rd, rs1, rs2, imm, target));
    }

    /** Turns the distances of the function into targets, none behind its last instruction, and begins a new one. */
    private void link() {
        int start = linked.size();
        int last = code.size() - 1;
        for (int at = 0; at <= last; at++) {
            Instruction in = code.get(at);
            int target = in.target();
            if (in.op().format().namesTarget()) {
                target = start + backwards.getOrDefault(at, Math.min(at + in.target(), last));
            } else if (in.op().format() == Format.SWITCH) {
                target = tables.size();
                List<Integer> table = new ArrayList<>();
                for (int distance : distances.get(at)) {
                    table.add(start + Math.min(at + distance, last));
                }
                tables.add(table);
            }
            linked.add(new Instruction(
                    in.op(), in.type(), in.immediate(), in.region(), in.rd(), in.rs1(), in.rs2(), in.imm(), target));
        }
        code.clear();
        distances.clear();
        backwards.clear();
        heads.clear();
    }

    private static int register(Random random) {
        return 1 + random.nextInt(REGISTERS);
    }

    private static int source(Random random) {
        return random.nextInt(8) == 0
                ? random.nextInt(3) == 0 ? USER_LENGTH_REGISTER : LENGTH_REGISTER
                : random.nextInt(REGISTERS + 1);
    }

    private List<Type> types(Op op) {
        return op.types().stream()
                .filter(type ->
                        shape.floats() || !type.floating() && !op.source(type).floating())
                .toList();
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
