package dev.exocode.examples.libraryos;

import dev.exocode.host.kernel.Demand;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Fault;
import dev.exocode.host.kernel.Holding;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Repossessed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Memory that is larger than the frames that it is in: pages go to storage and come back as they are used, whatever the kernel takes meanwhile.
 * Which page goes a clock decides: the first that was not used since the hand passed it.
 *
 * <p>The kernel keeps neither a dirty bit nor a bit for what was used. Here they are had by mapping less than is allowed: a page that was not
 * written to is mapped for reading, so that the first write is a miss; and one that the hand passes is not mapped at all.
 *
 * <p>Each page has a home in storage from its beginning, so that it can always go. For each frame there is a spare block, with which the repossession
 * vector is preloaded: what a frame holds that is taken by force is saved there, and the spare is the home of the page from then
 * on. When the kernel wants frames or blocks back, it gets those that cost least, down to a number of frames that it has to take by force.
 *
 * <p>A frame is never to be shared with another environment: a page does not stay in it. Everything here is called by the kernel, or by the library
 * of the same environment, for one thread at a time. Subclasses may do more in what the kernel calls, and call this first.
 *
 * <p>Source: second chance as in Multics (Corbato 1969); bits by protection as in Aegis (SOSP 1995, section 6.2).
 */
public class Paging implements Library {
    /** How many pages there may be: numbers are smaller. */
    public static final int MOST_PAGES = 1 << 20;

    /** Where the pager itself sees a frame: no page has this number. */
    private static final long WINDOW = -1;

    /** That no page is in a frame. */
    private static final long NOBODY = -1;

    private final int least;
    private final int most;
    private final PageTable table = new PageTable();
    private final Swap swap = new Swap();
    private final byte[] buffer = new byte[Kernel.PAGE_BYTES];

    /** Our frames, in the order of the clock. */
    private final List<Integer> clock = new ArrayList<>();

    private int hand = -1;

    /** By frame the page that is in it. */
    private final Map<Integer, Long> pageIn = new HashMap<>();

    /** By block the page whose home it is. */
    private final Map<Integer, Long> atHome = new HashMap<>();

    private long read;
    private long written;
    private long lost;

