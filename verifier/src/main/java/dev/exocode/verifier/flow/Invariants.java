package dev.exocode.verifier.flow;

import dev.exocode.verifier.domain.State;
import java.util.Map;

/**
 * What is claimed to hold in a program: a state at the entry of functions and wherever ways of control meet, and a measure
 * at the head of each loop that ends. Claims only, until they are checked.
 *
 * @param entries by function: what holds at its entry; nothing is known of the parameters of those left out
 * @param states by instruction: what holds before it
 * @param rankings by the head of a loop: what falls
 */
public record Invariants(Map<Integer, State> entries, Map<Integer, State> states, Map<Integer, Ranking> rankings) {}
