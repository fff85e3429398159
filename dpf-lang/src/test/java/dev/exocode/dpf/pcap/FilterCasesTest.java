package dev.exocode.dpf.pcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Published cases of libpcap's own tests, beside the repository where there are any. */
@OnOneJdk
class FilterCasesTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    /** Every so many are taken that it is about as many; all where tests take their time. */
    private static final int PACKETS_OF_A_TRACE = Boolean.getBoolean("exocode.thorough") ? Integer.MAX_VALUE : 1500;

    private static final int PACKETS_MADE = 1000;
    private static final Map<String, LinkType> LINKS = Map.of(
            "EN10MB", LinkType.ETHERNET, "RAW", LinkType.RAW, "LINUX_SLL", LinkType.LINUX_SLL, "NULL", LinkType.NULL);

    /** Cases of live captures, of which libpcap knows whose families they have. */
    private static final Map<String, String> LIVE = Map.of(
            // Recorded for files is that 24, 28 and 30 are IPv6 and 10 is not: both cannot be had, and files are what
            // we read.
            "link_proto_ip6_10LE_NULL", "its system is Linux, where IPv6 is 10 and nothing else");

    private static Map<?, ?> cases;
    private static final Map<LinkType, List<Frame>> TRACES = new EnumMap<>(LinkType.class);

    @BeforeAll
    static void read() throws IOException {
        Path file = DATA.resolve("libpcap").resolve("filter-cases.json");
        assumeTrue(Files.exists(file), "no cases at ../shared/data/libpcap");
        cases = (Map<?, ?>) Json.parse(Files.readString(file));
    }

    private static List<Map<?, ?>> cases(String kind) {
        List<Map<?, ?>> all = new ArrayList<>();
        for (Object one : (List<?>) cases.get(kind)) {
            all.add((Map<?, ?>) one);
        }
        return all;
    }

    @Test
    void spellingsMeanWhatWasRecorded() throws IOException {
        readTraces();
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> said = new TreeMap<>();
        for (Map<?, ?> block : cases("accept")) {
            LinkType link = LINKS.get(block.get("DLT"));
            Optional<Cbpf> recorded = recorded(block);
            List<Frame> frames = recorded.isEmpty()
                    ? List.of()
                    : frames(link, block.get("aliases").toString(), recorded.get());
            for (Object alias : (List<?>) block.get("aliases")) {
                String live = LIVE.get(block.get("name"));
                String outcome = live != null
                        ? "of a live capture: " + live
                        : recorded.isEmpty()
                                ? "not of capture files"
                                : outcome(link, alias.toString(), recorded.get(), frames);
                said.merge(outcome.replaceFirst("(?s)differs:.*", "differs"), 1, Integer::sum);
                if (outcome.startsWith("differs")) {
                    wrong.add(block.get("name") + ", " + link + " " + alias + ": " + outcome);
                }
            }
        }
        System.out.println("spellings: " + said);
        assertThat(wrong).as("of %s", said).isEmpty();
    }

    /** The unoptimised program where there are two: it is the one that says what was meant. */
    private static Optional<Cbpf> recorded(Map<?, ?> block) {
        Object text = block.get("optunopt") != null ? block.get("optunopt") : block.get("unopt");
        if (text == null) {
            text = block.get("opt");
        }
        String name = block.get("name").toString();
        // What a capture file does not tell is asked of the running kernel by words that are not of classic BPF.
        return name.contains("linuxext") || name.equals("bpf_image")
                ? Optional.empty()
                : Optional.of(Cbpf.ofWords(text.toString()));
    }

    private static String outcome(LinkType link, String expression, Cbpf recorded, List<Frame> frames) {
        Result<List<Ours.Way>> ours = Ours.ways(link, expression);
        if (Comparison.isNotYet(ours)) {
            return "not yet";
        } else if (ours.value().isEmpty()) {
            return "differs: is refused " + ours.diagnostics();
        }
        for (Frame frame : frames) {
            Cbpf.Verdict expected = recorded.verdict(frame);
            for (Ours.Way way : ours.value().get()) {
                if (Cbpf.Verdict.of(way.matches().test(frame)) != expected) {
                    return "differs: not " + expected + " on " + frame;
                }
            }
        }
        return "agreed";
    }

    private static List<Frame> frames(LinkType link, String text, Cbpf program) {
        List<Frame> frames = new ArrayList<>(new Comparison(link, PACKETS_MADE, text.hashCode()).frames(text, program));
        frames.addAll(TRACES.getOrDefault(link, List.of()));
        return frames;
    }

    private static void readTraces() throws IOException {
        Path folder = DATA.resolve("traces");
        assumeTrue(Files.isDirectory(folder), "no traces at ../shared/data/traces");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pcap.xz")) {
            for (Path file : files) {
                Capture capture = Capture.read(file, Integer.MAX_VALUE);
                List<Frame> frames = TRACES.computeIfAbsent(
                        LinkType.of(capture.linkNumber()).orElseThrow(), link -> new ArrayList<>());
                int step = Math.max(1, capture.frames().size() / PACKETS_OF_A_TRACE);
                for (int i = 0; i < capture.frames().size(); i += step) {
                    frames.add(capture.frames().get(i));
                }
            }
        }
    }

    @Test
    void resultsOnCapturesAreThoseRecorded() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> said = new TreeMap<>();
        for (Map<?, ?> one : cases("apply")) {
            String outcome = applied(one);
            said.merge(outcome.replaceFirst("(?s)differs:.*", "differs"), 1, Integer::sum);
            if (outcome.startsWith("differs")) {
                wrong.add(one.get("name") + ", " + one.get("expr") + ": " + outcome);
            }
        }
        System.out.println("cases on captures: " + said);
        assertThat(wrong).as("of %s", said).isEmpty();
        assertThat(said.get("agreed")).isPositive();
    }

    private static String applied(Map<?, ?> one) throws IOException {
        Path file =
                DATA.resolve("libpcap/savefiles").resolve(one.get("savefile").toString());
        List<?> results = (List<?>) one.get("results");
        Capture capture = Capture.read(file, results.size());
        Optional<LinkType> link = LinkType.of(capture.linkNumber());
        if (link.isEmpty()) {
            return "link type " + capture.linkNumber() + " is not supported";
        }
        Result<List<Ours.Way>> ours = Ours.ways(link.get(), one.get("expr").toString());
        if (Comparison.isNotYet(ours)) {
            return "not yet";
        } else if (ours.value().isEmpty()) {
            return "differs: is refused " + ours.diagnostics();
        }
        for (int i = 0; i < results.size(); i++) {
            for (Ours.Way way : ours.value().get()) {
                if (way.matches().test(capture.frames().get(i))
                        != !results.get(i).equals(0L)) {
                    return "differs: on packet " + (i + 1) + " "
                            + capture.frames().get(i);
                }
            }
        }
        return "agreed";
    }

    @Test
    void whatIsRefusedThereIsRefusedHere() {
        List<String> wrong = new ArrayList<>();
        for (Map<?, ?> one : cases("reject")) {
            LinkType link = LINKS.get(one.get("DLT"));
            if (Ours.ways(link, one.get("expr").toString()).value().isPresent()) {
                wrong.add(link + " " + one.get("expr") + ": compiles, but " + one.get("errstr"));
            }
        }
        assertThat(wrong).isEmpty();
    }
}
