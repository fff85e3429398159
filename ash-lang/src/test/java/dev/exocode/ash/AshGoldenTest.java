package dev.exocode.ash;

import dev.exocode.ash.Running.Observed;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Golden;
import dev.exocode.vcode.golden.GoldenSuite;
import dev.exocode.vcode.text.Printer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Goldens of handlers: messages, programs, and what messages lead to, one behind the other, in a sandbox with the strict policy and by both
 * engines: the outcome, what was asked of the host, the message if it was changed, and what is kept as far as it is not zero.
 */
class AshGoldenTest {
    /** These are about size and have tests of their own. */
    private static final Set<AshCode> SIZES = EnumSet.of(AshCode.SOURCE_SIZE, AshCode.PROGRAM_SIZE, AshCode.REGISTERS);

    @TestFactory
    Stream<DynamicTest> goldens() {
        return new GoldenSuite(
                        Set.of("source"),
                        Map.of(
                                "diagnostics",
                                (golden, section) -> diagnostics(golden),
                                "vcode",
                                (golden, section) ->
                                        Printer.print(handler(golden).program().withoutLines()),
                                "formatted",
                                (golden, section) -> AshFormatter.format(
                                                new Source("handler.ash", golden.section("source")))
                                        .orThrow(),
                                "run",
                                (golden, section) -> runs(handler(golden), golden.section("run"))),
                        Stream.of(AshCode.values())
                                .filter(code -> !SIZES.contains(code))
                                .toList())
                .tests();
    }

    /** The last newline of a section belongs to the file, not to the source. */
    private static Result<Handler> compile(Golden golden) {
        return AshCompiler.compile(
                new Source("handler.ash", golden.section("source").stripTrailing()));
    }

    private static Handler handler(Golden golden) {
        return compile(golden).orThrow();
    }

    private static String diagnostics(Golden golden) {
        return compile(golden).diagnostics().stream().map(d -> d + "\n").collect(Collectors.joining());
    }

    /** Lines with a message before the arrow; what stands behind it is indented where it takes several lines. */
    static String runs(Handler handler, String section) {
        List<String> packets = new ArrayList<>();
        for (String line : section.lines().toList()) {
            if (!line.startsWith(" ")) {
                packets.add(line.split("=>")[0].strip());
            }
        }
        List<Observed> observed = Running.run(
                handler,
                packets.stream()
                        .map(packet -> packet.equals("-") ? new byte[0] : GoldenSuite.bytes(packet))
                        .toList());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < packets.size(); i++) {
            Observed one = observed.get(i);
            out.append(packets.get(i)).append(" => ").append(one.end()).append('\n');
            one.asked().forEach(asked -> out.append("    ").append(asked).append('\n'));
            byte[] before = packets.get(i).equals("-") ? new byte[0] : GoldenSuite.bytes(packets.get(i));
            if (!Arrays.equals(one.packet(), before)) {
                out.append("    packet ")
                        .append(HexFormat.of().formatHex(one.packet()))
                        .append('\n');
            }
            handler.memory().forEach(stored -> out.append(stored(stored, one)));
        }
        return out.toString();
    }

    private static String stored(Handler.Stored stored, Observed observed) {
        byte[] memory = stored.region() == dev.exocode.vcode.Region.STATE ? observed.state() : observed.user();
        StringBuilder out = new StringBuilder();
        stored.read(memory, (name, value) -> {
            if (value.signum() != 0) {
                out.append("    ").append(name).append(" = ").append(value).append('\n');
            }
        });
        return out.toString();
    }
}
