package dev.exocode.host.kernel;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.handler.Allowance;
import dev.exocode.host.load.Engine;
import dev.exocode.verifier.Policy;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * On what terms a kernel runs downloaded code.
 *
 * @param link what packets start with, on all of its devices
 * @param policy what handlers and filters may do
 * @param checks whether handlers that the policy refuses for want of proof run with checks
 * @param engine what runs handlers when they come; the programs that the kernel merges of all filters always run on the JVM
 * @param promoteAfter a handler that has run so often moves to the JVM; 0 if none does
 * @param compiler what verifies and compiles a handler that moves to the JVM, without any lock; where that is another thread, the handler is interpreted until it is
 *     done, and moves at the next {@link Kernel#advance}
 * @param allowance what one run may ask for
 * @param codeBytes how many bytes the handlers, filters and published methods of one environment may take together, beside pages: what they keep, copies of
 *     messages, what runs ask for, and their code; and as many those that are just being loaded
 * @param boxes of how many boxes the filters of one environment may be together, claimed and permitted: a filter of tcpdump is some, of DPF mostly one. So much,
 *     and no more, is to be done with the lock of the kernel when they come, and when the environment is destroyed
 * @param random what gives them random numbers
 */
public record Terms(
        LinkType link,
        Policy policy,
        boolean checks,
        Engine engine,
        long promoteAfter,
        Executor compiler,
        Allowance allowance,
        long codeBytes,
        int boxes,
        LongSupplier random) {

    /** Ethernet; strictly proved, or with checks; interpreted, and after a thousand runs on the JVM, for which the kernel takes the time; the usual allowance, 64 MiB for the
     * handlers and methods of an environment, 4,096 boxes, and numbers that nobody can foresee. */
    public static final Terms USUAL = new Terms(
            LinkType.ETHERNET,
            Policy.STRICT,
            true,
            Engine.INTERP,
            1000,
            Runnable::run,
            Allowance.USUAL,
            64 << 20,
            4096,
            new SecureRandom()::nextLong);

    /**
     * Makes terms.
     *
     * @param link what packets start with
     * @param policy what may be done
     * @param checks whether with checks, too
     * @param engine what runs handlers first
     * @param promoteAfter how many runs later the JVM does, 0 or more
     * @param compiler what compiles it for that
     * @param allowance what one run may ask for
     * @param codeBytes how many bytes the code of an environment may take, 0 or more
     * @param boxes of how many boxes its filters may be, 0 or more
     * @param random what gives random numbers
     * @throws IllegalArgumentException if the number of runs, of bytes or of boxes is negative
     */
    public Terms {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(compiler, "compiler");
        Objects.requireNonNull(allowance, "allowance");
        Objects.requireNonNull(random, "random");
        if (promoteAfter < 0 || codeBytes < 0 || boxes < 0) {
            throw new IllegalArgumentException(
                    "promoteAfter=" + promoteAfter + " codeBytes=" + codeBytes + " boxes=" + boxes);
        }
    }

    /**
     * The same with other engines.
     *
     * @param first what runs handlers when they come
     * @param after how many runs later the JVM does; 0 if that is never
     * @return terms
     */
    public Terms withEngine(Engine first, long after) {
        return new Terms(link, policy, checks, first, after, compiler, allowance, codeBytes, boxes, random);
    }

    /**
     * The same with handlers compiled elsewhere.
     *
     * @param other what compiles a handler that moves to the JVM, a pool of threads perhaps; if it refuses to, the handler stays where it is
     * @return terms
     */
    public Terms withCompiler(Executor other) {
        return new Terms(link, policy, checks, engine, promoteAfter, other, allowance, codeBytes, boxes, random);
    }

    /**
     * The same for packets of another link type.
     *
     * @param other what packets start with
     * @return terms
     */
    public Terms withLink(LinkType other) {
        return new Terms(other, policy, checks, engine, promoteAfter, compiler, allowance, codeBytes, boxes, random);
    }

    /**
     * The same with other random numbers.
     *
     * @param other what gives them
     * @return terms
     */
    public Terms withRandom(LongSupplier other) {
        return new Terms(link, policy, checks, engine, promoteAfter, compiler, allowance, codeBytes, boxes, other);
    }

    /**
     * The same with room for more handlers and methods, or for fewer.
     *
     * @param bytes how many bytes those of one environment may take
     * @return terms
     */
    public Terms withCodeBytes(long bytes) {
        return new Terms(link, policy, checks, engine, promoteAfter, compiler, allowance, bytes, boxes, random);
    }

    /**
     * The same with room for more filters, or for fewer.
     *
     * @param most of how many boxes those of one environment may be
     * @return terms
     */
    public Terms withBoxes(int most) {
        return new Terms(link, policy, checks, engine, promoteAfter, compiler, allowance, codeBytes, most, random);
    }
}
