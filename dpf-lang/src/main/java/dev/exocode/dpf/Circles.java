package dev.exocode.dpf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds protocols that could only be found by way of themselves, or by a way that is too long. What a tunnel carries is of another
 * packet, and no circle.
 */
final class Circles {
    /** So many protocols and numbers may be found one by another in one packet: what finds them recurses. */
    static final int MAX_WAY = 64;

    /** How long a way is that has no end. */
    private static final int CIRCLE = Integer.MAX_VALUE;

    private final Map<String, Protocol> protocols;
    /** How long the way to each is; as long as it is looked for, a circle if it is met. */
    private final Map<String, Integer> ways = new HashMap<>();

    /** What is on the way that is followed. */
    private final List<String> followed = new ArrayList<>();
    /** The protocols of the circle that was met last. */
    private List<String> circle = List.of();

    Circles(Map<String, Protocol> protocols) {
        this.protocols = protocols;
    }

    /** Whether the way to a protocol leads in a circle. */
    boolean has(String protocol) {
        return way(protocol) == CIRCLE;
    }

    /** The circle that the way to a protocol leads in: what stands over what. */
    String of(String protocol) {
        ways.clear();
        way(protocol);
        return String.join(" over ", circle) + " over " + circle.get(0);
    }

    /** How many protocols and numbers are found one by another, up to a protocol. */
    int way(String protocol) {
        return protocol(protocols.get(protocol), false);
    }

    private int protocol(Protocol protocol, boolean head) {
        String key = (head ? "head " : "protocol ") + protocol.name();
        Integer known = known(key);
        if (known != null) {
            return known;
        }
        int longest = 0;
        for (Protocol.Over over : protocol.overs()) {
            if (over instanceof Protocol.Behind behind) {
                Protocol below = protocols.get(behind.protocol());
                longest = Math.max(longest, below.tunnel() ? 0 : protocol(below, false));
            } else if (!Stack.isStart(over)) {
                String number = ((Protocol.Announced) over).number();
                longest = Math.max(longest, head && protocol.passes(number) ? 0 : number(number));
            }
            for (Clause clause : over.when()) {
                if (clause instanceof Atom.Has has) {
                    longest = Math.max(longest, protocol(protocols.get(has.protocol()), false));
                }
            }
        }
        return found(key, longest);
    }

    private int number(String name) {
        String key = "number " + name;
        Integer known = known(key);
        if (known != null) {
            return known;
        }
        int longest = 0;
        for (Protocol protocol : protocols.values()) {
            if (protocol.carries(name) && !protocol.tunnel()) {
                longest = Math.max(longest, protocol(protocol, protocol.passes(name)));
            }
        }
        return found(key, longest);
    }

    /** How long a way is; null if that is still to be found. */
    private Integer known(String key) {
        Integer known = ways.putIfAbsent(key, CIRCLE);
        int met = followed.lastIndexOf(key);
        if (met >= 0) {
            circle = followed.subList(met, followed.size()).stream()
                    .filter(each -> !each.startsWith("number "))
                    .map(each -> each.substring(each.indexOf(' ') + 1))
                    .distinct()
                    .toList();
        } else if (known == null) {
            followed.add(key);
        }
        return known;
    }

    private int found(String key, int longest) {
        followed.remove(followed.size() - 1);
        int way = longest == CIRCLE ? CIRCLE : longest + 1;
        ways.put(key, way);
        return way;
    }
}
