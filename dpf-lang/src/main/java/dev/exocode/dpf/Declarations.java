package dev.exocode.dpf;

import dev.exocode.dpf.Protocol.Carried;
import dev.exocode.dpf.Protocol.Options;
import dev.exocode.dpf.Protocol.Over;
import dev.exocode.dpf.Protocol.Part;
import dev.exocode.dpf.Protocol.Step;
import dev.exocode.dpf.grammar.DpfParser;
import dev.exocode.dpf.grammar.DpfParser.ExpressionContext;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The typed pass over a header file: parse tree to protocols. Not thread-safe. */
final class Declarations {
    /** Bits of a number that is carried. */
    private static final int NUMBER_BITS = 16;

    private static final Amount NOTHING = new Amount.Constant(0);
    private static final Operand BYTE = new Operand.Bits(0, Byte.SIZE);
    /** A name for bits that nobody asks for. */
    private static final String UNNAMED = "_";

    private final Library.Builder library;
    private final Diagnostics found;
    private final Report report;
    private final Checker checker;
    private final Map<String, Token> places = new HashMap<>();
    /** The protocol that is being declared; null outside of one. */
    private Body body;

    /** What a protocol has so far. */
    private static final class Body {
        final String name;
        final Map<String, Field> fields = new LinkedHashMap<>();
        final List<Carried> carried = new ArrayList<>();
        final Part header = new Part(NOTHING, List.of(), Ranges.NONE);
        int bits;
        Amount length;
        Options options;

        Body(String name) {
            this.name = name;
        }
    }

    private Declarations(Library before, Source source, Diagnostics found) {
        this.library = new Library.Builder(before);
        this.found = found;
        this.checker = new Checker(source, new Scope(), Arguments.NONE, found);
        this.report = checker.report();
    }

    /** The names that a declaration may use: its own fields, and in {@code over} what is declared before. */
    private final class Scope implements Checker.Names {
        @Override
        public Optional<Field> field(String name) {
            return Optional.ofNullable(body == null ? library.fields.get(name) : body.fields.get(name));
        }

        @Override
        public boolean isProtocol(String name) {
            return body == null && library.protocols.containsKey(name);
        }

        @Override
        public boolean isGroup(String name) {
            return false;
        }

        @Override
        public List<String> all() {
            List<String> names = new ArrayList<>((body == null ? library.fields : body.fields).keySet());
            if (body == null) {
                names.addAll(library.protocols.keySet());
            }
            return names;
        }

        @Override
        public String elsewhere() {
            return body == null
                    ? Library.ELSEWHERE
                    : "a declaration names fields of its own, without the protocol and the dot";
        }
    }

    /** Types a file; the library is present if and only if no error was reported. */
    static Optional<Library> check(DpfParser.HeaderContext tree, Library before, Source source, Diagnostics found) {
        Declarations declarations = new Declarations(before, source, found);
        declarations.check(tree);
        return found.failed() ? Optional.empty() : Optional.of(declarations.library.build());
    }

    private void check(DpfParser.HeaderContext tree) {
        library.fields.putIfAbsent(
                Library.LINK_TYPE,
                new Field(Library.LINK_TYPE, "", Field.Form.NUMBER, NUMBER_BITS, "", new Field.Carried()));
        // Numbers have their names in the whole file, for what carries one may be announced by it.
        carried(tree).forEach(this::declareNumber);
        for (DpfParser.DeclarationContext declaration : tree.declaration()) {
            if (declaration instanceof DpfParser.ProtocolContext protocol) {
                protocol(protocol);
            } else {
                group((DpfParser.UnionContext) declaration);
            }
        }
        // A protocol may stand over one that is declared behind it.
        for (DpfParser.DeclarationContext declaration : tree.declaration()) {
            if (declaration instanceof DpfParser.ProtocolContext protocol) {
                overs(protocol);
            }
        }
        library.fields.remove(Library.LINK_TYPE);
        if (!found.failed()) {
            Circles circles = new Circles(library.protocols);
            places.forEach((name, token) -> {
                int way = library.protocols.containsKey(name) ? circles.way(name) : 0;
                if (report.full()) {
                    return;
                } else if (library.protocols.containsKey(name) && circles.has(name)) {
                    report.add(report.error(DpfCode.CIRCLE, token)
                            .note("it is found by way of " + circles.of(name))
                            .help("what carries another packet is declared by tunnel instead of protocol"));
                } else if (library.protocols.containsKey(name)
                        && library.protocols.get(name).stays()) {
                    report.add(report.error(DpfCode.CIRCLE, token)
                            .note("its header has no length, and what it carries may announce it again")
                            .help("say how long its header is"));
                } else if (way > Circles.MAX_WAY) {
                    report.add(report.error(DpfCode.WAY, token, "limit=" + Circles.MAX_WAY));
                }
            });
            warnOfUnused(tree);
        }
    }

