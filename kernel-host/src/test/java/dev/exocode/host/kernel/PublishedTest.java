package dev.exocode.host.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.method.Method;
import dev.exocode.host.method.MethodCode;
import dev.exocode.host.method.ProtectedMemory;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Strangers change pages by methods, and by nothing else, for as long as they may. */
class PublishedTest {
    private static final String COUNT = """
            .region packet
            .region user 8
                    lduli   r1, user[0]
                    adduli  r1, r1, 1
                    stuli   r1, user[0]
                    lduci   r2, packet[0]
                    retul   r1
            """;

    /** At most 3. */
    private static final String FEW = """
            .region user 8
                    lduli   r1, user[0]
                    leuli   r1, r1, 3
                    retul   r1
            """;

    private static final Settings SMALL = new Settings(4, 300, 2, 1000, 4, 8, 8, 2, 500, 3);

    private final Kernel kernel = new Kernel(SMALL, KernelClock.simulated());
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Environment owner = kernel.create("owner", new Library() {
                @Override
                public void exception(Environment self, Fault fault) {
                    faults.add(fault);
                }
            })
            .orThrow();
    private final Environment stranger =
            kernel.create("stranger", new Library() {}).orThrow();
    private final Holding page = owner.allocate(Kind.PAGE, 7).orThrow();

    @AfterEach
    void theKernelIsSound() {
        assertThat(kernel.audit()).isEmpty();
    }

    private static byte[] bytes(String text) {
        return BinaryFormat.encode(
                Assembler.assemble(new Source("text", text)).orThrow().program());
    }

    private static void refused(Enum<?> code, Result<?> result) {
        assertThat(result.value()).isEmpty();
        assertThat(result.diagnostics()).singleElement().extracting("code").isEqualTo(code);
    }

    private Result<Published> publish(Environment by, Capability shown, int count) {
        return by.publish(
                5, page.number(), count, shown, Optional.of(bytes(FEW)), List.of(Method.of("count", bytes(COUNT))));
    }

    private Capability granted() {
        return owner.grant(owner.capability(), stranger.number(), owner.serving(5), Capability.WRITE)
                .orThrow();
    }

    @Test
    void whoMayCallChangesThePageByTheMethodAlone() {
        Published counter = publish(owner, page.capability(), 1).orThrow();
        assertThat(counter.number()).isEqualTo(5);
        Capability may = granted();
        for (int i = 1; i <= 3; i++) {
            assertThat(stranger.invoke(owner.number(), 5, may, "count", new byte[1])
                            .orThrow()
                            .result())
                    .isEqualTo(i);
        }
        assertThat(faults).isEmpty();
        // A fourth time it would not hold any more; arguments that lack stop it; a name that is none is the caller's
        // affair.
        refused(MethodCode.INVARIANT, stranger.invoke(owner.number(), 5, may, "count", new byte[1]));
        refused(MethodCode.STOPPED, stranger.invoke(owner.number(), 5, may, "count", new byte[0]));
        refused(MethodCode.NAME, stranger.invoke(owner.number(), 5, may, "add", new byte[1]));
        assertThat(faults).extracting(Fault::type).containsExactly(Fault.Type.METHOD, Fault.Type.METHOD);
        assertThat(faults.get(0).number()).isEqualTo(5);
        assertThat(faults.get(0).detail()).contains("H0603");
        byte[] seen = new byte[8];
        owner.map(0, page.number(), page.capability(), false).orThrow();
        owner.read(0, seen, 0, 8);
        assertThat(seen).containsExactly(3, 0, 0, 0, 0, 0, 0, 0);
        refused(KernelCode.CAPABILITY, stranger.map(0, page.number(), may, false));
    }

    @Test
    void whoMayNotCallDoesNot() {
        publish(owner, page.capability(), 1).orThrow();
        refused(KernelCode.CAPABILITY, stranger.invoke(owner.number(), 5, stranger.capability(), "count", new byte[1]));
        refused(KernelCode.NUMBER, stranger.invoke(owner.number(), 6, granted(), "count", new byte[1]));
        refused(KernelCode.ENVIRONMENT, stranger.invoke(99, 5, granted(), "count", new byte[1]));
        Capability may = granted();
        owner.revoke(owner.capability(), owner.serving(5)).orThrow();
        refused(KernelCode.CAPABILITY, stranger.invoke(owner.number(), 5, may, "count", new byte[1]));
        assertThat(stranger.invoke(owner.number(), 5, granted(), "count", new byte[1])
                        .value())
                .isPresent();
        kernel.destroy(owner, "it is over");
        refused(KernelCode.ENVIRONMENT, stranger.invoke(owner.number(), 5, may, "count", new byte[1]));
    }

