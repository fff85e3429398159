package dev.exocode.host.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TlbTest {
    private static final int MORE = 3;

    /** As many places as in Aegis; consecutive pages of an environment have all of them, and the next takes the place of the first. */
    @Test
    void thereAreFourThousandAndNinetySixPlaces() {
        Kernel kernel = new Kernel(Settings.USUAL, Terms.USUAL, KernelClock.simulated());
        int[] misses = {0};
        Environment one = kernel.create("one", new Library() {
                    @Override
                    public void miss(Environment self, long address, boolean writes) {
                        misses[0]++;
                    }
                })
                .orThrow();
        one.allocate(Kind.PAGE, 7).orThrow();
        Set<Integer> places = new HashSet<>();
        for (long page = 0; page < 4096; page++) {
            assertThat(one.map(page, 7, one.capability(), true).value()).isPresent();
            places.add(Tlb.place(one, page));
        }
        assertThat(places).hasSize(4096);
        byte[] read = new byte[1];
        for (long page = 0; page < 4096; page++) {
            assertThat(one.read(page * Kernel.PAGE_BYTES, read, 0, 1)).isTrue();
        }
        assertThat(misses[0]).isZero();

        for (long page = 4096; page < 4096 + MORE; page++) {
            one.map(page, 7, one.capability(), true).orThrow();
        }
        int gone = 0;
        for (long page = 0; page < 4096 + MORE; page++) {
            gone += one.read(page * Kernel.PAGE_BYTES, read, 0, 1) ? 0 : 1;
        }
        assertThat(gone).isEqualTo(MORE);
        assertThat(misses[0]).isEqualTo(MORE);
        assertThat(kernel.audit()).isEmpty();
    }
}
