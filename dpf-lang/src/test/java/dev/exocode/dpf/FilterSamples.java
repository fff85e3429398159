package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Sample;
import dev.exocode.vcode.diagnostic.Result;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Drawn filters as conditions, each with a packet that it is likely to match. */
public final class FilterSamples {
    private FilterSamples() {}

    /** The next filter; empty if it is none for its link type. */
    public static Optional<Sample> next(Random random) {
        return sample(Trial.random(random));
    }

    /** The next filter for a link type, of one tunnel at most, for of two most have no set; empty if there is none. */
    public static Optional<Sample> next(Random random, LinkType link) {
        Trial trial = Trial.random(random);
        for (int tries = 0; !isPlain(trial, link) && tries < 60; tries++) {
            trial = Trial.random(random);
        }
        return isPlain(trial, link) ? sample(trial) : Optional.empty();
    }

    private static boolean isPlain(Trial trial, LinkType link) {
        return trial.link() == link && !trial.filter().toString().contains("inner.inner");
    }

    private static Optional<Sample> sample(Trial trial) {
        Result<Condition> condition = DpfCompiler.condition(trial.filter(), trial.link());
        Sample.Seen packet = new Sample.Seen(trial.packet(), trial.wireLength());
        return condition.value().map(made -> new Sample(trial.link() + ": " + trial.filter(), made, List.of(packet)));
    }
}
