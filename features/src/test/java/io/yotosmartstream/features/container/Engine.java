package io.yotosmartstream.features.container;

import io.yotosmartstream.launcher.Program;
import io.yotosmartstream.launcher.Starter;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What runs the images. */
interface Engine extends Starter, AutoCloseable {
  /** For people: what it is, and why. */
  String how();

  /** Ends what runs of a program, where the end of the started process does not. */
  void kill(Program program);

  /** The folder of data, or a copy of what the features look at, that this process can read. */
  Path readable(Path data);

  /** Most resident memory of a program so far, in KiB; empty where nobody can tell. */
  OptionalLong peak(Program program);

  @Override
  void close();
}
