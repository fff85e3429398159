package dev.exocode.vcode;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Tests that take long and ask no JDK anything: what they look at is plain Java, mostly on the same numbers each time, and no class is
 * made at run time, no thread waits for another, and no stack is near its end. They are run on the JDK of the build, and not once more
 * on JDK 25. What they look at is run there by others.
 */
@Tag(OnOneJdk.TAG)
@net.jqwik.api.Tag(OnOneJdk.TAG)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnOneJdk {
    /** What the build leaves out by. */
    String TAG = "one-jdk";
}
