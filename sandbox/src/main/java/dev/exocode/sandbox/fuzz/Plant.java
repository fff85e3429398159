package dev.exocode.sandbox.fuzz;

import dev.exocode.sandbox.Guest;
import dev.exocode.vcode.Data;
import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.engine.Proofs;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.text.Assembled;
import dev.exocode.verifier.Claims;
import dev.exocode.verifier.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Bugs to be found: each is a way of what is fuzzed that goes wrong in one thing. They show that the oracles see, and how long
 * they take; outside a fuzzer that is asked for one there are none of them.
 */
public enum Plant {
    /** The JVM loads and stores bytes without checks. */
    BOUNDS_1("the jvm leaves out the bounds checks of 1 byte", () -> unchecked(1)),
    /** The same of 2 bytes. */
    BOUNDS_2("the jvm leaves out the bounds checks of 2 bytes", () -> unchecked(2)),
    /** The same of 4 bytes. */
    BOUNDS_4("the jvm leaves out the bounds checks of 4 bytes", () -> unchecked(4)),
    /** The same of 8 bytes. */
    BOUNDS_8("the jvm leaves out the bounds checks of 8 bytes", () -> unchecked(8)),
    /** The JVM stores to granted memory without checks. */
    STORES(
            "the jvm leaves out the bounds checks of stores to user",
            () -> unchecked(in -> in.op().format() == Format.STORE && in.region() == Region.USER)),
    /** The JVM divides without checks. */
    DIVISOR("the jvm leaves out the checks of divisors", () -> unchecked(in -> in.op() == Op.DIV || in.op() == Op.MOD)),
    /** Host functions that give something else. */
    IMPORT("the jvm links host functions that give one more", () -> new Subject() {
        @Override
        Result<Machine> compile(Proofs proofs) {
            HostFunction[] off = HOST.functions().values().stream()
                    .map(function -> new HostFunction(
                            function.descriptor(),
                            (machine, a, b, c, d, e, f) -> function.body().call(machine, a, b, c, d, e, f) + 1))
                    .toArray(HostFunction[]::new);
            return JvmBackend.compile("case", proofs, Host.of(off).withUndo());
        }
    }),
    /** The JVM takes everything for proved. */
    PROOFS("everything is taken for proved", () -> unchecked(in -> true)),
    /** The JVM takes what was proved of an instruction for true of the one before. */
    SHIFTED("what is proved of an instruction is taken for that of the one before", () -> new Subject() {
        @Override
        Result<Machine> compile(Proofs proofs) {
            int last = proofs.program().code().size() - 1;
            return super.compile(proofs(proofs.program(), pc -> proofs.proved(Math.min(pc + 1, last))));
        }
    }),
    /** Constants change between verifying and running. */
    DATA("the jvm has other constants than were verified", () -> new Subject() {
        @Override
        Result<Machine> compile(Proofs proofs) {
            Program program = proofs.program();
            byte[] changed = program.data().toArray();
            for (int i = 0; i < changed.length; i++) {
                changed[i] ^= 1;
            }
            return super.compile(proofs(
                    new Program(
                            program.regions(),
                            program.functions(),
                            program.imports(),
                            program.extensions(),
                            program.tables(),
                            Data.of(changed),
                            program.code(),
                            program.lines()),
                    proofs::proved));
        }
    }),
    /** Fewer calls deep. */
    DEPTH("the jvm allows one activation less", () -> new Subject() {
        @Override
        Result<Machine> compile(Proofs proofs) {
            return JvmBackend.compile("case", proofs, new Host(HOST.functions(), HOST.maxDepth() - 1, true));
        }
    }),
    /** Fuel is charged wrong. */
    CHARGED("the jvm charges a unit of fuel too much", () -> new Subject() {
        @Override
        long run(Machine machine, byte[] data, int offset, int length) {
            long result = super.run(machine, data, offset, length);
            machine.refuel(Math.max(0, machine.fuel() - 1));
            return result;
        }
    }),
    /** Results lose bits. */
    RESULT("the jvm gives results of 32 bits", () -> new Subject() {
        @Override
        long run(Machine machine, byte[] data, int offset, int length) {
            return (int) super.run(machine, data, offset, length);
        }
    }),
    /** Memory that is not zeroed. */
    SCRATCH("the jvm leaves a byte of scratch behind", () -> new Subject() {
        @Override
        long run(Machine machine, byte[] data, int offset, int length) {
            long result = super.run(machine, data, offset, length);
            byte[] scratch = machine.memory(Region.SCRATCH);
            if (scratch.length > 0) {
                scratch[scratch.length - 1] |= 1;
            }
            return result;
        }
    }),
    /** A byte behind what was granted is written. */
    OVERRUN("the jvm writes a byte behind the packet", () -> new Subject() {
        @Override
        long run(Machine machine, byte[] data, int offset, int length) {
            long result = super.run(machine, data, offset, length);
            data[offset + length] = 0;
            return result;
        }
    }),
    /** State is not undone. */
    UNDO_STATE("undoing forgets the state", () -> new Subject() {
        @Override
        void undo(Machine machine) {
            byte[] written = machine.memory(Region.STATE).clone();
            super.undo(machine);
            System.arraycopy(written, 0, machine.memory(Region.STATE), 0, written.length);
        }
    }),
    /** Nothing is undone. */
    UNDO("undoing forgets everything", () -> new Subject() {
        @Override
        void undo(Machine machine) {
            // Nothing: that is the bug.
        }
    }),
    /** A guest keeps nothing. */
    FORGETS("a guest forgets its state where it returned", () -> new Subject() {
        @Override
        long run(Guest guest, byte[] data, int offset, int length) {
            long result = super.run(guest, data, offset, length);
            Arrays.fill(guest.state(), (byte) 0);
            return result;
        }
    }),
    /** The message of a guest is another. */
    SENDS("a guest sends a message that differs by a bit", () -> new Subject() {
        @Override
        long run(Guest guest, byte[] data, int offset, int length) {
            long result = super.run(guest, data, offset, length);
            byte[] out = guest.out();
            if (out.length > 0) {
                out[0] ^= 1;
            }
            return result;
        }
    }),
    /** An extension that computes something else as bytecode. */
    EXTENSION("extensions are off by one on the jvm", () -> new Subject() {
        @Override
        Result<Machine> compile(Proofs proofs) {
            Program program = proofs.program();
            List<Extension> off =
                    program.extensions().stream().<Extension>map(Off::new).toList();
            Program changed = new Program(
                    program.regions(),
                    program.functions(),
                    program.imports(),
                    off,
                    program.tables(),
                    program.data(),
                    program.code(),
                    program.lines());
            return super.compile(proofs(changed, proofs::proved));
        }
    }),
    /** A check that was put in is gone. */
    CHECK("a check that was put in is lost", () -> new Subject() {
        @Override
        Result<Rewritten> instrument(byte[] bytes) {
            return without(super.instrument(bytes), in -> in.op().checks());
        }
    }),
    /** A charge that was put in is gone. */
    CHARGE("a charge that was put in is lost", () -> new Subject() {
        @Override
        Result<Rewritten> instrument(byte[] bytes) {
            return without(super.instrument(bytes), in -> in.op() == Op.FUEL);
        }
    }),
    /** The verifier proves what it only leaves to checks. */
    LAX("what is left to checks is taken for proved by the verifier", () -> new Subject() {
        @Override
        Judged judged(Verdict.Accepted accepted) {
            return new Judged(accepted, List.of(), accepted::worstCaseFuel);
        }
    }),
    /** The bound on fuel is too low. */
    WORST_CASE("the worst case of fuel is taken for less by a fourth", () -> new Subject() {
        @Override
        Judged judged(Verdict.Accepted accepted) {
            return new Judged(accepted, accepted.checked(), length -> {
                OptionalLong most = accepted.worstCaseFuel(length);
                return most.isPresent() ? OptionalLong.of(most.getAsLong() * 3 / 4) : most;
            });
        }
    }),
    /** A verdict on something else. */
    VERDICT("the verdict is on a program with one nop less", () -> new Subject() {
        @Override
        Verdict check(byte[] bytes) {
            return super.check(shorter(bytes));
        }

        @Override
        Claims claims(byte[] bytes) {
            return super.claims(shorter(bytes));
        }

        private byte[] shorter(byte[] bytes) {
            Program program = super.decode(bytes).value().orElseThrow();
            for (int pc = 0; pc < program.code().size(); pc++) {
                if (program.code().get(pc).op() == Op.NOP) {
                    return BinaryFormat.encode(Programs.without(program, pc));
                }
            }
            return bytes;
        }
    }),
    /** Claims that hold somewhere else. */
    CLAIMS("what holds before an instruction is taken for that before the next", () -> new Subject() {
        @Override
        Optional<String> violation(Claims claims, Interpreter run, int packetBytes, int userBytes) {
            return claims.violation(Math.max(0, run.pc() - 1), run, packetBytes, userBytes);
        }
    }),
    /** Certificates are believed. */
    CERTIFICATE("a certificate that is refused is believed", () -> new Subject() {
        @Override
        Judged certified(Verdict verdict, Judged own) {
            return new Judged(own.proofs(), List.of(), own.fuel());
        }
    }),
    /** The decoder takes what is too long. */
    TRAILING("the decoder ignores a byte behind the end", () -> new Subject() {
        @Override
        Result<Program> decode(byte[] bytes) {
            Result<Program> whole = super.decode(bytes);
            return whole.value().isPresent() || bytes.length == 0
                    ? whole
                    : super.decode(Arrays.copyOf(bytes, bytes.length - 1));
        }
    }),
    /** The decoder throws. */
    THROWS("the decoder throws where a section is too short", () -> new Subject() {
        @Override
        Result<Program> decode(byte[] bytes) {
            Result<Program> result = super.decode(bytes);
            if (result.diagnostics().stream().anyMatch(d -> d.code().id().equals("B0004"))) {
                throw new IndexOutOfBoundsException("planted");
            }
            return result;
        }
    }),
    /** The assembler reads one instruction as another. */
    ASSEMBLER("the assembler takes subtractions for additions", () -> new Subject() {
        @Override
        Result<Assembled> assemble(String text) {
            return super.assemble(text.replace(" subl ", " addl "));
        }
    });

