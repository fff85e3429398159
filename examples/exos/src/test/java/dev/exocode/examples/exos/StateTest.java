package dev.exocode.examples.exos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.examples.exos.frame.TcpHeader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What segments do in each state, as RFC 9293, section 3.10.7, has it, with the challenges of RFC 5961, which it takes over. */
class StateTest {
    private static final int FIRST = 1000;
    private static final int SYN = TcpHeader.SYN;
    private static final int ACK = TcpHeader.ACK;
    private static final int FIN = TcpHeader.FIN;
    private static final int RST = TcpHeader.RST;

    private final Peer peer = new Peer(Limits.USUAL);
    private final Party party = new Party(new byte[0]) {
        @Override
        public void opened(Connection c) {
            opened++;
            connection = c;
        }
    };
    private Connection connection;
    /** What the stack expects next, and what it will send next. */
    private int theirs = FIRST + 1;

    private int ours;

    /** Brings a connection to a state, by what RFC 9293, figure 5, says leads there. */
    private void to(State state) {
        if (state == State.SYN_SENT) {
            peer.from(9000);
            connection = peer.stack
                    .tcp()
                    .connect(Peer.PORT, new Endpoint(Peer.SELF.address(), 9000), party)
                    .orElseThrow();
            ours = peer.one().sequence() + 1;
            return;
        }
        peer.stack.tcp().listen(Peer.PORT, c -> party);
        peer.send(SYN, FIRST, 0);
        connection = peer.stack.tcp().connections().get(0);
        ours = peer.one().sequence() + 1;
        if (state == State.SYN_RECEIVED) {
            return;
        }
        peer.send(ACK, theirs, ours);
        switch (state) {
            case FIN_WAIT_1, FIN_WAIT_2, CLOSING, TIME_WAIT -> {
                connection.finish();
                peer.stack.flush();
                ours++;
                if (state == State.CLOSING) {
                    peer.send(FIN | ACK, theirs++, ours - 1);
                } else if (state != State.FIN_WAIT_1) {
                    peer.send(ACK, theirs, ours);
                }
                if (state == State.TIME_WAIT) {
                    peer.send(FIN | ACK, theirs++, ours);
                }
            }
            case CLOSE_WAIT, LAST_ACK -> {
                peer.send(FIN | ACK, theirs++, ours);
                if (state == State.LAST_ACK) {
                    connection.finish();
                    peer.stack.flush();
                    ours++;
                }
            }
            default -> assertThat(state).isEqualTo(State.ESTABLISHED);
        }
        assertThat(connection.state()).isEqualTo(state);
        peer.came();
    }

    private static int flags(String text) {
        return (text.contains("S") ? SYN : 0)
                | (text.contains("F") ? FIN : 0)
                | (text.contains("R") ? RST : 0)
                | (text.contains("A") ? ACK : 0);
    }

    private String answer() {
        List<Peer.Segment> all = peer.came();
        if (all.isEmpty()) {
            return "-";
        }
        assertThat(all).hasSize(1);
        Peer.Segment one = all.get(0);
        return (one.has(SYN) ? "S" : "")
                + (one.has(FIN) ? "F" : "")
                + (one.has(RST) ? "R" : "")
                + (one.has(ACK) ? "A" : "");
    }

