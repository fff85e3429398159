package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.util.Optional;

/**
 * Translates handlers written in Java: class files that a Java compiler wrote become VCODE, which is then verified like any
 * other.
 *
 * <pre>{@code
 * byte[] bytes = Files.readAllBytes(Path.of("ToWeb.class"));
 * Result<Program> result = JavaHandler.translate("ToWeb.class", bytes);
 * result.diagnostics().forEach(System.err::println);
 * result.value().ifPresent(program -> ...);
 * }</pre>
 *
 * <p>The bytes are only read: no class is loaded, and nothing of them is trusted, also not what a JVM would have checked. No input makes
 * it throw or run long; memory is in proportion to the code, and less than 64 MB for as much code as there may be. A program that
 * comes out means what the class means to a JVM; whether it is safe is the verifier's to say.
 *
 * <p>The function that a run begins in has the result of the method: {@code i} for {@code int} and all that is narrower, {@code l}
 * for {@code long}. Static methods that it calls become functions, static native methods imports of the same name, of the types {@code i}
 * and {@code l}; views are passed to both in the source alone. {@link Program#lines()} tells the lines of the source.
 *
 * <p>Thread-safe. Source: ours.
 */
public final class JavaHandler {

    /** The most bytes of a class file. */
    public static final int MAX_CLASS_BYTES = 1 << 20;

    /** The most bytes of code, tables of lines included, that the methods of a handler have together. */
    public static final int MAX_CODE_BYTES = 1 << 18;

    private JavaHandler() {}

    /**
     * Translates a class whose one static method that is neither private nor native is run.
     *
     * @param file the name of the class file in messages about its bytes; the others name its source, and the line
     * @param bytes any bytes; not kept
     * @return the program or the errors, at most {@link dev.exocode.vcode.diagnostic.Diagnostics#MAX_REPORTED}
     */
    public static Result<Program> translate(String file, byte[] bytes) {
        return translate(file, bytes, Optional.empty());
    }

    /**
     * Translates a class of which a method is run.
     *
     * @param file the name of the class file in messages about its bytes; the others name its source, and the line
     * @param bytes any bytes; not kept
     * @param method the name of a static method, of which there must be one
     * @return the program or the errors, at most {@link dev.exocode.vcode.diagnostic.Diagnostics#MAX_REPORTED}
     */
    public static Result<Program> translate(String file, byte[] bytes, String method) {
        return translate(file, bytes, Optional.of(method));
    }

    private static Result<Program> translate(String file, byte[] bytes, Optional<String> method) {
        if (bytes.length > MAX_CLASS_BYTES) {
            return Result.failure(Diagnostic.error(
                    HandlerCode.SIZE, new Position.Whole(file), "bytes=" + bytes.length, "max=" + MAX_CLASS_BYTES));
        }
        try {
            return new Translation(ClassFile.read(file, bytes)).program(method);
        } catch (Refused e) {
            return Result.failure(e.diagnostic());
        }
    }
}
