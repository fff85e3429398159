package dev.exocode.sandbox.bytecode;

import dev.exocode.sandbox.view.Size;
import java.util.Arrays;

/** Reads from a method's annotations which sizes it declares. */
final class Sizes {
    static final int NONE = Integer.MIN_VALUE;
    /** How deep annotations that mean nothing here may nest. */
    private static final int MAX_NESTING = 16;

    private static final String SIZE = Size.class.descriptorString();

    private final ConstantPool pool;
    private final int[] sizes;

    private Sizes(ConstantPool pool, int parameters) {
        this.pool = pool;
        sizes = new int[parameters];
        Arrays.fill(sizes, NONE);
    }

    /** What {@link Size} says of each parameter, or {@link #NONE}. */
    static int[] of(ConstantPool pool, ClassFile.Method method, int parameters) {
        Sizes sizes = new Sizes(pool, parameters);
        for (ClassInput attribute : method.annotations()) {
            sizes.parameters(attribute.copy());
        }
        return sizes.sizes;
    }

    private void parameters(ClassInput in) {
        int count = in.u1();
        for (int parameter = 0; parameter < count; parameter++) {
            for (int annotations = in.u2(); annotations > 0; annotations--) {
                annotation(in, parameter, MAX_NESTING);
            }
        }
        in.requireEnd();
    }

    private void annotation(ClassInput in, int parameter, int nesting) {
        boolean size = pool.text(in.u2()).equals(SIZE) && nesting == MAX_NESTING && parameter < sizes.length;
        for (int pairs = in.u2(); pairs > 0; pairs--) {
            boolean value = pool.text(in.u2()).equals("value");
            int tag = in.u1();
            if (size && value && tag == 'I') {
                sizes[parameter] = pool.intValue(in.u2());
            } else {
                element(in, tag, parameter, nesting);
            }
        }
    }

    /** Reads over a value that is not asked for. */
    private void element(ClassInput in, int tag, int parameter, int nesting) {
        if (nesting == 0) {
            throw in.malformed(in.offset(), "annotations=nested deeper than " + MAX_NESTING);
        }
        switch (tag) {
            case 'B', 'C', 'D', 'F', 'I', 'J', 'S', 'Z', 's', 'c' -> in.u2();
            case 'e' -> in.i4();
            case '@' -> annotation(in, parameter, nesting - 1);
            case '[' -> {
                for (int values = in.u2(); values > 0; values--) {
                    element(in, in.u1(), parameter, nesting - 1);
                }
            }
            default -> throw in.malformed(in.offset() - 1, "annotation=" + tag);
        }
    }
}
