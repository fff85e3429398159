package dev.exocode.host.scenario;

import dev.exocode.vcode.diagnostic.Code;

/** What may be wrong with the text of a scenario. Append only. */
public enum ScenarioCode implements Code {
    /** A text that is longer than any scenario. */
    SIZE("H0401", "scenario must not be larger than the limit"),
    /** A sign that no word of the language has. */
    WORD("H0402", "text must be made of words, numbers, texts in quotes and signs of the language"),
    /** Words in an order that means nothing. */
    SYNTAX("H0403", "scenario must be of its form"),
    /** A number too large or too small, or with a fraction where there is none. */
    NUMBER("H0404", "number must be in its range"),
    /** Something said again. */
    TWICE("H0405", "what is said must be said once"),
    /** A name that the scenario gives to nothing. */
    UNKNOWN("H0406", "name must be one that there is"),
    /** A text in quotes that names no file on this machine. */
    FILE("H0407", "file must have a name"),
    /** Things said together of which one makes no sense beside the other. */
    MEANING("H0408", "what is said must mean something where it stands"),
    /** A file that would be lost by being written. */
    OUTPUT("H0409", "what is written must be no file that is read, or written for something else"),
    /** A filter that a handler names and that is not asked. */
    IGNORED("H0410", "handler in place of another one should name no other filter: it has that one's packets"),
    /** A library in Java that cannot be had. */
    LIBRARY("H0411", "library must be a class that is there, and be made of what is given to it");

    private final String id;
    private final String requirement;

    ScenarioCode(String id, String requirement) {
        this.id = id;
        this.requirement = requirement;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String requirement() {
        return requirement;
    }
}
