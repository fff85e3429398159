package dev.exocode.host.fuzz;

import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Field;
import dev.exocode.dpf.Library;
import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.List;
import java.util.Random;

/** Files of protocols: right ones, right ones with a word or a letter changed; what they declare is asked for. */
public final class ProtocolsFront extends TextFront {
    private static final int MOST_FIELDS = 4;
    private static final String[] PARENTS = {
        "udp.dport == 5",
        "udp.dport in 7..9, udp.sport == 5",
        "link.proto == 0x9999",
        "link.proto in {0x8100, 0x9999}",
        "inet.proto == 200",
        "inet.proto == 201 && ip6",
        "linktype == 1",
        "tcp",
        "p1",
        "p0.a == 1",
        "p0.b in {1, 3}",
        "vxlan.vni & 1 == 1"
    };
    private static final String[] NUMBERS = {
        "a", "a * 4", "(a + 1) * 8", "0:8", "2:16", "1:8 & 0xf", "4", "0", "a << 2", "b", "65535"
    };
    private static final String[] WORDS = {
        "protocol",
        "tunnel",
        "group",
        "over",
        "carries",
        "part",
        "at",
        "if",
        "options",
        "option",
        "length",
        "=>",
        "=",
        ";",
        "{",
        "}",
        "\"",
        "_",
        "ipv6",
        "mac",
        "inner.",
        "link.proto",
        "..",
        ","
    };

    /** Makes one. */
    public ProtocolsFront() {
        super("protocols.dpf");
    }

    @Override
    public String name() {
        return "protocols";
    }

    @Override
    String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0, count = 1 + random.nextInt(3); i < count; i++) {
            text.append(random.nextInt(5) == 0 ? "tunnel p" : "protocol p").append(i);
            text.append(random.nextBoolean() ? " \"text\" over " : " over ").append(pick(random, PARENTS));
            text.append(" {\n    a : 8;\n    b : 16;\n");
            for (int items = random.nextInt(5); items > 0; items--) {
                text.append("    ").append(item(random, items, i)).append('\n');
            }
            text.append("}\n");
        }
        return text.append(random.nextInt(6) == 0 ? "group g = p0 | p1;\n" : "").toString();
    }

    private static String item(Random random, int item, int protocol) {
        String number = pick(random, NUMBERS);
        return switch (random.nextInt(9)) {
            case 0 -> "length " + number + ";";
            case 1 -> "carries link.proto = " + pick(random, new String[] {"0x0800", "b", number}) + ";";
            case 2 -> "carries inet.proto = a if a != 0;";
            case 3 -> "carries p" + protocol + ".next = " + number + " if " + number + " == 1;";
            case 4 -> "part at " + number + " if a & 1 == 1 { c" + item + " : " + (1 + random.nextInt(70)) + "; }";
            case 5 -> "options 0:8 at " + number + " { 1 => 1; 2..255 => 1:8; } option 3 { _ : 16; s : 16; }";
            case 6 -> "carries p" + protocol + ".next = 0:8;";
            default -> "f" + item + " : " + (1 + random.nextInt(40)) + ";";
        };
    }

    @Override
    String word(Random random) {
        return pick(random, WORDS);
    }

    @Override
    String value(Random random) {
        return pick(random, NUMBERS);
    }

    @Override
    Result<Program> compile(Source source, LinkType link) {
        Result<Library> library = Library.standard().with(source);
        if (library.value().isEmpty() || link == LinkType.UNKNOWN) {
            return library.value().isEmpty()
                    ? Result.failure(library.diagnostics())
                    : DpfCompiler.compile(new Source("filter.dpf", "0:8 == 1"), link);
        }
        List<Field> known = Library.standard().fields();
        StringBuilder filter = new StringBuilder("ip.ttl == 1");
        library.value().get().fields().stream()
                .filter(field -> !known.contains(field))
                .limit(MOST_FIELDS)
                .forEach(field -> filter.append(
                        field.bits() == 128 || field.isOfEither()
                                ? " || " + field.fieldName() + " == ::1"
                                : " || !(" + field.fieldName() + " & 1 == 1)"));
        Arguments arguments = Arguments.NONE.withLibrary(library.value().get());
        return DpfCompiler.compile(new Source("filter.dpf", filter.toString()), link, arguments);
    }
}
