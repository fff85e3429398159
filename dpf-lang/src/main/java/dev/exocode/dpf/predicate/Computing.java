package dev.exocode.dpf.predicate;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;

/**
 * Writes what computes numbers.
 *
 * <p>No load can trap: before it comes a comparison of its end with the packet's length, unless one on every way to it did that
 * already. Such a comparison covers all that every way from there to acceptance loads from the same base, since the packet is
 * rejected anyway if one of those loads fails.
 */
final class Computing {
    /** What may be above this is added to nothing that must not wrap. */
    private static final long MAX_BASE = 1L << 62;

    private final Draft draft;
    private final Sizes sizes;
    /** A base that may be above this is compared with the length before anything is added to it. */
    private final long mostBase;

    Computing(Draft draft, Sizes sizes) {
        this.draft = draft;
        this.sizes = sizes;
        // Behind loops the verifier may not know any more how large what they give is.
        this.mostBase = draft.graph.hasLoops() ? Integer.MAX_VALUE : MAX_BASE;
    }

    /** The register that holds a term; to be released. */
    int value(Term term) {
        int mine = draft.own[term.id()];
        if (term instanceof Term.Variable || (draft.now.held & 1 << mine) != 0) {
            return mine;
        }
        // Operations are inside each other as deep as a filter says: one frame less for each.
        int r = term instanceof Term.Binary binary ? binary(binary, mine) : compute(term, mine);
        draft.now.held |= mine == 0 ? 0 : 1 << mine;
        // What was compared was what another register held, or this one before: the same number, but that is not seen
        // by all.
        draft.needs.base(term).ifPresent(base -> draft.now.extents[base] = 0);
        return r;
    }

    /** Computes a term into a register, or into one that is free if it is 0; the answer is which one. */
    int compute(Term term, int mine) {
        if (term instanceof Term.Load load) {
            return load(load, mine);
        } else if (term instanceof Term.Binary binary) {
            return binary(binary, mine);
        }
        if (term instanceof Term.Called called) {
            return called(called, mine);
        } else if (term instanceof Term.Tuple tuple) {
            return tuple(tuple, mine);
        }
        int r = mine == 0 ? draft.take() : mine;
        if (term instanceof Term.Constant constant) {
            draft.code.set(Type.UL, r, constant.value());
        } else {
            draft.code.callHost(Condition.WIRE_LENGTH, r);
            draft.code.binaryImmediate(Op.AND, Type.UL, r, r, Integer.MAX_VALUE);
        }
        return r;
    }

    private int called(Term.Called called, int mine) {
        int[] arguments = called.arguments().stream().mapToInt(this::value).toArray();
        int r = mine == 0 ? draft.take() : mine;
        draft.code.callHost(called.callee(), r, arguments);
        for (int i = 0; i < arguments.length; i++) {
            draft.release(called.arguments().get(i), arguments[i]);
        }
        return r;
    }

