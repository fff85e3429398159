package dev.exocode.vcode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Any well-formed program, most of them nonsense: targets and indices out of range, regions that are not declared,
 * functions and lines behind the code, extensions whose names hide each other's.
 */
public final class AnyProgram {
    private static final long[] VALUES = {
        0,
        1,
        -1,
        7,
        63,
        64,
        255,
        256,
        0x7fffffff,
        0x80000000L,
        0xffffffffL,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        Integer.MIN_VALUE,
    };
    private static final double[] NUMBERS = {
        0.0, -0.0, 1.5, 0.1, -1e300, 1e-7, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY,
    };
    private static final List<Type> RESULTS = List.of(Type.V, Type.I, Type.U, Type.L, Type.UL, Type.P, Type.F, Type.D);

    private static final int MOST_DATA_BYTES = 100;

    private final Random random;
    private final int size;

    private AnyProgram(int size, long seed) {
        this.random = new Random(seed);
        this.size = size;
    }

    /** An extension that adds; two that differ in their names are different. */
    private record Adding(String name, List<Type> types, int sources) implements Extension {
        @Override
        public long apply(Type type, long first, long second) {
            return first + second;
        }
    }

    /**
     * The extensions that may be in a program. Some make names of each other's or of the core: {@code add} + {@code ul},
     * {@code fu} + {@code l} and {@code f} + {@code ul}, {@code fou} + {@code i} and the immediate form of {@code fo} + {@code u}.
     *
     * @return each with a name of its own
     */
    public static List<Extension> extensions() {
        List<Type> all =
                List.of(Type.C, Type.UC, Type.S, Type.US, Type.I, Type.U, Type.L, Type.UL, Type.P, Type.F, Type.D);
        return List.of(
                new Adding("popcount", List.of(Type.U, Type.UL), 1),
                new Adding("crc32", all, 2),
                new Adding("add", List.of(Type.UL), 2),
                new Adding("fu", List.of(Type.L), 2),
                new Adding("f", List.of(Type.UL, Type.D), 2),
                new Adding("fo", List.of(Type.U), 2),
                new Adding("fou", List.of(Type.I, Type.C), 1),
                new Adding("ext", all, 1),
                new Adding("_", List.of(Type.UC), 2));
    }

    /**
     * A program.
     *
     * @param size about how much there is of each part, from 0
     * @param seed chooses the rest
     * @return the same for the same
     */
    public static Program of(int size, long seed) {
        return new AnyProgram(size, seed).program();
    }

    private Program program() {
        List<Extension> extensions = new ArrayList<>(extensions());
        Collections.shuffle(extensions, random);
        List<Instruction> code = list(size * 4).stream().map(i -> instruction()).toList();
        Map<Region, Segment> regions = regions();
        byte[] data =
                new byte[regions.getOrDefault(Region.DATA, Segment.data(0)).bytes()];
        random.nextBytes(data);
        return new Program(
                regions,
                functions(code.size()),
                names().stream()
                        .map(name -> new Import(name, signature(Import.MAX_PARAMETERS)))
                        .toList(),
                extensions.subList(0, random.nextInt(Math.min(size, extensions.size()) + 1)),
                list(size).stream()
                        .map(i -> list(5).stream().map(j -> index()).toList())
                        .toList(),
                Data.of(data),
                code,
                lines());
    }

    private Map<Region, Segment> regions() {
        Map<Region, Segment> regions = new EnumMap<>(Region.class);
        for (Region region : Region.values()) {
            boolean writable = region == Region.PACKET ? random.nextBoolean() : region != Region.DATA;
            int most = region == Region.DATA ? MOST_DATA_BYTES : Segment.MAX_BYTES;
            int bytes = random.nextInt(3) == 0 ? 0 : random.nextInt(most + 1);
            bytes = region == Region.PACKET ? 0 : bytes;
            if (Segment.isPossible(region, writable, bytes) && random.nextBoolean()) {
                regions.put(region, new Segment(region, writable, bytes));
            }
        }
        return regions;
    }

