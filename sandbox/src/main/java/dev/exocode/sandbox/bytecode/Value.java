package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Type;

/** What stands on the operand stack while a block is translated: not yet in a register of its own, if it need not be. */
sealed interface Value {

    /** What it is. */
    Kind kind();

    /** Whether it is read off a register. */
    boolean reads(int register);

    /** The same value, read off another register. */
    Value moved(int from, int to);

    /** A constant. */
    record Constant(Kind kind, long number) implements Value {
        @Override
        public boolean reads(int register) {
            return false;
        }

        @Override
        public Value moved(int from, int to) {
            return this;
        }
    }

    /** What a register holds. */
    record Held(Kind kind, int register) implements Value {
        @Override
        public boolean reads(int register) {
            return this.register == register;
        }

        @Override
        public Value moved(int from, int to) {
            return register == from ? new Held(kind, to) : this;
        }
    }

    /** An int register and a constant, added as ints: an offset into memory, often. */
    record Sum(int register, int number) implements Value {
        @Override
        public Kind kind() {
            return Kind.INT;
        }

        @Override
        public boolean reads(int register) {
            return this.register == register;
        }

        @Override
        public Value moved(int from, int to) {
            return register == from ? new Sum(to, number) : this;
        }
    }

    /** How two values compare, -1, 0 or 1: most often compared with zero at once. Each is a constant or held. */
    record Compared(Type type, Value left, Value right) implements Value {
        @Override
        public Kind kind() {
            return Kind.INT;
        }

        @Override
        public boolean reads(int register) {
            return left.reads(register) || right.reads(register);
        }

        @Override
        public Value moved(int from, int to) {
            return reads(from) ? new Compared(type, left.moved(from, to), right.moved(from, to)) : this;
        }
    }

    /** A view, which is in no register: an access names its region. */
    record View(Kind kind) implements Value {
        @Override
        public boolean reads(int register) {
            return false;
        }

        @Override
        public Value moved(int from, int to) {
            return this;
        }
    }
}
