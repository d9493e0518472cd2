package io.yotosmartstream.hints;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where the mqtt-service takes hints by HTTP, as the environment says it.
 *
 * @param url {@code MQTT_SERVICE_URL}, without a slash at the end
 * @param secret {@code INTERNAL_SECRET}, which the mqtt-service was given too
 */
public record MqttServiceAddress(URI url, String secret) {

  /**
   * @return empty where {@code MQTT_SERVICE_URL} is not set
   * @throws IllegalArgumentException naming the variable that is wrong or missing
   */
  public static Optional<MqttServiceAddress> from(Map<String, String> environment) {
    String url = environment.getOrDefault("MQTT_SERVICE_URL", "").strip();
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!url.matches("https?://[^\\s/]+(/\\S*)?")) {
      throw new IllegalArgumentException(
          "MQTT_SERVICE_URL must be a http or https address, not " + url);
    }
    String secret = environment.getOrDefault("INTERNAL_SECRET", "").strip();
    if (secret.isEmpty()) {
      throw new IllegalArgumentException(
          "Set INTERNAL_SECRET to what the mqtt-service was given, or leave MQTT_SERVICE_URL out");
    }
    return Optional.of(new MqttServiceAddress(URI.create(url.replaceFirst("/+$", "")), secret));
  }

  /** Prints no secret. */
  @Override
  public String toString() {
    return url.toString();
  }
}
