package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Machine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the class of one program: its entry points, a method a function (or several for a large one), and dispatchers for
 * dynamic calls.
 *
 * <p>What code cannot spell (host functions, extensions, large jump tables, data) comes as class data into static final fields,
 * which the JVM takes as constants.
 */
final class ProgramClass {
    static final String NAME = ProgramClass.class.getPackageName().replace('.', '/') + "/Program";
    static final String MACHINE = name(Machine.class);
    static final String BODY = name(HostFunction.Body.class);
    static final String EXTENSION = name(Extension.class);
    /** What every function is given before its parameters: the packet's window and how deep it is. */
    static final String CONTEXT = "[BIII";
    /** The field of the program's constants. */
    static final String DATA = "data";

    /** A method of more bytecode HotSpot does not compile. */
    private static final int HOTSPOT_BYTES = 8_000;

    private static final String PROGRAM = name(Program.class);
    private static final String HOST = name(Host.class);
    private static final String OBJECTS = "[Ljava/lang/Object;";
    private static final int OFFSET = 2;
    private static final int LENGTH = 3;
    private static final int DEPTH = 4;
    private static final String RUN = "([BII)J";

    private final Program program;
    private final IntPredicate proved;
    private final int maxDepth;
    private final boolean undo;
    private final ClassWriter out;
    private final List<List<Stretch>> stretches = new ArrayList<>();
    private final List<Object> tables = new ArrayList<>();
    private final Map<Integer, String> tableFields = new HashMap<>();
    private final Map<String, Boolean> emits = new HashMap<>();
    private final Dispatchers dispatchers = new Dispatchers(this);
    private final boolean traps;
    /** Whether a run has to {@link Machine#begin}. */
    private final boolean begins;
    /** Whether the first function is one method that nobody calls: then it is the entry itself, which saves a call. */
    private final boolean mainIsRun;

    private int largestMethod;
    private byte[] written;

    ProgramClass(Program program, Host host, IntPredicate proved) {
        this(program, host, proved, Stretch.MAX_BYTES_WHOLE);
    }

    private ProgramClass(Program program, Host host, IntPredicate proved, int maxBytesWhole) {
        this.program = program;
        this.proved = proved;
        this.maxDepth = host.maxDepth();
        this.undo = host.undo();
        // How deep an extension piles its stack only ASM can find out, at a third of the cost of all.
        this.out = new ClassWriter(program.extensions().isEmpty() ? 0 : ClassWriter.COMPUTE_MAXS);
        for (int function = 0; function < program.functions().size(); function++) {
            stretches.add(Stretch.of(program, function, proved, undo, maxBytesWhole));
        }
        this.traps = IntStream.range(0, program.code().size()).anyMatch(this::mayTrap);
        boolean zeroes = program.regions().containsKey(Region.SCRATCH)
                || program.regions().containsKey(Region.OUT);
        boolean logs = undo && program.code().stream().anyMatch(in -> in.op().format() == Format.STORE);
        this.begins = zeroes || logs || !program.imports().isEmpty();
        this.mainIsRun = stretches.get(0).get(0).isWhole()
                && program.code().stream()
                        .noneMatch(in -> in.op() == Op.CALLR || in.op() == Op.CALL && in.target() == 0);
    }

    /**
     * Writes a class in which functions are one method each as long as HotSpot compiles that: to hand registers from method to
     * method takes longer than a filter.
     *
     * @return the class, written
     */
    static ProgramClass written(Program program, Host host, IntPredicate proved) {
        ProgramClass whole = new ProgramClass(program, host, proved, Stretch.HOPEFUL_BYTES_WHOLE);
        whole.written = whole.bytes();
        if (whole.largestMethod <= HOTSPOT_BYTES) {
            return whole;
        }
        ProgramClass cut = new ProgramClass(program, host, proved);
        cut.written = cut.bytes();
        return cut;
    }

    /** The class that {@link #written} wrote. */
    byte[] writtenBytes() {
        return written;
    }

    private static String name(Class<?> of) {
        return of.getName().replace('.', '/');
    }

    /** Whether a trap must be looked for at an instruction. */
    private boolean mayTrap(int pc) {
        Instruction in = program.code().get(pc);
        for (Trap trap : in.op().traps(in.type())) {
            boolean byOperands = trap == Trap.BOUNDS || trap == Trap.DIVISOR;
            if (!byOperands || in.op().checks() || !proved.test(pc)) {
                return true;
            }
        }
        return false;
    }

    Program program() {
        return program;
    }

    int maxDepth() {
        return maxDepth;
    }

    /** Whether stores to what can be undone are logged. */
    boolean undo() {
        return undo;
    }

