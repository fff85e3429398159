package dev.exocode.ash;

import static java.util.Map.entry;

import dev.exocode.ash.grammar.AshLexer;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** What is written in other languages, and what is written in its place here. */
final class Foreign {
    /** Types of other languages, and those of this one that are meant; empty where the number decides. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            entry("int", "i32"),
            entry("uint", "u32"),
            entry("long", "i64"),
            entry("short", "i16"),
            entry("byte", "u8"),
            entry("char", "u8"),
            entry("unsigned", "u32"),
            entry("auto", ""),
            entry("boolean", "bool"),
            entry("size_t", "u64"),
            entry("usize", "u64"),
            entry("uint8", "u8"),
            entry("uint16", "u16"),
            entry("uint32", "u32"),
            entry("uint64", "u64"),
            entry("int8", "i8"),
            entry("int16", "i16"),
            entry("int32", "i32"),
            entry("int64", "i64"),
            entry("uint8_t", "u8"),
            entry("uint16_t", "u16"),
            entry("uint32_t", "u32"),
            entry("uint64_t", "u64"),
            entry("int8_t", "i8"),
            entry("int16_t", "i16"),
            entry("int32_t", "i32"),
            entry("int64_t", "i64"));

    /** Protocols by the names that they have elsewhere. */
    private static final Map<String, String> PROTOCOLS = Map.ofEntries(
            entry("ipv4", "ip"),
            entry("ip4", "ip"),
            entry("ipv6", "ip6"),
            entry("ethernet", "eth"),
            entry("ether", "eth"),
            entry("icmpv4", "icmp"),
            entry("icmp4", "icmp"),
            entry("icmpv6", "icmp6"),
            entry("dot1q", "vlan"));

    private static final String MESSAGE_BLOCK = "what is done with a message stands in message { ... } alone";
    private static final String FUNCTION = "write fn NAME(n : u32) : u32 { ... }";
    private static final String LOOP =
            "write while CONDITION max 64 { ... }; what is done in any case stands before it";
    private static final String ARMS = "write match x { 1 => { ... } else => { ... } }";
    private static final String INCLUDED =
            "nothing is included: protocols and functions are declared in the handler, protocols also in a file that"
                    + " --protocols names";

    /** Words that begin a declaration or a statement elsewhere. */
    private static final Map<String, String> BEGIN = Map.ofEntries(
            entry("control", MESSAGE_BLOCK),
            entry("apply", MESSAGE_BLOCK),
            entry("parser", "bytes are read in message { ... }, by take, peek and cut"),
            entry("table", "write match, or map NAME[KEY : u32] max 64 { ... } and if e = find NAME[x] { ... }"),
            entry("action", "write fn NAME(n : u32) { ... }, and call it: NAME(3);"),
            entry("header", "write protocol NAME \"what it is\" over CONDITION { a : 8; }, and let h = take NAME;"),
            entry("function", FUNCTION),
            entry("func", FUNCTION),
            entry("def", FUNCTION),
            entry("include", INCLUDED),
            entry("import", INCLUDED),
            entry("enum", "write const NAME = 1; for each"),
            entry("do", LOOP),
            entry("repeat", LOOP),
            entry("loop", "write while true max 64 { ... }"),
            entry("case", ARMS),
            entry("default", ARMS));

    private static final String LENGTH =
            "write length(packet) for the bytes of the message, remaining(message) or remaining(CURSOR) for those that are left";
    private static final String ORDER = "numbers have the order that is said where they stand: take u16, or take u16le";

    /** What is called elsewhere, as a function or behind a dot. */
    private static final Map<String, String> CALLED = Map.ofEntries(
            entry("len", LENGTH),
            entry("length", LENGTH),
            entry("size", LENGTH),
            entry("sizeof", LENGTH),
            entry("ntohs", ORDER),
            entry("ntohl", ORDER),
            entry("htons", ORDER),
            entry("htonl", ORDER),
            entry("bpf_ntohs", ORDER),
            entry("bpf_ntohl", ORDER),
            entry("bpf_htons", ORDER),
            entry("bpf_htonl", ORDER),
            entry("memcpy", "write copy FROM -> TO;"),
            entry("memmove", "write copy FROM -> TO;"),
            entry("mark_to_drop", "write drop;"),
            entry("apply", "a map is asked by if e = find NAME[x] { ... }"),
            entry(
                    "isValid",
                    "a header that was taken is there; where it lacks, the handler passes or does what stands behind else"),
            entry("extract", "write let h = take NAME;"),
            entry("emit", "write put NAME { FIELD = 1 };"));