    /** Warns of numbers that announce nothing and are named almost as one that does, which they misspell. */
    private void warnOfUnused(DpfParser.HeaderContext tree) {
        Set<String> used = new TreeSet<>();
        for (Protocol protocol : library.protocols.values()) {
            for (Over over : protocol.overs()) {
                if (over instanceof Protocol.Announced announced) {
                    used.add(announced.number());
                }
            }
        }
        carried(tree)
                .map(carries -> carries.NAME().getSymbol())
                .filter(name -> !used.contains(name.getText()))
                .flatMap(name -> meant(name.getText(), used)
                        .map(near -> report.warning(DpfCode.UNUSED, name).help("did you mean " + near))
                        .stream())
                .limit(Diagnostics.MAX_REPORTED)
                .forEach(report::add);
    }

    /** One that is used, of the same protocol, and differs in a letter or two; those that are counted differ on purpose. */
    private static Optional<String> meant(String name, Set<String> used) {
        String first = name.substring(0, name.indexOf('.') + 1);
        String letters = name.replaceAll("\\d", "");
        return NearWords.nearest(
                name,
                used.stream()
                        .filter(each -> each.startsWith(first)
                                && !each.replaceAll("\\d", "").equals(letters))
                        .toList());
    }

    /** What the protocols of a file carry. */
    private static Stream<DpfParser.CarriesContext> carried(DpfParser.HeaderContext tree) {
        return tree.declaration().stream()
                .filter(DpfParser.ProtocolContext.class::isInstance)
                .flatMap(protocol -> ((DpfParser.ProtocolContext) protocol).body().item().stream())
                .filter(DpfParser.CarriesContext.class::isInstance)
                .map(DpfParser.CarriesContext.class::cast);
    }

    private void declareNumber(DpfParser.CarriesContext tree) {
        String name = tree.NAME().getText();
        int dot = name.indexOf('.');
        Field known = library.fields.get(name);
        if (dot < 0) {
            report.add(report.error(DpfCode.CARRIED, tree.NAME().getSymbol()));
        } else if (name.startsWith(Library.INNER)) {
            report.add(report.error(DpfCode.NAME_TAKEN, tree.NAME().getSymbol()).note("it is of an inner packet"));
        } else if (known == null
                || known.place() instanceof Field.Carried && known.meaning().isEmpty()) {
            String meaning = text(tree.STRING());
            library.fields.put(
                    name,
                    new Field(
                            name.substring(0, dot),
                            name.substring(dot + 1),
                            Field.Form.NUMBER,
                            NUMBER_BITS,
                            meaning,
                            new Field.Carried()));
        } else if (!(known.place() instanceof Field.Carried)) {
            report.add(report.error(DpfCode.NAME_TAKEN, tree.NAME().getSymbol()).note("it is a field"));
        }
    }

    private static String text(TerminalNode string) {
        return string == null
                ? ""
                : string.getText().substring(1, string.getText().length() - 1);
    }

