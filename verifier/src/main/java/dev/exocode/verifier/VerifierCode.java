package dev.exocode.verifier;

import dev.exocode.vcode.diagnostic.Code;

/** The messages of this module: V1 control flow, V2 values and memory, V3 policy, V4
 * certificates. Append only. */
public enum VerifierCode implements Code {
    /** No instruction at all. */
    V1000("program must have an instruction"),
    /** A target outside the function. */
    V1001("control must stay inside its function"),
    /** A loop without a measure that falls. */
    V1002("loop must be shown to end"),
    /** The last instruction of a function goes on. */
    V1003("function must not run past its last instruction"),
    /** A function that calls itself, perhaps through others. */
    V1004("calls must not be recursive"),
    /** A static call of nothing, or of what takes or gives something else. */
    V1005("call must name what takes these arguments and gives this result"),
    /** A dynamic call of no function in particular, or of one that takes or gives something else. */
    V1006("dynamic call must be of one known function that takes these arguments and gives this result"),
    /** A jump table that is not there. */
    V1007("jump table must be one of the program's"),
    /** Too many jumps by too large tables. */
    V1008("jumps by table must not have too many targets in all, a table counted at every jump by it"),
    /** A chain of calls that is too long. */
    V1009("calls must not go deeper than a host allows"),
    /** A function without code. */
    V1010("function must have an instruction"),
    /** A program that may run too long. */
    V1011("run must end within the most fuel that the policy grants"),
    /** A first function with parameters. */
    V1012("first function must take no parameters, since a run gives none"),
    /** Too much work. */
    V1013("program must be simple enough to be verified with the work that its size allows"),
    /** Claims that are not true, or not enough. */
    V1014("invariants must hold wherever control comes"),
    /** A register read before it is set. */
    V2001("register must be set before it is read, on every path"),
    /** A region that is not declared. */
    V2101("region must be declared by the program"),
    /** A store to a region that is only read. */
    V2102("store must be to a region that is declared writable"),
    /** A load or store that may be outside its region. */
    V2103("load or store must stay inside its region"),
    /** A division by what may be zero. */
    V2201("divisor must not be zero"),
    /** An instruction of no extension of the program. */
    V2301("extension must be one of the program's and have this instruction"),
    /** A host call with arguments that the host does not take. */
    V2401("arguments of a host call must be as the policy asks"),
    /** An instruction on floating-point numbers. */
    V3001("floating point must be allowed by the policy"),
    /** Too many instructions. */
    V3002("program must not have more instructions than the policy allows"),
    /** A region that is larger than granted, or not granted for this. */
    V3003("region must be granted by the policy, as large and for what it is used for"),
    /** A host call that is not allowed. */
    V3004("host call must be allowed by the policy, with this signature"),
    /** Bytes that are no certificate. */
    V4001("certificate must be one, whole and of this version"),
    /** A certificate that is of something else. */
    V4002("certificate must be of these bytes, this policy and these extensions");

    private final String requirement;

    VerifierCode(String requirement) {
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
