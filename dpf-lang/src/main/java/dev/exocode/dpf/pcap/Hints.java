package dev.exocode.dpf.pcap;

import dev.exocode.dpf.Services;
import dev.exocode.dpf.pcap.grammar.PcapFilterLexer;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * What people write who know another language, or this one by hearsay, and what says it here. Every answer is a line of help
 * about one place; none is an answer, too.
 */
final class Hints {
    private static final int MAX_SHOWN_CHARS = 40;
    private static final int MAX_ADDRESS_CHARS = 100;
    private static final int LEAST_ALIKE = 3;
    private static final int QUAD_DIGITS = 4;
    private static final int MOST_PORT = 0xffff;
    private static final String FIELDS = "a field is of the filter language, which files .dpf are written in";
    private static final String BYTES = "bytes of a packet are ether[offset:size] here, size being 1, 2 or 4";
    private static final String COMPARED = "numbers are compared by =, !=, <, <=, > or >=";
    static final String GATEWAY =
            "write ether host, the gateway's Ethernet address, and not host, the address that it has in IP";
    private static final List<String> WORDS = words();
    private static final Pattern NUMBERED = Pattern.compile("([a-z]+)(\\d{1,9})");
    private static final Pattern FIELD = Pattern.compile(
            "(inner\\.)*(eth|vlan|vlan2|mpls|pppoe|arp|ip|ipv6|ip6|ext|frag6|ah|inet|link|tcp|udp|sctp|icmp|icmp6|gre|vxlan|geneve|gtpu|gtp|dns|frame)(\\.[a-z0-9_]+)+"
                    + "|inner\\.[a-z0-9_]+");
    private static final Pattern FLAG =
            Pattern.compile("(?:tcp\\.)?(?:flags\\.)?(fin|syn|rst|psh|push|ack|urg|ece|cwr)");
    /** A part of an address, or the zone behind it. */
    private static final Pattern PART = Pattern.compile("%.*|[^:.%]+");

    /** An address of Ethernet in three groups, of which some are short. */
    private static final Pattern GROUPS =
            Pattern.compile("(?=.*[0-9a-fA-F]{4})(?=.*\\b[0-9a-fA-F]{1,3}\\b)[0-9a-fA-F]{1,4}(\\.[0-9a-fA-F]{1,4}){2}");

    private static final Pattern RANGE = Pattern.compile("\\d{1,5}-\\d{1,5}");

    /** Words of other languages, and what is meant. */
    private static final Map<String, String> MEANT = pairs("""
            ipv4 ip, ip4 ip, ipv6 ip6, icmpv6 icmp6, icmp4 icmp, eth ether, ethernet ether, dport dst port, sport src port,
            source src, dest dst, destination dst, address host, addr host, network net, ports portrange, an and, flags tcp[tcpflags], dns port domain, dhcp port bootps or bootpc,
            ipsec esp or ah""");

    /** Words for what is said by saying nothing. */
    private static final List<String> ANY = List.of("any", "all");

    private static final String ALL =
            "leave it out: what is not asked for may be any, and an empty expression takes all packets";

    /** What stands behind words that want a value. */
    static final Map<String, String> VALUES = pairs("""
            host an address, net an address or its first parts, port a port by number or name,
            portrange two ports with - between, proto a protocol by number or name, protochain a protocol by number or name,
            less a number of bytes, greater a number of bytes""");

    /** Fields of the filter language and of Wireshark that have qualifiers here. */
    private static final Map<String, String> QUALIFIERS = pairs("""
            eth.src ether src, eth.dst ether dst, eth.addr ether host, eth.type ether proto, vlan.id vlan, ip.src ip src host,
            ip.dst ip dst host, ip.addr ip host, ip.proto ip proto, ip6.src ip6 src host, ip6.dst ip6 dst host, ip6.next ip6 proto,
            ipv6.src ip6 src host, ipv6.dst ip6 dst host, ipv6.addr ip6 host, ipv6.nxt ip6 proto, inet.src src host,
            inet.dst dst host, inet.proto proto, tcp.sport tcp src port, tcp.dport tcp dst port, tcp.srcport tcp src port,
            tcp.dstport tcp dst port, tcp.port tcp port, udp.sport udp src port, udp.dport udp dst port,
            udp.srcport udp src port, udp.dstport udp dst port, udp.port udp port""");

