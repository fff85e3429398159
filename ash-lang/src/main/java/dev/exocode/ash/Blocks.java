package dev.exocode.ash;

import dev.exocode.ash.Handler.Kind;
import dev.exocode.ash.Things.Cursor;
import dev.exocode.ash.Things.Entry;
import dev.exocode.ash.Things.Kept;
import dev.exocode.ash.Things.Memory;
import dev.exocode.ash.Things.Routine;
import dev.exocode.ash.Things.Variable;
import dev.exocode.ash.Things.View;
import dev.exocode.ash.grammar.AshParser;
import dev.exocode.ash.grammar.AshParser.ExpressionContext;
import dev.exocode.dpf.Header;
import dev.exocode.dpf.Library;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.NearWords;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Types statements, and finds where a run may go. */
final class Blocks {
    /** The types whose range alone bounds a loop. */
    private static final int MAX_COUNTED_BITS = 16;

    private static final List<String> OUTCOMES =
            Stream.of(Outcome.values()).map(Outcome::word).toList();

    /** What stands before the last arm in other languages. */
    private static final Set<String> REST = Set.of("_", "default", "otherwise");

    private static final BigInteger MAX_ROUNDS = BigInteger.valueOf(1 << 24);

    private final Report report;
    private final Scope scope;
    private final Values values;
    private final Places places;
    private final Memories memories;
    private final Library library;
    private final Pipes pipes;
    private int loops;
    /** Whether the innermost loop has a break. */
    private boolean broken;

    private int temporaries;
    /** Whether a word was found that is an outcome but for a letter or two. */
    private boolean misspelled;

    Blocks(Report report, Scope scope, Values values, Memories memories, Library library) {
        this.report = report;
        this.scope = scope;
        this.values = values;
        this.places = values.places;
        this.memories = memories;
        values.headers = library.protocols();
        this.library = library;
        pipes = new Pipes(report, scope, values);
    }

    /** Statements, and whether a run may come to what is behind them. */
    private static final class Block {
        private final List<Statement> statements = new ArrayList<>();
        private boolean ends;
        /** Why, where that is not seen at once. */
        private String why = "";
    }

    /** What is done with a message. */
    List<Statement> message(AshParser.BlockContext tree) {
        Block block = block(tree);
        // An outcome that is misspelled was told.
        if (!block.ends && !misspelled) {
            report.add(
                    report.error(AshCode.OUTCOME, tree.END().getSymbol()).help("pass; leaves the message to others"));
        }
        return block.statements;
    }

    /** What a function does. */
    void function(Routine routine, AshParser.FunctionContext tree) {
        values.current = routine;
        scope.open();
        List<AshParser.ParameterContext> parameters = tree.parameter();
        for (int i = 0; i < parameters.size(); i++) {
            scope.declare(parameters.get(i).NAME(0).getSymbol(), routine.parameters.get(i));
        }
        Block block = block(tree.block());
        scope.close();
        values.current = null;
        if (routine.result != null && !block.ends && !routine.wrong) {
            report.add(report.error(AshCode.RESULT, tree.block().END().getSymbol())
                    .note("it gives " + routine.result.word() + ", and may come to its end"));
        }
        routine.body = block.statements;
        routine.moves = Moves.of(routine.body);
        routine.complete =
                values.calls.getOrDefault(routine, Map.of()).keySet().stream().allMatch(called -> called.complete);
    }

    /** What a pipe does. */
    void pipe(Things.Pipe pipe, AshParser.PipeContext tree) {
        pipes.declared(pipe, tree, (trees, to) -> {
            for (AshParser.StatementContext statement : trees) {
                values.lacking = Lacking.PASS;
                statement(statement, to);
            }
        });
    }

    private Block block(AshParser.BlockContext tree) {
        scope.open();
        values.depth++;
        Block block = new Block();
        boolean warned = false;
        for (AshParser.StatementContext statement : tree.statement()) {
            if (block.ends && !warned) {
                warned = true;
                report.warn(AshCode.UNREACHABLE, report.at(statement), block.why);
            }
            if (report.full()) {
                break;
            }
            values.lacking = Lacking.PASS;
            // What is never reached may say what it likes of where the run goes.
            boolean ends = statement(statement, block.statements);
            if (ends && !block.ends && statement instanceof AshParser.WhileContext loop) {
                block.why = "no break leaves the loop before it"
                        + (loop.expression().size() > 1 ? ", and a round too many aborts" : "");
            }
            block.ends |= ends;
        }
        values.depth--;
        scope.close();
        return block;
    }

