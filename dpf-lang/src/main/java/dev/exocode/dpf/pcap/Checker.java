package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.Qualifiers.Direction;
import dev.exocode.dpf.pcap.Qualifiers.Kind;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser.ChainContext;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser.HeadContext;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser.PartContext;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser.ValueContext;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser.ValuesContext;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Parse tree to conditions, whatever those are: which values share which qualifiers, what is a condition and what a number, and how
 * and and or group. What was refused is a condition that never holds, so that the rest is looked at, too.
 *
 * @param <C> a condition
 */
abstract class Checker<C> implements Reader.Parts {
    private final Source source;
    private final LinkType link;
    private final Diagnostics found;
    /** The parts of the whole that were joined in one way since it last changed; null before the first. */
    private Chain<C> taken;

    private int depth;
    private int tests;
    private int refused;
    /** The qualifiers of the value before, which a value without its own takes over; null if there is none. */
    private Qualifiers last;
    /** Whether it is not known what the value before was. */
    private boolean unsure;
    /** Whether it was said that the link type is not known. */
    private boolean linkSaid;

    /**
     * Conditions that are joined by one word.
     *
     * @param <C> a condition
     */
    interface Chain<C> {
        /** Whether a word joins what the others join. */
        boolean takes(int word);

        /** Adds a condition behind a word that this {@link #takes}. */
        void add(int word, C part);

        /** All of them as one. */
        C whole();
    }

    Checker(Source source, LinkType link, Diagnostics found) {
        this.source = source;
        this.link = link;
        this.found = found;
    }

    /** What always holds, or never. */
    abstract C constant(boolean holds);

    abstract C not(C condition);

    /** A chain of one condition, and none of its word yet. */
    abstract Chain<C> begin(C first);

    /** An address or a name behind qualifiers. */
    abstract C value(PcapFilterParser.AddressContext address, Qualifiers qualifiers);

    /** A number behind qualifiers. */
    abstract C value(Token number, Qualifiers qualifiers);

    /** A test that has no value. */
    abstract C primitive(PcapFilterParser.TestContext test);

    abstract C compare(PartContext part);

    /** A part was left out in which a mistake is: what it would have changed for those that follow is not known. */
    @Override
    public void leftOut() {
        last = null;
        unsure = true;
    }

    /** Takes the next part of an expression, and the word before it. */
    @Override
    public void take(int before, PartContext part) {
        if (found.full() || isStopped()) {
            return;
        }
        if (taken != null && !taken.takes(before) && enter(1, part)) {
            taken = begin(taken.whole());
        }
        C next = part(part, false, taken == null && !unsure);
        if (taken == null) {
            taken = begin(next);
        } else if (taken.takes(before)) {
            taken.add(before, next);
        }
    }

    /** What the parts mean; meant for use only if nothing was reported. */
    C whole() {
        return taken == null ? constant(true) : taken.whole();
    }

    LinkType link() {
        return link;
    }

    // And, or and not.

