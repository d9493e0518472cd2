package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
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
  private static final int USUAL_TRANSCODE_SECONDS = 1;
  private final Scene scene;
  private final YotoSide yoto;
  private final AccountSteps accounts;
  private Map<String, String> back = Map.of();
  private boolean slow;

  public YotoSteps(Scene scene, YotoSide yoto, AccountSteps accounts) {
    this.scene = scene;
    this.yoto = yoto;
    this.accounts = accounts;
  }

  @Given("{word} has a Yoto account with the player {string}")
  public void account(String name, String player) {
    yoto.openAccount(scene.person(name));
    anotherPlayer(name, player);
  }

  @Given("{word}'s Yoto account has the player {string} too")
  public void anotherPlayer(String name, String player) {
    scene.put("player", player, yoto.addPlayer(scene.person(name), player, "v3"));
  }

  @Given("{word} has signed up and linked Yoto with the player {string}")
  public void linkedFamily(String name, String player) {
    accounts.hasSignedUp(name);
    account(name, player);
    links(name);
    scene.last().require(200);
    online(name, player);
  }

  @When("{word} links Yoto and allows it on the consent page")
  public void links(String name) {
    linksAccountOf(name, name);
  }

  @When("{word} links {word}'s Yoto account")
  public void linksAccountOf(String name, String owner) {
    back = yoto.decide(begin(scene.person(name)), scene.person(owner), "allow");
    sendsAgain(name);
  }

  @When("{word} links Yoto and denies it on the consent page")
  public void denies(String name) {
    Person person = scene.person(name);
    back = yoto.decide(begin(person), person, "deny");
  }

  @Then("the page is told {string}")
  public void told(String error) {
    assertThat(back).containsEntry("error", error).doesNotContainKey("code");
  }

  @When("{word} sends the same consent again")
  public void sendsAgain(String name) {
    scene.last(callback(scene.person(name), back.get("code"), back.get("state")));
  }

  @When("{word} begins to link Yoto, allows it, and hands the answer to {word}")
  public void handsOver(String name, String other) {
    Person person = scene.person(name);
    back = yoto.decide(begin(person), person, "allow");
    sendsAgain(other);
  }

  @When("{word} begins to link Yoto and sends the code {string}")
  public void sendsCode(String name, String code) {
    Person person = scene.person(name);
    back = yoto.decide(begin(person), person, "deny");
    scene.last(callback(person, code, back.get("state")));
  }

  @When("{word} unlinks Yoto")
  public void unlinks(String name) {
    String id = link(name).path("accounts").path(0).path("accountId").asString();
    scene.last(scene.person(name).delete("/api/auth/yoto/" + id));
  }

  @When("Yoto revokes what it granted to {word}")
  public void revokes(String name) {
    yoto.revokeTokens(scene.person(name));
    yoto.expireTokens(scene.person(name));
  }

  @When("Yoto ends the connection of {word}")
  public void endsConnection(String name) {
    yoto.expireTokens(scene.person(name));
  }

  @Given("Yoto takes {int} seconds to transcode")
  public void slowTranscode(int seconds) {
    slow = true;
    yoto.timing("transcodeSeconds", seconds);
  }

  @After
  public void usualTranscode() {
    if (slow) {
      yoto.timing("transcodeSeconds", USUAL_TRANSCODE_SECONDS);
    }
  }

  @Then("{word} sees the player {string} online")
  public void online(String name, String player) {
    awaitOnline(name, player, true);
  }

  @Then("{word} sees {string} offline")
  public void offline(String name, String player) {
    awaitOnline(name, player, false);
  }

  @Then("{word} has no players")
  public void noPlayers(String name) {
    assertThat(scene.person(name).get("/api/players").require(200).json().path("items")).isEmpty();
  }

  @Then("Yoto is linked and healthy for {word}")
  public void healthy(String name) {
    JsonNode link = link(name);
    assertThat(link.path("linked").asBoolean()).isTrue();
    assertThat(link.path("accounts")).hasSize(1);
    assertThat(link.path("accounts").path(0).path("health").asString()).isEqualTo("healthy");
  }

  @Then("Yoto is not linked for {word}")
  public void notLinked(String name) {
    assertThat(link(name).path("linked").asBoolean()).isFalse();
    assertThat(link(name).path("accounts")).isEmpty();
  }

  @Then("{word} is asked to link Yoto again")
  public void needsConsent(String name) {
    Eventually.get(
        "needs-consent",
        Eventually.SOON,
        () -> link(name),
        l -> l.path("accounts").path(0).path("health").asString("").equals("needs-consent"));
  }

  private void awaitOnline(String name, String player, boolean wanted) {
    String path = "/api/players/" + scene.id("player", player);
    Eventually.get(
        player + (wanted ? " online" : " offline"),
        Eventually.LATER,
        () -> scene.person(name).get(path).json(),
        seen ->
            seen.has("state") && seen.path("state").path("online").asBoolean(!wanted) == wanted);
  }

  private JsonNode link(String name) {
    return scene.person(name).get("/api/auth/yoto").require(200).json();
  }

  private String begin(Person person) {
    return person.post("/api/auth/yoto/start").require(200).text("authorizeUrl");
  }

  private static Answer callback(Person person, String code, String state) {
    return person.post("/api/auth/yoto/callback", Map.of("code", code, "state", state));
  }
}
