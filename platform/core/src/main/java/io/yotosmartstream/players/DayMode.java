package io.yotosmartstream.players;

/** Which of its two sets of limits and lights a player is using. */
public enum DayMode {
  DAY,
  NIGHT
}
