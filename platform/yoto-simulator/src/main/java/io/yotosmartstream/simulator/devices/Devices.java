package io.yotosmartstream.simulator.devices;

import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.oauth.Account;
import io.yotosmartstream.simulator.oauth.Accounts;
import io.yotosmartstream.simulator.players.DeviceFacts;
import io.yotosmartstream.simulator.players.Generation;
import io.yotosmartstream.simulator.players.Player;
import io.yotosmartstream.simulator.players.PlayerView;
import io.yotosmartstream.simulator.players.Players;
import io.yotosmartstream.simulator.players.Shadows;
import io.yotosmartstream.simulator.store.Documents;
import io.yotosmartstream.simulator.store.Hashes;
import io.yotosmartstream.simulator.time.Iso;
import io.yotosmartstream.simulator.time.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/** The players of all families: identity, configuration, last status, and the player itself. */
public final class Devices implements Shadows {

  private static final String DOCUMENT = "devices";

  private final Documents documents;
  private final Accounts accounts;
  private final Timeline timeline;
  private final Map<String, Device> byId = new LinkedHashMap<>();
  private final Map<String, ObjectNode> shadows = new LinkedHashMap<>();

  public Devices(Documents documents, Accounts accounts, Timeline timeline) {
    this.documents = documents;
    this.accounts = accounts;
    this.timeline = timeline;
  }

  /** Brings the saved players back to life, or the seeded ones when there are none. */
  public void start(Players players) {
    List<Device> saved =
        documents
            .load(DOCUMENT)
            .map(json -> Json.MAPPER.convertValue(json, new TypeReference<List<Device>>() {}))
            .orElseGet(() -> DeviceSeed.devices(accounts));
    saved.forEach(device -> enliven(device, players));
    save();
  }

  /** Back to the seeded players. */
  public void reset(Players players) {
    List<String> old;
    synchronized (this) {
      old = List.copyOf(byId.keySet());
      byId.clear();
      shadows.clear();
    }
    old.forEach(players::remove);
    DeviceSeed.devices(accounts).forEach(device -> enliven(device, players));
    save();
  }

  /** Adds a player to a family and turns it on. */
  public String add(Account owner, String name, String family, Players players) {
    if (Generation.ofFamily(family).isEmpty()) {
      throw ApiError.badRequest("\"deviceFamily\" must be one of v1, v2, v3, mini");
    }
    Device device = DeviceSeed.device("y2" + Hashes.random(16), owner, name, family);
    enliven(device, players);
    save();
    return device.deviceId();
  }

  public boolean remove(String deviceId, Players players) {
    synchronized (this) {
      if (byId.remove(deviceId) == null) {
        return false;
      }
      shadows.remove(deviceId);
    }
    players.remove(deviceId);
    save();
    return true;
  }

  private void enliven(Device device, Players players) {
    Account owner = accounts.bySub(device.ownerSub()).orElseThrow();
    synchronized (this) {
      byId.put(device.deviceId(), device);
    }
    DeviceFacts facts =
        new DeviceFacts(
            device.deviceId(), owner, Generation.ofFamily(device.family()).orElseThrow());
    boolean mini = facts.generation() == Generation.MINI;
    Player player = players.add(facts, () -> config(device.deviceId()), mini ? 64 : 87, false);
    player.powerOn();
  }

  private synchronized ObjectNode config(String deviceId) {
    Device device = byId.get(deviceId);
    return device == null ? ConfigFields.defaults() : device.config();
  }

  public boolean owns(Account account, String deviceId) {
    return find(account, deviceId).isPresent();
  }

  synchronized Optional<Device> find(Account account, String deviceId) {
    return Optional.ofNullable(byId.get(deviceId))
        .filter(device -> device.ownerSub().equals(account.sub()));
  }

  synchronized List<Device> of(Account account) {
    return byId.values().stream().filter(d -> d.ownerSub().equals(account.sub())).toList();
  }

  synchronized void put(Device device) {
    byId.put(device.deviceId(), device);
    save();
  }

  private synchronized void save() {
    documents.save(DOCUMENT, List.copyOf(byId.values()));
  }

  @Override
  public synchronized void reported(String deviceId, ObjectNode status) {
    String now = Iso.of(timeline.instant());
    ObjectNode shadow = shadows.computeIfAbsent(deviceId, id -> Json.object().put("deviceId", id));
    shadow.setAll(status.deepCopy());
    shadow.put("updatedAt", now).put("lastSeenAt", now);
  }

  synchronized ObjectNode shadow(String deviceId) {
    return Objects.requireNonNullElseGet(shadows.get(deviceId), Json::object).deepCopy();
  }

  /** All players as the person running the simulator sees them. */
  public List<PlayerView> views(Players players) {
    List<Device> all;
    synchronized (this) {
      all = List.copyOf(byId.values());
    }
    return all.stream()
        .flatMap(device -> players.find(device.deviceId()).map(p -> p.view(device.name())).stream())
        .toList();
  }
}
