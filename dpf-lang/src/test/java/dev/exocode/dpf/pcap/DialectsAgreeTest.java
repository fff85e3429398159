package dev.exocode.dpf.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.Amount;
import dev.exocode.dpf.Atom;
import dev.exocode.dpf.Clause;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Filter;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.Operand;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Evaluator;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** On plain packets an expression means the same in both dialects, and its filter is the same however it is asked. */
@OnOneJdk
class DialectsAgreeTest {
    private static final boolean THOROUGH = Boolean.getBoolean("exocode.thorough");
    private static final int EXPRESSIONS = THOROUGH ? 20_000 : 1_500;
    private static final int PACKETS = 250;
    private static final Path TRACES = Path.of("..", "..", "shared", "data", "traces");
    /** A word that moves what stands behind it in libpcap's dialect. */
    private static final Pattern MOVES =
            Pattern.compile("\\b(vlan|mpls|pppoes|geneve|vxlan)\\b.*(\\band\\b|\\bor\\b|&&|\\|\\|)");
    /** Bytes that libpcap looks for behind IPv4 alone. */
    private static final Pattern OVER_IP = Pattern.compile("\\b(tcp|udp|sctp)\\s*\\[");

    /** A mask before bytes, which stands behind them in a filter. */
    private static final Pattern MASK_FIRST = Pattern.compile("[^\\]\\s&]\\s*&(?!&)[-(\\s]*\\w+\\s*\\[");

    /** What of the pages on both dialects does not show on plain packets but in the expression. */
    private static boolean isKnownToDiffer(String expression, Filter filter) {
        return MOVES.matcher(expression).find()
                || MASK_FIRST.matcher(expression).find()
                || amounts(filter.clauses()).anyMatch(DialectsAgreeTest::differs);
    }

    private static Stream<Amount> amounts(List<Clause> clauses) {
        return clauses.stream().flatMap(clause -> {
            if (clause instanceof Clause.Any any) {
                return any.ways().stream().flatMap(DialectsAgreeTest::amounts);
            } else if (clause instanceof Clause.Not not) {
                return amounts(not.clauses());
            } else if (clause instanceof Atom.Compare compare) {
                return Stream.of(compare.left(), compare.right());
            } else if (clause instanceof Atom.Test test && !test.operand().isWide()) {
                return Stream.of(new Amount.Read(test.operand()));
            }
            return clause instanceof Atom.In in ? Stream.of(in.amount()) : Stream.empty();
        });
    }

    /** Headers that libpcap does not look for, bytes far behind, divisors that may be zero. */
    private static boolean differs(Amount amount) {
        return differs(amount, new HashSet<>());
    }

    private static boolean differs(Amount amount, Set<String> headers) {
        if (amount instanceof Amount.Binary binary) {
            boolean divides = binary.operator() == Operator.DIV || binary.operator() == Operator.MOD;
            Set<String> second = new HashSet<>();
            return divides && !(binary.right() instanceof Amount.Constant)
                    || differs(binary.left(), headers)
                    || differs(binary.right(), second)
                    || !headers.containsAll(second);
        } else if (amount instanceof Amount.Read read) {
            return differs(read.operand(), headers);
        }
        return false;
    }

    private static boolean differs(Operand operand, Set<String> headers) {
        if (operand instanceof Operand.Named named) {
            headers.add(named.field().protocol());
            return false;
        } else if (operand instanceof Operand.Inside inside) {
            headers.add(inside.protocol());
            return inside.offset() > PlainPackets.MORE_BYTES - 8;
        }
        headers.add("");
        return ((Operand.Bits) operand).offset() > PlainPackets.MORE_BYTES - 8;
    }

    /** The compiled program of a filter, which the verifier takes. */
    private static Machine machine(Filter filter, LinkType link, long[] wire) {
        Program program = DpfCompiler.compile(filter, link).value().orElseThrow();
        assertThat(new Verifier(Policy.STRICT).verify("filter", BinaryFormat.encode(program)))
                .isInstanceOf(Verdict.Accepted.class);
        Host host = Host.of(new HostFunction(Condition.WIRE_LENGTH, (machine, a, b, c, d, e, f) -> wire[0]));
        return Interpreter.load("filter", program, host).value().orElseThrow();
    }

