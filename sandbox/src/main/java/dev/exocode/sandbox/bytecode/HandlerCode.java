package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.diagnostic.Code;

/**
 * The messages about handlers written in Java: C04xx the class file, C01xx what the handler declares, C02xx what the subset
 * of Java leaves out, C03xx bytecode and limits.
 *
 * <p>Append-only: an id is never reused and never changes its meaning.
 */
public enum HandlerCode implements Code {
    /** Bytes that are no class file. */
    MALFORMED("C0401", "class file must be well-formed", "compile the source again, with javac"),
    /** A class file of an unknown version. */
    VERSION("C0402", "class file must be of a known version", "compile with --release 17"),
    /** More bytes, or more code, than is looked at. */
    SIZE("C0403", "class file must not pass the limit", ""),

    /** No method to run, or several. */
    ENTRY("C0101", "class must have one static method to run, or name it", ""),
    /** A parameter or result that VCODE does not have. */
    SIGNATURE(
            "C0102",
            "method must take views and integers, and give an integer, boolean or nothing",
            "pass packet, state and the like as the types of dev.exocode.sandbox.view, and numbers as int or long"),
    /** A first method that takes something else than memory. */
    ENTRY_PARAMETERS(
            "C0103", "method that is run must take views alone, of each region one", "read numbers from the views"),
    /** A region of no or an impossible size. */
    REGION_SIZE(
            "C0104",
            "size must be given of state, scratch and out, and be possible",
            "write @Size(bytes) before the parameter"),
    /** A native method that cannot be a host call. */
    IMPORT(
            "C0105",
            "host call must have a name of its own, in ASCII, and at most 6 numbers",
            "give each native method another name"),

    /** Objects. */
    OBJECT(
            "C0201",
            "handler must not make, compare or pass objects",
            "keep numbers in int and long variables, and data in scratch or state"),
    /** Arrays. */
    ARRAY("C0202", "handler must not use arrays", "keep data in scratch or state"),
    /** Constants that are no integers. */
    CONSTANT("C0203", "constant must be an int or a long", "compare bytes of the packet, not strings"),
    /** Lambdas, method references, strings put together, patterns in a switch. */
    DYNAMIC("C0204", "handler must not use lambdas or strings", "write a static method and call it"),
    /** Fields that are no constants. */
    FIELD(
            "C0205",
            "field must be a static final constant of the handler's own class",
            "keep what changes in state, and write constants as numbers"),
    /** Exceptions. */
    EXCEPTION("C0206", "handler must not throw or catch", "check before, and return"),
    /** Locks. */
    MONITOR("C0207", "handler must not lock", "state belongs to one instance of a program, which runs on one thread"),
    /** Methods of other classes. */
    CALL(
            "C0208",
            "call must be of a static method of the handler's own class, of a view or of a known method of java.lang",
            "declare what the host offers as a static native method"),
    /** Floating point. */
    FLOATING("C0209", "number must be an integer", "compute with long, in units small enough"),
    /** Subroutines of old compilers. */
    SUBROUTINE("C0210", "bytecode must not have subroutines", "compile with --release 17"),

    /** Bytecode that a Java compiler does not write and a JVM does not load. */
    CODE("C0301", "bytecode must be what a Java compiler writes", "compile the source again, with javac"),
    /** More variables than registers. */
    REGISTERS(
            "C0302",
            "method must need no more than 31 registers",
            "use fewer variables at a time, or move a part to a method of its own"),
    /** More than a program may have. */
    PROGRAM("C0303", "handler must fit a program", "");

    private final String id;
    private final String requirement;
    private final String help;

    HandlerCode(String id, String requirement, String help) {
        this.id = id;
        this.requirement = requirement;
        this.help = help;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String requirement() {
        return requirement;
    }

    /** Which of two is told of one line: what is behind the other, as an exception is behind the object that is thrown. */
    int precedence() {
        return switch (this) {
            case CONSTANT -> 0;
            case CALL -> 1;
            case ARRAY -> 2;
            case OBJECT -> 3;
            case EXCEPTION -> 5;
            case MONITOR -> 6;
            default -> 4;
        };
    }

    /** What to write instead, in general; empty if nothing helps. */
    String help() {
        return help;
    }
}
