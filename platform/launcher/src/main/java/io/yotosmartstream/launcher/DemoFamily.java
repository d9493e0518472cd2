package io.yotosmartstream.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs the demo family up, the way a person would: by the API, with the code from the outbox. */
public final class DemoFamily {
  /** Of the local identity; of Cognito as MiniStack plays it, whatever its pool says. */
  private static final Set<String> CONFIRMATIONS =
      Set.of("Confirm your address", "Your verification code");

  private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Map<String, String> SIGN_IN =
      Map.of("email", LocalWorld.DEMO_EMAIL, "password", LocalWorld.DEMO_PASSWORD);

  private final String pageUrl;
  private final String outboxUrl;
  private final HttpClient http = HttpClient.newHttpClient();

  public DemoFamily(String pageUrl, String outboxUrl) {
    this.pageUrl = pageUrl;
    this.outboxUrl = outboxUrl;
  }

  /**
   * Signs it up where that is needed. Best effort: people may have changed its password, and the
   * platform is good without it.
   *
   * @return whether the demo sign-in works
   */
  public boolean ensure() throws InterruptedException {
    try {
      return signIn() == 200 || (signUp() && signIn() == 200);
    } catch (IOException | JacksonException e) {
      return false;
    }
  }

  private int signIn() throws IOException, InterruptedException {
    return post("/api/user-auth/sign-in", SIGN_IN);
  }

  private boolean signUp() throws IOException, InterruptedException {
    Map<String, String> person =
        Map.of(
            "email", LocalWorld.DEMO_EMAIL,
            "password", LocalWorld.DEMO_PASSWORD,
            "displayName", "Demo");
    if (post("/api/user-auth/register", person) != 202) {
      return false;
    }
    Optional<String> code = newestCode();
    return code.isPresent()
        && post(
                "/api/user-auth/confirm",
                Map.of("email", LocalWorld.DEMO_EMAIL, "code", code.get()))
            == 204;
  }

  /** Only of mails that confirm: one for a new password has six digits too. */
  private Optional<String> newestCode() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(outboxUrl + ".json")).timeout(PATIENCE).build();
    JsonNode outbox =
        JsonMapper.shared()
            .readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    return outbox
        .path("mails")
        .valueStream()
        .filter(mail -> LocalWorld.DEMO_EMAIL.equals(mail.path("to").asString("")))
        .filter(mail -> CONFIRMATIONS.contains(mail.path("subject").asString("")))
        .max(Comparator.comparingLong(mail -> mail.path("id").asLong(0)))
        .flatMap(mail -> CODE.matcher(mail.path("text").asString("")).results().findFirst())
        .map(MatchResult::group);
  }

  private int post(String path, Map<String, String> body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(pageUrl + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
