package io.yotosmartstream.features.world;

import io.yotosmartstream.features.container.ContainerWorld;
import io.yotosmartstream.features.lambda.LambdaWorld;
import io.yotosmartstream.features.localstack.LocalStackWorld;
import io.yotosmartstream.features.stack.StackWorld;

/** The one world of a run, chosen by the property {@code world}. */
public final class Worlds {
  private static final Once RUNNING = new Once();

  private Worlds() {}

  public static String chosen() {
    return System.getProperty("world", "local");
  }

  /** Starts it when it is first asked for; it is stopped when the run ends. */
  public static World running() {
    return RUNNING.get();
  }

  /** What is to be said of it at the end of the run; nothing where it was never asked for. */
  public static String closing() {
    return RUNNING.closing();
  }

  private static final class Once {
    private World world;

    synchronized World get() {
      if (world == null) {
        world = open();
        Runtime.getRuntime().addShutdownHook(new Thread(world::close, "stop-world"));
      }
      return world;
    }

    synchronized String closing() {
      return world == null ? "" : world.closing();
    }
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
