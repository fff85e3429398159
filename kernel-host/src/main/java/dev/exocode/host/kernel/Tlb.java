package dev.exocode.host.kernel;

import dev.exocode.host.capability.Capability;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The software TLB: {@value #ENTRIES} places, in each of which one page of one environment is mapped. What is not there is asked of the library
 * of the environment. Everything here holds the lock of the kernel.
 *
 * <p>Source: Aegis (SOSP 1995, section 5.4).
 */
final class Tlb {
    static final int ENTRIES = 4096;

    private final Mapping[] entries = new Mapping[ENTRIES];
    long hits;
    long misses;

    /** That a page of an environment is a frame. */
    final class Mapping extends Binding {
        final long page;
        final boolean writable;

        Mapping(Environment holder, long page, Resource frame, Capability by, boolean writable) {
            super(holder, frame, by);
            this.page = page;
            this.writable = writable;
        }

        @Override
        void ended() {
            int at = place(holder, page);
            if (entries[at] == this) {
                entries[at] = null;
            }
        }
    }

    static int place(Environment environment, long page) {
        long mixed = page + environment.number() * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ mixed >>> 32 ^ mixed >>> 48) & ENTRIES - 1;
    }

    /** Maps a page; what stood in its place is forgotten. */
    void add(Environment holder, long page, Resource frame, Capability by, boolean writable) {
        int at = place(holder, page);
        if (entries[at] != null) {
            entries[at].end();
        }
        entries[at] = new Mapping(holder, page, frame, by, writable);
    }

    /** What maps a page; null if nothing does. */
    Mapping find(Environment holder, long page) {
        Mapping found = entries[place(holder, page)];
        return found != null && found.holder == holder && found.page == page ? found : null;
    }

    /** All that is mapped. */
    List<Mapping> all() {
        return Arrays.stream(entries).filter(Objects::nonNull).toList();
    }

    void remove(Environment holder, long page) {
        Mapping found = find(holder, page);
        if (found != null) {
            found.end();
        }
    }
}
