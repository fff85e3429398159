package dev.exocode.host.device;

import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * An interface of the machine, as libpcap sees it.
 *
 * @param name what {@link LiveDevice#open} knows it by
 * @param up whether packets can come and go
 * @param link what its packets start with; empty if it cannot be opened
 * @param refusal why it cannot be opened; empty if it can
 * @param addresses its addresses of the link and of the network, in their usual forms
 */
public record LiveInterface(
        String name, boolean up, Optional<LinkType> link, Optional<Diagnostic> refusal, List<String> addresses) {

    /**
     * Makes a row.
     *
     * @param name its name
     * @param up whether it is up
     * @param link what its packets start with
     * @param refusal why it cannot be opened
     * @param addresses its addresses
     */
    public LiveInterface {
        addresses = List.copyOf(addresses);
    }
}
