package dev.exocode.sandbox.bytecode;

import dev.exocode.sandbox.view.Out;
import dev.exocode.sandbox.view.Packet;
import dev.exocode.sandbox.view.Scratch;
import dev.exocode.sandbox.view.State;
import dev.exocode.sandbox.view.User;
import dev.exocode.sandbox.view.WritablePacket;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import java.util.Locale;

/** What a parameter, a result, a local variable or an operand is. */
enum Kind {
    /** Nothing: the result of a method without one. */
    VOID("V", Type.V),
    /** 0 or 1. */
    BOOLEAN("Z", Type.I),
    /** A signed byte. */
    BYTE("B", Type.I),
    /** 16 bits without a sign. */
    CHAR("C", Type.I),
    /** 16 bits with a sign. */
    SHORT("S", Type.I),
    /** 32 bits, held with their sign; all narrower ones are held so, too. */
    INT("I", Type.I),
    /** 64 bits. */
    LONG("J", Type.L),
    /** The packet, to read. */
    PACKET(Packet.class, Region.PACKET),
    /** The packet, to read and write. */
    WRITABLE_PACKET(WritablePacket.class, Region.PACKET),
    /** What the host granted. */
    USER(User.class, Region.USER),
    /** The program's own memory. */
    STATE(State.class, Region.STATE),
    /** The memory of a run. */
    SCRATCH(Scratch.class, Region.SCRATCH),
    /** A message being built. */
    OUT(Out.class, Region.OUT),
    /** A local variable that holds nothing, or not the same on all ways. */
    UNKNOWN("", Type.V),
    /** The second of the two local variables of a long. */
    SECOND("", Type.V);

    private final String descriptor;
    private final Type type;
    private final Region region;

    Kind(String descriptor, Type type) {
        this.descriptor = descriptor;
        this.type = type;
        this.region = null;
    }

    Kind(Class<?> view, Region region) {
        this.descriptor = view.descriptorString();
        this.type = Type.V;
        this.region = region;
    }

    /** How messages call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How it is written in a class file. */
    String descriptor() {
        return descriptor;
    }

    /** The type of the register that holds it; V for what no register holds. */
    Type type() {
        return type;
    }

    /** The region that a view is of, or null. */
    Region region() {
        return region;
    }

    boolean isView() {
        return region != null;
    }

    /** Whether a program may store to it. */
    boolean isWritable() {
        return isView() && this != PACKET;
    }

    /** What it is once it is an operand: everything of 32 bits is an int. */
    Kind held() {
        return type == Type.I ? INT : this;
    }

    /** The least value. */
    long least() {
        return switch (this) {
            case BYTE -> Byte.MIN_VALUE;
            case SHORT -> Short.MIN_VALUE;
            case BOOLEAN, CHAR -> 0;
            default -> type.min();
        };
    }

    /** The greatest value. */
    long greatest() {
        return switch (this) {
            case BOOLEAN -> 1;
            case BYTE -> Byte.MAX_VALUE;
            case SHORT -> Short.MAX_VALUE;
            case CHAR -> Character.MAX_VALUE;
            default -> type.max();
        };
    }

    /** What is left of a number in so many bits. */
    long low(long number) {
        return switch (this) {
            case BOOLEAN -> number & 1;
            case BYTE -> (byte) number;
            case CHAR -> (char) number;
            case SHORT -> (short) number;
            default -> number;
        };
    }

    /** The view with a class name as in a class file, or {@link #UNKNOWN}. */
    static Kind ofClass(String name) {
        for (Kind kind : values()) {
            if (kind.isView() && kind.descriptor.equals("L" + name + ";")) {
                return kind;
            }
        }
        return UNKNOWN;
    }
}
