package dev.exocode.dpf.pcap;

import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Predicate;
import java.util.List;
import java.util.Locale;

/** Predicates as text, one test a line, for people to compare. */
final class Shown {
    private Shown() {}

    static String predicate(Predicate predicate) {
        StringBuilder out = new StringBuilder();
        show(predicate, 0, out);
        return out.toString();
    }

    private static void show(Predicate predicate, int depth, StringBuilder out) {
        out.append("  ".repeat(depth));
        if (predicate instanceof Predicate.Set || predicate instanceof Predicate.Walk) {
            throw new IllegalArgumentException("what computes numbers is shown as an outline or as code");
        } else if (predicate instanceof Predicate.Not not) {
            out.append("not\n");
            show(not.part(), depth + 1, out);
        } else if (predicate instanceof Predicate.All all) {
            parts("all", all.parts(), depth, out);
        } else if (predicate instanceof Predicate.Any any) {
            parts("any", any.parts(), depth, out);
        } else if (predicate instanceof Predicate.In in) {
            out.append(number(in.number())).append(" in ").append(in.values()).append('\n');
        } else if (predicate instanceof Predicate.Compare compare) {
            out.append(number(compare.left()))
                    .append(' ')
                    .append(compare.relation())
                    .append(' ')
                    .append(number(compare.right()))
                    .append('\n');
        }
    }

    private static void parts(String word, List<Predicate> parts, int depth, StringBuilder out) {
        out.append(word).append(parts.isEmpty() ? " of nothing\n" : "\n");
        parts.forEach(part -> show(part, depth + 1, out));
    }

    private static String number(Expression number) {
        if (number instanceof Expression.Constant constant) {
            return Long.toUnsignedString(constant.value());
        } else if (number instanceof Expression.Load load) {
            String base = load.base().equals(Expression.START) ? "" : number(load.base()) + " + ";
            return "[" + base + load.offset() + ":" + load.bytes() + "]";
        } else if (number instanceof Expression.Binary binary) {
            return "(" + number(binary.left()) + " " + binary.operator().name().toLowerCase(Locale.ROOT) + " "
                    + number(binary.right()) + ")";
        }
        return "length";
    }
}
