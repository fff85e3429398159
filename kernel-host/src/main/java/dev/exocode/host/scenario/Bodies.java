package dev.exocode.host.scenario;

import dev.exocode.host.demux.Rule;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.PacketRing;
import dev.exocode.host.scenario.Scenario.Amount;
import dev.exocode.host.scenario.Scenario.Claimed;
import dev.exocode.host.scenario.Scenario.Handled;
import dev.exocode.host.scenario.Scenario.Inhabitant;
import dev.exocode.host.scenario.Scenario.Ringed;
import dev.exocode.host.scenario.grammar.ScenarioParser;
import dev.exocode.vcode.diagnostic.Result;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.antlr.v4.runtime.Token;

/** Reads what environments of a scenario have and do, with the files that they name. */
final class Bodies {
    private static final int MOST_THINGS = 1 << 16;
    private static final long MOST_WORK_NANOS = 10_000_000_000L;
    private static final int PORTS = 1 << 16;
    static final String ITS_LIBRARY = "what it does its library says";

    /** Where the ports of each begin among those of the kernel. */
    private static final Map<String, Integer> PROTOCOLS = new TreeMap<>(Map.of("udp", 0, "tcp", PORTS));

    private final Report report;
    private final Handlers handlers;
    private final Libraries libraries = new Libraries();
    private final Map<String, Token> environments;
    private final boolean ends;

    /** Reads bodies of a scenario; one that ends says what may go on for ever. */
    Bodies(Report report, Handlers handlers, Map<String, Token> environments, boolean ends) {
        this.report = report;
        this.handlers = handlers;
        this.environments = environments;
        this.ends = ends;
    }

    /** What stands in a body. */
    private static final class Said {
        final Map<Kind, Amount> has = new EnumMap<>(Kind.class);
        Token preload;
        int preloaded;
        final List<Claimed> claims = new ArrayList<>();
        final List<Scenario.Permitted> sends = new ArrayList<>();
        final List<Scenario.Taken> takesFrom = new ArrayList<>();
        final List<Scenario.Timed> timers = new ArrayList<>();
        final List<Scenario.Called> calls = new ArrayList<>();
        int obeys = Integer.MAX_VALUE;
        long workNanos;
        int takes;
        Optional<Scenario.Coded> library = Optional.empty();

        /** What it does by itself, each by the word that says so. */
        final List<Token> does = new ArrayList<>();

        Scenario.Answer answer = Scenario.Answer.NOW;
        long answerNanos;

        /** What it does in slices, each with the word that says so. */
        final List<Token> inSlices = new ArrayList<>();

        Token take;

        /** It also runs in slices of those that wait for it. */
        boolean called;

        int count(Kind kind) {
            return has.containsKey(kind) ? has.get(kind).count() : 0;
        }
    }

    Inhabitant inhabitant(ScenarioParser.NameContext name, ScenarioParser.BodyContext body) {
        Said said = new Said();
        Set<String> once = new HashSet<>();
        boolean hasLibrary = false;
        for (ScenarioParser.ClauseContext clause : body.clause()) {
            if (clause instanceof ScenarioParser.HasContext one) {
                report.once(once.add("has " + one.what.getType()), one.what);
                has(said, one);
            } else if (clause instanceof ScenarioParser.ClaimContext one) {
                claimed(one, one.filter(), Optional.empty(), one.ring()).ifPresent(said.claims::add);
            } else if (clause instanceof ScenarioParser.HandlerContext one) {
                handler(name.getText(), one).ifPresent(said.claims::add);
            } else if (clause instanceof ScenarioParser.MayContext one) {
                may(said, one);
            } else if (clause instanceof ScenarioParser.WhenContext one) {
                String what = one.REVOKED() == null ? "when called" : "when revoked";
                report.once(once.add(what), one.WHEN().getSymbol(), what);
                when(said, one);
            } else if (clause instanceof ScenarioParser.DoesContext one) {
                String what = one.WORK() != null ? "work" : one.TAKE() != null ? "take" : "call";
                report.once(once.add(what) || one.CALL() != null, one.EACH().getSymbol(), "each slice " + what);
                does(said, name.getText(), one);
            } else if (clause instanceof ScenarioParser.TimerContext one) {
                timer(said, one);
            } else if (clause instanceof ScenarioParser.LibraryContext one) {
                report.once(once.add("library"), one.LIBRARY().getSymbol());
                said.library = library(one);
                hasLibrary = true;
            }
        }
        makesSense(said, hasLibrary);
        return new Inhabitant(
                name.getText(),
                report.at(name),
                Collections.unmodifiableMap(said.has),
                said.preloaded,
                List.copyOf(said.claims),
                List.copyOf(said.sends),
                List.copyOf(said.takesFrom),
                List.copyOf(said.timers),
                new Scenario.Conduct(
                        said.obeys, said.workNanos, said.takes, List.copyOf(said.calls), said.answer, said.answerNanos),
                said.library);
    }

