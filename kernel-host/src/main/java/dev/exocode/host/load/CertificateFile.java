package dev.exocode.host.load;

import dev.exocode.vcode.diagnostic.Result;
import java.nio.file.Path;

/** Reads certificates. */
public final class CertificateFile {
    /** The largest file that is read: some kilobytes for each place where ways of control can meet. */
    public static final int MAX_FILE_BYTES = 1 << 28;

    private CertificateFile() {}

    /**
     * Reads a certificate, without looking into it.
     *
     * @param path where it is
     * @return its bytes, or what is wrong with the file
     */
    public static Result<byte[]> read(Path path) {
        return FileBytes.read(path, MAX_FILE_BYTES, HostCode.H0011);
    }
}
