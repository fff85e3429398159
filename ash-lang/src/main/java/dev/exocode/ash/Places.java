package dev.exocode.ash;

import dev.exocode.ash.Things.Cursor;
import dev.exocode.ash.Things.Kept;
import dev.exocode.ash.Things.Memory;
import dev.exocode.ash.Things.Table;
import dev.exocode.ash.Things.Variable;
import dev.exocode.ash.Things.View;
import dev.exocode.ash.grammar.AshParser;
import dev.exocode.ash.grammar.AshParser.ExpressionContext;
import dev.exocode.ash.grammar.AshParser.PlaceContext;
import dev.exocode.dpf.Amount;
import dev.exocode.dpf.Header;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;

/** Types what stands for a place: a variable, a number in memory, a field of a header, some bytes, an entry of a map. */
final class Places {
    private final Report report;
    private final Scope scope;
    private final Values values;
    /** Whether the message is written to. */
    boolean writesPacket;
    /** Whether a message is built. */
    boolean builds;

    Places(Report report, Scope scope, Values values) {
        this.report = report;
        this.scope = scope;
        this.values = values;
    }

    /** What something is, where it is not what is wanted. */
    static String what(Things thing) {
        if (thing instanceof Cursor) {
            return "it is a cursor";
        } else if (thing instanceof View) {
            return "it is a header, whose fields have numbers";
        } else if (thing instanceof Things.Routine) {
            return "it is a function";
        } else if (thing instanceof Things.Pipe) {
            return "it is a pipe";
        } else if (thing instanceof Things.Constant) {
            return "it is a constant";
        } else if (thing instanceof Things.Shape) {
            return "it is a record, and no memory of one";
        } else if (thing instanceof Table) {
            return "it is a map, which is asked by find, enter and remove";
        } else if (thing instanceof Things.Entry) {
            return "it is an entry of a map, whose members have numbers";
        } else if (thing instanceof Memory memory && !memory.plain()) {
            return "it is " + (memory.count() > 0 ? memory.count() + " records" : "a record")
                    + ", whose members have numbers";
        }
        return thing instanceof Memory memory && memory.only().count() > 0
                ? "it is " + memory.only().count() + " numbers"
                : "it is a number";
    }

    /** A name that stands alone. */
    static boolean bare(PlaceContext tree) {
        return tree.index().isEmpty() && tree.word().isEmpty();
    }

    /** The words behind the name. */
    private static String words(PlaceContext tree) {
        return tree.word().stream().map(ParserRuleContext::getText).collect(Collectors.joining("."));
    }

    /** A number at a place; null if there is none, which is reported. */
    Expression number(PlaceContext tree, ParserRuleContext whole) {
        String word = tree.NAME().getText();
        if (word.equals("packet")) {
            report.add(bytes(tree, "it is the bytes of the message"));
            return null;
        }
        Things thing = scope.look(tree.NAME().getSymbol());
        if (thing == null) {
            return null;
        } else if (thing instanceof Cursor && !bare(tree)) {
            report.add(bytes(tree, what(thing)));
            return null;
        } else if (thing instanceof Variable variable && bare(tree)) {
            return new Expression.Local(variable);
        } else if (thing instanceof View view
                && !tree.word().isEmpty()
                && tree.index().isEmpty()) {
            Expression.Field found = field(view, words(tree), whole);
            if (found != null && found.member().bits() > Long.SIZE) {
                report.wrong(AshCode.WIDE, whole);
                return null;
            }
            return found;
        } else if (thing instanceof Kept kept) {
            Spot spot = spot(kept, tree);
            return spot == null ? null : new Expression.Element(spot, Report.place(whole));
        }
        report.add(report.error(AshCode.PLACE, tree.NAME().getSymbol())
                .note(what(thing) + (tree.word().isEmpty() ? "" : ", which has no fields")));
        return null;
    }

    /** Says what is written where a part of some bytes is asked for as if they were an array or a record. */
    private Diagnostic bytes(PlaceContext tree, String note) {
        Diagnostic error = report.error(AshCode.PLACE, tree).note(note);
        return tree.word().isEmpty()
                ? tree.outer == null ? error : error.help(Foreign.BYTE)
                : Foreign.called(words(tree)).map(error::help).orElse(error);
    }

