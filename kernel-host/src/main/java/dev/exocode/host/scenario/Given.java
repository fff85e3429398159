package dev.exocode.host.scenario;

import dev.exocode.vcode.diagnostic.Position;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that a scenario gives to a library: {@code with site "www"}. */
public final class Given {
    private final Map<String, Word> words;
    private final Set<String> devices;
    private final Set<String> asked = new LinkedHashSet<>();
    private Position last;

    /**
     * A word.
     *
     * @param text what it is
     * @param at where it stands
     * @param beside the file beside which files stand that it names
     */
    record Word(String text, Position at, Path beside) {}

    Given(Map<String, Word> words, Set<String> devices, Position whole) {
        this.words = words;
        this.devices = devices;
        this.last = whole;
    }

    /**
     * A word that may be missing.
     *
     * @param name what it is for
     * @return the word
     */
    public Optional<String> find(String name) {
        return word(name).map(Word::text);
    }

    /**
     * A word that there must be.
     *
     * @param name what it is for
     * @return the word
     * @throws IllegalArgumentException if the scenario does not give it
     */
    public String text(String name) {
        return needed(name).text();
    }

    /**
     * A file or a folder: where it is, as seen from the scenario.
     *
     * @param name what it is for
     * @return a path, of what need not be there
     * @throws IllegalArgumentException if the scenario does not give it, or it is no path
     */
    public Path file(String name) {
        Word word = needed(name);
        if (word.text().isBlank()) {
            throw new IllegalArgumentException(name + " has no name");
        }
        return word.beside().resolveSibling(word.text()).normalize();
    }

    /**
     * A device of the scenario.
     *
     * @param name what it is for
     * @return its name
     * @throws IllegalArgumentException if the scenario does not give it, or has no such device
     */
    public String device(String name) {
        String device = needed(name).text();
        if (!devices.contains(device)) {
            throw new IllegalArgumentException("there is no device " + device);
        }
        return device;
    }

    private Word needed(String name) {
        return word(name).orElseThrow(() -> new IllegalArgumentException("with " + name + " \"...\" is missing"));
    }

    private Optional<Word> word(String name) {
        asked.add(name);
        Optional<Word> word = Optional.ofNullable(words.get(name));
        word.ifPresent(one -> last = one.at());
        return word;
    }

    /** Where the word stands that was asked for last; or who asks, before it has asked for any. */
    Position last() {
        return last;
    }

    /** The names that were asked for. */
    Set<String> asked() {
        return asked;
    }
}
