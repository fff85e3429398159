package dev.exocode.host.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.ash.Handler;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.diagnostic.Result;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * A handler of {@code examples/handlers}, as somebody would run it: proved by the strict policy without a warning, on Ethernet, with all
 * that it needs, by an engine of the test's choice. Its clock stands still until {@link #at}.
 */
final class Example {
    private static final Path FOLDER = Path.of("../examples/handlers");

    final AttachedHandler handler;
    private long now;
    private LongSupplier chance = new SplittableRandom(7)::nextLong;

    Example(String file, Engine engine) {
        ProgramFile source = ProgramFile.read(FOLDER.resolve(file)).orThrow();
        Result<Handler> compiled = source.handler();
        assertThat(compiled.diagnostics()).isEmpty();
        Result<AttachedHandler> attached = HandlerHost.granting("send", "wake", "post")
                .withEngine(engine)
                .withClock(() -> now)
                .withRandom(() -> chance.getAsLong())
                .attach(compiled.orThrow(), LinkType.ETHERNET);
        assertThat(attached.diagnostics()).isEmpty();
        handler = attached.orThrow();
    }

    /** Says what time it is, in nanoseconds. */
    Example at(long nanos) {
        now = nanos;
        return this;
    }

    /** Says what its random numbers are. */
    Example chance(LongSupplier numbers) {
        chance = numbers;
        return this;
    }

    /** Runs on a frame, which stays as it is, at an odd place of a larger array. */
    HandlerEnd run(byte[] frame) {
        byte[] data = new byte[frame.length + 7];
        System.arraycopy(frame, 0, data, 3, frame.length);
        byte[] before = data.clone();
        HandlerEnd end = handler.run(data, 3, frame.length);
        assertThat(data).isEqualTo(before);
        return end;
    }

    /** What was sent by the last run, in hexadecimal. */
    List<String> sent() {
        List<String> sent = new ArrayList<>();
        handler.requests()
                .send((data, offset, length) -> sent.add(HexFormat.of().formatHex(data, offset, offset + length)));
        return sent;
    }

    /** Says that a frame is answered, by one message, which is another. */
    void answers(byte[] frame, byte[] answer) {
        assertThat(run(frame)).isEqualTo(HandlerEnd.REPLY);
        assertThat(sent()).containsExactly(HexFormat.of().formatHex(answer));
    }

    /** Says how a frame ends about which nothing is sent. */
    void ends(byte[] frame, HandlerEnd end) {
        assertThat(run(frame)).isEqualTo(end);
        assertThat(sent()).isEmpty();
    }

    /** Says that a frame cut anywhere makes the handler neither fail nor answer. */
    void survivesCuts(byte[] frame) {
        for (int length = 0; length < frame.length; length++) {
            assertThat(run(Arrays.copyOf(frame, length))).isIn(HandlerEnd.UNREACHED, HandlerEnd.PASS, HandlerEnd.DROP);
            assertThat(sent()).isEmpty();
        }
    }

    /** Says that a frame is taken, and these messages are sent. */
    void sends(byte[] frame, HandlerEnd end, byte[]... messages) {
        assertThat(run(frame)).isEqualTo(end);
        assertThat(sent())
                .containsExactly(
                        Arrays.stream(messages).map(HexFormat.of()::formatHex).toArray(String[]::new));
    }

    /** A number that the handler keeps, by how it would write it. */
    long kept(String name) {
        Map<String, BigInteger> kept = new HashMap<>();
        handler.handler().memory().forEach(what -> handler.read(what, kept::put));
        return kept.get(name).longValue();
    }
}
