package dev.exocode.ash;

import dev.exocode.ash.Code.Based;
import dev.exocode.ash.Code.Reading;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Lambda.Label;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import java.nio.ByteOrder;
import java.util.function.IntConsumer;

/** Writes what is done with bytes one behind the other: where they are, loops over them, sums of them. */
final class Extents {
    /** Up to so many bytes, a constant number of them is written out and not looped over. */
    private static final int MAX_UNROLLED_BYTES = 64;

    /**
     * Where bytes are.
     *
     * @param region the region
     * @param base a register with where they begin; 0 for the region's start
     * @param offset bytes behind that
     * @param length a register with how many there are; 0 if that is constant
     * @param bytes how many there are, if that is constant
     * @param end a register by which the verifier knows where they end, or 0
     */
    record Extent(Region region, int base, int offset, int length, int bytes, int end) {
        Extent(Region region, int base, int offset, int length, int bytes) {
            this(region, base, offset, length, bytes, 0);
        }

        boolean unrolled() {
            return length == 0 && bytes <= MAX_UNROLLED_BYTES;
        }
    }

    private final Code code;
    private final Lambda lambda;
    private final Numbers numbers;
    private final int packetLength;

    Extents(Code code, Numbers numbers, int packetLength) {
        this.code = code;
        this.lambda = code.lambda;
        this.numbers = numbers;
        this.packetLength = packetLength;
    }

    private int temporary() {
        return code.registers.temporary();
    }

    void release(Extent extent) {
        code.registers.release(extent.end);
        code.registers.release(extent.base);
        code.registers.release(extent.length);
    }

    /** Where bytes are that are read; that they are inside of their region has been asked. */
    Extent of(Bytes bytes, Lacking lacking, Place place) {
        if (bytes instanceof Bytes.Rest rest) {
            Reading cursor = code.readings.get(rest.cursor());
            int base = code.position(cursor);
            int length = temporary();
            lambda.binary(Op.SUB, Type.U, length, cursor.end, base);
            return new Extent(Region.PACKET, base, 0, length, 0);
        } else if (bytes instanceof Bytes.Whole whole) {
            Based based = code.views.get(whole.view());
            return new Extent(
                    whole.view().region, based.register(), based.bytes(), based.lengthRegister(), based.lengthBytes());
        } else if (bytes instanceof Bytes.Part part) {
            Based based = code.views.get(part.view());
            return new Extent(part.view().region, based.register(), based.bytes() + part.at(), 0, part.bytes());
        } else if (bytes instanceof Bytes.Packet packet) {
            return packet.from() == null
                    ? new Extent(Region.PACKET, 0, 0, packetLength, 0)
                    : range(Region.PACKET, packet.from(), packet.to(), packetLength, 0, 0, lacking, place);
        } else if (bytes instanceof Bytes.Built built) {
            Reading out = code.readings.get(Moves.OUT);
            if (built.from() != null) {
                Lacking outside = Lacking.abort("the range is outside of the message that is built");
                int end = out.register == 0 ? 0 : code.position(out);
                Extent part = range(Region.OUT, built.from(), built.to(), end, out.bytes, 0, outside, place);
                code.registers.release(end);
                return part;
            }
            return out.register == 0
                    ? new Extent(Region.OUT, 0, 0, 0, out.bytes)
                    : new Extent(Region.OUT, 0, 0, code.position(out), 0);
        }
        Bytes.Stored stored = (Bytes.Stored) bytes;
        Spot spot = stored.spot();
        Region region = spot.kept().region();
        Numbers.At at = numbers.at(spot, place);
        int limit = spot.member().count();
        if (stored.from() == null) {
            return new Extent(region, at.register(), at.offset(), 0, limit);
        }
        Lacking outside = Lacking.abort("the range is outside of " + spot.name());
        Extent part = range(region, stored.from(), stored.to(), 0, limit, at.offset(), outside, place);
        if (at.register() == 0) {
            return part;
        }
        int base = numbers.sum(part.base, at.register());
        left(part.end, spot, at, base);
        lambda.branch(Op.BLT, Type.U, part.end, part.length, code.exit(outside, place));
        code.registers.release(part.base);
        code.registers.release(at.register());
        return new Extent(region, base, at.offset(), part.length, part.bytes, part.end);
    }