    private boolean isNew(Token token) {
        String name = token.getText();
        if (library.protocols.containsKey(name) || library.groups.containsKey(name)) {
            Token before = places.get(name);
            report.add(report.error(DpfCode.NAME_TAKEN, token)
                    .note(before == null ? "it is a protocol" : report.line(before) + " declares it"));
            return false;
        } else if (name.indexOf('.') >= 0 || name.equals(UNNAMED)) {
            report.add(report.error(DpfCode.NAME_FORM, token));
            return false;
        } else if (Library.INNER.equals(name + ".") || name.equals(Library.LINK_TYPE)) {
            report.add(report.error(DpfCode.NAME_TAKEN, token).note("it is a word of the language"));
            return false;
        } else if (library.protocols.size() + library.groups.size() == Library.MAX_PROTOCOLS) {
            report.add(report.error(DpfCode.PROTOCOLS, token, "limit=" + Library.MAX_PROTOCOLS));
            return false;
        }
        return true;
    }

    private void protocol(DpfParser.ProtocolContext tree) {
        Token name = tree.NAME().getSymbol();
        boolean good = isNew(name);
        body = new Body(name.getText());
        tree.body().item().forEach(this::item);
        Amount length = body.length == null ? new Amount.Constant((body.bits + 7) / 8) : body.length;
        if (good) {
            places.put(name.getText(), name);
            body.fields.values().forEach(field -> library.fields.putIfAbsent(field.fieldName(), field));
            library.protocols.put(
                    name.getText(),
                    new Protocol(
                            name.getText(),
                            text(tree.STRING()),
                            tree.kind.getType() == DpfParser.TUNNEL,
                            List.of(),
                            List.copyOf(body.fields.values()),
                            length,
                            List.copyOf(body.carried),
                            Optional.ofNullable(body.options)));
        }
        body = null;
    }

    private void overs(DpfParser.ProtocolContext tree) {
        List<Over> overs = new ArrayList<>();
        tree.expression().forEach(over -> over(over, overs));
        String name = tree.NAME().getText();
        if (places.get(name) == tree.NAME().getSymbol()) {
            library.protocols.computeIfPresent(name, (same, protocol) -> protocol.over(overs));
        }
    }

    /** Where a protocol may stand: the first comparison says over what. */
    private void over(ExpressionContext tree, List<Over> to) {
        List<Clause> clauses = checker.condition(checker.value(tree), tree);
        if (clauses.isEmpty()) {
            return;
        }
        Optional<Over> over = Optional.empty();
        if (clauses.get(0) instanceof Atom first && clauses.stream().allMatch(Atom.class::isInstance)) {
            List<Clause> rest = clauses.subList(1, clauses.size());
            if (first instanceof Atom.Has has && has.level() == 0 && rest.isEmpty()) {
                over = Optional.of(new Protocol.Behind(has.protocol(), List.of()));
            } else if (number(first).isPresent()) {
                String number = number(first).get();
                // Nothing stands before what the link type announces.
                boolean protocols = number.equals(Library.LINK_TYPE)
                        ? rest.isEmpty()
                        : rest.stream().allMatch(clause -> clause instanceof Atom.Has has && has.level() == 0);
                over = announced(first)
                        .filter(values -> protocols)
                        .map(values -> new Protocol.Announced(number, values, rest));
            } else {
                over = behind(clauses).map(protocol -> new Protocol.Behind(protocol, clauses));
                reads(NOTHING, clauses, tree);
            }
        }
        over.ifPresentOrElse(
                to::add,
                () -> report.add(
                        clauses.get(0) instanceof Clause.Any
                                ? report.error(DpfCode.OVER, tree)
                                        .help("separate the places where it may stand by commas")
                                : report.error(DpfCode.OVER, tree)));
    }

    private static Optional<String> number(Atom atom) {
        List<Operand> operands = MessageBase.operands(atom);
        return operands.size() == 1
                        && operands.get(0) instanceof Operand.Named named
                        && named.level() == 0
                        && named.field().place() instanceof Field.Carried
                ? Optional.of(named.field().fieldName())
                : Optional.empty();
    }

    /** What a number may be that announces a protocol. */
    private static Optional<Ranges> announced(Atom atom) {
        if (atom instanceof Atom.Test test) {
            return test.mask() == test.operand().ones() ? Optional.of(Ranges.of(test.value())) : Optional.empty();
        } else if (atom instanceof Atom.In in && in.amount() instanceof Amount.Read) {
            return Optional.of(in.values());
        }
        return Optional.empty();
    }

