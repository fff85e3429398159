package dev.exocode.host.udf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Extent;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Settings;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Volumes against plain sets: what is claimed truly happens, what is not does not, and what is owned is found again. */
class VolumePropertyTest {
    private static final int BLOCKS = 40;
    private static final int ENTRIES = 8;

    /** A count, and entries of three words: the first block, how many, and the type. */
    private static final String TABLE = """
            .region packet
            .region out 96
            .import abort (i)
                    len     r1, packet
                    bltui   r1, 100, bad
                    ldui    r2, packet[0]
                    bgtui   r2, 8, bad
                    setu    r3, 0
            next:
                    bgeu    r3, r2, done
                    mului   r4, r3, 12
                    ldui    r5, packet[r4+4]
                    stui    r5, out[r4+0]
                    ldui    r5, packet[r4+8]
                    stui    r5, out[r4+4]
                    ldui    r5, packet[r4+12]
                    stui    r5, out[r4+8]
                    addui   r3, r3, 1
                    j       next
            done:
                    retu    r3
            bad:
                    setu    r1, 0
                    hcall   abort(r1)
                    retui   0
            """;

    static byte[] bytes(String name, String text) {
        return BinaryFormat.encode(
                Assembler.assemble(new Source(name, text)).orThrow().program());
    }

    private static Environment environment(Kernel kernel, String name) {
        return kernel.create(name, new Library() {}).orThrow();
    }

    private static Kernel kernel() {
        return new Kernel(new Settings(4, 4, 2, 1000, 4, BLOCKS, 8, 2, 500, 3), KernelClock.simulated());
    }

    /** The blocks of some extents with their types; null if that is no set. */
    private static Map<Integer, Integer> set(List<Owned> extents) {
        Map<Integer, Integer> set = new TreeMap<>();
        for (Owned each : extents) {
            if (each.count() < 1 || each.type() < 0 || each.type() > 2) {
                return null;
            }
            for (int i = 0; i < each.count(); i++) {
                int block = each.first() + i;
                if (block < 0 || block >= BLOCKS || set.put(block, each.type()) != null) {
                    return null;
                }
            }
        }
        return set;
    }