    /** Adds what a statement does; whether no run comes to what is behind it. */
    private boolean statement(AshParser.StatementContext tree, List<Statement> to) {
        Place place = Report.place(tree);
        if (tree instanceof AshParser.DeclareContext declare) {
            declare(declare, place, to);
        } else if (tree instanceof AshParser.AssignContext assign) {
            assign(assign, place, to);
        } else if (tree instanceof AshParser.SwapContext swap) {
            swap(swap, place, to);
        } else if (tree instanceof AshParser.IfContext branch) {
            return branch(branch, place, to);
        } else if (tree instanceof AshParser.MatchContext match) {
            return match(match, place, to);
        } else if (tree instanceof AshParser.ForContext loop) {
            loop(loop, place, to);
        } else if (tree instanceof AshParser.WhileContext loop) {
            return loop(loop, place, to);
        } else if (tree instanceof AshParser.BreakContext || tree instanceof AshParser.ContinueContext) {
            if (loops == 0) {
                report.wrong(AshCode.NO_LOOP, tree);
            }
            broken |= tree instanceof AshParser.BreakContext;
            to.add(tree instanceof AshParser.BreakContext ? new Statement.Break(place) : new Statement.Continue(place));
            return true;
        } else if (tree instanceof AshParser.ReturnContext back) {
            back(back, place, to);
            return true;
        } else if (tree instanceof AshParser.EndContext end) {
            end(end.outcome(), place, to);
            return true;
        } else if (tree instanceof AshParser.AssertContext asserted) {
            Expression condition = values.condition(asserted.expression());
            String reason = asserted.STRING() == null
                    ? "assertion failed: " + report.text(asserted.expression())
                    : values.text(asserted.STRING().getSymbol());
            if (condition != null) {
                to.add(new Statement.Assert(place, condition, reason));
            }
        } else if (tree instanceof AshParser.SkipContext skip) {
            lacking(skip.lacking());
            Cursor cursor = values.cursor(skip.source());
            Expression bytes = values.count(skip.expression());
            if (cursor != null && bytes != null) {
                to.add(new Statement.Skip(place, cursor, bytes, values.lacking));
            }
        } else if (tree instanceof AshParser.PutContext put) {
            put(put, place, to);
        } else if (tree instanceof AshParser.CopyContext copy) {
            copy(copy, place, to);
        } else if (tree instanceof AshParser.RunContext run) {
            run(run, place, to);
        } else if (tree instanceof AshParser.SendContext send) {
            send(send.slice(), send, place, to);
        } else if (tree instanceof AshParser.LocalContext local) {
            memories.local(local).ifPresent(memory -> to.add(new Statement.Clear(place, memory)));
        } else if (tree instanceof AshParser.RemoveContext remove) {
            Places.Keyed keyed = places.keyed(remove.keyed());
            if (keyed != null && keyed.keys() != null) {
                to.add(new Statement.Remove(place, keyed.table(), keyed.keys()));
            }
        } else if (tree instanceof AshParser.CallContext call) {
            lacking(call.lacking());
            call(call.expression(), place, to);
        } else if (tree instanceof AshParser.NestedContext nested) {
            Block block = block(nested.block());
            to.add(new Statement.Block(place, block.statements));
            return block.ends;
        }
        return false;
    }

    private void lacking(AshParser.LackingContext tree) {
        if (tree != null) {
            AshParser.OutcomeContext outcome = tree.outcome();
            values.lacking = lacking(outcome);
            if (outcome.REPLY() != null) {
                report.add(report.error(AshCode.PLACE, outcome).note("where bytes lack, nothing is answered"));
            }
        }
    }

    private Lacking lacking(AshParser.OutcomeContext tree) {
        return tree.ABORT() != null
                ? Lacking.abort(values.text(tree.STRING().getSymbol()))
                : new Lacking(
                        tree.PASS() != null
                                ? Outcome.PASS
                                : tree.DROP() != null
                                        ? Outcome.DROP
                                        : tree.REPLY() != null ? Outcome.REPLY : Outcome.CONSUME,
                        "");
    }

    private void end(AshParser.OutcomeContext tree, Place place, List<Statement> to) {
        if (tree.REPLY() != null && tree.slice() != null) {
            send(tree.slice(), tree, place, to);
        }
        to.add(new Statement.End(place, lacking(tree)));
    }

