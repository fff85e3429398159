/**
 * The fast path: a program as a hidden class of the JVM, with a check for whatever was not proved.
 *
 * <p>{@link dev.exocode.vcode.jvm.JvmBackend} is the way in. It inlines what
 * {@link dev.exocode.vcode.engine.Semantics} defines, and is tested against it.
 *
 * <p>Source: ours; ASM writes the class file.
 */
package dev.exocode.vcode.jvm;
