package dev.exocode.dpf;

import dev.exocode.dpf.Plan.Announced;
import dev.exocode.dpf.Plan.Base;
import dev.exocode.dpf.Plan.Either;
import dev.exocode.dpf.Plan.Match;
import dev.exocode.dpf.Plan.Move;
import dev.exocode.dpf.Plan.Step;
import dev.exocode.dpf.Plan.Stretch;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.diagnostic.Position;
import java.util.List;

/**
 * Plan to VCODE: straight-line code with forward branches to one reject label at the end.
 *
 * <p>No load can trap: a base is checked against the packet's length, for all its certain reads at once, before its first
 * read. Bases are sums of at most 256 values of 32 bits and cannot overflow 64.
 */
final class Lowering {
    private final Plan plan;
    private final Lambda code = new Lambda(Segment.packet());
    private final Lambda.Label reject = code.genlabel();
    private int length;
    private boolean marked;

    Lowering(Plan plan) {
        this.plan = plan;
    }

    /** The program; call once. */
    Program program() {
        if (plan.start().extent > 0) {
            length = take();
            code.length(length, Region.PACKET);
            atLeast(plan.start().extent);
            plan.steps().forEach(this::step);
        }
        if (marked) {
            code.at(0, 0);
        }
        code.returnImmediate(Type.U, 1);
        if (plan.start().extent > 0) {
            code.place(reject);
            code.returnImmediate(Type.U, 0);
        }
        return code.end();
    }

    private void step(Step step) {
        mark(step.origin());
        if (step instanceof Match match) {
            match(trimmed(match.at(), match.mask()), match.mask(), match.value());
            read(match.at().base());
        } else if (step instanceof Announced announced) {
            announced(announced.guard());
        } else if (step instanceof Move move) {
            move.to().register = take();
            move(move);
            read(move.from());
            read(move.at().base());
            inside(move.to());
        } else if (step instanceof Either either) {
            either.to().register = take();
            either(either);
            inside(either.to());
        }
    }

    /** What follows comes from there. */
    private void mark(Origin origin) {
        if (origin.position() instanceof Position.InText in) {
            String name = in.source().name();
            String file = name.substring(name.lastIndexOf('/') + 1);
            if (!file.isEmpty() && Lines.isFileName(file)) {
                marked = true;
                code.source(file);
                code.at(in.source().line(in.start()), in.source().column(in.start()));
            }
        }
    }

    private void announced(Guard guard) {
        int r = take();
        load(r, guard);
        oneOf(r, guard.values(), reject);
        code.putreg(r);
    }

    /** Both ways of finding a transport header; each checks for itself what only it reads. */
    private void either(Either either) {
        Lambda.Label six = code.genlabel();
        Lambda.Label join = code.genlabel();
        int r = take();
        load(r, either.four());
        oneOf(r, either.four().values(), six);
        way(either.overFour(), either.fourExtent());
        code.jump(join);
        code.place(six);
        oneOf(r, either.six().values(), reject);
        code.putreg(r);
        way(either.overSix(), either.sixExtent());
        code.set(Type.L, either.to().register, either.sixOffset());
        code.place(join);
    }

    private void way(List<Step> steps, int extent) {
        Base start = plan.start();
        int checked = start.extent;
        if (extent > checked) {
            atLeast(extent);
            start.extent = extent;
        }
        for (Step step : steps) {
            if (step instanceof Match match) {
                match(trimmed(match.at(), match.mask()), match.mask(), match.value());
            } else if (step instanceof Move move) {
                move(move);
            }
        }
        start.extent = checked;
    }

    private void load(int r, Guard guard) {
        code.load(type(guard.bytes()), r, Region.PACKET, 0, guard.offset());
        if (guard.mask() != ones(guard.bytes())) {
            code.binaryImmediate(Op.AND, Type.U, r, r, guard.mask());
        }
    }

    private void oneOf(int r, List<Long> values, Lambda.Label otherwise) {
        Lambda.Label found = code.genlabel();
        int last = values.size() - 1;
        for (long value : values.subList(0, last)) {
            code.branchImmediate(Op.BEQ, Type.U, r, value, found);
        }
        code.branchImmediate(Op.BNE, Type.U, r, values.get(last), otherwise);
        code.place(found);
    }

    /** Compares the loaded bytes where they stand: mask and value were shifted when compiling. */
    private void match(Stretch at, long unshiftedMask, long unshiftedValue) {
        long mask = unshiftedMask >>> at.low();
        long value = unshiftedValue >>> at.low();
        Stretch loaded = loadable(at);
        if (loaded == null) {
            Stretch head = head(at);
            int below = 8 * (at.bytes() - head.bytes());
            part(head, mask >>> below, value >>> below);
            part(tail(at), mask & ones(below / 8), value & ones(below / 8));
            return;
        }
        int r = take();
        code.load(type(loaded.bytes()), r, Region.PACKET, at.base().register, loaded.offset());
        long wanted = mask << loaded.low();
        if (wanted != ones(loaded.bytes())) {
            code.binaryImmediate(Op.AND, word(loaded), r, r, wanted);
        }
        code.branchImmediate(Op.BNE, word(loaded), r, value << loaded.low(), reject);
        code.putreg(r);
    }

