package dev.exocode.ash;

import dev.exocode.dpf.Header;
import dev.exocode.dpf.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Random handlers as text, nearly all of which have types that fit, and messages for them. */
final class Handlers {
    private static final List<String> HEADERS = List.of(
            "eth", "vlan", "ip", "ip6", "tcp", "udp", "icmp", "arp", "gre", "mpls", "ext", "gtpext", "gtpu", "vxlan");
    private static final int MOST_BLOCKS = 4;
    private static final int SIZES = 4;
    private static final int MOST_STAGES = 60;

    private record Variable(String name, Scalar type, boolean mutable) {}

    /** Numbers that are told by an index, behind which a member of each may be named. */
    private record Array(String name, Scalar type, int count, String region, String member) {
        private Array(String name, Scalar type, int count, String region) {
            this(name, type, count, region, "");
        }
    }

    /** A record, or an entry of a map. */
    private record Shape(String name, List<Array> members) {}

    /** A map: the types of its keys, and its entries. */
    private record Table(String name, List<Variable> keys, Shape entries) {}

    private record View(String name, Header header, boolean out) {}

    private record Routine(String name, List<Scalar> parameters, Scalar result) {}

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<Variable> variables = new ArrayList<>();
    private final List<Variable> stored = new ArrayList<>();
    private final List<Array> arrays = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<String> histograms = new ArrayList<>();
    private final List<String> cursors = new ArrayList<>(List.of("message"));
    private final List<View> views = new ArrayList<>();
    private final List<Routine> routines = new ArrayList<>();
    private final List<Routine> pipes = new ArrayList<>();
    private Routine current;
    private int names;
    private int blocks;
    private int loops;
    private int statements;
    /** Whether what is written is asked only sometimes, so that nothing may move there. */
    private boolean sometimes;

    private Handlers(Random random) {
        this.random = random;
    }

    /** A handler. */
    static String next(Random random) {
        Handlers handlers = new Handlers(random);
        handlers.write();
        return handlers.text.toString();
    }

