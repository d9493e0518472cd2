package io.yotosmartstream.simulator.content;

import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.http.Reply;
import io.yotosmartstream.simulator.http.Request;
import io.yotosmartstream.simulator.http.Router;
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.media.AudioFront;
import io.yotosmartstream.simulator.oauth.Bearer;
import io.yotosmartstream.simulator.oauth.Caller;
import io.yotosmartstream.simulator.oauth.Scopes;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.time.Iso;
import io.yotosmartstream.simulator.time.Timeline;
import java.io.IOException;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A family's own cards: list, read, write, delete (section 2.2). */
public final class ContentEndpoints {

  private final Bearer bearer;
  private final Cards cards;
  private final CardView view;
  private final ContentRules rules;
  private final Live<Quirks> quirks;
  private final Timeline timeline;

  public ContentEndpoints(
      Bearer bearer,
      Cards cards,
      CardView view,
      AudioFront audio,
      Predicate<String> iconKnown,
      Live<Quirks> quirks,
      Timeline timeline) {
    this.bearer = bearer;
    this.cards = cards;
    this.view = view;
    this.rules = new ContentRules(audio::has, iconKnown);
    this.quirks = quirks;
    this.timeline = timeline;
  }

  public void routes(Router router) {
    router
        .get("/content/mine", this::mine)
        .get("/content/{cardId}", this::read)
        .post("/content", this::write)
        .post("/content/bulk", this::write)
        .delete("/content/{cardId}", this::delete);
  }

  private Reply mine(Request request) {
    Caller caller = bearer.require(request, Scopes.CONTENT_VIEW);
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("cards");
    cards
        .madeBy(caller.account(), request.queryFlag("showdeleted"))
        .forEach(card -> list.add(view.summary(card)));
    if (quirks.get().contentMineListsAll()) {
      cards.boughtBy(caller.account()).forEach(card -> list.add(view.summary(card)));
    }
    return Reply.ok(answer);
  }

  private Reply read(Request request) {
    Caller caller = bearer.require(request, Scopes.CONTENT_VIEW);
    ObjectNode card =
        cards
            .playableBy(caller.account(), request.parameter("cardId"))
            .orElseThrow(() -> ApiError.notFound("There is no such card"));
    ObjectNode answer = Json.object();
    answer.set("card", request.queryFlag("playable") ? view.playable(card) : view.stored(card));
    return Reply.ok(answer);
  }

  /** Creates without {@code cardId}, replaces the whole card with one. Last write wins. */
  private Reply write(Request request) throws IOException {
    Caller caller = bearer.require(request, Scopes.CONTENT_MANAGE);
    ObjectNode card = request.json();
    if (card.path("cardId").isNull() || Json.text(card, "cardId").isEmpty()) {
      card.remove("cardId");
    }
    rules.check(card);
    String now = Iso.of(timeline.instant());
    String createdAt = now;
    if (card.has("cardId")) {
      ObjectNode before =
          cards
              .made(caller.account(), Json.text(card, "cardId"))
              .orElseThrow(() -> ApiError.notFound("There is no such card of yours"));
      createdAt = Json.text(before, "createdAt");
    } else {
      card.put("cardId", cards.newId());
    }
    card.put("createdAt", createdAt)
        .put("updatedAt", now)
        .put("userId", caller.account().sub())
        .put("createdByClientId", caller.clientId())
        .put("sortkey", Json.text(card, "title"))
        .put("deleted", false);
    view.makePortable(card);
    cards.put(caller.account().sub(), false, card);
    ObjectNode answer = Json.object();
    answer.set("card", view.stored(card));
    return Reply.ok(answer);
  }

  private Reply delete(Request request) {
    Caller caller = bearer.require(request, Scopes.CONTENT_MANAGE);
    ObjectNode card =
        cards
            .made(caller.account(), request.parameter("cardId"))
            .orElseThrow(() -> ApiError.notFound("There is no such card of yours"))
            .deepCopy();
    card.put("deleted", true);
    cards.put(caller.account().sub(), true, card);
    return Reply.statusOk();
  }
}
