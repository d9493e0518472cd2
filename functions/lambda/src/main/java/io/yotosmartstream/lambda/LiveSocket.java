package io.yotosmartstream.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import io.yotosmartstream.json.Json;
import io.yotosmartstream.json.LiveJson;
import io.yotosmartstream.live.LiveConnections;
import io.yotosmartstream.live.LiveConnections.Connection;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The live socket (asyncapi.yaml) behind API Gateway's WebSocket API. The gateway connects only
 * after a good answer to {@code $connect}, so the ticket is in the address. It cannot close a
 * socket by an answer: where the sign-in has ended nothing is answered, and the page, which expects
 * pongs, comes back with a new ticket.
 */
final class LiveSocket
    implements Function<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
  private static final int OK = 200;
  private static final int NOT_SIGNED_IN = 401;

  private final LiveConnections connections;
  private final InstantSource clock;

  LiveSocket(LiveConnections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  @Override
  public APIGatewayV2WebSocketResponse apply(APIGatewayV2WebSocketEvent event) {
    String connectionId = event.getRequestContext().getConnectionId();
    return switch (event.getRequestContext().getRouteKey()) {
      case "$connect" -> connect(connectionId, event.getQueryStringParameters());
      case "$disconnect" -> {
        connections.remove(connectionId);
        yield answer(OK, null);
      }
      default -> said(connectionId, event.getBody());
    };
  }

  private APIGatewayV2WebSocketResponse connect(
      String connectionId, @Nullable Map<String, String> query) {
    String ticket = query == null ? "" : query.getOrDefault("ticket", "");
    boolean opened = !ticket.isEmpty() && connections.open(connectionId, ticket).isPresent();
    return answer(opened ? OK : NOT_SIGNED_IN, null);
  }

  private APIGatewayV2WebSocketResponse said(String connectionId, @Nullable String text) {
    String type = type(text);
    // The ticket was taken on connecting; the page says it again, as it does everywhere.
    // Only now is the socket open, so that something can be told to it.
    Optional<Connection> found =
        type.equals("ticket") ? connections.listen(connectionId) : connections.find(connectionId);
    return found
        .map(connection -> answer(OK, reply(type, connection)))
        .orElseGet(() -> answer(NOT_SIGNED_IN, null));
  }

  private @Nullable String reply(String type, Connection connection) {
    return switch (type) {
      case "ticket" ->
          LiveJson.hello(clock.instant(), connection.connectionId(), connection.sessionEndsAt());
      case "ping" -> LiveJson.pong(clock.instant());
      default -> null;
    };
  }

  private static String type(@Nullable String text) {
    try {
      JsonNode message = Json.LENIENT.readTree(text == null ? "" : text);
      return message.path("type").asString("");
    } catch (JacksonException e) {
      return "";
    }
  }

  private static APIGatewayV2WebSocketResponse answer(int status, @Nullable String body) {
    APIGatewayV2WebSocketResponse answer = new APIGatewayV2WebSocketResponse();
    answer.setStatusCode(status);
    answer.setBody(body);
    return answer;
  }
}
