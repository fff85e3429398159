package dev.exocode.vcode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A decoded program: what it declares, and its instructions in order. A run begins at the first instruction of the first
 * function.
 *
 * <p>Well-formed, not safe: targets, indices and registers may still be wrong until a verifier has said otherwise. The
 * result of a filter is nonzero for a packet it accepts.
 *
 * @param regions the regions it may name, by region
 * @param functions by ascending start, the first starting at 0; each is a stretch of the code up to the next
 * @param imports what it calls of the host
 * @param extensions the operation families it uses beyond the core
 * @param tables jump tables: each a list of targets
 * @param data what {@link Region#DATA} holds, as many bytes as are declared
 * @param code its instructions; an index into this list is a {@code pc}
 * @param lines where they come from
 */
public record Program(
        Map<Region, Segment> regions,
        List<Function> functions,
        List<Import> imports,
        List<Extension> extensions,
        List<List<Integer>> tables,
        Data data,
        List<Instruction> code,
        Lines lines) {

    /** The most instructions a program may have. */
    public static final int MAX_INSTRUCTIONS = 65_536;

    /** The most functions. */
    public static final int MAX_FUNCTIONS = 4096;

    /** The most imports, and the most extensions. */
    public static final int MAX_IMPORTS = 256;

    /** The most jump tables. */
    public static final int MAX_TABLES = 4096;

    /** The most targets in all jump tables together. */
    public static final int MAX_TABLE_TARGETS = 65_536;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    /**
     * Makes a program of copies of its parts.
     *
     * @param regions what is declared, each under its own region
     * @param functions at least one
     * @param imports its imports
     * @param extensions its extensions
     * @param tables its jump tables
     * @param data its constants
     * @param code its instructions
     * @param lines where they come from
     * @throws IllegalArgumentException if there are too many of something, functions are not in order, two functions,
     *     imports or extensions have one name, an extension has none, a table's target is negative, or data are declared
     *     that are not there or are there and not declared: a bug of the caller
     */
    public Program {
        EnumMap<Region, Segment> copy = new EnumMap<>(Region.class);
        copy.putAll(regions);
        regions = Collections.unmodifiableMap(copy);
        functions = List.copyOf(functions);
        imports = List.copyOf(imports);
        extensions = List.copyOf(extensions);
        tables = tables.stream()
                .map(Targets::new)
                .<List<Integer>>map(table -> table)
                .toList();
        code = List.copyOf(code);
        int targets = tables.stream().mapToInt(List::size).sum();
        boolean ordered = functions.get(0).start() == 0;
        for (int i = 1; i < functions.size(); i++) {
            ordered &= functions.get(i).start() > functions.get(i - 1).start();
        }
        requireDistinct(functions.stream().map(Function::name).toList());
        requireDistinct(imports.stream().map(Import::name).toList());
        requireDistinct(extensions.stream().map(Extension::name).toList());
        if (!extensions.stream().allMatch(extension -> isName(extension.name()))
                || tables.stream().flatMap(List::stream).anyMatch(target -> target < 0)) {
            throw new IllegalArgumentException("extensions have names, and targets of tables are indices");
        }
        for (Extension extension : extensions) {
            if (!extension.types().stream().map(extension::result).allMatch(Signature::isOfRegisters)) {
                throw new IllegalArgumentException("extension " + extension.name() + " gives what no register holds");
            }
        }
        copy.forEach((region, segment) -> {
            if (segment.region() != region) {
                throw new IllegalArgumentException(region + " is declared as " + segment);
            }
        });
        Segment declared = copy.get(Region.DATA);
        if (data.length() != (declared == null ? 0 : declared.bytes())) {
            throw new IllegalArgumentException(data + " of data are there, and declared are " + declared);
        }
        if (!ordered
                || code.size() > MAX_INSTRUCTIONS
                || functions.size() > MAX_FUNCTIONS
                || imports.size() > MAX_IMPORTS
                || extensions.size() > MAX_IMPORTS
                || tables.size() > MAX_TABLES
                || targets > MAX_TABLE_TARGETS) {
            throw new IllegalArgumentException("a program has at most " + MAX_INSTRUCTIONS + " instructions, "
                    + MAX_FUNCTIONS + " functions in order, " + MAX_IMPORTS + " imports and extensions, "
                    + MAX_TABLES + " tables and " + MAX_TABLE_TARGETS + " targets in them");
        }
    }

    /**
     * Makes a program without data.
     *
     * @param regions what is declared, each under its own region
     * @param functions at least one
     * @param imports its imports
     * @param extensions its extensions
     * @param tables its jump tables
     * @param code its instructions
     * @param lines where they come from
     * @throws IllegalArgumentException as the other, also if bytes of {@link Region#DATA} are declared
     */
    public Program(
            Map<Region, Segment> regions,
            List<Function> functions,
            List<Import> imports,
            List<Extension> extensions,
            List<List<Integer>> tables,
            List<Instruction> code,
            Lines lines) {
        this(regions, functions, imports, extensions, tables, Data.NONE, code, lines);
    }

    private static void requireDistinct(List<String> names) {
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("a name is there twice: " + names);
        }
    }

    /**
     * Makes a program of one function.
     *
     * @param regions what is declared
     * @param code its instructions
     * @return {@code main() l} with this code
     */
    public static Program of(Collection<Segment> regions, List<Instruction> code) {
        EnumMap<Region, Segment> declared = new EnumMap<>(Region.class);
        regions.forEach(segment -> declared.put(segment.region(), segment));
        return new Program(declared, List.of(Function.main()), List.of(), List.of(), List.of(), code, Lines.NONE);
    }

    /**
     * The same program without {@link #lines}, which mean nothing to a machine.
     *
     * @return a program with no source
     */
    public Program withoutLines() {
        return new Program(regions, functions, imports, extensions, tables, data, code, Lines.NONE);
    }

    /**
     * Whether a text can be a name: a letter or underscore and up to 63 letters, digits and underscores.
     *
     * @param name any text
     * @return true if it can
     */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * The function an instruction is in.
     *
     * @param pc its index
     * @return an index into {@link #functions}
     */
    public int functionAt(int pc) {
        int low = 0;
        int high = functions.size() - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (functions.get(middle).start() <= pc) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * Where a function ends.
     *
     * @param function an index into {@link #functions}
     * @return the index behind its last instruction
     */
    public int end(int function) {
        return function + 1 < functions.size()
                ? Math.min(functions.get(function + 1).start(), code.size())
                : code.size();
    }

    /**
     * The most bytes of locals that any function declares: as far apart are the locals of activations.
     *
     * @return 0 to {@link Function#MAX_LOCAL_BYTES}
     */
    public int mostLocalBytes() {
        return functions.stream().mapToInt(Function::localBytes).max().orElse(0);
    }

    /**
     * The size of a region as far as the program alone tells.
     *
     * @param region any region
     * @param function the function that asks, an index into {@link #functions}
     * @return bytes; 0 if it is not declared or is the packet
     */
    public int declaredBytes(Region region, int function) {
        Segment segment = regions.get(region);
        return region == Region.LOCAL ? functions.get(function).localBytes() : segment == null ? 0 : segment.bytes();
    }

    /**
     * The places that control may go to from an instruction, beside the next one.
     *
     * @param in one of the program's instructions
     * @return its target, or all targets of its jump table; empty for most
     */
    public List<Integer> targets(Instruction in) {
        Format format = in.op().format();
        if (format.namesTarget()) {
            return List.of(in.target());
        }
        return format == Format.SWITCH && in.target() < tables.size() ? tables.get(in.target()) : List.of();
    }

    /**
     * What a call takes and gives, as far as the program alone tells.
     *
     * @param in a call of a function or of the host
     * @return the signature of what it names, or empty if there is none: it names nothing, or is dynamic
     */
    public Optional<Signature> callee(Instruction in) {
        if (in.op() == Op.CALL && in.target() < functions.size()) {
            return Optional.of(functions.get(in.target()).signature());
        }
        return in.op() == Op.HCALL && in.target() < imports.size()
                ? Optional.of(imports.get(in.target()).signature())
                : Optional.empty();
    }

    /**
     * What keeps an instruction from meaning something in this program: a target outside its function, a region that is
     * not declared or not writable, a call with other arguments than what it calls takes, an extension it does not
     * declare, or control that would go on behind its function.
     *
     * @param pc the instruction
     * @return the flaw, or empty
     */
    public Optional<Flaw> flaw(int pc) {
        Instruction in = code.get(pc);
        Format format = in.op().format();
        int function = functionAt(pc);
        int start = functions.get(function).start();
        int end = end(function);
        Flaw flaw = null;
        if (format == Format.SWITCH && in.target() >= tables.size()) {
            flaw = Flaw.TABLE;
        } else if (format == Format.SWITCH && !((Targets) tables.get(in.target())).within(start, end)
                || format.namesTarget() && (in.target() < start || in.target() >= end)) {
            flaw = Flaw.TARGET;
        } else if (format.fallsThrough() && pc + 1 == end) {
            flaw = Flaw.FALL_THROUGH;
        } else if (format.namesRegion() && !declares(in.region(), function)) {
            flaw = Flaw.REGION;
        } else if (format == Format.STORE
                && in.region() != Region.LOCAL
                && !regions.get(in.region()).writable()) {
            flaw = Flaw.WRITABLE;
        } else if (format == Format.EXTENSION) {
            flaw = extensionFits(in) ? null : Flaw.EXTENSION;
        } else if (in.op() == Op.CALL || in.op() == Op.HCALL) {
            flaw = callee(in).filter(s -> fits(s, in)).isPresent() ? null : Flaw.SIGNATURE;
        }
        return Optional.ofNullable(flaw);
    }

    /** What can be wrong with an instruction in its program. */
    public enum Flaw {
        /** No such jump table. */
        TABLE,
        /** A target that is no instruction of the function. */
        TARGET,
        /** Control goes on behind the function. */
        FALL_THROUGH,
        /** A region that is not declared. */
        REGION,
        /** A store to a region that is only read. */
        WRITABLE,
        /** An extension that is not declared, or has no such instruction. */
        EXTENSION,
        /** A call of nothing, or of what takes or gives something else. */
        SIGNATURE
    }

    private boolean declares(Region region, int function) {
        return region == Region.LOCAL ? functions.get(function).localBytes() > 0 : regions.containsKey(region);
    }

    private boolean extensionFits(Instruction in) {
        if (in.target() >= extensions.size()) {
            return false;
        }
        Extension extension = extensions.get(in.target());
        boolean unary = extension.sources() == 1;
        return extension.types().contains(in.type()) && !(unary && (in.immediate() || in.rs2() != 0));
    }

    /**
     * Whether a call passes and takes what a signature says.
     *
     * @param signature of what is called
     * @param call the call
     * @return true if the number of arguments and the type of the result are the same
     */
    public static boolean fits(Signature signature, Instruction call) {
        return signature.parameters().size() == Arguments.count(call.imm()) && signature.result() == call.type();
    }

    /**
     * All flaws, those of the program as a whole included: a function without code, a first function with parameters.
     *
     * @return what is wrong first, in words, or empty if an engine can take the program
     */
    public Optional<String> flaw() {
        if (code.isEmpty() || functions.get(functions.size() - 1).start() >= code.size()) {
            return Optional.of("a function has no code");
        } else if (!functions.get(0).signature().parameters().isEmpty()) {
            return Optional.of("the first function takes parameters, and nobody gives them");
        }
        List<String> flaws = new ArrayList<>();
        for (int pc = 0; pc < code.size() && flaws.isEmpty(); pc++) {
            int at = pc;
            flaw(pc).ifPresent(flaw -> flaws.add(flaw + " at pc=" + at));
        }
        return flaws.stream().findFirst();
    }
}
