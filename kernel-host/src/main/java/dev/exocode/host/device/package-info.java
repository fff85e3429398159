/**
 * Where packets come from and go to: capture files, links in memory, interfaces of the machine, and whatever else implements {@link dev.exocode.host.device.Device}.
 * The package knows captures, how files are written beside them, and nothing of a kernel.
 */
package dev.exocode.host.device;
