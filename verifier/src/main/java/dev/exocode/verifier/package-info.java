/**
 * Decides from the bytes of a program, and nothing else, whether it may run.
 *
 * <p>{@link dev.exocode.verifier.Verifier} is the way in; it answers with a {@link dev.exocode.verifier.Verdict}.
 * Obligations (what must hold) are separate from transfer functions (what is known). No compiler is trusted, and no
 * program is run. Branches go forward only, so one pass in program order sees every instruction after all that lead to
 * it; functions are taken one by one, and put together along the graph of calls, which has no cycles. Work is linear in
 * the program's size.
 *
 * <p>Source: ours; abstract interpretation over intervals and distances to the packet's end.
 */
package dev.exocode.verifier;
