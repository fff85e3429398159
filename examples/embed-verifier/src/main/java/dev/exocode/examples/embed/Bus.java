package dev.exocode.examples.embed;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Events, by topic, and the handlers that strangers brought for them; for one thread.
 *
 * <p>A handler sees the event ({@code packet}), its own place on a board that all handlers share ({@code user}), what it
 * keeps for itself ({@code state}) and what it builds ({@code out}). One that traps or does not end is dropped, with its
 * place wiped and nothing published, and its owner is told. Nobody else notices.
 */
final class Bus {
    /** Topics are 0 to one less. */
    static final int TOPICS = 64;
    /** The most handlers, of all owners. */
    static final int MOST_HANDLERS = 32;
    /** The most handlers of one owner. */
    static final int MOST_OF_ONE = 8;
    /** The most events that handlers may publish because of one that was posted. */
    static final int MOST_FOLLOWING = 64;

    /** Something that happened: bytes, and who published them; nobody, if they came from outside. */
    record Event(int topic, byte[] content, String publisher) {}

    private final Loader strict = Loader.strict();
    private final Loader trial = Loader.trial();
    private final Policy policy = strict.policy();
    private final int placeBytes = policy.regions().get(Region.USER).bytes();
    private final byte[] board = new byte[MOST_HANDLERS * placeBytes];
    private final List<Handler> handlers = new ArrayList<>();
    private long delivered;

    /** Loads a handler from bytes, whatever they are, and tells its owner what became of it. */
    void load(Owner owner, boolean onTrial, int topic, String name, byte[] bytes) {
        if (topic < 0 || topic >= TOPICS || !Program.isName(name)) {
            owner.tell("refused: a handler has a name of up to 64 letters and a topic less than " + TOPICS);
        } else if (handlers.size() == MOST_HANDLERS
                || handlers.stream().filter(h -> h.owner().equals(owner)).count() == MOST_OF_ONE) {
            owner.tell("refused: " + name + " is one handler too many");
        } else {
            Calls calls = new Calls(name, () -> delivered);
            Loader loader = onTrial ? trial : strict;
            Loader.Outcome outcome = loader.load(name, bytes, calls.host(loader.policy()));
            if (outcome instanceof Loader.Loaded loaded) {
                int place = freePlace();
                loaded.machine().grant(board, place * placeBytes, placeBytes);
                handlers.add(new Handler(owner, name, topic, place, calls, loaded));
                owner.tell(name + ": " + summary(loaded.proof()));
            } else {
                owner.tell(name + ": " + outcome);
            }
        }
    }

    /** Takes back what an owner has loaded under a name; nobody takes back what is another's. */
    void unload(Owner owner, String name) {
        List<Handler> gone = handlers.stream()
                .filter(h -> h.owner().equals(owner) && h.name().equals(name))
                .toList();
        gone.forEach(this::remove);
        owner.tell("unloaded: " + gone.size());
    }

    /** Delivers an event and all that handlers publish because of it, and tells who posted it what came of it. */
    void post(Owner owner, int topic, byte[] content) {
        if (topic < 0 || topic >= TOPICS || content.length > policy.packetBytes()) {
            owner.tell("refused: an event has a topic less than " + TOPICS + " and at most " + policy.packetBytes()
                    + " bytes, not " + content.length);
            return;
        }
        List<String> told = new ArrayList<>();
        Deque<Event> waiting = new ArrayDeque<>(List.of(new Event(topic, content, "")));
        int following = 0;
        while (!waiting.isEmpty()) {
            for (Event next : deliver(waiting.remove())) {
                if (following++ < MOST_FOLLOWING) {
                    waiting.add(next);
                    told.add("topic " + next.topic() + ": "
                            + HexFormat.ofDelimiter(" ").formatHex(next.content()) + " (by " + next.publisher() + ")");
                }
            }
        }
        told.add("delivered");
        owner.tell(String.join("\n", told));
    }

    /** Which handlers are loaded, in the order in which they came. */
    List<String> handlers() {
        return handlers.stream().map(Handler::name).toList();
    }

    /** A copy of what stands in the place of a handler. */
    byte[] place(String name) {
        int place = handlers.stream()
                .filter(h -> h.name().equals(name))
                .findFirst()
                .orElseThrow()
                .place();
        return Arrays.copyOfRange(board, place * placeBytes, (place + 1) * placeBytes);
    }

    /** Runs every handler of the topic, and gives what they published. */
    private List<Event> deliver(Event event) {
        delivered++;
        List<Event> published = new ArrayList<>();
        for (Handler handler : List.copyOf(handlers)) {
            if (handler.topic() == event.topic()) {
                Optional<String> failure = handler.run(event.content());
                if (failure.isEmpty()) {
                    published.addAll(handler.calls().published());
                } else {
                    drop(handler, failure.get());
                }
            }
        }
        return published;
    }

    private void remove(Handler handler) {
        handlers.remove(handler);
        Arrays.fill(board, handler.place() * placeBytes, (handler.place() + 1) * placeBytes, (byte) 0);
    }

    private void drop(Handler handler, String reason) {
        remove(handler);
        handler.owner().tell(handler.name() + ": dropped, " + reason);
    }

    private int freePlace() {
        int place = 0;
        for (boolean taken = true; taken; place += taken ? 1 : 0) {
            int wanted = place;
            taken = handlers.stream().anyMatch(h -> h.place() == wanted);
        }
        return place;
    }

    private static String summary(Verdict.Accepted proof) {
        StringBuilder text = new StringBuilder("accepted  proved=")
                .append(proof.obligations().size())
                .append(" checked=")
                .append(proof.checked().size())
                .append(
                        proof.needsMeter()
                                ? " metered"
                                : " fuel<=" + proof.worstCaseFuel().getAsLong());
        for (Diagnostic warning : proof.diagnostics()) {
            text.append('\n').append(warning);
        }
        return text.toString();
    }
}
