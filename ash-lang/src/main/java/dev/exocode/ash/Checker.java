package dev.exocode.ash;

import dev.exocode.ash.Things.Constant;
import dev.exocode.ash.Things.Cursor;
import dev.exocode.ash.Things.Memory;
import dev.exocode.ash.Things.Routine;
import dev.exocode.ash.Things.Variable;
import dev.exocode.ash.grammar.AshParser;
import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Library;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Source;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Parse tree to typed handler. */
final class Checker {
    private static final int MAX_ELEMENT_BYTES = 8;
    private static final List<String> CAPABILITIES = List.of(Service.SEND, "wake", "post");

    /**
     * A handler that is typed.
     *
     * @param name its name
     * @param filter the condition of its filter
     * @param needs what it declares
     * @param memory what it keeps, by region one behind the other
     * @param message the cursor over the message
     * @param body what is done with a message
     * @param writesPacket whether the message is written to
     * @param outBytes the largest message that it builds; 0 if it builds none
     */
    record Checked(
            String name,
            Optional<Source> filter,
            Set<String> needs,
            List<Memory> memory,
            Cursor message,
            List<Statement> body,
            boolean writesPacket,
            int outBytes) {}

    private final Source source;
    private final Library library;
    private final Diagnostics found;
    private final Report report;
    private final Scope scope;
    private final Set<String> needs = new LinkedHashSet<>();
    private final Map<String, Token> needTokens = new HashMap<>();
    private final Values values;
    private final List<Memory> memory = new ArrayList<>();
    private final Map<Region, Integer> sizes = new EnumMap<>(Region.class);
    private final Map<Routine, AshParser.FunctionContext> routines = new LinkedHashMap<>();
    private final Map<String, Token> said = new HashMap<>();
    private final Cursor message = new Cursor(Cursor.MESSAGE);
    private String name;
    private Optional<Source> filter = Optional.empty();
    private int outBytes = AshCompiler.OUT_BYTES;

    private Checker(Source source, Library library, Diagnostics found) {
        this.source = source;
        this.library = library;
        this.found = found;
        report = new Report(source, found);
        scope = new Scope(report);
        scope.give(Cursor.MESSAGE, message);
        values = new Values(report, scope, needs);
        name = source.name().replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.ash$", "");
    }

    /** Types a handler; it is present if and only if no error was reported. */
    static Optional<Checked> check(AshParser.FileContext tree, Source source, Library library, Diagnostics found) {
        return new Checker(source, library, found).check(tree);
    }

    private Optional<Checked> check(AshParser.FileContext tree) {
        AshParser.MessageContext body = null;
        for (AshParser.DeclarationContext declaration : tree.declaration()) {
            if (declaration instanceof AshParser.MessageContext block) {
                body = once(block.MESSAGE().getSymbol()) ? block : body;
            } else {
                declare(declaration);
            }
        }
        Blocks blocks = new Blocks(report, scope, values, library);
        routines.forEach(blocks::function);
        reportRecursion();
        List<Statement> statements = body == null ? List.of() : blocks.message(body.block());
        if (body == null) {
            report.add(Diagnostic.error(
                            AshCode.NO_MESSAGE,
                            source.at(source.text().length(), source.text().length()))
                    .help("write message { ... }"));
        }
        scope.closeFile();
        needTokens.forEach((need, token) -> {
            if (!values.needed.contains(need)) {
                report.warn(AshCode.UNUSED, report.at(token), "nothing of the handler needs it");
            }
        });
        return report.close()
                ? Optional.of(new Checked(
                        name,
                        filter,
                        needs,
                        memory,
                        message,
                        statements,
                        values.writesPacket,
                        values.builds ? outBytes : 0))
                : Optional.empty();
    }

    private boolean once(Token token) {
        Token before = said.putIfAbsent(token.getText(), token);
        if (before != null) {
            report.add(report.error(AshCode.SAID_TWICE, token).note("line " + before.getLine() + " says it"));
        }
        return before == null;
    }

    private void declare(AshParser.DeclarationContext declaration) {
        if (declaration instanceof AshParser.HandlerContext handler) {
            if (once(handler.HANDLER().getSymbol())) {
                name = handler.NAME().getText();
            }
        } else if (declaration instanceof AshParser.FilterContext condition) {
            if (once(condition.FILTER().getSymbol())) {
                filter(condition.condition());
            }
        } else if (declaration instanceof AshParser.NeedsContext list) {
            list.word().forEach(need -> need(need.getStart()));
        } else if (declaration instanceof AshParser.ConstContext constant) {
            constant(constant);
        } else if (declaration instanceof AshParser.MemoryContext stored) {
            memory(stored);
        } else if (declaration instanceof AshParser.OutSizeContext out) {
            if (once(out.OUT().getSymbol())) {
                size(out.expression(), 1, Segment.MAX_BYTES).ifPresent(bytes -> outBytes = bytes);
            }
        } else if (declaration instanceof AshParser.FunctionContext function) {
            function(function);
        }
    }

    /** The filter's own compiler reads it, in a text in which all else is blank. */
    private void filter(ParserRuleContext condition) {
        int start = condition.getStart().getStartIndex();
        int end = condition.getStop().getStopIndex() + 1;
        String text = source.text();
        StringBuilder blank = new StringBuilder(end);
        text.substring(0, start).codePoints().forEach(c -> blank.appendCodePoint(c == '\n' || c == '\r' ? c : ' '));
        Source asked = new Source(source.name(), blank + text.substring(start, end));
        DpfCompiler.parse(asked, Arguments.NONE.withLibrary(library))
                .diagnostics()
                .forEach(found::add);
        filter = Optional.of(asked);
    }

