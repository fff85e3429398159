package dev.exocode.dpf;

import dev.exocode.dpf.Value.Constant;
import dev.exocode.dpf.grammar.DpfParser;
import dev.exocode.dpf.grammar.DpfParser.ExpressionContext;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** The part of the typed pass that types what a file says before its condition. Not thread-safe. */
final class Heads {
    private static final Value WRONG = Report.WRONG;

    private final Report report;
    private final Function<ExpressionContext, Value> values;
    private final Comparisons comparisons;
    /** What is declared so far, {@link #WRONG} if that was reported. */
    private final Map<String, Value> named = new HashMap<>();
    /** Where all names of the file are declared first. */
    private final Map<String, Token> places = new HashMap<>();

    private DpfParser.PriorityContext priorityHead;
    private int priority;

    /**
     * Prepares it.
     *
     * @param values types an expression
     */
    Heads(Report report, Function<ExpressionContext, Value> values, Comparisons comparisons) {
        this.report = report;
        this.values = values;
        this.comparisons = comparisons;
    }

    /** Types all, in their order. */
    void read(List<DpfParser.HeadContext> heads) {
        for (DpfParser.HeadContext head : heads) {
            if (head instanceof DpfParser.ConstContext declared) {
                Token name = declared.NAME().getSymbol();
                places.putIfAbsent(name.getText(), name);
            }
        }
        for (DpfParser.HeadContext head : heads) {
            if (head instanceof DpfParser.ConstContext declared) {
                declare(declared.NAME().getSymbol(), constant(declared.expression()));
            } else {
                priority((DpfParser.PriorityContext) head);
            }
        }
    }

    /** What a name means that was declared; empty if none was. */
    Optional<Value> named(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /** The names declared so far. */
    Set<String> names() {
        return named.keySet();
    }

    /** Whether a name that is not declared so far is declared somewhere behind. */
    boolean declaresLater(String name) {
        return places.containsKey(name);
    }

    /** The filter's priority; 0 if the file gives none. */
    int priority() {
        return priority;
    }

    private void declare(Token token, Value value) {
        String name = token.getText();
        boolean layer = Arrays.stream(Layer.values()).anyMatch(l -> l.word().equals(name));
        if (layer || Field.named(name).isPresent()) {
            report.add(report.error(DpfCode.NAME_TAKEN, token).note("it is a " + (layer ? "protocol" : "field")));
        } else if (named.containsKey(name)) {
            report.add(report.error(DpfCode.NAME_TAKEN, token).note(report.line(places.get(name)) + " declares it"));
        } else {
            if (name.indexOf('.') >= 0) {
                report.add(report.error(DpfCode.NAME_FORM, token).help("write " + name.replace('.', '_')));
            }
            named.put(name, value);
        }
    }

    /** A number, an address, a prefix, a range, or a set of those. */
    private Value constant(ExpressionContext tree) {
        Value value = values.apply(tree);
        if (!(value instanceof Value.Set set)) {
            return value instanceof Value.Members ? value : member(value, tree);
        } else if (set.tree().expression().isEmpty()) {
            return report.wrong(DpfCode.EMPTY_SET, tree);
        }
        List<Value> members = new ArrayList<>();
        int depth = 1;
        for (ExpressionContext member : set.tree().expression()) {
            Value one = values.apply(member);
            depth = Math.max(depth, one instanceof Value.Members inner ? inner.depth() + 1 : 0);
            members.add(one instanceof Value.Members ? one : member(one, member));
        }
        if (depth > DpfCompiler.MAX_NESTING) {
            return report.wrong(DpfCode.NESTING, tree, "limit=" + DpfCompiler.MAX_NESTING);
        }
        return members.contains(WRONG) ? WRONG : new Value.Members(members, depth);
    }

    private Value member(Value value, ExpressionContext tree) {
        if (value instanceof Value.Address || value instanceof Value.Prefix || value instanceof Value.Range) {
            return value;
        } else if (value instanceof Value.Number || value instanceof Value.Wide) {
            return report.wrong(DpfCode.CONSTANT_EXPECTED, tree);
        }
        return comparisons.number(value, tree);
    }

    private void priority(DpfParser.PriorityContext tree) {
        if (priorityHead != null) {
            report.add(saidTwice(tree, priorityHead));
            return;
        }
        priorityHead = tree;
        Value value = comparisons.number(values.apply(tree.expression()), tree.expression());
        if (value instanceof Constant c) {
            if (c.value().bitLength() < Integer.SIZE) {
                priority = c.value().intValue();
            } else {
                report.wrong(DpfCode.PRIORITY, tree.expression(), Report.fact("value", c.value()));
            }
        } else if (value != WRONG) {
            report.wrong(DpfCode.CONSTANT_EXPECTED, tree.expression());
        }
    }

    private Diagnostic saidTwice(ParserRuleContext tree, ParserRuleContext before) {
        return report.error(DpfCode.SAID_TWICE, tree.getStart()).note(report.line(before.getStart()) + " says it");
    }
}