    private final String bug;
    private final Supplier<Subject> subject;

    Plant(String bug, Supplier<Subject> subject) {
        this.bug = bug;
        this.subject = subject;
    }

    /**
     * What is wrong.
     *
     * @return a sentence in lower case, without a full stop
     */
    public String bug() {
        return bug;
    }

    /**
     * What it is called on the command line.
     *
     * @return as in {@code bounds-1}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Subject subject() {
        return subject.get();
    }

    /** An extension that gives one more than another. */
    private record Off(Extension of) implements Extension {
        @Override
        public String name() {
            return of.name();
        }

        @Override
        public List<Type> types() {
            return of.types();
        }

        @Override
        public int sources() {
            return of.sources();
        }

        @Override
        public long apply(Type type, long first, long second) {
            return of.apply(type, first, second) + 1;
        }

        @Override
        public Type result(Type type) {
            return of.result(type);
        }
    }

    private static Subject unchecked(int bytes) {
        return unchecked(in -> (in.op().format() == Format.LOAD || in.op().format() == Format.STORE)
                && in.type().bytes() == bytes);
    }

    /** Compiles as if something were proved of some instructions. */
    private static Subject unchecked(Predicate<Instruction> which) {
        return new Subject() {
            @Override
            Result<Machine> compile(Proofs proofs) {
                return super.compile(proofs(
                        proofs.program(),
                        pc -> proofs.proved(pc)
                                || which.test(proofs.program().code().get(pc))));
            }
        };
    }

