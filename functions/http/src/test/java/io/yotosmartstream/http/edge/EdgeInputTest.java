package io.yotosmartstream.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.players.CommandKind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is asked wrongly is told, and where. */
class EdgeInputTest extends EdgeFixture {
  @Test
  void pathBodyAndCallerBecomeOneRecord() {
    HttpAnswer answer = send("{\"kind\":\"set-volume\",\"volume\":5}", Map.of());

    assertThat(answer.status()).isEqualTo(202);
    assertThat(asked)
        .singleElement()
        .isInstanceOfSatisfying(
            Command.class,
            command -> {
              assertThat(command.deviceId()).isEqualTo("yBedroom");
              assertThat(command.kind()).isEqualTo(CommandKind.SET_VOLUME);
              assertThat(command.caller().householdId()).isEqualTo("house-adult");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"set-volume\",\"volume\":17} | /volume | It must be at most 16.",
        "{\"kind\":\"set-volume\",\"volume\":-1} | /volume | It must be at least 0.",
        "{\"kind\":\"set-volume\",\"volume\":\"loud\"} | /volume | It must be of type integer.",
        "{\"kind\":\"explode\"} | /kind | It must be one of",
        "{\"volume\":5} | /kind | It is missing.",
        "{\"kind\":\"pause\",\"surprise\":1} | /surprise | There is no such field here.",
        "{\"kind\": | '' | The body is not JSON",
        "[1] | '' | It must be of type object."
      })
  void aWrongBodySaysWhatIsWrongAndWhere(String body, String pointer, String detail) {
    HttpAnswer answer = send(body, Map.of());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
    JsonNode error = json(answer).path("errors").get(0);
    assertThat(error.path("pointer").asString()).isEqualTo(pointer);
    assertThat(error.path("detail").asString()).startsWith(detail);
    assertThat(asked).isEmpty();
  }

  @Test
  void theVersionTravelsAsETagAndIfMatch() {
    Map<String, String> headers = Map.of("content-type", "application/json", "if-match", "\"7\"");
    HttpAnswer answer =
        edge.handle(call("PATCH", "/api/audio/a1", "{\"title\":\"x\"}", headers, ADULT));

    assertThat(answer.headers()).containsEntry("ETag", "\"8\"");
    HttpAnswer without =
        edge.handle(call("PATCH", "/api/audio/a1", "{\"title\":\"x\"}", json(), ADULT));
    assertThat(without.status()).isEqualTo(400);
    assertThat(json(without).toString()).contains("If-Match");
  }

  @Test
  void listsHaveALimitWithADefault() {
    assertThat(title(edge.handle(call("GET", "/api/audio", "", Map.of(), ADULT))))
        .isEqualTo("limit 25");
    HttpCall five =
        new HttpCall(
            "GET",
            "/api/audio",
            Map.of("limit", "5"),
            Map.of(),
            Map.of(),
            new byte[0],
            "ip",
            ADULT);
    assertThat(title(edge.handle(five))).isEqualTo("limit 5");
    HttpCall many =
        new HttpCall(
            "GET",
            "/api/audio",
            Map.of("limit", "1000"),
            Map.of(),
            Map.of(),
            new byte[0],
            "ip",
            ADULT);
    assertThat(edge.handle(many).status()).isEqualTo(400);
    HttpCall odd =
        new HttpCall(
            "GET", "/api/audio", Map.of("page", "2"), Map.of(), Map.of(), new byte[0], "ip", ADULT);
    assertThat(json(edge.handle(odd)).toString()).contains("parameters/page");
  }

  @Test
  void unknownAddressesAndMethodsAreTold() {
    assertThat(edge.handle(call("GET", "/api/nothing", "", Map.of(), ADULT)).status())
        .isEqualTo(404);
    HttpAnswer wrong = edge.handle(call("DELETE", "/api/health", "", Map.of(), ADULT));
    assertThat(wrong.status()).isEqualTo(405);
    assertThat(wrong.headers()).containsEntry("Allow", "GET");
  }

  @Test
  void aQueryDoesNotNameAnotherThingThanThePath() {
    HttpCall call =
        new HttpCall(
            "POST",
            "/api/players/yBedroom/commands",
            Map.of("deviceId", "yOther"),
            json(),
            Map.of(),
            "{\"kind\":\"pause\"}".getBytes(StandardCharsets.UTF_8),
            "ip",
            ADULT);

    assertThat(edge.handle(call).status()).isEqualTo(400);
    assertThat(asked).isEmpty();
  }

  @Test
  void aCursorThatIsNoneIsTheCallersFault() {
    bind(
        "listAudio",
        Page.class,
        page ->
            new Table(local.platform().items())
                .list(Thing.class, new ItemQuery("p", "", true, 5, page.cursor())));
    HttpCall call =
        new HttpCall(
            "GET",
            "/api/audio",
            Map.of("cursor", "%%%"),
            Map.of(),
            Map.of(),
            new byte[0],
            "ip",
            ADULT);

    HttpAnswer answer = edge.handle(call);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(json(answer).toString()).contains("parameters/cursor");
  }

  @Test
  void aHugeBodyAndAnotherTypeAreRefused() {
    assertThat(send("x".repeat(1_000_001), Map.of()).status()).isEqualTo(413);
    HttpAnswer form =
        send("kind=pause", Map.of("content-type", "application/x-www-form-urlencoded"));
    assertThat(json(form).toString()).contains("headers/Content-Type");
  }
}
