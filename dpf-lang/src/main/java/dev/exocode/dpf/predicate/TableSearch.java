package dev.exocode.dpf.predicate;

import dev.exocode.vcode.Data;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import java.nio.ByteBuffer;
import java.util.OptionalInt;

/**
 * Branches on whether a register holds one of a set, by a table of constants: its numbers in order; or, where that would be more,
 * its ranges, of each the smallest number and behind it the largest. The last entry that does not begin above the register is
 * found without a branch, and one comparison with it decides.
 *
 * <p>Of {@code n} entries, and with {@code 2^k} the largest power of two that is at most {@code n}, the first step tells whether
 * the entry is before {@code n - 2^k} or not; either way it is one of {@code 2^k} that are known, of which each further step leaves
 * the lower or the upper half. The place begins at the last entry, and a step takes off what it skips, or nothing: a constant,
 * masked. So each place that is looked at lies between two constants, which is how the verifier sees that loads are inside.
 *
 * <p>Source: uniform binary search (Knuth, TAOCP 6.2.1, algorithm U), with the steps unrolled.
 */
final class TableSearch {
    private final Lambda code;
    private final int register;
    private final int scratch;
    private final Type type;
    /** Whether each entry is one number. */
    private final boolean single;
    /** What the table holds. */
    private final long[] numbers;
    /** Bytes of a number, and of an entry. */
    private final int width;

    private final int stride;
    private final int entries;
    /** Whether a difference of two numbers shows which is larger. */
    private final boolean subtracts;

    /**
     * Prepares a search.
     *
     * @param register what is looked at
     * @param scratch a register to compute in
     * @param type how it is compared
     * @param values the set, not empty
     * @param greatest the largest that the register may hold
     */
    TableSearch(Lambda code, int register, int scratch, Type type, Ranges values, long greatest) {
        this.code = code;
        this.register = register;
        this.scratch = scratch;
        this.type = type;
        long[] all = values.numbers(2 * values.count() - 1);
        this.single = all != null;
        this.numbers = single ? all : values.ends();
        this.width = Long.compareUnsigned(greatest, 0xffff_ffffL) <= 0 ? Integer.BYTES : Long.BYTES;
        this.stride = single ? width : 2 * width;
        this.entries = single ? numbers.length : numbers.length / 2;
        this.subtracts = greatest >= 0;
    }

    /**
     * Writes it, and where to go by what was found: the last branch goes to one of the places, and what comes next is the other.
     *
     * @param least the smallest that the register may hold
     * @param inside where to go if it is a member
     * @param outside where to go if not
     * @param insideNext whether the code for members comes next
     * @return false, and nothing is written, if there is no room for the table or a place
     */
    boolean write(long least, Lambda.Label inside, Lambda.Label outside, boolean insideNext) {
        boolean possible = (long) stride * entries <= Data.MAX_BYTES;
        byte[] constants = possible ? table() : null;
        OptionalInt free = possible && code.hasRoom(constants) ? code.getreg() : OptionalInt.empty();
        if (free.isEmpty()) {
            return false;
        }
        int place = free.getAsInt();
        int table = code.data(constants);
        if (!single && numbers[0] != least) {
            // An entry is found in any case, and what is before all is not to be taken for the first.
            code.branchImmediate(Op.BLT, type, register, numbers[0], outside);
        }
        search(table, place);
        load(scratch, place, single ? table : table + width);
        if (single) {
            code.branch(insideNext ? Op.BNE : Op.BEQ, type, register, scratch, insideNext ? outside : inside);
        } else {
            code.branch(insideNext ? Op.BGT : Op.BLE, type, register, scratch, insideNext ? outside : inside);
        }
        code.putreg(place);
        return true;
    }

    private byte[] table() {
        ByteBuffer table = ByteBuffer.allocate(width * numbers.length).order(Region.DATA.order());
        for (long number : numbers) {
            if (width == Integer.BYTES) {
                table.putInt((int) number);
            } else {
                table.putLong(number);
            }
        }
        return table.array();
    }

    private void load(int r, int base, int offset) {
        code.load(width == Integer.BYTES ? Type.U : Type.UL, r, Region.DATA, base, offset);
    }

    /** Leaves in a register at which byte of the table the entry begins. */
    private void search(int table, int place) {
        int last = entries - 1;
        int half = Integer.highestOneBit(entries);
        int rest = half - 1;
        code.set(Type.I, place, (long) last * stride);
        if (rest < last) {
            step(table, place, last - rest, rest);
        }
        while (rest > 0) {
            half /= 2;
            rest -= half;
            step(table, place, half, rest);
        }
    }

    /** Takes some entries off the place if the one before the rest of them begins above the register. */
    private void step(int table, int place, int less, int rest) {
        load(scratch, place, table - rest * stride);
        int bytes = less * stride;
        if (subtracts) {
            code.binary(Op.SUB, Type.L, scratch, register, scratch);
            code.binaryImmediate(Op.RSH, Type.L, scratch, scratch, Long.SIZE - 1);
            code.binaryImmediate(Op.AND, Type.L, scratch, scratch, bytes);
        } else {
            code.binary(Op.GT, Type.UL, scratch, scratch, register);
            code.binaryImmediate(Op.MUL, Type.I, scratch, scratch, bytes);
        }
        code.binary(Op.SUB, Type.I, place, place, scratch);
    }
}
