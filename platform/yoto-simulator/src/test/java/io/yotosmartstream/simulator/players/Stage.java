package io.yotosmartstream.simulator.players;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.oauth.Account;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.settings.Timings;
import io.yotosmartstream.simulator.time.ManualTimeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One player, alone, with a clock to turn and everything it says written down. */
final class Stage {

  private record Said(String topic, byte[] payload) {}

  final ManualTimeline time = new ManualTimeline(Instant.parse("2026-01-15T12:00:00Z"));
  final Live<Quirks> quirks = new Live<>(Quirks.class, Quirks.everyday());
  final ObjectNode config =
      Json.object()
          .put("dayTime", "07:00")
          .put("nightTime", "19:00")
          .put("maxVolumeLimit", "16")
          .put("nightMaxVolumeLimit", "8")
          .put("shutdownTimeout", "3600")
          .put("timezone", "UTC")
          .put("dayYotoDaily", "songs/02/01");
  final Player player;
  StreamSource.Listener stream;
  private final List<Said> said = new ArrayList<>();
  private final Map<String, ObjectNode> cards =
      Map.of("songs", songs(), "story", story(), "radio", radio(), "blank", blank());

  Stage(Generation generation) {
    StreamSource streams =
        (url, listener) -> {
          stream = listener;
          return () -> {};
        };
    Surroundings world =
        new Surroundings(
            time,
            quirks,
            new Live<>(Timings.class, Timings.demonstration()),
            catalog(),
            streams,
            (device, suffix, payload, retain) -> said.add(new Said(suffix, payload)),
            (device, status) -> {},
            new Random(1));
    Account owner = new Account("a@example.com", "auth0|a", "f", "A");
    player =
        new Player(world, new DeviceFacts("yTest", owner, generation), () -> config, 80, false);
    player.powerOn();
    beat();
    pass(2000);
  }

  private void beat() {
    time.after(
        Player.TICK,
        () -> {
          player.tick();
          beat();
        });
  }

  private Catalog catalog() {
    return new Catalog() {
      @Override
      public Optional<ObjectNode> playable(Account owner, String cardId) {
        return Optional.ofNullable(cards.get(cardId));
      }

      @Override
      public Optional<ObjectNode> physical(String cardId) {
        return Optional.ofNullable(cards.get(cardId));
      }
    };
  }

  Stage pass(long millis) {
    time.advance(Duration.ofMillis(millis));
    return this;
  }

  Stage clear() {
    said.clear();
    return this;
  }

  Stage quirk(String json) {
    quirks.merge((ObjectNode) Json.MAPPER.readTree(json.replace('\'', '"')));
    return this;
  }

  Stage command(String suffix, String payload) {
    player.command(suffix, payload.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Stage start(String card, String chapter) {
    return command(
        "card/start",
        "{'uri':'https://yoto.io/%s','chapterKey':'%s','secondsIn':0}".formatted(card, chapter));
  }

  PlayerView view() {
    return player.view("Test");
  }

  List<String> topics() {
    return said.stream().map(Said::topic).toList();
  }

  long count(String topic) {
    return topics().stream().filter(topic::equals).count();
  }

  byte[] bytes(String topic) {
    return said.stream().filter(s -> s.topic().equals(topic)).toList().getLast().payload();
  }

  String text(String topic) {
    return new String(bytes(topic), StandardCharsets.UTF_8);
  }

  JsonNode last(String topic) {
    return Json.lenientObject(bytes(topic));
  }

  String ack(String key) {
    return last("response").path("status").path(key).asString("");
  }

  /** The last value of the field in any event. */
  JsonNode event(String field) {
    return said.stream()
        .filter(s -> s.topic().equals("data/events"))
        .map(s -> Json.lenientObject(s.payload()).path(field))
        .filter(value -> !value.isMissingNode())
        .toList()
        .getLast();
  }

  private static ObjectNode card(String id, String content) {
    return (ObjectNode)
        Json.MAPPER.readTree(
            "{'cardId':'%s','title':'%s','content':%s}"
                .formatted(id, id, content)
                .replace('\'', '"'));
  }

  private static String chapter(String key, String tracks) {
    return "{'key':'%s','title':'Chapter %s','tracks':[%s]}".formatted(key, key, tracks);
  }

  private static String track(String key, String more) {
    return "{'key':'%s','title':'Track','type':'audio','trackUrl':'x','duration':10%s}"
        .formatted(key, more);
  }

  private static ObjectNode songs() {
    String label = track("01", ",'overlayLabel':'1'");
    return card(
        "songs",
        "{'config':{'resumeTimeout':60},'chapters':[%s,%s,%s]}"
            .formatted(chapter("01", label), chapter("02", label), chapter("03", label)));
  }

  private static ObjectNode blank() {
    return card(
        "blank",
        "{'chapters':[%s]}"
            .formatted(chapter("01", track("01", "") + "," + track("02", ",'overlayLabel':'2'"))));
  }

  private static ObjectNode radio() {
    return card(
        "radio",
        "{'chapters':[%s]}"
            .formatted(
                chapter(
                    "01",
                    "{'key':'01','title':'On air','type':'stream','trackUrl':'http://x/','overlayLabel':'1','duration':0}")));
  }

  private static ObjectNode story() {
    String go =
        ",'overlayLabel':'1','events':{'onLhb':{'cmd':'goto','params':{'chapterKey':'cave','trackKey':'01'}},"
            + "'onRhb':{'cmd':'goto','params':{'chapterKey':'lake','trackKey':'01'}},'onEnd':{'cmd':'repeat'}}";
    String stop = ",'overlayLabel':'2','events':{'onEnd':{'cmd':'stop'}}";
    String lost =
        ",'overlayLabel':'3','events':{'onEnd':{'cmd':'goto','params':{'chapterKey':'no','trackKey':'01'}}}";
    return card(
        "story",
        "{'playbackType':'interactive','config':{'autoadvance':'none'},'chapters':[%s,%s,%s]}"
            .formatted(
                chapter("fork", track("01", go)),
                chapter("cave", track("01", stop)),
                chapter("lake", track("01", lost))));
  }
}
