package dev.exocode.sandbox.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.exocode.sandbox.view.Packet;
import dev.exocode.sandbox.view.State;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Soon;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Interpreter;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Whatever bytes one gives it, the translator answers: by a program without flaws or by a message, and soon. */
@OnOneJdk
class HostileClassTest {
    /** As long as a file of the largest size may take on a machine that does other things besides. */
    private static final Duration SOON = Duration.ofSeconds(20);

    /** As long as a search in all that has one hash code would take many times over. */
    private static final Duration SOONER = Duration.ofSeconds(10);

    private static final String PACKET_TO_INT = "(" + Packet.class.descriptorString() + ")I";
    private static final int LARGEST_CODE = 65_535;

    private static Result<Program> answered(byte[] bytes, String... method) {
        Result<Program> result = method.length == 0
                ? JavaHandler.translate("Hostile.class", bytes)
                : JavaHandler.translate("Hostile.class", bytes, method[0]);
        result.value()
                .ifPresentOrElse(
                        program -> {
                            assertThat(program.flaw()).isEmpty();
                            assertThat(BinaryFormat.encode(program)).isNotEmpty();
                        },
                        () -> assertThat(result.diagnostics())
                                .isNotEmpty()
                                .allSatisfy(message ->
                                        assertThat(message.toString()).isNotBlank()));
        return result;
    }

    private static Result<Program> soon(Supplier<byte[]> bytes, String... method) {
        return within(SOON, bytes, method);
    }

    private static Result<Program> within(Duration limit, Supplier<byte[]> bytes, String... method) {
        byte[] given = bytes.get();
        return Soon.within(limit, () -> answered(given, method));
    }

