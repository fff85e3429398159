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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.antlr.v4.runtime.Token;

/** Parse tree to scenario. First what everything else depends on: the kernel, and all names. */
final class Reading {
    private static final int MOST_THINGS = 1 << 16;
    private static final int MOST_FRAMES = 1_000_000;
    private static final long MOST_NANOS = 1_000_000_000_000_000L;
    private static final long MOST_SLICE_NANOS = 10_000_000_000L;
    private static final long LEAST_PERIOD_NANOS = 1000;
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

    // What the kernel has, if nothing else is said.
    private int pages = 256;
    private int reserve = Settings.USUAL.reserve();
    private int blocks = 256;
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

    Optional<Scenario> scenario(ScenarioParser.ScenarioContext tree) {
        Map<String, Token> devices = new LinkedHashMap<>();
        Map<String, Token> environments = new LinkedHashMap<>();
        boolean kernel = false;
        for (ScenarioParser.StatementContext statement : tree.statement()) {
            if (statement instanceof ScenarioParser.KernelContext one) {
                report.once(!kernel, one.KERNEL().getSymbol(), "kernel");
                kernel = true;
                settings(one);
            } else if (statement instanceof ScenarioParser.DeviceContext one) {
                report.name(devices, one.name());
            } else if (statement instanceof ScenarioParser.EnvironmentContext one) {
                report.name(environments, one.name());
            } else if (statement instanceof ScenarioParser.OnceContext one && one.CREATE() != null) {
                report.name(environments, one.name());
            } else if (statement instanceof ScenarioParser.RunContext one) {
                report.once(runNanos == 0, one.RUN().getSymbol(), "run");
                runNanos = report.time(one.time(), 1, MOST_NANOS);
            }
        }
        // Each of these takes memory of the machine, and no text is to take it all.
        Settings settings = new Settings(
                MOST_THINGS, pages, slices, sliceNanos, 0, blocks, MOST_THINGS, reserve, patience, overrun);
        Terms terms = Terms.USUAL
                .withLink(link)
                .withEngine(engine, promoteAfter)
                .withRandom(new SplittableRandom(seed)::nextLong);
        List<Scenario.Wired> wired = new ArrayList<>();
        List<Inhabitant> inhabitants = new ArrayList<>();
        List<Happening> happenings = new ArrayList<>();
        Bodies bodies = new Bodies(report, link, environments);
        for (ScenarioParser.StatementContext statement : tree.statement()) {
            if (statement instanceof ScenarioParser.DeviceContext one) {
                wired.add(new Devices(report).device(one));
            } else if (statement instanceof ScenarioParser.EnvironmentContext one) {
                inhabitants.add(bodies.inhabitant(one.name(), one.body()));
            } else if (statement instanceof ScenarioParser.OnceContext one) {
                long at = report.time(one.time(), 0, MOST_NANOS);
                Optional<Action> action = one.CREATE() == null
                        ? action(one.action(), bodies, devices, environments)
                        : Optional.of(new Scenario.Create(bodies.inhabitant(one.name(), one.body())));
                action.ifPresent(what -> happenings.add(
                        new Happening(report.at(one.CREATE() == null ? one.action() : one), at, false, what)));
            } else if (statement instanceof ScenarioParser.OftenContext one) {
                long period = report.time(one.time(), LEAST_PERIOD_NANOS, MOST_NANOS);
                action(one.action(), bodies, devices, environments)
                        .ifPresent(what -> happenings.add(new Happening(report.at(one.action()), period, true, what)));
            }
        }
        return report.failed()
                ? Optional.empty()
                : Optional.of(
                        new Scenario(settings, terms, seed, wired, inhabitants, happenings, runNanos, report.files()));
    }

    private void settings(ScenarioParser.KernelContext kernel) {
        Map<String, Token> said = new LinkedHashMap<>();
        for (ScenarioParser.SettingContext setting : kernel.setting()) {
            report.once(said.putIfAbsent(setting.getStart().getText(), setting.getStart()) == null, setting.getStart());
            if (setting instanceof ScenarioParser.NumberSettingContext one) {
                number(one.what.getType(), one.NUMBER().getSymbol());
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
    }

    private void number(int what, Token number) {
        switch (what) {
            case ScenarioParser.PAGES -> pages = report.whole(number, 0, MOST_THINGS);
            case ScenarioParser.RESERVE -> reserve = report.whole(number, 0, MOST_THINGS);
            case ScenarioParser.BLOCKS -> blocks = report.whole(number, 0, MOST_THINGS);
            case ScenarioParser.OVERRUN -> overrun = report.whole(number, 0, MOST_THINGS);
            default -> seed = report.whole(number, 0, Integer.MAX_VALUE);
        }
    }

    private Optional<Action> action(
            ScenarioParser.ActionContext action,
            Bodies bodies,
            Map<String, Token> devices,
            Map<String, Token> environments) {
        if (action instanceof ScenarioParser.RevokeContext one) {
            Kind kind = switch (one.kind.getType()) {
                case ScenarioParser.PAGES -> Kind.PAGE;
                case ScenarioParser.SLICES -> Kind.SLICE;
                case ScenarioParser.BLOCKS -> Kind.BLOCK;
                default -> Kind.CLAIM;
            };
            int count = report.whole(one.NUMBER().getSymbol(), 1, MOST_THINGS);
            long within = one.time() == null ? patience : report.time(one.time(), 0, MOST_NANOS);
            return report.known(environments, one.name(), "environment")
                    .map(name -> new Scenario.Revoke(name, kind, count, within));
        } else if (action instanceof ScenarioParser.DestroyContext one) {
            return report.known(environments, one.name(), "environment").map(Scenario.Destroy::new);
        } else if (action instanceof ScenarioParser.FailContext one) {
            return report.known(devices, one.name(), "device").map(Scenario.Fail::new);
        } else if (action instanceof ScenarioParser.FloodContext one) {
            int frames = report.whole(one.NUMBER().getSymbol(), 1, MOST_FRAMES);
            return report.known(devices, one.name(), "device").map(name -> new Scenario.Flood(name, frames));
        }
        return bodies.replace((ScenarioParser.ReplaceContext) action);
    }
}