    private Optional<Scenario.Coded> library(ScenarioParser.LibraryContext clause) {
        Map<String, Given.Word> words = new LinkedHashMap<>();
        for (ScenarioParser.GivenContext given : clause.given()) {
            String name = given.name().getText();
            report.once(!words.containsKey(name), given.name().getStart(), "with " + name);
            Token text = given.STRING().getSymbol();
            words.put(name, report.given(text));
        }
        Token type = clause.STRING(0).getSymbol();
        Token from = clause.STRING(1).getSymbol();
        Optional<Path> path = report.file(from);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        report.reads(path.get());
        Result<Constructor<? extends ScenarioLibrary>> found =
                libraries.find(Report.text(type), report.at(type), path.get(), report.at(from));
        found.diagnostics().forEach(report::add);
        return found.value().map(made -> new Scenario.Coded(report.at(clause), made, words));
    }

    private void makesSense(Said said, boolean hasLibrary) {
        if (said.preload != null && said.preloaded > said.count(Kind.BLOCK)) {
            report.meaningless(said.preload, "it has " + Kind.BLOCK.count(said.count(Kind.BLOCK)));
        }
        if (hasLibrary) {
            said.does.forEach(word -> report.meaningless(word, ITS_LIBRARY));
            return;
        }
        if (said.count(Kind.SLICE) == 0 && !said.called) {
            said.inSlices.forEach(word -> report.meaningless(word, "it has no slices"));
        }
        boolean ringless = said.claims.stream().allMatch(claim -> claim.ring() == Ringed.NONE);
        if (said.take != null && ringless) {
            report.meaningless(said.take, "it has no ring to take packets from");
        }
    }

    private void may(Said said, ScenarioParser.MayContext clause) {
        if (clause.SEND() != null) {
            handlers.rule(clause.STRING().getSymbol())
                    .ifPresent(rule -> said.sends.add(new Scenario.Permitted(report.at(clause), rule)));
        } else {
            report.known(environments, clause.name(), "environment")
                    .ifPresent(from -> said.takesFrom.add(new Scenario.Taken(report.at(clause), from)));
        }
    }

    private void has(Said said, ScenarioParser.HasContext clause) {
        Amount amount = amount(clause.NUMBER().getSymbol(), 0);
        switch (clause.what.getType()) {
            case ScenarioParser.SLICES -> said.has.put(Kind.SLICE, amount);
            case ScenarioParser.PAGES -> said.has.put(Kind.PAGE, amount);
            case ScenarioParser.BLOCKS -> said.has.put(Kind.BLOCK, amount);
            default -> {
                said.preload = clause.NUMBER().getSymbol();
                said.preloaded = amount.count();
            }
        }
    }

    private Amount amount(Token number, int least) {
        return new Amount(report.whole(number, least, MOST_THINGS), report.at(number));
    }

    private void when(Said said, ScenarioParser.WhenContext clause) {
        said.does.add(clause.WHEN().getSymbol());
        if (clause.REVOKED() == null) {
            said.called = true;
            said.answer = clause.IGNORE() != null
                    ? Scenario.Answer.NEVER
                    : clause.LATER() != null ? Scenario.Answer.LATER : Scenario.Answer.NOW;
            said.answerNanos = clause.time() == null ? 0 : report.time(clause.time(), 0, MOST_WORK_NANOS);
        } else {
            said.obeys = clause.IGNORE() != null
                    ? 0
                    : clause.NUMBER() == null
                            ? said.obeys
                            : report.whole(clause.NUMBER().getSymbol(), 1, MOST_THINGS);
        }
    }