    @Test
    void whatMayNotBePublishedIsNot() {
        refused(KernelCode.CAPABILITY, publish(stranger, stranger.capability(), 1));
        refused(KernelCode.NUMBER, publish(owner, owner.capability(), 2));
        refused(KernelCode.RANGE, publish(owner, page.capability(), 0));
        refused(KernelCode.LIMIT, publish(owner, owner.capability(), ProtectedMemory.MOST_BYTES / 4096 + 1));
        assertThat(owner.bindings).isEmpty();
        owner.map(0, page.number(), page.capability(), true).orThrow();
        owner.write(0, new byte[] {4}, 0, 1);
        refused(MethodCode.INVARIANT, publish(owner, page.capability(), 1));
        owner.write(0, new byte[] {0}, 0, 1);
        Published first = publish(owner, page.capability(), 1).orThrow();
        refused(KernelCode.TAKEN, publish(owner, page.capability(), 1));
        first.withdraw();
        assertThat(first.isThere()).isFalse();
        assertThat(publish(owner, page.capability(), 1).value()).isPresent();
        List<Method> many = new ArrayList<>();
        for (int i = 0; i <= Environment.MOST_PUBLISHED; i++) {
            many.add(Method.of("count" + i, bytes(COUNT)));
        }
        refused(KernelCode.LIMIT, owner.publish(6, page.number(), 1, page.capability(), Optional.empty(), many));
        for (int i = 1; i < Environment.MOST_PUBLISHED; i++) {
            owner.publish(5 + i, page.number(), 1, page.capability(), Optional.empty(), List.of())
                    .orThrow();
        }
        refused(KernelCode.LIMIT, owner.publish(99, page.number(), 1, page.capability(), Optional.empty(), List.of()));
        assertThatThrownBy(() -> owner.serving(1 << 24)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsOverWhenThePageGoes() {
        kernel.listen(event -> told.add(event.type().word() + " " + event.detail()));
        publish(owner, page.capability(), 1).orThrow().withdraw();
        Published counter = publish(owner, page.capability(), 1).orThrow();
        Capability may = granted();
        owner.free(Kind.PAGE, page.number()).orThrow();
        assertThat(told).contains("bound published 5").containsOnlyOnce("broken published 5");
        assertThat(counter.isThere()).isFalse();
        stranger.allocate(Kind.PAGE, page.number()).orThrow();
        refused(KernelCode.NUMBER, stranger.invoke(owner.number(), 5, may, "count", new byte[1]));
    }

    @Test
    void theMethodsOfAnEnvironmentHaveSoMuchMemory() {
        Kernel small = new Kernel(Settings.USUAL, Terms.USUAL.withCodeBytes(100_000), KernelClock.simulated());
        Environment one = small.create("one", new Library() {}).orThrow();
        Holding own = one.allocate(Kind.PAGE).orThrow();
        Published last = null;
        int number = 0;
        while (last == null || last.isThere()) {
            Result<Published> made = one.publish(
                    number++,
                    own.number(),
                    1,
                    own.capability(),
                    Optional.of(bytes(FEW)),
                    List.of(Method.of("count", bytes(COUNT))));
            assertThat(small.audit()).isEmpty();
            if (made.value().isEmpty()) {
                refused(KernelCode.LIMIT, made);
                break;
            }
            last = made.orThrow();
        }
        assertThat(number).isBetween(2, 8);
        long full = one.code.bytes();
        assertThat(full).isBetween(50_000L, 100_000L);
        last.withdraw();
        assertThat(one.code.bytes()).isEqualTo(full - full / (number - 1));
        refused(KernelCode.LIMIT, one.publish(99, 0, Integer.MAX_VALUE, own.capability(), Optional.empty(), List.of()));
        refused(KernelCode.RANGE, one.publish(99, 0, Integer.MIN_VALUE, own.capability(), Optional.empty(), List.of()));
        one.free(Kind.PAGE, own.number()).orThrow();
        assertThat(one.code.bytes()).isZero();
        assertThat(small.audit()).isEmpty();
    }

    /** By a page that another one shares for writing: both are free to end it. */
    @Test
    void pagesOfAnotherOneMayBePublishedWithItsCapability() {
        Capability lent = owner.grant(
                        page.capability(),
                        stranger.number(),
                        page.capability().name(),
                        Capability.READ | Capability.WRITE)
                .orThrow();
        Published counter = publish(stranger, lent, 1).orThrow();
        assertThat(stranger.invoke(stranger.number(), 5, stranger.capability(), "count", new byte[1])
                        .value())
                .isPresent();
        owner.revoke(page.capability(), page.capability().name()).orThrow();
        assertThat(counter.isThere()).isFalse();
        refused(KernelCode.NUMBER, stranger.invoke(stranger.number(), 5, stranger.capability(), "count", new byte[1]));
    }
}
