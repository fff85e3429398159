package dev.exocode.dpf;

import java.util.HashMap;
import java.util.Map;

/** Finds protocols that could only be found by way of themselves. What a tunnel carries is of another packet, and no circle. */
final class Circles {
    private enum State {
        OPEN,
        DONE,
        CIRCLE
    }

    private final Map<String, Protocol> protocols;
    private final Map<String, State> states = new HashMap<>();

    Circles(Map<String, Protocol> protocols) {
        this.protocols = protocols;
    }

    /** Whether the way to a protocol leads in a circle. */
    boolean has(String protocol) {
        return protocol(protocols.get(protocol), false);
    }

    private boolean protocol(Protocol protocol, boolean head) {
        String key = (head ? "head " : "protocol ") + protocol.name();
        State state = states.get(key);
        if (state != null) {
            return state != State.DONE;
        }
        states.put(key, State.OPEN);
        boolean circle = false;
        for (Protocol.Over over : protocol.overs()) {
            if (over instanceof Protocol.Behind behind) {
                Protocol below = protocols.get(behind.protocol());
                circle |= !below.tunnel() && protocol(below, false);
            } else if (!Stack.isStart(over)) {
                String number = ((Protocol.Announced) over).number();
                circle |= !(head && protocol.passes(number)) && number(number);
            }
            for (Clause clause : over.when()) {
                circle |= clause instanceof Atom.Has has && protocol(protocols.get(has.protocol()), false);
            }
        }
        states.put(key, circle ? State.CIRCLE : State.DONE);
        return circle;
    }

    private boolean number(String name) {
        String key = "number " + name;
        State state = states.get(key);
        if (state != null) {
            return state != State.DONE;
        }
        states.put(key, State.OPEN);
        boolean circle = false;
        for (Protocol protocol : protocols.values()) {
            if (protocol.carries(name) && !protocol.tunnel()) {
                circle |= protocol(protocol, protocol.passes(name));
            }
        }
        states.put(key, circle ? State.CIRCLE : State.DONE);
        return circle;
    }
}
