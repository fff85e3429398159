package dev.exocode.sandbox.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.random.Generator;
import dev.exocode.vcode.random.Shape;
import dev.exocode.vcode.random.Surroundings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The same oracles, with inputs that are kept where they reach new code. */
class GuidedFuzzTest {
    private static final int MAX_GENES = 12;
    private static final Subject SUBJECT = new Subject();

    private static void look(byte[] bytes, boolean jvm, List<byte[]> packets) {
        new Trial(SUBJECT, new Tally(), new Trial.Effort(jvm, jvm), packets).look(new Input.Encoded(bytes));
    }

    /** Any bytes: decoded, verified and run. */
    @FuzzTest(maxDuration = "1m")
    void bytes(byte[] input) {
        byte[] packet = Generator.packet(new Random(Arrays.hashCode(input)), Math.min(input.length, 64));
        look(input, false, List.of(new byte[0], packet));
    }

    /** Programs from genes. */
    @FuzzTest(maxDuration = "1m")
    void genes(FuzzedDataProvider data) {
        Shape shape = data.pickValue(Shape.values());
        boolean jvm = data.consumeInt(0, 15) == 0;
        byte[] packet = data.consumeBytes(Subject.MAX_PACKET_BYTES);
        List<Long> genes = new ArrayList<>();
        while (data.remainingBytes() > 0 && genes.size() < MAX_GENES) {
            genes.add(data.consumeLong());
        }
        look(BinaryFormat.encode(Surroundings.PROGRAMS.program(shape, genes)), jvm, List.of(new byte[0], packet));
    }
}
