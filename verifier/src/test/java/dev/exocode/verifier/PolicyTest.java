package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import dev.exocode.verifier.HostCall.Argument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A policy that exists is one that can be meant, and nobody changes it. */
class PolicyTest {
    private static final Argument OFFSET = new Argument(Type.P, 0, -1, Optional.of(Region.OUT));
    private static final HostCall SEND = call("send", OFFSET, Argument.of(Type.P));

    private static HostCall call(String name, Argument... arguments) {
        return new HostCall(name, List.of(arguments), Type.V, 0, 0, 0);
    }

    private static HostCall gives(Type result, long least, long greatest) {
        return new HostCall("f", List.of(), result, least, greatest, 0);
    }

    private static Policy policy(long fuel, int packetBytes, int instructions, int depth) {
        return Policy.INSTRUMENT
                .withFuel(fuel)
                .withPacketBytes(packetBytes)
                .withInstructions(instructions)
                .withDepth(depth);
    }

    private static Policy granting(Map<Region, Grant> regions) {
        return Policy.STRICT.withRegions(regions);
    }

    private static Policy calling(List<HostCall> calls) {
        return Policy.STRICT.withHostCalls(calls);
    }

    private static void refused(ThrowingCallable making, String... saying) {
        assertThatIllegalArgumentException()
                .isThrownBy(making)
                .satisfies(e -> assertThat(e.getMessage()).contains(saying));
    }

    @Test
    void theTwoToBeginWithDifferInWhatIsUnproved() {
        assertThat(Policy.STRICT.unproved()).isEqualTo(Unproved.REFUSE);
        assertThat(Policy.INSTRUMENT.unproved()).isEqualTo(Unproved.CHECK);
        assertThat(Policy.INSTRUMENT.text()).isEqualTo(Policy.STRICT.text().replace("refuse", "check"));
        assertThat(Policy.STRICT.regions())
                .allSatisfy((region, grant) -> assertThat(grant).isEqualTo(Grant.all(region)));
        assertThat(Policy.STRICT.fuel()).isEqualTo(1 << 24);
    }

    @Test
    void numbersStayInTheirRange() {
        assertThat(policy(1, 0, 1, 1)).isNotEqualTo(policy(1L << 48, Integer.MAX_VALUE, 65_536, 64));
        refused(() -> policy(0, 0, 1, 1), "fuel", "1 to 281474976710656", "not 0");
        refused(() -> policy((1L << 48) + 1, 0, 1, 1), "fuel", "not 281474976710657");
        refused(() -> policy(1, -1, 1, 1), "packet-bytes", "0 to 2147483647", "not -1");
        refused(() -> policy(1, 0, 0, 1), "instructions", "1 to 65536", "not 0");
        refused(() -> policy(1, 0, 65_537, 1), "instructions", "not 65537");
        refused(() -> policy(1, 0, 1, 0), "depth", "1 to 64", "not 0");
        refused(() -> policy(1, 0, 1, 65), "depth", "not 65");
    }

    @Test
    void grantsAreOfWhatThereIs() {
        refused(() -> new Grant(false, true, 0), "writable=true");
        refused(() -> new Grant(false, false, 1), "bytes=1");
        refused(() -> new Grant(true, true, -1), "bytes=-1");
        refused(() -> new Grant(true, true, (1 << 24) + 1), "bytes=16777217");
        refused(() -> granting(Map.of(Region.PACKET, new Grant(true, false, 1))), "packet", "0 to 0", "not 1");
        refused(() -> granting(Map.of(Region.LOCAL, new Grant(true, true, 4097))), "local", "not 4097");
        refused(() -> granting(Map.of(Region.DATA, new Grant(true, true, 4))), "data");
    }

    @Test
    void whatIsNotGrantedIsThereToo() {
        Policy policy = granting(Map.of(Region.OUT, new Grant(true, false, 5)));
        assertThat(policy.regions()).containsOnlyKeys(Region.values()).containsEntry(Region.STATE, Grant.NONE);
        assertThat(policy.regions().keySet()).containsExactly(Region.values());
    }

