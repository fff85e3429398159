package dev.exocode.host.cli;

import dev.exocode.ash.Handler;
import dev.exocode.ash.Outcome;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.text.Printer;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Steps the interpreter at a user's command, and shows where it stands: the source line, the instruction, and the registers
 * that have changed.
 */
final class Debugger {
    private static final String HELP = """
            s, step [N]          run N instructions (1)
            n, next              run to the next source line of this function, or instruction if there are no lines
            f, finish            run until this function returns
            c, continue          run to a breakpoint or to the end
            b, break PLACE       stop before an instruction: by its number, :LINE or function; alone: list
            d, delete PLACE      take that back
            r, regs              the registers that are not zero
            set rN VALUE         change a register
            x REGION [AT [N]]    bytes of a region: packet user state scratch out local data
            l, list [PC [N]]     instructions, with the labels that they go to
            w, where             the functions that are running
            run                  start again
            q, quit
            An empty line repeats the last command; one that begins with # is a comment.
            """;
    /** How far a command runs before it asks whether to go on. */
    private static final long MOST_STEPS = 50_000_000;

    private static final int BYTES_A_LINE = 16;
    private static final int MOST_SHOWN = 4096;
    private static final int MOST_CHARACTERS = 120;

    private final Program program;
    private final Printer printer;
    private final Interpreter machine;
    private final byte[] original;
    private final byte[] packet;
    private final List<String> source;
    private final Optional<Handler> handler;
    private final PrintWriter out;
    private final TreeSet<Integer> breakpoints = new TreeSet<>();
    /** The registers of each activation as they were shown last. */
    private final long[][] shown = new long[Host.MAX_DEPTH][Instruction.REGISTERS];

    private int shownDepth;
    private String last = "";

    /** A session before the first instruction; the source is empty if it is not at hand, and there is a handler if it is one's program. */
    Debugger(
            Program program,
            Interpreter machine,
            byte[] packet,
            List<String> source,
            Optional<Handler> handler,
            PrintWriter out) {
        this.program = program;
        this.printer = new Printer(program);
        this.machine = machine;
        this.original = packet;
        this.packet = packet.clone();
        this.source = source;
        this.handler = handler;
        this.out = out;
        start();
    }

    private void start() {
        System.arraycopy(original, 0, packet, 0, packet.length);
        Arrays.fill(machine.memory(Region.STATE), (byte) 0);
        machine.refuel(Long.MAX_VALUE);
        int granted = machine.granted().length;
        machine.grant(new byte[granted], 0, granted);
        machine.begin(packet, 0, packet.length);
        shownDepth = 0;
        Arrays.fill(shown[0], 0);
    }

    /** Does what a line says; false if the session is over. */
    boolean command(String line) {
        if (line.startsWith("#")) {
            return true;
        }
        String text = line.isBlank() ? last : line.strip();
        last = text;
        String[] words = text.split("\\s+");
        try {
            switch (words[0]) {
                case "" -> {}
                case "s", "step", "n", "next", "f", "finish", "c", "continue" -> {
                    if (machine.ended()) {
                        out.println("the run has ended; 'run' starts again");
                    } else {
                        move(words);
                    }
                }
                case "b", "break" -> breakpoint(words, true);
                case "d", "delete" -> breakpoint(words, false);
                case "r", "regs" -> registers();
                case "set" -> set(words);
                case "x" -> memory(words);
                case "l", "list" -> list(words);
                case "w", "where" -> where();
                case "run" -> {
                    start();
                    show();
                }
                case "h", "help" -> out.print(HELP);
                case "q", "quit" -> {
                    return false;
                }
                default ->
                    out.println("no such command: " + Diagnostic.printable(words[0], MOST_CHARACTERS)
                            + "; 'help' lists them");
            }
        } catch (NumberFormatException e) {
            out.println("a number must be decimal or 0x and hexadecimal");
        }
        return true;
    }

    private static long number(String word) {
        return word.startsWith("0x") ? Long.parseUnsignedLong(word.substring(2), 16) : Long.parseLong(word);
    }

