/**
 * What an operating system is besides its kernel, as libraries: a page table and paging, a scheduler, calls of procedures, and pipes.
 *
 * <p>They run on {@link dev.exocode.host.kernel.Kernel} without any privilege, by its public methods alone: whoever wants another one
 * writes another one, and no environment is asked which it uses. Each trusts the kernel and its own environment; what others send is
 * looked at.
 *
 * <p>Source: ExOS on Aegis (SOSP 1995, sections 5, 6 and 7).
 */
package dev.exocode.examples.libraryos;
