/**
 * Message handlers in the host: a handler is verified, given what it needs as far as that is granted, attached to its filter, and run on
 * messages.
 *
 * <p>{@link dev.exocode.host.handler.HandlerHost} is the way in. What holds of every handler, whoever wrote it:
 *
 * <ul>
 *   <li>It runs only if the verifier accepts its bytes, or accepts them with checks put in, which is told.
 *   <li>It calls nothing but {@code now}, {@code random}, {@code abort}, and what it declares that it needs and is granted.
 *   <li>What it changes of a message it changes in a copy: nobody else sees that, whatever the outcome. Bytes leave only as messages
 *       that it sends or replies with, and {@code pass} hands on the message as it came.
 *   <li>Sending, waking and posting take effect when the run has ended well: an aborted run asked for nothing, and its {@code state} and
 *       {@code user} are as they were.
 *   <li>How many messages, bytes, wakes and posts a run may ask for is bounded.
 * </ul>
 *
 * <p>Who runs captures or receives messages may call this package; it knows the ways in which programs are loaded, and no captures.
 *
 * <p>Source: ASHs (SIGCOMM 1996), whose handlers were not undone; ours are.
 */
package dev.exocode.host.handler;
