package dev.exocode.sandbox.bind;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which part of an outcome something takes, where its type does not tell, or says another than is wanted: see {@link Part}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface From {

    /**
     * The part.
     *
     * @return what to take
     */
    Part value();
}
