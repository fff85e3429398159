package dev.exocode.host.load;

import dev.exocode.vcode.diagnostic.Code;

/** The messages of the host but for those about captures. Append only. */
public enum HostCode implements Code {
    /** A command line that cannot be understood. */
    H0001("command line must be of its form"),
    /** A program file that is not there. */
    H0002("file must exist"),
    /** A program file that cannot be read. */
    H0003("file must be readable"),
    /** A file whose kind is not known. */
    H0004(
            "file must be a filter (.dpf), a message handler (.ash), assembly text (.vs), binary VCODE (.vco) or a Java class (.class)"),
    /** A file larger than any program. */
    H0005("program file must not be larger than the limit"),
    /** An output that cannot be written. */
    H0006("output must be writable"),
    /** The examples are not where the source tree is. */
    H0007("demo must find the examples of the source tree"),
    /** The two engines gave different counts: a bug of ours. */
    H0008("both engines must give the same counts"),
    /** A policy larger than any. */
    H0010("policy file must not be larger than the limit"),
    /** A certificate that is too large. */
    H0011("certificate file must not be larger than the limit"),
    /** Rules that are too many bytes. */
    H0012("rule file must not be larger than the limit"),
    /** Something that was never written by people in place of rules. */
    H0013("rule file must be text"),
    /** A file or folder without rules. */
    H0014("rules must be at least one"),
    /** Two rules of one name. */
    H0015("names of rules must differ"),
    /** Rules of addresses and ports where IPv4 cannot be found. */
    H0016("rules of addresses and ports must be for a link type that has a place for IPv4"),
    /** A field that cannot be read. */
    H0017("field must have its form, and numbers within their limits"),
    /** A first line of a CSV file that names something else than columns. */
    H0018("columns must be src, dst, sport, dport, proto and name, none of them twice"),
    /** A line of a CSV file with more or fewer fields than there are columns. */
    H0019("row must have a field for each column"),
    /** Two filters of one name. */
    H0020("each filter must have a name of its own"),
    /** A file that would be overwritten. */
    H0021("output must not exist yet"),
    /** An output that is the capture itself. */
    H0022("output must not be the capture that is read"),
    /** Counts over time that would need too much memory. */
    H0023("counts of intervals must not be more than the limit"),
    /** A name in header rules that nothing says. */
    H0024("variable must be defined before it is used"),
    /** An option of a header rule that looks at more than addresses and ports. */
    H0025("rule must ask for no more than its header"),
    /** A permit of somebody who is not known. */
    H0026("permit must have the name of a sender, or begin with it and a dot"),
    /** A handler that declares a need that is not granted. */
    H0027("handler must need only what it is granted"),
    /** A handler of which something is left to checks; a warning. */
    H0028("handler should be proved, so that it needs no checks"),
    /** An expression without a word; a warning. */
    H0029("expression should ask for something"),
    /** A program that keeps or changes something, or has no result, where what tells which packets match is wanted. */
    H0030("filter must only look at packets and have a result");

    private final String requirement;

    HostCode(String requirement) {
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
