package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Answer;
import io.yotosmartstream.features.support.Eventually;
import io.yotosmartstream.features.support.Scene;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Players and what they are asked to do. */
public final class PlayerSteps {
  private final Scene scene;

  public PlayerSteps(Scene scene) {
    this.scene = scene;
  }

  @When("{word} plays the card {string} on {string}")
  public void plays(String name, String card, String player) {
    command(name, player, Map.of("kind", "play-card", "cardId", scene.id("yoto card", card)));
  }

  @Then("the command of {word} to {string} is acknowledged")
  public void acknowledged(String name, String player) {
    JsonNode command = ended(name, player);
    assertThat(command.path("status").asString()).as("%s", command).isEqualTo("ACKNOWLEDGED");
  }

  @Then("{word} sees {string} playing {string}")
  public void playing(String name, String player, String track) {
    Eventually.get(
        player + " playing " + track,
        Eventually.SOON,
        () -> state(name, player),
        s ->
            s.path("playback").asString().equals("playing")
                && s.path("trackTitle").asString("").equals(track));
  }

  private void command(String name, String player, Map<String, ?> body) {
    Answer answer =
        scene.last(
            scene
                .person(name)
                .post("/api/players/" + scene.id("player", player) + "/commands", body));
    if (answer.status() == 202) {
      scene.put("command", player, answer.text("commandId"));
    }
  }

  private JsonNode ended(String name, String player) {
    String path =
        "/api/players/" + scene.id("player", player) + "/commands/" + scene.id("command", player);
    return Eventually.get(
        "the end of the command",
        Eventually.SOON,
        () -> scene.person(name).get(path).require(200).json(),
        c -> !c.path("status").asString().matches("QUEUED|SENT"));
  }

  private JsonNode state(String name, String player) {
    return scene
        .person(name)
        .get("/api/players/" + scene.id("player", player) + "/state")
        .require(200)
        .json();
  }
}