    // Running

    private void move(String[] words) {
        switch (words[0].charAt(0)) {
            case 's' -> step(words.length > 1 ? number(words[1]) : 1);
            case 'n' -> next();
            case 'f' -> finish();
            default -> runUntil(() -> false);
        }
    }

    private void step(long count) {
        if (count < 1) {
            out.println("step takes a number from 1");
            return;
        }
        long[] left = {count};
        runUntil(() -> --left[0] == 0);
    }

    private void next() {
        int depth = machine.depth();
        Lines.Entry here = line();
        runUntil(() ->
                machine.depth() < depth || machine.depth() == depth && (here.line() == 0 || !line().equals(here)));
    }

    private void finish() {
        int depth = machine.depth();
        runUntil(() -> machine.depth() < depth);
    }

    private interface Condition {
        boolean holds();
    }

    private void runUntil(Condition stop) {
        long steps = 0;
        while (machine.step() && !stop.holds() && !breakpoints.contains(machine.pc())) {
            if (++steps == MOST_STEPS) {
                out.println("stopped after " + MOST_STEPS + " instructions; the same again goes on");
                break;
            }
        }
        show();
    }

    // Showing

    private Lines.Entry line() {
        return program.lines().at(machine.pc());
    }

    /** Where it stands and what has changed since it was shown last. */
    void show() {
        if (!machine.ended()) {
            for (; shownDepth < machine.depth(); shownDepth++) {
                Arrays.fill(shown[shownDepth + 1], 0);
            }
            shownDepth = machine.depth();
            long[] before = shown[shownDepth];
            StringBuilder changed = new StringBuilder();
            for (int r = 1; r < before.length; r++) {
                long value = machine.register(r);
                if (value != before[r]) {
                    changed.append(changed.isEmpty() ? "    " : "  ").append(value(r, value));
                    before[r] = value;
                }
            }
            if (!changed.isEmpty()) {
                out.println(changed);
            }
            source(line());
            instruction(machine.pc());
        } else if (aborted().isPresent()) {
            out.println("aborted: " + Diagnostic.printable(aborted().get(), MOST_CHARACTERS));
            source(program.lines().at(machine.trapPc()));
        } else if (machine.trap().isPresent()) {
            String trap = machine.trap().get().name().toLowerCase(Locale.ROOT);
            out.println("trapped: " + trap + " at " + machine.trapPc());
            source(program.lines().at(machine.trapPc()));
            instruction(machine.trapPc());
        } else {
            String outcome =
                    handler.isEmpty() ? "" : ": " + Outcome.of(machine.result()).word();
            out.println("returned " + machine.result() + outcome);
        }
    }

    /** Why a handler aborted, if it did. */
    private Optional<String> aborted() {
        return machine.trap().isEmpty()
                ? Optional.empty()
                : handler.map(one -> one.reasons().get(machine.trapPc()));
    }

    /** The packet as the program has it. */
    byte[] packet() {
        return packet;
    }

    private void source(Lines.Entry entry) {
        if (entry.line() > 0) {
            String text = entry.line() <= source.size()
                    ? "  " + Diagnostic.printable(source.get(entry.line() - 1), MOST_CHARACTERS)
                    : "";
            out.println(program.lines().file() + ":" + entry.line() + text);
        }
    }

    private void instruction(int pc) {
        Function function = program.functions().get(program.functionAt(pc));
        String mark = breakpoints.contains(pc) ? "*" : " ";
        String in = program.functions().size() > 1 ? function.name() + "  " : "";
        out.println("%s%5d  %s%s".formatted(mark, pc, in, printer.instruction(pc)));
    }

    private static String value(int register, long value) {
        return "r" + register + " = " + value
                + (value >= 0 && value < 10 ? "" : " (0x" + Long.toHexString(value) + ")");
    }

