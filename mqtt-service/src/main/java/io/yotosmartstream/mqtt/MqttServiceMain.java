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
      MqttService service =
          MqttService.start(
              MqttServiceSettings.from(environment), () -> PlatformProvider.load(environment));
      System.out.println("READY " + Json.STRICT.writeValueAsString(urls(service)));
    } catch (RuntimeException e) {
      explain(rootOf(e));
      System.exit(1);
    }
  }

  /** In one line where a person can do something about it. */
  private static void explain(Throwable cause) {
    switch (cause) {
      case PortInUseException taken ->
          System.err.println(
              "Port "
                  + taken.getPort()
                  + " is taken: set MQTT_SERVICE_PORT to a free one, or to 0.");
      case IllegalArgumentException wrong -> System.err.println(wrong.getMessage());
      case IllegalStateException wrong -> System.err.println(wrong.getMessage());
      default -> cause.printStackTrace();
    }
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable cause = failure;
    while (!(cause instanceof PortInUseException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static Map<String, String> urls(MqttService service) {
    Map<String, String> urls = new LinkedHashMap<>();
    urls.put("http", service.http().toString());
    urls.put("live", service.live().toString());
    return urls;
  }
}
