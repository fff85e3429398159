package dev.exocode.host.kernel;

import dev.exocode.ash.Handler;
import dev.exocode.host.capability.Capability;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A handler that somebody hands to a kernel, and what it is to have there. It is verified when it is bound, whoever compiled it.
 *
 * @param handler the handler
 * @param certificate what spares the search for a proof, if it holds
 * @param memory what it gets as the region {@code user}; else it has memory of its own
 * @param wakes capabilities with {@link Capability#WRITE} for what environments are woken by, see {@link Environment#waking}, beside its own
 */
public record Download(Handler handler, Optional<byte[]> certificate, Optional<Memory> memory, List<Capability> wakes) {

    /**
     * Consecutive pages.
     *
     * @param firstPage the number of the first
     * @param count how many
     * @param shown what allows writing to all of them
     */
    public record Memory(int firstPage, int count, Capability shown) {}

    /**
     * Makes a download.
     *
     * @param handler the handler
     * @param certificate what spares the search for a proof
     * @param memory what it gets
     * @param wakes whom it may wake
     */
    public Download {
        Objects.requireNonNull(handler, "handler");
        Objects.requireNonNull(memory, "memory");
        certificate = certificate.map(byte[]::clone);
        wakes = List.copyOf(wakes);
    }

    /**
     * A handler that gets nothing.
     *
     * @param handler the handler
     * @return a download
     */
    public static Download of(Handler handler) {
        return new Download(handler, Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * The same with a certificate.
     *
     * @param bytes any bytes: they need not be trusted
     * @return a download that is refused if the certificate does not hold
     */
    public Download withCertificate(byte[] bytes) {
        return new Download(handler, Optional.of(bytes), memory, wakes);
    }

    /**
     * The same with memory for what the handler declares as {@code user}.
     *
     * @param firstPage the number of the first page
     * @param count how many pages
     * @param shown what allows writing to all of them
     * @return a download; when one of the pages goes, the handler does
     */
    public Download withMemory(int firstPage, int count, Capability shown) {
        return new Download(handler, certificate, Optional.of(new Memory(firstPage, count, shown)), wakes);
    }

    /**
     * The same that may wake other environments.
     *
     * @param shown a capability for each
     * @return a download
     */
    public Download waking(Capability... shown) {
        return new Download(handler, certificate, memory, List.of(shown));
    }
}
