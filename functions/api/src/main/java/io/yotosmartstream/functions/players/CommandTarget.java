package io.yotosmartstream.functions.players;

import org.jspecify.annotations.Nullable;

/** What a command is about, once it is clear. */
record CommandTarget(
    @Nullable String cardId,
    @Nullable String chapterKey,
    @Nullable String trackKey,
    @Nullable Integer secondsIn,
    @Nullable Integer volume,
    @Nullable Integer seconds) {
  static final CommandTarget NONE = new CommandTarget(null, null, null, null, null, null);

  static CommandTarget card(
      String cardId,
      @Nullable String chapterKey,
      @Nullable String trackKey,
      @Nullable Integer secondsIn) {
    return new CommandTarget(cardId, chapterKey, trackKey, secondsIn, null, null);
  }

  static CommandTarget volume(int steps) {
    return new CommandTarget(null, null, null, null, steps, null);
  }

  static CommandTarget seconds(int seconds) {
    return new CommandTarget(null, null, null, null, null, seconds);
  }
}
