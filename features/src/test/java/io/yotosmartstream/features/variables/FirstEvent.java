package io.yotosmartstream.features.variables;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.features.lambda.AwsEvents;
import io.yotosmartstream.features.lambda.Instance;
import io.yotosmartstream.json.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** An event that a function can only answer when its bean and all behind it are there. */
final class FirstEvent {
  static final String FIRST_OWNER = "robin@example.com";

  private FirstEvent() {}

  /**
   * @throws AssertionError where the answer is another one than the bean's
   */
  static void isAnswered(String definition, Instance instance) {
    switch (definition) {
      case "httpApi" -> {
        JsonNode answer = ask(instance, AwsEvents.get("GET /api/health", "/api/health"));
        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        JsonNode health = Json.STRICT.readTree(answer.path("body").asString());
        assertThat(health.path("version").asString()).isEqualTo(Deployed.RELEASE);
      }
      case "servePage" -> {
        JsonNode answer = ask(instance, AwsEvents.get("$default", "/"));
        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
      }
      case "liveSocket" -> {
        JsonNode answer = ask(instance, AwsEvents.connect("c1", "no-such-ticket"));
        assertThat(answer.path("statusCode").asInt()).isEqualTo(401);
      }
      case "cognitoTrigger" -> {
        String signUp = AwsEvents.signUp(FIRST_OWNER);
        assertThat(ask(instance, signUp)).isEqualTo(Json.STRICT.readTree(signUp));
      }
      case "ingestAudioFromS3" -> {
        String uploaded = AwsEvents.objectCreated("audio/h1/a1/original", 1);
        assertThat(ask(instance, uploaded).asString()).isEqualTo("done");
      }
      case "runJobsFromQueue" -> {
        String job = "{\"householdId\":\"h1\",\"jobId\":\"j1\"}";
        JsonNode answer = ask(instance, AwsEvents.message("m1", job));
        assertThat(answer.path("batchItemFailures").isArray()).isTrue();
        assertThat(answer.path("batchItemFailures")).isEmpty();
      }
      case "keepTokensAliveOnSchedule" ->
          assertThat(ask(instance, "{}").asString()).isEqualTo("done");
      default -> throw new AssertionError("Say here how one sees that " + definition + " works");
    }
  }

  private static JsonNode ask(Instance instance, String event) {
    return Json.STRICT.readTree(instance.invoke(event.getBytes(StandardCharsets.UTF_8)));
  }
}