    private Hints() {}

    private static Map<String, String> pairs(String rows) {
        Map<String, String> pairs = new HashMap<>();
        for (String row : rows.split(",\\s")) {
            int space = row.indexOf(' ');
            pairs.put(row.substring(0, space), row.substring(space + 1));
        }
        return pairs;
    }

    /** All words that are spelled in one way alone, and those of the protocols. */
    private static List<String> words() {
        Vocabulary vocabulary = PcapFilterParser.VOCABULARY;
        List<String> words = new ArrayList<>(IntStream.rangeClosed(1, vocabulary.getMaxTokenType())
                .mapToObj(vocabulary::getLiteralName)
                .filter(name -> name != null && Character.isLetter(name.charAt(1)))
                .map(name -> name.substring(1, name.length() - 1))
                .toList());
        words.addAll(List.of("host", "net", "port", "portrange", "and", "or", "not"));
        Arrays.stream(Protocol.values()).map(Protocol::word).forEach(words::add);
        return List.copyOf(words);
    }

    /** A word from a stranger as it may be shown. */
    static String shown(String text) {
        return Diagnostic.printable(text, MAX_SHOWN_CHARS);
    }

    /** Whether a text is one word of the language that is neither a name nor a value. */
    private static boolean isWord(String text) {
        PcapFilterLexer lexer = new PcapFilterLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        Token token = lexer.nextToken();
        boolean whole = token.getStopIndex() == text.length() - 1;
        return whole
                && switch (token.getType()) {
                    case PcapFilterLexer.NAME,
                            PcapFilterLexer.IPV4,
                            PcapFilterLexer.IPV6,
                            PcapFilterLexer.MAC,
                            PcapFilterLexer.ARCNET,
                            PcapFilterLexer.FOREIGN,
                            PcapFilterLexer.BAD -> false;
                    default -> Character.isLetter(text.charAt(0));
                };
    }

    /** Of a name where a word of the language is wanted. */
    static Optional<String> word(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Matcher numbered = NUMBERED.matcher(lower);
        Matcher flag = FLAG.matcher(lower);
        if (name.length() > MAX_SHOWN_CHARS) {
            return Optional.empty();
        } else if (!lower.equals(name) && isWord(lower)) {
            return Optional.of("words are in lower case: " + lower);
        } else if (ANY.contains(lower)) {
            return Optional.of(ALL);
        } else if (MEANT.containsKey(lower)) {
            return Optional.of("did you mean " + MEANT.get(lower));
        } else if (flag.matches()) {
            String test = "tcp[tcpflags] & tcp-" + flag.group(1).replace("psh", "push") + " != 0";
            return Optional.of(lower.contains(".") ? FIELDS + "; here it is " + test : "did you mean " + test);
        } else if (FIELD.matcher(lower).matches()) {
            return Optional.of(Optional.ofNullable(QUALIFIERS.get(lower))
                    .map(words -> FIELDS + "; here it is " + words)
                    .orElse(FIELDS));
        } else if (numbered.matches() && takesNumber(numbered.group(1))) {
            return Optional.of("did you mean " + numbered.group(1) + " " + numbered.group(2));
        }
        return NearWords.nearest(name, WORDS).map(near -> "did you mean " + near);
    }

    private static boolean takesNumber(String word) {
        return List.of("vlan", "mpls", "pppoes", "geneve", "vxlan", "port", "less", "greater", "net")
                .contains(word);
    }

    /** Of a name that stands as a value and has no qualifiers. */
    static Optional<String> unqualified(String name) {
        boolean port = Services.ports().containsKey(name) && !MEANT.containsKey(name);
        Optional<String> word = port ? Optional.empty() : word(name);
        if (word.isPresent()) {
            return word;
        } else if (Services.ports().containsKey(name)) {
            return Optional.of("did you mean port " + name);
        }
        Optional<String> number = NearWords.nearest(name, Numbers.names()).flatMap(Hints::number);
        if (number.isPresent()) {
            return number;
        }
        return name.indexOf('.') > 0 ? Optional.of(address("host")) : Optional.empty();
    }

