package dev.exocode.ash;

import dev.exocode.ash.Code.Based;
import dev.exocode.ash.Things.View;
import dev.exocode.dpf.Amount;
import dev.exocode.dpf.Atom;
import dev.exocode.dpf.Header;
import dev.exocode.dpf.Operand;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Lambda.Label;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what finds, reads and writes the fields of headers. A field of a message that is not there lacks, as it is absent for filters: where
 * the header's declaration says so, where its bytes or those of a field by which it is found are behind the end, or where its place is
 * divided by zero. In a message that is being built a field is where it is declared to be.
 */
final class Fields {
    private final Code code;
    private final Lambda lambda;

    Fields(Code code) {
        this.code = code;
        this.lambda = code.lambda;
    }

    /** Where a field is; of whole bytes the last one may stand first. */
    private record Bits(Region region, int base, int offset, int shift, int bits, boolean little) {
        /** Bits of which the first byte stands first. */
        Bits(Region region, int base, int offset, int shift, int bits) {
            this(region, base, offset, shift, bits, false);
        }

        /** Bytes that it touches: at most eight, but for fields of 128 bits. */
        int bytes() {
            return (shift + bits + Byte.SIZE - 1) / Byte.SIZE;
        }

        boolean whole() {
            return shift == 0 && bits % Byte.SIZE == 0;
        }

        /** Bits behind it in the last byte that it touches. */
        int behind() {
            return bytes() * Byte.SIZE - shift - bits;
        }
    }

    /** Where a run goes if a field of a header is not there. */
    private record Sought(View view, Lacking lacking, Place place) {}

    private Label lacks(Sought sought) {
        return code.exit(sought.lacking, sought.place);
    }

    /** Finds a field, and asks what is not known of every such header. */
    private Bits find(Sought sought, Header.Member member) {
        View view = sought.view;
        if (view.region == Region.PACKET) {
            member.when().forEach(clause -> ask(sought, (Atom) clause));
        }
        if (member.at() instanceof Amount.Constant at) {
            return fixed(sought, at.value() * Byte.SIZE + member.bitOffset(), member.bits(), member.little());
        }
        Based based = code.views.get(view);
        int amount = bytes(sought, member.at());
        int base = temporary();
        lambda.binaryImmediate(Op.ADD, Type.U, base, based.register(), based.bytes());
        int end = code.readings.get(view.within).end;
        int left = temporary();
        lambda.binary(Op.SUB, Type.U, left, end, base);
        lambda.branch(Op.BGT, Type.U, amount, left, lacks(sought));
        lambda.binary(Op.ADD, Type.U, base, base, amount);
        release(amount);
        Bits bits = new Bits(
                view.region,
                base,
                member.bitOffset() / Byte.SIZE,
                member.bitOffset() % Byte.SIZE,
                member.bits(),
                member.little());
        lambda.binary(Op.SUB, Type.U, left, end, base);
        lambda.branchImmediate(Op.BLT, Type.U, left, (long) bits.offset + bits.bytes(), lacks(sought));
        release(left);
        return bits;
    }

    /** Bits at a known place of a header, which are asked to be there if not every such header has them. */
    private Bits fixed(Sought sought, long first, int bits, boolean little) {
        View view = sought.view;
        Based based = code.views.get(view);
        int at = (int) (first / Byte.SIZE);
        Bits found =
                new Bits(view.region, based.register(), based.bytes() + at, (int) (first % Byte.SIZE), bits, little);
        if (at + found.bytes() > view.header.fixedBytes()) {
            inside(sought, based, at + found.bytes());
        }
        return found;
    }

    /** Asks that so many bytes of a header lie before its cursor's end. */
    private void inside(Sought sought, Based based, int bytes) {
        int end = code.readings.get(sought.view.within).end;
        if (based.register() == 0) {
            lambda.branchImmediate(Op.BLT, Type.U, end, (long) based.bytes() + bytes, lacks(sought));
        } else {
            int left = temporary();
            lambda.binary(Op.SUB, Type.U, left, end, based.register());
            lambda.branchImmediate(Op.BLT, Type.U, left, (long) based.bytes() + bytes, lacks(sought));
            release(left);
        }
    }

    /** How many bytes a header has, in a temporary register; a header of more than a message can have lacks. */
    int length(View view, Lacking lacking, Place place) {
        return bytes(new Sought(view, lacking, place), view.header.length());
    }

    /** A number of bytes, in a temporary register. */
    private int bytes(Sought sought, Amount amount) {
        Type type = type(amount);
        int register = number(sought, amount, type);
        if (type == Type.UL) {
            lambda.branchImmediate(Op.BGT, Type.UL, register, Integer.MAX_VALUE, lacks(sought));
            lambda.convert(Type.UL, Type.U, register, register);
        }
        return register;
    }

