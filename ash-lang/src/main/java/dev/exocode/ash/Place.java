package dev.exocode.ash;

/**
 * Where something stands in the source, for messages and for the lines of the program.
 *
 * @param start index of its first character
 * @param end index after its last
 * @param line from 1
 * @param column from 1, in characters
 */
record Place(int start, int end, int line, int column) {}
