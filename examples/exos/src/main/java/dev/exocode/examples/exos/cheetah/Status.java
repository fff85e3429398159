package dev.exocode.examples.exos.cheetah;

/** What an answer says of a request (RFC 9110, section 15). */
public enum Status {
    /** Here it is. */
    OK(200, "OK", false),
    /** Who asks has it. */
    NOT_MODIFIED(304, "Not Modified", false),
    /** It is no request. */
    BAD_REQUEST(400, "Bad Request", true),
    /** Nothing has that name. */
    NOT_FOUND(404, "Not Found", false),
    /** A method that is known, and that nothing here has. */
    METHOD_NOT_ALLOWED(405, "Method Not Allowed", false),
    /** It was begun and did not come in time. */
    REQUEST_TIMEOUT(408, "Request Timeout", true),
    /** It has content whose length it does not say in front. */
    LENGTH_REQUIRED(411, "Length Required", true),
    /** It has more content than is thrown away here. */
    CONTENT_TOO_LARGE(413, "Content Too Large", true),
    /** Its first line is too long. */
    URI_TOO_LONG(414, "URI Too Long", true),
    /** It expects something that nobody here knows. */
    EXPECTATION_FAILED(417, "Expectation Failed", true),
    /** Its fields are too long, or too many. */
    FIELDS_TOO_LARGE(431, "Request Header Fields Too Large", true),
    /** A method that nobody here knows. */
    NOT_IMPLEMENTED(501, "Not Implemented", false),
    /** Content in a coding that nobody here knows. */
    UNKNOWN_CODING(501, "Not Implemented", true),
    /** It is of another HTTP. */
    VERSION_NOT_SUPPORTED(505, "HTTP Version Not Supported", true);

    private final int number;
    private final String reason;
    /** Whether it is not known where the next request begins, or whether one is to come. */
    final boolean closes;

    Status(int number, String reason, boolean closes) {
        this.number = number;
        this.reason = reason;
        this.closes = closes;
    }

    /**
     * Its number.
     *
     * @return 200 to 505
     */
    public int number() {
        return number;
    }

    /**
     * What its number is called.
     *
     * @return a few words
     */
    public String reason() {
        return reason;
    }
}
