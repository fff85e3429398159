package dev.exocode.verifier;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Host;
import dev.exocode.verifier.PolicyLine.Misread;
import dev.exocode.verifier.PolicyLine.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads policies from text.
 *
 * <p>One key with its value a line; {@code #} begins a comment; what is left out is as in {@link Policy#STRICT}. Numbers are
 * decimal or {@code 0x} hexadecimal, with {@code _} between digits as one likes. {@link Policy#text} writes the canonical form.
 *
 * <pre>
 * unproved        refuse               # or check
 * fuel            1_048_576
 * packet-bytes    65535
 * instructions    65536
 * depth           64
 * floating-point  no                   # or yes
 * recursion       no                   # or yes
 * region packet read                   # none, read or write
 * region state write 4096              # and the most bytes; if not said, as many as the format allows
 * host-call send(out[p, p]) l 0..1 fuel 40
 * host-call bucket(ul 0..63, u) v
 * host-calls none                      # or any, instead of all host-call lines; if there is neither, any
 * </pre>
 *
 * <p>A host call has arguments and a result, each a type and perhaps a range; {@code out[p, p]} is two arguments, the offset
 * and the length of a slice of {@code out}; {@code v} is no result; {@code fuel} is what a call costs beside its instruction.
 *
 * <p>Source: ours.
 */
public final class PolicyFile {
    private final Source source;
    private final Diagnostics problems = new Diagnostics();
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final EnumMap<Region, Grant> regions = new EnumMap<>(Policy.STRICT.regions());
    private final List<HostCall> hostCalls = new ArrayList<>();
    private int lineNumber;
    private Unproved unproved = Policy.STRICT.unproved();
    private long fuel = Policy.STRICT.fuel();
    private int packetBytes = Policy.STRICT.packetBytes();
    private int instructions = Policy.STRICT.instructions();
    private int depth = Policy.STRICT.depth();
    private boolean floatingPoint = Policy.STRICT.floatingPoint();
    private boolean recursion = Policy.STRICT.recursion();
    private boolean anyHostCall = true;

    private PolicyFile(Source source) {
        this.source = source;
    }

    /**
     * Reads a policy.
     *
     * @param source any text
     * @return the policy, or what is wrong: one error for each line that cannot be read, at most
     *     {@link Diagnostics#MAX_REPORTED}
     */
    public static Result<Policy> parse(Source source) {
        return new PolicyFile(source).parse();
    }

    private Result<Policy> parse() {
        String text = source.text();
        for (int start = 0, end; start < text.length() && !problems.full(); start = end + 1) {
            end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lineNumber++;
            try {
                line(new PolicyLine(source, start, end));
            } catch (Misread e) {
                problems.add(e.diagnostic());
            }
        }
        if (problems.failed()) {
            return Result.failure(problems.sorted());
        }
        Optional<List<HostCall>> allowed = anyHostCall ? Optional.empty() : Optional.of(hostCalls);
        return Result.of(new Policy(
                unproved, fuel, packetBytes, instructions, depth, floatingPoint, recursion, regions, allowed));
    }

    private void line(PolicyLine line) {
        Token word = line.peek();
        if (word.isEnd()) {
            return;
        }
        PolicyKey key = line.oneOf(PolicyCode.P0001, List.of(PolicyKey.values()), PolicyKey::word);
        if (!key.isOfMany()) {
            requireFirst(line, word, "key", word.text());
        }
        switch (key) {
            case UNPROVED -> unproved = line.oneOf(List.of(Unproved.values()), Unproved::word);
            case FUEL -> fuel = line.number(1, Policy.MAX_FUEL);
            case PACKET_BYTES -> packetBytes = (int) line.number(0, Integer.MAX_VALUE);
            case INSTRUCTIONS -> instructions = (int) line.number(1, Program.MAX_INSTRUCTIONS);
            case DEPTH -> depth = (int) line.number(1, Host.PLAIN.maxDepth());
            case FLOATING_POINT -> floatingPoint = line.oneOf(List.of(false, true), PolicyText::answer);
            case RECURSION -> recursion = line.oneOf(List.of(false, true), PolicyText::answer);
            case REGION -> region(line);
            case HOST_CALL -> {
                requireAlone(line, word, PolicyKey.HOST_CALLS);
                hostCall(line);
            }
            case HOST_CALLS -> {
                requireAlone(line, word, PolicyKey.HOST_CALL);
                anyHostCall = line.oneOf(List.of(PolicyText.NONE, PolicyText.ANY), Function.identity())
                        .equals(PolicyText.ANY);
            }
        }
        line.expectEnd();
    }

    /** Refuses what stands in an earlier line too. */
    private void requireFirst(PolicyLine line, Token token, String kind, String name) {
        Integer first = lineOf.putIfAbsent(kind + " " + name, lineNumber);
        if (first != null) {
            throw line.misread(PolicyCode.P0002, token, token, kind + "=" + name)
                    .note("first in line " + first);
        }
    }

    /** Refuses a line about host calls beside one of the other kind. */
    private void requireAlone(PolicyLine line, Token word, PolicyKey other) {
        lineOf.putIfAbsent(word.text(), lineNumber);
        Integer before = lineOf.get(other.word());
        if (before != null) {
            throw line.misread(PolicyCode.P0010, word, word).note(other.word() + " in line " + before);
        }
    }

    private void region(PolicyLine line) {
        Token word = line.peek();
        Region region = line.oneOf(List.of(Region.values()), Region::word);
        requireFirst(line, word, PolicyKey.REGION.word(), region.word());
        List<String> rights = region == Region.DATA
                ? List.of(PolicyText.NONE, PolicyText.READ)
                : List.of(PolicyText.NONE, PolicyText.READ, PolicyText.WRITE);
        String right = line.oneOf(rights, Function.identity());
        if (right.equals(PolicyText.NONE)) {
            regions.put(region, Grant.NONE);
            return;
        }
        int bytes = Grant.mostBytes(region);
        if (region != Region.PACKET && !line.peek().isEnd()) {
            bytes = (int) line.number(0, bytes);
        }
        regions.put(region, new Grant(true, right.equals(PolicyText.WRITE), bytes));
    }

    private void hostCall(PolicyLine line) {
        anyHostCall = false;
        Token name = line.next();
        if (name.isEnd() || !Program.isName(name.text())) {
            throw line.unexpected(name, "name");
        }
        requireFirst(line, name, PolicyKey.HOST_CALL.word(), name.text());
        hostCalls.add(HostCallLine.read(line, name.text()));
    }
}
