package dev.exocode.dpf.pcap;

import dev.exocode.dpf.Clause;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Filter;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Conditions of the extended dialect: conjunctions of the filter language. */
final class Extended extends Checker<List<Clause>> {
    private final Amounts amounts = new Amounts(this);
    private final Diagnostics found;
    /** The tunnel that was asked for last, which would move what stands behind it for libpcap; null if none was. */
    private Token tunnel;
    /** Whether it was said that a test stands behind a tunnel. */
    private boolean tunnelSaid;

    Extended(Source source, LinkType link, Diagnostics found) {
        super(source, link, found);
        this.found = found;
    }

    /** The filter that the parts mean; empty if something was reported. */
    Optional<Filter> filter() {
        List<Clause> whole = whole();
        List<Clause> clauses = whole.isEmpty() ? List.of(Clauses.ANY_LENGTH) : whole;
        if (!found.failed() && !Filter.fits(clauses)) {
            refuse(Diagnostic.error(
                            PcapCode.TEST_COUNT,
                            source().at(0, source().text().length()),
                            "limit=" + DpfCompiler.MAX_ATOMS)
                    .note("it is a filter of more atoms and operations, or deeper ones, than the filter language has")
                    .help("join values by or alone; the dialect pcap takes more"));
        }
        return found.failed() ? Optional.empty() : Optional.of(new Filter(clauses));
    }

    @Override
    List<Clause> constant(boolean holds) {
        return Clauses.constant(holds);
    }

    @Override
    List<Clause> not(List<Clause> condition) {
        return Clauses.not(condition);
    }

    @Override
    Chain<List<Clause>> begin(List<Clause> first) {
        return new Parts(first);
    }

    private static final class Parts implements Chain<List<Clause>> {
        private final List<List<Clause>> parts = new ArrayList<>();
        private int operator = Token.EOF;

        Parts(List<Clause> first) {
            parts.add(first);
        }

        @Override
        public boolean takes(int word) {
            return operator == Token.EOF || operator == word;
        }

        @Override
        public void add(int word, List<Clause> part) {
            operator = word;
            parts.add(part);
        }

        @Override
        public List<Clause> whole() {
            return operator == PcapFilterParser.OR ? Clauses.any(parts) : Clauses.all(parts);
        }
    }

    @Override
    List<Clause> value(PcapFilterParser.AddressContext address, Qualifiers qualifiers) {
        if (isBehindTunnel(address)) {
            return Clauses.NEVER;
        }
        Position at = position(address);
        return new ExtendedValues(this, new Clauses(new Origin(at)), qualifiers).address(address, at);
    }

    @Override
    List<Clause> value(Token number, Qualifiers qualifiers) {
        if (isBehindTunnel(number, number)) {
            return Clauses.NEVER;
        }
        Position at = position(number);
        return new ExtendedValues(this, new Clauses(new Origin(at)), qualifiers).number(number, at);
    }

    @Override
    List<Clause> primitive(PcapFilterParser.TestContext test) {
        boolean tunnels = ExtendedPrimitives.isTunnel(test);
        boolean stays = tunnels || test instanceof PcapFilterParser.LengthContext;
        if (!stays && isBehindTunnel(test)) {
            return Clauses.NEVER;
        }
        tunnel = tunnels ? test.getStart() : tunnel;
        return new ExtendedPrimitives(this, new Clauses(origin(test))).test(test);
    }

    @Override
    List<Clause> compare(PcapFilterParser.PartContext part) {
        return amounts.compare(part);
    }

    /** Whether a test stands behind a tunnel; says so, once. */
    boolean isBehindTunnel(ParserRuleContext test) {
        return isBehindTunnel(test.getStart(), test.getStop());
    }

    private boolean isBehindTunnel(Token first, Token last) {
        if (tunnel != null && !tunnelSaid) {
            tunnelSaid = true;
            String word = tunnel.getText();
            refuse(Diagnostic.error(
                            PcapCode.UNTRANSLATED,
                            source().at(first.getStartIndex(), last.getStopIndex() + 1),
                            "behind=" + word)
                    .note("libpcap looks for it inside the tunnel, and here no test moves another")
                    .help("write it before " + word
                            + " for the outer packet; for the inner one, a filter (.dpf) has inner.NAME"));
        }
        return tunnel != null;
    }

    /** Says that the filter language has no words for a test. */
    List<Clause> untranslated(ParserRuleContext at, String what, String instead) {
        return refuse(Diagnostic.error(PcapCode.UNTRANSLATED, position(at), "found=" + what)
                .help(instead + "; the dialect pcap has it"));
    }
}
