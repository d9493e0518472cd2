package io.yotosmartstream.yoto.messages;

import io.yotosmartstream.players.PlayerReport;
import io.yotosmartstream.yoto.loose.Loose;
import io.yotosmartstream.yoto.loose.LooseJson;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what players publish (protocol page, sections 3.2 to 3.6). Never throws. */
public final class PlayerMessages {
  /** Times above it are in milliseconds: as seconds they would be in the year 5138. */
  private static final long FIRST_MILLIS = 100_000_000_000L;

  private PlayerMessages() {}

  /**
   * @param topicSuffix what follows {@code device/{id}/}
   */
  public static Incoming parse(String topicSuffix, byte[] payload) {
    Optional<JsonNode> parsed = LooseJson.object(payload);
    if (parsed.isEmpty()) {
      return new Incoming.NotUnderstood(
          payload.length == 0 ? "The message is empty." : "The message is not a JSON object.");
    }
    JsonNode body = unwrapped(parsed.get());
    return switch (topicSuffix) {
      case "data/events", "events" -> report(EventFields.read(body), body);
      case "data/status", "status/full", "status" -> report(StatusFields.read(body), body);
      case "presence" -> presence(body);
      case "response" -> acknowledgement(body);
      default -> new Incoming.NotUnderstood("Nothing is known of messages on this topic.");
    };
  }

  private static JsonNode unwrapped(JsonNode message) {
    JsonNode inner = message.path("status");
    return inner.isObject() ? inner : message;
  }

  private static Incoming report(PlayerReport report, JsonNode body) {
    return new Incoming.Report(
        report, LooseJson.canonical(body), Loose.filledText(body, "requestId"));
  }

  private static Incoming presence(JsonNode body) {
    String state = Loose.text(body, "state");
    return switch (state == null ? "" : state.toLowerCase(Locale.ROOT)) {
      case "online" -> report(new PlayerReport.Presence(time(body, "ts"), true), body);
      case "offline" -> report(new PlayerReport.Presence(time(body, "ts"), false), body);
      default -> new Incoming.NotUnderstood("Its presence is neither online nor offline.");
    };
  }

  /** The key that says OK or FAIL varies with the firmware, so any is taken. */
  private static Incoming acknowledgement(JsonNode body) {
    boolean ok = says(body, "OK");
    boolean fail = says(body, "FAIL");
    if (!ok && !fail) {
      return new Incoming.NotUnderstood("The answer says neither OK nor FAIL.");
    }
    JsonNode request = body.path("req_body");
    String requestBody = request.isString() ? request.asString() : request.toString();
    String requestId =
        LooseJson.object(requestBody).map(json -> Loose.filledText(json, "requestId")).orElse(null);
    return new Incoming.Acknowledgement(!fail, requestBody, requestId);
  }

  private static boolean says(JsonNode body, String word) {
    return body.properties().stream()
        .filter(field -> !field.getKey().equals("req_body"))
        .anyMatch(
            field ->
                field.getValue().isString() && field.getValue().asString().equalsIgnoreCase(word));
  }

  /** A time in seconds or milliseconds since 1970; null where it is absent, 0 or nonsense. */
  static @Nullable Instant time(JsonNode body, String field) {
    Long told = Loose.whole(body, field);
    if (told == null || told <= 0 || told > FIRST_MILLIS * 1000) {
      return null;
    }
    return told < FIRST_MILLIS ? Instant.ofEpochSecond(told) : Instant.ofEpochMilli(told);
  }
}
