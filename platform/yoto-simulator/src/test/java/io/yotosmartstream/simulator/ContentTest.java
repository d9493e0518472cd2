package io.yotosmartstream.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.simulator.json.Json;
import io.yotosmartstream.simulator.seed.Tones;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ContentTest {

  private static Running run;
  private static String token;
  private static String audio;

  @BeforeAll
  static void start() throws IOException {
    run = Running.fresh();
    token = run.token();
    audio = run.upload(Tones.wav(1, 3).readAllBytes(), token).path("transcodedSha256").asString();
  }

  @AfterAll
  static void stop() {
    run.close();
  }

  private static String card(String title) {
    return """
        {'title':'%s','content':{'chapters':[{'key':'01','title':'One','tracks':[{'key':'01',
         'title':'One','type':'audio','format':'wav','trackUrl':'yoto:#%s','overlayLabel':'1',
         'duration':3}]}]},'metadata':{'category':'stories','custom':{'kept':true}}}
        """
        .formatted(title, audio);
  }

  private static Running.Answer write(String json) {
    return run.json("POST", "/content", token, json);
  }

  @Test
  void aCardIsCreatedReadReplacedAndDeleted() {
    JsonNode created = write(card("First")).json().path("card");
    String id = created.path("cardId").asString();
    assertThat(id).matches("[A-Za-z0-9]{5}");
    assertThat(created.path("metadata").path("custom").path("kept").asBoolean()).isTrue();
    Running.Answer replaced =
        write(card("Second").replace("{'title'", "{'cardId':'" + id + "','title'"));
    assertThat(replaced.json().path("card").path("cardId").asString()).isEqualTo(id);
    assertThat(replaced.json().path("card").path("createdAt")).isEqualTo(created.path("createdAt"));
    JsonNode read = run.get("/content/" + id, token).json().path("card");
    assertThat(read.path("title").asString()).isEqualTo("Second");
    assertThat(trackUrl(read)).isEqualTo("yoto:#" + audio);
    JsonNode playable = run.get("/content/" + id + "?playable=true", token).json().path("card");
    assertThat(trackUrl(playable)).startsWith(run.simulator.httpUrl() + "/yoto/");
    assertThat(run.delete("/content/" + id, token).json().path("status").asString())
        .isEqualTo("ok");
    assertThat(run.get("/content/" + id, token).status()).isEqualTo(404);
    assertThat(run.delete("/content/" + id, token).status()).isEqualTo(404);
    assertThat(ids("/content/mine?showdeleted=true")).contains(id);
    assertThat(ids("/content/mine")).doesNotContain(id);
  }

  @Test
  void myCardsAreListedWithoutChaptersAndStandInTheLibrary() {
    String id = write(card("Listed")).json().path("card").path("cardId").asString();
    JsonNode mine = run.get("/content/mine", token).json().path("cards");
    assertThat(mine.path(0).path("content").has("chapters")).isFalse();
    assertThat(ids("/card/family/library")).contains(id, "30217");
  }

  @Test
  void othersCardsAndBoughtOnesCannotBeTouched() {
    String id = write(card("Private")).json().path("card").path("cardId").asString();
    String neighbour = run.token(Running.NEIGHBOUR, Running.ALL_SCOPES);
    assertThat(run.get("/content/" + id, neighbour).status()).isEqualTo(404);
    assertThat(run.delete("/content/" + id, neighbour).status()).isEqualTo(404);
    assertThat(write(card("Mine now").replace("{'title'", "{'cardId':'30217','title'")).status())
        .isEqualTo(404);
    assertThat(run.delete("/content/30217", token).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'title':'Good'|{'title':''|title",
        "{'title':'Good'|{'cardId':'toolong','title':'Good'|cardId",
        "'chapters':[{'key':'01'|'chapters':[{'key':1|key must be a string",
        "'trackUrl':'yoto:#|'trackUrl':'https://signed.example.com/|yoto:#",
        "'trackUrl':'yoto:#|'trackUrl':'yoto:#AAA|trackUrl",
        "'type':'audio'|'type':'video'|type must be one of",
        "'format':'wav'|'format':'midi'|format must be one of",
        "'type':'audio'|'type':'stream'|http or https",
        "'title':'One','tracks'|'title':null,'tracks'|null",
        "'category':'stories'|'category':'crime'|category",
      })
  void mistakesAreNamed(String from, String to, String says) {
    String json = card("Good");
    assertThat(json).contains(from);
    Running.Answer refused = write(json.replace(from, to));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("error").path("code").asString()).isEqualTo("bad-request");
    assertThat(refused.json().path("error").path("message").asString()).contains(says);
  }

  @Test
  void idsOfDigitsStayText() {
    JsonNode card = run.get("/card/30217", token).json().path("card");
    assertThat(card.path("cardId").isString()).isTrue();
    assertThat(card.path("cardId").asString()).isEqualTo("30217");
  }

  @Test
  void whatUpstreamOnlyDreamedOfIsNotThere() {
    for (String path : List.of("/card/mine", "/groups", "/media/displayIcons/public")) {
      assertThat(run.get(path, token).status()).as(path).isEqualTo(404);
    }
    for (String path :
        List.of("/card", "/media/audio/upload-url", "/device-v2/" + Running.BEDROOM + "/command")) {
      assertThat(run.json("POST", path, token, "{}").status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void groupsKeepTheirLimits() {
    String path = "/card/family/library/groups";
    String body =
        "{'name':'%s','items':[{'contentId':'bQ7xT'},{'contentId':'nope1'},{'contentId':'30217'},{'contentId':'bQ7xT'}]}"
            .formatted("n".repeat(130));
    Running.Answer created = run.json("POST", path, token, body);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().path("name").asString()).hasSize(100);
    assertThat(created.json().path("items").valueStream().map(i -> i.path("contentId").asString()))
        .containsExactly("bQ7xT", "30217");
    for (int i = 1; i < 20; i++) {
      assertThat(run.json("POST", path, token, "{'name':'g','items':[]}").status()).isEqualTo(201);
    }
    Running.Answer full = run.json("POST", path, token, "{'name':'g','items':[]}");
    assertThat(full.json().path("error").path("code").asString()).isEqualTo("group-limit");
    JsonNode all = run.get(path, token).json();
    assertThat(all.isArray()).isTrue();
    String id = all.path(0).path("id").asString();
    String neighbour = run.token(Running.NEIGHBOUR, Running.ALL_SCOPES);
    assertThat(run.get(path + "/" + id, neighbour).status()).isEqualTo(404);
    for (JsonNode group : all) {
      String one = group.path("id").asString();
      assertThat(run.delete(path + "/" + one, token).json().path("id").asString()).isEqualTo(one);
    }
    assertThat(run.get(path + "/" + id, token).status()).isEqualTo(404);
  }

  private static String trackUrl(JsonNode card) {
    return card.path("content")
        .path("chapters")
        .path(0)
        .path("tracks")
        .path(0)
        .path("trackUrl")
        .asString();
  }

  private static List<String> ids(String path) {
    return Json.objects(run.get(path, token).json(), "cards").stream()
        .map(card -> Json.text(card, "cardId"))
        .toList();
  }
}
