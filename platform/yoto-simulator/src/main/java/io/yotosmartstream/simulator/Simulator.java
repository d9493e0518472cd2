package io.yotosmartstream.simulator;

import io.yotosmartstream.simulator.broker.Broker;
import io.yotosmartstream.simulator.http.HttpFront;
import io.yotosmartstream.simulator.http.Router;
import io.yotosmartstream.simulator.http.Tls;
import io.yotosmartstream.simulator.time.Timeline;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A running simulator; closing it stops everything. */
public final class Simulator implements AutoCloseable {

  private final HttpFront http;
  private final Broker broker;
  private final Cloud cloud;
  private final Timeline timeline;

  private Simulator(HttpFront http, Broker broker, Cloud cloud, Timeline timeline) {
    this.http = http;
    this.broker = broker;
    this.cloud = cloud;
    this.timeline = timeline;
  }

  /**
   * Starts and returns when everything can be used.
   *
   * @throws PortTakenException when a port is in use
   * @throws IOException when the data folder or the network cannot be used
   */
  public static Simulator start(SimulatorSettings settings) throws IOException {
    Tls tls = settings.tls() ? tls(settings.data()) : null;
    HttpFront http = http(settings, tls);
    Cloud cloud = new Cloud(settings, http::url, tls == null ? null : tls.forPlayers());
    Broker broker = cloud.broker(tls == null ? null : tls.forMqtt());
    Simulator simulator = new Simulator(http, broker, cloud, settings.timeline());
    try {
      listen(
          () -> broker.listenWebSocket(settings.mqttWebSocketPort()),
          settings.mqttWebSocketPort(),
          "SIMULATOR_MQTT_WS_PORT");
      listen(
          () -> broker.listenTcp(settings.mqttTcpPort()),
          settings.mqttTcpPort(),
          "SIMULATOR_MQTT_TCP_PORT");
    } catch (IOException failure) {
      simulator.close();
      throw failure;
    }
    Router router = new Router();
    cloud.routes(router, simulator::addresses);
    cloud.start();
    http.serve(router);
    return simulator;
  }

  private static HttpFront http(SimulatorSettings settings, @Nullable Tls tls) throws IOException {
    try {
      return new HttpFront(settings.httpPort(), tls == null ? null : tls.forHttp());
    } catch (BindException taken) {
      throw new PortTakenException(settings.httpPort(), "SIMULATOR_HTTP_PORT", taken);
    } catch (GeneralSecurityException e) {
      throw new IOException("The certificate cannot be used", e);
    }
  }

  /** Opens a port. */
  @FunctionalInterface
  private interface Listening {
    void begin() throws IOException;
  }

  private static void listen(Listening port, int number, String variable) throws IOException {
    try {
      port.begin();
    } catch (BindException taken) {
      throw new PortTakenException(number, variable, taken);
    }
  }

  private static Tls tls(@Nullable Path data) throws IOException {
    try {
      return Tls.create(data == null ? Path.of(System.getProperty("java.io.tmpdir")) : data);
    } catch (GeneralSecurityException e) {
      throw new IOException("A certificate cannot be made", e);
    }
  }

  /** Login host, API host and media hosts are all here. */
  public String httpUrl() {
    return http.url();
  }

  /** {@code ws://127.0.0.1:port/mqtt}, or {@code wss}. */
  public String mqttWebSocketUrl() {
    return broker.webSocketUrl();
  }

  public String mqttTcpUrl() {
    return broker.tcpUrl();
  }

  /** Publishes the bytes on {@code device/{deviceId}/{topicSuffix}}, whatever they are. */
  public void publishRaw(String deviceId, String topicSuffix, byte[] payload) {
    broker.publish("device/" + deviceId + "/" + topicSuffix, payload, false);
  }

  /** The addresses by the names of the READY line. */
  public Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    addresses.put("http", httpUrl());
    addresses.put("mqtt", mqttWebSocketUrl());
    addresses.put("mqttTcp", mqttTcpUrl());
    return addresses;
  }

  @Override
  public void close() {
    http.close();
    timeline.close();
    broker.close();
    cloud.close();
  }
}