    /** In what a number is computed as if in 64 bits. */
    private static Type type(Amount amount) {
        return isNarrow(amount) ? Type.U : Type.UL;
    }

    /** Whether nothing that it is made of needs more than 32 bits. */
    private static boolean isNarrow(Amount amount) {
        return !(amount instanceof Amount.Signed)
                && amount.max() >>> Integer.SIZE == 0
                && (!(amount instanceof Amount.Binary binary) || isNarrow(binary.left()) && isNarrow(binary.right()));
    }

    /** A number of a header's own fields, in a temporary register. */
    private int number(Sought sought, Amount amount, Type type) {
        if (amount instanceof Amount.Constant constant) {
            return set(type, constant.value());
        } else if (amount instanceof Amount.Binary binary) {
            return operation(sought, binary, type);
        } else if (amount instanceof Amount.Signed signed) {
            int register = load(sought, signed.operand(), Type.UL);
            int unused = Long.SIZE - signed.operand().bits();
            lambda.binaryImmediate(Op.LSH, Type.L, register, register, unused);
            lambda.binaryImmediate(Op.RSH, Type.L, register, register, unused);
            return register;
        }
        return load(sought, ((Amount.Read) amount).operand(), type);
    }

    private int operation(Sought sought, Amount.Binary binary, Type type) {
        Operator operator = binary.operator();
        boolean shift = operator == Operator.LSH || operator == Operator.RSH;
        Op op = Numbers.op(operator);
        int left = number(sought, binary.left(), type);
        if (binary.right() instanceof Amount.Constant constant) {
            if (shift && Long.compareUnsigned(constant.value(), type.bits()) >= 0) {
                lambda.set(type, left, 0);
            } else {
                lambda.binaryImmediate(op, type, left, left, type.wrap(constant.value()));
            }
            return left;
        }
        int right = number(sought, binary.right(), type);
        Label done = lambda.genlabel();
        if (operator == Operator.DIV || operator == Operator.MOD) {
            if (binary.right().max() < 0) {
                // A divisor that may have its top bit: of a range around zero it is not seen that it is none.
                Label low = lambda.genlabel();
                lambda.branchImmediate(Op.BGE, Type.L, right, 0, low);
                lambda.binary(op, type, left, left, right);
                lambda.jump(done);
                lambda.place(low);
            }
            lambda.branchImmediate(Op.BEQ, type, right, 0, lacks(sought));
        }
        lambda.binary(op, type, left, left, right);
        lambda.place(done);
        if (shift) {
            // By as many bits as there are, or more, nothing is left.
            lambda.binaryImmediate(Op.LT, type, right, right, type.bits());
            lambda.conditional(Op.CMVEQ, type, left, right, 0);
        }
        release(right);
        return left;
    }

    private int load(Sought sought, Operand operand, Type type) {
        Bits bits;
        if (operand instanceof Operand.Named named) {
            String name = named.field().fieldName();
            bits = find(
                    sought,
                    sought.view
                            .header
                            .member(name.substring(name.indexOf('.') + 1))
                            .orElseThrow());
        } else if (operand instanceof Operand.Little little) {
            bits = fixed(sought, (long) little.offset() * Byte.SIZE, little.bits(), true);
        } else {
            Operand.Bits place = (Operand.Bits) operand;
            bits = fixed(sought, (long) place.offset() * Byte.SIZE, place.bits(), false);
        }
        int to = load(bits, type == Type.U ? Scalar.U32 : Scalar.U64);
        release(bits.base);
        return to;
    }

    /** Goes on where a comparison of a header's own fields holds. */
    private void ask(Sought sought, Atom atom) {
        if (atom instanceof Atom.Compare compare) {
            boolean narrow = isNarrow(compare.left()) && isNarrow(compare.right());
            Type type = narrow ? Type.U : Type.UL;
            int left = number(sought, compare.left(), type);
            int right = number(sought, compare.right(), type);
            lambda.branch(unless(compare.relation()), compare.isSigned() ? Type.L : type, left, right, lacks(sought));
            release(right);
            release(left);
        } else if (atom instanceof Atom.In in) {
            Type type = type(in.amount());
            int number = number(sought, in.amount(), type);
            ask(number, type, in.values(), lacks(sought));
            release(number);
        } else {
            Atom.Test test = (Atom.Test) atom;
            Type type = test.operand().bits() <= Integer.SIZE ? Type.U : Type.UL;
            int number = load(sought, test.operand(), type);
            if (test.mask() != test.operand().ones()) {
                lambda.binaryImmediate(Op.AND, type, number, number, test.mask());
            }
            lambda.branchImmediate(Op.BNE, type, number, test.value(), lacks(sought));
            release(number);
        }
    }

