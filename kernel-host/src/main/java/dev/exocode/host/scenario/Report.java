package dev.exocode.host.scenario;

import dev.exocode.host.scenario.grammar.ScenarioParser;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Reads numbers and names of a parse tree, and says what is wrong with them. */
final class Report {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Digits that a number may have in all; more say nothing, and take time. */
    private static final int MAX_DIGITS = 30;

    private final Source source;
    private final Diagnostics found;

    /** About other files, in the order in which they are named. */
    private final List<Diagnostic> others = new ArrayList<>();

    /** Files that are read. */
    private final Set<Path> files = new LinkedHashSet<>();

    Report(Source source, Diagnostics found) {
        this.source = source;
        this.found = found;
    }

    /** Adds a message: those about other files follow those about this text. */
    void add(Diagnostic message) {
        if (message.position() instanceof Position.InText in && in.source() == source) {
            found.add(message);
        } else if (others.size() < Diagnostics.MAX_REPORTED) {
            others.add(message);
        }
    }

    boolean failed() {
        return found.failed() || others.stream().anyMatch(one -> one.severity() == Diagnostic.Severity.ERROR);
    }

    /** A file is read. */
    void reads(Path file) {
        files.add(file);
    }

    /** The files that are read, the scenario first; none if it is no file. */
    List<Path> files() {
        List<Path> all = new ArrayList<>();
        try {
            all.add(Path.of(source.name()));
            all.addAll(files);
        } catch (InvalidPathException e) {
            // Then it can name no others, either.
        }
        return all;
    }

    /** All messages: by position, and then those about other files. */
    List<Diagnostic> all() {
        List<Diagnostic> all = new ArrayList<>(found.sorted());
        all.addAll(others);
        return all;
    }

    Position at(ParserRuleContext tree) {
        return source.at(tree.getStart().getStartIndex(), tree.getStop().getStopIndex() + 1);
    }

    Position at(Token token) {
        return source.at(token.getStartIndex(), token.getStopIndex() + 1);
    }

    /** A stretch inside a text in quotes. */
    Position inside(Token text, int start, int end) {
        int first = text.getStartIndex() + 1;
        return source.at(first + start, first + end);
    }

    // Numbers

    private static BigDecimal number(Token number) {
        String digits = number.getText().replace("_", "");
        return digits.length() > MAX_DIGITS ? null : new BigDecimal(digits);
    }

    /** A number in a unit of which each is so many; what is wrong with it is told in the unit in which it is written. */
    private long scaled(Token number, Position at, BigDecimal by, long least, long most, String unit, String range) {
        BigDecimal said = number(number);
        BigDecimal value = said == null ? BigDecimal.valueOf(-1) : said.multiply(by);
        boolean inside =
                value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if (whole && inside) {
            return value.longValueExact();
        }
        Diagnostic error =
                Diagnostic.error(ScenarioCode.NUMBER, at, "found=" + Syntax.shown(number.getText()) + unit, range);
        String smallest = unit.isEmpty() ? "1" : unit.equals("%") ? "0.0001 %" : "1 ns";
        found.add(inside ? error.note("in steps of " + smallest) : error);
        return least;
    }

    int whole(Token number, int least, int most) {
        return (int) scaled(number, at(number), BigDecimal.ONE, least, most, "", "range=" + least + ".." + most);
    }

    /** Nanoseconds. */
    long time(ScenarioParser.TimeContext time, long least, long most) {
        return scaled(
                time.NUMBER().getSymbol(),
                at(time),
                BigDecimal.valueOf(unit(time)),
                least,
                most,
                time.unit.getText(),
                "range=" + close(least) + ".." + close(most));
    }

    private static long unit(ScenarioParser.TimeContext time) {
        return switch (time.unit.getType()) {
            case ScenarioParser.NS -> 1L;
            case ScenarioParser.US -> 1000L;
            case ScenarioParser.MS -> 1_000_000L;
            default -> 1_000_000_000L;
        };
    }

    /** About when something is, whether it is in its range or not. */
    static double seconds(ScenarioParser.TimeContext time) {
        return Double.parseDouble(time.NUMBER().getText().replace("_", "")) * unit(time) / 1e9;
    }

