package dev.exocode.examples.exos.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.scenario.Scenario;
import dev.exocode.host.scenario.ScenarioCode;
import dev.exocode.host.scenario.ScenarioReport;
import dev.exocode.host.scenario.ScenarioRun;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with what a scenario gives to the server is told where that stands; and one that is good holds, whatever comes. */
class ServerTest {
    private static final String SCENARIO = """
            device wire = live "exo0";
            environment cheetah {
                library "dev.exocode.examples.exos.serve.Server" from "../exos/target/classes"
                    with device "wire" with ethernet "02:00:0a:09:00:02" with address "10.9.0.2/24" with site "www" with zone "zone.txt";
            }
            """;

    /** To an address that a real capture has packets for, all the world its neighbour, with frames of that capture that are cut and changed. */
    private static final String FLOODED = """
            kernel { pages 1024; slices 1 of 15.625 ms; overrun 64; promote after 100; }
            device wire = link from "../captures/exocode.pcap" speed 10x;
            environment cheetah {
                library "dev.exocode.examples.exos.serve.Server" from "../exos/target/classes"
                    with device "wire" with ethernet "02:00:00:00:00:02" with address "198.51.100.2/1" with site "www" with zone "zone.txt";
            }
            every 2 ms flood wire with 100 malformed frames;
            run 1400 ms;
            """;

    private static List<Diagnostic> check(Map<String, String> with) {
        Source source = new Source("../cheetah/a.scenario", SCENARIO);
        return ScenarioRun.check(Scenario.read(source, with).orThrow(), Map.of(), false);
    }

    @Test
    void whatIsGivenIsGood() {
        assertThat(check(Map.of())).isEmpty();
    }

    /** The run itself looks whether its kernel is sound behind it. */
    @Test
    void aFloodOfMalformedFramesIsNothingToIt() {
        Source source = new Source("../cheetah/a.scenario", FLOODED);
        ScenarioReport report = ScenarioRun.open(Scenario.read(source, Map.of()).orThrow(), Map.of(), false, false)
                .orThrow()
                .run(nanos -> true);
        assertThat(report.end()).isEqualTo(ScenarioReport.End.WHOLE);
        assertThat(report.refused()).isEmpty();
        ScenarioReport.Inhabitant server = report.environments().get(0);
        assertThat(server.gone()).isEmpty();
        assertThat(server.counts().get("ignored")).isGreaterThan(1000);
        assertThat(server.counts().get("segments in")).isGreaterThan(300);
        assertThat(server.counts().get("echoes")).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "address  | 10.9.0.2          | an address is like 10.9.0.2/24",
                "address  | 10.9.0.999/24     | 10.9.0.999 is no address of IPv4: 10.9.0.2 is",
                "address  | 10.9.0.2/99       | a network has 0 to 32 bits, and packets of 576 to 1500 bytes: prefix=99 mtu=1500",
                "address  | 224.0.0.1/24      | 224.0.0.1 is nobody's own address",
                "address  | 10.9.0.255/24     | 10.9.0.255/24 is the network's, or that of all on it",
                "address  | 10.9.0.0/24       | 10.9.0.0/24 is the network's, or that of all on it",
                "ethernet | 2:0:a:9:0:2       | an address of Ethernet is like 02:00:0a:09:00:02",
                "ethernet | ff:ff:ff:ff:ff:ff | ff:ff:ff:ff:ff:ff is a group's, or nobody's",
                "ethernet | 00:00:00:00:00:00 | 00:00:00:00:00:00 is a group's, or nobody's",
                "handler  | no                | handler is none or cheetah",
                "device   | wier              | there is no device wier",
                "site     | nowhere           | nowhere is no folder",
                "zone     | src               | src is a folder, and no file",
                "zone     | nowhere           | NoSuchFileException: nowhere",
            })
    void whatIsWrongIsToldOfItsWord(String name, String text, String why) {
        List<Diagnostic> told = check(Map.of(name, text));
        assertThat(told).hasSize(1);
        assertThat(told.get(0).code()).isEqualTo(ScenarioCode.LIBRARY);
        assertThat(told.get(0).position().label()).isEqualTo("--with " + name);
        assertThat(told.get(0).notes()).containsExactly(why);
    }
}
