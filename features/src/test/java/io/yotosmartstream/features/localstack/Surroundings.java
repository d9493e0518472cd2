package io.yotosmartstream.features.localstack;

import io.yotosmartstream.launcher.LocalWorld;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What programs of the stack must be told because they run here and not at AWS. */
final class Surroundings {
  /** Told by the stack, where an API of AWS holds the sockets; here the mqtt-service does. */
  private static final String GATEWAY_OF_SOCKETS = "LIVE_API_URL";

  /** Whose mails SES takes. */
  static final String SENDER = "post@example.com";

  /** Of what {@link LocalWorld} tells its programs: those that speak of this machine. */
  private static final List<String> OF_THIS_MACHINE =
      List.of(
          "YOTO_LOGIN_URL",
          "YOTO_API_URL",
          "YOTO_MQTT_URL",
          "YOTO_CALLBACK_URL",
          "YOTO_CLIENT_ID",
          "MQTT_SERVICE_URL",
          "INTERNAL_SECRET",
          "LIVE_URL",
          "PAGE_URL",
          "CONTENT_SOURCES",
          "TRIES_PER_SOURCE",
          "SPEECH_CHARACTERS_LIMIT",
          "STORAGE_BYTES_LIMIT");

  private final Map<String, String> told = new HashMap<>();
  private final Map<String, String> endpoints;

  Surroundings(LocalWorld programs, URI localStack, URI miniStack, URI polly) {
    Map<String, String> local = programs.environment();
    OF_THIS_MACHINE.forEach(name -> told.put(name, local.get(name)));
    told.put(GATEWAY_OF_SOCKETS, "");
    told.put("MAIL_FROM", SENDER);
    endpoints =
        Map.of(
            "AWS_ENDPOINT_URL", localStack.toString(),
            "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", miniStack.toString(),
            "AWS_ENDPOINT_URL_SESV2", miniStack.toString(),
            "AWS_ENDPOINT_URL_POLLY", polly.toString());
  }

  /** Added to a function's own variables; an empty value takes one away. */
  Map<String, String> ofFunctions() {
    Map<String, String> all = new HashMap<>(told);
    all.putAll(endpoints);
    return all;
  }

  /**
   * All variables of a task.
   *
   * @param own as its definition says
   */
  Map<String, String> ofTask(Map<String, String> own, String region) {
    Map<String, String> all = new HashMap<>(own);
    all.putAll(told);
    all.putAll(endpoints);
    all.remove(GATEWAY_OF_SOCKETS);
    all.remove("MQTT_SERVICE_PORT"); // here each takes a free one
    all.put("AWS_REGION", region);
    all.put("AWS_ACCESS_KEY_ID", "test");
    all.put("AWS_SECRET_ACCESS_KEY", "test");
    all.put("LEASE_SECONDS", "15"); // a scenario waits for an account to be taken over
    return all;
  }
}
