package dev.exocode.sandbox.fuzz;

import java.util.function.Supplier;

/** An oracle that failed: a bug of ours, on its way to a {@link Finding}. */
final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Oracle oracle;

    Wrong(Oracle oracle, String detail) {
        super(detail, null, false, false);
        this.oracle = oracle;
    }

    Oracle oracle() {
        return oracle;
    }

    static void require(boolean holds, Oracle oracle, Supplier<String> detail) {
        if (!holds) {
            throw new Wrong(oracle, detail.get());
        }
    }
}
