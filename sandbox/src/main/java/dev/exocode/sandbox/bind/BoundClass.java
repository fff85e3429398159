package dev.exocode.sandbox.bind;

import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.modifier.FieldManifestation;
import net.bytebuddy.description.modifier.TypeManifestation;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.FieldAccessor;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.implementation.bytecode.ByteCodeAppender;
import net.bytebuddy.implementation.bytecode.Duplication;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.TypeCreation;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.implementation.bytecode.assign.TypeCasting;
import net.bytebuddy.implementation.bytecode.assign.primitive.PrimitiveBoxingDelegate;
import net.bytebuddy.implementation.bytecode.assign.reference.ReferenceTypeAwareAssigner;
import net.bytebuddy.implementation.bytecode.collection.ArrayAccess;
import net.bytebuddy.implementation.bytecode.collection.ArrayLength;
import net.bytebuddy.implementation.bytecode.constant.IntegerConstant;
import net.bytebuddy.implementation.bytecode.constant.LongConstant;
import net.bytebuddy.implementation.bytecode.constant.NullConstant;
import net.bytebuddy.implementation.bytecode.constant.TextConstant;
import net.bytebuddy.implementation.bytecode.member.FieldAccess;
import net.bytebuddy.implementation.bytecode.member.MethodInvocation;
import net.bytebuddy.implementation.bytecode.member.MethodReturn;
import net.bytebuddy.implementation.bytecode.member.MethodVariableAccess;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Writes the class that implements an interface: it runs the guest of its field and hands over what came out. Its constructor
 * takes a {@link Guest}, the {@link MethodHandle} that makes what is thrown, and the tables of enumerations.
 */
final class BoundClass {
    private static final String GUEST = "guest";
    private static final String EXCEPTION = "exception";
    private static final String TABLES = "tables";
    private static final StackManipulation NOTHING = new StackManipulation.Compound();

    private final Contract contract;

    BoundClass(Contract contract) {
        this.contract = contract;
    }

    byte[] bytes(String name) {
        DynamicType.Builder<?> builder = new ByteBuddy(ClassFileVersion.JAVA_V17)
                .subclass(Object.class, ConstructorStrategy.Default.NO_CONSTRUCTORS)
                .implement(contract.type())
                .name(name)
                .modifiers(Visibility.PUBLIC, TypeManifestation.FINAL)
                .defineField(GUEST, Guest.class, Visibility.PRIVATE, FieldManifestation.FINAL)
                .defineField(EXCEPTION, MethodHandle.class, Visibility.PRIVATE, FieldManifestation.FINAL)
                .defineField(TABLES, Object[][].class, Visibility.PRIVATE, FieldManifestation.FINAL)
                .defineConstructor(Visibility.PUBLIC)
                .withParameters(Guest.class, MethodHandle.class, Object[][].class)
                .intercept(MethodCall.invoke(constructorOfObject())
                        .andThen(FieldAccessor.ofField(GUEST).setsArgumentAt(0))
                        .andThen(FieldAccessor.ofField(EXCEPTION).setsArgumentAt(1))
                        .andThen(FieldAccessor.ofField(TABLES).setsArgumentAt(2)));
        List<List<Class<?>>> written = new ArrayList<>();
        for (Method form : contract.methods()) {
            List<Class<?>> signature = new ArrayList<>(List.of(form.getReturnType()));
            signature.addAll(List.of(form.getParameterTypes()));
            if (!written.contains(signature)) {
                written.add(signature);
                builder = builder.defineMethod(form.getName(), form.getReturnType(), Visibility.PUBLIC)
                        .withParameters(form.getParameterTypes())
                        .intercept(new Implementation.Simple((ByteCodeAppender) this::write));
            }
        }
        try (DynamicType.Unloaded<?> made = builder.make()) {
            return made.getBytes();
        }
    }

    private static Constructor<?> constructorOfObject() {
        try {
            return Object.class.getConstructor();
        } catch (NoSuchMethodException e) {
            throw new AssertionError("an object without a constructor", e);
        }
    }

