package dev.exocode.vcode.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One golden file.
 *
 * @param path where it is
 * @param why its first line: what would be wrong if it failed
 * @param sections the text of each section by name, in the order of the file; each line ended by a newline
 */
public record Golden(Path path, String why, Map<String, String> sections) {
    private static final String WHY = "# ";
    private static final String SECTION = "--- ";

    /**
     * Reads a file.
     *
     * @param path a golden file
     * @return its parts
     * @throws IllegalArgumentException if it does not have the form of one
     */
    public static Golden read(Path path) {
        String why = "";
        String name = null;
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        try {
            for (String line : Files.readString(path).split("\n")) {
                if (line.startsWith(SECTION)) {
                    name = line.substring(SECTION.length()).strip();
                    if (sections.put(name, new StringBuilder()) != null) {
                        throw new IllegalArgumentException(path + ": section " + name + " is there twice");
                    }
                } else if (name != null) {
                    sections.get(name).append(line).append('\n');
                } else if (line.startsWith(WHY) && why.isEmpty()) {
                    why = line.substring(WHY.length()).strip();
                } else if (!line.isBlank()) {
                    throw new IllegalArgumentException(path + ": before the first section stands only '# why'");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (why.isEmpty() || sections.isEmpty()) {
            throw new IllegalArgumentException(path + ": needs a first line '# why' and a section");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        sections.forEach((section, text) -> texts.put(section, text.toString()));
        return new Golden(path, why, texts);
    }

    /**
     * The text of a section.
     *
     * @param name the section's name
     * @return its lines
     * @throws IllegalArgumentException if there is none
     */
    public String section(String name) {
        String text = sections.get(name);
        if (text == null) {
            throw new IllegalArgumentException(path + ": needs a section " + name);
        }
        return text;
    }

    /**
     * The text of the section of one kind that goes with a section of another: {@code assembly addi} with {@code run addi}.
     *
     * @param kind the first word of the name wanted
     * @param section the name of the section it goes with
     * @return its lines
     * @throws IllegalArgumentException if there is none
     */
    public String beside(String kind, String section) {
        int space = section.indexOf(' ');
        return section(space < 0 ? kind : kind + section.substring(space));
    }

    /** The text of this file with other sections. */
    String text(Map<String, String> actual) {
        StringBuilder out = new StringBuilder(WHY).append(why).append('\n');
        actual.forEach(
                (name, text) -> out.append(SECTION).append(name).append('\n').append(text));
        return out.toString();
    }
}
