package dev.exocode.ash;

/**
 * What a run does that cannot go on: it ends, with an outcome or as an abort.
 *
 * @param outcome the outcome; null for an abort
 * @param reason why it aborts, for people
 */
record Lacking(Outcome outcome, String reason) {
    /** What lacking bytes mean if a handler says nothing: the message is not for it. */
    static final Lacking PASS = new Lacking(Outcome.PASS, "");

    static Lacking abort(String reason) {
        return new Lacking(null, reason);
    }
}
