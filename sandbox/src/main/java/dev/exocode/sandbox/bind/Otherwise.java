package dev.exocode.sandbox.bind;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a run gives that did not return: it declined or was stopped. On the method, or on the interface where the method is
 * inherited, it is a number in place of 0, also where the result is part of an outcome. On a constant of an enumeration it is
 * that constant, which also stands for results that are the ordinal of none.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.FIELD})
public @interface Otherwise {

    /**
     * The result to give, in the range of its type; of a {@code boolean} 0 or 1. Not looked at on a constant.
     *
     * @return the number
     */
    long value() default 0;
}
