package dev.exocode.ash;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a handler asks of its host: a host call each, and the capability that it takes. */
enum Service {
    // A row: the result, the parameters, what the handler must declare that it needs.
    /** Nanoseconds of the host's clock. */
    NOW(Scalar.U64, List.of(), ""),
    /** 64 bits that nobody foresees. */
    RANDOM(Scalar.U64, List.of(), ""),
    /** Wakes an environment of the owner. */
    WAKE(null, List.of(Scalar.U32), "wake"),
    /** Posts an event and what it says to the owner. */
    POST(null, List.of(Scalar.U32, Scalar.U64), "post");

    /** Ends the run as the guest asks; 0 undoes what it wrote. */
    static final Import ABORT = new Import("abort", Signature.of(Type.V, Type.I));
    /** Sends bytes of the message, from an offset on so many. */
    static final Import SEND_PACKET = new Import("send_packet", Signature.of(Type.V, Type.U, Type.U));
    /** Sends bytes of the message that was built. */
    static final Import SEND_OUT = new Import("send_out", Signature.of(Type.V, Type.U, Type.U));
    /** What those need that send. */
    static final String SEND = "send";

    private final Scalar result;
    private final List<Scalar> parameters;
    private final String need;

    Service(Scalar result, List<Scalar> parameters, String need) {
        this.result = result;
        this.parameters = parameters;
        this.need = need;
    }

    static Optional<Service> of(String word) {
        return Arrays.stream(values())
                .filter(service -> service.word().equals(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null if it gives nothing. */
    Scalar result() {
        return result;
    }

    List<Scalar> parameters() {
        return parameters;
    }

    /** Empty if everybody may. */
    String need() {
        return need;
    }

    Import host() {
        return new Import(
                word(),
                new Signature(
                        parameters.stream().map(Scalar::register).toList(),
                        result == null ? Type.V : result.register()));
    }
}
