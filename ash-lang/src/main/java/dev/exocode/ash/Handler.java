package dev.exocode.ash;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A compiled handler.
 *
 * @param name its name; that of its file if it gives itself none
 * @param filter the condition of the filter that it is attached to, as a source of the filter language in which everything stands where
 *     it stands in the handler's; empty if it names none
 * @param needs the capabilities that it declares
 * @param program its program, which returns the number of an {@link Outcome}; not verified
 * @param memory what lies in its regions {@code state} and {@code user}
 * @param reasons why it aborts, by the instruction that calls {@code abort}
 */
public record Handler(
        String name,
        Optional<Source> filter,
        Set<String> needs,
        Program program,
        List<Stored> memory,
        Map<Integer, String> reasons) {

    /**
     * Numbers that last from message to message, in little-endian order.
     *
     * @param name how the handler calls them
     * @param region {@link Region#STATE} or {@link Region#USER}
     * @param type the word for the type of each, for example {@code u32}
     * @param bytes how many bytes each has
     * @param offset bytes from the region's start
     * @param count how many; 0 for one alone
     */
    public record Stored(String name, Region region, String type, int bytes, int offset, int count) {}

    /**
     * Makes a handler of copies of its collections.
     *
     * @param name its name
     * @param filter the condition of its filter
     * @param needs its capabilities
     * @param program its program
     * @param memory what lies in its memory
     * @param reasons why it aborts
     */
    public Handler {
        needs = Set.copyOf(needs);
        memory = List.copyOf(memory);
        reasons = Map.copyOf(reasons);
    }
}
