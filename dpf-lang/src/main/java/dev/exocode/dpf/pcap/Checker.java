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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Parse tree to conditions, whatever those are: which values share which qualifiers, what is a condition and what a number, and how
 * and and or group. What was refused is a condition that never holds, so that the rest is looked at, too.
 *
 * @param <C> a condition
 */
abstract class Checker<C> implements Reader.Parts {
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");

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
        List<PartContext> parts = chain.parts;
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
        } else if (part.asked instanceof PcapFilterParser.BareContext test) {
            condition = bare ? value(test.of) : unqualified(test.of);
        } else if (part.asked != null) {
            condition = values ? refuse(PcapCode.VALUE_EXPECTED, part) : test(part.asked);
        } else if (part.relation != null) {
            condition = values ? refuse(PcapCode.VALUE_EXPECTED, part) : compare(part);
            forget();
        } else {
            Optional<Token> number = Sums.plainNumber(part.left);
            Optional<ChainContext> group = Sums.group(part.left);
            if (number.isPresent()) {
                condition = bare ? value(number.get()) : noCondition(part, number.get());
            } else if (group.isEmpty()) {
                condition = noCondition(part);
            } else {
                condition = group(part, group.get(), values, first);
            }
        }
        return negated(condition, part.negations.size());
    }

    private C noCondition(PartContext part, Token number) {
        Diagnostic error =
                Diagnostic.error(PcapCode.CONDITION_EXPECTED, position(part), "found=" + Hints.shown(words(part)));
        return refuse(Hints.number(number.getText()).map(error::help).orElse(error));
    }

    private C noCondition(PartContext part) {
        return refuse(Diagnostic.error(PcapCode.CONDITION_EXPECTED, position(part))
                .help("compare it: " + Hints.shown(text(part)) + " != 0"));
    }

    /** Parentheses: around values, which share the qualifiers before them, or around an expression of its own. */
    private C group(PartContext part, ChainContext group, boolean values, boolean first) {
        boolean ofValues = (values || !first) && startsWithValue(group);
        if (values && !ofValues || values && first && part.negations.isEmpty()) {
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
        PartContext part = chain.parts.get(0);
        if (part.asked != null || part.relation != null) {
            return part.asked instanceof PcapFilterParser.BareContext;
        } else if (Sums.plainNumber(part.left).isPresent()) {
            return true;
        }
        Optional<ChainContext> group = Sums.group(part.left);
        return !part.negations.isEmpty() && group.isPresent() && startsWithValue(group.get());
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

    private C negated(C condition, int times) {
        return times % 2 == 0 ? condition : not(condition);
    }

    // Values.

    private C value(ValueContext value) {
        C condition;
        if (tooMany(value)) {
            return constant(false);
        } else if (value.place != null) {
            condition = value(value.place);
        } else if (value.plain != null) {
            condition = value(value.plain);
        } else {
            condition = values(value.group);
        }
        return negated(condition, value.negations.size());
    }

    private C values(ValuesContext values) {
        List<ValueContext> all = values.parts;
        int cost = 1 + changes(values.operators);
        if (!enter(cost, values)) {
            return constant(false);
        }
        List<C> conditions = new ArrayList<>(all.size());
        for (int i = 0; i < all.size() && !found.full(); i++) {
            ValueContext value = all.get(i);
            boolean group = value.group != null && value.negations.isEmpty() && !plainNumber(value);
            conditions.add(group && i == 0 ? refuse(PcapCode.VALUE_EXPECTED, value) : value(value));
        }
        leave(cost);
        return found.full() ? constant(false) : grouped(conditions, values.operators);
    }

    private static boolean plainNumber(ValueContext value) {
        ValueContext inner = value;
        while (inner.group != null && inner.negations.isEmpty() && inner.group.operators.isEmpty()) {
            inner = inner.group.parts.get(0);
        }
        return inner.plain != null && inner.negations.isEmpty();
    }

    private C value(PcapFilterParser.AddressContext address) {
        if (last == null) {
            return unsure ? constant(false) : unqualified(address);
        }
        return value(address, last);
    }

    private C unqualified(PcapFilterParser.AddressContext address) {
        String text = words(address);
        Diagnostic error = Diagnostic.error(PcapCode.UNQUALIFIED, position(address), "found=" + Hints.shown(text));
        Optional<String> meant = address.word.getType() == PcapFilterParser.NAME
                ? Hints.unqualified(text)
                : Optional.of(Hints.unqualified(address, text));
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
        Optional<Protocol> protocol = protocol(head.carrier);
        Direction direction = Direction.EITHER;
        PcapFilterParser.DirectionContext ends = head.ends;
        if (ends != null && ends.first.getType() == PcapFilterParser.WIRELESS) {
            direction = Direction.WIRELESS;
        } else if (ends != null && ends.second == null) {
            direction = ends.first.getType() == PcapFilterParser.SRC ? Direction.SOURCE : Direction.DESTINATION;
        } else if (ends != null) {
            direction = ends.both.getType() == PcapFilterParser.AND ? Direction.BOTH : Direction.EITHER;
            if (ends.first.getType() == ends.second.getType()) {
                refuse(PcapCode.QUALIFIER, ends, "found='" + ends.first.getText() + "' twice");
            }
        }
        return new Qualifiers(protocol, direction, head.type == null ? Kind.HOST : Kind.of(text(head.type)));
    }

    /** The protocol that a word says, if there is one. */
    Optional<Protocol> protocol(Token word) {
        return word == null ? Optional.empty() : Optional.of(Protocol.of(text(word)));
    }

    private void forget() {
        last = null;
        unsure = false;
    }

    // Tests that are no values.

    private C test(PcapFilterParser.TestContext test) {
        if (test instanceof PcapFilterParser.QualifiedContext qualified) {
            forget();
            Qualifiers own = qualifiers(qualified.qualifiers);
            if (link == LinkType.UNKNOWN) {
                unsure = true;
                return unknownLink(test);
            }
            last = own;
            return value(qualified.of);
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
        OptionalLong value = Numbers.of(text(token));
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

    /** The words of a text without the space between them. */
    private String words(ParserRuleContext at) {
        return at.getStart() == at.getStop()
                ? text(at.getStart())
                : SPACE.matcher(text(at)).replaceAll("");
    }

    /** A word. */
    String text(Token word) {
        return source.text().substring(word.getStartIndex(), word.getStopIndex() + 1);
    }

    private String text(ParserRuleContext at) {
        return source.text()
                .substring(at.getStart().getStartIndex(), at.getStop().getStopIndex() + 1);
    }

    Position position(Token at) {
        return source.at(at.getStartIndex(), at.getStopIndex() + 1);
    }

    /** Says which part of an address is wrong. */
    C malformed(Token address) {
        return refuse(Hints.malformed(source, Hints.broken(text(address), address.getStartIndex())));
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
