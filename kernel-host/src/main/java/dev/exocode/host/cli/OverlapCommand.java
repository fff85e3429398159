package dev.exocode.host.cli;

import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.space.Witness;
import dev.exocode.host.capture.PcapBuffer;
import dev.exocode.host.capture.PcapLayout;
import dev.exocode.host.demux.rules.RuleSettings;
import dev.exocode.host.load.HostCode;
import dev.exocode.host.run.DemuxRules;
import dev.exocode.host.run.OverlapRun;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The verb {@code overlap}. */
@Command(
        name = "overlap",
        description = "Tell which of many filters are equal, in others, or overlap, and which can never own a packet.",
        footer = {
            "",
            "That one filter is in another is not told if it follows from others.",
            "Exit status 1 if filters are equal that have to be told apart by what they accept."
        })
final class OverlapCommand extends Verb {
    private static final int SNAP_BYTES = 262_144;
    private static final int GRACE_SECONDS = 10;

    @Parameters(paramLabel = "RULES", arity = "1..*", description = "Filters, as of demux.")
    private List<Path> rules;

    @Mixin
    private OrderOption order;

    @Option(
            names = "--link",
            paramLabel = "TYPE",
            defaultValue = "ethernet",
            description = "What packets start with: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Link link;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "50",
            description = "List the first N of each kind (default ${DEFAULT-VALUE}).")
    private int top;

    @Option(
            names = "--witness",
            paramLabel = "FILE",
            description = "Write a packet of both for each pair that is listed as overlapping, as pcap.")
    private Path witness;

    @Option(names = "--force", description = "Replace the file of --witness.")
    private boolean force;

    @Option(names = "--json", description = "Print all of it as JSON.")
    private boolean json;

    @Mixin
    private DialectOption dialect;

    @Mixin
    private HeaderOption headers;

    @Mixin
    private FilterOptions options;

    private RuleSettings settings(Arguments arguments) {
        return headers.settings(arguments, dialect.dialect(), spec().commandLine());
    }

    @Override
    public Integer call() throws IOException {
        requireRange("--top", top, 1, Integer.MAX_VALUE);
        if (force && witness == null) {
            throw new ParameterException(spec().commandLine(), "--force is about --witness");
        }
        Result<Arguments> arguments = options.arguments(DemuxCommand.filters(rules), spec().commandLine());
        if (arguments.value().isEmpty()) {
            return report(arguments.diagnostics());
        }
        if (witness != null && isRules(witness)) {
            throw new ParameterException(spec().commandLine(), "--witness is not to replace RULES");
        }
        if (witness != null && !force && Files.exists(witness, LinkOption.NOFOLLOW_LINKS)) {
            return report(Diagnostic.error(HostCode.H0021, new Position.Whole(witness.toString()))
                    .help("--force replaces it"));
        }
        DemuxRules read = new DemuxRules(rules, settings(arguments.value().get()));
        CountDownLatch told = new CountDownLatch(1);
        try (Watch watch = new Watch(err(), -1, () -> await(told))) {
            Result<OverlapRun.Report> result = OverlapRun.of(read, link.type, order.order(), top, watch);
            watch.clear();
            if (result.value().isEmpty()) {
                return report(result.diagnostics());
            }
            OverlapRun.Report found = result.value().get();
            report(found.warnings());
            OverlapTable table = new OverlapTable(found, order.order());
            out().print(json ? table.json() : table.text());
            out().flush();
            int status = witness == null ? Main.DONE : write(witness, capture(table.packets()));
            boolean failed = table.conflicts() || !found.found().complete();
            return failed ? Math.max(Main.FAILED, status) : status;
        } finally {
            told.countDown();
        }
    }

    /** Lets Ctrl-C wait for what was found so far: one filter may have very many pieces. */
    private static void await(CountDownLatch told) {
        try {
            told.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRules(Path file) throws IOException {
        for (Path path : rules) {
            if (Files.exists(file) && Files.exists(path) && Files.isSameFile(file, path)) {
                return true;
            }
        }
        return false;
    }

    private byte[] capture(List<Witness> packets) throws IOException {
        PcapBuffer buffer =
                new PcapBuffer(new PcapLayout(false, link.type.numbers().get(0), SNAP_BYTES, false));
        buffer.header();
        packets.forEach(packet -> buffer.add(packet.bytes(), packet.onWire()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        buffer.drainTo(bytes);
        return bytes.toByteArray();
    }
}