    private static String close(long nanos) {
        return Times.shown(nanos).replace(" ", "");
    }

    /** A share in millionths. */
    int share(Token percent) {
        return (int)
                scaled(percent, at(percent), MILLION.divide(HUNDRED), 0, MILLION.intValue(), "%", "range=0%..100%");
    }

    /** How many times as fast: a thousandth to a million. */
    double speed(Token number) {
        BigDecimal said = number(number);
        if (said != null && said.compareTo(new BigDecimal("0.001")) >= 0 && said.compareTo(MILLION) <= 0) {
            return said.doubleValue();
        }
        found.add(Diagnostic.error(
                ScenarioCode.NUMBER,
                at(number),
                "found=" + Syntax.shown(number.getText()) + "x",
                "range=0.001x..1000000x"));
        return 1;
    }

    /** What means nothing where it stands. */
    void meaningless(Token at, String why) {
        meaningless(at(at), at.getText(), why);
    }

    void meaningless(ParserRuleContext at, String why) {
        meaningless(at(at), at.getText(), why);
    }

    private void meaningless(Position at, String text, String why) {
        found.add(Diagnostic.error(ScenarioCode.MEANING, at, "found=" + Syntax.shown(text))
                .note(why));
    }

    /** What would go on for ever. */
    void endless(Token at) {
        found.add(Diagnostic.error(ScenarioCode.MEANING, at(at), "found=" + at.getText())
                .note("it would go on for ever")
                .help("say how long all of it is: run 100 ms;"));
    }

    // Names

    void once(boolean first, Token again) {
        once(first, again, again.getText());
    }

    void once(boolean first, Token again, String what) {
        if (!first) {
            found.add(Diagnostic.error(ScenarioCode.TWICE, at(again), "again=" + what));
        }
    }

    /** Writes down a name that is given. */
    void name(Map<String, Token> names, ScenarioParser.NameContext name) {
        Token before = names.putIfAbsent(name.getText(), name.getStart());
        if (before != null) {
            found.add(Diagnostic.error(ScenarioCode.TWICE, at(name), "again=" + name.getText())
                    .note("it was given in line " + before.getLine()));
        }
    }

    /** A name that must have been given. */
    Optional<String> known(Map<String, Token> names, ScenarioParser.NameContext name, String what) {
        return oneOf(names, name, what).map(any -> name.getText());
    }

    <T> Optional<T> oneOf(Map<String, T> names, ScenarioParser.NameContext name) {
        return oneOf(names, name, "name");
    }

    private <T> Optional<T> oneOf(Map<String, T> names, ScenarioParser.NameContext name, String what) {
        T meant = names.get(name.getText());
        if (meant == null) {
            Diagnostic error =
                    Diagnostic.error(ScenarioCode.UNKNOWN, at(name), what + "=" + Syntax.shown(name.getText()));
            found.add(near(error, name.getText(), names.keySet()));
        }
        return Optional.ofNullable(meant);
    }

    static Diagnostic near(Diagnostic error, String written, Collection<String> words) {
        return NearWords.nearest(written, words)
                .map(word -> error.help("did you mean " + word))
                .orElse(
                        words.isEmpty() || words.size() > 10
                                ? error
                                : error.help(
                                        (words.size() == 1 ? "there is " : "there are ") + String.join(", ", words)));
    }

    // Texts

    static String text(Token string) {
        return string.getText().substring(1, string.getText().length() - 1);
    }

    /** A word that is given to a library. */
    Given.Word given(Token string) {
        return new Given.Word(text(string), at(string), Path.of(source.name()));
    }

    /** A file, relative to the folder of the scenario. */
    Optional<Path> file(Token string) {
        try {
            Path named = Path.of(text(string));
            if (!named.toString().isBlank()) {
                return Optional.of(Path.of(source.name()).resolveSibling(named).normalize());
            }
        } catch (InvalidPathException e) {
            // Told as a name of nothing is.
        }
        found.add(Diagnostic.error(ScenarioCode.FILE, at(string), "found=" + Syntax.shown(string.getText())));
        return Optional.empty();
    }
}
