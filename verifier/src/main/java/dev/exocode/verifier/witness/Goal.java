package dev.exocode.verifier.witness;

import dev.exocode.vcode.Trap;

/**
 * What a run is to show.
 *
 * @param kind what of
 * @param pc where
 * @param trap which trap, if it is one; else null
 * @param register which register, if it is one; else 0
 */
record Goal(Witness.Kind kind, int pc, Trap trap, int register) {}
