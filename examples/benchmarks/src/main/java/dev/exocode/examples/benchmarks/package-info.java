/**
 * What programs cost, measured with JMH: to run them, beside the same work written by hand in Java and beside another
 * runtime; to compile them; and to run them before they are warm.
 *
 * <p>Only ratios within one run mean something. Start them with {@code examples/benchmarks/run}.
 *
 * <p>Source: ours.
 */
package dev.exocode.examples.benchmarks;
