/**
 * A kernel that multiplexes things and leaves it to libraries what is done with them: environments, capabilities, secure bindings, visible
 * revocation and the abort protocol.
 *
 * <p>{@link dev.exocode.host.kernel.Kernel} is the way in for a host, {@link dev.exocode.host.kernel.Environment} for what runs on it.
 * What holds at every moment, and {@link dev.exocode.host.kernel.Kernel#audit} looks after:
 *
 * <ul>
 *   <li>Each thing has one owner, or none: a ledger says which.
 *   <li>Nothing is bound but by a capability that was good then; what makes one of no use breaks what was bound by it.
 *   <li>What is free holds nothing of its last owner, and no capability of then is good for it.
 *   <li>What is asked back and not given is taken, but for a reserve of pages, and its owner is told what it was.
 * </ul>
 *
 * <p>Source: Aegis (SOSP 1995) and Xok (SOSP 1997), of which neither broke bindings by force.
 */
package dev.exocode.host.kernel;
