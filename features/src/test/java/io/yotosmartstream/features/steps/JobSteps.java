package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Eventually;
import io.yotosmartstream.features.support.Scene;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Work that takes longer than a request. */
public final class JobSteps {
  private static final String NEWEST = "the newest";

  /** Longer than whoever died kept the work to itself. */
  private static final Duration AFTER_A_KILL = Duration.ofSeconds(100);

  private final Scene scene;
  private final CardSteps cards;
  private final AudioSteps audio;

  public JobSteps(Scene scene, CardSteps cards, AudioSteps audio) {
    this.scene = scene;
    this.cards = cards;
    this.audio = audio;
  }

  @When("{word} publishes the card {string}")
  public void publishes(String name, String title) {
    scene.last(scene.person(name).post("/api/cards/" + scene.id("card", title) + "/publish"));
    if (scene.last().status() == 202) {
      scene.put("job", NEWEST, scene.last().text("jobId"));
    }
  }

  @When("{word} publishes the card {string} again")
  public void publishesAgain(String name, String title) {
    publishes(name, title);
  }

  @Given("{word} has published the card {string} of {string}")
  public void hasPublished(String name, String title, String songs) {
    for (String song : CardSteps.names(songs)) {
      if (!scene.has("audio", song)) {
        audio.has(name, song, 8);
      }
    }
    cards.makes(name, title, songs);
    publishes(name, title);
    scene.last().require(202);
    endsWell(name);
    cards.inLibrary(name, title);
  }

  @When("{word} makes a card of {string} and publishes it")
  public void makesAndPublishes(String name, String song) {
    cards.makes(name, "A card", song);
    publishes(name, "A card");
  }

  @When("{word} cancels the job")
  public void cancels(String name) {
    scene
        .last(scene.person(name).post("/api/jobs/" + scene.id("job", NEWEST) + "/cancel"))
        .require(202);
  }

  @When("{word} asks for the newest job")
  public void asks(String name) {
    scene.last(scene.person(name).get("/api/jobs/" + scene.id("job", NEWEST)));
  }

  @Given("the job of {word} has begun")
  public void begun(String name) {
    Eventually.get(
        "the job to begin",
        Eventually.SOON,
        () -> job(name),
        job -> job.path("status").asString().equals("running"));
  }

  @Then("the job of {word} ends well")
  public void endsWell(String name) {
    JsonNode job = ended(name);
    assertThat(job.path("status").asString()).as("%s", job).isEqualTo("done");
    assertThat(job.path("progress").asInt()).isEqualTo(100);
    assertThat(job.path("steps")).allMatch(s -> s.path("status").asString().equals("done"));
  }

  @Then("the job of {word} fails because {string}")
  public void fails(String name, String reason) {
    JsonNode job = ended(name);
    assertThat(job.path("status").asString()).as("%s", job).isEqualTo("failed");
    assertThat(job.path("reason").asString()).contains(reason);
    assertThat(job.path("steps")).anyMatch(s -> s.path("status").asString().equals("failed"));
  }

  @Then("the job of {word} is cancelled")
  public void cancelled(String name) {
    JsonNode job = ended(name);
    assertThat(job.path("status").asString()).as("%s", job).isEqualTo("cancelled");
  }

  private JsonNode ended(String name) {
    return Eventually.get(
        "the end of the job",
        AFTER_A_KILL,
        () -> job(name),
        job -> job.path("status").asString().matches("done|failed|cancelled"));
  }

  private JsonNode job(String name) {
    return scene.person(name).get("/api/jobs/" + scene.id("job", NEWEST)).require(200).json();
  }
}
