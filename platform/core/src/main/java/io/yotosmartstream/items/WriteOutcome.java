package io.yotosmartstream.items;

/** Whether a write or a whole transaction happened. */
public enum WriteOutcome {
  /** All of it is durable. */
  WRITTEN,
  /** A condition did not hold; nothing was changed. */
  CONFLICT
}
