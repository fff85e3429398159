package dev.exocode.verifier;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Host;
import dev.exocode.verifier.HostCall.Argument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Policies of every kind there is. */
final class AnyPolicy {
    private static final List<Type> RESULTS = Stream.of(Type.values())
            .filter(type -> type == Type.V || Signature.isOfRegisters(type))
            .toList();

    private AnyPolicy() {}

    /** A type, and a range of it. */
    private record Values(Type type, long least, long greatest) {
        static Values of(Type type, long a, long b, boolean whole) {
            long least = type.wrap(a);
            long greatest = type.wrap(b);
            if (whole || type.floating()) {
                return new Values(type, HostCall.least(type), HostCall.greatest(type));
            }
            return HostCall.compare(type, least, greatest) <= 0
                    ? new Values(type, least, greatest)
                    : new Values(type, greatest, least);
        }
    }

    static Arbitrary<Policy> policies() {
        Arbitrary<Optional<List<HostCall>>> calls = hostCall()
                .list()
                .ofMaxSize(5)
                .uniqueElements(HostCall::name)
                .optional()
                .withoutEdgeCases();
        return Combinators.combine(
                        Arbitraries.of(Unproved.class),
                        Arbitraries.longs().between(1, Policy.MAX_FUEL),
                        Arbitraries.integers().between(0, Integer.MAX_VALUE),
                        Arbitraries.integers().between(1, Program.MAX_INSTRUCTIONS),
                        Arbitraries.integers().between(1, Host.PLAIN.maxDepth()),
                        Arbitraries.integers().between(0, 3),
                        regions(),
                        calls)
                .as((unproved, fuel, packet, instructions, depth, allowed, regions, hostCalls) -> new Policy(
                        unproved,
                        fuel,
                        packet,
                        instructions,
                        depth,
                        (allowed & 1) != 0,
                        (allowed & 2) != 0,
                        regions,
                        hostCalls));
    }

    private static Arbitrary<Map<Region, Grant>> regions() {
        Arbitrary<Map<Region, Grant>> all = Arbitraries.create(() -> new EnumMap<>(Region.class));
        for (Region region : Region.values()) {
            all = Combinators.combine(all, grant(region).injectNull(0.1)).as((before, grant) -> {
                Map<Region, Grant> more = new EnumMap<>(before);
                if (grant != null) {
                    more.put(region, grant);
                }
                return more;
            });
        }
        return all.withoutEdgeCases();
    }

    private static Arbitrary<Grant> grant(Region region) {
        Arbitrary<Integer> bytes = Arbitraries.integers().between(0, Grant.mostBytes(region));
        return Combinators.combine(Arbitraries.integers().between(0, 2), bytes)
                .as((right, size) ->
                        right == 0 ? Grant.NONE : new Grant(true, right == 2 && region != Region.DATA, size));
    }

    private static Arbitrary<HostCall> hostCall() {
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars('_')
                .ofMinLength(1)
                .ofMaxLength(64)
                .filter(Program::isName);
        Arbitrary<String> keys = Arbitraries.of("fuel", "region", "none", "v", "ul", "packet");
        Arbitrary<List<List<Argument>>> arguments =
                Arbitraries.oneOf(single(), slice()).list().ofMaxSize(Import.MAX_PARAMETERS);
        return Combinators.combine(
                        Arbitraries.oneOf(names, keys),
                        arguments,
                        values(RESULTS),
                        Arbitraries.longs().between(0, Policy.MAX_FUEL))
                .as((name, list, result, fuel) ->
                        new HostCall(name, fitting(list), result.type(), result.least(), result.greatest(), fuel));
    }

    private static List<Argument> fitting(List<List<Argument>> parts) {
        List<Argument> all = new ArrayList<>();
        for (List<Argument> part : parts) {
            if (all.size() + part.size() <= Import.MAX_PARAMETERS) {
                all.addAll(part);
            }
        }
        return all;
    }

    private static Arbitrary<List<Argument>> single() {
        return values(RESULTS.stream().filter(type -> type != Type.V).toList())
                .map(v -> List.of(new Argument(v.type(), v.least(), v.greatest(), Optional.empty())));
    }

    private static Arbitrary<List<Argument>> slice() {
        List<Type> integers = RESULTS.stream()
                .filter(type -> type != Type.V && !type.floating())
                .toList();
        Arbitrary<Region> regions = Arbitraries.of(Region.class).filter(HostCall::isSliced);
        return Combinators.combine(regions, values(integers), values(integers))
                .as((region, offset, length) -> List.of(
                        new Argument(offset.type(), offset.least(), offset.greatest(), Optional.of(region)),
                        new Argument(length.type(), length.least(), length.greatest(), Optional.empty())));
    }

    private static Arbitrary<Values> values(List<Type> types) {
        Arbitrary<Long> numbers =
                Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.of(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE));
        return Combinators.combine(Arbitraries.of(types), numbers, numbers, Arbitraries.of(true, false))
                .as(Values::of);
    }
}
