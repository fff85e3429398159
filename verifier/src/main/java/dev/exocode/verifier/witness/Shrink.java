package dev.exocode.verifier.witness;

import java.util.Arrays;
import java.util.function.Function;

/** Makes an input smaller that reaches a goal: a shorter packet, fewer bytes that are not zero. */
final class Shrink {
    private final Replay replay;
    private final Budget budget;
    private final long mostSteps;
    private Input best;

    /**
     * Makes one.
     *
     * @param input an input that reaches the goal of the replay
     * @param steps after how many instructions
     */
    Shrink(Replay replay, Budget budget, Input input, long steps) {
        this.replay = replay;
        this.budget = budget;
        this.best = input;
        this.mostSteps = 2 * steps + 64;
    }

    /** The smallest input found before the budget was spent. */
    Input smallest() {
        with(new Input(best.packet(), 0, best.user(), best.state(), best.host()));
        with(new Input(best.packet(), best.userMore(), new byte[0], best.state(), best.host()));
        with(new Input(best.packet(), best.userMore(), best.user(), new byte[0], best.host()));
        with(new Input(best.packet(), best.userMore(), best.user(), best.state(), new long[0]));
        shorten();
        zero(best.packet(), best::withPacket);
        zero(best.user(), user -> new Input(best.packet(), best.userMore(), user, best.state(), best.host()));
        zero(best.state(), state -> new Input(best.packet(), best.userMore(), best.user(), state, best.host()));
        for (int i = 0; i < best.host().length; i++) {
            long[] host = best.host().clone();
            host[i] = 0;
            with(new Input(best.packet(), best.userMore(), best.user(), best.state(), host));
        }
        shorten();
        return best;
    }

    private boolean with(Input input) {
        if (budget.spent() || replay.run(input, mostSteps).isEmpty()) {
            return false;
        }
        best = input;
        return true;
    }

    /** Takes away as much of the packet as can be taken: all, else ever smaller parts. */
    private void shorten() {
        if (best.packet().length > 0 && with(best.withPacket(new byte[0]))) {
            return;
        }
        for (int part = Integer.highestOneBit(Math.max(1, best.packet().length)); part > 0; part /= 2) {
            while (part <= best.packet().length
                    && with(best.withPacket(Arrays.copyOf(best.packet(), best.packet().length - part)))) {
                // Once more.
            }
        }
    }

    /** Sets as many bytes to zero as can be: all, else ever smaller parts. */
    private void zero(byte[] data, Function<byte[], Input> with) {
        byte[] now = data.clone();
        for (int part = Integer.highestOneBit(Math.max(1, now.length)) * 2; part > 0; part /= 2) {
            for (int at = 0; at < now.length && !budget.spent(); at += part) {
                int end = Math.min(now.length, at + part);
                byte[] tried = now.clone();
                Arrays.fill(tried, at, end, (byte) 0);
                if (!Arrays.equals(tried, now) && with(with.apply(tried))) {
                    now = tried;
                }
            }
        }
    }
}
