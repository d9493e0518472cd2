package io.yotosmartstream.json;

import io.yotosmartstream.live.LiveMessage;
import io.yotosmartstream.time.Times;
import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Messages as they are on the live socket (asyncapi.yaml). */
public final class LiveJson {
  private LiveJson() {}

  public static String of(LiveMessage message) {
    ObjectNode wire = typed(message.type());
    wire.setAll((ObjectNode) Json.STRICT.valueToTree(message));
    return wire.toString();
  }

  /**
   * @param expiresAt when the socket ends because the sign-in does
   */
  public static String hello(Instant at, String connectionId, Instant expiresAt) {
    return typed("hello")
        .put("at", Times.format(at))
        .put("connectionId", connectionId)
        .put("expiresAt", Times.format(expiresAt))
        .toString();
  }

  public static String pong(Instant at) {
    return typed("pong").put("at", Times.format(at)).toString();
  }

  private static ObjectNode typed(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
