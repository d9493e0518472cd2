package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Mails;
import io.yotosmartstream.features.support.Person;
import io.yotosmartstream.features.support.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Who belongs together. */
public final class HouseholdSteps {
  private static final String MEMBERS = "/api/household/members";
  private final Scene scene;
  private final Mails mails;
  private final AccountSteps accounts;
  private long oldVersion;

  public HouseholdSteps(Scene scene, Mails mails, AccountSteps accounts) {
    this.scene = scene;
    this.mails = mails;
    this.accounts = accounts;
  }

  @Given("{word}'s household has the adult {word}")
  public void hasAdult(String owner, String other) {
    accounts.hasSignedUp(owner);
    accounts.hasSignedUp(other);
    invites(owner, other);
    scene.last().require(201);
    accepts(other);
    scene.last().require(200);
  }

  @When("{word} invites {word}")
  public void invites(String owner, String other) {
    invites(owner, other, "adult");
  }

  @When("{word} invites {word} as {word}")
  public void invites(String owner, String other, String role) {
    scene.last(
        scene
            .person(owner)
            .post(
                "/api/household/invitations",
                Map.of("email", scene.person(other).email(), "role", role)));
    if (scene.last().status() == 201) {
      scene.put("invitation", "the newest", scene.last().text("invitationId"));
    }
  }

  @When("{word} accepts the invitation from the mail")
  public void accepts(String name) {
    accepts(name, name);
  }

  @When("{word} accepts {word}'s invitation")
  public void accepts(String name, String invited) {
    String token = mails.newestInvitation(scene.person(invited));
    scene.last(
        scene.person(name).post("/api/household/invitations/accept", Map.of("token", token)));
  }

  @When("{word} takes the invitation back")
  public void withdraws(String name) {
    scene.last(
        scene
            .person(name)
            .delete("/api/household/invitations/" + scene.id("invitation", "the newest")));
  }

  @When("{word} leaves the household")
  public void leaves(String name) {
    removes(name, name);
  }

  @When("{word} removes {word}")
  public void removes(String name, String other) {
    scene.last(scene.person(name).delete(MEMBERS + "/" + userId(other)));
  }

  @When("{word} makes herself {word}")
  public void makesHerself(String name, String role) {
    makes(name, name, role);
  }

  @Given("{word} makes {word} owner")
  public void makesOwner(String name, String other) {
    makes(name, other, "owner");
    scene.last().require(200);
  }

  @When("{word} renames the household to {string}")
  public void renames(String name, String to) {
    oldVersion =
        scene.person(name).get("/api/household").require(200).json().path("version").asLong();
    rename(name, to);
  }

  @When("{word} renames the household to {string} from an old page")
  public void renamesFromOldPage(String name, String to) {
    rename(name, to);
  }

  @When("{word} asks for her household")
  public void asksForHousehold(String name) {
    scene.last(scene.person(name).get("/api/household"));
  }

  @Then("{word} can see her household")
  public void canSee(String name) {
    scene.person(name).get("/api/household").require(200);
  }

  @Then("the members of {word}'s household are {string}")
  public void members(String name, String wanted) {
    List<String> found = new ArrayList<>();
    for (JsonNode member : scene.person(name).get(MEMBERS).require(200).json().path("items")) {
      found.add(
          member.path("displayName").asString() + " (" + member.path("role").asString() + ")");
    }
    assertThat(found).containsExactlyInAnyOrder(wanted.split(", "));
  }

  private void rename(String name, String to) {
    scene.last(
        scene
            .person(name)
            .call(
                "PATCH",
                "/api/household",
                Map.of("name", to),
                Map.of("If-Match", "\"" + oldVersion + "\"")));
  }

  private void makes(String name, String other, String role) {
    scene.last(
        scene
            .person(name)
            .call("PATCH", MEMBERS + "/" + userId(other), Map.of("role", role), Map.of()));
  }

  private String userId(String name) {
    Person person = scene.person(name);
    return person.get("/api/user-auth/me").require(200).text("userId");
  }
}
