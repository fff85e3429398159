package dev.exocode.vcode.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Interpreter;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What others get who fuzz what they offer themselves. */
class GeneratorTest {
    private static final Import LOOKUP = new Import("lookup", Signature.of(Type.U, Type.U, Type.L));

    @Provide
    Arbitrary<Program> programs() {
        return Programs.arbitrary();
    }

    @Provide
    Arbitrary<byte[]> packets() {
        return Programs.packets(64);
    }

    @Property(tries = 300)
    void programsThatCallNothingRunAnywhere(@ForAll("programs") Program program, @ForAll("packets") byte[] packet) {
        assertThat(program.imports()).isEmpty();
        assertThat(program.extensions()).isEmpty();
        assertThat(packet).hasSizeLessThanOrEqualTo(64);
        Interpreter engine = Interpreter.of(program);
        engine.refuel(300);
        engine.begin(packet, 0, packet.length);
        for (int step = 0; step < 5000 && engine.step(); step++) {
            assertThat(engine.fuel()).isBetween(0L, 300L);
        }
    }

    /** A host function of one's own is called, mostly with arguments in the ranges that it says. */
    @Test
    void ownHostCallsAreCalledInTheirRanges() {
        List<Offer.Bound> bounds = List.of(new Offer.Bound(3, 250), new Offer.Bound(-9, -2));
        Generator generator = new Generator(List.of(new Offer(LOOKUP, bounds, false)), List.of());
        AtomicLong calls = new AtomicLong();
        AtomicLong inside = new AtomicLong();
        Host host = Host.of(new HostFunction(LOOKUP, (machine, a, b, c, d, e, f) -> {
            calls.incrementAndGet();
            inside.addAndGet(a >= 3 && a <= 250 && b >= -9 && b <= -2 ? 1 : 0);
            return a;
        }));
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            Program program = generator.program(Shape.PLAIN, Generator.genes(random, 40));
            byte[] packet = Generator.packet(random, 40);
            Interpreter.load("p", program, host).value().orElseThrow().run(packet, 0, packet.length);
        }
        assertThat(calls.get()).isGreaterThan(100);
        assertThat(inside.get() * 100 / calls.get()).as("percent in range").isBetween(70L, 99L);
    }

    @Test
    void whatIsRareAndWhatIsOfferedAreTold() {
        Random random = new Random(3);
        Generator often = new Generator(List.of(new Offer(LOOKUP, List.of(), false)), List.of());
        Generator seldom = new Generator(List.of(new Offer(LOOKUP, List.of(), true)), List.of());
        long[] calls = new long[2];
        for (int i = 0; i < 500; i++) {
            List<Long> genes = Generator.genes(random, 40);
            calls[0] += calls(often.program(Shape.PLAIN, genes));
            calls[1] += calls(seldom.program(Shape.PLAIN, genes));
        }
        assertThat(calls[1]).isBetween(calls[0] / 6, calls[0] / 2);
        assertThatThrownBy(() -> new Offer(LOOKUP, List.of(new Offer.Bound(0, 1)), false))
                .hasMessageContaining("lookup takes 2 arguments");
        assertThatThrownBy(() -> new Offer.Bound(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static long calls(Program program) {
        return program.code().stream().filter(in -> in.op() == Op.HCALL).count();
    }

    @Test
    void theWidestBoundsHoldEverything() {
        assertThat(new Offer.Bound(Long.MIN_VALUE, Long.MAX_VALUE).mask()).isEqualTo(Long.MAX_VALUE);
        assertThat(new Offer.Bound(0, Long.MAX_VALUE).mask()).isEqualTo(Long.MAX_VALUE);
        assertThat(new Offer.Bound(5, 5).mask()).isZero();
        assertThat(new Offer.Bound(0, 6).mask()).isEqualTo(3);
    }
}
