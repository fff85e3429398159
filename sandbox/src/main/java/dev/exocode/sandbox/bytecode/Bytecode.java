package dev.exocode.sandbox.bytecode;

/**
 * The instructions of the JVM, one row a family: its numbers, what follows them, and why handlers may not have it. All 202
 * are here, since also what is refused must be read over to find what else is.
 *
 * <p>Source: the Java Virtual Machine Specification, chapter 6.
 */
enum Bytecode {
    NOP(0, Operands.NONE),
    ACONST_NULL(1, Operands.NONE, HandlerCode.OBJECT),
    ICONST(2, 8, Operands.NONE),
    LCONST(9, 10, Operands.NONE),
    FCONST(11, 15, Operands.NONE, HandlerCode.FLOATING),
    BIPUSH(16, Operands.BYTE),
    SIPUSH(17, Operands.SHORT),
    LDC(18, Operands.CONSTANT),
    LDC_W(19, 20, Operands.WIDE_CONSTANT),
    ILOAD(21, Operands.LOCAL),
    LLOAD(22, Operands.LOCAL),
    FLOAD(23, 24, Operands.LOCAL, HandlerCode.FLOATING),
    ALOAD(25, Operands.LOCAL),
    ILOAD_N(26, 29, Operands.NONE),
    LLOAD_N(30, 33, Operands.NONE),
    FLOAD_N(34, 41, Operands.NONE, HandlerCode.FLOATING),
    ALOAD_N(42, 45, Operands.NONE),
    XALOAD(46, 53, Operands.NONE, HandlerCode.ARRAY),
    ISTORE(54, Operands.LOCAL),
    LSTORE(55, Operands.LOCAL),
    FSTORE(56, 57, Operands.LOCAL, HandlerCode.FLOATING),
    ASTORE(58, Operands.LOCAL),
    ISTORE_N(59, 62, Operands.NONE),
    LSTORE_N(63, 66, Operands.NONE),
    FSTORE_N(67, 74, Operands.NONE, HandlerCode.FLOATING),
    ASTORE_N(75, 78, Operands.NONE),
    XASTORE(79, 86, Operands.NONE, HandlerCode.ARRAY),
    POP(87, Operands.NONE),
    POP2(88, Operands.NONE),
    DUP(89, Operands.NONE),
    DUP_X1(90, Operands.NONE),
    DUP_X2(91, Operands.NONE),
    DUP2(92, Operands.NONE),
    DUP2_X1(93, Operands.NONE),
    DUP2_X2(94, Operands.NONE),
    SWAP(95, Operands.NONE),
    IADD(96, Operands.NONE),
    LADD(97, Operands.NONE),
    FADD(98, 99, Operands.NONE, HandlerCode.FLOATING),
    ISUB(100, Operands.NONE),
    LSUB(101, Operands.NONE),
    FSUB(102, 103, Operands.NONE, HandlerCode.FLOATING),
    IMUL(104, Operands.NONE),
    LMUL(105, Operands.NONE),
    FMUL(106, 107, Operands.NONE, HandlerCode.FLOATING),
    IDIV(108, Operands.NONE),
    LDIV(109, Operands.NONE),
    FDIV(110, 111, Operands.NONE, HandlerCode.FLOATING),
    IREM(112, Operands.NONE),
    LREM(113, Operands.NONE),
    FREM(114, 115, Operands.NONE, HandlerCode.FLOATING),
    INEG(116, Operands.NONE),
    LNEG(117, Operands.NONE),
    FNEG(118, 119, Operands.NONE, HandlerCode.FLOATING),
    ISHL(120, Operands.NONE),
    LSHL(121, Operands.NONE),
    ISHR(122, Operands.NONE),
    LSHR(123, Operands.NONE),
    IUSHR(124, Operands.NONE),
    LUSHR(125, Operands.NONE),
    IAND(126, Operands.NONE),
    LAND(127, Operands.NONE),
    IOR(128, Operands.NONE),
    LOR(129, Operands.NONE),
    IXOR(130, Operands.NONE),
    LXOR(131, Operands.NONE),
    IINC(132, Operands.INCREMENT),
    I2L(133, Operands.NONE),
    I2F(134, 135, Operands.NONE, HandlerCode.FLOATING),
    L2I(136, Operands.NONE),
    L2F(137, 138, Operands.NONE, HandlerCode.FLOATING),
    F2X(139, 144, Operands.NONE, HandlerCode.FLOATING),
    I2B(145, Operands.NONE),
    I2C(146, Operands.NONE),
    I2S(147, Operands.NONE),
    LCMP(148, Operands.NONE),
    FCMP(149, 152, Operands.NONE, HandlerCode.FLOATING),
    IF(153, 158, Operands.JUMP),
    IF_ICMP(159, 164, Operands.JUMP),
    IF_ACMP(165, 166, Operands.JUMP, HandlerCode.OBJECT),
    GOTO(167, Operands.JUMP),
    JSR(168, Operands.JUMP, HandlerCode.SUBROUTINE),
    RET(169, Operands.LOCAL, HandlerCode.SUBROUTINE),
    TABLESWITCH(170, Operands.TABLE),
    LOOKUPSWITCH(171, Operands.LOOKUP),
    IRETURN(172, Operands.NONE),
    LRETURN(173, Operands.NONE),
    FRETURN(174, 175, Operands.NONE, HandlerCode.FLOATING),
    ARETURN(176, Operands.NONE, HandlerCode.OBJECT),
    RETURN(177, Operands.NONE),
    GETSTATIC(178, Operands.WIDE_CONSTANT),
    PUTSTATIC(179, Operands.WIDE_CONSTANT, HandlerCode.FIELD),
    GETFIELD(180, 181, Operands.WIDE_CONSTANT, HandlerCode.FIELD),
    INVOKEVIRTUAL(182, Operands.WIDE_CONSTANT),
    INVOKESPECIAL(183, Operands.WIDE_CONSTANT, HandlerCode.CALL),
    INVOKESTATIC(184, Operands.WIDE_CONSTANT),
    INVOKEINTERFACE(185, Operands.FOUR, HandlerCode.CALL),
    INVOKEDYNAMIC(186, Operands.FOUR, HandlerCode.DYNAMIC),
    NEW(187, Operands.WIDE_CONSTANT, HandlerCode.OBJECT),
    NEWARRAY(188, Operands.BYTE, HandlerCode.ARRAY),
    ANEWARRAY(189, Operands.WIDE_CONSTANT, HandlerCode.ARRAY),
    ARRAYLENGTH(190, Operands.NONE, HandlerCode.ARRAY),
    ATHROW(191, Operands.NONE, HandlerCode.EXCEPTION),
    CHECKCAST(192, 193, Operands.WIDE_CONSTANT, HandlerCode.OBJECT),
    MONITOR(194, 195, Operands.NONE, HandlerCode.MONITOR),
    WIDE(196, Operands.WIDE),
    MULTIANEWARRAY(197, Operands.DIMENSIONS, HandlerCode.ARRAY),
    IFNULL(198, 199, Operands.JUMP, HandlerCode.OBJECT),
    GOTO_W(200, Operands.WIDE_JUMP),
    JSR_W(201, Operands.WIDE_JUMP, HandlerCode.SUBROUTINE);

