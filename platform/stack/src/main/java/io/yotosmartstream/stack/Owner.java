package io.yotosmartstream.stack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** The process that owns a stack: it ends everything when it is told to, or when a part ends. */
final class Owner {
  private final StackFolder folder;
  private final AtomicReference<LaptopStack> running = new AtomicReference<>();
  private final AtomicBoolean told = new AtomicBoolean();

  Owner(StackFolder folder) {
    this.folder = folder;
  }

  /**
   * @throws IllegalStateException that says which part ended and how
   */
  void serve(StackSettings settings, Deployable deployable) throws InterruptedException {
    long began = System.nanoTime();
    // Before anything is started: it may be told to end meanwhile.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(settings), "stop"));
    try (folder;
        LaptopStack stack = new LaptopStack(settings, deployable, System.out::println)) {
      running.set(stack);
      boolean demo = stack.demoFamily();
      folder.ready(Greeting.of(stack, demo, Duration.ofNanos(System.nanoTime() - began)));
      String why = stack.awaitEnd();
      if (told.get()) {
        // Its parts are being ended, and none by itself; the JVM goes with them.
        new CountDownLatch(1).await();
      }
      folder.died(why);
      throw new IllegalStateException(
          "The stack died: " + why + "\nEverything is stopped; make stack-up starts anew.");
    }
  }

  private void stop(StackSettings settings) {
    told.set(true);
    LaptopStack stack = running.get();
    if (stack != null) {
      stack.close();
    }
    // Of a stack that is not made yet.
    new Marked(settings.mark()).close();
    folder.close();
  }
}