    private void need(Token token) {
        if (!CAPABILITIES.contains(token.getText())) {
            report.add(Report.near(report.error(AshCode.UNKNOWN_NAME, token), token.getText(), CAPABILITIES)
                    .note("a handler may need " + String.join(", ", CAPABILITIES)));
        } else if (needs.add(token.getText())) {
            needTokens.put(token.getText(), token);
        } else {
            report.add(report.error(AshCode.SAID_TWICE, token));
        }
    }

    private void constant(AshParser.ConstContext tree) {
        Scalar type = tree.NAME().size() > 1 ? scalar(tree.NAME(1).getSymbol()) : null;
        if (tree.NAME().size() > 1 && type == null) {
            return;
        }
        Constant constant = values.declared(tree.expression(), type);
        // What is wrong with its value is said once: its name is not unknown.
        scope.declare(tree.NAME(0).getSymbol(), constant == null ? new Constant(BigInteger.ZERO, type) : constant);
    }

    private Scalar scalar(Token token) {
        Optional<Scalar> scalar = Scalar.of(token.getText());
        if (scalar.isEmpty()) {
            report.add(Report.near(report.error(AshCode.UNKNOWN_TYPE, token), token.getText(), Scalar.words()));
        }
        return scalar.orElse(null);
    }

    private Optional<Integer> size(AshParser.ExpressionContext tree, int unit, int limit) {
        return values.constant(tree).flatMap(size -> {
            boolean good = size.signum() > 0
                    && size.multiply(BigInteger.valueOf(unit)).compareTo(BigInteger.valueOf(limit)) <= 0;
            if (!good) {
                report.wrong(AshCode.SIZE, tree, "size=" + size, "limit=" + limit / unit);
            }
            return good ? Optional.of(size.intValue()) : Optional.empty();
        });
    }

    private void memory(AshParser.MemoryContext tree) {
        Region region = tree.place.getType() == AshParser.STATE ? Region.STATE : Region.USER;
        Scalar type = scalar(tree.NAME(1).getSymbol());
        int used = sizes.getOrDefault(region, 0);
        int bytes = type == null ? MAX_ELEMENT_BYTES : type.bytes();
        int offset = (used + bytes - 1) / bytes * bytes;
        int count = 0;
        if (tree.expression() != null) {
            count = size(tree.expression(), bytes, Segment.MAX_BYTES).orElse(1);
        }
        Memory made = new Memory(tree.NAME(0).getText(), region, type == null ? Scalar.U64 : type, offset, count);
        if (offset > Segment.MAX_BYTES - made.bytes()) {
            report.wrong(AshCode.SIZE, tree, "limit=" + Segment.MAX_BYTES);
            return;
        }
        if (scope.declare(tree.NAME(0).getSymbol(), made)) {
            sizes.put(region, offset + made.bytes());
            memory.add(made);
        }
    }

    private void function(AshParser.FunctionContext tree) {
        List<Variable> parameters = new ArrayList<>();
        for (AshParser.ParameterContext parameter : tree.parameter()) {
            Scalar type = scalar(parameter.NAME(1).getSymbol());
            parameters.add(new Variable(parameter.NAME(0).getText(), type == null ? Scalar.U64 : type, false));
        }
        Scalar result = tree.NAME().size() > 1 ? scalar(tree.NAME(1).getSymbol()) : null;
        Routine routine = new Routine(tree.NAME(0).getText(), parameters, result);
        if (scope.declare(tree.NAME(0).getSymbol(), routine)) {
            routines.put(routine, tree);
        }
    }

    private void reportRecursion() {
        Map<Routine, Boolean> finished = new HashMap<>();
        for (Map.Entry<Routine, AshParser.FunctionContext> entry : routines.entrySet()) {
            if (circles(entry.getKey(), finished)) {
                report.add(
                        report.error(AshCode.RECURSION, entry.getValue().NAME(0).getSymbol()));
                return;
            }
        }
    }

    /** What is known of a function when it is known of all that it calls. */
    private void finish(Routine routine) {
        routine.moves = Moves.of(routine.body);
        values.calls
                .getOrDefault(routine, Map.of())
                .forEach((callee, depth) -> routine.height = Math.max(routine.height, depth + callee.height));
        Routine called = values.calls.getOrDefault(routine, Map.of()).keySet().stream()
                .filter(callee -> callee.height > AshCompiler.MAX_NESTING)
                .findFirst()
                .orElse(null);
        if (routine.height > AshCompiler.MAX_NESTING && called == null) {
            report.add(report.error(
                            AshCode.NESTING,
                            routines.get(routine).NAME(0).getSymbol(),
                            "limit=" + AshCompiler.MAX_NESTING)
                    .note("functions are written where they are called"));
        }
    }

    /** Whether a function comes back to one that is being looked at, without recursion of our own. */
    private boolean circles(Routine start, Map<Routine, Boolean> finished) {
        List<Routine> path = new ArrayList<>(List.of(start));
        while (!path.isEmpty()) {
            Routine last = path.get(path.size() - 1);
            Boolean state = finished.putIfAbsent(last, false);
            Routine next = state != null && state
                    ? null
                    : values.calls.getOrDefault(last, Map.of()).keySet().stream()
                            .filter(callee -> !Boolean.TRUE.equals(finished.get(callee)))
                            .findFirst()
                            .orElse(null);
            if (next == null) {
                finished.put(last, true);
                finish(last);
                path.remove(path.size() - 1);
            } else if (Boolean.FALSE.equals(finished.get(next))) {
                return true;
            } else {
                path.add(next);
            }
        }
        return false;
    }
}
