/**
 * Untrusted deterministic functions, and storage that is shared by them: who writes a file system keeps metadata of any form, and sends with
 * it a function that tells which blocks a block of metadata owns.
 *
 * <p>{@link dev.exocode.host.udf.Udf} is such a function, {@link dev.exocode.host.udf.Volume} the storage. What holds at every moment, of a
 * volume whose blocks nobody takes by force:
 *
 * <ul>
 *   <li>What the function of a block says of what is there now is what the volume has written down, so that nothing has to be asked again.
 *   <li>Each block that is in use is a root or is owned by one block of metadata, as one type; all others are free, and zero.
 * </ul>
 *
 * <p>That is so by induction. Metadata that is zero owns nothing, which is asked of each function when it comes, and a block that is
 * given out is zero. A change is applied to a copy, the function is run on it, and what it says may differ from what it said before by
 * what the change claims, and by nothing else; a block that is claimed must be free, and one that is given up own nothing. For that the
 * function must say the same of the same bytes, which its policy ensures: there is nothing else that it could look at.
 *
 * <p>Metadata is written through the volume alone; data by who has bound the blocks, as any storage of the kernel.
 *
 * <p>Source: XN (Engler's thesis, 1998, chapter 4; SOSP 1997), whose checker believed its clients in places; here nobody is believed.
 */
package dev.exocode.host.udf;
