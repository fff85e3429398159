package dev.exocode.ash;

import dev.exocode.ash.Code.Slot;
import dev.exocode.ash.Things.Pipe;
import dev.exocode.ash.Things.Variable;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What pipes do with words of 8, 4, 2 and 1 bytes, many of their own words at a time where they are smaller. A word is the low bits of a
 * register, all others zero; it is {@code little} if the first byte is the lowest.
 */
final class Words {
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW_7 = 0x7f7f7f7f7f7f7f7fL;
    private static final long EVEN = 0x00ff00ff00ff00ffL;
    private static final long POLYNOMIAL = 0xedb88320L;
    private static final int BYTE_VALUES = 256;
    private static final long LOW_32 = 0xffffffffL;

    private final Lowering lowering;
    private final Code code;
    private final Lambda lambda;
    private final Numbers numbers;
    /** Where the tables of CRC-32 are in the program's data; negative if they are not there yet. */
    private int tables = -1;

    Words(Lowering lowering, Code code, Numbers numbers) {
        this.lowering = lowering;
        this.code = code;
        this.lambda = code.lambda;
        this.numbers = numbers;
    }

    /** A pipe in a loop. */
    interface Flow {
        /** Takes so many bytes through it, which stand in a register. */
        void word(int value, int bytes);

        /** Gives its result. */
        default void end() {}
    }

    /** Begins a pipe, through which words come that are little or not. */
    Flow begin(Stage stage, List<Expression> arguments, boolean little) {
        return switch (stage.kind()) {
            case INET_CHECKSUM -> new Sum(stage.result(), little);
            case SWAP16 -> this::swapPairs;
            case SWAP32 -> new Turn(true);
            case SWAP64 -> new Turn(false);
            case XOR -> new Key(arguments.get(0), little);
            case CRC32 -> new Crc(stage.result(), little);
            case COUNT -> new Count(stage.result(), arguments.get(0));
            case FIND -> new Find(stage.result(), arguments.get(0), little);
            case WRITTEN -> new Written(stage, arguments, little);
        };
    }

    private int temporary() {
        return code.registers.temporary();
    }

    private void release(int register) {
        code.registers.release(register);
    }

    private int begun(long value) {
        int register = code.own();
        lambda.set(Type.UL, register, value);
        return register;
    }

    private void by(Op op, int to, int from, long immediate) {
        lambda.binaryImmediate(op, Type.UL, to, from, immediate);
    }

    private void with(Op op, int to, int left, int right) {
        lambda.binary(op, Type.UL, to, left, right);
    }

    private static long mask(int bytes) {
        return -1L >>> Long.SIZE - bytes * Byte.SIZE;
    }

    private static int shift(int bytes) {
        return Integer.numberOfTrailingZeros(bytes);
    }

    /** Gives a variable of 32 bits or less the low bits of a register. */
    private void give(Variable result, int value) {
        int cut = temporary();
        lambda.convert(Type.UL, Type.U, cut, value);
        code.wrap(result.type, cut);
        lowering.set(result, cut);
        release(cut);
    }

    /**
     * The sum of RFC 1071, which is the same in whatever order the bytes of its words stand, but for the order of its own. All words of 64
     * bits are summed, and their upper halves: the sum of the lower halves is the difference, which does not overflow.
     */
    private final class Sum implements Flow {
        private final Variable result;
        private final boolean little;
        private final int all = begun(0);
        private final int upper = begun(0);

        Sum(Variable result, boolean little) {
            this.result = result;
            this.little = little;
        }

        @Override
        public void word(int value, int bytes) {
            if (bytes == 1 && !little) {
                int pair = temporary();
                by(Op.LSH, pair, value, Byte.SIZE);
                with(Op.ADD, all, all, pair);
                release(pair);
                return;
            }
            with(Op.ADD, all, all, value);
            if (bytes == Long.BYTES) {
                int half = temporary();
                by(Op.RSH, half, value, Integer.SIZE);
                with(Op.ADD, upper, upper, half);
                release(half);
            }
        }

