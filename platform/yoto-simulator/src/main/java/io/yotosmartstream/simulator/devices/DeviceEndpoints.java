package io.yotosmartstream.simulator.devices;

import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.http.Reply;
import io.yotosmartstream.simulator.http.Request;
import io.yotosmartstream.simulator.http.Router;
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.oauth.Bearer;
import io.yotosmartstream.simulator.oauth.Caller;
import io.yotosmartstream.simulator.oauth.Scopes;
import io.yotosmartstream.simulator.players.Generation;
import io.yotosmartstream.simulator.players.Player;
import io.yotosmartstream.simulator.players.Players;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.store.Hashes;
import java.io.IOException;
import java.time.ZoneId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The device part of the API (section 2.1). */
public final class DeviceEndpoints {

  private static final int LARGEST_COMMAND = 64 * 1024;

  private final Bearer bearer;
  private final Devices devices;
  private final Players players;
  private final Live<Quirks> quirks;

  public DeviceEndpoints(Bearer bearer, Devices devices, Players players, Live<Quirks> quirks) {
    this.bearer = bearer;
    this.devices = devices;
    this.players = players;
    this.quirks = quirks;
  }

  public void routes(Router router) {
    router
        .get("/device-v2/devices/mine", this::mine)
        .get("/device-v2/{id}/config", this::config)
        .put("/device-v2/{id}/config", this::configure)
        .get("/device-v2/{id}/status", this::status)
        .get("/device-v2/{id}/shortcuts", this::readShortcuts)
        .put("/device-v2/{id}/shortcuts", this::writeShortcuts)
        .post("/device-v2/{id}/command/{resource}", this::command)
        .post("/device-v2/{id}/command/{resource}/{action}", this::command);
  }

  private Reply mine(Request request) {
    Caller caller = bearer.require(request, Scopes.DEVICES_VIEW);
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("devices");
    for (Device device : devices.of(caller.account())) {
      Generation generation = generation(device);
      list.addObject()
          .put("deviceId", device.deviceId())
          .put("name", device.name())
          .put("description", device.description())
          .put("online", online(device))
          .put("releaseChannel", "general")
          .put("deviceType", generation.type())
          .put("deviceFamily", generation.family())
          .put("deviceGroup", "")
          .put("generation", generation.generation())
          .put("formFactor", generation.form())
          .put("hasUserGivenName", true);
    }
    return Reply.ok(answer);
  }

  private Reply config(Request request) {
    Caller caller = bearer.require(request, Scopes.DEVICES_VIEW);
    Device device = own(request, caller);
    Generation generation = generation(device);
    String codes = Hashes.of(device.deviceId());
    ObjectNode answer = Json.object();
    ObjectNode body =
        answer
            .putObject("device")
            .put("deviceId", device.deviceId())
            .put("name", device.name())
            .putNull("errorCode")
            .put("fwVersion", generation.firmware())
            .put("popCode", codes.substring(0, 6))
            .put("activationPopCode", codes.substring(6, 12))
            .put("registrationCode", codes.substring(12, 18))
            .put("releaseChannelId", "general")
            .put("releaseChannelVersion", generation.firmware())
            .put("deviceType", generation.type())
            .put("deviceFamily", generation.family())
            .put("deviceGroup", "")
            .put("generation", generation.generation())
            .put("formFactor", generation.form())
            .put("mac", device.mac())
            .put("online", online(device))
            .put("geoTimezone", ZoneId.systemDefault().getId())
            .put("getPosix", "GMT0BST,M3.5.0/1,M10.5.0");
    body.set("config", device.config());
    body.set("status", devices.shadow(device.deviceId()));
    body.set("shortcuts", device.shortcuts());
    return Reply.ok(answer);
  }

  private Reply configure(Request request) throws IOException {
    Caller caller = bearer.require(request, Scopes.DEVICES_MANAGE);
    Device device = own(request, caller);
    ObjectNode body = request.json();
    if (!(body.path("config") instanceof ObjectNode given)) {
      throw ApiError.badRequest("The body must have a \"config\" object");
    }
    if (body.has("deviceId") && !Json.text(body, "deviceId").equals(device.deviceId())) {
      throw ApiError.badRequest("\"deviceId\" is not the one of the path");
    }
    Device changed = device.configured(ConfigFields.replacedBy(given));
    String name = Json.text(body, "name").strip();
    devices.put(name.isEmpty() ? changed : changed.renamed(name));
    players.find(device.deviceId()).ifPresent(Player::reconfigured);
    return Reply.statusOk();
  }

  /** Deprecated; the scope it wants is offered to nobody (2.1). */
  private Reply status(Request request) {
    Caller caller = bearer.require(request);
    own(request, caller);
    throw ApiError.forbidden("Missing scope: " + Scopes.DEVICE_STATUS_VIEW);
  }

  private Reply readShortcuts(Request request) {
    Caller caller = bearer.require(request, Scopes.DEVICES_VIEW);
    own(request, caller);
    throw ApiError.forbidden("Shortcuts are read from the device's config");
  }

  private Reply writeShortcuts(Request request) throws IOException {
    Caller caller = bearer.require(request, Scopes.DEVICES_MANAGE);
    Device device = own(request, caller);
    if (!(request.json().path("shortcuts") instanceof ObjectNode shortcuts)
        || !shortcuts.path("modes").isObject()) {
      throw ApiError.badRequest("The body must be {\"shortcuts\":{\"modes\":{…}}}");
    }
    devices.put(device.withShortcuts(shortcuts.put("versionId", Hashes.random(6))));
    return Reply.statusOk();
  }

  /** Accepted by the cloud, not yet carried out by the player. */
  private Reply command(Request request) throws IOException {
    Caller caller = bearer.require(request, Scopes.DEVICES_CONTROL);
    Device device = own(request, caller);
    String action = request.pathParameters().getOrDefault("action", "");
    String suffix = request.parameter("resource") + (action.isEmpty() ? "" : "/" + action);
    byte[] payload = request.bytes(LARGEST_COMMAND);
    players.find(device.deviceId()).ifPresent(player -> player.command(suffix, payload));
    return quirks.get().emptyCommandBody() ? Reply.empty(200) : Reply.statusOk();
  }

  private Device own(Request request, Caller caller) {
    return devices
        .find(caller.account(), request.parameter("id"))
        .orElseThrow(() -> ApiError.notFound("There is no such device"));
  }

  private boolean online(Device device) {
    return players.find(device.deviceId()).map(Player::online).orElse(false);
  }

  private static Generation generation(Device device) {
    return Generation.ofFamily(device.family()).orElseThrow();
  }
}
