package io.yotosmartstream.simulator;

import io.yotosmartstream.simulator.settings.Quirks;
import io.yotosmartstream.simulator.settings.Timings;
import io.yotosmartstream.simulator.time.SystemTimeline;
import io.yotosmartstream.simulator.time.Timeline;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a simulator starts. Port 0 takes any free port.
 *
 * @param data folder that keeps the state; null to forget everything at the end
 * @param callbackUrls exact redirect addresses of the registered client {@code yoto-smart-stream};
 *     empty to let it use any loopback address
 * @param clientSecret makes the registered client a confidential one; null leaves it public
 * @param tls HTTPS and WSS under a self-signed certificate
 */
public record SimulatorSettings(
    int httpPort,
    int mqttWebSocketPort,
    int mqttTcpPort,
    @Nullable Path data,
    List<String> callbackUrls,
    @Nullable String clientSecret,
    boolean tls,
    Quirks quirks,
    Timings timings,
    Timeline timeline) {

  /** The client id the product is registered under. */
  public static final String REGISTERED_CLIENT = "yoto-smart-stream";

  public SimulatorSettings {
    callbackUrls = List.copyOf(callbackUrls);
  }

  /** Free ports, nothing kept, everyday quirks, real time. */
  public static SimulatorSettings inMemory() {
    return new SimulatorSettings(
        0,
        0,
        0,
        null,
        List.of(),
        null,
        false,
        Quirks.everyday(),
        Timings.demonstration(),
        new SystemTimeline());
  }

  public SimulatorSettings withPorts(int http, int mqttWebSocket, int mqttTcp) {
    return new SimulatorSettings(
        http,
        mqttWebSocket,
        mqttTcp,
        data,
        callbackUrls,
        clientSecret,
        tls,
        quirks,
        timings,
        timeline);
  }

  public SimulatorSettings withData(Path folder) {
    return new SimulatorSettings(
        httpPort,
        mqttWebSocketPort,
        mqttTcpPort,
        folder,
        callbackUrls,
        clientSecret,
        tls,
        quirks,
        timings,
        timeline);
  }

  public SimulatorSettings withCallbackUrls(List<String> urls) {
    return new SimulatorSettings(
        httpPort,
        mqttWebSocketPort,
        mqttTcpPort,
        data,
        urls,
        clientSecret,
        tls,
        quirks,
        timings,
        timeline);
  }

  public SimulatorSettings withClientSecret(String secret) {
    return new SimulatorSettings(
        httpPort,
        mqttWebSocketPort,
        mqttTcpPort,
        data,
        callbackUrls,
        secret,
        tls,
        quirks,
        timings,
        timeline);
  }

  public SimulatorSettings withTls(boolean on) {
    return new SimulatorSettings(
        httpPort,
        mqttWebSocketPort,
        mqttTcpPort,
        data,
        callbackUrls,
        clientSecret,
        on,
        quirks,
        timings,
        timeline);
  }

  public SimulatorSettings withQuirks(Quirks changed) {
    return new SimulatorSettings(
        httpPort,
        mqttWebSocketPort,
        mqttTcpPort,
        data,
        callbackUrls,
        clientSecret,
        tls,
        changed,
        timings,
        timeline);
  }

  public SimulatorSettings withTimings(Timings changed) {
    return new SimulatorSettings(
        httpPort,
        mqttWebSocketPort,
        mqttTcpPort,
        data,
        callbackUrls,
        clientSecret,
        tls,
        quirks,
        changed,
        timeline);
  }

  public SimulatorSettings withTimeline(Timeline other) {
    return new SimulatorSettings(
        httpPort,
        mqttWebSocketPort,
        mqttTcpPort,
        data,
        callbackUrls,
        clientSecret,
        tls,
        quirks,
        timings,
        other);
  }
}
