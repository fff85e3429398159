package dev.exocode.examples.exos.cheetah;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A request, of which all is there but its content; or what is wrong with it. */
final class Request {
    /** More fields are refused. */
    static final int MOST_FIELDS = 100;

    /** More content is refused; what is less is thrown away, as no method here has a use for it. */
    static final long MOST_CONTENT = 65_536;

    private static final Set<String> KNOWN = Set.of("POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

    /** What is wrong; null if nothing is. */
    private Status wrong;

    private boolean closes;
    private boolean headOnly;
    private String path = "";
    private String matches = "";
    /** How many bytes of content follow. */
    private long content = -1;

    private boolean old;
    private String host;
    private String coding;
    private String expects;
    private int fields;

    private Request() {}

    /** Something that is wrong from the beginning. */
    static Request wrong(Status why) {
        Request request = new Request();
        request.wrong = why;
        request.closes = true;
        return request;
    }

    /** Reads a head, from the first line to the empty one, in which CR and LF stand together or not at all. */
    static Request read(byte[] data, int offset, int length) {
        String text = new String(data, offset, length, StandardCharsets.ISO_8859_1);
        int line = text.indexOf("\r\n");
        String[] parts = text.substring(0, line).split(" ", -1);
        Request request = new Request();
        request.wrong = request.line(parts);
        int from = line + 2;
        while (request.wrong == null && from < text.length() - 2) {
            int to = text.indexOf("\r\n", from);
            request.wrong = request.field(text.substring(from, to));
            from = to + 2;
        }
        if (request.wrong == null) {
            request.wrong = request.judge(parts[0]);
        }
        request.closes |= request.wrong != null && request.wrong.closes;
        return request;
    }

    private Status line(String[] parts) {
        if (parts.length != 3 || !isToken(parts[0]) || !isTarget(parts[1]) || !parts[2].matches("HTTP/[0-9]\\.[0-9]")) {
            return Status.BAD_REQUEST;
        }
        if (parts[2].charAt(5) != '1') {
            return Status.VERSION_NOT_SUPPORTED;
        }
        // A client of HTTP/1.0 does not know that connections stay.
        old = parts[2].charAt(7) == '0';
        closes = old;
        headOnly = parts[0].equals("HEAD");
        return target(parts[1]);
    }

    private Status target(String target) {
        String origin = target;
        if (!origin.startsWith("/")) {
            String lower = origin.toLowerCase(Locale.ROOT);
            if (!lower.startsWith("http://") || lower.length() == 7) {
                // That of CONNECT and of OPTIONS; what these are answered does not depend on it.
                return null;
            }
            int slash = origin.indexOf('/', 7);
            int query = origin.indexOf('?', 7);
            origin = slash < 0 || query >= 0 && query < slash ? "/" : origin.substring(slash);
        }
        int query = origin.indexOf('?');
        Optional<String> decoded = Site.decoded(query < 0 ? origin : origin.substring(0, query));
        path = decoded.orElse("");
        return decoded.isEmpty() ? Status.BAD_REQUEST : null;
    }

    private static boolean isTarget(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '#');
    }

    private static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(Request::isTokenLetter);
    }

    private static boolean isTokenLetter(int c) {
        return c >= '0' && c <= '9'
                || c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c > ' ' && c < 0x7f && "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }

    private Status field(String line) {
        if (++fields > MOST_FIELDS) {
            return Status.FIELDS_TOO_LARGE;
        }
        int colon = line.indexOf(':');
        // That holds of a line that continues the one before, too.
        if (colon < 0 || !isToken(line.substring(0, colon))) {
            return Status.BAD_REQUEST;
        }
        String value = trimmed(line.substring(colon + 1));
        if (!value.chars().allMatch(c -> c >= ' ' && c != 0x7f || c == '\t')) {
            return Status.BAD_REQUEST;
        }
        return switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "host" -> {
                boolean good = host == null && isHost(value);
                host = value;
                yield good ? null : Status.BAD_REQUEST;
            }
            case "content-length" -> {
                boolean good = content < 0 && value.matches("[0-9]{1,18}");
                content = good ? Long.parseLong(value) : 0;
                yield good ? null : Status.BAD_REQUEST;
            }
            case "transfer-encoding" -> {
                coding = coding == null ? value : coding + "," + value;
                yield null;
            }
            case "connection" -> {
                closes |= hasToken(value, "close");
                yield null;
            }
            case "expect" -> {
                expects = expects == null ? value : expects + "," + value;
                yield null;
            }
            case "if-none-match" -> {
                matches += "," + value;
                yield null;
            }
            default -> null;
        };
    }

    /** Whether it can be a name or an address, and a port. */
    private static boolean isHost(String value) {
        return value.chars()
                .allMatch(c ->
                        isTokenLetter(c) && c != '#' && c != '^' && c != '`' && c != '|' || ":[]()=;,".indexOf(c) >= 0);
    }

    private static String trimmed(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && isBlank(value.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(value.charAt(to - 1))) {
            to--;
        }
        return value.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean hasToken(String list, String token) {
        for (String each : list.split(",", -1)) {
            if (trimmed(each).equalsIgnoreCase(token)) {
                return true;
            }
        }
        return false;
    }

    /** What of a request in its form is wrong; null if nothing is. First, whether it is known where the next one begins. */
    private Status judge(String method) {
        if (coding != null) {
            // Both lengths, or one that was not known yet, is how requests are smuggled (RFC 9112, section 6.1).
            return content >= 0 || old
                    ? Status.BAD_REQUEST
                    : coding.equalsIgnoreCase("chunked") ? Status.LENGTH_REQUIRED : Status.UNKNOWN_CODING;
        }
        if (content > MOST_CONTENT) {
            return Status.CONTENT_TOO_LARGE;
        }
        if (host == null && !old) {
            return Status.BAD_REQUEST;
        }
        if (expects != null && !old) {
            if (!expects.equalsIgnoreCase("100-continue")) {
                return Status.EXPECTATION_FAILED;
            }
            // Whether the content comes now nobody knows.
            closes |= content > 0;
        }
        if (!method.equals("GET") && !headOnly) {
            return KNOWN.contains(method) ? Status.METHOD_NOT_ALLOWED : Status.NOT_IMPLEMENTED;
        }
        return path.isEmpty() ? Status.BAD_REQUEST : null;
    }

    /** What is wrong; null if nothing is. */
    Status wrong() {
        return wrong;
    }

    /** Whether the connection is closed behind the answer. */
    boolean closes() {
        return closes;
    }

    /** Whether the answer has no content. */
    boolean headOnly() {
        return headOnly;
    }

    /** What is asked for. */
    String path() {
        return path;
    }

    /** How many bytes of content follow. */
    long content() {
        return Math.max(content, 0);
    }

    /** Whether who asks has what has that tag: letters and digits in quotation marks (RFC 9110, section 13.1.2). */
    boolean has(String tag) {
        // A tag has no quotation mark inside, so one that stands in the list stands there as such.
        return matches.contains(tag) || hasToken(matches, "*");
    }
}
