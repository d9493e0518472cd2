package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Mails;
import io.yotosmartstream.features.support.Person;
import io.yotosmartstream.features.support.Scene;
import io.yotosmartstream.features.support.Tokens;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Signing up, in and out. */
public final class AccountSteps {
  private static final String REGISTER = "/api/user-auth/register";
  private final Scene scene;
  private final Mails mails;
  private Map<String, String> copied = Map.of();

  public AccountSteps(Scene scene, Mails mails) {
    this.scene = scene;
    this.mails = mails;
  }

  @Given("{word} has signed up")
  public void hasSignedUp(String name) {
    registers(name);
    scene.last().require(202);
    confirms(name);
    scene.last().require(204);
    scene.last(scene.person(name).signIn()).require(200);
  }

  @When("{word} has signed up anew")
  public void hasSignedUpAnew(String name) {
    hasSignedUp(name);
  }

  @When("{word} registers")
  public void registers(String name) {
    scene.last(scene.person(name).post(REGISTER, registration(scene.person(name))));
  }

  @When("{word} registers with the {word} {string}")
  public void registersWith(String name, String part, String value) {
    Map<String, String> body = registration(scene.person(name));
    body.put(part, value);
    scene.last(scene.person(name).post(REGISTER, body));
  }

  @When("{word} registers with the extra field {string}")
  public void registersWithExtra(String name, String field) {
    registersWith(name, field, "true");
  }

  @When("{word} confirms the address with the code from the mail")
  public void confirms(String name) {
    confirms(name, mails.newestCode(scene.person(name)));
  }

  @When("{word} confirms the address with the code {string}")
  public void confirms(String name, String code) {
    Person person = scene.person(name);
    scene.last(
        person.post("/api/user-auth/confirm", Map.of("email", person.email(), "code", code)));
  }

  @When("{word} asks for another code")
  public void resend(String name) {
    Person person = scene.person(name);
    scene.last(person.post("/api/user-auth/resend", Map.of("email", person.email()))).require(204);
  }

  @When("{word} signs in")
  public void signsIn(String name) {
    scene.last(scene.person(name).signIn());
  }

  @When("{word} signs in with the password {string}")
  public void signsIn(String name, String password) {
    Person person = scene.person(name);
    scene.last(
        person.post(
            "/api/user-auth/sign-in", Map.of("email", person.email(), "password", password)));
  }

  @When("{word} signs in with the password {string} {int} times")
  public void signsIn(String name, String password, int times) {
    for (int i = 0; i < times; i++) {
      signsIn(name, password);
    }
  }

  @When("{word}'s page asks for a new token")
  public void refreshes(String name) {
    scene.last(scene.person(name).refresh());
  }

  @Given("somebody copies {word}'s cookies")
  public void copies(String name) {
    copied = Map.copyOf(scene.person(name).cookies());
    assertThat(copied).isNotEmpty();
  }

  @When("the copied cookies are used")
  public void usesCopy() {
    Person thief = scene.person("A thief");
    thief.cookies().clear();
    thief.cookies().putAll(copied);
    scene.last(thief.refresh());
  }

  @When("{word} signs out")
  public void signsOut(String name) {
    scene.last(scene.person(name).post("/api/user-auth/sign-out")).require(204);
    assertThat(scene.person(name).cookies()).isEmpty();
  }

  @When("{word} forgets the password")
  public void forgets(String name) {
    Person person = scene.person(name);
    scene.last(person.post("/api/user-auth/forgot-password", Map.of("email", person.email())));
  }

  @When("{word} forgets the password and sets {string} with the code from the mail")
  public void resets(String name, String password) {
    Person person = scene.person(name);
    int before = mails.to(person).size();
    forgets(name);
    scene.last().require(204);
    mails.awaitMoreThan(person, before);
    Map<String, String> body =
        Map.of("email", person.email(), "code", mails.newestCode(person), "newPassword", password);
    scene.last(person.post("/api/user-auth/reset-password", body)).require(204);
  }

  @When("{word} calls herself {string}")
  public void renames(String name, String shown) {
    scene
        .last(
            scene
                .person(name)
                .call("PATCH", "/api/user-auth/me", Map.of("displayName", shown), Map.of()))
        .require(200);
  }

  @When("{word} uses {} as token")
  public void uses(String name, String what) {
    Person person = scene.person(name);
    person.token(
        switch (what) {
          case "garbage" -> "garbage";
          case "a token signed by somebody else" -> Tokens.signedByAnother(person.token());
          case "a token that has run out" -> scene.world().runOut(person.token());
          case "a token without signature" -> Tokens.unsigned(person.token());
          default -> throw new IllegalArgumentException(what);
        });
  }

  @Then("{word} is the owner of a household of her/his own")
  public void owner(String name) {
    JsonNode me = scene.person(name).get("/api/user-auth/me").require(200).json();
    assertThat(me.path("households")).as("%s", me).hasSize(1);
    assertThat(me.path("households").path(0).path("role").asString()).isEqualTo("owner");
  }

  @Then("{word} has a mail about {string}")
  public void hasMail(String name, String subject) {
    assertThat(mails.to(scene.person(name)))
        .anyMatch(mail -> mail.path("subject").asString("").equals(subject));
  }

  @Then("{word} has no mail")
  public void noMail(String name) {
    assertThat(mails.to(scene.person(name))).isEmpty();
  }

  @Then("the refresh token was nowhere but in a cookie that scripts cannot read")
  public void onlyInCookie() {
    String cookie = scene.last().header("Set-Cookie");
    assertThat(cookie)
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/api/user-auth");
    String token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    assertThat(scene.last().text()).doesNotContain(token).doesNotContainIgnoringCase("refresh");
  }

  private static Map<String, String> registration(Person person) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("email", person.email());
    body.put("password", person.password());
    body.put("displayName", person.name());
    return body;
  }
}