    private void does(Said said, String self, ScenarioParser.DoesContext clause) {
        said.inSlices.add(clause.EACH().getSymbol());
        said.does.add(clause.EACH().getSymbol());
        if (clause.WORK() != null) {
            said.workNanos = report.time(clause.time(), 0, MOST_WORK_NANOS);
        } else if (clause.TAKE() != null) {
            said.takes = report.whole(clause.NUMBER().getSymbol(), 0, MOST_THINGS);
            said.take = clause.TAKE().getSymbol();
        } else {
            called(self, clause.name(), clause.WITHOUT() == null).ifPresent(said.calls::add);
        }
    }

    /** A call by an environment, of another one. */
    Optional<Scenario.Called> called(String by, ScenarioParser.NameContext callee, boolean answer) {
        if (callee.getText().equals(by)) {
            report.meaningless(callee.getStart(), "it would wait for itself");
        }
        return report.known(environments, callee, "environment")
                .map(name -> new Scenario.Called(report.at(callee), name, answer));
    }

    private void timer(Said said, ScenarioParser.TimerContext clause) {
        boolean again = clause.EVERY() != null;
        said.inSlices.add(clause.TIMERS().getSymbol());
        said.does.add(clause.TIMERS().getSymbol());
        if (again && !ends) {
            report.endless(clause.EVERY().getSymbol());
        }
        said.timers.add(new Scenario.Timed(
                report.at(clause),
                report.time(clause.time(), again ? Reading.LEAST_PERIOD_NANOS : 0, Reading.MOST_NANOS),
                again));
    }

    private Ringed ring(ScenarioParser.RingContext ring) {
        return ring == null
                ? Ringed.NONE
                : new Ringed(
                        amount(ring.NUMBER(0).getSymbol(), 1),
                        report.whole(ring.NUMBER(1).getSymbol(), PacketRing.HEADER_BYTES + 1, Kernel.PAGE_BYTES));
    }

    // Packets

    /** A claim by a filter or a port that is said. */
    private Optional<Claimed> claimed(
            ScenarioParser.ClauseContext clause,
            ScenarioParser.FilterContext filter,
            Optional<Handled> handled,
            ScenarioParser.RingContext into) {
        Ringed ring = ring(into);
        Optional<Rule> rule = filter.STRING() == null
                ? Optional.empty()
                : handlers.rule(filter.STRING().getSymbol());
        Optional<Scenario.Port> port = filter.STRING() == null ? port(filter) : Optional.empty();
        return rule.isEmpty() && port.isEmpty()
                ? Optional.empty()
                : Optional.of(new Claimed(report.at(clause), rule, port, handled, ring));
    }

    private Optional<Scenario.Port> port(ScenarioParser.FilterContext filter) {
        int number = report.whole(filter.NUMBER().getSymbol(), 0, PORTS - 1);
        return report.oneOf(PROTOCOLS, filter.name())
                .map(first -> new Scenario.Port(first + number, report.at(filter)));
    }

    private Optional<Claimed> handler(String self, ScenarioParser.HandlerContext clause) {
        Token file = clause.STRING().getSymbol();
        Optional<Handled> handled = handlers.first(
                self,
                file,
                clause.NUMBER() == null
                        ? Ringed.NONE.pages()
                        : amount(clause.NUMBER().getSymbol(), 1),
                clause.filter() == null);
        if (clause.filter() != null) {
            Optional<Claimed> claim = claimed(clause, clause.filter(), handled, clause.ring());
            return handled.flatMap(any -> claim);
        }
        Ringed ring = ring(clause.ring());
        return handled.flatMap(one -> handlers.named(one, file))
                .map(rule -> new Claimed(report.at(clause), Optional.of(rule), Optional.empty(), handled, ring));
    }
}
