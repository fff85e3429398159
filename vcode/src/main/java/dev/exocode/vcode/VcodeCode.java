package dev.exocode.vcode;

import dev.exocode.vcode.diagnostic.Code;

/** The messages of this module: A for assembly text, B for the binary format, J for the JVM backend, L for
 * linking. Append only. */
public enum VcodeCode implements Code {
    /** A character or word that starts nothing. */
    A0001("line must be a label, a directive or an instruction"),
    /** An unknown instruction. */
    A0002("instruction must be one of the table"),
    /** Something else where an operand should be. */
    A0003("operand must be of the kind its place asks for"),
    /** Too few or too many operands. */
    A0004("instruction or directive must have all its operands and nothing after them"),
    /** A number that does not fit. */
    A0005("number must fit its place"),
    /** A label defined twice. */
    A0006("label must be defined once"),
    /** An unknown directive. */
    A0007("directive must be a known one"),
    /** Too many instructions, declarations or operands. */
    A0008("program must not be larger than the format allows"),
    /** A label used and not defined. */
    A0009("label must be defined"),
    /** A region, function, import, extension, table or file declared twice. */
    A0010("name must be declared once"),
    /** A function, import or table used and not declared. */
    A0011("name must be declared"),
    /** A function that holds no instruction, or an instruction that no function holds. */
    A0012("functions must begin at different instructions, in order, the first at the first of all"),
    /** Locals out of place. */
    A0013(".local must stand once, between .function and the function's first instruction"),
    /** A line out of place. */
    A0014(".line must stand behind .file and in the order of instructions"),
    /** An extension this program is not assembled with. */
    A0015("extension must be known to the host"),
    /** A name of a source that is none. */
    A0016("file must be named by 1 to 255 plain characters in double quotes"),
    /** Constants without a region for them. */
    A0017(".data must stand behind .region data"),

    /** Not a program. */
    B0001("file must begin with the magic of binary VCODE"),
    /** A version of the format this library does not read. */
    B0002("format version must be one this library reads"),
    /** The file ends early. */
    B0003("file must hold all of what its headers announce"),
    /** Bytes after the end. */
    B0004("file must end after its last section"),
    /** Sections out of order, repeated or unknown. */
    B0005("sections must be known, in ascending order, each once"),
    /** A section whose size is impossible. */
    B0006("section must be of a possible size"),
    /** An unknown region, or a region declared twice. */
    B0007("regions must be known and declared once, in ascending order"),
    /** A number that stands for no operation, type or region. */
    B0008("instruction must name a known operation, type and region"),
    /** Operands that make no instruction. */
    B0009("instruction must be well-formed"),
    /** A declaration that goes on behind its section. */
    B0010("declaration must end inside its section"),
    /** A size or a flag that cannot be declared. */
    B0011("region and locals must be of a possible kind and size"),
    /** Types that make no signature. */
    B0012("signature must be of types of registers, and not too long"),
    /** A name that is none, or is there twice. */
    B0013("name must be well-formed and declared once"),
    /** Functions out of order, or declared where the default says the same. */
    B0014("functions must begin at different instructions, in order, the first at 0, and be declared if needed"),
    /** An extension this program is not decoded with. */
    B0015("extension must be known to the host"),
    /** A target of a table that is no index. */
    B0016("target of a table must be an index"),
    /** Too many functions, imports, extensions, tables or targets. */
    B0017("program must not declare more than the format allows"),
    /** Lines without a source, out of order, or that say nothing new. */
    B0018("lines must name their source, be in order and each say something new"),

    /** Data that are not as long as the region that holds them. */
    B0019("data must be as many bytes as their region declares"),

    /** A program whose code does not fit a class. */
    J0001("program must fit one class of the JVM"),

    /** An import that the host does not offer. */
    L0001("import must be offered by the host, with the same signature");

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
