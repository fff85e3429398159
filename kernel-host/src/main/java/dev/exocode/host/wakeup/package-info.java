/**
 * Wakeup predicates: downloaded code that looks at words of host state and tells whether somebody who sleeps is to be woken, and why.
 *
 * <p>{@link dev.exocode.host.wakeup.WakeupPredicate} takes any bytes that the policy of {@link
 * dev.exocode.host.load.ProgramKind#WAKEUP} accepts; {@link dev.exocode.host.wakeup.SumOfProducts} writes the usual ones. What holds of each:
 *
 * <ul>
 *   <li>It reads copies of the words that its host has bound it to, and nothing else; it changes nothing.
 *   <li>An evaluation ends within the fuel of the policy, by proof and not by a meter.
 *   <li>What it says depends on these words alone.
 * </ul>
 *
 * <p>The package knows the sandbox and no kernel: a host in the place of a kernel binds words of its own. Who may read which word is for the
 * host to say when it binds.
 *
 * <p>Source: Xok (Engler's thesis, 1998, section 6.4), where predicates were conceived by Thomas Pinckney.
 */
package dev.exocode.host.wakeup;