    /** Of a number that stands where a condition is wanted. */
    static Optional<String> number(String number) {
        if (number.startsWith("tcp-")) {
            return Optional.of("did you mean tcp[tcpflags] & " + number + " != 0");
        } else if (number.startsWith("icmp-") || number.startsWith("icmp6-")) {
            String protocol = number.substring(0, number.indexOf('-'));
            return Optional.of("did you mean " + protocol + "[" + protocol + "type] == " + number);
        }
        return Addresses.decimal(number) > 0 ? Optional.of("did you mean port " + number) : Optional.empty();
    }

    /** What to write in place of a name of a host or network. */
    static String address(String kind) {
        return "write " + kind + " and the address in numbers";
    }

    /** The same of a name that was given. */
    static String address(String kind, String name) {
        return ANY.contains(name) ? ALL : address(kind);
    }

    /** Of an address that has no qualifiers, and its text without space. */
    static String unqualified(PcapFilterParser.AddressContext address, String text) {
        String kind = address.word.getType() == PcapFilterParser.MAC
                ? "ether host"
                : address.prefix != null || address.mask != null ? "net" : "host";
        return "did you mean " + kind + " " + shown(text.replace("mask", " mask "));
    }

    /** Of a text that is no word at all. */
    static Optional<String> bad(String text) {
        return switch (text.charAt(0)) {
            case '"', '\'', '`', '\u201c', '\u201d', '\u2018', '\u2019' ->
                Optional.of("quotes are for the shell, and stand around the whole expression");
            case ',', '{', '}' -> Optional.of("values are joined by or: port 80 or 443");
            case '#' -> Optional.of("an expression has no comments; a file of one, for -F, may have them");
            case ';' -> Optional.of("tests are joined by \"and\" or by \"or\"");
            default ->
                text.charAt(0) <= ' ' || text.charAt(0) >= 0x7f
                        ? Optional.of(String.format("it is U+%04X", text.codePointAt(0)))
                        : text.length() > 1 ? Optional.of(BYTES) : Optional.empty();
        };
    }

    /**
     * A stretch of a text that keeps it from being an address.
     *
     * @param start where it begins
     * @param end where it ends
     * @param help what is wrong with it
     */
    record Broken(int start, int end, String help) {}

    /** Of a word that stands, without space, in what would be an address, as two colons do in nothing else. */
    static Optional<Broken> address(String text, Token word) {
        int start = word.getStartIndex();
        int end = start;
        int least = Math.max(0, start - MAX_ADDRESS_CHARS);
        int most = Math.min(text.length(), start + MAX_ADDRESS_CHARS);
        while (start > least && isOfAddress(text.charAt(start - 1))) {
            start--;
        }
        while (end < most && isOfAddress(text.charAt(end))) {
            end++;
        }
        boolean whole = start == word.getStartIndex()
                && end == word.getStopIndex() + 1
                && word.getType() != PcapFilterLexer.BAD;
        int colon = text.indexOf(':', start);
        int second = text.indexOf(':', colon + 1);
        boolean index = start > 0 && text.charAt(start - 1) == '[';
        return whole || index || colon < 0 || second < 0 || second >= end
                ? Optional.empty()
                : Optional.of(broken(text.substring(start, end), start));
    }

    private static boolean isOfAddress(char c) {
        return c == ':' || c == '.' || c == '%' || Character.isLetterOrDigit(c);
    }

