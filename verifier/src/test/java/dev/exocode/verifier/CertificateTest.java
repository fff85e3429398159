package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Data;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.random.RandomPrograms;
import dev.exocode.vcode.random.Surroundings;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.verifier.domain.Remembered;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.flow.Invariants;
import dev.exocode.verifier.flow.Ranking;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Certificates lead to the same verdict again, and what is not true, or of something else, is refused. */
@OnOneJdk
class CertificateTest {
    private static final List<AcceptanceProgram> SAFE = AcceptanceProgram.in("safe").stream()
            .filter(program -> program.checks().isEmpty() && program.policy().isEmpty())
            .toList();
    private static final Verifier VERIFIER = new Verifier(Policy.STRICT, Surroundings.EXTENSIONS);

    @Provide
    Arbitrary<List<Long>> genes() {
        return RandomPrograms.genes();
    }

    private static byte[] bytes(AcceptanceProgram program) {
        return BinaryFormat.encode(program.assembled().program());
    }

    private static Verdict.Accepted accepted(byte[] bytes) {
        return (Verdict.Accepted) VERIFIER.verify("p", bytes);
    }

    private static Verdict check(byte[] bytes, byte[] certificate) {
        return VERIFIER.check("p", bytes, List.of(), "c", certificate);
    }

    private static void same(byte[] bytes, Verdict.Accepted first) {
        byte[] certificate = first.certificate();
        assertThat(check(bytes, certificate)).isInstanceOfSatisfying(Verdict.Accepted.class, again -> {
            assertThat(again.worstCaseFuel()).isEqualTo(first.worstCaseFuel());
            assertThat(again.obligations()).isEqualTo(first.obligations());
            assertThat(again.checked()).isEqualTo(first.checked());
            Arrays.fill(certificate, (byte) 0);
            assertThat(again.certificate()).isEqualTo(first.certificate());
        });
    }

    @TestFactory
    Stream<DynamicTest> verdictsAreTheSame() {
        return SAFE.stream()
                .map(program ->
                        DynamicTest.dynamicTest(program.name(), () -> same(bytes(program), accepted(bytes(program)))));
    }

    @Property(tries = 1000)
    void verdictsOfRandomProgramsAreTheSame(@ForAll("genes") List<Long> genes) {
        byte[] bytes = BinaryFormat.encode(RandomPrograms.program(genes));
        if (VERIFIER.verify("p", bytes) instanceof Verdict.Accepted accepted) {
            same(bytes, accepted);
        }
    }

    @Test
    void anotherProgramPolicyOrFormatIsRefused() {
        byte[] bytes = bytes(SAFE.get(0));
        byte[] certificate = accepted(bytes).certificate();
        assertThat(codes(check(bytes(SAFE.get(1)), certificate))).containsExactly(VerifierCode.V4002);
        assertThat(codes(new Verifier(Policy.INSTRUMENT, Surroundings.EXTENSIONS)
                        .check("p", bytes, List.of(), "c", certificate)))
                .containsExactly(VerifierCode.V4002);
        assertThat(codes(new Verifier(Policy.STRICT).check("p", bytes, List.of(), "c", certificate)))
                .containsExactly(VerifierCode.V4002);
        byte[] version = certificate.clone();
        version[4]++;
        assertThat(codes(check(bytes, version))).containsExactly(VerifierCode.V4001);
        byte[] longer = Arrays.copyOf(certificate, certificate.length + 1);
        assertThat(codes(check(bytes, longer))).containsExactly(VerifierCode.V4001);
    }

    /** What was found of a program says nothing of one with other constants, not even where nothing found hangs on them. */
    @Test
    void otherConstantsAreAnotherProgram() {
        String text = """
                .region data
                .data uc 1, 2, 3
                        lduci   r1, data[2]
                        retu    r1
                """;
        byte[] bytes = assembled(text);
        byte[] certificate = accepted(bytes).certificate();
        assertThat(check(bytes, certificate)).isInstanceOf(Verdict.Accepted.class);
        assertThat(codes(check(assembled(text.replace("2, 3", "2, 4")), certificate)))
                .containsExactly(VerifierCode.V4002);
        assertThat(((Verdict.Accepted) check(bytes, certificate)).program().data())
                .isEqualTo(Data.of(new byte[] {1, 2, 3}));
    }

    private static List<Object> codes(Verdict verdict) {
        return verdict.diagnostics().stream().map(d -> (Object) d.code()).toList();
    }

    @Test
    void certificatesThatEndEarlyAreRefused() {
        byte[] bytes = bytes(named("tcp-options"));
        byte[] certificate = accepted(bytes).certificate();
        for (int length = 0; length < certificate.length; length++) {
            assertThat(codes(check(bytes, Arrays.copyOf(certificate, length)))).containsExactly(VerifierCode.V4001);
        }
    }

    private static byte[] assembled(String text) {
        return BinaryFormat.encode(
                Assembler.assemble(new Source("p", text)).value().orElseThrow().program());
    }

