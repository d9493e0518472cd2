package io.yotosmartstream.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.yotosmartstream.features.support.Answer;
import io.yotosmartstream.features.support.Scene;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Cards, here and in the library. */
public final class CardSteps {
  private static final String CARDS = "/api/cards";
  private final Scene scene;
  private final Map<String, Long> versions = new HashMap<>();
  private Answer before;

  public CardSteps(Scene scene) {
    this.scene = scene;
  }

  @Given("{word} makes the card {string} of {string}")
  public void makes(String name, String title, String songs) {
    make(name, title, content(title, songs), Map.of());
    scene.last().require(201);
  }

  @When("{word} makes the card {string} of {string} with the key {string}")
  public void makesWithKey(String name, String title, String songs, String key) {
    before = scene.last();
    make(name, title, content(title, songs), Map.of("Idempotency-Key", key));
  }

  @Given("{word} makes {int} cards of {string}")
  public void makesMany(String name, int count, String song) {
    for (int i = 1; i <= count; i++) {
      makes(name, "Card " + i, song);
    }
  }

  @When("{word} makes a card of audio that there is not")
  public void ofNothing(String name) {
    Map<String, Object> chapter =
        Map.of("title", "One", "audioIds", List.of("01ARZ3NDEKTSV4RRFFQ69G5FAV"));
    make(name, "Air", Map.of("title", "Air", "chapters", List.of(chapter)), Map.of());
  }

  @When("{word} makes a card without chapters")
  public void withoutChapters(String name) {
    make(name, "Air", Map.of("title", "Air", "chapters", List.of()), Map.of());
  }

  @When("{word} sends {string} to make a card")
  public void sends(String name, String body) {
    scene.last(scene.person(name).post(CARDS, body));
  }

  @When("{word} sends a card as plain text")
  public void sendsText(String name) {
    scene.last(
        scene.person(name).call("POST", CARDS, "Evening", Map.of("Content-Type", "text/plain")));
  }

  @When("{word} changes the card {string} to {string}")
  public void changes(String name, String title, String songs) {
    versions.put(title, card(name, title).require(200).json().path("version").asLong());
    changesFromOldPage(name, title, songs);
  }

  @When("{word} changes the card {string} to {string} from an old page")
  public void changesFromOldPage(String name, String title, String songs) {
    scene.last(
        scene
            .person(name)
            .call(
                "PUT",
                CARDS + "/" + scene.id("card", title),
                content(title, songs),
                Map.of("If-Match", "" + versions.get(title))));
  }

  @When("{word} deletes the card {string}")
  public void deletes(String name, String title) {
    scene.last(scene.person(name).delete(CARDS + "/" + scene.id("card", title)));
  }

  @When("{word} asks for the card {string}")
  public void asks(String name, String title) {
    scene.last(card(name, title));
  }

  @When("{word} asks for the card {string} in the library")
  public void asksLibrary(String name, String title) {
    scene.last(scene.person(name).get("/api/library/" + scene.id("yoto card", title)));
  }

  @Then("{word} finds {string} in the Yoto library")
  public void inLibrary(String name, String title) {
    JsonNode card = card(name, title).require(200).json();
    assertThat(card.path("upToDate").asBoolean()).as("%s", card).isTrue();
    assertThat(card.path("publishedAt").asString()).isNotBlank();
    String yotoId = card.path("yotoCardId").asString();
    scene.put("yoto card", title, yotoId);
    assertThat(library(name))
        .anyMatch(
            entry ->
                entry.path("cardId").asString().equals(yotoId)
                    && entry.path("title").asString().equals(title)
                    && entry.path("own").asBoolean());
  }

  @Then("{word}'s library has one card {string}")
  public void oneInLibrary(String name, String title) {
    assertThat(library(name)).filteredOn(e -> e.path("title").asString().equals(title)).hasSize(1);
  }

  @Then("{word}'s library does not have {string}")
  public void notInLibrary(String name, String title) {
    assertThat(library(name)).noneMatch(e -> e.path("title").asString().equals(title));
  }

  @Then("the card {string} in {word}'s library has the tracks {string}")
  public void tracks(String title, String name, String wanted) {
    asksLibrary(name, title);
    List<String> found = new ArrayList<>();
    for (JsonNode chapter : scene.last().require(200).json().path("chapters")) {
      chapter.path("tracks").forEach(track -> found.add(track.path("title").asString()));
    }
    assertThat(found).containsExactlyElementsOf(names(wanted));
  }

  @Then("the card {string} of {word} is not what Yoto has")
  public void notUpToDate(String title, String name) {
    assertThat(card(name, title).require(200).json().path("upToDate").asBoolean()).isFalse();
  }

  @Then("both answers are the same")
  public void sameAnswers() {
    assertThat(scene.last().require(201).text()).isEqualTo(before.text());
  }

  @Then("{word} has {int} card(s)")
  public void count(String name, int count) {
    assertThat(scene.person(name).get(CARDS).require(200).json().path("items")).hasSize(count);
  }

  @When("{word} turns the pages of her cards by {int}")
  public void pages(String name, int limit) {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          scene.person(name).get(CARDS + "?limit=" + limit + cursor).require(200).json();
      assertThat(page.path("items").size()).isBetween(1, limit);
      page.path("items").forEach(card -> seen.add(card.path("cardId").asString()));
      String next = page.path("nextCursor").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    } while (!cursor.isEmpty() && seen.size() < 100);
    scene.put("pages", "seen", String.join(",", seen));
  }

  @Then("each of the {int} cards came once")
  public void eachOnce(int count) {
    assertThat(scene.id("pages", "seen").split(",")).hasSize(count).doesNotHaveDuplicates();
  }

  private void make(String name, String title, Object content, Map<String, String> headers) {
    scene.last(scene.person(name).call("POST", CARDS, content, headers));
    if (scene.last().status() == 201) {
      scene.put("card", title, scene.last().text("cardId"));
    }
  }

  private Answer card(String name, String title) {
    return scene.person(name).get(CARDS + "/" + scene.id("card", title));
  }

  private JsonNode library(String name) {
    return scene.person(name).get("/api/library?limit=100").require(200).json().path("items");
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
