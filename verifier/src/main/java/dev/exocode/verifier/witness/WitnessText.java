package dev.exocode.verifier.witness;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes witnesses in one line. */
final class WitnessText {
    /** The most bytes that are told one by one. */
    private static final int MAX_BYTES = 24;

    private WitnessText() {}

    static String of(Witness witness) {
        StringBuilder text = new StringBuilder();
        memory(text, "packet", witness.packet());
        if (witness.user().length > 0) {
            memory(text.append("; "), "user", witness.user());
        }
        if (nonzero(witness.state()) > 0) {
            memory(text.append("; "), "state", witness.state());
        }
        if (!witness.hostResults().isEmpty()) {
            text.append("; host results ")
                    .append(witness.hostResults().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return text.append(": ").append(what(witness)).toString();
    }

    private static String what(Witness witness) {
        String after = " after " + counted(witness.steps(), "instruction");
        return switch (witness.kind()) {
            case TRAP -> witness.trap().orElseThrow() + " at pc " + witness.pc() + after;
            case REPEATS -> "back at pc " + witness.pc() + " with nothing changed" + after + ", so it never ends";
            case LONG -> "not ended" + after + ", and still coming to pc " + witness.pc();
            case UNSET -> "r" + witness.register() + " not set at pc " + witness.pc() + after;
        };
    }

    private static void memory(StringBuilder text, String name, byte[] data) {
        text.append(name).append(" of ").append(counted(data.length, "byte"));
        int others = nonzero(data);
        if (data.length > 0) {
            text.append(", all 0");
        }
        String separator = " but ";
        int told = 0;
        for (int i = 0; i < data.length && told < MAX_BYTES; i++) {
            if (data[i] != 0) {
                text.append(separator).append(String.format(Locale.ROOT, "[%d]=0x%02x", i, data[i] & 0xff));
                separator = " ";
                told++;
            }
        }
        if (told < others) {
            text.append(" and ").append(others - told).append(" more");
        }
    }

    private static int nonzero(byte[] data) {
        int count = 0;
        for (byte b : data) {
            count += b == 0 ? 0 : 1;
        }
        return count;
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
