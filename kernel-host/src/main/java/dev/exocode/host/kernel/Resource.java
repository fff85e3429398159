package dev.exocode.host.kernel;

import dev.exocode.host.capability.Name;
import java.util.LinkedHashSet;
import java.util.Set;

/** One thing that has an owner, for as long as it has that one. */
class Resource {
    final Kind kind;
    final int number;
    final Environment owner;

    /** The moment from which on it is somebody's. */
    final long since;

    /** The moment before which what was made for it is not good any more: when it was given out, or when it was revoked. */
    long goodSince;

    /** What guards it. */
    final Name name;

    /** All that is to be broken when it goes, those that are older first. */
    final Set<Binding> bindings = new LinkedHashSet<>();

    Resource(Kind kind, int number, Environment owner, long since) {
        this.kind = kind;
        this.number = number;
        this.owner = owner;
        this.since = since;
        this.goodSince = since;
        this.name = owner.names(kind).then(number, Kind.NUMBER_BYTES);
    }

    @Override
    public String toString() {
        return kind.word() + " " + number;
    }
}
