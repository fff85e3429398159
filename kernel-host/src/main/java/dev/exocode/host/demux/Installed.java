package dev.exocode.host.demux;

import dev.exocode.dpf.space.PacketSet;

/** A filter that has a name, and the packets that it accepts. */
record Installed(Rule rule, PacketSet packets) {}
