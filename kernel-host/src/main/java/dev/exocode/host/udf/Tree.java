package dev.exocode.host.udf;

import dev.exocode.host.kernel.Kernel;
import dev.exocode.vcode.diagnostic.Code;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Which blocks are in use and who owns them, as functions say: the induction of a volume, without its kernel. For one thread at a time.
 */
final class Tree {
    /** A block in use: its type, whether it is a root, and by block number the types of those that it owns. */
    record Node(int type, boolean root, Map<Integer, Integer> owned) {
        Node {
            owned = Collections.unmodifiableMap(new TreeMap<>(owned));
        }
    }

    /** A type of metadata. */
    record Type(Image.Type as, Udf udf) {}

    final List<Type> types = new ArrayList<>();
    /** All blocks that are in use. */
    final Map<Integer, Node> nodes = new TreeMap<>();

    /** What messages about no type are about. */
    private static final String VOLUME = "volume";

    private final int blocks;

    Tree(int blocks) {
        this.blocks = blocks;
    }

    /**
     * Adds a type, if metadata of zeros owns nothing.
     *
     * @return its number
     */
    Result<Integer> add(Image.Type type, Udf udf) {
        Result<List<Owned>> nothing = udf.owns(new byte[Kernel.PAGE_BYTES], blocks, types.size() + 2);
        if (nothing.value().isEmpty()) {
            return Result.failure(nothing.diagnostics());
        }
        if (!nothing.value().get().isEmpty()) {
            return Result.failure(
                    error(type.name(), UdfCode.ZEROS, "told=" + nothing.value().get()));
        }
        types.add(new Type(type, udf));
        return Result.of(types.size());
    }

    boolean isMetadata(int type) {
        return type > Volume.DATA && type <= types.size();
    }

    /** What the function of a type says now. */
    private Result<List<Owned>> ask(int type, byte[] bytes) {
        return types.get(type - 1).udf.owns(bytes, blocks, types.size() + 1);
    }

    /**
     * Looks whether a change is what it claims.
     *
     * @param by who is told if not
     * @param before the bytes of the block as they are
     * @param after the bytes as they are to be
     * @return what it then owns; or why it must not be changed
     */
    Result<Map<Integer, Integer>> changed(String by, int block, byte[] before, byte[] after, Change change) {
        Node node = nodes.get(block);
        requireSame(block, node, before);
        Result<Map<Integer, Integer>> claimed = claimed(by, node, change);
        return claimed.value().isPresent() ? told(node, after, claimed.value().get()) : claimed;
    }

    /** Without this, the induction would have no beginning: what it said when it was written it says now. */
    private void requireSame(int block, Node node, byte[] bytes) {
        Optional<List<Owned>> now = ask(node.type, bytes).value();
        if (!now.map(Tree::byBlock).equals(Optional.of(node.owned))) {
            throw new IllegalStateException("block " + block + " owns " + now + " and not " + node.owned);
        }
    }

    private static Map<Integer, Integer> byBlock(List<Owned> extents) {
        Map<Integer, Integer> blocks = new TreeMap<>();
        for (Owned each : extents) {
            for (int i = 0; i < each.count(); i++) {
                blocks.put(each.first() + i, each.type());
            }
        }
        return blocks;
    }

    /** What a block is to own, if the claim can be true: what is freed it owns, and what is allocated nobody does. */
    private Result<Map<Integer, Integer>> claimed(String by, Node node, Change change) {
        Map<Integer, Integer> claimed = new TreeMap<>(node.owned);
        for (Owned each : change.freed()) {
            if (!each.isPossible(blocks, types.size() + 1)) {
                return Result.failure(error(by, UdfCode.EXTENTS, "freed=" + each));
            }
            for (int i = 0; i < each.count(); i++) {
                int freed = each.first() + i;
                if (!claimed.remove(freed, each.type())) {
                    return Result.failure(error(by, UdfCode.CLAIM, "freed=" + freed, "type=" + each.type()));
                }
                if (!nodes.get(freed).owned.isEmpty()) {
                    return Result.failure(error(by, UdfCode.CHILDREN, "freed=" + freed));
                }
            }
        }
        for (Owned each : change.allocated()) {
            if (!each.isPossible(blocks, types.size() + 1)) {
                return Result.failure(error(by, UdfCode.EXTENTS, "allocated=" + each));
            }
            for (int i = 0; i < each.count(); i++) {
                int allocated = each.first() + i;
                // One that is freed here is still in use: it may be had when it is zero.
                if (nodes.containsKey(allocated)) {
                    return Result.failure(error(by, UdfCode.FREE, "allocated=" + allocated));
                }
                if (claimed.put(allocated, each.type()) != null) {
                    return Result.failure(error(by, UdfCode.TWICE, "allocated=" + allocated));
                }
            }
        }
        return Result.of(claimed);
    }

