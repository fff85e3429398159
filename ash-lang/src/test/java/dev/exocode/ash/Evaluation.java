package dev.exocode.ash;

import dev.exocode.ash.Running.Observed;
import dev.exocode.ash.Things.Cursor;
import dev.exocode.ash.Things.Entry;
import dev.exocode.ash.Things.Memory;
import dev.exocode.ash.Things.Table;
import dev.exocode.ash.Things.Variable;
import dev.exocode.ash.Things.View;
import dev.exocode.dpf.Amount;
import dev.exocode.dpf.Atom;
import dev.exocode.dpf.Header;
import dev.exocode.dpf.Operand;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.vcode.Region;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * What a handler means, in the plainest way: its typed tree is walked with each message. It is the truth that compiled handlers are
 * compared with, and shares nothing with what writes their programs. The host is that of {@link Running}.
 */
final class Evaluation {
    private static final long TICK = 1000;
    private static final BigInteger CUT = BigInteger.ONE.shiftLeft(Long.SIZE);

    /** A run ends; no exception of ours leaves a run. */
    @SuppressWarnings("serial")
    private static final class Ended extends RuntimeException {
        private final transient Lacking how;

        private Ended(Lacking how) {
            super(null, null, false, false);
            this.how = how;
        }
    }

    /** How a block is left. */
    private enum Flow {
        ON,
        BREAK,
        CONTINUE,
        RETURN
    }

    /** Where a cursor is, and its end. */
    private static final class Reading {
        private long at;
        private final long end;

        private Reading(long at, long end) {
            this.at = at;
            this.end = end;
        }
    }

    private record Based(long at, long length) {}

    private record Extent(byte[] bytes, int at, int length) {}

    /** A field in some bytes, in bits. */
    private record Bits(byte[] bytes, long first, int bits) {
        private BigInteger load() {
            BigInteger value = BigInteger.ZERO;
            for (long i = first; i < first + bits; i++) {
                int bit = bytes[(int) (i / 8)] >> 7 - (int) (i % 8) & 1;
                value = value.shiftLeft(1).or(BigInteger.valueOf(bit));
            }
            return value;
        }

        private void store(BigInteger value) {
            for (int i = 0; i < bits; i++) {
                long at = first + bits - 1 - i;
                int mask = 0x80 >> (int) (at % 8);
                int old = bytes[(int) (at / 8)] & ~mask;
                bytes[(int) (at / 8)] = (byte) (value.testBit(i) ? old | mask : old);
            }
        }
    }

    private final Checker.Checked handler;
    private final byte[] state;
    private final byte[] user;
    private final byte[] local;
    /** Where in memory entries of maps are. */
    private final Map<Entry, Integer> entries = new HashMap<>();

    private byte[] packet = {};
    private byte[] out = {};
    private int built;
    private final Map<Variable, Long> variables = new HashMap<>();
    private final Map<Cursor, Reading> cursors = new HashMap<>();
    private final Map<View, Based> views = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private long returned;
    private long clock;
    private long random;

    Evaluation(Checker.Checked handler) {
        this.handler = handler;
        state = new byte[bytes(Region.STATE)];
        user = new byte[bytes(Region.USER)];
        local = new byte[bytes(Region.LOCAL)];
    }

    private int bytes(Region region) {
        return handler.memory().sizes().getOrDefault(region, 0);
    }

    /** What a message leads to. */
    Observed run(byte[] message) {
        byte[] stateBefore = state.clone();
        byte[] userBefore = user.clone();
        packet = message.clone();
        out = new byte[handler.outBytes()];
        built = 0;
        asked.clear();
        cursors.put(handler.message(), new Reading(0, packet.length));
        Lacking how;
        try {
            block(handler.body());
            throw new AssertionError("a handler ends with an outcome");
        } catch (Ended end) {
            how = end.how;
        }
        if (how.outcome() == null) {
            // The message is no memory of the owner's: the sandbox leaves it as it was written.
            System.arraycopy(stateBefore, 0, state, 0, state.length);
            System.arraycopy(userBefore, 0, user, 0, user.length);
            return new Observed("abort \"" + how.reason() + "\"", List.of(), packet, stateBefore, userBefore);
        }
        return new Observed(how.outcome().word(), List.copyOf(asked), packet, state.clone(), user.clone());
    }

    private static Ended abort(String reason) {
        return new Ended(Lacking.abort(reason));
    }

