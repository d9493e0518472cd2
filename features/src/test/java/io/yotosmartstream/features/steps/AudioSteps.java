package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Answer;
import io.yotosmartstream.features.support.Eventually;
import io.yotosmartstream.features.support.Http;
import io.yotosmartstream.features.support.Person;
import io.yotosmartstream.features.support.Scene;
import io.yotosmartstream.features.support.Sounds;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Uploads and what becomes of them. */
public final class AudioSteps {
  private final Scene scene;

  public AudioSteps(Scene scene) {
    this.scene = scene;
  }

  @When("{word} uploads the song {string} of {int} seconds")
  public void uploads(String name, String title, int seconds) {
    uploadsBytes(name, title, Sounds.tone(seconds, pitch(title)));
  }

  @Given("{word} has the song {string} of {int} seconds")
  public void has(String name, String title, int seconds) {
    uploads(name, title, seconds);
    ready(name, title, seconds);
  }

  @Then("{word}'s audio {string} is ready and lasts {int} seconds")
  public void ready(String name, String title, int seconds) {
    JsonNode audio =
        Eventually.get(
            title + " ready",
            Eventually.LATER,
            () -> audio(name, title).require(200).json(),
            seen -> !seen.path("status").asString().matches("uploading|checking|speaking"));
    assertThat(audio.path("status").asString()).as("%s", audio).isEqualTo("ready");
    assertThat(audio.path("duration").asInt()).isEqualTo(seconds);
  }

  private Answer audio(String name, String title) {
    return scene.person(name).get("/api/audio/" + scene.id("audio", title));
  }

  private void uploadsBytes(String name, String title, byte[] content) {
    Person person = scene.person(name);
    Answer announced =
        scene.last(
            person.post(
                "/api/audio/uploads",
                Map.of(
                    "fileName",
                    title + ".wav",
                    "contentType",
                    "audio/wav",
                    "size",
                    content.length)));
    String audioId = announced.require(201).text("audioId");
    scene.put("audio", title, audioId);
    scene.last(put(announced, content));
    scene.last().require(200);
    scene.last(person.post("/api/audio/" + audioId + "/complete")).require(202);
  }

  static Answer put(Answer announced, byte[] content) {
    Map<String, String> headers = new LinkedHashMap<>();
    announced
        .json()
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
    headers.remove("Content-Length");
    headers.remove("content-length");
    return Http.send("PUT", announced.text("url"), headers, BodyPublishers.ofByteArray(content));
  }

  private static int pitch(String title) {
    return 200 + Math.floorMod(title.hashCode(), 800);
  }
}
