package dev.exocode.dpf;

import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the one who installs a filter says about it, so that one source serves many installs.
 *
 * <pre>{@code
 * Arguments arguments = Arguments.NONE.with("PORT", "8080").with("CLIENTS", "{10.0.0.0/8, 192.0.2.1}");
 * }</pre>
 *
 * @param order the order of bytes in fields without names, for filters that do not say one: {@link ByteOrder#BIG_ENDIAN} is that of
 *     the network
 * @param values a text for each parameter that is given a value, as it would stand in the filter's file: a number, an address, a
 *     prefix, a range or a set
 * @param library what names mean; null for the standard library, which is read when it is first asked for
 */
public record Arguments(ByteOrder order, Map<String, String> values, Library library) {

    /** Nothing is said: names are those of the standard library. */
    public static final Arguments NONE = new Arguments(ByteOrder.BIG_ENDIAN, Map.of(), null);

    /**
     * Makes arguments of a copy of the values.
     *
     * @param order the order of bytes
     * @param values texts by names
     * @param library what names mean
     */
    public Arguments {
        Objects.requireNonNull(order, "order");
        values = Map.copyOf(values);
    }

    /**
     * What names mean.
     *
     * @return a library, never null
     */
    @Override
    public Library library() {
        return library == null ? Library.standard() : library;
    }

    /**
     * The same with another value.
     *
     * @param name the parameter
     * @param value the text
     * @return arguments in which the parameter has no other value
     */
    public Arguments with(String name, String value) {
        Map<String, String> all = new HashMap<>(values);
        all.put(name, value);
        return new Arguments(order, all, library);
    }

    /**
     * The same with another order of bytes.
     *
     * @param other the order
     * @return arguments that say so
     */
    public Arguments withOrder(ByteOrder other) {
        return new Arguments(other, values, library);
    }

    /**
     * The same with another library.
     *
     * @param other what names mean
     * @return arguments with it
     */
    public Arguments withLibrary(Library other) {
        return new Arguments(order, values, other);
    }
}
