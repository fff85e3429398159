package dev.exocode.host.udf;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.capability.Name;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Extent;
import dev.exocode.host.kernel.Holding;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelCode;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.diagnostic.Code;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Storage that file systems share which do not trust each other, in blocks of an environment of the kernel's; see the package for what holds.
 *
 * <p>The environment is the host's own, and nobody else's: its blocks are what is in use. Who has a root has all beneath it, by
 * capabilities: one for a block of metadata gives those for what that owns ({@link #child}). They are those of the kernel, by which blocks are
 * bound, too: data to be read and written, and metadata to be read. To change metadata is asked of the volume, by {@link Capability#ASK}.
 *
 * <p>Thread-safe, by the lock of the kernel, which libraries hold that use it.
 */
public final class Volume {
    /** The type of blocks that own nothing, and that who has them writes to. */
    public static final int DATA = 0;

    /** So many types of metadata a volume has room for. */
    public static final int MOST_TYPES = 256;

    /** What is given for a root. */
    private static final int ROOT = Capability.READ | Capability.GRANT | Capability.ASK;

    private final Kernel kernel;
    private final Environment self;
    private final Tree tree;

    /**
     * A block and what allows using it.
     *
     * @param block its number
     * @param capability for {@link Environment#bindBlocks}, {@link #change}, {@link #child} and {@link #revoke}
     */
    public record Given(int block, Capability capability) {}

    /**
     * What came of an image.
     *
     * @param volume the volume, with the roots of the image
     * @param garbage the blocks that held something and that nothing owns: they are free now
     */
    public record Recovered(Volume volume, Set<Integer> garbage) {}

    /**
     * Makes a volume without types and roots.
     *
     * @param kernel the kernel
     * @param self an environment of the host's, which owns no blocks
     */
    public Volume(Kernel kernel, Environment self) {
        this.kernel = Objects.requireNonNull(kernel, "kernel");
        this.self = Objects.requireNonNull(self, "self");
        this.tree = new Tree(kernel.settings().blocks());
    }

    // Types and roots

    /**
     * Installs a type of metadata, for good.
     *
     * @param name what it is called
     * @param udf any bytes: the function that tells what metadata of this type owns
     * @return its number; or why the function is refused, H0504 if it says that metadata of zeros owns something, or H0306 if there are {@link
     *     #MOST_TYPES}
     */
    public Result<Integer> type(String name, byte[] udf) {
        // Before the lock is taken, as for all that comes from strangers.
        Result<Udf> loaded = Udf.load(name, udf, Engine.INTERP);
        if (loaded.value().isEmpty()) {
            return Result.failure(loaded.diagnostics());
        }
        synchronized (kernel) {
            if (tree.types.size() == MOST_TYPES) {
                return Result.failure(
                        error(name, KernelCode.LIMIT, "types=" + tree.types.size(), "limit=" + MOST_TYPES));
            }
            return tree.add(new Image.Type(name, udf), loaded.value().get());
        }
    }

    /**
     * Makes a root, which is zero and owns nothing.
     *
     * @param type its type
     * @param holder the number of the environment whose it is to be
     * @return the block; or H0510, H0302 if no block is free, or H0305
     */
    public Result<Given> root(int type, int holder) {
        synchronized (kernel) {
            if (!tree.isMetadata(type)) {
                return Result.failure(error(self.name(), UdfCode.TYPE, "type=" + type));
            }
            if (kernel.environment(holder).isEmpty()) {
                return Result.failure(error(self.name(), KernelCode.ENVIRONMENT, "environment=" + holder));
            }
            return self.allocate(Kind.BLOCK)
                    .value()
                    .map(block -> {
                        if (tree.nodes.containsKey(block.number())) {
                            // It was taken from this environment, and its parent does not know.
                            self.free(Kind.BLOCK, block.number());
                            return Result.<Given>failure(
                                    error(self.name(), KernelCode.TAKEN, "block=" + block.number()));
                        }
                        tree.nodes.put(block.number(), new Tree.Node(type, true, Map.of()));
                        return give(block.number(), holder, ROOT);
                    })
                    .orElseGet(() -> Result.failure(error(self.name(), KernelCode.TAKEN, "0 blocks left")));
        }
    }

    /**
     * Gives a root to somebody, as a host does with those that it has recovered.
     *
     * @param block its number
     * @param holder the number of the environment
     * @return the block; or H0508 if it is not a root, or H0305
     */
    public Result<Given> giveRoot(int block, int holder) {
        synchronized (kernel) {
            Tree.Node node = tree.nodes.get(block);
            return node != null && node.root()
                    ? give(block, holder, ROOT)
                    : Result.failure(error(self.name(), UdfCode.METADATA, "block=" + block));
        }
    }

    /** The name of a block, as the kernel knows it: when the block is given up, what was granted for it is good for nothing. */
    private Name name(int block) {
        return self.names(Kind.BLOCK).then(block, Integer.BYTES - 1);
    }

    /** What changes a block is the kernel's right for data, and the volume's for metadata, whatever it was for what is above. */
    private int changing(int block) {
        return tree.nodes.get(block).type() == DATA ? Capability.WRITE : Capability.ASK;
    }

    private Result<Given> give(int block, int holder, int above) {
        int plain = above & (Capability.READ | Capability.GRANT);
        int rights = plain == above ? plain : plain | changing(block);
        Result<Capability> granted = self.grant(self.capability(), holder, name(block), rights);
        return new Result<>(granted.value().map(capability -> new Given(block, capability)), granted.diagnostics());
    }

    // What is done with blocks

    private Optional<Diagnostic> refusal(Environment by, int block, Capability shown, int rights) {
        return tree.nodes.containsKey(block) && by.isAlive() && self.serves(shown, by.number(), name(block), rights)
                ? Optional.empty()
                : Optional.of(error(by.name(), KernelCode.CAPABILITY, "shown=" + shown, "for=block " + block));
    }

    /**
     * Gives what allows using a block that a block of metadata owns.
     *
     * @param by who asks
     * @param parent the number of the block of metadata
     * @param shown what allows using that
     * @param block the number of the other one
     * @return the other one, to be read, changed and handed on if the shown one is; or H0301 or H0511
     */
    public Result<Given> child(Environment by, int parent, Capability shown, int block) {
        synchronized (kernel) {
            Optional<Diagnostic> refused = refusal(by, parent, shown, shown.rights());
            if (refused.isPresent()) {
                return Result.failure(refused.get());
            }
            return tree.nodes.get(parent).owned().containsKey(block)
                    ? give(block, by.number(), shown.rights())
                    : Result.failure(error(by.name(), UdfCode.CHILD, "block=" + block, "parent=" + parent));
        }
    }

    /**
     * What a block of metadata owns.
     *
     * @param by who asks
     * @param block its number
     * @param shown a capability with {@link Capability#READ}
     * @return by block number the type; nothing of a block of data; or H0301
     */
    public Result<Map<Integer, Integer>> owned(Environment by, int block, Capability shown) {
        synchronized (kernel) {
            Optional<Diagnostic> refused = refusal(by, block, shown, Capability.READ);
            return refused.isPresent()
                    ? Result.failure(refused.get())
                    : Result.of(tree.nodes.get(block).owned());
        }
    }

    /**
     * Revokes what allows using a block, and all beneath it: what was given for these is good for nobody, and what was bound is broken.
     *
     * @param by who asks
     * @param block its number
     * @param shown a capability with {@link Capability#GRANT}
     * @return the block, with the same rights, good again; or H0301. What is beneath is given again by {@link #child}
     */
    public Result<Given> revoke(Environment by, int block, Capability shown) {
        synchronized (kernel) {
            Optional<Diagnostic> refused = refusal(by, block, shown, Capability.GRANT);
            if (refused.isPresent()) {
                return Result.failure(refused.get());
            }
            Deque<Integer> open = new ArrayDeque<>(List.of(block));
            while (!open.isEmpty()) {
                int each = open.remove();
                self.revoke(self.capability(), name(each)).orThrow();
                open.addAll(tree.nodes.get(each).owned().keySet());
            }
            return give(block, by.number(), shown.rights());
        }
    }

    /**
     * Changes a block of metadata, if what it owns changes by what is claimed and by nothing else; all of it happens, or nothing.
     *
     * @param by who asks
     * @param block its number
     * @param shown a capability with {@link Capability#ASK}
     * @param change what is to be written, and what is claimed
     * @return the blocks that it now owns and did not, by number, as {@link #child} gives them; or one of H0301, H0501 to H0503 and H0505 to H0509,
     *     and all is as it was
     */
    public Result<List<Given>> change(Environment by, int block, Capability shown, Change change) {
        synchronized (kernel) {
            boolean data = tree.nodes.containsKey(block) && changing(block) == Capability.WRITE;
            Optional<Diagnostic> refused = refusal(by, block, shown, data ? Capability.WRITE : Capability.ASK);
            if (refused.isPresent()) {
                return Result.failure(refused.get());
            }
            if (data) {
                return Result.failure(error(by.name(), UdfCode.METADATA, "block=" + block));
            }
            Result<byte[]> read = read(block);
            if (read.value().isEmpty()) {
                return Result.failure(read.diagnostics());
            }
            byte[] bytes = read.value().get().clone();
            for (Change.Write each : change.writes()) {
                if (each.offset() < 0 || each.bytes().length > bytes.length - each.offset()) {
                    return Result.failure(
                            error(by.name(), UdfCode.WRITE, "offset=" + each.offset(), "bytes=" + each.bytes().length));
                }
                System.arraycopy(each.bytes(), 0, bytes, each.offset(), each.bytes().length);
            }
            Result<Map<Integer, Integer>> after =
                    tree.changed(by.name(), block, read.value().get(), bytes, change);
            return after.value().isPresent()
                    ? commit(by, block, bytes, after.value().get(), shown.rights())
                    : Result.failure(after.diagnostics());
        }
    }

    private Result<List<Given>> commit(
            Environment by, int block, byte[] bytes, Map<Integer, Integer> after, int rights) {
        Tree.Node node = tree.nodes.get(block);
        List<Integer> allocated = new ArrayList<>();
        List<Diagnostic> refused = new ArrayList<>();
        for (int each : after.keySet()) {
            if (!node.owned().containsKey(each) && refused.isEmpty()) {
                // Of the kernel, too, others may have it.
                Result<Holding> got = self.allocate(Kind.BLOCK, each);
                got.value().ifPresent(holding -> allocated.add(each));
                refused.addAll(got.diagnostics());
            }
        }
        if (refused.isEmpty()) {
            refused.addAll(write(block, bytes));
        }
        if (!refused.isEmpty()) {
            allocated.forEach(each -> self.free(Kind.BLOCK, each));
            return Result.failure(refused);
        }
        // Nothing is refused from here on, and nothing was given up before.
        node.owned().keySet().stream().filter(each -> !after.containsKey(each)).forEach(each -> {
            tree.nodes.remove(each);
            self.free(Kind.BLOCK, each);
        });
        allocated.forEach(each -> tree.nodes.put(each, new Tree.Node(after.get(each), false, Map.of())));
        tree.nodes.put(block, new Tree.Node(node.type(), node.root(), after));
        List<Given> given = new ArrayList<>();
        allocated.forEach(each -> give(each, by.number(), rights).value().ifPresent(given::add));
        return Result.of(given);
    }

    private Result<byte[]> read(int block) {
        Result<Extent> bound = self.bindBlocks(block, 1, self.capability(), false);
        return new Result<>(
                bound.value().map(extent -> {
                    byte[] bytes = new byte[Kernel.PAGE_BYTES];
                    extent.read(0, bytes, 0, bytes.length);
                    extent.unbind();
                    return bytes;
                }),
                bound.diagnostics());
    }

    private List<Diagnostic> write(int block, byte[] bytes) {
        Result<Extent> bound = self.bindBlocks(block, 1, self.capability(), true);
        bound.value().ifPresent(extent -> {
            extent.write(0, bytes, 0, bytes.length);
            extent.unbind();
        });
        return bound.diagnostics();
    }

    // The end and the beginning

    /**
     * What is to be kept.
     *
     * @return types, roots, and the bytes of all blocks that are in use
     */
    public Image image() {
        synchronized (kernel) {
            Map<Integer, Integer> roots = new TreeMap<>();
            Map<Integer, byte[]> blocks = new TreeMap<>();
            tree.nodes.forEach((block, node) -> {
                if (node.root()) {
                    roots.put(block, node.type());
                }
                blocks.put(block, read(block).orThrow());
            });
            return new Image(tree.types.stream().map(Tree.Type::as).toList(), roots, blocks);
        }
    }

    /**
     * Makes a volume of what is left: its blocks are those that the functions find from the roots on, and all others are free. Nothing of an
     * image is believed.
     *
     * @param kernel the kernel
     * @param self an environment of the host's, which owns no blocks
     * @param image what is left
     * @return the volume; or why there is none: a function is refused or does not say what metadata owns, a block is owned twice
     *     (H0503), or somebody has it
     */
    public static Result<Recovered> recover(Kernel kernel, Environment self, Image image) {
        Volume volume = new Volume(kernel, self);
        for (Image.Type each : image.types()) {
            Result<Integer> type = volume.type(each.name(), each.udf());
            if (type.value().isEmpty()) {
                return Result.failure(type.diagnostics());
            }
        }
        List<Diagnostic> refused = volume.tree.find(image);
        for (int block : refused.isEmpty() ? volume.tree.nodes.keySet() : Set.<Integer>of()) {
            if (refused.isEmpty()) {
                refused.addAll(self.allocate(Kind.BLOCK, block).diagnostics());
            }
            if (refused.isEmpty()) {
                refused.addAll(volume.write(block, bytes(image, block)));
            }
        }
        if (!refused.isEmpty()) {
            self.owns(Kind.BLOCK).forEach(block -> self.free(Kind.BLOCK, block));
            return Result.failure(refused);
        }
        Set<Integer> garbage = new TreeSet<>(image.blocks().keySet());
        garbage.removeAll(volume.tree.nodes.keySet());
        return Result.of(new Recovered(volume, garbage));
    }

    /**
     * What should hold of every volume at every moment, and does not: what its functions say now is what is written down; all blocks in use are
     * roots or are owned once; and they are what its environment has.
     *
     * @return faults in words: none, or this is a bug of ours or blocks were taken from the environment by force
     */
    public List<String> audit() {
        synchronized (kernel) {
            List<String> faults =
                    new ArrayList<>(tree.faults(block -> read(block).value().orElse(null)));
            List<Integer> used = List.copyOf(tree.nodes.keySet());
            if (!used.equals(self.owns(Kind.BLOCK))) {
                faults.add("in use are " + used + ", the environment has " + self.owns(Kind.BLOCK));
            }
            return faults;
        }
    }

    static byte[] bytes(Image image, int block) {
        byte[] whole = new byte[Kernel.PAGE_BYTES];
        byte[] kept = image.blocks().getOrDefault(block, whole);
        System.arraycopy(kept, 0, whole, 0, Math.min(kept.length, whole.length));
        return whole;
    }

    private static Diagnostic error(String who, Code code, String... facts) {
        return Diagnostic.error(code, new Position.Whole(who), facts);
    }
}
