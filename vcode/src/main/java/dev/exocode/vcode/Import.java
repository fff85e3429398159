package dev.exocode.vcode;

/**
 * A function of the host that a program calls.
 *
 * @param name what the host calls it, see {@link Program#isName}
 * @param signature what it takes, at most {@link #MAX_PARAMETERS}, and gives
 */
public record Import(String name, Signature signature) {

    /** The most parameters of a host function. */
    public static final int MAX_PARAMETERS = 6;

    /**
     * Makes an import.
     *
     * @param name its name
     * @param signature what it takes and gives
     * @throws IllegalArgumentException if the name is none or there are too many parameters: a bug of the caller
     */
    public Import {
        if (!Program.isName(name) || signature.parameters().size() > MAX_PARAMETERS) {
            throw new IllegalArgumentException(
                    "an import has a name and at most " + MAX_PARAMETERS + " parameters, not " + name + signature);
        }
    }
}
