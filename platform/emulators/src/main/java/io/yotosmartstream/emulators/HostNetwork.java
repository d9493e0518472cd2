package io.yotosmartstream.emulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether containers can stand on the network of this machine, where 127.0.0.1 is the same for them
 * and for processes.
 */
public final class HostNetwork {
  private static final int FACTS = 3;
  private static final Path NAME = Path.of("/proc/sys/kernel/hostname");

  private HostNetwork() {}

  /** Why they cannot, for people; empty where they can. Asks Docker, which takes a while. */
  public static Optional<String> obstacle() {
    return obstacle(System.getProperty("os.name"), HostNetwork::ownName, DockerEngine::facts);
  }

  /**
   * @param facts of the engine: its system, the name of its machine, its security options; empty
   *     where none answers
   */
  static Optional<String> obstacle(
      String system, Supplier<String> ownName, Supplier<Optional<List<String>>> facts) {
    Optional<List<String>> engine = facts.get();
    if (engine.isEmpty()) {
      return Optional.of("no Docker engine answers");
    }
    if (!system.equals("Linux")) {
      return Optional.of("Docker on " + system + " runs in a machine of its own");
    }
    if (engine.get().size() != FACTS) {
      return Optional.of("the Docker engine does not say what it runs on");
    }
    String on = engine.get().get(0);
    if (on.toLowerCase(Locale.ROOT).contains("docker desktop")) {
      return Optional.of("Docker Desktop runs in a machine of its own");
    }
    if (engine.get().get(2).contains("rootless")) {
      return Optional.of("the Docker engine is rootless and has a network of its own");
    }
    String name = engine.get().get(1);
    return name.equals(ownName.get())
        ? Optional.empty()
        : Optional.of("the Docker engine is on another machine, " + name);
  }

  private static String ownName() {
    try {
      return Files.readString(NAME).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
