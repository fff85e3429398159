package dev.exocode.host.demux.rules;

import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Filter;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.demux.SavedFilters;
import dev.exocode.host.load.FileBytes;
import dev.exocode.host.load.HostCode;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * A file or folder of rules, in one of seven forms:
 *
 * <ul>
 *   <li>a folder: every filter {@code *.dpf} in it, in order of names; no other file, no folder inside it, and nothing hidden. A rule
 *       has the name of its file without {@code .dpf}, and the priority that the filter says.
 *   <li>a file that a {@link dev.exocode.host.demux.Demultiplexer} saved, whatever its name: its filters, the oldest first, with the names
 *       and priorities that they have; that of number 7 is {@code #7} if a template has it.
 *   <li>{@code *.dpf}: that filter.
 *   <li>a text whose first rule begins with {@code @}: lines of ClassBench, {@code @1.2.3.0/24 0.0.0.0/0 0 : 65535 80 : 80 0x06/0xff
 *       0x0000/0x0000}. The first has the highest priority, which is how many there are, and the last 1; the rule of line 7 is
 *       {@code line 7}.
 *   <li>{@code *.csv}: columns {@code src,dst,sport,dport,proto,name}, the name left out or not; a first line that begins with one of these
 *       words says which there are, in which order. Nothing and {@code *} mean that every value will do; ports may be two with
 *       {@code -} between them, addresses have a prefix or not; what has no name is {@code line 7}.
 *   <li>a text whose first rule begins with an action as {@code alert}, or with {@code var}, {@code ipvar} or {@code portvar}, or has
 *       {@code ->} or {@code <>}: header rules of Snort and Suricata, {@code alert tcp $HOME_NET any -> any [80,443] (msg:"web"; sid:1;)}.
 *       A rule is a tcpdump expression of its protocol, addresses and ports. Its name is its action, {@code sid} and {@code msg}, else its
 *       action and {@code line 7}; actions decide nothing. Options that ask for more than the header are errors, or left out.
 *   <li>any other text: tcpdump expressions, one a line, and {@code #} begins a comment; behind {@code NAME:} and space the expression has
 *       that name, else its own text. With nothing behind the name it matches every packet.
 * </ul>
 *
 * <p>In a text of ClassBench and of CSV, empty lines and those that begin with {@code #} are no rules. What the two ask is this. A packet
 * is of IPv4, right behind the link header: there is no VLAN tag or label, and tunnels are not looked into. Its source and destination
 * lie in the ranges of addresses that the prefixes say; bits behind a prefix mean nothing. Its protocol has the value in the bits of the
 * mask. A range of ports other than 0 to 65535 asks the first two bytes behind the IPv4 header, or the next two, of packets that are no
 * later fragment, whatever the protocol; the range of all ports asks nothing, so that later fragments and packets without ports
 * have them, too. What ClassBench writes of TCP's flags is not looked at. Bytes that were not captured match nothing.
 *
 * <p>Files that are compressed are not read.
 *
 * <p>Source: ClassBench, A Packet Classification Benchmark (INFOCOM 2005), for its lines; what they ask of packets is ours.
 */
public final class RuleFile {
    /** The largest file of ClassBench, CSV or expressions that is read. */
    public static final int MAX_FILE_BYTES = 1 << 28;

    private static final String FILTER = ".dpf";
    private static final String TABLE = ".csv";

    private final LinkType link;
    private final RuleSettings settings;
    private final IntConsumer progress;

    private RuleFile(LinkType link, RuleSettings settings, IntConsumer progress) {
        this.link = link;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Reads rules.
     *
     * @param path a file or folder
     * @param link what packets start with
     * @param settings what else is said about them
     * @return the rules in the order of the text, at least one, fit or not, and no two of one name; or the errors, at most as many as
     *     a phase reports, in the order of files and positions. Warnings may come with either
     */
    public static Result<Rules> read(Path path, LinkType link, RuleSettings settings) {
        return read(path, link, settings, count -> {});
    }

    /**
     * The same, and says how far it has come.
     *
     * @param path a file or folder
     * @param link what packets start with
     * @param settings what else is said about the rules
     * @param progress told every some hundred lines of a text, and every file of a folder, how many there were so far
     * @return the rules or the errors
     */
    public static Result<Rules> read(Path path, LinkType link, RuleSettings settings, IntConsumer progress) {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(settings, "settings");
        Result<Rules> read = new RuleFile(link, settings, progress).read(path);
        // Of a whole file, such as one that was saved for another link type.
        return Rules.areUnfit(read.diagnostics()) ? Result.of(new Rules(List.of(), read.diagnostics())) : read;
    }

    private Result<Rules> read(Path path) {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (isSaved(path)) {
            Result<byte[]> bytes = FileBytes.read(path, SavedFilters.MAX_FILE_BYTES, HostCode.H0012);
            return bytes.value().isEmpty()
                    ? Result.failure(bytes.diagnostics())
                    : all(SavedFilters.rules(path.toString(), bytes.value().get(), link));
        }
        return FileBytes.endsWith(path, FILTER) ? filters(List.of(path)) : text(path);
    }

    private static Result<Rules> all(Result<? extends List<Rule>> read) {
        return new Result<>(read.value().map(rules -> new Rules(rules, List.of())), read.diagnostics());
    }

    /**
     * Whether a file has the first bytes of saved filters.
     *
     * @param path a file or folder
     * @return true if it does; false, too, if it cannot be read
     */
    public static boolean isSaved(Path path) {
        try (InputStream in = Files.isRegularFile(path) ? Files.newInputStream(path) : InputStream.nullInputStream()) {
            return SavedFilters.isSaved(in.readNBytes(SavedFilters.MAGIC_BYTES));
        } catch (IOException e) {
            // What is wrong with it is told by who reads it.
            return false;
        }
    }

    private Result<Rules> folder(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, RuleFile::isFilter)) {
            all.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            IOException cause = e instanceof DirectoryIteratorException at ? at.getCause() : (IOException) e;
            return FileBytes.failure(HostCode.H0003, folder.toString(), FileBytes.cause(cause));
        }
        files.sort(Comparator.comparing(path -> path.getFileName().toString()));
        return files.isEmpty()
                ? FileBytes.failure(HostCode.H0014, folder.toString(), "found=no file *" + FILTER)
                : filters(files);
    }

    private static boolean isFilter(Path path) {
        String name = path.getFileName().toString();
        return FileBytes.endsWith(path, FILTER) && !name.startsWith(".") && !Files.isDirectory(path);
    }

    private Result<Rules> filters(List<Path> files) {
        Messages messages = new Messages();
        List<Rule> rules = new ArrayList<>();
        List<Diagnostic> unfit = new ArrayList<>();
        for (Path path : files) {
            Result<Rule> rule = messages.full() ? Result.failure(List.of()) : filter(path);
            rule.value().ifPresent(rules::add);
            progress.accept(rules.size());
            if (Rules.areUnfit(rule.diagnostics())) {
                unfit.add(Rules.unfit(name(path), rule.diagnostics()));
            } else {
                rule.diagnostics().forEach(messages::add);
            }
        }
        return messages.with(new Rules(rules, unfit));
    }

    private static String name(Path path) {
        String name = path.getFileName().toString();
        return name.substring(0, name.length() - FILTER.length());
    }

    private Result<Rule> filter(Path path) {
        Result<ProgramFile> file = ProgramFile.read(path);
        if (file.value().isEmpty()) {
            return Result.failure(file.diagnostics());
        }
        Result<Filter> filter = file.value().get().with(settings.arguments()).filter();
        if (filter.value().isEmpty()) {
            // It has the name of a filter, and the magic of binary VCODE.
            return filter.diagnostics().isEmpty()
                    ? FileBytes.failure(HostCode.H0013, path.toString(), "found=binary VCODE")
                    : Result.failure(filter.diagnostics());
        }
        Result<Condition> condition = DpfCompiler.condition(filter.value().get(), link);
        List<Diagnostic> told = new ArrayList<>(condition.diagnostics());
        told.addAll(filter.diagnostics());
        told.sort(Comparator.comparing(Diagnostic::position));
        String name = file.value().get().name();
        return new Result<>(
                condition
                        .value()
                        .map(asked -> new Rule(name, asked, filter.value().get().priority())),
                told);
    }

    private Result<Rules> text(Path path) {
        Result<byte[]> bytes = FileBytes.read(path, MAX_FILE_BYTES, HostCode.H0012);
        if (bytes.value().isEmpty()) {
            Diagnostic why = bytes.diagnostics().get(0);
            boolean words = why.code() == HostCode.H0002 && path.toString().indexOf(' ') > 0;
            return Result.failure(words ? why.help("rules stand in files, an expression on a line of one") : why);
        }
        Source source = FileBytes.text(path.toString(), bytes.value().get());
        Optional<Diagnostic> strange = strange(source);
        if (strange.isPresent()) {
            return Result.failure(strange.get());
        }
        RuleText peek = new RuleText(source);
        boolean bench = peek.next() && source.text().charAt(peek.from()) == '@';
        boolean table = !bench && FileBytes.endsWith(path, TABLE);
        if (!bench && !table && HeaderRules.are(source.text().substring(peek.from(), peek.to()))) {
            return HeaderRules.read(source, link, settings, progress);
        } else if (!bench && !table) {
            return ExpressionRules.read(source, link, settings.dialect(), progress);
        }
        Optional<Ip4Fields> fields = Ip4Fields.of(link);
        if (fields.isEmpty()) {
            return FileBytes.failure(HostCode.H0016, source.name(), "link=" + link);
        }
        return bench
                ? ClassBenchRules.read(source, fields.get(), progress)
                : CsvRules.read(source, fields.get(), progress);
    }

    /** The first character that no text has: what is compressed or compiled has one soon. */
    private static Optional<Diagnostic> strange(Source source) {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && !RuleText.isSpace(c)) {
                Diagnostic error =
                        Diagnostic.error(HostCode.H0013, source.at(i, i + 1), String.format("found=0x%02x", (int) c));
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }
}