    /** Looks some words up in their table of constants, as {@link Tuples} says, with no branch. */
    private int tuple(Term.Tuple tuple, int mine) {
        Tuples tuples = tuple.tuples();
        int[] words = tuple.words().stream().mapToInt(this::value).toArray();
        int table = draft.tables.get(tuples);
        int hash = draft.take();
        int part = draft.take();
        for (int i = 0; i < words.length; i++) {
            if (i > 0) {
                draft.code.binary(Op.ADD, Type.UL, hash, hash, words[i]);
            }
            draft.code.binaryImmediate(Op.MUL, Type.UL, hash, i == 0 ? words[i] : hash, tuples.factor(i));
            draft.code.binaryImmediate(Op.RSH, Type.UL, part, hash, Integer.SIZE);
            draft.code.binary(Op.XOR, Type.UL, hash, hash, part);
        }
        draft.code.binaryImmediate(Op.MUL, Type.UL, hash, hash, tuples.lastFactor());
        draft.code.binaryImmediate(Op.RSH, Type.UL, part, hash, Long.SIZE - tuples.bucketBits());
        draft.code.binaryImmediate(Op.MUL, Type.UL, part, part, Integer.BYTES);
        draft.code.load(Type.U, part, Region.DATA, part, table);
        draft.code.binary(Op.MUL, Type.UL, hash, hash, part);
        draft.code.binaryImmediate(Op.RSH, Type.UL, hash, hash, Long.SIZE - tuples.slotBits());
        draft.code.binaryImmediate(Op.MUL, Type.UL, hash, hash, (long) Long.BYTES * words.length);
        int r = mine == 0 ? draft.take() : mine;
        for (int i = 0; i < words.length; i++) {
            int to = i == 0 ? r : part;
            draft.code.load(Type.UL, part, Region.DATA, hash, table + tuples.slotsAt() + i * Long.BYTES);
            draft.code.binary(Op.XOR, Type.UL, to, part, words[i]);
            if (i > 0) {
                draft.code.binary(Op.OR, Type.UL, r, r, part);
            }
        }
        draft.code.binaryImmediate(Op.EQ, Type.UL, r, r, 0);
        draft.code.putreg(hash);
        draft.code.putreg(part);
        for (int i = 0; i < words.length; i++) {
            draft.release(tuple.words().get(i), words[i]);
        }
        return r;
    }

    /** Goes on only if a number is there. */
    void present(Term number) {
        if (number instanceof Term.Load load) {
            int base = inside(load);
            if (load.base() != null) {
                draft.release(load.base(), base);
            }
        } else {
            draft.release(number, value(number));
        }
    }

    private int load(Term.Load load, int mine) {
        int base = inside(load);
        int r = mine == 0 ? draft.take() : mine;
        Loads.Stretch stretch = Loads.stretch(load);
        Loads.Piece whole = Loads.whole(load, stretch, draft.extent(load));
        if (whole != null) {
            read(r, base, whole);
            mask(r, whole);
            if (whole.low() > 0) {
                draft.code.binaryImmediate(Op.RSH, Draft.word(whole.bytes()), r, r, whole.low());
            }
        } else {
            Type word = Draft.word(load.bytes());
            int part = draft.take();
            boolean first = true;
            for (Loads.Piece piece : Loads.pieces(load, stretch, 0)) {
                read(first ? r : part, base, piece);
                if (!first) {
                    draft.code.binaryImmediate(Op.LSH, word, r, r, Byte.SIZE * piece.bytes());
                    draft.code.binary(Op.OR, word, r, r, part);
                }
                first = false;
            }
            draft.code.putreg(part);
        }
        if (load.base() != null) {
            draft.release(load.base(), base);
        }
        return r;
    }

    /** Goes on only if what is to be loaded is inside the packet; the register of its base, which is to be released. */
    int inside(Term.Load load) {
        int base = load.base() == null ? 0 : value(load.base());
        int number = draft.needs.base(load);
        if (draft.extent(load) >= load.end()) {
            return base;
        }
        int need = number < 0 ? 0 : draft.needs.extent(draft.at, number);
        boolean certain = need >= load.end() && need != Needs.ALL;
        // All numbers of a step are needed, and lead to one place if they are absent.
        boolean together = number >= 0 && draft.isOfLoop();
        int extent = certain ? need : together ? draft.needs.own(draft.at, number) : load.end();
        Lambda.Label otherwise =
                certain ? draft.to(draft.graph.reject(), draft.now) : draft.to(draft.at.absent(), draft.before);
        if (load.base() == null) {
            draft.code.branchImmediate(Op.BLT, Type.U, draft.length, extent, otherwise);
        } else {
            if (Long.compareUnsigned(load.base().max(), isTurning(load.base()) ? MAX_BASE : mostBase) > 0) {
                draft.code.branch(Op.BGT, Type.UL, base, draft.length, otherwise);
            }
            int end = draft.take();
            // Ints are compared by one instruction of the JVM, longs by two with extensions before them.
            boolean small = Long.compareUnsigned(load.base().max(), Integer.MAX_VALUE - extent) <= 0;
            Type type = small ? Type.I : Type.L;
            draft.code.binaryImmediate(Op.ADD, type, end, base, extent);
            draft.code.branch(Op.BGT, type, end, draft.length, otherwise);
            draft.code.putreg(end);
        }
        if (number >= 0) {
            draft.now.extents[number] = extent;
        }
        return base;
    }

