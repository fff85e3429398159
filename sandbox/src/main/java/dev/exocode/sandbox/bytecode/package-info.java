/**
 * The translator of handlers written in Java: class files in, VCODE out. {@link
 * dev.exocode.sandbox.bytecode.JavaHandler} is for everybody; handlers are written against {@link dev.exocode.sandbox.view}.
 *
 * <p>In the order in which a class goes through: {@code ClassFile} takes it apart, {@code Decoder} reads the code of each method that
 * is called and refuses what is not of the subset, {@code Flow} and {@code BlockWriter} turn it into instructions block by
 * block, {@code Inlining} tells what is written where it is called, {@code Liveness} and {@code Allocation} give registers,
 * {@code Writer} writes it all with {@link dev.exocode.vcode.Lambda}.
 *
 * <p>Invariants: no class is loaded; nothing that the class file claims of its own code is believed, its stack maps are not even read;
 * an exception that leaves the package is a bug of ours.
 *
 * <p>Source: the Java Virtual Machine Specification; the subset is ours.
 */
package dev.exocode.sandbox.bytecode;
