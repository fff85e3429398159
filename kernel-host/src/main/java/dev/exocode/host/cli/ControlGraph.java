package dev.exocode.host.cli;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Explained;
import dev.exocode.verifier.Obligation;
import dev.exocode.verifier.flow.Loops;
import java.io.PrintWriter;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The graph of control of a program in the language of Graphviz: a box for each stretch of instructions that control only
 * enters at its start and leaves at its end, a frame for each function; ways back are dashed, what no run reaches is grey,
 * what lacks a proof is red, what is left to checks is orange.
 */
final class ControlGraph {
    private final Account account;

    /**
     * Prepares.
     *
     * @param account what is to be told of a program
     */
    ControlGraph(Account account) {
        this.account = account;
    }

    /** Prints a graph; one without boxes if the bytes are no program. */
    void print(PrintWriter out) {
        out.println("digraph " + quoted(account.file()) + " {");
        out.println("    graph [label=" + quoted(account.summary()) + ", labelloc=t, fontname=\"monospace\"];");
        out.println("    node [shape=box, fontname=\"monospace\"];");
        out.println("    edge [fontname=\"monospace\"];");
        account.explained()
                .ifPresent(
                        explained -> explained.program().ifPresent(program -> new Body(explained, program).print(out)));
        out.println("}");
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    private static String escaped(String text) {
        return Diagnostic.printable(text, Integer.MAX_VALUE)
                .replace("\\", "\\\\")
                .replace("\"", "\\\"");
    }

    /** The boxes and the ways between them. */
    private static final class Body {
        private static final String NOWHERE = "nowhere";

        private final Program program;
        private final Printer printer;
        private final List<Loops> loops;
        /** Where boxes begin. */
        private final BitSet starts = new BitSet();

        private final BitSet reached = new BitSet();
        private final BitSet refuted = new BitSet();
        private final BitSet checked = new BitSet();

        Body(Explained explained, Program program) {
            this.program = program;
            this.printer = new Printer(program);
            // Where control may leave its function there is no order in which it goes forward.
            this.loops = program.flaw().isEmpty() ? Loops.of(program) : List.of();
            explained.reached().forEach(reached::set);
            explained.refuted().stream().map(Obligation::pc).forEach(refuted::set);
            explained.checked().stream().map(Obligation::pc).forEach(checked::set);
            int size = program.code().size();
            program.functions().forEach(function -> starts.set(function.start()));
            for (int pc = 0; pc < size; pc++) {
                Instruction in = program.code().get(pc);
                program.targets(in).forEach(starts::set);
                if (in.op().format() == Format.SWITCH
                        || in.op().format().namesTarget()
                        || !in.op().format().fallsThrough()) {
                    starts.set(pc + 1);
                }
            }
            starts.clear(size, Math.max(size, starts.length()));
        }

        void print(PrintWriter out) {
            List<Function> functions = program.functions();
            for (int i = 0; i < functions.size(); i++) {
                Function function = functions.get(i);
                out.println("    subgraph cluster_" + i + " {");
                out.println("        label=" + quoted(function.name() + " " + function.signature()) + ";");
                for (int pc = starts.nextSetBit(function.start());
                        pc >= 0 && pc < program.end(i);
                        pc = starts.nextSetBit(pc + 1)) {
                    box(out, pc);
                }
                out.println("    }");
            }
            boolean lost = false;
            for (int pc = starts.nextSetBit(0); pc >= 0; pc = starts.nextSetBit(pc + 1)) {
                lost |= ways(out, end(pc) - 1);
            }
            if (lost) {
                out.println("    " + NOWHERE + " [color=red];");
            }
        }

        private int end(int start) {
            int next = starts.nextSetBit(start + 1);
            return next < 0 ? program.code().size() : next;
        }

        private void box(PrintWriter out, int start) {
            String label = printer.labelAt(start).map(name -> name + ":\\l").orElse("");
            String lines = IntStream.range(start, end(start))
                    .mapToObj(pc -> String.format(Locale.ROOT, "%5d  %s", pc, escaped(printer.instruction(pc))) + "\\l")
                    .collect(Collectors.joining());
            out.println("        b" + start + " [label=\"" + label + lines + "\"" + colour(start) + "];");
        }

        private String colour(int start) {
            if (within(refuted, start)) {
                return ", color=red";
            } else if (within(checked, start)) {
                return ", color=orange";
            }
            return !reached.isEmpty() && !reached.get(start) ? ", color=grey, fontcolor=grey" : "";
        }

        private boolean within(BitSet set, int start) {
            int first = set.nextSetBit(start);
            return first >= 0 && first < end(start);
        }

        /** The ways from the last instruction of a box; true if one leads out of the program. */
        private boolean ways(PrintWriter out, int pc) {
            Instruction in = program.code().get(pc);
            Format format = in.op().format();
            Map<Integer, String> labels = new TreeMap<>();
            boolean lost = false;
            if (format == Format.BRANCH) {
                lost = way(out, pc, in.target(), "taken") | way(out, pc, pc + 1, "not");
            } else if (format == Format.SWITCH) {
                List<Integer> targets = program.targets(in);
                for (int i = 0; i < targets.size(); i++) {
                    labels.merge(targets.get(i), String.valueOf(i), (a, b) -> a + "," + b);
                }
                for (Map.Entry<Integer, String> target : labels.entrySet()) {
                    lost |= way(out, pc, target.getKey(), target.getValue());
                }
                lost |= way(out, pc, pc + 1, "none");
            } else if (format.namesTarget()) {
                lost = way(out, pc, in.target(), "");
            } else if (format.fallsThrough()) {
                lost = way(out, pc, pc + 1, "");
            }
            return lost;
        }

        private boolean way(PrintWriter out, int pc, int to, String label) {
            int function = program.functionAt(pc);
            boolean inside = to >= program.functions().get(function).start() && to < program.end(function);
            boolean lost = to >= program.code().size();
            String style = (label.isEmpty() ? "" : " label=\"" + label + "\"")
                    + (inside && isBack(function, pc, to) ? " style=dashed" : "")
                    + (inside ? "" : " color=red");
            int from = starts.previousSetBit(pc);
            out.println("    b" + from + " -> " + (lost ? NOWHERE : "b" + to)
                    + (style.isEmpty() ? "" : " [" + style.strip().replace(" ", ", ") + "]") + ";");
            return lost;
        }

        private boolean isBack(int function, int pc, int to) {
            return loops.isEmpty() || loops.get(function).position(pc) == Loops.NONE
                    ? to <= pc
                    : loops.get(function).isBack(pc, to);
        }
    }
}
