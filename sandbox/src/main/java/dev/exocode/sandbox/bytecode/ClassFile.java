package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Lines;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A class file, taken apart as far as handlers need it: methods with the bytes of their code, constant fields, the name of the
 * source. Read strictly (lengths nest, nothing overlaps, nothing is left over) and in one pass; what is inside code is read
 * when a method is translated.
 *
 * <p>Source: the Java Virtual Machine Specification, chapter 4. Read by hand rather than by a library for bytecode: those
 * follow lengths and cross-references of the file as they stand, for files that a JVM has loaded or will, and so overlapping
 * methods cost them time in the square of the file's size, and constants in circles their stack.
 */
final class ClassFile {
    private static final int MAGIC = 0xcafebabe;
    private static final int OLDEST = 45;
    /** Java 25; no instruction that handlers may use has changed since Java 1.0, but what is to come is not known. */
    private static final int NEWEST = 69;

    private static final int PREVIEW = 0xffff;
    private static final int ACC_PRIVATE = 0x0002;
    private static final int ACC_STATIC = 0x0008;
    private static final int ACC_FINAL = 0x0010;
    private static final int ACC_NATIVE = 0x0100;
    private static final int ACC_SYNTHETIC = 0x1000;

    /** What tells a method from the others of its class. Ordered, so that a map finds it soon among keys of one hash code. */
    record Key(String name, String descriptor) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int names = ConstantPool.compare(name, other.name);
            return names == 0 ? ConstantPool.compare(descriptor, other.descriptor) : names;
        }
    }

    /**
     * A method.
     *
     * @param key its name and descriptor
     * @param access its flags
     * @param code the attribute of that name, or null
     * @param annotations those attributes that annotate its parameters
     */
    record Method(Key key, int access, ClassInput code, List<ClassInput> annotations) {
        String name() {
            return key.name;
        }

        boolean isStatic() {
            return (access & ACC_STATIC) != 0;
        }

        boolean isNative() {
            return (access & ACC_NATIVE) != 0;
        }

        /** Whether it is one that a handler may begin in without being named. */
        boolean isOpen() {
            return isStatic() && (access & (ACC_PRIVATE | ACC_NATIVE | ACC_SYNTHETIC)) == 0 && !name().startsWith("<");
        }

        /** Methods are what they are, not what they look like: there is one of each key. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private static final Key INITIALISER = new Key("<clinit>", "()V");

    private final String file;
    private final ConstantPool pool;
    private final String name;
    private final Map<Key, Method> methods = new LinkedHashMap<>();
    private final Map<Key, Long> constants = new HashMap<>();
    private String source = "";

    private ClassFile(String file, ClassInput in) {
        this.file = file;
        if (in.remaining() < 4 || in.i4() != MAGIC) {
            throw in.malformed(0, "magic=no");
        }
        int minor = in.u2();
        int major = in.u2();
        if (major < OLDEST || major > NEWEST || minor == PREVIEW) {
            throw in.refused(
                    HandlerCode.VERSION, 4, "version=" + major + "." + minor, "known=" + OLDEST + "-" + NEWEST);
        }
        pool = ConstantPool.read(in);
        in.u2();
        name = pool.className(in.u2());
        in.u2();
        in.skip(2 * in.u2());
        for (int count = in.u2(); count > 0; count--) {
            field(in);
        }
        for (int count = in.u2(); count > 0; count--) {
            method(in);
        }
        for (int count = in.u2(); count > 0; count--) {
            String attribute = pool.text(in.u2());
            ClassInput body = in.stretch(in.i4());
            if (attribute.equals("SourceFile")) {
                source = pool.text(body.u2());
            }
        }
        in.requireEnd();
    }

    /** Reads a class file; refused if it is none. */
    static ClassFile read(String file, byte[] bytes) {
        return new ClassFile(file, ClassInput.of(file, bytes));
    }

    private void field(ClassInput in) {
        int access = in.u2();
        Key key = new Key(pool.text(in.u2()), pool.text(in.u2()));
        for (int count = in.u2(); count > 0; count--) {
            String attribute = pool.text(in.u2());
            ClassInput body = in.stretch(in.i4());
            if (attribute.equals("ConstantValue") && (access & ACC_STATIC) != 0 && (access & ACC_FINAL) != 0) {
                int value = body.u2();
                if (pool.isInt(value)) {
                    constants.put(key, (long) pool.intValue(value));
                } else if (pool.isLong(value)) {
                    constants.put(key, pool.longValue(value));
                }
            }
        }
    }

    private void method(ClassInput in) {
        int start = in.offset();
        int access = in.u2();
        Key key = new Key(pool.text(in.u2()), pool.text(in.u2()));
        ClassInput code = null;
        List<ClassInput> annotations = List.of();
        for (int count = in.u2(); count > 0; count--) {
            String attribute = pool.text(in.u2());
            ClassInput body = in.stretch(in.i4());
            switch (attribute) {
                case "Code" -> {
                    if (code != null) {
                        throw in.malformed(start, "attribute=Code twice");
                    }
                    code = body;
                }
                case "RuntimeVisibleParameterAnnotations", "RuntimeInvisibleParameterAnnotations" -> {
                    if (annotations.size() == 2) {
                        throw in.malformed(start, "attribute=" + attribute + " twice");
                    }
                    annotations = annotations.isEmpty() ? List.of(body) : List.of(annotations.get(0), body);
                }
                default -> {}
            }
        }
        if (methods.put(key, new Method(key, access, code, annotations)) != null) {
            throw in.malformed(start, "method=" + key.name + key.descriptor + " twice");
        }
    }

    String file() {
        return file;
    }

    String name() {
        return name;
    }

    ConstantPool pool() {
        return pool;
    }

    /** The name of the source as far as the class file gives one that can be shown, else that of the class file. */
    String source() {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return !source.isEmpty() && Lines.isFileName(source)
                ? source
                : !last.isEmpty() && Lines.isFileName(last) ? last : "handler";
    }

    /** In the order of the file. */
    List<Method> methods() {
        return List.copyOf(methods.values());
    }

    Optional<Method> method(String name, String descriptor) {
        return Optional.ofNullable(methods.get(new Key(name, descriptor)));
    }

    /**
     * The value of a constant field of integers, as it stands in the file; empty if there is no such field, or it is not constant.
     * With an initialiser none is: it may give a final field another value than the file does.
     */
    Optional<Long> constant(String name, String descriptor) {
        return methods.containsKey(INITIALISER)
                ? Optional.empty()
                : Optional.ofNullable(constants.get(new Key(name, descriptor)));
    }
}
