/**
 * What filters cost, measured with JMH beside the same filters written by hand in Java.
 *
 * <p>Only ratios within one run mean something. Start them with {@code examples/benchmarks/run}.
 *
 * <p>Source: ours.
 */
package dev.exocode.examples.benchmarks;
