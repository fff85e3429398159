package dev.exocode.host.udf;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Extent;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Settings;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Golden;
import dev.exocode.vcode.golden.GoldenSuite;
import dev.exocode.vcode.text.Assembler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Goldens of storage: what a volume is asked for, and what it says. Types are sections; of a line of {@code do} the first word is who asks, and
 * shows the capability that was given for the block to whoever got it.
 */
class StorageGoldenTest {

    @TestFactory
    Stream<DynamicTest> goldens() {
        return new GoldenSuite(
                        Set.of("type", "do"),
                        Map.of("result", (golden, section) -> new Script().run(golden)),
                        List.of(UdfCode.values()))
                .of("storage")
                .tests();
    }

    private static final class Script {
        private final Kernel kernel =
                new Kernel(new Settings(8, 4, 2, 1000, 4, 64, 8, 2, 500, 3), KernelClock.simulated());
        private final Environment self = environment("volume");
        private final Map<String, Environment> others = new TreeMap<>();
        private final Map<Integer, Capability> given = new HashMap<>();
        private final StringBuilder out = new StringBuilder();
        private Volume volume = new Volume(kernel, self);

        private Environment environment(String name) {
            return kernel.create(name, new Library() {}).orThrow();
        }

        String run(Golden golden) {
            golden.sections().forEach((section, text) -> {
                if (section.startsWith("type ")) {
                    say(section, volume.type(section.substring(5), bytes(section.substring(5), text)));
                }
            });
            golden.section("do").lines().forEach(line -> say(line, act(line.split(" "))));
            volume.audit().forEach(fault -> out.append("audit ").append(fault).append('\n'));
            return out.toString();
        }

        private static byte[] bytes(String name, String text) {
            return BinaryFormat.encode(
                    Assembler.assemble(new Source(name, text)).orThrow().program());
        }

        private void say(String line, Result<?> result) {
            out.append("> ").append(line).append('\n');
            result.value().ifPresent(value -> out.append(value).append('\n'));
            result.diagnostics().forEach(message -> out.append(message).append('\n'));
        }

        private Result<?> act(String[] words) {
            Environment by = others.computeIfAbsent(words[0], this::environment);
            if (words[1].equals("root")) {
                return keep(volume.root(Integer.parseInt(words[2]), by.number()));
            } else if (words[1].equals("reboot")) {
                return reboot(words);
            }
            int block = Integer.parseInt(words[2]);
            Capability shown = given.getOrDefault(block, by.capability());
            return switch (words[1]) {
                case "change" -> {
                    Result<List<Volume.Given>> changed = volume.change(by, block, shown, change(words));
                    changed.value().ifPresent(all -> all.forEach(this::keep));
                    yield changed.value().isPresent() ? volume.owned(by, block, shown) : changed;
                }
                case "child" -> keep(volume.child(by, block, shown, Integer.parseInt(words[3])));
                case "bind" -> {
                    Result<Extent> bound = by.bindBlocks(block, 1, shown, words[3].equals("write"));
                    yield new Result<>(bound.value().map(Extent::length), bound.diagnostics());
                }
                case "revoke" -> keep(volume.revoke(by, block, shown));
                default -> throw new IllegalArgumentException(words[1]);
            };
        }

        private static Change change(String[] words) {
            Change change = Change.NONE;
            for (int i = 3; i < words.length; i += 2) {
                String[] parts = words[i + 1].split("[+:=]");
                int first = Integer.parseInt(parts[0]);
                change = switch (words[i]) {
                    case "write" -> change.write(first, GoldenSuite.bytes(parts[1]));
                    case "allocate" -> change.allocate(first, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
                    case "free" -> change.free(first, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
                    default -> throw new IllegalArgumentException(words[i]);
                };
            }
            return change;
        }

        private Result<Integer> keep(Result<Volume.Given> result) {
            result.value().ifPresent(this::keep);
            return new Result<>(result.value().map(Volume.Given::block), result.diagnostics());
        }

        private void keep(Volume.Given one) {
            given.put(one.block(), one.capability());
        }

        /** What comes of the image, with bytes written to it behind the volume's back. */
        private Result<?> reboot(String[] words) {
            Image image = volume.image();
            Map<Integer, byte[]> blocks = new TreeMap<>(image.blocks());
            for (int i = 2; i < words.length; i++) {
                String[] parts = words[i].split("[:=]");
                byte[] bytes = blocks.computeIfAbsent(Integer.parseInt(parts[0]), any -> new byte[Kernel.PAGE_BYTES]);
                byte[] written = GoldenSuite.bytes(parts[2]);
                System.arraycopy(written, 0, bytes, Integer.parseInt(parts[1]), written.length);
            }
            Kernel next = new Kernel(kernel.settings(), KernelClock.simulated());
            Environment fresh = next.create("volume", new Library() {}).orThrow();
            Result<Volume.Recovered> recovered =
                    Volume.recover(next, fresh, new Image(image.types(), image.roots(), blocks));
            return new Result<>(
                    recovered
                            .value()
                            .map(one ->
                                    "in use " + one.volume().image().blocks().keySet() + ", garbage " + one.garbage()),
                    recovered.diagnostics());
        }
    }
}