    /** What is wrong with an address that stands at a place: one part, or how many there are. */
    static Broken broken(String address, int start) {
        boolean colons = address.indexOf(':') >= 0;
        Matcher part = PART.matcher(address);
        if (GROUPS.matcher(address).matches()) {
            while (part.find() && part.end() - part.start() == QUAD_DIGITS) {
                // As it should be.
            }
            return new Broken(
                    start + part.start(),
                    start + part.end(),
                    "an address of Ethernet in three parts has four hexadecimal digits in each");
        }
        while (part.find()) {
            boolean zone = part.group().startsWith("%");
            boolean dotted = address.startsWith(".", part.end()) || address.startsWith(".", part.start() - 1);
            boolean good = dotted
                    ? part.group().matches("\\d{1,5}") && Addresses.decimal(part.group()) <= 255
                    : part.group().matches("[0-9a-fA-F]{1,4}");
            if (!good) {
                return new Broken(
                        start + part.start(),
                        start + part.end(),
                        zone
                                ? "a zone is known to one machine alone, and no packet has it: leave it out"
                                : dotted
                                        ? "a part of an IPv4 address is 0 to 255"
                                        : "parts are hexadecimal: up to two digits in an address of Ethernet, up to four in one of IPv6");
            }
        }
        return new Broken(
                start,
                start + address.length(),
                colons
                        ? "an address of Ethernet has six parts, one of IPv6 eight, or fewer around ::"
                        : "an IPv4 address has four parts");
    }

    /** The message about an address with a mistake in it. */
    static Diagnostic malformed(Source source, Broken part) {
        return Diagnostic.error(
                        PcapCode.ADDRESS,
                        source.at(part.start(), part.end()),
                        "found=" + shown(source.text().substring(part.start(), part.end())))
                .help(part.help());
    }

    /** Of a port that is neither a number nor known. */
    static Optional<String> port(String name) {
        if (RANGE.matcher(name).matches()) {
            return Optional.of("did you mean portrange " + name);
        } else if (ANY.contains(name)) {
            return Optional.of(ALL);
        }
        Optional<String> near = NearWords.nearest(name, Services.ports().keySet());
        // A name may be longer or shorter than the one that is known.
        return near.or(() -> Services.ports().keySet().stream()
                        .filter(known -> alike(name, known) >= LEAST_ALIKE)
                        .filter(known -> name.startsWith(known) || known.startsWith(name))
                        .min((a, b) ->
                                alike(name, a) == alike(name, b) ? a.compareTo(b) : alike(name, b) - alike(name, a)))
                .map(known -> "did you mean " + known);
    }

    private static int alike(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }

    /**
     * A word that is wrong and what it was meant to be.
     *
     * @param at the word
     * @param help what to write
     */
    record Misspelled(Token at, String help) {}

    /**
     * Of a word where no such word may stand: which one is wrong, it or the name before it.
     *
     * @param tokens all words of the expression
     * @param token the one that is misplaced, or their end
     * @param expected the types of words that may stand there
     */
    static Optional<Misspelled> misplaced(List<? extends Token> tokens, Token token, IntervalSet expected) {
        int at = token.getTokenIndex();
        Token before = at < 1 ? null : tokens.get(at - 1);
        boolean complete = expected.contains(Token.EOF);
        boolean name = before != null && before.getType() == PcapFilterLexer.NAME;
        if (name && token.getType() != PcapFilterLexer.COLON && startsTest(at < 2 ? null : tokens.get(at - 2))) {
            Optional<String> meant = field(tokens, at)
                    .or(() ->
                            Services.ports().containsKey(before.getText()) ? Optional.empty() : word(before.getText()));
            if (meant.isPresent()) {
                return Optional.of(new Misspelled(before, meant.get()));
            }
        }
        boolean number = token.getType() == PcapFilterLexer.NAME
                && expected.contains(PcapFilterLexer.NUMBER)
                && !expected.contains(PcapFilterLexer.BROADCAST);
        Optional<String> near = number ? value(token.getText()) : Optional.empty();
        Optional<String> help = near.isPresent() ? near : misplaced(tokens, token, complete);
        return help.map(text -> new Misspelled(token, text));
    }

    /** Of a name where only a number may stand. */
    private static Optional<String> value(String name) {
        return NearWords.nearest(name, Numbers.names()).map(near -> "did you mean " + near);
    }

