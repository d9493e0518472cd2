package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.players.PlayableCard.Spot;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Carries out commands and button presses on a player's state. Guarded by its player. */
final class CommandDesk {

  /** Requests closer together than this disturb each other (3.8.2). */
  private static final Duration TOO_CLOSE = Duration.ofMillis(400);

  private static final DateTimeFormatter DAILY = DateTimeFormatter.ofPattern("yyyyMMdd");

  private final Surroundings world;
  private final DeviceFacts facts;
  private final PlayerState state;
  private final Deck deck;
  private final PlayerConfig config;
  private Instant lastStatusRequest = Instant.EPOCH;
  private String lastStatusKind = "";

  CommandDesk(
      Surroundings world, DeviceFacts facts, PlayerState state, Deck deck, PlayerConfig config) {
    this.world = world;
    this.facts = facts;
    this.state = state;
    this.deck = deck;
    this.config = config;
  }

  /** Whether the player carried it out, or at least accepted it (3.4). */
  boolean execute(Command command) {
    return switch (command) {
      case Command.EventsRequest ignored -> true;
      case Command.StatusRequest ignored -> true;
      case Command.FullStatusRequest ignored -> true;
      case Command.PreviewDisplay ignored -> true;
      case Command.Reboot ignored -> true;
      case Command.SetVolume(int percent) -> {
        state.volume = Volume.stepOf(percent, config.volumeLimit(world.timeline().instant()));
        yield true;
      }
      case Command.SetAmbient(int r, int g, int b) -> light(r, g, b);
      case Command.SetSleepTimer(int seconds) -> {
        state.sleepAt = seconds > 0 ? world.timeline().instant().plusSeconds(seconds) : Instant.MAX;
        yield true;
      }
      case Command.StartCard start -> start(start);
      case Command.StopCard ignored -> {
        deck.stop();
        yield true;
      }
      case Command.PauseCard ignored -> {
        deck.pause();
        yield true;
      }
      case Command.ResumeCard ignored -> {
        deck.resume(deck.source());
        yield true;
      }
      case Command.Bluetooth(String action, boolean sink) -> {
        state.bluetoothSink = action.equals("on") && sink;
        yield true;
      }
      case Command.Unknown ignored -> false;
    };
  }

  private boolean light(int red, int green, int blue) {
    if (!facts.generation().hasAmbientLight()) {
      return false;
    }
    boolean dark = red + green + blue == 0;
    state.ambient = dark ? "off" : "0x%02x%02x%02x".formatted(red, green, blue);
    return true;
  }

  private boolean start(Command.StartCard command) {
    PlayableCard card =
        world
            .catalog()
            .playable(facts.owner(), command.cardId())
            .map(PlayableCard::of)
            .orElse(null);
    if (card == null || card.empty()) {
      return false;
    }
    boolean exact = world.quirks().get().exactKeys();
    Optional<Spot> spot = card.find(command.chapterKey(), command.trackKey(), exact);
    if (spot.isEmpty()) {
      return false;
    }
    state.anyButtonStop = command.anyButtonStop();
    boolean keysGiven = !command.chapterKey().isEmpty() || !command.trackKey().isEmpty();
    if (command.secondsIn().isPresent()) {
      deck.start(card, spot.get(), command.secondsIn().getAsInt(), "remote", command.cutOff());
    } else if (deck.active(command.cardId()) && world.quirks().get().resumeWithoutSecondsIn()) {
      // The trap of 3.8.4: chapter and track are not even looked at.
      deck.resume("remote");
    } else if (keysGiven) {
      deck.start(card, spot.get(), 0, "remote", command.cutOff());
    } else {
      deck.startWhereLeft(card, "remote");
    }
    return true;
  }

  void inserted() {
    if (state.insertedCard.isEmpty()) {
      deck.stop();
      return;
    }
    world
        .catalog()
        .physical(state.insertedCard)
        .map(PlayableCard::of)
        .filter(card -> !card.empty())
        .ifPresent(card -> deck.startWhereLeft(card, "card"));
  }

  /** Left: pause and resume. Right: the next shortcut. Interactive cards decide for themselves. */
  void press(boolean left) {
    if (left && state.bluetoothSink) {
      state.bluetoothSink = false;
      return;
    }
    if (state.anyButtonStop) {
      state.anyButtonStop = false;
      deck.stop();
      return;
    }
    String event = left ? "onLhb" : "onRhb";
    PlayableCard card = deck.card().orElse(null);
    if (card != null
        && card.interactive()
        && deck.obey(Json.child(card.track(deck.spot()).events(), event))) {
      return;
    }
    if (!left) {
      shortcut();
    } else if (deck.status() == Deck.Status.PLAYING) {
      deck.pause();
    } else if (deck.status() == Deck.Status.PAUSED) {
      deck.resume(deck.source());
    } else if (!state.insertedCard.isEmpty()) {
      inserted();
    }
  }

  private void shortcut() {
    boolean day = config.day(world.timeline().instant());
    List<String> targets =
        List.of(config.shortcut(day, true), config.shortcut(day, false)).stream()
            .filter(target -> !target.isEmpty())
            .toList();
    if (targets.isEmpty()) {
      return;
    }
    String[] target = targets.get(state.shortcutsUsed++ % targets.size()).split("/");
    String today = DAILY.format(world.timeline().instant().atZone(config.zone()));
    world
        .catalog()
        .physical(target[0])
        .map(PlayableCard::of)
        .ifPresent(
            card ->
                card.find(
                        target.length > 1 ? target[1] : "",
                        target.length > 2 ? target[2].replace("<yyyymmdd>", today) : "",
                        true)
                    .ifPresent(spot -> deck.start(card, spot, 0, "card", 0)));
  }

  /** Whether a basic and an extended request came too close and this one gets lost (3.8.2). */
  boolean loses(String suffix) {
    if (!suffix.equals("status") && !suffix.equals("status/request")) {
      return false;
    }
    Instant now = world.timeline().instant();
    boolean close =
        !suffix.equals(lastStatusKind)
            && Duration.between(lastStatusRequest, now).compareTo(TOO_CLOSE) < 0;
    lastStatusRequest = now;
    lastStatusKind = suffix;
    return close && chance(world.quirks().get().backToBackStatusLossProbability());
  }

  boolean replyLost() {
    return chance(world.quirks().get().replyDropProbability());
  }

  private boolean chance(double probability) {
    return world.random().nextDouble() < probability;
  }

  /** {@code {"status":{"<resource>":"OK","req_body":"<payload as it came>"}}} (3.4). */
  byte[] ack(String suffix, byte[] payload, boolean ok) {
    ObjectNode ack = Json.object();
    ack.putObject("status")
        .put(Command.ackKey(suffix, world.quirks().get().ackKeyVariants()), ok ? "OK" : "FAIL")
        .put("req_body", new String(payload, StandardCharsets.UTF_8));
    return Json.bytes(ack);
  }
}
