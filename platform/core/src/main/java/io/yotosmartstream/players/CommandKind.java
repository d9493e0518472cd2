package io.yotosmartstream.players;

/** What a player can be asked to do. */
public enum CommandKind {
  PLAY_CARD(false),
  PAUSE(true),
  RESUME(false),
  STOP(true),
  /**
   * Yoto has no such command: it becomes a start of the card at the next track (protocol page,
   * section 3.3).
   */
  NEXT(false),
  PREVIOUS(false),
  SEEK(false),
  SET_VOLUME(true),
  SET_SLEEP_TIMER(false);

  private final boolean repeatable;

  CommandKind(boolean repeatable) {
    this.repeatable = repeatable;
  }

  /** Whether sending it a second time does no harm. */
  public boolean repeatable() {
    return repeatable;
  }
}
