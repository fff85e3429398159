package dev.exocode.host.cli;

import dev.exocode.vcode.Function;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Explained;
import dev.exocode.verifier.LoopBound;
import dev.exocode.verifier.Obligation;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A program with what is known before each instruction: on the left the instructions, with a bar for each loop they are in,
 * on the right the facts and what has become of the instruction's obligations.
 */
final class Listing {
    private static final int COLUMNS = 100;
    /** How far the right side is moved by long instructions; what is longer has the line to itself. */
    private static final int MAX_LEFT_COLUMNS = 44;

    private static final String INDENT = " ".repeat(7);

    private final Explained explained;
    private final Program program;
    private final Printer printer;
    private final PrintWriter out;
    private final Map<Integer, List<String>> decided = new HashMap<>();
    private final Map<Integer, LoopBound> loops = new HashMap<>();
    private final int[] depths;
    private final int left;

    private Listing(Account account, Explained explained, Program program, PrintWriter out) {
        this.explained = explained;
        this.program = program;
        this.printer = new Printer(program);
        this.out = out;
        this.depths = new int[program.code().size()];
        explained.loops().forEach(loop -> {
            loops.put(loop.head(), loop);
            loop.body().forEach(pc -> depths[pc]++);
        });
        decide("proved", explained.proved());
        decide("checked", explained.checked());
        decide("refuted", account.refuted());
        decide("not proved", account.unproved());
        int widest = 0;
        for (int pc = 0; pc < depths.length; pc++) {
            widest = Math.max(widest, instruction(pc).length());
        }
        this.left = Math.min(widest + 2, MAX_LEFT_COLUMNS);
    }

    /** Prints it; nothing if the bytes are no program. */
    static void print(Account account, PrintWriter out) {
        account.explained()
                .ifPresent(explained -> explained
                        .program()
                        .ifPresent(program -> new Listing(account, explained, program, out).print()));
    }

    /** Notes by instruction what has become of obligations, a text a status. */
    private void decide(String status, List<Obligation> obligations) {
        Map<Integer, List<Obligation>> byInstruction =
                obligations.stream().distinct().collect(Collectors.groupingBy(Obligation::pc));
        byInstruction.forEach((pc, here) -> decided.computeIfAbsent(pc, none -> new ArrayList<>())
                .add(here.stream()
                        .map(obligation -> obligation.kind().word())
                        .collect(Collectors.joining(", ", status + ": ", ""))));
    }

    private void print() {
        header();
        List<Function> functions = program.functions();
        int function = 0;
        Lines.Entry line = null;
        for (int pc = 0; pc < depths.length; pc++) {
            for (; function < functions.size() && functions.get(function).start() == pc; function++) {
                Function begun = functions.get(function);
                out.println("\n.function " + begun.name() + " " + begun.signature());
            }
            Lines.Entry here = program.lines().at(pc);
            if (!here.equals(line) && here.line() > 0) {
                out.println(INDENT + "# " + program.lines().file() + ":" + here.line());
            }
            line = here;
            printer.labelAt(pc).ifPresent(label -> out.println(label + ":"));
            if (loops.containsKey(pc)) {
                beside("", INDENT.length(), List.of(List.of(loop(loops.get(pc)).split(" "))));
            }
            instructionWithFacts(pc);
        }
        out.println();
    }

    /** What the program declares, and what there is nothing to see of. */
    private void header() {
        Printer.print(program)
                .lines()
                .takeWhile(line -> line.startsWith(".") && !line.startsWith(".function") && !line.startsWith(".line"))
                .forEach(line -> beside("", 0, List.of(List.of(line.split(" ")))));
        if (explained.states().isEmpty()) {
            out.println("# rejected before it was worked out what registers hold");
        }
    }

    private static String loop(LoopBound loop) {
        String from = loop.returns().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "loop: head pc " + loop.head() + ", depth " + loop.depth() + ", "
                + (loop.trips().isPresent() ? "at most " + loop.trips().getAsLong() + " returns" : "returns")
                + " from pc " + from
                + (loop.trips().isPresent() ? ": each time " + loop.measure() + " falls" : ": no bound is known");
    }

    private String instruction(int pc) {
        String bars = "|".repeat(depths[pc]) + (depths[pc] > 0 ? " " : "");
        return String.format(Locale.ROOT, "%5d  %s%s", pc, bars, printer.instruction(pc));
    }

    private void instructionWithFacts(int pc) {
        List<List<String>> right = new ArrayList<>();
        List<String> facts = explained.states().get(pc);
        if (facts != null) {
            right.add(facts.isEmpty() ? List.of("nothing is set") : commas(facts));
        } else if (!explained.states().isEmpty()) {
            right.add(List.of("no run comes here"));
        }
        decided.getOrDefault(pc, List.of()).forEach(text -> right.add(List.of(text.split(" "))));
        beside(instruction(pc), left, right);
    }

    private static List<String> commas(List<String> facts) {
        List<String> all = new ArrayList<>(facts);
        for (int i = 0; i < all.size() - 1; i++) {
            all.set(i, all.get(i) + ",");
        }
        return all;
    }

    /** Prints a text, and paragraphs from a column on beside it, wrapped between their parts or else between words. */
    private void beside(String text, int column, List<List<String>> paragraphs) {
        StringBuilder line = new StringBuilder(text);
        if (!text.isEmpty() && line.length() >= column) {
            end(line);
        }
        for (List<String> paragraph : paragraphs) {
            pad(line, column);
            for (String part : paragraph) {
                boolean fits = column + part.length() <= COLUMNS;
                for (String piece : fits ? List.of(part) : List.of(part.split(" "))) {
                    if (line.length() > column && line.length() + 1 + piece.length() > COLUMNS) {
                        end(line);
                        pad(line, column);
                    }
                    line.append(line.length() > column ? " " : "").append(piece);
                }
            }
            end(line);
        }
        if (!line.isEmpty()) {
            end(line);
        }
    }

    private void end(StringBuilder line) {
        out.println(line);
        line.setLength(0);
    }

    private static void pad(StringBuilder line, int column) {
        line.append(" ".repeat(Math.max(0, column - line.length())));
    }
}
