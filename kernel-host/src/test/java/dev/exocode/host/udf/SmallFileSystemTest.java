package dev.exocode.host.udf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Settings;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The functions of the examples together: a directory, inodes, and extents of data, direct and indirect. */
class SmallFileSystemTest {
    private final Kernel kernel = new Kernel(Settings.USUAL, KernelClock.simulated());
    private final Environment self = kernel.create("volume", new Library() {}).orThrow();
    private final Environment user = kernel.create("user", new Library() {}).orThrow();
    private final Volume volume = new Volume(kernel, self);
    private final Map<Integer, Capability> given = new HashMap<>();

    SmallFileSystemTest() throws IOException {
        int number = 0;
        for (String name : List.of("indirect", "inode", "directory")) {
            String text = Files.readString(Path.of("..", "examples", "storage", name + ".vs"));
            assertThat(volume.type(name, VolumePropertyTest.bytes(name, text)).orThrow())
                    .isEqualTo(++number);
        }
    }

    private static byte[] words(int... words) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * words.length);
        for (int each : words) {
            bytes.putInt(each);
        }
        return bytes.array();
    }

    private void change(int block, Change change) {
        Result<List<Volume.Given>> changed = volume.change(user, block, given.get(block), change);
        changed.orThrow().forEach(each -> given.put(each.block(), each.capability()));
        assertThat(volume.audit()).isEmpty();
    }

    private void refused(UdfCode code, int block, Change change) {
        assertThat(volume.change(user, block, given.get(block), change).diagnostics())
                .singleElement()
                .extracting("code")
                .isEqualTo(code);
        assertThat(volume.audit()).isEmpty();
    }

    @Test
    void aFileGrowsByExtentsAndGoesFromItsLeavesUp() {
        Volume.Given directory = volume.root(3, user.number()).orThrow();
        given.put(directory.block(), directory.capability());
        int root = directory.block();
        change(root, Change.NONE.write(64, words(10)).allocate(10, 1, 2));
        change(root, Change.NONE.write(128, words(11)).allocate(11, 1, 2));
        // A name owns nothing.
        change(root, Change.NONE.write(68, "readme".getBytes()));
        change(
                10,
                Change.NONE.write(0, words(2, 20, 5, 30, 1)).allocate(20, 5, 0).allocate(30, 1, 0));
        change(10, Change.NONE.write(100, words(40)).allocate(40, 1, 1));
        change(40, Change.NONE.write(0, words(1, 50, 100)).allocate(50, 100, 0));
        // Another file does not get what this one has, and an inode is none of data.
        refused(UdfCode.FREE, 11, Change.NONE.write(0, words(1, 22, 1)).allocate(22, 1, 0));
        refused(UdfCode.CLAIM, 11, Change.NONE.write(0, words(1, 22, 1)));
        refused(UdfCode.STOPPED, 11, Change.NONE.write(0, words(13)));
        refused(UdfCode.CLAIM, root, Change.NONE.write(192, words(12)).allocate(12, 1, 0));
        refused(UdfCode.CHILDREN, root, Change.NONE.write(64, words(0)).free(10, 1, 2));
        refused(UdfCode.CHILDREN, 10, Change.NONE.write(100, words(0)).free(40, 1, 1));
        Image image = volume.image();
        change(40, Change.NONE.write(0, words(0)).free(50, 100, 0));
        change(10, Change.NONE.write(100, words(0)).free(40, 1, 1));
        change(10, Change.NONE.write(0, words(0)).free(20, 5, 0).free(30, 1, 0));
        change(root, Change.NONE.write(64, words(0)).free(10, 1, 2));
        assertThat(self.owns(Kind.BLOCK)).containsExactly(root, 11);
        foundAgain(image, root);
    }

    /** In another life, by way of the capabilities from the root on. */
    private static void foundAgain(Image image, int root) {
        Kernel next = new Kernel(Settings.USUAL, KernelClock.simulated());
        Environment self = next.create("volume", new Library() {}).orThrow();
        Environment user = next.create("user", new Library() {}).orThrow();
        Volume.Recovered recovered = Volume.recover(next, self, image).orThrow();
        assertThat(recovered.garbage()).isEmpty();
        Volume volume = recovered.volume();
        assertThat(volume.audit()).isEmpty();
        assertThat(self.owns(Kind.BLOCK)).hasSize(3 + 5 + 1 + 1 + 100);
        assertThat(volume.giveRoot(10, user.number()).value()).isEmpty();
        Volume.Given directory = volume.giveRoot(root, user.number()).orThrow();
        Volume.Given inode =
                volume.child(user, root, directory.capability(), 10).orThrow();
        Volume.Given more = volume.child(user, 10, inode.capability(), 40).orThrow();
        assertThat(volume.owned(user, 40, more.capability()).orThrow()).hasSize(100);
        assertThat(volume.child(user, 40, more.capability(), 20).value()).isEmpty();
        Volume.Given leaf = volume.child(user, 40, more.capability(), 149).orThrow();
        assertThat(user.bindBlocks(149, 1, leaf.capability(), true).value()).isPresent();
    }
}