    /**
     * Writes to a register how many bytes are left behind a place in one of several things. What is asked of the thing is asked of all of
     * them once more by that, for of a sum the verifier knows only how large both numbers may be.
     */
    void left(int register, Spot spot, Numbers.At at, int place) {
        lambda.set(Type.U, register, spot.kept().end() - at.offset());
        lambda.binary(Op.SUB, Type.U, register, register, place);
    }

    /** From one place to another of so many bytes; the second null for their end. */
    private Extent range(
            Region region,
            Expression from,
            Expression to,
            int limit,
            int limitBytes,
            int offset,
            Lacking lacking,
            Place place) {
        Label outside = code.exit(lacking, place);
        int first = numbers.copied(from);
        int behind;
        if (to == null) {
            behind = temporary();
            if (limit == 0) {
                lambda.set(Type.U, behind, limitBytes);
            } else {
                lambda.unary(Op.MOV, Type.U, behind, limit);
            }
        } else {
            behind = numbers.copied(to);
            if (limit == 0) {
                lambda.branchImmediate(Op.BGT, Type.U, behind, limitBytes, outside);
            } else {
                lambda.branch(Op.BGT, Type.U, behind, limit, outside);
            }
        }
        lambda.branch(Op.BGT, Type.U, first, behind, outside);
        int length = temporary();
        lambda.binary(Op.SUB, Type.U, length, behind, first);
        return new Extent(region, first, offset, length, 0, behind);
    }

    /** The Internet checksum, in a temporary register. */
    int checksum(Extent extent) {
        int sum = temporary();
        int value = temporary();
        lambda.set(Type.UL, sum, 0);
        if (extent.unrolled()) {
            int at = 0;
            for (int width : new int[] {4, 2, 1}) {
                for (; extent.bytes - at >= width; at += width) {
                    addTo(sum, value, extent.region, extent.base, extent.offset + at, width);
                }
            }
        } else {
            int length = length(extent);
            int i = code.registers.counter();
            lambda.set(Type.I, i, 0);
            words(length, i, () -> {
                addTo(sum, value, extent, i, 0, 4);
                addTo(sum, value, extent, i, 4, 4);
            });
            for (int width : new int[] {4, 2, 1}) {
                rest(length, i, width, () -> addTo(sum, value, extent, i, 0, width));
            }
            code.registers.release(i);
            code.registers.release(length);
        }
        release(extent);
        // At most 2^30 words of 32 bits are in it: 62 bits, which four foldings bring to 16.
        for (int fold : new int[] {32, 16, 16, 16}) {
            lambda.binaryImmediate(Op.RSH, Type.UL, value, sum, fold);
            lambda.binaryImmediate(Op.AND, Type.UL, sum, sum, (1L << fold) - 1);
            lambda.binary(Op.ADD, Type.UL, sum, sum, value);
        }
        lambda.binaryImmediate(Op.XOR, Type.UL, sum, sum, 0xffff);
        lambda.convert(Type.UL, Type.U, sum, sum);
        lambda.binaryImmediate(Op.AND, Type.U, sum, sum, 0xffff);
        code.registers.release(value);
        return sum;
    }

    private void addTo(int sum, int value, Extent extent, int i, int further, int width) {
        int at = behind(extent.base, i);
        addTo(sum, value, extent.region, at, extent.offset + further, width);
        releaseBehind(at, i);
    }

    /** A register so many bytes behind another: where that is the region's start, it is the number of bytes itself. */
    int behind(int base, int i) {
        if (base == 0) {
            return i;
        }
        int at = code.registers.counter();
        lambda.binary(Op.ADD, Type.U, at, base, i);
        return at;
    }

    void releaseBehind(int at, int i) {
        if (at != i) {
            code.registers.release(at);
        }
    }