    private void declare(AshParser.DeclareContext tree, Place place, List<Statement> to) {
        lacking(tree.lacking());
        Token name = tree.NAME(0).getSymbol();
        Scalar type = null;
        if (tree.NAME().size() > 1) {
            Token word = tree.NAME(1).getSymbol();
            type = values.scalar(word).orElse(null);
            if (type == null) {
                scope.declare(name, new Things.Unknown());
                return;
            }
        }
        boolean plain = type == null && tree.kind.getType() == AshParser.LET;
        if (plain
                && tree.expression() instanceof AshParser.TakeContext take
                && header(take.NAME()).isPresent()) {
            scope.declare(name, takeHeader(take, name.getText(), place, to));
            return;
        } else if (plain && tree.expression() instanceof AshParser.PutHeaderContext put) {
            putHeader(put, name, place, to);
            return;
        } else if (plain && tree.expression() instanceof AshParser.CutContext cut) {
            Cursor from = values.cursor(cut.source());
            Expression bytes = values.count(cut.expression());
            Cursor made = new Cursor(name.getText());
            if (scope.declare(name, made) && from != null && bytes != null) {
                to.add(new Statement.Cut(place, from, made, bytes, values.lacking));
            }
            return;
        } else if (plain && tree.expression() instanceof AshParser.FindContext find) {
            if (tree.lacking() == null) {
                scope.declare(name, new Things.Unknown());
                report.add(report.error(AshCode.PLACE, find)
                        .note("there may be no such entry")
                        .help("write else pass behind it, or if " + name.getText() + " = find ... { }"));
                return;
            }
            Places.Keyed keyed = places.keyed(find.keyed());
            Entry entry = entry(name, keyed);
            if (entry != null) {
                to.add(new Statement.Find(place, entry, keyed.keys(), values.lacking));
            }
            return;
        } else if (plain && tree.expression() instanceof AshParser.EnterContext enter) {
            enter(enter, name, tree.lacking(), place, to);
            return;
        }
        Expression value = type == null ? values.typed(tree.expression()) : values.of(tree.expression(), type);
        Scalar known = value != null ? value.type() : type;
        Variable variable = new Variable(name.getText(), known, tree.kind.getType() == AshParser.VAR);
        if (scope.declare(name, variable) && value != null) {
            to.add(new Statement.Declare(place, variable, value));
        }
    }

    /** A name for an entry; null if that does not fit, which is reported. */
    private Entry entry(Token name, Places.Keyed keyed) {
        if (keyed == null) {
            scope.declare(name, new Things.Unknown());
            return null;
        }
        Entry entry = new Entry(name.getText(), keyed.table());
        return scope.declare(name, entry) && keyed.keys() != null ? entry : null;
    }

    private void enter(
            AshParser.EnterContext tree,
            Token name,
            AshParser.LackingContext otherwise,
            Place place,
            List<Statement> to) {
        Places.Keyed keyed = places.keyed(tree.keyed());
        Entry entry = name == null ? null : entry(name, keyed);
        if (keyed == null || keyed.keys() == null || name != null && entry == null) {
            return;
        }
        Lacking full =
                otherwise == null ? Lacking.abort("the map " + keyed.table().name() + " is full") : values.lacking;
        if (otherwise != null && keyed.table().evicts()) {
            report.warn(AshCode.UNREACHABLE, report.at(otherwise), "where its map is full, another entry goes");
        }
        to.add(new Statement.Enter(place, keyed.table(), keyed.keys(), entry, full));
    }

    private View takeHeader(AshParser.TakeContext take, String name, Place place, List<Statement> to) {
        Cursor cursor = values.cursor(take.source());
        View view = new View(name, header(take.NAME()).orElseThrow(), Region.PACKET, cursor);
        if (cursor != null) {
            to.add(new Statement.TakeHeader(place, cursor, view, values.lacking));
        }
        return view;
    }

    /** The header that a name stands for; a type is none. */
    private Optional<Header> header(TerminalNode name) {
        return Wire.of(name.getText()).isPresent() ? Optional.empty() : library.header(name.getText());
    }

    private void putHeader(AshParser.PutHeaderContext tree, Token name, Place place, List<Statement> to) {
        Optional<Header> header = header(tree.NAME());
        if (header.isEmpty()) {
            String word = tree.NAME().getText();
            Diagnostic error = report.error(AshCode.UNKNOWN_NAME, tree.NAME().getSymbol());
            report.add(Foreign.protocol(word)
                    .filter(library.protocols()::contains)
                    .map(meant -> error.help("write " + meant))
                    .orElse(Report.near(error, word, library.protocols())));
            if (name != null) {
                scope.declare(name, new Things.Unknown());
            }
            return;
        }
        View view = new View(name == null ? tree.NAME().getText() : name.getText(), header.get(), Region.OUT, null);
        places.builds = true;
        List<Statement.Assign> fields = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (AshParser.FieldContext field : tree.fields() == null
                ? List.<AshParser.FieldContext>of()
                : tree.fields().field()) {
            String word = field.word().stream().map(ParserRuleContext::getText).collect(Collectors.joining("."));
            Optional<Header.Member> member = places.member(view, word, field.word(0));
            if (!said.add(word)) {
                report.wrong(AshCode.SAID_TWICE, field);
            } else if (member.isPresent() && places.inside(view, member.get(), field)) {
                Place at = Report.place(field);
                given(member.get(), field.expression())
                        .ifPresent(value -> fields.add(new Statement.Assign(
                                at, new Statement.Field(view, member.get(), Lacking.PASS, at), value)));
            }
        }
        if (name == null || scope.declare(name, view)) {
            to.add(new Statement.PutHeader(place, view, fields));
        }
    }

    /** What a field of a header that is put is given. */
    private Optional<Expression> given(Header.Member member, ExpressionContext tree) {
        if (member.bits() > Long.SIZE) {
            return address(member, tree);
        }
        Expression value = values.of(tree, Scalar.unsigned(member.bits()));
        return value != null && values.fits(value, member, tree) ? Optional.of(value) : Optional.empty();
    }

