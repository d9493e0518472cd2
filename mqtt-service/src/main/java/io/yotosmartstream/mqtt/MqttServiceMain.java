package io.yotosmartstream.mqtt;

import io.yotosmartstream.json.Json;
import io.yotosmartstream.platform.PlatformProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.server.PortInUseException;

/**
 * The program. Prints {@code READY {"http": ..., "live": ...}} when it serves. The environment
 * variables are those of {@link MqttServiceSettings}, and those of the platform that lies beside
 * it.
 */
public final class MqttServiceMain {
  private MqttServiceMain() {}

  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    try {
      MqttServiceSettings settings = MqttServiceSettings.from(environment);
      try {
        MqttService service = MqttService.start(settings, PlatformProvider.load(environment));
        System.out.println("READY " + Json.STRICT.writeValueAsString(urls(service)));
      } catch (PortInUseException e) {
        throw new IllegalArgumentException(
            "Port " + e.getPort() + " is taken: set MQTT_SERVICE_PORT to a free one, or to 0.", e);
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static Map<String, String> urls(MqttService service) {
    Map<String, String> urls = new LinkedHashMap<>();
    urls.put("http", service.http().toString());
    urls.put("live", service.live().toString());
    return urls;
  }
}