    /** A message: short, of any bytes, of small ones, or one that has headers. */
    static byte[] message(Random random) {
        byte[] bytes = new byte[random.nextInt(10) == 0 ? random.nextInt(4) : random.nextInt(160)];
        random.nextBytes(bytes);
        int kind = random.nextInt(SIZES);
        for (int i = 0; i < bytes.length && kind == 0; i++) {
            bytes[i] &= 7;
        }
        if (kind == 1 && bytes.length > 54) {
            // Ethernet, IPv4 without and with options, TCP.
            int words = 5 + random.nextInt(3);
            bytes[12] = 8;
            bytes[13] = 0;
            bytes[14] = (byte) (0x40 | words);
            bytes[23] = 6;
            bytes[14 + 4 * words + 12] = 0x50;
        } else if (kind == 2 && bytes.length > 20) {
            bytes[0] = 0x45;
            bytes[12] = 0x60;
        }
        return bytes;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    private String any(Supplier<String>... choices) {
        return choices[random.nextInt(choices.length)].get();
    }

    private String name(String stem) {
        return "_" + stem + names++;
    }

    private Scalar number() {
        return one(List.of(Scalar.values()).subList(1, Scalar.values().length));
    }

    private Scalar scalar() {
        return one(List.of(Scalar.values()));
    }

    private void line(String line) {
        text.append("    ".repeat(Math.max(0, blocks))).append(line).append('\n');
    }

    private void write() {
        line("needs send, wake, post;");
        line("const _ONE = 1;");
        line("const _WORD : u16 = 0xfe01;");
        if (chance(60)) {
            line("out " + (1 + random.nextInt(200)) + ";");
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            Scalar type = chance(40) ? Scalar.U8 : scalar();
            String region = chance(60) ? "state" : "user";
            if (chance(40)) {
                Variable made = new Variable(name("s"), type, true);
                stored.add(made);
                line(region + " " + made.name + " : " + type.word() + ";");
            } else {
                int count = chance(20) ? 256 : 1 + random.nextInt(40);
                Array made = new Array(name("a"), type, count, region);
                arrays.add(made);
                line(region + " " + made.name + " : " + type.word() + "[" + count + "];");
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            shapes.add(shape("record", ""));
            holder(chance(60) ? "state" : "user");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            table();
        }
        if (chance(30)) {
            String counter = name("n");
            line("counter " + counter + "[3];");
            histograms.add(counter + "[" + random.nextInt(3) + "]");
            histograms.add(name("g"));
            line("histogram " + histograms.get(1) + ";");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            function();
        }
        current = null;
        for (int i = random.nextInt(3); i > 0; i--) {
            pipe();
        }
        line("message {");
        statements = 0;
        int most = chance(10) ? 60 : 12;
        body(1 + random.nextInt(most), "");
        blocks++;
        line(outcome(true));
        blocks--;
        line("}");
    }

    /** Declares a record, or the entries of a map. */
    private Shape shape(String word, String keys) {
        String name = name("r");
        List<Array> members = new ArrayList<>();
        List<String> declared = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            Scalar type = chance(40) ? Scalar.U8 : scalar();
            Array member = new Array(name("m"), type, chance(60) ? 0 : 1 + random.nextInt(chance(20) ? 90 : 9), "");
            members.add(member);
            declared.add(member.name + " : " + type.word() + (member.count > 0 ? "[" + member.count + "]" : "") + ";");
        }
        line(word + " " + name + keys + " { " + String.join(" ", declared) + " }");
        return new Shape(name, members);
    }

    /** Makes known what a record or an entry holds. */
    private void hold(String name, Shape shape, String region) {
        for (Array member : shape.members) {
            String said = name + "." + member.name;
            if (member.count > 0) {
                arrays.add(new Array(said, member.type, member.count, region));
            } else {
                stored.add(new Variable(said, member.type, true));
            }
        }
    }

    /** A record, or several. */
    private void holder(String word) {
        Shape shape = one(shapes);
        String name = name("o");
        String region = word.equals("var") ? "local" : word;
        int count = chance(50) ? 0 : 1 + random.nextInt(5);
        line(word + " " + name + " : " + shape.name + (count > 0 ? "[" + count + "]" : "") + ";");
        hold(count > 0 ? name + "[" + random.nextInt(count) + "]" : name, shape, region);
        for (Array member : shape.members) {
            if (count > 0 && member.count == 0) {
                arrays.add(new Array(name, member.type, count, region, "." + member.name));
            }
        }
    }

    private void table() {
        List<Variable> keys = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            keys.add(new Variable(name("k"), scalar(), false));
        }
        String declared =
                keys.stream().map(key -> key.name + " : " + key.type.word()).collect(Collectors.joining(", "));
        int most = chance(70) ? 1 + random.nextInt(4) : 1 + random.nextInt(100);
        Shape entries = shape("map", "[" + declared + "] max " + most + (chance(60) ? " evict" : ""));
        tables.add(new Table(entries.name, keys, entries));
    }

    private String keyed(Table table) {
        return table.keys.stream()
                .map(key -> key.type == Scalar.BOOL || chance(50) ? value(key.type, 1) : "" + random.nextInt(3))
                .collect(Collectors.joining(", ", table.name + "[", "]"));
    }

    private void entries() {
        Table table = one(tables);
        String entry = name("e");
        int kind = random.nextInt(blocks < MOST_BLOCKS ? 8 : 5);
        if (kind == 0) {
            line("remove " + keyed(table) + ";");
        } else if (kind == 1) {
            line("enter " + keyed(table) + lacking() + ";");
        } else if (kind < 5) {
            line("let " + entry + " = "
                    + (kind == 4 ? "find " + keyed(table) + " else pass" : "enter " + keyed(table) + lacking()) + ";");
            hold(entry, table.entries, "state");
            table.keys.forEach(key -> variables.add(new Variable(entry + "." + key.name, key.type, false)));
        } else if (kind == 5 && loops < 2) {
            loops++;
            line("for " + entry + " in " + table.name + " " + block(entry, table));
            loops--;
        } else {
            line("if " + entry + " = find " + keyed(table) + " " + block(entry, table)
                    + (chance(50) ? "" : " else " + block()));
        }
    }

