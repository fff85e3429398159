/**
 * Protected methods: memory that several share who do not trust each other, and downloaded code that all of them must go through to change
 * it.
 *
 * <p>{@link dev.exocode.host.method.ProtectedMemory} is such memory. What holds of it, if nobody writes there but its methods:
 *
 * <ul>
 *   <li>Its invariant holds before and behind each call.
 *   <li>A method runs only if what it requires holds; what it has written stays only if it has returned and what it ensures holds, and the
 *       invariant does; else each byte is as it was. There is nothing between.
 *   <li>A call ends within the fuel of the policies, of the method and of at most four conditions.
 * </ul>
 *
 * <p>That is so whatever methods and conditions do, since nothing of it rests on what they say of themselves: conditions cannot write to
 * the memory, methods can write to nothing else, and neither keeps anything from call to call. A condition that does not return does not
 * hold.
 *
 * <p>The package knows the sandbox and no kernel. Who may call what, and that nobody else writes there meanwhile, is for its host to see to.
 *
 * <p>Source: Xok (Engler's thesis, 1998, section 6.3), which had pre- and postconditions as a plan.
 */
package dev.exocode.host.method;
