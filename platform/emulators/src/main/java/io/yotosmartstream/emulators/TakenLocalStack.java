package io.yotosmartstream.emulators;

import java.util.Map;

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

  private static boolean isDockerHere() {
    return DockerEngine.answers() && ContainerLocalStack.canBeStarted();
  }
}
