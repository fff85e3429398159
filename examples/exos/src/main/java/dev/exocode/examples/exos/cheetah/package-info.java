/**
 * Cheetah, an HTTP/1.1 server as a library over {@link dev.exocode.examples.exos.Tcp}: what it answers stands ready in memory, headers in front of the file and
 * sums with both, leaves from there and is sent again from there. A connection holds no copy of anything that it sends.
 *
 * <p>Names of files are keys of a map that is filled when a folder is read: no request reaches a file system, so there is no way out of the folder.
 *
 * <p>It has no clock of the day, only the kernel's, which counts from some moment: so its answers say no date (RFC 9110, section 6.6.1), and are the same
 * bytes for the same request always. That is what lets a handler of the kernel give some of them.
 *
 * <p>Source: Cheetah of Kaashoek and others (SOSP 1997, section 7.3); RFC 9110 and RFC 9112.
 */
package dev.exocode.examples.exos.cheetah;
