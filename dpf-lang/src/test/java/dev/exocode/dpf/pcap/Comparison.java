package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One expression put to libpcap and to the project, with packets made for it. */
final class Comparison {
    /** What came out of comparing. */
    enum Outcome {
        /** The same, on every packet. */
        AGREED,
        /** Both refuse it. */
        BOTH_REFUSE,
        /** The project says that it cannot do that yet. */
        NOT_YET,
        /** Later versions of libpcap say otherwise than the reference, and the project says what they say. */
        OF_LATER_VERSIONS,
        /** Not the same. */
        DIFFERS
    }

    /** Where the two differ: on a packet, or on whether there is a filter at all. */
    record Difference(LinkType link, String expression, Optional<Frame> frame, String way, String theirs, String ours) {

        /** As a case for {@link RecordedTest}'s file, with what was said before it. */
        @Override
        public String toString() {
            String verdict = theirs.equals("MATCH") ? "+" : theirs.equals("MISS") ? "-" : "!";
            return "# libpcap: " + theirs + "; " + way + ": " + ours + "\n" + link + " " + expression
                    + frame.map(f -> "\n" + verdict + " " + f).orElse("");
        }
    }

    /** Of a type of IS-IS, the reference takes the whole byte where later versions take five bits; no word of a type is drawn. */
    private static final Pattern LATER = Pattern.compile("\\b(isis|is-is)\\s+proto\\b");

    private static final Pattern TOKEN = Pattern.compile("[\\w.:\\\\-]+(/\\d+)?|<<|>>|[<>=!]=|&&|\\|\\||\\S");

    /** Each asks libpcap, which takes some milliseconds. */
    private static final int SHRINKING_TRIES = 60;

    private final LinkType link;
    private final int packets;
    private final long seed;
    private int triesLeft;

    Comparison(LinkType link, int packets, long seed) {
        this.link = link;
        this.packets = packets;
        this.seed = seed;
    }

    /** How an expression fares, and the first difference, if there is one. */
    record Fared(Outcome outcome, Optional<Difference> difference) {}

    /** Compares the two on one expression. */
    Fared compare(String expression) {
        if (LATER.matcher(expression).find()) {
            return new Fared(Outcome.OF_LATER_VERSIONS, Optional.empty());
        }
        Optional<Oracle.Meaning> theirs = Oracle.meaning(link, expression);
        Result<List<Ours.Way>> ours = Ours.ways(link, expression);
        if (isNotYet(ours)) {
            return new Fared(Outcome.NOT_YET, Optional.empty());
        } else if (ours.value().isEmpty() && (theirs.isEmpty() || isRefusedByOptimiser(expression))) {
            return new Fared(Outcome.BOTH_REFUSE, Optional.empty());
        }
        Optional<Difference> difference = theirs.isPresent() && ours.value().isPresent()
                ? onPackets(expression, theirs.get(), ours.value().get())
                : Optional.of(refusal(expression, theirs, ours));
        return new Fared(difference.isPresent() ? Outcome.DIFFERS : Outcome.AGREED, difference);
    }

    /** Then both are right: to refuse it, and to do what it says. */
    private boolean isRefusedByOptimiser(String expression) {
        return !Oracle.compile(link, expression, true).refusal().isEmpty();
    }

    /** Whether the project says that it cannot do that yet. */
    static boolean isNotYet(Result<List<Ours.Way>> ours) {
        return ours.diagnostics().stream().anyMatch(d -> d.code() == PcapCode.NOT_YET);
    }

    private Difference refusal(String expression, Optional<Oracle.Meaning> theirs, Result<List<Ours.Way>> ours) {
        return new Difference(
                link,
                expression,
                Optional.empty(),
                "parsed",
                theirs.isPresent()
                        ? "compiles"
                        : "refuses: " + Oracle.compile(link, expression, false).refusal(),
                ours.value().isPresent() ? "compiles" : "refuses: " + said(ours.diagnostics()));
    }

