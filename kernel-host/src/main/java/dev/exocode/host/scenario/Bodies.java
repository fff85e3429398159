package dev.exocode.host.scenario;

import dev.exocode.ash.Handler;
import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Filter;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.Dialect;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelCode;
import dev.exocode.host.kernel.PacketRing;
import dev.exocode.host.load.HostCode;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.host.scenario.Scenario.Action;
import dev.exocode.host.scenario.Scenario.Claimed;
import dev.exocode.host.scenario.Scenario.Handled;
import dev.exocode.host.scenario.Scenario.Inhabitant;
import dev.exocode.host.scenario.Scenario.Ringed;
import dev.exocode.host.scenario.grammar.ScenarioParser;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Reads what environments of a scenario have and do, with the files that they name. */
final class Bodies {
    private static final int MOST_THINGS = 1 << 16;
    private static final long MOST_WORK_NANOS = 10_000_000_000L;

    private final Report report;
    private final LinkType link;
    private final Map<String, Token> environments;
    private final Map<Path, Optional<Handler>> handlers = new HashMap<>();

    /** The files of the handlers of each environment, as the scenario names them. */
    private final Map<String, List<String>> handled = new HashMap<>();

    Bodies(Report report, LinkType link, Map<String, Token> environments) {
        this.report = report;
        this.link = link;
        this.environments = environments;
    }

    /** What stands in a body. */
    private static final class Said {
        int slices;
        int pages;
        int blocks;
        int preload;
        final List<Claimed> claims = new ArrayList<>();
        final List<Scenario.Permitted> sends = new ArrayList<>();
        final List<Scenario.Taken> takesFrom = new ArrayList<>();
        int obeys = Integer.MAX_VALUE;
        long workNanos;
        int takes;
    }

    Inhabitant inhabitant(ScenarioParser.NameContext name, ScenarioParser.BodyContext body) {
        Said said = new Said();
        Set<String> once = new HashSet<>();
        List<String> files = handled.computeIfAbsent(name.getText(), any -> new ArrayList<>());
        for (ScenarioParser.ClauseContext clause : body.clause()) {
            if (clause instanceof ScenarioParser.HasContext one) {
                report.once(once.add(one.what.getText()), one.what);
                has(said, one.what.getType(), report.whole(one.NUMBER().getSymbol(), 0, MOST_THINGS));
            } else if (clause instanceof ScenarioParser.ClaimContext one) {
                Ringed ring = ring(one.ring());
                rule(one.STRING().getSymbol())
                        .ifPresent(
                                rule -> said.claims.add(new Claimed(report.at(clause), rule, Optional.empty(), ring)));
            } else if (clause instanceof ScenarioParser.HandlerContext one) {
                files.add(Report.text(one.file));
                handler(one).ifPresent(said.claims::add);
            } else if (clause instanceof ScenarioParser.MayContext one) {
                may(said, one);
            } else if (clause instanceof ScenarioParser.WhenRevokedContext one) {
                report.once(once.add("when"), one.WHEN().getSymbol(), "when revoked");
                said.obeys = one.IGNORE() != null
                        ? 0
                        : one.NUMBER() == null
                                ? said.obeys
                                : report.whole(one.NUMBER().getSymbol(), 1, MOST_THINGS);
            } else if (clause instanceof ScenarioParser.DoesContext one) {
                boolean works = one.WORK() != null;
                report.once(once.add(works ? "work" : "take"), one.EACH().getSymbol(), works ? "work" : "take");
                if (works) {
                    said.workNanos = report.time(one.time(), 0, MOST_WORK_NANOS);
                } else {
                    said.takes = report.whole(one.NUMBER().getSymbol(), 0, MOST_THINGS);
                }
            }
        }
        return new Inhabitant(
                name.getText(),
                report.at(name),
                said.slices,
                said.pages,
                said.blocks,
                said.preload,
                List.copyOf(said.claims),
                List.copyOf(said.sends),
                List.copyOf(said.takesFrom),
                said.obeys,
                said.workNanos,
                said.takes);
    }

    private void may(Said said, ScenarioParser.MayContext clause) {
        if (clause.SEND() != null) {
            rule(clause.STRING().getSymbol())
                    .ifPresent(rule -> said.sends.add(new Scenario.Permitted(report.at(clause), rule)));
        } else {
            report.known(environments, clause.name(), "environment")
                    .ifPresent(from -> said.takesFrom.add(new Scenario.Taken(report.at(clause), from)));
        }
    }

    private static void has(Said said, int what, int count) {
        switch (what) {
            case ScenarioParser.SLICES -> said.slices = count;
            case ScenarioParser.PAGES -> said.pages = count;
            case ScenarioParser.BLOCKS -> said.blocks = count;
            default -> said.preload = count;
        }
    }

