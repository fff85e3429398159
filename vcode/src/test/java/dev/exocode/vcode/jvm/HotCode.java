package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.random.RandomPrograms;
import dev.exocode.vcode.random.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Compares engines on as many programs as its argument says, each until it is hot, and tells how many of their methods C2 has
 * compiled; half of them log what they overwrite, and each of their runs is undone. C2 of JDK 11 to 17 is known to fold some
 * comparisons wrongly; such a fault shows only in code that it has compiled.
 */
final class HotCode {
    private static final int FUEL = 300;
    private static final int ROUNDS = 400;
    private static final int C2 = 4;

    private HotCode() {}

    public static void main(String[] args) throws IOException {
        int programs = Integer.parseInt(args[0]);
        Random random = new Random(20261121);
        Path file = Files.createTempFile("compilations", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.Compilation").withoutThreshold();
            recording.start();
            for (int i = 0; i < programs; i++) {
                List<Long> genes = random.longs(30).boxed().toList();
                heat(i % 2 == 0 ? RandomPrograms.anyProgram(genes) : RandomPrograms.loops(genes), random, i);
            }
            recording.stop();
            recording.dump(file);
            long byC2 = RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getShort("compileLevel") == C2)
                    .filter(event -> event.getValue("method") instanceof RecordedMethod method
                            && method.getType().getName().contains(".jvm.Program"))
                    .count();
            System.out.println("compared hot " + programs + " programs; methods compiled by C2: " + byC2);
        } finally {
            Files.delete(file);
        }
    }

    private static void heat(Program program, Random random, int number) {
        Machine interpreter =
                Interpreter.load("p", program, Surroundings.HOST).value().orElseThrow();
        boolean undo = number / 2 % 2 == 1;
        Machine compiled = JvmBackend.compile("p", program, undo ? Surroundings.HOST.withUndo() : Surroundings.HOST)
                .value()
                .orElseThrow();
        byte[][] packets = new byte[64][];
        long[] expected = new long[packets.length];
        int[] trapPc = new int[packets.length];
        for (int i = 0; i < packets.length; i++) {
            packets[i] = RandomPrograms.packet(random, random.nextInt(65));
            reset(interpreter);
            byte[] packet = packets[i].clone();
            expected[i] = interpreter.run(packet, 0, packet.length);
            trapPc[i] = interpreter.trapPc();
        }
        byte[] packet = new byte[64];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < packets.length; i++) {
                reset(compiled);
                System.arraycopy(packets[i], 0, packet, 0, packets[i].length);
                if (compiled.run(packet, 0, packets[i].length) != expected[i] || compiled.trapPc() != trapPc[i]) {
                    throw new AssertionError(
                            "engines differ when hot, program " + number + " packet " + i + " round " + round);
                }
                if (undo) {
                    compiled.undo();
                    if (!isZero(compiled.memory(Region.STATE)) || !isZero(compiled.granted())) {
                        throw new AssertionError("not undone when hot, program " + number + " packet " + i);
                    }
                }
            }
        }
    }

    private static boolean isZero(byte[] memory) {
        for (byte b : memory) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static void reset(Machine machine) {
        machine.refuel(FUEL);
        Arrays.fill(machine.memory(Region.STATE), (byte) 0);
        machine.grant(new byte[256], 0, 256);
    }
}
