package dev.exocode.verifier;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.engine.Host;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What programs may do and how much they may take. Two policies that mean the same are equal. One is made from another by
 * what is different, as in {@code Policy.STRICT.withFuel(1000).withHostCalls(List.of())}.
 *
 * @param unproved what becomes of an obligation that cannot be proved but can be checked at run time
 * @param fuel the most worst-case fuel of one run on a packet of at most {@code packetBytes}, 1 to {@link #MAX_FUEL}
 * @param packetBytes the longest packet for which that fuel must suffice, in bytes, not negative; memory is safe whatever the
 *     length
 * @param instructions the most instructions, 1 to {@link Program#MAX_INSTRUCTIONS}
 * @param depth the most activations at a time, the first included, 1 to what {@link Host#PLAIN} allows
 * @param floatingPoint whether instructions may be of the types {@code f} and {@code d}
 * @param recursion whether functions may call themselves, directly or through others
 * @param regions what is granted of each region, in the order of {@link Region}; all are there
 * @param hostCalls all that may be imported, by name; empty if any import with any signature may
 */
public record Policy(
        Unproved unproved,
        long fuel,
        int packetBytes,
        int instructions,
        int depth,
        boolean floatingPoint,
        boolean recursion,
        Map<Region, Grant> regions,
        Optional<List<HostCall>> hostCalls) {

    /** The most fuel that any policy grants: at a nanosecond a unit more than three days. */
    public static final long MAX_FUEL = 1L << 48;

    /** Everything is proved or the program is refused; as much as integers without recursion may take. */
    public static final Policy STRICT = defaults(Unproved.REFUSE);

    /** As {@link #STRICT}, but what cannot be proved is checked at run time. */
    public static final Policy INSTRUMENT = defaults(Unproved.CHECK);

    /**
     * Makes a policy of copies of its parts; a region that is not in the map is not granted.
     *
     * @param unproved what becomes of what cannot be proved
     * @param fuel the most fuel
     * @param packetBytes the longest packet of that fuel
     * @param instructions the most instructions
     * @param depth the most activations
     * @param floatingPoint whether floating point is allowed
     * @param recursion whether recursion is allowed
     * @param regions what is granted
     * @param hostCalls what may be imported, in any order
     * @throws IllegalArgumentException if a number is out of its range, more of a region is granted than there can be, stores to
     *     {@link Region#DATA} are, or two host calls have one name: a bug of the caller
     */
    public Policy {
        Objects.requireNonNull(unproved);
        requireRange("fuel", fuel, 1, MAX_FUEL);
        requireRange("packet-bytes", packetBytes, 0, Integer.MAX_VALUE);
        requireRange("instructions", instructions, 1, Program.MAX_INSTRUCTIONS);
        requireRange("depth", depth, 1, Host.PLAIN.maxDepth());
        EnumMap<Region, Grant> copy = new EnumMap<>(Region.class);
        for (Region region : Region.values()) {
            Grant grant = regions.getOrDefault(region, Grant.NONE);
            requireRange("bytes of " + region.word(), grant.bytes(), 0, Grant.mostBytes(region));
            if (region == Region.DATA && grant.writable()) {
                throw new IllegalArgumentException("nobody stores to " + region.word());
            }
            copy.put(region, grant);
        }
        regions = Collections.unmodifiableMap(copy);
        hostCalls = hostCalls.map(Policy::byName);
    }

    /**
     * The same policy, but for what becomes of what cannot be proved.
     *
     * @param unproved what becomes of it
     * @return another policy
     */
    public Policy withUnproved(Unproved unproved) {
        return new Policy(
                unproved, fuel, packetBytes, instructions, depth, floatingPoint, recursion, regions, hostCalls);
    }

    /**
     * The same policy, but for the most fuel.
     *
     * @param fuel the most worst-case fuel of one run, 1 to {@link #MAX_FUEL}
     * @return another policy
     * @throws IllegalArgumentException if it is out of its range
     */
    public Policy withFuel(long fuel) {
        return new Policy(
                unproved, fuel, packetBytes, instructions, depth, floatingPoint, recursion, regions, hostCalls);
    }

    /**
     * The same policy, but for the longest packet for which the fuel must suffice.
     *
     * @param packetBytes its length in bytes, not negative
     * @return another policy
     * @throws IllegalArgumentException if it is out of its range
     */
    public Policy withPacketBytes(int packetBytes) {
        return new Policy(
                unproved, fuel, packetBytes, instructions, depth, floatingPoint, recursion, regions, hostCalls);
    }

    /**
     * The same policy, but for the most instructions.
     *
     * @param instructions 1 to {@link Program#MAX_INSTRUCTIONS}
     * @return another policy
     * @throws IllegalArgumentException if it is out of its range
     */
    public Policy withInstructions(int instructions) {
        return new Policy(
                unproved, fuel, packetBytes, instructions, depth, floatingPoint, recursion, regions, hostCalls);
    }

    /**
     * The same policy, but for the most activations at a time.
     *
     * @param depth with the first, 1 to what {@link Host#PLAIN} allows
     * @return another policy
     * @throws IllegalArgumentException if it is out of its range
     */
    public Policy withDepth(int depth) {
        return new Policy(
                unproved, fuel, packetBytes, instructions, depth, floatingPoint, recursion, regions, hostCalls);
    }

    /**
     * The same policy, but for whether floating point is allowed.
     *
     * @param floatingPoint true if it is
     * @return another policy
     */
    public Policy withFloatingPoint(boolean floatingPoint) {
        return new Policy(
                unproved, fuel, packetBytes, instructions, depth, floatingPoint, recursion, regions, hostCalls);
    }

    /**
     * The same policy, but for whether recursion is allowed.
     *
     * @param recursion true if it is
     * @return another policy
     */
    public Policy withRecursion(boolean recursion) {
        return new Policy(
                unproved, fuel, packetBytes, instructions, depth, floatingPoint, recursion, regions, hostCalls);
    }

    /**
     * The same policy, but for all that is granted.
     *
     * @param regions what is granted of each; nothing of those left out
     * @return another policy
     * @throws IllegalArgumentException if more of a region is granted than there can be
     */
    public Policy withRegions(Map<Region, Grant> regions) {
        return new Policy(
                unproved, fuel, packetBytes, instructions, depth, floatingPoint, recursion, regions, hostCalls);
    }

    /**
     * The same policy, but for what is granted of one region.
     *
     * @param region the region
     * @param grant what is granted of it
     * @return another policy
     * @throws IllegalArgumentException if that is more than there can be
     */
    public Policy withRegion(Region region, Grant grant) {
        Map<Region, Grant> changed = new EnumMap<>(regions);
        changed.put(region, grant);
        return new Policy(
                unproved, fuel, packetBytes, instructions, depth, floatingPoint, recursion, changed, hostCalls);
    }

    /**
     * The same policy, but for the host calls.
     *
     * @param hostCalls all that may be imported, in any order
     * @return another policy
     * @throws IllegalArgumentException if two have one name
     */
    public Policy withHostCalls(List<HostCall> hostCalls) {
        return new Policy(
                unproved,
                fuel,
                packetBytes,
                instructions,
                depth,
                floatingPoint,
                recursion,
                regions,
                Optional.of(hostCalls));
    }

    /**
     * The canonical text: every key, in a fixed order, which {@link PolicyFile#parse} reads as an equal policy. Equal policies
     * have the same text.
     *
     * @return lines, each ended by a newline, in ASCII
     */
    public String text() {
        return PolicyText.of(this);
    }

    /**
     * What identifies the policy: SHA-256 of {@link #text}.
     *
     * @return 64 hexadecimal digits in lower case
     */
    public String hash() {
        try {
            byte[] text = text().getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The host call of a name, if the policy lists it. */
    Optional<HostCall> hostCall(String name) {
        return hostCalls.flatMap(
                calls -> calls.stream().filter(call -> call.name().equals(name)).findFirst());
    }

    private static Policy defaults(Unproved unproved) {
        Map<Region, Grant> all =
                Arrays.stream(Region.values()).collect(Collectors.toMap(Function.identity(), Grant::all));
        int depth = Host.PLAIN.maxDepth();
        return new Policy(
                unproved, 1 << 24, 65_535, Program.MAX_INSTRUCTIONS, depth, false, false, all, Optional.empty());
    }

    private static List<HostCall> byName(List<HostCall> calls) {
        List<HostCall> sorted =
                calls.stream().sorted(Comparator.comparing(HostCall::name)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).name().equals(sorted.get(i - 1).name())) {
                throw new IllegalArgumentException(
                        "two host calls are called " + sorted.get(i).name());
            }
        }
        return sorted;
    }

    private static void requireRange(String what, long value, long least, long greatest) {
        if (value < least || value > greatest) {
            throw new IllegalArgumentException(what + " must be " + least + " to " + greatest + ", not " + value);
        }
    }
}
