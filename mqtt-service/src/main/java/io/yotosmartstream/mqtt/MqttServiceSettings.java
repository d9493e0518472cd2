package io.yotosmartstream.mqtt;

import io.yotosmartstream.mqtt.players.Rhythm;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How the service runs.
 *
 * @param port 0 takes any free one
 * @param brokerUrl {@code ws://}, {@code wss://}, {@code tcp://} or {@code ssl://}
 * @param internalSecret empty closes the internal endpoints
 * @param allowedOrigins of pages that may open a live socket; empty allows pages of the same origin
 *     only
 * @param legacyTopics listens to the old topics of players as well
 * @param lease how long an account stays with a task that was killed; it is renewed three times as
 *     often, and in a table that bills every write idle beats add up
 * @param firstRetry after the first failure to connect, doubling up to {@code longestRetry}
 * @param pagesElsewhere whether the sockets of pages are at API Gateway, not here
 * @param metricsEnvironment whose metrics are written into the log; empty writes none
 */
public record MqttServiceSettings(
    String host,
    int port,
    URI brokerUrl,
    String internalSecret,
    List<String> allowedOrigins,
    boolean legacyTopics,
    Duration lease,
    Duration firstRetry,
    Duration longestRetry,
    Rhythm rhythm,
    boolean pagesElsewhere,
    String metricsEnvironment) {

  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final int LONGEST_SECONDS = 600;
  private static final String YOTO_BROKER =
      "wss://aqrphjqbp3u2z-ats.iot.eu-west-2.amazonaws.com:443/mqtt";

  /**
   * @throws IllegalArgumentException naming the variable and what it may be
   */
  public static MqttServiceSettings from(Map<String, String> environment) {
    return new MqttServiceSettings(
        environment.getOrDefault("MQTT_SERVICE_HOST", "127.0.0.1"),
        port(environment.getOrDefault("MQTT_SERVICE_PORT", "8082")),
        broker(environment.getOrDefault("YOTO_MQTT_URL", YOTO_BROKER)),
        environment.getOrDefault("INTERNAL_SECRET", ""),
        Arrays.stream(environment.getOrDefault("ALLOWED_ORIGINS", "").split(","))
            .map(String::strip)
            .filter(origin -> !origin.isEmpty())
            .toList(),
        Boolean.parseBoolean(environment.getOrDefault("MQTT_LEGACY_TOPICS", "false")),
        seconds(environment, "LEASE_SECONDS", LEASE),
        Duration.ofSeconds(1),
        Duration.ofSeconds(60),
        Rhythm.USUAL.lookingEvery(seconds(environment, "LOOK_SECONDS", Rhythm.USUAL.commands())),
        !environment.getOrDefault("LIVE_API_URL", "").isBlank(),
        metrics(environment.getOrDefault("METRICS_ENVIRONMENT", "")));
  }

  private static Duration seconds(
      Map<String, String> environment, String name, Duration otherwise) {
    String value = environment.getOrDefault(name, "" + otherwise.toSeconds());
    if (!value.matches("[1-9]\\d{0,2}") || Integer.parseInt(value) > LONGEST_SECONDS) {
      throw new IllegalArgumentException(
          name + " must be 1 to " + LONGEST_SECONDS + " seconds, not " + value);
    }
    return Duration.ofSeconds(Integer.parseInt(value));
  }

  private static int port(String value) {
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
      throw new IllegalArgumentException("MQTT_SERVICE_PORT must be 0 to 65535, not " + value);
    }
    return Integer.parseInt(value);
  }

  /** CloudWatch drops what is no dimension without a word. */
  private static String metrics(String value) {
    if (!value.matches("[A-Za-z0-9._-]{0,100}")) {
      throw new IllegalArgumentException(
          "METRICS_ENVIRONMENT must be at most 100 letters, digits, '.', '_' or '-', not " + value);
    }
    return value;
  }

  private static URI broker(String value) {
    if (!value.matches("(ws|wss|tcp|ssl)://[^\\s/]+(/\\S*)?")) {
      throw new IllegalArgumentException(
          "YOTO_MQTT_URL must begin with ws://, wss://, tcp:// or ssl://, not be " + value);
    }
    return URI.create(value);
  }
}
