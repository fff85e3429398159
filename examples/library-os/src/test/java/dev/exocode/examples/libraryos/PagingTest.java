package dev.exocode.examples.libraryos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Settings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which page goes when, what is written for that, and what becomes of what is taken. */
class PagingTest {
    private static final int PAGE = Kernel.PAGE_BYTES;

    private final KernelClock clock = KernelClock.simulated();
    private Kernel kernel = new Kernel(settings(16, 32, 2), clock);

    private static Settings settings(int pages, int blocks, int reserve) {
        return new Settings(8, pages, 4, 1000, 4, blocks, 4, reserve, 500, 3);
    }

    @AfterEach
    void theKernelIsSound() {
        assertThat(kernel.audit()).isEmpty();
    }

    private Environment create(Paging paging) {
        return kernel.create("pager", paging).orThrow();
    }

    private static void use(Environment self, int... pages) {
        for (int page : pages) {
            assertThat(self.read((long) page * PAGE, new byte[1], 0, 1))
                    .as("page %d", page)
                    .isTrue();
        }
    }

    private static void put(Environment self, int page, int value) {
        assertThat(self.write((long) page * PAGE + 5, new byte[] {(byte) value}, 0, 1))
                .as("page %d", page)
                .isTrue();
    }

    private static int byteOf(Environment self, int page) {
        byte[] found = new byte[1];
        assertThat(self.read((long) page * PAGE + 5, found, 0, 1))
                .as("page %d", page)
                .isTrue();
        return found[0];
    }

    private static List<Integer> inFrames(Paging paging) {
        List<Integer> pages = new ArrayList<>();
        for (int page = 0; page < 16; page++) {
            if (paging.frame(page).isPresent()) {
                pages.add(page);
            }
        }
        return pages;
    }

