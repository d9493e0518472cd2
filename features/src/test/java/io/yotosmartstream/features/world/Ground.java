package io.yotosmartstream.features.world;

import io.yotosmartstream.launcher.FreePorts;
import io.yotosmartstream.launcher.LocalWorld;
import io.yotosmartstream.launcher.LocalWorldSettings;
import io.yotosmartstream.launcher.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where a world stands: the checkout, an empty folder, free ports, and quick simulated things. */
public final class Ground {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path root;
  private final Path folder;

  public Ground(String world) {
    root = checkout();
    folder = root.resolve("features/target/worlds").resolve(world);
    empty(folder);
  }

  public static Path checkout() {
    return Path.of(System.getProperty("yoto.root", "..")).toAbsolutePath().normalize();
  }

  public Path root() {
    return root;
  }

  public Path folder() {
    return folder;
  }

  /** The same token, but its time is over. */
  public String runOut(String token) {
    return runOut(token, folder.resolve("data"));
  }

  /**
   * @param data that the local adapters keep
   */
  public static String runOut(String token, Path data) {
    return RunOut.copyOf(token, data.resolve("keys/access-tokens.jwk.json"));
  }

  /** What a program says as it gives up because its port is taken. */
  public static String startTwice(LocalWorld programs, Program program) {
    try {
      programs.start(program);
    } catch (IllegalStateException e) {
      return String.valueOf(e.getMessage());
    }
    throw new AssertionError(program.name() + " runs twice at the same address");
  }

  public Logs logs() {
    return new Logs(folder.resolve("programs.log"));
  }

  public LocalWorldSettings settings() {
    Map<String, String> extra = new HashMap<>();
    extra.put("LOG_FORMAT", "logstash");
    extra.put("LOG_LEVEL", "INFO");
    extra.put("TRIES_PER_SOURCE", "1000000"); // all families come from one machine
    extra.put("SPEECH_CHARACTERS_LIMIT", "1000");
    extra.put("STORAGE_BYTES_LIMIT", "700000000");
    extra.put(
        "SIMULATOR_TIMINGS",
        "{\"transcodeSeconds\":1,\"bootSeconds\":1,\"positionSeconds\":1,\"codeSeconds\":60}");
    return new LocalWorldSettings(root, folder.resolve("data"), FreePorts.any(), extra, PATIENCE);
  }

  /**
   * The jars of a built folder.
   *
   * @throws IllegalStateException where it is not built
   */
  public static List<Path> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("There is no " + folder + ": build everything first");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void empty(Path folder) {
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
