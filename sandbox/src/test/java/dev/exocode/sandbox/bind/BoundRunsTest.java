package dev.exocode.sandbox.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.sandbox.Service;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.random.RandomPrograms;
import dev.exocode.vcode.random.Surroundings;
import dev.exocode.verifier.HostCall;
import dev.exocode.verifier.Policy;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** A bound call of any program is the run that the guest itself makes. */
class BoundRunsTest {
    private static final Binder BINDER = new Binder();

    public record Came(
            long result,
            Ending ending,
            @From(Part.STATE) byte[] state,
            Optional<Trap> trap,
            @From(Part.CHARGED) long fuel) {}

    public interface Whole {
        Came run(byte[] packet);
    }

    public interface Slice {
        Came run(byte[] data, int offset, int length);
    }

    public interface Buffer {
        Came run(ByteBuffer packet);
    }

    public interface Granted {
        Came run(@UserMemory byte[] memory, int offset, int length, byte[] packet);
    }

    public interface GrantedBuffer {
        Came run(byte[] packet, @UserMemory ByteBuffer memory);
    }

    public interface Truth {
        @Otherwise(1)
        boolean run(byte[] packet);
    }

    @Property(tries = 300)
    void boundCallsAreRuns(@ForAll("genes") List<Long> genes, @ForAll long seed) {
        Program program = seed % 2 == 0 ? RandomPrograms.counted(genes) : RandomPrograms.program(genes);
        Sandbox sandbox = new Sandbox(
                Policy.INSTRUMENT.withFuel(1 << 20),
                Surroundings.HOST.functions().values().stream()
                        .map(function -> Service.of(any(function.descriptor()), function.body())
                                .thatAborts())
                        .toList(),
                Set.of(),
                Surroundings.EXTENSIONS,
                seed % 3 == 0 ? Sandbox.Engine.INTERPRETER : Sandbox.Engine.JVM,
                false);
        byte[] bytes = BinaryFormat.encode(program);
        Optional<Guest> loaded = sandbox.load("p", bytes).value();
        Statistics.label("loaded").collect(loaded.isPresent());
        loaded.ifPresent(
                direct -> compare(direct, sandbox.load("p", bytes).value().orElseThrow(), seed));
        Statistics.label("loaded").coverage(coverage -> coverage.check(true).percentage(p -> p > 50));
        Statistics.label("granted").coverage(coverage -> coverage.check(true).percentage(p -> p > 20));
        // Of eleven times these were from 104 to 280 of some 3,300: a guest that is stopped is so in most of its runs.
        Statistics.label("ending")
                .coverage(coverage -> coverage.check(Ending.ABORTED).percentage(p -> p > 0.3));
    }

    /** Two guests of one program, one run directly and one through interfaces, stay alike. */
    private static void compare(Guest direct, Guest guest, long seed) {
        Random random = new Random(seed);
        Segment declared = guest.regions().get(Region.USER);
        boolean granted = declared != null && seed % 4 != 0;
        Statistics.label("granted").collect(granted);
        int bytes = granted ? declared.bytes() + random.nextInt(40) : 0;
        byte[] expected = new byte[bytes + 20];
        random.nextBytes(expected);
        for (int i = 0; i < 12; i++) {
            byte[] packet = RandomPrograms.packet(random, random.nextInt(80));
            byte[] same = packet.clone();
            Came came;
            if (granted) {
                int at = random.nextInt(20);
                byte[] memory = expected.clone();
                direct.grant(expected, at, bytes);
                direct.run(packet, 0, packet.length);
                direct.revoke();
                came = seed % 4 == 1
                        ? bound(GrantedBuffer.class, guest).run(same, ByteBuffer.wrap(memory, at, bytes))
                        : bound(Granted.class, guest).run(memory, at, bytes, same);
                assertThat(memory).isEqualTo(expected);
            } else {
                direct.run(packet, 0, packet.length);
                came = switch (i % 3) {
                    case 0 -> bound(Whole.class, guest).run(same);
                    case 1 -> bound(Slice.class, guest).run(same, 0, same.length);
                    default -> bound(Buffer.class, guest).run(ByteBuffer.wrap(same));
                };
            }
            Statistics.label("ending").collect(came.ending());
            assertThat(came.ending()).isEqualTo(direct.ending());
            assertThat(came.state()).isEqualTo(direct.state());
            assertThat(came.trap()).isEqualTo(direct.trap());
            assertThat(came.fuel()).isEqualTo(direct.charged());
            assertThat(same).isEqualTo(packet);
            // Once more, for the result, which the guest does not remember.
            long result = direct.run(packet, 0, packet.length);
            if (i % 2 == 0) {
                assertThat(bound(Whole.class, guest).run(packet.clone()).result())
                        .isEqualTo(result);
            } else {
                assertThat(bound(Truth.class, guest).run(packet.clone()))
                        .isEqualTo(direct.ending() != Ending.RETURNED || result != 0);
            }
        }
    }

    private static <T> T bound(Class<T> type, Guest guest) {
        return BINDER.bind(type, guest).value().orElseThrow();
    }

    /** Of a host function nothing but its types. */
    private static HostCall any(Import descriptor) {
        Type type = descriptor.signature().result();
        Optional<HostCall.Argument> result =
                type == Type.V ? Optional.empty() : Optional.of(HostCall.Argument.of(type));
        return new HostCall(
                descriptor.name(),
                descriptor.signature().parameters().stream()
                        .map(HostCall.Argument::of)
                        .toList(),
                type,
                result.map(HostCall.Argument::least).orElse(0L),
                result.map(HostCall.Argument::greatest).orElse(0L),
                0);
    }

    @Provide
    Arbitrary<List<Long>> genes() {
        return Arbitraries.longs().list().ofMaxSize(7);
    }
}
