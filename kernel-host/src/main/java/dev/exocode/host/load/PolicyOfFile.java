package dev.exocode.host.load;

import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.PolicyFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Policies in files, and those that have names. */
public final class PolicyOfFile {
    /** The largest file read: many times what a policy needs. */
    public static final int MAX_FILE_BYTES = 1 << 20;

    private PolicyOfFile() {}

    /**
     * Reads a policy.
     *
     * @param path where it is; or the name of a {@link ProgramKind}, whose policy is taken whatever files there are, so that a command means
     *     the same everywhere
     * @return the policy, or what is wrong with the file
     */
    public static Result<Policy> read(Path path) {
        Optional<ProgramKind> kind = ProgramKind.of(path.toString());
        if (kind.isPresent()) {
            return Result.of(kind.get().policy());
        }
        Result<byte[]> bytes = FileBytes.read(path, MAX_FILE_BYTES, HostCode.H0010);
        return bytes.value()
                .map(read -> PolicyFile.parse(FileBytes.text(path.toString(), read)))
                .orElseGet(() -> Result.failure(bytes.diagnostics().stream()
                        .map(why -> why.code() == HostCode.H0002 ? why.help(named(path.toString())) : why)
                        .toList()));
    }

    /** What may have been meant by what is no file. */
    private static String named(String path) {
        List<String> names =
                Stream.of(ProgramKind.values()).map(ProgramKind::word).toList();
        return NearWords.nearest(path.toLowerCase(Locale.ROOT), names)
                .map(near -> "did you mean " + near)
                .orElse("a policy is a file, or one of " + String.join(", ", names));
    }
}