    /** What a field of 128 bits becomes: another such field. */
    private Optional<Expression> address(Header.Member member, ExpressionContext tree) {
        if (tree instanceof AshParser.NameContext name
                && !Places.bare(name.place())
                && scope.peek(name.place().NAME().getText()) instanceof View) {
            Expression.Field from = places.field(name.place());
            if (from == null || from.member().bits() == member.bits()) {
                return Optional.ofNullable(from);
            }
        }
        report.add(report.error(AshCode.WIDE, tree).help("it becomes what another such field is: a.src = b.dst"));
        return Optional.empty();
    }

    private void assign(AshParser.AssignContext tree, Place place, List<Statement> to) {
        lacking(tree.lacking());
        AshParser.PlaceContext target = tree.place();
        Token name = target.NAME().getSymbol();
        Things thing = scope.look(name);
        if (thing == null) {
            return;
        }
        boolean plainly = tree.operator.getType() == AshParser.ASSIGN;
        Statement.Target made;
        Expression old;
        if (thing instanceof View && !Places.bare(target)) {
            Statement.Field field = target(target);
            if (field == null) {
                return;
            } else if (field.member().bits() > Long.SIZE && plainly) {
                address(field.member(), tree.expression())
                        .ifPresent(value -> to.add(new Statement.Assign(place, field, value)));
                return;
            } else if (field.member().bits() > Long.SIZE) {
                report.wrong(AshCode.WIDE, target);
                return;
            }
            made = field;
            old = new Expression.Field(field.view(), field.member(), values.lacking, field.place());
        } else if (thing instanceof Memory memory && memory.kind() == Kind.HISTOGRAM) {
            observe(memory, tree, place, to);
            return;
        } else if (thing instanceof Kept kept && !(thing instanceof Memory && aside(kept, target))) {
            Spot spot = places.spot(kept, target);
            if (spot == null || !assignable(spot, tree)) {
                return;
            }
            if (!plainly) {
                spot = spot.at(once(spot.index(), place, to), once(spot.inner(), place, to));
            }
            made = new Statement.Element(spot, Report.place(target));
            old = new Expression.Element(spot, Report.place(target));
        } else if (thing instanceof Variable variable && variable.mutable && Places.bare(target)) {
            made = new Statement.Name(variable);
            old = new Expression.Local(variable);
        } else {
            report.add(
                    thing instanceof Variable && Places.bare(target)
                            ? report.error(AshCode.NOT_ASSIGNABLE, name).help("declare it with var instead of let")
                            : report.error(AshCode.NOT_ASSIGNABLE, name).note(Places.what(thing)));
            return;
        }
        Expression value = values.of(tree.expression(), old.type());
        if (value != null) {
            Operator operator = operator(tree.operator.getType());
            boolean bitwise = operator == Operator.AND || operator == Operator.OR || operator == Operator.XOR;
            if (operator != null && old.type() == Scalar.BOOL && !bitwise) {
                report.wrong(AshCode.NUMBER_EXPECTED, tree);
                return;
            } else if ((operator == Operator.DIV || operator == Operator.MOD)
                    && value instanceof Expression.Constant by
                    && by.value() == 0) {
                report.wrong(AshCode.DIVISION, tree.expression());
                return;
            } else if (made instanceof Statement.Field field
                    && operator != Operator.AND
                    && !values.fits(value, field.member(), tree.expression())) {
                return;
            }
            to.add(new Statement.Assign(
                    place, made, operator == null ? value : new Expression.Binary(operator, old, value, place)));
        }
    }

    /** Whether several numbers stand where one is wanted. */
    private static boolean aside(Kept kept, AshParser.PlaceContext target) {
        return Places.bare(target)
                && (!kept.layout().plain() || kept.layout().members().get(0).count() > 0);
    }

    /** Whether a number in memory may be written: keys stay what they are, and counters only grow. */
    private boolean assignable(Spot spot, AshParser.AssignContext tree) {
        boolean key =
                spot.kept() instanceof Entry entry && entry.table.keyMembers().contains(spot.member());
        boolean counter = spot.kept() instanceof Memory memory && memory.kind() == Kind.COUNTER;
        if (key) {
            report.add(report.error(AshCode.NOT_ASSIGNABLE, tree.place())
                    .note("it is a key, by which the entry is found"));
        } else if (counter && tree.operator.getType() != AshParser.ADD_ASSIGN) {
            report.add(report.error(AshCode.NOT_ASSIGNABLE, tree.place()).note("it is a counter, to which += adds"));
            return false;
        }
        return !key;
    }

    private void observe(Memory histogram, AshParser.AssignContext tree, Place place, List<Statement> to) {
        if (tree.operator.getType() != AshParser.ADD_ASSIGN || !Places.bare(tree.place())) {
            report.add(report.error(AshCode.NOT_ASSIGNABLE, tree.place())
                    .note("it is a histogram, to which += adds a number"));
            return;
        }
        Expression value = values.unsigned(tree.expression());
        if (value != null) {
            to.add(new Statement.Observe(place, histogram, value));
        }
    }

