package io.yotosmartstream.emulators;

import java.util.Map;
import java.util.Optional;

/** LocalStack by the way that this machine has. */
final class TakenLocalStack {
  private TakenLocalStack() {}

  static Emulator start() {
    Map<String, String> environment = System.getenv();
    return switch (LocalStackWay.choose(environment, TakenLocalStack::isDockerHere)) {
      case LocalStackWay.Given(var endpoint) -> new GivenEmulator(endpoint, environment);
      case LocalStackWay.Container() -> ContainerLocalStack.start();
      case LocalStackWay.Process() ->
          Emulators.start(EmulatorKind.LOCALSTACK, EmulatorOptions.defaults());
    };
  }

  static Optional<Emulator> given() {
    Map<String, String> environment = System.getenv();
    return LocalStackWay.choose(environment, () -> false) instanceof LocalStackWay.Given(var at)
        ? Optional.of(new GivenEmulator(at, environment))
        : Optional.empty();
  }

  private static boolean isDockerHere() {
    return DockerEngine.answers() && ContainerLocalStack.canBeStarted();
  }
}
