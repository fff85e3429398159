package dev.exocode.sandbox.fuzz;

import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.SandboxCode;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.engine.Proofs;
import dev.exocode.vcode.text.Assembled;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Claims;
import dev.exocode.verifier.Obligation;
import dev.exocode.verifier.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/**
 * One case: an input led all the way, with every oracle on the way. What fails is thrown as {@link Wrong}, or is the exception
 * that came.
 */
final class Trial {
    /** Memory of a program that no verdict bounds. */
    private static final int MAX_BYTES = 1 << 16;

    /** Bytes of a certificate before what it claims: magic, version and hash. */
    private static final int CERTIFICATE_HEADER = 37;

    private static final Set<Trap> HOSTS = Set.of(Trap.FUEL, Trap.HOST);

    private final Subject subject;
    private final Tally tally;
    private final Effort effort;
    private final List<byte[]> packets;
    private Runs runs;

    /**
     * How much is done for a case.
     *
     * @param jvm whether programs are compiled, which takes as long as some hundred runs
     * @param deep whether registers are compared with claims step by step, and what is seldom wrong is looked at
     */
    record Effort(boolean jvm, boolean deep) {}

    Trial(Subject subject, Tally tally, Effort effort, List<byte[]> packets) {
        this.subject = subject;
        this.tally = tally;
        this.effort = effort;
        this.packets = packets;
    }

    /** The packet that was run last; null if none was. */
    byte[] lastPacket() {
        return runs == null ? null : runs.packet();
    }

    void look(Input input) {
        if (input instanceof Input.Encoded encoded) {
            program(encoded.bytes());
        } else if (input instanceof Input.Text text) {
            Result<Assembled> assembled = subject.assemble(text.text());
            requireSaid(assembled);
            assembled.value().ifPresent(read -> program(BinaryFormat.encode(read.program())));
        } else if (input instanceof Input.Foreign foreign) {
            foreign.front().take(foreign.bytes().clone()).forEach(this::program);
        } else if (input instanceof Input.Forged forged) {
            forged(forged);
        }
    }

    private static void requireSaid(Result<?> result) {
        boolean error = result.diagnostics().stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
        Wrong.require(result.value().isPresent() != error, Oracle.VERDICT, () -> "refused=" + error + " " + result);
    }

    private void program(byte[] bytes) {
        Result<Program> decoded = subject.decode(bytes);
        requireSaid(decoded);
        if (decoded.value().isEmpty()) {
            Wrong.require(subject.strict(bytes) instanceof Verdict.Malformed, Oracle.VERDICT, () -> "of no program");
            return;
        }
        Program program = decoded.value().get();
        Wrong.require(Arrays.equals(BinaryFormat.encode(program), bytes), Oracle.CODEC, () -> "bytes=" + bytes.length);
        if (effort.deep() || effort.jvm()) {
            text(program);
        }
        Claims claims = effort.deep() ? subject.claims(bytes) : null;
        Verdict check = claims == null ? subject.check(bytes) : claims.verdict();
        Judged judged = judged(program, check);
        // What pays for its loops needs no meter, and has no bound either.
        boolean open = judged == null
                || !judged.checked().isEmpty()
                || judged.fuel().apply(Subject.MAX_PACKET_BYTES).isEmpty();
        Judged proved = open ? null : judged;
        if (effort.deep()) {
            proved = judged(program, subject.strict(bytes));
            boolean refused = proved == null;
            Wrong.require(refused == open, Oracle.VERDICT, () -> "refused=" + refused + " open=" + open);
        }
        tell(bytes, check, proved, judged);
        if (program.flaw().isPresent()) {
            Wrong.require(judged == null, Oracle.VERDICT, () -> "accepted=" + program.flaw());
            return;
        }
        if (bytesOf(program) > MAX_BYTES) {
            return;
        }
        tally.programs++;
        tally.accepted += proved == null ? 0 : 1;
        run(program, bytes, proved, judged, claims);
    }

