package dev.exocode.sandbox.fuzz;

/** What is checked of every case. */
public enum Oracle {
    /** Whatever goes in, a value comes out. */
    EXCEPTION("an exception came out instead of a result"),
    /** A case is over soon. */
    HANG("a case did not end"),
    /** Bytes and the program they stand for are the same thing. */
    CODEC("bytes were decoded that are not those of the program"),
    /** Text and the program it stands for are the same thing. */
    TEXT("the text of a program stands for another"),
    /** A verdict is of the bytes that were given, says why it refuses, and is no stricter where less is asked. */
    VERDICT("a verdict contradicts the program or another verdict"),
    /** An accepted program traps nowhere but at what is left to checks. */
    UNSAFE("an accepted program trapped where nothing was left to check"),
    /** A run takes no more fuel than was said, and what was said to end does. */
    FUEL("a run went on beyond its bound"),
    /** Registers hold what the verifier takes for true. */
    CLAIM("a run contradicts what the verifier takes for true"),
    /** A program with checks put in does what it did without. */
    INSTRUMENTED("a program does something else with its checks put in"),
    /** Engines agree on result, memory, fuel and trap. */
    ENGINES("two engines differ"),
    /** Nothing around a region changes. */
    CANARY("a byte outside the regions was written"),
    /** What is undone is as it was. */
    UNDO("a run that was undone left something behind"),
    /** A certificate leads to the same verdict, and a forged one to nothing that is not so. */
    CERTIFICATE("a certificate led to another verdict than it may");

    private final String failure;

    Oracle(String failure) {
        this.failure = failure;
    }

    /**
     * What is wrong if it fails.
     *
     * @return a sentence in lower case, without a full stop
     */
    public String failure() {
        return failure;
    }
}
