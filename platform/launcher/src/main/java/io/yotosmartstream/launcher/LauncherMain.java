package io.yotosmartstream.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code make run}: starts everything, prints where it is, stops everything on Ctrl-C. */
public final class LauncherMain {
  private static final String DEFAULT_PORT = "8080";

  private LauncherMain() {}

  public static void main(String[] args) throws Exception {
    Map<String, String> env = System.getenv();
    Path root = Path.of(env.getOrDefault("YOTO_ROOT", ".")).toAbsolutePath().normalize();
    Path data = root.resolve(env.getOrDefault("YOTO_DATA", ".data"));
    Map<String, String> extra = new HashMap<>();
    extra.put("LOG_FORMAT", env.getOrDefault("LOG_FORMAT", ""));
    extra.put("LOG_LEVEL", env.getOrDefault("LOG_LEVEL", "WARN"));
    extra.put("SIGN_UP", env.getOrDefault("SIGN_UP", "open"));
    AtomicBoolean stopping = new AtomicBoolean();
    try {
      DataFolder held = DataFolder.take(data);
      int port = FreePorts.parse(env.getOrDefault("PORT", DEFAULT_PORT), "PORT");
      FreePorts.require(port, "make run", "PORT");
      LocalWorld world =
          new LocalWorld(
              new LocalWorldSettings(root, data, port, extra, Duration.ofSeconds(60)),
              System.out::println);
      Thread stop =
          new Thread(
              () -> {
                stopping.set(true);
                world.close();
                held.close();
              },
              "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      run(world, data);
    } catch (IllegalStateException e) {
      if (!stopping.get()) {
        System.err.println(e.getMessage());
      }
      System.exit(1);
    }
  }

  private static void run(LocalWorld world, Path data) throws Exception {
    long began = System.nanoTime();
    world.start();
    boolean demo = new DemoFamily(world.pageUrl(), world.outboxUrl()).ensure();
    System.out.printf(
        """

        Yoto Smart Stream runs (%.1f s).

          Page       %s
          Sign in    %s
          Outbox     %s   (mails land here)
          Simulator  %s   (two players to try things on)
          Data       %s   (delete it to begin anew)

        Ctrl-C stops everything.

        """,
        (System.nanoTime() - began) / 1e9,
        world.pageUrl(),
        demo
            ? LocalWorld.DEMO_EMAIL + " / " + LocalWorld.DEMO_PASSWORD
            : "The demo sign-in was changed; use your own.",
        world.outboxUrl(),
        world.simulatorUrl(),
        data);
    world.awaitEnd(System.err::println);
    System.exit(1);
  }
}