    private void registers() {
        boolean any = false;
        for (int r = 1; r < Instruction.REGISTERS; r++) {
            if (machine.register(r) != 0) {
                any = true;
                out.println("    " + value(r, machine.register(r)));
            }
        }
        if (!any) {
            out.println("    all zero");
        }
        if (machine.fuel() != Long.MAX_VALUE) {
            out.println("    fuel " + machine.fuel());
        }
    }

    private void set(String[] words) {
        if (words.length != 3 || !words[1].matches("r([1-9]|[12][0-9]|3[01])") || machine.ended()) {
            out.println(machine.ended() ? "the run has ended; 'run' starts again" : "set takes r1 to r31 and a number");
            return;
        }
        machine.poke(Integer.parseInt(words[1].substring(1)), number(words[2]));
        show();
    }

    private void memory(String[] words) {
        byte[] bytes = words.length < 2 ? null : region(words[1]);
        if (bytes == null) {
            out.println("x takes packet, user, state, scratch, out, local or data");
            return;
        }
        long from = words.length > 2 ? number(words[2]) : 0;
        long count = words.length > 3 ? number(words[3]) : MOST_SHOWN;
        from = Math.max(0, Math.min(from, bytes.length));
        long to = from + Math.max(0, Math.min(Math.min(count, MOST_SHOWN), bytes.length - from));
        for (long at = from; at < to; at += BYTES_A_LINE) {
            StringBuilder hex = new StringBuilder();
            StringBuilder text = new StringBuilder();
            for (long i = at; i < Math.min(to, at + BYTES_A_LINE); i++) {
                byte b = bytes[(int) i];
                hex.append("%02x ".formatted(b));
                text.append(b >= ' ' && b < 0x7f ? (char) b : '.');
            }
            out.println("%7d  %-48s %s".formatted(at, hex, text).stripTrailing());
        }
        out.println("    " + bytes.length + " bytes");
    }

    private byte[] region(String word) {
        return switch (word) {
            case "packet" -> packet;
            case "user" -> machine.granted();
            case "state" -> machine.memory(Region.STATE);
            case "scratch" -> machine.memory(Region.SCRATCH);
            case "out" -> machine.memory(Region.OUT);
            case "local" -> machine.locals();
            case "data" -> program.data().toArray();
            default -> null;
        };
    }

    private void list(String[] words) {
        int here = machine.ended() ? Math.max(0, machine.trapPc()) : machine.pc();
        long from = words.length > 1 ? number(words[1]) : Math.max(0, here - 4);
        long count = words.length > 2 ? number(words[2]) : 10;
        for (long pc = Math.max(0, from);
                pc < Math.min(from + count, program.code().size());
                pc++) {
            printer.labelAt((int) pc).ifPresent(label -> out.println(label + ":"));
            instruction((int) pc);
        }
    }

    private void where() {
        show();
        if (machine.ended() && machine.trap().isEmpty()) {
            return;
        }
        for (int depth = machine.depth() - 1; depth >= 0; depth--) {
            instruction(machine.returnPc(depth));
        }
    }

    // Breakpoints

    private void breakpoint(String[] words, boolean set) {
        if (words.length < 2) {
            breakpoints.forEach(this::instruction);
            return;
        }
        TreeSet<Integer> places = new TreeSet<>();
        if (words[1].startsWith(":")) {
            places(number(words[1].substring(1))).forEach(places::add);
        } else if (Program.isName(words[1])) {
            program.functions().stream()
                    .filter(function -> function.name().equals(words[1]))
                    .forEach(function -> places.add(function.start()));
        } else {
            long pc = number(words[1]);
            if (pc >= 0 && pc < program.code().size()) {
                places.add((int) pc);
            }
        }
        if (places.isEmpty()) {
            out.println("there is no such instruction, line or function");
        } else if (set) {
            breakpoints.addAll(places);
            places.forEach(this::instruction);
        } else {
            breakpoints.removeAll(places);
        }
    }

    /** The first instruction of each stretch that comes from a line. */
    private List<Integer> places(long line) {
        return program.lines().entries().stream()
                .filter(entry ->
                        entry.line() == line && entry.pc() < program.code().size())
                .map(Lines.Entry::pc)
                .toList();
    }
}