    /** What stands behind the number of an instruction. */
    enum Operands {
        /** Nothing. */
        NONE,
        /** A signed byte. */
        BYTE,
        /** Two bytes, signed. */
        SHORT,
        /** The index of a constant, in a byte. */
        CONSTANT,
        /** The index of a constant, in two bytes. */
        WIDE_CONSTANT,
        /** The index of a local variable, in a byte; in two behind {@link Bytecode#WIDE}. */
        LOCAL,
        /** The index of a local variable and a signed byte; two each behind {@link Bytecode#WIDE}. */
        INCREMENT,
        /** A signed distance, in two bytes. */
        JUMP,
        /** A signed distance, in four bytes. */
        WIDE_JUMP,
        /** Padding, distances and the range of keys. */
        TABLE,
        /** Padding, and pairs of a key and a distance. */
        LOOKUP,
        /** The index of a constant, and two bytes more. */
        FOUR,
        /** The index of a constant, and a byte. */
        DIMENSIONS,
        /** Another instruction, with wider operands. */
        WIDE
    }

    private static final Bytecode[] BY_NUMBER = new Bytecode[256];

    static {
        for (Bytecode code : values()) {
            for (int number = code.first; number <= code.last; number++) {
                BY_NUMBER[number] = code;
            }
        }
    }

    private final int first;
    private final int last;
    private final Operands operands;
    private final HandlerCode refusal;

    Bytecode(int number, Operands operands) {
        this(number, number, operands, null);
    }

    Bytecode(int first, int last, Operands operands) {
        this(first, last, operands, null);
    }

    Bytecode(int number, Operands operands, HandlerCode refusal) {
        this(number, number, operands, refusal);
    }

    Bytecode(int first, int last, Operands operands, HandlerCode refusal) {
        this.first = first;
        this.last = last;
        this.operands = operands;
        this.refusal = refusal;
    }

    /** The family of a number, or null if there is none. */
    static Bytecode of(int number) {
        return BY_NUMBER[number];
    }

    /** Which of the family a number is, from 0. */
    int variant(int number) {
        return number - first;
    }

    Operands operands() {
        return operands;
    }

    /** Why handlers may not have it, or null if they may. */
    HandlerCode refusal() {
        return refusal;
    }

    /** Whether control never comes to the next instruction. */
    boolean ends() {
        return switch (this) {
            case GOTO, GOTO_W, TABLESWITCH, LOOKUPSWITCH -> true;
            default -> returns();
        };
    }

    /** Whether it leaves the method with what is on the stack. */
    boolean returns() {
        return this == IRETURN || this == LRETURN || this == RETURN;
    }
}
