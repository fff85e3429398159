package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Sample;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Drawn expressions as conditions, each with packets that have its numbers and addresses. */
public final class ExpressionSamples {
    private ExpressionSamples() {}

    /** The next expression for any link type; empty if it is refused. */
    public static Optional<Sample> next(Random random, int packets) {
        return next(random, Links.ALL.get(random.nextInt(Links.ALL.size())), packets);
    }

    /** The next expression for a link type; empty if it is refused. */
    public static Optional<Sample> next(Random random, LinkType link, int packets) {
        return of(link, new Expressions(random).next(link), random.nextLong(), packets);
    }

    /** An expression with so many packets; empty if it is refused. */
    public static Optional<Sample> of(LinkType link, String expression, long seed, int packets) {
        Result<Condition> condition = PcapExpression.parse(new Source("expression", expression), link);
        Packets drawn = new Packets(seed, link, expression);
        List<Sample.Seen> seen = new ArrayList<>();
        for (int i = 0; i < packets; i++) {
            Frame frame = drawn.next();
            seen.add(new Sample.Seen(frame.bytes(), frame.wireLength()));
        }
        return condition.value().map(made -> new Sample(link + ": " + expression, made, seen));
    }
}
