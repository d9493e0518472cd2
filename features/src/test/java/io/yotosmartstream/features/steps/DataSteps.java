package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Http;
import io.yotosmartstream.features.support.Person;
import io.yotosmartstream.features.support.Scene;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Export and deletion. */
public final class DataSteps {
  private final Scene scene;

  public DataSteps(Scene scene) {
    this.scene = scene;
  }

  @When("{word} exports the family's data")
  public void exports(String name) {
    scene.last(scene.person(name).get("/api/user-auth/me/export"));
  }

  @When("{word} deletes the account")
  public void deletes(String name) {
    deletes(name, scene.person(name).password());
  }

  @When("{word} deletes the account with the password {string}")
  public void deletes(String name, String password) {
    Person person = scene.person(name);
    scene.last(person.call("DELETE", "/api/user-auth/me", Map.of("password", password), Map.of()));
  }

  @Then("the export has the player {string}, the card {string} and the audio {string} to fetch")
  public void has(String player, String card, String audio) {
    JsonNode export = scene.last().json();
    assertThat(export.path("players"))
        .anyMatch(p -> p.path("deviceId").asString().equals(scene.id("player", player)));
    assertThat(export.path("cards"))
        .anyMatch(c -> c.path("cardId").asString().equals(scene.id("card", card)));
    assertThat(export.path("members")).hasSize(1);
    JsonNode exported = export.path("audio").path(0);
    assertThat(exported.path("audioId").asString()).isEqualTo(scene.id("audio", audio));
    assertThat(Http.get(exported.path("playUrl").asString()).require(200).bytes()).isNotEmpty();
  }
}
