package io.yotosmartstream.environments.declaration;

import org.jspecify.annotations.Nullable;

/**
 * One setting of the declaration, for people.
 *
 * @param path like {@code fargate.mqtt.cpu}
 * @param about what it means
 * @param allowed values, in words
 * @param initial the default, {@link #REQUIRED}, "required with" the group around it, or "none"
 */
public record Setting(String path, String about, String allowed, String initial) {
  /** Instead of a default: every file must have it. */
  public static final String REQUIRED = "required";

  static Setting of(String path, Field field, @Nullable String ofGroup, String requiredWith) {
    String initial = initial(field, ofGroup);
    boolean dependent = initial.equals(REQUIRED) && !requiredWith.isEmpty();
    return new Setting(
        path,
        field.about(),
        field.kind().allowed(),
        dependent ? "required with " + requiredWith : initial);
  }

  private static String initial(Field field, @Nullable String ofGroup) {
    Default defaults = field.defaults();
    if (ofGroup != null) {
      return ofGroup;
    }
    if (defaults == null) {
      return field.optional() ? "none" : REQUIRED;
    }
    StringBuilder text = new StringBuilder(defaults.value());
    field.ofArchitectures().forEach((a, value) -> text.append("; " + a + ": " + value));
    return text.toString();
  }
}
