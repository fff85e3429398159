package dev.exocode.sandbox.bytecode;

import dev.exocode.sandbox.view.Out;
import dev.exocode.sandbox.view.Packet;
import dev.exocode.sandbox.view.Scratch;
import dev.exocode.sandbox.view.Size;
import dev.exocode.sandbox.view.State;
import dev.exocode.sandbox.view.User;
import dev.exocode.sandbox.view.WritablePacket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A handler run as the Java that it is, by the JVM. Native methods are those of {@link HostStub}. */
final class PlainJava {
    private final Method method;
    private final Parameter[] parameters;

    PlainJava(byte[] bytes) {
        Class<?> type = new Loader().define(linked(bytes));
        method = Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isStatic(m.getModifiers()) && !Modifier.isPrivate(m.getModifiers()))
                .filter(m -> !m.getName().equals("now"))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        parameters = method.getParameters();
    }

    /** The same, of bytes that a JVM may refuse to load, and a library to read. */
    static Optional<PlainJava> of(byte[] bytes) {
        try {
            PlainJava java = new PlainJava(bytes);
            // Verified here, and not in the middle of a run.
            MethodHandles.lookup().ensureInitialized(java.method.getDeclaringClass());
            return Optional.of(java);
        } catch (LinkageError | RuntimeException | IllegalAccessException e) {
            return Optional.empty();
        }
    }

    /** Loads a class that sees what the tests see. */
    static Class<?> define(byte[] bytes) {
        return new Loader().define(bytes);
    }

    static byte[] bytes(Class<?> type) {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a run left behind. */
    static final class Memory {
        byte[] packet;
        byte[] user = {};
        byte[] state = {};
        byte[] scratch = {};
        byte[] out = {};
    }

    int size(Class<?> view) {
        return Arrays.stream(parameters)
                .filter(parameter -> parameter.getType() == view)
                .mapToInt(parameter -> parameter.getAnnotation(Size.class).value())
                .sum();
    }

    /** Runs it, and gives the result as a number or the trap that there would be. */
    String run(Memory memory) {
        memory.scratch = new byte[size(Scratch.class)];
        memory.out = new byte[size(Out.class)];
        Object[] arguments = Arrays.stream(parameters)
                .map(parameter -> view(parameter.getType(), memory))
                .toArray();
        try {
            Object result = method.invoke(null, arguments);
            return result == null ? "0" : result instanceof Boolean truth ? truth ? "1" : "0" : result.toString();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IndexOutOfBoundsException) {
                return "BOUNDS";
            } else if (e.getCause() instanceof ArithmeticException) {
                return "DIVISOR";
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Object view(Class<?> type, Memory memory) {
        if (type == Packet.class) {
            return new Packet(memory.packet);
        } else if (type == WritablePacket.class) {
            return new WritablePacket(memory.packet);
        } else if (type == User.class) {
            return new User(memory.user);
        } else if (type == State.class) {
            return new State(memory.state);
        } else if (type == Scratch.class) {
            return new Scratch(memory.scratch);
        }
        return new Out(memory.out);
    }

    private static byte[] linked(byte[] bytes) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                MethodVisitor code = super.visitMethod(
                                        access & ~Opcodes.ACC_NATIVE, name, descriptor, signature, thrown);
                                if ((access & Opcodes.ACC_NATIVE) != 0) {
                                    link(code, name, descriptor);
                                }
                                return code;
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private static void link(MethodVisitor code, String name, String descriptor) {
        code.visitCode();
        int slot = 0;
        for (Type type : Type.getArgumentTypes(descriptor)) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(HostStub.class), name, descriptor, false);
        code.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
        code.visitMaxs(slot + 2, slot);
        code.visitEnd();
    }

    /** Sees the views, and the class that it is given. */
    private static final class Loader extends ClassLoader {
        Loader() {
            super(PlainJava.class.getClassLoader());
        }

        Class<?> define(byte[] bytes) {
            return defineClass(null, bytes, 0, bytes.length);
        }
    }
}
