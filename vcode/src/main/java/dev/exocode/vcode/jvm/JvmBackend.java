package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.VcodeCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Executable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Turns a verified program into a hidden class with one method.
 *
 * <p>No check of the window is emitted: the verifier has proved that loads stay inside it. The array's own bounds check
 * remains. The class is unloaded with its instance; its instance may be shared between threads.
 */
public final class JvmBackend {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final String NAME = JvmBackend.class.getPackageName().replace('.', '/') + "/Program";
    private static final String EXECUTABLE = Executable.class.getName().replace('.', '/');

    private JvmBackend() {}

    /**
     * Compiles and loads a program.
     *
     * @param file the program's name in messages
     * @param program one that a verifier has accepted
     * @return the loaded program, or J0001 if its code is too large for a method (64 KiB of bytecode)
     * @throws IllegalArgumentException if control may leave the code: the program was not verified
     */
    public static Result<Executable> compile(String file, Program program) {
        byte[] bytes;
        try {
            bytes = classFile(program);
        } catch (MethodTooLargeException e) {
            return Result.failure(Diagnostic.error(
                            VcodeCode.J0001,
                            new Position.Whole(file),
                            "bytes=" + e.getCodeSize(),
                            "max=65535",
                            "instructions=" + program.code().size())
                    .help("run it with the interpreter"));
        }
        try {
            var hidden = LOOKUP.defineHiddenClass(bytes, true);
            return Result.of(
                    (Executable) hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class))
                            .invoke());
        } catch (Throwable e) {
            throw new AssertionError("generated class does not load", e);
        }
    }

    /**
     * The class file of a program, for those who want to look at it.
     *
     * @param program one that a verifier has accepted
     * @return a class that implements {@link Executable}
     * @throws MethodTooLargeException if its code is too large for a method
     * @throws IllegalArgumentException if control may leave the code: the program was not verified
     */
    static byte[] classFile(Program program) {
        ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        out.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                NAME,
                null,
                "java/lang/Object",
                new String[] {EXECUTABLE});
        MethodVisitor init = out.visitMethod(0, "<init>", "()V", null, null);
        init.visitCode();
        init.visitVarInsn(Opcodes.ALOAD, 0);
        init.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        init.visitInsn(Opcodes.RETURN);
        init.visitMaxs(0, 0);
        init.visitEnd();
        MethodVisitor run = out.visitMethod(Opcodes.ACC_PUBLIC, "run", "([BII)J", null, null);
        new Emitter(program, NAME, run).method();
        out.visitEnd();
        return out.toByteArray();
    }
}
