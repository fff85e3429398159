package dev.exocode.dpf;

import java.util.List;

/**
 * A filter, typed: it matches a packet if all its atoms hold, read in order from message base 0.
 *
 * <p>An atom that reads past the captured packet does not hold. A named field implies its protocol: it does not hold
 * for packets of another.
 *
 * @param atoms at least one
 */
public record Filter(List<Atom> atoms) {

    /**
     * Makes a filter of a copy of the atoms.
     *
     * @param atoms the conjunction
     * @throws IllegalArgumentException if there are none, or more than {@link DpfCompiler#MAX_ATOMS}, or constant
     *     shifts move a field past {@link DpfCompiler#MAX_PACKET_BYTES}
     */
    public Filter {
        atoms = List.copyOf(atoms);
        if (atoms.isEmpty() || atoms.size() > DpfCompiler.MAX_ATOMS) {
            throw new IllegalArgumentException(atoms.size() + " atoms");
        }
        MessageBase base = new MessageBase();
        for (Atom atom : atoms) {
            if (!base.pass(atom)) {
                throw new IllegalArgumentException("out of the largest packet: " + Printer.print(atom));
            }
        }
    }

    /**
     * The filter in canonical DPF: parsing it gives an equal filter.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return Printer.print(this);
    }
}
