package io.yotosmartstream.yoto.messages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Topics of players. The broker allows exact ones only, no wildcards (protocol page, 3.1, 3.2). */
public final class PlayerTopics {
  private static final List<String> CURRENT =
      List.of("data/events", "data/status", "status/full", "presence", "response");
  private static final List<String> LEGACY = List.of("events", "status");
  private static final Pattern TOPIC = Pattern.compile("device/([^/]+)/(.+)");

  /**
   * A topic, taken apart.
   *
   * @param suffix what follows {@code device/{id}/}
   */
  public record Parts(String deviceId, String suffix) {}

  private PlayerTopics() {}

  /**
   * What to listen to for one player.
   *
   * @param legacy also the old topics, on which players say the same again
   */
  public static List<String> of(String deviceId, boolean legacy) {
    return Stream.concat(CURRENT.stream(), legacy ? LEGACY.stream() : Stream.empty())
        .map(suffix -> topic(deviceId, suffix))
        .toList();
  }

  public static String topic(String deviceId, String suffix) {
    return "device/" + deviceId + "/" + suffix;
  }

  /** Empty where it is no topic of a player. */
  public static Optional<Parts> parts(String topic) {
    Matcher matcher = TOPIC.matcher(topic);
    return matcher.matches()
        ? Optional.of(new Parts(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }
}
