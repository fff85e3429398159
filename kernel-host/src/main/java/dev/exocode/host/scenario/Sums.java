package dev.exocode.host.scenario;

import dev.exocode.host.handler.HandlerEnd;
import dev.exocode.host.kernel.Delivery;
import dev.exocode.host.kernel.Traffic;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What came of the packets of several claims together. */
final class Sums {
    private Sums() {}

    static Traffic of(List<Traffic> parts) {
        return new Traffic(
                sum(parts, Traffic::packets),
                sum(parts, Traffic::bytes),
                counts(parts, Delivery.class, Delivery.values(), Traffic::deliveries),
                counts(parts, HandlerEnd.class, HandlerEnd.values(), Traffic::runs),
                sum(parts, Traffic::fuel),
                sum(parts, Traffic::sent),
                sum(parts, Traffic::sentBytes),
                sum(parts, Traffic::forbidden),
                sum(parts, Traffic::unsent),
                sum(parts, Traffic::wakes),
                sum(parts, Traffic::refusedWakes),
                sum(parts, Traffic::posts));
    }

    private static long sum(List<Traffic> parts, ToLongFunction<Traffic> what) {
        return parts.stream().mapToLong(what).sum();
    }

    private static <K extends Enum<K>> Map<K, Long> counts(
            List<Traffic> parts, Class<K> type, K[] keys, Function<Traffic, Map<K, Long>> what) {
        Map<K, Long> sums = new EnumMap<>(type);
        Arrays.stream(keys)
                .forEach(key ->
                        sums.put(key, sum(parts, part -> what.apply(part).getOrDefault(key, 0L))));
        return sums;
    }
}
