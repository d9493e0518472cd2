package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Answer;
import io.yotosmartstream.features.support.Eventually;
import io.yotosmartstream.features.support.Person;
import io.yotosmartstream.features.support.Scene;
import io.yotosmartstream.features.support.YotoSide;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The link to Yoto. */
public final class YotoSteps {
  private final Scene scene;
  private final YotoSide yoto;

  public YotoSteps(Scene scene, YotoSide yoto) {
    this.scene = scene;
    this.yoto = yoto;
  }

  @Given("{word} has a Yoto account with the player {string}")
  public void account(String name, String player) {
    Person person = scene.person(name);
    yoto.openAccount(person);
    anotherPlayer(name, player);
  }

  @Given("{word}'s Yoto account has the player {string} too")
  public void anotherPlayer(String name, String player) {
    scene.put("player", player, yoto.addPlayer(scene.person(name), player, "v3"));
  }

  @Given("{word} has signed up and linked Yoto with the player {string}")
  public void linkedFamily(String name, String player) {
    new AccountSteps(scene, new io.yotosmartstream.features.support.Mails(scene)).hasSignedUp(name);
    account(name, player);
    links(name);
    scene.last().require(200);
    online(name, player);
  }

  @When("{word} links Yoto and allows it on the consent page")
  public void links(String name) {
    Person person = scene.person(name);
    Map<String, String> back = yoto.decide(begin(person), person, "allow");
    scene.last(callback(person, back));
  }

  @Then("{word} sees the player {string} online")
  public void online(String name, String player) {
    String deviceId = scene.id("player", player);
    Eventually.get(
        player + " online",
        Eventually.SOON,
        () -> scene.person(name).get("/api/players/" + deviceId).json(),
        seen -> seen.path("state").path("online").asBoolean(false));
  }

  @Then("Yoto is linked and healthy for {word}")
  public void healthy(String name) {
    JsonNode link = scene.person(name).get("/api/auth/yoto").require(200).json();
    assertThat(link.path("linked").asBoolean()).isTrue();
    assertThat(link.path("accounts").path(0).path("health").asString()).isEqualTo("healthy");
  }

  private String begin(Person person) {
    return person.post("/api/auth/yoto/start").require(200).text("authorizeUrl");
  }

  private static Answer callback(Person person, Map<String, String> back) {
    return person.post(
        "/api/auth/yoto/callback", Map.of("code", back.get("code"), "state", back.get("state")));
  }
}
