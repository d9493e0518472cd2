package io.yotosmartstream.simulator.broker;

import io.yotosmartstream.simulator.oauth.Account;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All sessions and live connections. Touched by the broker's one thread only. */
final class Registry {

  private final Map<String, Session> sessions = new LinkedHashMap<>();
  private final Map<String, MqttConnection> live = new LinkedHashMap<>();
  private final Map<String, byte[]> retained = new LinkedHashMap<>();

  /** A session for the client, and whether it is one from before. */
  record Opened(Session session, boolean present) {}

  /** Makes the connection the live one of its client id; the older connection is closed. */
  Opened open(MqttConnection connection, String clientId, boolean clean) {
    MqttConnection older = live.put(clientId, connection);
    if (older != null) {
      older.end("another client connected with the client id " + clientId);
    }
    if (clean) {
      sessions.remove(clientId);
    }
    Session known = sessions.get(clientId);
    Session session = known == null ? new Session() : known;
    sessions.put(clientId, session);
    return new Opened(session, known != null);
  }

  void closed(MqttConnection connection, String clientId, boolean clean) {
    if (live.remove(clientId, connection) && clean) {
      sessions.remove(clientId);
    }
  }

  void route(String topic, byte[] payload, boolean retain) {
    if (retain) {
      retained.put(topic, payload);
    }
    List.copyOf(sessions.values()).forEach(session -> session.deliver(topic, payload, false));
  }

  byte @Nullable [] retained(String topic) {
    return retained.get(topic);
  }

  List<MqttConnection> of(Account account) {
    List<MqttConnection> connections = new ArrayList<>(live.values());
    connections.removeIf(c -> !c.belongsTo(account));
    return connections;
  }

  List<Broker.Connection> describe() {
    return live.values().stream().map(MqttConnection::describe).toList();
  }

  void clear() {
    List.copyOf(live.values()).forEach(c -> c.end("the simulator was reset"));
    sessions.clear();
    retained.clear();
  }
}
