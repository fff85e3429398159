package dev.exocode.host.kernel;

import dev.exocode.host.handler.HandlerEnd;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What has come of packets so far.
 *
 * @param packets how many there were
 * @param bytes how many bytes these had
 * @param deliveries what became of them: as many as there were packets, together
 * @param runs how handlers ended
 * @param fuel what they were charged
 * @param sent how many messages they sent that left
 * @param sentBytes how many bytes these had
 * @param forbidden how many messages they sent that were not theirs to send
 * @param unsent how many messages a device did not take
 * @param wakes how many environments they woke
 * @param refusedWakes how many they were not allowed to wake, or were not there
 * @param posts how many events they posted
 */
public record Traffic(
        long packets,
        long bytes,
        Map<Delivery, Long> deliveries,
        Map<HandlerEnd, Long> runs,
        long fuel,
        long sent,
        long sentBytes,
        long forbidden,
        long unsent,
        long wakes,
        long refusedWakes,
        long posts) {

    /** Counts; whoever counts has a lock. */
    static final class Counter {
        final long[] deliveries = new long[Delivery.values().length];
        final long[] runs = new long[HandlerEnd.values().length];
        long bytes;
        long fuel;
        long sent;
        long sentBytes;
        long forbidden;
        long unsent;
        long wakes;
        long refusedWakes;
        long posts;

        void delivered(Delivery delivery, int length) {
            deliveries[delivery.ordinal()]++;
            bytes += length;
        }

        void add(Counter other) {
            for (int i = 0; i < deliveries.length; i++) {
                deliveries[i] += other.deliveries[i];
            }
            for (int i = 0; i < runs.length; i++) {
                runs[i] += other.runs[i];
            }
            bytes += other.bytes;
            fuel += other.fuel;
            sent += other.sent;
            sentBytes += other.sentBytes;
            forbidden += other.forbidden;
            unsent += other.unsent;
            wakes += other.wakes;
            refusedWakes += other.refusedWakes;
            posts += other.posts;
        }

        Traffic read() {
            Map<Delivery, Long> became = new EnumMap<>(Delivery.class);
            long packets = 0;
            for (Delivery each : Delivery.values()) {
                became.put(each, deliveries[each.ordinal()]);
                packets += deliveries[each.ordinal()];
            }
            Map<HandlerEnd, Long> ended = new EnumMap<>(HandlerEnd.class);
            for (HandlerEnd each : HandlerEnd.values()) {
                ended.put(each, runs[each.ordinal()]);
            }
            return new Traffic(
                    packets,
                    bytes,
                    Collections.unmodifiableMap(became),
                    Collections.unmodifiableMap(ended),
                    fuel,
                    sent,
                    sentBytes,
                    forbidden,
                    unsent,
                    wakes,
                    refusedWakes,
                    posts);
        }
    }
}
