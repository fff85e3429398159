package dev.exocode.vcode;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A jump table, which knows the ends of its range: a program may use one table in each of its instructions. */
final class Targets extends AbstractList<Integer> implements RandomAccess {
    private final int[] targets;
    private final int least;
    private final int most;

    Targets(List<Integer> targets) {
        this.targets = targets.stream().mapToInt(Integer::intValue).toArray();
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int target : this.targets) {
            low = Math.min(low, target);
            high = Math.max(high, target);
        }
        least = low;
        most = high;
    }

    boolean within(int start, int end) {
        return targets.length == 0 || least >= start && most < end;
    }

    @Override
    public Integer get(int index) {
        return targets[index];
    }

    @Override
    public int size() {
        return targets.length;
    }
}
