package dev.exocode.ash;

import dev.exocode.ash.Things.Constant;
import dev.exocode.ash.Things.Cursor;
import dev.exocode.ash.Things.Routine;
import dev.exocode.ash.Things.Variable;
import dev.exocode.ash.grammar.AshParser;
import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Library;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Parse tree to typed handler. */
final class Checker {
    private static final List<String> CAPABILITIES = List.of(Service.SEND, "wake", "post");

    /**
     * A handler that is typed.
     *
     * @param name its name
     * @param filter the condition of its filter
     * @param library the protocols it knows
     * @param needs what it declares
     * @param memory what it has in memory
     * @param message the cursor over the message
     * @param body what is done with a message
     * @param writesPacket whether the message is written to
     * @param outBytes the largest message that it builds; 0 if it builds none
     */
    record Checked(
            String name,
            Optional<Source> filter,
            Library library,
            Map<String, Position> needs,
            Memories memory,
            Cursor message,
            List<Statement> body,
            boolean writesPacket,
            int outBytes) {}

    private final Source source;
    private Library library;
    private final Diagnostics found;
    private final Report report;
    private final Scope scope;
    private final Map<String, Position> needs = new LinkedHashMap<>();
    private final Values values;
    private final Memories memories;
    private final Map<Routine, AshParser.FunctionContext> routines = new LinkedHashMap<>();
    private final Map<Things.Pipe, AshParser.PipeContext> pipes = new LinkedHashMap<>();
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
        values = new Values(report, scope, needs.keySet());
        memories = new Memories(report, scope, values);
        name = source.name().replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.ash$", "");
    }

    /** Types a handler; it is present if and only if no error was reported. */
    static Optional<Checked> check(AshParser.FileContext tree, Source source, Library library, Diagnostics found) {
        return new Checker(source, library, found).check(tree);
    }

    private Optional<Checked> check(AshParser.FileContext tree) {
        protocols(tree);
        if (found.failed()) {
            // Of headers that are not known there is nothing to say.
            return Optional.empty();
        }
        AshParser.MessageContext body = null;
        for (AshParser.DeclarationContext declaration : tree.declaration()) {
            if (declaration instanceof AshParser.MessageContext block) {
                body = once(block.MESSAGE().getSymbol()) ? block : body;
            } else {
                declare(declaration);
            }
        }
        Blocks blocks = new Blocks(report, scope, values, memories, library);
        routines.forEach(blocks::function);
        reportRecursion();
        pipes.forEach(blocks::pipe);
        List<Statement> statements = body == null ? List.of() : blocks.message(body.block());
        if (body == null) {
            report.add(Diagnostic.error(
                            AshCode.NO_MESSAGE,
                            source.at(source.text().length(), source.text().length()))
                    .help("write message { ... }"));
        }
        scope.closeFile();
        needs.forEach((need, place) -> {
            if (!values.needed.contains(need)) {
                report.warn(AshCode.UNUSED, place, "nothing of the handler needs it");
            }
        });
        return report.close()
                ? Optional.of(new Checked(
                        name,
                        filter,
                        library,
                        needs,
                        memories,
                        message,
                        statements,
                        values.places.writesPacket,
                        values.places.builds ? outBytes : 0))
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
            memories.declare(stored);
        } else if (declaration instanceof AshParser.RecordContext shape) {
            memories.declare(shape);
        } else if (declaration instanceof AshParser.MapContext table) {
            memories.declare(table);
        } else if (declaration instanceof AshParser.CounterContext counter) {
            memories.declare(counter);
        } else if (declaration instanceof AshParser.HistogramContext histogram) {
            memories.declare(histogram);
        } else if (declaration instanceof AshParser.OutSizeContext out) {
            if (once(out.OUT().getSymbol())) {
                values.size(out.expression(), 1, Segment.MAX_BYTES).ifPresent(bytes -> outBytes = bytes);
            }
        } else if (declaration instanceof AshParser.FunctionContext function) {
            function(function);
        } else if (declaration instanceof AshParser.PipeContext pipe) {
            pipe(pipe);
        }
    }

    private void filter(ParserRuleContext condition) {
        Embedded asked = new Embedded(source, List.of(condition));
        asked.diagnostics(DpfCompiler.parse(asked.source(), Arguments.NONE.withLibrary(library)))
                .forEach(found::add);
        filter = Optional.of(asked.source());
    }

    /** What the handler declares of protocols is known to its filter and to what it takes, wherever that stands. */
    private void protocols(AshParser.FileContext tree) {
        List<AshParser.ProtocolContext> declared = tree.getRuleContexts(AshParser.DeclarationContext.class).stream()
                .filter(AshParser.ProtocolContext.class::isInstance)
                .map(AshParser.ProtocolContext.class::cast)
                .toList();
        if (!declared.isEmpty()) {
            Embedded protocols = new Embedded(source, declared);
            Result<Library> known = library.with(protocols.source());
            protocols.diagnostics(known).forEach(found::add);
            library = known.value().orElse(library);
            // The filter language knows no words of this one.
            declared.stream()
                    .map(protocol -> ((TerminalNode) protocol.getChild(1)).getSymbol())
                    .filter(own -> own.getType() != AshParser.NAME
                            || Wire.of(own.getText()).isPresent()
                            || Scope.BUILT_IN.contains(own.getText()))
                    .forEach(own ->
                            report.add(report.error(AshCode.NAME_TAKEN, own).note("it is a word of the language")));
        }
    }

    private void need(Token token) {
        if (!CAPABILITIES.contains(token.getText())) {
            report.add(Report.near(report.error(AshCode.UNKNOWN_NAME, token), token.getText(), CAPABILITIES)
                    .note("a handler may need " + String.join(", ", CAPABILITIES)));
        } else if (needs.putIfAbsent(token.getText(), report.at(token)) != null) {
            report.add(report.error(AshCode.SAID_TWICE, token));
        }
    }

    private void constant(AshParser.ConstContext tree) {
        Scalar type =
                tree.NAME().size() > 1 ? values.scalar(tree.NAME(1).getSymbol()).orElse(null) : null;
        boolean wrong = tree.NAME().size() > 1 && type == null;
        Constant constant = wrong ? null : values.declared(tree.expression(), type);
        scope.declare(tree.NAME(0).getSymbol(), constant == null ? new Things.Unknown() : constant);
    }

    private List<Variable> parameters(List<AshParser.ParameterContext> trees) {
        List<Variable> parameters = new ArrayList<>();
        for (AshParser.ParameterContext parameter : trees) {
            Optional<Scalar> type = values.scalar(parameter.NAME(1).getSymbol());
            parameters.add(new Variable(parameter.NAME(0).getText(), type.orElse(null), false));
        }
        return parameters;
    }

    private void pipe(AshParser.PipeContext tree) {
        Token name = tree.NAME(0).getSymbol();
        if (Stage.Kind.of(name.getText()).isPresent()) {
            report.add(report.error(AshCode.NAME_TAKEN, name).note("it is a pipe of the language"));
            return;
        }
        Scalar result =
                tree.NAME().size() > 1 ? values.scalar(tree.NAME(1).getSymbol()).orElse(null) : null;
        if (tree.NAME().size() > 1 && result == null) {
            scope.declare(name, new Things.Unknown());
            return;
        }
        Things.Pipe pipe = new Things.Pipe(name.getText(), parameters(tree.parameter()), result);
        if (scope.declare(name, pipe)) {
            pipes.put(pipe, tree);
        }
    }

    private void function(AshParser.FunctionContext tree) {
        List<Variable> parameters = parameters(tree.parameter());
        Scalar result =
                tree.NAME().size() > 1 ? values.scalar(tree.NAME(1).getSymbol()).orElse(null) : null;
        boolean wrong = tree.NAME().size() > 1 && result == null
                || parameters.stream().anyMatch(parameter -> parameter.type == null);
        Routine routine = new Routine(tree.NAME(0).getText(), parameters, result, wrong);
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
        routine.complete = true;
        routine.computes = Computes.not(routine.body) == null;
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
