package io.yotosmartstream.players;

/** What a player is doing. */
public enum Playback {
  PLAYING,
  PAUSED,
  STOPPED,
  /** Between tracks, or filling its buffer. */
  LOADING,
  /** It has not said. */
  UNKNOWN
}
