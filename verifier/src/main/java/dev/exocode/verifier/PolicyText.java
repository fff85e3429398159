package dev.exocode.verifier;

import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import java.util.Map;

/** Writes the canonical text of a policy, which {@link PolicyFile} reads as the same policy. */
final class PolicyText {
    static final String READ = "read";
    static final String WRITE = "write";
    static final String NONE = "none";
    static final String ANY = "any";
    static final String CALL_FUEL = "fuel";

    private final Policy policy;
    private final StringBuilder out = new StringBuilder();

    private PolicyText(Policy policy) {
        this.policy = policy;
    }

    /** Lines, each ended by a newline. */
    static String of(Policy policy) {
        PolicyText text = new PolicyText(policy);
        for (PolicyKey key : PolicyKey.values()) {
            text.lines(key);
        }
        return text.out.toString();
    }

    /** The word for whether something is allowed. */
    static String answer(boolean allowed) {
        return allowed ? "yes" : "no";
    }

    /** The word for a type of an argument or result. */
    static String word(Type type) {
        return type == Type.V ? "v" : type.suffix();
    }

    private void lines(PolicyKey key) {
        switch (key) {
            case UNPROVED -> line(key, policy.unproved().word());
            case FUEL -> line(key, Long.toString(policy.fuel()));
            case PACKET_BYTES -> line(key, Integer.toString(policy.packetBytes()));
            case INSTRUCTIONS -> line(key, Integer.toString(policy.instructions()));
            case DEPTH -> line(key, Integer.toString(policy.depth()));
            case FLOATING_POINT -> line(key, answer(policy.floatingPoint()));
            case RECURSION -> line(key, answer(policy.recursion()));
            case REGION -> policy.regions().entrySet().forEach(this::region);
            case HOST_CALL -> policy.hostCalls().ifPresent(calls -> calls.forEach(this::hostCall));
            case HOST_CALLS -> {
                if (policy.hostCalls().isEmpty()) {
                    line(key, ANY);
                } else if (policy.hostCalls().get().isEmpty()) {
                    line(key, NONE);
                }
            }
        }
    }

    private void line(PolicyKey key, String value) {
        out.append(String.format("%-16s%s\n", key.word(), value));
    }

    private void region(Map.Entry<Region, Grant> entry) {
        Grant grant = entry.getValue();
        out.append(PolicyKey.REGION.word())
                .append(' ')
                .append(entry.getKey().word())
                .append(' ')
                .append(grant.writable() ? WRITE : grant.readable() ? READ : NONE);
        if (grant.readable() && entry.getKey() != Region.PACKET) {
            out.append(' ').append(grant.bytes());
        }
        out.append('\n');
    }

    private void hostCall(HostCall call) {
        out.append(PolicyKey.HOST_CALL.word()).append(' ').append(call.name()).append('(');
        boolean inSlice = false;
        for (int i = 0; i < call.arguments().size(); i++) {
            HostCall.Argument argument = call.arguments().get(i);
            out.append(i == 0 ? "" : ", ");
            argument.slice().ifPresent(region -> out.append(region.word()).append('['));
            values(argument.type(), argument.least(), argument.greatest());
            out.append(inSlice ? "]" : "");
            inSlice = argument.slice().isPresent();
        }
        out.append(") ");
        values(call.result(), call.least(), call.greatest());
        out.append(call.fuel() == 0 ? "" : " " + CALL_FUEL + " " + call.fuel()).append('\n');
    }

    /** A type, and a range if it is not all of the type. */
    private void values(Type type, long least, long greatest) {
        out.append(word(type));
        if (!HostCall.isWhole(type, least, greatest)) {
            out.append(' ').append(PolicyLine.text(type, least));
            out.append("..").append(PolicyLine.text(type, greatest));
        }
    }
}