    private Ringed ring(ScenarioParser.RingContext ring) {
        return ring == null
                ? Ringed.NONE
                : new Ringed(
                        report.whole(ring.NUMBER(0).getSymbol(), 1, MOST_THINGS),
                        report.whole(ring.NUMBER(1).getSymbol(), PacketRing.HEADER_BYTES + 1, Kernel.PAGE_BYTES));
    }

    // Filters and handlers

    /** A tcpdump expression, whose messages are about the place in the scenario. */
    private Optional<Rule> rule(Token string) {
        String text = Report.text(string);
        Result<Condition> parsed = PcapExpression.parse(new Source("expression", text), link, Dialect.PCAP);
        parsed.diagnostics().stream().map(one -> moved(one, string)).forEach(report::add);
        return parsed.value().map(condition -> new Rule(text, condition, Rule.PRIORITY));
    }

    private Diagnostic moved(Diagnostic of, Token string) {
        Position at = of.position() instanceof Position.InText in
                ? report.inside(string, in.start(), in.end())
                : report.at(string);
        return new Diagnostic(of.severity(), of.code(), at, of.facts(), of.notes(), of.help());
    }

    private Optional<Claimed> handler(ScenarioParser.HandlerContext clause) {
        Optional<Handled> handled = handled(
                clause.file,
                clause.NUMBER() == null ? 0 : report.whole(clause.NUMBER().getSymbol(), 1, MOST_THINGS));
        Optional<Rule> rule =
                clause.filter == null ? handled.flatMap(one -> named(one, clause.file)) : rule(clause.filter);
        Ringed ring = ring(clause.ring());
        return rule.flatMap(
                filter -> handled.map(one -> new Claimed(report.at(clause), filter, Optional.of(one), ring)));
    }

    private Optional<Handled> handled(Token file, int pages) {
        return report.file(file)
                .flatMap(path -> handlers.computeIfAbsent(path, any -> compiled(path, file)))
                .map(handler -> new Handled(Report.text(file), handler, pages));
    }

    private Optional<Handler> compiled(Path path, Token at) {
        report.reads(path);
        Result<ProgramFile> read = ProgramFile.read(path);
        if (read.value().isEmpty()) {
            // That a file cannot be read is about the place that names it.
            read.diagnostics()
                    .forEach(one -> report.add(new Diagnostic(
                            one.severity(), one.code(), report.at(at), one.facts(), one.notes(), one.help())));
            return Optional.empty();
        }
        if (!read.value().get().isHandler()) {
            report.add(Diagnostic.error(HostCode.H0004, report.at(at)).help("here a message handler (.ash) is meant"));
            return Optional.empty();
        }
        Result<Handler> handler = read.value().get().handler();
        handler.diagnostics().forEach(report::add);
        return handler.value();
    }

    /** The filter that a handler names itself. */
    private Optional<Rule> named(Handled of, Token file) {
        if (of.handler().filter().isEmpty()) {
            report.add(Diagnostic.error(
                            KernelCode.FILTER,
                            report.at(file),
                            "handler=" + of.handler().name())
                    .help("handler " + file.getText() + " on \"an expression\""));
            return Optional.empty();
        }
        Result<Filter> parsed = DpfCompiler.parse(
                of.handler().filter().get(),
                Arguments.NONE.withLibrary(of.handler().library()));
        Result<Condition> condition = parsed.value()
                .map(filter -> DpfCompiler.condition(filter, link))
                .orElse(Result.failure(parsed.diagnostics()));
        condition.diagnostics().forEach(report::add);
        return condition
                .value()
                .map(one ->
                        new Rule(of.handler().name(), one, parsed.value().get().priority()));
    }

    /** A handler in place of another one. */
    Optional<Action> replace(ScenarioParser.ReplaceContext action) {
        boolean which = action.STRING().size() > 1;
        Token by = action.STRING(which ? 1 : 0).getSymbol();
        Optional<Handled> next = handled(by, 0);
        Optional<String> environment = report.known(environments, action.name(), "environment");
        if (environment.isEmpty() || next.isEmpty()) {
            return Optional.empty();
        }
        List<String> has = handled.getOrDefault(environment.get(), List.of());
        String file = which ? Report.text(action.STRING(0).getSymbol()) : has.size() == 1 ? has.get(0) : "";
        if (!has.contains(file)) {
            Token at = which ? action.STRING(0).getSymbol() : action.HANDLER().getSymbol();
            report.add(Diagnostic.error(ScenarioCode.MEANING, report.at(at), "handlers=" + has.size())
                    .note(
                            has.isEmpty()
                                    ? environment.get() + " has no handler before"
                                    : environment.get() + " has " + String.join(", ", has))
                    .help(has.isEmpty() ? "" : "replace handler \"" + has.get(0) + "\" of " + environment.get()));
            return Optional.empty();
        }
        return Optional.of(new Scenario.Replace(environment.get(), file, next.get()));
    }
}
