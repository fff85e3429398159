package dev.exocode.ash;

import dev.exocode.ash.Things.Table;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Lambda.Label;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import java.util.List;

/**
 * Writes how maps are asked. A map is an array of sets of a few entries. Its keys, multiplied one after another by a number that the host
 * drew, say in which set an entry is; there all places are looked at. So no choice of keys makes that slower, and who sends messages
 * does not know which keys share a set.
 *
 * <p>Keys in steps are in steps behind a product, too: with some numbers, most of them would meet in a few sets. So the last product is
 * multiplied once more, by its own highest bits under those of {@link #MIXED}: steps differ then where these bits do. They are what is
 * left of keys that have high bits only; a shift of a product onto itself and one more product would leave those in steps.
 *
 * <p>An entry is where it is as bytes behind the map's first set, in a register.
 */
final class Tables {
    /** Registers with the numbers of keys, and the first place of the set that they say, or 0 for the first of all. */
    private record Keys(int[] registers, int set) {}

    /** The golden ratio's digits: as many ones as zeros, in no order. */
    static final long MIXED = 0x9e3779b97f4a7c15L;

    /** How many of its highest bits a product is multiplied by: of fewer, many keys in steps have the same; of more, keys of high bits. */
    private static final int HIGHEST = 10;

    /** What stands above them: odd, so that the product by it loses nothing. */
    private static final long ABOVE = MIXED & -1L << HIGHEST | 1;

    private final Code code;
    private final Lambda lambda;
    private final Numbers numbers;
    private final int seed;

    /**
     * Begins.
     *
     * @param seed where in {@link Region#STATE} the number is kept by which keys are multiplied
     */
    Tables(Code code, Numbers numbers, int seed) {
        this.code = code;
        this.lambda = code.lambda;
        this.numbers = numbers;
        this.seed = seed;
    }

    private int temporary() {
        return code.registers.temporary();
    }

    private void release(int register) {
        code.registers.release(register);
    }

    /** Where an entry is, in a temporary register; goes to a label if there is none. */
    int find(Table table, List<Expression> keys, Label missing) {
        Keys asked = keys(table, keys);
        int at = temporary();
        search(table, asked, at, missing);
        release(asked);
        return at;
    }

    /** Where an entry is, in a temporary register: one that is new is zero but for its keys. Goes to a label if there is no room. */
    int enter(Table table, List<Expression> keys, Label full) {
        Keys asked = keys(table, keys);
        int at = temporary();
        Label missing = lambda.genlabel();
        Label take = lambda.genlabel();
        Label found = lambda.genlabel();
        search(table, asked, at, missing);
        lambda.jump(found);
        lambda.place(missing);
        place(table, asked.set, at, take, full);
        lambda.place(take);
        clear(table, at);
        for (int i = 0; i < asked.registers.length; i++) {
            Layout.Member key = table.keyMembers().get(i);
            lambda.store(key.type().memory(), asked.registers[i], Region.STATE, at, table.offset() + key.offset());
        }
        int stamp = temporary();
        if (!table.evicts()) {
            lambda.set(Type.U, stamp, 1);
            lambda.store(Type.U, stamp, Region.STATE, at, table.offset());
        }
        lambda.place(found);
        if (table.evicts()) {
            // Entries are numbered as they are entered, from 1 on; 0 is for places that are free.
            lambda.load(Type.U, stamp, Region.STATE, 0, table.clock());
            lambda.binaryImmediate(Op.ADD, Type.U, stamp, stamp, 1);
            Label counted = lambda.genlabel();
            lambda.branchImmediate(Op.BNE, Type.U, stamp, 0, counted);
            lambda.set(Type.U, stamp, 1);
            lambda.place(counted);
            lambda.store(Type.U, stamp, Region.STATE, 0, table.clock());
            lambda.store(Type.U, stamp, Region.STATE, at, table.offset());
        }
        release(stamp);
        release(asked);
        return at;
    }

    /** Frees an entry's place, if there is one. */
    void remove(Table table, List<Expression> keys) {
        Label missing = lambda.genlabel();
        int at = find(table, keys, missing);
        int free = numbers.set(Type.U, 0);
        lambda.store(Type.U, free, Region.STATE, at, table.offset());
        release(free);
        release(at);
        lambda.place(missing);
    }

    private void release(Keys keys) {
        for (int register : keys.registers) {
            release(register);
        }
        release(keys.set);
    }

    /** The keys in registers that nobody changes while an entry is looked for. */
    private Keys keys(Table table, List<Expression> keys) {
        int[] registers = new int[keys.size()];
        for (int i = 0; i < registers.length; i++) {
            // A later key may be a function that writes to the variable of an earlier one.
            registers[i] = registers.length == 1 ? numbers.of(keys.get(i)) : numbers.copied(keys.get(i));
        }
        return new Keys(registers, table.sets() == 1 ? 0 : set(table, keys, registers));
    }

