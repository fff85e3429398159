package dev.exocode.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Draws more rules of ClassBench from those of a file: the file is repeated, and each time but the first other addresses stand for its
 * own. Addresses that begin alike in so many bits stand for such that do, and no others: so within each repetition rules lie in each
 * other and overlap as they did, while prefix lengths, ports and protocols are those of the file. What repetitions make of one rule
 * stands together, and what was made before is left out. Always the same for the same file.
 *
 * <p>Source: Prefix-Preserving IP Address Anonymization by Xu, Fan, Ammar and Moon (ICNP 2002), with a hash in the place of a cipher.
 */
final class DrawnRules {
    private static final int SEED = 20261122;
    private static final int OCTETS = 4;
    /** Of a file without addresses nothing more is to be drawn. */
    private static final int MOST_REPETITIONS = 1000;

    private DrawnRules() {}

    /**
     * Prints rules, one a line, all of them different.
     *
     * @param args a file of ClassBench, and how many rules, if so many are to be had
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] args) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(args[0])).stream()
                .filter(line -> line.startsWith("@"))
                .toList();
        int wanted = Integer.parseInt(args[1]);
        List<List<String>> drawn = new ArrayList<>();
        lines.forEach(any -> drawn.add(new ArrayList<>()));
        Set<String> known = new HashSet<>();
        for (int repetition = 0; repetition < MOST_REPETITIONS && known.size() < wanted; repetition++) {
            for (int i = 0; i < lines.size() && known.size() < wanted; i++) {
                String rule = drawn(lines.get(i), repetition);
                if (known.add(rule)) {
                    drawn.get(i).add(rule);
                }
            }
        }
        drawn.stream().flatMap(List::stream).forEach(System.out::println);
    }

    private static String drawn(String line, int repetition) {
        String[] words = line.substring(1).trim().split("\\s+", 3);
        return "@" + prefix(words[0], repetition) + "\t" + prefix(words[1], repetition) + "\t" + words[2];
    }

    private static String prefix(String prefix, int repetition) {
        int slash = prefix.indexOf('/');
        int bits = Integer.parseInt(prefix.substring(slash + 1));
        int address = 0;
        for (String octet : prefix.substring(0, slash).split("\\.")) {
            address = address << Byte.SIZE | Integer.parseInt(octet);
        }
        int other = repetition == 0 ? address : other(address, repetition) & mask(bits);
        StringBuilder out = new StringBuilder();
        for (int i = OCTETS - 1; i >= 0; i--) {
            out.append(other >>> i * Byte.SIZE & 0xff).append(i > 0 ? '.' : '/');
        }
        return out.append(bits).toString();
    }

    private static int mask(int bits) {
        return bits == 0 ? 0 : -1 << Integer.SIZE - bits;
    }

    /** The address that stands for another one: whether a bit is turned hangs on those before it. */
    private static int other(int address, int repetition) {
        int other = 0;
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            long before = (long) bit << Integer.SIZE | address & mask(bit) & 0xffff_ffffL;
            long drawn = mixed(mixed((long) SEED << Integer.SIZE | repetition) ^ before);
            other |= (int) (drawn >>> Long.SIZE - 1) << Integer.SIZE - 1 - bit;
        }
        return address ^ other;
    }

    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d0_49bb_1331_11ebL;
        return mixed ^ mixed >>> 31;
    }
}
