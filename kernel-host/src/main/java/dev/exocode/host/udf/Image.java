package dev.exocode.host.udf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is left of a volume when its host is not: what {@link Volume#recover} needs, and what nobody need believe.
 *
 * @param types the types of metadata, the first of which has number 1
 * @param roots the roots: which block, and its type
 * @param blocks the bytes of all blocks that are not zero, by number
 */
public record Image(List<Type> types, Map<Integer, Integer> roots, Map<Integer, byte[]> blocks) {

    /**
     * A type of metadata.
     *
     * @param name what it is called
     * @param udf the function that tells what metadata of this type owns, as bytes
     */
    public record Type(String name, byte[] udf) {

        /**
         * Makes a type.
         *
         * @param name what it is called
         * @param udf its function, of which a copy is kept
         */
        public Type {
            udf = udf.clone();
        }
    }

    /**
     * Makes an image.
     *
     * @param types the types
     * @param roots the roots
     * @param blocks the bytes of blocks
     */
    public Image {
        types = List.copyOf(types);
        roots = new TreeMap<>(roots);
        blocks = new TreeMap<>(blocks);
    }
}
