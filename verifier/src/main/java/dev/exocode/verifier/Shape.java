package dev.exocode.verifier;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.verifier.domain.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what needs no state, for unreachable instructions too: engines translate those as well.
 *
 * <p>Every jump table is walked once for each jump by it, here and by what comes after; so what these come to in all is
 * limited before any is walked, and all work stays linear.
 */
final class Shape {
    /** The most targets of all jumps by table, a table counted at every jump by it: each table once always fits. */
    static final int MAX_SWITCH_TARGETS = Program.MAX_TABLE_TARGETS;

    private final Program program;
    private final Policy policy;
    private final Findings findings;

    Shape(Program program, Policy policy, Findings findings) {
        this.program = program;
        this.policy = policy;
        this.findings = findings;
    }

    void check(String file) {
        List<Instruction> code = program.code();
        if (code.isEmpty()) {
            findings.refuted(new Position.Whole(file), VerifierCode.V1000);
            return;
        }
        List<Function> functions = program.functions();
        // Functions are in order, so that the last lacks code if any does.
        Function last = functions.get(functions.size() - 1);
        if (last.start() >= code.size()) {
            findings.refuted(
                    new Position.Whole(file),
                    VerifierCode.V1010,
                    "function=" + last.name(),
                    "start=" + last.start(),
                    "instructions=" + code.size());
            return;
        }
        Function main = functions.get(0);
        if (!main.signature().parameters().isEmpty()) {
            findings.refuted(0, VerifierCode.V1012, "function=" + main.name() + main.signature());
            return;
        }
        sizes(file);
        if (tablesFit(code)) {
            for (int pc = 0; pc < code.size(); pc++) {
                check(pc, code.get(pc));
            }
        }
    }

    /** Decides whether the program and what it declares are as small as the policy asks. */
    private void sizes(String file) {
        if (program.code().size() > policy.instructions()) {
            findings.refuted(
                    new Position.Whole(file),
                    VerifierCode.V3002,
                    "instructions=" + program.code().size(),
                    "max=" + policy.instructions());
        }
        for (Region region : Region.values()) {
            int bytes = region == Region.LOCAL ? program.mostLocalBytes() : program.declaredBytes(region, 0);
            if (bytes > policy.regions().get(region).bytes()) {
                findings.refuted(
                        new Position.Whole(file),
                        VerifierCode.V3003,
                        "region=" + region.word(),
                        "bytes=" + bytes,
                        "max=" + policy.regions().get(region).bytes());
            }
        }
    }