    /** The one protocol whose fields are compared. */
    private static Optional<String> behind(List<Clause> clauses) {
        Set<String> protocols = new HashSet<>();
        for (Clause clause : clauses) {
            if (!isComparison(clause)) {
                return Optional.empty();
            }
            for (Operand operand : MessageBase.operands((Atom) clause)) {
                if (!(operand instanceof Operand.Named named) || !isOwn(operand)) {
                    return Optional.empty();
                }
                protocols.add(named.field().protocol());
            }
        }
        return protocols.size() == 1 ? protocols.stream().findFirst() : Optional.empty();
    }

    private static boolean isComparison(Clause clause) {
        return clause instanceof Atom.Test || clause instanceof Atom.In || clause instanceof Atom.Compare;
    }

    /** Whether a field is in a header, and in no option. */
    private static boolean isOwn(Field field) {
        return field.place() instanceof Field.InPart place
                && place.part().option().isEmpty();
    }

    private void item(DpfParser.ItemContext tree) {
        if (tree instanceof DpfParser.PlainContext plain) {
            body.bits = field(plain.field(), body.header, body.bits);
        } else if (tree instanceof DpfParser.SizeContext size) {
            Amount length = place(size.expression());
            reads(length, List.of(), size.expression());
            if (body.length != null) {
                report.add(report.error(DpfCode.SAID_TWICE, size.getStart()));
            }
            body.length = length;
        } else if (tree instanceof DpfParser.CarriesContext carries) {
            carries(carries);
        } else if (tree instanceof DpfParser.PartContext part) {
            Amount at = place(part.expression(0));
            List<Clause> when = conditions(part.expression(1));
            fields(part.field(), new Part(at, when, Ranges.NONE, reads(at, when, part.expression(0))));
        } else if (tree instanceof DpfParser.OptionListContext list) {
            options(list);
        } else {
            DpfParser.OptionContext option = (DpfParser.OptionContext) tree;
            Ranges kinds = checker.constants(BYTE, option.expression()).orElse(Ranges.of(0));
            if (body.options == null) {
                report.add(report.error(DpfCode.NO_OPTIONS, option.getStart()));
            }
            fields(option.field(), new Part(NOTHING, List.of(), kinds));
        }
    }

    private void fields(List<DpfParser.FieldContext> fields, Part part) {
        int bits = 0;
        for (DpfParser.FieldContext field : fields) {
            bits = field(field, part, bits);
        }
    }

    /** Declares a field that begins at a bit; where the next one does. */
    private int field(DpfParser.FieldContext tree, Part part, int bit) {
        String name = tree.NAME().getText();
        boolean little = tree.expression() instanceof DpfParser.LittleContext;
        ExpressionContext said =
                little ? ((DpfParser.LittleContext) tree.expression()).expression() : tree.expression();
        Field.Form form = Field.Form.of(said.getText());
        int bits = form == Field.Form.NUMBER ? width(said) : form.bits();
        if (bits == 0) {
            return bit;
        } else if (little
                && (form != Field.Form.NUMBER
                        || bit % Byte.SIZE != 0
                        || !Operand.Little.turns(new Operand.Bits(0, bits)))) {
            report.wrong(DpfCode.FIELD_ORDER, said);
            return bit + bits;
        }
        int touched = MessageBase.bytes(bit + bits) - bit / Byte.SIZE;
        boolean wide = bits == Addresses.BITS;
        if (!name.equals(UNNAMED) && (wide ? bit % Byte.SIZE != 0 : touched > Long.BYTES)) {
            report.add(report.error(DpfCode.FIELD_PLACE, tree.NAME().getSymbol(), "bit=" + bit, "bits=" + bits));
        } else if (!name.equals(UNNAMED)) {
            Field field =
                    new Field(body.name, name, form, bits, text(tree.STRING()), new Field.InPart(part, bit, little));
            if (body.fields.putIfAbsent(name, field) != null || library.fields.containsKey(field.fieldName())) {
                report.add(report.error(DpfCode.NAME_TAKEN, tree.NAME().getSymbol())
                        .note("it is a field"));
            }
        }
        return bit + bits;
    }

