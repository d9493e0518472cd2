package io.yotosmartstream.players;

import io.yotosmartstream.wire.Verbatim;

/**
 * {@code QUEUED -> SENT -> ACKNOWLEDGED | FAILED | EXPIRED}; a queued one may also fail or expire
 * at once.
 */
public enum CommandStatus implements Verbatim {
  QUEUED,
  SENT,
  ACKNOWLEDGED,
  FAILED,
  EXPIRED;

  public boolean ended() {
    return this != QUEUED && this != SENT;
  }
}
