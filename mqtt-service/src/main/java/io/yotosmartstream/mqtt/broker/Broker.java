package io.yotosmartstream.mqtt.broker;

import java.util.List;

/** The players' broker (protocol page, section 3.1). */
public interface Broker {

  /**
   * As whom to connect. Printing it shows no token.
   *
   * @param clientId letters and digits only, and unlike that of every live connection: the broker
   *     drops the older of two
   */
  record Login(String clientId, String accessToken) {
    @Override
    public String toString() {
      return "Login[clientId=" + clientId + "]";
    }
  }

  /** Hears of what happens on one connection. Its methods return at once and do not throw. */
  interface Listener {
    void message(String topic, byte[] payload);

    /**
     * The connection has ended without our asking; it may say so before {@link #connect} returns.
     *
     * @param reason a sentence
     */
    void lost(String reason);
  }

  /**
   * Connects and subscribes.
   *
   * @throws BrokerException where that fails; nothing is left open then
   */
  BrokerSession connect(Login login, List<String> topics, Listener listener);
}
