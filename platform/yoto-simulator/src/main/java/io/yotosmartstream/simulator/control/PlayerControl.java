package io.yotosmartstream.simulator.control;

import io.yotosmartstream.simulator.content.Cards;
import io.yotosmartstream.simulator.devices.Devices;
import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.http.Reply;
import io.yotosmartstream.simulator.http.Request;
import io.yotosmartstream.simulator.http.Router;
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.oauth.Account;
import io.yotosmartstream.simulator.oauth.Accounts;
import io.yotosmartstream.simulator.players.Outbox;
import io.yotosmartstream.simulator.players.Player;
import io.yotosmartstream.simulator.players.PlayerView;
import io.yotosmartstream.simulator.players.Players;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a child, or an accident, does to a player; and messages no player would send. */
public final class PlayerControl {

  private final Devices devices;
  private final Players players;
  private final Accounts accounts;
  private final Cards cards;
  private final Outbox outbox;
  private final BiFunction<Account, String, Integer> drop;

  public PlayerControl(
      Devices devices,
      Players players,
      Accounts accounts,
      Cards cards,
      Outbox outbox,
      BiFunction<Account, String, Integer> drop) {
    this.devices = devices;
    this.players = players;
    this.accounts = accounts;
    this.cards = cards;
    this.outbox = outbox;
    this.drop = drop;
  }

  public void routes(Router router) {
    String one = "/simulator/players/{id}";
    router
        .get("/simulator/players", this::list)
        .post("/simulator/players", this::add)
        .get(one, request -> Reply.ok(view(player(request))))
        .delete(one, this::remove)
        .post(one + "/power", this::power)
        .post(one + "/knob", this::knob)
        .post(one + "/press", this::press)
        .post(one + "/card", this::card)
        .post(one + "/battery", this::battery)
        .post(one + "/raw", this::raw)
        .post(one + "/drop", this::drop);
  }

  private Reply list(Request request) {
    return Reply.ok(Map.of("players", devices.views(players)));
  }

  private Reply add(Request request) throws IOException {
    Fields body = new Fields(request.json(), "account", "name", "deviceFamily");
    Account owner = accounts.require(body.text("account"));
    String id = devices.add(owner, body.text("name"), body.text("deviceFamily"), players);
    return Reply.json(201, view(players.find(id).orElseThrow()));
  }

  private Reply remove(Request request) {
    String id = request.parameter("id");
    if (!devices.remove(id, players)) {
      throw noPlayer(id);
    }
    return Reply.statusOk();
  }

  private Reply power(Request request) throws IOException {
    boolean on = new Fields(request.json(), "on").flag("on");
    Player player = player(request);
    if (on) {
      player.powerOn();
    } else {
      player.powerOff("userShutdown");
    }
    return Reply.ok(view(player));
  }

  private Reply knob(Request request) throws IOException {
    Fields body = new Fields(request.json(), "knob", "steps");
    String knob = body.oneOf("knob", "volume", "track");
    int steps = body.integer("steps", -16, 16);
    Player player = player(request);
    if (knob.equals("volume")) {
      player.turnVolume(steps);
    } else {
      player.turnTrack(steps);
    }
    return Reply.ok(view(player));
  }

  /** The left knob is the volume knob, the right one turns tracks; both can be pressed. */
  private Reply press(Request request) throws IOException {
    String knob = new Fields(request.json(), "knob").oneOf("knob", "volume", "track");
    Player player = player(request);
    player.press(knob.equals("volume"));
    return Reply.ok(view(player));
  }

  private Reply card(Request request) throws IOException {
    ObjectNode body = request.json();
    JsonNode cardId = new Fields(body, "cardId").required("cardId");
    if (!cardId.isNull() && (!cardId.isString() || cards.any(cardId.asString("")).isEmpty())) {
      throw ApiError.badRequest("\"cardId\" must be the id of a card that exists, or null");
    }
    Player player = player(request);
    player.insert(cardId.asString(""));
    return Reply.ok(view(player));
  }

  private Reply battery(Request request) throws IOException {
    Fields body = new Fields(request.json(), "level", "charging");
    int level = body.integer("level", 0, 100);
    boolean charging = body.flag("charging");
    Player player = player(request);
    player.battery(level, charging);
    return Reply.ok(view(player));
  }

  private Reply raw(Request request) throws IOException {
    Fields body = new Fields(request.json(), "topic", "payload", "payloadBase64");
    String topic = body.text("topic");
    if (topic.startsWith("/") || topic.contains("#") || topic.contains("+")) {
      throw ApiError.badRequest("\"topic\" is what follows device/{id}/, for instance data/events");
    }
    byte[] payload;
    if (body.has("payloadBase64")) {
      try {
        payload = Base64.getDecoder().decode(body.text("payloadBase64"));
      } catch (IllegalArgumentException broken) {
        throw ApiError.badRequest("\"payloadBase64\" is not base64");
      }
    } else {
      payload = body.required("payload").asString("").getBytes(StandardCharsets.UTF_8);
    }
    String id = player(request).facts().deviceId();
    outbox.publish(id, topic, payload, false);
    return Reply.statusOk();
  }

  private Reply drop(Request request) {
    int dropped = drop.apply(player(request).facts().owner(), "it was dropped by hand");
    return Reply.ok(Json.object().put("dropped", dropped));
  }

  private Player player(Request request) {
    String id = request.parameter("id");
    return players.find(id).orElseThrow(() -> noPlayer(id));
  }

  private ApiError noPlayer(String id) {
    return ApiError.notFound(
        "There is no player "
            + id
            + "; there are "
            + devices.views(players).stream().map(PlayerView::deviceId).toList());
  }

  private PlayerView view(Player player) {
    return devices.views(players).stream()
        .filter(view -> view.deviceId().equals(player.facts().deviceId()))
        .findFirst()
        .orElseThrow();
  }
}