    static final String BYTE =
            "a byte is read by peek u8 at 3, that many behind the cursor, or by take u8, which moves it";
    static final String PREFIX = "write a range: match x { 10.0.0.0..10.255.255.255 => { ... } }";

    private Foreign() {}

    /**
     * What helps somebody who wrote a word where none can stand.
     *
     * @param words all words
     * @param at the index of that word
     * @return empty if it is not known from elsewhere
     */
    static Optional<String> help(TokenStream words, int at) {
        String word = words.get(at).getText();
        Token before = at > 0 ? words.get(at - 1) : null;
        String earlier = before == null ? "" : before.getText();
        boolean begins = begins(words, at - 1) && isBehindBegin(words.get(at).getType(), earlier);
        String begun = BEGIN.get(begins(words, at) ? word : begins ? earlier : "");
        if (begun != null) {
            return Optional.of(begun);
        }
        boolean type = TYPES.containsKey(earlier)
                || before != null
                        && before.getType() == AshLexer.NAME
                        && Scalar.of(earlier).isPresent();
        return Optional.ofNullable(
                switch (word) {
                    case "+", "-" -> stepped(words, at, word);
                    case "and" -> "write &&";
                    case "or" -> "write ||";
                    case "?" -> CHOICE;
                    case ":" ->
                        isField(words, at - 2)
                                ? "a field gets its value by =: { " + earlier + " = ... }"
                                : "=".equals(following(words, at))
                                        ? "write let for what stays, var for what changes, and = behind the name"
                                        : null;
                    case "(" ->
                        earlier.equals("for")
                                ? "write for i in 0..4 { }"
                                : at > 1 && words.get(at - 2).getType() == AshLexer.DOT
                                        ? CALLED.getOrDefault(earlier, "there are no methods: write f(x)")
                                        : null;
                    case "in" ->
                        at + 1 < words.size() && words.get(at + 1).getType() == AshLexer.IPV4
                                ? PREFIX
                                : "write x == 1 || x == 2, or match x { 1, 2 => { ... } 5..9 => { ... } }";
                    case "message" ->
                        following(words, at).equals(".")
                                ? LENGTH
                                : following(words, at).equals("[")
                                        ? BYTE
                                        : earlier.matches("if|while|match|return|assert|\\W+")
                                                ? "the message is no number: its bytes are read by take and peek"
                                                : null;
                    case "=" ->
                        earlier.equals("..")
                                ? "the end of a range is not in it: 0..5 ends with 4"
                                : isKept(words, at)
                                        ? "what lasts begins as 0; a message that finds 0 may set it"
                                        : null;
                    case "->" ->
                        earlier.equals(")")
                                ? "what a function gives stands behind a colon: fn NAME(n : u32) : u32 { ... }"
                                : "a field stands behind a dot: " + earlier + "." + following(words, at);
                    case "&", "*" -> "there are no pointers: cursors, headers and memory are used by their names";
                    case "{" -> opened(words, at, earlier);
                    case ";" -> ended(words, at, earlier);
                    case "int", "void", "static", "u8", "u16", "u32", "u64", "bool" ->
                        "(".equals(following(words, at + 1))
                                ? "write message { ... } for what is done with a message, fn NAME(n : u32) : u32 { ... } for a function"
                                : null;
                    case "struct" -> "write record NAME { a : u8; }, without ; behind it";
                    default ->
                        switch (earlier) {
                            case "return" ->
                                isOutcome(words.get(at)) ? "an outcome ends a run by itself: " + word + ";" : null;
                            case "elif", "elsif", "elseif" -> "write else if";
                            case "goto" -> "there are loops (for, while), break, continue and functions";
                            case "]" -> mapWithoutSize(words, at) ? SIZE : null;
                            case "not" -> "write !";
                            case "switch" -> "write match";
                            case "else" -> word.equals("if") ? null : "what is done stands in { }";
                            case ")" ->
                                isOfIf(words, at - 1)
                                        ? "what is done stands in { }"
                                        : isCast(words, at)
                                                ? "a number is converted by "
                                                        + words.get(at - 2).getText() + "(...)"
                                                : null;
                            default -> type && words.get(at).getType() == AshLexer.NAME ? typed(words, at) : null;
                        };
                });
    }

    /** The type that is meant by one of another language. */
    static Optional<String> type(String word) {
        return Optional.ofNullable(TYPES.get(word)).filter(type -> !type.isEmpty());
    }

