package dev.exocode.host.demux.rules;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Source;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The addresses and ports of header rules, and the names that stand for some. In a list what is not negated is joined, every value if
 * nothing is, and what is negated is taken away from that.
 */
final class HeaderVariables {
    /** Stands in expressions of addresses where src or dst does. */
    static final String SIDE = "@";

    private static final int BYTES4 = 4;
    private static final int BYTES6 = 16;
    private static final int MOST_DEPTH = 16;
    private static final int MOST_CHARS = 1 << 16;
    private static final Ranges ALL_PORTS = Ranges.of(0, 65_535);
    private static final String SIGNS = "[],!(";
    private static final String NAME = "a name, and what it stands for";
    private static final String HOSTS =
            "an address of IPv4 or IPv6 with / and a length or without, any, $NAME, or some of these in [ ] with commas, each with ! or"
                    + " without";
    private static final String PORTS =
            "a port of 0 to 65535, two with : between them, any, $NAME, or some of these in [ ] with commas, each with ! or without";
    private static final String SOME = "something that is not taken away by !";
    private static final String FEWER = "fewer addresses, or fewer names in names";

    /** Where it stands what a name stands for. */
    private record Definition(Source source, int from, int to) {}

    private final Map<String, Definition> given = new HashMap<>();
    private final Map<String, Definition> defined = new TreeMap<>();
    /** What names stand for, once it was asked; empty for what is wrong. */
    private final Map<String, Optional<String>> hosts = new HashMap<>();

    private final Map<String, Optional<Ranges>> ports = new HashMap<>();
    private int depth;

    HeaderVariables(Map<String, String> values) {
        values.forEach((name, value) -> given.put(
                name,
                new Definition(
                        new Source("--var " + name, value.strip()),
                        0,
                        value.strip().length())));
        defined.putAll(given);
    }

    /** Takes the rest of a line as name and value; what was given for the name beside the file stays. */
    void define(FieldReader in, Source source, int to) {
        int at = in.at();
        String name = in.word("");
        if (!name.matches("\\w+") || in.isAtEnd()) {
            in.fail(NAME, at);
        } else if (!given.containsKey(name)) {
            defined.put(name, new Definition(source, in.at(), to));
            hosts.clear();
            ports.clear();
        }
    }

    /** Reads addresses, as an expression with {@link #SIDE} in it; empty for every address. */
    String hosts(FieldReader in) {
        return asExpression(new Hosts().read(in));
    }

    private static String asExpression(String hosts) {
        return hosts.equals(Hosts.EVERY) ? "" : hosts;
    }

    /** Reads ports. */
    Ranges ports(FieldReader in) {
        return new Ports().read(in);
    }

    /** Sets of one kind of value: what is written alike for both. */
    private abstract class Sets<S> {
        abstract S one(FieldReader in, Source source, int from, int to);

        abstract S every();

        abstract S join(List<S> some);

        /** Whether they are so many that nothing is to be made of them. */
        abstract boolean areMany(List<S> some);

        abstract S without(S some, S others);

        abstract boolean isNone(S some);

        abstract String wanted();

        abstract Map<String, Optional<S>> known();

        /** What stands here: one value or a list, negated or not; it must be something. */
        S read(FieldReader in) {
            int at = in.at();
            S read = item(in);
            if (isNone(read)) {
                in.fail(SOME, at);
            }
            return read;
        }

        private S item(FieldReader in) {
            boolean not = in.takes('!');
            S some;
            int at = in.at();
            if (++depth > MOST_DEPTH) {
                in.fail(FEWER, at);
            }
            if (in.failure().isPresent()) {
                some = every();
            } else if (in.takes('[')) {
                some = list(in);
            } else {
                String word = in.word(SIGNS);
                some = word.matches("\\$\\w+")
                        ? named(in, at, word.substring(1))
                        : word.equals("any") ? every() : one(in, in.source(), at, at + word.length());
            }
            depth--;
            return not ? without(every(), some) : some;
        }

        private S list(FieldReader in) {
            List<S> some = new ArrayList<>();
            List<S> others = new ArrayList<>();
            int at = in.at();
            do {
                boolean not = in.takes('!');
                (not ? others : some).add(item(in));
            } while (in.takes(','));
            in.sign(']', wanted());
            if (areMany(some) || areMany(others)) {
                in.fail(FEWER, at);
                return every();
            }
            S all = some.isEmpty() ? every() : join(some);
            return others.isEmpty() ? all : without(all, join(others));
        }

        /** What a name stands for; where that is wrong it is said once. */
        private S named(FieldReader in, int at, String name) {
            Definition definition = defined.get(name);
            if (definition == null) {
                Diagnostic error =
                        Diagnostic.error(HostCode.H0024, in.source().at(at, at + 1 + name.length()), "name=" + name);
                in.fail(error.help(NearWords.nearest(name, defined.keySet())
                        .map(near -> "did you mean $" + near)
                        .orElse("--var " + name + "=VALUE says what it stands for")));
                return every();
            }
            Optional<S> before = known().get(name);
            if (before == null) {
                FieldReader value = new FieldReader(definition.source(), definition.from(), definition.to());
                S some = item(value);
                value.end("nothing more");
                value.failure().ifPresent(in::fail);
                before = value.failure().isEmpty() ? Optional.of(some) : Optional.empty();
                known().put(name, before);
            } else if (before.isEmpty()) {
                in.fail(Diagnostic.error(HostCode.H0024, in.source().at(at, at + 1 + name.length()), "name=" + name)
                        .note("what it stands for is wrong"));
            }
            return before.orElse(every());
        }
    }

