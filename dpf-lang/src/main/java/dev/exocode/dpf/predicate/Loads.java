package dev.exocode.dpf.predicate;

import dev.exocode.vcode.Type;
import java.util.ArrayList;
import java.util.List;

/** Which loads of 1, 2, 4 or 8 bytes give the bits of a field. */
final class Loads {
    /**
     * The bytes of a load that count, from {@code first} to before {@code end} from its base.
     *
     * @param mask the bits of the load's number that count
     */
    record Stretch(Term.Load load, long mask, int first, int end) {
        int bytes() {
            return end - first;
        }

        /** The bits of the load's number behind the stretch. */
        int behind() {
            return Byte.SIZE * (load.end() - end);
        }
    }

    /**
     * One load.
     *
     * @param mask the bits of it that count
     * @param low the bits of it behind what counts
     * @param moved how far its bits stand above where they stand in the number of the whole load, to the left; may be negative
     */
    record Piece(int offset, int bytes, long mask, int low, int moved) {
        Type type() {
            return switch (bytes) {
                case 1 -> Type.UC;
                case 2 -> Type.US;
                case 4 -> Type.U;
                default -> Type.UL;
            };
        }
    }

    private Loads() {}

    /** The bytes that count if a term is a load, or some bits of one; null if it is neither. */
    static Stretch stretch(Term term) {
        if (term instanceof Term.Load load) {
            return stretch(load, ones(load.bytes()));
        }
        return term instanceof Term.Binary and
                        && and.operator() == Operator.AND
                        && and.left() instanceof Term.Load load
                        && and.right() instanceof Term.Constant mask
                        && mask.value() != 0
                ? stretch(load, mask.value())
                : null;
    }

    private static Stretch stretch(Term.Load load, long mask) {
        int behind = Long.numberOfTrailingZeros(mask) / Byte.SIZE;
        int used = (Long.SIZE - Long.numberOfLeadingZeros(mask) + Byte.SIZE - 1) / Byte.SIZE;
        return new Stretch(load, mask, load.end() - used, load.end() - behind);
    }

    /** The one load that gives a stretch and reads nothing behind what is known to be there; null if there is none. */
    static Piece whole(Term.Load load, Stretch stretch, int extent) {
        int size =
                Integer.bitCount(stretch.bytes()) == 1 ? stretch.bytes() : Integer.highestOneBit(stretch.bytes()) * 2;
        // A load that begins earlier is inside, too: neither a base nor an offset from it is negative.
        int offset = Math.max(0, stretch.end() - size);
        return offset + size > Math.max(extent, load.end()) ? null : piece(stretch, offset, size, stretch.mask());
    }

    private static Piece piece(Stretch stretch, int offset, int bytes, long mask) {
        int low = Byte.SIZE * (offset + bytes - stretch.end());
        int moved = low - stretch.behind();
        long bits = moved >= 0 ? mask << moved : mask >>> -moved;
        return new Piece(offset, bytes, bits & ones(bytes), Math.max(0, low), moved);
    }

    /**
     * Loads that together give a stretch, the highest bytes first; those of which no bit counts are left out. If it is known how
     * much is there, the last may load more than is left.
     */
    static List<Piece> pieces(Term.Load load, Stretch stretch, int extent) {
        List<Piece> pieces = new ArrayList<>();
        for (int offset = stretch.first(); offset < stretch.end(); ) {
            long left = ones(stretch.end() - offset) << stretch.behind() & stretch.mask();
            Piece rest = extent == 0 ? null : whole(load, new Stretch(load, left, offset, stretch.end()), extent);
            if (rest != null) {
                pieces.add(rest);
                break;
            }
            int bytes = Integer.highestOneBit(stretch.end() - offset);
            Piece piece = piece(stretch, offset, bytes, stretch.mask());
            if (piece.mask() != 0) {
                pieces.add(piece);
            }
            offset += bytes;
        }
        return pieces;
    }

    /** What a piece must be, masked, if the number of the whole load, masked, is one of a set. */
    static Ranges moved(Ranges values, Piece piece) {
        long[] ends = new long[2 * values.count()];
        for (int i = 0; i < values.count(); i++) {
            long below = piece.moved() < 0 ? (1L << -piece.moved()) - 1 : 0;
            // The number has no bits there: what is between two of its values is led to the next, or back to the last.
            ends[2 * i] = bits(values.least(i) + below, piece);
            ends[2 * i + 1] = bits(values.greatest(i), piece);
        }
        return Ranges.ordered(ends);
    }

    /** The bits of a number of the whole load that are in a piece. */
    static long bits(long value, Piece piece) {
        long bits = piece.moved() >= 0 ? value << piece.moved() : value >>> -piece.moved();
        return bits & ones(piece.bytes());
    }

    static long ones(int bytes) {
        return -1L >>> Long.SIZE - Byte.SIZE * bytes;
    }
}
