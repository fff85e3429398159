package dev.exocode.host.scenario;

import dev.exocode.host.scenario.grammar.ScenarioParser;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Reads a device of a scenario. */
final class Devices {
    private static final long MOST_NANOS = 3_600_000_000_000L;

    private final Report report;
    private Optional<String> live = Optional.empty();
    private Optional<Scenario.Named> capture = Optional.empty();
    private Optional<Scenario.Named> out = Optional.empty();
    private double speed = 1;
    private int loss;
    private int reorder;
    private int duplicate;
    private long delay;
    private long jitter;

    Devices(Report report) {
        this.report = report;
    }

    Scenario.Wired device(ScenarioParser.DeviceContext device) {
        boolean link = device.LINK() != null;
        if (device.LIVE() != null) {
            live = Optional.of(Report.text(device.STRING().getSymbol()));
        } else if (!link) {
            capture = named(device.STRING().getSymbol());
        }
        Set<String> said = new HashSet<>();
        Token about = null;
        for (ScenarioParser.DeviceOptionContext option : device.deviceOption()) {
            Token word = option.getStart();
            report.once(said.add(word.getText()), word);
            boolean ofLinks = option instanceof ScenarioParser.ShareOptionContext
                    || option instanceof ScenarioParser.TimeOptionContext
                    || word.getType() == ScenarioParser.FROM
                    || word.getType() == ScenarioParser.LIVE;
            if (!link && ofLinks) {
                report.meaningless(
                        word, live.isPresent() ? "a link has that: link live" : "a link has that, not a capture");
                continue;
            }
            boolean ofCaptures = word.getType() == ScenarioParser.SPEED || word.getType() == ScenarioParser.OUT;
            about = (ofCaptures || word.getType() == ScenarioParser.FROM) && about == null ? word : about;
            read(option);
        }
        capture.ifPresent(file -> report.reads(file.path()));
        if (about != null && live.isPresent()) {
            report.meaningless(
                    about, "it is about a capture, and packets of an interface come in their own time and leave by it");
        } else if (about != null && link && !said.contains("from")) {
            report.meaningless(about, "it is about a capture, and there is none");
        }
        return new Scenario.Wired(
                device.name().getText(),
                report.at(device),
                live,
                capture,
                out,
                speed,
                link ? Optional.of(new Scenario.Faults(loss, reorder, duplicate, delay, jitter)) : Optional.empty());
    }

    private Optional<Scenario.Named> named(Token string) {
        return report.file(string).map(path -> new Scenario.Named(path, report.at(string)));
    }

    private void read(ScenarioParser.DeviceOptionContext option) {
        if (option instanceof ScenarioParser.FileOptionContext one) {
            Optional<Scenario.Named> file = named(one.STRING().getSymbol());
            if (one.what.getType() == ScenarioParser.FROM) {
                capture = file;
            } else {
                out = file;
            }
        } else if (option instanceof ScenarioParser.LiveOptionContext one) {
            live = Optional.of(Report.text(one.STRING().getSymbol()));
        } else if (option instanceof ScenarioParser.SpeedOptionContext one) {
            speed = report.speed(one.NUMBER().getSymbol());
        } else if (option instanceof ScenarioParser.ShareOptionContext one) {
            int share = report.share(one.NUMBER().getSymbol());
            switch (one.what.getType()) {
                case ScenarioParser.LOSS -> loss = share;
                case ScenarioParser.REORDER -> reorder = share;
                default -> duplicate = share;
            }
        } else if (option instanceof ScenarioParser.TimeOptionContext one) {
            long nanos = report.time(one.time(), 0, MOST_NANOS);
            if (one.what.getType() == ScenarioParser.DELAY) {
                delay = nanos;
            } else {
                jitter = nanos;
            }
        }
    }
}
