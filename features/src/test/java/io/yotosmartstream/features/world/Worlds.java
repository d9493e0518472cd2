package io.yotosmartstream.features.world;

import io.yotosmartstream.features.lambda.LambdaWorld;
import java.util.function.Supplier;

/** The one world of a run, chosen by the property {@code world}. */
public final class Worlds {
  private static final Supplier<World> RUNNING = once();

  private Worlds() {}

  public static String chosen() {
    return System.getProperty("world", "local");
  }

  /** Starts it when it is first asked for; it is stopped when the run ends. */
  public static World running() {
    return RUNNING.get();
  }

  private static Supplier<World> once() {
    return new Supplier<>() {
      private World world;

      @Override
      public synchronized World get() {
        if (world == null) {
          world = open();
          Runtime.getRuntime().addShutdownHook(new Thread(world::close, "stop-world"));
        }
        return world;
      }
    };
  }

  private static World open() {
    return switch (chosen()) {
      case "local" -> new LaptopWorld();
      case "lambda" -> new LambdaWorld();
      default ->
          throw new IllegalStateException(
              "There is no world " + chosen() + "; choose local or lambda by -Dworld=…");
    };
  }
}
