package dev.exocode.host.load;

import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.PolicyFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What downloaded code there is beside filters and message handlers, each kind under a policy of its own, which stands in a file
 * beside this class. Authors check their code by the same policy, under its name: {@code exocode verify --policy udf inode.vs}.
 *
 * <p>No kind may import anything but {@link Sandbox#ABORT}: none can tell the time, draw a number or send anything.
 *
 * <p>Source: Xok's wakeup predicates, UDFs and protected methods.
 */
public enum ProgramKind {
    /** Tells when a sleeping environment is to be woken: all of it is proved, so that a run needs neither checks nor a meter. */
    WAKEUP,
    /** An untrusted deterministic function, which tells which blocks a block of metadata owns. */
    UDF,
    /** What all that change some shared memory must go through. */
    METHOD,
    /** What must hold before or behind a protected method. */
    CONDITION;

    private final Policy policy = read(word() + ".policy");

    private static Policy read(String file) {
        try (InputStream in = ProgramKind.class.getResourceAsStream(file)) {
            return PolicyFile.parse(new Source(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)))
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The kind of a name.
     *
     * @param word any text
     * @return empty if no kind is called so
     */
    public static Optional<ProgramKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /**
     * How it is called.
     *
     * @return a lower-case word
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What programs of this kind may do.
     *
     * @return the policy, the same each time
     */
    public Policy policy() {
        return policy;
    }

    /**
     * Verifies a program of this kind, and makes it ready to run.
     *
     * @param name what it is called in messages
     * @param bytes any bytes, whoever made them
     * @param engine what runs it
     * @return a guest with memory of its own; or why the program is refused
     */
    public Result<Guest> load(String name, byte[] bytes, Engine engine) {
        return new Sandbox(policy).withEngine(engine.ofSandbox()).load(name, bytes);
    }
}
