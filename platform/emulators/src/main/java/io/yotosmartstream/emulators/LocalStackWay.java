package io.yotosmartstream.emulators;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Where LocalStack is taken from: the first of these that there is. */
sealed interface LocalStackWay {
  /** Somebody runs it already and says where. */
  record Given(URI endpoint) implements LocalStackWay {}

  /** The image, on a Docker engine. */
  record Container() implements LocalStackWay {}

  /**
   * The package, as a process of this machine.
   *
   * @param why it is no container
   */
  record Process(String why) implements LocalStackWay {}

  /**
   * The way to go.
   *
   * @param environment of this process; AWS_ENDPOINT_URL is read
   * @param obstacle why no container can be had, empty where it can; asked only where no endpoint
   *     is given, because it takes a while
   */
  static LocalStackWay choose(
      Map<String, String> environment, Supplier<Optional<String>> obstacle) {
    String endpoint = environment.getOrDefault("AWS_ENDPOINT_URL", "").strip();
    if (!endpoint.isEmpty()) {
      return new Given(address(endpoint));
    }
    return obstacle.get().<LocalStackWay>map(Process::new).orElseGet(Container::new);
  }

  private static URI address(String endpoint) {
    try {
      URI address = URI.create(endpoint);
      if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
          && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw new EmulatorException(notAnAddress(endpoint), e);
    }
    throw new EmulatorException(notAnAddress(endpoint));
  }

  private static String notAnAddress(String endpoint) {
    return "AWS_ENDPOINT_URL is '"
        + endpoint
        + "', and must be an address such as http://127.0.0.1:4566; unset it to have LocalStack"
        + " started.";
  }
}
