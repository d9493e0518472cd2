package io.yotosmartstream.simulator.seed;

import io.yotosmartstream.simulator.content.CardView;
import io.yotosmartstream.simulator.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds a seeded card in the schema of section 2.3, chapter by chapter. */
final class CardBuilder {

  private static final String PUBLISHED = "2025-11-01T09:00:00.000Z";

  private final SeedAudio audio;
  private final SeedPictures pictures;
  private final ObjectNode card = Json.object();
  private final ObjectNode metadata;
  private final ObjectNode config;
  private final ObjectNode content;
  private final ArrayNode chapters;
  private ObjectNode chapter = Json.object();
  private ObjectNode track = Json.object();
  private int tracks;
  private int seconds;
  private long bytes;

  CardBuilder(
      SeedAudio audio, SeedPictures pictures, String cardId, String title, String category) {
    this.audio = audio;
    this.pictures = pictures;
    card.put("cardId", cardId)
        .put("title", title)
        .put("slug", title.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(java.util.Locale.ROOT))
        .put("userId", "yoto")
        .put("createdAt", PUBLISHED)
        .put("updatedAt", PUBLISHED)
        .put("deleted", false);
    content =
        card.putObject("content")
            .put("activity", "yoto_Player")
            .put("version", "1")
            .put("playbackType", "linear")
            .put("restricted", true);
    config = content.putObject("config").put("resumeTimeout", 2_592_000);
    chapters = content.putArray("chapters");
    metadata =
        card.putObject("metadata")
            .put("category", category)
            .put("description", "An invented card of the simulator.");
    metadata
        .putObject("cover")
        .put("imageL", CardView.SELF + "/card-content/covers/" + pictures.cover(title));
  }

  CardBuilder author(String author) {
    metadata.put("author", author);
    return this;
  }

  CardBuilder onlineOnly() {
    config.put("onlineOnly", true);
    return this;
  }

  CardBuilder interactive() {
    content.put("playbackType", "interactive");
    config.put("autoadvance", "none").put("disableTrackNav", true).put("disableChapterNav", true);
    content.putObject("editSettings").put("interactiveContent", true);
    return this;
  }

  CardBuilder chapter(String key, String title, String icon) {
    chapter =
        chapters
            .addObject()
            .put("key", key)
            .put("title", title)
            .put("overlayLabel", Integer.toString(chapters.size()));
    chapter.putObject("display").put("icon16x16", "yoto:#" + pictures.icon(icon));
    chapter.putArray("tracks");
    return this;
  }

  CardBuilder audio(String key, String title, int length) {
    long size = Tones.size(length);
    track(key, title)
        .put("type", "audio")
        .put("format", "wav")
        .put("channels", "mono")
        .put("trackUrl", "yoto:#" + audio.id(title.length() + tracks, length))
        .put("duration", length)
        .put("fileSize", size);
    chapter.put("duration", chapter.path("duration").asInt(0) + length);
    chapter.put("fileSize", chapter.path("fileSize").asLong(0) + size);
    seconds += length;
    bytes += size;
    return this;
  }

  CardBuilder stream(String key, String title, String url) {
    track(key, title)
        .put("type", "stream")
        .put("format", "mp3")
        .put("trackUrl", url)
        .put("duration", 0)
        .put("fileSize", 0);
    chapter.put("hasStreams", true);
    return this;
  }

  CardBuilder on(String event, String command, String chapterKey, String trackKey) {
    ObjectNode action = track.withObjectProperty("events").putObject(event).put("cmd", command);
    if (!chapterKey.isEmpty()) {
      action.putObject("params").put("chapterKey", chapterKey).put("trackKey", trackKey);
    }
    return this;
  }

  private ObjectNode track(String key, String title) {
    tracks++;
    track =
        ((ArrayNode) chapter.get("tracks"))
            .addObject()
            .put("key", key)
            .put("title", title)
            .put("overlayLabel", Integer.toString(tracks));
    return track;
  }

  ObjectNode build() {
    boolean streams = chapters.valueStream().anyMatch(c -> c.path("hasStreams").asBoolean(false));
    metadata
        .putObject("media")
        .put("duration", seconds)
        .put("fileSize", bytes)
        .put("hasStreams", streams);
    return card;
  }
}
