package dev.exocode.ash;

import dev.exocode.ash.Things.Cursor;
import dev.exocode.ash.Things.Entry;
import dev.exocode.ash.Things.Variable;
import dev.exocode.ash.Things.View;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Lambda.Label;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The program that is being written, and where in it the handler's variables, cursors and headers are.
 *
 * <p>A cursor is a register and some bytes that the compiler knows; what was found to be before its end is remembered as long as the
 * cursor's register stays. At the start of the message the register is r0, so that what stands at constant places is loaded from there.
 */
final class Code {
    /** The largest number of instructions after which the program is given up: labels and ends are still to come. */
    private static final int ROOM = Program.MAX_INSTRUCTIONS - 4096;

    /** How many instructions end a run by an abort. */
    private static final int ABORT_SIZE = 3;

    /** Where a variable is. */
    record Slot(int register, int local) {}

    /** Where a cursor is: so many bytes behind what its register says, of which so many are known to be there. */
    static final class Reading {
        int register;
        int bytes;
        int checked;
        /** The register with its end; 0 for that of what is built. */
        int end;
        /** The end, where it is constant; else 0. */
        final int endBytes;

        /** Frees its register with the block in which it was made. */
        private final List<Integer> home;

        private Reading(int register, int end, int endBytes, List<Integer> home) {
            this.register = register;
            this.end = end;
            this.endBytes = endBytes;
            this.home = home;
        }
    }

    /** Where a header is, and its length: a register, or bytes if that is 0. */
    record Based(int register, int bytes, int lengthRegister, int lengthBytes) {}

    private record Exit(Lacking how, Place place) {}

    final Lambda lambda;
    final Registers registers;
    final Map<Variable, Slot> slots = new HashMap<>();
    final Map<Cursor, Reading> readings = new LinkedHashMap<>();
    final Map<View, Based> views = new HashMap<>();
    /** Registers with where entries of maps are. */
    final Map<Entry, Integer> entries = new HashMap<>();

    /** Where more is put to a message that is built than it can have. */
    final Set<Place> never = new LinkedHashSet<>();

    private final Map<Exit, Label> exits = new LinkedHashMap<>();
    /** How many instructions the exits will be. */
    private int exitSize;

    private final Map<Integer, String> reasons = new HashMap<>();
    private final Deque<List<Integer>> owned = new ArrayDeque<>();
    /** Whether a run comes to what is written next. */
    boolean live = true;

    Code(Lambda lambda) {
        this.lambda = lambda;
        registers = new Registers(lambda);
        owned.push(new ArrayList<>());
    }

    /** A cursor that begins at a register, and ends at one, at a constant, or at one that has a constant. */
    void read(Cursor cursor, int register, int end, int endBytes) {
        readings.put(cursor, new Reading(register, end, endBytes, owned.peek()));
    }

    boolean tooLarge() {
        return lambda.size() + exitSize > ROOM;
    }

    void at(Place place) {
        lambda.at(place.line(), place.column());
    }

    Map<Integer, String> reasons() {
        return reasons;
    }

    void open() {
        owned.push(new ArrayList<>());
    }

    void close() {
        owned.pop().forEach(registers::free);
    }

    /** A register until the block ends. */
    int own(int register) {
        registers.keep(register);
        owned.peek().add(register);
        return register;
    }

    int own() {
        return own(registers.hold());
    }

    /** Where a run goes that ends for a reason; all that end alike go to one place, but for aborts, which tell where they were. */
    Label exit(Lacking how, Place place) {
        return exits.computeIfAbsent(new Exit(how, how.outcome() == null ? place : null), key -> {
            exitSize += how.outcome() == null ? ABORT_SIZE : 1;
            return lambda.genlabel();
        });
    }

    /** Ends the run here. */
    void end(Lacking how) {
        if (how.outcome() == null) {
            int zero = 1;
            lambda.set(Type.I, zero, 0);
            reasons.put(lambda.size(), how.reason());
            lambda.callHost(Service.ABORT, 0, zero);
            lambda.returnImmediate(Type.U, 0);
        } else {
            lambda.returnImmediate(Type.U, how.outcome().ordinal());
        }
        live = false;
    }

