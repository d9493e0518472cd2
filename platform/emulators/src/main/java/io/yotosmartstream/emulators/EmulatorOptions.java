package io.yotosmartstream.emulators;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How to start an emulator.
 *
 * @param port where it listens on 127.0.0.1; 0 takes a free one
 * @param log what it prints, appended; empty: a file that goes when it is closed
 * @param environment variables beside, or instead of, those that it is started with
 * @param jdk home of the JDK that runs Java functions and DynamoDB Local; empty: that of this JVM
 */
public record EmulatorOptions(
    int port, Optional<Path> log, Map<String, String> environment, Optional<Path> jdk) {
  public EmulatorOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "The port of an emulator is 1 to 65535, or 0 for a free one, and not " + port);
    }
    environment = Map.copyOf(environment);
  }

  public static EmulatorOptions defaults() {
    return new EmulatorOptions(0, Optional.empty(), Map.of(), Optional.empty());
  }

  public EmulatorOptions onPort(int value) {
    return new EmulatorOptions(value, log, environment, jdk);
  }

  public EmulatorOptions logTo(Path file) {
    return new EmulatorOptions(port, Optional.of(file), environment, jdk);
  }

  public EmulatorOptions with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new EmulatorOptions(port, log, more, jdk);
  }

  public EmulatorOptions jdk(Path home) {
    return new EmulatorOptions(port, log, environment, Optional.of(home));
  }
}
