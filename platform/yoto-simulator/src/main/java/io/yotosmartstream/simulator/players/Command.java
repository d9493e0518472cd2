package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.json.Loose;
import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;

/** A command of section 3.3, read from its topic suffix and payload. */
sealed interface Command {

  record EventsRequest() implements Command {}

  record StatusRequest() implements Command {}

  record FullStatusRequest() implements Command {}

  record SetVolume(int percent) implements Command {}

  record SetAmbient(int red, int green, int blue) implements Command {}

  record SetSleepTimer(int seconds) implements Command {}

  record StartCard(
      String cardId,
      String chapterKey,
      String trackKey,
      OptionalInt secondsIn,
      int cutOff,
      boolean anyButtonStop)
      implements Command {}

  record StopCard() implements Command {}

  record PauseCard() implements Command {}

  record ResumeCard() implements Command {}

  record Bluetooth(String action, boolean sink) implements Command {}

  record PreviewDisplay() implements Command {}

  record Reboot() implements Command {}

  /** Nothing a player understands. */
  record Unknown() implements Command {}

  static Command read(String suffix, byte[] payload) {
    ObjectNode json = Json.lenientObject(payload);
    return switch (suffix) {
      case "events/request", "events" -> new EventsRequest();
      case "status/request" -> new StatusRequest();
      case "status" -> new FullStatusRequest();
      case "volume/set", "set-volume" -> {
        OptionalInt volume = Loose.integer(json.path("volume"));
        yield volume.isPresent() ? new SetVolume(volume.getAsInt()) : new Unknown();
      }
      case "ambients/set", "ambients" ->
          new SetAmbient(colour(json, "r"), colour(json, "g"), colour(json, "b"));
      case "sleep-timer/set", "sleep" -> {
        OptionalInt seconds = Loose.integer(json.path("seconds"));
        yield seconds.isPresent() ? new SetSleepTimer(seconds.getAsInt()) : new Unknown();
      }
      case "card/start", "card-play" -> start(json);
      case "card/stop", "card-stop" -> new StopCard();
      case "card/pause", "card-pause" -> new PauseCard();
      case "card/resume", "card-resume" -> new ResumeCard();
      case "bluetooth/on", "bt" ->
          new Bluetooth("on", Json.text(json, "mode").equals("bt_speaker"));
      case "bluetooth/off",
          "bluetooth/connect",
          "bluetooth/disconnect",
          "bluetooth/delete-bonds",
          "bluetooth/state" ->
          new Bluetooth(suffix.substring("bluetooth/".length()), false);
      case "display/preview" ->
          Json.text(json, "uri").isEmpty() ? new Unknown() : new PreviewDisplay();
      case "reboot", "restart" -> new Reboot();
      default -> new Unknown();
    };
  }

  private static Command start(ObjectNode json) {
    String uri = Json.text(json, "uri");
    String cardId = uri.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
    return cardId.isEmpty()
        ? new Unknown()
        : new StartCard(
            cardId,
            json.path("chapterKey").asString(""),
            json.path("trackKey").asString(""),
            Loose.integer(json.path("secondsIn")),
            Loose.integer(json.path("cutOff")).orElse(0),
            Loose.flag(json.path("anyButtonStop")));
  }

  private static int colour(ObjectNode json, String field) {
    return Math.clamp(Loose.integer(json.path(field)).orElse(0), 0, 255);
  }

  /** The name of the ack: the resource, or one of the variants met in the wild (section 3.4). */
  static String ackKey(String suffix, boolean variants) {
    String resource = suffix.replaceFirst("/.*$", "");
    if (suffix.equals("card/start")) {
      return "card-play";
    }
    if (!variants) {
      return resource;
    }
    return switch (suffix) {
      case "status/request", "events/request" -> suffix;
      case "sleep-timer/set" -> "sleepTimer";
      default -> resource;
    };
  }
}
