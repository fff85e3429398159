/**
 * Filters over a capture: which packets each of them accepts.
 *
 * <p>{@link dev.exocode.host.run.CaptureRun} is the way in. A source is compiled anew for each link type that occurs, so
 * that named fields mean the same on all of them. {@link dev.exocode.host.run.DemuxRun} divides the packets among many
 * filters instead.
 *
 * <p>Source: ours.
 */
package dev.exocode.host.run;