    private boolean tablesFit(List<Instruction> code) {
        long targets = 0;
        for (int pc = 0; pc < code.size(); pc++) {
            Instruction in = code.get(pc);
            if (in.op().format() == Format.SWITCH) {
                targets += program.targets(in).size();
                if (targets > MAX_SWITCH_TARGETS) {
                    findings.refuted(pc, VerifierCode.V1008, "targets=" + targets, "max=" + MAX_SWITCH_TARGETS);
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Decides the obligations of one instruction. A flaw hides those that {@link Program#flaw(int)} would find behind it;
     * the program is rejected all the same.
     */
    private void check(int pc, Instruction in) {
        Obligation.Kind lacking = program.flaw(pc).map(Obligation.Kind::of).orElse(null);
        for (Obligation obligation : Obligation.of(pc, in)) {
            switch (obligation.kind()) {
                case TABLE, TARGET, FALL_THROUGH, REGION, WRITABLE, EXTENSION -> decide(obligation, in, lacking);
                case SIGNATURE -> {
                    if (in.op() != Op.CALLR) {
                        decide(obligation, in, lacking);
                    }
                }
                case FLOATING ->
                    decide(obligation, policy.floatingPoint(), VerifierCode.V3001, "instruction=" + in.mnemonic());
                case GRANTED -> granted(obligation, in);
                case ALLOWED -> {
                    if (in.target() < program.imports().size()) {
                        Import called = program.imports().get(in.target());
                        allowed(obligation, called);
                    }
                }
                case INITIALISED, BOUNDS, DIVISOR, ACYCLIC, DEPTH, LOOP, ARGUMENTS -> {}
            }
        }
    }

    private void decide(Obligation obligation, boolean holds, VerifierCode code, String fact) {
        if (holds) {
            findings.proved(obligation);
        } else {
            findings.refuted(obligation.pc(), code, fact);
        }
    }

    /** Decides whether the policy lets the program read, or write, the region; to ask for its length takes either. */
    private void granted(Obligation obligation, Instruction in) {
        Grant grant = policy.regions().get(in.region());
        boolean writes = in.op().format() == Format.STORE;
        decide(
                obligation,
                writes ? grant.writable() : grant.readable(),
                VerifierCode.V3003,
                (writes ? "write=" : "read=") + in.region().word());
    }

    /** Decides whether the policy offers a function as it is called; if it does otherwise, that is told. */
    private void allowed(Obligation obligation, Import called) {
        Optional<List<Import>> offered = policy.hostCalls()
                .map(calls -> calls.stream().map(HostCall::descriptor).toList());
        if (offered.map(all -> all.contains(called)).orElse(true)) {
            findings.proved(obligation);
            return;
        }
        List<String> facts = new ArrayList<>(List.of("function=" + text(called)));
        offered.get().stream()
                .filter(other -> other.name().equals(called.name()))
                .forEach(other -> facts.add("offered=" + text(other)));
        findings.refuted(obligation.pc(), VerifierCode.V3004, facts.toArray(String[]::new));
    }

    private void decide(Obligation obligation, Instruction in, Obligation.Kind lacking) {
        int pc = obligation.pc();
        if (obligation.kind() != lacking) {
            findings.proved(obligation);
            return;
        }
        switch (lacking) {
            case TABLE ->
                findings.refuted(
                        pc,
                        VerifierCode.V1007,
                        "table=" + in.target(),
                        "tables=" + program.tables().size());
            case TARGET -> outside(pc, in);
            case FALL_THROUGH ->
                findings.refuted(
                        pc,
                        VerifierCode.V1003,
                        "function="
                                + program.functions()
                                        .get(program.functionAt(pc))
                                        .name());
            case REGION ->
                findings.refuted(pc, VerifierCode.V2101, "region=" + in.region().word());
            case WRITABLE ->
                findings.refuted(pc, VerifierCode.V2102, "region=" + in.region().word());
            case EXTENSION ->
                findings.refuted(
                        pc,
                        VerifierCode.V2301,
                        "extension=" + extension(in.target()),
                        "type=" + in.type().suffix());
            case SIGNATURE ->
                findings.refuted(
                        pc,
                        VerifierCode.V1005,
                        "callee=" + callee(in),
                        "arguments=" + (in.sources().length),
                        "result=" + result(in));
            case LOOP, INITIALISED, BOUNDS, DIVISOR, ACYCLIC, DEPTH, FLOATING -> throw new AssertionError(lacking);
            case GRANTED, ALLOWED, ARGUMENTS -> throw new AssertionError(lacking);
        }
    }

    private void outside(int pc, Instruction in) {
        int function = program.functionAt(pc);
        int start = program.functions().get(function).start();
        int end = program.end(function);
        int target = program.targets(in).stream()
                .filter(t -> t < start || t >= end)
                .findFirst()
                .orElseThrow();
        findings.refuted(
                pc,
                VerifierCode.V1001,
                "target=" + target,
                "function=" + program.functions().get(function).name(),
                "instructions=" + new Interval(start, end - 1L));
    }

    private String extension(int index) {
        return index < program.extensions().size()
                ? program.extensions().get(index).name()
                : "@" + index;
    }

    private String callee(Instruction in) {
        int index = in.target();
        if (in.op() == Op.HCALL) {
            return index < program.imports().size() ? text(program.imports().get(index)) : "@" + index;
        }
        return index < program.functions().size() ? text(program.functions().get(index)) : "@" + index;
    }

    private static String text(Import callee) {
        return text(callee.name(), callee.signature());
    }

    static String text(Function callee) {
        return text(callee.name(), callee.signature());
    }

    private static String text(String name, Signature signature) {
        return name + signature;
    }

    /** The result that a call takes, as its type. */
    static String result(Instruction call) {
        String suffix = call.type().suffix();
        return suffix.isEmpty() ? "none" : suffix;
    }
}
