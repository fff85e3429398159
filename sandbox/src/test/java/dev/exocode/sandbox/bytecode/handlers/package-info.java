/** Handlers written in Java, as their authors write them, for the tests. */
package dev.exocode.sandbox.bytecode.handlers;
