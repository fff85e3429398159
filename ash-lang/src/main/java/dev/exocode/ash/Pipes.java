package dev.exocode.ash;

import dev.exocode.ash.Things.Pipe;
import dev.exocode.ash.Things.Variable;
import dev.exocode.ash.grammar.AshParser;
import dev.exocode.ash.grammar.AshParser.ExpressionContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Types pipes: those that a handler declares, and what bytes go through. */
final class Pipes {
    /** The most pipes behind each other. */
    static final int MAX_STAGES = 8;
    /** The most of them that have a condition: a loop is written for each way that they turn out. */
    static final int MAX_CONDITIONS = 3;

    private static final String VALUES = "it may name variables and constants, and divide by constants";

    private final Report report;
    private final Scope scope;
    private final Values values;

    Pipes(Report report, Scope scope, Values values) {
        this.report = report;
        this.scope = scope;
        this.values = values;
    }

    /** What a declared pipe does; {@code statement} types one of its statements. */
    void declared(Pipe pipe, AshParser.PipeContext tree, Typing statements) {
        scope.open();
        values.depth++;
        List<AshParser.ParameterContext> parameters = tree.parameter();
        for (int i = 0; i < parameters.size(); i++) {
            scope.declare(parameters.get(i).NAME(0).getSymbol(), pipe.parameters.get(i));
        }
        List<Statement> before = new ArrayList<>();
        statements.type(tree.statement(), before);
        List<Statement.Declare> kept = new ArrayList<>();
        for (Statement statement : before) {
            if (statement instanceof Statement.Declare declare && Computes.computes(declare.value())) {
                kept.add(declare);
            } else {
                only(
                        statement.place(),
                        statement instanceof Statement.Declare
                                ? VALUES
                                : "before each stand the var and let that it keeps");
            }
        }
        pipe.kept = kept;
        each(pipe, tree.each(), statements);
        boolean gives = tree.expression() != null;
        if (gives != (pipe.result != null)) {
            report.add(report.error(
                    AshCode.RESULT,
                    gives ? tree.expression().getStart() : tree.END().getSymbol()));
        } else if (gives) {
            pipe.back = computed(tree.expression(), pipe.result);
        }
        values.depth--;
        scope.close();
    }

    /** Types statements, one behind the other. */
    interface Typing {
        void type(List<AshParser.StatementContext> trees, List<Statement> to);
    }

    private void each(Pipe pipe, AshParser.EachContext tree, Typing statements) {
        scope.open();
        pipe.wire = values.wire(tree.NAME(1).getSymbol()).orElse(new Wire(Scalar.U8, false));
        pipe.word = new Variable(tree.NAME(0).getText(), pipe.wire.scalar(), false);
        scope.declare(tree.NAME(0).getSymbol(), pipe.word);
        List<Statement> body = new ArrayList<>();
        statements.type(tree.statement(), body);
        Place not = Computes.not(body);
        if (not != null) {
            only(not, "no message, no memory, no outcome, nothing of the host, no loop, no division but by constants");
        } else {
            pipe.body = body;
        }
        if (tree.expression() != null) {
            Expression gives = computed(tree.expression(), pipe.wire.scalar());
            pipe.passed = new Variable("_" + pipe.name, pipe.wire.scalar(), true);
            if (gives != null) {
                body.add(new Statement.Assign(Report.place(tree.expression()), new Statement.Name(pipe.passed), gives));
            }
        }
        scope.close();
    }

    private Expression computed(ExpressionContext tree, Scalar type) {
        Expression value = values.of(tree, type);
        if (value != null && !Computes.computes(value)) {
            only(Report.place(tree), VALUES);
            return null;
        }
        return value;
    }

    private void only(Place place, String note) {
        report.add(report.error(AshCode.PIPE, place).note(note));
    }

