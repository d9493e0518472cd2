package io.yotosmartstream.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import io.yotosmartstream.functions.households.HouseholdKeys;
import io.yotosmartstream.functions.households.Member;
import io.yotosmartstream.households.Role;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.live.LiveConnections;
import io.yotosmartstream.live.LiveTickets;
import io.yotosmartstream.live.LiveTickets.Grant;
import io.yotosmartstream.time.Times;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LiveSocketTest {
  private static final String TICKET = "{\"type\":\"ticket\",\"ticket\":\"any\"}";

  @TempDir Path folder;
  private LambdaHouse house;
  private Instant end;

  @BeforeEach
  void open() {
    house = new LambdaHouse(folder, Map.of());
    end = house.clock.instant().plusSeconds(900);
    Member member = new Member("u1", "h1", "u1@example.com", "Robin", Role.OWNER, Instant.EPOCH);
    house.table().write(Table.create(HouseholdKeys.membership("u1", "h1"), member));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aTicketConnectsOnce() {
    String ticket = ticket();

    assertThat(connect("c1", Map.of("ticket", ticket)).getStatusCode()).isEqualTo(200);
    assertThat(connect("c2", Map.of("ticket", ticket)).getStatusCode()).isEqualTo(401);
    assertThat(connections().ofUser("u1"))
        .singleElement()
        .satisfies(connection -> assertThat(connection.connectionId()).isEqualTo("c1"));
  }

  @Test
  void withoutAGoodTicketNobodyConnects() {
    assertThat(connect("c1", null).getStatusCode()).isEqualTo(401);
    assertThat(connect("c1", Map.of()).getStatusCode()).isEqualTo(401);
    assertThat(connect("c1", Map.of("ticket", "")).getStatusCode()).isEqualTo(401);
    assertThat(connect("c1", Map.of("ticket", "guess")).getStatusCode()).isEqualTo(401);
    assertThat(connections().find("c1")).isEmpty();
  }

  @Test
  void disconnectingForgetsTheConnection() {
    connect("c1", Map.of("ticket", ticket()));
    said("c1", TICKET);
    assertThat(connections().ofHousehold("h1")).hasSize(1);

    assertThat(send("$disconnect", "c1", null).getStatusCode()).isEqualTo(200);

    assertThat(connections().ofHousehold("h1")).isEmpty();
  }

  @Test
  void theTicketIsAnsweredWithHelloAndAPingWithAPong() {
    connect("c1", Map.of("ticket", ticket()));

    JsonNode hello = said("c1", TICKET);
    JsonNode pong = said("c1", "{\"type\":\"ping\"}");

    assertThat(hello.path("type").asString()).isEqualTo("hello");
    assertThat(hello.path("connectionId").asString()).isEqualTo("c1");
    assertThat(hello.path("expiresAt").asString()).isEqualTo(Times.format(end));
    assertThat(pong.path("type").asString()).isEqualTo("pong");
  }

  /** Until it has answered on connecting, the gateway says of the socket that it is gone. */
  @Test
  void nothingIsToldToASocketThatIsNotOpenYet() {
    connect("c1", Map.of("ticket", ticket()));
    assertThat(connections().ofHousehold("h1")).isEmpty();

    said("c1", TICKET);

    assertThat(connections().ofHousehold("h1")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "{\"type\":\"dance\"}", "{\"type\":{}}"})
  void whatNobodyUnderstandsIsNotAnswered(String text) {
    connect("c1", Map.of("ticket", ticket()));

    APIGatewayV2WebSocketResponse answer = send("$default", "c1", text);

    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(answer.getBody()).isNull();
  }

  @Test
  void afterTheSignInNothingIsAnswered() {
    connect("c1", Map.of("ticket", ticket()));
    house.clock.advance(Duration.ofSeconds(900));

    APIGatewayV2WebSocketResponse answer = send("$default", "c1", "{\"type\":\"ping\"}");

    assertThat(answer.getStatusCode()).isEqualTo(401);
    assertThat(answer.getBody()).isNull();
  }

  private LiveConnections connections() {
    return new LiveConnections(house.table(), house.clock);
  }

  private String ticket() {
    return new LiveTickets(house.table(), house.clock).issue(new Grant("u1", "h1", end)).ticket();
  }

  private APIGatewayV2WebSocketResponse connect(
      String connectionId, @Nullable Map<String, String> query) {
    APIGatewayV2WebSocketEvent event = event("$connect", connectionId);
    event.setQueryStringParameters(query);
    return answer(event);
  }

  private JsonNode said(String connectionId, String text) {
    return Json.STRICT.readTree(send("$default", connectionId, text).getBody());
  }

  private APIGatewayV2WebSocketResponse send(
      String route, String connectionId, @Nullable String body) {
    APIGatewayV2WebSocketEvent event = event(route, connectionId);
    event.setBody(body);
    return answer(event);
  }

  private APIGatewayV2WebSocketResponse answer(APIGatewayV2WebSocketEvent event) {
    return house
        .<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse>function("liveSocket")
        .apply(event);
  }

  private static APIGatewayV2WebSocketEvent event(String route, String connectionId) {
    APIGatewayV2WebSocketEvent.RequestContext context =
        new APIGatewayV2WebSocketEvent.RequestContext();
    context.setRouteKey(route);
    context.setConnectionId(connectionId);
    APIGatewayV2WebSocketEvent event = new APIGatewayV2WebSocketEvent();
    event.setRequestContext(context);
    return event;
  }
}
