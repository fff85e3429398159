package dev.exocode.host.run;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.demux.Compaction;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.Settings;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.FileBytes;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;

/**
 * Merges filters and saves them to a file.
 *
 * @param rules the filters
 * @param order what decides between them
 * @param link what packets start with
 */
public record DemuxSave(DemuxRules rules, Demultiplexer.Order order, LinkType link) {
    private static final String PART = ".part";

    /**
     * What was saved.
     *
     * @param filters how many filters
     * @param bytes how many bytes the file has
     */
    public record Saved(int filters, long bytes) {}

    /**
     * Saves.
     *
     * @param file where, or what a link there leads to, if that is there; beside it, until all is written, there is a file whose name ends in
     *     {@code .part}; a device or a pipe is written to
     * @param force whether what is there is replaced
     * @param progress told how far the filters are read and merged
     * @return what was saved, with warnings; or why nothing was, without a message if it was stopped
     */
    public Result<Saved> to(Path file, boolean force, RuleProgress progress) {
        if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return FileBytes.failure(HostCode.H0021, file.toString());
        }
        Result<DemuxRules.Read> read = rules.read(link, progress::read);
        if (read.value().isEmpty()) {
            return Result.failure(read.diagnostics());
        } else if (!read.value().get().unfit().isEmpty()) {
            return Result.failure(
                    read.value().get().unfit().stream().map(CaptureRun::asError).toList());
        }
        Demultiplexer demultiplexer =
                Demultiplexer.of(Settings.of(order).with(Engine.INTERP).with(Compaction.ASKED));
        DemuxRules.All all = read.value().get().rules();
        Result<int[]> installed =
                Installation.of(all, demultiplexer, order, true, count -> progress.merged(count, all.size()));
        if (installed.value().isEmpty() || !progress.merged(all.size(), all.size())) {
            return Result.failure(installed.diagnostics());
        }
        Result<Saved> saved = write(demultiplexer, file, force);
        List<Diagnostic> told = new ArrayList<>(read.value().get().warnings());
        told.addAll(saved.diagnostics());
        return new Result<>(saved.value(), told);
    }

    private Result<Saved> write(Demultiplexer demultiplexer, Path file, boolean force) {
        Path real = file;
        try {
            // What a link leads to is replaced, not the link; and a device or a pipe is written to.
            real = Files.exists(file) ? file.toRealPath() : file;
            if (Files.exists(real) && !Files.isRegularFile(real)) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(real))) {
                    return saved(demultiplexer, demultiplexer.save(out, link));
                }
            }
        } catch (IOException e) {
            return Result.failure(OutputFile.failed(file, e));
        }
        return replace(demultiplexer, file, real, force);
    }

    private static Result<Saved> saved(Demultiplexer demultiplexer, Result<Long> bytes) {
        return new Result<>(bytes.value().map(count -> new Saved(demultiplexer.size(), count)), bytes.diagnostics());
    }

    private Result<Saved> replace(Demultiplexer demultiplexer, Path file, Path real, boolean force) {
        Path part = real.resolveSibling(real.getFileName() + PART);
        boolean begun = false;
        try {
            Result<Long> bytes;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part, OutputFile.opened(force)))) {
                begun = true;
                if (Files.exists(real)
                        && Files.getFileStore(real).supportsFileAttributeView(PosixFileAttributeView.class)) {
                    // Before there is anything to read.
                    Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(real));
                }
                bytes = demultiplexer.save(out, link);
            }
            if (bytes.value().isEmpty()) {
                Files.delete(part);
                return Result.failure(bytes.diagnostics());
            } else if (force) {
                Files.move(part, real, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(part, real);
            }
            return saved(demultiplexer, bytes);
        } catch (IOException e) {
            // One that was there before is somebody else's.
            if (begun) {
                part.toFile().delete();
            }
            return Result.failure(OutputFile.failed(file, e));
        }
    }
}