    /** What the function says of new bytes, if that is what is claimed. */
    private Result<Map<Integer, Integer>> told(Node node, byte[] bytes, Map<Integer, Integer> claimed) {
        Result<List<Owned>> told = ask(node.type, bytes);
        if (told.value().isEmpty()) {
            return Result.failure(told.diagnostics());
        }
        List<Owned> extents = told.value().get();
        String[] lie = lie(told.value().get(), claimed);
        return lie.length == 0
                ? Result.of(claimed)
                : Result.failure(error(types.get(node.type - 1).as.name(), UdfCode.CLAIM, lie));
    }

    /** The first block of which a function says something else than is claimed, as facts; none if there is no such block. */
    private static String[] lie(List<Owned> extents, Map<Integer, Integer> claimed) {
        Set<Integer> missing = new TreeSet<>(claimed.keySet());
        for (Owned each : extents) {
            // At most one block more than are claimed is looked at, however large extents are.
            for (int i = 0; i < each.count(); i++) {
                int block = each.first() + i;
                Integer type = claimed.get(block);
                if (!Integer.valueOf(each.type()).equals(type)) {
                    return new String[] {
                        "block=" + block, "told=" + each.type(), "claimed=" + (type == null ? "none" : type)
                    };
                }
                missing.remove(block);
            }
        }
        return missing.stream()
                .limit(1)
                .flatMap(block -> Stream.of("block=" + block, "told=none", "claimed=" + claimed.get(block)))
                .toArray(String[]::new);
    }

    /** Goes from the roots to all that they own. */
    List<Diagnostic> find(Image image) {
        List<Diagnostic> refused = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        image.roots().forEach((block, type) -> {
            if (!isMetadata(type) || !new Owned(block, 1, type).isPossible(blocks, types.size() + 1)) {
                refused.add(error(VOLUME, UdfCode.TYPE, "root=" + block, "type=" + type));
            }
            nodes.put(block, new Node(type, true, Map.of()));
            open.add(block);
        });
        while (refused.isEmpty() && !open.isEmpty()) {
            int block = open.remove();
            Node node = nodes.get(block);
            Result<List<Owned>> owns = ask(node.type, Volume.bytes(image, block));
            refused.addAll(owns.diagnostics());
            Map<Integer, Integer> owned = byBlock(owns.value().orElse(List.of()));
            nodes.put(block, new Node(node.type, node.root, owned));
            owned.forEach((child, type) -> {
                if (nodes.putIfAbsent(child, new Node(type, false, Map.of())) != null) {
                    refused.add(error(VOLUME, UdfCode.TWICE, "block=" + child, "parent=" + block));
                } else if (type != Volume.DATA) {
                    open.add(child);
                }
            });
        }
        return refused;
    }

    /**
     * What does not hold of the tree.
     *
     * @param bytes what is there of a block; null if it cannot be had
     */
    List<String> faults(IntFunction<byte[]> bytes) {
        List<String> faults = new ArrayList<>();
        Map<Integer, Integer> owned = new TreeMap<>();
        Map<Integer, Integer> used = new TreeMap<>();
        nodes.forEach((block, node) -> {
            used.put(block, node.type);
            if (node.root && owned.put(block, node.type) != null) {
                faults.add("root " + block + " is owned");
            }
            Optional<List<Owned>> told = node.type == Volume.DATA
                    ? Optional.of(List.of())
                    : Optional.ofNullable(bytes.apply(block))
                            .flatMap(now -> ask(node.type, now).value());
            if (!told.map(Tree::byBlock).equals(Optional.of(node.owned))) {
                faults.add("block " + block + " owns " + told + ", written down is " + node.owned);
            }
            node.owned.forEach((child, type) -> {
                if (owned.put(child, type) != null) {
                    faults.add("block " + child + " is owned twice");
                }
            });
        });
        if (!used.equals(owned)) {
            faults.add("in use are " + used + ", owned are " + owned);
        }
        return faults;
    }

    private static Diagnostic error(String who, Code code, String... facts) {
        return Diagnostic.error(code, new Position.Whole(who), facts);
    }
}
