package dev.exocode.host.method;

import dev.exocode.host.load.Engine;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Golden;
import dev.exocode.vcode.golden.GoldenSuite;
import dev.exocode.vcode.text.Assembler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Goldens of protected memory: its methods and their conditions are sections, and so is what stands there at first. What comes of the calls is the
 * same on both engines.
 */
class MethodGoldenTest {

    @TestFactory
    Stream<DynamicTest> goldens() {
        return new GoldenSuite(
                        Set.of("memory", "invariant", "method", "requires", "ensures", "call"),
                        Map.of("result", (golden, section) -> {
                            String interpreted = run(golden, Engine.INTERP);
                            String compiled = run(golden, Engine.JVM);
                            return interpreted.equals(compiled) ? interpreted : interpreted + "JVM\n" + compiled;
                        }),
                        List.of(MethodCode.values()))
                .of("methods")
                .tests();
    }

    private static String run(Golden golden, Engine engine) {
        byte[] memory = GoldenSuite.bytes(golden.section("memory"));
        List<Method> methods = new ArrayList<>();
        for (String section : golden.sections().keySet()) {
            if (section.startsWith("method ")) {
                String name = section.substring("method ".length());
                methods.add(new Method(
                        name,
                        bytes(golden, section).orElseThrow(),
                        bytes(golden, "requires " + name),
                        bytes(golden, "ensures " + name)));
            }
        }
        StringBuilder out = new StringBuilder();
        Result<ProtectedMemory> loaded = ProtectedMemory.load("memory", bytes(golden, "invariant"), methods, engine);
        Result<ProtectedMemory> made =
                loaded.value().map(one -> one.over(memory, 0, memory.length)).orElse(loaded);
        say(out, "methods", new Result<>(made.value().map(ProtectedMemory::methods), made.diagnostics()));
        made.value()
                .ifPresent(one -> golden.section("call").lines().forEach(line -> {
                    String[] words = line.split(" ");
                    byte[] before = memory.clone();
                    Result<Answer> answer = one.call(words[0], GoldenSuite.bytes(words.length > 1 ? words[1] : ""));
                    say(out, line, new Result<>(answer.value().map(MethodGoldenTest::text), answer.diagnostics()));
                    out.append(Arrays.equals(before, memory) ? "" : "memory " + hex(memory) + "\n");
                }));
        return out.toString();
    }

    private static String text(Answer answer) {
        return answer.result() + (answer.out().length == 0 ? "" : " " + hex(answer.out()));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static Optional<byte[]> bytes(Golden golden, String section) {
        return Optional.ofNullable(golden.sections().get(section))
                .map(text -> BinaryFormat.encode(
                        Assembler.assemble(new Source(section, text)).orThrow().program()));
    }

    private static void say(StringBuilder out, String line, Result<?> result) {
        out.append("> ").append(line).append('\n');
        result.value().ifPresent(value -> out.append(value).append('\n'));
        result.diagnostics().forEach(message -> out.append(message).append('\n'));
    }
}