    private static String said(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::toString).reduce("", (a, b) -> a + " " + b);
    }

    private Optional<Difference> onPackets(String expression, Oracle.Meaning theirs, List<Ours.Way> ours) {
        for (Frame frame : frames(expression, theirs.plain())) {
            Optional<Difference> difference = onPacket(expression, theirs, ours, frame);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> onPacket(String expression, Oracle.Meaning theirs, List<Ours.Way> ours, Frame frame) {
        Cbpf.Verdict expected = theirs.verdict(frame);
        for (Ours.Way way : expected == Cbpf.Verdict.UNDEFINED ? List.<Ours.Way>of() : ours) {
            Cbpf.Verdict verdict = Cbpf.Verdict.of(way.matches().test(frame));
            if (verdict != expected) {
                return Optional.of(new Difference(
                        link, expression, Optional.of(frame), way.name(), expected.toString(), verdict.toString()));
            }
        }
        return Optional.empty();
    }

    /** Packets of which some match, if any can be found: made for the text first, then led into each branch of the program. */
    List<Frame> frames(String expression, Cbpf program) {
        Random random = new Random(seed);
        Packets made = new Packets(seed, link, expression);
        List<Frame> frames = new ArrayList<>();
        List<Frame> leading = new ArrayList<>();
        Set<Integer> branches = new HashSet<>();
        while (frames.size() < packets) {
            // Most from one that came to a new place, and of those most from the latest: it came deepest.
            int back = Math.min(random.nextInt(6), leading.size() - 1);
            boolean anew = leading.isEmpty() || frames.size() < packets / 4 || random.nextInt(8) == 0;
            Frame from = anew
                    ? made.next()
                    : random.nextInt(3) > 0
                            ? leading.get(leading.size() - 1 - back)
                            : leading.get(random.nextInt(leading.size()));
            Frame frame = anew ? from : made.turned(program, from);
            List<Cbpf.Comparison> compared = new ArrayList<>();
            program.run(frame, compared);
            if (compared.stream()
                            .map(Cbpf.Comparison::branch)
                            .filter(branches::add)
                            .count()
                    > 0) {
                leading.add(frame);
            }
            frames.add(frame);
        }
        return frames;
    }

    /** A shorter expression and a smaller packet with a difference, found by leaving things out as long as one stays. */
    Difference shrink(Difference difference) {
        Difference least = difference;
        boolean smaller = true;
        triesLeft = SHRINKING_TRIES;
        while (smaller) {
            Optional<Difference> next = shorter(least);
            smaller = next.isPresent();
            least = next.orElse(least);
        }
        return least.frame().isPresent() ? withSmallerFrame(least) : least;
    }

    private Optional<Difference> shorter(Difference difference) {
        List<String> tokens = new ArrayList<>();
        for (Matcher words = TOKEN.matcher(difference.expression()); words.find(); ) {
            tokens.add(words.group());
        }
        for (int length = tokens.size() - 1; length > 0; length = length * 2 / 3) {
            for (int from = 0; triesLeft > 0 && from + length <= tokens.size(); from += Math.max(1, length / 3)) {
                List<String> left = new ArrayList<>(tokens.subList(0, from));
                left.addAll(tokens.subList(from + length, tokens.size()));
                Optional<Difference> found = still(difference, String.join(" ", left));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The same kind of difference for another expression; on the same packet where it is about one. */
    private Optional<Difference> still(Difference difference, String expression) {
        Result<List<Ours.Way>> ours = Ours.ways(link, expression);
        boolean compiles = difference.frame().isPresent() || difference.ours().equals("compiles");
        if (isNotYet(ours) || ours.value().isPresent() != compiles) {
            return Optional.empty();
        }
        triesLeft--;
        Optional<Oracle.Meaning> theirs = Oracle.meaning(link, expression);
        if (difference.frame().isEmpty()) {
            boolean same = theirs.isPresent() != ours.value().isPresent()
                    && (ours.value().isPresent() || !isRefusedByOptimiser(expression))
                    && theirs.isPresent() == difference.theirs().equals("compiles");
            return same ? Optional.of(refusal(expression, theirs, ours)) : Optional.empty();
        }
        return theirs.isEmpty() || ours.value().isEmpty()
                ? Optional.empty()
                : onPacket(
                        expression,
                        theirs.get(),
                        ours.value().get(),
                        difference.frame().get());
    }

    private Difference withSmallerFrame(Difference difference) {
        Oracle.Meaning theirs = Oracle.meaning(link, difference.expression()).orElseThrow();
        List<Ours.Way> ours = Ours.ways(link, difference.expression()).value().orElseThrow();
        Difference least = difference;
        for (int length = 0; length < least.frame().orElseThrow().bytes().length; length++) {
            least = onPacket(
                            least.expression(),
                            theirs,
                            ours,
                            least.frame().get().cut(length))
                    .orElse(least);
        }
        for (int at = 0; at < least.frame().orElseThrow().bytes().length; at++) {
            byte[] bytes = least.frame().get().bytes().clone();
            bytes[at] = 0;
            Frame frame = new Frame(bytes, least.frame().get().wireLength());
            least = onPacket(least.expression(), theirs, ours, frame).orElse(least);
        }
        byte[] bytes = least.frame().orElseThrow().bytes();
        return onPacket(least.expression(), theirs, ours, Frame.whole(bytes)).orElse(least);
    }
}
