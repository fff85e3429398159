package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Relation;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

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
 * <p>Two filters may share state: {@code action16} and the like note a field of a packet in a cell, and {@code stateeq16} and the like
 * of another filter compare a field with what was noted. A filter keeps nothing from one packet to the next itself: it is the
 * filter of some numbers in its cells, {@link #filter(long...)}, and what looks at the packets remembers which were noted.
 *
 * <p>Source: the interface of DPF 2.0, and the two atoms that Xok's DPF added to follow fragments. A value outside its mask, which could
 * never match, is refused here.
 */
public final class DpfBuilder {
    /** How many cells of state there are. */
    public static final int MAX_CELLS = 8;

    /** Added to what a cell is compared with: what is asked of high bits alone is then not taken for a range. */
    private static final long ABOVE = 1L << Integer.SIZE;

    /** A field that is noted in a cell or compared with one, and where among the atoms. */
    private record Cell(int at, Operand field, long mask) {
        /** Whether the field is this number in its masked bits. */
        Atom is(long number) {
            if ((number & ~mask) != 0) {
                throw new IllegalArgumentException("a number beyond the mask of its cell");
            } else if (field instanceof Operand.Bits && (mask & 1) != 0) {
                return new Atom.Test(field, mask, number, Origin.NONE);
            }
            Amount masked = Amount.of(Operator.AND, new Amount.Read(field), new Amount.Constant(mask));
            Amount wide = Amount.of(Operator.XOR, masked, new Amount.Constant(ABOVE));
            return new Atom.Compare(Relation.EQ, wide, new Amount.Constant(number ^ ABOVE), Origin.NONE);
        }
    }

    private final List<Clause> atoms = new ArrayList<>();
    private final SortedMap<Integer, Cell> cells = new TreeMap<>();
    private boolean compares;
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
     * Notes bits of a byte.
     *
     * @param offset where it is, 0 or more
     * @param mask the bits that count
     * @param cell where they are noted, 0 to {@link #MAX_CELLS} - 1
     * @return this
     * @throws IllegalArgumentException if one is out of range, the cell is used already, or this filter compares
     */
    public DpfBuilder action8(int offset, int mask, int cell) {
        return cell(offset, Byte.SIZE, mask, cell, false);
    }

    /**
     * Notes bits of two bytes.
     *
     * @param offset where they begin, 0 or more
     * @param mask the bits that count
     * @param cell where they are noted, 0 to {@link #MAX_CELLS} - 1
     * @return this
     * @throws IllegalArgumentException as of {@link #action8}
     */
    public DpfBuilder action16(int offset, int mask, int cell) {
        return cell(offset, Short.SIZE, mask, cell, false);
    }

    /**
     * Notes bits of four bytes.
     *
     * @param offset where they begin, 0 or more
     * @param mask the bits that count, unsigned
     * @param cell where they are noted, 0 to {@link #MAX_CELLS} - 1
     * @return this
     * @throws IllegalArgumentException as of {@link #action8}
     */
    public DpfBuilder action32(int offset, long mask, int cell) {
        return cell(offset, Integer.SIZE, mask, cell, false);
    }

    /**
     * Asks for bits of a byte that another filter noted.
     *
     * @param offset where it is, 0 or more
     * @param mask the bits that count
     * @param cell where the number was noted that they must be, 0 to {@link #MAX_CELLS} - 1
     * @return this
     * @throws IllegalArgumentException if one is out of range, the cell is used already, or this filter notes
     */
    public DpfBuilder stateeq8(int offset, int mask, int cell) {
        return cell(offset, Byte.SIZE, mask, cell, true);
    }

    /**
     * Asks for bits of two bytes that another filter noted.
     *
     * @param offset where they begin, 0 or more
     * @param mask the bits that count
     * @param cell where the number was noted that they must be, 0 to {@link #MAX_CELLS} - 1
     * @return this
     * @throws IllegalArgumentException as of {@link #stateeq8}
     */
    public DpfBuilder stateeq16(int offset, int mask, int cell) {
        return cell(offset, Short.SIZE, mask, cell, true);
    }

    /**
     * Asks for bits of four bytes that another filter noted.
     *
     * @param offset where they begin, 0 or more
     * @param mask the bits that count, unsigned
     * @param cell where the number was noted that they must be, 0 to {@link #MAX_CELLS} - 1
     * @return this
     * @throws IllegalArgumentException as of {@link #stateeq8}
     */
    public DpfBuilder stateeq32(int offset, long mask, int cell) {
        return cell(offset, Integer.SIZE, mask, cell, true);
    }

    private DpfBuilder cell(int offset, int bits, long mask, int cell, boolean compared) {
        Operand field = field(offset, bits);
        if ((mask & ~field.ones()) != 0 || mask == 0) {
            throw new IllegalArgumentException("a mask of no bits, or beyond the field");
        } else if (cell < 0 || cell >= MAX_CELLS || cells.containsKey(cell)) {
            throw new IllegalArgumentException("no free cell " + cell);
        } else if (!cells.isEmpty() && compares != compared) {
            throw new IllegalArgumentException("a filter that notes does not compare");
        }
        compares = compared;
        cells.put(cell, new Cell(atoms.size(), field, mask));
        atoms.add(new Atom.Test(field, 0, 0, Origin.NONE));
        return this;
    }

    /**
     * The cells that are noted or compared.
     *
     * @return of each by its number, which bits may be set; 0 for one that is left out, none behind the last
     */
    public List<Long> cells() {
        List<Long> masks = new ArrayList<>();
        for (int cell = 0; !cells.isEmpty() && cell <= cells.lastKey(); cell++) {
            masks.add(cells.containsKey(cell) ? cells.get(cell).mask : 0L);
        }
        return masks;
    }

    /**
     * The filter of all atoms so far, in their order. What is noted must be there, whatever it is.
     *
     * @return a filter that holds if all of them do
     * @throws IllegalArgumentException if there are none, or they are beyond a limit of {@link DpfCompiler}
     * @throws IllegalStateException if something is compared with a cell, so that it depends on what is in that
     */
    public Filter filter() {
        if (compares) {
            throw new IllegalStateException("compared with what was noted, which is not known");
        }
        return new Filter(atoms);
    }

    /**
     * The filter of packets of which the numbers in the cells are known.
     *
     * @param numbers what each cell holds
     * @return a filter that holds if all atoms do, and each field that is noted or compared is the number of its cell
     * @throws IllegalArgumentException as of {@link #filter()}, or if there are more or fewer than {@link #cells()}, or one has bits
     *     outside of its mask
     */
    public Filter filter(long... numbers) {
        if (numbers.length != cells().size()) {
            throw new IllegalArgumentException(numbers.length + " numbers for " + cells().size() + " cells");
        }
        List<Clause> all = new ArrayList<>(atoms);
        cells.forEach((cell, field) -> all.set(field.at, field.is(numbers[cell])));
        return new Filter(all);
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
