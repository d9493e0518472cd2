package io.yotosmartstream.stack;

import io.yotosmartstream.launcher.LocalWorld;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What programs of the stack must be told because they run here and not at AWS. */
final class Told {
  /** Of what {@link LocalWorld} tells its programs: those that speak of the simulated Yoto. */
  private static final List<String> OF_YOTO =
      List.of("YOTO_LOGIN_URL", "YOTO_API_URL", "YOTO_MQTT_URL", "YOTO_CLIENT_ID");

  private final Map<String, String> all = new TreeMap<>();

  Told(LocalWorld simulated, Addresses addresses, URI polly, Map<String, String> more) {
    Map<String, String> local = simulated.environment();
    OF_YOTO.forEach(name -> all.put(name, local.get(name)));
    all.put("YOTO_CALLBACK_URL", addresses.callback());
    all.put("PAGE_URL", addresses.page());
    all.put("LIVE_URL", addresses.live());
    all.put("LIVE_API_URL", addresses.liveApi());
    all.put(
        "CONTENT_SOURCES",
        String.join(
            " ",
            addresses.aws().toString(),
            "ws://localhost:" + addresses.port(),
            simulated.simulatorUrl()));
    all.put("AWS_ENDPOINT_URL", addresses.aws().toString());
    all.put("AWS_ENDPOINT_URL_POLLY", polly.toString());
    all.putAll(more);
  }

  Map<String, String> ofFunctions() {
    return all;
  }

  /**
   * @param port on 127.0.0.1; a container would have its own address
   */
  Map<String, String> ofTasks(int port) {
    Map<String, String> task = new TreeMap<>(all);
    task.put("MQTT_SERVICE_HOST", "127.0.0.1");
    task.put("MQTT_SERVICE_PORT", "" + port);
    return task;
  }
}