    private int set(Table table, List<Expression> keys, int[] registers) {
        int factor = temporary();
        Label known = lambda.genlabel();
        lambda.load(Type.UL, factor, Region.STATE, 0, seed);
        lambda.branchImmediate(Op.BNE, Type.UL, factor, 0, known);
        lambda.callHost(Service.RANDOM.host(), factor);
        // Also of a host whose numbers are small, some scatter.
        lambda.binaryImmediate(Op.XOR, Type.UL, factor, factor, MIXED);
        lambda.binaryImmediate(Op.OR, Type.UL, factor, factor, 1);
        lambda.store(Type.UL, factor, Region.STATE, 0, seed);
        lambda.place(known);
        int sum = temporary();
        int part = temporary();
        for (int i = 0; i < registers.length; i++) {
            code.convert(keys.get(i).type(), Scalar.U64, registers[i], i == 0 ? sum : part);
            if (i > 0) {
                lambda.binary(Op.ADD, Type.UL, sum, sum, part);
            }
            lambda.binary(Op.MUL, Type.UL, sum, sum, factor);
            if (i + 1 < registers.length) {
                // What is above is what is scattered best; the next product would push it out.
                lambda.binaryImmediate(Op.RSH, Type.UL, part, sum, Integer.SIZE);
                lambda.binary(Op.XOR, Type.UL, sum, sum, part);
            }
        }
        lambda.binaryImmediate(Op.RSH, Type.UL, part, sum, Long.SIZE - HIGHEST);
        lambda.binaryImmediate(Op.OR, Type.UL, part, part, ABOVE);
        lambda.binary(Op.MUL, Type.UL, sum, sum, part);
        if (Integer.bitCount(table.sets()) == 1) {
            // The same by its highest bits.
            lambda.binaryImmediate(Op.RSH, Type.UL, sum, sum, Long.SIZE - Integer.numberOfTrailingZeros(table.sets()));
        } else {
            lambda.binaryImmediate(Op.RSH, Type.UL, sum, sum, Integer.SIZE);
            lambda.binaryImmediate(Op.MUL, Type.UL, sum, sum, table.sets());
            lambda.binaryImmediate(Op.RSH, Type.UL, sum, sum, Integer.SIZE);
        }
        lambda.convert(Type.UL, Type.U, sum, sum);
        lambda.binaryImmediate(
                Op.MUL, Type.U, sum, sum, table.ways() * (long) table.layout().bytes());
        release(part);
        release(factor);
        return sum;
    }

    /** Looks at all places of a set for an entry. */
    private void search(Table table, Keys keys, int at, Label missing) {
        Label found = lambda.genlabel();
        int value = temporary();
        ways(table, keys.set, at, next -> {
            for (int i = 0; i < keys.registers.length; i++) {
                Layout.Member key = table.keyMembers().get(i);
                lambda.load(key.type().memory(), value, Region.STATE, at, table.offset() + key.offset());
                lambda.branch(Op.BNE, key.type().register(), value, keys.registers[i], next);
            }
            lambda.load(Type.U, value, Region.STATE, at, table.offset());
            lambda.branchImmediate(Op.BNE, Type.U, value, 0, found);
        });
        lambda.jump(missing);
        lambda.place(found);
        release(value);
    }

    /** What is done at a place, which goes to a label to look at the next. */
    private interface Look {
        void at(Label next);
    }

    /** Goes through the places of a set, each of which is in a register in its turn. With a sign, so that C2 sees that a loop counts. */
    private void ways(Table table, int set, int at, Look look) {
        int way = temporary();
        Label head = lambda.genlabel();
        Label next = lambda.genlabel();
        lambda.set(Type.I, way, 0);
        lambda.place(head);
        lambda.binaryImmediate(Op.MUL, Type.U, at, way, table.layout().bytes());
        if (set != 0) {
            lambda.binary(Op.ADD, Type.U, at, at, set);
        }
        look.at(next);
        lambda.place(next);
        lambda.binaryImmediate(Op.ADD, Type.I, way, way, 1);
        lambda.branchImmediate(Op.BLT, Type.I, way, table.ways(), head);
        release(way);
    }

    /** Finds a place for a new entry: a free one, or that of the entry that was entered longest ago. */
    private void place(Table table, int set, int to, Label take, Label full) {
        int stamp = temporary();
        if (!table.evicts()) {
            ways(table, set, to, next -> {
                lambda.load(Type.U, stamp, Region.STATE, to, table.offset());
                lambda.branchImmediate(Op.BEQ, Type.U, stamp, 0, take);
            });
            lambda.jump(full);
            release(stamp);
            return;
        }
        int clock = temporary();
        int oldest = temporary();
        int age = numbers.set(Type.U, 0);
        lambda.load(Type.U, clock, Region.STATE, 0, table.clock());
        if (set == 0) {
            lambda.set(Type.U, oldest, 0);
        } else {
            lambda.unary(Op.MOV, Type.U, oldest, set);
        }
        ways(table, set, to, next -> {
            lambda.load(Type.U, stamp, Region.STATE, to, table.offset());
            lambda.branchImmediate(Op.BEQ, Type.U, stamp, 0, take);
            lambda.binary(Op.SUB, Type.U, stamp, clock, stamp);
            lambda.branch(Op.BLE, Type.U, stamp, age, next);
            lambda.unary(Op.MOV, Type.U, age, stamp);
            lambda.unary(Op.MOV, Type.U, oldest, to);
        });
        // It is never so, but of what is carried around a loop the verifier does not know that.
        lambda.branchImmediate(
                Op.BGT, Type.U, oldest, (table.slots() - 1L) * table.layout().bytes(), full);
        lambda.unary(Op.MOV, Type.U, to, oldest);
        for (int register : new int[] {stamp, clock, oldest, age}) {
            release(register);
        }
    }

    /** What is kept behind an entry's keys becomes zero. */
    private void clear(Table table, int at) {
        List<Layout.Member> members = table.layout().members();
        int first = 1 + table.keys();
        if (first < members.size()) {
            int from = members.get(first).offset();
            numbers.clear(
                    Region.STATE, at, table.offset() + from, table.layout().bytes() - from);
        }
    }
}
