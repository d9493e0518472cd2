package io.yotosmartstream.features.world;

import io.yotosmartstream.features.container.ContainerWorld;
import io.yotosmartstream.features.lambda.LambdaWorld;
import io.yotosmartstream.features.localstack.LocalStackWorld;
import io.yotosmartstream.features.stack.StackWorld;
import java.util.Optional;

/** The one world of a run, chosen by the property {@code world}. */
public final class Worlds {
  private static final Running RUNNING = new Running(Worlds::openToTheEnd);

  private Worlds() {}

  public static String chosen() {
    return System.getProperty("world", "local");
  }

  /** Starts it when it is first asked for; it is stopped when the run ends. */
  public static World running() {
    return RUNNING.get();
  }

  /**
   * Before and while it is used; starts nothing.
   *
   * @throws WorldEnded with the cause, once, where it cannot be used any more
   * @throws org.opentest4j.TestAbortedException where that was said already
   */
  public static void requireUsable() {
    RUNNING.requireUsable();
  }

  /** What ended it in the middle of the run; empty where nothing did. */
  public static Optional<String> ending() {
    return RUNNING.ending();
  }

  /** What is to be said of it at the end of the run; nothing where it was never asked for. */
  public static String closing() {
    return RUNNING.closing();
  }

  private static World openToTheEnd() {
    World world = open();
    Runtime.getRuntime().addShutdownHook(new Thread(world::close, "stop-world"));
    return world;
  }

  private static World open() {
    return switch (chosen()) {
      case "local" -> new LaptopWorld();
      case "lambda" -> new LambdaWorld();
      case "container" -> new ContainerWorld();
      case "localstack" -> new LocalStackWorld();
      case "stack" -> new StackWorld();
      default ->
          throw new IllegalStateException(
              "There is no world "
                  + chosen()
                  + "; choose local, lambda, container, localstack or stack by -Dworld=…");
    };
  }
}
