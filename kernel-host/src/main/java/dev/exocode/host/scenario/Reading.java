package dev.exocode.host.scenario;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Settings;
import dev.exocode.host.kernel.Terms;
import dev.exocode.host.load.Engine;
import dev.exocode.host.scenario.Scenario.Action;
import dev.exocode.host.scenario.Scenario.Happening;
import dev.exocode.host.scenario.Scenario.Inhabitant;
import dev.exocode.host.scenario.grammar.ScenarioParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.antlr.v4.runtime.Token;

/** Parse tree to scenario. First what everything else depends on: the kernel, and all names. */
final class Reading {
    private static final int MOST_THINGS = 1 << 16;
    private static final int MOST_FRAMES = 1_000_000;
    static final long MOST_NANOS = 1_000_000_000_000_000L;
    private static final long MOST_SLICE_NANOS = 10_000_000_000L;
    static final long LEAST_PERIOD_NANOS = 1000;
    private static final Map<String, LinkType> LINKS = new LinkedHashMap<>();
    private static final Map<String, Engine> ENGINES = new LinkedHashMap<>();

    static {
        LINKS.put("ethernet", LinkType.ETHERNET);
        LINKS.put("raw", LinkType.RAW);
        LINKS.put("sll", LinkType.LINUX_SLL);
        LINKS.put("sll2", LinkType.LINUX_SLL2);
        LINKS.put("null", LinkType.NULL);
        LINKS.put("loop", LinkType.LOOP);
        ENGINES.put("interp", Engine.INTERP);
        ENGINES.put("jvm", Engine.JVM);
    }

    private final Report report;

    /** The environments that have libraries of their own. */
    private final Set<String> libraries = new HashSet<>();

    // What the kernel has, if nothing else is said.
    private int pages = 256;
    private int reserve = Settings.USUAL.reserve();
    private int blocks = 256;
    private int timers = 64;
    private int slices = 32;
    private long sliceNanos = 1_000_000;
    private long patience = Settings.USUAL.patienceNanos();
    private int overrun = Settings.USUAL.excessSlices();
    private long seed = 1;
    private long promoteAfter = Terms.USUAL.promoteAfter();
    private Engine engine = Engine.INTERP;
    private LinkType link = LinkType.ETHERNET;
    private long runNanos;

    Reading(Report report) {
        this.report = report;
    }

