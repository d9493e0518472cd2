package io.yotosmartstream.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.mqtt.testing.House;
import io.yotosmartstream.mqtt.testing.Page;
import io.yotosmartstream.mqtt.testing.SimulatedYoto;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** HTTP and sockets of a service that has no account yet. */
class InternalEndpointsTest {
  private static final String MESSAGE =
      "{\"type\":\"job\",\"at\":\"2026-05-01T12:00:00.000Z\",\"data\":{\"jobId\":\"j\"}}";

  private static SimulatedYoto yoto;
  private static House house;
  private static MqttService service;

  @BeforeAll
  static void start() {
    yoto = SimulatedYoto.start();
    house = new House(yoto);
    service = house.serve();
  }

  @AfterAll
  static void stop() {
    house.close();
    yoto.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/wake-ups/commands",
        "/internal/wake-ups/accounts",
        "/internal/live",
        "/internal/live/end-sessions"
      })
  void letsNobodyInWithoutTheSecret(String path) throws Exception {
    assertThat(post(path, null, "{}").statusCode()).isEqualTo(401);
    assertThat(post(path, "a-secret2", "{}").statusCode()).isEqualTo(401);
    assertThat(post(path, "", "{}").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/internal/wake-ups/commands|{}",
        "/internal/wake-ups/commands|{\"householdId\":\"h\"}",
        "/internal/wake-ups/commands|{\"householdId\":\"h\",\"deviceId\":\"d\",\"x\":1}",
        "/internal/wake-ups/commands|[]",
        "/internal/wake-ups/commands|nonsense",
        "/internal/live|{\"householdId\":\"h\"}",
        "/internal/live/end-sessions|{\"userId\":null}"
      })
  void takesExactlyTheAgreedBodies(String path, String body) throws Exception {
    assertThat(post(path, House.SECRET, body).statusCode()).isEqualTo(400);
  }

  @Test
  void takesWakeUpsForWhatItDoesNotServe() throws Exception {
    assertThat(
            post(
                    "/internal/wake-ups/commands",
                    House.SECRET,
                    "{\"householdId\":\"h\",\"deviceId\":\"d\"}")
                .statusCode())
        .isEqualTo(202);
    assertThat(post("/internal/wake-ups/accounts", House.SECRET, "").statusCode()).isEqualTo(202);
  }

  @Test
  void handsMessagesOnAsTheyAreToThatHouseholdOnly() throws Exception {
    try (Page page = Page.open(service.live(), house)) {
      post(
          "/internal/live",
          House.SECRET,
          "{\"householdId\":\"other\",\"message\":{\"type\":\"x\"}}");
      post(
          "/internal/live",
          House.SECRET,
          "{\"householdId\":\"" + House.ID + "\",\"message\":" + MESSAGE + "}");

      page.await(m -> m.path("type").asString("").equals("job"));
      assertThat(page.messages()).hasSize(2).last().isEqualTo(Json.STRICT.readTree(MESSAGE));
    }
  }

  @Test
  void closesThePagesOfAUserWhoSignsOut() throws Exception {
    try (Page page = Page.open(service.live(), house)) {
      post("/internal/live/end-sessions", House.SECRET, "{\"userId\":\"" + House.USER + "\"}");

      assertThat(page.closeCode()).isEqualTo(4401);
    }
  }

  @Test
  void closesAPageWithABadTicketAndAnswersPings() {
    try (Page bad = Page.open(service.live());
        Page good = Page.open(service.live(), house)) {
      bad.say("{\"type\":\"ticket\",\"ticket\":\"guess\"}");
      assertThat(bad.closeCode()).isEqualTo(4401);

      good.say("{\"type\":\"ping\"}");
      good.await(m -> m.path("type").asString("").equals("pong"));
    }
  }

  @Test
  void letsNoPageOfAnotherOriginIn() {
    Assertions.assertThatThrownBy(() -> Page.open(service.live(), "http://evil.example"))
        .isInstanceOf(CompletionException.class);
  }

  @Test
  void tellsItsHealthInNumbers() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(service.http().resolve("/health")).build(),
                HttpResponse.BodyHandlers.ofString());

    JsonNode health = Json.STRICT.readTree(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(health.path("status").asString()).isEqualTo("ok");
    assertThat(health.at("/accounts/connected").asInt()).isZero();
  }

  private static HttpResponse<String> post(String path, String secret, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.http().resolve(path)).POST(BodyPublishers.ofString(body));
    if (secret != null) {
      request.header("X-Internal-Secret", secret);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
