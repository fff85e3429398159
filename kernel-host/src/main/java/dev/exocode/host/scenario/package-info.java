/**
 * Scenarios: a text says what a kernel has, which environments live on it, which devices bring packets and what goes wrong when; a run
 * of it is a simulation whose time only passes where the scenario lets it, so that the same text and seed give the same again.
 *
 * <p>{@link dev.exocode.host.scenario.Scenario#read} makes one of a file, or says all that is wrong with it; {@link
 * dev.exocode.host.scenario.ScenarioRun} runs it. The kernel knows nothing of scenarios: their environments have libraries of their own, and ask
 * as any others do.
 *
 * <p>Source: ours.
 */
package dev.exocode.host.scenario;
