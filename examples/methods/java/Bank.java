import dev.exocode.host.capability.Capability;
import dev.exocode.host.kernel.*;
import dev.exocode.host.method.*;
import dev.exocode.host.scenario.*;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.*;
import dev.exocode.vcode.text.Assembler;
import java.io.IOException;
import java.nio.*;
import java.nio.file.*;
import java.util.*;
import java.util.random.RandomGenerator;

/** Accounts that are changed by methods alone. Every millisecond somebody transfers something, or would embezzle it. */
public final class Bank implements ScenarioLibrary {
    private static final long NANOS = 1_000_000;
    private static final int ACCOUNTS = 16;
    private static final int EACH = 100;

    private final Map<String, byte[]> programs = new HashMap<>();
    private Surroundings around;
    private Environment self;
    private Capability may;
    private Holding timer;
    private long transfers;
    private long impossible;
    private long undone;

    public Bank(Given given) throws IOException {
        for (String name : List.of("transfer", "embezzle", "requires", "ensures", "always")) {
            Path file = given.file(name);
            Source source = new Source(file.toString(), Files.readString(file));
            programs.put(name, BinaryFormat.encode(Assembler.assemble(source).orThrow().program()));
        }
    }

    @Override
    public List<Diagnostic> begin(Surroundings surroundings) {
        around = surroundings;
        self = around.self();
        Holding page = self.allocate(Kind.PAGE).orThrow();
        self.map(0, page.number(), page.capability(), true).orThrow();
        ByteBuffer words = ByteBuffer.allocate(8 * ACCOUNTS + 8).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < ACCOUNTS; i++) {
            words.putLong(EACH);
        }
        self.write(0, words.putLong(ACCOUNTS * EACH).array(), 0, words.capacity());
        List<Method> methods = List.of(
                Method.of("transfer", programs.get("transfer"))
                        .requiring(programs.get("requires"))
                        .ensuring(programs.get("ensures")),
                Method.of("embezzle", programs.get("embezzle")));
        Result<?> published =
                self.publish(1, page.number(), 1, page.capability(), Optional.of(programs.get("always")), methods);
        if (published.value().isEmpty()) {
            return published.diagnostics();
        }
        may = self.grant(self.capability(), self.number(), self.serving(1), Capability.WRITE).orThrow();
        timer = self.allocate(Kind.TIMER).orThrow();
        set();
        return List.of();
    }

    private void set() {
        self.setTimer(timer.number(), around.clock().now() + NANOS, timer.capability()).orThrow();
    }

    @Override
    public void interrupt(Environment environment, Interrupt interrupt) {
        RandomGenerator random = around.random();
        byte[] arguments = ByteBuffer.allocate(16)
                .putInt(random.nextInt(ACCOUNTS))
                .putInt(random.nextInt(ACCOUNTS))
                .putLong(1 + random.nextInt(2 * EACH))
                .array();
        String method = random.nextInt(4) == 0 ? "embezzle" : "transfer";
        Result<Answer> answer = self.invoke(self.number(), 1, may, method, arguments);
        boolean before = answer.diagnostics().stream().anyMatch(one -> one.code() == MethodCode.BEFORE);
        transfers += answer.value().isPresent() ? 1 : 0;
        impossible += before ? 1 : 0;
        set();
    }

    /** Something was undone. */
    @Override
    public void exception(Environment environment, Fault fault) {
        undone++;
    }

    @Override
    public Map<String, Long> counts() {
        byte[] bytes = new byte[8 * ACCOUNTS];
        self.read(0, bytes, 0, bytes.length);
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long all = 0;
        for (int i = 0; i < ACCOUNTS; i++) {
            all += words.getLong(8 * i);
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("transfers", transfers);
        counts.put("not possible", impossible);
        counts.put("undone", undone);
        counts.put("in all accounts", all);
        return counts;
    }
}
