package io.yotosmartstream.emulators;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A LocalStack whose functions reach what listens on 127.0.0.1.
 *
 * @param own empty where somebody else runs it
 * @param how it runs and why so, for people
 */
public record LocalStackHere(Emulator emulator, Optional<OwnEmulator> own, String how) {

  /**
   * @param container starts one
   * @param process starts one
   */
  static LocalStackHere take(
      Map<String, String> environment,
      Supplier<Optional<String>> obstacle,
      Function<EmulatorOptions, ? extends OwnEmulator> container,
      Function<EmulatorOptions, ? extends OwnEmulator> process,
      EmulatorOptions options) {
    return switch (LocalStackWay.choose(environment, obstacle)) {
      case LocalStackWay.Given(var endpoint) -> {
        Emulator given = new GivenEmulator(endpoint, environment);
        yield new LocalStackHere(given, Optional.empty(), given.name());
      }
      case LocalStackWay.Container() -> own(container.apply(options), "");
      case LocalStackWay.Process(var why) ->
          own(process.apply(options), " as a process, because " + why);
    };
  }

  private static LocalStackHere own(OwnEmulator emulator, String why) {
    return new LocalStackHere(emulator, Optional.of(emulator), emulator.name() + why);
  }
}
