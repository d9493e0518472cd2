package io.yotosmartstream.environments.declaration;

import java.util.Locale;

/** An enum of which the file writes one. */
public interface Choice {
  String name();

  /** As the file writes it: {@code ALWAYS_ON} is {@code always-on}. */
  default String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