    /** Goes on where a number is one of a set, of which the least stand first. */
    private void ask(int number, Type type, Ranges values, Label lacks) {
        Ranges possible = values.and(Ranges.of(0, type.wrap(-1)));
        Label among = lambda.genlabel();
        for (int i = 0; i < possible.count() && !code.tooLarge(); i++) {
            lambda.branchImmediate(Op.BLT, type, number, possible.least(i), lacks);
            lambda.branchImmediate(Op.BLE, type, number, possible.greatest(i), among);
        }
        lambda.jump(lacks);
        lambda.place(among);
    }

    private static Op unless(Relation relation) {
        return switch (relation) {
            case EQ -> Op.BNE;
            case NE -> Op.BEQ;
            case LT -> Op.BGE;
            case LE -> Op.BGT;
            case GT -> Op.BLE;
            case GE -> Op.BLT;
        };
    }

    /** The value of a field, in a temporary register. */
    int load(View view, Header.Member member, Lacking lacking, Place place) {
        Bits bits = find(new Sought(view, lacking, place), member);
        int to = load(bits, Scalar.unsigned(member.bits()));
        release(bits.base);
        return to;
    }

    private int load(Bits bits, Scalar type) {
        int bytes = bits.bytes();
        Type wide = bytes > 4 ? Type.UL : Type.U;
        int to = raw(bits.region, bits.base, bits.offset, bytes, wide);
        if (bits.little) {
            turn(to, bytes, wide);
        }
        if (bits.behind() > 0) {
            lambda.binaryImmediate(Op.RSH, wide, to, to, bits.behind());
        }
        if (bits.shift > 0) {
            lambda.binaryImmediate(Op.AND, wide, to, to, (1L << bits.bits) - 1);
        }
        if (wide != type.register()) {
            lambda.convert(wide, type.register(), to, to);
        }
        return to;
    }

    /** Lets the low two to eight bytes of a register, of which all others are zero, stand in the other order. */
    private void turn(int register, int bytes, Type wide) {
        if (bytes == Short.BYTES) {
            lambda.unary(Op.BSWAP, Type.US, register, register);
            return;
        }
        lambda.unary(Op.BSWAP, wide, register, register);
        if (bytes * Byte.SIZE < wide.bits()) {
            lambda.binaryImmediate(Op.RSH, wide, register, register, wide.bits() - bytes * (long) Byte.SIZE);
        }
    }

    /** One to eight bytes as a number, in a temporary register. */
    private int raw(Region region, int base, int offset, int bytes, Type wide) {
        int to = temporary();
        int width = Integer.highestOneBit(bytes);
        lambda.load(Scalar.unsigned(width * Byte.SIZE).memory(), to, region, base, offset);
        if (wide == Type.UL && width < Long.BYTES) {
            lambda.convert(Type.U, Type.UL, to, to);
        }
        if (bytes > width) {
            int rest = raw(region, base, offset + width, bytes - width, wide);
            lambda.binaryImmediate(Op.LSH, wide, to, to, (bytes - width) * (long) Byte.SIZE);
            lambda.binary(Op.OR, wide, to, to, rest);
            release(rest);
        }
        return to;
    }

    /** Writes a number to a field. */
    void store(View view, Header.Member member, int value, Lacking lacking, Place place) {
        Bits bits = find(new Sought(view, lacking, place), member);
        store(bits, value);
        release(bits.base);
    }

    private void store(Bits bits, int value) {
        int bytes = bits.bytes();
        Type wide = bytes > 4 ? Type.UL : Type.U;
        Type from = Scalar.unsigned(bits.bits).register();
        if (bits.whole() && Integer.bitCount(bytes) == 1 && !bits.little) {
            lambda.store(Scalar.unsigned(bits.bits).memory(), value, bits.region, bits.base, bits.offset);
            return;
        }
        int all = temporary();
        if (from == wide) {
            lambda.unary(Op.MOV, wide, all, value);
        } else {
            lambda.convert(from, wide, all, value);
        }
        if (bits.little) {
            if (bits.bits < wide.bits()) {
                // Cut as others are.
                lambda.binaryImmediate(Op.AND, wide, all, all, -1L >>> Long.SIZE - bits.bits);
            }
            turn(all, bytes, wide);
        }
        if (!bits.whole()) {
            long ones = -1L >>> Long.SIZE - bits.bits;
            // A field of 3 bits gets a number of 8: the others of them are cut off.
            lambda.binaryImmediate(Op.AND, wide, all, all, wide.wrap(ones));
            if (bits.behind() > 0) {
                lambda.binaryImmediate(Op.LSH, wide, all, all, bits.behind());
            }
            int old = raw(bits.region, bits.base, bits.offset, bytes, wide);
            lambda.binaryImmediate(Op.AND, wide, old, old, wide.wrap(~(ones << bits.behind())));
            lambda.binary(Op.OR, wide, all, all, old);
            release(old);
        }
        put(bits.region, bits.base, bits.offset, bytes, all, wide);
        release(all);
    }

