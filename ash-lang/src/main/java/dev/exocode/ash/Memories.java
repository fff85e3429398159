package dev.exocode.ash;

import dev.exocode.ash.Handler.Kind;
import dev.exocode.ash.Things.Memory;
import dev.exocode.ash.Things.Table;
import dev.exocode.ash.grammar.AshParser;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Declares what is in memory, and finds its place there: one behind the other in each region. */
final class Memories {
    /** The most bytes of one activation that arrays and records take; the others hold variables. */
    private static final int MAX_LOCAL_BYTES = 2048;

    private static final int WAYS = 8;

    private final Report report;
    private final Scope scope;
    private final Values values;
    /** Whether a type or a size is wrong in what is being declared, which is reported. */
    private boolean wrong;

    private final Map<Region, Integer> sizes = new EnumMap<>(Region.class);
    private final List<Memory> memory = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private OptionalInt seed = OptionalInt.empty();

    Memories(Report report, Scope scope, Values values) {
        this.report = report;
        this.scope = scope;
        this.values = values;
    }

    /** What was declared that outlives a run. */
    List<Memory> memory() {
        return memory;
    }

    /** The maps. */
    List<Table> tables() {
        return tables;
    }

    /** Where maps keep by what they scatter keys; empty if none has more than one set. */
    OptionalInt seed() {
        return seed;
    }

    /** The bytes of a region that are taken. */
    Map<Region, Integer> sizes() {
        return sizes;
    }

    void declare(AshParser.MemoryContext tree) {
        wrong = false;
        Region region = tree.region.getType() == AshParser.STATE ? Region.STATE : Region.USER;
        make(tree.NAME(0).getSymbol(), tree.NAME(1).getSymbol(), tree.index(), region, tree)
                .ifPresent(memory::add);
    }

    void declare(AshParser.CounterContext tree) {
        wrong = false;
        int count = tree.index() == null ? 0 : count(tree.index(), Long.BYTES, Segment.MAX_BYTES);
        add(tree.NAME().getSymbol(), Kind.COUNTER, Region.STATE, Layout.of(Scalar.U64, count), 0, tree)
                .ifPresent(memory::add);
    }

    void declare(AshParser.HistogramContext tree) {
        wrong = false;
        add(tree.NAME().getSymbol(), Kind.HISTOGRAM, Region.STATE, Layout.of(Scalar.U64, Long.SIZE + 1), 0, tree)
                .ifPresent(memory::add);
    }

    void declare(AshParser.RecordContext tree) {
        wrong = false;
        List<Layout.Member> members = members(tree.member(), new HashMap<>());
        Layout layout = Layout.of(tree.NAME().getText(), members);
        if (members.isEmpty() || layout.bytes() > Segment.MAX_BYTES) {
            report.wrong(AshCode.SIZE, tree, "size=" + layout.bytes(), "limit=" + Segment.MAX_BYTES);
            wrong = true;
        }
        scope.declare(tree.NAME().getSymbol(), wrong ? new Things.Unknown() : new Things.Shape(layout));
    }

    private List<Layout.Member> members(List<AshParser.MemberContext> trees, Map<String, Token> names) {
        List<Layout.Member> members = new ArrayList<>();
        long bytes = 0;
        for (AshParser.MemberContext tree : trees) {
            Scalar type = scalar(tree.NAME().getSymbol());
            int count = tree.index() == null ? 0 : count(tree.index(), type.bytes(), Segment.MAX_BYTES);
            Layout.Member member = new Layout.Member(tree.word().getText(), type, 0, count);
            bytes += member.bytes() + Long.BYTES;
            if (isNew(names, tree.word().getStart()) && bytes <= Segment.MAX_BYTES) {
                members.add(member);
            }
        }
        if (bytes > Segment.MAX_BYTES) {
            report.wrong(AshCode.SIZE, trees.get(trees.size() - 1), "limit=" + Segment.MAX_BYTES);
            wrong = true;
        }
        return members;
    }

    private boolean isNew(Map<String, Token> names, Token name) {
        Token before = names.putIfAbsent(name.getText(), name);
        if (before != null) {
            report.add(report.error(AshCode.SAID_TWICE, name).note("line " + before.getLine() + " says it"));
        }
        return before == null;
    }