    @Test
    void hostCallsCanBeImported() {
        assertThat(SEND.descriptor()).isEqualTo(new Import("send", Signature.of(Type.V, Type.P, Type.P)));
        refused(() -> call("no name"), "no name");
        refused(() -> call("f", Collections.nCopies(7, Argument.of(Type.U)).toArray(Argument[]::new)), "6");
        refused(() -> gives(Type.C, 0, 0), "types i u l ul p f d");
        refused(() -> Argument.of(Type.V), "V");
        refused(() -> Argument.of(Type.US), "US");
        refused(() -> new HostCall("f", List.of(), Type.V, 0, 0, -1), "fuel of f", "not -1");
        refused(() -> new HostCall("f", List.of(), Type.V, 0, 0, (1L << 48) + 1), "not 281474976710657");
    }

    @Test
    void rangesAreOfTheirTypeAndNotEmpty() {
        assertThat(gives(Type.UL, 1, -1).greatest()).isEqualTo(-1);
        assertThat(gives(Type.D, 0, -1)).isNotNull();
        assertThat(gives(Type.F, 0, 0xffff_ffffL)).isNotNull();
        refused(() -> gives(Type.UL, -1, 1), "UL", "-1..1");
        refused(() -> gives(Type.L, 1, -1), "L", "1..-1");
        refused(() -> gives(Type.U, 0, -1), "U", "0..-1");
        refused(() -> gives(Type.U, -1, 0), "U", "-1..0");
        refused(() -> gives(Type.I, 0, 1L << 31), "I", "0..2147483648");
        refused(() -> gives(Type.F, 0, 1), "F", "0..1");
        refused(() -> gives(Type.V, 0, 1), "V", "0..1");
        refused(() -> new Argument(Type.U, 2, 1, Optional.empty()), "U", "2..1");
    }

    @Test
    void slicesHaveTheirLengthAndAreOfWhatHostsSee() {
        refused(() -> call("f", OFFSET), "argument 0 of f");
        refused(() -> call("f", OFFSET, Argument.of(Type.D)), "argument 0 of f");
        refused(() -> call("f", Argument.of(Type.U), OFFSET, OFFSET, Argument.of(Type.P)), "argument 1 of f");
        refused(() -> new Argument(Type.D, 0, -1, Optional.of(Region.OUT)), "D", "OUT");
        refused(() -> new Argument(Type.P, 0, -1, Optional.of(Region.LOCAL)), "LOCAL");
        refused(() -> new Argument(Type.P, 0, -1, Optional.of(Region.DATA)), "DATA");
    }

    @Test
    void hostCallsAreByNameAndOnce() {
        HostCall other = call("bucket");
        assertThat(calling(List.of(SEND, other))).isEqualTo(calling(List.of(other, SEND)));
        assertThat(calling(List.of(SEND, other)).hash())
                .isEqualTo(calling(List.of(other, SEND)).hash());
        assertThat(calling(List.of(SEND, other)).hostCalls().orElseThrow()).containsExactly(other, SEND);
        refused(() -> calling(List.of(SEND, other, call("send"))), "send");
    }

    @Test
    void whatIsDifferentIsDifferentAndNothingElse() {
        Grant grant = new Grant(true, false, 7);
        Policy all = new Policy(
                Unproved.CHECK, 2, 3, 4, 5, true, true, Map.of(Region.STATE, grant), Optional.of(List.of(SEND)));
        Policy changed = Policy.STRICT
                .withUnproved(Unproved.CHECK)
                .withFuel(2)
                .withPacketBytes(3)
                .withInstructions(4)
                .withDepth(5)
                .withFloatingPoint(true)
                .withRecursion(true)
                .withRegions(Map.of())
                .withRegion(Region.STATE, grant)
                .withHostCalls(List.of(SEND));
        assertThat(changed).isEqualTo(all);
        assertThat(Policy.STRICT.withFuel(2).withFuel(Policy.STRICT.fuel())).isEqualTo(Policy.STRICT);
        assertThat(Policy.STRICT.withRegion(Region.OUT, Grant.NONE).regions())
                .containsEntry(Region.OUT, Grant.NONE)
                .containsEntry(Region.STATE, Grant.all(Region.STATE));
        refused(() -> Policy.STRICT.withFuel(0), "fuel");
    }

    @Test
    void nobodyChangesAPolicy() {
        Map<Region, Grant> regions = new EnumMap<>(Region.class);
        List<HostCall> calls = new ArrayList<>(List.of(SEND));
        Policy policy = Policy.STRICT.withRegions(regions).withHostCalls(calls);
        String before = policy.text();
        regions.put(Region.OUT, Grant.all(Region.OUT));
        calls.clear();
        assertThat(policy.text()).isEqualTo(before).contains("send");
        assertThatThrownBy(() -> policy.regions().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> policy.hostCalls().orElseThrow().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