    byte[] bytes() {
        out.visit(
                Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC, NAME, null, MACHINE, null);
        constructor();
        run();
        runBatch();
        if (keepsNothing()) {
            isThreadSafe();
        }
        for (int function = mainIsRun ? 1 : 0; function < program.functions().size(); function++) {
            function(function);
        }
        constants();
        out.visitEnd();
        return out.toByteArray();
    }

    /** The values of the static fields: host functions, extensions, tables, data. */
    Object[] data(List<HostFunction> linked) {
        List<Object> data = new ArrayList<>();
        linked.forEach(function -> data.add(function.body()));
        data.addAll(program.extensions());
        data.addAll(tables);
        if (hasData()) {
            data.add(program.data().toArray());
        }
        return data.toArray();
    }

    private boolean hasData() {
        return program.regions().containsKey(Region.DATA);
    }

    /** The name of the field for a large jump table, which is of one function: its targets' addresses. */
    String table(int index, List<Stretch> stretches) {
        return tableFields.computeIfAbsent(index, table -> {
            tables.add(program.tables().get(table).stream()
                    .mapToInt(target -> Stretch.address(stretches, target))
                    .toArray());
            return "t" + (tables.size() - 1);
        });
    }

    /**
     * Whether an extension writes its own bytecode for a type; tried once, aside.
     *
     * @throws IllegalArgumentException if it writes more than it may
     */
    boolean emits(Extension extension, Type type) {
        return emits.computeIfAbsent(extension.name() + " " + type, key -> {
            MethodVisitor trial = new ClassWriter(0).visitMethod(0, "trial", "()V", null, null);
            Label end = new Label();
            trial.visitCode();
            boolean emits = extension.emit(trial, type);
            trial.visitLabel(end);
            trial.visitMaxs(0, 0);
            if (end.getOffset() > Extension.MAX_BYTES) {
                throw new IllegalArgumentException("extension " + extension.name() + " writes " + end.getOffset()
                        + " bytes of bytecode, and may write " + Extension.MAX_BYTES);
            }
            return emits;
        });
    }

    /** The dispatchers of dynamic calls. */
    Dispatchers dispatchers() {
        return dispatchers;
    }

