package dev.exocode.host.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.verifier.Explained;
import dev.exocode.verifier.Obligation;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.witness.Witness;
import dev.exocode.verifier.witness.Witnesses;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A verdict for programs: one object.
 *
 * @param account what is to be told
 * @param policy what the program was judged by
 */
record VerdictJson(Account account, Policy policy) {

    /** The object and a newline. */
    String text() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("file", account.file());
        out.writeStringField("verdict", account.word());
        out.writeStringField("policy", policy.hash());
        Optional<Explained> explained = account.explained();
        if (explained.flatMap(Explained::program).isPresent()) {
            out.writeNumberField(
                    "instructions", explained.get().program().get().code().size());
        } else {
            out.writeNullField("instructions");
        }
        OptionalLong fuel =
                account.accepted().map(Verdict.Accepted::worstCaseFuel).orElse(OptionalLong.empty());
        if (fuel.isPresent()) {
            out.writeNumberField("fuel", fuel.getAsLong());
        } else {
            out.writeNullField("fuel");
        }
        out.writeObjectFieldStart("obligations");
        if (explained.isPresent()) {
            for (Obligation.Kind kind : Obligation.Kind.values()) {
                obligations(out, kind, explained.get());
            }
        }
        out.writeEndObject();
        out.writeArrayFieldStart("checked");
        for (Obligation left : explained.map(Explained::checked).orElse(List.of())) {
            obligation(out, left);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("diagnostics");
        for (Witnesses.Shown shown : account.messages()) {
            message(out, shown);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** How many of a kind there are of each status; left out if there are none. */
    private void obligations(JsonGenerator out, Obligation.Kind kind, Explained explained) throws IOException {
        long proved = count(kind, explained.proved());
        long checked = count(kind, explained.checked());
        long refuted = count(kind, account.refuted());
        long unproved = count(kind, account.unproved());
        if (proved + checked + refuted + unproved > 0) {
            out.writeObjectFieldStart(kind.word());
            out.writeNumberField("proved", proved);
            out.writeNumberField("checked", checked);
            out.writeNumberField("refuted", refuted);
            out.writeNumberField("unproved", unproved);
            out.writeEndObject();
        }
    }

    private static long count(Obligation.Kind kind, List<Obligation> obligations) {
        return obligations.stream().filter(o -> o.kind() == kind).count();
    }

    private static void obligation(JsonGenerator out, Obligation obligation) throws IOException {
        out.writeStartObject();
        out.writeNumberField("pc", obligation.pc());
        out.writeStringField("kind", obligation.kind().word());
        out.writeEndObject();
    }

    private static void message(JsonGenerator out, Witnesses.Shown shown) throws IOException {
        Diagnostic message = shown.problem().diagnostic();
        out.writeStartObject();
        out.writeStringField("code", message.code().id());
        out.writeStringField("severity", message.severity().name().toLowerCase(Locale.ROOT));
        out.writeStringField("requirement", message.code().requirement());
        position(out, message.position());
        if (shown.problem().obligation().isPresent()) {
            out.writeFieldName("obligation");
            obligation(out, shown.problem().obligation().get());
        }
        out.writeObjectFieldStart("facts");
        for (String fact : message.facts()) {
            int equals = fact.indexOf('=');
            out.writeStringField(
                    equals < 0 ? fact : fact.substring(0, equals), equals < 0 ? "" : fact.substring(equals + 1));
        }
        out.writeEndObject();
        strings(out, "notes", message.notes());
        if (message.help().isEmpty()) {
            out.writeNullField("help");
        } else {
            out.writeStringField("help", message.help());
        }
        if (shown.searched()) {
            out.writeFieldName("witness");
            witness(out, shown.witness());
        }
        out.writeEndObject();
    }

    private static void position(JsonGenerator out, Position position) throws IOException {
        out.writeObjectFieldStart("position");
        if (position instanceof Position.InText in) {
            out.writeStringField("file", in.source().name());
            out.writeNumberField("line", in.source().line(in.start()));
            out.writeNumberField("column", in.source().column(in.start()));
            out.writeNumberField("length", in.source().text().codePointCount(in.start(), in.end()));
        } else if (position instanceof Position.InBytes in) {
            out.writeStringField("file", in.file());
            out.writeNumberField("byte", in.offset());
        } else if (position instanceof Position.InProgram in) {
            out.writeStringField("file", in.file());
            out.writeNumberField("pc", in.pc());
            out.writeStringField("instruction", in.text());
        } else if (position instanceof Position.Whole whole) {
            out.writeStringField("file", whole.file());
        }
        out.writeEndObject();
    }

    /** The run that was found; null if none was. */
    private static void witness(JsonGenerator out, Optional<Witness> found) throws IOException {
        if (found.isEmpty()) {
            out.writeNull();
            return;
        }
        Witness witness = found.get();
        out.writeStartObject();
        out.writeStringField("kind", witness.kind().name().toLowerCase(Locale.ROOT));
        out.writeNumberField("pc", witness.pc());
        out.writeNumberField("steps", witness.steps());
        if (witness.trap().isPresent()) {
            out.writeStringField("trap", witness.trap().get().name().toLowerCase(Locale.ROOT));
        }
        if (witness.kind() == Witness.Kind.UNSET) {
            out.writeNumberField("register", witness.register());
        }
        out.writeStringField("packet", HexFormat.of().formatHex(witness.packet()));
        memory(out, "user", witness.user());
        memory(out, "state", witness.state());
        out.writeArrayFieldStart("hostResults");
        for (long result : witness.hostResults()) {
            out.writeNumber(result);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Memory, whose zeros at the end are left out: there may be megabytes of them. */
    private static void memory(JsonGenerator out, String name, byte[] bytes) throws IOException {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        out.writeNumberField(name + "Bytes", bytes.length);
        out.writeStringField(name, HexFormat.of().formatHex(bytes, 0, end));
    }

    private static void strings(JsonGenerator out, String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }
}