    /** How many bits a field has; 0 if that was reported. */
    private int width(ExpressionContext tree) {
        Value value = checker.number(tree);
        if (value == Report.WRONG) {
            return 0;
        }
        int bits = value instanceof Value.Constant constant && constant.value().bitLength() <= Byte.SIZE
                ? constant.value().intValue()
                : 0;
        if (bits < 1 || bits > Long.SIZE && bits != Addresses.BITS) {
            report.wrong(DpfCode.FIELD_WIDTH, tree);
            return 0;
        }
        return bits;
    }

    /** The same of a place or a length, which a packet can have. */
    private Amount place(ExpressionContext tree) {
        Amount amount = amount(tree);
        if (amount instanceof Amount.Constant constant && constant.value() > DpfCompiler.MAX_PACKET_BYTES) {
            report.wrong(DpfCode.OFFSET, tree, "limit=" + DpfCompiler.MAX_PACKET_BYTES);
        }
        return amount;
    }

    /** A number made of fields of the header. */
    private Amount amount(ExpressionContext tree) {
        Value value = checker.number(tree);
        if (value instanceof Value.Constant constant) {
            if (constant.value().signum() >= 0 && constant.value().bitLength() < Integer.SIZE) {
                return new Amount.Constant(constant.value().longValue());
            }
            if (constant.value().signum() < 0) {
                report.wrong(DpfCode.NEGATIVE, tree);
            } else {
                report.wrong(DpfCode.OFFSET, tree, "limit=" + DpfCompiler.MAX_PACKET_BYTES);
            }
        } else if (value instanceof Value.Number number) {
            if (isOwn(number.amount())) {
                return number.amount();
            }
            report.wrong(DpfCode.OWN_FIELD, tree);
        }
        return NOTHING;
    }

    private static boolean isOwn(Amount amount) {
        if (amount instanceof Amount.Binary binary) {
            return isOwn(binary.left()) && isOwn(binary.right());
        }
        return amount instanceof Amount.Constant
                || amount instanceof Amount.Read read && isOwn(read.operand())
                || amount instanceof Amount.Signed signed && isOwn(signed.operand());
    }

    private static boolean isOwn(Operand operand) {
        return operand instanceof Operand.Named named
                ? named.level() == 0 && isOwn(named.field())
                : !(operand instanceof Operand.Inside);
    }

    /** A conjunction of comparisons of fields of the header; none if there is no tree. */
    private List<Clause> conditions(ExpressionContext tree) {
        if (tree == null) {
            return List.of();
        }
        List<Clause> clauses = checker.condition(checker.value(tree), tree);
        for (Clause clause : clauses) {
            if (!isComparison(clause)) {
                report.wrong(DpfCode.OWN_CONDITION, tree);
                return List.of();
            } else if (!MessageBase.operands((Atom) clause).stream().allMatch(Declarations::isOwn)) {
                report.wrong(DpfCode.OWN_FIELD, tree);
                return List.of();
            }
        }
        return List.copyOf(clauses);
    }

    /**
     * How many fields a number and comparisons read, with those by which they are found. Filters and handlers ask for each anew, so that two
     * fields in the place of each next one would be more than there is time for: what passes the limit is reported.
     */
    private int reads(Amount amount, List<Clause> clauses, ExpressionContext tree) {
        List<Operand> operands = new ArrayList<>(MessageBase.operands(amount));
        for (Clause clause : clauses) {
            if (clause instanceof Atom atom) {
                operands.addAll(MessageBase.operands(atom));
            }
        }
        int reads = 0;
        for (Operand operand : operands) {
            reads++;
            if (operand instanceof Operand.Named named && named.field().place() instanceof Field.InPart place) {
                reads += place.part().reads();
            }
        }
        if (reads > Protocol.MAX_READS) {
            report.wrong(DpfCode.READS, tree, "limit=" + Protocol.MAX_READS);
            return 0;
        }
        return reads;
    }

