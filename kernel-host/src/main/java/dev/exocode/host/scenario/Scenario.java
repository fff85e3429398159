package dev.exocode.host.scenario;

import dev.exocode.ash.Handler;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Settings;
import dev.exocode.host.kernel.Terms;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a text says is to happen on a kernel. Nothing is bound yet; but all handlers are compiled and all filters read, so that what is wrong
 * with one of them is known before anything happens.
 */
public final class Scenario {
    /** The longest text of a scenario. */
    public static final int MAX_SOURCE_CHARS = 1 << 16;

    final Settings settings;
    final Terms terms;
    final long seed;
    final List<Wired> devices;
    final List<Inhabitant> inhabitants;
    final List<Happening> happenings;

    /** When it is over; 0 if that is when nothing more comes. */
    final long runNanos;

    /** What is given to libraries from outside, in place of what it says. */
    final Map<String, String> with;

    /** Whose library is being made; null if nobody's is. */
    volatile String making;

    /** The files that are read, itself and handlers among them. */
    final List<Path> reads;

    Scenario(
            Settings settings,
            Terms terms,
            long seed,
            List<Wired> devices,
            List<Inhabitant> inhabitants,
            List<Happening> happenings,
            long runNanos,
            Map<String, String> with,
            List<Path> reads) {
        this.settings = settings;
        this.terms = terms;
        this.seed = seed;
        this.devices = List.copyOf(devices);
        this.inhabitants = List.copyOf(inhabitants);
        this.happenings = List.copyOf(happenings);
        this.runNanos = runNanos;
        this.with = Map.copyOf(with);
        this.reads = List.copyOf(reads);
    }

    /**
     * Reads a scenario.
     *
     * @param source its text, whose name is that of its file: other files are named relative to the folder of that
     * @param with what is given to the libraries of environments in place of what the text gives to them, by name; files that it names are relative to
     *     the working folder
     * @return the scenario, with warnings about what it names; or all that is wrong with its text, or else with what it names
     */
    public static Result<Scenario> read(Source source, Map<String, String> with) {
        Diagnostics found = new Diagnostics();
        Report report = new Report(source, found);
        Optional<Scenario> made = Syntax.read(source, found).flatMap(tree -> new Reading(report).scenario(tree, with));
        return new Result<>(made, report.all());
    }

    /** Whether malformed frames come by a device, which are made of good ones. */
    boolean isFlooded(String device) {
        return happenings.stream()
                .anyMatch(one ->
                        one.action() instanceof Flood flood && flood.device().equals(device));
    }

    /** All environments that there ever are. */
    List<Inhabitant> everybody() {
        return Stream.concat(
                        inhabitants.stream(),
                        happenings.stream()
                                .filter(one -> one.action() instanceof Create)
                                .map(one -> ((Create) one.action()).inhabitant()))
                .toList();
    }

    /**
     * Whose library is being made at the moment: its constructor is at work. Thread-safe.
     *
     * @return the name of an environment; empty if none is
     */
    public Optional<String> making() {
        return Optional.ofNullable(making);
    }

    /**
     * How many environments it has at first.
     *
     * @return 0 or more
     */
    public int environments() {
        return inhabitants.size();
    }

    /**
     * How many devices it has.
     *
     * @return 0 or more
     */
    public int devices() {
        return devices.size();
    }

    /**
     * Whether interfaces of the machine are among its devices: then its time is that of the machine.
     *
     * @return true if a run of it can never be had again
     */
    public boolean isLive() {
        return devices.stream().anyMatch(device -> device.live().isPresent());
    }

    /**
     * How many things happen to it.
     *
     * @return 0 or more; what is repeated counts once
     */
    public int happenings() {
        return happenings.size();
    }

    /**
     * Its kernel with all its settings, those that it does not say among them.
     *
     * @return a statement of a scenario, in one line
     */
    public String kernel() {
        return "kernel { pages " + settings.pages() + "; reserve " + settings.reserve() + "; blocks "
                + settings.blocks()
                + "; timers " + settings.timers() + "; slices " + settings.slices() + " of "
                + Times.shown(settings.sliceNanos()) + "; overrun " + settings.excessSlices() + "; patience "
                + Times.shown(settings.patienceNanos()) + "; engine "
                + terms.engine().name().toLowerCase(Locale.ROOT) + "; promote after " + terms.promoteAfter() + "; seed "
                + seed + "; link " + Reading.word(terms.link()) + "; }";
    }

