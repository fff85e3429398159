package dev.exocode.host.handler;

import dev.exocode.host.load.HandlerCall;
import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import java.util.BitSet;
import java.util.List;

/**
 * Whether a message is, when its run has ended, as it was when it was sent: then it need not be copied, which takes as long as copying it
 * in the first place, and longer where it has just been changed by stores that are still on their way to memory.
 *
 * <p>Nothing but a store changes it, of which none may come behind the sending. What an instrumenter puts into a program stores to
 * no memory, so the program as it was sent here tells as much.
 */
final class Sends {
    private Sends() {}

    /**
     * Whether all that a program sends by a call stays where it is until the next run begins.
     *
     * @param program what was verified
     * @param call what sends
     * @param region where what it sends is, which only the program writes to
     * @return false also where it is not known
     */
    static boolean stay(Program program, HandlerCall call, Region region) {
        List<Instruction> code = program.code();
        if (code.stream().anyMatch(in -> in.op() == Op.CALL || in.op() == Op.CALLR)) {
            // What is behind a call is behind its callers, too: that is not looked for.
            return code.stream().noneMatch(in -> stores(in, region));
        }
        BitSet reached = new BitSet();
        BitSet left = new BitSet();
        for (int pc = 0; pc < code.size(); pc++) {
            Instruction in = code.get(pc);
            boolean sends = in.op() == Op.HCALL
                    && program.imports()
                            .get(in.target())
                            .name()
                            .equals(call.descriptor().name());
            if (sends) {
                left.set(pc + 1);
            }
        }
        while (!left.isEmpty()) {
            int pc = left.nextSetBit(0);
            left.clear(pc);
            Instruction in = code.get(pc);
            if (stores(in, region)) {
                return false;
            }
            reached.set(pc);
            if (in.op().format().fallsThrough()) {
                left.set(pc + 1);
            }
            program.targets(in).forEach(left::set);
            left.andNot(reached);
        }
        return true;
    }

    private static boolean stores(Instruction in, Region region) {
        return in.op().format() == Format.STORE && in.region() == region;
    }
}
