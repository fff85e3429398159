/**
 * Attacks the way of a stranger's program from its bytes to a run, case by case, each determined by a seed and a number: draws
 * programs that are valid, nearly valid or hostile, and compares what is promised of them with what they do.
 *
 * <p>For whoever develops or embeds Exocode; nothing here is needed to run guests. {@link dev.exocode.sandbox.fuzz.Fuzzer} is the
 * way in. Source: differential and property-based testing; that oracles are shown to work by planted bugs is from mutation
 * testing (DeMillo and others, 1978).
 */
package dev.exocode.sandbox.fuzz;
