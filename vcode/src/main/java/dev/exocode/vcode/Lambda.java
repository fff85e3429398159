package dev.exocode.vcode;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A program being written, one instruction a call, as a client of VCODE writes it: {@code new
 * Lambda(Segment.packet())}, then instructions and labels, then {@link #end()}.
 *
 * <p>Instructions go to the current function. A program of one function needs no more: the first call that needs a
 * function begins {@code main () l}. Others are declared, may be called from then on, and are begun once, when the one
 * before is complete; a run enters the one begun first. Registers, labels, tables and locals are those of the function
 * in which they were made.
 *
 * <p>Each activation of a function has registers of its own, so every register keeps its value over calls: what VCODE
 * tells apart as temporary and variable registers is one here.
 *
 * <p>Wrong calls (an illegal type, a region that is not declared, a label of another function, arguments that do not
 * fit) are bugs of the client and throw {@link IllegalArgumentException} or {@link IllegalStateException} at the call; what
 * shows only when all is written throws at {@code end()}. So a program that comes out has no {@link Program#flaw()}.
 * Running out of registers is no bug. Not thread-safe.
 *
 * <p>Source: VCODE paper, section 3 ({@code v_lambda}, {@code v_getreg}, {@code v_genlabel}, {@code v_local}, {@code
 * v_end}); functions that know each other, extensions and lines are ours.
 */
public final class Lambda {
    private static final int NONE = -1;
    private static final int WORD_BYTES = 8;

    private final Map<Region, Segment> regions = new EnumMap<>(Region.class);
    private final Map<String, Routine> routines = new HashMap<>();
    private final List<Routine> begun = new ArrayList<>();
    private final Map<String, Integer> importIndices = new HashMap<>();
    private final List<Import> imports = new ArrayList<>();
    private final Map<String, Integer> extensionIndices = new HashMap<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private int tableTargets;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    /** Where constants stand. */
    private final Map<Data, Integer> dataOffsets = new HashMap<>();

    private final List<Instruction> code = new ArrayList<>();
    /** Of each instruction the label or routine that it names, or null. */
    private final List<Object> named = new ArrayList<>();

    private String file = "";
    private final List<Lines.Entry> lines = new ArrayList<>();
    private int line;
    private int column;

    /** A place in a function's code. */
    public static final class Label {
        private final Routine routine;
        private int pc = NONE;

        private Label(Routine routine) {
            this.routine = routine;
        }

        /**
         * Whether {@link Lambda#place} has been called for the label.
         *
         * @return true once placed
         */
        public boolean placed() {
            return pc != NONE;
        }
    }

    /** A jump table of a function. */
    public static final class Table {
        private final Routine routine;
        private final int index;
        private final List<Label> labels;

        private Table(Routine routine, int index, List<Label> labels) {
            this.routine = routine;
            this.index = index;
            this.labels = labels;
        }
    }

    /** A function of a lambda. */
    public static final class Routine {
        private final Lambda owner;
        private final String name;
        private final Signature signature;
        private final boolean leaf;
        private final BitSet taken = new BitSet();
        private int localBytes;
        private int index = NONE;
        private int start;

        private Routine(Lambda owner, String name, Signature signature, boolean leaf) {
            this.owner = owner;
            this.name = name;
            this.signature = signature;
            this.leaf = leaf;
            taken.set(0, signature.parameters().size() + 1);
        }

        /**
         * What it takes and gives.
         *
         * @return as declared
         */
        public Signature signature() {
            return signature;
        }
    }

    /**
     * Begins a program.
     *
     * @param regions what it declares, each region once; not {@link Region#DATA}, which {@link #data} declares
     * @throws IllegalArgumentException if a region is there twice, or is of data
     */
    public Lambda(Segment... regions) {
        for (Segment segment : regions) {
            if (segment.region() == Region.DATA) {
                throw new IllegalArgumentException("data are declared by what they are");
            }
            if (this.regions.put(segment.region(), segment) != null) {
                throw new IllegalArgumentException(segment.region().word() + " is declared twice");
            }
        }
    }

    /**
     * Declares a function; it can be called at once and is begun later.
     *
     * @param name its name, see {@link Program#isName}, that no other has
     * @param signature what it takes and gives
     * @return the function
     * @throws IllegalArgumentException if the name is none or taken
     * @throws IllegalStateException if there are {@link Program#MAX_FUNCTIONS} already
     */
    public Routine declare(String name, Signature signature) {
        return declare(name, signature, false);
    }

    /**
     * Declares a leaf: a function that promises to call nothing, neither functions nor the host.
     *
     * @param name its name, see {@link Program#isName}, that no other has
     * @param signature what it takes and gives
     * @return the function
     * @throws IllegalArgumentException if the name is none or taken
     * @throws IllegalStateException if there are {@link Program#MAX_FUNCTIONS} already
     */
    public Routine declareLeaf(String name, Signature signature) {
        return declare(name, signature, true);
    }

    private Routine declare(String name, Signature signature, boolean leaf) {
        if (!Program.isName(name)) {
            throw new IllegalArgumentException("no name of a function: " + name);
        }
        if (routines.containsKey(name)) {
            throw new IllegalArgumentException("function " + name + " is declared already");
        }
        room(routines.size(), Program.MAX_FUNCTIONS, "functions");
        Routine routine = new Routine(this, name, signature, leaf);
        routines.put(name, routine);
        return routine;
    }

    /**
     * Begins a function: what follows is its body, up to the next that is begun. Its parameters are held in r1, r2, ...
     *
     * @param routine one of this lambda, not yet begun
     * @throws IllegalStateException if it was begun before, or the one before it is empty or would go on into this one
     * @throws IllegalArgumentException if it is the first, where a run begins, and takes parameters
     */
    public void begin(Routine routine) {
        own(routine);
        if (routine.index != NONE) {
            throw new IllegalStateException("function " + routine.name + " is begun already");
        } else if (begun.isEmpty() && !routine.signature.parameters().isEmpty()) {
            throw new IllegalArgumentException("a run begins in the first function, and nobody gives it parameters: "
                    + routine.name + routine.signature);
        }
        complete();
        routine.index = begun.size();
        routine.start = code.size();
        begun.add(routine);
    }

    /** The function being written. */
    private Routine current() {
        if (begun.isEmpty()) {
            if (routines.containsKey(Function.MAIN)) {
                throw new IllegalStateException("function main is declared and not begun");
            }
            begin(declare(Function.MAIN, Signature.of(Type.L)));
        }
        return begun.get(begun.size() - 1);
    }

    /** Checks that the function being written, if there is one, can be left so. */
    private void complete() {
        if (begun.isEmpty()) {
            return;
        }
        Routine last = begun.get(begun.size() - 1);
        if (last.start == code.size()) {
            throw new IllegalStateException("function " + last.name + " is empty");
        }
        if (code.get(code.size() - 1).op().format().fallsThrough()) {
            throw new IllegalStateException("function " + last.name + " goes on behind its last instruction");
        }
    }

    /**
     * The register that holds a parameter of the current function when it is entered.
     *
     * @param i which parameter, from 0
     * @return its number, held as if {@link #getreg} had given it
     * @throws IllegalArgumentException if there is no such parameter
     */
    public int parameter(int i) {
        Routine routine = current();
        if (i < 0 || i >= routine.signature.parameters().size()) {
            throw new IllegalArgumentException(
                    "function " + routine.name + routine.signature + " has no parameter " + i);
        }
        return i + 1;
    }

    /**
     * Takes a register that nobody holds in the current function.
     *
     * @return its number, 1 to 31, or empty if all are taken
     */
    public OptionalInt getreg() {
        BitSet taken = current().taken;
        int r = taken.nextClearBit(0);
        if (r >= Instruction.REGISTERS) {
            return OptionalInt.empty();
        }
        taken.set(r);
        return OptionalInt.of(r);
    }

    /**
     * Gives a register of the current function back.
     *
     * @param register one that {@link #getreg} gave, or a parameter
     * @throws IllegalArgumentException if it is not held
     */
    public void putreg(int register) {
        BitSet taken = current().taken;
        if (register <= 0 || !taken.get(register)) {
            throw new IllegalArgumentException("register r" + register + " is not held");
        }
        taken.clear(register);
    }

    /**
     * Makes room for a variable in {@link Region#LOCAL} of the current function.
     *
     * @param type the type it is loaded and stored with
     * @return its offset in bytes, a multiple of its size
     * @throws IllegalArgumentException for {@link Type#V}
     * @throws IllegalStateException if there would be more than {@link Function#MAX_LOCAL_BYTES} bytes of locals
     */
    public int local(Type type) {
        if (type == Type.V) {
            throw new IllegalArgumentException("a local must have a value");
        }
        return local(type.bytes(), type.bytes());
    }

    /**
     * Makes room for an array in {@link Region#LOCAL} of the current function.
     *
     * @param bytes its size, at least 1
     * @return its offset in bytes, a multiple of 8
     * @throws IllegalArgumentException if the size is not positive
     * @throws IllegalStateException if there would be more than {@link Function#MAX_LOCAL_BYTES} bytes of locals
     */
    public int localBytes(int bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("a local must have a size");
        }
        return local(bytes, WORD_BYTES);
    }

    private int local(int bytes, int alignment) {
        Routine routine = current();
        int offset = (routine.localBytes + alignment - 1) / alignment * alignment;
        if (bytes > Function.MAX_LOCAL_BYTES - offset) {
            throw new IllegalStateException(
                    "function " + routine.name + " has more than " + Function.MAX_LOCAL_BYTES + " bytes of locals");
        }
        routine.localBytes = offset + bytes;
        return offset;
    }

    /**
     * Adds constants to {@link Region#DATA}, which all functions load from. The same constants again stand where they stood.
     *
     * @param bytes the constants, in the order in which they stand; a copy is kept
     * @return their offset in bytes, a multiple of 8
     * @throws IllegalStateException if there would be more than {@link Data#MAX_BYTES} bytes of data
     */
    public int data(byte[] bytes) {
        if (!hasRoom(bytes)) {
            throw new IllegalStateException("more than " + Data.MAX_BYTES + " bytes of data");
        }
        int offset = dataOffset();
        Integer known = dataOffsets.putIfAbsent(Data.of(bytes), offset);
        if (known != null) {
            return known;
        }
        data.writeBytes(new byte[offset - data.size()]);
        data.writeBytes(bytes);
        regions.put(Region.DATA, Segment.data(data.size()));
        return offset;
    }

    /**
     * Whether {@link #data} takes constants.
     *
     * @param bytes the constants
     * @return true if there is room for them, or they are there already
     */
    public boolean hasRoom(byte[] bytes) {
        return bytes.length <= Data.MAX_BYTES - dataOffset()
                || bytes.length <= Data.MAX_BYTES && dataOffsets.containsKey(Data.of(bytes));
    }

    /** Where the next constants would stand. */
    private int dataOffset() {
        return (data.size() + WORD_BYTES - 1) / WORD_BYTES * WORD_BYTES;
    }

    /**
     * Makes a label to be placed later in the current function.
     *
     * @return a label of this function
     */
    public Label genlabel() {
        return new Label(current());
    }

    /**
     * Places a label before the next instruction.
     *
     * @param label one of the current function, not yet placed
     */
    public void place(Label label) {
        own(label);
        if (label.placed()) {
            throw new IllegalArgumentException("label is placed already");
        }
        label.pc = code.size();
    }

    /**
     * Makes a jump table of the current function.
     *
     * @param labels where it goes for 0, 1, ...; of the current function, placed or not
     * @return the table
     * @throws IllegalStateException if there are too many tables or targets for a {@link Program}
     */
    public Table genTable(Label... labels) {
        for (Label label : labels) {
            own(label);
        }
        room(tables.size(), Program.MAX_TABLES, "tables");
        room(tableTargets + labels.length - 1, Program.MAX_TABLE_TARGETS, "targets in tables");
        Table table = new Table(current(), tables.size(), List.of(labels));
        tables.add(table);
        tableTargets += labels.length;
        return table;
    }

    /**
     * Names the source that {@link #at} speaks of.
     *
     * @param file a name in the sense of {@link Lines#isFileName}, not empty
     * @throws IllegalArgumentException if it is none
     */
    public void source(String file) {
        if (file.isEmpty() || !Lines.isFileName(file)) {
            throw new IllegalArgumentException("no name of a source: " + file);
        }
        this.file = file;
    }

    /**
     * Says where the instructions from here on come from.
     *
     * @param line the line, from 1; 0 if they come from nowhere in the source
     * @param column the column, from 1; 0 if unknown
     * @throws IllegalArgumentException if there is no such place
     * @throws IllegalStateException before {@link #source}
     */
    public void at(int line, int column) {
        if (line < 0 || column < 0 || line == 0 && column > 0) {
            throw new IllegalArgumentException("no place in a source: " + line + ":" + column);
        }
        if (file.isEmpty()) {
            throw new IllegalStateException("the source has no name yet");
        }
        this.line = line;
        this.column = column;
    }

    /**
     * Writes an instruction that does nothing.
     */
    public void nop() {
        add(Format.NONE, Op.NOP, Type.V, false, null, 0, 0, 0, 0, null);
    }

    /**
     * Writes {@code rd = rs1 op rs2}.
     *
     * @param op an operation of format {@link Format#BINARY}
     * @param type one of its types
     * @param rd the destination
     * @param rs1 the first source
     * @param rs2 the second source
     */
    public void binary(Op op, Type type, int rd, int rs1, int rs2) {
        add(Format.BINARY, op, type, false, null, rd, rs1, rs2, 0, null);
    }

    /**
     * Writes {@code rd = rs1 op imm}.
     *
     * @param op an operation of format {@link Format#BINARY}
     * @param type one of its types
     * @param rd the destination
     * @param rs1 the first source
     * @param imm a value of the type; of a shift, an amount below the type's bits
     */
    public void binaryImmediate(Op op, Type type, int rd, int rs1, long imm) {
        add(Format.BINARY, op, type, true, null, rd, rs1, 0, imm, null);
    }

    /**
     * Writes {@code rd = op rs1}.
     *
     * @param op an operation of format {@link Format#UNARY}
     * @param type one of its types
     * @param rd the destination
     * @param rs1 the source
     */
    public void unary(Op op, Type type, int rd, int rs1) {
        add(Format.UNARY, op, type, false, null, rd, rs1, 0, 0, null);
    }

    /**
     * Writes {@code rd = rs1 converted}.
     *
     * @param from the type of the source
     * @param to the type of the result
     * @param rd the destination
     * @param rs1 the source
     * @throws IllegalArgumentException if there is no such conversion
     */
    public void convert(Type from, Type to, int rd, int rs1) {
        Op op = switch (from) {
            case I -> Op.CVI2;
            case U -> Op.CVU2;
            case L -> Op.CVL2;
            case UL -> Op.CVUL2;
            case P -> Op.CVP2;
            case F -> Op.CVF2;
            case D -> Op.CVD2;
            case V, C, UC, S, US -> throw new IllegalArgumentException("nothing converts from " + from);
        };
        unary(op, to, rd, rs1);
    }

    /**
     * Writes {@code if (rs1 op 0) rd = rs2}.
     *
     * @param op an operation of format {@link Format#CONDITIONAL}
     * @param type one of its types
     * @param rd the destination, which otherwise keeps its value
     * @param rs1 what is compared with zero
     * @param rs2 what is moved
     */
    public void conditional(Op op, Type type, int rd, int rs1, int rs2) {
        add(Format.CONDITIONAL, op, type, false, null, rd, rs1, rs2, 0, null);
    }

    /**
     * Writes {@code if (rs1 op 0) rd = imm}.
     *
     * @param op an operation of format {@link Format#CONDITIONAL}
     * @param type one of its types
     * @param rd the destination, which otherwise keeps its value
     * @param rs1 what is compared with zero
     * @param imm a value of the type
     */
    public void conditionalImmediate(Op op, Type type, int rd, int rs1, long imm) {
        add(Format.CONDITIONAL, op, type, true, null, rd, rs1, 0, imm, null);
    }

    /**
     * Writes {@code rd = imm}.
     *
     * @param type the type of the constant
     * @param rd the destination
     * @param imm a value of the type
     */
    public void set(Type type, int rd, long imm) {
        add(Format.CONSTANT, Op.SET, type, true, null, rd, 0, 0, imm, null);
    }

    /**
     * Writes {@code rd = number}.
     *
     * @param rd the destination
     * @param number any float; a NaN keeps its bits
     */
    public void setFloat(int rd, float number) {
        set(Type.F, rd, Type.F.wrap(Float.floatToRawIntBits(number)));
    }

    /**
     * Writes {@code rd = number}.
     *
     * @param rd the destination
     * @param number any double; a NaN keeps its bits
     */
    public void setDouble(int rd, double number) {
        set(Type.D, rd, Double.doubleToRawLongBits(number));
    }

    /**
     * Writes {@code rd = region[base + offset]}.
     *
     * @param type the type of the value in memory
     * @param rd the destination
     * @param region the memory, declared
     * @param base a register with an offset in bytes, 0 for none
     * @param offset bytes to add to it
     */
    public void load(Type type, int rd, Region region, int base, int offset) {
        load(Op.LD, type, rd, region, base, offset);
    }

    /**
     * Writes {@code rd = region[base + offset]} with any operation of loads.
     *
     * @param op {@link Op#LD} or {@link Op#ULD}; {@link Op#LEA} for the offset itself
     * @param type one of its types
     * @param rd the destination
     * @param region the memory, declared
     * @param base a register with an offset in bytes, 0 for none
     * @param offset bytes to add to it
     */
    public void load(Op op, Type type, int rd, Region region, int base, int offset) {
        add(Format.LOAD, op, type, true, region, rd, base, 0, offset, null);
    }

    /**
     * Writes {@code rd = region[base + index]}.
     *
     * @param op {@link Op#LD} or {@link Op#ULD}; {@link Op#LEA} for the offset itself
     * @param type one of its types
     * @param rd the destination
     * @param region the memory, declared
     * @param base a register with an offset in bytes, 0 for none
     * @param index a register with bytes to add to it
     */
    public void loadIndexed(Op op, Type type, int rd, Region region, int base, int index) {
        add(Format.LOAD, op, type, false, region, rd, base, index, 0, null);
    }

    /**
     * Writes {@code rd = base + offset}, an offset into a region that is not touched.
     *
     * @param rd the destination
     * @param region the memory, declared
     * @param base a register with an offset in bytes, 0 for none
     * @param offset bytes to add to it
     */
    public void lea(int rd, Region region, int base, int offset) {
        load(Op.LEA, Type.P, rd, region, base, offset);
    }

    /**
     * Writes {@code region[base + offset] = rs}.
     *
     * @param type the type of the value in memory
     * @param rs the register whose low bits are stored
     * @param region the memory, declared and writable
     * @param base a register with an offset in bytes, 0 for none
     * @param offset bytes to add to it
     */
    public void store(Type type, int rs, Region region, int base, int offset) {
        store(Op.ST, type, rs, region, base, offset);
    }

    /**
     * Writes {@code region[base + offset] = rs} with any operation of stores.
     *
     * @param op {@link Op#ST} or {@link Op#UST}
     * @param type one of its types
     * @param rs the register whose low bits are stored
     * @param region the memory, declared and writable
     * @param base a register with an offset in bytes, 0 for none
     * @param offset bytes to add to it
     */
    public void store(Op op, Type type, int rs, Region region, int base, int offset) {
        add(Format.STORE, op, type, true, region, rs, base, 0, offset, null);
    }

    /**
     * Writes {@code region[base + index] = rs}.
     *
     * @param op {@link Op#ST} or {@link Op#UST}
     * @param type one of its types
     * @param rs the register whose low bits are stored
     * @param region the memory, declared and writable
     * @param base a register with an offset in bytes, 0 for none
     * @param index a register with bytes to add to it
     */
    public void storeIndexed(Op op, Type type, int rs, Region region, int base, int index) {
        add(Format.STORE, op, type, false, region, rs, base, index, 0, null);
    }

    /**
     * Writes a hint that {@code region[base + offset]} will be used.
     *
     * @param region the memory, declared
     * @param base a register with an offset in bytes, 0 for none
     * @param offset bytes to add to it
     */
    public void prefetch(Region region, int base, int offset) {
        add(Format.HINT, Op.PREFETCH, Type.V, true, region, 0, base, 0, offset, null);
    }

    /**
     * Writes a hint that {@code region[base + index]} will be used.
     *
     * @param region the memory, declared
     * @param base a register with an offset in bytes, 0 for none
     * @param index a register with bytes to add to it
     */
    public void prefetchIndexed(Region region, int base, int index) {
        add(Format.HINT, Op.PREFETCH, Type.V, false, region, 0, base, index, 0, null);
    }

    /**
     * Writes a check that a value of a type at {@code region[base + offset]} is inside.
     *
     * @param type its type
     * @param region the memory, declared
     * @param base a register with an offset in bytes, 0 for none
     * @param offset bytes to add to it
     */
    public void inside(Type type, Region region, int base, int offset) {
        add(Format.HINT, Op.INSIDE, type, true, region, 0, base, 0, offset, null);
    }

    /**
     * Writes a check that a value of a type at {@code region[base + index]} is inside.
     *
     * @param type its type
     * @param region the memory, declared
     * @param base a register with an offset in bytes, 0 for none
     * @param index a register with bytes to add to it
     */
    public void insideIndexed(Type type, Region region, int base, int index) {
        add(Format.HINT, Op.INSIDE, type, false, region, 0, base, index, 0, null);
    }

    /**
     * Writes a check that a register, cut to a type, is not 0.
     *
     * @param type the type
     * @param rs1 the register
     */
    public void nonzero(Type type, int rs1) {
        add(Format.TEST, Op.NONZERO, type, false, null, 0, rs1, 0, 0, null);
    }

    /**
     * Writes {@code rd = the length of region}.
     *
     * @param rd the destination
     * @param region the memory, declared
     */
    public void length(int rd, Region region) {
        add(Format.LENGTH, Op.LEN, Type.V, false, region, rd, 0, 0, 0, null);
    }

    /**
     * Writes a branch on two registers.
     *
     * @param op an operation of format {@link Format#BRANCH}
     * @param type how to compare
     * @param rs1 the left side
     * @param rs2 the right side
     * @param target where to go if it holds
     */
    public void branch(Op op, Type type, int rs1, int rs2, Label target) {
        own(target);
        add(Format.BRANCH, op, type, false, null, 0, rs1, rs2, 0, target);
    }

    /**
     * Writes a branch on a register and a constant.
     *
     * @param op an operation of format {@link Format#BRANCH}
     * @param type how to compare
     * @param rs1 the left side
     * @param imm the right side, a value of the type
     * @param target where to go if it holds
     */
    public void branchImmediate(Op op, Type type, int rs1, long imm, Label target) {
        own(target);
        add(Format.BRANCH, op, type, true, null, 0, rs1, 0, imm, target);
    }

    /**
     * Writes a jump.
     *
     * @param target where to go
     */
    public void jump(Label target) {
        own(target);
        add(Format.JUMP, Op.J, Type.V, false, null, 0, 0, 0, 0, target);
    }

    /**
     * Writes a jump to one of the labels of a table, or to the next instruction if there are not so many.
     *
     * @param rs1 the register that says which, from 0, 64 unsigned bits
     * @param table one of the current function
     */
    public void jump(int rs1, Table table) {
        if (table.routine != current()) {
            throw new IllegalArgumentException("table belongs to another function");
        }
        indexed(Op.JT, Type.V, false, 0, rs1, 0, 0, table.index);
    }

    /**
     * Writes a call of a function.
     *
     * @param callee a function of this lambda, begun or not
     * @param rd takes the result; 0 if there is none or nobody wants it
     * @param arguments the registers with the arguments, one a parameter
     * @throws IllegalArgumentException if there are more or fewer arguments than parameters
     * @throws IllegalStateException in a leaf
     */
    public void call(Routine callee, int rd, int... arguments) {
        own(callee);
        passes(callee.name, callee.signature, arguments);
        add(Format.CALL, Op.CALL, callee.signature.result(), true, null, rd, 0, 0, Arguments.pack(arguments), callee);
    }

    /**
     * Writes {@code rd = the index of a function}, by which {@link #callRegister} finds it.
     *
     * @param rd the destination
     * @param callee a function of this lambda, begun or not
     */
    public void index(int rd, Routine callee) {
        own(callee);
        add(Format.CONSTANT, Op.SET, Type.UL, true, null, rd, 0, 0, 0, callee);
    }

    /**
     * Writes a call of the function whose index is in a register; it traps if that has another signature.
     *
     * @param signature what is to be called
     * @param rd takes the result; 0 if there is none or nobody wants it
     * @param rs1 the register with the index
     * @param arguments the registers with the arguments, one a parameter
     * @throws IllegalArgumentException if there are more or fewer arguments than parameters
     * @throws IllegalStateException in a leaf
     */
    public void callRegister(Signature signature, int rd, int rs1, int... arguments) {
        passes("r" + rs1, signature, arguments);
        add(
                Format.CALL_REGISTER,
                Op.CALLR,
                signature.result(),
                true,
                null,
                rd,
                rs1,
                0,
                Arguments.pack(arguments),
                null);
    }

    /**
     * Writes a call of the host, which the program then imports.
     *
     * @param callee what is called
     * @param rd takes the result; 0 if there is none or nobody wants it
     * @param arguments the registers with the arguments, one a parameter
     * @throws IllegalArgumentException if there are more or fewer arguments than parameters, or the name was
     *     imported with another signature
     * @throws IllegalStateException in a leaf, or if there are {@link Program#MAX_IMPORTS} already
     */
    public void callHost(Import callee, int rd, int... arguments) {
        passes(callee.name(), callee.signature(), arguments);
        Integer index = importIndices.get(callee.name());
        if (index == null) {
            room(imports.size(), Program.MAX_IMPORTS, "imports");
            index = imports.size();
        } else if (!imports.get(index).equals(callee)) {
            throw new IllegalArgumentException(callee.name() + " is imported with another signature");
        }
        indexed(Op.HCALL, callee.signature().result(), true, rd, 0, 0, Arguments.pack(arguments), index);
        if (index == imports.size()) {
            importIndices.put(callee.name(), index);
            imports.add(callee);
        }
    }

    /**
     * Writes {@code rd = what an extension of one source computes of rs1}.
     *
     * @param extension the family, which the program then declares
     * @param type one of the family's types
     * @param rd the destination
     * @param rs1 the source
     * @throws IllegalArgumentException if the family has no such instruction, or its name is none or that of another
     * @throws IllegalStateException if there are too many extensions for a {@link Program}
     */
    public void extension(Extension extension, Type type, int rd, int rs1) {
        extension(extension, 1, type, false, rd, rs1, 0, 0);
    }

    /**
     * Writes {@code rd = what an extension of two sources computes of rs1 and rs2}.
     *
     * @param extension the family, which the program then declares
     * @param type one of the family's types
     * @param rd the destination
     * @param rs1 the first source
     * @param rs2 the second source
     * @throws IllegalArgumentException if the family has no such instruction, or its name is none or that of another
     * @throws IllegalStateException if there are too many extensions for a {@link Program}
     */
    public void extension(Extension extension, Type type, int rd, int rs1, int rs2) {
        extension(extension, 2, type, false, rd, rs1, rs2, 0);
    }

    /**
     * Writes {@code rd = what an extension of two sources computes of rs1 and imm}.
     *
     * @param extension the family, which the program then declares
     * @param type one of the family's types, not of floating point
     * @param rd the destination
     * @param rs1 the first source
     * @param imm a value of the type
     * @throws IllegalArgumentException if the family has no such instruction, or its name is none or that of another
     * @throws IllegalStateException if there are too many extensions for a {@link Program}
     */
    public void extensionImmediate(Extension extension, Type type, int rd, int rs1, long imm) {
        extension(extension, 2, type, true, rd, rs1, 0, imm);
    }

    private void extension(
            Extension extension, int sources, Type type, boolean immediate, int rd, int rs1, int rs2, long imm) {
        String name = extension.name();
        if (!Program.isName(name)) {
            throw new IllegalArgumentException("no name of an extension: " + name);
        }
        if (extension.sources() != sources || !extension.types().contains(type)) {
            throw new IllegalArgumentException(name + " has no form of type " + type + " with " + sources + " sources");
        }
        Integer index = extensionIndices.get(name);
        if (index == null) {
            room(extensions.size(), Program.MAX_IMPORTS, "extensions");
            index = extensions.size();
        } else if (!extensions.get(index).equals(extension)) {
            throw new IllegalArgumentException(name + " is the name of another extension");
        }
        indexed(Op.EXT, type, immediate, rd, rs1, rs2, imm, index);
        if (index == extensions.size()) {
            extensionIndices.put(name, index);
            extensions.add(extension);
        }
    }

    /**
     * Writes a charge of as much fuel as a register says.
     *
     * @param rs1 the register, 64 unsigned bits
     */
    public void fuel(int rs1) {
        add(Format.CHARGE, Op.FUEL, Type.V, false, null, 0, rs1, 0, 0, null);
    }

    /**
     * Writes a charge of fuel.
     *
     * @param units 0 to 2^31-1
     */
    public void fuelImmediate(long units) {
        add(Format.CHARGE, Op.FUEL, Type.V, true, null, 0, 0, 0, units, null);
    }

    /**
     * Writes a return of a constant.
     *
     * @param type the type of the result
     * @param imm the result
     */
    public void returnImmediate(Type type, long imm) {
        add(Format.RETURN, Op.RET, type, true, null, 0, 0, 0, imm, null);
    }

    /**
     * Writes a return of a register.
     *
     * @param type the type of the result
     * @param rs1 the register
     */
    public void returnRegister(Type type, int rs1) {
        add(Format.RETURN, Op.RET, type, false, null, 0, rs1, 0, 0, null);
    }

    /**
     * Writes a return without a result.
     */
    public void returnVoid() {
        add(Format.END, Op.RETV, Type.V, false, null, 0, 0, 0, 0, null);
    }

    /**
     * How long the program is so far.
     *
     * @return instructions, of all functions
     */
    public int size() {
        return code.size();
    }

    /**
     * Ends the program: every label and function used stands for its place.
     *
     * @return the program
     * @throws IllegalStateException if a label was used and never placed in front of an instruction, a function was
     *     declared and never begun, is empty or goes on behind its last instruction, or the program is too long
     */
    public Program end() {
        current();
        complete();
        for (Routine routine : routines.values()) {
            if (routine.index == NONE) {
                throw new IllegalStateException("function " + routine.name + " was never begun");
            }
        }
        if (code.size() > Program.MAX_INSTRUCTIONS) {
            throw new IllegalStateException("more than " + Program.MAX_INSTRUCTIONS + " instructions");
        }
        List<Instruction> linked = new ArrayList<>(code.size());
        for (int pc = 0; pc < code.size(); pc++) {
            Instruction in = code.get(pc);
            Object name = named.get(pc);
            if (name instanceof Label label) {
                in = pointed(in, in.imm(), pc(label, "instruction " + pc));
            } else if (name instanceof Routine routine) {
                in = in.op() == Op.SET ? pointed(in, routine.index, 0) : pointed(in, in.imm(), routine.index);
            }
            linked.add(in);
        }
        List<List<Integer>> targets = new ArrayList<>(tables.size());
        for (Table table : tables) {
            targets.add(table.labels.stream()
                    .map(label -> pc(label, "table " + table.index))
                    .toList());
        }
        List<Function> functions = begun.stream()
                .map(r -> new Function(r.name, r.start, r.signature, r.localBytes))
                .toList();
        Data constants = Data.of(data.toByteArray());
        return new Program(regions, functions, imports, extensions, targets, constants, linked, new Lines(file, lines));
    }

    private int pc(Label label, String user) {
        if (!label.placed()) {
            throw new IllegalStateException(
                    user + " of " + label.routine.name + " goes to a label that was never placed");
        }
        int next = label.routine.index + 1;
        if (label.pc == (next < begun.size() ? begun.get(next).start : code.size())) {
            throw new IllegalStateException(
                    user + " of " + label.routine.name + " goes to a label behind the last instruction");
        }
        return label.pc;
    }

    private static Instruction pointed(Instruction in, long imm, int target) {
        return new Instruction(
                in.op(), in.type(), in.immediate(), in.region(), in.rd(), in.rs1(), in.rs2(), imm, target);
    }

    private void add(
            Format format,
            Op op,
            Type type,
            boolean immediate,
            Region region,
            int rd,
            int rs1,
            int rs2,
            long imm,
            Object name) {
        if (op.format() != format) {
            throw new IllegalArgumentException(op.stem() + " is not of format " + format);
        }
        if (region != null) {
            reachable(region, format == Format.STORE);
        }
        write(new Instruction(op, type, immediate, region, rd, rs1, rs2, imm, 0), name);
    }

    /** Like {@link #add}, for what is named by an index that is known. */
    private void indexed(Op op, Type type, boolean immediate, int rd, int rs1, int rs2, long imm, int index) {
        write(new Instruction(op, type, immediate, null, rd, rs1, rs2, imm, index), null);
    }

    private void write(Instruction in, Object name) {
        current();
        if (!file.isEmpty()) {
            Lines.Entry entry = new Lines.Entry(code.size(), line, column);
            if (Lines.follows(lines.isEmpty() ? null : lines.get(lines.size() - 1), entry)) {
                lines.add(entry);
            }
        }
        code.add(in);
        named.add(name);
    }

    private void reachable(Region region, boolean store) {
        if (region == Region.LOCAL) {
            if (current().localBytes == 0) {
                throw new IllegalStateException("function " + current().name + " has no locals yet");
            }
            return;
        }
        Segment segment = regions.get(region);
        if (segment == null) {
            throw new IllegalArgumentException(region.word() + " is not declared");
        }
        if (store && !segment.writable()) {
            throw new IllegalArgumentException(region.word() + " is not writable");
        }
    }

    private void passes(String callee, Signature signature, int[] arguments) {
        if (current().leaf) {
            throw new IllegalStateException("function " + current().name + " is a leaf and calls " + callee);
        }
        int parameters = signature.parameters().size();
        if (arguments.length != parameters) {
            throw new IllegalArgumentException(
                    callee + signature + " takes " + parameters + " arguments, not " + arguments.length);
        }
    }

    private static void room(int size, int limit, String what) {
        if (size >= limit) {
            throw new IllegalStateException("more than " + limit + " " + what);
        }
    }

    private void own(Label label) {
        if (label.routine.owner != this) {
            throw new IllegalArgumentException("label belongs to another lambda");
        }
        if (label.routine != current()) {
            throw new IllegalArgumentException("label belongs to function " + label.routine.name);
        }
    }

    private void own(Routine routine) {
        if (routine.owner != this) {
            throw new IllegalArgumentException("function " + routine.name + " belongs to another lambda");
        }
    }
}
