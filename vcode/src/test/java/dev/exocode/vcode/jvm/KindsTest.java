package dev.exocode.vcode.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import org.junit.jupiter.api.Test;

/** What registers hold where. That the code that is made by it does the same as the interpreter, random programs show. */
class KindsTest {
    private static final int A = 1;
    private static final int B = 2;

    /** The kinds of a register behind each instruction. */
    private static Kind[] kinds(Program program, int register) {
        Kinds kinds = Kinds.apart(program, 0);
        Kind[] behind = new Kind[program.code().size()];
        for (int pc = 0; pc < behind.length; pc++) {
            kinds.enter(pc);
            if (program.code().get(pc).op().format().writes()) {
                kinds.write(pc, program.code().get(pc).rd());
            }
            behind[pc] = kinds.of(register);
        }
        return behind;
    }

    @Test
    void whatIsReadApartIsApart() {
        Lambda f = new Lambda(Segment.of(Region.PACKET, 0));
        f.set(Type.UL, A, 1L << 40);
        f.binaryImmediate(Op.RSH, Type.UL, B, A, 3);
        f.set(Type.U, A, 5);
        f.binaryImmediate(Op.ADD, Type.U, B, A, 3);
        f.returnRegister(Type.U, B);
        assertThat(kinds(f.end(), A)).containsExactly(Kind.LONG, Kind.LONG, Kind.NATURAL, Kind.NATURAL, Kind.NATURAL);
    }

    @Test
    void whatMeetsIsOfOneKind() {
        Lambda f = new Lambda(Segment.of(Region.PACKET, 0));
        Lambda.Label other = f.genlabel();
        Lambda.Label both = f.genlabel();
        f.length(B, Region.PACKET);
        f.set(Type.U, A, 5);
        f.branchImmediate(Op.BEQ, Type.U, B, 0, other);
        f.jump(both);
        f.place(other);
        f.set(Type.UL, A, 1L << 40);
        f.place(both);
        f.returnRegister(Type.UL, A);
        assertThat(kinds(f.end(), A))
                .containsExactly(Kind.NATURAL, Kind.LONG, Kind.LONG, Kind.LONG, Kind.LONG, Kind.LONG);
    }

    @Test
    void whatIsKeptIsOfTheKindOfWhatMayTakeItsPlace() {
        Lambda f = new Lambda(Segment.of(Region.PACKET, 0));
        f.length(B, Region.PACKET);
        f.set(Type.U, A, 5);
        f.conditionalImmediate(Op.CMVEQ, Type.UL, A, B, -1);
        f.binaryImmediate(Op.ADD, Type.UL, B, A, 1);
        f.set(Type.U, A, 7);
        f.returnRegister(Type.U, A);
        assertThat(kinds(f.end(), A))
                .containsExactly(Kind.NATURAL, Kind.LONG, Kind.LONG, Kind.LONG, Kind.NATURAL, Kind.NATURAL);
    }
}
