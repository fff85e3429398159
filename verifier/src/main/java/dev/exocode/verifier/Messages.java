package dev.exocode.verifier;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which obligation each message is about, by the message itself; nothing is decided here. */
final class Messages {
    private final Map<Diagnostic, Obligation> about = new IdentityHashMap<>();

    void tell(Diagnostic message, Obligation lacking) {
        about.put(message, lacking);
    }

    /** The obligations that messages are about. */
    Set<Obligation> told() {
        return Set.copyOf(about.values());
    }

    /** What a message of these is about, if that is an instruction's obligation. */
    Optional<Obligation> about(Diagnostic message) {
        return Optional.ofNullable(about.get(message));
    }

    /** The same messages with notes to those about obligations. */
    Diagnostics noted(Diagnostics messages, Map<Obligation, String> notes) {
        Diagnostics noted = new Diagnostics();
        for (Diagnostic message : messages.sorted()) {
            Obligation lacking = about.remove(message);
            String note = lacking == null ? null : notes.get(lacking);
            Diagnostic more = note == null ? message : message.note(note);
            if (lacking != null) {
                about.put(more, lacking);
            }
            noted.add(more);
        }
        return noted;
    }
}