    /** What bytes go through; null if something is wrong with that. */
    List<Stage> stages(List<AshParser.StageContext> trees) {
        List<Stage> stages = new ArrayList<>();
        for (AshParser.StageContext tree : trees) {
            Stage stage = stage(tree);
            if (stage != null) {
                stages.add(stage);
            }
        }
        long conditions = trees.stream().filter(tree -> tree.when != null).count();
        if (trees.size() > MAX_STAGES || conditions > MAX_CONDITIONS) {
            report.add(report.error(
                    AshCode.PIPES, trees.get(trees.size() - 1), "limit=" + MAX_STAGES, "conditions=" + MAX_CONDITIONS));
            return null;
        }
        return stages.size() == trees.size() ? stages : null;
    }

    private Stage stage(AshParser.StageContext tree) {
        Token name = tree.name;
        Optional<Stage.Kind> own = Stage.Kind.of(name.getText());
        Pipe pipe = own.isPresent() ? null : pipe(name);
        if (own.isEmpty() && pipe == null) {
            return null;
        }
        Stage.Kind kind = own.orElse(Stage.Kind.WRITTEN);
        List<ExpressionContext> given = new ArrayList<>(tree.expression());
        if (tree.when != null) {
            given.remove(tree.when);
        }
        Scalar result = pipe == null ? kind.result() : pipe.result;
        List<Scalar> wanted = pipe != null
                ? pipe.parameters.stream().map(parameter -> parameter.type).toList()
                : switch (kind) {
                    // Of any type: null.
                    case XOR -> Arrays.asList((Scalar) null);
                    case COUNT, FIND -> List.of(Scalar.U8);
                    default -> List.of();
                };
        if (pipe != null && wanted.contains(null)) {
            // What it takes is wrong, which is told.
            return null;
        }
        int expected = wanted.size() + (result == null ? 0 : 1);
        if (given.size() != expected) {
            report.wrong(AshCode.ARGUMENTS, tree, "expected=" + expected, "found=" + given.size());
            return null;
        }
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            arguments.add(wanted.get(i) == null ? key(given.get(i)) : values.of(given.get(i), wanted.get(i)));
        }
        Variable to = result == null ? null : result(given.get(given.size() - 1), result);
        Expression condition = tree.when == null ? null : values.condition(tree.when);
        boolean good =
                !arguments.contains(null) && (to != null || result == null) && (condition != null || tree.when == null);
        return good ? new Stage(Report.place(tree), kind, pipe, arguments, to, condition) : null;
    }

    private Pipe pipe(Token name) {
        if (scope.peek(name.getText()) == null) {
            report.add(scope.unknown(
                    name,
                    Arrays.stream(Stage.Kind.values())
                            .filter(kind -> kind != Stage.Kind.WRITTEN)
                            .map(Stage.Kind::word)
                            .toList()));
            return null;
        }
        Things thing = scope.look(name);
        if (thing == null) {
            return null;
        }
        if (!(thing instanceof Pipe pipe)) {
            report.add(report.error(AshCode.PLACE, name).note(Places.what(thing)));
            return null;
        }
        return pipe;
    }

    private Expression key(ExpressionContext tree) {
        Expression key = values.key(tree);
        if (key != null && (key.type() == Scalar.BOOL || key.type().signed())) {
            report.wrong(AshCode.TYPES, tree, "type=" + key.type().word(), "wanted=u8, u16, u32 or u64");
            return null;
        }
        return key;
    }

    /** The variable that gets a result, which is no use of it. */
    private Variable result(ExpressionContext tree, Scalar type) {
        Things thing = tree instanceof AshParser.NameContext ? scope.peek(tree.getText()) : null;
        if (thing instanceof Variable variable && variable.mutable && variable.type == type) {
            return variable;
        } else if (thing instanceof Things.Unknown) {
            return null;
        }
        report.add(report.error(AshCode.PIPE_RESULT, tree, "type=" + type.word())
                .help("declare it before: var sum : " + type.word() + " = 0;"));
        return null;
    }
}
