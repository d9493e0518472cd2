package io.yotosmartstream.emulators;

import java.util.Map;
import java.util.Optional;

/** LocalStack by the way that this machine has. */
final class TakenLocalStack {
  private TakenLocalStack() {}

  static Emulator start() {
    Map<String, String> environment = System.getenv();
    return switch (LocalStackWay.choose(environment, TakenLocalStack::withoutDocker)) {
      case LocalStackWay.Given(var endpoint) -> new GivenEmulator(endpoint, environment);
      case LocalStackWay.Container() -> ContainerLocalStack.start();
      case LocalStackWay.Process(var _) ->
          Emulators.start(EmulatorKind.LOCALSTACK, EmulatorOptions.defaults());
    };
  }

  /** One whose functions reach what listens on 127.0.0.1. */
  static LocalStackHere here(EmulatorOptions options) {
    return LocalStackHere.take(
        System.getenv(),
        () -> HostNetwork.obstacle().or(TakenLocalStack::withoutTestcontainers),
        HostLocalStack::start,
        with -> Emulators.start(EmulatorKind.LOCALSTACK, with),
        options);
  }

  private static Optional<String> withoutDocker() {
    return DockerEngine.answers()
        ? withoutTestcontainers()
        : Optional.of("no Docker engine answers");
  }

  private static Optional<String> withoutTestcontainers() {
    return ContainerLocalStack.canBeStarted()
        ? Optional.empty()
        : Optional.of("Testcontainers does not find the Docker engine");
  }
}
