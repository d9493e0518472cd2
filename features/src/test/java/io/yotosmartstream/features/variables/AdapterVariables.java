package io.yotosmartstream.features.variables;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Variables that platform/aws will read: the names of what its ports keep things in. It does not
 * exist yet, so no source can be asked; what it reads one day must be here until then.
 */
final class AdapterVariables {
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

  /** Of environments whose settings ask for what they name. */
  private static final Set<String> SOMETIMES =
      Set.of(
          "YOTO_CLIENT_SECRET",
          "MAIL_FROM",
          "AUDIO_URL",
          "AUDIO_SIGNING_KEY_ID",
          "AUDIO_SIGNING_KEY");

  private AdapterVariables() {}

  static SortedSet<String> all() {
    SortedSet<String> all = new TreeSet<>(ALWAYS);
    all.addAll(IDENTITY);
    all.add(PAGE);
    all.addAll(SOMETIMES);
    return all;
  }

  /** Those that a program's adapters need and its variables lack. */
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
