package dev.exocode.examples.exos.cheetah;

import dev.exocode.examples.exos.Borrower;
import dev.exocode.examples.exos.Connection;
import dev.exocode.examples.exos.ConnectionEvents;
import dev.exocode.examples.exos.End;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A connection of the server: what came of the next request, and what there was no room for of the last answer. */
final class Session implements ConnectionEvents, Borrower {
    private final Cheetah server;
    private final RequestReader reader = new RequestReader();
    /** What is to be sent, and was not taken yet. Nothing more is read meanwhile. */
    private final Deque<Answer.Part> waiting = new ArrayDeque<>(2);

    private boolean closes;
    /** Since when a request is there in part, or none is. */
    private long since;

    private boolean inRequest;

    /** Where the numbers of the connection are lent, and as what. */
    private int slot;

    private Borrower.Numbers lent;

    Session(Cheetah server) {
        this.server = server;
    }

    @Override
    public void opened(Connection connection) {
        rest(connection);
        if (server.fastPath() != null) {
            connection.lendTo(this);
        }
    }

    @Override
    public boolean take(Connection connection, Borrower.Numbers numbers) {
        // Between requests alone: what came of one the handler does not know.
        if (!reader.isEmpty() || !waiting.isEmpty() || closes) {
            return false;
        }
        lent = numbers;
        slot = server.fastPath().lend(connection, numbers);
        return slot >= 0;
    }

    @Override
    public Optional<Borrower.Numbers> giveBack(Connection connection) {
        Optional<Borrower.Numbers> back = server.fastPath().giveBack(slot, lent);
        // What the handler has answered counts as answered here.
        back.filter(now -> now.expected() != lent.expected()).ifPresent(now -> heard(connection, now.nanos()));
        return back;
    }

    @Override
    public void readable(Connection connection) {
        work(connection);
    }

    @Override
    public void writable(Connection connection) {
        work(connection);
    }

    /** From now on nothing is there. */
    private void rest(Connection connection) {
        inRequest = false;
        heard(connection, server.now());
    }

    /** Something was answered at that time. */
    void heard(Connection connection, long nanos) {
        since = nanos;
        connection.remind(nanos + server.idleNanos());
    }

    private void work(Connection connection) {
        boolean ended = false;
        while (!closes && send(connection)) {
            Request request = reader.next();
            if (request != null) {
                answer(connection, request);
                continue;
            }
            int count = reader.take(connection);
            if (count > 0) {
                continue;
            }
            ended = count == Connection.ENDED;
            break;
        }
        if (closes && send(connection) || ended) {
            // Half a request, if there is one, stays half.
            reader.release();
            connection.close();
        } else if (!inRequest && !reader.isEmpty()) {
            inRequest = true;
            since = server.now();
            connection.remind(since + server.requestNanos());
        }
    }

    private void answer(Connection connection, Request request) {
        server.count();
        boolean headOnly = request.headOnly();
        closes = request.closes();
        put(server.answer(request), headOnly);
        rest(connection);
    }

    private void put(Answer answer, boolean headOnly) {
        waiting.addAll(answer.parts(headOnly, closes));
    }

    /** Whether all was taken that is to be sent. */
    private boolean send(Connection connection) {
        while (!waiting.isEmpty()) {
            Answer.Part next = waiting.peek();
            if (!connection.send(next.payload(), next.offset(), next.length())) {
                return false;
            }
            waiting.remove();
        }
        return true;
    }

    /** The time is over: what rests is closed, who has not finished a request is told, and who does not take the answers is left to the stack. */
    @Override
    public void reminded(Connection connection) {
        long end = since + (inRequest ? server.requestNanos() : server.idleNanos());
        if (closes || !waiting.isEmpty()) {
            return;
        }
        if (server.now() < end || connection.pending() > 0) {
            connection.remind(Math.max(end, server.now() + server.idleNanos()));
            return;
        }
        closes = true;
        if (inRequest && !reader.skips()) {
            put(server.answer(Status.REQUEST_TIMEOUT), false);
        }
        work(connection);
    }

    @Override
    public void closed(Connection connection, End end) {
        reader.release();
        waiting.clear();
        server.closed();
    }
}
