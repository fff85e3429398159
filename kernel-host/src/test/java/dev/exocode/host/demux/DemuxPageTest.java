package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.DpfBuilder;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The Java of docs/demux.md is that of this test, which runs it. */
class DemuxPageTest {
    private static final Path PAGE = Path.of("..", "docs", "demux.md");
    private static final Path LANGUAGE = Path.of("..", "docs", "dpf.md");
    private static final Path THIS = Path.of("src/test/java/dev/exocode/host/demux/DemuxPageTest.java");

    private static Rule rule(String name, String text) {
        return new Rule(
                name,
                PcapExpression.parse(new Source(name, text), LinkType.ETHERNET).orThrow(),
                0);
    }

    private static boolean page(byte[] frame, int[] numbers) throws IOException {
        // page: from here
        Demultiplexer filters = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        int web = filters.insert(rule("web", "tcp port 80")).orThrow();
        int client =
                filters.insert(rule("client", "tcp port 80 and host 10.0.0.1")).orThrow();
        filters.compact();
        Reader reader = filters.reader();
        int owner = reader.owner(frame, 0, frame.length);
        int count = reader.all(frame, 0, frame.length, frame.length, numbers);
        // page: to here
        return owner == client
                && count == 2
                && numbers[0] + numbers[1] == web + client
                && isLoadedAgain(filters, client, frame);
    }

    private static boolean isLoadedAgain(Demultiplexer filters, int client, byte[] frame) throws IOException {
        Path file = Files.createTempFile("filters", ".saved");
        try (OutputStream out = Files.newOutputStream(file);
                InputStream in = Files.newInputStream(file)) {
            // saving: from here
            filters.save(out);
            Demultiplexer again =
                    Demultiplexer.load("filters", in, Settings::of).orThrow();
            int same = again.reader().owner(frame, 0, frame.length);
            // saving: to here
            return same == client;
        } finally {
            Files.delete(file);
        }
    }

    private static List<Diagnostic> overlap() {
        // overlap: from here
        Demultiplexer strict =
                Demultiplexer.of(Settings.of(Demultiplexer.Order.SPECIFIC).with(Demultiplexer.Overlap.REFUSE));
        strict.insert(rule("web", "tcp port 80")).orThrow();
        Result<Integer> refused = strict.insert(rule("client", "host 10.0.0.1"));
        // overlap: to here
        return refused.diagnostics();
    }

    private static List<Diagnostic> owners() {
        // owners: from here
        Demultiplexer filters = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        Guard web = Guard.create();
        Owner alice = filters.owner("alice", web);
        Owner bob = filters.owner("bob", Guard.create());
        Owner cache = filters.owner("cache", Guard.create(), web);
        alice.insert(rule("web", "tcp port 80")).orThrow();
        Result<Integer> refused = bob.insert(rule("spy", "tcp port 80 and host 10.0.0.1"));
        cache.insert(rule("hot", "tcp port 80 and host 10.0.0.2")).orThrow();
        // owners: to here
        return refused.diagnostics();
    }

    @Test
    void ownersKeepTheirPackets() throws IOException {
        List<Diagnostic> messages = owners();
        assertThat(messages).hasSize(1);
        assertThat(Files.readString(PAGE)).contains(java("owners"), "```text\n" + messages.get(0) + "\n```\n");
    }

    private static String java(String of) throws IOException {
        return Files.readAllLines(THIS).stream()
                .dropWhile(line -> !line.endsWith("// " + of + ": from here"))
                .skip(1)
                .takeWhile(line -> !line.endsWith("// " + of + ": to here"))
                .collect(Collectors.joining("\n"))
                .stripIndent()
                .transform(code -> "```java\n" + code + "\n```\n");
    }

    @Test
    void overlapsAreRefused() throws IOException {
        List<Diagnostic> messages = overlap();
        assertThat(messages).hasSize(1);
        assertThat(Files.readString(PAGE)).contains(java("overlap"), "```text\n" + messages.get(0) + "\n```\n");
    }

    private static String followed(byte[] first, byte[] later, long nanos) {
        Demultiplexer filters = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        filters.insert(rule("dns", "udp port 53")).orThrow();
        List<Integer> owners = new ArrayList<>();
        // fragments: from here
        Following fragments = Following.fragments(LinkType.ETHERNET);
        Follower follower = filters.follower(
                fragments, Follower.Limits.DEFAULT, (number, data, onWire, time, owner) -> owners.add(owner));
        int early = follower.owner(later, 0, later.length, later.length, nanos);
        int owner = follower.owner(first, 0, first.length, first.length, nanos);
        int next = follower.owner(later, 0, later.length, later.length, nanos);
        // fragments: to here
        return (early == Follower.HELD) + " " + owner + " " + next + " " + owners;
    }