    /** Parts of which only the first may not be a bare value, or a list of nothing but values. */
    private C chain(ChainContext chain, boolean values) {
        List<PartContext> parts = chain.part();
        int cost = 1 + changes(chain.operators);
        if (!enter(cost, chain)) {
            return constant(false);
        }
        List<C> conditions = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size() && !found.full(); i++) {
            conditions.add(part(parts.get(i), values, i == 0));
        }
        leave(cost);
        return found.full() ? constant(false) : grouped(conditions, chain.operators);
    }

    private C part(PartContext part, boolean values, boolean first) {
        boolean bare = values || !first;
        C condition;
        if (tooMany(part)) {
            return constant(false);
        } else if (part.test() instanceof PcapFilterParser.BareContext test) {
            condition = bare ? value(test.address()) : unqualified(test.address());
        } else if (part.test() != null) {
            condition = values ? refuse(PcapCode.VALUE_EXPECTED, part) : test(part.test());
        } else if (part.relation != null) {
            condition = values ? refuse(PcapCode.VALUE_EXPECTED, part) : compare(part);
            forget();
        } else {
            Optional<Token> number = Sums.plainNumber(part.sum(0));
            Optional<ChainContext> group = Sums.group(part.sum(0));
            if (number.isPresent()) {
                condition = bare ? value(number.get()) : noCondition(part, number.get());
            } else if (group.isEmpty()) {
                condition = noCondition(part);
            } else {
                condition = group(part, group.get(), values, first);
            }
        }
        return negated(condition, part);
    }

    private C noCondition(PartContext part, Token number) {
        Diagnostic error =
                Diagnostic.error(PcapCode.CONDITION_EXPECTED, position(part), "found=" + Hints.shown(part.getText()));
        return refuse(Hints.number(number.getText()).map(error::help).orElse(error));
    }

    private C noCondition(PartContext part) {
        return refuse(Diagnostic.error(PcapCode.CONDITION_EXPECTED, position(part))
                .help("compare it: " + Hints.shown(text(part)) + " != 0"));
    }

    /** Parentheses: around values, which share the qualifiers before them, or around an expression of its own. */
    private C group(PartContext part, ChainContext group, boolean values, boolean first) {
        boolean ofValues = (values || !first) && startsWithValue(group);
        if (values && !ofValues || values && first && negations(part) == 0) {
            return refuse(PcapCode.VALUE_EXPECTED, part);
        }
        Qualifiers before = last;
        boolean unsureBefore = unsure;
        C condition = chain(group, ofValues);
        last = before;
        unsure = unsureBefore;
        return condition;
    }

    private static boolean startsWithValue(ChainContext chain) {
        PartContext part = chain.part(0);
        if (part.test() != null || part.relation != null) {
            return part.test() instanceof PcapFilterParser.BareContext;
        } else if (Sums.plainNumber(part.sum(0)).isPresent()) {
            return true;
        }
        Optional<ChainContext> group = Sums.group(part.sum(0));
        return negations(part) > 0 && group.isPresent() && startsWithValue(group.get());
    }

    /** Counts a test, or what holds some. The first that is one too many is reported, and none is looked at from there on. */
    private boolean tooMany(ParserRuleContext at) {
        if (++tests == PcapExpression.MAX_TESTS + 1) {
            refuse(PcapCode.TEST_COUNT, at, "limit=" + PcapExpression.MAX_TESTS);
        }
        return isStopped();
    }

    /** How often and follows or, or the other way round. */
    private static int changes(List<Token> operators) {
        int changes = 0;
        for (int i = 1; i < operators.size(); i++) {
            changes += operators.get(i).getType() == operators.get(i - 1).getType() ? 0 : 1;
        }
        return changes;
    }

    /** Groups to the left, as and and or bind alike; what is joined in the same way stays flat. */
    private C grouped(List<C> parts, List<Token> operators) {
        if (operators.isEmpty()) {
            return parts.get(0);
        }
        Chain<C> joined = begin(parts.get(0));
        for (int i = 0; i < operators.size(); i++) {
            int operator = operators.get(i).getType();
            if (!joined.takes(operator)) {
                joined = begin(joined.whole());
            }
            joined.add(operator, parts.get(i + 1));
        }
        return joined.whole();
    }

    /** Looks at no further tests: there are too many. */
    void stop() {
        tests = PcapExpression.MAX_TESTS + 1;
    }

    /** Whether there were too many tests. */
    boolean isStopped() {
        return tests > PcapExpression.MAX_TESTS;
    }

    /** How often something was refused. */
    int refused() {
        return refused;
    }

    Source source() {
        return source;
    }

    private C negated(C condition, ParserRuleContext context) {
        return negations(context) % 2 == 0 ? condition : not(condition);
    }

    /** How many times not stands before the rest. */
    private static int negations(ParserRuleContext context) {
        int times = 0;
        while (context.getChild(times) instanceof TerminalNode word
                && word.getSymbol().getType() == PcapFilterParser.NOT) {
            times++;
        }
        return times;
    }

    // Values.

    private C value(ValueContext value) {
        C condition;
        if (tooMany(value)) {
            return constant(false);
        } else if (value.address() != null) {
            condition = value(value.address());
        } else if (value.NUMBER() != null) {
            condition = value(value.NUMBER().getSymbol());
        } else {
            condition = values(value.values());
        }
        return negated(condition, value);
    }

    private C values(ValuesContext values) {
        List<ValueContext> all = values.value();
        int cost = 1 + changes(values.operators);
        if (!enter(cost, values)) {
            return constant(false);
        }
        List<C> conditions = new ArrayList<>(all.size());
        for (int i = 0; i < all.size() && !found.full(); i++) {
            ValueContext value = all.get(i);
            boolean group = value.values() != null && negations(value) == 0 && !plainNumber(value);
            conditions.add(group && i == 0 ? refuse(PcapCode.VALUE_EXPECTED, value) : value(value));
        }
        leave(cost);
        return found.full() ? constant(false) : grouped(conditions, values.operators);
    }

    private static boolean plainNumber(ValueContext value) {
        ValueContext inner = value;
        while (inner.values() != null
                && negations(inner) == 0
                && inner.values().operators.isEmpty()) {
            inner = inner.values().value(0);
        }
        return inner.NUMBER() != null && negations(inner) == 0;
    }

    private C value(PcapFilterParser.AddressContext address) {
        if (last == null) {
            return unsure ? constant(false) : unqualified(address);
        }
        return value(address, last);
    }

    private C unqualified(PcapFilterParser.AddressContext address) {
        Diagnostic error =
                Diagnostic.error(PcapCode.UNQUALIFIED, position(address), "found=" + Hints.shown(address.getText()));
        Optional<String> meant =
                address.NAME() == null ? Optional.of(Hints.unqualified(address)) : Hints.unqualified(address.getText());
        return refuse(meant.map(error::help).orElse(error));
    }

    private C value(Token number) {
        if (last == null) {
            Diagnostic error =
                    Diagnostic.error(PcapCode.UNQUALIFIED, position(number), "found=" + Hints.shown(number.getText()));
            return unsure
                    ? constant(false)
                    : refuse(Hints.number(number.getText()).map(error::help).orElse(error));
        }
        return value(number, last);
    }

    private Qualifiers qualifiers(HeadContext head) {
        Optional<Protocol> protocol = Optional.ofNullable(head.PROTOCOL()).map(word -> Protocol.of(word.getText()));
        Direction direction = Direction.EITHER;
        PcapFilterParser.DirectionContext ends = head.direction();
        if (ends != null && ends.WIRELESS() != null) {
            direction = Direction.WIRELESS;
        } else if (ends != null && ends.second == null) {
            direction = ends.first.getType() == PcapFilterParser.SRC ? Direction.SOURCE : Direction.DESTINATION;
        } else if (ends != null) {
            direction = ends.both.getType() == PcapFilterParser.AND ? Direction.BOTH : Direction.EITHER;
            if (ends.first.getType() == ends.second.getType()) {
                refuse(PcapCode.QUALIFIER, ends, "found='" + ends.first.getText() + "' twice");
            }
        }
        Token kind = head.type != null
                ? head.type
                : head.TYPE() == null ? null : head.TYPE().getSymbol();
        return new Qualifiers(
                protocol,
                direction,
                kind == null ? Kind.HOST : Kind.valueOf(kind.getText().toUpperCase(Locale.ROOT)));
    }

    private void forget() {
        last = null;
        unsure = false;
    }

    // Tests that are no values.

    private C test(PcapFilterParser.TestContext test) {
        if (test instanceof PcapFilterParser.QualifiedContext qualified) {
            forget();
            Qualifiers own = qualifiers(qualified.head());
            if (link == LinkType.UNKNOWN) {
                unsure = true;
                return unknownLink(test);
            }
            last = own;
            return value(qualified.value());
        }
        forget();
        boolean fits = test instanceof PcapFilterParser.LengthContext || test instanceof PcapFilterParser.ByteContext;
        if (link == LinkType.UNKNOWN && !fits) {
            return unknownLink(test);
        }
        return primitive(test);
    }

    /** Says, once, that what is asked for may lie anywhere. */
    C unknownLink(ParserRuleContext at) {
        if (!linkSaid) {
            linkSaid = true;
            refuse(
                    Diagnostic.error(PcapCode.LINK, position(at), "link=" + link)
                            .note(
                                    "of packets of an unknown link type, len, less, greater, byte and ether[...] can be asked for"));
        }
        return constant(false);
    }

    // Numbers, depth and messages.

    /** The value of a number, 0 if it has none. */
    long number(Token token) {
        OptionalLong value = Numbers.of(token.getText());
        if (value.isEmpty()) {
            refuse(Diagnostic.error(PcapCode.NUMBER, position(token), "found=" + token.getText())
                    .note("a number is decimal, octal behind 0 or hexadecimal behind 0x"));
        }
        return value.orElse(0);
    }

    /** A number up to a limit, or 0 and a message. */
    long number(Token token, long limit) {
        long value = number(token);
        if (value > limit) {
            refuse(PcapCode.LIMIT, token, "found=" + value, "limit=" + limit);
            return 0;
        }
        return value;
    }

    /** Goes some levels down; false, and a message, if that is too deep. */
    boolean enter(int levels, ParserRuleContext at) {
        if (levels > PcapExpression.MAX_DEPTH - depth) {
            refuse(Diagnostic.error(PcapCode.NESTING, position(at), "limit=" + PcapExpression.MAX_DEPTH)
                    .note(
                            "each change between and and or, each operator of a calculation and each parenthesis is a level")
                    .help("put parentheses around what belongs together"));
            return false;
        }
        depth += levels;
        return true;
    }

    void leave(int levels) {
        depth -= levels;
    }

    Origin origin(ParserRuleContext at) {
        return new Origin(position(at));
    }

    Position position(ParserRuleContext at) {
        return source.at(at.getStart().getStartIndex(), at.getStop().getStopIndex() + 1);
    }

    private String text(ParserRuleContext at) {
        return source.text()
                .substring(at.getStart().getStartIndex(), at.getStop().getStopIndex() + 1);
    }

    Position position(Token at) {
        return source.at(at.getStartIndex(), at.getStopIndex() + 1);
    }

    C refuse(PcapCode code, ParserRuleContext at, String... facts) {
        return refuse(Diagnostic.error(code, position(at), facts));
    }

    C refuse(PcapCode code, Token at, String... facts) {
        return refuse(Diagnostic.error(code, position(at), facts));
    }

    C refuse(Diagnostic error) {
        refused++;
        found.add(error);
        return constant(false);
    }
}