    private Flow block(List<Statement> statements) {
        for (Statement statement : statements) {
            Flow flow = statement(statement);
            if (flow != Flow.ON) {
                return flow;
            }
        }
        return Flow.ON;
    }

    private Flow statement(Statement statement) {
        if (statement instanceof Statement.Declare declare) {
            variables.put(declare.variable(), number(declare.value()));
        } else if (statement instanceof Statement.Assign assign) {
            assign(assign);
        } else if (statement instanceof Statement.Exchange exchange) {
            Bits left = field(
                    exchange.left().view(),
                    exchange.left().member(),
                    exchange.left().lacking());
            Bits right = field(
                    exchange.right().view(),
                    exchange.right().member(),
                    exchange.right().lacking());
            BigInteger first = left.load();
            BigInteger second = right.load();
            left.store(second);
            right.store(first);
        } else if (statement instanceof Statement.TakeHeader take) {
            take(take);
        } else if (statement instanceof Statement.PutHeader put) {
            int bytes = put.view().header.fixedBytes();
            views.put(put.view(), new Based(room(bytes), bytes));
            put.fields().forEach(this::assign);
        } else if (statement instanceof Statement.Cut cut) {
            long bytes = number(cut.bytes());
            Reading from = cursors.get(cut.from());
            require(from, bytes, cut.lacking());
            cursors.put(cut.made(), new Reading(from.at, from.at + bytes));
            from.at += bytes;
        } else if (statement instanceof Statement.Skip skip) {
            long bytes = number(skip.bytes());
            Reading cursor = cursors.get(skip.cursor());
            require(cursor, bytes, skip.lacking());
            cursor.at += bytes;
        } else if (statement instanceof Statement.Put put) {
            long value = number(put.value());
            int bytes = put.wire().scalar().bytes();
            write(out, room(bytes), bytes, put.wire().little(), value);
        } else if (statement instanceof Statement.If branch) {
            for (Statement.Arm arm : branch.arms()) {
                if (number(arm.condition()) == 1) {
                    return block(arm.body());
                }
            }
            return block(branch.otherwise());
        } else if (statement instanceof Statement.For loop) {
            return loop(loop);
        } else if (statement instanceof Statement.While loop) {
            return loop(loop);
        } else if (statement instanceof Statement.Break) {
            return Flow.BREAK;
        } else if (statement instanceof Statement.Continue) {
            return Flow.CONTINUE;
        } else if (statement instanceof Statement.Return back) {
            returned = back.value() == null ? 0 : number(back.value());
            return Flow.RETURN;
        } else if (statement instanceof Statement.End end) {
            throw new Ended(end.how());
        } else if (statement instanceof Statement.Assert asserted) {
            if (number(asserted.condition()) == 0) {
                throw abort(asserted.reason());
            }
        } else if (statement instanceof Statement.Copy copy) {
            copy(copy);
        } else if (statement instanceof Statement.Pipe pipe) {
            pipe(pipe);
        } else if (statement instanceof Statement.Send send) {
            Extent extent = extent(send.bytes(), send.lacking());
            asked.add("send " + HexFormat.of().formatHex(extent.bytes, extent.at, extent.at + extent.length));
        } else if (statement instanceof Statement.Run run) {
            number(run.expression());
        } else if (statement instanceof Statement.Clear clear) {
            Memory memory = clear.memory();
            Arrays.fill(local, memory.offset(), memory.offset() + memory.bytes(), (byte) 0);
        } else if (statement instanceof Statement.Observe observe) {
            observe(observe);
        } else if (statement instanceof Statement.Find find) {
            int at = find(find.entry().table, keys(find.keys()));
            if (at < 0) {
                throw new Ended(find.lacking());
            }
            entries.put(find.entry(), at);
        } else if (statement instanceof Statement.Enter enter) {
            int at = enter(enter.table(), keys(enter.keys()), enter.lacking());
            if (enter.entry() != null) {
                entries.put(enter.entry(), at);
            }
        } else if (statement instanceof Statement.Remove remove) {
            int at = find(remove.table(), keys(remove.keys()));
            if (at >= 0) {
                write(state, at, 4, true, 0);
            }
        } else if (statement instanceof Statement.Each each) {
            return each(each);
        } else if (statement instanceof Statement.Block block) {
            return block(block.body());
        }
        return Flow.ON;
    }

