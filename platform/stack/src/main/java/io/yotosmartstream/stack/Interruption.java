package io.yotosmartstream.stack;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Ctrl-C while a stack starts: its owner is in a session of its own and hears nothing of it, so who
 * waits for the stack ends it.
 */
final class Interruption implements AutoCloseable {
  private final Thread hook;

  private Interruption(StackFolder folder, Consumer<String> tell) {
    hook = new Thread(() -> end(folder, tell), "interrupted");
  }

  /** From now on, until it is closed. */
  static Interruption ends(StackFolder folder) {
    Interruption made = new Interruption(folder, System.err::println);
    Runtime.getRuntime().addShutdownHook(made.hook);
    return made;
  }

  static void end(StackFolder folder, Consumer<String> tell) {
    tell.accept("Interrupted: what was started is being ended.");
    var unused = folder.down();
    tell.accept("Nothing of it is left.");
  }

  /** Where the JVM ends already, nothing more is said: what failed is no news then. */
  @Override
  public void close() throws InterruptedException {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      new CountDownLatch(1).await();
    }
  }
}
