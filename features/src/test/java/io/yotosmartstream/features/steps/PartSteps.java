package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Scene;
import io.yotosmartstream.features.world.Part;
import java.util.EnumSet;
import java.util.Set;

/** Parts that die and come back. */
public final class PartSteps {
  private final Scene scene;
  private String said = "";
  private final Set<Part> dead = EnumSet.noneOf(Part.class);

  public PartSteps(Scene scene) {
    this.scene = scene;
  }

  @When("Yoto is gone")
  public void yotoGone() {
    kill(Part.SIMULATOR);
  }

  @When("Yoto is back")
  public void yotoBack() {
    start(Part.SIMULATOR);
  }

  @When("the service to the players is killed")
  public void mqttKilled() {
    kill(Part.MQTT_SERVICE);
  }

  @When("the service to the players is started again")
  public void mqttStarted() {
    start(Part.MQTT_SERVICE);
  }

  @When("the service is killed and started again")
  public void apiRestarted() {
    kill(Part.API);
    start(Part.API);
  }

  @When("{part} is started where something runs already")
  public void startedTwice(Part part) {
    said = scene.world().startTwice(part);
  }

  @ParameterType("Yoto|the service to the players|the service")
  public Part part(String name) {
    return switch (name) {
      case "Yoto" -> Part.SIMULATOR;
      case "the service to the players" -> Part.MQTT_SERVICE;
      default -> Part.API;
    };
  }

  @Then("it gives up and says {string}")
  public void saysTaken(String words) {
    assertThat(said).contains(words);
  }

  /** A scenario that failed half-way leaves a whole world to the next one. */
  @After
  public void revive() {
    if (scene.world().ending().isEmpty()) {
      Set.copyOf(dead).forEach(this::start);
    }
  }

  private void kill(Part part) {
    dead.add(part);
    scene.world().kill(part);
  }

  private void start(Part part) {
    scene.world().start(part);
    dead.remove(part);
  }
}
