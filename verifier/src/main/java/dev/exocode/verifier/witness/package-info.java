/**
 * Looks for inputs that make a program violate an obligation, by running it.
 *
 * <p>{@link dev.exocode.verifier.witness.WitnessSearch} is the way in. What it finds is a run of the interpreter that was
 * made, so a {@link dev.exocode.verifier.witness.Witness} needs no trust in the search; that none is found says nothing.
 * Programs are not trusted: steps and memory are bounded, and nothing a program does raises an exception. The same program
 * and the same question give the same answer.
 *
 * <p>The search runs the program on inputs that its constants suggest and remembers, for each value in a register, what it
 * was computed from. Where a run takes a branch that leads away from the instruction in question, the computation is
 * undone for the value that would have led there, and the input changed accordingly.
 *
 * <p>Source: ours; that operands of comparisons are sought in the input is from Aschermann et al., REDQUEEN (NDSS 2019),
 * levels and distances of branches are those of search-based testing.
 */
package dev.exocode.verifier.witness;
