package io.yotosmartstream.yoto.client;

import io.yotosmartstream.yoto.YotoContent;
import io.yotosmartstream.yoto.YotoTranscode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A card as {@code POST /content} wants it (protocol page, section 2.3). Real players skip tracks
 * without an overlay label, and mind format and channels, so all of them are always there.
 */
final class ContentBody {
  private static final int LONGEST_TITLE = 100;
  private static final int MONTH_SECONDS = 2_592_000;

  private ContentBody() {}

  static ObjectNode of(YotoContent content) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (content.cardId() != null) {
      body.put("cardId", content.cardId());
    }
    body.put("title", cut(content.title()));
    ObjectNode inner = body.putObject("content");
    inner.put("activity", "yoto_Player").put("version", "1").put("playbackType", "linear");
    inner.putObject("config").put("resumeTimeout", MONTH_SECONDS);
    ArrayNode chapters = inner.putArray("chapters");
    int width = width(content.chapters().size());
    for (int i = 0; i < content.chapters().size(); i++) {
      chapter(chapters.addObject(), content.chapters().get(i), i + 1, width);
    }
    ObjectNode metadata = body.putObject("metadata");
    if (content.description() != null) {
      metadata.put("description", content.description()); // at the top it would be ignored
    }
    metadata
        .putObject("media")
        .put("duration", content.chapters().stream().mapToLong(ContentBody::duration).sum())
        .put("fileSize", content.chapters().stream().mapToLong(ContentBody::size).sum())
        .put("hasStreams", false);
    return body;
  }

  private static void chapter(ObjectNode to, YotoContent.Chapter chapter, int number, int width) {
    to.put("key", key(number, width))
        .put("title", cut(chapter.title()))
        .put("overlayLabel", Integer.toString(number))
        .put("duration", duration(chapter))
        .put("fileSize", size(chapter));
    ArrayNode tracks = to.putArray("tracks");
    int count = chapter.tracks().size();
    for (int i = 0; i < count; i++) {
      YotoContent.Track track = chapter.tracks().get(i);
      YotoTranscode audio = track.audio();
      tracks
          .addObject()
          .put("key", key(i + 1, width(count)))
          .put("title", cut(track.title()))
          .put("type", "audio")
          .put("format", audio.format())
          .put("channels", audio.channels())
          .put("trackUrl", "yoto:#" + audio.sha256())
          .put("duration", audio.duration())
          .put("fileSize", audio.fileSize())
          // A chapter of one track shows its own number, as in Yoto's app.
          .put("overlayLabel", Integer.toString(count == 1 ? number : i + 1));
    }
  }

  /** Players compare keys as texts, zeros included. */
  private static String key(int number, int width) {
    return String.format("%0" + width + "d", number);
  }

  private static int width(int count) {
    return Math.max(2, Integer.toString(count).length());
  }

  private static long duration(YotoContent.Chapter chapter) {
    return chapter.tracks().stream().mapToLong(track -> track.audio().duration()).sum();
  }

  private static long size(YotoContent.Chapter chapter) {
    return chapter.tracks().stream().mapToLong(track -> track.audio().fileSize()).sum();
  }

  private static String cut(String title) {
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }
}
