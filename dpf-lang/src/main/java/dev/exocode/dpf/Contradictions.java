package dev.exocode.dpf;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Warns of atoms that exclude or repeat each other, where that shows without a packet. What stands in disjunctions and negations is
 * not looked into.
 */
final class Contradictions {

    private static final int MAX_SHOWN_CHARS = 80;

    /** A field at a place that no packet moves. */
    private record Place(int offset, Operand operand) {}

    private Contradictions() {}

    static void warn(List<Clause> clauses, Diagnostics found) {
        MessageBase base = new MessageBase();
        Map<Place, Atom.Test> tests = new HashMap<>();
        Map<Layer, Atom> layers = new EnumMap<>(Layer.class);
        for (Clause clause : clauses) {
            if (clause instanceof Atom atom) {
                warn(atom, base, tests, layers, found);
                base.pass(atom);
            }
        }
    }

    private static void warn(
            Atom atom, MessageBase base, Map<Place, Atom.Test> tests, Map<Layer, Atom> layers, Diagnostics found) {
        boolean said = false;
        for (Layer layer : MessageBase.layers(atom)) {
            said = said || warnOfLayer(atom, layer, layers, found);
        }
        if (said || !(atom instanceof Atom.Test test)) {
            return;
        }
        if (test.operand() instanceof Operand.Named) {
            warnOfTest(test, new Place(0, test.operand()), tests, found);
        } else if (base.constant()) {
            int offset = base.displacement() + ((Operand.Bits) test.operand()).offset();
            warnOfTest(
                    test, new Place(offset, new Operand.Bits(0, test.operand().bits())), tests, found);
        }
    }

    private static boolean warnOfLayer(Atom atom, Layer layer, Map<Layer, Atom> layers, Diagnostics found) {
        for (Map.Entry<Layer, Atom> other : layers.entrySet()) {
            if (layer.excludes(other.getKey())) {
                boolean same = other.getValue() == atom;
                found.add(
                        Diagnostic.warning(DpfCode.NEVER_MATCHES, atom.origin().position())
                                .note("no packet that "
                                        + (same
                                                ? "has " + other.getKey().word() + " fields"
                                                : "passes " + shown(other.getValue()))
                                        + " has " + layer.word() + " fields here"));
                return true;
            }
        }
        layers.putIfAbsent(layer, atom);
        return false;
    }

    private static void warnOfTest(Atom.Test test, Place place, Map<Place, Atom.Test> tests, Diagnostics found) {
        Atom.Test earlier = tests.putIfAbsent(place, test);
        if (earlier == null) {
            return;
        }
        if ((test.mask() & earlier.mask() & (test.value() ^ earlier.value())) != 0) {
            found.add(Diagnostic.warning(DpfCode.NEVER_MATCHES, test.origin().position())
                    .note("the filter never matches, for it also wants " + shown(earlier)));
        } else if ((test.mask() & ~earlier.mask()) == 0) {
            found.add(Diagnostic.warning(DpfCode.REPEATED, test.origin().position())
                    .note("it follows from " + shown(earlier)));
        } else {
            long mask = test.mask() | earlier.mask();
            tests.put(place, new Atom.Test(test.operand(), mask, test.value() | earlier.value(), test.origin()));
        }
    }

    private static String shown(Atom atom) {
        return Diagnostic.printable(Printer.print(atom), MAX_SHOWN_CHARS);
    }
}
