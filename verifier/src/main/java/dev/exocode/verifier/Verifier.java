package dev.exocode.verifier;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.text.Printer;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Decides whether bytes are a program that is safe to run on any packet of 0 to 2^31-1 bytes, with any granted memory that
 * is as large as it declares.
 *
 * <p>Checked, for every program it accepts and every packet: the bytes decode; every instruction is well-formed; control
 * goes forward, by table too, and stays inside its function; functions are called with as many arguments as they take for the
 * result they give, also dynamically, are not recursive and nest no deeper than {@link dev.exocode.vcode.engine.Host#PLAIN}
 * allows, and a run ends within {@link Verdict.Accepted#worstCaseFuel()}, at most {@link #MAX_FUEL}; a register is set before it is read, in each
 * activation; a region is declared before it is named, and as writable before it is stored to; a load or store at
 * {@code offset} of {@code width} bytes has {@code 0 <= offset} and {@code offset + width <= length}, without wrapping, in
 * every region; nothing is divided by zero; an extension is declared and has the instruction; nothing is floating-point.
 *
 * <p>Not checked: that the result means what its author says; that two programs are independent of each other's results;
 * how long a run takes on a clock; what {@code fuel} instructions take, which is the author's affair and counts as one unit;
 * that the host offers what is imported, what its functions do, and that they grant no other memory in the middle of a run;
 * that an extension computes what it says, within the range it says; that an engine implements the instructions rightly;
 * anything about the arrays around the packet and the granted memory, which are the caller's.
 *
 * <p>Stateless and thread-safe; work and memory are linear in the number of bytes.
 */
public final class Verifier {

    /**
     * The most fuel that a run of an accepted program can use by its instructions: as much as the largest program without
     * calls may. Without a limit 64 levels of functions, each calling the next twice, would run for centuries.
     */
    public static final long MAX_FUEL = 1 << 20;

    private Verifier() {}

    /**
     * Verifies bytes.
     *
     * @param file the name of the bytes in messages
     * @param bytes any bytes; not kept
     * @return the verdict
     */
    public static Verdict verify(String file, byte[] bytes) {
        return verify(file, bytes, List.of(), List.of());
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
        return verify(file, bytes, positions, List.of());
    }

    /**
     * Verifies bytes that may use extensions.
     *
     * @param file the name of the bytes in messages about the bytes
     * @param bytes any bytes; not kept
     * @param positions where the instructions stand, one for each; or none, and messages show the instructions
     * @param known the extensions that the program may declare; they are trusted, as code of the host
     * @return the verdict
     */
    public static Verdict verify(String file, byte[] bytes, List<Position> positions, List<Extension> known) {
        Result<Program> decoded = BinaryFormat.decode(file, bytes, known);
        return decoded.value()
                .map(program -> new Analysis(file, program, positions(file, program, positions)).verdict())
                .orElseGet(() -> new Verdict.Malformed(decoded.diagnostics()));
    }

    private static IntFunction<Position> positions(String file, Program program, List<Position> positions) {
        return positions.isEmpty()
                ? pc -> new Position.InProgram(file, pc, Printer.print(program, pc))
                : positions::get;
    }
}
