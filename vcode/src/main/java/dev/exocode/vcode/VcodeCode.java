package dev.exocode.vcode;

import dev.exocode.vcode.diagnostic.Code;

/** The messages of this module: A for assembly text, B for the binary format, J for the JVM backend. Append only. */
public enum VcodeCode implements Code {
    /** A character or word that starts nothing. */
    A0001("line must be a label, a directive or an instruction"),
    /** An unknown instruction. */
    A0002("instruction must be one of the table"),
    /** Something else where an operand should be. */
    A0003("operand must be of the kind its place asks for"),
    /** Too few or too many operands. */
    A0004("instruction must have all its operands and nothing after them"),
    /** A number that does not fit. */
    A0005("number must fit its place"),
    /** A label defined twice. */
    A0006("label must be defined once"),
    /** An unknown region or directive. */
    A0007("directive must be .region followed by a region"),
    /** Too many instructions or characters. */
    A0008("program must not be larger than the format allows"),
    /** A label used and not defined. */
    A0009("label must be defined"),

    /** Not a program. */
    B0001("file must begin with the magic of binary VCODE"),
    /** A version of the format this library does not read. */
    B0002("format version must be one this library reads"),
    /** The file ends early. */
    B0003("file must hold all of what its headers announce"),
    /** Bytes after the end. */
    B0004("file must end after its last section"),
    /** Sections out of order, repeated, unknown or missing. */
    B0005("sections must be known, in ascending order, each once"),
    /** A section whose size is impossible. */
    B0006("section must be of a possible size"),
    /** An unknown region, or a region declared twice. */
    B0007("regions must be known and declared once, in ascending order"),
    /** A number that stands for no operation, type or region. */
    B0008("instruction must name a known operation, type and region"),
    /** Operands that make no instruction. */
    B0009("instruction must be well-formed"),

    /** A program whose code does not fit a method. */
    J0001("program must fit one method of the JVM");

    private final String requirement;

    VcodeCode(String requirement) {
        this.requirement = requirement;
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public String requirement() {
        return requirement;
    }
}