    /** An index that is used twice and asked once; null for none. */
    private Expression once(Expression index, Place place, List<Statement> to) {
        if (index == null
                || index instanceof Expression.Constant
                || index instanceof Expression.Local local && !local.variable().mutable) {
            return index;
        }
        Variable kept = new Variable("_" + temporaries++, index.type(), false);
        to.add(new Statement.Declare(place, kept, index));
        return new Expression.Local(kept);
    }

    private static Operator operator(int type) {
        return switch (type) {
            case AshParser.ADD_ASSIGN -> Operator.ADD;
            case AshParser.SUB_ASSIGN -> Operator.SUB;
            case AshParser.MUL_ASSIGN -> Operator.MUL;
            case AshParser.DIV_ASSIGN -> Operator.DIV;
            case AshParser.MOD_ASSIGN -> Operator.MOD;
            case AshParser.AND_ASSIGN -> Operator.AND;
            case AshParser.OR_ASSIGN -> Operator.OR;
            case AshParser.XOR_ASSIGN -> Operator.XOR;
            default -> null;
        };
    }

    /** A field as a target; null if it is none. */
    private Statement.Field target(AshParser.PlaceContext tree) {
        Expression.Field field = places.field(tree);
        if (field == null) {
            return null;
        }
        places.writes(field.view());
        return new Statement.Field(field.view(), field.member(), values.lacking, field.place());
    }

    private void swap(AshParser.SwapContext tree, Place place, List<Statement> to) {
        Statement.Field left = target(tree.place(0));
        Statement.Field right = target(tree.place(1));
        if (left == null || right == null) {
            return;
        } else if (left.member().bits() != right.member().bits()) {
            report.wrong(
                    AshCode.TYPES,
                    tree,
                    "left=" + left.member().bits() + " bits",
                    "right=" + right.member().bits() + " bits");
            return;
        }
        to.add(new Statement.Exchange(place, left, right));
    }

    private boolean branch(AshParser.IfContext tree, Place place, List<Statement> to) {
        List<Statement.Arm> arms = new ArrayList<>();
        boolean ends = true;
        boolean good = true;
        // Of a tree each is looked for from its first child on: they are asked for once.
        List<AshParser.TestContext> tests = tree.test();
        List<AshParser.BlockContext> blocks = tree.block();
        for (int i = 0; i < tests.size(); i++) {
            // What the block before it says of lacking bytes is of its own statements.
            values.lacking = Lacking.PASS;
            scope.open();
            Expression condition = condition(tests.get(i));
            Block block = block(blocks.get(i));
            scope.close();
            ends &= block.ends;
            good &= condition != null;
            arms.add(new Statement.Arm(Report.place(tests.get(i)), condition, block.statements));
        }
        Block otherwise = blocks.size() > tests.size() ? block(blocks.get(blocks.size() - 1)) : new Block();
        if (good) {
            to.add(new Statement.If(place, arms, otherwise.statements));
        }
        return ends && otherwise.ends;
    }

    /** A condition of an if, which may give a name to an entry. */
    private Expression condition(AshParser.TestContext tree) {
        if (tree.NAME() == null) {
            return values.condition(tree.expression());
        } else if (!(tree.expression() instanceof AshParser.FindContext find)) {
            report.add(report.error(AshCode.PLACE, tree.expression())
                    .note("a name stands here only for the entry that find finds")
                    .help("to compare, write =="));
            if (scope.peek(tree.NAME().getText()) == null) {
                scope.declare(tree.NAME().getSymbol(), new Things.Unknown());
            }
            return null;
        } else {
            Places.Keyed keyed = places.keyed(find.keyed());
            Entry entry = entry(tree.NAME().getSymbol(), keyed);
            return entry == null ? null : new Expression.Found(keyed.table(), keyed.keys(), entry);
        }
    }

    /** A match is a chain of conditions on a value that is asked once. */
    private boolean match(AshParser.MatchContext tree, Place place, List<Statement> to) {
        Expression value = values.typed(tree.expression());
        if (value != null && !value.type().number()) {
            report.wrong(AshCode.NUMBER_EXPECTED, tree.expression());
            value = null;
        }
        Expression kept = value == null ? null : once(value, place, to);
        List<Statement.Arm> arms = new ArrayList<>();
        Possible possible = value == null ? null : Possible.of(value);
        Block otherwise = new Block();
        AshParser.ArmContext last = null;
        boolean ends = true;
        Ranges taken = new Ranges();
        for (AshParser.ArmContext arm : tree.arm()) {
            boolean rest = arm.ELSE() != null || isRest(arm);
            if (last != null && (rest || last.expression().isEmpty())) {
                report.warn(
                        AshCode.UNREACHABLE,
                        report.at(arm),
                        "line " + last.getStart().getLine() + " takes all that is left");
            }
            Expression condition = rest ? null : condition(arm, kept, value, tree.expression(), taken);
            Block block = block(arm.block());
            if (last != null) {
                continue;
            }
            ends &= block.ends;
            if (rest || possible != null && taken.has(possible.least(), possible.most())) {
                otherwise = block;
                last = arm;
            } else if (condition != null) {
                arms.add(new Statement.Arm(Report.place(arm), condition, block.statements));
            }
        }
        if (arms.isEmpty()) {
            to.add(new Statement.Block(place, otherwise.statements));
        } else {
            to.add(new Statement.If(place, arms, otherwise.statements));
        }
        return ends && last != null;
    }

