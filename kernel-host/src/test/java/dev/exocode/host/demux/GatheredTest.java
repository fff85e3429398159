package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.diagnostic.Source;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Batches whose keys are gathered before any is looked up")
class GatheredTest {
    private static final int SIZE = 40;
    private static final int MOST = 200;

    private final Random random = new Random(20261123);
    private final byte[] data = new byte[MOST * SIZE];
    private final int[] offsets = new int[MOST];
    private final int[] lengths = new int[MOST];
    private final int[] owners = new int[MOST];

    static Condition asks(String text) {
        return PcapExpression.parse(new Source("asked", text), LinkType.ETHERNET)
                .orThrow();
    }

    /** Filters with keys of two words. */
    static Template template(Demultiplexer demultiplexer) {
        return demultiplexer
                .template(
                        3,
                        values -> asks("ether[20:4] = " + values[0] + " and ether[24:4] = " + values[1]
                                + " and ether[30:2] = " + values[2]))
                .orElseThrow();
    }

    /** Packets of a few keys, some of which are too short to have one. */
    private int draw() {
        int count = 1 + random.nextInt(MOST);
        for (int i = 0; i < count; i++) {
            offsets[i] = i * SIZE;
            lengths[i] = random.nextInt(8) == 0 ? random.nextInt(SIZE) : SIZE;
            ByteBuffer.wrap(data)
                    .putInt(offsets[i] + 20, random.nextInt(8))
                    .putInt(offsets[i] + 24, random.nextInt(4))
                    .putShort(offsets[i] + 30, (short) random.nextInt(2));
        }
        return count;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("belong to whom their packets belong alone, while filters come and go")
    void answerAsAlone(Engine engine) {
        Demultiplexer demultiplexer = Demultiplexer.of(
                Settings.of(Demultiplexer.Order.PRIORITY).with(engine).with(Compaction.ASKED));
        Template template = template(demultiplexer);
        Reader gathers = demultiplexer.reader();
        gathers.gathersFrom(0);
        Reader alone = demultiplexer.reader();
        int around = 0;
        int owned = 0;
        int gathered = 0;
        for (int step = 0; step < 2_000; step++) {
            long[] values = {random.nextInt(8), random.nextInt(4), random.nextInt(2)};
            if (random.nextInt(3) > 0) {
                template.insert(values);
            } else {
                template.delete(values);
            }
            if (step % 400 == 100) {
                // Of the same unit, in no table, and before or behind the others by its priority.
                String ranges = "ether[20:4] <= 3 and ether[24:4] <= 2 and ether[30:2] <= 1";
                around = demultiplexer
                        .insert(new Rule("around", asks(ranges), step % 800 == 100 ? 1 : -1))
                        .orThrow();
            } else if (step % 400 == 300) {
                demultiplexer.delete(around);
            }
            if (step % 50 == 0) {
                demultiplexer.compact();
            }
            int count = draw();
            gathers.owners(data, offsets, lengths, owners, count);
            for (int i = 0; i < count; i++) {
                assertThat(owners[i]).isEqualTo(alone.owner(data, offsets[i], lengths[i]));
                owned += owners[i] > 0 ? 1 : 0;
            }
            gathered += gathers.walk().gathered() != null && gathers.walk().fresh().length == 0 ? 1 : 0;
        }
        assertThat(owned).isBetween(10_000, 190_000);
        assertThat(gathered).as("steps in which keys were gathered").isGreaterThan(500);
    }

    @Test
    @DisplayName("that are not all in their array are refused, and those before and the next ones answered")
    void refusesWhatIsOutside() {
        Demultiplexer demultiplexer = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        Template template = template(demultiplexer);
        int zero = template.insert(0, 0, 0);
        demultiplexer.compact();
        Reader reader = demultiplexer.reader();
        reader.gathersFrom(0);
        byte[] packets = new byte[2 * SIZE];
        int[] at = {0, SIZE + 1};
        int[] whole = {SIZE, SIZE};
        assertThatThrownBy(() -> reader.owners(packets, at, whole, owners, 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(owners).as("of those before it").startsWith(zero, 0);
        assertThat(reader.owner(packets, 0, SIZE)).isEqualTo(zero);
        at[1] = SIZE;
        reader.owners(packets, at, whole, owners, 2);
        assertThat(owners).startsWith(zero, zero, 0);
    }

    @Test
    @DisplayName("allocate nothing, however many they are")
    void allocateNothing() {
        Demultiplexer demultiplexer = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        template(demultiplexer).insert(0, 0, 0);
        demultiplexer.compact();
        Reader reader = demultiplexer.reader();
        reader.gathersFrom(0);
        assertThat(reader.walk().gathered()).isNotNull();
        for (int i = 0; i < MOST; i++) {
            lengths[i] = SIZE;
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 200; round++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            reader.owners(data, offsets, lengths, owners, MOST);
            long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            least = Math.min(least, after - before);
        }
        // To ask how much was allocated allocates a few bytes itself.
        assertThat(least).isLessThan(MOST);
        assertThat(owners[MOST - 1]).isPositive();
    }
}
