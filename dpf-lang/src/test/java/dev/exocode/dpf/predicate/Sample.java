package dev.exocode.dpf.predicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** A condition, as it is written, and packets that are made for it. */
public record Sample(String text, Condition condition, List<Seen> packets) {

    /** The captured bytes of a packet, and how many there were on the wire. */
    public record Seen(byte[] bytes, long wireLength) {
        /** The first bytes only; the wire had as many as before. */
        public Seen cut(int length) {
            return new Seen(Arrays.copyOf(bytes, length), wireLength);
        }

        @Override
        public String toString() {
            return HexFormat.of().formatHex(bytes) + " of " + wireLength;
        }
    }

    /** What the condition means, word for word. */
    public boolean matches(Seen seen) {
        return Evaluator.matches(condition, seen.bytes(), seen.wireLength());
    }

    /** Any condition: all that there is, wild or in walks or in many alternatives. */
    public static Sample of(Random random) {
        Condition.Absent absent = Condition.Absent.values()[random.nextInt(2)];
        switch (random.nextInt(8)) {
            case 0 -> {
                Predicate predicate = new AlternativesTest.Drawing(random).many(2);
                List<Seen> packets = new ArrayList<>();
                for (int i = 0; i < 12; i++) {
                    byte[] packet = AlternativesTest.packet(random);
                    packets.add(new Seen(packet, packet.length));
                }
                return of(new Condition(predicate, absent), packets);
            }
            case 1, 2 -> {
                WalkTest.Trial trial = random.nextBoolean() ? WalkTest.chain(random) : WalkTest.optionList(random);
                Seen packet = new Seen(trial.packet(), trial.packet().length);
                return of(new Condition(trial.predicate(), absent), List.of(packet));
            }
            default -> {
                ConditionTest.Trial trial = new ConditionTest.Drawing(random).trial();
                return of(trial.condition(), List.of(new Seen(trial.packet(), trial.wireLength())));
            }
        }
    }

    private static Sample of(Condition condition, List<Seen> packets) {
        return new Sample(condition.absent() + "\n" + condition.outline(), condition, packets);
    }
}
