package io.yotosmartstream.yoto.client;

import io.yotosmartstream.yoto.YotoCard;
import io.yotosmartstream.yoto.YotoLibraryEntry;
import io.yotosmartstream.yoto.loose.Loose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The family library and its cards (protocol page, sections 2.2 and 2.3). */
final class Library {
  private final Api api;

  Library(Api api) {
    this.api = api;
  }

  List<YotoLibraryEntry> entries(String accessToken) {
    String user = Jwt.subject(accessToken).orElse("");
    List<YotoLibraryEntry> entries = new ArrayList<>();
    for (JsonNode entry : api.get(accessToken, "/card/family/library").path("cards")) {
      String id = Loose.filledText(entry, "cardId");
      if (id != null) {
        entries.add(entry(id, entry, user));
      }
    }
    return List.copyOf(entries);
  }

  /** Bought cards are read by one address, own ones by either (section 7, question 7). */
  Optional<YotoCard> card(String accessToken, String cardId) {
    String id = Api.encoded(cardId);
    return api.find(accessToken, "/card/" + id)
        .or(() -> api.find(accessToken, "/content/" + id + "?playable=true&signingType=s3"))
        .map(answer -> answer.path("card").isObject() ? answer.path("card") : answer)
        .map(card -> card(cardId, card));
  }

  private static YotoLibraryEntry entry(String id, JsonNode entry, String user) {
    JsonNode card = entry.path("card");
    JsonNode metadata = card.path("metadata");
    String reason = Loose.text(entry, "reason");
    boolean own =
        (reason != null && reason.startsWith("myo"))
            || (!user.isEmpty() && user.equals(Loose.text(card, "userId")));
    return new YotoLibraryEntry(
        id,
        or(Loose.filledText(card, "title"), id),
        Loose.filledText(metadata, "author"),
        cover(card),
        seconds(metadata.path("media")),
        own);
  }

  private static YotoCard card(String id, JsonNode card) {
    JsonNode metadata = card.path("metadata");
    List<YotoCard.Chapter> chapters = new ArrayList<>();
    for (JsonNode chapter : card.path("content").path("chapters")) {
      List<YotoCard.Track> tracks = new ArrayList<>();
      for (JsonNode track : chapter.path("tracks")) {
        String key = or(Loose.text(track, "key"), "");
        tracks.add(
            new YotoCard.Track(key, or(Loose.filledText(track, "title"), key), seconds(track)));
      }
      String key = or(Loose.text(chapter, "key"), "");
      chapters.add(
          new YotoCard.Chapter(
              key,
              or(Loose.filledText(chapter, "title"), key),
              url(chapter.path("display").path("icon16x16")),
              List.copyOf(tracks)));
    }
    return new YotoCard(
        id,
        or(Loose.filledText(card, "title"), id),
        Loose.filledText(metadata, "author"),
        Loose.filledText(metadata, "description"),
        cover(card),
        List.copyOf(chapters));
  }

  private static @Nullable String cover(JsonNode card) {
    String cover = url(card.path("metadata").path("cover").path("imageL"));
    return cover != null ? cover : url(card.path("content").path("cover").path("imageL"));
  }

  /** Addresses are longer than other texts, so they are read whole; references are none. */
  private static @Nullable String url(JsonNode value) {
    String text = value.asString("");
    return text.startsWith("https://") || text.startsWith("http://") ? text : null;
  }

  private static @Nullable Integer seconds(JsonNode holder) {
    return Loose.within(holder, "duration", 0, Integer.MAX_VALUE);
  }

  private static String or(@Nullable String told, String otherwise) {
    return told == null ? otherwise : told;
  }
}