    /** Writes the ends that are gone to; of those that end alike at one place. */
    void writeExits() {
        exits.forEach((exit, label) -> {
            lambda.place(label);
            if (exit.place != null) {
                at(exit.place);
            }
            end(exit.how);
        });
    }

    /** Asks that so many bytes are left before a cursor. */
    void require(Reading cursor, int bytes, Lacking lacking, Place place) {
        int least = cursor.bytes + bytes;
        if (least <= cursor.checked) {
            return;
        }
        Label exit = exit(lacking, place);
        if (cursor.end == 0) {
            if (least > cursor.endBytes) {
                if (cursor.bytes <= cursor.endBytes) {
                    never.add(place);
                }
                // What stands behind it is still written, and never run.
                lambda.jump(exit);
            } else if (cursor.register != 0) {
                lambda.branchImmediate(Op.BGT, Type.U, cursor.register, (long) cursor.endBytes - least, exit);
            }
        } else if (cursor.register == 0) {
            lambda.branchImmediate(Op.BLT, Type.U, cursor.end, least, exit);
        } else if (least <= cursor.endBytes) {
            // Also where the verifier knows the cursor by the rounds of a loop, which may be more than there are bytes.
            lambda.branchImmediate(Op.BGT, Type.U, cursor.register, (long) cursor.endBytes - least, exit);
        } else {
            int left = registers.temporary();
            lambda.binary(Op.SUB, Type.U, left, cursor.end, cursor.register);
            lambda.branchImmediate(Op.BLT, Type.U, left, least, exit);
            registers.release(left);
        }
        cursor.checked = least;
    }

    /** Bytes between a cursor and its end, in a temporary register. */
    int remaining(Reading cursor) {
        int left = registers.temporary();
        if (cursor.end == 0) {
            // Where it is known to be behind its end, a run does not come: what stands there is still written.
            lambda.set(Type.U, left, Math.max(0, (long) cursor.endBytes - cursor.bytes));
            if (cursor.register != 0) {
                lambda.binary(Op.SUB, Type.U, left, left, cursor.register);
            }
            return left;
        }
        if (cursor.register == 0) {
            lambda.binaryImmediate(Op.SUB, Type.U, left, cursor.end, cursor.bytes);
            return left;
        }
        lambda.binary(Op.SUB, Type.U, left, cursor.end, cursor.register);
        if (cursor.bytes > 0) {
            lambda.binaryImmediate(Op.SUB, Type.U, left, left, cursor.bytes);
        }
        return left;
    }

    /** The place of a cursor in a register that nobody changes: a temporary one, or r0 at the start. */
    int position(Reading cursor) {
        int at = registers.temporary();
        if (cursor.register == 0) {
            lambda.set(Type.U, at, cursor.bytes);
        } else {
            lambda.binaryImmediate(Op.ADD, Type.U, at, cursor.register, cursor.bytes);
        }
        return at;
    }

    /**
     * Asks that as many bytes are left before a cursor as a register says. What is left is computed from one register with the cursor's
     * place, to which the number is added afterwards: so the verifier sees that the sum is not behind the end, as long as what is left stays
     * in its register, which is the answer and to be released then.
     */
    int require(Reading cursor, int by, Label exit) {
        if (cursor.register != 0) {
            flush(cursor);
        }
        int left = remaining(cursor);
        lambda.branch(Op.BGT, Type.U, by, left, exit);
        return left;
    }

    /** Moves a cursor by what is in a register, which was asked to be left. */
    void advance(Reading cursor, int by) {
        if (cursor.register == 0) {
            cursor.register = home(cursor);
            lambda.binaryImmediate(Op.ADD, Type.U, cursor.register, by, cursor.bytes);
        } else {
            flush(cursor);
            lambda.binary(Op.ADD, Type.U, cursor.register, cursor.register, by);
        }
        cursor.bytes = 0;
        cursor.checked = 0;
    }

