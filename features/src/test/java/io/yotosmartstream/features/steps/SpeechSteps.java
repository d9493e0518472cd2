package io.yotosmartstream.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Scene;
import java.util.Map;

/** Texts that are spoken. */
public final class SpeechSteps {
  private final Scene scene;

  public SpeechSteps(Scene scene) {
    this.scene = scene;
  }

  @When("{word} has the text {string} spoken as {string}")
  public void spoken(String name, String text, String title) {
    speak(name, text, title, voice(name), Map.of());
  }

  @When("{word} has a text spoken by the voice {string}")
  public void byVoice(String name, String voice) {
    speak(name, "Quack.", "Duck", voice, Map.of());
  }

  @When("{word} has a text spoken under the id {string}")
  public void underId(String name, String id) {
    speak(
        name,
        "Good night.",
        "Night",
        voice(name),
        Map.of("X-Correlation-Id", RequestSteps.marked(scene, id)));
    scene.last().require(202);
  }

  @Given("{word} has a text of {int} characters spoken")
  public void ofLength(String name, int characters) {
    speak(
        name,
        "Good night, dear. ".repeat(60).substring(0, characters),
        "Long",
        voice(name),
        Map.of());
  }

  private String voice(String name) {
    return scene
        .person(name)
        .get("/api/audio/voices")
        .require(200)
        .json()
        .path("items")
        .path(0)
        .path("voice")
        .asString();
  }

  private void speak(
      String name, String text, String title, String voice, Map<String, String> headers) {
    scene.last(
        scene
            .person(name)
            .call(
                "POST",
                "/api/audio/speech",
                Map.of("title", title, "text", text, "voice", voice),
                headers));
    if (scene.last().status() == 202) {
      scene.put("job", "the newest", scene.last().text("jobId"));
      scene.put("audio", title, scene.last().text("subjectId"));
    }
  }
}
