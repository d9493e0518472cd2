package io.yotosmartstream.environments.declaration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting of the declaration, for people.
 *
 * @param path like {@code fargate.mqtt.cpu}
 * @param about what it means
 * @param allowed values, in words
 * @param initial the default, "required" or "none"
 */
public record Setting(String path, String about, String allowed, String initial) {
  static Setting of(String path, Field field, @Nullable String ofGroup) {
    return new Setting(path, field.about(), field.kind().allowed(), initial(field, ofGroup));
  }

  private static String initial(Field field, @Nullable String ofGroup) {
    Default defaults = field.defaults();
    if (ofGroup != null) {
      return ofGroup;
    }
    if (defaults == null) {
      return field.optional() ? "none" : "required";
    }
    StringBuilder text = new StringBuilder(defaults.value());
    for (String architecture : List.of("always-on", "hybrid")) {
      if (field.decidedBy(architecture)) {
        boolean alwaysOn = architecture.equals("always-on");
        text.append("; ").append(architecture).append(": ");
        text.append(alwaysOn ? defaults.alwaysOn() : defaults.hybrid());
      }
    }
    return text.toString();
  }
}
