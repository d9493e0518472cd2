package io.yotosmartstream.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs the demo family up, the way a person would: by the API, with the code from the outbox. */
final class DemoFamily {
  private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
  private final LocalWorld world;
  private final HttpClient http = HttpClient.newHttpClient();

  DemoFamily(LocalWorld world) {
    this.world = world;
  }

  /** Does nothing where it can sign in already. */
  void ensure() throws IOException, InterruptedException {
    Map<String, String> signIn =
        Map.of("email", LocalWorld.DEMO_EMAIL, "password", LocalWorld.DEMO_PASSWORD);
    if (post("/api/user-auth/sign-in", signIn) == 200) {
      return;
    }
    require(
        post(
            "/api/user-auth/register",
            Map.of(
                "email", LocalWorld.DEMO_EMAIL,
                "password", LocalWorld.DEMO_PASSWORD,
                "displayName", "Demo")),
        202);
    require(
        post("/api/user-auth/confirm", Map.of("email", LocalWorld.DEMO_EMAIL, "code", code())),
        204);
  }

  private String code() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(world.outboxUrl() + ".json")).build();
    JsonNode outbox =
        JsonMapper.shared()
            .readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    JsonNode mails = outbox.isArray() ? outbox : outbox.path("mails");
    for (JsonNode mail : mails) {
      Matcher matcher = CODE.matcher(mail.path("text").asString(""));
      if (LocalWorld.DEMO_EMAIL.equals(mail.path("to").asString("")) && matcher.find()) {
        return matcher.group(1);
      }
    }
    throw new IllegalStateException("The outbox has no code for the demo family");
  }

  private int post(String path, Map<String, String> body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(world.pageUrl() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static void require(int status, int wanted) {
    if (status != wanted) {
      throw new IllegalStateException(
          "The demo family could not sign up: the API answered " + status);
    }
  }
}