    private ByteCodeAppender.Size write(MethodVisitor to, Implementation.Context context, MethodDescription method) {
        // Behind the parameters is one variable: what the run gave.
        int result = method.getStackSize();
        List<StackManipulation> code = new ArrayList<>(List.of(field(context, GUEST)));
        code.addAll(given(method));
        code.add(run());
        if (contract.inputs().packet().isBatch()) {
            code.add(MethodReturn.of(method.getReturnType()));
            return size(to, context, code, result);
        }
        code.add(MethodVariableAccess.LONG.storeAt(result));
        if (contract.exception().isPresent()) {
            code.addAll(List.of(field(context, GUEST), field(context, EXCEPTION), call("check")));
        }
        if (contract.otherwise() != 0) {
            code.addAll(List.of(
                    field(context, GUEST),
                    MethodVariableAccess.LONG.loadFrom(result),
                    LongConstant.forValue(contract.otherwise()),
                    call("returned"),
                    MethodVariableAccess.LONG.storeAt(result)));
        }
        code.add(returned(context, method, result));
        return size(to, context, code, result + 2);
    }

    private static ByteCodeAppender.Size size(
            MethodVisitor to, Implementation.Context context, List<StackManipulation> code, int variables) {
        StackManipulation.Size size = new StackManipulation.Compound(code).apply(to, context);
        return new ByteCodeAppender.Size(size.getMaximalSize(), variables);
    }

    /** Memory, as what runs the guest takes it. */
    private List<StackManipulation> given(MethodDescription method) {
        Inputs inputs = contract.inputs();
        List<StackManipulation> code = new ArrayList<>();
        if (inputs.packet() == Inputs.Form.NONE) {
            code.addAll(List.of(call("nothing"), IntegerConstant.ZERO, IntegerConstant.ZERO));
        }
        code.addAll(memory(method, inputs.packet(), inputs.packetAt()));
        if (inputs.user() != Inputs.Form.NONE) {
            code.addAll(memory(method, inputs.user(), inputs.userAt()));
            code.add(new TextConstant(inputs.userName()));
        }
        return code;
    }

    private static List<StackManipulation> memory(MethodDescription method, Inputs.Form form, int at) {
        List<StackManipulation> code = new ArrayList<>();
        for (int i = 0; i < form.types.size(); i++) {
            if (form == Inputs.Form.BATCH && i == form.types.size() - 1) {
                code.add(NullConstant.INSTANCE);
            }
            code.add(argument(method, at + i, form.types.get(i)));
        }
        if (form == Inputs.Form.ARRAY) {
            code.addAll(List.of(IntegerConstant.ZERO, argument(method, at, byte[].class), ArrayLength.INSTANCE));
        }
        return code;
    }

    private static StackManipulation argument(MethodDescription method, int index, Class<?> type) {
        StackManipulation load =
                MethodVariableAccess.load(method.getParameters().get(index));
        return method.getParameters().get(index).getType().represents(type)
                ? load
                : new StackManipulation.Compound(load, TypeCasting.to(TypeDescription.ForLoadedType.of(type)));
    }

    private StackManipulation run() {
        Inputs inputs = contract.inputs();
        boolean batch = inputs.packet().isBatch();
        List<Class<?>> types = new ArrayList<>();
        types.addAll(
                switch (inputs.packet()) {
                    case BATCH, BATCH_ENDINGS -> Inputs.Form.BATCH_ENDINGS.types;
                    case NONE, ARRAY, SLICE -> Inputs.Form.SLICE.types;
                    case BUFFER -> List.of(ByteBuffer.class);
                });
        if (inputs.user() == Inputs.Form.NONE) {
            return invoke(Guest.class, batch ? "runBatch" : "run", types);
        }
        types.add(0, Guest.class);
        types.addAll(inputs.user() == Inputs.Form.BUFFER ? inputs.user().types : Inputs.Form.SLICE.types);
        types.add(String.class);
        return invoke(Calls.class, batch ? "runBatch" : "run", types);
    }