    private static long bytesOf(Program program) {
        long bytes = (long) program.mostLocalBytes() * Host.PLAIN.maxDepth();
        for (Region region : List.of(Region.USER, Region.STATE, Region.SCRATCH, Region.OUT, Region.DATA)) {
            bytes += program.declaredBytes(region, 0);
        }
        return bytes;
    }

    /** What is promised of a program; null if it is refused. */
    private Judged judged(Program program, Verdict verdict) {
        if (!(verdict instanceof Verdict.Accepted accepted)) {
            Wrong.require(!verdict.diagnostics().isEmpty(), Oracle.VERDICT, () -> "refused without a word");
            return null;
        }
        Judged judged = subject.judged(accepted);
        Wrong.require(judged.proofs().program().equals(program), Oracle.VERDICT, () -> "of another program");
        return judged;
    }

    private void tell(byte[] bytes, Verdict check, Judged proved, Judged judged) {
        if (check instanceof Verdict.Accepted accepted && effort.deep()) {
            accepted.obligations().forEach(obligation -> tally.coverage.proved().add(obligation.kind()));
        }
        if (judged != null) {
            judged.checked().forEach(obligation -> tally.coverage.checked().add(obligation.kind()));
        }
        if (proved == null && effort.deep()) {
            subject.explain(bytes)
                    .refuted()
                    .forEach(obligation -> tally.coverage.refuted().add(obligation.kind()));
        }
    }

    /** What is printed is assembled to the same. */
    private void text(Program program) {
        if (program.lines().equals(Lines.NONE)) {
            Result<Assembled> assembled = subject.assemble(Printer.print(program));
            Optional<Program> again = assembled.value().map(Assembled::program);
            Wrong.require(
                    again.isPresent(),
                    Oracle.TEXT,
                    () -> assembled.diagnostics().toString());
            Wrong.require(again.get().equals(program), Oracle.TEXT, () -> "another program");
        }
    }

    private void run(Program program, byte[] bytes, Judged proved, Judged judged, Claims claims) {
        runs = new Runs(subject, tally, program);
        if (!runs.linked()) {
            return;
        }
        boolean bounded = judged != null && judged.fuel().apply(0).isPresent();
        List<Outcome> outcomes = new ArrayList<>();
        for (byte[] packet : packets) {
            Outcome outcome = runs.stepped(packet, bounded, claims);
            outcomes.add(outcome);
            if (proved != null) {
                requireSafe(proved, outcome, packet);
            }
            if (judged != null) {
                requireSafe(judged, outcome, packet);
            }
        }
        // Of what is wholly proved there is nothing to change; that it is not is seldom looked at.
        Rewritten rewritten =
                proved == null && judged != null || effort.deep() ? rewritten(program, bytes, judged) : null;
        boolean changed = rewritten != null && rewritten.added() > 0;
        List<Outcome> checked = changed ? checked(program, rewritten, outcomes) : outcomes;
        if (effort.jvm()) {
            Judged most = proved == null ? judged : proved;
            compiled(most == null ? unproved(program) : most.proofs(), outcomes);
            if (changed) {
                compiled(rewritten.judged().proofs(), checked);
            }
            if (most != null && effort.deep()) {
                compiled(unproved(program), outcomes);
            }
            if (rewritten != null || proved != null) {
                guest(bytes, checked);
            }
        }
        if (effort.deep() && subject.check(bytes) instanceof Verdict.Accepted accepted) {
            certificate(bytes, accepted);
        }
    }

    private static Proofs unproved(Program program) {
        return new Proofs() {
            @Override
            public Program program() {
                return program;
            }

            @Override
            public boolean proved(int pc) {
                return false;
            }
        };
    }