    @ParameterizedTest
    @EnumSource
    void cutHandlersAreRefused(HandlersTest.Case handler) {
        byte[] bytes = PlainJava.bytes(handler.type());
        for (int length = 0; length < bytes.length; length++) {
            assertThat(answered(Arrays.copyOf(bytes, length)).value()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyByteOfAHandlerMayBeAnyOther(HandlersTest.Case handler) {
        byte[] bytes = PlainJava.bytes(handler.type());
        for (int at = 0; at < bytes.length; at++) {
            byte right = bytes[at];
            for (int value : new int[] {0, 1, 0x7f, 0x80, 0xff, right + 1, right - 1, right ^ 0x10}) {
                bytes[at] = (byte) value;
                answered(bytes);
            }
            bytes[at] = right;
        }
    }

    @Property(tries = 3_000)
    void severalBytesOfAHandlerMayBeAnyOthers(@ForAll long seed) {
        Random random = new Random(seed);
        HandlersTest.Case[] all = HandlersTest.Case.values();
        byte[] bytes = PlainJava.bytes(all[random.nextInt(all.length)].type());
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        answered(bytes);
    }

    @Property(tries = 3_000)
    void anyCodeIsAnswered(@ForAll long seed) {
        Random random = new Random(seed);
        // Mostly instructions that exist and are allowed, so that some of it goes far.
        byte[] code = new byte[1 + random.nextInt(200)];
        for (int i = 0; i < code.length; i++) {
            int kind = random.nextInt(10);
            code[i] = (byte)
                    (kind < 4
                            ? 2 + random.nextInt(9)
                            : kind < 5
                                    ? 26 + random.nextInt(8)
                                    : kind < 7 ? 87 + random.nextInt(62) : random.nextInt(203));
        }
        RawClass raw = new RawClass();
        raw.method("run", PACKET_TO_INT, 8, 8, code);
        answered(raw.bytes(), "run");
    }

    private static byte[] code(int size, String head, String unit, String tail) {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        code.writeBytes(hex(head));
        while (code.size() + hex(unit).length + hex(tail).length <= size) {
            code.writeBytes(hex(unit));
        }
        code.writeBytes(hex(tail));
        return code.toByteArray();
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static byte[] method(byte[] code, int locals) {
        RawClass raw = new RawClass();
        raw.method("run", PACKET_TO_INT, 100, locals, code);
        return raw.bytes();
    }

    /** The largest code there can be, of one instruction or a few, again and again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00", // nop
                "03 57", // push and pop
                "03", // push without end
                "03 3c 1b 3d", // constants through variables
                "03 99 0003", // branches to the next instruction, each a block of its own
                "03 9a ffff", // branches back to the push before
                "1b 04 60 3c", // sums
                "1b 1b 68 3c 1b 1b 7a 3c", // products and shifts
                "a7 0003", // gotos to the next
                "1b 99 0007 04 a7 0004 03 3c", // booleans
                "84 01 01", // increments
                "1b 84 01 01 3c" // kept over an increment
            })
    void hugeMethodsAreAnswered(String unit) {
        Result<Program> result = soon(() -> method(code(LARGEST_CODE, "03 3c 03 3d", unit, "03 ac"), 128), "run");
        assertThat(result.diagnostics())
                .extracting(Diagnostic::code)
                .isSubsetOf(unit.equals("03") ? Set.of(HandlerCode.REGISTERS) : Set.of());
    }

    /** Each way back makes one variable more unknown to all that stands between, which is translated anew each time. */
    @Test
    void manyVariablesThatBecomeUnknownOneByOneComeToAnEnd() {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        for (int local = 1; local < 128; local++) {
            code.writeBytes(new byte[] {3, 0x36, (byte) local});
        }
        int head = code.size();
        code.writeBytes(code(30_000, "", "03 99 0003", ""));
        for (int local = 1; local < 126; local++) {
            code.writeBytes(new byte[] {3, (byte) 0x99, 0, 9, 9, 0x37, (byte) local});
            int back = head - code.size();
            code.writeBytes(new byte[] {(byte) 0xa7, (byte) (back >> 8), (byte) back});
        }
        code.writeBytes(hex("03 ac"));
        assertThat(soon(() -> method(code.toByteArray(), 128), "run").diagnostics())
                .singleElement()
                .extracting(Diagnostic::toString)
                .asString()
                .contains("rounds=32");
    }

    @Test
    void manyTargetsAreAnswered() {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        while (code.size() < 60_000) {
            int padded = (4 - (code.size() + 2) % 4) % 4;
            int cases = 400;
            code.writeBytes(new byte[] {3, (byte) 0xaa});
            code.writeBytes(new byte[padded]);
            int next = 1 + padded + 12 + 4 * cases;
            byte[] distance = {0, 0, (byte) (next >> 8), (byte) next};
            code.writeBytes(distance);
            code.writeBytes(new byte[] {0, 0, 0, 0, 0, 0, (byte) (cases - 1 >> 8), (byte) (cases - 1)});
            for (int i = 0; i < cases; i++) {
                code.writeBytes(distance);
            }
        }
        code.writeBytes(hex("03 ac"));
        soon(() -> method(code.toByteArray(), 1), "run");
    }

    /** Each method is as cheap as its bytes: all of them share one long name and one long descriptor. */
    @Test
    void manyMethodsWithLongNamesAreAnswered() {
        RawClass raw = new RawClass();
        String longest = "x".repeat(60_000);
        int name = raw.text(longest);
        assertThat(name).isPositive();
        for (int i = 0; i < 5_000; i++) {
            raw.method("m" + i, "(" + "J".repeat(100) + ")V", 0, 0, new byte[] {(byte) 0xb1});
        }
        raw.method(longest, PACKET_TO_INT, 1, 1, hex("03 ac"));
        assertThat(soon(raw::bytes, longest).value()).isPresent();
    }

    /** Texts that all have one hash code; so have all pairs of them. */
    private static String ofOneHashCode(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 8; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    @Test
    void methodsOfOneHashCodeAreAnswered() {
        RawClass raw = new RawClass();
        int[] names = new int[256];
        int[] descriptors = new int[256];
        for (int i = 0; i < 256; i++) {
            names[i] = raw.text(ofOneHashCode(i));
            descriptors[i] = raw.text("(L" + ofOneHashCode(i) + ";)V");
        }
        for (int i = 0; i < 255; i++) {
            for (int j = 0; j < 256; j++) {
                raw.nativeMethod(names[i], descriptors[j]);
            }
        }
        assertThat(within(SOONER, raw::bytes).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(HandlerCode.ENTRY);
    }

    @Test
    void callsOfMembersOfOneHashCodeAreAnswered() {
        RawClass raw = new RawClass();
        int type = raw.one(7, raw.text("Raw"));
        int[] names = new int[170];
        int[] descriptors = new int[170];
        for (int i = 0; i < 170; i++) {
            names[i] = raw.text(ofOneHashCode(i));
            descriptors[i] = raw.text("(L" + ofOneHashCode(i) + ";)V");
        }
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        for (int name : names) {
            for (int descriptor : descriptors) {
                int member = raw.two(10, type, raw.two(12, name, descriptor));
                if (code.size() + 5 < LARGEST_CODE) {
                    code.writeBytes(new byte[] {(byte) 0xb8, (byte) (member >> 8), (byte) member});
                }
            }
        }
        code.writeBytes(hex("03 ac"));
        raw.method("run", PACKET_TO_INT, 1, 1, code.toByteArray());
        assertThat(within(SOONER, raw::bytes, "run").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(HandlerCode.CALL);
    }

    @Test
    void constantsInCirclesAreRefused() {
        RawClass raw = new RawClass();
        // A class whose name is itself, a member that is its own type, and a dynamic constant of itself.
        int type = raw.one(7, 1);
        int pair = raw.two(12, 2, 2);
        int member = raw.two(10, 3, 3);
        int dynamic = raw.two(17, 0, 4);
        assertThat(new int[] {type, pair, member, dynamic}).containsExactly(1, 2, 3, 4);
        raw.method("run", PACKET_TO_INT, 4, 4, hex("13 0004 b8 0003 ac"));
        assertThat(soon(raw::bytes, "run").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(HandlerCode.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "<init>", "a b", "größe", "\ud83d\ude00", "-", "1", "main", "_", "a;/[.b"})
    void strangeNamesAreNamesOrRefused(String name) {
        RawClass raw = new RawClass();
        raw.method(name, PACKET_TO_INT, 1, 1, hex("03 ac"));
        assertThat(soon(raw::bytes, name).value()).isPresent();
    }

    /** Each of ten short methods calls the next ten times: written where they are called, they would be 10^10 instructions. */
    @Test
    void callsOfCallsDoNotMultiply() {
        RawClass raw = new RawClass();
        for (int i = 0; i < 10; i++) {
            int next = raw.member(10, "Raw", "f" + (i + 1), "()V");
            raw.method("f" + i, "()V", 0, 0, hex(String.format("b8 %04x", next).repeat(10) + "b1"));
        }
        raw.method("f10", "()V", 0, 0, hex("b1"));
        Program program = soon(raw::bytes, "f0").value().orElseThrow();
        assertThat(program.code()).hasSizeLessThan(200);
    }

    /** Written where it is called or not, a method sees none of the operands of its caller. */
    @Test
    void methodsDoNotTakeWhatIsNotTheirs() {
        for (String head : new String[] {"", "a7 0003"}) {
            RawClass raw = new RawClass();
            int thief = raw.member(10, "Raw", "f", "()V");
            raw.method("run", PACKET_TO_INT, 2, 1, hex(String.format("03 04 b8 %04x ac", thief)));
            raw.method("f", "()V", 2, 1, hex(head + "57 b1"));
            assertThat(soon(raw::bytes, "run").diagnostics())
                    .singleElement()
                    .extracting(Diagnostic::toString)
                    .asString()
                    .contains("stack=empty");
        }
    }

    /** A short method that is called very often is a function after all. */
    @Test
    void manyCallsOfOneMethodDoNotMultiplyIt() {
        RawClass raw = new RawClass();
        int next = raw.member(10, "Raw", "f", "()V");
        byte[] calls = code(60_000, "", String.format("b8 %04x", next), "03 ac");
        raw.method("run", PACKET_TO_INT, 1, 1, calls);
        raw.method("f", "()V", 2, 1, code(30, "", "03 3b", "b1"));
        Program program = soon(raw::bytes, "run").value().orElseThrow();
        assertThat(program.code()).hasSizeLessThan(20_100);
    }

    /** Each of many lines is refused for a name as long as there may be: 2.5 GB, if all were kept. */
    @ParameterizedTest
    @ValueSource(ints = {0xb2, 0xb8})
    void longNamesAreNotKeptForEachLine(int instruction) {
        int count = 21_000;
        String longest = "x".repeat(60_000);
        RawClass raw = new RawClass();
        int member = raw.member(instruction == 0xb2 ? 9 : 10, longest, longest, "()I");
        byte[] code = code(3 * count + 2, "", String.format("%02x %04x", instruction, member), "03 ac");
        raw.methodWithLines("run", PACKET_TO_INT, code, 3);
        byte[] bytes = raw.bytes();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertThat(answered(bytes, "run").diagnostics()).hasSize(20);
        assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(64L << 20);
    }

    /** Names are looked for from where the last was found. */
    @Test
    void manyFunctionsOfOneNameAreAnswered() {
        int count = 4_000;
        RawClass raw = new RawClass();
        ByteArrayOutputStream calls = new ByteArrayOutputStream();
        String[] descriptors = new String[count];
        for (int i = 0; i < count; i++) {
            // Twelve parameters tell so many apart, each an int or a boolean.
            String bits = String.format("%12s", Integer.toBinaryString(i));
            descriptors[i] = "(" + bits.replace('1', 'Z').replaceAll("[ 0]", "I") + ")V";
            calls.writeBytes(
                    hex("03".repeat(12) + String.format("b8 %04x", raw.member(10, "Raw", "f", descriptors[i]))));
        }
        calls.writeBytes(hex("03 ac"));
        raw.method("run", PACKET_TO_INT, 12, 1, calls.toByteArray());
        for (String descriptor : descriptors) {
            raw.method("f", descriptor, 1, 12, hex("1a 99 0003 b1"));
        }
        Program program = soon(raw::bytes, "run").value().orElseThrow();
        assertThat(program.functions()).extracting(Function::name).contains("f", "f_2", "f_" + count);
    }

    @Test
    void functionsOfOneNameAreToldApart() {
        RawClass raw = new RawClass();
        int one = raw.member(10, "Raw", "a-b", "(I)I");
        int other = raw.member(10, "Raw", "a+b", "(I)I");
        raw.method("a b", PACKET_TO_INT, 2, 1, hex(String.format("04 b8 %04x 05 b8 %04x 60 ac", one, other)));
        raw.method("a-b", "(I)I", 2, 1, hex("a7 0003 1a ac"));
        raw.method("a+b", "(I)I", 2, 1, hex("a7 0003 1a 1a 68 ac"));
        Program program = soon(raw::bytes, "a b").value().orElseThrow();
        assertThat(program.functions()).extracting(Function::name).containsExactly("a_b", "a_b_2", "a_b_3");
    }

    private static byte[] annotated(int depth) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, 0, "Annotated", null, "java/lang/Object", null);
        String descriptor = "(" + State.class.descriptorString() + ")I";
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "run", descriptor, null, null);
        Deque<AnnotationVisitor> open = new ArrayDeque<>();
        open.push(code.visitParameterAnnotation(0, "LOther;", true));
        for (int i = 0; i < depth; i++) {
            open.push(open.peek().visitAnnotation("value", "LOther;"));
        }
        open.push(open.peek().visitArray("values"));
        open.peek().visit(null, "text");
        open.forEach(AnnotationVisitor::visitEnd);
        AnnotationVisitor size = code.visitParameterAnnotation(0, "Ldev/exocode/sandbox/view/Size;", true);
        size.visit("value", 4);
        size.visitEnd();
        code.visitCode();
        code.visitInsn(Opcodes.ICONST_1);
        // What the stack map says is not so: there is no long on the stack.
        code.visitFrame(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {Opcodes.LONG});
        code.visitInsn(Opcodes.IRETURN);
        code.visitMaxs(1, 1);
        return writer.toByteArray();
    }

    @Test
    void othersAnnotationsAndStackMapsSayNothing() {
        Program program = answered(annotated(3)).value().orElseThrow();
        assertThat(program.regions().values()).containsExactly(Segment.of(Region.STATE, 4));
        assertThat(program.code()).hasSize(1);
    }

    @Test
    void nestedAnnotationsDoNotOverflowTheStack() {
        assertThat(soon(() -> annotated(5_000)).diagnostics())
                .singleElement()
                .extracting(Diagnostic::toString)
                .asString()
                .contains("annotations=nested deeper than 16");
    }

    @Property(tries = 2_000)
    void randomMethodsMayHaveAnyOtherBytes(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = RandomBytecode.of(seed, 60);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt() : bytes[at] + 1);
        }
        answered(bytes, "run");
    }

    /** A handler that gives the value of a field, which an initialiser perhaps sets to 5. */
    private static byte[] field(int access, String descriptor, int value, boolean set) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, 0, "Field", null, "java/lang/Object", null);
        writer.visitField(access, "X", descriptor, null, value).visitEnd();
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "run", PACKET_TO_INT, null, null);
        code.visitCode();
        code.visitFieldInsn(Opcodes.GETSTATIC, "Field", "X", descriptor);
        code.visitInsn(Opcodes.IRETURN);
        code.visitMaxs(1, 1);
        if (set) {
            MethodVisitor initialiser = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
            initialiser.visitCode();
            initialiser.visitInsn(Opcodes.ICONST_5);
            initialiser.visitFieldInsn(Opcodes.PUTSTATIC, "Field", "X", descriptor);
            initialiser.visitInsn(Opcodes.RETURN);
            initialiser.visitMaxs(1, 0);
        }
        return writer.toByteArray();
    }

