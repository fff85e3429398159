import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.kernel.*;
import dev.exocode.host.load.Engine;
import dev.exocode.host.scenario.*;
import dev.exocode.host.wakeup.WakeupPredicate;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.*;
import dev.exocode.vcode.text.Assembler;
import java.io.IOException;
import java.nio.*;
import java.nio.file.*;
import java.util.*;

/** Sleeps until a packet of DNS has come, or none has for so long that it is late. */
public final class Sleeper implements ScenarioLibrary {
    private static final long PATIENCE_NANOS = 250_000_000;
    private static final int RING_PAGES = 32;
    private static final String WANTED = "udp port 53";

    private final byte[] predicate;
    private final byte[] packet = new byte[512];
    private Surroundings around;
    private Environment self;
    private PacketRing ring;
    private WakeupPredicate until;
    private Exposed[] words;
    private Holding timer;
    private long slices;
    private long came;
    private long late;
    private long packets;

    public Sleeper(Given given) throws IOException {
        String file = given.file("predicate").toString();
        Source source = new Source(file, Files.readString(Path.of(file)));
        predicate = BinaryFormat.encode(Assembler.assemble(source).orThrow().program());
    }

    @Override
    public List<Diagnostic> begin(Surroundings surroundings) {
        around = surroundings;
        self = around.self();
        Result<WakeupPredicate> loaded = WakeupPredicate.load("until", predicate, Engine.INTERP);
        if (loaded.value().isEmpty()) {
            return loaded.diagnostics();
        }
        until = loaded.value().get();
        timer = self.allocate(Kind.TIMER).orThrow();
        for (int i = 0; i < RING_PAGES; i++) {
            self.allocate(Kind.PAGE, i).orThrow();
        }
        ring = self.ring(0, RING_PAGES, packet.length, self.capability()).orThrow();
        Rule rule = new Rule(WANTED, PcapExpression.parse(new Source(WANTED, WANTED), LinkType.ETHERNET).orThrow(), Rule.PRIORITY);
        self.claim(rule, around.packets()).orThrow().queue(ring);

        // What there was when it fell asleep, and when it will be late.
        Holding page = self.allocate(Kind.PAGE).orThrow();
        self.map(0, page.number(), page.capability(), true).orThrow();
        words = new Exposed[] {
            new Exposed.Arrived(ring),
            new Exposed.InPage(page.number(), 0, page.capability()),
            new Exposed.Clock(),
            new Exposed.InPage(page.number(), 8, page.capability())
        };
        return List.of();
    }

    @Override
    public void interrupt(Environment environment, Interrupt interrupt) {
        if (interrupt.type() == Interrupt.Type.WOKEN) {
            came += interrupt.number() == 1 ? 1 : 0;
            late += interrupt.number() == 2 ? 1 : 0;
        }
    }

    /** Takes what has come, and sleeps again. */
    @Override
    public void slice(Environment environment, Slice slice) {
        slices++;
        if (ring == null) {
            return; // Its predicate was refused.
        }
        while (ring.poll(packet) >= 0) {
            packets++;
        }
        long at = around.clock().now() + PATIENCE_NANOS;
        byte[] bytes = new byte[16];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(packets).putLong(at);
        self.write(0, bytes, 0, bytes.length);
        self.setTimer(timer.number(), at, timer.capability()).orThrow();
        self.sleep(until, words).orThrow();
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("slices", slices);
        counts.put("woken by packets", came);
        counts.put("woken late", late);
        counts.put("packets", packets);
        return counts;
    }
}
