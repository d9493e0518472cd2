package io.yotosmartstream.emulators;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An emulator that is started on its first use; where that fails, each use fails alike, at once.
 */
final class OneOfThisJvm {
  private final Supplier<Emulator> start;
  private @Nullable Emulator running;
  private @Nullable RuntimeException failure;

  OneOfThisJvm(Supplier<Emulator> start) {
    this.start = start;
  }

  synchronized Emulator get() {
    if (failure != null) {
      throw failure;
    }
    Emulator one = running;
    if (one == null) {
      one = tryToStart();
      running = one;
    }
    return one;
  }

  private Emulator tryToStart() {
    try {
      return start.get();
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }
}
