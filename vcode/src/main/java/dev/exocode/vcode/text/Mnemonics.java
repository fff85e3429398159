package dev.exocode.vcode.text;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.diagnostic.NearWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of instructions: the core's, and those of the extensions that a program declares. Where two make the same
 * name, it means the core's, or else the extension's that was declared first; the other is still to be had as
 * {@code ext.N}, N being the index of the extension.
 */
final class Mnemonics {
    static final String BY_INDEX = "ext.";
    private static final Map<String, Mnemonic> CORE = new LinkedHashMap<>();
    private static final Map<String, Mnemonic> EXT = new LinkedHashMap<>();

    static {
        for (Op op : Op.values()) {
            for (Type type : op.types()) {
                Map<String, Mnemonic> names = op == Op.EXT ? EXT : CORE;
                if (op.allowsImmediate(type)) {
                    names.put(op.mnemonic(type, true), new Mnemonic(op, type, true, 0, false));
                }
                if (op.format().allowsRegister()) {
                    names.put(op.mnemonic(type, false), new Mnemonic(op, type, false, 0, false));
                }
            }
        }
    }

    private final Map<String, Mnemonic> declared = new LinkedHashMap<>();
    private int extensions;

    /**
     * What a name stands for.
     *
     * @param extension the index of the extension, 0 for the core's
     * @param unary whether the instruction is written without its second source
     */
    record Mnemonic(Op op, Type type, boolean immediate, int extension, boolean unary) {

        /** The same with an immediate, if there is one; not of extensions, whose names are their own. */
        String withImmediate() {
            return op.allowsImmediate(type) && op != Op.EXT ? op.mnemonic(type, true) : "";
        }
    }

    /** The names of the core and of extensions in the order of their declaration. */
    Mnemonics(List<Extension> extensions) {
        extensions.forEach(this::declare);
    }

    /** Adds the names of the next extension. */
    void declare(Extension extension) {
        int index = extensions++;
        boolean unary = extension.sources() == 1;
        for (Type type : extension.types()) {
            if (Op.EXT.takes(type)) {
                String name = extension.name() + type.suffix();
                declared.putIfAbsent(name, new Mnemonic(Op.EXT, type, false, index, unary));
                if (!unary && Op.EXT.allowsImmediate(type)) {
                    declared.putIfAbsent(name + "i", new Mnemonic(Op.EXT, type, true, index, false));
                }
            }
        }
    }

    /** What a name stands for, or null. */
    Mnemonic find(String name) {
        Mnemonic core = CORE.get(name);
        if (core != null) {
            return core;
        }
        return name.startsWith(BY_INDEX) ? byIndex(name.substring(BY_INDEX.length())) : declared.get(name);
    }

    /** The name that a misspelled one was meant to be, if one is near. */
    Optional<String> nearest(String name) {
        List<String> known = new ArrayList<>(CORE.keySet());
        known.addAll(declared.keySet());
        return NearWords.nearest(name, known);
    }

    private static Mnemonic byIndex(String name) {
        int digits = 0;
        while (digits < name.length() && name.charAt(digits) >= '0' && name.charAt(digits) <= '9') {
            digits++;
        }
        Mnemonic plain = EXT.get(Op.EXT.stem() + name.substring(digits));
        try {
            int index = Integer.parseInt(name.substring(0, digits));
            return plain == null ? null : new Mnemonic(Op.EXT, plain.type, plain.immediate, index, false);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The name of an instruction, which {@link #find} understands. */
    String name(Instruction in, List<Extension> declaredExtensions) {
        if (in.op() != Op.EXT) {
            return in.mnemonic();
        }
        int index = in.target();
        if (index < declaredExtensions.size()) {
            String name = declaredExtensions.get(index).name() + in.type().suffix() + (in.immediate() ? "i" : "");
            Mnemonic found = find(name);
            boolean same = found != null
                    && found.op == Op.EXT
                    && found.extension == index
                    && found.type == in.type()
                    && found.immediate == in.immediate();
            if (same && !(found.unary && in.rs2() != 0)) {
                return name;
            }
        }
        return BY_INDEX + index + in.mnemonic().substring(Op.EXT.stem().length());
    }
}
