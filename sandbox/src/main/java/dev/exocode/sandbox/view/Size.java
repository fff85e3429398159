package dev.exocode.sandbox.view;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How large a region of a handler is, on the parameter by which its entry takes it: exactly so many bytes of {@link State},
 * {@link Scratch} and {@link Out}, at least so many of {@link User}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Size {

    /**
     * The size.
     *
     * @return bytes, 0 to 16,777,216
     */
    int value();
}