    /** No compiler writes such fields: it puts the constant where the field is named, and gives it no value that does not fit. */
    @ParameterizedTest
    @CsvSource({"B,300", "B,-129", "Z,2", "Z,3", "C,-1", "S,70000", "I,-7"})
    void constantsAreWhatTheirFieldsHold(String descriptor, int value) {
        byte[] bytes = field(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, descriptor, value, false);
        PlainJava.Memory memory = new PlainJava.Memory();
        memory.packet = new byte[1];
        long result = Interpreter.of(answered(bytes).value().orElseThrow()).run(memory.packet, 0, 1);
        assertThat(new PlainJava(bytes).run(memory)).isEqualTo(Long.toString(result));
    }

    @Test
    void fieldsThatMayChangeAreNoConstants() {
        int constant = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        for (byte[] bytes : new byte[][] {field(constant, "I", 7, true), field(Opcodes.ACC_STATIC, "I", 7, false)}) {
            assertThat(answered(bytes, "run").diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly(HandlerCode.FIELD);
        }
    }

    @Test
    void emptyLoopsStayLoops() {
        assertThat(soon(() -> method(hex("a7 0000"), 1), "run").value()).isPresent();
        assertThat(soon(() -> method(hex("a7 0003 a7 fffd"), 1), "run").value()).isPresent();
    }
}
