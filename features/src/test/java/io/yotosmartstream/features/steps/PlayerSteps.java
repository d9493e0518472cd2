package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Answer;
import io.yotosmartstream.features.support.Eventually;
import io.yotosmartstream.features.support.Scene;
import io.yotosmartstream.features.support.YotoSide;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Players and what they are asked to do. */
public final class PlayerSteps {
  private static final String VOLUME = "set-volume";

  /** A player is no louder than 8 from 19:00 to 7:00, and tests run at any time. */
  private static final int ALSO_AT_NIGHT = 7;

  private final Scene scene;
  private final YotoSide yoto;

  public PlayerSteps(Scene scene, YotoSide yoto) {
    this.scene = scene;
    this.yoto = yoto;
  }

  @When("{word} plays the card {string} on {string}")
  public void plays(String name, String card, String player) {
    command(name, player, Map.of("kind", "play-card", "cardId", scene.id("yoto card", card)));
  }

  @When("{word} asks {string} to {word}")
  public void asks(String name, String player, String kind) {
    command(name, player, Map.of("kind", kind));
  }

  @When("{word} sets the volume of {string} to {int}")
  public void volume(String name, String player, int volume) {
    command(name, player, Map.of("kind", VOLUME, "volume", volume));
  }

  @When("{word} sets the volume of {string} to the value {}")
  public void volume(String name, String player, String json) {
    command(name, player, "{\"kind\":\"set-volume\",\"volume\":" + json + "}");
  }

  @When("{word} sets the volume of {string} to {int} under the id {string}")
  public void volume(String name, String player, int volume, String id) {
    scene.last(
        scene
            .person(name)
            .call(
                "POST",
                commands(player),
                Map.of("kind", VOLUME, "volume", volume),
                Map.of("X-Correlation-Id", RequestSteps.marked(scene, id))));
    scene.put("command", player, scene.last().require(202).text("commandId"));
  }

  @When("{word} sets the volume of {string} to {int} with the key {string}")
  public void volumeWithKey(String name, String player, int volume, String key) {
    scene.last(
        scene
            .person(name)
            .call(
                "POST",
                commands(player),
                Map.of("kind", VOLUME, "volume", volume),
                Map.of("Idempotency-Key", key)));
    scene.put("command", player, scene.last().require(202).text("commandId"));
  }

  @Then("{word} finds {int} command to {string}")
  public void countCommands(String name, int count, String player) {
    assertThat(scene.person(name).get(commands(player)).require(200).json().path("items"))
        .hasSize(count);
  }

  @When("{word} sends {string} a volume command without a volume")
  public void noVolume(String name, String player) {
    command(name, player, Map.of("kind", VOLUME));
  }

  @When("{word} sets the sleep timer of {string} to {int} minutes")
  public void sleepTimer(String name, String player, int minutes) {
    command(name, player, Map.of("kind", "set-sleep-timer", "seconds", 60 * minutes));
  }

  @When("{word} quietens all players")
  public void quieten(String name) {
    scene.last(scene.person(name).post("/api/players/quieten"));
  }

  @When("{word} asks for the player {string}")
  public void asksFor(String name, String player) {
    scene.last(scene.person(name).get("/api/players/" + scene.id("player", player)));
  }

  @When("{word} asks for the events of {string}")
  public void asksForEvents(String name, String player) {
    scene.last(scene.person(name).get("/api/players/" + scene.id("player", player) + "/events"));
  }

  @When("{word} and {word} set the volume of {string} to {int} and {int} at once")
  public void atOnce(String one, String other, String player, int first, int second) {
    CompletableFuture<Answer> begun =
        CompletableFuture.supplyAsync(
            () ->
                scene.person(one).post(commands(player), Map.of("kind", VOLUME, "volume", first)));
    Answer answer =
        scene.person(other).post(commands(player), Map.of("kind", VOLUME, "volume", second));
    scene.put("command", player + " of one", begun.join().require(202).text("commandId"));
    scene.put("command", player + " of the other", answer.require(202).text("commandId"));
    scene.put("person", "one", one);
  }

  @Then("both commands to {string} are acknowledged")
  public void bothAcknowledged(String player) {
    for (String whose : new String[] {" of one", " of the other"}) {
      assertThat(ended(scene.id("person", "one"), player, player + whose).path("status").asString())
          .isEqualTo("ACKNOWLEDGED");
    }
  }

