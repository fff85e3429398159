package dev.exocode.vcode.jvm;

/** What an operation has left on the stack, still to become a register's value; in the JVM's order of types. */
enum Left {
    NOTHING,
    INT,
    LONG,
    FLOAT,
    DOUBLE
}
