package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Eventually;
import io.yotosmartstream.features.support.Scene;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Cards and their way to Yoto. */
public final class CardSteps {
  private final Scene scene;

  public CardSteps(Scene scene) {
    this.scene = scene;
  }

  @Given("{word} makes the card {string} of {string}")
  public void makes(String name, String title, String songs) {
    scene.last(scene.person(name).post("/api/cards", content(title, songs)));
    scene.put("card", title, scene.last().require(201).text("cardId"));
  }

  @When("{word} publishes the card {string}")
  public void publishes(String name, String title) {
    scene.last(scene.person(name).post("/api/cards/" + scene.id("card", title) + "/publish"));
    if (scene.last().status() == 202) {
      scene.put("job", "the newest", scene.last().text("jobId"));
    }
  }

  @Given("{word} has published the card {string} of {string}")
  public void hasPublished(String name, String title, String songs) {
    for (String song : names(songs)) {
      if (!scene.has("audio", song)) {
        new AudioSteps(scene).has(name, song, 8);
      }
    }
    makes(name, title, songs);
    publishes(name, title);
    scene.last().require(202);
    jobDone(name);
    inLibrary(name, title);
  }

  @Then("the job of {word} ends well")
  public void jobDone(String name) {
    JsonNode job = ended(name);
    assertThat(job.path("status").asString()).as("%s", job).isEqualTo("done");
    assertThat(job.path("progress").asInt()).isEqualTo(100);
    assertThat(job.path("steps")).allMatch(s -> s.path("status").asString().equals("done"));
  }

  @Then("{word} finds {string} in the Yoto library")
  public void inLibrary(String name, String title) {
    JsonNode card =
        scene.person(name).get("/api/cards/" + scene.id("card", title)).require(200).json();
    assertThat(card.path("upToDate").asBoolean()).isTrue();
    String yotoId = card.path("yotoCardId").asString();
    scene.put("yoto card", title, yotoId);
    assertThat(scene.person(name).get("/api/library").require(200).json().path("items"))
        .anyMatch(
            entry ->
                entry.path("cardId").asString().equals(yotoId)
                    && entry.path("title").asString().equals(title));
  }

  private JsonNode ended(String name) {
    String jobId = scene.id("job", "the newest");
    return Eventually.get(
        "the end of the job",
        Eventually.LATER,
        () -> scene.person(name).get("/api/jobs/" + jobId).require(200).json(),
        job -> job.path("status").asString().matches("done|failed|cancelled"));
  }

  /** One chapter per song. */
  private Map<String, Object> content(String title, String songs) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("title", title);
    content.put(
        "chapters",
        names(songs).stream()
            .map(song -> Map.of("title", song, "audioIds", List.of(scene.id("audio", song))))
            .toList());
    return content;
  }

  static List<String> names(String listed) {
    return Arrays.stream(listed.split(",| and ")).map(String::strip).toList();
  }
}
