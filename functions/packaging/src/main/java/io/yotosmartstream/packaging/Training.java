package io.yotosmartstream.packaging;

import io.yotosmartstream.packaging.runtime.PackedFunction;
import io.yotosmartstream.packaging.training.TrainingPlatformProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The run whose classes the AOT cache holds: the artefact's own {@code bootstrap}, so that class
 * path and flags are the same by construction, with stand-in ports as a layer.
 */
final class Training {
  private static final long DUMP_SECONDS = 120;

  /**
   * @param answer what the status of its answer must be
   * @param claims of the access token, as JSON; empty where nobody is signed in
   */
  private record Lesson(int answer, String method, String path, String body, String claims) {
    String event() {
      return """
          {"version":"2.0","routeKey":"%1$s %2$s","rawPath":"%2$s","rawQueryString":"",
           "headers":{"content-type":"application/json"},%3$s
           "requestContext":{%4$s"http":{"method":"%1$s","path":"%2$s","sourceIp":"127.0.0.1"}},
           "isBase64Encoded":false}"""
          .formatted(
              method,
              path,
              body.isEmpty() ? "" : "\"body\":\"" + body.replace("\"", "\\\"") + "\",",
              claims.isEmpty() ? "" : "\"authorizer\":{\"jwt\":{\"claims\":" + claims + "}},");
    }
  }

  private static final String SOMEBODY =
      "{\"sub\":\"%s\",\"token_use\":\"access\",\"exp\":\"9999999999\"}"
          .formatted(TrainingPlatformProvider.USER_ID);

  /** The signing in makes the household that the later ones look at. */
  private static final List<Lesson> LESSONS =
      List.of(
          new Lesson(200, "GET", "/api/health", "", ""),
          new Lesson(200, "GET", "/api/health/ready", "", ""),
          new Lesson(404, "GET", "/api/nowhere", "", ""),
          new Lesson(400, "POST", "/api/user-auth/sign-in", "{\"mail\":1}", ""),
          new Lesson(401, "POST", "/api/user-auth/sign-in", signIn("a-wrong-password"), ""),
          new Lesson(
              200, "POST", "/api/user-auth/sign-in", signIn(TrainingPlatformProvider.PASSWORD), ""),
          new Lesson(401, "GET", "/api/household", "", ""),
          new Lesson(200, "GET", "/api/household", "", SOMEBODY),
          new Lesson(200, "GET", "/api/players", "", SOMEBODY),
          new Lesson(200, "GET", "/api/audio", "", SOMEBODY),
          new Lesson(200, "GET", "/api/cards", "", SOMEBODY));

  private Training() {}

  private static String signIn(String password) {
    return "{\"email\":\"%s\",\"password\":\"%s\"}"
        .formatted(TrainingPlatformProvider.EMAIL, password);
  }

  /**
   * @param root the artefact, unpacked, without a cache
   * @param layer folder with {@code lib/*.jar}: the stand-in ports
   * @param cache what the run leaves
   * @throws IllegalStateException with what it wrote, where an answer is another or no cache is
   *     left
   */
  static void run(Path root, Path layer, Path cache) throws InterruptedException {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    Map<String, String> environment =
        Map.of(
            "YOTO_LAYER",
            layer.toString(),
            "YOTO_PLATFORM",
            TrainingPlatformProvider.NAME,
            "PAGE_URL",
            "https://yoto.example.com",
            "LIVE_URL",
            "wss://yoto.example.com/live",
            "JAVA_TOOL_OPTIONS",
            "-XX:AOTCacheOutput=" + cache);
    try (PackedFunction function = new PackedFunction(root, environment, log::add)) {
      for (Lesson lesson : LESSONS) {
        String answer = function.invoke(lesson.event());
        if (!answer.contains("\"statusCode\":" + lesson.answer())) {
          throw new IllegalStateException("The answer to " + lesson + " was " + answer);
        }
      }
      int code = function.end(DUMP_SECONDS);
      if (!Files.exists(cache)) {
        throw new IllegalStateException("It ended with code " + code + " and left no cache");
      }
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The training run failed. " + e.getMessage() + "\n" + String.join("\n", log), e);
    }
  }
}
