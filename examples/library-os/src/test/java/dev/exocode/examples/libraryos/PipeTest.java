package dev.exocode.examples.libraryos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Settings;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What goes into a pipe comes out of it. */
class PipeTest {
    private final Kernel kernel = new Kernel(Settings.USUAL, KernelClock.simulated());
    private final Environment writer = kernel.create("writer", new Library() {}).orThrow();
    private final Environment reader = kernel.create("reader", new Library() {}).orThrow();
    private final SharedPage written = SharedPage.create(writer, 0, 10).orElseThrow();
    private final SharedPage seen = SharedPage.attach(
                    reader,
                    0,
                    77,
                    written.frame(),
                    written.grant(reader.number()).orElseThrow())
            .orElseThrow();
    private final Pipe in = new Pipe(written);
    private final Pipe out = new Pipe(seen);

    @Property(tries = 100)
    void bytesComeOutInOrder(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        for (int step = 0; step < 300; step++) {
            byte[] bytes = new byte[random.nextInt(random.nextBoolean() ? 9_000 : 50)];
            if (random.nextBoolean()) {
                random.nextBytes(bytes);
                int room = Pipe.ROOM - (sent.size() - received.size());
                int part = in.write(bytes, 0, bytes.length);
                assertThat(part).isEqualTo(Math.min(room, bytes.length));
                sent.write(bytes, 0, part);
            } else {
                int part = out.read(bytes, 0, bytes.length);
                assertThat(part).isEqualTo(Math.min(sent.size() - received.size(), bytes.length));
                received.write(bytes, 0, part);
            }
        }
        byte[] rest = new byte[Pipe.ROOM];
        received.write(rest, 0, out.read(rest, 0, rest.length));
        assertThat(received.toByteArray()).isEqualTo(sent.toByteArray());
    }

    /** Whatever the other end writes into the page, this end reads and writes within it, or says that the pipe is broken. */
    @Property(tries = 200)
    void theOtherEndMayWriteAnything(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = new byte[Pipe.ROOM];
        in.write(bytes, 0, random.nextInt(Pipe.ROOM));
        for (int step = 0; step < 20; step++) {
            long count = random.nextBoolean() ? random.nextLong() : random.nextLong(-5_000, 10_000);
            byte[] text = ByteBuffer.allocate(Long.BYTES).putLong(count).array();
            written.write(Long.BYTES, text, 0, Long.BYTES);
            assertThat(out.read(bytes, 0, bytes.length)).isBetween(Pipe.BROKEN, Pipe.ROOM);
            seen.write(0, text, 0, Long.BYTES);
            assertThat(in.write(bytes, 0, bytes.length)).isBetween(Pipe.BROKEN, Pipe.ROOM);
        }
        written.write(Long.BYTES, new byte[] {(byte) 0x80}, 0, 1);
        assertThat(out.read(bytes, 0, 1)).isEqualTo(Pipe.BROKEN);
    }

    @Test
    void aPipeWhosePageIsGoneIsBroken() {
        byte[] bytes = new byte[10];
        assertThat(in.write(bytes, 0, 10)).isEqualTo(10);
        writer.free(Kind.PAGE, written.frame()).orThrow();
        assertThat(out.read(bytes, 0, 10)).isEqualTo(Pipe.BROKEN);
        assertThat(in.write(bytes, 0, 10)).isEqualTo(Pipe.BROKEN);
        assertThat(seen.grant(writer.number())).isEmpty();
    }
}
