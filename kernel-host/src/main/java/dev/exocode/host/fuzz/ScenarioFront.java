package dev.exocode.host.fuzz;

import dev.exocode.host.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Scenarios of a kernel: right ones, and right ones with a word or a letter changed. They are read, and not run. */
public final class ScenarioFront extends DrawnText {
    private static final String[] SETTINGS = {
        "pages 64; ",
        "reserve 2; ",
        "blocks 9; ",
        "slices 8 of 1 ms; ",
        "slices 3 of 200us; ",
        "patience 40 us; ",
        "timers 3; ",
        "overrun 2; ",
        "engine jvm; ",
        "promote after 3; ",
        "seed 7; ",
        "link ethernet; "
    };
    private static final String[] CLAUSES = {
        "pages 8; ",
        "blocks 3; preload 2; ",
        "claim \"tcp port 80\"; ",
        "claim \"udp\" into ring of 2 pages, slots of 512; ",
        "claim \"ip[0] & 15 > 5\" into ring of 1 page, slots of 64; ",
        "claim port udp 53 into ring of 1 page, slots of 64; ",
        "claim port tcp 80; ",
        "may send \"icmp\"; ",
        "may take packets of a; ",
        "may take packets of b; "
    };
    private static final String[] REVOKED = {
        "", "when revoked ignore; ", "when revoked obey; ", "when revoked obey 1 at a time; "
    };
    private static final String[] CALLED = {
        "", "when called ignore; ", "when called answer later; ", "when called work 70 us; "
    };
    /** What an environment that has slices may do. */
    private static final String[] DOES = {
        "each slice work 300 us; ",
        "each slice work 2.5 ms; ",
        "each slice call OTHER; ",
        "each slice call OTHER without answer; ",
        "timer at 2 ms; ",
        "timer every 700 us; ",
        "claim \"udp port 9\" into ring of 1 page, slots of 99; each slice take 3 packets; "
    };

    private static final String[] ACTIONS = {
        "revoke 3 pages of a within 50 us",
        "revoke 1 page of b",
        "revoke 1 slice of a within 2 ms",
        "revoke 2 claims of b",
        "revoke 1 block of a",
        "revoke 1 timer of b",
        "revoke 1 port of a within 10 us",
        "revoke capabilities of a",
        "grant pages of a to b",
        "use page of a by b",
        "use page of a by b with forged capability",
        "call a from b",
        "call b from a without answer",
        "destroy a",
        "destroy b",
        "fail lan",
        "flood lan with 20 malformed frames",
        "flood lan with 1 malformed frame"
    };
    private static final String[] WORDS = {
        "kernel",
        "device",
        "environment",
        "at",
        "every",
        "run",
        "create",
        "{",
        "}",
        ";",
        "of",
        "within",
        "replace",
        "handler",
        "call",
        "timer",
        "port",
        "grant",
        "capability",
        "with",
        "link",
        "capture",
        "from",
        "out",
        "\"",
        "#",
        "loss",
        "3 %",
        "x",
        "a",
        "b",
        "\0",
        "\u20ac"
    };
    private static final String[] VALUES = {
        "0", "1", "65536", "65537", "4294967296", "0.5", "1e3", "9".repeat(40), "1_000", "ns", "us", "ms", "s", "-1"
    };

    /** Makes one. */
    public ScenarioFront() {
        super("drawn.scenario");
    }

    @Override
    public String name() {
        return "scenario";
    }

    @Override
    String text(Random random) {
        StringBuilder text = new StringBuilder();
        if (random.nextBoolean()) {
            text.append("kernel { ").append(once(random, SETTINGS, 4)).append("}\n");
        }
        text.append("device lan = link")
                .append(once(random, new String[] {" loss 10 %", " delay 1 ms", " jitter 30 us", " reorder 5%"}, 3))
                .append(";\nenvironment a { ")
                .append(once(random, CLAUSES, 6))
                .append(conduct(random, "b"))
                .append("}\n");
        text.append(random.nextBoolean() ? "environment b { " : "at 2 ms create b { ")
                .append(once(random, CLAUSES, 6))
                .append(conduct(random, "a"))
                .append("}\n");
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(random.nextInt(4) == 0 ? "every " : "at ")
                    .append(1 + random.nextInt(9))
                    .append(" ms ")
                    .append(pick(random, ACTIONS))
                    .append(";\n");
        }
        return text.append("run ")
                .append(10 + random.nextInt(12))
                .append(" ms;\n")
                .toString();
    }

    private static String conduct(Random random, String other) {
        String does = random.nextBoolean() ? "slices 2; " + pick(random, DOES).replace("OTHER", other) : "";
        return does + pick(random, REVOKED) + pick(random, CALLED);
    }

    /** Some of the parts, none of them twice. */
    private static String once(Random random, String[] from, int most) {
        StringBuilder some = new StringBuilder();
        int first = random.nextInt(from.length);
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            first += 1 + random.nextInt(Math.max(1, from.length / most - 1));
            some.append(from[first % from.length]);
        }
        return some.toString();
    }

    @Override
    String word(Random random) {
        return " " + pick(random, WORDS) + " ";
    }

    @Override
    String value(Random random) {
        return pick(random, VALUES);
    }

    /**
     * Reads a scenario.
     *
     * @param input the text in UTF-8
     * @return nothing: its programs are those of other fronts
     * @throws IllegalStateException if it is neither read nor refused with errors: a finding
     */
    @Override
    public List<byte[]> take(byte[] input) {
        made(Scenario.read(source(input), Map.of()));
        return List.of();
    }
}
