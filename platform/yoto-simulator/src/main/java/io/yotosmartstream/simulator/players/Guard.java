package io.yotosmartstream.simulator.players;

import java.time.Duration;

/** Runs something under the lock of a player, and lets the player tell what it changed. */
interface Guard {

  void later(Duration delay, Runnable task);

  void now(Runnable task);
}
