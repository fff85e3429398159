package dev.exocode.vcode.diagnostic;

/**
 * A text with the name its user knows it by.
 *
 * @param name a file name, or what stands for one
 * @param text the whole text
 */
public record Source(String name, String text) {

    /**
     * The line of a character.
     *
     * @param index 0 to the text's length
     * @return from 1
     */
    public int line(int index) {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < index; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    /**
     * The column of a character in its line.
     *
     * @param index 0 to the text's length
     * @return from 1, in code points
     */
    public int column(int index) {
        return text.codePointCount(lineStart(index), index) + 1;
    }

    /**
     * The line a character stands in.
     *
     * @param index 0 to the text's length
     * @return its text without the line end
     */
    public String lineText(int index) {
        int end = text.indexOf('\n', index);
        String line = text.substring(lineStart(index), end < 0 ? text.length() : end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /**
     * Where the line of a character starts.
     *
     * @param index 0 to the text's length
     * @return index of the line's first character
     */
    public int lineStart(int index) {
        return index == 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1;
    }

    /**
     * A position in this text.
     *
     * @param start index of the first character
     * @param end index after the last
     * @return the stretch between them
     */
    public Position at(int start, int end) {
        return new Position.InText(this, start, Math.max(start, end));
    }
}