    private static byte[] encoded(List<Owned> extents) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + ENTRIES * 12);
        bytes.putInt(extents.size());
        extents.forEach(each -> bytes.putInt(each.first()).putInt(each.count()).putInt(each.type()));
        return bytes.array();
    }

    /** What is in use, plainly: the type of each block, who owns it, and the extents that metadata lists. */
    private static final class Model {
        final Map<Integer, Integer> types = new TreeMap<>();
        final Map<Integer, List<Owned>> listed = new TreeMap<>();
        final Map<Integer, Capability> given = new HashMap<>();

        boolean allows(int block, List<Owned> next, List<Owned> allocated, List<Owned> freed) {
            Map<Integer, Integer> before = set(listed.get(block));
            Map<Integer, Integer> after = set(next);
            Map<Integer, Integer> gone = set(freed);
            Map<Integer, Integer> come = set(allocated);
            if (after == null || gone == null || come == null) {
                return false;
            }
            Set<Map.Entry<Integer, Integer>> expected = new TreeSet<>(
                    Map.Entry.<Integer, Integer>comparingByKey().thenComparing(Map.Entry.comparingByValue()));
            expected.addAll(before.entrySet());
            return expected.containsAll(gone.entrySet())
                    && come.keySet().stream().noneMatch(types::containsKey)
                    && gone.keySet().stream()
                            .allMatch(
                                    each -> listed.getOrDefault(each, List.of()).isEmpty())
                    && expected.removeAll(gone.entrySet()) | expected.addAll(come.entrySet()) | true
                    && expected.equals(sorted(after));
        }

        private static Set<Map.Entry<Integer, Integer>> sorted(Map<Integer, Integer> map) {
            Set<Map.Entry<Integer, Integer>> sorted = new TreeSet<>(
                    Map.Entry.<Integer, Integer>comparingByKey().thenComparing(Map.Entry.comparingByValue()));
            sorted.addAll(map.entrySet());
            return sorted;
        }
    }

    @Property(tries = 60)
    void aVolumeIsWhatItsModelSays(@ForAll long seed) {
        Random random = new Random(seed);
        Kernel kernel = kernel();
        Environment self = environment(kernel, "volume");
        Environment user = environment(kernel, "user");
        Volume volume = new Volume(kernel, self);
        volume.type("table", bytes("table", TABLE)).orThrow();
        volume.type("same", bytes("same", TABLE)).orThrow();
        Model model = new Model();
        for (int i = 1; i <= 2; i++) {
            Volume.Given root = volume.root(i, user.number()).orThrow();
            model.types.put(root.block(), i);
            model.listed.put(root.block(), List.of());
            model.given.put(root.block(), root.capability());
        }
        int accepted = 0;
        for (int step = 0; step < 150; step++) {
            List<Integer> metadata = List.copyOf(model.listed.keySet());
            int block = metadata.get(random.nextInt(metadata.size()));
            List<Owned> next = new ArrayList<>(model.listed.get(block));
            List<Owned> allocated = new ArrayList<>();
            List<Owned> freed = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                if (random.nextBoolean() && next.size() < ENTRIES) {
                    Owned more = new Owned(random.nextInt(BLOCKS), 1 + random.nextInt(2), random.nextInt(3));
                    next.add(more);
                    allocated.add(more);
                } else if (!next.isEmpty()) {
                    freed.add(next.remove(random.nextInt(next.size())));
                }
            }
            // Every other change claims something else than it does.
            switch (random.nextInt(12)) {
                case 0 -> allocated.add(new Owned(random.nextInt(BLOCKS), 1, 0));
                case 1 -> freed.add(new Owned(random.nextInt(BLOCKS), 1, random.nextInt(3)));
                case 2 -> allocated.clear();
                case 3 -> freed.clear();
                case 4 -> next.replaceAll(each -> new Owned(each.first(), each.count() + 1, each.type()));
                case 5 -> next.replaceAll(each -> new Owned(each.first(), each.count(), 2 - each.type()));
                default -> {
                    // The truth.
                }
            }
            Change change = new Change(List.of(new Change.Write(0, encoded(next))), allocated, freed);
            boolean allowed = model.allows(block, next, allocated, freed);
            Map<Integer, byte[]> before = volume.image().blocks();
            Result<List<Volume.Given>> result = volume.change(user, block, model.given.get(block), change);
            assertThat(result.value().isPresent())
                    .as("%s of %s: %s %s", change, block, model.listed, result.diagnostics())
                    .isEqualTo(allowed);
            if (allowed) {
                accepted++;
                set(freed).keySet().forEach(each -> {
                    model.types.remove(each);
                    model.listed.remove(each);
                });
                set(allocated).forEach((each, type) -> {
                    model.types.put(each, type);
                    if (type != 0) {
                        model.listed.put(each, List.of());
                    }
                });
                model.listed.put(block, next);
                result.value().get().forEach(one -> model.given.put(one.block(), one.capability()));
                assertThat(result.value().get())
                        .extracting(Volume.Given::block)
                        .containsExactlyElementsOf(set(allocated).keySet());
            } else {
                // Not a byte is another one.
                assertSame(before, volume.image().blocks());
            }
            assertThat(volume.audit()).isEmpty();
            assertThat(self.owns(Kind.BLOCK)).containsExactlyElementsOf(model.types.keySet());
            assertThat(volume.owned(user, block, model.given.get(block)).orThrow())
                    .isEqualTo(set(model.listed.get(block)));
        }
        assertThat(kernel.audit()).isEmpty();
        assertThat(accepted).isPositive();
        foundAgain(volume, model, random);
    }

    private static void assertSame(Map<Integer, byte[]> before, Map<Integer, byte[]> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((block, bytes) -> assertThat(bytes).isEqualTo(before.get(block)));
    }

    /** All that is in use is found from the roots, and what is not is garbage, wherever it lies. */
    private static void foundAgain(Volume volume, Model model, Random random) {
        Image image = volume.image();
        Map<Integer, byte[]> blocks = new TreeMap<>(image.blocks());
        Set<Integer> garbage = new TreeSet<>();
        for (int i = 0; i < 5; i++) {
            int block = random.nextInt(BLOCKS);
            if (!blocks.containsKey(block)) {
                blocks.put(block, new byte[] {1});
                garbage.add(block);
            }
        }
        Kernel kernel = kernel();
        Environment self = environment(kernel, "volume");
        Volume.Recovered recovered = Volume.recover(kernel, self, new Image(image.types(), image.roots(), blocks))
                .orThrow();
        assertThat(recovered.garbage()).isEqualTo(garbage);
        assertThat(self.owns(Kind.BLOCK)).containsExactlyElementsOf(model.types.keySet());
        assertThat(recovered.volume().audit()).isEmpty();
        assertThat(kernel.audit()).isEmpty();
        Image again = recovered.volume().image();
        assertSame(image.blocks(), again.blocks());
    }

    /** Whatever is in the image: a volume comes of it that is sound, or none. */
    @Property(tries = 60)
    void noImageMakesAVolumeThatIsNotSound(@ForAll long seed) {
        Random random = new Random(seed);
        Map<Integer, byte[]> blocks = new TreeMap<>();
        Map<Integer, Integer> roots = new TreeMap<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            List<Owned> extents = new ArrayList<>();
            for (int j = random.nextInt(3); j > 0; j--) {
                extents.add(new Owned(random.nextInt(BLOCKS), 1 + random.nextInt(2), random.nextInt(3)));
            }
            byte[] bytes = encoded(extents);
            if (random.nextInt(4) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            blocks.put(random.nextInt(BLOCKS), bytes);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            roots.put(random.nextInt(BLOCKS + 1), random.nextInt(20) == 0 ? random.nextInt() : 1 + random.nextInt(2));
        }
        List<Image.Type> types =
                List.of(new Image.Type("table", bytes("table", TABLE)), new Image.Type("same", bytes("same", TABLE)));
        Kernel kernel = kernel();
        Environment self = environment(kernel, "volume");
        Result<Volume.Recovered> recovered = Volume.recover(kernel, self, new Image(types, roots, blocks));
        if (recovered.value().isPresent()) {
            assertThat(recovered.value().get().volume().audit()).isEmpty();
        } else {
            assertThat(recovered.diagnostics()).isNotEmpty();
            assertThat(self.owns(Kind.BLOCK)).isEmpty();
        }
        assertThat(kernel.audit()).isEmpty();
    }

    @Property(tries = 20)
    void dataIsWrittenByWhoHasItAndMetadataIsNot(@ForAll byte[] data) {
        Kernel kernel = kernel();
        Environment self = environment(kernel, "volume");
        Environment user = environment(kernel, "user");
        Volume volume = new Volume(kernel, self);
        int table = volume.type("table", bytes("table", TABLE)).orThrow();
        Volume.Given root = volume.root(table, user.number()).orThrow();
        Owned extent = new Owned(7, 1, Volume.DATA);
        Change change = new Change(List.of(new Change.Write(0, encoded(List.of(extent)))), List.of(extent), List.of());
        Volume.Given given = volume.change(user, root.block(), root.capability(), change)
                .orThrow()
                .get(0);
        Extent bound = user.bindBlocks(7, 1, given.capability(), true).orThrow();
        int length = Math.min(data.length, Kernel.PAGE_BYTES);
        assertThat(bound.write(0, data, 0, length)).isTrue();
        assertThat(user.bindBlocks(root.block(), 1, root.capability(), true).value())
                .isEmpty();
        assertThat(user.bindBlocks(root.block(), 1, root.capability(), false).value())
                .isPresent();
        volume.change(
                        user,
                        root.block(),
                        root.capability(),
                        new Change(List.of(new Change.Write(0, encoded(List.of()))), List.of(), List.of(extent)))
                .orThrow();
        // What was bound is broken, what was granted is good for nothing, and the block is zero.
        assertThat(bound.write(0, data, 0, length)).isFalse();
        assertThat(user.bindBlocks(7, 1, given.capability(), false).value()).isEmpty();
        volume.change(user, root.block(), root.capability(), change).orThrow();
        assertThat(volume.owned(user, 7, given.capability()).value()).isEmpty();
        assertThat(user.bindBlocks(7, 1, given.capability(), false).value()).isEmpty();
        assertThat(user.revoke(given.capability(), given.capability().name()).value())
                .isEmpty();
        assertThat(volume.image().blocks().get(7)).containsOnly(0);
        assertThat(volume.audit()).isEmpty();
    }

    /** What is revoked is good for nobody with all beneath it, and nothing else is: all of it is drawn once more from above. */
    @Property(tries = 50)
    void whatIsRevokedIsSoWithAllBeneathIt(@ForAll long seed) {
        Random random = new Random(seed);
        Kernel kernel = kernel();
        Environment user = environment(kernel, "user");
        Environment friend = environment(kernel, "friend");
        Volume volume = new Volume(kernel, environment(kernel, "volume"));
        volume.type("table", bytes("table", TABLE)).orThrow();
        volume.type("same", bytes("same", TABLE)).orThrow();
        Volume.Given root = volume.root(1, user.number()).orThrow();
        Map<Integer, Integer> parents = new TreeMap<>(Map.of(root.block(), -1));
        Map<Integer, Capability> given = new TreeMap<>(Map.of(root.block(), root.capability()));
        List<Integer> metadata = new ArrayList<>(List.of(root.block()));
        Map<Integer, List<Owned>> listed = new TreeMap<>();
        Map<Integer, Extent> bound = new TreeMap<>();
        for (int block = 1; block < 12; block++) {
            int parent = metadata.get(random.nextInt(metadata.size()));
            Owned one = new Owned(block, 1, random.nextInt(3));
            List<Owned> all = listed.computeIfAbsent(parent, any -> new ArrayList<>());
            if (all.size() == ENTRIES) {
                continue;
            }
            all.add(one);
            Change change = new Change(List.of(new Change.Write(0, encoded(all))), List.of(one), List.of());
            given.put(
                    block,
                    volume.change(user, parent, given.get(parent), change)
                            .orThrow()
                            .get(0)
                            .capability());
            parents.put(block, parent);
            if (one.type() != Volume.DATA) {
                metadata.add(block);
            }
        }
        Map<Integer, Capability> lent = new TreeMap<>();
        given.forEach((block, capability) -> {
            int rights = capability.rights() & ~Capability.GRANT;
            lent.put(
                    block,
                    user.grant(capability, friend.number(), capability.name(), rights)
                            .orThrow());
            boolean writes = (rights & Capability.WRITE) != 0;
            assertThat(writes).isEqualTo(!metadata.contains(block));
            bound.put(
                    block, friend.bindBlocks(block, 1, lent.get(block), writes).orThrow());
        });
        int revoked = List.copyOf(parents.keySet()).get(random.nextInt(parents.size()));
        assertThat(volume.revoke(friend, revoked, lent.get(revoked)).value()).isEmpty();
        Map<Integer, Capability> before = Map.copyOf(given);
        given.put(
                revoked,
                volume.revoke(user, revoked, before.get(revoked)).orThrow().capability());
        for (int block : parents.keySet()) {
            boolean beneath = false;
            for (int each = block; each >= 0; each = parents.get(each)) {
                beneath |= each == revoked;
            }
            assertThat(volume.owned(user, block, before.get(block)).value().isPresent())
                    .isEqualTo(!beneath);
            assertThat(volume.owned(friend, block, lent.get(block)).value().isPresent())
                    .isEqualTo(!beneath);
            assertThat(bound.get(block).isBound()).isEqualTo(!beneath);
            if (beneath && block != revoked) {
                int parent = parents.get(block);
                assertThat(volume.child(user, parent, before.get(parent), block).value())
                        .isEmpty();
                Volume.Given again =
                        volume.child(user, parent, given.get(parent), block).orThrow();
                assertThat(again.capability().rights())
                        .isEqualTo(before.get(block).rights());
                given.put(block, again.capability());
            }
        }
        assertThat(volume.audit()).isEmpty();
        assertThat(kernel.audit()).isEmpty();
    }

    /** However many blocks a volume has, and however often they are given up. */
    @Example
    void aLargeVolumeGivesUpAllThatItHas() {
        int blocks = 40_000;
        Kernel kernel = new Kernel(new Settings(4, 4, 2, 1000, 4, blocks, 8, 2, 500, 3), KernelClock.simulated());
        Environment user = environment(kernel, "user");
        Volume volume = new Volume(kernel, environment(kernel, "volume"));
        int table = volume.type("table", bytes("table", TABLE)).orThrow();
        Volume.Given root = volume.root(table, user.number()).orThrow();
        Owned extent = new Owned(1, blocks - 1, Volume.DATA);
        Change all = new Change(List.of(new Change.Write(0, encoded(List.of(extent)))), List.of(extent), List.of());
        Change none = new Change(List.of(new Change.Write(0, encoded(List.of()))), List.of(), List.of(extent));
        for (int i = 0; i < 3; i++) {
            assertThat(volume.change(user, root.block(), root.capability(), all).orThrow())
                    .hasSize(blocks - 1);
            assertThat(volume.change(user, root.block(), root.capability(), none)
                            .diagnostics())
                    .isEmpty();
        }
        assertThat(volume.audit()).isEmpty();
        assertThat(kernel.audit()).isEmpty();
    }
}