    /** The value is asked first, then where it goes. */
    private void assign(Statement.Assign assign) {
        if (assign.target() instanceof Statement.Element element) {
            Spot spot = element.spot();
            int at = at(spot);
            write(memory(spot), at, spot.member().type().bytes(), true, number(assign.value()));
            return;
        }
        if (assign.target() instanceof Statement.Field target
                && assign.value() instanceof Expression.Field source
                && source.member().bits() > Long.SIZE) {
            BigInteger address =
                    field(source.view(), source.member(), source.lacking()).load();
            field(target.view(), target.member(), target.lacking()).store(address);
            return;
        }
        long value = number(assign.value());
        if (assign.target() instanceof Statement.Name name) {
            variables.put(name.variable(), value);
        } else {
            Statement.Field field = (Statement.Field) assign.target();
            field(field.view(), field.member(), field.lacking()).store(BigInteger.valueOf(value));
        }
    }

    private void take(Statement.TakeHeader take) {
        Reading cursor = cursors.get(take.cursor());
        Header header = take.view().header;
        require(cursor, header.fixedBytes(), take.lacking());
        views.put(take.view(), new Based(cursor.at, header.fixedBytes()));
        long length = amount(take.view(), header.length(), take.lacking())
                .min(BigInteger.valueOf(Integer.MAX_VALUE))
                .longValue();
        if (length < header.fixedBytes()) {
            throw new Ended(take.lacking());
        }
        require(cursor, length, take.lacking());
        views.put(take.view(), new Based(cursor.at, length));
        cursor.at += length;
    }

    private static void require(Reading cursor, long bytes, Lacking lacking) {
        if (bytes > cursor.end - cursor.at) {
            throw new Ended(lacking);
        }
    }

    /** Where so many bytes of the message that is built begin, which it has now. */
    private int room(int bytes) {
        if (bytes > out.length - built) {
            throw abort("the message that is built is full");
        }
        built += bytes;
        return built - bytes;
    }

    private Flow loop(Statement.For loop) {
        Scalar type = loop.counter().type;
        BigInteger from = type.exact(number(loop.from()));
        BigInteger to = type.exact(number(loop.to()));
        if (loop.most().isPresent()
                && to.subtract(from).compareTo(BigInteger.valueOf(loop.most().get())) > 0) {
            throw abort("more than " + loop.most().get() + " rounds");
        }
        for (BigInteger i = from; i.compareTo(to) < 0; i = i.add(BigInteger.ONE)) {
            variables.put(loop.counter(), i.longValue());
            Flow flow = block(loop.body());
            if (flow == Flow.RETURN) {
                return flow;
            } else if (flow == Flow.BREAK) {
                break;
            }
        }
        return Flow.ON;
    }

    private Flow loop(Statement.While loop) {
        for (int round = 0; number(loop.condition()) == 1; round++) {
            if (loop.most().isPresent() && round >= loop.most().get()) {
                throw abort("more than " + loop.most().get() + " rounds");
            }
            Flow flow = block(loop.body());
            if (flow == Flow.RETURN) {
                return flow;
            } else if (flow == Flow.BREAK) {
                break;
            }
        }
        return Flow.ON;
    }

    private void copy(Statement.Copy copy) {
        Extent from = extent(copy.from(), copy.lacking());
        Extent to = target(copy.to(), from);
        System.arraycopy(from.bytes, from.at, to.bytes, to.at, from.length);
    }

    /** A place for as many bytes as others are. */
    private Extent target(Bytes bytes, Extent from) {
        if (bytes instanceof Bytes.Built) {
            return new Extent(out, room(from.length), from.length);
        }
        Bytes.Stored to = (Bytes.Stored) bytes;
        int start = at(to.spot());
        int count = to.spot().member().count();
        long at = to.from() == null ? 0 : number(to.from());
        if (at > count || from.length > count - at) {
            throw abort("the bytes do not fit " + to.spot().name());
        }
        return new Extent(memory(to.spot()), start + (int) at, from.length);
    }

