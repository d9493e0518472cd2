package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.players.PlayerState.Power;
import io.yotosmartstream.simulator.settings.Quirks;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** One player: off, booting, or on; obeys commands, buttons, cards and the clock. */
public final class Player {

  /** An awake player notices battery, sleep timer, track ends this often. */
  static final Duration TICK = Duration.ofSeconds(1);

  private static final int STRAY_MESSAGE_MILLIS = 700;

  private final Surroundings world;
  private final DeviceFacts facts;
  private final PlayerConfig config;
  private final PlayerState state;
  private final Deck deck;
  private final Events events;
  private final StatusReport report;
  private final CommandDesk desk;
  private Instant lastPosition = Instant.EPOCH;
  private Instant lastBrief = Instant.EPOCH;

  Player(
      Surroundings world,
      DeviceFacts facts,
      Supplier<ObjectNode> config,
      int battery,
      boolean charging) {
    this.world = world;
    this.facts = facts;
    this.config = new PlayerConfig(config);
    this.state = new PlayerState(new Battery(battery, charging, now()));
    this.deck = new Deck(world.timeline(), world.quirks(), world.streams(), new Guarded());
    this.events = new Events(world.timeline(), world.quirks(), world.timings(), this::publish);
    this.report = new StatusReport(facts, state, deck, this.config);
    this.desk = new CommandDesk(world, facts, state, deck, this.config);
  }

  public DeviceFacts facts() {
    return facts;
  }

  /** Plugs it in and presses the power button: boot as in section 3.8.6. */
  public synchronized void powerOn() {
    if (state.power != Power.OFF) {
      return;
    }
    state.power = Power.BOOTING;
    state.powerChangedAt = now();
    state.bootedAt = now();
    state.dayNow = -1;
    state.bluetoothSink = false;
    presence("online");
    legacyStatus(report.full(now(), "nA"));
    Instant thisBoot = state.bootedAt;
    after(
        Duration.ofSeconds(world.timings().get().bootSeconds()),
        () -> {
          if (state.power == Power.BOOTING && state.bootedAt.equals(thisBoot)) {
            booted();
          }
        });
  }

  private void booted() {
    state.power = Power.ON;
    state.dayNow = config.day(now()) ? 1 : 0;
    state.volume = Volume.limited(state.volume, limit());
    state.idleSince = now();
    lastBrief = now();
    events.arm();
    basicStatus();
    events.reportAll(snapshot());
  }

  /** Turns it off; {@code why} goes into the last status. */
  public synchronized void powerOff(String why) {
    if (state.power == Power.OFF) {
      return;
    }
    deck.shutDown();
    state.sleepAt = Instant.MAX;
    legacyStatus(report.full(now(), why));
    state.power = Power.OFF;
    state.powerChangedAt = now();
    presence("offline");
    if (world.quirks().get().lateMessagesAfterShutdown()) {
      byte[] stray = status(report.basic(now()));
      after(
          Duration.ofMillis(STRAY_MESSAGE_MILLIS),
          () -> {
            if (state.power == Power.OFF) {
              publish("data/status", stray);
            }
          });
    }
  }

  /** A command from the broker or the REST API; acted upon, and acked, a little later. */
  public synchronized void command(String suffix, byte[] payload) {
    if (state.power != Power.ON || deafByBluetooth() || desk.loses(suffix)) {
      return;
    }
    after(
        Duration.ofMillis(world.quirks().get().ackLatencyMillis()),
        () -> {
          if (state.power == Power.ON) {
            obey(suffix, payload);
          }
        });
  }

  private void obey(String suffix, byte[] payload) {
    Command command = Command.read(suffix, payload);
    boolean ok = desk.execute(command);
    if (!desk.replyLost()) {
      publish("response", desk.ack(suffix, payload, ok));
    }
    switch (command) {
      case Command.EventsRequest request -> {
        events.arm();
        events.reportAll(snapshot());
      }
      case Command.StatusRequest request -> {
        events.arm();
        if (!desk.replyLost()) {
          basicStatus();
        }
      }
      case Command.FullStatusRequest request -> {
        events.arm();
        if (!desk.replyLost()) {
          fullStatus();
        }
      }
      case Command.Reboot reboot -> {
        powerOff("reboot");
        after(TICK, this::powerOn);
      }
      default -> changed();
    }
  }

  private boolean deafByBluetooth() {
    return state.bluetoothSink && world.quirks().get().bluetoothSinkSilencesMqtt();
  }

  /** Time passes. */
  synchronized void tick() {
    Instant now = now();
    Quirks quirks = world.quirks().get();
    if (state.power != Power.ON) {
      state.battery.tick(now, state.battery.charging(), drainSeconds());
      return;
    }
    state.battery.tick(now, quirks.batteryDrains(), drainSeconds());
    if (state.battery.empty()) {
      powerOff("lowBattery");
      return;
    }
    if (!now.isBefore(state.sleepAt)) {
      state.sleepAt = Instant.MAX;
      deck.stop();
    }
    boolean played = deck.status() == Deck.Status.PLAYING;
    deck.tick(config.repeatAll());
    state.dayNow = config.day(now) ? 1 : 0;
    state.volume = Volume.limited(state.volume, limit());
    boolean positionDue =
        !now.isBefore(lastPosition.plusSeconds(world.timings().get().positionSeconds()));
    if (!played || positionDue || deck.status() != Deck.Status.PLAYING) {
      changed();
    }
    if (!now.isBefore(lastBrief.plusSeconds(world.timings().get().legacyStatusSeconds()))) {
      lastBrief = now;
      legacyStatus(report.brief(now));
      if (quirks.spontaneousStatus()) {
        basicStatus();
      }
    }
    fallAsleep(now);
  }

