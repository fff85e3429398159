package dev.exocode.examples.exos.dns;

import dev.exocode.examples.exos.Endpoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The records of a zone, as a text file says them, one in a line: a name, perhaps for how many seconds others may keep it, a type and what it says.
 *
 * <pre>
 * $ORIGIN cheetah.test.          ; what names without a dot at their end are in
 * $TTL 60
 * cheetah.test. SOA ns admin 1 3600 600 86400 60
 *      NS   ns                   ; the same name
 *      TXT  "as fast as a cheetah"
 * ns   A    10.9.0.2
 * www  A    10.9.0.2
 * www  AAAA fd00::2
 * </pre>
 *
 * <p>An at sign is the name that names are in. The zone is the name of its one SOA. Never changes.
 */
public final class Zone {
    /** A record: what it is of, what others may keep it for, and what it says. */
    record Entry(Type type, int seconds, byte[] data) {}

    private static final int MOST_TEXT = 255;
    private static final Pattern WORDS = Pattern.compile("\"([^\"]*)\"|([^\\s\";]+)|(;.*)");

    private final Map<String, List<Entry>> names;
    private final String apex;
    private final Entry start;

    private Zone(Map<String, List<Entry>> names, String apex, Entry start) {
        this.names = names;
        this.apex = apex;
        this.start = start;
    }

