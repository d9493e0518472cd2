package io.yotosmartstream.wire;

import java.util.Locale;

/** How enum constants look in JSON. */
public final class WireNames {
  private WireNames() {}

  /** As it is for {@link Verbatim} enums, else in {@code lower-case}. */
  public static String of(Enum<?> constant) {
    return constant instanceof Verbatim
        ? constant.name()
        : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
