package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One class becomes a program: its entry, and what that calls. */
final class Translation {
    private static final int MAX_NAME = 60;

    private final ClassFile file;
    private final Problems found = new Problems();
    /** The methods that the program has, the entry first. */
    private final Map<ClassFile.Method, Decoder.Decoded> methods = new LinkedHashMap<>();

    Translation(ClassFile file) {
        this.file = file;
    }

    private Place place() {
        return new Place(file.source(), "", 0);
    }

    private Place place(ClassFile.Method method) {
        return new Place(file.source(), method.name(), Decoder.firstLine(file, method));
    }

    /** The program, or all that keeps the class from being one. */
    Result<Program> program(Optional<String> name) {
        ClassFile.Method entry = entry(name);
        Segment[] regions = regions(entry);
        decode(entry);
        if (!found.isEmpty()) {
            return Result.failure(found.sorted());
        }
        Map<ClassFile.Method, Flow> flows = new LinkedHashMap<>();
        methods.forEach((method, decoded) -> flows.put(method, new Flow(decoded, descriptor(method), place(method))));
        Inlining inlining = new Inlining(flows);
        // Only what is still called is a function.
        Map<ClassFile.Method, List<Block>> functions = new LinkedHashMap<>();
        Deque<ClassFile.Method> waiting = new ArrayDeque<>(List.of(entry));
        while (!waiting.isEmpty()) {
            ClassFile.Method method = waiting.remove();
            if (!functions.containsKey(method)) {
                List<Block> blocks = flows.get(method).translate(inlining);
                blocks.forEach(block -> block.calls().forEach(waiting::add));
                Allocation.allocate(blocks, descriptor(method), place(method));
                functions.put(method, blocks);
            }
        }
        Lambda code = new Lambda(regions);
        code.source(file.source());
        Writer writer = new Writer(code, routines(code, functions.keySet()));
        functions.forEach((method, blocks) -> writer.write(method, blocks, place(method)));
        return Result.of(code.end());
    }

    private ClassFile.Method entry(Optional<String> name) {
        List<ClassFile.Method> possible = file.methods().stream()
                .filter(method -> name.isPresent()
                        ? method.name().equals(name.get()) && method.isStatic() && !method.isNative()
                        : method.isOpen())
                .toList();
        if (possible.size() == 1 && possible.get(0).code() != null) {
            return possible.get(0);
        }
        String[] facts = name.isPresent()
                ? new String[] {"found=" + possible.size(), "wanted=" + name.get()}
                : new String[] {"found=" + possible.size()};
        throw new Refused(place().problem(HandlerCode.ENTRY, facts)
                .help("begin in a static method that is not private, and make those private that it calls"));
    }

    private static Descriptor descriptor(ClassFile.Method method) {
        return Descriptor.of(method.key().descriptor())
                .orElseThrow(() -> new IllegalStateException("linked before: " + method));
    }

    private Segment[] regions(ClassFile.Method entry) {
        Descriptor descriptor = Descriptor.of(entry.key().descriptor())
                .orElseThrow(() -> place(entry).refused(HandlerCode.SIGNATURE));
        List<Kind> parameters = descriptor.parameters();
        int[] sizes = Sizes.of(file.pool(), entry, parameters.size());
        Map<Region, Segment> regions = new EnumMap<>(Region.class);
        for (int i = 0; i < sizes.length; i++) {
            Kind kind = parameters.get(i);
            if (!kind.isView() || regions.containsKey(kind.region())) {
                throw place(entry).refused(HandlerCode.ENTRY_PARAMETERS, "parameter=" + (i + 1));
            }
            boolean sized = sizes[i] != Sizes.NONE;
            int bytes = sized ? sizes[i] : 0;
            if (kind.region().fixed() && !sized
                    || !Segment.isPossible(kind.region(), kind.isWritable(), bytes)
                    || sized && kind.region() == Region.PACKET) {
                String fact = sized ? "bytes=" + bytes : "bytes=none";
                throw place(entry)
                        .refused(
                                HandlerCode.REGION_SIZE,
                                "region=" + kind.region().word(),
                                fact);
            }
            regions.put(kind.region(), new Segment(kind.region(), kind.isWritable(), bytes));
        }
        return regions.values().toArray(Segment[]::new);
    }

    private void decode(ClassFile.Method entry) {
        Linkage linkage = new Linkage(file);
        Deque<ClassFile.Method> waiting = new ArrayDeque<>(List.of(entry));
        Set<ClassFile.Method> seen = new HashSet<>(waiting);
        int bytes = 0;
        while (!waiting.isEmpty()) {
            ClassFile.Method method = waiting.remove();
            bytes += method.code().remaining();
            if (bytes > JavaHandler.MAX_CODE_BYTES || seen.size() > Program.MAX_FUNCTIONS) {
                throw place(method)
                        .refused(
                                HandlerCode.PROGRAM,
                                "bytes=" + bytes,
                                "max=" + JavaHandler.MAX_CODE_BYTES,
                                "methods=" + seen.size(),
                                "max=" + Program.MAX_FUNCTIONS);
            }
            Decoder.Decoded decoded = new Decoder(file, linkage, method).decode(found);
            methods.put(method, decoded);
            for (ClassFile.Method called : decoded.called()) {
                if (seen.add(called)) {
                    waiting.add(called);
                }
            }
        }
    }

    /** Declares a function for each method, under its name as far as that is one. */
    private Map<ClassFile.Method, Lambda.Routine> routines(Lambda code, Set<ClassFile.Method> functions) {
        Map<ClassFile.Method, Lambda.Routine> routines = new HashMap<>();
        Set<String> names = new HashSet<>();
        // Where to go on looking for a name of methods that are called the same.
        Map<String, Integer> next = new HashMap<>();
        for (ClassFile.Method method : functions) {
            String plain = method.name()
                    .substring(0, Math.min(method.name().length(), MAX_NAME))
                    .replaceAll("[^A-Za-z0-9_]", "_");
            String name =
                    Program.isName(plain) ? plain : "_" + plain.substring(0, Math.min(plain.length(), MAX_NAME - 1));
            while (!names.add(name)) {
                String suffix = "_" + next.merge(plain, 2, (number, first) -> number + 1);
                name = plain.substring(0, Math.min(plain.length(), MAX_NAME - suffix.length())) + suffix;
                name = Program.isName(name) ? name : suffix;
            }
            Signature signature = descriptor(method)
                    .signature(Signature.MAX_PARAMETERS)
                    .orElseThrow(() -> new IllegalStateException("linked before: " + method));
            routines.put(method, code.declare(name, signature));
        }
        return routines;
    }
}
