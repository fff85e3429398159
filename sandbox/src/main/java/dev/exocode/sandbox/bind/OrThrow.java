package dev.exocode.sandbox.bind;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A run that is stopped throws an exception, after what it wrote was undone; stands on the method, or on the interface where
 * the method is inherited. To decline throws nothing: a guest may do that.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OrThrow {

    /**
     * What is thrown: an exception with a constructor of a {@code String}, which is given why the run was stopped, or of
     * nothing.
     *
     * @return its class
     */
    Class<? extends Exception> value();
}
