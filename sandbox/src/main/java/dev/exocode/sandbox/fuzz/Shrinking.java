package dev.exocode.sandbox.fuzz;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.random.Surroundings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Makes what failed small, as long as the same oracle fails: genes are left out, then functions, instructions and declarations,
 * or bytes or lines; and of the packets one is kept, and shortened.
 */
final class Shrinking {
    private static final int MOST_TRIES = 1500;

    /** Of what is slow, less is tried. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final long start = System.nanoTime();

    private final Subject subject;
    private Drawing drawing;
    private Input input;
    private List<byte[]> packets;
    private Failure failure;
    private int tries;

    /**
     * Something that failed.
     *
     * @param oracle what
     * @param detail with numbers
     * @param packet the packet that was run last; null if none was
     */
    record Failure(Oracle oracle, String detail, byte[] packet) {}

    Shrinking(Subject subject, Drawing drawing, Failure failure) {
        this.subject = subject;
        this.drawing = drawing;
        this.input = drawing.input();
        this.packets = drawing.packets();
        this.failure = failure;
    }

    /** Looks at an input, and says what failed. */
    static Optional<Failure> failure(
            Subject subject, Tally tally, Trial.Effort effort, Supplier<Input> input, List<byte[]> packets) {
        Trial trial = new Trial(subject, tally, effort, packets);
        try {
            trial.look(input.get());
            return Optional.empty();
        } catch (Wrong e) {
            return Optional.of(new Failure(e.oracle(), e.getMessage(), trial.lastPacket()));
        } catch (RuntimeException | Error e) {
            StackTraceElement[] trace = e.getStackTrace();
            String where = trace.length == 0 ? "" : " at " + trace[0];
            return Optional.of(new Failure(Oracle.EXCEPTION, e + where, trial.lastPacket()));
        }
    }

    Input input() {
        return input;
    }

    Failure failure() {
        return failure;
    }

    /** The packets that are left; one, if the failure has to do with packets. */
    List<byte[]> packets() {
        return packets;
    }

    Shrinking shrink() {
        genes();
        given();
        if (failure.packet() != null) {
            keep(input, List.of(failure.packet()));
        }
        if (input instanceof Input.Encoded) {
            program();
        }
        boolean program = decoded().isPresent();
        if (!program && !(input instanceof Input.Forged)) {
            pieces();
        }
        packet();
        return this;
    }

    private Input.Encoded encoded() {
        return (Input.Encoded) input;
    }

    private void genes() {
        for (int i = 0; i < drawing.genes().size(); ) {
            List<Long> fewer = new ArrayList<>(drawing.genes());
            fewer.remove(i);
            Drawing smaller = drawing.with(fewer);
            if (keep(smaller.input(), packets)) {
                drawing = smaller;
            } else {
                i++;
            }
        }
    }

    /** Takes an input in place of the one there is, if the same fails. */
    private boolean keep(Input candidate, List<byte[]> onPackets) {
        if (tries++ >= MOST_TRIES || System.nanoTime() - start > MOST_NANOS) {
            return false;
        }
        // With no more effort than it was found with: more may see something else first.
        Optional<Failure> again = failure(subject, new Tally(), drawing.effort(), () -> candidate, onPackets);
        if (again.filter(f -> f.oracle() == failure.oracle()).isEmpty()) {
            return false;
        }
        failure = again.get();
        input = candidate;
        packets = onPackets;
        return true;
    }

    /** What fails in a program that something else gave has to do with that program alone. */
    private void given() {
        if (!(input instanceof Input.Foreign foreign)) {
            return;
        }
        List<byte[]> programs;
        try {
            programs = foreign.front().take(foreign.bytes().clone());
        } catch (RuntimeException | StackOverflowError e) {
            // It gave none: that is what fails.
            return;
        }
        for (int i = 0; i < programs.size() && input == foreign; i++) {
            keep(new Input.Encoded(programs.get(i)), packets);
        }
    }

    private void program() {
        Program program = decoded().orElse(null);
        while (program != null
                && keepProgram(() -> Programs.withoutLast(decoded().orElseThrow()))) {
            program = decoded().orElse(null);
        }
        for (int pc = program == null ? -1 : program.code().size() - 1; pc >= 0; pc--) {
            int at = pc;
            Instruction nop = new Instruction(Op.NOP, Type.V, false, null, 0, 0, 0, 0, 0);
            if (!keepProgram(() -> Programs.without(decoded().orElseThrow(), at))) {
                keepProgram(() -> Programs.with(decoded().orElseThrow(), at, nop));
            }
        }
        if (program != null) {
            keepProgram(() -> Programs.trimmed(decoded().orElseThrow()));
        }
        for (Region region : Region.values()) {
            if (program != null && program.regions().containsKey(region)) {
                keepProgram(() -> without(decoded().orElseThrow(), region));
            }
        }
    }

    private static Program without(Program program, Region region) {
        Map<Region, Segment> fewer = new EnumMap<>(program.regions());
        fewer.remove(region);
        return Programs.with(program, fewer, program.functions(), program.code());
    }

    /** The program there is now, if it is one; bytes that the decoder throws at are made small as bytes. */
    Optional<Program> decoded() {
        if (!(input instanceof Input.Encoded now)) {
            return Optional.empty();
        }
        try {
            return BinaryFormat.decode("case", now.bytes(), Surroundings.EXTENSIONS)
                    .value();
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private boolean keepProgram(Supplier<Program> smaller) {
        try {
            Program candidate = smaller.get();
            return !candidate.code().isEmpty() && keep(new Input.Encoded(BinaryFormat.encode(candidate)), packets);
        } catch (IllegalArgumentException | IndexOutOfBoundsException impossible) {
            // There is no such program.
            return false;
        }
    }

    /** Leaves out pieces, large ones first. */
    private void pieces() {
        for (int size = Math.max(1, length() / 2); size > 0; size /= 2) {
            for (int at = 0; at < length(); ) {
                // Where one is left out, the next has moved there.
                at += without(at, size) ? 0 : size;
            }
        }
    }

    private int length() {
        return input instanceof Input.Text text
                ? text.text().length()
                : input instanceof Input.Foreign foreign
                        ? foreign.bytes().length
                        : encoded().bytes().length;
    }

    private boolean without(int from, int size) {
        if (input instanceof Input.Text text) {
            int to = Math.min(text.text().length(), from + size);
            return from < to
                    && keep(
                            new Input.Text(
                                    text.text().substring(0, from) + text.text().substring(to)),
                            packets);
        }
        byte[] bytes = input instanceof Input.Encoded now ? now.bytes() : ((Input.Foreign) input).bytes();
        int to = Math.min(bytes.length, from + size);
        if (from >= to) {
            return false;
        }
        byte[] fewer = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, fewer, from, bytes.length - to);
        return keep(
                input instanceof Input.Foreign foreign
                        ? new Input.Foreign(foreign.front(), fewer)
                        : new Input.Encoded(fewer),
                packets);
    }

    /** A shorter packet, of zeros as far as that goes. */
    private void packet() {
        if (packets.size() != 1) {
            return;
        }
        for (int cut = Math.max(1, packets.get(0).length / 2); cut > 0; cut /= 2) {
            while (packets.get(0).length >= cut
                    && keep(input, List.of(Arrays.copyOf(packets.get(0), packets.get(0).length - cut)))) {
                // Shorter by as much again.
                continue;
            }
        }
        for (int i = 0; i < packets.get(0).length; i++) {
            byte[] zeroed = packets.get(0).clone();
            if (zeroed[i] != 0) {
                zeroed[i] = 0;
                keep(input, List.of(zeroed));
            }
        }
    }
}
