package dev.exocode.host.demux;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What each of many senders may send: nobody sends in the name of another. The filters are those of a {@link Demultiplexer}, each for the
 * packets of one sender: who sends is part of what a table is asked for, so that it hardly matters how many senders there are. A packet
 * that no filter of its sender has does not pass.
 *
 * <p>Senders are numbers by which the host knows them, 0 to 2^31 - 1: it is the host that says who sends, never the packet.
 *
 * <p>Source: filters for outgoing packets were proposed with DPF (Engler's thesis, 1998), against forged source addresses.
 */
public final class Egress {
    private final Demultiplexer permits;
    /** By sender the numbers of its filters, and by number whose it is. */
    private final Map<Integer, Set<Integer>> bySender = new HashMap<>();

    private final Map<Integer, Integer> senders = new HashMap<>();

    private Egress(Demultiplexer permits) {
        this.permits = permits;
    }

    /**
     * Lets nobody send anything.
     *
     * @param engine what runs programs
     * @param compaction when they are written for filters of new shapes
     * @return nothing that passes
     */
    public static Egress of(Engine engine, Compaction compaction) {
        return new Egress(Demultiplexer.of(
                Settings.of(Demultiplexer.Order.PRIORITY).with(engine).with(compaction)));
    }

    /**
     * Lets a sender send the packets of a filter, from the next packet on.
     *
     * @param sender the sender, 0 or more
     * @param rule the filter, whose priority does not matter
     * @return the number of the permit; or why there is none, as of {@link Demultiplexer#insert}
     * @throws IllegalArgumentException if the sender is negative
     */
    public Result<Integer> allow(int sender, Rule rule) {
        Result<PreparedRule> prepared = prepared(sender, rule);
        return prepared.value()
                .map(found -> allow(sender, found))
                .orElseGet(() -> Result.failure(prepared.diagnostics()));
    }

    /**
     * Prepares a filter for {@link #allow(int, PreparedRule)}.
     *
     * @param sender the sender that is to be allowed it, 0 or more
     * @param rule the filter
     * @return the filter, of what this sender sends; or why there can be no permit for it
     * @throws IllegalArgumentException if the sender is negative
     */
    public static Result<PreparedRule> prepared(int sender, Rule rule) {
        return PreparedRule.of(new Rule(rule.name(), rule.condition().from(sender), rule.priority()));
    }

    /**
     * Lets a sender send the packets of a filter that was {@link #prepared} for it, from the next packet on.
     *
     * @param sender the sender, 0 or more
     * @param prepared the filter
     * @return as of {@link #allow(int, Rule)}, but that it can be merged
     */
    public synchronized Result<Integer> allow(int sender, PreparedRule prepared) {
        Result<Integer> permit = permits.install(prepared, null);
        permit.value().ifPresent(number -> {
            bySender.computeIfAbsent(sender, any -> new HashSet<>()).add(number);
            senders.put(number, sender);
        });
        return permit;
    }

    /**
     * Lets a sender answer what a filter accepts: send the packets of which the filter accepts the mirror image, in which the addresses
     * of Ethernet, IPv4, IPv6 and ARP and the ports of TCP, UDP and SCTP are exchanged. What comes later to the filter, or that it goes,
     * changes nothing of the permit.
     *
     * @param sender the sender, 0 or more
     * @param receiving where the filter is installed
     * @param filter its number there; it may be of a template
     * @param link what packets start with
     * @return the number of the permit; or why there is none: the filter is not there, it is not decided what it has of images, or as
     *     of {@link #allow}
     * @throws IllegalArgumentException if the sender is negative
     */
    public Result<Integer> allowAnswers(int sender, Demultiplexer receiving, int filter, LinkType link) {
        Optional<Rule> received = receiving.accepted(filter);
        Result<Rule> answers = received.isEmpty()
                ? Result.failure(Diagnostic.error(
                        DemuxCode.NO_FILTER, new Position.Whole("filter " + filter), "filter=" + filter))
                : answers(received.get(), link);
        return answers.value().isEmpty()
                ? Result.failure(answers.diagnostics())
                : allow(sender, answers.value().get());
    }

    /**
     * The filter of answers: a packet is in it exactly if it has a mirror image, as {@link #allowAnswers} says, that is in another
     * filter. Packets have none that end before what is exchanged, have VLAN tags (0x8100, 0x88a8, 0x9100), MPLS labels or PPPoE in
     * front of IP, or an IPv4 header of less than 20 bytes; what is inside of tunnels, behind extension headers of IPv6 or in other
     * frames stays as it is. Addresses of ARP are taken to be those of Ethernet and IPv4 whatever lengths it says.
     *
     * @param rule the other filter
     * @param link what packets start with: Ethernet, or IP
     * @return the filter, of the same priority; or why it is not decided which packets those are: places that a filter finds by walking
     *     over headers, or that are ports in some packets and options of IPv4 in others
     */
    public static Result<Rule> answers(Rule rule, LinkType link) {
        return Mirror.of(rule, link);
    }

    /**
     * Takes a permit back, from the next packet on.
     *
     * @param permit its number
     * @return whether it was there
     */
    public synchronized boolean revoke(int permit) {
        Integer sender = senders.remove(permit);
        if (sender == null) {
            return false;
        }
        bySender.computeIfPresent(sender, (any, all) -> all.remove(permit) && all.isEmpty() ? null : all);
        return permits.delete(permit);
    }

    /**
     * Takes all permits of a sender back that {@link #allow} gave, one after another.
     *
     * @param sender the sender
     * @return how many there were
     */
    public synchronized int revokeAll(int sender) {
        List<Integer> all = List.copyOf(bySender.getOrDefault(sender, Set.of()));
        all.forEach(this::revoke);
        return all.size();
    }

    /**
     * How many permits there are.
     *
     * @return 0 or more
     */
    public int size() {
        return permits.size();
    }

    /**
     * Makes a template for permits that differ in values only, of which the first is the sender.
     *
     * @param values how many values there are behind the sender, 1 or more
     * @param filter what may be sent, by these values, as of {@link Demultiplexer#template}
     * @return the template, of which {@code insert(sender, value, ...)} allows and {@code delete(sender, value, ...)} revokes; empty as
     *     of {@link Demultiplexer#template}
     */
    public Optional<Template> template(int values, Function<long[], Condition> filter) {
        return permits.template(
                values + 1,
                all -> filter.apply(Arrays.copyOfRange(all, 1, all.length)).from((int) (all[0] & Integer.MAX_VALUE)));
    }

    /** Writes programs, as {@link Demultiplexer#compact()}. */
    public void compact() {
        permits.compact();
    }

    /**
     * Makes a gate: one for each thread.
     *
     * @return what tells packets that may be sent from others
     */
    public Gate gate() {
        return new Gate(permits.reader());
    }

    /** Where packets pass that are about to be sent; for one thread at a time. */
    public static final class Gate {
        private final Reader reader;

        private Gate(Reader reader) {
            this.reader = reader;
        }

        /**
         * Whether a sender may send a packet.
         *
         * @param sender the sender, 0 or more
         * @param data an array with the packet
         * @param offset where it begins
         * @param length how many bytes it has
         * @return whether a filter of the sender has it
         * @throws IllegalArgumentException if the sender is negative
         * @throws IndexOutOfBoundsException if the packet is not all in the array
         */
        public boolean passes(int sender, byte[] data, int offset, int length) {
            return passes(sender, data, offset, length, length);
        }

        /**
         * The same of a packet of which only some bytes are there.
         *
         * @param sender the sender, 0 or more
         * @param data an array with the bytes
         * @param offset where they begin
         * @param length how many there are
         * @param onWire how many bytes the packet has
         * @return whether a filter of the sender has it
         * @throws IllegalArgumentException if the sender is negative
         * @throws IndexOutOfBoundsException if the bytes are not all in the array
         */
        public boolean passes(int sender, byte[] data, int offset, int length, int onWire) {
            if (sender < 0) {
                throw new IllegalArgumentException("sender " + sender);
            }
            reader.comesFrom(sender);
            return reader.owner(data, offset, length, onWire) != 0;
        }
    }
}