    /**
     * Reads a file.
     *
     * @param file which
     * @return its zone
     * @throws IOException if it cannot be read, or a line is wrong: the message says which, and what must be
     */
    public static Zone read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder, and no file");
        }
        return parse(file.toString(), Files.readString(file));
    }

    /**
     * Reads a text.
     *
     * @param name what it is called in messages
     * @param text the text
     * @return its zone
     * @throws IOException if a line is wrong
     */
    public static Zone parse(String name, String text) throws IOException {
        Parser parser = new Parser();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Optional<String> wrong = parser.line(line);
            if (wrong.isPresent()) {
                throw new IOException(name + ":" + number + ": " + wrong.get());
            }
        }
        if (parser.start == null) {
            throw new IOException(name + ": a zone must have an SOA");
        }
        for (String each : List.copyOf(parser.names.keySet())) {
            if (!each.endsWith(parser.apex)) {
                throw new IOException(name + ": all names must be in that of the SOA");
            }
            // What only other names are in is there, too, without records.
            for (String in = each; !in.equals(parser.apex); in = Names.parent(in)) {
                parser.names.putIfAbsent(in, List.of());
            }
        }
        return new Zone(parser.names, parser.apex, parser.start);
    }

    /** What stands in the lines so far. */
    private static final class Parser {
        final Map<String, List<Entry>> names = new HashMap<>();
        private String origin = "\0";
        private int seconds = 60;
        private String last;
        String apex;
        Entry start;

        /** What is wrong with a line; empty if nothing is. */
        Optional<String> line(String line) {
            List<String> words = new ArrayList<>();
            Matcher next = WORDS.matcher(line);
            while (next.find() && next.group(3) == null) {
                words.add(next.group(1) != null ? next.group(1) : next.group(2));
            }
            if (words.isEmpty()) {
                return Optional.empty();
            }
            if (words.get(0).startsWith("$")) {
                return directive(words);
            }
            // A line that is indented is of the same name.
            if (!Character.isWhitespace(line.charAt(0))) {
                Optional<String> name = Names.read(words.remove(0), origin);
                if (name.isEmpty()) {
                    return Optional.of("a name must have labels of 1 to 63 letters");
                }
                last = name.get();
            }
            return last == null ? Optional.of("a record must have a name") : record(words);
        }

        private Optional<String> directive(List<String> words) {
            String word = words.get(0).toUpperCase(Locale.ROOT);
            String value = words.size() == 2 ? words.get(1) : "";
            if (word.equals("$ORIGIN")
                    && value.endsWith(".")
                    && Names.read(value, origin).isPresent()) {
                origin = Names.read(value, origin).get();
                return Optional.empty();
            }
            if (word.equals("$TTL") && isNumber(value)) {
                seconds = Integer.parseInt(value);
                return Optional.empty();
            }
            return Optional.of("it must be $ORIGIN and a name that ends with a dot, or $TTL and a number");
        }

        private Optional<String> record(List<String> words) {
            int own = seconds;
            if (!words.isEmpty() && isNumber(words.get(0))) {
                own = Integer.parseInt(words.remove(0));
            }
            if (!words.isEmpty() && words.get(0).equalsIgnoreCase("IN")) {
                words.remove(0);
            }
            Optional<Type> type = words.isEmpty() ? Optional.empty() : Type.of(words.remove(0));
            if (type.isEmpty()) {
                return Optional.of("the type must be A, AAAA, NS, SOA or TXT");
            }
            Optional<byte[]> data = data(type.get(), words);
            if (data.isEmpty()) {
                return Optional.of("it does not say what a record " + type.get() + " must say");
            }
            Entry entry = new Entry(type.get(), own, data.get());
            if (type.get() == Type.SOA) {
                if (start != null) {
                    return Optional.of("there must be one SOA");
                }
                start = entry;
                apex = last;
            }
            names.computeIfAbsent(last, any -> new ArrayList<>()).add(entry);
            return Optional.empty();
        }

        private Optional<byte[]> data(Type type, List<String> words) {
            return switch (type) {
                case A ->
                    words.size() != 1
                            ? Optional.empty()
                            : Endpoint.address(words.get(0))
                                    .map(address -> ByteBuffer.allocate(4)
                                            .putInt(address)
                                            .array());
                case AAAA -> words.size() != 1 ? Optional.empty() : address6(words.get(0));
                case NS ->
                    words.size() != 1
                            ? Optional.empty()
                            : Names.read(words.get(0), origin).map(Names::bytes);
                case TXT -> texts(words);
                case SOA -> soa(words);
            };
        }

        private static Optional<byte[]> address6(String word) {
            if (!word.contains(":")) {
                return Optional.empty();
            }
            try {
                // With a colon, it is never asked for as a name.
                byte[] address = InetAddress.getByName(word).getAddress();
                return address.length == 16 ? Optional.of(address) : Optional.empty();
            } catch (UnknownHostException e) {
                return Optional.empty();
            }
        }

        private static Optional<byte[]> texts(List<String> words) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (String word : words) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                if (bytes.length > MOST_TEXT) {
                    return Optional.empty();
                }
                all.write(bytes.length);
                all.writeBytes(bytes);
            }
            return words.isEmpty() || all.size() > Character.MAX_VALUE
                    ? Optional.empty()
                    : Optional.of(all.toByteArray());
        }

        private Optional<byte[]> soa(List<String> words) {
            if (words.size() != 7 || !words.subList(2, 7).stream().allMatch(Parser::isNumber)) {
                return Optional.empty();
            }
            Optional<String> server = Names.read(words.get(0), origin);
            Optional<String> mail = Names.read(words.get(1), origin);
            if (server.isEmpty() || mail.isEmpty()) {
                return Optional.empty();
            }
            ByteBuffer data =
                    ByteBuffer.allocate(server.get().length() + mail.get().length() + 20);
            data.put(Names.bytes(server.get())).put(Names.bytes(mail.get()));
            words.subList(2, 7).forEach(word -> data.putInt(Integer.parseInt(word)));
            return Optional.of(data.array());
        }

        private static boolean isNumber(String word) {
            return word.matches("[0-9]{1,9}");
        }
    }

    /** Whether a name is in the zone. */
    boolean has(String key) {
        return key.endsWith(apex) && isAtLabel(key);
    }

    /** Whether the zone begins where a label does, and not within one. */
    private boolean isAtLabel(String key) {
        String rest = key;
        while (rest.length() > apex.length()) {
            rest = Names.parent(rest);
        }
        return rest.equals(apex);
    }

    /** What is said of a name; null if it is not there. */
    List<Entry> find(String key) {
        return names.get(key);
    }

    /** The name of the zone. */
    String apex() {
        return apex;
    }

    /** What is said of a name that is not there, or of which a type is not: for how long others may remember that. */
    Entry start() {
        int least = ByteBuffer.wrap(start.data()).getInt(start.data().length - 4);
        return new Entry(Type.SOA, Math.min(start.seconds(), least), start.data());
    }

    /**
     * How many names it has.
     *
     * @return 1 or more
     */
    public int size() {
        return names.size();
    }
}
