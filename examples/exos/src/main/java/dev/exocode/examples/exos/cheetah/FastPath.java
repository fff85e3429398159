package dev.exocode.examples.exos.cheetah;

import dev.exocode.ash.AshCompiler;
import dev.exocode.ash.Handler;
import dev.exocode.examples.exos.Borrower;
import dev.exocode.examples.exos.Connection;
import dev.exocode.examples.exos.Exos;
import dev.exocode.examples.exos.PageRun;
import dev.exocode.examples.exos.Station;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.kernel.Claim;
import dev.exocode.host.kernel.Download;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Interrupt;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A handler of the kernel that answers for small files before the server's environment has a slice: {@code cheetah.ash}. It has pages of the environment, in
 * which stand the answers, and the numbers of connections that were lent to it.
 *
 * <pre>
 * offset 0       what was counted, 64 bytes
 * 64             512 connections of 64 bytes, four for each hash of a peer
 * 32,832         256 names of 40 bytes, each within eight places from its hash
 * 43,072         131,072 bytes of answers
 * </pre>
 *
 * <p>Whose the numbers of a connection are is said by its mark, one byte, and there is no moment in which it is not known: the kernel lets nobody write
 * into a page while a handler with that page runs. The library writes a connection with its mark; from then on it is the handler's. To have it back it
 * takes the mark away, and then reads what stands there: no run that begins behind that changes it. It does so before it does anything by the connection, whatever
 * came. So the numbers are always used by one of the two, and each goes on where the other ended: what was in the ring meanwhile, comes again or comes late
 * is to both what a network may do.
 *
 * <p>The handler has one segment under way for each connection, the last answer, which stands with the library's files: so it is sent again from there. With
 * the first answer behind a lending the handler posts an event, and the connection is taken back when the acknowledgement is overdue. Were that event lost, what the peer sends again
 * would not be what is expected next, and comes to the library.
 */
public final class FastPath {
    /** What the handler posts: the number of a connection that it has answered on. */
    public static final long EVENT = 80;

    private static final String TEXT = "cheetah.ash";
    private static final int PEERS = 512;
    private static final int PEER_BYTES = 64;
    private static final int PEERS_AT = 64;
    private static final int WAYS = 4;
    private static final int PAGES = 256;
    private static final int PAGE_BYTES = 40;
    private static final int PAGES_AT = PEERS_AT + PEERS * PEER_BYTES;
    private static final int NAMES_FILLED = PAGES / 2;
    private static final int PROBES = 8;
    private static final int BYTES_AT = PAGES_AT + PAGES * PAGE_BYTES;
    private static final int BYTES = 131_072;
    private static final int ALL_BYTES = BYTES_AT + BYTES;

    /** More does not go into a segment. */
    private static final int MOST_BYTES = 1460;

    private static final int MOST_NAME = 32;
    private static final int LENT = 40;
    private static final int TOLD = 42;

    /** Where the memory is mapped. */
    private static final long ADDRESS = 1L << 40;

    private final Environment self;
    private final Answer[] answers = new Answer[PAGES];
    private final Connection[] lent = new Connection[PEERS];
    private final byte[] peer = new byte[PEER_BYTES];
    private final ByteBuffer record = ByteBuffer.wrap(peer).order(ByteOrder.LITTLE_ENDIAN);
    private int names;
    private Claim claim;

    private FastPath(Environment self) {
        this.self = self;
    }

    /**
     * Has a handler take the packets for a port of a station that has a stack.
     *
     * @param self the environment of the stack
     * @param exos its library, whose ring takes what the handler passes on
     * @param station who it is
     * @param port the port of the server
     * @param packets what allows to claim packets; it has to be good for as long as this runs
     * @param site what is served
     * @return it; or what the kernel refused
     */
    public static Result<FastPath> attach(
            Environment self, Exos exos, Station station, int port, Capability packets, Site site) {
        Result<Handler> handler = AshCompiler.compile(new Source(TEXT, text()));
        if (handler.value().isEmpty()) {
            return Result.failure(handler.diagnostics());
        }
        int pages = (ALL_BYTES + Kernel.PAGE_BYTES - 1) / Kernel.PAGE_BYTES;
        Result<PageRun> first = PageRun.allocate(self, pages, pages);
        if (first.value().isEmpty()) {
            return Result.failure(first.diagnostics());
        }
        int page = first.value().get().first();
        Result<Integer> mapped = self.mapAlways(0, ADDRESS / Kernel.PAGE_BYTES, page, pages, self.capability(), true);
        if (mapped.value().isEmpty()) {
            return Result.failure(mapped.diagnostics());
        }
        FastPath made = new FastPath(self);
        made.fill(site);
        Result<Claim> claim =
                self.claim(Exos.rule(station, "tcp dst port " + port + " and ip[6:2] & 0x3fff = 0"), packets);
        Optional<Claim> claimed = claim.value();
        if (claimed.isEmpty()) {
            return Result.failure(claim.diagnostics());
        }
        exos.take(claimed.get());
        made.claim = claimed.get();
        Result<Claim> handled =
                claimed.get().handle(Download.of(handler.value().get()).withMemory(page, pages, self.capability()));
        return handled.value().isEmpty() ? Result.failure(handled.diagnostics()) : Result.of(made);
    }