    private void constructor() {
        String descriptor = "(L" + PROGRAM + ";L" + HOST + ";)V";
        MethodVisitor init = out.visitMethod(0, "<init>", descriptor, null, null);
        init.visitCode();
        init.visitVarInsn(Opcodes.ALOAD, 0);
        init.visitVarInsn(Opcodes.ALOAD, 1);
        init.visitVarInsn(Opcodes.ALOAD, 2);
        init.visitMethodInsn(Opcodes.INVOKESPECIAL, MACHINE, "<init>", descriptor, false);
        if (isStretched()) {
            out.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "registers", "[J", null, null)
                    .visitEnd();
            out.visitField(Opcodes.ACC_PRIVATE, "result", "J", null, null).visitEnd();
            init.visitVarInsn(Opcodes.ALOAD, 0);
            push(init, maxDepth * Instruction.REGISTERS);
            init.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
            init.visitFieldInsn(Opcodes.PUTFIELD, NAME, "registers", "[J");
        }
        init.visitInsn(Opcodes.RETURN);
        end(init, 3, 3);
    }

    private boolean isStretched() {
        return stretches.stream().anyMatch(of -> !of.get(0).isWhole());
    }

    private void run() {
        MethodVisitor run = out.visitMethod(Opcodes.ACC_PUBLIC, "run", RUN, null, null);
        run.visitCode();
        run.visitVarInsn(Opcodes.ILOAD, OFFSET);
        run.visitVarInsn(Opcodes.ILOAD, LENGTH);
        run.visitVarInsn(Opcodes.ALOAD, 1);
        run.visitInsn(Opcodes.ARRAYLENGTH);
        run.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "checkFromIndexSize", "(III)I", false);
        run.visitInsn(Opcodes.POP);
        if (begins) {
            run.visitVarInsn(Opcodes.ALOAD, 0);
            run.visitMethodInsn(Opcodes.INVOKEVIRTUAL, NAME, "begin", "()V", false);
        } else if (traps) {
            // All of begin that matters here; the rest takes as long as a small filter.
            run.visitVarInsn(Opcodes.ALOAD, 0);
            run.visitInsn(Opcodes.ICONST_0);
            run.visitFieldInsn(Opcodes.PUTFIELD, NAME, "trapped", "I");
        }
        run.visitInsn(Opcodes.ICONST_0);
        run.visitVarInsn(Opcodes.ISTORE, DEPTH);
        if (mainIsRun) {
            new Emitter(this, proved, 0, Kinds.apart(program, 0), stretches.get(0), 0, run).method();
            return;
        }
        run.visitVarInsn(Opcodes.ALOAD, 0);
        context(run, false);
        run.visitMethodInsn(Opcodes.INVOKESPECIAL, NAME, method(0), descriptor(0), false);
        run.visitInsn(Opcodes.LRETURN);
        end(run, 5, 5);
    }

    /** {@code for (i = 0; i < count; i++) results[i] = run(data, offsets[i], lengths[i])}, until one traps. */
    private void runBatch() {
        int offsets = 2;
        int lengths = 3;
        int results = 4;
        int count = 5;
        int i = 6;
        MethodVisitor run = out.visitMethod(Opcodes.ACC_PUBLIC, "runBatch", "([B[I[I[JI)I", null, null);
        Label head = new Label();
        Label done = new Label();
        run.visitCode();
        run.visitInsn(Opcodes.ICONST_0);
        run.visitVarInsn(Opcodes.ISTORE, i);
        run.visitLabel(head);
        run.visitFrame(Opcodes.F_APPEND, 1, new Object[] {Opcodes.INTEGER}, 0, null);
        run.visitVarInsn(Opcodes.ILOAD, i);
        run.visitVarInsn(Opcodes.ILOAD, count);
        run.visitJumpInsn(Opcodes.IF_ICMPGE, done);
        run.visitVarInsn(Opcodes.ALOAD, results);
        run.visitVarInsn(Opcodes.ILOAD, i);
        run.visitVarInsn(Opcodes.ALOAD, 0);
        run.visitVarInsn(Opcodes.ALOAD, 1);
        element(run, offsets, i);
        element(run, lengths, i);
        run.visitMethodInsn(Opcodes.INVOKEVIRTUAL, NAME, "run", RUN, false);
        run.visitInsn(Opcodes.LASTORE);
        run.visitIincInsn(i, 1);
        if (traps) {
            run.visitVarInsn(Opcodes.ALOAD, 0);
            run.visitFieldInsn(Opcodes.GETFIELD, NAME, "trapped", "I");
            run.visitJumpInsn(Opcodes.IFEQ, head);
        } else {
            run.visitJumpInsn(Opcodes.GOTO, head);
        }
        run.visitLabel(done);
        run.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        run.visitVarInsn(Opcodes.ILOAD, i);
        run.visitInsn(Opcodes.IRETURN);
        end(run, 10, 7);
    }

    private static void element(MethodVisitor run, int array, int index) {
        run.visitVarInsn(Opcodes.ALOAD, array);
        run.visitVarInsn(Opcodes.ILOAD, index);
        run.visitInsn(Opcodes.IALOAD);
    }

    /** Whether a run touches no field of the machine: all it has is the packet, constants, and registers that are Java's locals. */
    private boolean keepsNothing() {
        return !begins
                && !traps
                && !isStretched()
                && program.extensions().isEmpty()
                && program.code().stream()
                        .allMatch(in ->
                                in.region() == null || in.region() == Region.PACKET || in.region() == Region.DATA);
    }

    private void isThreadSafe() {
        MethodVisitor safe = out.visitMethod(Opcodes.ACC_PUBLIC, "isThreadSafe", "()Z", null, null);
        safe.visitCode();
        safe.visitInsn(Opcodes.ICONST_1);
        safe.visitInsn(Opcodes.IRETURN);
        end(safe, 1, 1);
    }

    private void function(int function) {
        List<Stretch> stretches = this.stretches.get(function);
        MethodVisitor method = method(method(function), descriptor(function));
        if (stretches.get(0).isWhole()) {
            new Emitter(this, proved, function, Kinds.apart(program, function), stretches, 0, method).method();
            return;
        }
        // Between stretches a register rests as one thing, whatever it holds.
        Kinds kinds = Kinds.joined(program, function);
        new Driver(this, function, stretches.size()).write(method);
        for (int i = 0; i < stretches.size(); i++) {
            MethodVisitor stretch = method(Driver.stretch(function, i), Driver.STRETCH);
            new Emitter(this, proved, function, kinds, stretches, i, stretch).method();
        }
    }

    /** Pushes the index of this activation's register 0. */
    static void firstRegister(MethodVisitor method) {
        method.visitVarInsn(Opcodes.ILOAD, 4);
        method.visitIntInsn(Opcodes.BIPUSH, Instruction.REGISTERS);
        method.visitInsn(Opcodes.IMUL);
    }

    /** Begins a private method. */
    MethodVisitor method(String name, String descriptor) {
        return out.visitMethod(Opcodes.ACC_PRIVATE, name, descriptor, null, null);
    }

    static String method(int function) {
        return "f" + function;
    }

    String descriptor(int function) {
        int parameters =
                program.functions().get(function).signature().parameters().size();
        return "(" + CONTEXT + "J".repeat(parameters) + ")J";
    }

    /** Goes to a label if one more activation would be one too many. */
    static void deeper(MethodVisitor method, int maxDepth, Label otherwise) {
        method.visitVarInsn(Opcodes.ILOAD, 4);
        push(method, maxDepth - 1);
        method.visitJumpInsn(Opcodes.IF_ICMPGE, otherwise);
    }

    /** Pushes the packet's window and the depth, of the caller or of what it calls. */
    static void context(MethodVisitor method, boolean deeper) {
        method.visitVarInsn(Opcodes.ALOAD, 1);
        for (int slot = OFFSET; slot <= 4; slot++) {
            method.visitVarInsn(Opcodes.ILOAD, slot);
        }
        if (deeper) {
            method.visitInsn(Opcodes.ICONST_1);
            method.visitInsn(Opcodes.IADD);
        }
    }

    /** Pushes an int in the shortest way. */
    static void push(MethodVisitor method, int value) {
        if (value >= -1 && value <= 5) {
            method.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value == (byte) value) {
            method.visitIntInsn(Opcodes.BIPUSH, value);
        } else if (value == (short) value) {
            method.visitIntInsn(Opcodes.SIPUSH, value);
        } else {
            method.visitLdcInsn(value);
        }
    }

    /** Pushes a long; a small one without taking room in the table of constants. */
    static void push(MethodVisitor method, long value) {
        if (value == (short) value) {
            push(method, (int) value);
            method.visitInsn(Opcodes.I2L);
        } else {
            method.visitLdcInsn(value);
        }
    }

    /** Cuts the long on the stack to a type of registers. */
    static void cut(MethodVisitor method, Type type) {
        if (type.bits() == 32 && type.signed()) {
            method.visitInsn(Opcodes.L2I);
            method.visitInsn(Opcodes.I2L);
        } else if (type.bits() < 64) {
            push(method, (1L << type.bits()) - 1);
            method.visitInsn(Opcodes.LAND);
        }
    }

    private void constants() {
        int hosts = program.imports().size();
        int extensions = program.extensions().size();
        if (hosts + extensions + tables.size() == 0 && !hasData()) {
            return;
        }
        MethodVisitor init = out.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        init.visitCode();
        init.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/lang/invoke/MethodHandles",
                "lookup",
                "()Ljava/lang/invoke/MethodHandles$Lookup;",
                false);
        init.visitLdcInsn("_");
        init.visitLdcInsn(org.objectweb.asm.Type.getType(OBJECTS));
        init.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/lang/invoke/MethodHandles",
                "classData",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
                false);
        init.visitTypeInsn(Opcodes.CHECKCAST, OBJECTS);
        init.visitVarInsn(Opcodes.ASTORE, 0);
        for (int i = 0; i < hosts; i++) {
            constant(init, "h" + i, "L" + BODY + ";", BODY, i);
        }
        for (int i = 0; i < extensions; i++) {
            constant(init, "e" + i, "L" + EXTENSION + ";", EXTENSION, hosts + i);
        }
        for (int i = 0; i < tables.size(); i++) {
            constant(init, "t" + i, "[I", "[I", hosts + extensions + i);
        }
        if (hasData()) {
            constant(init, DATA, "[B", "[B", hosts + extensions + tables.size());
        }
        init.visitInsn(Opcodes.RETURN);
        end(init, 4, 1);
    }

    private void constant(MethodVisitor init, String field, String descriptor, String type, int index) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        out.visitField(access, field, descriptor, null, null).visitEnd();
        init.visitVarInsn(Opcodes.ALOAD, 0);
        push(init, index);
        init.visitInsn(Opcodes.AALOAD);
        init.visitTypeInsn(Opcodes.CHECKCAST, type);
        init.visitFieldInsn(Opcodes.PUTSTATIC, NAME, field, descriptor);
    }

    /** Ends a method that uses no more stack and locals than that. */
    void end(MethodVisitor method, int stack, int locals) {
        Label end = new Label();
        method.visitLabel(end);
        method.visitMaxs(stack, locals);
        method.visitEnd();
        largestMethod = Math.max(largestMethod, end.getOffset());
    }

    /** The size of the largest method, in bytes of bytecode; known once they are written. */
    int largestMethod() {
        return largestMethod;
    }
}
