package io.yotosmartstream.players;

/** What an event of a player is about. */
public enum EventKind {
  PLAYBACK,
  STATUS,
  PRESENCE,
  RESPONSE
}