    void declare(AshParser.MapContext tree) {
        wrong = false;
        Map<String, Token> names = new HashMap<>();
        List<Layout.Member> members = new ArrayList<>();
        members.add(new Layout.Member("", Scalar.U32, 0, 0));
        for (AshParser.ParameterContext key : tree.parameter()) {
            if (isNew(names, key.NAME(0).getSymbol())) {
                members.add(new Layout.Member(
                        key.NAME(0).getText(), scalar(key.NAME(1).getSymbol()), 0, 0));
            }
        }
        int keys = members.size() - 1;
        members.addAll(members(tree.member(), names));
        Layout layout = Layout.of(tree.NAME().getText(), members);
        boolean evicts = tree.EVICT() != null;
        // Where nothing is evicted, sets are half full when the map is, so that hardly one of them is full before.
        int spare = evicts ? 1 : 2;
        int entries = values.size(tree.expression(), layout.bytes() * spare, Segment.MAX_BYTES - WAYS * layout.bytes())
                .orElse(1);
        int ways = Math.min(WAYS, entries);
        int sets = entries <= WAYS ? 1 : (entries * spare + WAYS - 1) / WAYS;
        if (sets > 1 && seed.isEmpty()) {
            seed = room(Region.STATE, Long.BYTES, Long.BYTES, tree);
        }
        OptionalInt clock = room(Region.STATE, Long.BYTES, Long.BYTES, tree);
        OptionalInt first = room(Region.STATE, layout.bytes() * ways * sets, layout.alignment(), tree);
        if (clock.isEmpty() || first.isEmpty() || wrong) {
            scope.declare(tree.NAME().getSymbol(), new Things.Unknown());
            return;
        }
        Table table = new Table(tree.NAME().getText(), layout, keys, first.getAsInt(), ways, sets, evicts);
        if (scope.declare(tree.NAME().getSymbol(), table)) {
            tables.add(table);
        }
    }

    /** Memory of a run of its own; absent if there is none, which is reported. */
    Optional<Memory> local(AshParser.LocalContext tree) {
        wrong = false;
        return make(tree.NAME(0).getSymbol(), tree.NAME(1).getSymbol(), tree.index(), Region.LOCAL, tree);
    }

    private Optional<Memory> make(
            Token name, Token type, AshParser.IndexContext index, Region region, ParserRuleContext tree) {
        if (scope.peek(type.getText()) instanceof Things.Shape && scope.look(type) instanceof Things.Shape shape) {
            int count =
                    index == null ? 0 : count(index, Math.max(1, shape.layout().bytes()), limit(region));
            return add(name, Kind.NUMBERS, region, shape.layout(), count, tree);
        }
        boolean told = scope.peek(type.getText()) instanceof Things.Unknown;
        wrong |= told;
        Scalar scalar = told ? Scalar.U64 : scalar(type);
        int count = index == null ? 0 : count(index, scalar.bytes(), limit(region));
        return add(name, Kind.NUMBERS, region, Layout.of(scalar, count), 0, tree);
    }

    private static int limit(Region region) {
        return region == Region.LOCAL ? MAX_LOCAL_BYTES : Segment.MAX_BYTES;
    }

    private int count(AshParser.IndexContext tree, int unit, int limit) {
        Optional<Integer> size = values.size(tree.expression(), unit, limit);
        wrong |= size.isEmpty();
        return size.orElse(1);
    }

    private Optional<Memory> add(
            Token name, Kind kind, Region region, Layout layout, int count, ParserRuleContext tree) {
        int bytes = layout.bytes() * Math.max(1, count);
        OptionalInt offset = room(region, bytes, layout.alignment(), tree);
        if (offset.isEmpty() || wrong) {
            scope.declare(name, new Things.Unknown());
            return Optional.empty();
        }
        Memory made = new Memory(name.getText(), kind, region, layout, offset.getAsInt(), count);
        return scope.declare(name, made) ? Optional.of(made) : Optional.empty();
    }

    private OptionalInt room(Region region, int bytes, int alignment, ParserRuleContext tree) {
        int offset = Layout.up(sizes.getOrDefault(region, 0), alignment);
        if (offset > limit(region) - bytes) {
            report.wrong(AshCode.SIZE, tree, "limit=" + limit(region));
            return OptionalInt.empty();
        }
        sizes.put(region, offset + bytes);
        return OptionalInt.of(offset);
    }

    /** The type of a word; some type if it is none, which is reported. */
    private Scalar scalar(Token token) {
        Optional<Scalar> type = values.scalar(token);
        wrong |= type.isEmpty();
        return type.orElse(Scalar.U64);
    }
}
