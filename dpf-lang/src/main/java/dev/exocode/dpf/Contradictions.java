package dev.exocode.dpf;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Warns of atoms that exclude or repeat each other, where that shows without a packet. */
final class Contradictions {

    /** A field at a place that no packet moves. */
    private record Place(int offset, Operand operand) {}

    private Contradictions() {}

    static void warn(List<Atom> atoms, Diagnostics found) {
        MessageBase base = new MessageBase();
        Map<Place, Atom.Test> tests = new HashMap<>();
        Map<Layer, Atom> layers = new EnumMap<>(Layer.class);
        for (Atom atom : atoms) {
            if (atom instanceof Atom.Shift) {
                base.pass(atom);
                continue;
            }
            Operand operand = MessageBase.operand(atom);
            boolean said = false;
            if (operand instanceof Operand.Named named) {
                said = warnOfLayer(atom, named.field().layer(), layers, found);
            }
            if (!said && atom instanceof Atom.Test test) {
                if (operand instanceof Operand.Named) {
                    warnOfTest(test, new Place(0, operand), tests, found);
                } else if (base.constant()) {
                    int offset = base.displacement() + ((Operand.Bits) operand).offset();
                    warnOfTest(test, new Place(offset, new Operand.Bits(0, operand.bits())), tests, found);
                }
            }
            base.pass(atom);
        }
    }

    private static boolean warnOfLayer(Atom atom, Layer layer, Map<Layer, Atom> layers, Diagnostics found) {
        for (Map.Entry<Layer, Atom> other : layers.entrySet()) {
            if (layer.excludes(other.getKey())) {
                found.add(
                        Diagnostic.warning(DpfCode.NEVER_MATCHES, atom.origin().position())
                                .note("no packet that passes " + Printer.print(other.getValue()) + " has "
                                        + layer.word() + " fields here"));
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
                    .note("the filter never matches, for it also wants " + Printer.print(earlier)));
        } else if ((test.mask() & ~earlier.mask()) == 0) {
            found.add(Diagnostic.warning(DpfCode.REPEATED, test.origin().position())
                    .note("it follows from " + Printer.print(earlier)));
        } else {
            long mask = test.mask() | earlier.mask();
            tests.put(place, new Atom.Test(test.operand(), mask, test.value() | earlier.value(), test.origin()));
        }
    }
}
