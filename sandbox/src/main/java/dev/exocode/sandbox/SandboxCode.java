package dev.exocode.sandbox;

import dev.exocode.vcode.diagnostic.Code;

/** The messages of this module. Append only. */
public enum SandboxCode implements Code {
    /** Something left to a check that no instruction can make. */
    S0001("calls must be known, and not recursive, for the rest to be checked by instructions"),
    /** A loop whose rounds cannot be charged for. */
    S0002(
            "loop without a bound must be entered only at its head, and a round of it cost less than 2^31, to be charged for"),
    /** Checks made it too large. */
    S0003("program must have room for its checks"),
    /** Behind all checks something is still not proved. */
    S0004("program with its checks must be proved"),
    /** A run that was stopped. */
    S1001("run must stay inside its memory, its fuel and what the host allows"),
    /** A packet of which the policy does not speak. */
    S1002("packet must not be longer than the policy says"),
    /** A class, an annotation type or a sealed interface. */
    S2001("what is bound must be an interface that any class may implement"),
    /** An interface that does not say what to call, or says several things. */
    S2002("interface must have exactly one abstract method"),
    /** A type or constructor that the class to be made could not name. */
    S2003("binder must have access to the interface and to the types in its outcome"),
    /** A parameter that is neither. */
    S2004(
            "parameter must be a packet or, with @UserMemory, a grant: byte[], byte[] with int offset and int length, or ByteBuffer"),
    /** Two packets, or two grants. */
    S2005("packet and user memory must each be given once at most"),
    /** A return type that nothing is known of. */
    S2006("return type must hold a result, or a part of the outcome, or be made of parts"),
    /** A component of an outcome that nothing is known of. */
    S2007("part of an outcome must have a type that holds it"),
    /** A record without components, or several ways to make an outcome. */
    S2008("outcome must be made in one way, of one part at least"),
    /** An enumeration that does not say what a stopped run gives. */
    S2009("enumeration must have one constant annotated @Otherwise, for runs that give no other"),
    /** An annotation that changes nothing, or a number that does not fit. */
    S2010("annotation must apply to what it stands on"),
    /** An exception that cannot be made, or not be thrown. */
    S2011("exception must be unchecked or declared, and be made of a string or of nothing"),
    /** A checked exception that nothing throws. */
    S2012("method must declare no checked exception but what it throws"),
    /** A parameter or a part for a region that is not there. */
    S2013("program must declare the region that the interface names"),
    /** A program that looks at packets, and an interface without one. */
    S2014("interface must give the packet that the program declares");

    private final String requirement;

    SandboxCode(String requirement) {
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
