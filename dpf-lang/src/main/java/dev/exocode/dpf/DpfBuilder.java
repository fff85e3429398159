package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes filters by calls, one atom each, as programs for the original did:
 *
 * <pre>{@code
 * Filter filter = new DpfBuilder().eq16(12, 0x800).shiftI(14).eq8(9, 6).mshift8(0, 0xf, 2).eq16(2, 80).filter();
 * }</pre>
 *
 * <p>Offsets are bytes from the message base, which shifts move for the atoms behind them. Values, masks and amounts of shifts are
 * what a machine of the builder's byte order loads: {@code new DpfBuilder(ByteOrder.LITTLE_ENDIAN).eq16(12, 0x8)} asks for EtherType
 * 0x0800. Not thread-safe.
 *
 * <p>Source: the interface of DPF 2.0. A value outside its mask, which could never match, is refused here. Xok's two further atoms,
 * which note a field of one packet and compare it with that of another to follow fragments, are not here: a filter keeps nothing
 * from one packet to the next.
 */
public final class DpfBuilder {
    private final List<Clause> atoms = new ArrayList<>();
    private final ByteOrder order;

    /** Begins with no atoms, in network order. */
    public DpfBuilder() {
        this(ByteOrder.BIG_ENDIAN);
    }

    /**
     * Begins with no atoms.
     *
     * @param order that of the machine whose numbers the values are; of what it loads, not of the packet
     */
    public DpfBuilder(ByteOrder order) {
        this.order = Objects.requireNonNull(order, "order");
    }

    /**
     * Asks for a byte.
     *
     * @param offset where it is, 0 or more
     * @param value what it must be, 8 bits
     * @return this
     * @throws IllegalArgumentException if one is out of range
     */
    public DpfBuilder eq8(int offset, int value) {
        return meq(offset, Byte.SIZE, 0xff, value);
    }

    /**
     * Asks for two bytes.
     *
     * @param offset where they begin, 0 or more
     * @param value what they must be, 16 bits
     * @return this
     * @throws IllegalArgumentException if one is out of range
     */
    public DpfBuilder eq16(int offset, int value) {
        return meq(offset, Short.SIZE, 0xffff, value);
    }

    /**
     * Asks for four bytes.
     *
     * @param offset where they begin, 0 or more
     * @param value what they must be, 32 bits, unsigned
     * @return this
     * @throws IllegalArgumentException if one is out of range
     */
    public DpfBuilder eq32(int offset, long value) {
        return meq(offset, Integer.SIZE, 0xffff_ffffL, value);
    }

    /**
     * Asks for bits of a byte.
     *
     * @param offset where it is, 0 or more
     * @param mask the bits that count
     * @param value what they must be, all inside the mask
     * @return this
     * @throws IllegalArgumentException if one is out of range
     */
    public DpfBuilder meq8(int offset, int mask, int value) {
        return meq(offset, Byte.SIZE, mask, value);
    }

    /**
     * Asks for bits of two bytes.
     *
     * @param offset where they begin, 0 or more
     * @param mask the bits that count
     * @param value what they must be, all inside the mask
     * @return this
     * @throws IllegalArgumentException if one is out of range
     */
    public DpfBuilder meq16(int offset, int mask, int value) {
        return meq(offset, Short.SIZE, mask, value);
    }

    /**
     * Asks for bits of four bytes.
     *
     * @param offset where they begin, 0 or more
     * @param mask the bits that count, unsigned
     * @param value what they must be, all inside the mask
     * @return this
     * @throws IllegalArgumentException if one is out of range
     */
    public DpfBuilder meq32(int offset, long mask, long value) {
        return meq(offset, Integer.SIZE, mask, value);
    }

    /**
     * Moves the message base by a byte.
     *
     * @param offset where it is, 0 or more
     * @param shift by how many bits it is moved up first, 0 to 24
     * @return this
     * @throws IllegalArgumentException if one is out of range
     */
    public DpfBuilder shift8(int offset, int shift) {
        return mshift(offset, Byte.SIZE, 0xff, shift);
    }