    private List<Function> functions(int code) {
        List<Function> functions = new ArrayList<>();
        int start = 0;
        List<String> names = names();
        if (names.isEmpty()) {
            return List.of(Function.main());
        }
        for (String name : names) {
            int locals = random.nextBoolean() ? 0 : random.nextInt(Function.MAX_LOCAL_BYTES + 1);
            functions.add(new Function(name, start, signature(Signature.MAX_PARAMETERS), locals));
            start += 1 + random.nextInt(1 + code * 3 / 2 / names.size());
        }
        return functions;
    }

    private Signature signature(int most) {
        List<Type> parameters = list(most).stream()
                .map(i -> RESULTS.get(1 + random.nextInt(RESULTS.size() - 1)))
                .toList();
        return new Signature(parameters, RESULTS.get(random.nextInt(RESULTS.size())));
    }

    private Lines lines() {
        if (random.nextInt(3) == 0) {
            return Lines.NONE;
        }
        List<Lines.Entry> entries = new ArrayList<>();
        Lines.Entry last = null;
        for (int i = random.nextInt(size + 1), pc = 0; i > 0; i--, pc += random.nextInt(4)) {
            int line = random.nextInt(3) == 0 ? 0 : index();
            Lines.Entry entry = new Lines.Entry(pc, line, line == 0 || random.nextBoolean() ? 0 : index());
            if (Lines.follows(last, entry)) {
                entries.add(entry);
                last = entry;
            }
        }
        String[] files = {"x.dpf", "#", " a b ", "~".repeat(Lines.MAX_FILE_CHARACTERS), "'@[]:,"};
        return new Lines(files[random.nextInt(files.length)], entries);
    }

    private Instruction instruction() {
        Op op = Op.values()[random.nextInt(Op.values().length)];
        Format format = op.format();
        Type type = op.types().get(random.nextInt(op.types().size()));
        boolean immediate = format.allowsImmediate(type) && (!format.allowsRegister() || random.nextBoolean());
        boolean call = format.passesArguments();
        boolean hasRd = format.readsDestination() || format.writes() && !(call && type == Type.V);
        return new Instruction(
                op,
                type,
                immediate,
                format.namesRegion() ? Region.values()[random.nextInt(Region.values().length)] : null,
                hasRd ? register() : 0,
                format.readsFirst(immediate) ? register() : 0,
                format.readsSecond(immediate) ? register() : 0,
                immediate ? call ? arguments() : immediate(op, type) : 0,
                format.namesTarget() || format.namesIndex() ? index() : 0);
    }

    private long arguments() {
        return Arguments.pack(random.ints(random.nextInt(Signature.MAX_PARAMETERS + 1), 0, Instruction.REGISTERS)
                .toArray());
    }

    private long immediate(Op op, Type type) {
        if (type.floating() && op == Op.SET) {
            double number = random.nextInt(3) == 0
                    ? Double.longBitsToDouble(random.nextLong())
                    : NUMBERS[random.nextInt(NUMBERS.length)];
            long bits = random.nextInt(3) == 0
                    ? random.nextLong()
                    : type == Type.D ? Double.doubleToRawLongBits(number) : Float.floatToRawIntBits((float) number);
            return type.wrap(bits);
        }
        long value = random.nextInt(4) == 0 ? random.nextLong() : VALUES[random.nextInt(VALUES.length)];
        long[] forms = {value, type.wrap(value), (int) value, value & 31};
        for (long form : forms) {
            if (Instruction.immediateFits(op, type, form)) {
                return form;
            }
        }
        return 0;
    }

    private int register() {
        return random.nextInt(Instruction.REGISTERS);
    }

    /** Mostly small, so that some are in range. */
    private int index() {
        return random.nextInt(8) == 0 ? random.nextInt() & Integer.MAX_VALUE : random.nextInt(size * 3 + 2);
    }

    private List<Integer> list(int most) {
        return IntStream.range(0, random.nextInt(most + 1)).boxed().toList();
    }

    private List<String> names() {
        String[] some = {"main", "r1", "packet", "L1", "T1", "_", "f", "addul", "x".repeat(64)};
        Map<String, Boolean> names = new LinkedHashMap<>();
        list(size).forEach(i -> names.put(some[random.nextInt(some.length)], true));
        return List.copyOf(names.keySet());
    }
}
