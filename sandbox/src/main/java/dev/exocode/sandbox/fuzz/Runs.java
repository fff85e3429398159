package dev.exocode.sandbox.fuzz;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.verifier.Claims;
import java.util.Optional;

/** Runs of one program: each in a frame of its own, looked at, and undone. */
final class Runs {
    /** Steps of a run that may have no end, and of one that has. */
    private static final int FEW_STEPS = 2000;

    private static final int MOST_STEPS = 40_000;

    /** Steps of a run that are compared with claims: that takes a hundred times as long as the step. */
    private static final int CLAIMED_STEPS = 150;

    private final Subject subject;
    private final Tally tally;
    private final Instruction[] code;
    private final int[] costs;
    private final int leastUser;
    private final Optional<Interpreter> interpreter;
    private byte[] packet;

    Runs(Subject subject, Tally tally, Program program) {
        this.subject = subject;
        this.tally = tally;
        this.code = program.code().toArray(Instruction[]::new);
        this.costs = new int[code.length];
        for (int pc = 0; pc < code.length; pc++) {
            costs[pc] = code[pc].op().fuel();
        }
        this.leastUser = program.declaredBytes(Region.USER, 0);
        this.interpreter = subject.interpret(program).value();
    }

    /** Whether the host offers what it imports. */
    boolean linked() {
        return interpreter.isPresent();
    }

    /** The packet that was run last. */
    byte[] packet() {
        return packet;
    }

    /** Says which packet is run next, if others run it. */
    void about(byte[] next) {
        packet = next;
    }

    Frame frame(byte[] next) {
        return new Frame(next, leastUser);
    }

    /** A run in the checking interpreter, step by step: so it can be left if it does not end. */
    Outcome stepped(byte[] next, boolean ends, Claims claims) {
        packet = next;
        Frame frame = frame(next);
        Interpreter machine = interpreter.orElseThrow();
        frame.prepare(machine, Subject.FUEL);
        machine.begin(frame.data, Frame.BEFORE, next.length);
        long most = ends ? MOST_STEPS : FEW_STEPS;
        long spent = 0;
        long steps = 0;
        for (; !machine.ended() && steps < most; steps++) {
            int pc = machine.pc();
            if (claims != null && steps < CLAIMED_STEPS) {
                Optional<String> wrong = subject.violation(claims, machine, next.length, frame.userBytes());
                Wrong.require(wrong.isEmpty(), Oracle.CLAIM, () -> "pc=" + pc + " " + wrong.orElse(""));
            }
            spent += costs[pc];
            tally.coverage.ops().add(code[pc].op());
            machine.step();
        }
        Outcome outcome = Outcome.of(machine, frame, machine.ended(), machine.result(), steps, spent);
        over(machine, frame);
        return outcome;
    }

    /** A run in the checking interpreter at one go, which must be known to end. */
    Outcome whole(byte[] next) {
        return of(interpreter.orElseThrow(), next, false);
    }

    /** A run of what was compiled, which must be known to end. */
    Outcome of(Machine machine, byte[] next) {
        return of(machine, next, true);
    }

    private Outcome of(Machine machine, byte[] next, boolean compiled) {
        packet = next;
        Frame frame = frame(next);
        frame.prepare(machine, Subject.FUEL);
        long result = compiled
                ? subject.run(machine, frame.data, Frame.BEFORE, next.length)
                : machine.run(frame.data, Frame.BEFORE, next.length);
        Outcome outcome = Outcome.of(machine, frame, true, result, 0, 0);
        over(machine, frame);
        return outcome;
    }

    private void over(Machine machine, Frame frame) {
        tally.executions++;
        machine.trap().ifPresent(tally.coverage.traps()::add);
        frame.requireCanaries();
        subject.undo(machine);
        frame.requireUndone(machine.memory(Region.STATE));
    }
}
