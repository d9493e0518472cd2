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
import io.yotosmartstream.simulator.store.Hashes;
import io.yotosmartstream.simulator.time.Iso;
import io.yotosmartstream.simulator.time.Timeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Groups of the family library and their limits (section 2.6). */
public final class GroupEndpoints {

  private static final String ROOT = "/card/family/library/groups";
  private static final int MOST_GROUPS = 20;
  private static final int LONGEST_NAME = 100;

  private final Bearer bearer;
  private final Groups groups;
  private final Cards cards;
  private final CardView view;
  private final Timeline timeline;
  private final Supplier<String> baseUrl;

  public GroupEndpoints(
      Bearer bearer,
      Groups groups,
      Cards cards,
      CardView view,
      Timeline timeline,
      Supplier<String> baseUrl) {
    this.bearer = bearer;
    this.groups = groups;
    this.cards = cards;
    this.view = view;
    this.timeline = timeline;
    this.baseUrl = baseUrl;
  }

  public void routes(Router router) {
    router
        .get(ROOT, this::list)
        .post(ROOT, this::create)
        .get(ROOT + "/{id}", this::read)
        .put(ROOT + "/{id}", this::update)
        .delete(ROOT + "/{id}", this::delete);
  }

  private Reply list(Request request) {
    Caller caller = bearer.require(request, Scopes.LIBRARY_VIEW);
    return Reply.ok(describeAll(caller.account()));
  }

  /** All groups of the family, as a list that stands alone. */
  ArrayNode describeAll(Account account) {
    ArrayNode list = Json.array();
    groups.of(account.familyId()).forEach(group -> list.add(describe(account, group)));
    return list;
  }

  private Reply create(Request request) throws IOException {
    Caller caller = bearer.require(request, Scopes.LIBRARY_MANAGE);
    Account account = caller.account();
    if (groups.of(account.familyId()).size() >= MOST_GROUPS) {
      throw ApiError.of(400, "group-limit", "A family may have at most " + MOST_GROUPS + " groups");
    }
    String now = Iso.of(timeline.instant());
    Group group = group(request.json(), Hashes.random(12), account, List.of(), now);
    groups.put(group);
    return Reply.json(201, describe(account, group));
  }

  private Reply read(Request request) {
    Caller caller = bearer.require(request, Scopes.LIBRARY_VIEW);
    return Reply.ok(describe(caller.account(), own(request, caller)));
  }

  private Reply update(Request request) throws IOException {
    Caller caller = bearer.require(request, Scopes.LIBRARY_MANAGE);
    Group before = own(request, caller);
    Group group =
        group(request.json(), before.id(), caller.account(), before.items(), before.createdAt());
    groups.put(group);
    return Reply.ok(describe(caller.account(), group));
  }

  private Reply delete(Request request) {
    Caller caller = bearer.require(request, Scopes.LIBRARY_MANAGE);
    Group group = own(request, caller);
    groups.remove(group.id());
    return Reply.ok(Json.object().put("id", group.id()));
  }

  private Group own(Request request, Caller caller) {
    return groups
        .find(caller.account().familyId(), request.parameter("id"))
        .orElseThrow(() -> ApiError.notFound("There is no such group"));
  }

  private Group group(
      ObjectNode body, String id, Account account, List<Group.Item> before, String createdAt) {
    String name = Json.text(body, "name").strip();
    if (name.isEmpty()) {
      throw ApiError.badRequest("name must not be empty");
    }
    String now = Iso.of(timeline.instant());
    return new Group(
        id,
        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
        account.familyId(),
        body.path("imageId").asString("fp-cards"),
        items(body, account, before, now),
        createdAt,
        now);
  }

  /** The known cards among those asked for, each once, in order. */
  private List<Group.Item> items(
      ObjectNode body, Account account, List<Group.Item> before, String now) {
    Set<String> ids = new LinkedHashSet<>();
    for (ObjectNode item : Json.objects(body, "items")) {
      String id = Json.text(item, "contentId");
      if (cards.playableBy(account, id).isPresent()) {
        ids.add(id);
      }
    }
    List<Group.Item> items = new ArrayList<>();
    for (String id : ids) {
      items.add(
          before.stream()
              .filter(item -> item.contentId().equals(id))
              .findFirst()
              .orElseGet(() -> new Group.Item(id, now)));
    }
    return items;
  }

  private ObjectNode describe(Account account, Group group) {
    ObjectNode json = Json.object();
    json.put("id", group.id())
        .put("name", group.name())
        .put("familyId", group.familyId())
        .put("imageId", group.imageId())
        .put("imageUrl", baseUrl.get() + "/media/family/images/" + group.imageId());
    ArrayNode items = json.putArray("items");
    ArrayNode full = json.putArray("cards");
    for (Group.Item item : group.items()) {
      items.addObject().put("contentId", item.contentId()).put("addedAt", item.addedAt());
      cards.playableBy(account, item.contentId()).ifPresent(card -> full.add(view.summary(card)));
    }
    return json.put("createdAt", group.createdAt()).put("lastModifiedAt", group.lastModifiedAt());
  }
}
