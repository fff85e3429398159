package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.diagnostic.Source;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Packets follow those before them, and what is kept of them is bounded")
class FollowerTest {
    private static final int UDP = 17;
    private static final Following FRAGMENTS = Following.fragments(LinkType.ETHERNET);
    private static final long SECOND = 1_000_000_000L;

    private final Demultiplexer demultiplexer = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
    private final int dns = insert("dns", "udp.dport == 53");
    private final int web = insert("web", "udp.dport == 80");

    /** The numbers of packets that were given back, and their owners. */
    private final List<String> given = new ArrayList<>();

    private int insert(String name, String text) {
        return demultiplexer
                .insert(new Rule(
                        name,
                        DpfCompiler.condition(
                                        DpfCompiler.parse(new Source(name, text))
                                                .orThrow(),
                                        LinkType.ETHERNET)
                                .orThrow(),
                        0))
                .orThrow();
    }

    private Follower holding(int flows, int packets, long bytes) {
        return demultiplexer.follower(
                FRAGMENTS,
                new Follower.Limits(flows, packets, bytes, 30 * SECOND),
                (number, data, onWire, nanos, owner) -> given.add(number + ":" + owner));
    }

    private static Fragment first(int id, int port) {
        return new Fragment(4, 1, 2, UDP, id, 0, true, port);
    }

    private static Fragment later(int id) {
        return new Fragment(4, 1, 2, UDP, id, 2, false, 0);
    }

    private static int owner(Follower follower, Fragment fragment, long nanos) {
        byte[] frame = fragment.frame();
        return follower.owner(frame, 0, frame.length, frame.length, nanos);
    }

    private static int owner(Follower follower, Fragment fragment) {
        return owner(follower, fragment, 0);
    }

    @Test
    void whatNobodyOwnsIsFollowedToo() {
        int all = insert("all", "ip.frag > 0");
        Follower follower = demultiplexer.follower(FRAGMENTS, Follower.Limits.DEFAULT);
        assertThat(owner(follower, later(1))).as("nothing is known").isEqualTo(all);
        assertThat(owner(follower, first(1, 1000))).isZero();
        assertThat(owner(follower, later(1))).isZero();
    }