    /** The traps are those that are allowed, and the fuel is enough. */
    private void requireSafe(Judged judged, Outcome outcome, byte[] packet) {
        OptionalLong most = judged.fuel().apply(packet.length);
        if (most.isPresent()) {
            boolean inTime = outcome.ended() && outcome.spent() <= most.getAsLong();
            Wrong.require(inTime, Oracle.FUEL, () -> "spent=" + outcome.spent() + " most=" + most.getAsLong());
        }
        if (outcome.ended()
                && outcome.trap().filter(trap -> !HOSTS.contains(trap)).isPresent()) {
            int pc = outcome.trapPc();
            Obligation.Kind kind = Obligation.Kind.valueOf(outcome.trap().get().name());
            boolean meant = judged.proofs().program().code().get(pc).op().checks();
            boolean listed = meant || judged.checked().contains(new Obligation(pc, kind));
            Wrong.require(listed, Oracle.UNSAFE, () -> outcome.inWords());
        }
    }

    private Rewritten rewritten(Program program, byte[] bytes, Judged judged) {
        Result<Rewritten> result = subject.instrument(bytes);
        requireSaid(result);
        if (result.value().isEmpty()) {
            boolean open = result.diagnostics().get(0).code() == SandboxCode.S0004;
            Wrong.require(!open, Oracle.INSTRUMENTED, () -> "something is still open");
            return null;
        }
        Rewritten rewritten = result.value().get();
        Wrong.require(judged != null, Oracle.VERDICT, () -> "what is refused was instrumented");
        Wrong.require(rewritten.judged().checked().isEmpty(), Oracle.INSTRUMENTED, () -> "something is left to checks");
        boolean same = rewritten.judged().proofs().program().equals(program);
        Wrong.require(same == (rewritten.added() == 0), Oracle.INSTRUMENTED, () -> "added=" + rewritten.added());
        tally.instrumented += same ? 0 : 1;
        return rewritten;
    }

    /** Runs a program with its checks put in, and compares that with the runs without. */
    private List<Outcome> checked(Program program, Rewritten rewritten, List<Outcome> outcomes) {
        Runs again = new Runs(subject, tally, rewritten.judged().proofs().program());
        // A loop that its author charges for may take long for little.
        boolean ends = program.code().stream().noneMatch(in -> in.op() == Op.FUEL);
        List<Outcome> checked = new ArrayList<>();
        Runs original = runs;
        runs = again;
        for (int i = 0; i < packets.size(); i++) {
            Outcome outcome = again.stepped(packets.get(i), true, null);
            Wrong.require(outcome.ended() || !ends, Oracle.FUEL, () -> "steps=" + outcome.steps());
            requireSafe(rewritten.judged(), outcome, packets.get(i));
            checked.add(outcome);
            Outcome before = outcomes.get(i);
            if (before.ended() && outcome.ended() && !outcome.trap().equals(Optional.of(Trap.FUEL))) {
                same(before, outcome, rewritten);
            }
        }
        runs = original;
        return checked;
    }

    private static void same(Outcome before, Outcome outcome, Rewritten rewritten) {
        String difference = before.differs(outcome);
        Wrong.require(difference == null, Oracle.INSTRUMENTED, () -> difference);
        boolean place = outcome.trapPc() < 0 || rewritten.origin().applyAsInt(outcome.trapPc()) == before.trapPc();
        Wrong.require(place, Oracle.INSTRUMENTED, () -> before.inWords() + " and " + outcome.inWords());
        boolean fuel = rewritten.charges() > 0 || before.fuel() == outcome.fuel();
        Wrong.require(fuel, Oracle.INSTRUMENTED, () -> "fuel " + before.fuel() + " and " + outcome.fuel());
    }