    /** Whether what is matched is one of an arm's; null if that is wrong, which is reported. */
    private Expression condition(
            AshParser.ArmContext arm, Expression value, Expression asked, ExpressionContext match, Ranges taken) {
        List<Expression> patterns = new ArrayList<>();
        for (ExpressionContext pattern : arm.expression()) {
            patterns.add(value == null ? null : pattern(value, asked, match, taken, pattern));
        }
        return patterns.contains(null) ? null : either(patterns);
    }

    /** Whether an arm is for all that is left by a word of another language, which is reported. */
    private boolean isRest(AshParser.ArmContext arm) {
        boolean rest = arm.expression().size() == 1
                && REST.contains(arm.expression(0).getText())
                && scope.peek(arm.expression(0).getText()) == null;
        if (rest) {
            report.add(report.error(AshCode.UNKNOWN_NAME, arm.expression(0)).help("write else => { ... }"));
        }
        return rest;
    }

    /** Whether one of some conditions holds, asked in their order; a tree that is not deeper than needed. */
    private static Expression either(List<Expression> conditions) {
        int half = conditions.size() / 2;
        return half == 0
                ? conditions.get(0)
                : new Expression.Logic(
                        false,
                        either(conditions.subList(0, half)),
                        either(conditions.subList(half, conditions.size())));
    }

    /** Whether a value, that was {@code asked}, is one of a range, or a constant. */
    private Expression pattern(
            Expression value, Expression asked, ExpressionContext match, Ranges taken, ExpressionContext tree) {
        if (tree instanceof AshParser.BinaryContext binary && binary.operator.getType() == AshParser.TO) {
            Expression from = constant(binary.expression(0), value.type());
            Expression to = constant(binary.expression(1), value.type());
            if (from == null || to == null) {
                return null;
            }
            Scalar type = value.type();
            BigInteger first = type.exact(((Expression.Constant) from).value());
            BigInteger behind = type.exact(((Expression.Constant) to).value());
            if (first.compareTo(behind) > 0) {
                report.wrong(AshCode.RANGE, tree);
                return null;
            }
            values.decided.arm(asked, match, (Expression.Constant) from, (Expression.Constant) to, tree);
            warnIfTaken(taken, first, behind, tree);
            return new Expression.Logic(
                    true,
                    new Expression.Comparison(Expression.Order.GREATER_EQUAL, value, from),
                    new Expression.Comparison(Expression.Order.LESS_EQUAL, value, to));
        }
        Expression constant = constant(tree, value.type());
        if (constant != null) {
            values.decided.arm(asked, match, (Expression.Constant) constant, (Expression.Constant) constant, tree);
            BigInteger one = value.type().exact(((Expression.Constant) constant).value());
            warnIfTaken(taken, one, one, tree);
        }
        return constant == null ? null : new Expression.Comparison(Expression.Order.EQUAL, value, constant);
    }

    /** Warns of numbers that arms before take all. */
    private void warnIfTaken(Ranges taken, BigInteger from, BigInteger to, ExpressionContext tree) {
        if (taken.has(from, to)) {
            report.warn(AshCode.UNREACHABLE, report.at(tree), "what stands before it takes all of that");
        }
        taken.add(from, to);
    }

    private Expression constant(ExpressionContext tree, Scalar type) {
        Expression value = values.of(tree, type);
        if (value != null && !(value instanceof Expression.Constant)) {
            report.wrong(AshCode.CONSTANT_EXPECTED, tree);
            return null;
        }
        return value;
    }

