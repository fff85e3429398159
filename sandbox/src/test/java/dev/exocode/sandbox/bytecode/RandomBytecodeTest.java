package dev.exocode.sandbox.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import dev.exocode.verifier.VerifierCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Whatever a JVM computes in the instructions of the subset, VCODE computes. */
class RandomBytecodeTest {
    private static final int MAX_STEPS = 100_000;

    @Property(tries = 2_000)
    void meansTheSameToTheJvmAndToTheSandbox(@ForAll long seed, @ForAll @IntRange(min = 5, max = 120) int size) {
        byte[] bytes = RandomBytecode.of(seed, size);
        Result<Program> translated = JavaHandler.translate("Made.class", bytes, "run");
        Statistics.label("outcome").collect(translated.value().isPresent() ? "translated" : "refused");
        if (translated.value().isEmpty()) {
            assertThat(translated.diagnostics()).allMatch(problem -> problem.code() == HandlerCode.REGISTERS);
            return;
        }
        Program program = translated.value().get();
        String text = Printer.print(program);
        Verdict verdict = new Verifier(Policy.INSTRUMENT).verify("Made", BinaryFormat.encode(program));
        // What divides by what is always zero is refused, and rightly; the engines run it all the same.
        assertThat(verdict.diagnostics())
                .as(text)
                .allMatch(problem -> problem.code() == VerifierCode.V2201 || problem.code() == VerifierCode.V2103);
        Result<Machine> compiled = verdict instanceof Verdict.Accepted accepted
                ? JvmBackend.compile("Made", accepted, HostStub.HOST)
                : JvmBackend.compile("Made", program, HostStub.HOST);
        Machine[] machines = {Interpreter.of(program), compiled.value().orElseThrow()};
        PlainJava java = new PlainJava(bytes);
        Random random = new Random(seed);
        byte[] state = new byte[16];
        for (int i = 0; i < 4; i++) {
            PlainJava.Memory memory = new PlainJava.Memory();
            memory.packet = new byte[random.nextInt(5) == 0 ? random.nextInt(32) : 32];
            memory.state = state;
            random.nextBytes(memory.packet);
            if (i == 0) {
                memory.packet = new byte[32];
            }
            String outcome = java.run(memory);
            for (Machine machine : machines) {
                long result = machine.run(memory.packet, 0, memory.packet.length);
                assertThat(machine.trap().map(Trap::name).orElse(Long.toString(result)))
                        .as(() -> text)
                        .isEqualTo(outcome);
                assertThat(machine.memory(Region.STATE)).as(() -> text).isEqualTo(state);
            }
        }
    }

    /** Also in methods that nobody meant: those that both take, and that end, end alike. */
    @Property(tries = 3_000)
    void meansTheSameWithAnyOtherBytes(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = RandomBytecode.of(seed, 40);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            // Behind the constants, most often.
            int at = bytes.length / 4 + random.nextInt(bytes.length * 3 / 4);
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt() : bytes[at] + random.nextInt(9) - 4);
        }
        Result<Program> translated = JavaHandler.translate("Made.class", bytes, "run");
        boolean runs = translated.value().isPresent()
                && translated.value().get().imports().isEmpty();
        Optional<PlainJava> java = runs ? PlainJava.of(bytes) : Optional.empty();
        Statistics.label("taken by").collect(java.isPresent() ? "both" : runs ? "the sandbox" : "neither");
        if (java.isEmpty()) {
            return;
        }
        Interpreter interpreter = Interpreter.of(translated.value().get());
        PlainJava.Memory memory = new PlainJava.Memory();
        memory.packet = new byte[32];
        memory.state = new byte[16];
        random.nextBytes(memory.packet);
        interpreter.begin(memory.packet, 0, memory.packet.length);
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            if (!interpreter.step()) {
                Arrays.fill(interpreter.memory(Region.STATE), (byte) 0);
                long result = interpreter.run(memory.packet, 0, memory.packet.length);
                assertThat(java.get().run(memory))
                        .isEqualTo(interpreter.trap().map(Trap::name).orElse(Long.toString(result)));
                return;
            }
        }
    }
}
