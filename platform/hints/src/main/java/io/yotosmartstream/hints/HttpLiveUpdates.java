package io.yotosmartstream.hints;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.live.LiveMessage;
import io.yotosmartstream.live.LiveUpdates;
import tools.jackson.databind.node.ObjectNode;

/** Live updates by HTTP; the mqtt-service has the sockets. */
record HttpLiveUpdates(InternalCalls calls) implements LiveUpdates {

  private record Publication(String householdId, ObjectNode message) {}

  private record EndOfSessions(String userId) {}

  @Override
  public void publish(String householdId, LiveMessage message) {
    // Written now: nobody may change what is in it meanwhile.
    ObjectNode wire = Json.STRICT.createObjectNode().put("type", message.type());
    wire.setAll(Json.STRICT.<ObjectNode>valueToTree(message));
    calls.post(
        householdId, "/internal/live", Json.STRICT.valueToTree(new Publication(householdId, wire)));
  }

  @Override
  public void endSessions(String userId) {
    calls.post(
        userId, "/internal/live/end-sessions", Json.STRICT.valueToTree(new EndOfSessions(userId)));
  }
}
