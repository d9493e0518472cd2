package io.yotosmartstream.simulator.content;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.media.AudioFront;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** A card as it is read: references become addresses of this simulator. */
public final class CardView {

  /** Stands for the simulator's own address in stored cards, as the port may change. */
  public static final String SELF = "simulator://self";

  private static final String REFERENCE = "yoto:#";

  private final AudioFront audio;
  private final Supplier<String> baseUrl;

  public CardView(AudioFront audio, Supplier<String> baseUrl) {
    this.audio = audio;
    this.baseUrl = baseUrl;
  }

  /** The card as it was posted, with {@code yoto:#} references. */
  public ObjectNode stored(ObjectNode card) {
    ObjectNode view = card.deepCopy();
    replace(view, SELF, baseUrl.get());
    return view;
  }

  /** The card ready to play: signed track URLs, addresses of icons. */
  public ObjectNode playable(ObjectNode card) {
    ObjectNode view = stored(card);
    for (ObjectNode chapter : Json.objects(view.path("content"), "chapters")) {
      icon(chapter);
      for (ObjectNode track : Json.objects(chapter, "tracks")) {
        icon(track);
        String url = Json.text(track, "trackUrl");
        if (url.startsWith(REFERENCE)) {
          track.put("trackUrl", audio.url(url.substring(REFERENCE.length())));
        }
      }
    }
    return view;
  }

  /** What lists show: everything but the chapters. */
  public ObjectNode summary(ObjectNode card) {
    ObjectNode view = stored(card);
    if (view.path("content") instanceof ObjectNode content) {
      content.remove("chapters");
    }
    return view;
  }

  /** The form in which a card is kept: independent of the port the simulator has today. */
  void makePortable(ObjectNode card) {
    replace(card, baseUrl.get(), SELF);
  }

  private void icon(ObjectNode node) {
    if (node.path("display") instanceof ObjectNode display) {
      String icon = Json.text(display, "icon16x16");
      if (icon.startsWith(REFERENCE)) {
        String id = icon.substring(REFERENCE.length());
        display.put("icon16x16", baseUrl.get() + "/card-content/icons/" + id);
      }
    }
  }

  private static void replace(ObjectNode card, String from, String to) {
    cover(Json.child(card, "metadata"), from, to);
    cover(Json.child(card, "content"), from, to);
    for (ObjectNode chapter : Json.objects(card.path("content"), "chapters")) {
      for (ObjectNode track : Json.objects(chapter, "tracks")) {
        String url = Json.text(track, "trackUrl");
        if (url.startsWith(from)) {
          track.put("trackUrl", to + url.substring(from.length()));
        }
      }
    }
  }

  private static void cover(ObjectNode holder, String from, String to) {
    if (holder.path("cover") instanceof ObjectNode cover) {
      String url = Json.text(cover, "imageL");
      if (url.startsWith(from)) {
        cover.put("imageL", to + url.substring(from.length()));
      }
    }
  }
}
