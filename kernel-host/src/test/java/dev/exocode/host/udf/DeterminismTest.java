package dev.exocode.host.udf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What a function says of metadata depends on that alone: not on what it has seen before, nor on what runs it. What finds out has to find
 * out functions that are not so, too.
 */
class DeterminismTest {
    private static final int BLOCKS = 400;
    private static final int TYPES = 4;
    private static final int ENTRIES = 12;

    /** Says where it is what the run before has left in memory, if that has left anything. */
    private static final String CURIOUS = """
            .region packet
            .region scratch 4096
            .region out 96
                    len     r1, packet
                    bltui   r1, 4096, none
                    ldui    r2, scratch[0]
                    ldui    r3, scratch[4092]
                    ldui    r4, packet[4]
                    stui    r4, scratch[0]
                    stui    r4, scratch[4092]
                    addu    r2, r2, r3
                    stui    r2, out[0]
                    setu    r5, 1
                    stui    r5, out[4]
                    lduci   r6, packet[2]
                    bequi   r6, 0, told
                    stui    r5, out[8]
            told:
                    retu    r5
            none:
                    setu    r5, 0
                    retu    r5
            """;

    /** What a function says of metadata, in words; another one each time, which has seen nothing. */
    private interface Fresh extends Supplier<Function<byte[], String>> {}

    /** Where a function says of metadata something else than one that has seen nothing; empty if it does nowhere. */
    private static Optional<String> differs(Fresh fresh, List<byte[]> metadata, Random random) {
        List<String> first =
                metadata.stream().map(each -> fresh.get().apply(each)).toList();
        // As many as there are engines.
        List<Function<byte[], String>> old = List.of(fresh.get(), fresh.get());
        for (int i = 0; i < 10 * metadata.size(); i++) {
            int which = i < metadata.size() ? i : random.nextInt(metadata.size());
            for (Function<byte[], String> each : old) {
                String now = each.apply(metadata.get(which));
                if (!now.equals(first.get(which))) {
                    return Optional.of(which + ": first " + first.get(which) + ", then " + now);
                }
            }
        }
        return Optional.empty();
    }

    /** A function of which each next one is run by another engine. */
    private static Fresh loaded(String name, String text) {
        byte[] bytes = VolumePropertyTest.bytes(name, text);
        int[] made = {0};
        return () -> {
            Udf udf = Udf.load(name, bytes, Engine.values()[made[0]++ % Engine.values().length])
                    .orThrow();
            return metadata -> {
                Result<List<Owned>> told = udf.owns(metadata, BLOCKS, TYPES);
                return told.value()
                        .map(List::toString)
                        .orElseGet(() -> told.diagnostics().toString());
            };
        };
    }

    /** Extents that metadata of an inode, of a block of extents and of the liar has, or inodes that a directory has. */
    private static List<Owned> drawn(Random random, boolean directory) {
        List<Owned> extents = new ArrayList<>();
        int next = 1 + random.nextInt(10);
        for (int i = random.nextInt(ENTRIES); i >= 0; i--) {
            Owned one = new Owned(next, directory ? 1 : 1 + random.nextInt(9), directory ? 2 : Volume.DATA);
            next += one.count() + random.nextInt(10);
            extents.add(random.nextInt(extents.size() + 1), one);
        }
        return extents;
    }

    private static byte[] metadata(Random random, List<Owned> extents, boolean directory) {
        ByteBuffer bytes = ByteBuffer.allocate(Kernel.PAGE_BYTES);
        if (directory) {
            List<Integer> places =
                    new ArrayList<>(IntStream.range(0, 64).boxed().toList());
            for (Owned each : extents) {
                int at = 64 * places.remove(random.nextInt(places.size()));
                byte[] name = new byte[60];
                random.nextBytes(name);
                bytes.putInt(at, each.first()).put(at + 4, name);
            }
        } else {
            bytes.putInt(extents.size());
            extents.forEach(each -> bytes.putInt(each.first()).putInt(each.count()));
        }
        return bytes.array();
    }

    private static byte[] spoilt(byte[] bytes, Random random) {
        byte[] spoilt = bytes.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            spoilt[random.nextInt(random.nextBoolean() ? 128 : spoilt.length)] = (byte) random.nextInt(20);
        }
        return random.nextInt(4) > 0 ? spoilt : Arrays.copyOf(spoilt, random.nextInt(spoilt.length));
    }

    @Property(tries = 20)
    void aFunctionSaysTheSameOfTheSame(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        for (String name : List.of("inode", "indirect", "directory", "liar")) {
            boolean directory = name.equals("directory");
            Fresh fresh = loaded(name, Files.readString(Path.of("..", "examples", "storage", name + ".vs")));
            List<byte[]> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                List<Owned> extents = drawn(random, directory);
                byte[] bytes = metadata(random, extents, directory);
                extents.sort(Comparator.comparingInt(Owned::first));
                // It is not the same for want of anything to say.
                assertThat(fresh.get().apply(bytes)).as(name).isEqualTo(extents.toString());
                all.add(bytes);
                all.add(spoilt(bytes, random));
            }
            assertThat(differs(fresh, all, random)).as(name).isEmpty();
        }
        List<byte[]> all = IntStream.range(0, 6)
                .mapToObj(i -> metadata(random, drawn(random, false), false))
                .toList();
        all.get(0)[2] = 1;
        assertThat(differs(loaded("curious", CURIOUS), all, random)).isEmpty();
    }

    /** Functions that look at something else than the metadata, as none of VCODE can: each of them is found out. */
    @Property(tries = 100)
    void whoseAnswersDifferIsFoundOut(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Fresh> planted = new HashMap<>();
        planted.put("counts", () -> {
            int[] runs = {0};
            return bytes -> hash(bytes) + " " + runs[0]++;
        });
        planted.put("says something else now and then", () -> {
            int[] runs = {0};
            return bytes -> hash(bytes) + (++runs[0] % 7 == 0 ? "!" : "");
        });
        planted.put("remembers the last", () -> {
            int[] last = {0};
            return bytes -> last[0] + " " + (last[0] = hash(bytes));
        });
        planted.put("leaves what is behind the shorter", () -> {
            byte[] memory = new byte[Kernel.PAGE_BYTES];
            return bytes -> {
                int length = 4 + 8 * ByteBuffer.wrap(bytes).getInt();
                System.arraycopy(bytes, 0, memory, 0, length);
                return String.valueOf(hash(memory));
            };
        });
        int[] made = {0};
        planted.put("depends on the engine", () -> {
            int engine = made[0]++ % Engine.values().length;
            return bytes -> hash(bytes) + " " + engine;
        });
        planted.put("draws", () -> bytes -> hash(bytes) + (random.nextInt(10) == 0 ? "!" : ""));
        List<byte[]> all = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            List<Owned> extents = drawn(random, false).subList(0, 1);
            byte[] bytes = metadata(random, extents, false);
            // Of different lengths, and so different.
            ByteBuffer.wrap(bytes).putInt(0, i).putInt(8 * i, 1000 + i);
            all.add(bytes);
        }
        planted.forEach((what, fresh) ->
                assertThat(differs(fresh, all, random)).as(what).isPresent());
    }

    private static int hash(byte[] bytes) {
        return Arrays.hashCode(bytes);
    }
}
