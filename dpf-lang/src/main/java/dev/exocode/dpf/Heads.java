package dev.exocode.dpf;

import dev.exocode.dpf.Value.Constant;
import dev.exocode.dpf.grammar.DpfParser;
import dev.exocode.dpf.grammar.DpfParser.ExpressionContext;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private static final int MAX_COMPARED = 1000;
    private static final String LITTLE = "little";
    private static final String NETWORK = "network";

    private final Report report;
    private final Function<ExpressionContext, Value> values;
    private final Comparisons comparisons;
    private final Checker.Names library;
    /** What is declared so far, {@link #WRONG} if that was reported. */
    private Map<String, Value> named = new LinkedHashMap<>();
    /** Where all names of the file are declared first. */
    private Map<String, Token> places = new HashMap<>();

    private final Arguments arguments;
    /** The parameters of the file, in its order. */
    private final Set<String> params = new LinkedHashSet<>();

    private ParserRuleContext orderHead;
    private ByteOrder order;
    private ParserRuleContext priorityHead;
    private int priority;

    /**
     * Prepares it.
     *
     * @param values types an expression
     * @param arguments what is given for parameters, and the byte order unless the file says one
     */
    Heads(
            Report report,
            Function<ExpressionContext, Value> values,
            Comparisons comparisons,
            Arguments arguments,
            Checker.Names library) {
        this.library = library;
        this.arguments = arguments;
        this.order = arguments.order();
        this.report = report;
        this.values = values;
        this.comparisons = comparisons;
    }

    /** Types all, in their order. */
    void read(List<DpfParser.HeadContext> heads, Source source) {
        for (DpfParser.HeadContext head : heads) {
            name(head).ifPresent(name -> places.putIfAbsent(name.getText(), name));
        }
        for (DpfParser.HeadContext head : heads) {
            if (head instanceof DpfParser.ConstContext declared) {
                declare(declared.NAME().getSymbol(), constant(declared.expression()));
            } else if (head instanceof DpfParser.ParamContext param) {
                param(param);
            } else if (head instanceof DpfParser.OrderContext said) {
                order(said);
            } else {
                priority((DpfParser.PriorityContext) head);
            }
        }
        arguments.values().keySet().stream().sorted().forEach(name -> requireParam(name, source));
    }

    /** Knows the names of others, too, having none of its own. */
    void goOn(Heads before) {
        named = before.named;
        places = before.places;
    }

    Arguments arguments() {
        return arguments;
    }

    /** The names of the parameters that are declared. */
    static List<String> params(List<DpfParser.HeadContext> heads) {
        return heads.stream()
                .filter(head -> head instanceof DpfParser.ParamContext)
                .flatMap(head -> name(head).stream())
                .map(Token::getText)
                .distinct()
                .toList();
    }

    private static Optional<Token> name(DpfParser.HeadContext head) {
        if (head instanceof DpfParser.ConstContext declared) {
            return Optional.of(declared.NAME().getSymbol());
        }
        return head instanceof DpfParser.ParamContext param
                ? Optional.of(param.NAME().getSymbol())
                : Optional.empty();
    }

    /** What a name means that was declared; empty if none was. */
    Optional<Value> named(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /** The names declared so far; not all if they are many, for each is compared with what may have been meant. */
    List<String> names() {
        return named.keySet().stream().limit(MAX_COMPARED).toList();
    }

    /** Whether a name that is not declared so far is declared somewhere behind. */
    boolean declaresLater(String name) {
        return places.containsKey(name);
    }

    /** The order of bytes in the fields that have no name. */
    ByteOrder order() {
        return order;
    }

    /** The filter's priority; 0 if the file gives none. */
    int priority() {
        return priority;
    }

    private void declare(Token token, Value value) {
        String name = token.getText();
        boolean protocol = library.isProtocol(name);
        if (protocol || library.field(name).isPresent()) {
            report.add(report.error(DpfCode.NAME_TAKEN, token).note("it is a " + (protocol ? "protocol" : "field")));
        } else if (named.containsKey(name) && report.full()) {
            // Said often enough, and to count lines takes time.
            return;
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
    Value constant(ExpressionContext tree) {
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

    private void param(DpfParser.ParamContext tree) {
        Token token = tree.NAME().getSymbol();
        params.add(token.getText());
        // What stands in the file must be right whatever is given.
        Value value = tree.expression() == null ? null : constant(tree.expression());
        String given = arguments.values().get(token.getText());
        if (given != null) {
            Diagnostics found = new Diagnostics();
            value = Checker.argument(new Source("param " + token.getText(), given), this, found);
            found.sorted().forEach(report::add);
        } else if (value == null) {
            value = report.add(report.error(DpfCode.PARAM_VALUE, token)
                    .help("give it one, or write param " + token.getText() + " = VALUE;"));
        }
        declare(token, value);
    }

    private void requireParam(String name, Source source) {
        if (!params.contains(name)) {
            Diagnostic error = Diagnostic.error(
                    DpfCode.PARAM_NAME, new Position.Whole(source.name()), "name=" + Diagnostic.printable(name, 60));
            Optional<String> near = NearWords.nearest(name, params);
            report.add(
                    near.isPresent()
                            ? error.help("did you mean " + near.get())
                            : error.note(
                                    params.isEmpty()
                                            ? "it has no parameters"
                                            : "its parameters: " + String.join(", ", params)));
        }
    }

    private void order(DpfParser.OrderContext tree) {
        if (orderHead != null) {
            report.add(saidTwice(tree, orderHead));
            return;
        }
        orderHead = tree;
        switch (tree.word.getText()) {
            case LITTLE -> order = ByteOrder.LITTLE_ENDIAN;
            case NETWORK -> order = ByteOrder.BIG_ENDIAN;
            default -> {
                Diagnostic error = report.error(DpfCode.BYTE_ORDER, tree.word);
                Optional<String> near = NearWords.nearest(tree.word.getText(), List.of(LITTLE, NETWORK));
                report.add(near.isPresent() ? error.help("did you mean " + near.get()) : error);
            }
        }
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
