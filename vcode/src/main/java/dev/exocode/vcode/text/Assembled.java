package dev.exocode.vcode.text;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Position;
import java.util.List;

/**
 * A program and where its instructions stand in the text.
 *
 * @param program the program
 * @param positions one for each instruction, in order
 */
public record Assembled(Program program, List<Position> positions) {}
