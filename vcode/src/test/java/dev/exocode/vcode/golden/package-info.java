/**
 * The runner of golden tests, shared by all modules through this module's test jar.
 *
 * <p>A golden is a file {@code src/test/golden/<area>/<behaviour>.t}: a first line {@code # why}, then sections that begin
 * with {@code --- name}. Some sections are given, others are what a stage of the pipeline makes of them; a test passes
 * if every stage makes what is written. With {@code -Dgolden.bless} the files are rewritten, and the test still fails, so
 * that nobody blesses by accident.
 */
package dev.exocode.vcode.golden;