    /** A number in memory; null if there is none, which is reported. */
    Spot spot(Kept kept, PlaceContext tree) {
        boolean fields = !tree.word().isEmpty();
        if (kept.layout().plain() == fields) {
            report.add(report.error(AshCode.PLACE, tree.NAME().getSymbol())
                    .note(what(kept) + (fields ? ", which has no fields" : "")));
            return null;
        }
        Layout.Member member =
                fields ? member(kept, tree) : kept.layout().members().get(0);
        if (member == null) {
            return null;
        }
        AshParser.IndexContext inner = fields ? tree.inner : tree.outer;
        if (inner == null && member.count() > 0 || inner != null && member.count() == 0) {
            report.add(report.error(AshCode.PLACE, fields ? tree.word(0).getStart() : tree.getStart())
                    .note(member.count() > 0 ? "it is " + member.count() + " numbers" : "it is a number"));
            return null;
        }
        Optional<Expression> outer = outer(kept, tree);
        if (outer == null) {
            return null;
        } else if (inner == null) {
            return new Spot(kept, outer.orElse(null), member, null);
        }
        Expression index = values.index(inner.expression(), member.count());
        return index == null ? null : new Spot(kept, outer.orElse(null), member, index);
    }

    private Layout.Member member(Kept kept, PlaceContext tree) {
        String wanted = words(tree);
        Optional<Layout.Member> member = kept.layout().member(wanted);
        if (member.isEmpty()) {
            report.add(Report.near(
                    report.error(
                            AshCode.UNKNOWN_FIELD, tree, "of=" + kept.layout().name()),
                    wanted,
                    kept.layout().members().stream().map(Layout.Member::name).toList()));
        }
        return member.orElse(null);
    }

    /** Which of several records; empty where there is one alone, null if what is said does not fit, which is reported. */
    private Optional<Expression> outer(Kept kept, PlaceContext tree) {
        int count = kept instanceof Memory memory ? memory.count() : 0;
        boolean said = tree.outer != null && !tree.word().isEmpty();
        if (said != count > 0) {
            report.add(report.error(AshCode.PLACE, tree.NAME().getSymbol()).note(what(kept)));
            return null;
        } else if (!said) {
            return Optional.empty();
        }
        Expression index = values.index(tree.outer.expression(), count);
        return index == null ? null : Optional.of(index);
    }

    /** A field of a header, of any width; null if there is none, which is reported. */
    Expression.Field field(PlaceContext tree) {
        Things thing = scope.look(tree.NAME().getSymbol());
        if (thing == null) {
            return null;
        }
        if (!(thing instanceof View view)
                || tree.word().isEmpty()
                || !tree.index().isEmpty()) {
            report.add(report.error(AshCode.PLACE, tree.NAME().getSymbol())
                    .note(what(thing) + (thing instanceof View ? "" : ", which has no fields")));
            return null;
        }
        return field(view, words(tree), tree);
    }

    private Expression.Field field(View view, String field, ParserRuleContext tree) {
        return member(view, field, tree)
                .filter(member -> inside(view, member, tree))
                .map(member -> new Expression.Field(view, member, values.lacking, Report.place(tree)))
                .orElse(null);
    }

    Optional<Header.Member> member(View view, String field, ParserRuleContext tree) {
        Optional<Header.Member> member = view.header.member(field);
        if (member.isEmpty()) {
            report.add(Report.near(
                    report.error(AshCode.UNKNOWN_FIELD, tree, "header=" + view.header.protocol()),
                    field,
                    view.header.members().stream().map(Header.Member::name).toList()));
        }
        return member;
    }

    /** Whether a field lies in the bytes that a header has when it is put: nothing is behind them. */
    boolean inside(View view, Header.Member member, ParserRuleContext tree) {
        boolean inside = view.region != Region.OUT
                || member.at() instanceof Amount.Constant at
                        && at.value() * Byte.SIZE + member.bitOffset() + member.bits()
                                <= (long) view.header.fixedBytes() * Byte.SIZE;
        if (!inside) {
            report.add(report.error(AshCode.UNKNOWN_FIELD, tree, "header=" + view.header.protocol())
                    .note("this field is behind the " + view.header.fixedBytes() + " bytes that are put"));
        }
        return inside;
    }

    /** Says that a header's bytes are written to. */
    void writes(View view) {
        writesPacket |= view.region == Region.PACKET;
        builds |= view.region == Region.OUT;
    }

