package dev.exocode.sandbox.bind;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;

/** What the type variables of an interface's supertypes stand for in it. */
final class TypeArguments {
    private final Map<TypeVariable<?>, Type> known = new HashMap<>();

    TypeArguments(Class<?> type) {
        learn(type);
    }

    private void learn(Class<?> type) {
        for (Type parent : type.getGenericInterfaces()) {
            if (parent instanceof ParameterizedType generic) {
                TypeVariable<?>[] variables = ((Class<?>) generic.getRawType()).getTypeParameters();
                for (int i = 0; i < variables.length; i++) {
                    known.put(variables[i], in(generic.getActualTypeArguments()[i]));
                }
            }
            learn(parent instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) parent);
        }
    }

    /** A type with what its variables stand for; a variable that stands for nothing known is left. */
    Type in(Type type) {
        return type instanceof TypeVariable<?> variable ? known.getOrDefault(variable, variable) : type;
    }

    /** The same of several. */
    Type[] in(Type[] types) {
        Type[] resolved = new Type[types.length];
        for (int i = 0; i < types.length; i++) {
            resolved[i] = in(types[i]);
        }
        return resolved;
    }
}
