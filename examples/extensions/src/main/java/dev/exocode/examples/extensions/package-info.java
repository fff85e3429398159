/**
 * Two operation families that VCODE does not have, added from outside: a name, types, a meaning, and for one of them
 * bytecode of its own. The assembler, the binary format, the engines and the verifier take them as they take the core.
 *
 * <p>Source: ours; the mechanism is {@link dev.exocode.vcode.Extension}.
 */
package dev.exocode.examples.extensions;
