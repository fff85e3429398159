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
import dev.exocode.host.kernel.KernelCode;
import dev.exocode.host.load.HostCode;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.host.scenario.Scenario.Action;
import dev.exocode.host.scenario.Scenario.Amount;
import dev.exocode.host.scenario.Scenario.Handled;
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
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;

/** Reads the filters and handlers that a scenario names, and which handlers take the places of others. */
final class Handlers {
    private final Report report;
    private final LinkType link;
    private final Map<Path, Optional<Handler>> compiled = new HashMap<>();

    /** Those that each environment has at first. */
    private final Map<String, List<First>> has = new HashMap<>();

    /** A handler that may be replaced: the files that may be there then, and its own filter if that claims its packets. */
    private record First(String file, Optional<String> filter, Set<String> now) {}

    Handlers(Report report, LinkType link) {
        this.report = report;
        this.link = link;
    }

    /** A tcpdump expression, whose messages are about the place in the scenario. */
    Optional<Rule> rule(Token string) {
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

    private Optional<Handled> handled(Token file, Amount pages) {
        return report.file(file)
                .flatMap(path -> compiled.computeIfAbsent(path, any -> compiled(path, file)))
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
    Optional<Rule> named(Handled of, Token file) {
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

    /** A handler that an environment has from the first on, by the filter that it names itself or by another one. */
    Optional<Handled> first(String environment, Token file, Amount pages, boolean byItsOwn) {
        Optional<Handled> handled = handled(file, pages);
        handled.ifPresent(one -> has.computeIfAbsent(environment, any -> new ArrayList<>())
                .add(new First(
                        one.file(), byItsOwn ? filter(one) : Optional.empty(), new HashSet<>(Set.of(one.file())))));
        return handled;
    }

    private static Optional<String> filter(Handled of) {
        // As a source it stands where it does in that of the handler.
        return of.handler().filter().map(source -> source.text().strip());
    }

    /** A handler in place of another one. */
    Optional<Action> replace(ScenarioParser.ReplaceContext action, Map<String, Token> environments) {
        boolean which = action.STRING().size() > 1;
        Token by = action.STRING(which ? 1 : 0).getSymbol();
        Optional<Handled> next = handled(by, Ringed.NONE.pages());
        Optional<String> environment = report.known(environments, action.name(), "environment");
        if (environment.isEmpty() || next.isEmpty()) {
            return Optional.empty();
        }
        List<First> all = has.getOrDefault(environment.get(), List.of());
        String file = which ? Report.text(action.STRING(0).getSymbol()) : "";
        List<First> meant =
                all.stream().filter(one -> !which || one.now().contains(file)).toList();
        if (which ? meant.isEmpty() : all.size() != 1) {
            Token at = which ? action.STRING(0).getSymbol() : action.HANDLER().getSymbol();
            report.add(unknown(at, environment.get(), all));
            return Optional.empty();
        }
        Optional<String> ignored = filter(next.get());
        boolean alike = meant.stream().allMatch(one -> one.filter().equals(ignored));
        if (ignored.isPresent() && !alike) {
            report.add(Diagnostic.warning(
                    ScenarioCode.IGNORED,
                    report.at(by),
                    "handler=" + next.get().handler().name()));
        }
        meant.forEach(one -> one.now().add(next.get().file()));
        return Optional.of(new Scenario.Replace(environment.get(), file, next.get()));
    }

    private Diagnostic unknown(Token at, String environment, List<First> all) {
        Diagnostic error = Diagnostic.error(ScenarioCode.MEANING, report.at(at), "handlers=" + all.size());
        if (all.isEmpty()) {
            return error.note(environment + " has no handler before");
        }
        String files = all.stream().map(First::file).distinct().collect(Collectors.joining(", "));
        return error.note(environment + " has " + files)
                .help("replace handler \"" + all.get(0).file() + "\" of " + environment);
    }
}
