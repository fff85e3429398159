package dev.exocode.examples.libraryos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.examples.libraryos.Lrpc.Client;
import dev.exocode.examples.libraryos.Lrpc.Status;
import dev.exocode.host.kernel.Call;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Procedures are called, and by those who may. */
class LrpcTest {
    private static final int ADD = 1;
    private static final int UPPER = 2;

    private final Kernel kernel = new Kernel(Settings.USUAL, KernelClock.simulated());
    private final Lrpc lrpc = new Lrpc().serve(ADD, LrpcTest::add).serve(UPPER, LrpcTest::upper);
    private final Environment server = kernel.create("server", lrpc).orThrow();

    private static Status add(long[] registers, Optional<SharedPage> page) {
        registers[Lrpc.FIRST] += registers[Lrpc.FIRST + 1];
        return Status.DONE;
    }

    /** Turns so many bytes of the page into capitals. */
    private static Status upper(long[] registers, Optional<SharedPage> page) {
        long length = registers[Lrpc.FIRST];
        if (length < 0 || length > Kernel.PAGE_BYTES) {
            return Status.REFUSED;
        }
        byte[] text = new byte[(int) length];
        if (page.isEmpty() || !page.get().read(0, text, 0, text.length)) {
            return Status.NO_PAGE;
        }
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) Character.toUpperCase(text[i]);
        }
        return page.get().write(0, text, 0, text.length) ? Status.DONE : Status.NO_PAGE;
    }

    @AfterEach
    @AfterTry
    void theKernelIsSound() {
        assertThat(kernel.audit()).isEmpty();
        assertThat(server.isAlive()).isTrue();
    }

    private Environment create(String name) {
        return kernel.create(name, new Library() {}).orThrow();
    }

    private Environment admitted(String name) {
        Environment made = create(name);
        lrpc.admit(made.number());
        return made;
    }

    private Client client(Environment self) {
        return Lrpc.client(self, server.number());
    }

    @Test
    void argumentsAndResultsAreInRegisters() {
        Client client = client(admitted("client"));
        assertThat(client.call(ADD, 40, 2)).isEqualTo(Status.DONE);
        assertThat(client.result(0)).isEqualTo(42);
        assertThat(client.call(3)).isEqualTo(Status.NO_PROCEDURE);
        assertThat(client.call(ADD, new long[30])).isEqualTo(Status.DONE);
        assertThatThrownBy(() -> client.call(ADD, new long[31])).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> lrpc.serve(0, LrpcTest::add)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoIsNotKnownIsNotServed() {
        Environment known = admitted("known");
        Client stranger = client(create("stranger"));
        assertThat(stranger.call(ADD, 40, 2)).isEqualTo(Status.STRANGER);
        assertThat(stranger.result(0)).isEqualTo(40);
        assertThat(stranger.share(SharedPage.create(known, 0, 9).orElseThrow())).isEqualTo(Status.STRANGER);
        assertThat(client(known).call(ADD, 40, 2)).isEqualTo(Status.DONE);
        lrpc.dismiss(server, known.number());
        assertThat(client(known).call(ADD, 40, 2)).isEqualTo(Status.STRANGER);
    }

    @Test
    void whatIsLargerGoesThroughASharedPage() {
        Environment self = admitted("client");
        Client client = client(self);
        assertThat(client.call(UPPER, 5)).isEqualTo(Status.NO_PAGE);
        SharedPage page = SharedPage.create(self, 0, 100).orElseThrow();
        assertThat(client.share(page)).isEqualTo(Status.DONE);
        byte[] text = "what is larger".getBytes(StandardCharsets.US_ASCII);
        page.write(0, text, 0, text.length);
        // The TLB of the server forgets it meanwhile.
        server.unmap(self.number());
        assertThat(client.call(UPPER, text.length)).isEqualTo(Status.DONE);
        page.read(0, text, 0, text.length);
        assertThat(new String(text, StandardCharsets.US_ASCII)).isEqualTo("WHAT IS LARGER");
        assertThat(client.call(UPPER, -1)).isEqualTo(Status.REFUSED);
        assertThat(client.call(UPPER, Kernel.PAGE_BYTES + 1)).isEqualTo(Status.REFUSED);

        // Nobody else is served with it, and it may go at any time.
        assertThat(client(admitted("other")).call(UPPER, 1)).isEqualTo(Status.NO_PAGE);
        self.free(Kind.PAGE, page.frame()).orThrow();
        assertThat(client.call(UPPER, 1)).isEqualTo(Status.NO_PAGE);
        Environment next = create("next");
        next.allocate(Kind.PAGE, page.frame()).orThrow();
        assertThat(client.call(UPPER, 1)).isEqualTo(Status.NO_PAGE);
    }

    @Test
    void aServerThatIsGoneOrLateDoesNotServe() {
        Environment late = kernel.create("late", new Library() {
                    @Override
                    public void entered(Environment self, Call call) {}
                })
                .orThrow();
        Environment leaves = kernel.create("leaves", new Library() {
                    @Override
                    public void entered(Environment self, Call call) {
                        throw new IllegalStateException("no");
                    }
                })
                .orThrow();
        Environment self = create("client");
        assertThat(Lrpc.client(self, leaves.number()).call(ADD, 1, 2)).isEqualTo(Status.UNSERVED);
        assertThat(Lrpc.client(self, leaves.number()).call(ADD, 1, 2)).isEqualTo(Status.UNSERVED);
        assertThat(Lrpc.client(self, late.number()).call(ADD, 1, 2)).isEqualTo(Status.UNSERVED);
        // Until the late one answers nobody else can be called.
        assertThat(Lrpc.client(self, late.number()).call(ADD, 1, 2)).isEqualTo(Status.UNSERVED);
    }

    @Property(tries = 200)
    void registersMayBeAnything(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Environment self = admitted("client");
        SharedPage page = SharedPage.create(self, 0, 5).orElseThrow();
        for (int i = 0; i < 50; i++) {
            long[] registers = random.longs(Call.REGISTERS).toArray();
            registers[Lrpc.PROCEDURE] = random.nextInt(4);
            if (random.nextBoolean()) {
                registers[Lrpc.FIRST] = random.nextInt(-1, 2 * Kernel.PAGE_BYTES);
            }
            if (random.nextInt(8) == 0) {
                client(self).share(page);
            }
            assertThat(self.call(server.number(), registers).orThrow()).isTrue();
            assertThat(registers[Lrpc.STATUS]).isBetween(1L, 5L);
        }
    }
}
