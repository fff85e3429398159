package dev.exocode.dpf;

import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The protocols that filters can name, declared in header files of the language.
 *
 * <pre>{@code
 * Library library = Library.standard().with(new Source("rtp.dpf", text)).orThrow();
 * Arguments arguments = Arguments.NONE.withLibrary(library);
 * Result<Program> result = DpfCompiler.compile(new Source("video.dpf", "rtp.kind == 96"), LinkType.ETHERNET, arguments);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Library {
    /** How many tunnels names reach into, {@code inner.} for each. */
    public static final int MAX_LEVEL = 4;

    /** The most protocols of a library. */
    public static final int MAX_PROTOCOLS = 1024;

    /** The word before a name of the packet in a tunnel. */
    static final String INNER = "inner.";
    /** The number that announces what a packet begins with. */
    static final String LINK_TYPE = "linktype";

    /** What to do about a field of a protocol that the library does not have. */
    static final String ELSEWHERE = "protocols of your own are declared in a file that --protocols names";

    private static final String STANDARD = "standard.dpf";

    /**
     * Protocols of which the packet has one.
     *
     * @param name the word before the dot in the names of the fields that all members have
     * @param meaning one line
     * @param members their names, at least two
     */
    record Group(String name, String meaning, List<String> members) {}

    private final Map<String, Protocol> protocols;
    private final Map<String, Group> groups;
    private final Map<String, Field> fields;

    private Library(Map<String, Protocol> protocols, Map<String, Group> groups, Map<String, Field> fields) {
        this.protocols = Collections.unmodifiableMap(new LinkedHashMap<>(protocols));
        this.groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Read when it is first needed; null before. */
    private static volatile Library standard;

    private static synchronized Library read() {
        if (standard == null) {
            try (InputStream in = Library.class.getResourceAsStream(STANDARD)) {
                byte[] text = Objects.requireNonNull(in, "the standard library is missing")
                        .readAllBytes();
                standard = new Library(Map.of(), Map.of(), Map.of())
                        .with(new Source(STANDARD, new String(text, StandardCharsets.UTF_8)))
                        .orThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return standard;
    }

    /**
     * The protocols that come with Exocode.
     *
     * @return always the same library
     */
    public static Library standard() {
        Library known = standard;
        return known == null ? read() : known;
    }

    /**
     * A library that has the protocols of a header file, too.
     *
     * @param source declarations
     * @return the library, or the errors: also those of protocols that this library has already; warnings may come with the library
     */
    public Result<Library> with(Source source) {
        Diagnostics found = new Diagnostics();
        Optional<Library> read =
                Syntax.readHeader(source, found).flatMap(tree -> Declarations.check(tree, this, source, found));
        return new Result<>(read, found.sorted());
    }

    /** What is built of a library by its declarations, one after another. */
    static final class Builder {
        final Map<String, Protocol> protocols;
        final Map<String, Group> groups;
        final Map<String, Field> fields;

        Builder(Library library) {
            protocols = new LinkedHashMap<>(library.protocols);
            groups = new LinkedHashMap<>(library.groups);
            fields = new LinkedHashMap<>(library.fields);
        }

        Library build() {
            return new Library(protocols, groups, fields);
        }
    }

    /**
     * The field of a name.
     *
     * @param name as written in a filter without {@code inner.}, for example {@code tcp.dport}
     * @return the field, or empty if there is none of this name
     */
    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /**
     * All fields.
     *
     * @return in the order of their declaration
     */
    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    /**
     * What can be asked by its name alone.
     *
     * @return protocols, and groups of them, in the order of their declaration
     */
    public List<String> protocols() {
        List<String> names = new ArrayList<>(protocols.keySet());
        names.addAll(groups.keySet());
        return names;
    }

    /**
     * The field that is all of some bits of a header, whatever else the header holds.
     *
     * @param protocol the protocol
     * @param offset bytes from the header's first to where it begins
     * @param bits how wide it is
     * @return the first that is declared so, or empty if none is
     */
    public Optional<Field> field(String protocol, int offset, int bits) {
        return protocols.containsKey(protocol)
                ? protocols.get(protocol).fields().stream()
                        .filter(field -> field.bits() == bits && isAt(field, offset))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isAt(Field field, int offset) {
        return field.place() instanceof Field.InPart place
                && place.part().when().isEmpty()
                && place.part().option().isEmpty()
                && place.part().at() instanceof Amount.Constant at
                && at.value() * Byte.SIZE + place.bitOffset() == (long) offset * Byte.SIZE;
    }

    /**
     * Whether packets of a link type may have a protocol outside of all tunnels.
     *
     * @param protocol the protocol, or a group of them
     * @param link what the packets start with
     * @return true if so
     */
    public boolean has(String protocol, LinkType link) {
        return new Stack(this, link).has(protocol, 0);
    }

    /**
     * How the header of a protocol lies in memory.
     *
     * @param protocol its name
     * @return the header, or empty if there is no such protocol
     */
    public Optional<Header> header(String protocol) {
        return Optional.ofNullable(protocols.get(protocol)).map(Header::of);
    }

    /** The declaration of a protocol; null if it is none. */
    Protocol protocol(String name) {
        return protocols.get(name);
    }

    /** The members of a group of protocols; null if it is none. */
    List<String> members(String name) {
        Group group = groups.get(name);
        return group == null ? null : group.members();
    }

    /** The declarations of all protocols. */
    Iterable<Protocol> declarations() {
        return protocols.values();
    }

    /** What names in filters mean. */
    Checker.Names names() {
        return new Checker.Names() {
            @Override
            public Optional<Field> field(String name) {
                return Library.this.field(name);
            }

            @Override
            public boolean isProtocol(String name) {
                return protocols.containsKey(name) || groups.containsKey(name);
            }

            @Override
            public boolean isGroup(String name) {
                return groups.containsKey(name);
            }

            @Override
            public List<String> all() {
                List<String> names = protocols();
                names.addAll(fields.keySet());
                return names;
            }

            @Override
            public String elsewhere() {
                return ELSEWHERE;
            }
        };
    }

    static void requireLevel(int level) {
        if (level < 0 || level > MAX_LEVEL) {
            throw new IllegalArgumentException("no packet is inside " + level + " tunnels");
        }
    }
}
