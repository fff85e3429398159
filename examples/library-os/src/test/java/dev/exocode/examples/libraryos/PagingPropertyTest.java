package dev.exocode.examples.libraryos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Event;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("Paged memory is an array of bytes, whatever is taken meanwhile")
class PagingPropertyTest {
    private static final int PAGES = 20;
    private static final int BYTES = PAGES * Kernel.PAGE_BYTES;
    private static final int RESERVE = 2;
    private static final int STEPS = 3_000;
    private static final Settings SETTINGS = new Settings(8, 24, 4, 1000, 4, 56, 4, RESERVE, 500, 3);

    /** One memory beside its model, and two neighbours who want the same frames and blocks and places in the TLB. */
    private static final class Run {
        private final SplittableRandom random;
        private final KernelClock clock = KernelClock.simulated();
        private final Kernel kernel = new Kernel(SETTINGS, clock);
        private final Deaf paging;
        private final Environment self;
        private final Environment hog;
        private final byte[] model = new byte[BYTES];
        private final boolean[] locked = new boolean[PAGES];
        private final Map<Event.Type, Integer> told = new EnumMap<>(Event.Type.class);

        Run(long seed) {
            random = new SplittableRandom(seed);
            paging = new Deaf(1 + random.nextInt(3), 6 + random.nextInt(8));
            self = kernel.create("pager", paging).orThrow();
            hog = kernel.create("hog", new Library() {}).orThrow();
            assertThat(paging.extend(self, 0, PAGES, true)).isTrue();
            kernel.listen(event -> {
                if (event.environment() == self.number()) {
                    told.merge(event.type(), 1, Integer::sum);
                }
            });
        }

        void step() {
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3 -> write();
                case 4, 5, 6, 7, 8 -> read();
                case 9 -> lock();
                case 10 -> self.unmap(random.nextInt(PAGES));
                case 11 -> demandPages();
                case 12 -> demandBlocks();
                case 13 -> pass();
                case 14 -> hogTakes();
                default -> hogGives();
            }
        }

        private int length() {
            return 1 + random.nextInt(random.nextInt(4) == 0 ? 3 * Kernel.PAGE_BYTES : 64);
        }

        private void write() {
            byte[] bytes = new byte[length()];
            random.nextBytes(bytes);
            int at = random.nextInt(BYTES - bytes.length);
            // All before the first page that may not be written to.
            int end = at;
            while (end < at + bytes.length && !locked[end / Kernel.PAGE_BYTES]) {
                end++;
            }
            assertThat(self.write(at, bytes, 0, bytes.length)).isEqualTo(end == at + bytes.length);
            System.arraycopy(bytes, 0, model, at, end - at);
            if (end == at + bytes.length) {
                int last = (end - 1) / Kernel.PAGE_BYTES;
                assertThat(paging.isDirty(last) && paging.isReferenced(last)).isTrue();
            }
        }

        private void read() {
            byte[] bytes = new byte[length()];
            int at = random.nextInt(BYTES - bytes.length);
            assertThat(self.read(at, bytes, 0, bytes.length)).isTrue();
            assertThat(bytes).isEqualTo(Arrays.copyOfRange(model, at, at + bytes.length));
        }

        private void lock() {
            int page = random.nextInt(PAGES);
            locked[page] = random.nextInt(3) == 0;
            assertThat(paging.protect(self, page, !locked[page])).isTrue();
        }

        private void demandPages() {
            paging.deaf = random.nextBoolean();
            kernel.revoke(self, Kind.PAGE, 1 + random.nextInt(random.nextInt(5) == 0 ? 20 : 4), random.nextInt(800));
        }

        /** By force no more than there are spares for, at once: what is lost beyond that is in PagingTest. */
        private void demandBlocks() {
            int spares = self.owns(Kind.BLOCK).size() - PAGES;
            paging.deaf = random.nextInt(3) > 0;
            if (paging.deaf && spares > 0) {
                kernel.advance();
                spares = self.owns(Kind.BLOCK).size() - PAGES;
                if (spares > 0 && kernel.nextDue() == Long.MAX_VALUE) {
                    kernel.revoke(self, Kind.BLOCK, 1 + random.nextInt(spares), 0);
                    kernel.advance();
                }
            } else if (!paging.deaf && spares > 0 && kernel.nextDue() == Long.MAX_VALUE) {
                int frames = paging.frames();
                kernel.revoke(self, Kind.BLOCK, 1 + random.nextInt(Math.max(1, Math.min(frames, spares))), 0);
                int left = self.owns(Kind.BLOCK).size() - PAGES;
                assertThat(left).isGreaterThanOrEqualTo(Math.min(paging.frames(), spares));
                if (left > 0) {
                    kernel.advance();
                }
            }
        }

        private void pass() {
            clock.pass(random.nextInt(600));
            kernel.advance();
        }

        private void hogTakes() {
            Kind kind = random.nextBoolean() ? Kind.PAGE : Kind.BLOCK;
            for (int i = random.nextInt(12); i > 0; i--) {
                hog.allocate(kind).value().ifPresent(held -> {
                    // What it writes there must not be seen by the next.
                    byte[] junk = new byte[Kernel.PAGE_BYTES];
                    Arrays.fill(junk, (byte) 0x5a);
                    if (kind == Kind.PAGE) {
                        hog.map(0, held.number(), held.capability(), true).orThrow();
                        assertThat(hog.write(0, junk, 0, junk.length)).isTrue();
                    } else {
                        assertThat(hog.bindBlocks(held.number(), 1, held.capability(), true)
                                        .orThrow()
                                        .write(0, junk, 0, junk.length))
                                .isTrue();
                    }
                });
            }
        }

        private void hogGives() {
            for (Kind kind : List.of(Kind.PAGE, Kind.BLOCK)) {
                for (int number : new ArrayList<>(hog.owns(kind))) {
                    if (random.nextInt(3) > 0) {
                        hog.free(kind, number).orThrow();
                    }
                }
            }
        }

        void check() {
            assertThat(kernel.audit()).isEmpty();
            assertThat(paging.lost()).isZero();
            assertThat(self.isAlive()).isTrue();
            List<Integer> frames = new ArrayList<>();
            for (int page = 0; page < PAGES; page++) {
                paging.frame(page).ifPresent(frames::add);
                assertThat(paging.isDirty(page) && paging.frame(page).isEmpty()).isFalse();
            }
            assertThat(self.owns(Kind.PAGE)).hasSize(paging.frames()).containsAll(frames);
            assertThat(frames).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 30)
    void bytesAreEqualAlways(@ForAll long seed) {
        Run run = new Run(seed);
        for (int step = 0; step < STEPS; step++) {
            run.step();
            run.check();
        }
        byte[] all = new byte[BYTES];
        assertThat(run.self.read(0, all, 0, BYTES)).isTrue();
        assertThat(all).isEqualTo(run.model);
        assertThat(run.told)
                .containsKeys(Event.Type.ASKED, Event.Type.COMPLIED, Event.Type.REPOSSESSED, Event.Type.EMERGENCY);
        assertThat(run.paging.written()).isPositive();
    }
}
