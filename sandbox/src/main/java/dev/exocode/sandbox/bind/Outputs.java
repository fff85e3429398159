package dev.exocode.sandbox.bind;

import dev.exocode.sandbox.SandboxCode;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a method returns, and of what it is made.
 *
 * @param parts what is taken from the outcome, in order
 * @param maker what makes the returned object of them; empty if the one part is returned, or there is none
 */
record Outputs(List<Taken> parts, Optional<Executable> maker) {

    /**
     * A part, in a type that holds it.
     *
     * @param part what is taken
     * @param type the type that it is to have
     */
    record Taken(Part part, Type type) {

        /** Whether {@link Otherwise} can stand for it: a number, of which it is not said that there is none. */
        boolean isNumber() {
            return part == Part.RESULT
                    && type instanceof Class<?> c
                    && (c.isPrimitive() || c == Boolean.class || Number.class.isAssignableFrom(c));
        }

        boolean isEnumeration() {
            return part == Part.RESULT && type instanceof Class<?> c && c.isEnum();
        }

        /** Whether a number is a value of the type. */
        boolean holds(long value) {
            if (type == boolean.class || type == Boolean.class) {
                return value == 0 || value == 1;
            }
            return type == long.class || type == Long.class || value == (int) value;
        }
    }

    private static final String RETURNS =
            "return boolean, int, long, OptionalInt, OptionalLong or an enumeration for the"
                    + " result, Ending, byte[] for out, Optional<Trap> or Optional<Diagnostic>, or a record of these";
    private static final Outputs NOTHING = new Outputs(List.of(), Optional.empty());

    static Outputs of(Method method, Type type, MethodHandles.Lookup access, Problems problems) {
        From from = method.getAnnotation(From.class);
        if (from == null && (type == void.class || type == Void.class)) {
            return NOTHING;
        }
        if (type instanceof Class<?> c && from == null && (isMade(c) || c.isRecord())) {
            return made(c, access, problems);
        }
        Optional<Part> part = from == null ? Part.of(type) : Optional.of(from.value());
        if (part.isEmpty()) {
            problems.addWithHelp(
                    type instanceof TypeVariable<?> ? Contract.EXTEND : RETURNS,
                    SandboxCode.S2006,
                    "type=" + type.getTypeName());
            return NOTHING;
        }
        return new Outputs(
                taken(part.get(), type, "return", access, problems)
                        .map(List::of)
                        .orElse(List.of()),
                Optional.empty());
    }

    private static List<Executable> makers(Class<?> type) {
        List<Executable> all = new ArrayList<>(List.of(type.getDeclaredConstructors()));
        all.addAll(List.of(type.getDeclaredMethods()));
        all.removeIf(one -> !one.isAnnotationPresent(Outcome.class));
        return all;
    }

    private static boolean isMade(Class<?> type) {
        return !makers(type).isEmpty();
    }

    private static Outputs made(Class<?> type, MethodHandles.Lookup access, Problems problems) {
        List<Executable> makers = makers(type);
        Executable maker = makers.isEmpty() ? canonical(type) : makers.get(0);
        String[] facts = {"type=" + type.getTypeName(), "ways=" + Math.max(1, makers.size())};
        if (makers.size() > 1 || maker.getParameterCount() == 0 || !makes(maker, type)) {
            problems.add(SandboxCode.S2008, facts[0], facts[1], "parts=" + maker.getParameterCount());
            return NOTHING;
        }
        try {
            access.accessClass(type);
            if (maker instanceof Method method) {
                access.unreflect(method);
            } else {
                access.unreflectConstructor((Constructor<?>) maker);
            }
        } catch (IllegalAccessException e) {
            problems.addWithHelp(Contract.LOOKUP, SandboxCode.S2003, facts[0]);
        }
        List<Taken> parts = new ArrayList<>();
        Set<Part> meant = EnumSet.noneOf(Part.class);
        RecordComponent[] components = makers.isEmpty() ? type.getRecordComponents() : new RecordComponent[0];
        Parameter[] parameters = maker.getParameters();
        Type[] types = maker.getGenericParameterTypes();
        for (int i = 0; i < parameters.length; i++) {
            boolean component = components.length > 0;
            From from = component ? components[i].getAnnotation(From.class) : parameters[i].getAnnotation(From.class);
            Type of = component ? components[i].getGenericType() : types[i];
            String name = component ? components[i].getName() : Inputs.name(parameters[i], i);
            String place = type.getSimpleName() + "." + name;
            Optional<Part> part = from == null ? Part.of(of) : Optional.of(from.value());
            if (part.isEmpty()) {
                problems.add(SandboxCode.S2007, "part=" + place, "type=" + of.getTypeName());
            } else if (from == null && !meant.add(part.get()) && (of == long.class || of == byte[].class)) {
                // As likely as not the fuel or the state was meant, and the annotation forgotten.
                problems.addWithHelp(
                        "say with @From which part each of them is",
                        SandboxCode.S2007,
                        "part=" + place,
                        "type=" + of.getTypeName(),
                        "twice=" + part.get());
            } else {
                taken(part.get(), of, place, access, problems).ifPresent(parts::add);
            }
        }
        return new Outputs(parts, Optional.of(maker));
    }

    private static Executable canonical(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new AssertionError("a record without its constructor", e);
        }
    }

    private static boolean makes(Executable maker, Class<?> type) {
        return maker instanceof Method method
                ? Modifier.isStatic(method.getModifiers()) && type.isAssignableFrom(method.getReturnType())
                : !Modifier.isAbstract(type.getModifiers());
    }

    private static Optional<Taken> taken(
            Part part, Type type, String place, MethodHandles.Lookup access, Problems problems) {
        String[] facts = {"part=" + place, "type=" + type.getTypeName()};
        if (!part.fits(type)) {
            problems.add(SandboxCode.S2007, facts[0], facts[1], "from=" + part);
            return Optional.empty();
        }
        Taken taken = new Taken(part, type);
        if (taken.isEnumeration()) {
            try {
                access.accessClass((Class<?>) type);
            } catch (IllegalAccessException e) {
                problems.addWithHelp(Contract.LOOKUP, SandboxCode.S2003, facts[1]);
            }
            int others = Constants.others((Class<?>) type).size();
            if (others != 1) {
                problems.add(SandboxCode.S2009, facts[0], facts[1], "annotated=" + others);
            }
        }
        return Optional.of(taken);
    }
}
