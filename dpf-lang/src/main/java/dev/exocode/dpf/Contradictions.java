package dev.exocode.dpf;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** A protocol of one of the packets in each other. */
    private record Header(String protocol, int level) {}

    private final MessageBase base = new MessageBase();
    private final Map<Place, Atom.Test> tests = new HashMap<>();
    /** The protocols that must be there, and by which atom. */
    private final Map<Header, Atom> headers = new LinkedHashMap<>();

    private final Stack stack;
    private final Diagnostics found;

    private Contradictions(Stack stack, Diagnostics found) {
        this.stack = stack;
        this.found = found;
    }

    static void warn(List<Clause> clauses, Library library, Diagnostics found) {
        Contradictions contradictions = new Contradictions(new Stack(library, LinkType.ETHERNET), found);
        for (Clause clause : clauses) {
            if (clause instanceof Atom atom) {
                contradictions.warn(atom);
                contradictions.base.pass(atom);
            }
        }
    }

    private void warn(Atom atom) {
        boolean said = false;
        for (Header header : headers(atom)) {
            said = said || warnOfHeader(atom, header);
        }
        if (said || !(atom instanceof Atom.Test test)) {
            return;
        }
        if (!(test.operand() instanceof Operand.Bits)) {
            warnOfTest(test, new Place(0, test.operand()));
        } else if (base.constant()) {
            int offset = base.displacement() + ((Operand.Bits) test.operand()).offset();
            warnOfTest(
                    test, new Place(offset, new Operand.Bits(0, test.operand().bits())));
        }
    }

    /** The protocols that an atom implies, in order. */
    private static List<Header> headers(Atom atom) {
        List<Header> headers = new ArrayList<>(2);
        if (atom instanceof Atom.Has has) {
            headers.add(new Header(has.protocol(), has.level()));
        }
        for (Operand operand : MessageBase.operands(atom)) {
            if (operand instanceof Operand.Named named) {
                headers.add(new Header(named.field().protocol(), named.level()));
            } else if (operand instanceof Operand.Inside inside) {
                headers.add(new Header(inside.protocol(), inside.level()));
            }
        }
        return headers;
    }

    private boolean warnOfHeader(Atom atom, Header header) {
        for (Map.Entry<Header, Atom> other : headers.entrySet()) {
            Header before = other.getKey();
            if (before.level() == header.level()
                    && stack.excludes(header.protocol(), before.protocol(), header.level())) {
                boolean same = other.getValue() == atom;
                found.add(Diagnostic.warning(
                                DpfCode.NEVER_MATCHES, atom.origin().position())
                        .note("no packet that "
                                + (same ? "has " + before.protocol() + " fields" : "passes " + shown(other.getValue()))
                                + " has " + header.protocol() + " fields here"));
                return true;
            }
        }
        headers.putIfAbsent(header, atom);
        return false;
    }

    private void warnOfTest(Atom.Test test, Place place) {
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
