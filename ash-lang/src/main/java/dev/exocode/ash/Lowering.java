package dev.exocode.ash;

import dev.exocode.ash.Code.Based;
import dev.exocode.ash.Code.Reading;
import dev.exocode.ash.Code.Slot;
import dev.exocode.ash.Extents.Extent;
import dev.exocode.ash.Things.Cursor;
import dev.exocode.ash.Things.Memory;
import dev.exocode.ash.Things.Variable;
import dev.exocode.dpf.Amount;
import dev.exocode.dpf.Header;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Lambda.Label;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Typed handler to program: writes statements. Functions are written where they are called. */
final class Lowering {
    private static final Lacking OUT_IS_FULL = Lacking.abort("the message that is built is full");

    /** Where ways go on that leave a block, and the cursors that are in registers there. */
    private record Loop(Label behind, Label next, Set<Cursor> moved) {}

    /** Where a function's result goes, and its ways. */
    private static final class Activation {
        private final int result;
        private final Label behind;
        private final Set<Cursor> moved;
        private boolean returns;

        private Activation(int result, Label behind, Set<Cursor> moved) {
            this.result = result;
            this.behind = behind;
            this.moved = moved;
        }
    }

    private final Checker.Checked handler;
    private final Code code;
    private final Lambda lambda;
    private final Numbers numbers;
    private final Extents extents;
    private final Fields fields;
    private final Tables tables;
    private final Piping piping;
    private final Deque<Loop> loops = new ArrayDeque<>();
    private final Deque<Activation> activations = new ArrayDeque<>();
    /** How many functions were written out: also those in which nothing is done take time. */
    private int calls;
    /** Where it was found that the program is none: too large, or with too much to hold. */
    private Place stopped;

    private Lowering(Checker.Checked handler, String file, boolean apart) {
        this.handler = handler;
        lambda = new Lambda(regions(handler));
        lambda.source(file);
        lambda.begin(lambda.declare(Function.MAIN, Signature.of(Type.U)));
        code = new Code(lambda);
        int length = code.own();
        lambda.length(length, Region.PACKET);
        code.read(handler.message(), 0, length, 0);
        if (handler.outBytes() > 0) {
            code.read(Moves.OUT, 0, 0, handler.outBytes());
        }
        fields = new Fields(code);
        numbers = new Numbers(code, fields, length);
        extents = new Extents(code, numbers, length);
        Memories memories = handler.memory();
        tables = new Tables(code, numbers, memories.seed().orElse(0));
        numbers.with(extents, tables, this::call);
        code.registers.reserveLocal(memories.sizes().getOrDefault(Region.LOCAL, 0));
        piping = new Piping(this, code, numbers, extents, apart);
    }

    /** Writes a handler; it is absent if it does not fit a program, which is reported. */
    static Optional<Handler> lower(Checker.Checked handler, Source source, Diagnostics found, boolean apart) {
        String file = source.name();
        Lowering lowering =
                new Lowering(handler, file.isEmpty() || !Lines.isFileName(file) ? "handler.ash" : file, apart);
        lowering.statements(handler.body());
        if (lowering.stopped != null) {
            Place at = lowering.stopped;
            AshCode why = lowering.code.registers.full() ? AshCode.REGISTERS : AshCode.PROGRAM_SIZE;
            found.add(Diagnostic.error(why, source.at(at.start(), at.end())));
            return Optional.empty();
        }
        lowering.code.never.forEach(at ->
                found.add(Diagnostic.warning(AshCode.UNREACHABLE, source.at(at.start(), at.end()))
                        .note("the message that is built is full here: it has at most " + handler.outBytes() + " bytes")
                        .help("say out with more bytes: out 1514;")));
        lowering.code.writeExits();
        return Optional.of(new Handler(
                handler.name(),
                handler.filter(),
                handler.library(),
                handler.needs(),
                lowering.lambda.end(),
                stored(handler.memory()),
                lowering.code.reasons()));
    }