    private static Proofs proofs(Program program, IntPredicate proved) {
        return new Proofs() {
            @Override
            public Program program() {
                return program;
            }

            @Override
            public boolean proved(int pc) {
                return proved.test(pc);
            }
        };
    }

    /** The same with the first instruction of a sort that was put in gone. */
    private static Result<Rewritten> without(Result<Rewritten> result, Predicate<Instruction> which) {
        return new Result<>(
                result.value().map(rewritten -> {
                    Program program = rewritten.judged().proofs().program();
                    for (int pc = 0; pc + 1 < program.code().size(); pc++) {
                        boolean putIn = rewritten.origin().applyAsInt(pc)
                                == rewritten.origin().applyAsInt(pc + 1);
                        if (putIn && which.test(program.code().get(pc))) {
                            return without(rewritten, program, pc);
                        }
                    }
                    return rewritten;
                }),
                result.diagnostics());
    }

    private static Rewritten without(Rewritten rewritten, Program program, int pc) {
        Program changed = Programs.with(program, pc, new Instruction(Op.NOP, Type.V, false, null, 0, 0, 0, 0, 0));
        Proofs proofs = rewritten.judged().proofs();
        Judged judged = new Judged(
                new Proofs() {
                    @Override
                    public Program program() {
                        return changed;
                    }

                    @Override
                    public boolean proved(int at) {
                        return proofs.proved(at);
                    }
                },
                List.of(),
                rewritten.judged().fuel());
        return new Rewritten(judged, rewritten.origin(), rewritten.added(), rewritten.charges());
    }
}
