package dev.exocode.vcode.text;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.VcodeCode;
import dev.exocode.vcode.text.Line.Token;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** What the names of a text stand for; each kind has names of its own. */
final class Names {
    private final Map<Kind, Map<String, Integer>> indices = new EnumMap<>(Kind.class);

    /** What a name can be of. */
    enum Kind {
        LABEL(Integer.MAX_VALUE),
        FUNCTION(Program.MAX_FUNCTIONS),
        IMPORT(Program.MAX_IMPORTS),
        EXTENSION(Program.MAX_IMPORTS),
        TABLE(Program.MAX_TABLES);

        private final int most;

        Kind(int most) {
            this.most = most;
        }

        /** The word for it in messages. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        VcodeCode missing() {
            return this == LABEL ? VcodeCode.A0009 : VcodeCode.A0011;
        }

        /** What the target of an instruction is one of. */
        static Kind of(Op op) {
            return switch (op.format()) {
                case SWITCH -> TABLE;
                case CALL -> op == Op.HCALL ? IMPORT : FUNCTION;
                case EXTENSION -> EXTENSION;
                case JUMP, BRANCH -> LABEL;
                // These have no target, or none with a name.
                case NONE, BINARY, UNARY, CONDITIONAL, CONSTANT, LOAD, STORE, HINT, LENGTH -> LABEL;
                case RETURN, END, TEST, CHARGE, CALL_REGISTER -> LABEL;
            };
        }
    }

    Names() {
        for (Kind kind : Kind.values()) {
            indices.put(kind, new HashMap<>());
        }
    }

    /** Lets a label stand for an instruction. */
    void label(Line line, Token name, int pc) {
        if (indices.get(Kind.LABEL).putIfAbsent(name.text(), pc) != null) {
            throw line.misread(VcodeCode.A0006, name, "label=" + name.text());
        }
    }

    /** Lets a name stand for the next of its kind. */
    void declare(Line line, Token name, Kind kind) {
        Map<String, Integer> known = indices.get(kind);
        if (known.containsKey(name.text())) {
            throw line.misread(VcodeCode.A0010, name, kind.word() + "=" + name.text());
        } else if (known.size() == kind.most) {
            throw line.misread(VcodeCode.A0008, name, "max=" + kind.most);
        }
        known.put(name.text(), known.size());
    }

    /** Lets a name stand for the first of a kind of which none was declared. */
    void declareDefault(Kind kind, String name) {
        if (indices.get(kind).isEmpty()) {
            indices.get(kind).put(name, 0);
        }
    }

    /** What a name stands for. */
    OptionalInt find(Kind kind, String name) {
        Integer index = indices.get(kind).get(name);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }
}