    private static List<Handler.Stored> stored(Memories memories) {
        List<Handler.Stored> stored = new ArrayList<>();
        for (Memory memory : memories.memory()) {
            stored.add(new Handler.Stored(
                    memory.name(),
                    memory.kind(),
                    memory.region(),
                    memory.offset(),
                    memory.count(),
                    memory.layout().bytes(),
                    members(memory.layout()),
                    0));
        }
        for (Things.Table table : memories.tables()) {
            stored.add(new Handler.Stored(
                    table.name(),
                    Handler.Kind.MAP,
                    Region.STATE,
                    table.offset(),
                    table.slots(),
                    table.layout().bytes(),
                    members(table.layout()),
                    table.keys()));
        }
        return stored;
    }

    private static List<Handler.Member> members(Layout layout) {
        return layout.members().stream()
                .map(member -> new Handler.Member(
                        member.name(), member.type().word(), member.type().bytes(), member.offset(), member.count()))
                .toList();
    }

    private static Segment[] regions(Checker.Checked handler) {
        List<Segment> segments = new ArrayList<>();
        segments.add(new Segment(Region.PACKET, handler.writesPacket(), 0));
        for (Region region : List.of(Region.STATE, Region.USER)) {
            int bytes = handler.memory().sizes().getOrDefault(region, 0);
            if (bytes > 0) {
                segments.add(Segment.of(region, bytes));
            }
        }
        if (handler.outBytes() > 0) {
            segments.add(Segment.of(Region.OUT, handler.outBytes()));
        }
        return segments.toArray(Segment[]::new);
    }

    void statements(List<Statement> statements) {
        code.open();
        Set<Cursor> before = new HashSet<>(code.readings.keySet());
        for (Statement statement : statements) {
            if (stopped == null && (code.tooLarge() || calls > Program.MAX_INSTRUCTIONS || code.registers.full())) {
                stopped = statement.place();
            }
            if (stopped != null || !code.live) {
                break;
            }
            code.at(statement.place());
            statement(statement);
            if (code.registers.full() && stopped == null) {
                stopped = statement.place();
            }
        }
        code.readings.keySet().retainAll(before);
        code.close();
    }

    private void statement(Statement statement) {
        if (statement instanceof Statement.Declare declare) {
            declare(declare.variable(), numbers.copied(declare.value()));
        } else if (statement instanceof Statement.Assign assign) {
            assign(assign);
        } else if (statement instanceof Statement.Exchange exchange) {
            fields.exchange(exchange.left(), exchange.right());
        } else if (statement instanceof Statement.TakeHeader take) {
            take(take);
        } else if (statement instanceof Statement.PutHeader put) {
            put(put);
        } else if (statement instanceof Statement.Cut cut) {
            cut(cut);
        } else if (statement instanceof Statement.Skip skip) {
            skip(skip);
        } else if (statement instanceof Statement.Put put) {
            put(put);
        } else if (statement instanceof Statement.If branch) {
            branch(branch);
        } else if (statement instanceof Statement.For loop) {
            loop(loop);
        } else if (statement instanceof Statement.While loop) {
            loop(loop);
        } else if (statement instanceof Statement.Break || statement instanceof Statement.Continue) {
            Loop loop = loops.peek();
            code.leave(loop.moved);
            lambda.jump(statement instanceof Statement.Break ? loop.behind : loop.next);
            code.live = false;
        } else if (statement instanceof Statement.Return back) {
            back(back);
        } else if (statement instanceof Statement.End end) {
            code.end(end.how());
        } else if (statement instanceof Statement.Assert asserted) {
            numbers.jump(asserted.condition(), false, code.exit(Lacking.abort(asserted.reason()), asserted.place()));
        } else if (statement instanceof Statement.Copy copy) {
            copy(copy);
        } else if (statement instanceof Statement.Pipe pipe) {
            piping.pipe(pipe);
        } else if (statement instanceof Statement.Send send) {
            send(send);
        } else if (statement instanceof Statement.Run run) {
            code.registers.release(numbers.of(run.expression()));
        } else if (statement instanceof Statement.Clear clear) {
            Memory memory = clear.memory();
            numbers.clear(Region.LOCAL, 0, memory.offset(), memory.bytes());
        } else if (statement instanceof Statement.Observe observe) {
            numbers.observe(observe.histogram(), observe.value());
        } else if (statement instanceof Statement.Find find) {
            Label missing = code.exit(find.lacking(), find.place());
            code.entries.put(find.entry(), code.own(tables.find(find.entry().table, find.keys(), missing)));
        } else if (statement instanceof Statement.Enter enter) {
            int at = tables.enter(enter.table(), enter.keys(), code.exit(enter.lacking(), enter.place()));
            if (enter.entry() != null) {
                code.entries.put(enter.entry(), code.own(at));
            }
            code.registers.release(at);
        } else if (statement instanceof Statement.Remove remove) {
            tables.remove(remove.table(), remove.keys());
        } else if (statement instanceof Statement.Each each) {
            each(each);
        } else if (statement instanceof Statement.Block block) {
            statements(block.body());
        }
    }