    /** A file, and where the scenario names it. */
    record Named(Path path, Position at) {}

    /** What a link does to packets: shares in millionths, times in nanoseconds. */
    record Faults(int loss, int reorder, int duplicate, long delayNanos, long jitterNanos) {}

    /** A device. Without faults it is a capture or an interface; with neither of these nothing comes by it but floods. */
    record Wired(
            String name,
            Position at,
            Optional<String> live,
            Optional<Named> capture,
            Optional<Named> out,
            double speed,
            Optional<Faults> faults) {}

    /** How many of something, and where that is said. */
    record Amount(int count, Position at) {}

    /** A ring; 0 pages for none. */
    record Ringed(Amount pages, int slotBytes) {
        static final Ringed NONE = new Ringed(new Amount(0, new Position.Whole("")), 0);
    }

    /** Packets that are claimed, by a filter or by a port, and what is done with them. */
    record Claimed(Position at, Optional<Rule> rule, Optional<Port> port, Optional<Handled> handled, Ringed ring) {}

    /** A port, by its number among those of the kernel. */
    record Port(int number, Position at) {}

    /** A handler; with no pages it has memory of its own. */
    record Handled(String file, Handler handler, Amount pages) {}

    /** What may be sent. */
    record Permitted(Position at, Rule rule) {}

    /** Somebody whose packets may be taken. */
    record Taken(Position at, String from) {}

    /** A timer: when it fires first, or with that again and again. */
    record Timed(Position at, long nanos, boolean again) {}

    /** Whom an environment calls, and whether it waits for an answer. */
    record Called(Position at, String callee, boolean answer) {}

    /** What an environment does when it is called. */
    enum Answer {
        /** It answers at once. */
        NOW,
        /** It answers when it runs next. */
        LATER,
        /** It never answers. */
        NEVER
    }

    /**
     * What an environment does.
     *
     * @param obeys how many things it gives up at a time; 0 if it ignores what it is asked for
     * @param workNanos how long it works in each of its slices
     * @param takes how many packets it takes from its rings in each of its slices
     * @param calls whom it calls in each of its slices
     * @param answer when it answers who calls it
     * @param answerNanos how long it works before that
     */
    record Conduct(int obeys, long workNanos, int takes, List<Called> calls, Answer answer, long answerNanos) {}

    /** A library in Java, and the words that are given to it. */
    record Coded(Position at, Constructor<? extends ScenarioLibrary> type, Map<String, Given.Word> words) {}

    /**
     * An environment.
     *
     * @param has how many things of some kinds it has
     * @param preload how many of its blocks receive what is taken from it
     * @param conduct what it does without a library of its own
     */
    record Inhabitant(
            String name,
            Position at,
            Map<Kind, Amount> has,
            int preload,
            List<Claimed> claims,
            List<Permitted> sends,
            List<Taken> takesFrom,
            List<Timed> timers,
            Conduct conduct,
            Optional<Coded> library) {}

    /** Something that happens, once or again and again. */
    record Happening(Position at, long nanos, boolean again, Action action) {}

    /** What happens. */
    sealed interface Action {}

    record Create(Inhabitant inhabitant) implements Action {}

    record Revoke(String environment, Kind kind, int count, long withinNanos) implements Action {}

    /** All capabilities are revoked that an environment has granted for its pages. */
    record Withdraw(String environment) implements Action {}

    /** An environment grants its pages to another one. */
    record Grant(String environment, String to) implements Action {}

    /** An environment uses a page of another one, by a capability that it was granted, or has forged. */
    record Use(String environment, String by, boolean forged) implements Action {}

    record Call(String environment, Called called) implements Action {}

    record Destroy(String environment) implements Action {}

    record Fail(String device) implements Action {}

    /** The file of the handler that is replaced is as the scenario names it; empty for the only one. */
    record Replace(String environment, String file, Handled by) implements Action {}

    record Flood(String device, int frames) implements Action {}
}
