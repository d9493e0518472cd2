package io.yotosmartstream.emulators;

import java.util.Optional;
import java.util.OptionalLong;

/** An emulator that this JVM started; it ends with it. */
public interface OwnEmulator extends Emulator, AutoCloseable {

  /** Stops it where it runs, and starts it on the same port, empty. */
  void restart();

  /** Kills every function that runs, in the middle of what it does. */
  void killFunctions();

  /** How it ended though nobody closed it, for people; empty while it runs. */
  Optional<String> ending();

  /** Of it and all that it started, in MiB; empty where nobody can tell. */
  OptionalLong memory();

  @Override
  void close();
}
