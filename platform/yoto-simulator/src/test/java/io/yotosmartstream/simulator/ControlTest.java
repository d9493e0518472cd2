package io.yotosmartstream.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ControlTest {

  private static final String BEDROOM = "/simulator/players/" + Running.BEDROOM;

  private final Running run = Running.fresh().booted();

  @AfterEach
  void stop() {
    run.close();
  }

  private Running.Answer post(String path, String json) {
    return run.json("POST", path, "", json);
  }

  @Test
  void aCardCanBePutInPausedAndTakenOut() {
    JsonNode player = post(BEDROOM + "/card", "{'cardId':'30217'}").json();
    assertThat(player.path("cardTitle").asString()).isEqualTo("The Lighthouse Keeper's Cat");
    assertThat(post(BEDROOM + "/press", "{'knob':'volume'}").json().path("playback").asString())
        .isEqualTo("paused");
    assertThat(
            post(BEDROOM + "/knob", "{'knob':'track','steps':1}")
                .json()
                .path("chapterKey")
                .asString())
        .isEqualTo("02");
    assertThat(
            post(BEDROOM + "/knob", "{'knob':'volume','steps':-2}").json().path("volume").asInt())
        .isEqualTo(4);
    assertThat(post(BEDROOM + "/card", "{'cardId':null}").json().path("cardId").isNull()).isTrue();
  }

  @Test
  void theRightButtonPlaysTodaysDaily() {
    JsonNode player = post(BEDROOM + "/press", "{'knob':'track'}").json();
    assertThat(player.path("cardId").asString()).isEqualTo("3nC80");
    assertThat(player.path("chapterKey").asString()).isEqualTo("daily");
    assertThat(player.path("trackKey").asString()).isEqualTo("20260115");
  }

  @Test
  void powerGoesOffAndOnThroughBooting() {
    assertThat(post(BEDROOM + "/power", "{'on':false}").json().path("power").asString())
        .isEqualTo("off");
    assertThat(post(BEDROOM + "/power", "{'on':true}").json().path("power").asString())
        .isEqualTo("booting");
    run.pass(Duration.ofSeconds(2));
    assertThat(run.get(BEDROOM, "").json().path("power").asString()).isEqualTo("on");
  }

  @Test
  void playersComeAndGo() {
    Running.Answer added =
        post(
            "/simulator/players",
            "{'account':'neighbour@example.com','name':'Attic','deviceFamily':'mini'}");
    assertThat(added.status()).isEqualTo(201);
    String id = added.json().path("deviceId").asString();
    assertThat(id).startsWith("y");
    String neighbour = run.token(Running.NEIGHBOUR, Running.ALL_SCOPES);
    assertThat(run.get("/device-v2/devices/mine", neighbour).json().path("devices").size())
        .isEqualTo(1);
    assertThat(run.delete("/simulator/players/" + id, "").status()).isEqualTo(200);
    assertThat(run.get("/simulator/players", "").json().path("players").size()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "POST|/simulator/players|{'account':'x@example.com','name':'n','deviceFamily':'v3'}|family@example.com",
        "POST|/simulator/players|{'account':'family@example.com','name':'n','deviceFamily':'v9'}|mini",
        "POST|/simulator/players/y2SimBedroom00v3e/power|{}|missing",
        "POST|/simulator/players/y2SimBedroom00v3e/power|{'on':'yes'}|true or false",
        "POST|/simulator/players/y2SimBedroom00v3e/power|{'on':true,'of':1}|allowed are [on]",
        "POST|/simulator/players/y2SimBedroom00v3e/power|[1]|JSON object",
        "POST|/simulator/players/y2SimBedroom00v3e/knob|{'knob':'left','steps':1}|volume",
        "POST|/simulator/players/y2SimBedroom00v3e/knob|{'knob':'track','steps':99}|16",
        "POST|/simulator/players/y2SimBedroom00v3e/card|{'cardId':'nope1'}|exists",
        "POST|/simulator/players/y2SimBedroom00v3e/battery|{'level':101,'charging':true}|100",
        "POST|/simulator/players/y2SimBedroom00v3e/raw|{'topic':'#','payload':''}|data/events",
        "POST|/simulator/players/y2SimBedroom00v3e/raw|{'topic':'x','payloadBase64':'!'}|base64",
        "PUT|/simulator/quirks|{'nonsense':true}|legacyTopics",
        "PUT|/simulator/quirks|{'ackLatencyMillis':'1'}|ackLatencyMillis",
        "PUT|/simulator/quirks|{'replyDropProbability':2}|0 to 1",
        "PUT|/simulator/quirks|{'eventTyping':'LOUD'}|NATIVE",
        "PUT|/simulator/settings|{'accessTokenSeconds':0}|accessTokenSeconds",
        "POST|/simulator/tokens/revoke|{}|account",
      })
  void mistakesAreExplained(String method, String path, String body, String says) {
    Running.Answer refused = run.json(method, path, "", body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/error/message").asString()).contains(says);
  }

  @Test
  void anUnknownPlayerIsNotFoundAndTheKnownOnesAreNamed() {
    Running.Answer refused = post("/simulator/players/yNobody/power", "{'on':true}");
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.text()).contains(Running.BEDROOM);
  }

  @Test
  void settingsMergeAndResetBringsTheSeedBack() {
    JsonNode changed = run.json("PUT", "/simulator/settings", "", "{'transcodeSeconds':9}").json();
    assertThat(changed.path("transcodeSeconds").asInt()).isEqualTo(9);
    assertThat(changed.path("accessTokenSeconds").asInt()).isEqualTo(86_400);
    String token = run.token();
    run.delete(BEDROOM, "");
    assertThat(post("/simulator/reset", "").status()).isEqualTo(200);
    run.pass(Duration.ofSeconds(3));
    assertThat(run.get("/simulator/players", "").json().path("players").size()).isEqualTo(2);
    assertThat(run.get("/simulator/settings", "").json().path("transcodeSeconds").asInt())
        .isEqualTo(2);
    assertThat(run.get("/device-v2/devices/mine", token).status()).isEqualTo(403);
  }

  @Test
  void pagesOfThisMachineMayReadTheAnswersAndNobodyElses() {
    URI players = URI.create(run.simulator.httpUrl() + "/simulator/players");
    Running.Answer here =
        run.send(HttpRequest.newBuilder(players).header("Origin", "http://localhost:5173"));
    Running.Answer elsewhere =
        run.send(HttpRequest.newBuilder(players).header("Origin", "https://example.com"));
    assertThat(here.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:5173");
    assertThat(elsewhere.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(run.get("/", "").text()).contains("Simulator").contains("/simulator/players");
    assertThat(run.get("/simulator/health", "").json().path("status").asString()).isEqualTo("up");
  }
}
