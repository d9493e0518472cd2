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
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Uploads and what becomes of them. */
public final class AudioSteps {
  private static final String UPLOADS = "/api/audio/uploads";
  private final Scene scene;
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<String, Answer> uploads = new HashMap<>();
  private final Map<String, byte[]> contents = new HashMap<>();
  private String announcedBy = "";

  public AudioSteps(Scene scene) {
    this.scene = scene;
  }

  @When("{word} uploads the song {string} of {int} seconds")
  public void uploads(String name, String title, int seconds) {
    putsSong(name, title, seconds);
    done(name, title);
  }

  @When("{word} puts the song {string} of {int} seconds into the store and says no more")
  public void putsSong(String name, String title, int seconds) {
    uploads(name, title, ".wav", "audio/wav", Sounds.song(scene.mark(), title, seconds));
  }

  @When("the bytes of {string} are put there once more")
  public void putsAgain(String title) {
    put(known(uploads, title), known(contents, title)).require(200);
  }

  @When("as many bytes that are no song are put in the place of {string}")
  public void putsJunk(String title) {
    put(known(uploads, title), new byte[known(contents, title).length]).require(200);
  }

  private static <T> T known(Map<String, T> all, String title) {
    return Objects.requireNonNull(all.get(title), "Nobody has uploaded it in this scenario");
  }

  @Given("{word} has the song {string} of {int} seconds")
  public void has(String name, String title, int seconds) {
    uploads(name, title, seconds);
    readyFor(name, title, seconds);
  }

  @When("{word} uploads a text file as {string}")
  public void uploadsText(String name, String title) {
    byte[] text = "Dear diary, this is not a song.".getBytes(StandardCharsets.UTF_8);
    uploads(name, title, ".mp3", "audio/mpeg", text);
    done(name, title);
  }

  @Given("{word} has a broken recording {string}")
  public void hasBroken(String name, String title) {
    uploads(name, title, ".aac", "audio/aac", Sounds.broken());
    done(name, title);
    ready(name, title);
  }

  @When("{word} announces a file named {string} of {long} bytes")
  public void announces(String name, String fileName, long size) {
    scene.last(
        scene
            .person(name)
            .post(
                UPLOADS, Map.of("fileName", fileName, "contentType", "audio/mpeg", "size", size)));
    announcedBy = name;
    if (scene.last().status() == 201) {
      scene.put("audio", "the announced", scene.last().text("audioId"));
    }
  }

  @When("{word} announces a file with a name of {int} characters")
  public void announcesLongName(String name, int characters) {
    announces(name, "a".repeat(characters), 1000);
  }

  @When("{word} puts {int} bytes there")
  public void puts(String name, int bytes) {
    scene.last(put(scene.last(), new byte[bytes]));
  }

  @When("{word} says that the upload is done")
  public void completes(String name) {
    String id = scene.id("audio", "the announced");
    scene.last(scene.person(name).post("/api/audio/" + id + "/complete"));
  }

  @When("{word} renames the audio {string} to {string}")
  public void renames(String name, String title, String to) {
    versions.put(title, audio(name, title).require(200).json().path("version").asLong());
    renamesFromOldPage(name, title, to);
  }

  @When("{word} renames the audio {string} to {string} from an old page")
  public void renamesFromOldPage(String name, String title, String to) {
    scene.last(
        scene
            .person(name)
            .call(
                "PATCH",
                "/api/audio/" + scene.id("audio", title),
                Map.of("title", to),
                Map.of("If-Match", "\"" + versions.get(title) + "\"")));
  }

  @When("{word} deletes the audio {string}")
  public void deletes(String name, String title) {
    scene.last(scene.person(name).delete("/api/audio/" + scene.id("audio", title)));
  }

  @When("{word} asks for the audio {string}")
  public void asks(String name, String title) {
    scene.last(audio(name, title));
  }

  @Then("{word}'s audio {string} is ready and lasts {int} seconds")
  public void readyFor(String name, String title, int seconds) {
    assertThat(ready(name, title).path("duration").asInt()).isEqualTo(seconds);
  }

  @Then("{word}'s audio {string} is ready")
  public JsonNode ready(String name, String title) {
    JsonNode audio = settled(name, title);
    assertThat(audio.path("status").asString()).as("%s", audio).isEqualTo("ready");
    return audio;
  }

  @Then("{word}'s audio {string} is refused because {string}")
  public void refused(String name, String title, String reason) {
    JsonNode audio = settled(name, title);
    assertThat(audio.path("status").asString()).as("%s", audio).isEqualTo("refused");
    assertThat(audio.path("reason").asString()).contains(reason);
    assertThat(audio.path("playUrl").isNull()).isTrue();
  }

  @Then("{word}'s audio {string} becomes refused")
  public void becomesRefused(String name, String title) {
    var unused =
        Eventually.get(
            title + " refused",
            Eventually.LATER,
            () -> audio(name, title).require(200).json(),
            seen -> seen.path("status").asString().equals("refused"));
  }

  @Then("the file is called {string}")
  public void called(String fileName) {
    JsonNode audio = audio(announcedBy, "the announced").require(200).json();
    assertThat(audio.path("fileName").asString()).isEqualTo(fileName);
  }

  @Then("the title is {string}")
  public void titled(String title) {
    assertThat(scene.last().text("title")).isEqualTo(title);
  }

  private JsonNode settled(String name, String title) {
    return Eventually.get(
        title + " looked into",
        Eventually.LATER,
        () -> audio(name, title).require(200).json(),
        seen -> !seen.path("status").asString().matches("uploading|checking|speaking"));
  }

  private Answer audio(String name, String title) {
    return scene.person(name).get("/api/audio/" + scene.id("audio", title));
  }

  private void uploads(
      String name, String title, String ending, String contentType, byte[] content) {
    Person person = scene.person(name);
    Answer announced =
        person
            .post(
                UPLOADS,
                Map.of(
                    "fileName", title + ending, "contentType", contentType, "size", content.length))
            .require(201);
    scene.put("audio", title, announced.text("audioId"));
    uploads.put(title, announced);
    contents.put(title, content);
    put(announced, content).require(200);
  }

  private void done(String name, String title) {
    String path = "/api/audio/" + scene.id("audio", title) + "/complete";
    scene.last(scene.person(name).post(path)).require(202);
  }

  private static Answer put(Answer announced, byte[] content) {
    Map<String, String> headers = new LinkedHashMap<>();
    announced
        .json()
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
    headers.keySet().removeIf(header -> header.equalsIgnoreCase("Content-Length"));
    return Http.send("PUT", announced.text("url"), headers, BodyPublishers.ofByteArray(content));
  }
}