    private void loop(AshParser.ForContext tree, Place place, List<Statement> to) {
        ExpressionContext range = tree.expression(0);
        if (range instanceof AshParser.NameContext name && Places.bare(name.place())) {
            Things thing = scope.peek(name.getText());
            if (thing instanceof Things.Table || thing instanceof Things.Unknown) {
                scope.look(name.place().NAME().getSymbol());
                each(tree, thing instanceof Things.Table table ? table : null, place, to);
                return;
            }
        }
        if (!(range instanceof AshParser.BinaryContext binary) || binary.operator.getType() != AshParser.TO) {
            report.add(report.error(AshCode.PLACE, range)
                    .help("write for i in 0..n { ... }, or for entry in MAP { ... }"));
            return;
        }
        List<Expression> ends = values.range(binary.expression(0), binary.expression(1), binary);
        if (ends != null && !ends.get(0).type().number()) {
            report.wrong(AshCode.NUMBER_EXPECTED, binary);
            ends = null;
        }
        if (ends != null
                && ends.get(0) instanceof Expression.Constant from
                && ends.get(1) instanceof Expression.Constant last
                && from.type().exact(from.value()).compareTo(last.type().exact(last.value())) > 0) {
            report.wrong(AshCode.RANGE, binary);
        }
        Optional<Integer> most = tree.expression().size() > 1 ? rounds(tree.expression(1)) : Optional.empty();
        Scalar type = ends == null ? null : ends.get(0).type();
        boolean counted = ends == null
                || type.bits() <= MAX_COUNTED_BITS
                || ends.get(0) instanceof Expression.Constant && ends.get(1) instanceof Expression.Constant;
        if (!counted && tree.expression().size() == 1) {
            report.add(report.error(AshCode.BOUND, binary, "type=" + type.word())
                    .help("say how many rounds there are at most: for i in a..b max 64 { ... }"));
        }
        scope.open();
        Variable counter = new Variable(tree.NAME().getText(), type, false);
        scope.declare(tree.NAME().getSymbol(), counter);
        Block body = rounds(tree.block()).body;
        scope.close();
        if (ends != null) {
            to.add(new Statement.For(place, counter, ends.get(0), ends.get(1), most, body.statements));
        }
    }

    /** A loop over the entries of a map; null for one that is declared with a mistake. */
    private void each(AshParser.ForContext tree, Things.Table table, Place place, List<Statement> to) {
        if (tree.expression().size() > 1) {
            report.add(report.error(AshCode.SYNTAX, tree.expression(1)).note("a map bounds the rounds by itself"));
        }
        scope.open();
        Entry entry = entry(tree.NAME().getSymbol(), table == null ? null : new Places.Keyed(table, List.of()));
        Block body = rounds(tree.block()).body;
        scope.close();
        if (entry != null) {
            to.add(new Statement.Each(place, entry, body.statements));
        }
    }

    private Optional<Integer> rounds(ExpressionContext tree) {
        return values.constant(tree).flatMap(most -> {
            boolean good = most.signum() > 0 && most.compareTo(MAX_ROUNDS) <= 0;
            if (!good) {
                report.wrong(AshCode.ROUNDS, tree, "rounds=" + most, "limit=" + MAX_ROUNDS);
            }
            return good ? Optional.of(most.intValue()) : Optional.empty();
        });
    }

    /** What is done in each round of a loop, and whether it has a break of that loop. */
    private record Rounds(Block body, boolean broken) {}

    private Rounds rounds(AshParser.BlockContext tree) {
        boolean around = broken;
        broken = false;
        loops++;
        Block body = block(tree);
        Rounds rounds = new Rounds(body, broken);
        loops--;
        broken = around;
        return rounds;
    }

    /** A loop on a condition; whether no run comes to what is behind it: that which goes on always ends otherwise, or aborts. */
    private boolean loop(AshParser.WhileContext tree, Place place, List<Statement> to) {
        Expression condition = values.condition(tree.expression(0));
        Optional<Integer> most = tree.expression().size() > 1 ? rounds(tree.expression(1)) : Optional.empty();
        Rounds rounds = rounds(tree.block());
        if (condition == null) {
            return false;
        }
        boolean endless = condition instanceof Expression.Constant constant && constant.value() != 0 && !rounds.broken;
        Statement.While made = new Statement.While(place, condition, most, rounds.body.statements, endless);
        if (tree.expression().size() == 1 && Moves.of(made).isEmpty()) {
            report.add(report.error(AshCode.BOUND, tree.expression(0))
                    .note("no cursor moves in it")
                    .help("say how many rounds there are at most: while CONDITION max 64 { ... }"));
        }
        to.add(made);
        return endless;
    }

    private void back(AshParser.ReturnContext tree, Place place, List<Statement> to) {
        Routine current = values.current;
        if (current == null) {
            report.add(
                    report.error(AshCode.NO_FUNCTION, tree).help("a handler ends with an outcome, for example pass;"));
            return;
        }
        boolean gives = tree.expression() != null;
        if (current.wrong && current.result == null) {
            if (gives) {
                values.done(tree.expression());
            }
            return;
        } else if (gives != (current.result != null)) {
            report.wrong(AshCode.RESULT, tree);
            return;
        }
        Expression value = gives ? values.of(tree.expression(), current.result) : null;
        if (value != null || !gives) {
            to.add(new Statement.Return(place, value));
        }
    }

    private void put(AshParser.PutContext tree, Place place, List<Statement> to) {
        places.builds = true;
        if (tree.STRING() != null) {
            values.characters(tree.STRING().getSymbol()).ifPresent(text -> put(text, place, to));
            return;
        }
        Optional<Wire> wire = values.wire(tree.NAME().getSymbol());
        Expression value =
                wire.map(w -> values.of(tree.expression(), w.scalar())).orElse(null);
        if (value != null) {
            to.add(new Statement.Put(place, wire.get(), value));
        }
    }

