package dev.exocode.ash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.sandbox.Service;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.verifier.HostCall;
import dev.exocode.verifier.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A handler in a sandbox of its own, proved by the strict policy, with a host that remembers what it is asked for: its clock says 1000, 2000
 * and so on, and its random numbers are those of {@link #after}.
 */
final class Running {
    private static final long TICK = 1000;

    /**
     * What a message led to.
     *
     * @param end the outcome's word, or why it aborted
     * @param asked what the host was asked for, one line each; what was sent only if the run returned
     * @param packet the message behind the run
     * @param state what is kept
     * @param user granted memory
     */
    record Observed(String end, List<String> asked, byte[] packet, byte[] state, byte[] user) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Observed that && toString().equals(that.toString());
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }

        @Override
        public String toString() {
            HexFormat hex = HexFormat.of();
            return end + asked + " packet " + hex.formatHex(packet) + " state " + hex.formatHex(state) + " user "
                    + hex.formatHex(user);
        }
    }

    private final Handler handler;
    private final Result<Guest> loaded;
    /** Null if it was refused. */
    private final Guest guest;

    private final byte[] user;
    private byte[] packet = {};
    private final List<String> asked = new ArrayList<>();
    private long clock;
    private long random;

    private Running(Handler handler, Sandbox.Engine engine, long first) {
        this.handler = handler;
        random = first;
        loaded = new Sandbox(Policy.STRICT)
                .withEngine(engine)
                .withServices(
                        send("send_packet", Region.PACKET),
                        send("send_out", Region.OUT),
                        Service.of(call(dev.exocode.ash.Service.NOW.host()), (m, a, b, c, d, e, f) -> clock += TICK),
                        Service.of(
                                call(dev.exocode.ash.Service.RANDOM.host()),
                                (m, a, b, c, d, e, f) -> random = after(random)),
                        Service.of(call(dev.exocode.ash.Service.WAKE.host()), (m, a, b, c, d, e, f) -> {
                            asked.add("wake " + a);
                            return 0;
                        }),
                        Service.of(call(dev.exocode.ash.Service.POST.host()), (m, a, b, c, d, e, f) -> {
                            asked.add("post " + a + " " + Long.toUnsignedString(b));
                            return 0;
                        }))
                .load(handler.name(), BinaryFormat.encode(handler.program()));
        guest = loaded.value().orElse(null);
        user = new byte
                [guest != null && guest.regions().containsKey(Region.USER)
                        ? guest.regions().get(Region.USER).bytes()
                        : 0];
        if (guest != null) {
            guest.grant(user, 0, user.length);
        }
    }

    private static HostCall call(Import asked) {
        Type result = asked.signature().result();
        return new HostCall(
                asked.name(),
                asked.signature().parameters().stream()
                        .map(HostCall.Argument::of)
                        .toList(),
                result,
                0,
                result == Type.V ? 0 : -1,
                0);
    }

    /** The random number behind another, the first behind 0 (a linear congruential generator, Knuth's MMIX). */
    static long after(long number) {
        return number * 6364136223846793005L + 1442695040888963407L;
    }

    private Service send(String name, Region region) {
        HostCall call = new HostCall(
                name,
                List.of(
                        new HostCall.Argument(Type.U, 0, Type.U.max(), Optional.of(region)),
                        new HostCall.Argument(Type.U, 0, Type.U.max(), Optional.empty())),
                Type.V,
                0,
                0,
                0);
        return Service.of(call, (machine, offset, length, c, d, e, f) -> {
            byte[] from = region == Region.OUT ? machine.memory(Region.OUT) : packet;
            asked.add("send " + HexFormat.of().formatHex(from, (int) offset, (int) (offset + length)));
            return 0;
        });
    }

    /** Runs on a message, of which the handler may change a copy. */
    Observed run(byte[] message) {
        packet = message.clone();
        asked.clear();
        long result = guest.run(packet, 0, packet.length);
        boolean returned = guest.ending() == Ending.RETURNED;
        String end = returned
                ? Outcome.of(result).word()
                : guest.declinedAt().isPresent()
                        ? "abort \"" + handler.reasons().get(guest.declinedAt().getAsInt()) + "\""
                        : guest.ending() + " "
                                + guest.problem().map(Object::toString).orElse("");
        return new Observed(
                end,
                returned ? List.copyOf(asked) : List.of(),
                packet,
                guest.state().clone(),
                Arrays.copyOf(user, user.length));
    }

    /** Runs on messages one behind the other by all engines, which agree. */
    static List<Observed> run(Handler handler, List<byte[]> messages) {
        return tried(handler, messages).orThrow();
    }

    /** The same with a host whose random numbers come behind another one. */
    static List<Observed> run(Handler handler, List<byte[]> messages, long random) {
        return tried(handler, messages, random).orThrow();
    }

    /** The same of a handler that may be refused. */
    static Result<List<Observed>> tried(Handler handler, List<byte[]> messages) {
        return tried(handler, messages, 0);
    }

    private static Result<List<Observed>> tried(Handler handler, List<byte[]> messages, long random) {
        Running interpreter = new Running(handler, Sandbox.Engine.INTERPRETER, random);
        if (interpreter.guest == null) {
            return Result.failure(interpreter.loaded.diagnostics());
        }
        Running jvm = new Running(handler, Sandbox.Engine.JVM, random);
        List<Observed> observed = new ArrayList<>();
        for (byte[] message : messages) {
            Observed one = interpreter.run(message);
            assertThat(jvm.run(message)).isEqualTo(one);
            observed.add(one);
        }
        return Result.of(observed);
    }
}
