/**
 * What can be seen of a kernel from outside: numbers through Micrometer, events of the JDK's flight recorder, and a structured log through SLF4J.
 *
 * <p>The package knows the kernel, and no other package knows these libraries: what is not asked for is not loaded. Micrometer is optional for
 * who embeds a kernel, {@link dev.exocode.host.watch.KernelMetrics} alone needs it.
 */
package dev.exocode.host.watch;