    private StackManipulation returned(Implementation.Context context, MethodDescription method, int result) {
        List<StackManipulation> code = new ArrayList<>();
        TypeDescription type = method.getReturnType().asErasure();
        List<Outputs.Taken> parts = contract.outputs().parts();
        Executable maker = contract.outputs().maker().orElse(null);
        if (maker instanceof Constructor<?> constructor) {
            code.add(TypeCreation.of(TypeDescription.ForLoadedType.of(constructor.getDeclaringClass())));
            code.add(Duplication.SINGLE);
        }
        for (int i = 0; i < parts.size(); i++) {
            code.add(part(context, parts.get(i), i, result));
        }
        if (maker instanceof Constructor<?> constructor) {
            code.add(MethodInvocation.invoke(new MethodDescription.ForLoadedConstructor(constructor)));
        } else if (maker instanceof Method factory) {
            code.add(MethodInvocation.invoke(new MethodDescription.ForLoadedMethod(factory)));
        } else if (parts.isEmpty() && !type.represents(void.class)) {
            code.add(NullConstant.INSTANCE);
        }
        code.add(MethodReturn.of(type));
        return new StackManipulation.Compound(code);
    }

    private StackManipulation part(Implementation.Context context, Outputs.Taken taken, int index, int result) {
        StackManipulation guest = field(context, GUEST);
        return switch (taken.part()) {
            case RESULT -> result(context, (Class<?>) taken.type(), index, MethodVariableAccess.LONG.loadFrom(result));
            case OUT -> new StackManipulation.Compound(guest, call("out"));
            case STATE -> new StackManipulation.Compound(guest, call("state"));
            case ENDING -> new StackManipulation.Compound(guest, invoke(Guest.class, "ending", List.of()));
            case TRAP -> new StackManipulation.Compound(guest, invoke(Guest.class, "trap", List.of()));
            case PROBLEM -> new StackManipulation.Compound(guest, invoke(Guest.class, "problem", List.of()));
            case CHARGED ->
                new StackManipulation.Compound(
                        guest,
                        invoke(Guest.class, "charged", List.of()),
                        boxed(taken.type() == Long.class, long.class));
        };
    }

    private static StackManipulation result(
            Implementation.Context context, Class<?> type, int index, StackManipulation load) {
        if (type.isEnum()) {
            return new StackManipulation.Compound(
                    field(context, GUEST),
                    load,
                    field(context, TABLES),
                    IntegerConstant.forValue(index),
                    ArrayAccess.REFERENCE.load(),
                    call("constant"),
                    TypeCasting.to(TypeDescription.ForLoadedType.of(type)));
        }
        if (type == OptionalLong.class || type == OptionalInt.class) {
            return new StackManipulation.Compound(
                    field(context, GUEST), load, call(type == OptionalInt.class ? "optionalInt" : "optionalLong"));
        }
        boolean box = !type.isPrimitive();
        if (type == boolean.class || type == Boolean.class) {
            return new StackManipulation.Compound(load, call("truth"), boxed(box, boolean.class));
        }
        return type == int.class || type == Integer.class
                ? new StackManipulation.Compound(load, call("narrow"), boxed(box, int.class))
                : new StackManipulation.Compound(load, boxed(box, long.class));
    }

    private static StackManipulation boxed(boolean wanted, Class<?> primitive) {
        TypeDescription type = TypeDescription.ForLoadedType.of(primitive);
        return wanted
                ? PrimitiveBoxingDelegate.forPrimitive(type)
                        .assignBoxedTo(
                                type.asBoxed().asGenericType(),
                                ReferenceTypeAwareAssigner.INSTANCE,
                                Assigner.Typing.STATIC)
                : NOTHING;
    }

    private static StackManipulation field(Implementation.Context context, String name) {
        FieldDescription field = context.getInstrumentedType()
                .getDeclaredFields()
                .filter(ElementMatchers.named(name))
                .getOnly();
        return new StackManipulation.Compound(
                MethodVariableAccess.loadThis(), FieldAccess.forField(field).read());
    }

    /** A call of one of the methods of {@link Calls} that are alone with their name. */
    private static StackManipulation call(String name) {
        return Arrays.stream(Calls.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .map(BoundClass::invoke)
                .orElseThrow();
    }

    private static StackManipulation invoke(Class<?> type, String name, List<Class<?>> types) {
        try {
            return invoke(type.getMethod(name, types.toArray(Class<?>[]::new)));
        } catch (NoSuchMethodException e) {
            throw new AssertionError("no such method", e);
        }
    }

    private static StackManipulation invoke(Method method) {
        return MethodInvocation.invoke(new MethodDescription.ForLoadedMethod(method));
    }

    /** What of Exocode such a class names. */
    static List<Class<?>> named() {
        return List.of(Guest.class, Calls.class, Ending.class);
    }
}
