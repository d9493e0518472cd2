package io.yotosmartstream.simulator.library;

import io.yotosmartstream.simulator.content.CardView;
import io.yotosmartstream.simulator.content.Cards;
import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.http.Reply;
import io.yotosmartstream.simulator.http.Request;
import io.yotosmartstream.simulator.http.Router;
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.oauth.Account;
import io.yotosmartstream.simulator.oauth.Bearer;
import io.yotosmartstream.simulator.oauth.Caller;
import io.yotosmartstream.simulator.oauth.Scopes;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.store.Hashes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The family library, single cards of it, and the family (section 2.2). */
public final class LibraryEndpoints {

  private static final String BOUGHT_AT = "2025-12-24T18:00:00.000Z";

  private final Bearer bearer;
  private final Cards cards;
  private final CardView view;
  private final GroupEndpoints groups;
  private final Live<Quirks> quirks;

  public LibraryEndpoints(
      Bearer bearer, Cards cards, CardView view, GroupEndpoints groups, Live<Quirks> quirks) {
    this.bearer = bearer;
    this.cards = cards;
    this.view = view;
    this.groups = groups;
    this.quirks = quirks;
  }

  public void routes(Router router) {
    router
        .get("/card/family/library", this::library)
        .get("/card/details/{cardId}", this::card)
        .get("/card/{cardId}", this::card)
        .get("/user/family", this::family);
  }

  private Reply library(Request request) {
    Caller caller = bearer.require(request, Scopes.LIBRARY_VIEW);
    Account account = caller.account();
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("cards");
    for (ObjectNode card : cards.boughtBy(account)) {
      item(list.addObject(), account, card, "purchase", true)
          .put("addedAt", BOUGHT_AT)
          .put("createdAt", BOUGHT_AT);
    }
    boolean inLibrary = quirks.get().ownContentInFamilyLibrary();
    for (ObjectNode card : cards.madeBy(account, request.queryFlag("showdeleted"))) {
      item(list.addObject(), account, card, "myo-content-add", inLibrary)
          .put("addedAt", Json.text(card, "createdAt"))
          .put("createdAt", Json.text(card, "createdAt"));
    }
    if (request.queryValue("view").orElse("").equals("groups")) {
      answer.set("groups", groups.describeAll(account));
    }
    answer.putArray("subscriptions");
    return Reply.ok(answer);
  }

  private ObjectNode item(
      ObjectNode item, Account account, ObjectNode card, String reason, boolean inLibrary) {
    String cardId = Json.text(card, "cardId");
    item.put("cardId", cardId)
        .put("familyId", account.familyId())
        .put("provenanceId", Hashes.of(account.familyId() + cardId).substring(0, 22))
        .put("reason", reason)
        .put("updatedAt", card.path("updatedAt").asString(BOUGHT_AT))
        .putNull("lastPlayedAt")
        .put("inFamilyLibrary", inLibrary)
        .put("shareType", "yoto");
    item.set("card", view.summary(card));
    return item;
  }

  private Reply card(Request request) {
    Caller caller = bearer.require(request, Scopes.LIBRARY_VIEW, Scopes.CONTENT_VIEW);
    ObjectNode card =
        cards
            .playableBy(caller.account(), request.parameter("cardId"))
            .orElseThrow(() -> ApiError.notFound("There is no such card"));
    ObjectNode answer = Json.object();
    answer.set("card", view.playable(card));
    return Reply.ok(answer);
  }

  private Reply family(Request request) {
    Account account = bearer.require(request, Scopes.FAMILY_VIEW).account();
    ObjectNode answer = Json.object();
    ObjectNode family =
        answer
            .putObject("family")
            .put("familyId", account.familyId())
            .put("country", "GB")
            .put("createdAt", "2025-01-01T00:00:00.000Z");
    family
        .putArray("members")
        .addObject()
        .put("userId", account.sub())
        .put("email", account.email())
        .put("firstName", account.name())
        .put("role", "owner");
    return Reply.ok(answer);
  }
}