    /** How a link type is called in scenarios. */
    static String word(LinkType type) {
        return LINKS.entrySet().stream()
                .filter(entry -> entry.getValue() == type)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    Optional<Scenario> scenario(ScenarioParser.ScenarioContext tree, Map<String, String> with) {
        Map<String, Token> devices = new LinkedHashMap<>();
        Map<String, Token> environments = new LinkedHashMap<>();
        boolean kernel = false;
        boolean runs = false;
        for (ScenarioParser.StatementContext statement : tree.statement()) {
            if (statement instanceof ScenarioParser.KernelContext one) {
                report.once(!kernel, one.KERNEL().getSymbol(), "kernel");
                kernel = true;
                settings(one);
            } else if (statement instanceof ScenarioParser.DeviceContext one) {
                report.name(devices, one.name());
            } else if (statement instanceof ScenarioParser.EnvironmentContext one) {
                report.name(environments, one.name());
                library(one.name(), one.body());
            } else if (statement instanceof ScenarioParser.OnceContext one && one.CREATE() != null) {
                report.name(environments, one.name());
                library(one.name(), one.body());
            } else if (statement instanceof ScenarioParser.RunContext one) {
                report.once(!runs, one.RUN().getSymbol(), "run");
                runs = true;
                runNanos = report.time(one.time(), 1, MOST_NANOS);
            }
        }
        // Each of these takes memory of the machine, and no text is to take it all.
        Settings settings = new Settings(
                MOST_THINGS, pages, slices, sliceNanos, timers, blocks, MOST_THINGS, reserve, patience, overrun);
        Terms terms = Terms.USUAL
                .withLink(link)
                .withEngine(engine, promoteAfter)
                .withRandom(new SplittableRandom(seed)::nextLong);
        List<Scenario.Wired> wired = new ArrayList<>();
        List<Inhabitant> inhabitants = new ArrayList<>();
        List<Happening> happenings = new ArrayList<>();
        Handlers handlers = new Handlers(report, link);
        Bodies bodies = new Bodies(report, handlers, environments, runNanos > 0);
        for (ScenarioParser.StatementContext statement : inOrder(tree)) {
            if (statement instanceof ScenarioParser.DeviceContext one) {
                wired.add(new Devices(report).device(one));
            } else if (statement instanceof ScenarioParser.EnvironmentContext one) {
                inhabitants.add(bodies.inhabitant(one.name(), one.body()));
            } else if (statement instanceof ScenarioParser.OnceContext one) {
                long at = moment(one.time(), 0);
                Optional<Action> action = one.CREATE() == null
                        ? action(one.action(), bodies, handlers, devices, environments)
                        : Optional.of(new Scenario.Create(bodies.inhabitant(one.name(), one.body())));
                action.ifPresent(what -> happenings.add(
                        new Happening(report.at(one.CREATE() == null ? one.action() : one), at, false, what)));
            } else if (statement instanceof ScenarioParser.OftenContext one) {
                long period = moment(one.time(), LEAST_PERIOD_NANOS);
                if (runNanos == 0) {
                    report.endless(one.EVERY().getSymbol());
                }
                action(one.action(), bodies, handlers, devices, environments)
                        .ifPresent(what -> happenings.add(new Happening(report.at(one.action()), period, true, what)));
            }
        }
        // Of what happens at the same time, that first which is said first.
        happenings.sort(Comparator.comparing(Happening::at));
        return report.failed()
                ? Optional.empty()
                : Optional.of(new Scenario(
                        settings, terms, seed, wired, inhabitants, happenings, runNanos, with, report.files()));
    }

    /** Statements in their order, but for those that replace handlers: which one is there then is known when what comes before is. */
    private static List<ScenarioParser.StatementContext> inOrder(ScenarioParser.ScenarioContext tree) {
        List<ScenarioParser.StatementContext> statements = new ArrayList<>(tree.statement());
        statements.sort(Comparator.comparingDouble(Reading::replacesAt));
        return statements;
    }

    private void library(ScenarioParser.NameContext name, ScenarioParser.BodyContext body) {
        if (body != null && body.clause().stream().anyMatch(ScenarioParser.LibraryContext.class::isInstance)) {
            libraries.add(name.getText());
        }
    }

    private static double replacesAt(ScenarioParser.StatementContext statement) {
        if (statement instanceof ScenarioParser.OnceContext one
                && one.action() instanceof ScenarioParser.ReplaceContext) {
            return Report.seconds(one.time());
        }
        return statement instanceof ScenarioParser.OftenContext one
                        && one.action() instanceof ScenarioParser.ReplaceContext
                ? Report.seconds(one.time())
                : -1;
    }

    /** When something happens: before all is over. */
    private long moment(ScenarioParser.TimeContext time, long least) {
        long at = report.time(time, least, MOST_NANOS);
        // One that is wrong has been told of.
        if (runNanos > 1 && at >= runNanos) {
            report.meaningless(time, "all is over at " + Times.shown(runNanos));
        }
        return at;
    }

    private void settings(ScenarioParser.KernelContext kernel) {
        Set<Integer> said = new HashSet<>();
        Token kept = null;
        for (ScenarioParser.SettingContext setting : kernel.setting()) {
            report.once(said.add(setting.getStart().getType()), setting.getStart());
            if (setting instanceof ScenarioParser.NumberSettingContext one) {
                number(one.what.getType(), one.NUMBER().getSymbol());
                kept = one.what.getType() == ScenarioParser.RESERVE
                        ? one.NUMBER().getSymbol()
                        : kept;
            } else if (setting instanceof ScenarioParser.SlicesSettingContext one) {
                slices = report.whole(one.NUMBER().getSymbol(), 1, MOST_THINGS);
                sliceNanos = report.time(one.time(), 1000, MOST_SLICE_NANOS);
            } else if (setting instanceof ScenarioParser.PatienceSettingContext one) {
                patience = report.time(one.time(), 0, MOST_NANOS);
            } else if (setting instanceof ScenarioParser.PromoteSettingContext one) {
                promoteAfter = report.whole(one.NUMBER().getSymbol(), 0, Integer.MAX_VALUE);
            } else if (setting instanceof ScenarioParser.NameSettingContext one) {
                if (one.what.getType() == ScenarioParser.LINK) {
                    link = report.oneOf(LINKS, one.name()).orElse(link);
                } else {
                    engine = report.oneOf(ENGINES, one.name()).orElse(engine);
                }
            }
        }
        if (kept != null && reserve > pages) {
            report.meaningless(kept, "there are " + Kind.PAGE.count(pages));
        }
    }

    private void number(int what, Token number) {
        switch (what) {
            case ScenarioParser.PAGES -> pages = report.whole(number, 0, MOST_THINGS);
            case ScenarioParser.RESERVE -> reserve = report.whole(number, 0, MOST_THINGS);
            case ScenarioParser.BLOCKS -> blocks = report.whole(number, 0, MOST_THINGS);
            case ScenarioParser.TIMERS -> timers = report.whole(number, 0, MOST_THINGS);
            case ScenarioParser.OVERRUN -> overrun = report.whole(number, 0, MOST_THINGS);
            default -> seed = report.whole(number, 0, Integer.MAX_VALUE);
        }
    }

    private Optional<Action> action(
            ScenarioParser.ActionContext action,
            Bodies bodies,
            Handlers handlers,
            Map<String, Token> devices,
            Map<String, Token> environments) {
        if (action instanceof ScenarioParser.RevokeContext one) {
            return revoke(one, environments);
        } else if (action instanceof ScenarioParser.GrantContext one) {
            Optional<String> to = report.known(environments, one.name(1), "environment");
            return report.known(environments, one.name(0), "environment")
                    .flatMap(name -> to.map(other -> new Scenario.Grant(name, other)));
        } else if (action instanceof ScenarioParser.UseContext one) {
            Optional<String> by = report.known(environments, one.name(1), "environment");
            return report.known(environments, one.name(0), "environment")
                    .flatMap(name -> by.map(other -> new Scenario.Use(name, other, one.FORGED() != null)));
        } else if (action instanceof ScenarioParser.CallContext one) {
            if (libraries.contains(one.name(1).getText())) {
                report.meaningless(one.name(1), Bodies.ITS_LIBRARY);
            }
            Optional<Scenario.Called> called = bodies.called(one.name(1).getText(), one.name(0), one.WITHOUT() == null);
            return report.known(environments, one.name(1), "environment")
                    .flatMap(name -> called.map(what -> new Scenario.Call(name, what)));
        } else if (action instanceof ScenarioParser.DestroyContext one) {
            return report.known(environments, one.name(), "environment").map(Scenario.Destroy::new);
        } else if (action instanceof ScenarioParser.FailContext one) {
            return report.known(devices, one.name(), "device").map(Scenario.Fail::new);
        } else if (action instanceof ScenarioParser.FloodContext one) {
            int frames = report.whole(one.NUMBER().getSymbol(), 1, MOST_FRAMES);
            return report.known(devices, one.name(), "device").map(name -> new Scenario.Flood(name, frames));
        }
        return handlers.replace((ScenarioParser.ReplaceContext) action, environments);
    }

    private Optional<Action> revoke(ScenarioParser.RevokeContext action, Map<String, Token> environments) {
        Optional<String> environment = report.known(environments, action.name(), "environment");
        if (action.CAPABILITIES() != null) {
            if (action.time() != null) {
                report.meaningless(action.WITHIN().getSymbol(), "capabilities are revoked at once");
            }
            return environment.map(Scenario.Withdraw::new);
        }
        Kind kind = switch (action.kind.getType()) {
            case ScenarioParser.PAGES -> Kind.PAGE;
            case ScenarioParser.SLICES -> Kind.SLICE;
            case ScenarioParser.BLOCKS -> Kind.BLOCK;
            case ScenarioParser.PORTS -> Kind.PORT;
            case ScenarioParser.TIMERS -> Kind.TIMER;
            default -> Kind.CLAIM;
        };
        int count = report.whole(action.NUMBER().getSymbol(), 1, MOST_THINGS);
        long within = action.time() == null ? patience : report.time(action.time(), 0, MOST_NANOS);
        return environment.map(name -> new Scenario.Revoke(name, kind, count, within));
    }
}