    /** Text becomes numbers of as many bytes as there are. */
    private static void put(byte[] text, Place place, List<Statement> to) {
        for (int at = 0; at < text.length; ) {
            int bytes = Math.min(Long.BYTES, Integer.highestOneBit(text.length - at));
            Scalar scalar = Scalar.unsigned(bytes * Byte.SIZE);
            long number = new BigInteger(1, text, at, bytes).longValue();
            to.add(new Statement.Put(place, new Wire(scalar, false), new Expression.Constant(scalar, number)));
            at += bytes;
        }
    }

    private void copy(AshParser.CopyContext tree, Place place, List<Statement> to) {
        Bytes from = places.bytes(tree.slice(0));
        Bytes target = places.bytes(tree.slice(1));
        if (from == null || target == null) {
            return;
        }
        boolean fits = target instanceof Bytes.Built built && built.from() == null || target instanceof Bytes.Stored;
        if (!fits || target instanceof Bytes.Stored stored && stored.to() != null) {
            report.add(report.error(AshCode.NOT_ASSIGNABLE, tree.slice(1))
                    .help("copy to out, or to memory: NAME or NAME[AT]"));
            return;
        } else if (tree.DELIVER() != null
                && !(target instanceof Bytes.Stored user && user.spot().kept().region() == Region.USER)) {
            report.add(report.error(AshCode.NOT_ASSIGNABLE, tree.slice(1))
                    .note("what is delivered goes to memory of the user"));
            return;
        } else if (from instanceof Bytes.Built && target instanceof Bytes.Built
                || from instanceof Bytes.Stored a
                        && target instanceof Bytes.Stored b
                        && a.spot().kept().region() == b.spot().kept().region()) {
            report.add(report.error(AshCode.NOT_ASSIGNABLE, tree.slice(1))
                    .note("bytes are copied from one region to another")
                    .help(
                            from instanceof Bytes.Stored stored
                                            && stored.spot().kept().region() == Region.LOCAL
                                    ? "both are memory of this run; one by one: for i in 0..8 { b[i] = a[i]; }"
                                    : "copy them to memory of this run first, and from there: var bytes : u8[8];"));
            return;
        } else if (target instanceof Bytes.Stored stored && !places.fits(from, stored, tree.slice(0))) {
            return;
        }
        if (tree.stage().isEmpty()) {
            to.add(new Statement.Copy(place, from, target, values.lacking));
            return;
        }
        List<Stage> stages = pipes.stages(tree.stage());
        if (stages != null) {
            to.add(new Statement.Pipe(place, from, stages, target, values.lacking));
        }
    }

    private void run(AshParser.RunContext tree, Place place, List<Statement> to) {
        Bytes from = places.bytes(tree.slice());
        List<Stage> stages = pipes.stages(tree.stage());
        if (from == null || stages == null) {
            return;
        }
        Stage last = stages.get(stages.size() - 1);
        if (last.result() == null) {
            report.warn(AshCode.UNUSED, report.at(last.place()), "nobody sees what comes out of it");
        }
        to.add(new Statement.Pipe(place, from, stages, null, values.lacking));
    }

    private void send(AshParser.SliceContext slice, ParserRuleContext tree, Place place, List<Statement> to) {
        values.need(Service.SEND, tree);
        Bytes bytes = places.bytes(slice);
        if (bytes instanceof Bytes.Stored) {
            report.add(report.error(AshCode.PLACE, slice).help("copy it to out and send that"));
        } else if (bytes != null) {
            to.add(new Statement.Send(place, bytes, values.lacking));
        }
    }

    /** What stands alone and does nothing: most likely a word that is misspelled, or a sign that is. */
    private void nothing(ExpressionContext tree) {
        Diagnostic error = report.error(AshCode.SYNTAX, tree)
                .note("this does nothing; a statement is a call, an assignment or begins with a word of its own");
        if (tree instanceof AshParser.NameContext name && Places.bare(name.place())) {
            error = Report.near(error, name.getText(), Syntax.STATEMENTS);
            misspelled |= NearWords.nearest(name.getText(), OUTCOMES).isPresent();
        } else if (tree instanceof AshParser.BinaryContext binary && binary.operator.getType() == AshParser.EQUAL) {
            error = error.help("to give a value, write =");
        }
        report.add(error);
    }

    private void call(ExpressionContext tree, Place place, List<Statement> to) {
        if (tree instanceof AshParser.PutHeaderContext put) {
            putHeader(put, null, place, to);
            return;
        } else if (tree instanceof AshParser.TakeContext take
                && header(take.NAME()).isPresent()) {
            takeHeader(take, take.NAME().getText(), place, to);
            return;
        } else if (tree instanceof AshParser.EnterContext enter) {
            enter(enter, null, ((AshParser.CallContext) tree.getParent()).lacking(), place, to);
            return;
        } else if (!(tree instanceof AshParser.ApplyContext) && !(tree instanceof AshParser.TakeContext)) {
            nothing(tree);
            return;
        }
        Expression value = values.done(tree);
        if (value != null) {
            to.add(new Statement.Run(place, value));
        }
    }
}