        @Override
        public void end() {
            int part = temporary();
            by(Op.LSH, part, upper, Integer.SIZE);
            with(Op.SUB, all, all, part);
            with(Op.ADD, all, all, upper);
            // At most 2^29 words of 32 bits: 61 bits, which four foldings bring to 16.
            for (int fold : new int[] {32, 16, 16, 16}) {
                by(Op.RSH, part, all, fold);
                by(Op.AND, all, all, (1L << fold) - 1);
                with(Op.ADD, all, all, part);
            }
            by(Op.XOR, all, all, 0xffff);
            lambda.convert(Type.UL, Type.U, part, all);
            lambda.binaryImmediate(Op.AND, Type.U, part, part, 0xffff);
            if (little) {
                lambda.unary(Op.BSWAP, Type.US, part, part);
            }
            lowering.set(result, part);
            release(part);
        }
    }

    private void swapPairs(int value, int bytes) {
        int odd = temporary();
        by(Op.RSH, odd, value, Byte.SIZE);
        by(Op.AND, odd, odd, EVEN);
        by(Op.AND, value, value, EVEN);
        by(Op.LSH, value, value, Byte.SIZE);
        with(Op.OR, value, value, odd);
        release(odd);
    }

    /** All bytes of a word in the other order are the same register, taken as the other kind of word. */
    private final class Turn implements Flow {
        private final boolean halves;

        Turn(boolean halves) {
            this.halves = halves;
        }

        @Override
        public void word(int value, int bytes) {
            if (halves && bytes == Long.BYTES) {
                int upper = temporary();
                by(Op.RSH, upper, value, Integer.SIZE);
                by(Op.LSH, value, value, Integer.SIZE);
                with(Op.OR, value, value, upper);
                release(upper);
            }
        }
    }

    private final class Key implements Flow {
        private final int keyBytes;
        private final boolean little;
        /** The key as often as there is room, its first byte at the first place. */
        private final int pattern = code.own();

        Key(Expression key, boolean little) {
            this.keyBytes = key.type().bytes();
            this.little = little;
            long ones = Long.divideUnsigned(-1, mask(keyBytes));
            int given = numbers.of(key);
            lambda.unary(Op.MOV, Type.UL, pattern, given);
            release(given);
            if (keyBytes < Long.BYTES) {
                by(Op.MUL, pattern, pattern, ones);
            }
            if (little && keyBytes > 1) {
                lambda.unary(Op.BSWAP, Type.UL, pattern, pattern);
            }
        }

        @Override
        public void word(int value, int bytes) {
            if (bytes == Long.BYTES) {
                with(Op.XOR, value, value, pattern);
                return;
            }
            int part = temporary();
            if (little) {
                by(Op.AND, part, pattern, mask(bytes));
            } else {
                by(Op.RSH, part, pattern, Long.SIZE - bytes * Byte.SIZE);
            }
            with(Op.XOR, value, value, part);
            if (keyBytes > bytes) {
                // Behind a part of the key comes its rest.
                int bits = bytes * Byte.SIZE;
                by(Op.LSH, part, pattern, little ? Long.SIZE - bits : bits);
                by(Op.RSH, pattern, pattern, little ? bits : Long.SIZE - bits);
                with(Op.OR, pattern, pattern, part);
            }
            release(part);
        }
    }

    /** Eight tables: of what a byte does to the sum with 0 to 7 bytes behind it. */
    private final class Crc implements Flow {
        private final Variable result;
        private final boolean little;
        private final int sum = begun(LOW_32);

        Crc(Variable result, boolean little) {
            this.result = result;
            this.little = little;
            if (tables < 0) {
                tables = lambda.data(tables());
            }
        }

        @Override
        public void word(int value, int bytes) {
            int at = temporary();
            int found = temporary();
            if (bytes == Long.BYTES) {
                int word = temporary();
                if (little) {
                    lambda.unary(Op.MOV, Type.UL, word, value);
                } else {
                    lambda.unary(Op.BSWAP, Type.UL, word, value);
                }
                with(Op.XOR, word, word, sum);
                for (int i = 0; i < Long.BYTES; i++) {
                    by(Op.RSH, at, word, i * Byte.SIZE);
                    look(i == 0 ? sum : found, at, Long.BYTES - 1 - i);
                    if (i > 0) {
                        with(Op.XOR, sum, sum, found);
                    }
                }
                release(word);
            } else {
                for (int i = 0; i < bytes; i++) {
                    by(Op.RSH, at, value, (little ? i : bytes - 1 - i) * Byte.SIZE);
                    with(Op.XOR, at, at, sum);
                    look(found, at, 0);
                    by(Op.RSH, sum, sum, Byte.SIZE);
                    with(Op.XOR, sum, sum, found);
                }
            }
            release(found);
            release(at);
        }

