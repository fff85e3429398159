package dev.exocode.sandbox.bind;

import dev.exocode.sandbox.SandboxCode;
import dev.exocode.vcode.diagnostic.Result;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an interface asks for, checked as far as it can be without a guest.
 *
 * @param type the interface
 * @param place its method in messages
 * @param methods the one method, once for each form in which it is called
 * @param inputs what the parameters are
 * @param outputs what is returned
 * @param otherwise the result of runs that did not return
 * @param exception makes what a stopped run throws, of a string
 */
record Contract(
        Class<?> type,
        String place,
        List<Method> methods,
        Inputs inputs,
        Outputs outputs,
        long otherwise,
        Optional<MethodHandle> exception) {

    static final String EXTEND = "bind an interface of your own that extends this one with type arguments";
    static final String LOOKUP =
            "make it public, in a package that is exported, or give the binder a lookup of where it is declared";

    static Result<Contract> of(Class<?> type, MethodHandles.Lookup access) {
        Problems problems = new Problems(type.getTypeName());
        if (!type.isInterface() || type.isAnnotation() || type.isSealed()) {
            String kind = !type.isInterface() ? "class" : type.isAnnotation() ? "annotation" : "sealed";
            problems.add(SandboxCode.S2001, "kind=" + kind);
            return Result.failure(problems.list());
        }
        try {
            access.accessClass(type);
        } catch (IllegalAccessException e) {
            problems.addWithHelp(LOOKUP, SandboxCode.S2003, "type=" + type.getTypeName());
        }
        TypeArguments arguments = new TypeArguments(type);
        Map<String, List<Method>> methods = Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && !isOfObject(method))
                .collect(Collectors.groupingBy(
                        method -> signature(method, arguments), LinkedHashMap::new, Collectors.toList()));
        if (methods.size() != 1) {
            List<String> names = methods.keySet().stream().sorted().toList();
            problems.add(SandboxCode.S2002, "methods=" + (names.isEmpty() ? "none" : String.join(" ", names)));
            return Result.failure(problems.list());
        }
        List<Method> forms = methods.values().iterator().next();
        Method method = mostSpecific(forms);
        String place = type.getTypeName() + "." + methods.keySet().iterator().next();
        problems.at(place);
        Inputs inputs =
                Inputs.of(place, method.getParameters(), arguments.in(method.getGenericParameterTypes()), problems);
        Outputs outputs = Outputs.of(method, arguments.in(method.getGenericReturnType()), access, problems);
        if (inputs.packet().isBatch() && method.getReturnType() != void.class) {
            problems.addWithHelp(
                    "make the method void: results are written to the array",
                    SandboxCode.S2006,
                    "type=" + method.getReturnType().getTypeName(),
                    "of=batch");
        }
        long otherwise = otherwise(annotation(Otherwise.class, method, type), outputs, problems);
        Optional<Class<? extends Exception>> thrown =
                annotation(OrThrow.class, method, type).<Class<? extends Exception>>map(OrThrow::value);
        if (thrown.isPresent() && inputs.packet().isBatch()) {
            problems.addWithHelp(
                    "leave it out: Ending[] endings tells of each run how it ended",
                    SandboxCode.S2010,
                    "annotation=@OrThrow",
                    "of=batch");
        }
        Optional<MethodHandle> exception = thrown.flatMap(made -> exception(made, forms, access, problems));
        forms.stream()
                .flatMap(form -> Arrays.stream(form.getExceptionTypes()))
                .distinct()
                .filter(declared -> isChecked(declared)
                        && !thrown.map(declared::isAssignableFrom).orElse(false))
                .forEach(declared -> problems.add(SandboxCode.S2012, "exception=" + declared.getTypeName()));
        return problems.any()
                ? Result.failure(problems.list())
                : Result.of(new Contract(type, place, forms, inputs, outputs, otherwise, exception));
    }

    /** A method of every object, which an interface may declare again to say more of it. */
    private static boolean isOfObject(Method method) {
        try {
            return Modifier.isPublic(Object.class
                    .getMethod(method.getName(), method.getParameterTypes())
                    .getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static String signature(Method method, TypeArguments arguments) {
        return Arrays.stream(arguments.in(method.getGenericParameterTypes()))
                .map(type -> type instanceof Class<?> c ? c.getSimpleName() : type.getTypeName())
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }

    /** Of forms that differ in what they return, the one that returns what all of them may. */
    private static Method mostSpecific(List<Method> forms) {
        return forms.stream()
                .reduce((a, b) -> a.getReturnType().isAssignableFrom(b.getReturnType()) ? b : a)
                .orElseThrow();
    }

    private static <A extends Annotation> Optional<A> annotation(Class<A> kind, AnnotatedElement... places) {
        return Arrays.stream(places)
                .map(place -> place.getAnnotation(kind))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static long otherwise(Optional<Otherwise> asked, Outputs outputs, Problems problems) {
        if (asked.isEmpty()) {
            return 0;
        }
        long value = asked.get().value();
        List<Outputs.Taken> numbers =
                outputs.parts().stream().filter(Outputs.Taken::isNumber).toList();
        if (numbers.isEmpty()) {
            problems.addWithHelp(
                    "leave it out, or return a number",
                    SandboxCode.S2010,
                    "annotation=@Otherwise(" + value + ")",
                    "numbers=0");
        }
        for (Outputs.Taken number : numbers) {
            if (!number.holds(value)) {
                problems.addWithHelp(
                        "give a number that the type holds",
                        SandboxCode.S2010,
                        "annotation=@Otherwise(" + value + ")",
                        "type=" + number.type().getTypeName());
            }
        }
        return value;
    }

    private static boolean isChecked(Class<?> exception) {
        return !RuntimeException.class.isAssignableFrom(exception) && !Error.class.isAssignableFrom(exception);
    }

    private static Optional<MethodHandle> exception(
            Class<? extends Exception> thrown, List<Method> forms, MethodHandles.Lookup access, Problems problems) {
        String fact = "exception=" + thrown.getTypeName();
        boolean declared = forms.stream()
                .allMatch(
                        form -> Arrays.stream(form.getExceptionTypes()).anyMatch(one -> one.isAssignableFrom(thrown)));
        Optional<Constructor<?>> constructor = constructor(thrown);
        boolean missing = isChecked(thrown) && !declared;
        if (missing || constructor.isEmpty() || Modifier.isAbstract(thrown.getModifiers())) {
            problems.addWithHelp(
                    missing
                            ? "let the method declare it, or name an unchecked exception"
                            : "name a class that is not abstract, with a constructor of a String or of nothing",
                    SandboxCode.S2011,
                    fact,
                    "declared=" + declared);
            return Optional.empty();
        }
        try {
            MethodHandle maker = access.unreflectConstructor(constructor.get());
            if (constructor.get().getParameterCount() == 0) {
                maker = MethodHandles.dropArguments(maker, 0, String.class);
            }
            return Optional.of(maker.asType(MethodType.methodType(Throwable.class, String.class)));
        } catch (IllegalAccessException e) {
            problems.addWithHelp(LOOKUP, SandboxCode.S2003, fact);
            return Optional.empty();
        }
    }

    private static Optional<Constructor<?>> constructor(Class<?> thrown) {
        List<Constructor<?>> all = List.of(thrown.getDeclaredConstructors());
        return all.stream()
                .filter(one -> List.of(one.getParameterTypes()).equals(List.of(String.class)))
                .findFirst()
                .or(() ->
                        all.stream().filter(one -> one.getParameterCount() == 0).findFirst());
    }

    /** The types that a class for this names, beside those of Exocode. */
    List<Class<?>> named() {
        List<Class<?>> named = new ArrayList<>(List.of(type));
        outputs.maker().ifPresent(maker -> named.add(maker.getDeclaringClass()));
        for (Outputs.Taken taken : outputs.parts()) {
            if (taken.isEnumeration()) {
                named.add((Class<?>) taken.type());
            }
        }
        return named;
    }

    /** The tables of the enumerations among the parts, null for others. */
    Object[][] tables() {
        return outputs.parts().stream()
                .map(taken -> taken.isEnumeration() ? Constants.table((Class<?>) taken.type()) : null)
                .toArray(Object[][]::new);
    }
}
