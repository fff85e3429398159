package dev.exocode.host.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.load.Engine;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever message an example gets, also one that its filter does not have, both engines agree on what becomes of it, what is sent and
 * what is kept; the message stays as it was; none is stopped; and nothing is sent where a run aborts.
 */
@DisplayName("Any message")
class AnyMessageTest {
    private static final Path FOLDER = Path.of("../examples/handlers");
    private static final Path CAPTURE = Path.of("../examples/captures/exocode.pcap");
    private static final int MESSAGES = 400;

    private static final List<byte[]> REAL = new ArrayList<>();

    @BeforeAll
    static void readCapture() throws IOException {
        try (CaptureReader capture = CaptureReader.open(CAPTURE).orThrow()) {
            while (capture.next()) {
                REAL.add(Arrays.copyOfRange(capture.data(), capture.offset(), capture.offset() + capture.length()));
            }
        }
    }

    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".ash"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] drawn(Random random) {
        byte[] message = REAL.get(random.nextInt(REAL.size())).clone();
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            message[random.nextInt(Math.min(message.length, 64))] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(message, random.nextInt(message.length + 20)) : message;
    }

    private static Map<String, BigInteger> kept(Example example) {
        Map<String, BigInteger> kept = new LinkedHashMap<>();
        example.handler.handler().memory().forEach(what -> example.handler.read(what, kept::put));
        return kept;
    }

    private static String asked(Requests requests) {
        StringBuilder asked = new StringBuilder();
        for (int i = 0; i < requests.messages(); i++) {
            asked.append(Arrays.toString(requests.message(i)));
        }
        for (int i = 0; i < requests.wakes(); i++) {
            asked.append(" wake ").append(requests.woken(i));
        }
        for (int i = 0; i < requests.posts(); i++) {
            asked.append(" post ").append(requests.event(i)).append(' ').append(requests.value(i));
        }
        return asked.toString();
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("is the same to both engines")
    void agrees(String file) {
        Random random = new Random(file.hashCode());
        Example interpreted = new Example(file, Engine.INTERP);
        Example compiled = new Example(file, Engine.JVM);
        for (int i = 0; i < MESSAGES; i++) {
            byte[] message = drawn(random);
            byte[] original = message.clone();
            long now = i * 1_000_003L;
            HandlerEnd end = interpreted.at(now).handler.handle(message, 0, message.length);
            assertThat(compiled.at(now).handler.handle(message, 0, message.length))
                    .isEqualTo(end);
            assertThat(end).isNotIn(HandlerEnd.STOPPED, HandlerEnd.UNREACHED);
            assertThat(message).isEqualTo(original);
            String asked = asked(interpreted.handler.requests());
            assertThat(asked(compiled.handler.requests())).isEqualTo(asked);
            assertThat(compiled.handler.abort()).isEqualTo(interpreted.handler.abort());
            if (end == HandlerEnd.ABORTED) {
                assertThat(asked).isEmpty();
            }
            if (i % 100 == 0) {
                assertThat(kept(compiled)).isEqualTo(kept(interpreted));
            }
        }
        assertThat(kept(compiled)).isEqualTo(kept(interpreted));
    }
}
