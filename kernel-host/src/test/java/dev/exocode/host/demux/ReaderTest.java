package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.vcode.diagnostic.Source;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reader")
class ReaderTest {
    private static final int FILTERS = 300;
    private static final int PACKETS = 100;
    private static final int SIZE = 64;

    private final Demultiplexer demultiplexer =
            Demultiplexer.of(Settings.of(Demultiplexer.Order.SPECIFIC).with(Compaction.ASKED));

    private final byte[] data = new byte[PACKETS * SIZE];
    private final int[] offsets = new int[PACKETS];
    private final int[] lengths = new int[PACKETS];

    private int insert(String expression) {
        var condition = PcapExpression.parse(new Source("filter", expression), LinkType.ETHERNET)
                .orThrow();
        return demultiplexer.insert(new Rule(expression, condition, 0)).orThrow();
    }

    /** Filters that all have the packets of odd places, by two boxes each that overlap. */
    private void prepare() {
        for (int i = 0; i < FILTERS; i++) {
            insert("ether[20] = 7 and (ether[30] < " + (i % 200 + 20) + " or ether[31:2] < " + (i + 1) + ")");
        }
        for (int i = 0; i < PACKETS; i++) {
            offsets[i] = i * SIZE;
            lengths[i] = SIZE;
            data[offsets[i] + 20] = (byte) (i % 2 * 7);
        }
    }

    @Test
    @DisplayName("names each of very many filters of a packet once, with programs and without")
    void namesEachOnce() {
        prepare();
        Reader reader = demultiplexer.reader();
        for (int round = 0; round < 2; round++) {
            int[] numbers = new int[2 * FILTERS];
            assertThat(reader.all(data, 0, SIZE, SIZE, numbers)).isZero();
            for (int i = 0; i < 3; i++) {
                assertThat(reader.all(data, SIZE, SIZE, SIZE, numbers)).isEqualTo(FILTERS);
                assertThat(Arrays.stream(numbers, 0, FILTERS).distinct()).hasSize(FILTERS);
            }
            assertThat(reader.all(data, SIZE, SIZE, SIZE, new int[20])).isEqualTo(20);
            Counts counts = new Counts();
            reader.countAll(data, offsets, lengths, PACKETS, counts);
            assertThat(counts.packets(0)).isEqualTo(PACKETS / 2);
            assertThat(counts.packets(numbers[FILTERS - 1])).isEqualTo(PACKETS / 2);
            assertThat(counts.bytes(numbers[0])).isEqualTo(PACKETS / 2 * SIZE);
            assertThat(counts.packets(10_000)).isZero();
            demultiplexer.compact();
        }
    }

    @Test
    @DisplayName("allocates nothing, whatever it is asked")
    void allocatesNothing() {
        prepare();
        demultiplexer.compact();
        Reader reader = demultiplexer.reader();
        int[] owners = new int[PACKETS];
        int[] numbers = new int[PACKETS * 8];
        int[] all = new int[FILTERS];
        Counts counts = new Counts();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 60; round++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int i = 0; i < PACKETS; i++) {
                reader.owner(data, offsets[i], SIZE);
                reader.all(data, offsets[i], SIZE, SIZE, all);
            }
            reader.owners(data, offsets, lengths, owners, PACKETS);
            reader.all(data, offsets, lengths, PACKETS, 8, numbers, owners);
            reader.countAll(data, offsets, lengths, PACKETS, counts);
            reader.countOwners(data, offsets, lengths, PACKETS, counts);
            long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            least = Math.min(least, after - before);
        }
        // To ask how much was allocated allocates a few bytes itself; a byte a packet would be 600.
        assertThat(least).isLessThan(6L * PACKETS);
    }

    @Test
    @DisplayName("says what does not fit")
    void refusesWhatDoesNotFit() {
        Reader reader = demultiplexer.reader();
        int[] few = new int[2];
        assertThatThrownBy(() -> reader.all(data, offsets, lengths, PACKETS, 1, few, new int[PACKETS]))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> reader.all(data, offsets, lengths, 2, 0, few, few))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> reader.countAll(data, few, lengths, 3, new Counts()))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> reader.owner(data, 0, 10, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
