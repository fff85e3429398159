package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.UndoLog;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * A loop of straight code that steps through memory: where it goes is known before it begins. So what it will overwrite is logged at
 * once, and not store by store; and if it does nothing but copy, all rounds but the last are one copy of the library's.
 *
 * <p>Its form is {@code head: ... addii counter, counter, step ... blei counter, limit, head} (or {@code blti}), with no way in but from above, and none
 * out but behind its end. That last round is left to the loop, so all registers are behind it as they should be.
 *
 * @param counter the register that steps
 * @param step by how much, 1 to {@value #MOST_STEP}
 * @param end the branch that ends it
 * @param writes what it stores, but for what is stored at a place that stays
 * @param stores the instructions that do so
 * @param copies what it copies; null if it does anything else
 */
record Stride(int counter, int step, Instruction end, List<Span> writes, Set<Integer> stores, Copy copies) {
    /** Between stores no line is left out that would be logged in vain. */
    private static final int MOST_STEP = 64;
    /** The most bytes of bytecode that strides add to a method, which is near as large as it may be. */
    private static final int MOST_BYTES = 1000;
    /** The most that a span or a copy becomes. */
    private static final int SPAN_BYTES = 60;

    private static final int MOST_OFFSET = 1 << 20;

    /**
     * Bytes that are a counter, what is in a register that stays, and a constant behind the start of a region.
     *
     * @param base the register, or 0
     * @param offset the constant
     * @param bytes how many a round
     */
    record Span(Region region, int base, int offset, int bytes) {
        /** Both as one; what is between them is taken with them. */
        private Span with(Span other) {
            int first = Math.min(offset, other.offset);
            return new Span(region, base, first, Math.max(offset + bytes, other.offset + other.bytes) - first);
        }

        /** Whether both lie so near that at most a line is between them, which is logged with them in vain. */
        private boolean isBeside(Span other) {
            int between = Math.max(offset, other.offset) - Math.min(offset + bytes, other.offset + other.bytes);
            return region == other.region && base == other.base && between <= UndoLog.LINE_BYTES;
        }
    }

    /** From where to where bytes are copied. */
    record Copy(Span from, Span to) {}

    /** What is in a register: a register that stays, or 0, and a constant, and perhaps the counter. */
    private record Sum(boolean counts, int base, int offset) {
        private Sum plus(Sum other) {
            long sum = (long) offset + other.offset;
            boolean fits = !(counts && other.counts) && (base == 0 || other.base == 0) && Math.abs(sum) <= MOST_OFFSET;
            return fits ? new Sum(counts || other.counts, base + other.base, (int) sum) : null;
        }
    }

    private static final class Reading {
        private final int head;
        private final int tail;
        private final List<Instruction> code;
        private final IntPredicate proved;
        private final Set<Integer> written = new HashSet<>();
        private final Map<Integer, Sum> sums = new HashMap<>();
        private final List<Span> writes = new ArrayList<>();
        private final Set<Integer> stores = new HashSet<>();
        /** What remains of seeing that nothing is done but copying. */
        private boolean copying = true;

        private Span from;
        private Span to;
        private int value;
        private boolean reversed;

        private Reading(List<Instruction> code, int head, int tail, IntPredicate proved) {
            this.code = code;
            this.head = head;
            this.tail = tail;
            this.proved = proved;
        }

        private Stride read(Kinds kinds) {
            Instruction end = code.get(tail);
            int counter = end.rs1();
            int step = 0;
            for (Instruction in : code.subList(head, tail)) {
                Format format = in.op().format();
                boolean straight = format.fallsThrough()
                        && !format.namesTarget()
                        && !format.passesArguments()
                        && format != Format.SWITCH
                        && format != Format.CONDITIONAL;
                if (!straight) {
                    return null;
                }
                if (format.writes()) {
                    if (in.rd() == counter) {
                        boolean steps = step == 0 && isAdd(in) && in.immediate() && in.rs1() == counter;
                        step = steps && in.imm() > 0 && in.imm() <= MOST_STEP ? (int) in.imm() : 0;
                        if (step == 0) {
                            return null;
                        }
                    }
                    written.add(in.rd());
                }
            }
            boolean limited = end.immediate()
                    || !written.contains(end.rs2()) && kinds.at(head, end.rs2()).isInt();
            if (step == 0 || counter == 0 || !kinds.at(head, counter).isInt() || !limited) {
                return null;
            }
            sums.put(counter, new Sum(true, 0, 0));
            for (int pc = head; pc < tail; pc++) {
                instruction(pc, code.get(pc));
            }
            boolean copied = copying && to != null && from.bytes == step && from.region != to.region;
            return writes.isEmpty()
                    ? null
                    : new Stride(counter, step, end, writes, stores, copied ? new Copy(from, to) : null);
        }

        private static boolean isAdd(Instruction in) {
            return in.op() == Op.ADD && (in.type() == Type.I || in.type() == Type.U);
        }

        private Sum sum(int register) {
            if (register == 0) {
                return new Sum(false, 0, 0);
            }
            return sums.getOrDefault(register, written.contains(register) ? null : new Sum(false, register, 0));
        }

        private Sum second(Instruction in) {
            if (!in.immediate()) {
                return sum(in.rs2());
            }
            return Math.abs(in.imm()) <= MOST_OFFSET ? new Sum(false, 0, (int) in.imm()) : null;
        }

        private Sum sum(Instruction in) {
            Sum first = sum(in.rs1());
            Sum second = second(in);
            return first == null || second == null ? null : first.plus(second);
        }

        private void instruction(int pc, Instruction in) {
            boolean memory = in.op() == Op.LD || in.op() == Op.ULD || in.op() == Op.ST || in.op() == Op.UST;
            Sum place = memory ? sum(in) : null;
            Span span = place == null || !place.counts
                    ? null
                    : new Span(in.region(), place.base, place.offset, in.type().bytes());
            boolean stores = in.op().format() == Format.STORE;
            if (stores && span != null) {
                this.stores.add(pc);
                add(span);
            }
            Sum sum = isAdd(in) ? sum(in) : null;
            copying &= sum != null ? from == null || in.rd() != value : isCopy(pc, in, span);
            if (in.op().format().writes() && in.rd() != 0) {
                sums.put(in.rd(), sum);
            }
        }

        private void add(Span span) {
            for (int i = 0; i < writes.size(); i++) {
                if (writes.get(i).isBeside(span)) {
                    writes.set(i, writes.get(i).with(span));
                    return;
                }
            }
            writes.add(span);
        }

        /** Whether it is the next part of a load, a reversal if the regions differ in order, and a store of the same. */
        private boolean isCopy(int pc, Instruction in, Span span) {
            if (in.op() == Op.BSWAP && from != null && to == null && !reversed) {
                reversed = in.rs1() == value && in.type().bytes() == from.bytes && in.rd() != 0;
                value = in.rd();
                return reversed;
            } else if (span == null || !proved.test(pc)) {
                return false;
            } else if (in.op().format() == Format.LOAD) {
                boolean first = from == null;
                from = span;
                value = in.rd();
                // In the register of zero it would be lost.
                return first && in.type().bytes() == Long.BYTES && value != 0;
            }
            boolean whole = from != null && to == null && in.rd() == value && span.bytes == from.bytes;
            to = span;
            return whole && reversed == (order(from) != order(to));
        }

        private static ByteOrder order(Span span) {
            return span.region.order();
        }
    }

    /** The loops of this form in a stretch, by their heads. */
    static Map<Integer, Stride> of(Program program, Stretch stretch, Kinds kinds, IntPredicate proved) {
        Map<Integer, Integer> ways = new HashMap<>();
        List<Integer> tails = new ArrayList<>();
        for (int pc = stretch.from(); pc < stretch.to(); pc++) {
            Instruction in = program.code().get(pc);
            boolean counts = in.op() == Op.BLE || in.op() == Op.BLT;
            if (counts && in.type() == Type.I && in.target() < pc && in.target() > stretch.from()) {
                tails.add(pc);
            }
            program.targets(in).forEach(target -> ways.merge(target, 1, Integer::sum));
        }
        stretch.entries().forEach(entry -> ways.merge(entry, 1, Integer::sum));
        Map<Integer, Stride> strides = new TreeMap<>();
        int room = MOST_BYTES / SPAN_BYTES;
        for (int tail : tails) {
            int head = program.code().get(tail).target();
            Format before = program.code().get(head - 1).op().format();
            // A table and what moves on a condition go to what is next to them, and not through what is done before a
            // loop.
            boolean sole = ways.get(head) == 1
                    && before.fallsThrough()
                    && before != Format.SWITCH
                    && before != Format.CONDITIONAL;
            for (int pc = head + 1; sole && pc <= tail; pc++) {
                sole = !ways.containsKey(pc);
            }
            Stride found = sole ? new Reading(program.code(), head, tail, proved).read(kinds) : null;
            if (found != null && room > found.writes.size()) {
                room -= found.writes.size() + 1;
                strides.put(head, found);
            }
        }
        return strides;
    }
}