  @Then("{word} and {word} see the same volume of {string}, {int} or {int}")
  public void sameVolume(String one, String other, String player, int first, int second) {
    Eventually.holds(
        Eventually.SOON,
        () -> {
          int seen = state(one, player).path("volume").asInt();
          assertThat(seen).isIn(first, second);
          assertThat(state(other, player).path("volume").asInt()).isEqualTo(seen);
        });
  }

  @Then("the command of {word} to {string} is acknowledged")
  public void acknowledged(String name, String player) {
    assertStatus(ended(name, player, player), "ACKNOWLEDGED");
  }

  @Then("the command of {word} to {string} fails because {string}")
  public void fails(String name, String player, String reason) {
    JsonNode command = ended(name, player, player);
    assertStatus(command, "FAILED");
    assertThat(command.path("reason").asString()).contains(reason);
  }

  @Then("the command of {word} to {string} expires")
  public void expires(String name, String player) {
    assertStatus(ended(name, player, player), "EXPIRED");
  }

  @Then("{word} can steer {string} again")
  public void canSteer(String name, String player) {
    yoto.awaitBooted(scene.id("player", player));
    Eventually.holds(
        Duration.ofSeconds(90),
        () -> {
          volume(name, player, ALSO_AT_NIGHT);
          scene.last().require(202);
          assertStatus(ended(name, player, player), "ACKNOWLEDGED");
        });
    volumeSeen(name, player, ALSO_AT_NIGHT);
  }

  @Then("{word} sees {string} playing {string}")
  public void playing(String name, String player, String track) {
    sees(
        name,
        player,
        "playing " + track,
        s ->
            s.path("playback").asString().equals("playing")
                && s.path("trackTitle").asString("").equals(track));
  }

  @Then("{word} sees {string} paused")
  public void paused(String name, String player) {
    sees(name, player, "paused", s -> s.path("playback").asString().equals("paused"));
  }

  @Then("{word} sees {string} stopped")
  public void stopped(String name, String player) {
    sees(name, player, "stopped", s -> s.path("playback").asString().equals("stopped"));
  }

  @Then("{word} sees {string} with the volume {int}")
  public void volumeSeen(String name, String player, int volume) {
    sees(name, player, "volume " + volume, s -> s.path("volume").asInt(-1) == volume);
  }

  @Then("{word} sees a sleep timer on {string}")
  public void sleepTimerSeen(String name, String player) {
    sees(name, player, "a sleep timer", s -> s.path("sleepTimerEndsAt").isString());
  }

  @Then("the newest command to {string} that {word} finds is {string}")
  public void newestCommand(String player, String name, String kind) {
    JsonNode newest =
        scene.person(name).get(commands(player)).require(200).json().path("items").path(0);
    assertThat(newest.path("kind").asString()).isEqualTo(kind);
    assertStatus(newest, "ACKNOWLEDGED");
  }

  @Then("{word} finds an event of {string} with the volume {int}")
  public void event(String name, String player, int volume) {
    asksForEvents(name, player);
    assertThat(scene.last().require(200).json().path("items"))
        .anyMatch(event -> event.path("changes").path("volume").asInt(-1) == volume);
  }

  @Then("the command to {string} carries the id {string}")
  public void carries(String player, String id) {
    assertThat(scene.last().text("correlationId")).isEqualTo(RequestSteps.marked(scene, id));
  }

  private void sees(String name, String player, String what, Predicate<JsonNode> fits) {
    Eventually.get(player + " " + what, Eventually.SOON, () -> state(name, player), fits);
  }

  private void command(String name, String player, Object body) {
    Answer answer = scene.last(scene.person(name).post(commands(player), body));
    if (answer.status() == 202) {
      scene.put("command", player, answer.text("commandId"));
    }
  }

  private JsonNode ended(String name, String player, String command) {
    String path = commands(player) + "/" + scene.id("command", command);
    return Eventually.get(
        "the end of the command",
        Eventually.SOON,
        () -> scene.person(name).get(path).require(200).json(),
        c -> !c.path("status").asString().matches("QUEUED|SENT"));
  }

  private static void assertStatus(JsonNode command, String status) {
    assertThat(command.path("status").asString()).as("%s", command).isEqualTo(status);
  }

  private String commands(String player) {
    return "/api/players/" + scene.id("player", player) + "/commands";
  }

  private JsonNode state(String name, String player) {
    return scene
        .person(name)
        .get("/api/players/" + scene.id("player", player) + "/state")
        .require(200)
        .json();
  }
}