    /** The protocol that is meant by a name from elsewhere. */
    static Optional<String> protocol(String word) {
        return Optional.ofNullable(PROTOCOLS.get(word));
    }

    /** What is written in place of a function of another language. */
    static Optional<String> called(String word) {
        return Optional.ofNullable(CALLED.get(word));
    }

    /** What is written in place of an order to C's preprocessor. */
    static Optional<String> directive(String comment) {
        return Optional.ofNullable(
                comment.matches("#include\\s*[<\"].*")
                        ? INCLUDED
                        : comment.matches("#define\\s+\\w.*") ? "write const NAME = 4;" : null);
    }

    /** Whether the word before means what it does elsewhere, and is no name that is written to. */
    private static boolean isBehindBegin(int type, String earlier) {
        return type == AshLexer.NAME
                || type == AshLexer.BEGIN
                || type == AshLexer.OPEN
                || type == AshLexer.NUMBER
                || type == AshLexer.CHARS
                || type == AshLexer.IPV4
                || type == AshLexer.COLON && earlier.equals("default");
    }

    /** Whether a word is the first of a declaration, a statement or an arm. */
    private static boolean begins(TokenStream words, int at) {
        if (at < 0 || at >= words.size()) {
            return false;
        }
        int before = at == 0 ? AshLexer.SEMICOLON : words.get(at - 1).getType();
        return before == AshLexer.SEMICOLON || before == AshLexer.BEGIN || before == AshLexer.END;
    }

