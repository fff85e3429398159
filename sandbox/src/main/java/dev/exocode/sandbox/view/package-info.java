/**
 * What a handler written in Java sees of its memory: one type for each region. A class that uses nothing but these, {@code
 * int}, {@code long} and their relatives can be translated to VCODE by {@link dev.exocode.sandbox.bytecode.JavaHandler}; as
 * ordinary Java, on ordinary arrays, it computes the same, so that its author can test and step through it like any other
 * code.
 *
 * <p>For authors of handlers, who need no more of Exocode than this package. What traps in the sandbox throws here: {@link
 * java.lang.IndexOutOfBoundsException} for an access that is not wholly inside its region, {@link
 * java.lang.ArithmeticException} for a division by zero.
 *
 * <p>Source: ours.
 */
package dev.exocode.sandbox.view;