    /** Begins a variable with what is in a temporary register. */
    void declare(Variable variable, int register) {
        if (code.registers.scarce()) {
            int local = code.registers.local(variable.type);
            if (!code.registers.full()) {
                lambda.store(variable.type.memory(), register, Region.LOCAL, 0, local);
            }
            code.registers.release(register);
            code.slots.put(variable, new Slot(0, local));
        } else {
            code.slots.put(variable, new Slot(code.own(register), 0));
        }
    }

    void set(Variable variable, int value) {
        Slot slot = code.slots.get(variable);
        if (slot.register() != 0) {
            lambda.unary(Op.MOV, variable.type.register(), slot.register(), value);
        } else {
            lambda.store(variable.type.memory(), value, Region.LOCAL, 0, slot.local());
        }
    }

    private void assign(Statement.Assign assign) {
        if (assign.target() instanceof Statement.Element element) {
            numbers.store(element, assign.value());
            return;
        }
        if (assign.target() instanceof Statement.Field to
                && assign.value() instanceof Expression.Field from
                && Fields.isCopied(from.member(), to.member())) {
            fields.copy(from, to);
            return;
        }
        int value = numbers.of(assign.value());
        if (assign.target() instanceof Statement.Name name) {
            set(name.variable(), value);
        } else {
            Statement.Field field = (Statement.Field) assign.target();
            fields.store(field.view(), field.member(), value, field.lacking(), field.place());
        }
        code.registers.release(value);
    }

    private void take(Statement.TakeHeader take) {
        Reading cursor = code.readings.get(take.cursor());
        Header header = take.view().header;
        int fixed = header.fixedBytes();
        code.require(cursor, fixed, take.lacking(), take.place());
        int base = 0;
        int bytes = cursor.bytes;
        if (cursor.register != 0) {
            base = code.own();
            lambda.binaryImmediate(Op.ADD, Type.U, base, cursor.register, cursor.bytes);
            bytes = 0;
        }
        if (header.length() instanceof Amount.Constant constant) {
            int length = (int) constant.value();
            code.require(cursor, length, take.lacking(), take.place());
            code.views.put(take.view(), new Based(base, bytes, 0, length));
            cursor.bytes += length;
            return;
        }
        // While its length is computed, only the bytes that each has are known to be there.
        code.views.put(take.view(), new Based(base, bytes, 0, fixed));
        Label lacking = code.exit(take.lacking(), take.place());
        int length = code.own(fields.length(take.view(), take.lacking(), take.place()));
        if (fixed > 0) {
            lambda.branchImmediate(Op.BLT, Type.U, length, fixed, lacking);
        }
        int left = code.require(cursor, length, lacking);
        code.views.put(take.view(), new Based(base, bytes, length, 0));
        code.advance(cursor, length);
        code.registers.release(left);
    }