    private void addTo(int sum, int value, Region region, int base, int offset, int width) {
        lambda.load(Scalar.unsigned(width * Byte.SIZE).memory(), value, region, base, offset);
        if (region.order() == ByteOrder.LITTLE_ENDIAN && width > 1) {
            lambda.unary(Op.BSWAP, Scalar.unsigned(width * Byte.SIZE).memory(), value, value);
        }
        if (width == 1) {
            lambda.binaryImmediate(Op.LSH, Type.U, value, value, Byte.SIZE);
        }
        lambda.convert(Type.U, Type.UL, value, value);
        lambda.binary(Op.ADD, Type.UL, sum, sum, value);
    }

    /** Copies bytes to where they were found to fit. */
    void copy(Extent from, Region region, int to, int offset) {
        if (from.unrolled()) {
            int at = 0;
            int value = temporary();
            for (int width : new int[] {8, 4, 2, 1}) {
                for (; from.bytes - at >= width; at += width) {
                    move(value, from.region, from.base, from.offset + at, region, to, offset + at, width);
                }
            }
            code.registers.release(value);
            release(from);
            return;
        }
        int length = length(from);
        int i = code.registers.counter();
        int value = temporary();
        lambda.set(Type.I, i, 0);
        IntConsumer word = width -> {
            int here = behind(from.base, i);
            int there = behind(to, i);
            move(value, from.region, here, from.offset, region, there, offset, width);
            releaseBehind(there, i);
            releaseBehind(here, i);
        };
        words(length, i, () -> word.accept(Long.BYTES));
        for (int width : new int[] {4, 2, 1}) {
            rest(length, i, width, () -> word.accept(width));
        }
        code.registers.release(value);
        code.registers.release(i);
        code.registers.release(length);
        release(from);
    }

    /**
     * What is done for all words of 8 bytes, behind which {@code i} is then. It is compared at the end and with a sign: so C2 sees that the
     * loop counts, and our engine what it does to memory.
     */
    void words(int length, int i, Runnable body) {
        Label head = lambda.genlabel();
        Label end = lambda.genlabel();
        int limit = code.registers.counter();
        lambda.binaryImmediate(Op.SUB, Type.I, limit, length, Long.BYTES);
        lambda.branch(Op.BGT, Type.I, i, limit, end);
        lambda.place(head);
        body.run();
        lambda.binaryImmediate(Op.ADD, Type.I, i, i, Long.BYTES);
        lambda.branch(Op.BLE, Type.I, i, limit, head);
        lambda.place(end);
        code.registers.release(limit);
    }

    private void move(int value, Region source, int base, int offset, Region region, int to, int at, int width) {
        Type type = Scalar.unsigned(width * Byte.SIZE).memory();
        lambda.load(type, value, source, base, offset);
        if (source.order() != region.order() && width > 1) {
            lambda.unary(Op.BSWAP, type, value, value);
        }
        lambda.store(type, value, region, to, at);
    }

    /** What is done once if so many bytes are left behind {@code i}, which moves by them. */
    void rest(int length, int i, int width, Runnable body) {
        Label end = lambda.genlabel();
        int limit = code.registers.counter();
        lambda.binaryImmediate(Op.SUB, Type.I, limit, length, width);
        lambda.branch(Op.BGT, Type.I, i, limit, end);
        body.run();
        lambda.binaryImmediate(Op.ADD, Type.I, i, i, width);
        code.registers.release(limit);
        lambda.place(end);
    }

    /** A register with the length, which is read only. */
    int length(Extent extent) {
        if (extent.length != 0) {
            return extent.length;
        }
        int length = temporary();
        lambda.set(Type.U, length, extent.bytes);
        return length;
    }

    /** A register with where the bytes begin, which is read only. */
    int base(Extent extent) {
        if (extent.offset == 0) {
            return extent.base;
        }
        int base = temporary();
        if (extent.base == 0) {
            lambda.set(Type.U, base, extent.offset);
        } else {
            lambda.binaryImmediate(Op.ADD, Type.U, base, extent.base, extent.offset);
        }
        return base;
    }
}
