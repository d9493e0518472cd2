package io.yotosmartstream.environments.declaration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What counts where the file says nothing, written as in the file (YAML). A setting with neither
 * this nor {@code @Nullable} is required. On a group: the defaults of its settings, before their
 * own.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
  String value();

  /** Instead, in the architecture {@code always-on}; empty: the same. */
  String alwaysOn() default "";

  /** Instead, in the architecture {@code hybrid}; empty: the same. */
  String hybrid() default "";
}
