package io.yotosmartstream.mqtt.internal;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.mqtt.accounts.Accounts;
import io.yotosmartstream.mqtt.live.LiveHub;
import java.util.function.Consumer;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the functions ask of this service on the laptop and between containers: wake-ups, and live
 * messages of theirs. They need the shared secret.
 */
public final class InternalEndpoints {
  private final Accounts accounts;
  private final LiveHub live;

  private record CommandsWakeUp(String householdId, String deviceId) {}

  private record Live(String householdId, JsonNode message) {}

  private record EndSessions(String userId) {}

  public InternalEndpoints(Accounts accounts, LiveHub live) {
    this.accounts = accounts;
    this.live = live;
  }

  public RouterFunction<ServerResponse> routes(Secret secret) {
    return RouterFunctions.route()
        .POST("/internal/wake-ups/commands", taking(CommandsWakeUp.class, this::commands))
        .POST("/internal/wake-ups/accounts", request -> accountsChanged())
        .POST("/internal/live", taking(Live.class, this::live))
        .POST("/internal/live/end-sessions", taking(EndSessions.class, this::endSessions))
        .filter(
            (request, next) ->
                secret.matches(request.headers().firstHeader(Secret.HEADER))
                    ? next.handle(request)
                    : ServerResponse.status(401).build())
        .build();
  }

  private void commands(CommandsWakeUp wakeUp) {
    // Whether it is ours or not: with calls there is one task, or its look for commands helps.
    var unused = accounts.commandsFor(wakeUp.householdId(), wakeUp.deviceId());
  }

  private ServerResponse accountsChanged() {
    accounts.changed();
    return ServerResponse.accepted().build();
  }

  private void live(Live body) {
    live.publish(body.householdId(), body.message().toString());
  }

  private void endSessions(EndSessions body) {
    live.endSessions(body.userId());
  }

  /** Answers 202, and 400 where the body is not exactly the record. */
  private static <T extends Record> HandlerFunction<ServerResponse> taking(
      Class<T> type, Consumer<T> then) {
    return request -> {
      T body;
      try {
        body = Json.STRICT.readValue(request.body(byte[].class), type);
        requireAll(body);
      } catch (JacksonException | IllegalArgumentException e) {
        return ServerResponse.badRequest().build();
      }
      then.accept(body);
      return ServerResponse.accepted().build();
    };
  }

  private static void requireAll(Record body) {
    JsonNode fields = Json.STRICT.valueToTree(body);
    fields
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isNull()) {
                throw new IllegalArgumentException(field.getKey() + " is missing");
              }
            });
  }
}