    private String block(String entry, Table table) {
        int before = stored.size();
        int array = arrays.size();
        hold(entry, table.entries, "state");
        String block = block();
        stored.subList(before, stored.size()).clear();
        arrays.subList(array, arrays.size()).clear();
        return block;
    }

    private void local() {
        if (!shapes.isEmpty() && chance(50)) {
            holder("var");
        } else {
            Array made = new Array(name("a"), chance(50) ? Scalar.U8 : scalar(), 1 + random.nextInt(20), "local");
            line("var " + made.name + " : " + made.type.word() + "[" + made.count + "];");
            arrays.add(made);
        }
    }

    private void function() {
        List<Scalar> parameters = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Variable parameter = new Variable(name("p"), scalar(), false);
            parameters.add(parameter.type);
            words.add(parameter.name + " : " + parameter.type.word());
            variables.add(parameter);
        }
        Scalar result = chance(70) ? scalar() : null;
        Routine made = new Routine(name("f"), parameters, result);
        current = made;
        line("fn " + made.name + "(" + String.join(", ", words) + ")" + (result == null ? "" : " : " + result.word())
                + " {");
        statements = 0;
        body(random.nextInt(4), result == null ? "" : "return");
        line("}");
        variables.clear();
        routines.add(made);
    }

    /** A block's statements, and what was declared in it forgotten. */
    private void body(int count, String last) {
        int before = variables.size();
        int cursor = cursors.size();
        int view = views.size();
        int kept = stored.size();
        int array = arrays.size();
        blocks++;
        for (int i = 0; i < count && statements < 70; i++) {
            statement();
        }
        if (last.equals("return")) {
            line("return " + value(current.result, 2) + ";");
        } else if (!last.isEmpty()) {
            line(last);
        }
        blocks--;
        variables.subList(before, variables.size()).clear();
        cursors.subList(cursor, cursors.size()).clear();
        views.subList(view, views.size()).clear();
        stored.subList(kept, stored.size()).clear();
        arrays.subList(array, arrays.size()).clear();
    }

    private String block() {
        int at = text.length();
        body(random.nextInt(4), chance(90) ? "" : leaves());
        String inside = text.substring(at);
        text.setLength(at);
        return "{\n" + inside + "    ".repeat(blocks) + "}";
    }

    /** What ends a block early. */
    private String leaves() {
        if (loops > 0 && chance(60)) {
            return chance(50) ? "break;" : "continue;";
        } else if (current != null && chance(60)) {
            return current.result == null ? "return;" : "return";
        }
        return outcome(true);
    }

    private String outcome(boolean semicolon) {
        return any(
                        () -> "pass",
                        () -> "consume",
                        () -> "drop",
                        () -> semicolon ? "reply" : "pass",
                        () -> semicolon ? "reply " + slice(true) : "drop",
                        () -> "abort \"reason " + random.nextInt(3) + "\"")
                + (semicolon ? ";" : "");
    }

    private String lacking() {
        return chance(40) ? " else " + outcome(false) : "";
    }

    private String from() {
        return chance(50) ? "" : " from " + one(cursors);
    }

    private void statement() {
        statements++;
        int kind = random.nextInt(30);
        if (kind < 5) {
            declare();
        } else if (kind < 9) {
            assign();
        } else if (kind < 11) {
            header();
        } else if (kind == 11) {
            swap();
        } else if (kind == 12) {
            String cursor = name("c");
            line("let " + cursor + " = cut " + count() + from() + lacking() + ";");
            cursors.add(cursor);
        } else if (kind == 13) {
            line("skip " + count() + from() + lacking() + ";");
        } else if (kind == 14) {
            Scalar type = number();
            line("put " + wire(type) + " " + value(type, 2) + ";");
        } else if (kind == 15) {
            putHeader();
        } else if (kind == 16) {
            copy();
        } else if (kind == 17) {
            line(any(
                    () -> "send " + slice(true) + ";",
                    () -> "post(" + value(Scalar.U32, 1) + ", " + value(Scalar.U64, 1) + ");",
                    () -> "wake(" + value(Scalar.U32, 1) + ");",
                    () -> "assert " + value(Scalar.BOOL, 2) + (chance(50) ? "" : ", \"said\"") + ";"));
        } else if (kind == 18) {
            line("take " + wire(number()) + from() + lacking() + ";");
        } else if (kind == 19 && !routines.isEmpty()) {
            line(call(one(routines), 2) + ";");
        } else if (kind == 26) {
            local();
        } else if (kind == 27 && !histograms.isEmpty()) {
            boolean counter = chance(50);
            line(histograms.get(counter ? 0 : 1) + " += "
                    + value(counter ? Scalar.U64 : one(List.of(Scalar.U8, Scalar.U16, Scalar.U32, Scalar.U64)), 2)
                    + ";");
        } else if (kind >= 28 && !tables.isEmpty()) {
            entries();
        } else if (blocks < MOST_BLOCKS && kind >= 20 && kind < 26) {
            nested(kind);
        }
    }

    private void nested(int kind) {
        if (kind == 20) {
            line(block());
        } else if (kind < 23) {
            StringBuilder branch = new StringBuilder("if " + value(Scalar.BOOL, 3) + " " + block());
            while (chance(30)) {
                branch.append(" else if ")
                        .append(value(Scalar.BOOL, 3))
                        .append(' ')
                        .append(block());
            }
            if (chance(50)) {
                branch.append(" else ").append(block());
            }
            line(branch.toString());
        } else if (kind == 23) {
            match();
        } else if (loops < 2) {
            loop();
        }
    }

    private void match() {
        Scalar type = number();
        StringBuilder match = new StringBuilder("match " + expression(type, 2) + " {\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            int first = random.nextInt(20);
            match.append(any(
                            () -> first + "",
                            () -> first + ".." + (first + 1 + random.nextInt(90)),
                            () -> first + ", " + (first + 40),
                            () -> literal(type)))
                    .append(" => ")
                    .append(block())
                    .append('\n');
        }
        line(match + (chance(60) ? "else => " + block() + "\n" : "") + "}");
    }

    private void loop() {
        loops++;
        int most = 1 + random.nextInt(12);
        if (chance(60)) {
            Scalar type = number();
            boolean small = type == Scalar.U8 && loops == 1 && chance(30);
            String to = type == Scalar.U8 && chance(30) ? "remaining(" + one(cursors) + ")" : value(type, 1);
            String range = to.startsWith("remaining")
                    ? "0.." + to
                    : small && chance(50) ? "3..9" : expression(type, 1) + ".." + to;
            if (range.equals("3..9")) {
                range = type.word() + "(3)..9";
            }
            Variable counter = new Variable(name("i"), to.startsWith("remaining") ? Scalar.U32 : type, false);
            variables.add(counter);
            line("for " + counter.name + " in " + range + (small && !to.startsWith("remaining") ? "" : " max " + most)
                    + " " + block());
            variables.remove(counter);
        } else if (chance(40)) {
            String cursor = one(cursors);
            int at = text.length();
            body(random.nextInt(3), "");
            String inside = text.substring(at);
            text.setLength(at);
            line("while remaining(" + cursor + ") > " + random.nextInt(3) + " {\n"
                    + (chance(50) ? "take u8 from " + cursor : "skip 1 from " + cursor) + ";\n" + inside + "}");
        } else {
            line("while " + (chance(10) ? "true" : value(Scalar.BOOL, 2)) + " max " + most + " " + block());
        }
        loops--;
    }

    private void declare() {
        Scalar type = scalar();
        boolean mutable = chance(60);
        String name = name("v");
        boolean says = chance(40);
        line((mutable ? "var " : "let ") + name + (says ? " : " + type.word() : "") + " = "
                + (says ? value(type, 3) : expression(type, 3)) + lacking() + ";");
        variables.add(new Variable(name, type, mutable));
    }

    private void assign() {
        List<Variable> targets = new ArrayList<>(stored);
        variables.stream().filter(Variable::mutable).forEach(targets::add);
        int kind = random.nextInt(3);
        if (kind == 0 && !views.isEmpty()) {
            View view = one(views);
            Header.Member member = one(view.header.members());
            Scalar type = Scalar.unsigned(member.bits());
            if (member.bits() <= 64 && inside(view, member)) {
                line(view.name + "." + member.name() + " " + sign(type) + " " + value(type, 2) + lacking() + ";");
            }
        } else if (kind == 1 && !arrays.isEmpty()) {
            Array array = one(arrays);
            line(element(array, 2) + " " + sign(array.type) + " " + value(array.type, 3) + lacking() + ";");
        } else if (!targets.isEmpty()) {
            Variable target = one(targets);
            line(target.name + " " + sign(target.type) + " " + value(target.type, 3) + lacking() + ";");
        }
    }

    private String sign(Scalar type) {
        return type == Scalar.BOOL
                ? one(List.of("=", "&=", "|=", "^="))
                : one(List.of("=", "=", "=", "+=", "-=", "&=", "|=", "^="));
    }

    /** Whether it is there in every such header. */
    private static boolean inside(View view, Header.Member member) {
        return !view.out
                || member.at() instanceof dev.exocode.dpf.Amount.Constant at
                        && at.value() * 8 + member.bitOffset() + member.bits() <= view.header.fixedBytes() * 8L;
    }

    private void header() {
        Header header = Library.standard().header(one(HEADERS)).orElseThrow();
        String name = name("h");
        line("let " + name + " = take " + header.protocol() + from() + lacking() + ";");
        views.add(new View(name, header, false));
    }

    private void putHeader() {
        Header header = Library.standard().header(one(HEADERS)).orElseThrow();
        View view = new View(name("h"), header, true);
        List<String> fields = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Header.Member member = one(header.members());
            if (member.bits() <= 64 && inside(view, member)) {
                fields.add(member.name() + " = " + value(Scalar.unsigned(member.bits()), 2));
            }
        }
        boolean named = chance(70);
        line((named ? "let " + view.name + " = " : "") + "put " + header.protocol() + " { " + String.join(", ", fields)
                + " };");
        if (named) {
            views.add(view);
        }
    }

    private void swap() {
        if (views.isEmpty()) {
            return;
        }
        View left = one(views);
        Header.Member member = one(left.header.members());
        List<String> others = new ArrayList<>();
        for (View view : views) {
            view.header.members().stream()
                    .filter(other -> other.bits() == member.bits() && inside(view, other))
                    .forEach(other -> others.add(view.name + "." + other.name()));
        }
        if (inside(left, member)) {
            line("swap " + left.name + "." + member.name() + ", " + one(others) + ";");
        }
    }

    private void copy() {
        List<Array> bytes = bytes();
        if (chance(25)) {
            line("run " + slice(false) + stage() + (chance(50) ? "" : stage()) + ";");
            return;
        }
        String stages = "";
        while (chance(40) && stages.length() < MOST_STAGES) {
            stages += stage();
        }
        if (bytes.isEmpty() || chance(40)) {
            line("copy " + slice(false) + stages + " -> out;");
            return;
        }
        Array to = one(bytes);
        line((to.region.equals("user") && chance(50) ? "deliver " : "copy ") + slice(true) + stages + " -> " + to.name
                + (chance(50) ? "" : "[" + count() + "]") + ";");
    }

    /** A pipe, which bytes may go through or not. */
    private String stage() {
        String stage = any(
                () -> result("inet_checksum", "", Scalar.U16),
                () -> result("crc32", "", Scalar.U32),
                () -> result("count", value(Scalar.U8, 1), Scalar.U32),
                () -> result("find", value(Scalar.U8, 1), Scalar.U32),
                () -> "swap16",
                () -> chance(30) ? "swap32" : "swap16",
                () -> chance(10) ? "swap64" : "xor(" + value(Scalar.U8, 1) + ")",
                () -> "xor(" + value(one(List.of(Scalar.U16, Scalar.U32, Scalar.U64)), 0) + ")",
                () -> pipes.isEmpty() ? "swap16" : written(one(pipes)),
                () -> pipes.isEmpty() ? "swap16" : written(one(pipes)));
        return " | " + stage + (chance(85) ? "" : " if (" + value(Scalar.BOOL, 1) + ")");
    }

    private String written(Routine pipe) {
        String given = pipe.parameters.stream().map(type -> value(type, 1)).collect(Collectors.joining(", "));
        return pipe.result != null
                ? result(pipe.name, given, pipe.result)
                : given.isEmpty() ? pipe.name : pipe.name + "(" + given + ")";
    }

    /** A pipe with a result, for which there is a variable, which may be new. */
    private String result(String pipe, String given, Scalar type) {
        List<Variable> fit = variables.stream()
                .filter(variable -> variable.mutable && variable.type == type)
                .toList();
        Variable to;
        if (fit.isEmpty() || chance(30)) {
            to = new Variable(name("r"), type, true);
            line("var " + to.name + " : " + type.word() + " = " + literal(type) + ";");
            variables.add(to);
        } else {
            to = one(fit);
        }
        return pipe + "(" + (given.isEmpty() ? "" : given + ", ") + to.name + ")";
    }

    /** Declares a pipe, whose words are sometimes wider than a byte. */
    private void pipe() {
        List<Scalar> parameters = new ArrayList<>();
        StringBuilder head = new StringBuilder();
        List<Variable> outside = new ArrayList<>(variables);
        variables.clear();
        String name = name("p");
        for (int i = random.nextInt(3); i > 0; i--) {
            Variable made = new Variable(name("v"), scalar(), false);
            parameters.add(made.type);
            variables.add(made);
            head.append(head.isEmpty() ? "" : ", ").append(made.name + " : " + made.type.word());
        }
        Scalar result = chance(60) ? number() : null;
        line("pipe " + name + (head.isEmpty() ? "" : "(" + head + ")") + (result == null ? "" : " : " + result.word())
                + " {");
        for (int i = random.nextInt(3); i > 0; i--) {
            Variable made = new Variable(name("v"), scalar(), true);
            line("    var " + made.name + " : " + made.type.word() + " = " + computed(made.type, 1) + ";");
            variables.add(made);
        }
        Scalar word = chance(60) ? Scalar.U8 : chance(60) ? Scalar.U16 : number();
        Variable x = new Variable(name("v"), word, false);
        List<Variable> kept = List.copyOf(variables);
        variables.add(x);
        line("    each " + x.name + " : " + wire(word) + " {");
        if (chance(30)) {
            Variable made = new Variable(name("v"), scalar(), false);
            line("        let " + made.name + " : " + made.type.word() + " = " + computed(made.type, 2) + ";");
            variables.add(made);
        }
        for (Variable variable : kept) {
            if (variable.mutable && chance(70)) {
                String assign = variable.name + " = " + computed(variable.type, 2) + ";";
                line("        " + (chance(70) ? assign : "if " + computed(Scalar.BOOL, 1) + " { " + assign + " }"));
            }
        }
        if (chance(60)) {
            line("        give " + computed(word, 2) + ";");
        }
        line("    }");
        variables.clear();
        variables.addAll(kept);
        if (result != null) {
            line("    return " + computed(result, 1) + ";");
        }
        line("}");
        variables.clear();
        variables.addAll(outside);
        pipes.add(new Routine(name, parameters, result));
    }

    /** A value of variables alone. */
    private String computed(Scalar type, int depth) {
        List<Variable> fit =
                variables.stream().filter(variable -> variable.type == type).toList();
        if (fit.isEmpty() && type != Scalar.BOOL && variables.stream().anyMatch(v -> v.type.number())) {
            return type.word() + "("
                    + one(variables.stream().filter(v -> v.type.number()).toList()).name + ")";
        } else if (depth == 0 || variables.stream().noneMatch(v -> v.type.number())) {
            return !fit.isEmpty() && chance(80) ? one(fit).name : literal(type);
        } else if (type == Scalar.BOOL) {
            Variable left = one(variables.stream().filter(v -> v.type.number()).toList());
            return "(" + left.name + one(List.of(" < ", " == ", " >= ")) + computed(left.type, 0) + ")";
        }
        return "(" + one(fit).name + one(List.of(" + ", " ^ ", " * ", " - ", " & ")) + computed(type, depth - 1) + ")";
    }

    private List<Array> bytes() {
        return arrays.stream()
                .filter(array -> array.type == Scalar.U8 && array.member.isEmpty())
                .toList();
    }

    /** Bytes of a message; else also of memory. */
    private String slice(boolean message) {
        List<Array> bytes = bytes();
        if (!message && !bytes.isEmpty() && chance(40)) {
            return one(bytes).name + (chance(50) ? "" : range());
        } else if (message && chance(20)) {
            return chance(60) ? "out" : "out" + range();
        } else if (!views.isEmpty() && chance(40)) {
            return one(views).name;
        }
        return any(() -> one(cursors), () -> "packet", () -> "packet" + range());
    }

    private String range() {
        return chance(30) ? "[" + count() + "]" : "[" + count() + ".." + count() + "]";
    }

    /** A number of bytes, mostly a small one. */
    private String count() {
        return any(
                () -> random.nextInt(12) + "",
                () -> random.nextInt(80) + "",
                () -> "(" + expression(Scalar.U8, 1) + " & 15)",
                () -> expression(one(List.of(Scalar.U8, Scalar.U16, Scalar.U32)), 1));
    }

    private String wire(Scalar type) {
        return type.word() + (type.bytes() == 1 ? "" : one(List.of("", "be", "le")));
    }

    private String literal(Scalar type) {
        if (type == Scalar.BOOL) {
            return chance(50) ? "true" : "false";
        }
        long value = type.wrap(any(
                        () -> "" + random.nextInt(4),
                        () -> "" + random.nextInt(300),
                        () -> "" + (1L << random.nextInt(64)),
                        () -> "" + random.nextLong())
                .transform(Long::parseLong)
                .longValue());
        return type.exact(value).toString();
    }

    /** Where it is known which type is wanted. */
    private String value(Scalar type, int depth) {
        return chance(25) ? literal(type) : expression(type, depth);
    }

    private String leaf(Scalar type) {
        List<String> choices = new ArrayList<>();
        variables.stream().filter(v -> v.type == type).forEach(v -> choices.addAll(List.of(v.name, v.name)));
        stored.stream().filter(v -> v.type == type).forEach(v -> choices.add(v.name));
        for (View view : views) {
            view.header.members().stream()
                    .filter(member -> member.bits() <= 64 && Scalar.unsigned(member.bits()) == type)
                    .filter(member -> inside(view, member))
                    .forEach(member -> choices.add(view.name + "." + member.name()));
        }
        if (!choices.isEmpty() && chance(60)) {
            return one(choices);
        } else if (type == Scalar.BOOL && !tables.isEmpty() && chance(40)) {
            Table table = one(tables);
            return table.keys.stream()
                    .map(key -> literal(key.type))
                    .collect(Collectors.joining(", ", "(find " + table.name + "[", "])"));
        } else if (type == Scalar.BOOL) {
            return literal(type);
        } else if (type == Scalar.U32 && chance(50)) {
            return any(() -> "remaining(" + one(cursors) + ")", () -> "length(packet)", () -> "length(out)");
        } else if (type == Scalar.U64 && chance(10)) {
            return chance(50) ? "now()" : "random()";
        } else if (!sometimes && chance(50)) {
            return "(take " + wire(type) + from() + ")";
        } else if (chance(50)) {
            return "(peek " + wire(type) + (chance(50) ? "" : " at (" + random.nextInt(30) + ")") + from() + ")";
        }
        return type.word() + "(" + literal(type) + ")";
    }

    /** An expression that says its type itself. */
    private String expression(Scalar type, int depth) {
        if (depth <= 0) {
            return leaf(type);
        }
        List<Routine> callable = routines.stream()
                .filter(routine -> routine.result == type && (!sometimes || chance(20)))
                .toList();
        List<Array> indexed =
                arrays.stream().filter(array -> array.type == type).toList();
        if (!callable.isEmpty() && chance(15)) {
            return call(one(callable), depth - 1);
        } else if (!indexed.isEmpty() && chance(25)) {
            return element(one(indexed), depth - 1);
        } else if (type == Scalar.BOOL) {
            return condition(depth);
        } else if (type == Scalar.U16 && chance(10)) {
            return "checksum(" + slice(!chance(50)) + ")";
        }
        return any(
                () -> leaf(type),
                () -> binary(type, depth),
                () -> binary(type, depth),
                () -> "(" + expression(type, depth - 1) + one(List.of(" << ", " >> ")) + shift(type, depth) + ")",
                () -> convert(type, depth),
                () -> convert(type, depth),
                () -> one(List.of("-", "~")) + "(" + expression(type, depth - 1) + ")",
                () -> type.bytes() > 1 ? "bswap(" + expression(type, depth - 1) + ")" : leaf(type),
                () -> "(peek " + wire(type) + " at (" + count() + ")" + from() + ")");
    }

    private String binary(Scalar type, int depth) {
        return "(" + expression(type, depth - 1) + one(List.of(" + ", " - ", " * ", " & ", " | ", " ^ ", " / ", " % "))
                + value(type, depth - 1) + ")";
    }

    private String shift(Scalar type, int depth) {
        return chance(50)
                ? random.nextInt(type.bits()) + ""
                : expression(one(List.of(Scalar.U8, Scalar.U16, Scalar.U32, Scalar.U64)), depth - 1);
    }

    private String convert(Scalar type, int depth) {
        return type.word() + "(" + expression(scalar(), depth - 1) + ")";
    }

    private String condition(int depth) {
        return any(
                () -> compared(depth),
                () -> compared(depth),
                () -> {
                    String left = expression(Scalar.BOOL, depth - 1);
                    boolean before = sometimes;
                    sometimes = true;
                    String right = expression(Scalar.BOOL, depth - 1);
                    sometimes = before;
                    return "(" + left + one(List.of(" && ", " || ")) + right + ")";
                },
                () -> "!(" + expression(Scalar.BOOL, depth - 1) + ")",
                () -> "(" + expression(Scalar.BOOL, depth - 1) + one(List.of(" & ", " | ", " ^ ", " == ", " != "))
                        + expression(Scalar.BOOL, depth - 1) + ")");
    }

    private String compared(int depth) {
        Scalar type = number();
        return "(" + expression(type, depth - 1) + one(List.of(" == ", " != ", " < ", " <= ", " > ", " >= "))
                + value(type, depth - 1) + ")";
    }

    private String element(Array array, int depth) {
        if (chance(30)) {
            return array.name + "[" + random.nextInt(array.count) + "]" + array.member;
        }
        Scalar type = one(List.of(Scalar.U8, Scalar.U8, Scalar.U16, Scalar.U32, Scalar.U64));
        String index = expression(type, depth);
        return array.name + "[" + (chance(60) ? "(" + index + ") % " + Math.min(array.count, 255) : index) + "]"
                + array.member;
    }

    private String call(Routine routine, int depth) {
        List<String> arguments = new ArrayList<>();
        routine.parameters.forEach(type -> arguments.add(value(type, depth - 1)));
        return routine.name + "(" + String.join(", ", arguments) + ")";
    }
}
