package dev.exocode.host.cli;

import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.load.HostCode;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code debug}. */
@Command(
        name = "debug",
        description = "Step through a program on one packet. It need not be safe: every access is checked.",
        footer = {
            "",
            "Commands are read from standard input; 'help' lists them.",
            "What a handler (.ash) asks of its host is shown, and not done. Its filter is not asked."
        })
final class DebugCommand extends Verb {

    @Parameters(
            paramLabel = "PROGRAM",
            description = "A filter (.dpf), a handler (.ash) or a program (.vs, .vco, .class).")
    private Path program;

    @Option(
            names = "--packet",
            paramLabel = "HEX",
            description =
                    "The packet in hexadecimal; '_', ':' and spaces between digits mean nothing (default: empty).")
    private String packet;

    @Option(names = "--pcap", paramLabel = "FILE", description = "Take the packet from a capture.")
    private Path pcap;

    @Option(
            names = "--number",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which packet of the capture, from 1 (default ${DEFAULT-VALUE}).")
    private long number;

    @Option(names = "--commands", paramLabel = "FILE", description = "Read commands from a file.")
    private Path commands;

    @Option(
            names = "--link",
            paramLabel = "TYPE",
            defaultValue = "ethernet",
            description = "What packets start with, for a filter: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Link link;

    @Mixin
    private FilterOptions options;

    /** When the packet was captured. */
    private long time;

    @Override
    public Integer call() throws IOException {
        Optional<ProgramFile> asked = read(program, options);
        if (asked.isEmpty()) {
            return Main.BAD_INPUT;
        }
        ProgramFile file = asked.get();
        Result<Program> read = file.program(link.type);
        Result<byte[]> bytes = packet();
        if (read.value().isEmpty() || bytes.value().isEmpty()) {
            return Math.max(report(read.diagnostics()), report(bytes.diagnostics()));
        }
        Optional<String> flaw = read.value().get().flaw();
        if (flaw.isPresent()) {
            // The verifier says it with a position.
            return report(file.verify(link.type).diagnostics());
        }
        Debugger[] session = new Debugger[1];
        DebugHost host = new DebugHost(out(), () -> session[0].packet(), time);
        Result<Interpreter> loaded =
                Interpreter.load(program.toString(), read.value().get(), file.isHandler() ? host.host() : Host.PLAIN);
        if (loaded.value().isEmpty()) {
            return report(loaded.diagnostics());
        }
        if (commands != null && (!Files.isReadable(commands) || Files.isDirectory(commands))) {
            return report(Diagnostic.error(
                    Files.exists(commands) ? HostCode.H0003 : HostCode.H0002, new Position.Whole(commands.toString())));
        }
        Debugger debugger = new Debugger(
                read.value().get(),
                loaded.value().get(),
                bytes.value().get(),
                file.sourceLines(),
                file.handler().value(),
                out());
        session[0] = debugger;
        boolean prompts = commands == null && Watch.isTerminal();
        try (BufferedReader in = new BufferedReader(input())) {
            debugger.show();
            for (boolean goOn = true; goOn; ) {
                if (prompts) {
                    out().print("(debug) ");
                }
                out().flush();
                String line = in.readLine();
                if (line != null && !prompts && !line.startsWith("#")) {
                    out().println("(debug) " + line);
                }
                goOn = line != null && debugger.command(line);
            }
        }
        return Main.DONE;
    }

    private Reader input() throws IOException {
        return commands == null
                ? new InputStreamReader(System.in, StandardCharsets.UTF_8)
                : Files.newBufferedReader(commands, StandardCharsets.UTF_8);
    }

    private Result<byte[]> packet() throws IOException {
        if (pcap == null) {
            String digits = packet == null ? "" : packet.replaceAll("[\\s_:]", "");
            return digits.matches("([0-9A-Fa-f]{2})*")
                    ? Result.of(HexFormat.of().parseHex(digits))
                    : failure("--packet takes pairs of hexadecimal digits");
        } else if (packet != null) {
            return failure("--packet and --pcap exclude each other");
        } else if (number < 1) {
            return failure("--number counts from 1");
        }
        Result<CaptureReader> opened = CaptureReader.open(pcap);
        if (opened.value().isEmpty()) {
            return Result.failure(opened.diagnostics());
        }
        try (CaptureReader in = opened.value().get()) {
            long packets = 0;
            while (in.next()) {
                if (++packets == number) {
                    time = in.timestampNanos();
                    return Result.of(Arrays.copyOfRange(in.data(), in.offset(), in.offset() + in.length()));
                }
            }
            return in.problem().isPresent()
                    ? Result.failure(in.problem().get())
                    : failure("--number is " + number + ", and the capture has " + packets + " packets");
        }
    }

    private static Result<byte[]> failure(String why) {
        return Result.failure(Diagnostic.error(HostCode.H0001, new Position.Whole("exocode debug"))
                .note(why));
    }
}