    /** All bytes go through the first pipe, what comes out of it through the next. */
    private void pipe(Statement.Pipe pipe) {
        List<Stage> stages = new ArrayList<>();
        List<long[]> arguments = new ArrayList<>();
        for (Stage stage : pipe.stages()) {
            long[] given = stage.arguments().stream().mapToLong(this::number).toArray();
            if (stage.condition() == null || number(stage.condition()) == 1) {
                stages.add(stage);
                arguments.add(given);
            }
        }
        Extent from = extent(pipe.from(), pipe.lacking());
        Extent to = pipe.to() == null ? null : target(pipe.to(), from);
        byte[] bytes = Arrays.copyOfRange(from.bytes, from.at, from.at + from.length);
        for (Stage stage : stages) {
            if (bytes.length % stage.multiple() != 0) {
                throw new Ended(stage.leftOver());
            }
        }
        Map<Variable, Long> results = new HashMap<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            long result = through(stage, arguments.get(i), bytes);
            if (stage.result() != null) {
                results.put(stage.result(), result);
            }
        }
        variables.putAll(results);
        if (to != null) {
            System.arraycopy(bytes, 0, to.bytes, to.at, bytes.length);
        }
    }

    private long through(Stage stage, long[] given, byte[] bytes) {
        switch (stage.kind()) {
            case INET_CHECKSUM -> {
                return checksum(new Extent(bytes, 0, bytes.length));
            }
            case SWAP16, SWAP32, SWAP64 -> {
                byte[] before = bytes.clone();
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = before[i ^ stage.bytes() - 1];
                }
            }
            case XOR -> {
                int width = stage.arguments().get(0).type().bytes();
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] ^= (byte) (given[0] >>> 8 * (width - 1 - i % width));
                }
            }
            case CRC32 -> {
                CRC32 crc = new CRC32();
                crc.update(bytes);
                return crc.getValue();
            }
            case COUNT -> {
                long count = 0;
                for (byte one : bytes) {
                    count += one == (byte) given[0] ? 1 : 0;
                }
                return count;
            }
            case FIND -> {
                int at = 0;
                while (at < bytes.length && bytes[at] != (byte) given[0]) {
                    at++;
                }
                return at;
            }
            case WRITTEN -> {
                return written(stage.written(), given, bytes);
            }
        }
        return 0;
    }

    private long written(Things.Pipe pipe, long[] given, byte[] bytes) {
        for (int i = 0; i < given.length; i++) {
            variables.put(pipe.parameters.get(i), given[i]);
        }
        pipe.kept.forEach(this::statement);
        Wire wire = pipe.wire;
        for (int at = 0; at < bytes.length; at += wire.scalar().bytes()) {
            variables.put(pipe.word, read(bytes, at, wire));
            block(pipe.body);
            if (pipe.passed != null) {
                write(bytes, at, wire.scalar().bytes(), wire.little(), variables.get(pipe.passed));
            }
        }
        return pipe.back == null ? 0 : number(pipe.back);
    }

    private Extent extent(Bytes bytes, Lacking lacking) {
        if (bytes instanceof Bytes.Rest rest) {
            Reading cursor = cursors.get(rest.cursor());
            return new Extent(packet, (int) cursor.at, (int) (cursor.end - cursor.at));
        } else if (bytes instanceof Bytes.Whole whole) {
            Based based = views.get(whole.view());
            return new Extent(region(whole.view()), (int) based.at, (int) based.length);
        } else if (bytes instanceof Bytes.Part part) {
            Based based = views.get(part.view());
            return new Extent(region(part.view()), (int) based.at + part.at(), part.bytes());
        } else if (bytes instanceof Bytes.Packet part) {
            return range(packet, 0, packet.length, part.from(), part.to(), lacking);
        } else if (bytes instanceof Bytes.Built part) {
            Lacking outside = Lacking.abort("the range is outside of the message that is built");
            return range(out, 0, built, part.from(), part.to(), outside);
        }
        Bytes.Stored stored = (Bytes.Stored) bytes;
        Spot spot = stored.spot();
        Lacking outside = Lacking.abort("the range is outside of " + spot.name());
        return range(memory(spot), at(spot), spot.member().count(), stored.from(), stored.to(), outside);
    }

    private Extent range(byte[] bytes, int offset, int limit, Expression from, Expression to, Lacking lacking) {
        long first = from == null ? 0 : number(from);
        long behind = to == null ? limit : number(to);
        if (first > behind || behind > limit) {
            throw new Ended(lacking);
        }
        return new Extent(bytes, offset + (int) first, (int) (behind - first));
    }

    private byte[] memory(Spot spot) {
        return switch (spot.kept().region()) {
            case STATE -> state;
            case USER -> user;
            default -> local;
        };
    }

    private byte[] region(View view) {
        return view.region == Region.OUT ? out : packet;
    }

    private int at(Spot spot) {
        int at = spot.member().offset();
        if (spot.kept() instanceof Memory memory) {
            at += memory.offset()
                    + index(spot.index(), memory.count(), memory.name())
                            * memory.layout().bytes();
        } else {
            at += entries.get((Entry) spot.kept());
        }
        return at
                + index(spot.inner(), spot.member().count(), spot.name())
                        * spot.member().type().bytes();
    }

    private int index(Expression index, int count, String name) {
        if (index == null) {
            return 0;
        }
        BigInteger at = index.type().exact(number(index));
        if (at.compareTo(BigInteger.valueOf(count)) >= 0) {
            throw abort("an index is outside of " + name);
        }
        return at.intValue();
    }

    private long[] keys(List<Expression> keys) {
        return keys.stream().mapToLong(this::number).toArray();
    }

    private int stamp(int slot) {
        return (int) read(state, slot, new Wire(Scalar.U32, true));
    }

    /** Where the first entry of the set is in which keys are. */
    private int set(Table table, long[] keys) {
        if (table.sets() == 1) {
            return table.offset();
        }
        int seed = handler.memory().seed().orElseThrow();
        long factor = read(state, seed, new Wire(Scalar.U64, true));
        if (factor == 0) {
            factor = (random = Running.after(random)) ^ Tables.MIXED | 1;
            write(state, seed, 8, true, factor);
        }
        long hash = keys[0] * factor;
        for (int i = 1; i < keys.length; i++) {
            hash = ((hash ^ hash >>> 32) + keys[i]) * factor;
        }
        hash *= Tables.MIXED & ~1023 | hash >>> 54 | 1;
        return table.offset()
                + (int) ((hash >>> 32) * table.sets() >>> 32)
                        * table.ways()
                        * table.layout().bytes();
    }

    /** Where an entry is; negative if there is none. */
    private int find(Table table, long[] keys) {
        int set = set(table, keys);
        for (int slot = set;
                slot < set + table.ways() * table.layout().bytes();
                slot += table.layout().bytes()) {
            boolean same = stamp(slot) != 0;
            for (int i = 0; i < keys.length; i++) {
                Layout.Member key = table.keyMembers().get(i);
                same &= read(state, slot + key.offset(), new Wire(key.type(), true)) == keys[i];
            }
            if (same) {
                return slot;
            }
        }
        return -1;
    }

    private int enter(Table table, long[] keys, Lacking full) {
        int at = find(table, keys);
        int clock = stamp(table.clock());
        if (at < 0) {
            int set = set(table, keys);
            int end = set + table.ways() * table.layout().bytes();
            at = set;
            for (int slot = set; slot < end; slot += table.layout().bytes()) {
                if (stamp(slot) == 0) {
                    at = slot;
                    break;
                } else if (stamp(slot) - clock < stamp(at) - clock) {
                    // Numbers of entries are not above the clock.
                    at = slot;
                }
            }
            if (stamp(at) != 0 && !table.evicts()) {
                throw new Ended(full);
            }
            List<Layout.Member> members = table.layout().members();
            for (int i = 1; i < members.size(); i++) {
                Layout.Member member = members.get(i);
                if (i <= keys.length) {
                    write(state, at + member.offset(), member.type().bytes(), true, keys[i - 1]);
                } else {
                    Arrays.fill(state, at + member.offset(), at + member.offset() + member.bytes(), (byte) 0);
                }
            }
        }
        if (table.evicts()) {
            write(state, table.clock(), 4, true, clock + 1);
        }
        write(state, at, 4, true, table.evicts() ? clock + 1 : 1);
        return at;
    }

    private Flow each(Statement.Each each) {
        Table table = each.entry().table;
        for (int i = 0; i < table.slots(); i++) {
            int slot = table.offset() + i * table.layout().bytes();
            if (stamp(slot) != 0) {
                entries.put(each.entry(), slot);
                Flow flow = block(each.body());
                if (flow == Flow.RETURN) {
                    return flow;
                } else if (flow == Flow.BREAK) {
                    break;
                }
            }
        }
        return Flow.ON;
    }

    private void observe(Statement.Observe observe) {
        int digits = Long.SIZE - Long.numberOfLeadingZeros(number(observe.value()));
        int at = observe.histogram().offset() + 8 * digits;
        write(state, at, 8, true, read(state, at, new Wire(Scalar.U64, true)) + 1);
    }

    private Bits field(View view, Header.Member member, Lacking lacking) {
        Based based = views.get(view);
        if (view.within != null && !member.when().stream().allMatch(clause -> holds(view, (Atom) clause, lacking))) {
            throw new Ended(lacking);
        }
        BigInteger first = amount(view, member.at(), lacking)
                .multiply(BigInteger.valueOf(8))
                .add(BigInteger.valueOf(member.bitOffset()));
        boolean always = member.at() instanceof Amount.Constant
                && (first.intValue() + member.bits() + 7) / 8 <= view.header.fixedBytes();
        if (!always) {
            inside(view, first.add(BigInteger.valueOf(member.bits())), lacking);
        }
        return new Bits(region(view), based.at * 8 + first.longValue(), member.bits());
    }

    /** Ends if so many bits of a header are not all before its cursor's end. */
    private void inside(View view, BigInteger bits, Lacking lacking) {
        long there = cursors.get(view.within).end - views.get(view).at;
        if (bits.compareTo(BigInteger.valueOf(there * 8)) > 0) {
            throw new Ended(lacking);
        }
    }

    private boolean holds(View view, Atom atom, Lacking lacking) {
        if (atom instanceof Atom.In in) {
            return in.values().contains(amount(view, in.amount(), lacking).longValue());
        } else if (atom instanceof Atom.Test test) {
            return (amount(view, new Amount.Read(test.operand()), lacking).longValue() & test.mask()) == test.value();
        }
        Atom.Compare compare = (Atom.Compare) atom;
        return compare.relation()
                .holds(
                        amount(view, compare.left(), lacking).longValue(),
                        amount(view, compare.right(), lacking).longValue());
    }

    /** A number of a header's own fields, in 64 bits. */
    private BigInteger amount(View view, Amount amount, Lacking lacking) {
        if (amount instanceof Amount.Constant constant) {
            return BigInteger.valueOf(constant.value());
        } else if (amount instanceof Amount.Binary binary) {
            BigInteger left = amount(view, binary.left(), lacking);
            BigInteger right = amount(view, binary.right(), lacking);
            boolean divides = binary.operator() == Operator.DIV || binary.operator() == Operator.MOD;
            if (divides && right.signum() == 0) {
                throw new Ended(lacking);
            }
            return operation(binary.operator(), left, right).mod(CUT);
        }
        Operand operand = ((Amount.Read) amount).operand();
        if (operand instanceof Operand.Bits bits) {
            inside(view, BigInteger.valueOf(bits.offset() * 8L + bits.bits()), lacking);
            return new Bits(region(view), (views.get(view).at + bits.offset()) * 8L, bits.bits()).load();
        }
        String name = ((Operand.Named) operand).field().fieldName();
        Header.Member member =
                view.header.member(name.substring(name.indexOf('.') + 1)).orElseThrow();
        return field(view, member, lacking).load();
    }

    private static BigInteger operation(Operator operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case ADD -> a.add(b);
            case SUB -> a.subtract(b);
            case MUL -> a.multiply(b);
            case DIV -> a.divide(b);
            case MOD -> a.remainder(b);
            case AND -> a.and(b);
            case OR -> a.or(b);
            case XOR -> a.xor(b);
            case LSH -> a.shiftLeft(b.min(BigInteger.valueOf(Long.SIZE)).intValue());
            case RSH -> a.shiftRight(b.min(BigInteger.valueOf(Long.SIZE)).intValue());
        };
    }

    private static long read(byte[] bytes, long at, Wire wire) {
        long value = 0;
        int width = wire.scalar().bytes();
        for (int i = 0; i < width; i++) {
            value = value << 8 | bytes[(int) at + (wire.little() ? width - 1 - i : i)] & 0xff;
        }
        return wire.scalar().wrap(value);
    }

    private static void write(byte[] bytes, int at, int width, boolean little, long value) {
        for (int i = 0; i < width; i++) {
            bytes[at + (little ? i : width - 1 - i)] = (byte) (value >> 8 * i);
        }
    }

    private long number(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value();
        } else if (expression instanceof Expression.Local local) {
            return Objects.requireNonNull(variables.get(local.variable()));
        } else if (expression instanceof Expression.Element element) {
            return read(memory(element.spot()), at(element.spot()), new Wire(element.type(), true));
        } else if (expression instanceof Expression.Found found) {
            int at = find(found.table(), keys(found.keys()));
            if (found.entry() != null) {
                entries.put(found.entry(), at);
            }
            return at < 0 ? 0 : 1;
        } else if (expression instanceof Expression.Field field) {
            return field(field.view(), field.member(), field.lacking()).load().longValue();
        } else if (expression instanceof Expression.Take take) {
            Reading cursor = cursors.get(take.cursor());
            require(cursor, take.type().bytes(), take.lacking());
            cursor.at += take.type().bytes();
            return read(packet, cursor.at - take.type().bytes(), take.wire());
        } else if (expression instanceof Expression.Peek peek) {
            long at = peek.at() == null ? 0 : number(peek.at());
            Reading cursor = cursors.get(peek.cursor());
            require(cursor, at + peek.type().bytes(), peek.lacking());
            return read(packet, cursor.at + at, peek.wire());
        } else if (expression instanceof Expression.Remaining remaining) {
            Reading cursor = cursors.get(remaining.cursor());
            return cursor.end - cursor.at;
        } else if (expression instanceof Expression.Length length) {
            return length.out() ? built : packet.length;
        } else if (expression instanceof Expression.Unary unary) {
            long value = number(unary.operand());
            return switch (unary.sign()) {
                case NOT -> 1 - value;
                case COMPLEMENT -> unary.type().wrap(~value);
                case NEGATE -> unary.type().wrap(-value);
            };
        } else if (expression instanceof Expression.Binary binary) {
            return binary(binary);
        } else if (expression instanceof Expression.Comparison comparison) {
            return compare(comparison) ? 1 : 0;
        } else if (expression instanceof Expression.Logic logic) {
            boolean decides = number(logic.left()) == (logic.both() ? 0 : 1);
            return decides ? logic.both() ? 0 : 1 : number(logic.right());
        } else if (expression instanceof Expression.Convert convert) {
            return convert.type().wrap(number(convert.operand()));
        } else if (expression instanceof Expression.Swap swap) {
            return swap.type()
                    .wrap(Long.reverseBytes(number(swap.operand()))
                            >>> 64 - swap.type().bits());
        } else if (expression instanceof Expression.HostCall call) {
            return hostCall(call);
        } else if (expression instanceof Expression.Call call) {
            List<Long> arguments = call.arguments().stream().map(this::number).toList();
            for (int i = 0; i < arguments.size(); i++) {
                variables.put(call.routine().parameters.get(i), arguments.get(i));
            }
            returned = 0;
            block(call.routine().body);
            return returned;
        }
        Expression.Checksum checksum = (Expression.Checksum) expression;
        return checksum(extent(checksum.bytes(), checksum.lacking()));
    }

    private long binary(Expression.Binary binary) {
        BigInteger left = binary.left().type().exact(number(binary.left()));
        BigInteger right = binary.right().type().exact(number(binary.right()));
        boolean divides = binary.operator() == Operator.DIV || binary.operator() == Operator.MOD;
        if (divides && right.signum() == 0) {
            throw abort("division by zero");
        }
        return binary.type().wrap(operation(binary.operator(), left, right).longValue());
    }

    private boolean compare(Expression.Comparison comparison) {
        Scalar type = comparison.left().type();
        int order = type.exact(number(comparison.left())).compareTo(type.exact(number(comparison.right())));
        return switch (comparison.order()) {
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_EQUAL -> order >= 0;
        };
    }

    private long hostCall(Expression.HostCall call) {
        List<Long> arguments = call.arguments().stream().map(this::number).toList();
        switch (call.service()) {
            case NOW -> {
                return clock += TICK;
            }
            case RANDOM -> {
                return random = Running.after(random);
            }
            case WAKE -> asked.add("wake " + arguments.get(0));
            case POST -> asked.add("post " + arguments.get(0) + " " + Long.toUnsignedString(arguments.get(1)));
        }
        return 0;
    }

    private static long checksum(Extent extent) {
        long sum = 0;
        for (int i = 0; i < extent.length; i++) {
            sum += (long) (extent.bytes[extent.at + i] & 0xff) << (i % 2 == 0 ? 8 : 0);
        }
        while (sum > 0xffff) {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return ~sum & 0xffff;
    }
}
