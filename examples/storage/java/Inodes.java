import dev.exocode.host.capability.Capability;
import dev.exocode.host.kernel.*;
import dev.exocode.host.scenario.*;
import dev.exocode.host.udf.*;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.*;
import dev.exocode.vcode.text.Assembler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.*;
import java.util.*;
import java.util.random.RandomGenerator;

/** Files of a volume, each an inode: every millisecond one grows or shrinks, or says that it does something else than it does. */
public final class Inodes implements ScenarioLibrary {
    private static final long NANOS = 1_000_000;
    private static final int FILES = 4;
    private static final int EXTENTS = 12;
    private static final int BLOCKS = 256;

    private record File(int block, Capability capability, List<Owned> extents) {}

    private final byte[] indirect;
    private final byte[] inode;
    private final List<File> files = new ArrayList<>();
    private Surroundings around;
    private Environment self;
    private Volume volume;
    private Holding timer;
    private long made;
    private long taken;
    private long lies;
    private long believed;
    private long faults;

    public Inodes(Given given) throws IOException {
        indirect = program(given.file("indirect"));
        inode = program(given.file("inode"));
    }

    private static byte[] program(Path file) throws IOException {
        Source source = new Source(file.toString(), Files.readString(file));
        return BinaryFormat.encode(Assembler.assemble(source).orThrow().program());
    }

    @Override
    public List<Diagnostic> begin(Surroundings surroundings) {
        around = surroundings;
        self = around.self();
        volume = around.volume();
        Result<Integer> first = volume.type("indirect", indirect);
        Result<Integer> second = volume.type("inode", inode);
        if (first.value().isEmpty() || second.value().isEmpty()) {
            return first.value().isEmpty() ? first.diagnostics() : second.diagnostics();
        }
        for (int i = 0; i < FILES; i++) {
            Volume.Given root = volume.root(second.orThrow(), self.number()).orThrow();
            files.add(new File(root.block(), root.capability(), new ArrayList<>()));
        }
        timer = self.allocate(Kind.TIMER).orThrow();
        set();
        return List.of();
    }

    private void set() {
        self.setTimer(timer.number(), around.clock().now() + NANOS, timer.capability()).orThrow();
    }

    @Override
    public void interrupt(Environment environment, Interrupt interrupt) {
        change(around.random());
        faults += volume.audit().size();
        set();
    }

    private void change(RandomGenerator random) {
        File file = files.get(random.nextInt(FILES));
        List<Owned> next = new ArrayList<>(file.extents());
        Change change = Change.NONE;
        if (next.size() < EXTENTS && random.nextInt(3) > 0) {
            Owned more = new Owned(random.nextInt(BLOCKS - 8), 1 + random.nextInt(8), Volume.DATA);
            next.add(more);
            change = change.allocate(more.first(), more.count(), more.type());
        } else if (!next.isEmpty()) {
            Owned less = next.remove(random.nextInt(next.size()));
            change = change.free(less.first(), less.count(), less.type());
        }
        boolean lie = random.nextInt(4) == 0;
        if (lie) {
            // More than it says, by a block.
            next.add(new Owned(random.nextInt(BLOCKS), 1, Volume.DATA));
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 + 8 * next.size()).putInt(next.size());
        next.forEach(each -> bytes.putInt(each.first()).putInt(each.count()));
        boolean done = volume.change(self, file.block(), file.capability(), change.write(0, bytes.array()))
                .value()
                .isPresent();
        made += done && !lie ? 1 : 0;
        taken += !done && !lie ? 1 : 0;
        lies += lie ? 1 : 0;
        believed += done && lie ? 1 : 0;
        if (done) {
            file.extents().clear();
            file.extents().addAll(next);
        }
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("changes made", made);
        counts.put("refused as not free", taken);
        counts.put("lies", lies);
        counts.put("lies believed", believed);
        counts.put("faults of the volume", faults);
        counts.put("blocks in use", (long) self.owns(Kind.BLOCK).size());
        return counts;
    }
}
