/**
 * The command line: {@code exocode} and its verbs, one class each.
 *
 * <p>Results go to standard output, messages to standard error. Exit status 0: done; 1: the run failed (a program was
 * refused, a capture was damaged); 2: bad usage or bad input.
 *
 * <p>Source: ours; picocli reads the arguments.
 */
package dev.exocode.host.cli;