    /**
     * Moves the message base by two bytes.
     *
     * @param offset where they begin, 0 or more
     * @param shift by how many bits they are moved up first, 0 to 16
     * @return this
     * @throws IllegalArgumentException if one is out of range
     */
    public DpfBuilder shift16(int offset, int shift) {
        return mshift(offset, Short.SIZE, 0xffff, shift);
    }

    /**
     * Moves the message base by four bytes.
     *
     * @param offset where they begin, 0 or more
     * @param shift 0: moved up they might need more than 32 bits, unless they are masked
     * @return this
     * @throws IllegalArgumentException if one is out of range
     */
    public DpfBuilder shift32(int offset, int shift) {
        return mshift(offset, Integer.SIZE, 0xffff_ffffL, shift);
    }

    /**
     * Moves the message base by bits of a byte.
     *
     * @param offset where it is, 0 or more
     * @param mask the bits that count
     * @param shift by how many bits they are moved up
     * @return this
     * @throws IllegalArgumentException if one is out of range, or the base might move by more than 32 bits
     */
    public DpfBuilder mshift8(int offset, int mask, int shift) {
        return mshift(offset, Byte.SIZE, mask, shift);
    }

    /**
     * Moves the message base by bits of two bytes.
     *
     * @param offset where they begin, 0 or more
     * @param mask the bits that count
     * @param shift by how many bits they are moved up
     * @return this
     * @throws IllegalArgumentException if one is out of range, or the base might move by more than 32 bits
     */
    public DpfBuilder mshift16(int offset, int mask, int shift) {
        return mshift(offset, Short.SIZE, mask, shift);
    }

    /**
     * Moves the message base by bits of four bytes.
     *
     * @param offset where they begin, 0 or more
     * @param mask the bits that count, unsigned
     * @param shift by how many bits they are moved up
     * @return this
     * @throws IllegalArgumentException if one is out of range, or the base might move by more than 32 bits
     */
    public DpfBuilder mshift32(int offset, long mask, int shift) {
        return mshift(offset, Integer.SIZE, mask, shift);
    }

    /**
     * Moves the message base.
     *
     * @param bytes how far, 0 or more
     * @return this
     * @throws IllegalArgumentException if that is out of the largest packet
     */
    public DpfBuilder shiftI(int bytes) {
        atoms.add(new Atom.Shift(bytes, Origin.NONE));
        return this;
    }

    /**
     * The filter of all atoms so far, in their order.
     *
     * @return a filter that holds if all of them do
     * @throws IllegalArgumentException if there are none, or they are beyond a limit of {@link DpfCompiler}
     */
    public Filter filter() {
        return new Filter(atoms);
    }

    private DpfBuilder meq(int offset, int bits, long mask, long value) {
        atoms.add(new Atom.Test(field(offset, bits), mask, value, Origin.NONE));
        return this;
    }

    private Operand field(int offset, int bits) {
        return order == ByteOrder.LITTLE_ENDIAN && bits > Byte.SIZE
                ? new Operand.Little(offset, bits)
                : new Operand.Bits(offset, bits);
    }

    private DpfBuilder mshift(int offset, int bits, long mask, int shift) {
        Operand field = field(offset, bits);
        if ((mask & ~field.ones()) != 0 || shift < 0 || shift >= Integer.SIZE) {
            throw new IllegalArgumentException("a mask or a shift beyond the field");
        }
        Amount kept = Amount.of(Operator.AND, new Amount.Read(field), new Amount.Constant(mask));
        Amount moved = shift == 0 ? kept : Amount.of(Operator.LSH, kept, new Amount.Constant(shift));
        atoms.add(new Atom.ShiftBy(moved, Origin.NONE));
        return this;
    }
}