    private static Optional<String> misplaced(List<? extends Token> tokens, Token token, boolean complete) {
        int at = token.getTokenIndex();
        Token[] earlier = {at < 2 ? null : tokens.get(at - 2), at < 1 ? null : tokens.get(at - 1)};
        String later = at + 1 < tokens.size() ? shown(tokens.get(at + 1).getText()) : "";
        Token before = earlier[1];
        int type = token.getType();
        int last = before == null ? Token.EOF : before.getType();
        String text = token.getText();
        if (type == PcapFilterLexer.PROTOCOL && (last == PcapFilterLexer.PROTO || last == PcapFilterLexer.PROTOCHAIN)) {
            Set<String> names = Names.protocols(earlier[0] == null ? "" : earlier[0].getText())
                    .keySet();
            String name = text.equals("icmp6") && !names.contains(text) ? "ipv6-icmp" : text;
            return Optional.of(
                    names.contains(name)
                            ? "a word of the language is a name behind a backslash: \\" + name
                            : "it is no name of a number there; alone, " + text + " asks for it");
        } else if (complete && (type == PcapFilterLexer.AMPERSAND || type == PcapFilterLexer.BAR)) {
            return Optional.of("did you mean " + text + text);
        }
        Optional<String> sign = sign(earlier, token, later);
        if (sign.isPresent() || type == PcapFilterLexer.NAME) {
            return sign.isPresent() ? sign : word(text);
        }
        boolean values = type == PcapFilterLexer.NUMBER && last == type
                || type == PcapFilterLexer.IPV4 && last == type
                || type == PcapFilterLexer.IPV6 && last == type;
        if (complete && values && isQualified(earlier[0])) {
            return Optional.of("values are joined by or: or " + shown(text));
        }
        return complete && beginsTest(type) && !endsNumber(last)
                ? Optional.of("join two tests by and, or by or: and " + shown(text))
                : complete && type == PcapFilterLexer.CLOSE ? Optional.of("no ( is open") : Optional.empty();
    }

    private static boolean beginsTest(int type) {
        return switch (type) {
            case PcapFilterLexer.SRC,
                    PcapFilterLexer.DST,
                    PcapFilterLexer.TYPE,
                    PcapFilterLexer.PROTO,
                    PcapFilterLexer.PROTOCHAIN,
                    PcapFilterLexer.GATEWAY,
                    PcapFilterLexer.PROTOCOL,
                    PcapFilterLexer.NOT,
                    PcapFilterLexer.OPEN,
                    PcapFilterLexer.BROADCAST,
                    PcapFilterLexer.MULTICAST,
                    PcapFilterLexer.LESS,
                    PcapFilterLexer.GREATER,
                    PcapFilterLexer.VLAN,
                    PcapFilterLexer.MPLS,
                    PcapFilterLexer.PPPOED,
                    PcapFilterLexer.PPPOES,
                    PcapFilterLexer.GENEVE,
                    PcapFilterLexer.VXLAN,
                    PcapFilterLexer.INBOUND,
                    PcapFilterLexer.OUTBOUND,
                    PcapFilterLexer.IFINDEX,
                    PcapFilterLexer.LLC,
                    PcapFilterLexer.BYTE,
                    PcapFilterLexer.LEN -> true;
            default -> false;
        };
    }

    private static boolean startsTest(Token before) {
        return before == null
                || switch (before.getType()) {
                    case PcapFilterLexer.AND,
                            PcapFilterLexer.OR,
                            PcapFilterLexer.NOT,
                            PcapFilterLexer.OPEN,
                            PcapFilterLexer.SRC,
                            PcapFilterLexer.DST,
                            PcapFilterLexer.PROTOCOL -> true;
                    default -> false;
                };
    }

    /** A field that is compared with a value, in words of this language if it has some. */
    private static Optional<String> field(List<? extends Token> tokens, int at) {
        String words = QUALIFIERS.get(tokens.get(at - 1).getText());
        boolean equal = at + 1 < tokens.size()
                && (tokens.get(at).getType() == PcapFilterLexer.EQUAL
                        || tokens.get(at).getText().equals("eq"));
        if (words == null || !equal) {
            return Optional.empty();
        }
        String value = shown(tokens.get(at + 1).getText());
        boolean net = at + 3 < tokens.size() && tokens.get(at + 2).getType() == PcapFilterLexer.SLASH;
        return Optional.of(FIELDS + "; here it is "
                + (net
                        ? words.replaceFirst("host$", "net") + " " + value + "/"
                                + shown(tokens.get(at + 3).getText())
                        : words + " " + value));
    }

