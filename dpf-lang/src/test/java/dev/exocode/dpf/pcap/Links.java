package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import java.util.List;

/** The link types for which there are tcpdump expressions. */
final class Links {
    static final List<LinkType> ALL = List.of(
            LinkType.ETHERNET, LinkType.RAW, LinkType.LINUX_SLL, LinkType.LINUX_SLL2, LinkType.NULL, LinkType.LOOP);

    private Links() {}
}
