package dev.exocode.examples.extensions;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Type;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** {@code popcountu}, {@code popcountul}: how many bits of the source are set, as one instruction of the processor. */
public record Popcount() implements Extension {

    @Override
    public String name() {
        return "popcount";
    }

    @Override
    public List<Type> types() {
        return List.of(Type.U, Type.UL);
    }

    @Override
    public int sources() {
        return 1;
    }

    @Override
    public long apply(Type type, long first, long second) {
        return Long.bitCount(type.wrap(first));
    }

    /** Without this the engine would call {@link #apply}; the JVM makes an instruction of {@code Long.bitCount}. */
    @Override
    public boolean emit(MethodVisitor out, Type type) {
        if (type == Type.U) {
            out.visitLdcInsn(type.max());
            out.visitInsn(Opcodes.LAND);
        }
        out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Long", "bitCount", "(J)I", false);
        out.visitInsn(Opcodes.I2L);
        return true;
    }

    @Override
    public long least(Type type) {
        return 0;
    }

    @Override
    public long greatest(Type type) {
        return type.bits();
    }
}
