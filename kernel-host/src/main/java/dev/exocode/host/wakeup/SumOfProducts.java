package dev.exocode.host.wakeup;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sum of products: it holds if all terms of one of its products do, and the first of these gives the tag. Immutable.
 *
 * <p>It is a way to write programs and nothing that a host believes: what it writes is verified as any other bytes are.
 */
public final class SumOfProducts {
    /** What all of its terms say together. */
    private record Product(int tag, List<Term> terms) {}

    /** No product, so that it never holds. */
    public static final SumOfProducts NOTHING = new SumOfProducts(List.of());

    private static final int LEFT = 1;
    private static final int RIGHT = 2;

    private final List<Product> products;

    private SumOfProducts(List<Product> products) {
        this.products = products;
    }

    /**
     * The same with one more product, which is asked behind the others.
     *
     * @param tag what it gives, 1 or more
     * @param terms what must hold, at least one
     * @return another sum
     * @throws IllegalArgumentException if the tag is not positive, or there are no terms
     */
    public SumOfProducts or(int tag, Term... terms) {
        if (tag < 1 || terms.length == 0) {
            throw new IllegalArgumentException("tag=" + tag + " terms=" + terms.length);
        }
        List<Product> more = new ArrayList<>(products);
        more.add(new Product(tag, List.of(terms)));
        return new SumOfProducts(List.copyOf(more));
    }

    /**
     * How many words it looks at.
     *
     * @return one more than the number of the last; 0 if there is none
     */
    public int words() {
        return products.stream()
                .flatMap(product -> product.terms.stream())
                .flatMapToInt(term -> IntStream.of(term.word(), term.other().orElse(0)))
                .map(word -> word + 1)
                .max()
                .orElse(0);
    }

    /**
     * Writes it.
     *
     * @return a program without loops, three instructions a term at most; one too large for the policy is refused when it is loaded
     */
    public Program program() {
        Lambda f = words() == 0 ? new Lambda() : new Lambda(Segment.of(Region.USER, words() * Long.BYTES));
        for (Product product : products) {
            Lambda.Label next = f.genlabel();
            for (Term term : product.terms) {
                f.load(Type.UL, LEFT, Region.USER, 0, term.word() * Long.BYTES);
                if (term.other().isPresent()) {
                    f.load(Type.UL, RIGHT, Region.USER, 0, term.other().getAsInt() * Long.BYTES);
                    f.branch(term.comparison().unless, Type.UL, LEFT, RIGHT, next);
                } else {
                    f.branchImmediate(term.comparison().unless, Type.UL, LEFT, term.number(), next);
                }
            }
            f.returnImmediate(Type.L, product.tag);
            f.place(next);
        }
        f.returnImmediate(Type.L, 0);
        return f.end();
    }

    /**
     * Writes it as bytes.
     *
     * @return what {@link WakeupPredicate#load} takes
     */
    public byte[] bytes() {
        return BinaryFormat.encode(program());
    }
}