        private void look(int to, int at, int behind) {
            by(Op.AND, at, at, BYTE_VALUES - 1);
            by(Op.LSH, at, at, shift(Integer.BYTES));
            lambda.load(Type.U, to, Region.DATA, at, tables + behind * BYTE_VALUES * Integer.BYTES);
        }

        @Override
        public void end() {
            by(Op.XOR, sum, sum, LOW_32);
            give(result, sum);
        }
    }

    private static byte[] tables() {
        ByteBuffer bytes =
                ByteBuffer.allocate(Long.BYTES * BYTE_VALUES * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long[] last = new long[BYTE_VALUES];
        for (int i = 0; i < BYTE_VALUES; i++) {
            last[i] = i;
        }
        for (int table = 0; table < Long.BYTES; table++) {
            for (int i = 0; i < BYTE_VALUES; i++) {
                for (int bit = 0; bit < Byte.SIZE; bit++) {
                    last[i] = last[i] >>> 1 ^ (last[i] & 1) * POLYNOMIAL;
                }
                bytes.putInt((int) last[i]);
            }
        }
        return bytes.array();
    }

    /** A byte in all places of a word: a register, or 0 where it is constant. */
    private record Pattern(int register, long constant) {}

    private Pattern pattern(Expression wanted) {
        if (wanted instanceof Expression.Constant constant) {
            return new Pattern(0, constant.value() * ONES);
        }
        int pattern = code.own();
        int given = numbers.of(wanted);
        lambda.convert(Type.U, Type.UL, pattern, given);
        release(given);
        by(Op.MUL, pattern, pattern, ONES);
        return new Pattern(pattern, 0);
    }

    /** A register with a 1 in each byte that is equal to one of the pattern, and zero in all others: exact, as no byte carries over. */
    private int equal(int value, Pattern pattern, int bytes) {
        int equal = temporary();
        if (pattern.register == 0) {
            by(Op.XOR, equal, value, pattern.constant);
        } else {
            with(Op.XOR, equal, value, pattern.register);
        }
        if (bytes < Long.BYTES) {
            by(Op.OR, equal, equal, ~mask(bytes));
        }
        int low = temporary();
        by(Op.AND, low, equal, LOW_7);
        by(Op.ADD, low, low, LOW_7);
        with(Op.OR, equal, equal, low);
        release(low);
        by(Op.OR, equal, equal, LOW_7);
        by(Op.XOR, equal, equal, -1);
        by(Op.RSH, equal, equal, Byte.SIZE - 1);
        return equal;
    }

    /** Adds the bytes of a register, of which each is 0 or 1. */
    private void addUp(int register) {
        by(Op.MUL, register, register, ONES);
        by(Op.RSH, register, register, Long.SIZE - Byte.SIZE);
    }

    private final class Count implements Flow {
        private final Variable result;
        private final Pattern pattern;
        private final int found = begun(0);

        Count(Variable result, Expression wanted) {
            this.result = result;
            pattern = pattern(wanted);
        }

        @Override
        public void word(int value, int bytes) {
            int equal = equal(value, pattern, bytes);
            addUp(equal);
            with(Op.ADD, found, found, equal);
            release(equal);
        }

        @Override
        public void end() {
            give(result, found);
        }
    }

    /** Without a branch: as long as none was found, the bytes before the first are counted, which are all if there is none. */
    private final class Find implements Flow {
        private final Variable result;
        private final boolean little;
        private final Pattern pattern;
        private final int before = begun(0);
        /** All ones until one is found, then zero. */
        private final int open = begun(-1);

        Find(Variable result, Expression wanted, boolean little) {
            this.result = result;
            this.little = little;
            pattern = pattern(wanted);
        }

        @Override
        public void word(int value, int bytes) {
            int equal = equal(value, pattern, bytes);
            if (!little && bytes > 1) {
                if (bytes < Long.BYTES) {
                    by(Op.LSH, equal, equal, Long.SIZE - bytes * Byte.SIZE);
                }
                lambda.unary(Op.BSWAP, Type.UL, equal, equal);
            }
            // The ones below the lowest one.
            int lowest = temporary();
            lambda.unary(Op.NEG, Type.UL, lowest, equal);
            with(Op.AND, equal, equal, lowest);
            by(Op.SUB, equal, equal, 1);
            by(Op.AND, equal, equal, ONES & mask(bytes));
            addUp(equal);
            with(Op.AND, lowest, equal, open);
            with(Op.ADD, before, before, lowest);
            by(Op.RSH, equal, equal, shift(bytes));
            lambda.unary(Op.NEG, Type.UL, equal, equal);
            with(Op.AND, open, open, equal);
            release(lowest);
            release(equal);
        }

        @Override
        public void end() {
            give(result, before);
        }
    }

    /** What the handler says, once for each of its words in ours. */
    private final class Written implements Flow {
        private final Stage stage;
        private final Pipe pipe;
        private final boolean little;
        /** Its own variables: another that goes through the same pipe has others. */
        private final Map<Variable, Slot> slots = new HashMap<>();

        Written(Stage stage, List<Expression> arguments, boolean little) {
            this.stage = stage;
            this.pipe = stage.written();
            this.little = little;
            for (int i = 0; i < arguments.size(); i++) {
                lowering.declare(pipe.parameters.get(i), numbers.copied(arguments.get(i)));
            }
            for (Statement.Declare kept : pipe.kept) {
                lowering.declare(kept.variable(), numbers.copied(kept.value()));
            }
            Stream.concat(pipe.parameters.stream(), pipe.kept.stream().map(Statement.Declare::variable))
                    .forEach(variable -> slots.put(variable, code.slots.get(variable)));
        }

        @Override
        public void word(int value, int bytes) {
            code.slots.putAll(slots);
            Scalar type = pipe.wire.scalar();
            Scalar raw = Scalar.unsigned(type.bits());
            boolean turn = little != pipe.wire.little() && type.bytes() > 1;
            int given = temporary();
            for (int at = 0; at < bytes; at += type.bytes()) {
                int behind = (little ? at : bytes - at - type.bytes()) * Byte.SIZE;
                code.open();
                int word = temporary();
                taken(word, value, behind, raw);
                if (turn) {
                    lambda.unary(Op.BSWAP, raw.memory(), word, word);
                }
                if (type.signed()) {
                    int signed = temporary();
                    code.convert(raw, type, word, signed);
                    release(word);
                    word = signed;
                }
                lowering.declare(pipe.word, word);
                if (pipe.passed != null) {
                    lowering.declare(pipe.passed, numbers.set(type.register(), 0));
                }
                lowering.statements(pipe.body);
                if (pipe.passed != null) {
                    passed(given, at == 0, behind, raw, turn);
                }
                code.close();
            }
            if (pipe.passed != null) {
                lambda.unary(Op.MOV, Type.UL, value, given);
            }
            release(given);
        }

        private void taken(int word, int value, int behind, Scalar raw) {
            if (raw == Scalar.U64) {
                lambda.unary(Op.MOV, Type.UL, word, value);
                return;
            }
            int part = temporary();
            by(Op.RSH, part, value, behind);
            lambda.convert(Type.UL, Type.U, word, part);
            code.wrap(raw, word);
            release(part);
        }

        private void passed(int given, boolean first, int behind, Scalar raw, boolean turn) {
            int out = numbers.copied(new Expression.Local(pipe.passed));
            if (raw != pipe.wire.scalar()) {
                int unsigned = temporary();
                code.convert(pipe.wire.scalar(), raw, out, unsigned);
                release(out);
                out = unsigned;
            }
            if (turn) {
                lambda.unary(Op.BSWAP, raw.memory(), out, out);
            }
            int part = first ? given : temporary();
            if (raw == Scalar.U64) {
                lambda.unary(Op.MOV, Type.UL, part, out);
            } else {
                lambda.convert(Type.U, Type.UL, part, out);
            }
            by(Op.LSH, part, part, behind);
            release(out);
            if (!first) {
                with(Op.OR, given, given, part);
                release(part);
            }
        }

        @Override
        public void end() {
            if (pipe.back != null) {
                code.slots.putAll(slots);
                int result = numbers.of(pipe.back);
                lowering.set(stage.result(), result);
                release(result);
            }
        }
    }
}