    /** Whether a base is what walks where it is asked about: how large that is is looked at in each turn. */
    private boolean isTurning(Term base) {
        return draft.turning != null
                && draft.variables.contains(draft.turning.counter)
                && draft.turning.variables.contains(base);
    }

    private int binary(Term.Binary binary, int mine) {
        Type type = binary.bits() == Integer.SIZE ? Type.U : Type.UL;
        if (binary.right() instanceof Term.Constant constant) {
            int left = value(binary.left());
            draft.release(binary.left(), left);
            int r = mine == 0 ? draft.take() : mine;
            type = sizes.fitting(binary, type);
            if (isShift(binary.operator()) && Long.compareUnsigned(constant.value(), binary.bits()) >= 0) {
                draft.code.set(Type.UL, r, 0);
            } else {
                draft.code.binaryImmediate(op(binary.operator()), type, r, left, constant.value());
            }
            if (binary.operator() == Operator.ADD && binary.max() == -1) {
                // It may wrap: the verifier is not to know it by its distance from what it was made of, but by itself.
                draft.code.binaryImmediate(Op.XOR, type, r, r, 0);
            }
            return r;
        }
        boolean rightFirst = draft.needs.registers(binary.right()) > draft.needs.registers(binary.left());
        int first = value(rightFirst ? binary.right() : binary.left());
        int second = value(rightFirst ? binary.left() : binary.right());
        int left = rightFirst ? second : first;
        int right = rightFirst ? first : second;
        if (binary.operator() == Operator.DIV || binary.operator() == Operator.MOD) {
            draft.code.branchImmediate(Op.BEQ, type, right, 0, draft.to(draft.at.absent(), draft.before));
        }
        // The result may stand in neither operand before it is known whether it is 0.
        int r = mine == 0 ? draft.take() : mine;
        type = sizes.fitting(binary, type);
        if (isShift(binary.operator())) {
            Lambda.Label out = draft.code.genlabel();
            draft.code.set(Type.UL, r, 0);
            draft.code.branchImmediate(Op.BGE, type, right, binary.bits(), out);
            draft.code.binary(op(binary.operator()), type, r, left, right);
            draft.code.place(out);
        } else {
            draft.code.binary(op(binary.operator()), type, r, left, right);
        }
        draft.release(binary.left(), left);
        draft.release(binary.right(), right);
        return r;
    }

    void read(int r, int base, Loads.Piece piece) {
        draft.code.load(piece.type(), r, Region.PACKET, base, piece.offset());
    }

    void mask(int r, Loads.Piece piece) {
        if (piece.mask() != Loads.ones(piece.bytes())) {
            draft.code.binaryImmediate(Op.AND, Draft.word(piece.bytes()), r, r, piece.mask());
        }
    }

    static boolean isShift(Operator operator) {
        return operator == Operator.LSH || operator == Operator.RSH;
    }

    private static Op op(Operator operator) {
        return switch (operator) {
            case ADD -> Op.ADD;
            case SUB -> Op.SUB;
            case MUL -> Op.MUL;
            case DIV -> Op.DIV;
            case MOD -> Op.MOD;
            case AND -> Op.AND;
            case OR -> Op.OR;
            case XOR -> Op.XOR;
            case LSH -> Op.LSH;
            case RSH -> Op.RSH;
        };
    }
}