    /** A map and the keys of one of its entries; null if that does not fit, which is reported. */
    Keyed keyed(AshParser.KeyedContext tree) {
        Things thing = scope.look(tree.NAME().getSymbol());
        if (thing == null) {
            return null;
        }
        if (!(thing instanceof Table table)) {
            report.add(report.error(AshCode.PLACE, tree.NAME().getSymbol()).note(what(thing) + ", and no map"));
            return null;
        }
        if (tree.expression().size() != table.keys()) {
            report.add(report.error(
                            AshCode.ARGUMENTS,
                            tree,
                            "takes=" + table.keys(),
                            "given=" + tree.expression().size())
                    .help("its keys are "
                            + table.keyMembers().stream()
                                    .map(key -> key.name() + " : " + key.type().word())
                                    .collect(Collectors.joining(", "))));
            return new Keyed(table, null);
        }
        List<ExpressionContext> given = tree.expression();
        List<Layout.Member> members = table.keyMembers();
        List<Expression> keys = new ArrayList<>();
        for (int i = 0; i < table.keys(); i++) {
            keys.add(values.of(given.get(i), members.get(i).type()));
        }
        return new Keyed(table, keys.contains(null) ? null : keys);
    }

    /** A map and the keys of an entry; null if they do not fit, which is reported. */
    record Keyed(Table table, List<Expression> keys) {}

    /** Bytes of a place, of which a range may be asked for; null if there are none, which is reported. */
    Bytes bytes(PlaceContext tree, ParserRuleContext whole) {
        AshParser.IndexContext asked = tree.word().isEmpty() ? tree.outer : tree.inner;
        Range range = asked == null ? Range.ALL : range(asked.expression());
        if (range == null) {
            return null;
        }
        boolean name = tree.word().isEmpty();
        if (name && tree.NAME().getText().equals("packet")) {
            return new Bytes.Packet(range.from, range.to);
        }
        Things thing = scope.look(tree.NAME().getSymbol());
        if (thing instanceof Kept kept && kept.layout().plain() == name) {
            Layout.Member member = name ? kept.layout().members().get(0) : member(kept, tree);
            Optional<Expression> index = member == null ? null : outer(kept, tree);
            if (index == null) {
                return null;
            } else if (member.count() > 0 && member.type() == Scalar.U8) {
                return range.from != null && !inside(range, asked.expression(), member.count())
                        ? null
                        : new Bytes.Stored(new Spot(kept, index.orElse(null), member, null), range.from, range.to);
            }
        } else if (thing instanceof Cursor cursor && bare(tree)) {
            return new Bytes.Rest(cursor);
        } else if (thing instanceof View view && bare(tree)) {
            return new Bytes.Whole(view);
        } else if (thing instanceof View view && asked == null) {
            return member(view, words(tree), whole)
                    .map(member -> part(view, member, whole))
                    .orElse(null);
        }
        if (thing != null) {
            report.add(report.error(AshCode.PLACE, whole)
                    .note("bytes stand here: a cursor, a header or a field of it, packet, out or memory of u8"));
        }
        return null;
    }

    /** The bytes of a field; null if it is not always there, or of no whole bytes, which is reported. */
    private Bytes part(View view, Header.Member member, ParserRuleContext whole) {
        if (member.at() instanceof Amount.Constant at && member.when().isEmpty()) {
            long first = at.value() * Byte.SIZE + member.bitOffset();
            boolean bytes = first % Byte.SIZE == 0 && member.bits() % Byte.SIZE == 0;
            if (bytes && first + member.bits() <= (long) view.header.fixedBytes() * Byte.SIZE) {
                return new Bytes.Part(view, (int) (first / Byte.SIZE), member.bits() / Byte.SIZE);
            }
        }
        report.add(report.error(AshCode.PLACE, whole)
                .note("bytes stand here, and this field is none that each " + view.header.protocol()
                        + " has in whole bytes"));
        return null;
    }

    /** From one byte to another; null for the start and the end. */
    private record Range(Expression from, Expression to) {
        private static final Range ALL = new Range(null, null);
    }

