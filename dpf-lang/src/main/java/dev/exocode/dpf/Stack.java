package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Ranges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which headers packets of one link type can have, and what must be known to find one. Not thread-safe. */
final class Stack {
    /** What is to be found. */
    enum Of {
        /** A protocol. */
        PROTOCOL,
        /** A protocol where it carries a number by which it is not announced there. */
        HEAD,
        /** The number that announces what is behind all that carries it on. */
        NUMBER,
        /** The number before anything carries it on. */
        START,
        /** An option in the header of a protocol. */
        OPTION
    }

    /**
     * Something to be found.
     *
     * @param level in which packet
     * @param name a protocol or a number
     * @param part of {@link Of#OPTION} the fields that are in it, else null
     */
    record Key(Of of, int level, String name, Protocol.Part part) {
        static Key of(Of of, int level, String name) {
            return new Key(of, level, name, null);
        }
    }

    private final Library library;
    private final LinkType link;
    private final Map<Key, Boolean> possible = new HashMap<>();
    private final Map<Key, Ranges> carried = new HashMap<>();
    private final Map<Key, Set<Key>> closures = new HashMap<>();
    private final Map<Key, Set<Key>> necessary = new HashMap<>();

    Stack(Library library, LinkType link) {
        this.library = library;
        this.link = link;
    }

    Library library() {
        return library;
    }

    /** Whether packets of the link type may have a protocol, or one of a group. */
    boolean has(String protocol, int level) {
        List<String> members = library.members(protocol);
        return members == null
                ? possible(Key.of(Of.PROTOCOL, level, protocol))
                : members.stream().anyMatch(member -> has(member, level));
    }

    /** Whether packets of the link type may have a field. */
    boolean has(Field field, int level) {
        return field.place() instanceof Field.Carried
                ? possible(Key.of(Of.NUMBER, level, field.fieldName()))
                : has(field.protocol(), level);
    }

    /** Whether packets of the link type may have what a field is in. */
    boolean has(Operand operand) {
        return operand instanceof Operand.Named named
                ? has(named.field(), named.level())
                : !(operand instanceof Operand.Inside inside) || has(inside.protocol(), inside.level());
    }

    private boolean possible(Key key) {
        Boolean known = possible.get(key);
        if (known == null) {
            // What needs itself is not found by that way.
            possible.put(key, false);
            known = switch (key.of()) {
                case NUMBER, START -> !heads(key.name(), key.level()).isEmpty();
                case PROTOCOL, HEAD, OPTION -> key.level() >= 0 && !overs(key).isEmpty();
            };
            possible.put(key, known);
        }
        return known;
    }

    /** The protocols that a number begins with, where they are. */
    List<Key> heads(String number, int level) {
        List<Key> heads = new ArrayList<>();
        for (Protocol protocol : library.declarations()) {
            int at = protocol.tunnel() ? level - 1 : level;
            if (protocol.carries(number) && at >= 0) {
                Key head = Key.of(protocol.passes(number) ? Of.HEAD : Of.PROTOCOL, at, protocol.name());
                if (possible(head)) {
                    heads.add(head);
                }
            }
        }
        return heads;
    }

    /** The protocols that carry a number on where it announces them, as far as it may. */
    List<Protocol> passing(String number, int level) {
        Ranges values = values(number, level);
        List<Protocol> passing = new ArrayList<>();
        for (Protocol protocol : library.declarations()) {
            if (protocol.passes(number) && protocol.announcing(number).meets(values)) {
                passing.add(protocol);
            }
        }
        return passing;
    }

    /** What a number may be, before and behind what carries it on. */
    private Ranges values(String number, int level) {
        Key key = Key.of(Of.NUMBER, level, number);
        Ranges values = carried.get(key);
        if (values == null) {
            values = Ranges.NONE;
            for (Key head : heads(number, level)) {
                values = values.or(library.protocol(head.name()).values(number));
            }
            Ranges before = Ranges.NONE;
            while (!before.equals(values)) {
                before = values;
                for (Protocol protocol : library.declarations()) {
                    if (protocol.passes(number) && protocol.announcing(number).meets(values)) {
                        values = values.or(protocol.values(number));
                    }
                }
            }
            carried.put(key, values);
        }
        return values;
    }

