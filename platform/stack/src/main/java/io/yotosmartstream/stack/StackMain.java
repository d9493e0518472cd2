package io.yotosmartstream.stack;

import io.yotosmartstream.emulators.EmulatorException;
import io.yotosmartstream.emulators.EmulatorKind;
import io.yotosmartstream.emulators.Emulators;
import io.yotosmartstream.environments.InvalidEnvironment;
import io.yotosmartstream.launcher.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * {@code make stack-up} and {@code make stack-down}. The stack is owned by a process in the
 * background ({@link Owner}), which ends everything when it ends.
 */
public final class StackMain {
  static final String DEFAULT_PORT = "8090";

  /** An artefact of a hundred megabytes is uploaded, and functions start one after another. */
  private static final Duration PATIENCE = Duration.ofSeconds(110);

  private StackMain() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> env = System.getenv();
    Path root = Path.of(env.getOrDefault("YOTO_ROOT", ".")).toAbsolutePath().normalize();
    StackFolder folder = new StackFolder(root.resolve(".stack"));
    try {
      switch (arguments.length == 1 ? arguments[0] : "") {
        case "up" -> up(root, folder, port(env));
        case "serve" ->
            new Owner(folder)
                .serve(settings(root, folder, port(env)), Deployable.onLaptop(root, "dev"));
        case "down" -> System.out.println(folder.down());
        default -> throw new IllegalStateException("Use: up | down");
      }
    } catch (RuntimeException | IOException e) {
      // What a person has to change stands last, where the end of a log shows it.
      if (!isPlain(e)) {
        e.printStackTrace();
      }
      System.err.println(e.getMessage() == null ? e.toString() : e.getMessage());
      System.exit(1);
    }
  }

  private static boolean isPlain(Exception e) {
    return e instanceof IllegalStateException
        || e instanceof IllegalArgumentException
        || e instanceof UncheckedIOException
        || e instanceof EmulatorException
        || e instanceof InvalidEnvironment;
  }

  private static int port(Map<String, String> env) {
    return FreePorts.parse(env.getOrDefault("STACK_PORT", DEFAULT_PORT), "STACK_PORT");
  }

  private static void up(Path root, StackFolder folder, int port)
      throws IOException, InterruptedException {
    folder.requireNobody().ifPresent(System.out::println);
    FreePorts.require(port, "make stack-up", "STACK_PORT");
    try (var interruption = Interruption.ends(folder)) {
      // Once, and as long as the line needs; the stack's own patience begins behind it.
      var unused = Emulators.install(EmulatorKind.MINISTACK);
      Process server = folder.startServer(root, port);
      System.out.println(folder.awaitReady(server, PATIENCE));
    }
  }

  private static StackSettings settings(Path root, StackFolder folder, int port) {
    return new StackSettings(
        root, folder.path(), port, _ -> {}, Map.of("LOG_FORMAT", ""), Duration.ofSeconds(60));
  }
}
