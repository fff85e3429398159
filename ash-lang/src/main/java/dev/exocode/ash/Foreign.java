package dev.exocode.ash;

import dev.exocode.ash.grammar.AshLexer;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** What is written in other languages, and what is written in its place here. */
final class Foreign {
    /** Types of other languages. */
    private static final Set<String> TYPES =
            Set.of("int", "uint", "long", "short", "byte", "char", "unsigned", "auto", "boolean", "size_t");

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
        boolean type = TYPES.contains(earlier)
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
                        "=".equals(following(words, at))
                                ? "write let for what stays, var for what changes, and = behind the name"
                                : null;
                    case "(" -> earlier.equals("for") ? "write for i in 0..4 { }" : null;
                    case "=" -> isKept(words, at) ? "what lasts begins as 0; a message that finds 0 may set it" : null;
                    default ->
                        switch (earlier) {
                            case "not" -> "write !";
                            case "switch" -> "write match";
                            case "else" -> word.equals("if") ? null : "what is done stands in { }";
                            case ")" -> isOfIf(words, at - 1) ? "what is done stands in { }" : null;
                            default ->
                                type && words.get(at).getType() == AshLexer.NAME
                                        ? "what changes is declared as var " + word + ", what stays as let " + word
                                        : null;
                        };
                });
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
