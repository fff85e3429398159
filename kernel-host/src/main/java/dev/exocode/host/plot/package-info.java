/**
 * Pictures of numbers: {@link dev.exocode.host.plot.LineChart} is all there is to call.
 *
 * <p>A picture is a text that its numbers and names alone determine; no screen and no fonts are needed to make it. Names may come from strangers: whatever
 * is in them, the text is XML that can be parsed, and they are in it as text.
 *
 * <p>Source: ours.
 */
package dev.exocode.host.plot;
