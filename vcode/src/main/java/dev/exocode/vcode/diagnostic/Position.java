package dev.exocode.vcode.diagnostic;

/** Where something is: in text, in bytes, in a program, or just in a file. */
public sealed interface Position extends Comparable<Position> {

    /**
     * A stretch of a source text.
     *
     * @param source the text
     * @param start index of its first character, 0 to the text's length
     * @param end index after its last character, at least {@code start}
     */
    record InText(Source source, int start, int end) implements Position {}

    /**
     * A byte of a file.
     *
     * @param file the file's name as the user knows it
     * @param offset bytes from its start
     */
    record InBytes(String file, long offset) implements Position {}

    /**
     * An instruction of a program.
     *
     * @param file the name of the program as the user knows it
     * @param pc the index of the instruction
     * @param text the instruction in assembly text, empty if there is none
     */
    record InProgram(String file, int pc, String text) implements Position {}

    /**
     * A file as a whole, or an argument of a command.
     *
     * @param file its name as the user knows it
     */
    record Whole(String file) implements Position {}

    /**
     * The distance from the start, in the unit of the kind.
     *
     * @return characters, bytes or instructions
     */
    default long distance() {
        if (this instanceof InText in) {
            return in.start();
        } else if (this instanceof InBytes in) {
            return in.offset();
        } else if (this instanceof InProgram in) {
            return in.pc();
        }
        return 0;
    }

    @Override
    default int compareTo(Position other) {
        return Long.compare(distance(), other.distance());
    }

    /**
     * The position in the form editors understand.
     *
     * @return {@code file:line:column} (both from 1, columns in characters), {@code file: byte n}, {@code file: pc n} or {@code file}
     */
    default String label() {
        if (this instanceof InText in) {
            return in.source().name() + ":" + in.source().line(in.start()) + ":"
                    + in.source().column(in.start());
        } else if (this instanceof InBytes in) {
            return in.file() + ": byte " + in.offset();
        } else if (this instanceof InProgram in) {
            return in.file() + ": pc " + in.pc();
        }
        return ((Whole) this).file();
    }
}