    /** Bytes behind what is built, which are there: the answer says from where on. */
    private Based room(int bytes, Place place) {
        Reading out = code.readings.get(Moves.OUT);
        code.require(out, bytes, OUT_IS_FULL, place);
        Based based = new Based(out.register, out.bytes, 0, bytes);
        out.bytes += bytes;
        return based;
    }

    private void put(Statement.PutHeader put) {
        int bytes = put.view().header.fixedBytes();
        Based at = room(bytes, put.place());
        if (at.register() != 0) {
            int base = code.own();
            lambda.binaryImmediate(Op.ADD, Type.U, base, at.register(), at.bytes());
            at = new Based(base, 0, 0, bytes);
        }
        code.views.put(put.view(), at);
        put.fields().forEach(this::assign);
    }

    private void put(Statement.Put put) {
        int value = numbers.of(put.value());
        Scalar scalar = put.wire().scalar();
        if (put.wire().little()) {
            int swapped = code.registers.temporary();
            Scalar raw = Scalar.unsigned(scalar.bits());
            code.convert(scalar, raw, value, swapped);
            lambda.unary(Op.BSWAP, raw.memory(), swapped, swapped);
            code.registers.release(value);
            value = swapped;
        }
        Based at = room(scalar.bytes(), put.place());
        lambda.store(
                put.wire().little() ? Scalar.unsigned(scalar.bits()).memory() : scalar.memory(),
                value,
                Region.OUT,
                at.register(),
                at.bytes());
        code.registers.release(value);
    }

    private void cut(Statement.Cut cut) {
        int bytes = numbers.of(cut.bytes());
        Reading from = code.readings.get(cut.from());
        int ends = cut.bytes() instanceof Expression.Constant constant
                        && constant.value() <= Segment.MAX_BYTES
                        && from.register == 0
                ? from.bytes + (int) constant.value()
                : 0;
        int left = code.require(from, bytes, code.exit(cut.lacking(), cut.place()));
        int start = code.own();
        lambda.binaryImmediate(Op.ADD, Type.U, start, from.register, from.bytes);
        int end = code.own();
        lambda.binary(Op.ADD, Type.U, end, start, bytes);
        code.advance(from, bytes);
        code.registers.release(left);
        code.registers.release(bytes);
        code.read(cut.made(), start, end, ends);
    }

    private void skip(Statement.Skip skip) {
        Reading cursor = code.readings.get(skip.cursor());
        if (skip.bytes() instanceof Expression.Constant constant && constant.value() <= Segment.MAX_BYTES) {
            code.require(cursor, (int) constant.value(), skip.lacking(), skip.place());
            cursor.bytes += (int) constant.value();
            return;
        }
        int bytes = numbers.of(skip.bytes());
        int left = code.require(cursor, bytes, code.exit(skip.lacking(), skip.place()));
        code.advance(cursor, bytes);
        code.registers.release(left);
        code.registers.release(bytes);
    }

    /** Goes to a label unless a condition holds, which may move cursors: they are in registers then. */
    private void unless(Expression condition, Label target) {
        Set<Cursor> moved = Moves.of(condition);
        if (moved.isEmpty()) {
            numbers.jump(condition, false, target);
            return;
        }
        int truth = numbers.of(condition);
        code.flush(moved);
        lambda.branchImmediate(Op.BEQ, Type.U, truth, 0, target);
        code.registers.release(truth);
    }

    private void branch(Statement.If branch) {
        Set<Cursor> moved = Moves.of(branch);
        code.flush(moved);
        Map<Cursor, Integer> known = code.known();
        Label behind = lambda.genlabel();
        boolean comes = false;
        Statement.Arm last = branch.arms().get(branch.arms().size() - 1);
        for (Statement.Arm arm : branch.arms()) {
            Label next = lambda.genlabel();
            code.at(arm.place());
            // The entry that a condition finds is held as long as its block.
            code.open();
            unless(arm.condition(), next);
            statements(arm.body());
            code.close();
            code.flush(moved);
            if (code.live && !(arm == last && branch.otherwise().isEmpty())) {
                lambda.jump(behind);
                comes = true;
            }
            code.live = true;
            code.restore(known, moved);
            lambda.place(next);
        }
        statements(branch.otherwise());
        code.flush(moved);
        code.restore(known, moved);
        code.live |= comes;
        if (comes) {
            lambda.place(behind);
        }
    }

