package dev.exocode.host.wakeup;

import dev.exocode.host.load.Engine;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Golden;
import dev.exocode.vcode.golden.GoldenSuite;
import dev.exocode.vcode.text.Assembler;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Goldens of wakeup predicates: what one gives when it is bound to words, the same on both engines. */
class WakeupGoldenTest {
    @TestFactory
    Stream<DynamicTest> goldens() {
        return new GoldenSuite(
                        Set.of("predicate", "bind"),
                        Map.of("result", (golden, section) -> {
                            String interpreted = run(golden, Engine.INTERP);
                            String compiled = run(golden, Engine.JVM);
                            return interpreted.equals(compiled) ? interpreted : interpreted + "JVM\n" + compiled;
                        }),
                        List.of(WakeupCode.values()))
                .of("wakeup")
                .tests();
    }

    private static String run(Golden golden, Engine engine) {
        byte[] bytes = BinaryFormat.encode(Assembler.assemble(new Source("predicate", golden.section("predicate")))
                .orThrow()
                .program());
        WakeupPredicate predicate =
                WakeupPredicate.load("predicate", bytes, engine).orThrow();
        StringBuilder out = new StringBuilder();
        golden.section("bind").lines().forEach(line -> {
            List<LongSupplier> words = Arrays.stream(line.split(" "))
                    .<LongSupplier>map(word -> () -> Long.parseLong(word))
                    .toList();
            Result<Wakeup> bound = predicate.bind(words);
            out.append("> ").append(line).append('\n');
            bound.value()
                    .ifPresent(wakeup -> out.append("tag ").append(wakeup.tag()).append('\n'));
            bound.diagnostics().forEach(message -> out.append(message).append('\n'));
        });
        return out.toString();
    }
}