    /**
     * Makes a pager without pages.
     *
     * @param least so many frames it gives up only by force or in an emergency, 1 or more
     * @param most so many frames it takes at most
     * @throws IllegalArgumentException if one of them is less than the one before
     */
    public Paging(int least, int most) {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException("least=" + least + " most=" + most);
        }
        this.least = least;
        this.most = most;
    }

    // Pages

    /**
     * Makes pages, full of zeros.
     *
     * @param self the environment
     * @param first the number of the first
     * @param count how many; those that are there already stay as they are
     * @param writable whether they may be written to
     * @return whether there was storage for all; if not, those before are there
     * @throws IndexOutOfBoundsException if there cannot be such pages
     */
    public boolean extend(Environment self, int first, int count, boolean writable) {
        Objects.checkFromIndexSize(first, count, MOST_PAGES);
        for (long page = first; page < first + count; page++) {
            if (!table.is(page, PageTable.THERE)) {
                int home = swap.home(self);
                if (home == Swap.NONE) {
                    return false;
                }
                settleAt(page, home);
                table.mark(page, PageTable.THERE | (writable ? PageTable.WRITABLE : 0));
            }
        }
        return true;
    }

    /**
     * Changes what may be done with a page.
     *
     * @param self the environment
     * @param page its number
     * @param writable whether it may be written to
     * @return whether there is such a page
     */
    public boolean protect(Environment self, int page, boolean writable) {
        if (!table.is(page, PageTable.THERE)) {
            return false;
        }
        if (writable) {
            table.mark(page, PageTable.WRITABLE);
        } else {
            table.clear(page, PageTable.WRITABLE);
            self.unmap(page);
        }
        return true;
    }

    /**
     * Whether a page was written to since it was last in storage.
     *
     * @param page its number
     * @return its dirty bit; false if there is no such page
     */
    public boolean isDirty(int page) {
        return table.is(page, PageTable.DIRTY);
    }

    /**
     * Whether a page was used since the hand of the clock passed it.
     *
     * @param page its number
     * @return its referenced bit; false if there is no such page
     */
    public boolean isReferenced(int page) {
        return table.is(page, PageTable.REFERENCED);
    }

    /**
     * Where a page is.
     *
     * @param page its number
     * @return the number of its frame; empty if it is in storage, or there is no such page
     */
    public OptionalInt frame(int page) {
        int frame = table.frame(page);
        return frame < 0 ? OptionalInt.empty() : OptionalInt.of(frame);
    }

    /**
     * How many frames its pages are in now.
     *
     * @return 0 or more
     */
    public int frames() {
        return clock.size();
    }

    /**
     * How often a page came from storage.
     *
     * @return 0 or more
     */
    public long read() {
        return read;
    }

    /**
     * How often a page went to storage; those that were not dirty go without that.
     *
     * @return 0 or more
     */
    public long written() {
        return written;
    }

    /**
     * How many pages are gone, since they were taken by force, dirty or with their home, when there was no spare block any more. They are not
     * there from then on: to use them is a fault.
     *
     * @return 0 as long as there are spares, of which each frame has one
     */
    public long lost() {
        return lost;
    }

    // What the kernel calls

    @Override
    public void miss(Environment self, long address, boolean writes) {
        long page = Math.floorDiv(address, (long) Kernel.PAGE_BYTES);
        if (!table.is(page, PageTable.THERE | (writes ? PageTable.WRITABLE : 0))) {
            return;
        }
        int frame = table.frame(page);
        if (frame < 0) {
            frame = bringIn(self, page);
        }
        if (frame >= 0) {
            table.mark(page, PageTable.REFERENCED | (writes ? PageTable.DIRTY : 0));
            boolean writable = table.is(page, PageTable.DIRTY | PageTable.WRITABLE);
            self.map(page, frame, self.capability(), writable);
        }
    }

    @Override
    public void revoke(Environment self, Demand demand) {
        giveUp(self, demand, least);
    }

    /** All but one frame: slow is better than gone. */
    @Override
    public void emergency(Environment self, Demand demand) {
        giveUp(self, demand, 1);
    }

    @Override
    public void exception(Environment self, Fault fault) {
        if (fault.type() == Fault.Type.REPOSSESSION) {
            for (Repossessed each : self.repossessed()) {
                int savedIn =
                        each.savedIn().isEmpty() ? Swap.NONE : each.savedIn().get(0);
                switch (each.kind()) {
                    case PAGE -> frameTaken(self, each.number(), savedIn);
                    case BLOCK -> blockTaken(self, each.number(), savedIn);
                    default -> each.savedIn().forEach(block -> spareAgain(self, block));
                }
            }
            insure(self);
        }
    }

    // Coming and going

    /** Brings a page from its home into a frame; -1 if there is none for it. */
    private int bringIn(Environment self, long page) {
        int frame = room(self);
        if (frame >= 0) {
            // A new page comes from storage, too: its home is full of zeros.
            if (!swap.read(table.block(page), buffer) || !copy(self, frame, true)) {
                return -1;
            }
            read++;
            pageIn.put(frame, page);
            table.frame(page, frame);
        }
        return frame;
    }

    /** A frame of ours that no page is in; -1 if there is none to be had. */
    private int room(Environment self) {
        if (clock.size() < most && (swap.spares() > clock.size() || swap.addSpare(self))) {
            int frame = self.allocate(Kind.PAGE).value().map(Holding::number).orElse(-1);
            if (frame >= 0) {
                clock.add(frame);
                pageIn.put(frame, NOBODY);
                return frame;
            }
        }
        return emptied(self);
    }

    /** Goes round the clock to the first frame whose page was not used since, and empties it; -1 if no page can go. */
    private int emptied(Environment self) {
        // Once round takes all second chances away, so that twice finds what there is.
        for (int i = 0; i < 2 * clock.size(); i++) {
            hand = (hand + 1) % clock.size();
            int frame = clock.get(hand);
            long page = pageIn.get(frame);
            if (page == NOBODY) {
                return frame;
            }
            if (table.is(page, PageTable.REFERENCED)) {
                table.clear(page, PageTable.REFERENCED);
                self.unmap(page);
            } else if (sendHome(self, page, frame)) {
                return frame;
            }
        }
        return -1;
    }

    /** Empties a frame whose page is not mapped: one that was not used since the hand passed it. */
    private boolean sendHome(Environment self, long page, int frame) {
        if (table.is(page, PageTable.DIRTY)) {
            if (!copy(self, frame, false) || !swap.write(table.block(page), buffer)) {
                return false;
            }
            written++;
            table.clear(page, PageTable.DIRTY);
        }
        table.frame(page, Swap.NONE);
        pageIn.put(frame, NOBODY);
        return true;
    }

    private boolean copy(Environment self, int frame, boolean toFrame) {
        self.map(WINDOW, frame, self.capability(), toFrame);
        long at = WINDOW * Kernel.PAGE_BYTES;
        boolean copied =
                toFrame ? self.write(at, buffer, 0, Kernel.PAGE_BYTES) : self.read(at, buffer, 0, Kernel.PAGE_BYTES);
        self.unmap(WINDOW);
        return copied;
    }

    private void settleAt(long page, int home) {
        table.block(page, home);
        atHome.put(home, page);
    }

    // Giving up

    private void giveUp(Environment self, Demand demand, int keeps) {
        if (demand.kind() == Kind.PAGE) {
            while (demand.remaining() > 0 && freeFrame(self, keeps)) {
                continue;
            }
        } else if (demand.kind() == Kind.BLOCK) {
            // Spares without a frame cost nothing; others go with their frame.
            while (demand.remaining() > 0
                    && (swap.spares() > clock.size() || freeFrame(self, keeps))
                    && swap.freeSpare(self)) {
                continue;
            }
        }
    }

    private boolean freeFrame(Environment self, int keeps) {
        int frame = clock.size() > keeps ? emptied(self) : -1;
        if (frame >= 0) {
            forget(frame);
            self.free(Kind.PAGE, frame);
        }
        return frame >= 0;
    }

    private void forget(int frame) {
        int at = clock.indexOf(frame);
        clock.remove(at);
        if (hand >= at) {
            hand--;
        }
        pageIn.remove(frame);
    }

    // What was taken

    private void frameTaken(Environment self, int frame, int savedIn) {
        Long page = pageIn.get(frame);
        if (page != null) {
            forget(frame);
        }
        if (page == null || page == NOBODY) {
            spareAgain(self, savedIn);
            return;
        }
        table.frame(page, Swap.NONE);
        if (savedIn != Swap.NONE) {
            int before = table.block(page);
            moveHome(self, page, savedIn);
            spareAgain(self, before);
        } else if (table.is(page, PageTable.DIRTY)) {
            lose(self, page);
        }
        table.clear(page, PageTable.DIRTY | PageTable.REFERENCED);
    }

    private void blockTaken(Environment self, int block, int savedIn) {
        boolean spare = swap.isSpare(block);
        swap.taken(block);
        Long page = atHome.remove(block);
        if (spare || page == null) {
            // What it held was nothing, or nothing of a page.
            spareAgain(self, savedIn);
        } else if (savedIn != Swap.NONE) {
            moveHome(self, page, savedIn);
        } else if (table.frame(page) >= 0) {
            // It is in its frame, and needs another home before it can go.
            table.block(page, Swap.NONE);
            table.mark(page, PageTable.DIRTY);
        } else {
            lose(self, page);
        }
    }

    private void moveHome(Environment self, long page, int home) {
        atHome.remove(table.block(page));
        swap.becomesHome(self, home);
        settleAt(page, home);
    }

    private void spareAgain(Environment self, int block) {
        if (block != Swap.NONE) {
            swap.becomesSpare(self, block);
        }
    }

    private void lose(Environment self, long page) {
        int home = table.block(page);
        atHome.remove(home);
        swap.freeHome(self, home);
        table.block(page, Swap.NONE);
        table.clear(page, PageTable.THERE | PageTable.WRITABLE);
        lost++;
    }

    /** Finds homes for pages that lost theirs, and a spare for each frame, or gives frames up that would have none. */
    private void insure(Environment self) {
        for (long page : pageIn.values()) {
            if (page != NOBODY && table.block(page) == Swap.NONE) {
                int home = swap.home(self);
                if (home == Swap.NONE && swap.freeSpare(self)) {
                    home = swap.home(self);
                }
                if (home != Swap.NONE) {
                    settleAt(page, home);
                }
            }
        }
        while (swap.spares() < clock.size() && (swap.addSpare(self) || freeFrame(self, 1))) {
            continue;
        }
    }
}
