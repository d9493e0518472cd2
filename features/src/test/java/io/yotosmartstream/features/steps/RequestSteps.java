package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Eventually;
import io.yotosmartstream.features.support.Http;
import io.yotosmartstream.features.support.Person;
import io.yotosmartstream.features.support.Scene;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests as programs make them. */
public final class RequestSteps {
  private final Scene scene;
  private final List<String> secrets = new ArrayList<>();

  public RequestSteps(Scene scene) {
    this.scene = scene;
  }

  /** Correlation ids are unique over scenarios, as the log is one. */
  static String marked(Scene scene, String id) {
    return id + "-" + scene.mark();
  }

  @When("a stranger asks for {string}")
  public void stranger(String path) {
    scene.last(Http.get(scene.world().page() + path));
  }

  @When("a stranger asks for {string} with the header {string} of {string}")
  public void strangerWithHeader(String path, String header, String value) {
    scene.last(
        Http.send(
            "GET", scene.world().page() + path, Map.of(header, value), BodyPublishers.noBody()));
  }

  @When("{word} asks for {string}")
  public void asks(String name, String path) {
    scene.last(scene.person(name).get(path));
  }

  @When("{word} asks for {string} under the id {string}")
  public void asksUnderId(String name, String path, String id) {
    scene.last(
        scene.person(name).call("GET", path, null, Map.of("X-Correlation-Id", marked(scene, id))));
  }

  @Then("there is nothing at that address")
  public void nothing() {
    scene.last().require(404);
  }

  @Then("the answer is {string}")
  public void answerIs(String status) {
    assertThat(scene.last().require(200).text("status")).isEqualTo(status);
  }

  @Then("the answer carries the id {string}")
  public void carries(String id) {
    assertThat(scene.last().header("X-Correlation-Id")).isEqualTo(marked(scene, id));
  }

  @Then("the id {string} is in the log of the API")
  public void inLog(String id) {
    Eventually.holds(
        Eventually.SOON,
        () ->
            assertThat(scene.world().logs().lines())
                .anyMatch(
                    line ->
                        line.contains(marked(scene, id)) && line.contains("sendCommand answered")));
  }

  @Then("no log has {word}'s tokens, passwords or address")
  public void noSecrets(String name) {
    Person person = scene.person(name);
    secrets.add(person.token());
    secrets.addAll(person.seen());
    secrets.add(person.password());
    secrets.add("a-brand-new-password");
    secrets.add(person.email());
    assertThat(secrets).hasSizeGreaterThan(4).allMatch(secret -> secret.length() > 8);
    String own = scene.last().header("X-Correlation-Id");
    Eventually.holds(
        Eventually.SOON,
        () ->
            assertThat(scene.world().logs().lines())
                .anyMatch(
                    line -> line.contains(own) && line.contains("resetPassword answered 204")));
    String logs = scene.world().logs();
    for (String secret : secrets) {
      assertThat(logs.contains(secret)).as("a secret of %s characters", secret.length()).isFalse();
    }
  }
}
