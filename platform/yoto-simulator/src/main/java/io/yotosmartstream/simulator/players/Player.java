package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.players.PlayerState.Power;
import io.yotosmartstream.simulator.settings.Quirks;
import java.time.Duration;
import java.time.Instant;
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
  private final Voice voice;
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
    this.voice = new Voice(world, facts);
    this.state = new PlayerState(new Battery(battery, charging, now()));
    this.deck = new Deck(world.timeline(), world.quirks(), world.streams(), new Guarded());
    this.events = new Events(world.timeline(), world.quirks(), world.timings(), voice::say);
    this.report = new StatusReport(facts, state, deck, this.config);
    this.desk = new CommandDesk(world, facts, state, deck, this.config);
  }

  public DeviceFacts facts() {
    return facts;
  }

  /** Boots as in section 3.8.6. */
  public synchronized void powerOn() {
    if (state.power != Power.OFF) {
      return;
    }
    state.power = Power.BOOTING;
    state.powerChangedAt = now();
    state.bootedAt = now();
    state.dayNow = -1;
    state.bluetoothSink = false;
    voice.presence("online");
    voice.legacyStatus(report.full(now(), "nA"));
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
    state.volume = Volume.limited(state.volume, config.volumeLimit(now()));
    state.idleSince = now();
    lastBrief = now();
    events.arm();
    if (!state.insertedCard.isEmpty()) {
      desk.inserted();
    }
    voice.basicStatus(report.basic(now()));
    events.reportAll(snapshot());
  }

  /** Turns it off; {@code why} goes into the last status. */
  public synchronized void powerOff(String why) {
    if (state.power == Power.OFF) {
      return;
    }
    deck.shutDown();
    state.sleepAt = Instant.MAX;
    voice.legacyStatus(report.full(now(), why));
    state.power = Power.OFF;
    state.powerChangedAt = now();
    voice.presence("offline");
    if (world.quirks().get().lateMessagesAfterShutdown()) {
      byte[] stray = Voice.status(report.basic(now()));
      after(
          Duration.ofMillis(STRAY_MESSAGE_MILLIS),
          () -> {
            if (state.power == Power.OFF) {
              voice.say("data/status", stray);
            }
          });
    }
  }

  /** A command from the broker or the REST API; acted upon, and acked, a little later. */
  public synchronized void command(String suffix, byte[] payload) {
    boolean deaf = state.bluetoothSink && world.quirks().get().bluetoothSinkSilencesMqtt();
    if (state.power != Power.ON || deaf || desk.loses(suffix)) {
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
      voice.say("response", desk.ack(suffix, payload, ok));
    }
    switch (command) {
      case Command.EventsRequest request -> {
        events.arm();
        events.reportAll(snapshot());
      }
      case Command.StatusRequest request -> {
        events.arm();
        if (!desk.replyLost()) {
          voice.basicStatus(report.basic(now()));
        }
      }
      case Command.FullStatusRequest request -> {
        events.arm();
        if (!desk.replyLost()) {
          voice.fullStatus(report.full(now(), "nA"));
        }
      }
      case Command.Reboot reboot -> {
        powerOff("reboot");
        after(TICK, this::powerOn);
      }
      default -> changed();
    }
  }

  /** Time passes. */
  synchronized void tick() {
    Instant now = now();
    Quirks quirks = world.quirks().get();
    if (state.power != Power.ON) {
      state.battery.tick(
          now, state.battery.charging(), world.timings().get().batteryPercentSeconds());
      return;
    }
    state.battery.tick(now, quirks.batteryDrains(), world.timings().get().batteryPercentSeconds());
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
    state.volume = Volume.limited(state.volume, config.volumeLimit(now()));
    if (!played || deck.status() != Deck.Status.PLAYING || positionDue(now)) {
      changed();
    }
    if (!now.isBefore(lastBrief.plusSeconds(world.timings().get().legacyStatusSeconds()))) {
      lastBrief = now;
      voice.legacyStatus(report.brief(now));
      if (quirks.spontaneousStatus()) {
        voice.basicStatus(report.basic(now()));
      }
    }
    fallAsleep(now);
  }

  private boolean positionDue(Instant now) {
    return !now.isBefore(lastPosition.plusSeconds(world.timings().get().positionSeconds()));
  }

  private void fallAsleep(Instant now) {
    int timeout = config.shutdownTimeoutSeconds();
    if (deck.status() == Deck.Status.PLAYING || state.battery.charging()) {
      state.idleSince = now;
    } else if (timeout > 0 && !now.isBefore(state.idleSince.plusSeconds(timeout))) {
      powerOff("inactivity");
    }
  }

  /** Presses the left or the right button. */
  public synchronized void press(boolean left) {
    if (state.power == Power.ON) {
      desk.press(left);
      changed();
    }
  }

  public synchronized void turnVolume(int steps) {
    if (state.power == Power.ON) {
      state.volume = Volume.limited(state.volume + steps, config.volumeLimit(now()));
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
  public void reconfigured() {
    // A turn of no steps clamps the volume to the new limit and reports what changed.
    turnVolume(0);
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
  private final class Guarded implements Guard {
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
    return PlayerView.of(name, facts, state, deck, config, now());
  }
}