    private static Following transfers() {
        // transfers: from here
        Following transfers = Following.of(
                        3,
                        values -> condition(String.format(
                                "udp.dport == 69 && ip.src == %d && ip.dst == %d && udp.sport == %d",
                                values[0], values[1], values[2])),
                        values -> condition(String.format(
                                "ip.dst == %d && ip.src == %d && udp.dport == %d", values[0], values[1], values[2])))
                .orElseThrow();
        // transfers: to here
        return transfers;
    }

    private static Following cells() {
        // cells: from here
        DpfBuilder first =
                new DpfBuilder().eq16(12, 0x800).meq16(20, 0x3fff, 0x2000).action16(18, 0xffff, 0);
        DpfBuilder later = new DpfBuilder().eq16(12, 0x800).stateeq16(18, 0xffff, 0);
        Following cells = Following.of(first, later, LinkType.ETHERNET).orElseThrow();
        // cells: to here
        return cells;
    }

    private static Condition condition(String text) {
        return DpfCompiler.condition(
                        DpfCompiler.parse(new Source("filter.dpf", text)).orThrow(), LinkType.ETHERNET)
                .orThrow();
    }

    private static boolean sent(byte[] frame) {
        // egress: from here
        Egress egress = Egress.of(Engine.JVM, Compaction.BEHIND);
        egress.allow(7, rule("own address", "src host 10.0.0.7 or arp")).orThrow();
        Egress.Gate gate = egress.gate();
        boolean passes = gate.passes(7, frame, 0, frame.length);
        // egress: to here
        return passes && !gate.passes(8, frame, 0, frame.length);
    }

    private static Egress answering(Egress egress) {
        // answers: from here
        Demultiplexer receiving = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        int web = receiving
                .insert(rule("web", "tcp dst port 80 and dst host 10.0.0.7"))
                .orThrow();
        egress.allowAnswers(7, receiving, web, LinkType.ETHERNET).orThrow();
        // answers: to here
        return egress;
    }

    @Test
    void answersMayBeSent() throws IOException {
        assertThat(Files.readString(PAGE)).contains(java("answers"));
        Egress.Gate gate = answering(Egress.of(Engine.INTERP, Compaction.ASKED)).gate();
        byte[] frame = new byte[70];
        frame[12] = 8;
        frame[14] = 0x45;
        frame[23] = 6;
        frame[26] = 10;
        frame[29] = 7;
        assertThat(gate.passes(7, frame, 0, frame.length)).isFalse();
        frame[35] = 80;
        assertThat(gate.passes(7, frame, 0, frame.length)).isTrue();
    }

    @Test
    void whatMayBeSentIsSent() throws IOException {
        assertThat(Files.readString(PAGE)).contains(java("egress"));
        byte[] frame = new byte[70];
        frame[12] = 8;
        frame[14] = 0x45;
        frame[26] = 10;
        frame[29] = 1;
        assertThat(sent(frame)).isFalse();
        frame[29] = 7;
        assertThat(sent(frame)).isTrue();
    }

    @Test
    void theJavaOfThePageRuns() throws IOException {
        assertThat(Files.readString(PAGE)).contains(java("page"), java("saving"));
        byte[] frame = new byte[70];
        frame[12] = 8;
        frame[14] = 0x45;
        frame[23] = 6;
        frame[26] = 10;
        frame[29] = 1;
        frame[37] = 80;
        assertThat(page(frame, new int[4])).isTrue();
    }

    @Test
    void theJavaAboutPacketsThatFollowRuns() throws IOException {
        assertThat(Files.readString(PAGE)).contains(java("fragments"), java("transfers"));
        assertThat(Files.readString(LANGUAGE)).contains(java("cells"));
        Fragment first = new Fragment(4, 1, 2, 17, 5, 0, true, 53);
        byte[] later = first.later(1, 0).frame();
        assertThat(followed(first.frame(), later, 0)).isEqualTo("true 1 1 [1]");
        Demultiplexer filters = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        int dns = filters.insert(rule("dns", "udp port 53")).orThrow();
        Follower follower = filters.follower(cells(), Follower.Limits.DEFAULT);
        byte[] begun = first.frame();
        assertThat(follower.owner(begun, 0, begun.length, begun.length, 0)).isEqualTo(dns);
        assertThat(follower.owner(later, 0, later.length, later.length, 0)).isEqualTo(dns);
        int tftp = filters.insert(rule("tftp", "udp dst port 69")).orThrow();
        follower = filters.follower(transfers(), Follower.Limits.DEFAULT);
        byte[] asks = new Fragment(4, 1, 2, 17, 0, 0, false, 69).frame();
        byte[] answers = new Fragment(4, 2, 1, 17, 0, 0, false, 5000).frame();
        System.arraycopy(answers, 36, asks, 34, 2);
        assertThat(follower.owner(answers, 0, answers.length, answers.length, 0))
                .isZero();
        assertThat(follower.owner(asks, 0, asks.length, asks.length, 0)).isEqualTo(tftp);
        assertThat(follower.owner(answers, 0, answers.length, answers.length, 0))
                .isEqualTo(tftp);
        assertThat(follower.events().begun()).isEqualTo(1);
    }
}