    /** What signs and values were meant to say between the words around them. */
    private static Optional<String> sign(Token[] earlier, Token token, String value) {
        Token before = earlier[1];
        int last = before == null ? Token.EOF : before.getType();
        String first = earlier[0] == null ? "" : earlier[0].getText();
        return switch (token.getType()) {
            case PcapFilterLexer.EQUAL ->
                takesValue(last) && isWritten(value)
                        ? Optional.of("did you mean " + before.getText() + " " + value)
                        : Optional.empty();
            case PcapFilterLexer.UNEQUAL ->
                last == PcapFilterLexer.TYPE && isWritten(value)
                        ? Optional.of("did you mean " + before.getText() + " not " + value)
                        : Optional.empty();
            case PcapFilterLexer.LESS_THAN,
                    PcapFilterLexer.AT_MOST,
                    PcapFilterLexer.MORE_THAN,
                    PcapFilterLexer.AT_LEAST ->
                last == PcapFilterLexer.AND || last == PcapFilterLexer.OR
                        ? Optional.of("each comparison has two sides: len > 100 and len < 200")
                        : last == PcapFilterLexer.TYPE && before.getText().startsWith("port")
                                ? ports(token.getType(), Addresses.decimal(value))
                                : Optional.empty();
            case PcapFilterLexer.COLON, PcapFilterLexer.MINUS -> {
                if (last == PcapFilterLexer.NAME && earlier[0] == null) {
                    yield Optional.of(
                            "in a list of filters a name that begins with a letter stands before an expression, with a colon and a space");
                }
                int least = last == PcapFilterLexer.NUMBER ? Addresses.decimal(before.getText()) : -1;
                if (last == PcapFilterLexer.IPV4) {
                    yield Addresses.decimal(value) >= 0 || Services.ports().containsKey(value)
                            ? Optional.of("did you mean host " + before.getText() + " and port " + value)
                            : Optional.empty();
                } else if (first.startsWith("port") && least >= 0 && least <= MOST_PORT) {
                    yield Optional.of(
                            Addresses.decimal(value) < 0
                                    ? "a range has two ports: portrange " + shown(before.getText()) + "-" + MOST_PORT
                                    : "did you mean portrange " + shown(before.getText()) + "-" + value);
                }
                yield last == PcapFilterLexer.NUMBER && startsTest(earlier[0]) ? Optional.of(BYTES) : Optional.empty();
            }
            case PcapFilterLexer.NUMBER ->
                last == PcapFilterLexer.PROTOCOL
                                && List.of("tcp", "udp", "sctp").contains(before.getText())
                        ? Optional.of("did you mean " + before.getText() + " port " + shown(token.getText()))
                        : last == PcapFilterLexer.NAME && first.startsWith("port")
                                ? Optional.of("did you mean " + first + " " + shown(token.getText()))
                                : endsNumber(last) ? Optional.of(COMPARED) : Optional.empty();
            case PcapFilterLexer.NAME ->
                takesValue(last) && Addresses.decimal(value) >= 0
                        ? Optional.of("did you mean " + before.getText() + " " + value)
                        : last == PcapFilterLexer.NUMBER && token.getText().equals("bytes")
                                ? Optional.of("lengths are in bytes: write the number alone")
                                : endsNumber(last) && Addresses.decimal(value) >= 0
                                        ? Optional.of(COMPARED)
                                        : Optional.empty();
            case PcapFilterLexer.OPEN_BRACKET ->
                takesValue(last) ? Optional.of("an address has no brackets around it") : Optional.empty();
            case PcapFilterLexer.SLASH ->
                last == PcapFilterLexer.NUMBER && first.equals("net")
                        ? Optional.of(
                                "write all four parts of the address: " + shown(before.getText()) + ".0.0.0/" + value)
                        : Optional.empty();
            case PcapFilterLexer.IPV4 ->
                last == PcapFilterLexer.IPV4 && first.equals("net")
                        ? Optional.of("did you mean net " + before.getText() + " mask " + token.getText())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isQualified(Token before) {
        return before != null
                && switch (before.getType()) {
                    case PcapFilterLexer.TYPE,
                            PcapFilterLexer.PROTO,
                            PcapFilterLexer.PROTOCHAIN,
                            PcapFilterLexer.SRC,
                            PcapFilterLexer.DST -> true;
                    default -> false;
                };
    }

    /** Whether a word is a name or a number. */
    private static boolean isWritten(String value) {
        return !value.isEmpty() && Character.isLetterOrDigit(value.charAt(0));
    }

    /** Ports on one side of another one, as a range. */
    private static Optional<String> ports(int comparison, long port) {
        long least = comparison == PcapFilterLexer.MORE_THAN ? port + 1 : port;
        long greatest = comparison == PcapFilterLexer.LESS_THAN ? port - 1 : port;
        boolean above = comparison == PcapFilterLexer.MORE_THAN || comparison == PcapFilterLexer.AT_LEAST;
        boolean known = port >= 0 && least <= MOST_PORT && greatest >= 0;
        return known
                ? Optional.of("did you mean portrange " + (above ? least + "-" + MOST_PORT : "0-" + greatest))
                : Optional.empty();
    }

    private static boolean endsNumber(int type) {
        return type == PcapFilterLexer.LEN || type == PcapFilterLexer.CLOSE_BRACKET;
    }

    private static boolean takesValue(int type) {
        return switch (type) {
            case PcapFilterLexer.TYPE,
                    PcapFilterLexer.PROTO,
                    PcapFilterLexer.SRC,
                    PcapFilterLexer.DST,
                    PcapFilterLexer.VLAN,
                    PcapFilterLexer.MPLS,
                    PcapFilterLexer.PPPOES,
                    PcapFilterLexer.GENEVE,
                    PcapFilterLexer.VXLAN,
                    PcapFilterLexer.LESS,
                    PcapFilterLexer.GREATER,
                    PcapFilterLexer.IFINDEX -> true;
            default -> false;
        };
    }

    /** Of a protocol whose header has no such values: what to write for a value that was given. */
    static Optional<String> unfit(Qualifiers qualifiers, String value) {
        String shown = shown(value);
        boolean address = value.indexOf('.') > 0 || value.indexOf(':') >= 0;
        String own = value.indexOf(':') >= 0 ? "ip6" : "ip";
        Optional<String> protocol = qualifiers.protocol().map(Protocol::word);
        return switch (qualifiers.kind()) {
            case HOST, NET -> {
                String kind = qualifiers.kind().word();
                boolean transport =
                        qualifiers.in(Protocol.TCP) || qualifiers.in(Protocol.UDP) || qualifiers.in(Protocol.SCTP);
                if (address && (qualifiers.in(Protocol.IP) || qualifiers.in(Protocol.IP6))) {
                    yield Optional.of("the address is one of " + own);
                } else if (address && qualifiers.in(Protocol.LINK)) {
                    yield Optional.of("did you mean " + own + " " + kind + " " + shown);
                } else if (own.equals("ip6") && (qualifiers.in(Protocol.ARP) || qualifiers.in(Protocol.RARP))) {
                    yield Optional.of("addresses of " + protocol.get() + " are those of IPv4");
                } else if (address && protocol.isPresent()) {
                    yield Optional.of("did you mean " + protocol.get() + " and " + kind + " " + shown);
                }
                yield transport ? Optional.of("a port stands behind " + protocol.get() + " port") : Optional.empty();
            }
            case PORT, PORTRANGE ->
                Optional.of(address ? "an address stands behind host" : "ports are those of tcp, udp and sctp");
            case GATEWAY -> Optional.of(GATEWAY);
            case PROTO, PROTOCHAIN -> Optional.empty();
        };
    }
}