    private void part(Stretch at, long mask, long value) {
        if (mask != 0) {
            match(trimmed(at, mask), mask, value);
        }
    }

    private void move(Move move) {
        int to = move.to().register;
        Stretch at = trimmed(move.at(), move.mask());
        if (at.bytes() == 0) {
            code.set(Type.L, to, 0);
        } else {
            Stretch loaded = number(to, at);
            Type word = word(loaded);
            long mask = move.mask() >>> at.low() << loaded.low();
            boolean power = Long.bitCount(move.factor()) == 1;
            int up = (power ? Long.numberOfTrailingZeros(move.factor()) : 0) - move.right() + at.low() - loaded.low();
            long kept = up < 0 ? -1L << -up : -1L;
            if ((ones(loaded.bytes()) & kept & ~mask) != 0) {
                code.binaryImmediate(Op.AND, word, to, to, mask);
            }
            if (up != 0) {
                code.binaryImmediate(up < 0 ? Op.RSH : Op.LSH, word, to, to, Math.abs(up));
            }
            if (!power) {
                code.binaryImmediate(Op.MUL, word, to, to, move.factor());
            }
        }
        if (move.from() != plan.start()) {
            code.binary(Op.ADD, Type.L, to, to, move.from().register);
        }
        if (move.displacement() != 0) {
            code.binaryImmediate(Op.ADD, Type.L, to, to, move.displacement());
        }
    }

    /** Loads a stretch of any length; the answer says which bytes the register then holds and what lies below. */
    private Stretch number(int r, Stretch at) {
        Stretch loaded = loadable(at);
        if (loaded != null) {
            code.load(type(loaded.bytes()), r, Region.PACKET, at.base().register, loaded.offset());
            return loaded;
        }
        Stretch whole = new Stretch(at.base(), at.offset(), at.bytes(), 0);
        Type word = word(whole);
        int piece = take();
        Stretch rest = whole;
        boolean first = true;
        while (rest.bytes() > 0) {
            Stretch head = head(rest);
            code.load(type(head.bytes()), first ? r : piece, Region.PACKET, at.base().register, head.offset());
            if (!first) {
                code.binaryImmediate(Op.LSH, word, r, r, 8 * head.bytes());
                code.binary(Op.OR, word, r, r, piece);
            }
            first = false;
            rest = tail(rest);
        }
        code.putreg(piece);
        return whole;
    }

    /**
     * The one load that covers a stretch and nothing outside its base's checked extent, with {@code low} bits behind the
     * stretch; null if there is none.
     */
    private static Stretch loadable(Stretch at) {
        int size = Integer.bitCount(at.bytes()) == 1 ? at.bytes() : Integer.highestOneBit(at.bytes()) * 2;
        // A load that begins earlier is inside too: a base is never negative, nor is the offset from it here.
        int first = Math.max(0, at.end() - size);
        return first + size > at.base().extent
                ? null
                : new Stretch(at.base(), first, size, 8 * (first + size - at.end()));
    }

    private static Stretch head(Stretch at) {
        return new Stretch(at.base(), at.offset(), Integer.highestOneBit(at.bytes()), 0);
    }

    private static Stretch tail(Stretch at) {
        int head = Integer.highestOneBit(at.bytes());
        return new Stretch(at.base(), at.offset() + head, at.bytes() - head, 0);
    }

    /** Without the bytes at either end that the mask clears; {@code low} is then 8 for each byte cut at the end. */
    private static Stretch trimmed(Stretch at, long mask) {
        int behind = mask == 0 ? at.bytes() : Long.numberOfTrailingZeros(mask) / 8;
        int before = mask == 0 ? 0 : at.bytes() - (71 - Long.numberOfLeadingZeros(mask)) / 8;
        return new Stretch(at.base(), at.offset() + before, at.bytes() - before - behind, 8 * behind);
    }

    private void atLeast(int extent) {
        code.branchImmediate(Op.BLT, Type.U, length, extent, reject);
    }

    private void inside(Base base) {
        if (base.extent > 0) {
            int r = take();
            code.binaryImmediate(Op.ADD, Type.L, r, base.register, base.extent);
            code.branch(Op.BGT, Type.L, r, length, reject);
            code.putreg(r);
        }
        release(base);
    }

    private void read(Base base) {
        base.reads--;
        release(base);
    }

    private void release(Base base) {
        if (base.reads == 0 && base.register != 0) {
            code.putreg(base.register);
            base.register = 0;
        }
    }

    private int take() {
        return code.getreg().orElseThrow(() -> new IllegalStateException("a filter needs few registers"));
    }

    private static Type type(int bytes) {
        return switch (bytes) {
            case 1 -> Type.UC;
            case 2 -> Type.US;
            case 4 -> Type.U;
            default -> Type.UL;
        };
    }

    private static Type word(Stretch at) {
        return at.bytes() <= 4 ? Type.U : Type.UL;
    }

    private static long ones(int bytes) {
        return bytes == 0 ? 0 : -1L >>> (64 - 8 * bytes);
    }
}