    private void loop(Statement.For loop) {
        code.open();
        int counter = code.own(numbers.copied(loop.from()));
        Scalar counted = loop.counter().type;
        // Compared with a sign, and at its end, so that C2 sees that a loop counts.
        Type type = counted.max().bitLength() < Integer.SIZE ? Type.I : counted.register();
        Expression.Constant limit = loop.to() instanceof Expression.Constant constant ? constant : null;
        int to = limit == null ? code.own(numbers.copied(loop.to())) : 0;
        code.slots.put(loop.counter(), new Slot(counter, 0));
        rounds(loop, counter, type, to, limit);
        code.close();
    }

    private void rounds(Statement.For loop, int counter, Type type, int to, Expression.Constant limit) {
        Label behind = lambda.genlabel();
        Label next = lambda.genlabel();
        Label head = lambda.genlabel();
        // Before the first way that leads behind the loop: there, too, these cursors are in their registers.
        Set<Cursor> moved = Moves.of(loop.body());
        code.flush(moved);
        int rounds = 0;
        int done = 0;
        if (loop.most().isPresent()) {
            int most = loop.most().get();
            end(counter, type, to, limit, behind);
            rounds = rounds(counter, type, to, limit);
            Label much = code.exit(Lacking.abort("more than " + most + " rounds"), loop.place());
            lambda.branchImmediate(Op.BGT, type.bits() == Long.SIZE ? Type.UL : Type.U, rounds, most, much);
            if (type.bits() == Long.SIZE || loop.counter().type.signed()) {
                // Of a counter of 64 bits or with a sign the verifier does not see that: rounds are counted beside it.
                code.own(rounds);
                if (type.bits() == Long.SIZE) {
                    lambda.convert(Type.UL, Type.U, rounds, rounds);
                }
                done = code.own();
                lambda.set(Type.U, done, 0);
            } else {
                code.registers.release(rounds);
            }
        }
        code.restore(code.known(), moved);
        Map<Cursor, Integer> known = code.known();
        loops.push(new Loop(behind, next, moved));
        boolean begins = limit != null && loop.from() instanceof Expression.Constant from && isBelow(type, from, limit);
        if (done != 0) {
            lambda.place(head);
            lambda.branch(Op.BGE, Type.U, done, rounds, behind);
        } else {
            if (!begins && loop.most().isEmpty()) {
                end(counter, type, to, limit, behind);
            }
            lambda.place(head);
        }
        bound(moved, loop.place());
        statements(loop.body());
        code.flush(moved);
        code.live = true;
        lambda.place(next);
        code.at(loop.place());
        if (done != 0) {
            lambda.binaryImmediate(Op.ADD, Type.U, done, done, 1);
        }
        lambda.binaryImmediate(Op.ADD, type, counter, counter, 1);
        if (done != 0) {
            lambda.jump(head);
        } else if (limit != null) {
            lambda.branchImmediate(Op.BLT, type, counter, limit.value(), head);
        } else {
            lambda.branch(Op.BLT, type, counter, to, head);
        }
        lambda.place(behind);
        loops.pop();
        code.restore(known, moved);
    }

    private static boolean isBelow(Type type, Expression.Constant one, Expression.Constant other) {
        return type.signed() ? one.value() < other.value() : Long.compareUnsigned(one.value(), other.value()) < 0;
    }

    /** How often a counter can be stepped, as an unsigned number in a temporary register. */
    private int rounds(int counter, Type type, int to, Expression.Constant limit) {
        int rounds = code.registers.temporary();
        Type unsigned = type.bits() == Long.SIZE ? Type.UL : Type.U;
        if (limit != null) {
            lambda.set(unsigned, rounds, unsigned.wrap(limit.value()));
            lambda.binary(Op.SUB, unsigned, rounds, rounds, counter);
        } else {
            lambda.binary(Op.SUB, unsigned, rounds, to, counter);
        }
        return rounds;
    }

