package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Scene;
import io.yotosmartstream.features.support.YotoSide;
import java.util.Map;

/** What is done to a player itself, without this service. */
public final class ChildSteps {
  private final Scene scene;
  private final YotoSide yoto;
  private boolean repliesLost;
  private boolean tooMany;

  public ChildSteps(Scene scene, YotoSide yoto) {
    this.scene = scene;
    this.yoto = yoto;
  }

  @When("somebody turns the volume knob of {string} to {int}")
  public void turns(String player, int volume) {
    String id = scene.id("player", player);
    int now = yoto.player(id).path("volume").asInt();
    yoto.does(id, "knob", Map.of("knob", "volume", "steps", volume - now));
    assertThat(yoto.player(id).path("volume").asInt()).isEqualTo(volume);
  }

  @When("somebody pauses {string} by its button")
  public void pausesByButton(String player) {
    yoto.does(scene.id("player", player), "press", Map.of("knob", "volume"));
  }

  @When("somebody switches {string} {word}")
  public void switches(String player, String how) {
    yoto.does(scene.id("player", player), "power", Map.of("on", how.equals("on")));
  }

  @Given("somebody sends a message of {string} that no player would send")
  public void nonsense(String player) {
    String id = scene.id("player", player);
    yoto.says(id, "data/events", "{\"volume\": \"lo");
    yoto.says(id, "data/events", "{\"volume\":[],\"playbackStatus\":7,\"trackLength\":\"long\"}");
    yoto.says(id, "data/status", "[]");
    yoto.says(id, "response", "OK");
  }

  @Given("answers of players get lost")
  public void repliesLost() {
    repliesLost = true;
    yoto.quirk("replyDropProbability", 1.0);
  }

  @Given("Yoto answers everybody that there are too many calls")
  public void tooManyCalls() {
    tooMany = true;
    yoto.quirk("rateLimitProbability", 1.0);
  }

  @After
  public void usual() {
    if (repliesLost) {
      yoto.quirk("replyDropProbability", 0.0);
    }
    if (tooMany) {
      yoto.quirk("rateLimitProbability", 0.0);
    }
  }

  @Then("{string} itself is paused")
  public void isPaused(String player) {
    assertThat(yoto.player(scene.id("player", player)).path("playback").asString())
        .isEqualTo("paused");
  }

  @Then("{string} itself has the volume {int}")
  public void hasVolume(String player, int volume) {
    assertThat(yoto.player(scene.id("player", player)).path("volume").asInt()).isEqualTo(volume);
  }
}
