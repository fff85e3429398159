package dev.exocode.sandbox.bind;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Holds one bound class: it sees what the interface's loader sees and the classes that it names, also those which that loader
 * does not know.
 */
final class BoundLoader extends ClassLoader {
    private final Map<String, Class<?>> named = new HashMap<>();

    BoundLoader(ClassLoader parent, Collection<Class<?>> named) {
        super(parent == null ? getPlatformClassLoader() : parent);
        named.forEach(type -> this.named.put(type.getName(), type));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> known = named.get(name);
        return known == null ? super.loadClass(name, resolve) : known;
    }

    Class<?> define(String name, byte[] bytes) {
        return defineClass(name, bytes, 0, bytes.length);
    }
}