  private int drainSeconds() {
    return world.timings().get().batteryPercentSeconds();
  }

  private void fallAsleep(Instant now) {
    int timeout = config.shutdownTimeoutSeconds();
    if (deck.status() == Deck.Status.PLAYING || state.battery.charging()) {
      state.idleSince = now;
    } else if (timeout > 0 && !now.isBefore(state.idleSince.plusSeconds(timeout))) {
      powerOff("inactivity");
    }
  }

  /** The left button with {@code hold}, or either by a press. */
  public synchronized void press(boolean left) {
    if (state.power == Power.ON) {
      desk.press(left);
      changed();
    }
  }

  public synchronized void turnVolume(int steps) {
    if (state.power == Power.ON) {
      state.volume = Volume.limited(state.volume + steps, limit());
      changed();
    }
  }

  public synchronized void turnTrack(int steps) {
    if (state.power == Power.ON) {
      deck.turn(steps);
      changed();
    }
  }

  /** Puts a card in, or takes it out with an empty id. */
  public synchronized void insert(String cardId) {
    if (state.insertedCard.equals(cardId)) {
      return;
    }
    state.insertedCard = cardId;
    if (state.power == Power.ON) {
      desk.inserted();
      changed();
    }
  }

  public synchronized void battery(int level, boolean charging) {
    state.battery.set(level, charging);
  }

  /** The configuration has changed in the cloud; the player takes it over. */
  public synchronized void reconfigured() {
    if (state.power == Power.ON) {
      state.volume = Volume.limited(state.volume, limit());
      changed();
    }
  }

  /** What the cloud thinks, which follows the truth late (3.8.7). */
  public synchronized boolean online() {
    boolean on = state.power != Power.OFF;
    int lag = world.quirks().get().onlineLagSeconds();
    return now().isBefore(state.powerChangedAt.plusSeconds(lag)) != on;
  }

  private void changed() {
    lastPosition = now();
    events.reportChanges(snapshot());
  }

  private ObjectNode snapshot() {
    return Events.snapshot(deck, state, config, world.quirks().get(), now());
  }

  private void basicStatus() {
    ObjectNode status = report.basic(now());
    world.shadows().reported(facts.deviceId(), status);
    publish("data/status", status(status));
  }

  private void fullStatus() {
    ObjectNode status = report.full(now(), "nA");
    world.shadows().reported(facts.deviceId(), status);
    publish("status/full", status(status));
  }

  private void legacyStatus(ObjectNode status) {
    world.shadows().reported(facts.deviceId(), status);
    if (world.quirks().get().legacyTopics()) {
      publish("status", status(status));
    }
  }

  private static byte[] status(ObjectNode status) {
    ObjectNode wrapper = Json.object();
    wrapper.set("status", status);
    return Json.bytes(wrapper);
  }

  private void presence(String presence) {
    byte[] payload =
        Json.bytes(Json.object().put("state", presence).put("ts", now().toEpochMilli()));
    boolean retain = world.quirks().get().presenceRetained();
    world.outbox().publish(facts.deviceId(), "presence", payload, retain);
  }

  private void publish(String suffix, byte[] payload) {
    world.outbox().publish(facts.deviceId(), suffix, payload, false);
  }

  private int limit() {
    return config.volumeLimit(config.day(now()));
  }

  private Instant now() {
    return world.timeline().instant();
  }

  private void after(Duration delay, Runnable task) {
    world.timeline().after(delay, () -> guarded(task));
  }

  private synchronized void guarded(Runnable task) {
    task.run();
  }

  /** Brings the deck's callbacks back under this player's lock, and tells what they changed. */
  private final class Guarded implements Deck.Guard {
    @Override
    public void later(Duration delay, Runnable task) {
      after(delay, () -> now(task));
    }

    @Override
    public void now(Runnable task) {
      guarded(
          () -> {
            task.run();
            if (state.power == Power.ON) {
              changed();
            }
          });
    }
  }

  /** As the person running the simulator sees it. */
  public synchronized PlayerView view(String name) {
    Optional<PlayableCard> card = deck.card();
    Optional<PlayableCard.Chapter> chapter = card.map(c -> c.chapter(deck.spot()));
    Optional<PlayableCard.Track> track = card.map(c -> c.track(deck.spot()));
    Deck.Status status = deck.status() == Deck.Status.IDLE ? Deck.Status.STOPPED : deck.status();
    boolean on = state.power == Power.ON;
    return new PlayerView(
        facts.deviceId(),
        name,
        facts.generation().family(),
        facts.generation().type(),
        facts.owner().email(),
        state.power.name().toLowerCase(Locale.ROOT),
        state.battery.level(),
        state.battery.charging(),
        status.name().toLowerCase(Locale.ROOT),
        card.map(PlayableCard::cardId).orElse(null),
        card.map(PlayableCard::title).orElse(null),
        chapter.map(PlayableCard.Chapter::key).orElse(null),
        chapter.map(PlayableCard.Chapter::title).orElse(null),
        track.map(PlayableCard.Track::key).orElse(null),
        track.map(PlayableCard.Track::title).orElse(null),
        on ? (int) deck.position() : 0,
        (int) Math.round(deck.trackLength()),
        state.volume,
        limit(),
        state.sleepSeconds(now()),
        state.ambient,
        config.day(now()),
        state.insertedCard.isEmpty() ? null : state.insertedCard);
  }
}
