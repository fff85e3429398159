package dev.exocode.host.demux;

import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Share;

/** A filter that has a name, and the packets that it accepts; or what all filters of one template are known by. */
final class Installed {
    final Rule rule;
    final PacketSet packets;
    /** What part of all packets it has; null where that does not matter. */
    final Share share;
    /** Who installed it; null if the host did. */
    final Owner owner;
    /** Null if it has a name. */
    final Template template;

    /** Its number. */
    int number;
    /** What was found out before it came, until it is there; else null. */
    Relations relations;
    /** A filter that has the priority of its own that this has, and includes it for certain; null if none is known. */
    Installed from;
    /** How many have theirs from this one. */
    int given;
    /** Its priority, or that of a filter that includes it if that is larger. */
    int priority;

    Installed(Rule rule, PacketSet packets, Share share, Owner owner) {
        this.owner = owner;
        this.rule = rule;
        this.packets = packets;
        this.share = share;
        this.template = null;
        this.priority = rule.priority();
    }

    /** What all filters of one template have in common: no name, and no packets that are known. */
    Installed(Template template, Owner owner) {
        this.owner = owner;
        this.rule = null;
        this.packets = null;
        this.share = null;
        this.template = template;
    }

    /** Whether it is of a template. */
    boolean isOfTemplate() {
        return template != null;
    }

    /** Its box if it has only one, else null. */
    Box onlyBox() {
        return packets.boxes().size() == 1 ? packets.boxes().get(0) : null;
    }

    /** Whether it is in another one, for certain. */
    boolean within(Installed other) {
        Boolean known = relations == null ? null : relations.isIn(other);
        if (other.relations != null) {
            known = other.relations.has(this);
        }
        return known == null ? packets.within(other.packets) : known;
    }
}
