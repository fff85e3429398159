package dev.exocode.examples.benchmarks;

import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a tcpdump expression, or a filter by names, to a program that is verified and can run in the interpreter: microseconds, in a warm JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class PcapCompileBenchmark {
    private static final String NAME = "expression";

    /**
     * The expression: a name in {@link HandWrittenExpression}, {@link Expressions} or {@link Names}, or how many of which one must be: {@code HOSTS}, {@code SOURCES},
     * which are source hosts, or {@code TUPLES}, which are both addresses and ports of TCP.
     */
    @Param({"WEB", "LONG", "HOSTS1000", "TUPLES1000", "TO_PORT_BY_NAME", "FROM_HOST_BY_NAME"})
    public String expression;

    /** Further expressions. */
    public enum Expressions {
        /** Ports by their names. */
        PORTS_BY_NAME("tcp port http or udp port domain"),
        /** One connection. */
        CONNECTION("tcp and src host 1.2.3.4 and dst host 5.6.7.8 and src port 1 and dst port 2");

        private final String text;

        Expressions(String text) {
            this.text = text;
        }
    }

    /** Filters of our own language, whose headers are looked for behind tags and extension headers. */
    public enum Names {
        /** A port. */
        TO_PORT_BY_NAME("tcp.dport == 80"),
        /** An address. */
        FROM_HOST_BY_NAME("ip.src == 10.0.0.1");

        private final String text;

        Names(String text) {
            this.text = text;
        }
    }

    private final Verifier verifier = new Verifier(Policy.STRICT.withFuel(Policy.MAX_FUEL));
    private String text;
    private boolean byName;
    private Condition condition;
    private byte[] bytes;
    private Verdict.Accepted accepted;

    /** Makes the benchmark; JMH sets its parameters. */
    public PcapCompileBenchmark() {}

    /**
     * Prepares what each step is given, and looks whether the result is right.
     *
     * @throws IOException if the examples are not there
     */
    @Setup
    public void prepare() throws IOException {
        Optional<HandWrittenExpression> byHand = Stream.of(HandWrittenExpression.values())
                .filter(each -> each.name().equals(expression))
                .findAny();
        Optional<Names> names = Stream.of(Names.values())
                .filter(each -> each.name().equals(expression))
                .findAny();
        byName = names.isPresent();
        text = byHand.map(one -> one.text)
                .or(() -> names.map(one -> one.text))
                .or(() -> Stream.of(Expressions.values())
                        .filter(each -> each.name().equals(expression))
                        .map(each -> each.text)
                        .findAny())
                .orElseGet(() ->
                        many(expression.replaceAll("[0-9]", ""), Integer.parseInt(expression.replaceAll("[A-Z]", ""))));
        condition = parse();
        bytes = encode();
        accepted = verify();
        Machine atLast = load();
        Machine atOnce = ready();
        for (byte[] packet : Examples.packets()) {
            long result = atLast.run(packet, 0, packet.length);
            if (atOnce.run(packet, 0, packet.length) != result
                    || byHand.isPresent() && byHand.get().run(packet, 0, packet.length) != result) {
                throw new AssertionError("not what was asked for");
            }
        }
        System.out.println("# instructions: " + accepted.program().code().size());
    }

    /** Hosts far from one another, so that none makes a range with its neighbour. */
    static String host(int i) {
        int address = i * 0x9e3779b1;
        return "host " + (address >>> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "."
                + (address & 255);
    }

    private static String many(String form, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> switch (form) {
                    case "HOSTS" -> host(i);
                    case "SOURCES" -> "src " + host(i);
                    case "TUPLES" ->
                        "(src " + host(i) + " and dst " + host(~i) + " and src port " + (1024 + i % 60_000)
                                + " and dst port " + (i * 31 & 0xffff) + " and tcp)";
                    default -> throw new IllegalArgumentException(form);
                })
                .collect(Collectors.joining(" or "));
    }

    /**
     * The first step: from the text to what it means.
     *
     * @return when a packet matches
     */
    @Benchmark
    public Condition parse() {
        Source source = new Source(NAME, text);
        return byName
                ? DpfCompiler.condition(DpfCompiler.parse(source).orThrow(), LinkType.ETHERNET)
                        .orThrow()
                : PcapExpression.parse(source, LinkType.ETHERNET).orThrow();
    }

    /**
     * The second: the program as bytes.
     *
     * @return its binary format
     */
    @Benchmark
    public byte[] encode() {
        Program program = condition.compile().orElseThrow();
        return BinaryFormat.encode(program.withoutLines());
    }

    /**
     * The third: the proof.
     *
     * @return the verdict
     */
    @Benchmark
    public Verdict.Accepted verify() {
        return (Verdict.Accepted) verifier.verify(NAME, bytes);
    }

    /**
     * The last: ready to run.
     *
     * @return the machine
     */
    @Benchmark
    public Machine load() {
        return Interpreter.of(accepted.program());
    }

    /**
     * All four.
     *
     * @return the machine
     */
    @Benchmark
    public Machine ready() {
        Program program = parse().compile().orElseThrow();
        Verdict verdict = verifier.verify(NAME, BinaryFormat.encode(program.withoutLines()));
        return Interpreter.of(((Verdict.Accepted) verdict).program());
    }
}