    /**
     * A state; the flags of a segment, its number counted from what is expected, what it acknowledges counted from what was sent, and its bytes; the state behind
     * it; and the flags of the answer.
     */
    @ParameterizedTest(name = "{0} gets {1} {2} {3} {4}")
    @CsvSource(textBlock = """
        # 3.10.7.3: first the ACK, then RST, then SYN
        SYN_SENT,     A,  0,       0,       0, SYN_SENT,     -
        SYN_SENT,     A,  0,       1,       0, SYN_SENT,     R
        SYN_SENT,     A,  0,      -1,       0, SYN_SENT,     R
        SYN_SENT,     RA, 0,       0,       0, CLOSED,       -
        SYN_SENT,     RA, 0,       1,       0, SYN_SENT,     -
        SYN_SENT,     R,  0,       0,       0, SYN_SENT,     -
        SYN_SENT,     SA, 0,       0,       0, ESTABLISHED,  A
        SYN_SENT,     SA, 0,       1,       0, SYN_SENT,     R
        SYN_SENT,     S,  0,       0,       0, SYN_RECEIVED, SA
        SYN_SENT,     F,  0,       0,       0, SYN_SENT,     -
        # 3.10.7.4, first: what is not in the window is acknowledged, unless it is a RST
        SYN_RECEIVED, A,  200000,  0,       5, SYN_RECEIVED, A
        ESTABLISHED,  A,  200000,  0,       5, ESTABLISHED,  A
        ESTABLISHED,  A,  -10,     0,       5, ESTABLISHED,  A
        ESTABLISHED,  A,  -1,      0,       0, ESTABLISHED,  A
        FIN_WAIT_1,   A,  200000,  0,       5, FIN_WAIT_1,   A
        FIN_WAIT_2,   A,  200000,  0,       5, FIN_WAIT_2,   A
        CLOSE_WAIT,   A,  200000,  0,       5, CLOSE_WAIT,   A
        CLOSE_WAIT,   FA, -1,      0,       0, CLOSE_WAIT,   A
        CLOSING,      FA, -1,      0,       0, CLOSING,      A
        LAST_ACK,     A,  200000,  0,       5, LAST_ACK,     A
        TIME_WAIT,    FA, -1,      0,       0, TIME_WAIT,    A
        SYN_RECEIVED, S,  -1,      0,       0, SYN_RECEIVED, SA
        ESTABLISHED,  R,  200000,  0,       0, ESTABLISHED,  -
        LAST_ACK,     R,  -1,      0,       0, LAST_ACK,     -
        # second: a RST that is expected counts, one in the window is challenged
        SYN_RECEIVED, R,  0,       0,       0, CLOSED,       -
        ESTABLISHED,  R,  0,       0,       0, CLOSED,       -
        FIN_WAIT_1,   R,  0,       0,       0, CLOSED,       -
        FIN_WAIT_2,   R,  0,       0,       0, CLOSED,       -
        CLOSE_WAIT,   R,  0,       0,       0, CLOSED,       -
        CLOSING,      R,  0,       0,       0, CLOSED,       -
        LAST_ACK,     R,  0,       0,       0, CLOSED,       -
        TIME_WAIT,    R,  0,       0,       0, CLOSED,       -
        SYN_RECEIVED, R,  1,       0,       0, SYN_RECEIVED, A
        ESTABLISHED,  R,  1,       0,       0, ESTABLISHED,  A
        FIN_WAIT_2,   RA, 1,       0,       0, FIN_WAIT_2,   A
        TIME_WAIT,    R,  1,       0,       0, TIME_WAIT,    A
        # fourth: a SYN is challenged, but ends what a SYN began; in TIME-WAIT a later one begins anew
        SYN_RECEIVED, S,  1,       0,       0, CLOSED,       -
        ESTABLISHED,  S,  1,       0,       0, ESTABLISHED,  A
        ESTABLISHED,  SA, 0,       0,       0, ESTABLISHED,  A
        FIN_WAIT_1,   S,  1,       0,       0, FIN_WAIT_1,   A
        FIN_WAIT_2,   S,  1,       0,       0, FIN_WAIT_2,   A
        CLOSE_WAIT,   S,  1,       0,       0, CLOSE_WAIT,   A
        CLOSING,      S,  1,       0,       0, CLOSING,      A
        LAST_ACK,     S,  1,       0,       0, LAST_ACK,     A
        TIME_WAIT,    SA, 1,       0,       0, TIME_WAIT,    A
        TIME_WAIT,    S,  1,       0,       0, CLOSED,       SA
        TIME_WAIT,    S,  -2,      0,       0, TIME_WAIT,    A
        # fifth: without ACK nothing counts; what was never sent is not acknowledged; what is acknowledged moves on
        ESTABLISHED,  F,  0,       0,       5, ESTABLISHED,  -
        SYN_RECEIVED, A,  0,       0,       0, ESTABLISHED,  -
        SYN_RECEIVED, A,  0,       1,       0, SYN_RECEIVED, R
        SYN_RECEIVED, A,  0,      -1,       0, SYN_RECEIVED, R
        ESTABLISHED,  A,  0,       1,       0, ESTABLISHED,  A
        ESTABLISHED,  A,  0,       1,       5, ESTABLISHED,  A
        ESTABLISHED,  A,  0,      -200000,  5, ESTABLISHED,  A
        FIN_WAIT_1,   A,  0,       0,       0, FIN_WAIT_2,   -
        FIN_WAIT_1,   A,  0,      -1,       0, FIN_WAIT_1,   -
        CLOSING,      A,  0,       0,       0, TIME_WAIT,    -
        CLOSING,      A,  0,      -1,       0, CLOSING,      -
        LAST_ACK,     A,  0,       0,       0, CLOSED,       -
        LAST_ACK,     A,  0,      -1,       0, LAST_ACK,     -
        # eighth: the FIN
        SYN_RECEIVED, FA, 0,       0,       0, CLOSE_WAIT,   A
        ESTABLISHED,  FA, 0,       0,       0, CLOSE_WAIT,   A
        ESTABLISHED,  FA, 0,       0,       9, CLOSE_WAIT,   A
        ESTABLISHED,  FA, 9,       0,       0, ESTABLISHED,  A
        FIN_WAIT_1,   FA, 0,      -1,       0, CLOSING,      A
        FIN_WAIT_1,   FA, 0,       0,       0, TIME_WAIT,    A
        FIN_WAIT_2,   FA, 0,       0,       0, TIME_WAIT,    A
        """)
    void segmentArrives(
            State before, String flags, int sequence, int acknowledgement, int bytes, State after, String answer) {
        to(before);
        peer.send(flags(flags), theirs + sequence, ours + acknowledgement, 60_000, new byte[bytes]);
        assertThat(connection.state()).isEqualTo(after);
        assertThat(answer()).isEqualTo(answer);
        if (after == State.CLOSED && before != State.TIME_WAIT) {
            assertThat(peer.stack.tcp().size()).isZero();
            assertThat(party.ends).hasSize(before == State.SYN_RECEIVED ? 0 : 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"S, RA", "A, R", "SA, R", "R, -", "RA, -", "F, RA"})
    void nobodyListens(String flags, String answer) {
        peer.send(flags(flags), FIRST, 77);
        Peer.Segment first = flags.contains("R") ? null : peer.one();
        if (first == null) {
            assertThat(peer.came()).isEmpty();
            return;
        }
        assertThat(first.has(RST)).isTrue();
        assertThat(first.has(ACK)).isEqualTo(answer.equals("RA"));
        // What the peer believes (3.10.7.1).
        assertThat(first.sequence()).isEqualTo(flags.contains("A") ? 77 : 0);
        assertThat(first.acknowledgement()).isEqualTo(answer.equals("RA") ? FIRST + 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"R, -", "A, R", "RA, -", "SA, R", "F, -", "S, SA"})
    void somebodyListens(String flags, String answer) {
        peer.stack.tcp().listen(Peer.PORT, c -> party);
        peer.send(flags(flags), FIRST, 77);
        assertThat(answer()).isEqualTo(answer);
    }

    @Test
    void dataArrivesInEachStateThatTakesIt() {
        for (State state : List.of(State.ESTABLISHED, State.FIN_WAIT_1, State.FIN_WAIT_2)) {
            StateTest test = new StateTest();
            test.to(state);
            test.peer.send(ACK, test.theirs, test.ours - (state == State.FIN_WAIT_1 ? 1 : 0), 1000, new byte[20]);
            assertThat(test.party.came.size()).as(state.name()).isEqualTo(20);
            test.peer.pass(Pair.SECOND / 10);
            assertThat(test.peer.came()).as(state.name()).anyMatch(each -> each.acknowledgement() == test.theirs + 20);
        }
        for (State state : List.of(State.CLOSE_WAIT, State.CLOSING, State.LAST_ACK, State.TIME_WAIT)) {
            StateTest test = new StateTest();
            test.to(state);
            test.peer.send(
                    ACK,
                    test.theirs,
                    test.ours - (state == State.CLOSING || state == State.LAST_ACK ? 1 : 0),
                    1000,
                    new byte[20]);
            assertThat(test.party.came.size()).as(state.name()).isZero();
            assertThat(test.connection.state()).isEqualTo(state);
        }
    }

    @Test
    void simultaneousOpen() {
        to(State.SYN_SENT);
        peer.send(SYN, FIRST, 0);
        assertThat(connection.state()).isEqualTo(State.SYN_RECEIVED);
        Peer.Segment answer = peer.one();
        assertThat(answer.has(SYN) && answer.has(ACK)).isTrue();
        assertThat(answer.sequence()).isEqualTo(ours - 1);
        // The peer does the same; its second SYN is an old one here, and its acknowledgement is what counts.
        peer.send(SYN | ACK, FIRST, ours);
        assertThat(answer()).isEqualTo("A");
        peer.send(ACK, FIRST + 1, ours);
        assertThat(connection.state()).isEqualTo(State.ESTABLISHED);
        assertThat(party.opened).isOne();
    }

    @Test
    void oldSegmentsAreWaitedForAndThenNothingIsLeft() {
        to(State.TIME_WAIT);
        assertThat(party.ends).containsExactly(End.FINISHED);
        peer.pass(Limits.USUAL.of(Limit.TIME_WAIT_NANOS) - 1);
        assertThat(connection.state()).isEqualTo(State.TIME_WAIT);
        peer.pass(1);
        assertThat(connection.state()).isEqualTo(State.CLOSED);
        assertThat(peer.stack.tcp().size()).isZero();
        assertThat(peer.stack.due()).isZero();
    }
}
