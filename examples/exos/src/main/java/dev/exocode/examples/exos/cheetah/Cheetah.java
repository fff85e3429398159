package dev.exocode.examples.exos.cheetah;

import dev.exocode.examples.exos.Acceptor;
import dev.exocode.examples.exos.Connection;
import dev.exocode.examples.exos.ConnectionEvents;
import dev.exocode.examples.exos.NetworkStack;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The server: GET and HEAD for the files of a {@link Site}.
 *
 * <pre>{@code
 * Cheetah server = new Cheetah(Site.read(folder), kernel.clock()::now, Cheetah.IDLE_NANOS, Cheetah.REQUEST_NANOS);
 * server.listen(stack, 80);
 * }</pre>
 *
 * <p>Connections stay for the next request unless somebody says otherwise; requests may follow each other without waiting for answers. A first line of 8,192 bytes, a
 * head of 24,576, a hundred fields and 65,536 bytes of content, which is thrown away, are the most that is taken. Of what is no request, the connection is closed behind the answer.
 */
public final class Cheetah implements Acceptor {
    /** How long a connection stays without a request, usually. */
    public static final long IDLE_NANOS = 60_000_000_000L;

    /** How long a request may take to come, usually. */
    public static final long REQUEST_NANOS = 20_000_000_000L;

    private final Site site;
    private final LongSupplier clock;
    private final long idleNanos;
    private final long requestNanos;
    private final Map<Status, Answer> refusals = new EnumMap<>(Status.class);
    private final long[] counts = new long[Status.values().length];
    private long requests;
    private int open;
    private FastPath fastPath;

    /**
     * Makes a server.
     *
     * @param site what it serves
     * @param clock the clock of the stack
     * @param idleNanos a connection without a request for so long is closed
     * @param requestNanos a request that takes longer to come is not waited for
     */
    public Cheetah(Site site, LongSupplier clock, long idleNanos, long requestNanos) {
        this.site = Objects.requireNonNull(site, "site");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.idleNanos = idleNanos;
        this.requestNanos = requestNanos;
        for (Status each : Status.values()) {
            if (each.number() >= Status.BAD_REQUEST.number()) {
                refusals.put(each, Answer.of(each));
            }
        }
    }

    /**
     * Serves a port.
     *
     * @param stack whose
     * @param port which
     * @return whether nobody else has it
     */
    public boolean listen(NetworkStack stack, int port) {
        return stack.tcp().listen(port, this);
    }

    /**
     * Has a handler answer what it can, on connections that are accepted from now on.
     *
     * @param path the handler, which was made for the same site
     */
    public void lendTo(FastPath path) {
        fastPath = Objects.requireNonNull(path, "path");
    }

    @Override
    public ConnectionEvents accept(Connection connection) {
        open++;
        return new Session(this);
    }

    /**
     * How many requests were answered, those among them that were none, but not those that a handler has answered.
     *
     * @return 0 or more
     */
    public long requests() {
        return requests;
    }

    /**
     * How often something was answered.
     *
     * @param status what
     * @return 0 or more
     */
    public long answered(Status status) {
        return counts[status.ordinal()];
    }

    /**
     * How many connections there are.
     *
     * @return 0 or more
     */
    public int open() {
        return open;
    }

    // What sessions ask

    FastPath fastPath() {
        return fastPath;
    }

    long now() {
        return clock.getAsLong();
    }

    long idleNanos() {
        return idleNanos;
    }

    long requestNanos() {
        return requestNanos;
    }

    void count() {
        requests++;
    }

    void closed() {
        open--;
    }

    /** What a request is answered. */
    Answer answer(Request request) {
        if (request.wrong() != null) {
            return answer(request.wrong());
        }
        Optional<Site.Page> page = site.find(request.path());
        if (page.isEmpty()) {
            return answer(Status.NOT_FOUND);
        }
        boolean same = request.has(page.get().tag());
        counts[(same ? Status.NOT_MODIFIED : Status.OK).ordinal()]++;
        return same ? page.get().same() : page.get().here();
    }

    /** What is said of something that went wrong. */
    Answer answer(Status wrong) {
        counts[wrong.ordinal()]++;
        return refusals.get(wrong);
    }
}
