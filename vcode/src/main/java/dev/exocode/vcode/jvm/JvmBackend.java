package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.VcodeCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.engine.Proofs;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.IntPredicate;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.MethodTooLargeException;

/**
 * Turns a program into a hidden class, which is unloaded with its last instance.
 *
 * <p>A check is emitted for whatever may trap, unless it was proved that the instruction cannot; the JVM's own check of each
 * array access remains in any case. Every method stays below the 8,000 bytecodes beyond which HotSpot does not compile.
 */
public final class JvmBackend {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private JvmBackend() {}

    /**
     * Compiles and loads a program that imports nothing, with all its checks.
     *
     * @param file the program's name in messages
     * @param program any program without flaws
     * @return see {@link #compile(String, Proofs, Host)}
     */
    public static Result<Machine> compile(String file, Program program) {
        return compile(file, program, Host.PLAIN);
    }

    /**
     * Compiles and loads a program, with all its checks.
     *
     * @param file the program's name in messages
     * @param program any program without flaws
     * @param host what it is loaded into
     * @return see {@link #compile(String, Proofs, Host)}
     */
    public static Result<Machine> compile(String file, Program program, Host host) {
        return compile(file, program, host, pc -> false);
    }

    /**
     * Compiles and loads a program, without the checks that it is proved not to need.
     *
     * @param file the program's name in messages
     * @param proofs any program without flaws, and what is known of it; a verdict of the verifier is that
     * @param host what it is loaded into
     * @return the loaded program; L0001 if the host does not offer an import; J0001 if it is too large for a class of the
     *     JVM, which has room for 65,535 constants
     * @throws IllegalArgumentException if it has a {@link Program#flaw()}: the program was not verified; or if an extension
     *     writes more bytecode than it may
     */
    public static Result<Machine> compile(String file, Proofs proofs, Host host) {
        return compile(file, proofs.program(), host, proofs::proved);
    }

    private static Result<Machine> compile(String file, Program program, Host host, IntPredicate proved) {
        Result<List<HostFunction>> linked = host.link(file, program);
        if (linked.value().isEmpty()) {
            return Result.failure(linked.diagnostics());
        }
        ProgramClass written;
        try {
            written = ProgramClass.written(program, host, proved);
        } catch (ClassTooLargeException | MethodTooLargeException e) {
            return Result.failure(Diagnostic.error(
                            VcodeCode.J0001,
                            new Position.Whole(file),
                            "instructions=" + program.code().size())
                    .help("run it with the interpreter"));
        }
        try {
            Object[] data = written.data(linked.value().get());
            var hidden = LOOKUP.defineHiddenClassWithClassData(written.writtenBytes(), data, true);
            var constructor = hidden.findConstructor(
                    hidden.lookupClass(), MethodType.methodType(void.class, Program.class, Host.class));
            return Result.of((Machine) constructor.invoke(program, host));
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("generated class does not load", e);
        }
    }
}
