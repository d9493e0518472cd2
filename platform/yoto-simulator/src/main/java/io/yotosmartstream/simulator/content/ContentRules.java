package io.yotosmartstream.simulator.content;

import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.json.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a posted card must look like (section 2.3). */
final class ContentRules {

  private static final Set<String> TRACK_TYPES = Set.of("audio", "stream", "elevenlabs");
  private static final Set<String> FORMATS =
      Set.of(
          "mp3",
          "aac",
          "alac",
          "flac",
          "pcm_s16le",
          "opus",
          "ogg",
          "x-m4a",
          "wav",
          "aiff",
          "mpeg",
          "");
  private static final List<String> ADVANCES = List.of("next", "repeat", "none");
  private static final List<String> CATEGORIES =
      List.of("none", "stories", "music", "radio", "podcast", "sfx", "activities", "alarms");
  private static final String HASH = "yoto:#[A-Za-z0-9_-]{43}";

  private final Predicate<String> audioKnown;
  private final Predicate<String> iconKnown;

  ContentRules(Predicate<String> audioKnown, Predicate<String> iconKnown) {
    this.audioKnown = audioKnown;
    this.iconKnown = iconKnown;
  }

  void check(ObjectNode card) {
    String title = text(card, "title", "title");
    require(!title.isBlank() && title.length() <= 100, "title must have 1 to 100 characters");
    JsonNode cardId = card.path("cardId");
    require(
        cardId.isMissingNode() || cardId.asString("").matches("[A-Za-z0-9]{5}"),
        "cardId must be exactly 5 letters and digits");
    require(card.path("content").isObject(), "content must be an object");
    JsonNode metadata = card.path("metadata");
    require(metadata.isMissingNode() || metadata.isObject(), "metadata must be an object");
    oneOf(metadata.path("category"), CATEGORIES, "metadata.category");
    oneOf(card.path("content").path("config").path("autoadvance"), ADVANCES, "autoadvance");
    oneOf(
        card.path("content").path("playbackType"),
        List.of("linear", "interactive"),
        "playbackType");
    chapters(card.path("content").path("chapters"));
  }

  private void chapters(JsonNode chapters) {
    require(chapters instanceof ArrayNode, "content.chapters must be a list");
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < chapters.size(); i++) {
      String where = "chapters[" + i + "]";
      require(chapters.get(i).isObject(), where + " must be an object");
      ObjectNode chapter = (ObjectNode) chapters.get(i);
      noNulls(chapter, where);
      String key = key(chapter, where);
      require(keys.add(key), where + ".key \"" + key + "\" is there twice");
      text(chapter, "title", where + ".title");
      icon(chapter, where);
      require(
          chapter.path("tracks") instanceof ArrayNode list && !list.isEmpty(),
          where + ".tracks must be a list with at least one track");
      tracks(chapter.path("tracks"), where);
    }
  }

  private void tracks(JsonNode tracks, String chapter) {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < tracks.size(); i++) {
      String where = chapter + ".tracks[" + i + "]";
      require(tracks.get(i).isObject(), where + " must be an object");
      ObjectNode track = (ObjectNode) tracks.get(i);
      noNulls(track, where);
      String key = key(track, where);
      require(keys.add(key), where + ".key \"" + key + "\" is there twice");
      text(track, "title", where + ".title");
      icon(track, where);
      String type = text(track, "type", where + ".type");
      require(TRACK_TYPES.contains(type), where + ".type must be one of " + TRACK_TYPES);
      String format = track.path("format").asString("");
      require(FORMATS.contains(format), where + ".format must be one of " + FORMATS);
      url(track, type, where);
    }
  }

  private void url(ObjectNode track, String type, String where) {
    String url = text(track, "trackUrl", where + ".trackUrl");
    if (type.equals("stream")) {
      require(
          url.matches("https?://\\S+"),
          where + ".trackUrl of a stream must be an http or https address");
      require(
          !track.path("format").asString("").isEmpty(),
          where + ".format of a stream must name its real format");
    } else if (type.equals("audio")) {
      // The signed URL one reads is not what one writes back.
      require(url.matches(HASH), where + ".trackUrl of audio must be yoto:#<transcodedSha256>");
      require(audioKnown.test(url.substring(6)), where + ".trackUrl: there is no such audio");
    }
  }

  private void icon(ObjectNode node, String where) {
    JsonNode icon = node.path("display").path("icon16x16");
    if (icon.isMissingNode() || icon.isNull()) {
      return;
    }
    String reference = icon.asString("");
    require(
        reference.matches(HASH) && iconKnown.test(reference.substring(6)),
        where + ".display.icon16x16 must be yoto:#<mediaId> of a known icon");
  }

  private static String key(ObjectNode node, String where) {
    // Keys are text: "08" and 8 are different things (yoto_api#175).
    require(node.path("key").isString(), where + ".key must be a string");
    String key = node.path("key").asString("");
    require(!key.isEmpty(), where + ".key must not be empty");
    return key;
  }

  private static String text(ObjectNode node, String field, String where) {
    require(node.path(field).isString(), where + " must be a string");
    return Json.text(node, field);
  }

  private static void noNulls(ObjectNode node, String where) {
    for (var field : node.properties()) {
      require(
          !field.getValue().isNull(),
          where + "." + field.getKey() + " is null; leave it out instead");
    }
  }

  private static void oneOf(JsonNode value, List<String> allowed, String where) {
    require(
        value.isMissingNode() || value.isNull() || allowed.contains(value.asString("")),
        where + " must be one of " + allowed);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw ApiError.badRequest(message);
    }
  }
}