    /** Where a protocol may stand in packets of the link type; one alone if it stands there always. */
    List<Protocol.Over> overs(Key key) {
        Protocol protocol = library.protocol(key.name());
        List<Protocol.Over> overs = new ArrayList<>();
        for (Protocol.Over over : protocol.overs()) {
            if (isStart(over)) {
                Protocol.Announced first = (Protocol.Announced) over;
                if (key.level() == 0 && link.numbers().stream().anyMatch(first.values()::contains)) {
                    return List.of(over);
                }
            } else if (over instanceof Protocol.Announced announced) {
                boolean passes = protocol.passes(announced.number());
                Key number = Key.of(passes ? Of.START : Of.NUMBER, key.level(), announced.number());
                if (!(passes && key.of() == Of.HEAD)
                        && possible(number)
                        && announced.values().meets(values(announced.number(), key.level()))) {
                    overs.add(over);
                }
            } else if (possible(below(key, (Protocol.Behind) over))) {
                overs.add(over);
            }
        }
        return overs;
    }

    /** What a protocol stands behind: what is behind a tunnel is of the packet in it. */
    Key below(Key key, Protocol.Behind over) {
        int level = library.protocol(over.protocol()).tunnel() ? key.level() - 1 : key.level();
        return Key.of(Of.PROTOCOL, level, over.protocol());
    }

    /** Whether a protocol stands at the start of the packet. */
    static boolean isStart(Protocol.Over over) {
        return over instanceof Protocol.Announced announced
                && announced.number().equals(Library.LINK_TYPE);
    }

    /** What must be found to find something, that itself last. */
    Set<Key> closure(Key key) {
        Set<Key> known = closures.get(key);
        if (known == null) {
            known = new LinkedHashSet<>();
            closures.put(key, Set.of());
            for (List<Key> way : ways(key)) {
                for (Key need : way) {
                    known.addAll(closure(need));
                }
            }
            for (Key need : besides(key)) {
                known.addAll(closure(need));
            }
            known.add(key);
            closures.put(key, known);
        }
        return known;
    }

    /** What is asked on the way to something beside the numbers that announce the headers which are passed. */
    private List<Key> besides(Key key) {
        List<String> walked = new ArrayList<>();
        if (key.of() == Of.NUMBER) {
            walked.add(key.name());
        } else if (key.of() == Of.PROTOCOL) {
            Protocol protocol = library.protocol(key.name());
            for (Protocol.Over over : protocol.overs()) {
                if (over instanceof Protocol.Announced announced && protocol.passes(announced.number())) {
                    walked.add(announced.number());
                }
            }
        }
        List<Key> besides = new ArrayList<>();
        for (String number : walked) {
            for (Protocol passed : passing(number, key.level())) {
                for (Protocol.Announced announced : passed.announcedBy(number)) {
                    announced.when().forEach(clause -> besides.addAll(direct((Atom) clause, key.level())));
                }
            }
        }
        return besides;
    }

    /** What must be there for something to be there, that itself included. */
    Set<Key> necessary(Key key) {
        Set<Key> all = necessary.get(key);
        if (all != null) {
            return all;
        }
        all = new LinkedHashSet<>();
        all.add(key);
        necessary.put(key, all);
        Set<Key> common = null;
        for (List<Key> way : ways(key)) {
            Set<Key> needs = new LinkedHashSet<>();
            way.forEach(need -> needs.addAll(necessary(need)));
            if (common == null) {
                common = needs;
            } else {
                common.retainAll(needs);
            }
        }
        all.addAll(common == null ? Set.of() : common);
        return all;
    }

    /** What each way to something needs. */
    private List<List<Key>> ways(Key key) {
        return switch (key.of()) {
            case START -> heads(key.name(), key.level()).stream().map(List::of).toList();
            case NUMBER -> List.of(List.of(Key.of(Of.START, key.level(), key.name())));
            case OPTION -> List.of(List.of(Key.of(Of.PROTOCOL, key.level(), key.name())));
            case PROTOCOL, HEAD ->
                overs(key).stream().map(over -> needs(key, over)).toList();
        };
    }