    /** Stores the low one to eight bytes of a register, which is changed. */
    private void put(Region region, int base, int offset, int bytes, int value, Type wide) {
        int width = Integer.lowestOneBit(bytes);
        Type type = Scalar.unsigned(width * Byte.SIZE).memory();
        lambda.store(type, value, region, base, offset + bytes - width);
        if (bytes > width) {
            lambda.binaryImmediate(Op.RSH, wide, value, value, width * (long) Byte.SIZE);
            put(region, base, offset, bytes - width, value, wide);
        }
    }

    /** Whether a field becomes what another is word by word, so that neither is put together to one number. */
    static boolean isCopied(Header.Member from, Header.Member to) {
        return isOfWords(from) && isOfWords(to) && from.bits() == to.bits() && from.little() == to.little();
    }

    private static boolean isOfWords(Header.Member member) {
        return member.bits() % Byte.SIZE == 0
                && member.bitOffset() % Byte.SIZE == 0
                && (member.bits() > Long.SIZE || Integer.bitCount(member.bits() / Byte.SIZE) > 1);
    }

    /** Writes to a field what another of its width and order has: all is loaded before any is stored, as they may share bytes. */
    void copy(Expression.Field source, Statement.Field target) {
        Bits from = find(new Sought(source.view(), source.lacking(), source.place()), source.member());
        Bits to = find(new Sought(target.view(), target.lacking(), target.place()), target.member());
        List<int[]> words = loaded(from, false, true);
        stored(to, false, true, words);
        release(to.base);
        release(from.base);
    }

    /** Exchanges two fields of one width: all of both is loaded before any is stored, as they may share bytes. */
    void exchange(Statement.Field left, Statement.Field right) {
        Bits a = find(new Sought(left.view(), left.lacking(), left.place()), left.member());
        Bits b = find(new Sought(right.view(), right.lacking(), right.place()), right.member());
        // Of one order bytes are exchanged as they are.
        boolean turned = a.little != b.little;
        boolean whole = a.whole() && b.whole() && !turned;
        List<int[]> first = loaded(a, turned && a.little, whole);
        List<int[]> second = loaded(b, turned && b.little, whole);
        stored(a, turned && a.little, whole, second);
        stored(b, turned && b.little, whole, first);
        release(b.base);
        release(a.base);
    }

    /** What is in a field, by numbers of 64 bits and what is left, in the pieces of each. */
    private List<int[]> loaded(Bits bits, boolean little, boolean whole) {
        List<int[]> words = new ArrayList<>();
        for (int done = 0; done < bits.bits; done += Long.SIZE) {
            words.add(pieces(word(bits, done, little), whole));
        }
        return words;
    }

    /** Writes to a field what was loaded so, which is released. */
    private void stored(Bits bits, boolean little, boolean whole, List<int[]> words) {
        for (int i = 0; i < words.size(); i++) {
            store(word(bits, i * Long.SIZE, little), words.get(i), whole);
            release(words.get(i));
        }
    }

    /** Of a field the bits behind so many, as far as they make a number. */
    private static Bits word(Bits bits, int done, boolean little) {
        int width = Math.min(Long.SIZE, bits.bits - done);
        return new Bits(bits.region, bits.base, bits.offset + done / Byte.SIZE, bits.shift, width, little);
    }

    /** What is in a field, in temporary registers: of whole bytes as they are loaded at once, not put together to one number. */
    private int[] pieces(Bits bits, boolean whole) {
        if (!whole) {
            return new int[] {load(bits, Scalar.unsigned(bits.bits))};
        }
        int[] pieces = new int[Integer.bitCount(bits.bytes())];
        int done = 0;
        for (int i = 0; i < pieces.length; i++) {
            int width = Integer.highestOneBit(bits.bytes() - done);
            pieces[i] = load(piece(bits, done, width), Scalar.unsigned(width * Byte.SIZE));
            done += width;
        }
        return pieces;
    }

    /** Writes to a field what is in registers in the same way. */
    private void store(Bits bits, int[] pieces, boolean whole) {
        if (!whole) {
            store(bits, pieces[0]);
            return;
        }
        int done = 0;
        for (int piece : pieces) {
            int width = Integer.highestOneBit(bits.bytes() - done);
            store(piece(bits, done, width), piece);
            done += width;
        }
    }

    private static Bits piece(Bits bits, int done, int width) {
        return new Bits(bits.region, bits.base, bits.offset + done, 0, width * Byte.SIZE);
    }

    private void release(int[] registers) {
        for (int register : registers) {
            release(register);
        }
    }

    private int temporary() {
        return code.registers.temporary();
    }

    private void release(int register) {
        code.registers.release(register);
    }

    private int set(Type type, long value) {
        int to = temporary();
        lambda.set(type, to, value);
        return to;
    }
}
