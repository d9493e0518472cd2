package io.yotosmartstream.functions.audio;

/** How far an audio is. */
public enum AudioStatus {
  /** Announced; nothing is there yet. */
  UPLOADING,
  /** There; being looked into. */
  CHECKING,
  READY,
  /** It is not audio that a player can play. */
  REFUSED,
  /** Speech is being made. */
  SPEAKING,
  /** Speech could not be made. */
  FAILED
}