    private static String text() {
        try (InputStream in = FastPath.class.getResourceAsStream(TEXT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts answers there, the names in order, as many as there is room for. */
    private void fill(Site site) {
        int at = 0;
        ByteBuffer page = ByteBuffer.allocate(PAGE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (Map.Entry<String, Site.Page> each : site.pages().entrySet()) {
            Answer answer = each.getValue().here();
            int length = answer.whole.length();
            String name = each.getKey();
            if (length > MOST_BYTES || at + length > BYTES || names == NAMES_FILLED || !isPlain(name)) {
                continue;
            }
            long[] words = words(name);
            int place = place(words);
            if (place < 0) {
                continue;
            }
            byte[] bytes = new byte[length];
            answer.whole.copy(0, bytes, 0, length);
            page.clear();
            for (long word : words) {
                page.putLong(word);
            }
            page.putInt(at).putShort((short) length).putShort((short) answer.whole.sum(0, length));
            self.write(ADDRESS + BYTES_AT + at, bytes, 0, length);
            self.write(ADDRESS + PAGES_AT + place * PAGE_BYTES, page.array(), 0, PAGE_BYTES);
            answers[place] = answer;
            names++;
            at += length;
        }
    }

    /** Whether a name stands in requests as it is. */
    private static boolean isPlain(String name) {
        return name.length() <= MOST_NAME && name.chars().allMatch(c -> c > ' ' && c < 0x7f && "%?#".indexOf(c) < 0);
    }

    private static long[] words(String name) {
        long[] words = new long[MOST_NAME / Long.BYTES];
        for (int i = 0; i < name.length(); i++) {
            words[i / Long.BYTES] = words[i / Long.BYTES] << Byte.SIZE | name.charAt(i);
        }
        return words;
    }

    private int place(long[] name) {
        long hash = (name[0] ^ name[1] * 3 ^ name[2] * 5 ^ name[3] * 7) * 0x9e3779b97f4a7c15L;
        for (int i = 0; i < PROBES; i++) {
            int place = (int) (hash >>> 56) + i & PAGES - 1;
            if (answers[place] == null) {
                return place;
            }
        }
        return -1;
    }

    /**
     * The claim that the handler has; without a handler, all goes on to the library.
     *
     * @return the same always
     */
    public Claim claim() {
        return claim;
    }

    /**
     * How many names the handler answers for.
     *
     * @return 0 or more
     */
    public int names() {
        return names;
    }

    /**
     * How many requests the handler has answered.
     *
     * @return 0 or more; 0, too, if its memory is gone
     */
    public long served() {
        return total(0);
    }

    /**
     * How many acknowledgements without data the handler has taken.
     *
     * @return 0 or more; 0, too, if its memory is gone
     */
    public long acknowledged() {
        return total(Long.BYTES);
    }

    private long total(int at) {
        byte[] bytes = new byte[Long.BYTES];
        return self.read(ADDRESS + at, bytes, 0, Long.BYTES)
                ? ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong()
                : 0;
    }

    /**
     * Tells of what was posted to the environment; called by its library.
     *
     * @param interrupt anything
     */
    public void interrupt(Interrupt interrupt) {
        boolean ours = interrupt.type() == Interrupt.Type.EVENT && interrupt.number() == EVENT;
        int slot = (int) Math.min(interrupt.value(), PEERS);
        if (ours && slot >= 0 && slot < PEERS && lent[slot] != null) {
            // Before it is read: what is answered behind that is told anew.
            self.write(at(slot) + TOLD, new byte[1], 0, 1);
            if (self.read(at(slot), peer, 0, PEER_BYTES)) {
                lent[slot].lentSent(record.getLong(0));
            }
        }
    }

    private static long at(int slot) {
        return ADDRESS + PEERS_AT + (long) slot * PEER_BYTES;
    }

    // What sessions ask

    /** Lends the numbers of a connection; where, or -1 if there is no room. */
    int lend(Connection connection, Borrower.Numbers numbers) {
        int address = connection.remote().address();
        int port = connection.remote().port();
        int first = (address ^ port * 0x9e3779b1) * 0x85ebca6b >>> 25 << 2;
        for (int slot = first; slot < first + WAYS; slot++) {
            if (lent[slot] == null) {
                record.clear();
                record.putLong(numbers.nanos()).putInt(address).putInt(numbers.expected());
                record.putInt(numbers.sent())
                        .putInt(numbers.arrived())
                        .putInt(numbers.window())
                        .putInt(0);
                record.putShort((short) port).putShort((short) numbers.announced());
                record.putShort((short) Math.min(numbers.segment(), MOST_BYTES)).putShort((short) 0);
                record.put((byte) 1).put((byte) numbers.shift()).put((byte) 0);
                // At once, within a page: no run sees half of it.
                if (!self.write(at(slot), peer, 0, PEER_BYTES)) {
                    return -1;
                }
                lent[slot] = connection;
                return slot;
            }
        }
        return -1;
    }

    /** Has the numbers of a connection back; empty if the memory is gone, and with it what they have become. */
    Optional<Borrower.Numbers> giveBack(int slot, Borrower.Numbers before) {
        lent[slot] = null;
        // First the mark: behind that nothing changes any more.
        if (!self.write(at(slot) + LENT, new byte[1], 0, 1) || !self.read(at(slot), peer, 0, PEER_BYTES)) {
            return Optional.empty();
        }
        int sent = record.getInt(16);
        int arrived = record.getInt(20);
        Answer last = answers[record.getShort(38) & PAGES - 1];
        boolean underWay = sent != arrived && last != null;
        return Optional.of(new Borrower.Numbers(
                record.getInt(12),
                before.announced(),
                arrived,
                sent,
                record.getInt(24),
                before.shift(),
                before.segment(),
                record.getLong(0),
                underWay ? last.whole : null,
                underWay ? last.whole.length() - (sent - arrived) : 0));
    }
}
