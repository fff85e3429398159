package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Readers see each change whole, while filters come and go")
class ConcurrentChangesTest {
    private static final int READERS = 3;
    private static final int CHANGES = Boolean.getBoolean("exocode.thorough") ? 60_000 : 3_000;

    /** A frame that all filters of these tests accept: all of its bytes are zero. */
    private static final byte[] PACKET = new byte[60];

    /** That, and frames that some of them accept. */
    private static final byte[][] PACKETS = {
        PACKET,
        packet(30, 100),
        packet(30, 200),
        packet(26, 1),
        packet(27, 77),
        packet(29, 9),
        packet(20, 1),
        packet(31, 7)
    };

    private static byte[] packet(int at, int value) {
        byte[] packet = new byte[60];
        packet[at] = (byte) value;
        return packet;
    }

    private static long number(byte[] packet, int at, int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << Byte.SIZE | packet[at + i] & 0xff;
        }
        return number;
    }

    /** What {@link #filter} says, in Java. */
    private static boolean accepts(int filter, byte[] packet) {
        return switch (filter % 4) {
            case 0 ->
                number(packet, 20, 4) == 0 && number(packet, 30, 1) < 1 + filter % 250 && packet.length > filter % 50;
            case 1 -> number(packet, 20 + filter % 9, 4) == 0 && packet.length != 100 + filter;
            case 2 -> number(packet, 24, 4) < filter + 1;
            default -> number(packet, 28, 2) == 0 || number(packet, 28, 4) == filter;
        };
    }

    /** Accepts the frame, and some others that no other number does. */
    private static Condition filter(int number) {
        // Different shapes, values, and sets: tables, lists and what no program knows yet.
        String text = switch (number % 4) {
            case 0 -> "ether[20:4] = 0 and ether[30] < " + (1 + number % 250) + " and len > " + number % 50;
            case 1 -> "ether[" + (20 + number % 9) + ":4] = 0 and len != " + (100 + number);
            case 2 -> "ether[24:4] < " + (number + 1);
            default -> "ether[28:2] = 0 or ether[28:4] = " + number;
        };
        return PcapExpression.parse(new Source("filter", text), LinkType.ETHERNET)
                .orThrow();
    }

    /** What a reader asks again and again. */
    private interface Look {
        void at(Reader reader);
    }

    private static void whileChanging(Demultiplexer demultiplexer, Look look, Runnable changes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try {
            AtomicBoolean done = new AtomicBoolean();
            AtomicInteger looks = new AtomicInteger();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                Reader reader = demultiplexer.reader();
                all.add(threads.submit(() -> {
                    while (!done.get()) {
                        look.at(reader);
                        looks.incrementAndGet();
                    }
                }));
            }
            try {
                changes.run();
            } finally {
                done.set(true);
            }
            for (Future<?> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
            assertThat(looks.get()).isGreaterThan(CHANGES);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"INTERP,false", "INTERP,true", "JVM,false", "JVM,true"})
    @DisplayName(
            "what is replaced is there once for each packet that it accepts, whatever else changes, and programs be written meanwhile")
    void replaces(Engine engine, boolean behind) throws Exception {
        Compaction compaction = behind ? Compaction.behind(ForkJoinPool.commonPool(), 1) : Compaction.ASKED;
        Demultiplexer demultiplexer = Demultiplexer.of(
                Settings.of(Demultiplexer.Order.PRIORITY).with(engine).with(compaction));
        AtomicInteger now = new AtomicInteger(
                demultiplexer.insert(new Rule("0", filter(0), 0)).orThrow());
        // The filter that is there is one between what was put there and what is about to be.
        AtomicInteger there = new AtomicInteger();
        AtomicInteger coming = new AtomicInteger();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger rejected = new AtomicInteger();
        Look look = reader -> {
            byte[] packet = PACKETS[next.getAndIncrement() % PACKETS.length];
            int[] numbers = new int[4];
            int from = there.get();
            int count = reader.all(packet, 0, 60, 60, numbers);
            boolean owned = packet != PACKET || reader.owner(packet, 0, 60) > 0;
            int to = coming.get();
            assertThat(owned).isTrue();
            assertThat(IntStream.rangeClosed(from, to).map(i -> accepts(i, packet) ? 1 : 0))
                    .as("packet %s, filters %s to %s", HexFormat.of().formatHex(packet), from, to)
                    .contains(count);
            rejected.addAndGet(1 - count);
        };
        whileChanging(demultiplexer, look, () -> {
            Reader own = demultiplexer.reader();
            for (int i = 1; i <= CHANGES; i++) {
                coming.set(i);
                now.set(demultiplexer
                        .replace(now.get(), new Rule("" + i, filter(i), 0))
                        .orThrow());
                there.set(i);
                for (byte[] packet : PACKETS) {
                    assertThat(own.owner(packet, 0, 60)).isEqualTo(accepts(i, packet) ? now.get() : 0);
                }
                if (i % 500 == 0) {
                    demultiplexer.compact();
                }
            }
        });
        assertThat(rejected.get()).isGreaterThan(CHANGES / 10);
        assertThat(behind && !isCompiled(demultiplexer)).isFalse();
    }

    private static boolean isCompiled(Demultiplexer demultiplexer) throws InterruptedException {
        for (int i = 0; i < 30_000 && demultiplexer.uncompiled() > 0; i++) {
            Thread.sleep(1);
        }
        return demultiplexer.uncompiled() == 0;
    }

    /** A filter of packets of which two numbers are small enough. */
    private static Rule below(int first, int second, int priority) {
        String text = "ether[20:4] < " + first + " and ether[30:4] < " + second;
        return new Rule(
                text + " " + priority,
                PcapExpression.parse(new Source("below", text), LinkType.ETHERNET)
                        .orThrow(),
                priority);
    }

    @ParameterizedTest
    @CsvSource({"INTERP,false", "INTERP,true", "JVM,false", "JVM,true"})
    @DisplayName("what readers keep of what they found is right for what is there, whatever comes and goes")
    void keepsAnswers(Engine engine, boolean behind) throws Exception {
        Compaction compaction = behind ? Compaction.behind(ForkJoinPool.commonPool(), 1) : Compaction.ASKED;
        Demultiplexer demultiplexer = Demultiplexer.of(
                Settings.of(Demultiplexer.Order.PRIORITY).with(engine).with(compaction));
        // Filters that stay, all of one shape, of which the last has all packets.
        int staying = 150;
        for (int i = 0; i < staying; i++) {
            int most = i + 1 == staying ? 100_000 : 0;
            demultiplexer
                    .insert(below(most + 10 * (i % 15) + 10, most + 10 * (i % 11) + 10, staying - i))
                    .orThrow();
        }
        demultiplexer.compact();
        byte[][] packets = new byte[40][60];
        int[] owners = new int[packets.length];
        for (int i = 0; i < packets.length; i++) {
            packets[i][23] = (byte) (i * 7);
            packets[i][33] = (byte) (i * 11 % 200);
            owners[i] = demultiplexer.reader().owner(packets[i], 0, 60);
        }
        assertThat(Arrays.stream(owners).distinct().count()).isGreaterThan(5);
        AtomicIntegerArray coming = new AtomicIntegerArray(CHANGES + 1);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger there = new AtomicInteger();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger byKey = new AtomicInteger();
        AtomicInteger byClasses = new AtomicInteger();
        Look look = reader -> {
            int turn = asked.getAndIncrement();
            int at = turn % packets.length;
            for (int again = 0; again < 3; again++) {
                int from = there.get();
                int owner = reader.owner(packets[at], 0, 60);
                int to = begun.get();
                boolean right = IntStream.rangeClosed(from, to).anyMatch(i -> {
                    // Not known for a moment yet, once it is there.
                    int number = coming.get(i);
                    boolean itsOwn = number == 0 ? owner > 0 : owner == number;
                    return has(i, packets[at]) ? itsOwn : owner == owners[at];
                });
                assertThat(right)
                        .as("%d of packet %d, filters %d to %d", owner, at, from, to)
                        .isTrue();
            }
            if (turn % 19 == 0) {
                byKey.addAndGet(Kept.wrongByKey(reader, packets[at])[0] == 0 ? 1 : 0);
            } else if (turn % 19 == 1) {
                byClasses.addAndGet(Kept.wrongByClasses(reader, packets[at])[0] == 0 ? 1 : 0);
            }
        };
        whileChanging(demultiplexer, look, () -> {
            for (int i = 1; i <= CHANGES; i++) {
                begun.set(i);
                Rule next = below(i % 280, i % 210, staying + 1);
                int before = coming.get(i - 1);
                coming.set(
                        i, (before == 0 ? demultiplexer.insert(next) : demultiplexer.replace(before, next)).orThrow());
                there.set(i);
                if (i % 500 == 0) {
                    demultiplexer.compact();
                }
            }
        });
        assertThat(byKey.get()).as("answers kept by key").isGreaterThan(CHANGES / 1000);
        assertThat(byClasses.get()).as("answers kept by classes").isGreaterThan(CHANGES / 1000);
    }

    private static boolean has(int filter, byte[] packet) {
        return filter > 0 && number(packet, 20, 4) < filter % 280 && number(packet, 30, 4) < filter % 210;
    }

    @Test
    @DisplayName("a program for a new shape is written behind, and for others in turn")
    void isCompiledBehind() throws Exception {
        Demultiplexer demultiplexer =
                Demultiplexer.of(Settings.of(Demultiplexer.Order.PRIORITY).with(Engine.INTERP));
        Reader reader = demultiplexer.reader();
        for (int i = 0; i < 20; i++) {
            int number = demultiplexer.insert(new Rule("" + i, filter(i), i)).orThrow();
            assertThat(reader.owner(PACKET, 0, 60)).isEqualTo(number);
            assertThat(isCompiled(demultiplexer)).isTrue();
            assertThat(reader.owner(PACKET, 0, 60)).isEqualTo(number);
        }
    }

    @Test
    @DisplayName("what took so long is rested from as the share says")
    void rests() {
        assertThat(Compaction.behind(Runnable::run, 0.25).pauseNanos(1_000)).isEqualTo(3_000);
        assertThat(Compaction.behind(Runnable::run, 1).pauseNanos(1_000)).isZero();
        assertThatThrownBy(() -> Compaction.behind(Runnable::run, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Compaction.behind(Runnable::run, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("an executor that refuses leaves all as it is")
    void refuses() {
        Executor none = task -> {
            throw new RejectedExecutionException();
        };
        Demultiplexer demultiplexer =
                Demultiplexer.of(Settings.of(Demultiplexer.Order.PRIORITY).with(Compaction.behind(none, 1)));
        int number = demultiplexer.insert(new Rule("0", filter(0), 0)).orThrow();
        assertThat(demultiplexer.reader().owner(PACKET, 0, 60)).isEqualTo(number);
        assertThat(demultiplexer.uncompiled()).isEqualTo(1);
        demultiplexer.compact();
        assertThat(demultiplexer.uncompiled()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("one that comes before another one goes is seen, and never two behind it")
    void comesBeforeAnotherGoes(Engine engine) throws Exception {
        Demultiplexer demultiplexer = Demultiplexer.of(
                Settings.of(Demultiplexer.Order.PRIORITY).with(engine).with(Compaction.ASKED));
        int first = demultiplexer.insert(new Rule("0", filter(0), 0)).orThrow();
        Look look = reader -> {
            int[] numbers = new int[4];
            int count = reader.all(PACKET, 0, 60, 60, numbers);
            assertThat(count).isBetween(1, 2);
            assertThat(numbers[0]).isNotEqualTo(numbers[1]);
        };
        whileChanging(demultiplexer, look, () -> {
            int before = first;
            for (int i = 1; i <= CHANGES; i++) {
                int next = demultiplexer.insert(new Rule("" + i, filter(i), -i)).orThrow();
                assertThat(demultiplexer.delete(before)).isTrue();
                before = next;
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"INTERP,false", "INTERP,true", "JVM,false", "JVM,true"})
    @DisplayName("tables grow and shrink under their readers, whether keys are looked up in turn or gathered")
    void tablesGrow(Engine engine, boolean gathered) throws Exception {
        Demultiplexer demultiplexer = Demultiplexer.of(
                Settings.of(Demultiplexer.Order.SPECIFIC).with(engine).with(Compaction.ASKED));
        Template template = GatheredTest.template(demultiplexer);
        int zero = template.insert(0, 0, 0);
        demultiplexer.compact();
        int[] offsets = new int[5];
        int[] lengths = new int[5];
        Arrays.fill(lengths, 60);
        Look look = reader -> {
            if (gathered) {
                int[] owners = new int[5];
                reader.gathersFrom(0);
                reader.owners(PACKET, offsets, lengths, owners, 5);
                assertThat(owners).containsOnly(zero);
                assertThat(reader.walk().gathered()).isNotNull();
            } else {
                assertThat(reader.owner(PACKET, 0, 60)).isEqualTo(zero);
            }
        };
        whileChanging(demultiplexer, look, () -> {
            for (int round = 0; round < 8; round++) {
                for (int i = 1; i <= CHANGES; i++) {
                    assertThat(template.insert(i * 7919L, i % 3, i % 5)).isPositive();
                }
                assertThat(template.insert(7919, 1, 1)).isZero();
                assertThat(demultiplexer.size()).isEqualTo(1 + CHANGES);
                for (int i = 1; i <= CHANGES; i++) {
                    assertThat(template.delete(i * 7919L, i % 3, i % 5)).isTrue();
                }
            }
        });
        assertThat(template.delete(7919, 1, 1)).isFalse();
        assertThat(demultiplexer.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("a filter of a template has its packets whatever comes around it and goes")
    void comesAroundTemplate(Engine engine) throws Exception {
        Demultiplexer demultiplexer = Demultiplexer.of(
                Settings.of(Demultiplexer.Order.SPECIFIC).with(engine).with(Compaction.ASKED));
        Template template = demultiplexer
                .template(
                        1,
                        values -> PcapExpression.parse(new Source("t", "ether[20:4] = " + values[0]), LinkType.ETHERNET)
                                .orThrow())
                .orElseThrow();
        int zero = template.insert(0);
        for (int i = 1; i < 50; i++) {
            assertThat(template.insert(i)).isPositive();
        }
        demultiplexer.compact();
        Condition all = PcapExpression.parse(new Source("all", "ether[20:4] < 99"), LinkType.ETHERNET)
                .orThrow();
        Condition few = PcapExpression.parse(new Source("few", "ether[20:4] < 9"), LinkType.ETHERNET)
                .orThrow();
        Look look = reader -> assertThat(reader.owner(PACKET, 0, 60)).isEqualTo(zero);
        whileChanging(demultiplexer, look, () -> {
            for (int i = 1; i <= CHANGES / 2; i++) {
                Rule rule = new Rule("r" + i, i % 2 == 0 ? few : all, i % 7);
                int around = demultiplexer.insert(rule).orThrow();
                assertThat(demultiplexer.delete(around)).isTrue();
            }
        });
    }
}
