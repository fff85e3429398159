package dev.exocode.examples.exos;

import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Holding;
import dev.exocode.host.kernel.Kind;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive pages of an environment, as a ring and the memory of a handler want them.
 *
 * @param first the number of the first
 * @param count how many, 1 or more
 */
public record PageRun(int first, int count) {

    /**
     * Takes consecutive pages.
     *
     * @param self who is to own them
     * @param least how many at least, 1 or more
     * @param most how many at most
     * @return the pages; or why no more were to be had, and then none is kept
     */
    public static Result<PageRun> allocate(Environment self, int least, int most) {
        List<Integer> others = new ArrayList<>();
        int first = 0;
        int count = 0;
        Result<Holding> next = self.allocate(Kind.PAGE);
        while (next.value().isPresent()) {
            int number = next.value().get().number();
            if (number != first + count) {
                // Behind a gap the run begins anew.
                add(others, first, count);
                first = number;
                count = 0;
            }
            count++;
            if (count == most) {
                break;
            }
            next = self.allocate(Kind.PAGE);
        }
        if (count < least) {
            add(others, first, count);
        }
        others.forEach(each -> self.free(Kind.PAGE, each));
        return count < least ? Result.failure(next.diagnostics()) : Result.of(new PageRun(first, count));
    }

    private static void add(List<Integer> pages, int first, int count) {
        for (int i = 0; i < count; i++) {
            pages.add(first + i);
        }
    }
}