    private Range range(ExpressionContext tree) {
        ExpressionContext last = last(tree);
        Expression from = values.count(first(tree));
        Expression to = last == null ? null : values.count(last);
        if (from == null || last != null && to == null) {
            return null;
        }
        if (from instanceof Expression.Constant first
                && to instanceof Expression.Constant behind
                && Long.compareUnsigned(first.value(), behind.value()) > 0) {
            report.wrong(AshCode.RANGE, tree);
            return null;
        }
        return new Range(from, to);
    }

    private static ExpressionContext first(ExpressionContext range) {
        return last(range) == null ? range : ((AshParser.BinaryContext) range).expression(0);
    }

    /** What stands behind the dots; null if nothing does. */
    private static ExpressionContext last(ExpressionContext range) {
        return range instanceof AshParser.BinaryContext binary && binary.operator.getType() == AshParser.TO
                ? binary.expression(1)
                : null;
    }

    /** Whether a range is inside of so many bytes, as far as that is known; if not, it is reported. */
    private boolean inside(Range range, ExpressionContext tree, int count) {
        return inside(range.from, first(tree), count) && inside(range.to, last(tree), count);
    }

    /** Whether as many bytes as there are fit memory, as far as both are known; if not, it is reported. */
    boolean fits(Bytes from, Bytes.Stored to, ParserRuleContext tree) {
        long first = to.from() instanceof Expression.Constant constant ? constant.value() : 0;
        long room = to.spot().member().count() - first;
        long bytes = known(from);
        if (bytes > room) {
            report.add(report.error(AshCode.CAPACITY, tree, "bytes=" + bytes, "room=" + room));
        }
        return bytes <= room;
    }

    /** How many bytes there are, if that is known; else 0. */
    private static long known(Bytes bytes) {
        if (bytes instanceof Bytes.Part part) {
            return part.bytes();
        } else if (bytes instanceof Bytes.Whole whole) {
            Header header = whole.view().header;
            return whole.view().region == Region.PACKET && header.length() instanceof Amount.Constant length
                    ? length.value()
                    : header.fixedBytes();
        } else if (bytes instanceof Bytes.Packet packet) {
            return between(packet.from(), packet.to());
        } else if (bytes instanceof Bytes.Built built) {
            return between(built.from(), built.to());
        } else if (bytes instanceof Bytes.Stored stored) {
            return stored.from() == null ? stored.spot().member().count() : between(stored.from(), stored.to());
        }
        return 0;
    }

    private static long between(Expression from, Expression to) {
        return from instanceof Expression.Constant first && to instanceof Expression.Constant last
                ? last.value() - first.value()
                : 0;
    }

    private boolean inside(Expression place, ExpressionContext tree, int count) {
        boolean inside =
                !(place instanceof Expression.Constant constant) || Long.compareUnsigned(constant.value(), count) <= 0;
        if (!inside) {
            report.wrong(
                    AshCode.INDEX,
                    tree,
                    "index=" + Long.toUnsignedString(((Expression.Constant) place).value()),
                    "count=" + count);
        }
        return inside;
    }

    /** Bytes of a source, of which a range may be asked for. */
    Bytes bytes(AshParser.SliceContext tree) {
        if (tree.place() != null) {
            return bytes(tree.place(), tree);
        }
        return bytes(tree, tree.OUT() != null, tree.index());
    }

    /** Bytes of what is built, or what is left of the message, of which no range may be asked for. */
    private Bytes bytes(ParserRuleContext tree, boolean out, AshParser.IndexContext index) {
        if (out) {
            Range range = index == null ? Range.ALL : range(index.expression());
            return range == null ? null : built(range);
        } else if (index != null) {
            report.add(report.error(AshCode.PLACE, tree).help("write packet[FROM..TO], or cut a cursor"));
            return null;
        }
        return rest();
    }

    Bytes bytes(AshParser.ArgumentContext tree) {
        if (tree.MESSAGE() != null || tree.OUT() != null) {
            return bytes(tree, tree.OUT() != null, tree.index());
        } else if (tree.expression() instanceof AshParser.NameContext name) {
            return bytes(name.place(), tree);
        }
        report.add(
                report.error(AshCode.PLACE, tree).note("bytes stand here: a cursor, a header, packet, out or memory"));
        return null;
    }

    private Bytes rest() {
        return new Bytes.Rest((Cursor) scope.peek(Cursor.MESSAGE));
    }

    private Bytes built(Range range) {
        builds = true;
        return new Bytes.Built(range.from, range.to);
    }
}