    /** What is claimed at the entry of a function must hold wherever it is called. */
    @Test
    void entriesOfFunctionsMustBeImplied() {
        String text = """
                .region packet
                .function main () l
                        len     r1, packet
                        bltui   r1, 40, none
                        setl    r2, 39
                        calll   r3, f(r2)
                        retl    r3
                none:   retl    r0
                .function f (l) l
                        lduci   r2, packet[r1+0]
                        retl    r2
                """;
        byte[] checked = assembled(text);
        byte[] unchecked = assembled(text.replace("r1, 40, none", "r1, 1, none"));
        byte[] certificate = accepted(checked).certificate();
        assertThat(check(checked, certificate)).isInstanceOf(Verdict.Accepted.class);
        assertThat(codes(check(unchecked, rebound(certificate, unchecked)))).contains(VerifierCode.V1014);
    }

    /**
     * A loop that is also entered behind its head: what an earlier loop remembered must not pass for what this one did, so
     * a claim that something is remembered there is refused.
     */
    @Test
    void whatAnotherLoopRemembersIsForgotten() {
        byte[] bytes = bytes(AcceptanceProgram.in("limits").stream()
                .filter(program -> program.name().equals("limits/entered-between.vs"))
                .findFirst()
                .orElseThrow());
        Verdict.Accepted lenient = (Verdict.Accepted) new Verifier(Policy.INSTRUMENT).verify("p", bytes);
        int head = 7;
        int middle = 8;
        Map<Integer, State> states = new HashMap<>(lenient.invariants().states());
        states.put(middle, Remembered.below(states.get(middle), 2, Ranking.ghost(0)));
        Map<Integer, Ranking> rankings = new HashMap<>(lenient.invariants().rankings());
        rankings.put(head, new Ranking(2, 0));
        byte[] forged = Certificate.write(
                new Invariants(lenient.invariants().entries(), states, rankings),
                Certificate.identity(bytes, Policy.STRICT, Surroundings.EXTENSIONS));
        assertThat(codes(check(bytes, forged))).contains(VerifierCode.V1014);
    }

    /**
     * Whatever stands in a certificate, what is accepted by it is safe: of each program, safe or not, bytes of a certificate
     * are changed at random behind the hash, and if that is accepted every run is as it claims.
     */
    @TestFactory
    Stream<DynamicTest> forgedCertificatesProveNothingFalse() {
        return Stream.concat(SAFE.stream(), AcceptanceProgram.in("unsafe").stream())
                .filter(program -> program.assembled().program().flaw().isEmpty())
                .map(program -> DynamicTest.dynamicTest(program.name(), () -> forge(program)));
    }

    private static void forge(AcceptanceProgram program) {
        byte[] bytes = bytes(program);
        Random random = new Random(program.name().hashCode());
        // Under this policy even unsafe programs have one, which their forgeries start from.
        Verifier lenient = new Verifier(Policy.INSTRUMENT);
        Verdict first = lenient.verify("p", bytes);
        byte[] certificate = first instanceof Verdict.Accepted accepted
                ? rebound(accepted.certificate(), bytes)
                : rebound(accepted(bytes(SAFE.get(0))).certificate(), bytes);
        for (int i = 0; i < 400; i++) {
            byte[] forged = certificate.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int at = 37 + random.nextInt(forged.length - 37);
                forged[at] = (byte) (random.nextBoolean() ? forged[at] + random.nextInt(3) - 1 : random.nextInt());
            }
            Verdict verdict = check(bytes, forged);
            if (verdict instanceof Verdict.Accepted accepted) {
                holds(program, accepted, forged, random);
            }
        }
    }

    /** The same claims, bound to a program and the strict policy. */
    private static byte[] rebound(byte[] certificate, byte[] program) {
        byte[] rebound = certificate.clone();
        byte[] identity = Certificate.identity(program, Policy.STRICT, Surroundings.EXTENSIONS);
        System.arraycopy(identity, 0, rebound, 5, identity.length);
        return rebound;
    }

    private static void holds(AcceptanceProgram program, Verdict.Accepted accepted, byte[] forged, Random random) {
        assertThat(program.faults())
                .as("accepted by %s", Arrays.toString(forged))
                .isEmpty();
        Map<Integer, State> states = new HashMap<>();
        Program whole = program.assembled().program();
        VERIFIER.check("p", bytes(program), List.of(), "c", forged, (pc, state) -> states.put(pc, state.copy()));
        Walk walk = new Walk(whole, states, accepted);
        for (byte[] packet : program.packets()) {
            walk.run(packet, 0);
        }
        for (int i = 0; i < 5; i++) {
            byte[] packet = new byte[random.nextInt(100)];
            random.nextBytes(packet);
            walk.run(packet, random.nextInt(9));
        }
    }

    private static AcceptanceProgram named(String name) {
        return SAFE.stream()
                .filter(program -> program.name().equals("safe/" + name + ".vs"))
                .findFirst()
                .orElseThrow();
    }
}
