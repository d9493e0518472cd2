package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.settings.Timings;
import io.yotosmartstream.simulator.time.Timeline;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** All players, and the beat they live by. */
public final class Players implements AutoCloseable {

  private final Map<String, Player> byId = new ConcurrentHashMap<>();
  private final HttpStreamSource streams;
  private final Surroundings world;

  public Players(
      Timeline timeline,
      Live<Quirks> quirks,
      Live<Timings> timings,
      Catalog catalog,
      Outbox outbox,
      Shadows shadows,
      @Nullable SSLContext tls) {
    this.streams = new HttpStreamSource(quirks, tls);
    this.world =
        new Surroundings(
            timeline,
            quirks,
            timings,
            catalog,
            streams,
            outbox,
            shadows,
            RandomGenerator.getDefault());
    beat();
  }

  private void beat() {
    // Armed first: a player that fails must not stop the beat of the others.
    world.timeline().after(Player.TICK, this::beat);
    byId.values().forEach(Player::tick);
  }

  public Player add(DeviceFacts facts, Supplier<ObjectNode> config, int battery, boolean charging) {
    Player player = new Player(world, facts, config, battery, charging);
    byId.put(facts.deviceId(), player);
    return player;
  }

  public Optional<Player> find(String deviceId) {
    return Optional.ofNullable(byId.get(deviceId));
  }

  public void remove(String deviceId) {
    Player player = byId.remove(deviceId);
    if (player != null) {
      player.powerOff("userShutdown");
    }
  }

  /** A message a client published; only commands concern players. */
  public void published(String topic, byte[] payload) {
    String[] parts = topic.split("/", 4);
    if (parts.length == 4 && parts[0].equals("device") && parts[2].equals("command")) {
      find(parts[1]).ifPresent(player -> player.command(parts[3], payload));
    }
  }

  @Override
  public void close() {
    streams.close();
  }
}
