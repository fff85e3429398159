package dev.exocode.examples.libraryos;

import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Extent;
import dev.exocode.host.kernel.Holding;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.Kind;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The blocks of storage of a pager: homes of pages, each bound once and read and written from then on, and spares, with which the repossession
 * vector is preloaded. A block is one or the other.
 */
final class Swap {
    /** No block. */
    static final int NONE = -1;

    private final Map<Integer, Extent> homes = new HashMap<>();
    private final Set<Integer> spares = new LinkedHashSet<>();

    /** A new home, full of zeros; {@link #NONE} if there is no storage. */
    int home(Environment self) {
        int block = allocate(self);
        if (block != NONE) {
            bind(self, block);
        }
        return block;
    }

    private static int allocate(Environment self) {
        return self.allocate(Kind.BLOCK).value().map(Holding::number).orElse(NONE);
    }

    private void bind(Environment self, int block) {
        self.bindBlocks(block, 1, self.capability(), true).value().ifPresent(extent -> homes.put(block, extent));
    }

    boolean read(int home, byte[] into) {
        Extent extent = homes.get(home);
        return extent != null && extent.read(0, into, 0, Kernel.PAGE_BYTES);
    }

    boolean write(int home, byte[] from) {
        Extent extent = homes.get(home);
        return extent != null && extent.write(0, from, 0, Kernel.PAGE_BYTES);
    }

    int spares() {
        return spares.size();
    }

    boolean isSpare(int block) {
        return spares.contains(block);
    }

    /** Gets a spare; false if there is no storage. */
    boolean addSpare(Environment self) {
        int block = allocate(self);
        if (block != NONE) {
            becomesSpare(self, block);
        }
        return block != NONE;
    }

    /** From now on the kernel may write to a block what it takes by force. */
    void becomesSpare(Environment self, int block) {
        homes.remove(block);
        if (self.preload(block, self.capability()).value().isPresent()) {
            spares.add(block);
        }
    }

    /** The kernel has written to a spare, and will not do so again. */
    void becomesHome(Environment self, int block) {
        spares.remove(block);
        bind(self, block);
    }

    /** Gives a spare up; false if there is none. */
    boolean freeSpare(Environment self) {
        Iterator<Integer> all = spares.iterator();
        if (!all.hasNext()) {
            return false;
        }
        int block = all.next();
        all.remove();
        self.free(Kind.BLOCK, block);
        return true;
    }

    void freeHome(Environment self, int block) {
        if (homes.remove(block) != null) {
            self.free(Kind.BLOCK, block);
        }
    }

    /** A block is not ours any more. */
    void taken(int block) {
        homes.remove(block);
        spares.remove(block);
    }
}
