package dev.exocode.host.load;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.verifier.VerifierCode;

/** What helps with a handler that the verifier cannot prove, in the words of the language that handlers are written in. */
public final class HandlerWords {
    private static final String ROUNDS = "while CONDITION max 64 { ... }, for i in A..B max 64 { ... }";

    private HandlerWords() {}

    /**
     * Says what to write.
     *
     * @param message what the verifier says of a handler that comes from a text
     * @return the same message, with help in place of what there is to do with instructions, or as it was
     */
    public static Diagnostic helping(Diagnostic message) {
        if (message.code() == VerifierCode.V1011
                || message.code() == VerifierCode.V1002
                        && message.notes().stream().noneMatch(note -> note.contains("nest at most"))) {
            return message.help("say how many rounds its loops have at most: " + ROUNDS);
        } else if (message.code() == VerifierCode.V2103 || message.code() == VerifierCode.V2401) {
            return message.help("with fewer rounds of the loop around it or before it, it may be proved: " + ROUNDS);
        }
        return message;
    }
}
