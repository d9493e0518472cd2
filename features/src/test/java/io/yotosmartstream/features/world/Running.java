package io.yotosmartstream.features.world;

import java.util.Optional;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/**
 * The world of a run: started when it is first asked for. Where it does not start, or what it
 * stands on ends, the first who is about to use it fails with the cause, and whoever comes later is
 * not tried at all, instead of failing one by one with errors of connections.
 */
final class Running {
  private final Supplier<World> open;
  private World world;
  private RuntimeException failure;
  private boolean said;

  Running(Supplier<World> open) {
    this.open = open;
  }

  /** As it is, also where it has ended. */
  synchronized World get() {
    if (failure != null) {
      throw new TestAbortedException("Not tried: the world did not start");
    }
    if (world == null) {
      try {
        world = open.get();
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }
    return world;
  }

  /**
   * @throws WorldEnded with the cause, once, where the world cannot be used any more
   * @throws TestAbortedException where that was said already
   */
  synchronized void requireUsable() {
    if (failure != null) {
      throw new TestAbortedException("Not tried: the world did not start");
    }
    Optional<String> cause = ending();
    if (cause.isPresent()) {
      if (said) {
        throw new TestAbortedException("Not tried: the world has ended");
      }
      said = true;
      throw new WorldEnded(cause.get());
    }
  }

  /** What ended it in the middle; empty while it can be used, and before it was asked for. */
  synchronized Optional<String> ending() {
    return world == null ? Optional.empty() : world.ending();
  }

  /** Nothing where it was never asked for. */
  synchronized String closing() {
    return world == null ? "" : world.closing();
  }
}