    /** Runs what the JVM makes of it, and the interpreter at one go, wherever a run is known to end. */
    private void compiled(Proofs proofs, List<Outcome> outcomes) {
        Result<Machine> compiled = subject.compile(proofs);
        requireSaid(compiled);
        Runs other = new Runs(subject, tally, proofs.program());
        for (int i = 0; i < packets.size() && compiled.value().isPresent(); i++) {
            if (outcomes.get(i).ended()) {
                runs.about(packets.get(i));
                String whole = outcomes.get(i).differsAtAll(other.whole(packets.get(i)));
                Wrong.require(whole == null, Oracle.ENGINES, () -> "steps and one go: " + whole);
                Outcome outcome = other.of(compiled.value().get(), packets.get(i));
                String difference = outcomes.get(i).differsAtAll(outcome);
                Wrong.require(difference == null, Oracle.ENGINES, () -> "interpreter and jvm: " + difference);
            }
        }
    }

    /** The whole way, as a host goes it, leads to the same. */
    private void guest(byte[] bytes, List<Outcome> outcomes) {
        Result<Guest> loaded = subject.load(bytes);
        requireSaid(loaded);
        for (int i = 0; i < packets.size() && loaded.value().isPresent(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.ended()) {
                runs.about(packets.get(i));
                Guest guest = loaded.value().get();
                Frame frame = runs.frame(packets.get(i));
                guest.grant(frame.user, Frame.BEFORE, frame.userBytes());
                guest.reset();
                long result = subject.run(guest, frame.data, Frame.BEFORE, packets.get(i).length);
                tally.executions++;
                boolean same = result == outcome.result() && guest.trap().equals(outcome.trap());
                Wrong.require(same, Oracle.ENGINES, () -> "guest: " + guest.ending() + " and " + outcome.inWords());
                frame.requireCanaries();
                String difference = outcome.differs(guest, frame);
                Wrong.require(difference == null, Oracle.ENGINES, () -> "guest: " + difference);
                if (guest.ending() == Ending.ABORTED) {
                    frame.requireUndone(guest.state());
                }
            }
        }
    }

    /** Its own certificate leads to the same verdict. */
    private void certificate(byte[] bytes, Verdict.Accepted accepted) {
        Verdict again = subject.check(bytes, accepted.certificate());
        Wrong.require(
                again instanceof Verdict.Accepted,
                Oracle.CERTIFICATE,
                () -> again.diagnostics().toString());
        boolean same = ((Verdict.Accepted) again).checked().equals(accepted.checked());
        Wrong.require(same, Oracle.CERTIFICATE, () -> "other checks");
    }

    /** What another program's certificate claims of this one is refused, or so. */
    private void forged(Input.Forged forged) {
        if (!(subject.check(forged.bytes()) instanceof Verdict.Accepted own)
                || !(subject.check(forged.other()) instanceof Verdict.Accepted other)) {
            return;
        }
        byte[] header = own.certificate();
        byte[] certificate = other.certificate();
        System.arraycopy(header, 0, certificate, 0, CERTIFICATE_HEADER);
        Random random = new Random(forged.seed());
        for (int changes = random.nextInt(4); changes > 0 && certificate.length > CERTIFICATE_HEADER; changes--) {
            int at = CERTIFICATE_HEADER + random.nextInt(certificate.length - CERTIFICATE_HEADER);
            certificate[at] = (byte) random.nextInt(random.nextBoolean() ? 256 : 4);
        }
        Verdict verdict = subject.check(forged.bytes(), certificate);
        Judged judged = subject.certified(verdict, Judged.of(own));
        if (judged == null) {
            Wrong.require(!verdict.diagnostics().isEmpty(), Oracle.CERTIFICATE, () -> "refused without a word");
            return;
        }
        runs = new Runs(subject, tally, own.program());
        List<Outcome> outcomes = new ArrayList<>();
        for (byte[] packet : packets) {
            outcomes.add(runs.stepped(packet, judged.fuel().apply(0).isPresent(), null));
            requireSafe(judged, outcomes.get(outcomes.size() - 1), packet);
        }
        if (effort.jvm()) {
            compiled(judged.proofs(), outcomes);
        }
    }
}
