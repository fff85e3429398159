package dev.exocode.host.demux.rules;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.host.demux.Rule;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Rules as ClassBench writes them, the first of the highest priority. */
final class ClassBenchRules {
    private static final String PROTOCOL = "a protocol and its mask as 0x06/0xff";
    private static final String FLAGS = "flags and their mask as 0x1000/0x1000, or the end";
    private static final int MAX_FLAGS = 0xffff;
    private static final int MAX_PROTOCOL = 0xff;

    private ClassBenchRules() {}

    static Result<Rules> read(Source source, Ip4Fields fields, IntConsumer progress) {
        RuleText text = new RuleText(source, progress);
        while (text.next()) {
            FieldReader in = new FieldReader(source, text.from(), text.to());
            FiveTuple asked = tuple(in);
            if (in.failure().isPresent()) {
                text.add(in.failure().get());
            } else {
                text.add(text.lineName(), text.from(), text.to(), fields.condition(asked), Rule.PRIORITY);
            }
        }
        Result<Rules> read = text.result();
        return new Result<>(
                read.value().map(rules -> new Rules(falling(rules.fit()), rules.unfit())), read.diagnostics());
    }

    /** The flags behind the protocol must be what they look like, and ask nothing. */
    private static FiveTuple tuple(FieldReader in) {
        in.sign('@', "@ before the rule");
        Ranges source = in.addresses(false);
        Ranges destination = in.addresses(false);
        Ranges sourcePorts = in.ports(false);
        Ranges destinationPorts = in.ports(false);
        int protocol = in.number(MAX_PROTOCOL, PROTOCOL);
        in.sign('/', PROTOCOL);
        int mask = in.number(MAX_PROTOCOL, PROTOCOL);
        if (!in.isAtEnd()) {
            in.number(MAX_FLAGS, FLAGS);
            in.sign('/', FLAGS);
            in.number(MAX_FLAGS, FLAGS);
        }
        in.end("the end");
        return new FiveTuple(source, destination, sourcePorts, destinationPorts, protocol & mask, mask);
    }

    /** Priorities from how many rules there are down to 1. */
    private static List<Rule> falling(List<Rule> rules) {
        List<Rule> falling = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            falling.add(new Rule(rule.name(), rule.condition(), rules.size() - falling.size()));
        }
        return falling;
    }
}
