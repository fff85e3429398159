package dev.exocode.ash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shape of things that are alike in memory: their numbers, in the order in which they are declared, each at the next multiple of its size.
 *
 * @param name what the handler calls such a thing; empty for plain numbers, which are one member without a name
 * @param members its numbers
 * @param bytes from one such thing to the next
 */
record Layout(String name, List<Member> members, int bytes) {

    /**
     * A number, or several one behind the other.
     *
     * @param offset bytes from the start of the thing
     * @param count how many; 0 for a single one
     */
    record Member(String name, Scalar type, int offset, int count) {
        int bytes() {
            return type.bytes() * Math.max(1, count);
        }
    }

    /** Plain numbers. */
    static Layout of(Scalar type, int count) {
        Member only = new Member("", type, 0, count);
        return new Layout("", List.of(only), only.bytes());
    }

    /** Things of several members, whose offsets are found here. */
    static Layout of(String name, List<Member> members) {
        List<Member> placed = new ArrayList<>();
        int end = 0;
        int widest = 1;
        for (Member member : members) {
            int at = up(end, member.type.bytes());
            placed.add(new Member(member.name, member.type, at, member.count));
            end = at + member.bytes();
            widest = Math.max(widest, member.type.bytes());
        }
        return new Layout(name, List.copyOf(placed), up(end, widest));
    }

    /** The next multiple of a number of bytes. */
    static int up(int at, int bytes) {
        return (at + bytes - 1) / bytes * bytes;
    }

    boolean plain() {
        return name.isEmpty();
    }

    Optional<Member> member(String wanted) {
        return members.stream().filter(member -> member.name.equals(wanted)).findFirst();
    }

    /** The largest of the numbers in bytes, at whose multiples such things begin. */
    int alignment() {
        return members.stream().mapToInt(member -> member.type.bytes()).max().orElse(1);
    }
}
