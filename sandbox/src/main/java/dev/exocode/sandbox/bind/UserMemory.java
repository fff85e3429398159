package dev.exocode.sandbox.bind;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The memory of this parameter is granted to the guest as its {@code user} region for the call, and taken back when it ends. It
 * stands on a {@code byte[]}, on the {@code byte[]} of three parameters {@code byte[] data, int offset, int length}, or on
 * a {@code ByteBuffer}, of which it grants what lies between position and limit.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface UserMemory {}