    /** Whether a loop's condition stands behind its block, whose {@code do} was told. */
    static boolean isEndOfDo(TokenStream words, int at) {
        if (at < 1
                || words.get(at).getType() != AshLexer.WHILE
                || words.get(at - 1).getType() != AshLexer.END) {
            return false;
        }
        int depth = 0;
        int open = at - 1;
        for (; open > 0; open--) {
            int type = words.get(open).getType();
            depth += type == AshLexer.END ? 1 : type == AshLexer.BEGIN ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        return open > 0 && words.get(open - 1).getText().equals("do");
    }

    /** What helps where a name stands behind a type. */
    private static String typed(TokenStream words, int at) {
        String word = words.get(at).getText();
        int before = at > 1 ? words.get(at - 2).getType() : Token.EOF;
        if (before == AshLexer.TAKE || before == AshLexer.PEEK) {
            return word.equals("as")
                    ? "a number is converted by its type: u32(x)"
                    : "where bytes are taken from stands behind from: "
                            + words.get(at - 2).getText() + " "
                            + words.get(at - 1).getText() + " from NAME";
        }
        boolean kept = before == AshLexer.STATE || before == AshLexer.USER;
        return kept || isMember(words, at - 1)
                ? "the type stands behind a colon: " + word + " : u32;"
                : "what changes is declared as var " + word + ", what stays as let " + word;
    }

    /** Whether a word stands in the braces of a record. */
    private static boolean isMember(TokenStream words, int at) {
        int open = at;
        while (open > 0 && words.get(open).getType() != AshLexer.BEGIN) {
            open--;
        }
        return open > 1 && words.get(open - 2).getType() == AshLexer.RECORD;
    }

    private static final String SIZE = "say how many entries there are at most: map NAME[KEY : u32] max 64 { ... }";

    /** What helps where a block begins that cannot. */
    private static String opened(TokenStream words, int at, String earlier) {
        if (mapWithoutSize(words, at)) {
            return SIZE;
        } else if (earlier.equals("else") && isLacking(words, at - 1)) {
            return "an outcome alone stands here: else drop;";
        }
        return earlier.equals("else") ? "what is done stands in { }" : null;
    }

    /** What helps where a statement ends that goes on. */
    private static String ended(TokenStream words, int at, String earlier) {
        if (earlier.equals("abort")) {
            return "say why: abort \"...\";";
        }
        int first = Math.max(0, at - 1);
        while (first > 0
                && words.get(first - 1).getType() != AshLexer.SEMICOLON
                && words.get(first - 1).getType() != AshLexer.BEGIN
                && words.get(first - 1).getType() != AshLexer.END) {
            first--;
        }
        return switch (words.get(first).getType()) {
            case AshLexer.COPY, AshLexer.DELIVER ->
                "say where to: copy ... -> out;"
                        + (isPiped(words, first, at) ? " or, to look at the bytes only, run ...;" : "");
            case AshLexer.LET, AshLexer.VAR -> at == first + 2 ? "give it a value: let " + earlier + " = ...;" : null;
            default -> null;
        };
    }

    private static boolean isPiped(TokenStream words, int first, int behind) {
        for (int i = first; i < behind; i++) {
            if (words.get(i).getType() == AshLexer.BAR) {
                return true;
            }
        }
        return false;
    }

    /** Whether the brace before the first field of a header is that of {@code put}. */
    private static boolean isField(TokenStream words, int brace) {
        return brace > 1
                && words.get(brace).getType() == AshLexer.BEGIN
                && words.get(brace - 2).getType() == AshLexer.PUT;
    }

    private static boolean isOutcome(Token word) {
        int type = word.getType();
        return type == AshLexer.PASS
                || type == AshLexer.CONSUME
                || type == AshLexer.DROP
                || type == AshLexer.REPLY
                || type == AshLexer.ABORT;
    }

    /** Whether a type alone stood in parentheses. */
    private static boolean isCast(TokenStream words, int at) {
        return at > 2
                && Scalar.of(words.get(at - 2).getText()).isPresent()
                && words.get(at - 3).getType() == AshLexer.OPEN;
    }

    /** The word at which a mistake is told: a field that gets its value by a colon is taken for a block. */
    static Token at(TokenStream words, Token offending) {
        int at = offending.getTokenIndex();
        return isField(words, at) && ":".equals(following(words, at + 1)) ? words.get(at + 2) : offending;
    }

    /** Whether an else stands behind what is taken, which may lack, and not behind a block. */
    private static boolean isLacking(TokenStream words, int otherwise) {
        return otherwise > 0 && words.get(otherwise - 1).getType() != AshLexer.END;
    }

    /** Whether a word stands behind the keys of a map in place of {@code max}. */
    private static boolean mapWithoutSize(TokenStream words, int at) {
        if (at < 2 || words.get(at - 1).getType() != AshLexer.CLOSE_BRACKET) {
            return false;
        }
        int open = at - 1;
        while (open > 1 && words.get(open).getType() != AshLexer.OPEN_BRACKET) {
            open--;
        }
        return open > 1 && words.get(open - 2).getType() == AshLexer.MAP;
    }

    /** What helps with a choice between two values. */
    static final String CHOICE = "choose with if: var x = b; if a { x = c; }";

    /** A sign twice behind a name, or behind an assignment's. */
    private static String stepped(TokenStream words, int at, String sign) {
        String earlier = at > 0 ? words.get(at - 1).getText() : "";
        if (earlier.equals(sign) && at > 1 || sign.equals(following(words, at))) {
            return "write n " + sign + "= 1";
        }
        return earlier.equals("=") ? "write x " + sign + "= 1 to add or take away" : null;
    }

    private static String following(TokenStream words, int at) {
        return at + 1 < words.size() ? words.get(at + 1).getText() : "";
    }

    /** Whether what closes here was opened behind {@code if} or {@code while}. */
    private static boolean isOfIf(TokenStream words, int close) {
        int depth = 0;
        for (int i = close; i > 0; i--) {
            int type = words.get(i).getType();
            depth += type == AshLexer.CLOSE ? 1 : type == AshLexer.OPEN ? -1 : 0;
            if (depth == 0) {
                int opener = words.get(i - 1).getType();
                return opener == AshLexer.IF || opener == AshLexer.WHILE;
            }
        }
        return false;
    }

    /** Whether a sign stands in the declaration of something that lasts. */
    private static boolean isKept(TokenStream words, int at) {
        for (int i = at - 1; i >= 0; i--) {
            int type = words.get(i).getType();
            if (type == AshLexer.STATE || type == AshLexer.USER || type == AshLexer.COUNTER) {
                return true;
            }
            if (type == AshLexer.SEMICOLON || type == AshLexer.BEGIN || type == AshLexer.END) {
                return false;
            }
        }
        return false;
    }

    /**
     * The word that opens the block which the end of the text leaves open.
     *
     * @param words all words
     * @return the outermost; empty if all blocks are closed
     */
    static Optional<Token> open(TokenStream words) {
        Token outermost = null;
        int depth = 0;
        for (int i = 0; i < words.size(); i++) {
            int type = words.get(i).getType();
            outermost = type == AshLexer.BEGIN && depth == 0 ? words.get(i) : outermost;
            depth += type == AshLexer.BEGIN ? 1 : type == AshLexer.END ? -1 : 0;
        }
        return depth > 0 ? Optional.of(outermost) : Optional.empty();
    }
}