    /** A register that outlives the block in which a cursor first moves. */
    private int home(Reading cursor) {
        int register = registers.hold();
        cursor.home.add(register);
        return register;
    }

    /** Gives a cursor a register that says where it is. */
    private void flush(Reading cursor) {
        if (cursor.register == 0) {
            cursor.register = home(cursor);
            lambda.set(Type.U, cursor.register, cursor.bytes);
        } else if (cursor.bytes > 0) {
            lambda.binaryImmediate(Op.ADD, Type.U, cursor.register, cursor.register, cursor.bytes);
        }
        cursor.checked = Math.max(0, cursor.checked - cursor.bytes);
        cursor.bytes = 0;
    }

    /** The same of some cursors, before ways part on which they move, and where such ways end. */
    void flush(Set<Cursor> cursors) {
        if (live) {
            readings.forEach((cursor, reading) -> {
                if (cursors.contains(cursor)) {
                    flush(reading);
                }
            });
        }
    }

    /** Writes where some cursors are into their registers on a way that leaves; others go on as they were. */
    void leave(Set<Cursor> cursors) {
        readings.forEach((cursor, reading) -> {
            if (cursors.contains(cursor) && reading.bytes > 0) {
                lambda.binaryImmediate(Op.ADD, Type.U, reading.register, reading.register, reading.bytes);
            }
        });
    }

    /** What is known of the bytes before cursors. */
    Map<Cursor, Integer> known() {
        Map<Cursor, Integer> known = new HashMap<>();
        readings.forEach((cursor, reading) -> known.put(cursor, reading.checked));
        return known;
    }

    /** Forgets what is known on one way only: of cursors that moved all, of others what was found since. */
    void restore(Map<Cursor, Integer> known, Set<Cursor> moved) {
        readings.keySet().retainAll(known.keySet());
        readings.forEach((cursor, reading) -> {
            if (moved.contains(cursor)) {
                reading.bytes = 0;
                reading.checked = 0;
            } else {
                reading.checked = known.get(cursor);
            }
        });
    }

    /** Loads a number from a message, where it was found to be. */
    void load(Wire wire, int to, Region region, int base, int offset) {
        Scalar scalar = wire.scalar();
        if (!wire.little()) {
            lambda.load(scalar.memory(), to, region, base, offset);
            return;
        }
        Type raw = Scalar.unsigned(scalar.bits()).memory();
        lambda.load(raw, to, region, base, offset);
        lambda.unary(Op.BSWAP, raw, to, to);
        if (scalar.signed()) {
            convert(Scalar.unsigned(scalar.bits()), scalar, to, to);
        }
    }

    /** Cuts what was computed to its type. */
    void wrap(Scalar type, int register) {
        if (!type.narrow() || type == Scalar.BOOL) {
            return;
        } else if (type.signed()) {
            int unused = Integer.SIZE - type.bits();
            lambda.binaryImmediate(Op.LSH, Type.I, register, register, unused);
            lambda.binaryImmediate(Op.RSH, Type.I, register, register, unused);
        } else {
            lambda.binaryImmediate(Op.AND, Type.U, register, register, (1L << type.bits()) - 1);
        }
    }

    /** Whether a number of one type is in its register as the same number of another is. */
    static boolean alike(Scalar from, Scalar to) {
        return from.register() == to.register() && from.bits() <= to.bits();
    }

    /** The same number in another type. */
    void convert(Scalar from, Scalar to, int source, int target) {
        if (from.register() != to.register()) {
            lambda.convert(from.register(), to.register(), target, source);
        } else if (source != target) {
            lambda.unary(Op.MOV, to.register(), target, source);
        }
        boolean same = from.signed() == to.signed() && from.bits() <= to.bits();
        if (!same && !(to.bits() > from.bits() && !from.signed())) {
            wrap(to, target);
        }
    }
}