    @Test
    void drawnExpressionsMeanTheSameOfPlainPackets() {
        int compared = 0;
        int matched = 0;
        int refused = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            Random random = new Random(7_000_003L + i);
            LinkType link = Links.ALL.get(random.nextInt(Links.ALL.size()));
            Source source = new Source("drawn", new Expressions(random).next(link));
            Optional<Condition> strict = PcapExpression.parse(source, link).value();
            Optional<Filter> filter = PcapExpression.translate(source, link).value();
            if (strict.isEmpty() || filter.isEmpty()) {
                refused += strict.isPresent() ? 1 : 0;
                continue;
            }
            String text = filter.get().toString();
            assertThat(DpfCompiler.parse(new Source("filter.dpf", text)).value())
                    .as("%s is %s", source.text(), text)
                    .isEqualTo(filter);
            if (isKnownToDiffer(source.text(), filter.get())) {
                continue;
            }
            boolean overIp = OVER_IP.matcher(source.text()).find();
            long[] wire = new long[1];
            Machine machine = machine(filter.get(), link, wire);
            PlainPackets packets = new PlainPackets(i, link, source.text());
            for (int n = 0; n < PACKETS; n++) {
                Optional<Frame> frame = packets.next();
                if (frame.isEmpty() || overIp && isIp6(frame.get(), link)) {
                    continue;
                }
                boolean expected = Evaluator.matches(
                        strict.get(), frame.get().bytes(), frame.get().wireLength());
                wire[0] = frame.get().wireLength();
                boolean extended =
                        machine.run(frame.get().bytes(), 0, frame.get().bytes().length) != 0;
                assertThat(extended)
                        .as("%s: %s is %s on %s", link, source.text(), text, frame.get())
                        .isEqualTo(expected);
                compared++;
                matched += expected ? 1 : 0;
            }
        }
        System.out.println("dialects: " + compared + " verdicts agreed, " + matched + " of them a match; " + refused
                + " expressions only in libpcap's");
        assertThat(compared).isGreaterThan(EXPRESSIONS * 3);
        assertThat(matched).isBetween(compared / 10, compared * 9 / 10);
    }

    private static boolean isIp6(Frame frame, LinkType link) {
        Condition six =
                PcapExpression.parse(new Source("six", "ip6"), link).value().orElseThrow();
        return Evaluator.matches(six, frame.bytes(), frame.wireLength());
    }

    @Test
    void commonExpressionsMeanTheSameOfRealPlainPackets() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(TRACES), "no traces");
        List<Path> traces;
        try (Stream<Path> files = Files.list(TRACES)) {
            traces = files.sorted().toList();
        }
        int compared = 0;
        for (Path trace : traces) {
            Capture capture = Capture.read(trace, THOROUGH ? 20_000 : 3_000);
            LinkType link = LinkType.of(capture.linkNumber()).orElseThrow();
            List<Frame> plain = new ArrayList<>();
            for (Frame frame : capture.frames()) {
                boolean whole = frame.wireLength() == frame.bytes().length && frame.wireLength() >= 60;
                if (whole && PlainPackets.isPlain(link, frame.bytes())) {
                    plain.add(frame);
                }
            }
            for (String expression : COMMON) {
                Source source = new Source("common", expression);
                Condition strict = PcapExpression.parse(source, link).orThrow();
                long[] wire = new long[1];
                Machine machine = machine(PcapExpression.translate(source, link).orThrow(), link, wire);
                for (Frame frame : plain) {
                    wire[0] = frame.wireLength();
                    assertThat(machine.run(frame.bytes(), 0, frame.bytes().length) != 0)
                            .as("%s on %s", expression, frame)
                            .isEqualTo(Evaluator.matches(strict, frame.bytes(), frame.wireLength()));
                    compared++;
                }
            }
        }
        System.out.println("dialects: " + compared + " verdicts on real packets agreed");
        assertThat(compared).isGreaterThan(1_000);
    }

    private static final List<String> COMMON = List.of(
            "tcp",
            "udp",
            "icmp or icmp6",
            "arp",
            "port 53",
            "tcp port 80 or 443",
            "portrange 1024-65535",
            "not port 22 and not arp",
            "net 10.0.0.0/8 or 192.168.0.0/16",
            "src net 10 and dst port 80",
            "ip[8] < 64",
            "ip and ip[2:2] > 100",
            "ip proto 17",
            "ip6",
            "ip multicast or ip6 multicast",
            "greater 200",
            "less 100 or tcp",
            "proto 6 and len < 90");
}
