package dev.exocode.host.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/protocols.md says of its packets holds of them. */
class ProtocolsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "protocols.md");

    @ParameterizedTest
    @CsvSource({
        "tagged, tcp.dport == 80, true",
        "tagged, vlan.id == 5, true",
        "tagged, vlan2.id == 6, true",
        "tagged, eth.type == 0x88a8, true",
        "tagged, link.proto == 0x86dd, true",
        "tagged, ip6.next == 0, true",
        "tagged, inet.proto == 6, true",
        "tunnelled, udp.dport == 4789, true",
        "tunnelled, vxlan.vni == 7, true",
        "tunnelled, inner.eth.type == 0x800, true",
        "tunnelled, inner.tcp.dport == 80, true",
        "tunnelled, tcp, false",
    })
    void packetsAreWhatThePageSays(String packet, String filter, boolean holds) throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).contains("`" + filter + "`");
        int from = page.indexOf("\n", page.indexOf("<!-- packet: " + packet + ";")) + 1;
        String hex = page.substring(from, page.indexOf("\n\n", from));
        byte[] bytes = HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
        Program program = DpfCompiler.compile(new Source("filter.dpf", filter), LinkType.ETHERNET)
                .orThrow();
        long result = Interpreter.load("filter", program, Host.of())
                .value()
                .orElseThrow()
                .run(bytes, 0, bytes.length);
        assertThat(result).isEqualTo(holds ? 1 : 0);
    }
}
