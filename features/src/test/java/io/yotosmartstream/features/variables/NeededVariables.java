package io.yotosmartstream.features.variables;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Variables without which a port of a program would refuse its first use. They start without, as a
 * port is made when it is used, so that no start shows that one is missing.
 */
final class NeededVariables {
  /** Of every program. */
  private static final Set<String> ALWAYS =
      Set.of(
          "TABLE_NAME",
          "AUDIO_BUCKET",
          "JOB_QUEUE_URL",
          "WAKE_UP_QUEUE_URL",
          "TOKEN_SECRETS",
          "TOKEN_PARAMETERS",
          "LIVE_API_URL");

  private static final Set<String> IDENTITY = Set.of("USER_POOL_ID", "USER_POOL_CLIENT_ID");
  private static final String PAGE = "UI_BUCKET";

  private NeededVariables() {}

  /** Those that a program's variables lack. */
  static SortedSet<String> missing(Map<String, String> variables) {
    SortedSet<String> missing = new TreeSet<>(ALWAYS);
    String function = variables.getOrDefault("SPRING_CLOUD_FUNCTION_DEFINITION", "");
    boolean mqttService = variables.containsKey("MQTT_SERVICE_PORT");
    // The pool names its trigger, which so cannot name the pool; players have no accounts in it.
    if (!function.equals("cognitoTrigger") && !mqttService) {
      missing.addAll(IDENTITY);
    }
    if (function.equals("servePage")) {
      missing.add(PAGE);
    }
    missing.removeIf(name -> !variables.getOrDefault(name, "").isBlank());
    return missing;
  }
}
