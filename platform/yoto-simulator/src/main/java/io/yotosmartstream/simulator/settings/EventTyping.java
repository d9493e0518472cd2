package io.yotosmartstream.simulator.settings;

/** How events spell their values: the three ways seen in the wild (protocol section 3.5). */
public enum EventTyping {
  /** JSON numbers and booleans. */
  NATIVE,
  /** JSON numbers, booleans as 0 and 1. */
  ZERO_ONE,
  /** Everything as strings, as the documentation types it. */
  STRINGS
}