    private List<Key> needs(Key key, Protocol.Over over) {
        List<Key> needs = new ArrayList<>();
        if (isStart(over)) {
            return needs;
        } else if (over instanceof Protocol.Announced announced) {
            boolean passes = library.protocol(key.name()).passes(announced.number());
            needs.add(Key.of(passes ? Of.START : Of.NUMBER, key.level(), announced.number()));
            announced.when().forEach(clause -> needs.addAll(direct((Atom) clause, key.level())));
        } else {
            needs.add(below(key, (Protocol.Behind) over));
        }
        return needs;
    }

    /** What an atom names, as far as the link type can have it. */
    List<Key> direct(Atom atom, int level) {
        List<Key> keys = new ArrayList<>();
        if (atom instanceof Atom.Has has) {
            add(has.protocol(), level + has.level(), keys);
        }
        for (Operand operand : MessageBase.operands(atom)) {
            if (operand instanceof Operand.Named named) {
                add(named.field(), level + named.level(), keys);
            } else if (operand instanceof Operand.Inside inside) {
                add(inside.protocol(), level + inside.level(), keys);
            }
        }
        return keys;
    }

    private void add(Field field, int level, List<Key> keys) {
        if (field.place() instanceof Field.Carried) {
            keys.add(Key.of(Of.NUMBER, level, field.fieldName()));
        } else if (field.place() instanceof Field.Either either) {
            either.members().forEach(member -> add(member, level, keys));
        } else {
            Protocol.Part part = ((Field.InPart) field.place()).part();
            keys.add(
                    part.option().isEmpty()
                            ? Key.of(Of.PROTOCOL, level, field.protocol())
                            : new Key(Of.OPTION, level, field.protocol(), part));
        }
    }

    private void add(String protocol, int level, List<Key> keys) {
        List<String> members = library.members(protocol);
        if (members == null) {
            keys.add(Key.of(Of.PROTOCOL, level, protocol));
        } else {
            members.forEach(member -> add(member, level, keys));
        }
    }

    /** What the numbers must be of packets that have a protocol, as far as that is certain; by number. */
    Map<String, Ranges> certain(String name, int level) {
        Protocol protocol = library.protocol(name);
        if (protocol == null) {
            return Map.of();
        }
        List<Protocol.Over> overs = overs(Key.of(Of.PROTOCOL, level, name));
        boolean siblings = overs.stream()
                .allMatch(over -> over instanceof Protocol.Behind behind
                        && overs.get(0) instanceof Protocol.Behind first
                        && behind.protocol().equals(first.protocol()));
        if (overs.size() != 1 && !siblings || overs.isEmpty() || isStart(overs.get(0))) {
            return Map.of();
        }
        return certain(protocol, overs.get(0), level);
    }

    private Map<String, Ranges> certain(Protocol protocol, Protocol.Over over, int level) {
        Map<String, Ranges> certain = new HashMap<>();
        if (over instanceof Protocol.Announced announced) {
            List<Key> heads = heads(announced.number(), level);
            if (heads.size() == 1 && heads.get(0).level() == level) {
                certain.putAll(certain(heads.get(0).name(), level));
            }
            if (!protocol.passes(announced.number())) {
                certain.put(announced.number(), announced.values());
            }
        } else {
            Key below = below(Key.of(Of.PROTOCOL, level, protocol.name()), (Protocol.Behind) over);
            certain.putAll(below.level() == level ? certain(below.name(), level) : Map.of());
        }
        for (Clause clause : over.when()) {
            if (clause instanceof Atom.Has has) {
                certain.putAll(certain(has.protocol(), level));
            }
        }
        return certain;
    }

    /** Whether no packet has both protocols: they are announced by the same number differently. */
    boolean excludes(String a, String b, int level) {
        Map<String, Ranges> other = certain(b, level);
        return certain(a, level).entrySet().stream()
                .anyMatch(entry -> other.containsKey(entry.getKey())
                        && entry.getValue().and(other.get(entry.getKey())).isEmpty());
    }
}
