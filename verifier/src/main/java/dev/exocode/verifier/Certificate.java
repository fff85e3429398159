package dev.exocode.verifier;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.domain.StateReader;
import dev.exocode.verifier.domain.StateWriter;
import dev.exocode.verifier.flow.Invariants;
import dev.exocode.verifier.flow.Ranking;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The invariants of a program as bytes, by which its verdict can be established anew without looking for them:
 * {@code "XCRT"}, a version, a hash, and then states by function, states by instruction and measures by head of a loop,
 * each with its number.
 *
 * <p>The hash binds it to the bytes of the program, the policy with its host calls, what extensions promise, and this
 * format. It keeps nobody from forging one; a forged one is refused because what it claims is checked.
 */
final class Certificate {
    private static final byte[] MAGIC = "XCRT".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int HASH = 32;
    private static final int START = MAGIC.length + 1 + HASH;

    private Certificate() {}

    /** The hash that binds a certificate to what it is for. */
    static byte[] identity(byte[] program, Policy policy, List<Extension> known) {
        MessageDigest hash;
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
        StringBuilder text = new StringBuilder("certificate " + VERSION + "\n").append(policy.text());
        for (Extension extension : known) {
            text.append("extension ").append(extension.name());
            for (Type type : extension.types()) {
                text.append(' ').append(type.suffix()).append(' ');
                text.append(extension.least(type)).append("..").append(extension.greatest(type));
            }
            text.append('\n');
        }
        hash.update(text.append("program\n").toString().getBytes(StandardCharsets.UTF_8));
        return hash.digest(program);
    }

    /** Writes invariants. */
    static byte[] write(Invariants invariants, byte[] identity) {
        StateWriter out = new StateWriter();
        states(invariants.entries(), out);
        states(invariants.states(), out);
        out.count(invariants.rankings().size());
        new TreeMap<>(invariants.rankings()).forEach((head, ranking) -> {
            out.count(head);
            out.count(ranking.minuend());
            out.count(ranking.subtrahend());
        });
        byte[] body = out.bytes();
        byte[] all = Arrays.copyOf(MAGIC, START + body.length);
        all[MAGIC.length] = VERSION;
        System.arraycopy(identity, 0, all, MAGIC.length + 1, HASH);
        System.arraycopy(body, 0, all, START, body.length);
        return all;
    }

    private static void states(Map<Integer, State> states, StateWriter out) {
        out.count(states.size());
        new TreeMap<>(states).forEach((at, state) -> {
            out.count(at);
            out.state(state);
        });
    }

    /** Reads invariants for a program; the file is that of the certificate, which messages are about. */
    static Result<Invariants> read(String file, byte[] bytes, byte[] identity, Program program) {
        boolean begins = bytes.length >= START
                && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && bytes[MAGIC.length] == VERSION;
        if (!begins) {
            return refused(file, VerifierCode.V4001, "length=" + bytes.length);
        } else if (!Arrays.equals(bytes, MAGIC.length + 1, START, identity, 0, HASH)) {
            return refused(file, VerifierCode.V4002);
        }
        try {
            StateReader in = new StateReader(bytes, START, program.code().size());
            Map<Integer, State> entries = states(in, program.functions().size());
            Map<Integer, State> states = states(in, program.code().size());
            Map<Integer, Ranking> rankings = new HashMap<>();
            int count = in.count(program.code().size());
            for (int i = 0; i < count; i++) {
                int head = in.count(program.code().size() - 1);
                rankings.put(head, new Ranking(in.count(Ranking.OPERANDS - 1), in.count(Ranking.ONES)));
            }
            in.end();
            return Result.of(new Invariants(entries, states, rankings));
        } catch (StateReader.Malformed e) {
            return refused(file, VerifierCode.V4001, e.getMessage());
        }
    }

    private static Map<Integer, State> states(StateReader in, int places) throws StateReader.Malformed {
        Map<Integer, State> states = new HashMap<>();
        int count = in.count(places);
        for (int i = 0; i < count; i++) {
            states.put(in.count(places - 1), in.state());
        }
        return states;
    }

    private static Result<Invariants> refused(String file, VerifierCode code, String... facts) {
        return Result.failure(Diagnostic.error(code, new Position.Whole(file), facts));
    }
}
