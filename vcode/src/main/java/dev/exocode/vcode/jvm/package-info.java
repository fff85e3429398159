/**
 * The fast path: a verified program as a hidden class of the JVM.
 *
 * <p>{@link dev.exocode.vcode.jvm.JvmBackend} is the way in. It inlines what
 * {@link dev.exocode.vcode.engine.Semantics} defines, and is tested against it.
 *
 * <p>Source: ours; ASM writes the class file.
 */
package dev.exocode.vcode.jvm;
