package dev.exocode.sandbox.bind;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes what a bound method returns, of the parts of the outcome that its parameters are: stands on one constructor or one
 * static method of the return type. A record needs none: then its components are the parts.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.CONSTRUCTOR, ElementType.METHOD})
public @interface Outcome {}