    /** Sets of addresses, as expressions. */
    private final class Hosts extends Sets<String> {
        /** Holds of every packet that the expression is behind a protocol of. */
        private static final String EVERY = "(ip or ip6)";

        private static final String NONE = "";

        @Override
        String one(FieldReader in, Source source, int from, int to) {
            String word = source.text().substring(from, to);
            int slash = word.indexOf('/');
            String address = slash < 0 ? word : word.substring(0, slash);
            boolean six = address.indexOf(':') >= 0;
            byte[] bytes = six ? bytes6(address) : null;
            if (!six) {
                FieldReader field = new FieldReader(source, from, to);
                Ranges range = field.addresses(true);
                field.end("nothing more");
                if (field.failure().isPresent()) {
                    in.fail(HOSTS, from);
                    return EVERY;
                } else if (range == Ranges.ALL) {
                    return "ip";
                }
                int bits = BYTES4 * Byte.SIZE - Long.bitCount(range.greatest(0) - range.least(0));
                byte[] four = BigInteger.valueOf(range.least(0) | 1L << 32).toByteArray();
                return String.format(
                        "ip %s net %d.%d.%d.%d/%d",
                        SIDE, four[1] & 0xff, four[2] & 0xff, four[3] & 0xff, four[4] & 0xff, bits);
            }
            String length = slash < 0 ? "128" : word.substring(slash + 1);
            int bits = length.matches("\\d{1,3}") ? Integer.parseInt(length) : -1;
            if (bytes == null || bits < 0 || bits > BYTES6 * Byte.SIZE) {
                in.fail(HOSTS, from);
                return EVERY;
            }
            return bits == 0 ? "ip6" : "ip6 " + SIDE + " net " + masked(bytes, bits) + "/" + bits;
        }

        private static byte[] bytes6(String address) {
            try {
                // With a colon in it nobody is asked for the name; some addresses of IPv6 are told as those of IPv4.
                byte[] bytes = address.matches("[0-9a-fA-F:.]{2,45}")
                        ? InetAddress.getByName(address).getAddress()
                        : null;
                if (bytes != null && bytes.length == BYTES4) {
                    byte[] mapped = new byte[BYTES6];
                    mapped[10] = (byte) 0xff;
                    mapped[11] = (byte) 0xff;
                    System.arraycopy(bytes, 0, mapped, BYTES6 - BYTES4, BYTES4);
                    return mapped;
                }
                return bytes;
            } catch (UnknownHostException e) {
                return null;
            }
        }

        private static String masked(byte[] bytes, int bits) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < BYTES6; i += 2) {
                int group = (bytes[i] & 0xff) << Byte.SIZE | bytes[i + 1] & 0xff;
                int left = Math.max(0, Math.min(Short.SIZE, bits - i * Byte.SIZE));
                out.append(i == 0 ? "" : ":").append(Integer.toHexString(group & 0xffff << Short.SIZE - left & 0xffff));
            }
            return out.toString();
        }

        @Override
        String every() {
            return EVERY;
        }

        @Override
        String join(List<String> some) {
            return some.contains(EVERY)
                    ? EVERY
                    : some.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(" or "));
        }

        @Override
        boolean areMany(List<String> some) {
            return some.stream().mapToInt(String::length).sum() > MOST_CHARS;
        }

        @Override
        String without(String some, String others) {
            if (others.equals(EVERY) || some.isEmpty()) {
                return NONE;
            } else if (others.isEmpty()) {
                return some;
            }
            return some.equals(EVERY) ? "not (" + others + ")" : "((" + some + ") and not (" + others + "))";
        }

        @Override
        boolean isNone(String some) {
            return some.isEmpty();
        }

        @Override
        String wanted() {
            return HOSTS;
        }

        @Override
        Map<String, Optional<String>> known() {
            return hosts;
        }
    }

    /** Sets of ports. */
    private final class Ports extends Sets<Ranges> {
        @Override
        Ranges one(FieldReader in, Source source, int from, int to) {
            FieldReader field = new FieldReader(source, from, to);
            Ranges range = field.portsOfHeader(PORTS);
            if (from == to || field.failure().isPresent()) {
                in.fail(PORTS, from);
            }
            return range;
        }

        @Override
        Ranges every() {
            return ALL_PORTS;
        }

        @Override
        Ranges join(List<Ranges> some) {
            return Ranges.any(some);
        }

        @Override
        boolean areMany(List<Ranges> some) {
            return some.stream().mapToInt(Ranges::count).sum() > MOST_CHARS;
        }

        @Override
        Ranges without(Ranges some, Ranges others) {
            return some.and(others.complement());
        }

        @Override
        boolean isNone(Ranges some) {
            return some.isEmpty();
        }

        @Override
        String wanted() {
            return PORTS;
        }

        @Override
        Map<String, Optional<Ranges>> known() {
            return ports;
        }
    }
}