    private void end(int counter, Type type, int to, Expression.Constant limit, Label behind) {
        if (limit != null) {
            lambda.branchImmediate(Op.BGE, type, counter, limit.value(), behind);
        } else {
            lambda.branch(Op.BGE, type, counter, to, behind);
        }
    }

    /** Goes through all places of a map. */
    private void each(Statement.Each each) {
        Things.Table table = each.entry().table;
        code.open();
        Set<Cursor> moved = Moves.of(each.body());
        code.flush(moved);
        code.restore(code.known(), moved);
        Map<Cursor, Integer> known = code.known();
        Label head = lambda.genlabel();
        Label next = lambda.genlabel();
        Label behind = lambda.genlabel();
        int slot = code.own();
        int at = code.own();
        lambda.set(Type.U, slot, 0);
        lambda.place(head);
        bound(moved, each.place());
        lambda.branchImmediate(Op.BGE, Type.U, slot, table.slots(), behind);
        lambda.binaryImmediate(Op.MUL, Type.U, at, slot, table.layout().bytes());
        int stamp = code.registers.temporary();
        lambda.load(Type.U, stamp, Region.STATE, at, table.offset());
        lambda.branchImmediate(Op.BEQ, Type.U, stamp, 0, next);
        code.registers.release(stamp);
        code.entries.put(each.entry(), at);
        loops.push(new Loop(behind, next, moved));
        statements(each.body());
        loops.pop();
        code.flush(moved);
        code.live = true;
        lambda.place(next);
        code.at(each.place());
        lambda.binaryImmediate(Op.ADD, Type.U, slot, slot, 1);
        lambda.jump(head);
        lambda.place(behind);
        code.restore(known, moved);
        code.close();
    }

    private void loop(Statement.While loop) {
        code.open();
        Set<Cursor> moved = Moves.of(loop);
        code.flush(moved);
        code.restore(code.known(), moved);
        Map<Cursor, Integer> known = code.known();
        int rounds = 0;
        if (loop.most().isPresent()) {
            rounds = code.own();
            lambda.set(Type.U, rounds, 0);
        }
        Label head = lambda.genlabel();
        Label behind = lambda.genlabel();
        loops.push(new Loop(behind, head, moved));
        lambda.place(head);
        bound(moved, loop.place());
        if (!loop.endless()) {
            unless(loop.condition(), behind);
        }
        if (loop.most().isPresent()) {
            int most = loop.most().get();
            lambda.branchImmediate(
                    Op.BGE,
                    Type.U,
                    rounds,
                    most,
                    code.exit(Lacking.abort("more than " + most + " rounds"), loop.place()));
            lambda.binaryImmediate(Op.ADD, Type.U, rounds, rounds, 1);
        }
        statements(loop.body());
        code.flush(moved);
        if (code.live) {
            lambda.jump(head);
        }
        code.live = !loop.endless();
        if (code.live) {
            lambda.place(behind);
        }
        loops.pop();
        code.restore(known, moved);
        code.close();
    }

    /**
     * Asks, where rounds of a loop begin that adds to the message that is built, what holds of any: that it is not longer than its
     * memory. Where many ways come together the verifier would not see that by itself.
     */
    private void bound(Set<Cursor> moved, Place place) {
        if (moved.contains(Moves.OUT)) {
            Reading out = code.readings.get(Moves.OUT);
            lambda.branchImmediate(Op.BGT, Type.U, out.register, out.endBytes, code.exit(OUT_IS_FULL, place));
        }
    }

