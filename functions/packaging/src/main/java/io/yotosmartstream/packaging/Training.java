package io.yotosmartstream.packaging;

import io.yotosmartstream.packaging.runtime.PackedFunction;
import io.yotosmartstream.packaging.training.AwsStandIn;
import io.yotosmartstream.packaging.training.OneUser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The run whose classes the AOT cache holds: the artefact's own {@code bootstrap}, so that class
 * path and flags are the same by construction, with its own adapters for AWS, whose services are
 * stood in for.
 */
final class Training {
  /** Seconds here; minutes where the processor is emulated or the machine is busy. */
  private static final long DUMP_SECONDS = 600;

  /** They are for the compiler that is not used, and have the quick one compile too early. */
  private static final String NO_PROFILES = "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining";

  /** An answer's status, and to what. */
  private record Lesson(int answer, ApiEvent event) {
    Lesson(int answer, String method, String path, String body, String claims) {
      this(answer, new ApiEvent(method, path, body, claims));
    }
  }

  private static final String SOMEBODY = ApiEvent.SOMEBODY;
  private static final String UPLOAD =
      "{\"fileName\":\"a.mp3\",\"contentType\":\"audio/mpeg\",\"size\":1000}";

  /** The signing in makes the household that the later ones look at. */
  private static final List<Lesson> LESSONS =
      List.of(
          new Lesson(200, "GET", "/api/health", "", ""),
          new Lesson(200, "GET", "/api/health/ready", "", ""),
          new Lesson(404, "GET", "/api/nowhere", "", ""),
          new Lesson(400, "POST", "/api/user-auth/sign-in", "{\"mail\":1}", ""),
          new Lesson(401, ApiEvent.signIn("a-wrong-password")),
          new Lesson(200, ApiEvent.signIn(OneUser.PASSWORD)),
          new Lesson(401, "GET", "/api/household", "", ""),
          new Lesson(200, "GET", "/api/household", "", SOMEBODY),
          new Lesson(200, "GET", "/api/players", "", SOMEBODY),
          new Lesson(200, "GET", "/api/audio", "", SOMEBODY),
          new Lesson(200, "GET", "/api/cards", "", SOMEBODY),
          new Lesson(200, "GET", "/api/auth/yoto", "", SOMEBODY),
          new Lesson(201, "POST", "/api/audio/uploads", UPLOAD, SOMEBODY),
          new Lesson(200, "GET", "/api/audio", "", SOMEBODY));

  private Training() {}

  /**
   * @param root the artefact, unpacked, without a cache
   * @param cache what the run leaves
   * @throws IllegalStateException with what it wrote, where an answer is another or no cache is
   *     left
   */
  static void run(Path root, Path cache) throws InterruptedException {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    try (AwsStandIn aws = new AwsStandIn()) {
      Map<String, String> environment = aws.variables();
      environment.put("JAVA_TOOL_OPTIONS", NO_PROFILES + " -XX:AOTCacheOutput=" + cache);
      learn(root, environment, cache, log);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The training run failed. " + e.getMessage() + "\n" + String.join("\n", log), e);
    }
  }

  private static void learn(
      Path root, Map<String, String> environment, Path cache, List<String> log)
      throws InterruptedException {
    try (PackedFunction function = new PackedFunction(root, environment, log::add)) {
      for (Lesson lesson : LESSONS) {
        String answer = function.invoke(lesson.event().json());
        if (!answer.contains("\"statusCode\":" + lesson.answer())) {
          throw new IllegalStateException("The answer to " + lesson + " was " + answer);
        }
      }
      int code = function.end(DUMP_SECONDS);
      if (!Files.exists(cache)) {
        throw new IllegalStateException("It ended with code " + code + " and left no cache");
      }
    }
  }
}
