package dev.exocode.verifier;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.text.Printer;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Decides whether bytes are a program that is safe to run on any packet of 0 to 2^31-1 bytes.
 *
 * <p>Checked, for every program it accepts and every packet: the bytes decode; every instruction is well-formed; control
 * goes forward and stays inside the program, so a run ends within {@link Verdict.Accepted#worstCaseFuel()}; a register is
 * set before it is read; a region is declared before it is named; a load at {@code offset} of {@code width} bytes has
 * {@code 0 <= offset} and {@code offset + width <= length}, without wrapping; nothing is divided by zero.
 *
 * <p>Not checked: that the result means what its author says; that two programs are independent of each other's results;
 * how long a run takes on a clock; that an engine implements the instructions rightly; anything about the array around
 * the packet, which is the caller's.
 *
 * <p>Stateless and thread-safe; work and memory are linear in the number of bytes.
 */
public final class Verifier {
    private Verifier() {}

    /**
     * Verifies bytes.
     *
     * @param file the name of the bytes in messages
     * @param bytes any bytes; not kept
     * @return the verdict
     */
    public static Verdict verify(String file, byte[] bytes) {
        return verify(file, bytes, program -> pc -> new Position.InProgram(file, pc, Printer.print(program, pc)));
    }

    /**
     * Verifies bytes whose instructions have positions in a text.
     *
     * @param file the name of the bytes in messages about the bytes
     * @param bytes any bytes; not kept
     * @param positions where the instructions stand, one for each
     * @return the verdict
     */
    public static Verdict verify(String file, byte[] bytes, List<Position> positions) {
        return verify(file, bytes, program -> positions::get);
    }

    private static Verdict verify(String file, byte[] bytes, Function<Program, IntFunction<Position>> positions) {
        Result<Program> decoded = BinaryFormat.decode(file, bytes);
        return decoded.value()
                .map(program -> new Analysis(file, program, positions.apply(program)).verdict())
                .orElseGet(() -> new Verdict.Malformed(decoded.diagnostics()));
    }
}