    private void carries(DpfParser.CarriesContext tree) {
        Amount value = amount(tree.expression(0));
        if (Long.compareUnsigned(value.max(), (1 << NUMBER_BITS) - 1) > 0) {
            report.wrong(DpfCode.CARRIED, tree.expression(0));
        }
        List<Clause> when = conditions(tree.expression(1));
        reads(value, when, tree.expression(0));
        body.carried.add(new Carried(tree.NAME().getText(), value, when));
    }

    private void options(DpfParser.OptionListContext tree) {
        if (body.options != null) {
            report.add(report.error(DpfCode.SAID_TWICE, tree.getStart()));
            return;
        }
        Amount kind = ofOption(tree.expression(0));
        Amount at = place(tree.expression(1));
        reads(at, List.of(), tree.expression(1));
        List<Step> steps = new ArrayList<>();
        for (DpfParser.StepContext step : tree.step()) {
            Ranges kinds = checker.constants(BYTE, step.expression(0)).orElse(Ranges.NONE);
            Amount bytes = ofOption(step.expression(1));
            if (bytes.max() == 0 && !found.failed()) {
                report.wrong(DpfCode.OPTION_LENGTH, step.expression(1));
            }
            steps.add(new Step(kinds, bytes));
        }
        body.options = new Options(at, kind, steps);
    }

    /** A number at a place in an option. */
    private Amount ofOption(ExpressionContext tree) {
        Amount amount = place(tree);
        boolean named = MessageBase.operands(amount).stream()
                .anyMatch(operand -> MessageBase.place(operand).isEmpty());
        return named ? ownField(tree) : amount;
    }

    private Amount ownField(ExpressionContext tree) {
        report.add(report.error(DpfCode.OWN_FIELD, tree)
                .help("a field of the header is of no option: write a place as OFFSET:BITS, counted from the option"));
        return NOTHING;
    }

    private void group(DpfParser.UnionContext tree) {
        Token name = tree.NAME(0).getSymbol();
        boolean good = isNew(name);
        List<String> members = new ArrayList<>();
        for (int i = 1; i < tree.NAME().size(); i++) {
            String member = tree.NAME(i).getText();
            Token place = tree.NAME(i).getSymbol();
            if (!library.protocols.containsKey(member)) {
                Diagnostic error = report.error(DpfCode.UNKNOWN_FIELD, place);
                report.add(NearWords.nearest(member, library.protocols.keySet())
                        .map(near -> error.help("did you mean " + near))
                        .orElse(error.help("a group is of protocols that are declared before it")));
                return;
            } else if (members.contains(member)) {
                report.add(report.error(DpfCode.SAID_TWICE, place));
                return;
            }
            members.add(member);
        }
        List<Field> common = new ArrayList<>();
        for (Field field : library.protocols.get(members.get(0)).fields()) {
            common(name.getText(), field, members).ifPresent(common::add);
        }
        if (common.isEmpty() || members.size() < 2) {
            report.add(report.error(DpfCode.GROUP, name));
        } else if (good) {
            places.put(name.getText(), name);
            library.groups.put(name.getText(), new Library.Group(name.getText(), text(tree.STRING()), members));
            common.forEach(field -> library.fields.putIfAbsent(field.fieldName(), field));
        }
    }

    /** The field that all members have by one name; numbers of one width, or addresses. */
    private Optional<Field> common(String group, Field first, List<String> members) {
        List<Field> fields = new ArrayList<>();
        int bits = first.bits();
        for (String member : members) {
            Field field = library.fields.get(member + "." + first.ownName());
            if (field == null || !(field.place() instanceof Field.InPart)) {
                return Optional.empty();
            }
            boolean same = field.bits() == first.bits();
            boolean addresses = isAddress(field) && isAddress(first);
            if (!same && !addresses) {
                return Optional.empty();
            }
            bits = Math.max(bits, field.bits());
            fields.add(field);
        }
        return Optional.of(
                new Field(group, first.ownName(), first.form(), bits, first.meaning(), new Field.Either(fields)));
    }

    private static boolean isAddress(Field field) {
        return field.form() == Field.Form.IPV4 || field.form() == Field.Form.IPV6;
    }
}