    @Test
    void theLastFirstCounts() {
        Follower follower = demultiplexer.follower(FRAGMENTS, Follower.Limits.DEFAULT);
        assertThat(owner(follower, first(1, 53))).isEqualTo(dns);
        assertThat(owner(follower, first(1, 80), 20 * SECOND)).isEqualTo(web);
        assertThat(owner(follower, later(1), 49 * SECOND)).as("it began anew").isEqualTo(web);
        assertThat(owner(follower, later(1), 50 * SECOND)).isZero();
        assertThat(follower.events()).isEqualTo(new Follower.Events(2, 1, 0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void aFilterThatIsGoneIsNotFollowed() {
        Follower follower = holding(10, 10, 10_000);
        owner(follower, first(1, 53));
        owner(follower, first(2, 80));
        assertThat(demultiplexer.delete(dns)).isTrue();
        assertThat(owner(follower, later(1)))
                .as("not held, for the first will not come again")
                .isZero();
        demultiplexer.compact();
        assertThat(insert("other", "udp.dport == 443"))
                .as("numbers are used again")
                .isEqualTo(dns);
        assertThat(owner(follower, later(1))).isZero();
        assertThat(owner(follower, later(2))).isEqualTo(web);
        int replaced = demultiplexer
                .replace(web, new Rule("web", demultiplexer.rule(web).condition(), 3))
                .orThrow();
        assertThat(owner(follower, later(2))).isZero();
        assertThat(owner(follower, first(2, 80))).isEqualTo(replaced);
        assertThat(owner(follower, later(2))).isEqualTo(replaced);
        assertThat(follower.events().left()).isEqualTo(3);
        assertThat(given).isEmpty();
    }

    @Test
    void floodsOfFirstsPushOutTheOldest() {
        int flows = 100;
        Follower follower = demultiplexer.follower(FRAGMENTS, new Follower.Limits(flows, 0, 0, 30 * SECOND));
        for (int id = 0; id < 10 * flows; id++) {
            owner(follower, first(id, 53));
        }
        for (int id = 0; id < 10 * flows; id++) {
            assertThat(owner(follower, later(id))).isEqualTo(id < 9 * flows ? 0 : dns);
        }
        assertThat(follower.events().forgotten()).isEqualTo(9L * flows);
    }

    @Test
    void floodsOfEarlyFragmentsPushOutNoFlows() {
        int packets = 50;
        int bytes = later(0).frame().length;
        Follower follower = holding(4, packets, 10L * bytes + bytes - 1);
        owner(follower, first(60_000, 53));
        for (int id = 0; id < 1_000; id++) {
            assertThat(owner(follower, later(id))).isEqualTo(Follower.HELD);
            Follower.Events counts = follower.events();
            assertThat(counts.held() - counts.displaced()).isEqualTo(Math.min(10, id + 1));
            assertThat(given).hasSize((int) counts.displaced());
        }
        assertThat(given.subList(0, 3)).containsExactly("0:0", "1:0", "2:0");
        assertThat(owner(follower, later(60_000))).isEqualTo(dns);
        given.clear();
        assertThat(owner(follower, first(995, 80))).isEqualTo(web);
        assertThat(given).containsExactly("995:" + web);
        follower.finish();
        assertThat(given)
                .containsExactly(
                        "995:2", "990:0", "991:0", "992:0", "993:0", "994:0", "996:0", "997:0", "998:0", "999:0");
        follower.finish();
        assertThat(given).as("each once").hasSize(10);
        assertThat(follower.events()).isEqualTo(new Follower.Events(2, 1, 0, 0, 1000, 1, 9, 990, 0));
    }

    @Test
    void packetsOfOneFlowAreHeldInTheirOrderAndNoMoreThanMay() {
        Follower follower = holding(4, 3, 100_000);
        for (int i = 0; i < 3; i++) {
            assertThat(owner(follower, later(1))).isEqualTo(Follower.HELD);
        }
        assertThat(owner(follower, later(2))).isEqualTo(Follower.HELD);
        assertThat(given).as("what is waited for longest makes room").containsExactly("0:0", "1:0", "2:0");
        owner(follower, later(1));
        owner(follower, later(2));
        owner(follower, first(2, 53));
        assertThat(given.subList(3, 5)).containsExactly("3:1", "5:1");
        byte[] large = new byte[200_000];
        System.arraycopy(later(3).frame(), 0, large, 0, 60 - 10);
        assertThat(follower.owner(large, 0, large.length, large.length, 0))
                .as("too large to be held")
                .isZero();
        assertThat(owner(holding(4, 0, 100_000), later(3))).isZero();
        assertThat(follower.events().early()).isEqualTo(1);
    }

    @Test
    void timeRunsOutWithoutPacketsToo() {
        Follower follower = holding(4, 3, 100_000);
        long hour = 3_600 * SECOND;
        assertThat(owner(follower, later(1), hour)).isEqualTo(Follower.HELD);
        follower.advance(hour + 29 * SECOND);
        assertThat(given).isEmpty();
        follower.advance(hour + 30 * SECOND);
        assertThat(given).containsExactly("0:0");
        assertThat(follower.events().expired()).isEqualTo(1);
        // The clock is set back by an hour.
        assertThat(owner(follower, later(1), 0)).isEqualTo(Follower.HELD);
        owner(follower, first(2, 53), 0);
        follower.advance(29 * SECOND);
        assertThat(given).hasSize(1);
        assertThat(owner(follower, later(2), 29 * SECOND)).isEqualTo(dns);
        assertThat(owner(follower, later(2), 30 * SECOND)).isEqualTo(Follower.HELD);
        assertThat(given).containsExactly("0:0", "1:0");
    }

    @Test
    void whoIsGivenPacketsMayFail() {
        List<Follower> self = new ArrayList<>();
        List<Long> told = new ArrayList<>();
        Follower follower =
                demultiplexer.follower(FRAGMENTS, Follower.Limits.DEFAULT, (number, data, onWire, nanos, owner) -> {
                    told.add(number);
                    if (number == 1) {
                        // Not even about a packet that follows nothing.
                        self.get(0).owner(new byte[60], 0, 60, 60, 0);
                    }
                });
        self.add(follower);
        for (int i = 0; i < 4; i++) {
            owner(follower, later(i < 3 ? 1 : 2));
        }
        assertThatThrownBy(() -> owner(follower, first(1, 53))).isInstanceOf(IllegalStateException.class);
        assertThat(told).containsExactly(0L, 1L);
        assertThat(owner(follower, later(1))).isEqualTo(dns);
        assertThat(owner(follower, first(1, 53))).isEqualTo(dns);
        assertThat(told).as("the rest, once").containsExactly(0L, 1L, 2L);
        follower.finish();
        assertThat(told).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void takesNoMemoryForPackets() {
        demultiplexer.compact();
        Follower follower = demultiplexer.follower(FRAGMENTS, new Follower.Limits(500, 0, 0, 30 * SECOND));
        byte[][] frames = new byte[2_000][];
        for (int i = 0; i < frames.length; i++) {
            Fragment first = new Fragment(i % 3 == 0 ? 6 : 4, 1, 2, UDP, i / 2, 0, true, 53);
            frames[i] = (i % 2 == 0 ? first : first.later(1, 0)).frame(LinkType.ETHERNET, i % 5 / 4, 0);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (byte[] frame : frames) {
                follower.owner(frame, 0, frame.length, frame.length, round);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertThat(follower.events().forgotten()).isGreaterThan(1_000);
        assertThat(least).as("bytes for %s packets", frames.length).isLessThan(frames.length);
    }

    @Test
    void packetsAreWhereTheyAreSaidToBe() {
        Follower follower = demultiplexer.follower(FRAGMENTS, Follower.Limits.DEFAULT);
        owner(follower, first(1, 53));
        for (byte[] frame : new byte[][] {new byte[60], first(1, 53).frame(), later(1).frame()}) {
            int length = frame.length;
            assertThatThrownBy(() -> follower.owner(frame, 1, length, length, 0))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> follower.owner(frame, 0, length, -1, 0))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void limitsAreChecked() {
        assertThat(Follower.Limits.DEFAULT.nanos()).isEqualTo(30 * SECOND);
        assertThatThrownBy(() -> new Follower.Limits(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Follower.Limits(1, -1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Follower.Limits(1, 1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Follower.Limits(1, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Follower.Limits(Follower.Limits.MOST + 1, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