    @Test
    void pagesAreZerosAtFirstAndOthersAreNotThere() {
        Paging paging = new Paging(1, 2);
        Environment self = create(paging);
        assertThat(paging.extend(self, 3, 4, true)).isTrue();
        byte[] found = new byte[4 * PAGE];
        found[7] = 1;
        assertThat(self.read(3 * PAGE, found, 0, found.length)).isTrue();
        assertThat(found).containsOnly(0);
        assertThat(self.read(3 * PAGE - 1, found, 0, 2)).isFalse();
        assertThat(self.read(7 * PAGE, found, 0, 1)).isFalse();
        assertThat(self.write(-1, found, 0, 1)).isFalse();
        assertThat(self.write(Long.MIN_VALUE, found, 0, 1)).isFalse();
        assertThat(self.write((long) Paging.MOST_PAGES * PAGE, found, 0, 1)).isFalse();
        assertThat(paging.protect(self, 7, true)).isFalse();
        assertThatThrownBy(() -> paging.extend(self, Paging.MOST_PAGES - 1, 2, true))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void theClockGivesASecondChance() {
        Paging paging = new Paging(1, 3);
        Environment self = create(paging);
        paging.extend(self, 0, 6, true);
        use(self, 0, 1, 2);
        // All were used: the hand passes them all, and takes the first.
        use(self, 3);
        assertThat(inFrames(paging)).containsExactly(1, 2, 3);
        assertThat(paging.isReferenced(1)).isFalse();
        use(self, 1);
        assertThat(paging.isReferenced(1)).isTrue();
        // 1 was used since: 2 goes.
        use(self, 4);
        assertThat(inFrames(paging)).containsExactly(1, 3, 4);
    }

    @Test
    void onlyWhatWasWrittenToIsWritten() {
        Paging paging = new Paging(1, 2);
        Environment self = create(paging);
        paging.extend(self, 0, 6, true);
        use(self, 0, 1, 2, 3, 4, 5);
        assertThat(paging.written()).isZero();
        assertThat(paging.read()).isEqualTo(6);
        use(self, 0);
        assertThat(paging.isDirty(0)).isFalse();
        put(self, 0, 9);
        assertThat(paging.isDirty(0)).isTrue();
        use(self, 1, 2, 3);
        assertThat(paging.isDirty(0)).isFalse();
        assertThat(paging.written()).isEqualTo(1);
        assertThat(byteOf(self, 0)).isEqualTo(9);
        use(self, 1, 2, 3);
        assertThat(paging.written()).isEqualTo(1);
    }

    @Test
    void whatMayNotBeWrittenToIsNot() {
        Paging paging = new Paging(1, 2);
        Environment self = create(paging);
        paging.extend(self, 0, 3, true);
        put(self, 0, 1);
        assertThat(paging.protect(self, 0, false)).isTrue();
        assertThat(self.write(5, new byte[] {2}, 0, 1)).isFalse();
        use(self, 1, 2);
        assertThat(byteOf(self, 0)).isEqualTo(1);
        assertThat(self.write(5, new byte[] {2}, 0, 1)).isFalse();
        paging.protect(self, 0, true);
        put(self, 0, 3);
        assertThat(byteOf(self, 0)).isEqualTo(3);
    }

    @Test
    void itGivesUpWhatItIsAskedForButNotTheLast() {
        Deaf paging = new Deaf(3, 8);
        Environment self = create(paging);
        paging.extend(self, 0, 8, true);
        for (int page = 0; page < 8; page++) {
            put(self, page, page);
        }
        assertThat(kernel.revoke(self, Kind.PAGE, 4, 500).remaining()).isZero();
        assertThat(paging.frames()).isEqualTo(4);
        assertThat(kernel.revoke(self, Kind.PAGE, 4, 500).remaining()).isEqualTo(3);
        clock.pass(500);
        kernel.advance();
        // One more by force, down to the reserve, and one more in the emergency.
        assertThat(paging.emergencies).isEqualTo(1);
        assertThat(paging.frames()).isEqualTo(1);
        for (int page = 0; page < 8; page++) {
            assertThat(byteOf(self, page)).isEqualTo(page);
        }
        assertThat(paging.lost()).isZero();
    }

    @Test
    void whatIsTakenByForceIsReadBack() {
        Deaf paging = new Deaf(1, 6);
        paging.deaf = true;
        Environment self = create(paging);
        paging.extend(self, 0, 6, true);
        for (int page = 0; page < 6; page++) {
            put(self, page, page);
        }
        assertThat(paging.written()).isZero();
        kernel.revoke(self, Kind.PAGE, 4, 500);
        clock.pass(500);
        kernel.advance();
        assertThat(paging.frames()).isEqualTo(2);
        Environment other = kernel.create("other", new Library() {}).orThrow();
        while (other.allocate(Kind.PAGE).value().isPresent()) {
            continue;
        }
        for (int page = 5; page >= 0; page--) {
            assertThat(byteOf(self, page)).isEqualTo(page);
        }
        assertThat(self.owns(Kind.PAGE)).hasSize(2);
        assertThat(paging.lost()).isZero();
    }

    @Test
    void blocksAreGivenUpWithTheirFramesAndMovedWhenTaken() {
        Deaf paging = new Deaf(2, 6);
        Environment self = create(paging);
        paging.extend(self, 0, 8, true);
        for (int page = 0; page < 8; page++) {
            put(self, page, page);
        }
        assertThat(self.owns(Kind.BLOCK)).hasSize(8 + 6);
        assertThat(kernel.revoke(self, Kind.BLOCK, 3, 500).remaining()).isZero();
        assertThat(self.owns(Kind.BLOCK)).hasSize(8 + 3);
        assertThat(paging.frames()).isEqualTo(3);
        paging.deaf = true;
        Environment other = kernel.create("other", new Library() {}).orThrow();
        while (other.allocate(Kind.BLOCK).value().isPresent()) {
            continue;
        }
        kernel.revoke(self, Kind.BLOCK, 2, 0);
        kernel.advance();
        for (int page = 0; page < 8; page++) {
            assertThat(byteOf(self, page)).isEqualTo(page);
        }
        assertThat(paging.lost()).isZero();
    }

    /** When all storage is taken, what was in it is gone, and said to be; what is in frames stays. */
    @Test
    void whatIsGoneIsNotThere() {
        kernel = new Kernel(settings(16, 6, 2), clock);
        Deaf paging = new Deaf(1, 2);
        paging.deaf = true;
        Environment self = create(paging);
        assertThat(paging.extend(self, 0, 4, true)).isTrue();
        for (int page = 0; page < 4; page++) {
            put(self, page, page);
        }
        Environment other = kernel.create("other", new Library() {}).orThrow();
        kernel.revoke(self, Kind.BLOCK, 6, 0);
        kernel.listen(event -> {
            if (kernel.free(Kind.BLOCK) > 0) {
                other.allocate(Kind.BLOCK);
            }
        });
        kernel.advance();
        assertThat(inFrames(paging)).containsExactly(2, 3);
        assertThat(paging.lost()).isEqualTo(2);
        assertThat(self.read(0, new byte[1], 0, 1)).isFalse();
        assertThat(byteOf(self, 2)).isEqualTo(2);
        assertThat(byteOf(self, 3)).isEqualTo(3);
        assertThat(paging.extend(self, 0, 1, true)).isFalse();
        for (int block : other.owns(Kind.BLOCK)) {
            other.free(Kind.BLOCK, block);
        }
    }
}
