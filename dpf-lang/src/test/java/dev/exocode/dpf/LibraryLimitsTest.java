package dev.exocode.dpf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import org.junit.jupiter.api.Test;

/** Headers are found once each, so that programs and times are by the size of the library. */
class LibraryLimitsTest {

    private static Result<Program> compile(String protocols, String filter) {
        Library library = Library.standard()
                .with(new Source("own.dpf", protocols))
                .value()
                .orElseThrow();
        return DpfCompiler.compile(
                new Source("filter.dpf", filter), LinkType.ETHERNET, Arguments.NONE.withLibrary(library));
    }

    private static int size(String protocols, String filter) {
        return compile(protocols, filter).value().orElseThrow().code().size();
    }

    /** Protocols of a length that they tell, each behind the one before. */
    private static String chain(int length) {
        StringBuilder protocols = new StringBuilder("protocol p0 over linktype == 1 { x : 8; length x; }\n");
        for (int i = 1; i < length; i++) {
            protocols.append("protocol p%d over p%d { x : 8; length x; }\n".formatted(i, i - 1));
        }
        return protocols.toString();
    }

    @Test
    void headersThatTellTheirLength() {
        int few = size(chain(64), "p6.x == 1");
        int many = size(chain(64), "p63.x == 1 || !p62");
        assertThat(many).isLessThan(few * 20);
    }

    /** Each shim of two numbers asks for a protocol that is found by two numbers of the shims before. */
    @Test
    void headersThatAreAskedForBesideNumbers() {
        StringBuilder protocols = new StringBuilder("""
                protocol s0 over udp.dport == 7 { x : 16; carries a0.p = x; carries b0.p = x; }
                protocol z0 over udp { x : 16; }
                """);
        for (int i = 0; i < 18; i++) {
            protocols.append("""
                    protocol ea%1$d over a%1$d.p == 3 && z%1$d { x : 16; carries a%1$d.p = x; }
                    protocol eb%1$d over b%1$d.p == 3 && z%1$d { x : 16; carries b%1$d.p = x; }
                    protocol z%2$d over a%1$d.p == 5, b%1$d.p == 5 { x : 16; }
                    protocol s%2$d over s0 { x : 16; carries a%2$d.p = x; carries b%2$d.p = x; }
                    """.formatted(i, i + 1));
        }
        int few = size(protocols.toString(), "z4");
        int many = size(protocols.toString(), "z18 || !z17");
        assertThat(many).isLessThan(few * 10);
    }
}
