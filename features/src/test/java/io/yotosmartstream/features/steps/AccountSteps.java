package io.yotosmartstream.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Mails;
import io.yotosmartstream.features.support.Person;
import io.yotosmartstream.features.support.Scene;
import java.util.Map;

/** Signing up and in. */
public final class AccountSteps {
  private final Scene scene;
  private final Mails mails;

  public AccountSteps(Scene scene, Mails mails) {
    this.scene = scene;
    this.mails = mails;
  }

  @Given("{word} has signed up")
  public void hasSignedUp(String name) {
    Person person = scene.person(name);
    registers(name);
    scene.last().require(202);
    confirms(name);
    scene.last().require(204);
    scene.last(person.signIn()).require(200);
  }

  @When("{word} registers")
  public void registers(String name) {
    Person person = scene.person(name);
    scene.last(
        person.post(
            "/api/user-auth/register",
            Map.of(
                "email",
                person.email(),
                "password",
                person.password(),
                "displayName",
                person.name())));
  }

  @When("{word} confirms the address with the code from the mail")
  public void confirms(String name) {
    Person person = scene.person(name);
    scene.last(
        person.post(
            "/api/user-auth/confirm",
            Map.of("email", person.email(), "code", mails.newestCode(person))));
  }

  @When("{word} signs in")
  public void signsIn(String name) {
    scene.last(scene.person(name).signIn());
  }
}
