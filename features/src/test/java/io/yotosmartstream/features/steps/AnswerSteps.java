package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.yotosmartstream.features.support.Answer;
import io.yotosmartstream.features.support.Scene;
import tools.jackson.databind.JsonNode;

/** How the last wish was answered. */
public final class AnswerSteps {
  private final Scene scene;

  public AnswerSteps(Scene scene) {
    this.scene = scene;
  }

  /** The kinds of refusals, as people say them. */
  public enum Refused {
    WRONG(400),
    NOT_SIGNED_IN(401),
    NOT_ALLOWED(403),
    NOT_FOUND(404),
    A_CONFLICT(409),
    CHANGED_MEANWHILE(412),
    TOO_MANY_TRIES(429),
    UNAVAILABLE(503);

    private final int status;

    Refused(int status) {
      this.status = status;
    }
  }

  @ParameterType(
      "wrong|not signed in|not allowed|not found|a conflict|changed meanwhile|too many tries|unavailable")
  public Refused refusal(String words) {
    return Refused.valueOf(words.toUpperCase(java.util.Locale.ROOT).replace(' ', '_'));
  }

  @Then("that is answered")
  public void answered() {
    scene.last().require(200);
  }

  @Then("that is created")
  public void created() {
    scene.last().require(201);
  }

  @Then("that is accepted")
  public void accepted() {
    scene.last().require(202);
  }

  @Then("that is done")
  public void done() {
    scene.last().require(204);
  }

  /** What a gateway refuses before it reaches us is in the gateway's own words. */
  @Then("that is refused as {refusal}")
  public void refused(Refused as) {
    Answer answer = scene.last().require(as.status);
    if (as == Refused.NOT_SIGNED_IN && answer.json().has("message")) {
      assertThat(answer.text("message")).isEqualTo("Unauthorized");
      return;
    }
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.path("status").asInt()).isEqualTo(as.status);
    assertThat(problem.path("type").asString()).startsWith("urn:yoto-smart-stream:problem:");
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("correlationId").asString())
        .isEqualTo(answer.header("X-Correlation-Id"))
        .isNotBlank();
  }

  @Then("the refusal says {string}")
  public void says(String words) {
    assertThat(scene.last().text("detail") + scene.last().json().path("errors"))
        .containsIgnoringCase(words);
  }

  @Then("the refusal names {string}")
  public void names(String pointer) {
    assertThat(scene.last().json().path("errors"))
        .as("%s", scene.last())
        .anyMatch(error -> error.path("pointer").asString("").endsWith(pointer))
        .allMatch(error -> !error.path("detail").asString("").isBlank());
  }

  @Then("the refusal says when to come again")
  public void retryAfter() {
    assertThat(Integer.parseInt(scene.last().header("Retry-After"))).isBetween(1, 900);
  }

  @Then("the refusal carries the id {string}")
  public void carries(String id) {
    assertThat(scene.last().text("correlationId")).isEqualTo(RequestSteps.marked(scene, id));
  }
}
