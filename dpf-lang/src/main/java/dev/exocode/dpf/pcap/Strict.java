package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Conditions as libpcap asks them: predicates, in which what stands earlier in the text may move what stands later. */
final class Strict extends Checker<Predicate> {
    private final Arithmetic arithmetic = new Arithmetic(this);
    private final Layout layout;
    private final Map<Predicate, Joined.Listed> listed = new IdentityHashMap<>(8);
    private int comparisons;

    Strict(Source source, LinkType link, Diagnostics found) {
        super(source, link, found);
        // A chain is a loop, which libpcap's optimiser cannot take: it leaves the whole expression as it is.
        this.layout = new Layout(link, !source.text().contains("protochain"));
    }

    Layout layout() {
        return layout;
    }

    @Override
    Predicate constant(boolean holds) {
        return holds ? Predicate.TRUE : Predicate.FALSE;
    }

    @Override
    Predicate not(Predicate condition) {
        return new Predicate.Not(condition);
    }

    @Override
    Chain<Predicate> begin(Predicate first) {
        Joined joined = new Joined(first, listed);
        return new Chain<>() {
            @Override
            public boolean takes(int word) {
                return joined.takes(word);
            }

            @Override
            public void add(int word, Predicate part) {
                if (!joined.add(word, part)) {
                    comparisons -= comparisons(part);
                }
            }

            @Override
            public Predicate whole() {
                return joined.predicate();
            }
        };
    }

    @Override
    Predicate value(PcapFilterParser.AddressContext address, Qualifiers qualifiers) {
        Position at = position(address);
        return kept(new StrictValues(this, tests(at), qualifiers).address(address, at), at);
    }

    @Override
    Predicate value(Token number, Qualifiers qualifiers) {
        Position at = position(number);
        return kept(new StrictValues(this, tests(at), qualifiers).number(number, at), at);
    }

    @Override
    Predicate primitive(PcapFilterParser.TestContext test) {
        Position at = position(test);
        return kept(new Primitives(this, tests(at)).test(test), at);
    }

    @Override
    Predicate compare(PcapFilterParser.PartContext part) {
        return kept(arithmetic.compare(part), position(part));
    }

    private static int comparisons(Predicate test) {
        if (test instanceof Predicate.All all) {
            return comparisons(all.parts());
        } else if (test instanceof Predicate.Any any) {
            return comparisons(any.parts());
        }
        return test instanceof Predicate.Not not ? comparisons(not.part()) : 1;
    }

    private static int comparisons(List<Predicate> tests) {
        int count = 0;
        for (int i = 0; i < tests.size(); i++) {
            count += comparisons(tests.get(i));
        }
        return count;
    }

    /** A test that is kept, if there is room for what it compares. */
    private Predicate kept(Predicate test, Position at) {
        comparisons += comparisons(test);
        if (comparisons > PcapExpression.MAX_COMPARISONS && !isStopped()) {
            stop();
            refuse(Diagnostic.error(
                    PcapCode.TEST_COUNT,
                    at,
                    "comparisons>" + PcapExpression.MAX_COMPARISONS,
                    "limit=" + PcapExpression.MAX_COMPARISONS));
        }
        return isStopped() ? Predicate.FALSE : test;
    }

    /** A test that asks fields for values, which may become one with others that ask the same fields. */
    Predicate listed(Object fields, Ranges values, Function<Ranges, Predicate> of) {
        Predicate test = of.apply(values);
        listed.put(test, new Joined.Listed(fields, values, of));
        return test;
    }

    /** Tests whether a protocol follows the link header, if that can be told here. */
    Predicate follows(int type, Tests tests, ParserRuleContext at) {
        return layout.labels() > 0 && type != Tests.IP && type != Tests.IP6
                ? refuse(PcapCode.LABELLED, at)
                : tests.follows(type);
    }

    Tests tests(ParserRuleContext at) {
        return tests(position(at));
    }

    private Tests tests(Position at) {
        return new Tests(layout, new Origin(at));
    }
}