    /** Writes a function where it is called; its result is in a temporary register. */
    private int call(Expression.Call call) {
        calls++;
        code.open();
        // All of them before the first parameter begins: an argument may call the same function.
        int[] arguments = call.arguments().stream().mapToInt(numbers::copied).toArray();
        for (int i = 0; i < arguments.length; i++) {
            declare(call.routine().parameters.get(i), arguments[i]);
        }
        Set<Cursor> moved = call.routine().moves;
        code.flush(moved);
        Map<Cursor, Integer> known = code.known();
        int result = call.type() == null ? 0 : code.registers.temporary();
        Activation activation = new Activation(result, lambda.genlabel(), moved);
        activations.push(activation);
        statements(call.routine().body);
        activations.pop();
        code.flush(moved);
        code.restore(known, moved);
        if (activation.returns) {
            code.live = true;
            lambda.place(activation.behind);
        }
        code.close();
        return result;
    }

    private void back(Statement.Return back) {
        Activation activation = activations.peek();
        if (back.value() != null) {
            int value = numbers.of(back.value());
            lambda.unary(Op.MOV, back.value().type().register(), activation.result, value);
            code.registers.release(value);
        }
        code.leave(activation.moved);
        lambda.jump(activation.behind);
        activation.returns = true;
        code.live = false;
    }

    private void copy(Statement.Copy copy) {
        Extent from = extents.of(copy.from(), copy.lacking(), copy.place());
        into(copy.to(), from, copy.place(), (region, base, offset) -> extents.copy(from, region, base, offset));
    }

    /** What writes bytes to a place that has room for them. */
    interface Writing {
        void write(Region region, int base, int offset);
    }

    /** Finds a place for as many bytes as others are, and has them written there. */
    void into(Bytes target, Extent from, Place place, Writing writing) {
        if (target instanceof Bytes.Built) {
            append(from, place, writing);
            return;
        }
        Bytes.Stored to = (Bytes.Stored) target;
        Spot spot = to.spot();
        int limit = spot.member().count();
        Label outside = code.exit(Lacking.abort("the bytes do not fit " + spot.name()), place);
        Numbers.At at = numbers.at(spot, place);
        int base = to.from() == null ? 0 : numbers.copied(to.from());
        int room = numbers.set(Type.U, limit);
        if (base != 0) {
            lambda.branchImmediate(Op.BGT, Type.U, base, limit, outside);
            lambda.binary(Op.SUB, Type.U, room, room, base);
        }
        fits(from, room, outside);
        int there = numbers.sum(base, at.register());
        if (base != 0 && at.register() != 0) {
            extents.left(room, spot, at, there);
            fits(from, room, outside);
        }
        // What is left stays in its register: by that the verifier knows where the bytes end.
        writing.write(spot.kept().region(), there, at.offset());
        if (there != base) {
            code.registers.release(there);
        }
        code.registers.release(at.register());
        code.registers.release(room);
        code.registers.release(base);
    }

    private void fits(Extent from, int room, Label outside) {
        if (from.length() == 0) {
            lambda.branchImmediate(Op.BLT, Type.U, room, from.bytes(), outside);
        } else {
            lambda.branch(Op.BLT, Type.U, room, from.length(), outside);
        }
    }

    private void append(Extent from, Place place, Writing writing) {
        Reading out = code.readings.get(Moves.OUT);
        if (from.length() == 0) {
            Based at = room(from.bytes(), place);
            writing.write(Region.OUT, at.register(), at.bytes());
            return;
        }
        int room = code.remaining(out);
        lambda.branch(Op.BGT, Type.U, from.length(), room, code.exit(OUT_IS_FULL, place));
        int to = code.position(out);
        // It is asked for after the bytes are copied, whose registers are free then.
        int length = code.registers.temporary();
        lambda.unary(Op.MOV, Type.U, length, from.length());
        writing.write(Region.OUT, to, 0);
        code.registers.release(to);
        code.registers.release(room);
        code.advance(out, length);
        code.registers.release(length);
    }

    private void send(Statement.Send send) {
        Extent extent = extents.of(send.bytes(), send.lacking(), send.place());
        int base = extents.base(extent);
        int length = extents.length(extent);
        lambda.callHost(extent.region() == Region.OUT ? Service.SEND_OUT : Service.SEND_PACKET, 0, base, length);
        code.registers.release(base);
        code.registers.release(length);
        extents.release(extent);
    }
}
