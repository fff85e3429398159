package dev.exocode.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bus does what it promises its users, and what a handler does wrong costs its owner alone. */
class BusTest {
    private final Bus bus = new Bus();
    private final Listener ann = new Listener();
    private final Listener eve = new Listener();

    private String load(Listener owner, boolean onTrial, int topic, String name, byte[] bytes) {
        bus.load(owner, onTrial, topic, name, bytes);
        return owner.heard();
    }

    private String load(Listener owner, int topic, String name) {
        return load(owner, false, topic, name, Resources.program(name));
    }

    private String onTrial(Listener owner, int topic, String name) {
        return load(owner, true, topic, name, Resources.program(name));
    }

    private String post(int topic, int... bytes) {
        byte[] event = new byte[bytes.length];
        IntStream.range(0, bytes.length).forEach(i -> event[i] = (byte) bytes[i]);
        bus.post(ann, topic, event);
        return ann.heard();
    }

    private static byte[] assembled(String text) {
        return BinaryFormat.encode(Assembler.assemble(new Source("test.vs", text))
                .value()
                .orElseThrow()
                .program());
    }

    @Test
    void handlersAnswerEventsAndEachOther() {
        assertThat(load(ann, 1, "average")).startsWith("average: accepted").contains("checked=0 fuel<=");
        assertThat(load(eve, 2, "record")).startsWith("record: accepted").contains("checked=0 fuel<=");
        assertThat(post(1, 0, 10, 0, 20))
                .isEqualTo("topic 2: 00 00 00 0f (by average)\n"
                        + "topic 3: 00 00 00 0f 00 00 00 00 00 00 00 02 (by record)\ndelivered");
        assertThat(post(1, 0, 0)).isEqualTo("topic 2: 00 00 00 0a (by average)\ndelivered");
        assertThat(bus.place("record")).startsWith(15, 0, 0, 0).hasSize(64);
        assertThat(bus.place("average")).containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource({
        "hasty, V2103",
        "chain, V1002",
        "spy, V3004",
        "leak, V2401",
        "hoard, V3003",
        "slow, V1011",
    })
    void whatThePolicyForbidsIsRejected(String name, String code) {
        assertThat(load(eve, 1, name))
                .startsWith(name + ": rejected\n")
                .contains("error[" + code + "]")
                .doesNotContain("accepted");
        assertThat(bus.handlers()).isEmpty();
    }

    /** What cannot be checked while a program runs is refused on trial, too. */
    @ParameterizedTest
    @CsvSource({"spy, V3004", "leak, V2401", "hoard, V3003"})
    void noTrialForWhatNoCheckCanMend(String name, String code) {
        assertThat(onTrial(eve, 1, name)).startsWith(name + ": rejected\n").contains("error[" + code + "]");
        assertThat(bus.handlers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ".region packet rw|stuci r0, packet[0]|retl r0; V3003",
                ".region out 65|retl r0; V3003",
                ".region user 65|retl r0; V3003",
                ".import publish (u, p, p) u|.region out 64|setu r1, 64|setp r2, 0|setp r3, 8|hcallu r4, publish(r1, r2, r3)|retl r4; V2401",
                ".import publish (u, p, p) u|.region out 64|setu r1, 1|setp r2, 60|setp r3, 8|hcallu r4, publish(r1, r2, r3)|retl r4; V2401",
                ".import publish (u, p, p) u|.region out 64|setu r1, 1|setp r2, 0|setp r3, 0|hcallu r4, publish(r1, r2, r3)|retl r4; V2401",
                ".import publish (u, p, p) u|.region out 64|setu r1, 1|setl r2, -4|setp r3, 8|hcallu r4, publish(r1, r2, r3)|retl r4; V2401",
                ".import publish (u, p, p)|.region out 64|setu r1, 1|setp r2, 0|setp r3, 8|hcall publish(r1, r2, r3)|retl r0; V3004",
                ".function f () l|calll r1, f()|retl r1; V1004",
                "setd r1, 1|retd r1; V3001",
                "addl r1, r2, r3|retl r1; V2001",
            })
    void neitherInAnyOtherWay(String text, String code) {
        byte[] bytes = assembled(text.replace('|', '\n'));
        assertThat(load(eve, false, 1, "sly", bytes))
                .startsWith("sly: rejected\n")
                .contains("error[" + code + "]");
        assertThat(load(eve, true, 1, "sly", bytes))
                .startsWith("sly: rejected\n")
                .contains("error[" + code + "]");
        assertThat(bus.handlers()).isEmpty();
    }

    @Test
    void whatIsImportedAndNeverCalledMustBeThere() {
        byte[] bytes = assembled(".import shutdown ()\nretl r0");
        assertThat(load(eve, false, 1, "idle", bytes))
                .startsWith("idle: not linked\n")
                .contains("error[L0001]");
        assertThat(bus.handlers()).isEmpty();
    }

    @Test
    void aTrapCostsItsOwnerAlone() {
        load(ann, 4, "average");
        assertThat(onTrial(eve, 4, "hasty")).contains("checked=1").contains("warning[V2103]");
        assertThat(post(4, 0, 0, 0, 1)).contains("by average").endsWith("delivered");
        assertThat(eve.heard()).isEmpty();
        assertThat(post(4, 0, 4)).isEqualTo("topic 2: 00 00 00 01 (by average)\ndelivered");
        assertThat(eve.heard()).isEqualTo("hasty: dropped, trapped: bounds at pc 0");
        assertThat(bus.handlers()).containsExactly("average");
    }

    @Test
    void whatMayNotEndIsEnded() {
        load(ann, 5, "average");
        assertThat(onTrial(eve, 5, "chain")).contains("metered").contains("warning[V1002]");
        assertThat(post(5, 2, 0, 1)).endsWith("delivered");
        assertThat(bus.handlers()).contains("chain");
        assertThat(post(5, 1, 2, 1)).contains("by average").endsWith("delivered");
        assertThat(eve.heard()).isEqualTo("chain: dropped, out of fuel: has not returned after 20000 units");
        assertThat(bus.handlers()).containsExactly("average");
    }

    /** What a meter takes for a run is what the verdict says of it. */
    @Test
    void theMeterCountsAsTheVerifierDoes() {
        assertThat(onTrial(eve, 5, "slow")).contains("fuel=20302 max=20000").contains("metered");
        post(5);
        assertThat(eve.heard()).startsWith("slow: dropped, out of fuel");
        String shorter = Resources.text("slow.vs").replace("r1, 100, outer", "r1, 98, outer");
        assertThat(load(eve, false, 5, "shorter", assembled(shorter))).contains("fuel<=19896");
        post(5);
        assertThat(eve.heard()).isEmpty();
        assertThat(bus.handlers()).containsExactly("shorter");
    }

    @Test
    void nothingIsPublishedByARunThatIsAborted() {
        assertThat(load(eve, 1, "chatty")).contains("accepted");
        assertThat(post(1)).isEqualTo("delivered");
        assertThat(eve.heard()).isEqualTo("chatty: dropped, trapped: host at pc 4");
    }

    @Test
    void handlersThatAnswerThemselvesComeToAnEnd() {
        String echo = Resources.text("chatty.vs").replace("r1, 8, next", "r1, 4, next");
        assertThat(load(eve, false, 9, "echo", assembled(echo))).contains("accepted");
        assertThat(post(9).lines().filter(line -> line.startsWith("topic 9: "))).hasSize(Bus.MOST_FOLLOWING);
        assertThat(bus.handlers()).containsExactly("echo");
    }

    @Test
    void aPlaceIsWipedBeforeAnotherHasIt() {
        load(ann, 2, "record");
        post(2, 1, 2, 3, 4);
        assertThat(bus.place("record")).startsWith(4, 3, 2, 1);
        bus.unload(eve, "record");
        assertThat(eve.heard()).isEqualTo("unloaded: 0");
        bus.unload(ann, "record");
        assertThat(ann.heard()).isEqualTo("unloaded: 1");
        load(eve, 2, "record");
        assertThat(bus.place("record")).containsOnly(0);
    }

    @Test
    void nobodyHasMoreThanTheirShare() {
        for (int i = 0; i < Bus.MOST_OF_ONE; i++) {
            assertThat(load(eve, 1, "record")).contains("accepted");
        }
        assertThat(load(eve, 1, "record")).startsWith("refused");
        assertThat(load(ann, 1, "record")).contains("accepted");
        while (bus.handlers().size() < Bus.MOST_HANDLERS) {
            assertThat(load(new Listener(), 1, "chatty")).contains("accepted");
        }
        assertThat(load(ann, 1, "record")).startsWith("refused");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 64, 255})
    void topicsAreFew(int topic) {
        assertThat(post(topic)).startsWith("refused");
        assertThat(load(eve, topic, "record")).startsWith("refused");
    }

    @Test
    void eventsAreShort() {
        load(ann, 1, "average");
        assertThat(post(1, new int[512])).endsWith("delivered");
        assertThat(post(1, new int[513])).startsWith("refused").contains("513");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\u001b[2J", "a\nb"})
    void namesAreNames(String name) {
        bus.load(eve, false, 1, name, Resources.program("record"));
        assertThat(eve.heard()).startsWith("refused").doesNotContain("\u001b");
    }
}
