package dev.exocode.host.udf;

import dev.exocode.host.load.Engine;
import dev.exocode.host.load.ProgramKind;
import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A verified function that tells what metadata owns; for one thread at a time.
 *
 * <p>It reads the metadata as its packet, writes extents of {@link Owned#BYTES} bytes to {@code out}, and returns how many there are. What
 * it says depends on the metadata alone, and is the same on both engines.
 */
public final class Udf {
    private final String name;
    private final Guest guest;

    private Udf(String name, Guest guest) {
        this.name = name;
        this.guest = guest;
    }

    /**
     * Verifies a function.
     *
     * @param name what it is called in messages
     * @param bytes any bytes
     * @param engine what runs it
     * @return the function, or why it is refused
     */
    public static Result<Udf> load(String name, byte[] bytes, Engine engine) {
        Result<Guest> loaded = ProgramKind.UDF.load(name, bytes, engine);
        return new Result<>(loaded.value().map(guest -> new Udf(name, guest)), loaded.diagnostics());
    }

    /**
     * Asks what metadata owns.
     *
     * @param metadata its bytes, at most as many as the policy says
     * @param blocks how many blocks there are
     * @param types how many types there are, data among them
     * @return extents in order, no two of which have a block in common; or H0501 if the function does not return, H0502 if it tells of what there
     *     is not, H0503 if it tells of a block twice
     */
    public Result<List<Owned>> owns(byte[] metadata, int blocks, int types) {
        long count = guest.run(metadata, 0, metadata.length);
        if (guest.ending() != Ending.RETURNED) {
            Diagnostic stopped = error(UdfCode.STOPPED, "ending=" + guest.ending());
            return Result.failure(
                    guest.problem().map(why -> stopped.note(why.headline())).orElse(stopped));
        }
        byte[] out = guest.out();
        if (count < 0 || count > out.length / Owned.BYTES) {
            return Result.failure(
                    error(UdfCode.EXTENTS, "told=" + Long.toUnsignedString(count), "room=" + out.length / Owned.BYTES));
        }
        ByteBuffer words = ByteBuffer.wrap(out);
        List<Owned> owned = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Owned next = new Owned(words.getInt(), words.getInt(), words.getInt());
            if (!next.isPossible(blocks, types)) {
                return Result.failure(error(UdfCode.EXTENTS, "told=" + next, "blocks=" + blocks, "types=" + types));
            }
            owned.add(next);
        }
        owned.sort(Comparator.comparingInt(Owned::first));
        for (int i = 1; i < owned.size(); i++) {
            if (owned.get(i).first() - owned.get(i - 1).first()
                    < owned.get(i - 1).count()) {
                return Result.failure(error(UdfCode.TWICE, "told=" + owned.get(i - 1) + "," + owned.get(i)));
            }
        }
        return Result.of(List.copyOf(owned));
    }

    private Diagnostic error(UdfCode code, String... facts) {
        return Diagnostic.error(code, new Position.Whole(name), facts);
    }
}
