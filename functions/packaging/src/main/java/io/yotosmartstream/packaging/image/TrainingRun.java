package io.yotosmartstream.packaging.image;

import io.yotosmartstream.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * The run whose classes the cache of an image holds: its program with the adapters for AWS, as its
 * tasks have them, and an AWS where nobody listens.
 *
 * @param cache what the run leaves
 */
record TrainingRun(List<String> command, Map<String, String> environment, Path folder, Path cache) {
  private static final String READY = "READY ";
  private static final long DUMP_SECONDS = 120;
  private static final int LAST_LINES = 20;
  private static final int LONGEST_LINE = 300;
  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(60);

  /** What both programs answer, and what needs an adapter; the rest of the answers is no matter. */
  private static final List<String> LESSONS =
      List.of("/api/health", "/health", "/", "/api/health/ready", "/api/household", "/nowhere");

  static TrainingRun of(UnpackedImage image, Path java, Path cache) {
    Map<String, String> environment = new HashMap<>(image.config().environment());
    environment.putAll(surroundings());
    return new TrainingRun(
        image.command(java, List.of("-XX:AOTCacheOutput=" + cache)),
        environment,
        image.workingDirectory(),
        cache);
  }

  private static Map<String, String> surroundings() {
    Map<String, String> told = new HashMap<>();
    for (String program : List.of("SERVER", "MQTT_SERVICE")) {
      told.put(program + "_HOST", "127.0.0.1");
      told.put(program + "_PORT", "0");
    }
    told.put("YOTO_PLATFORM", "aws");
    told.put("AWS_REGION", "eu-west-1");
    told.put("AWS_ACCESS_KEY_ID", "nobody");
    told.put("AWS_SECRET_ACCESS_KEY", "nothing");
    told.put("AWS_ENDPOINT_URL", "http://127.0.0.1:9"); // the port that throws everything away
    told.put("TABLE_NAME", "training");
    told.put("AUDIO_BUCKET", "training");
    told.put("UI_BUCKET", "training");
    told.put("USER_POOL_ID", "eu-west-1_training");
    told.put("USER_POOL_CLIENT_ID", "training");
    told.put("JOB_QUEUE_URL", "http://127.0.0.1:9/0/jobs");
    told.put("WAKE_UP_QUEUE_URL", "http://127.0.0.1:9/0/wake-ups");
    told.put("TOKEN_SECRETS", "training");
    told.put("TOKEN_PARAMETERS", "/training");
    told.put("LIVE_API_URL", "http://127.0.0.1:9/live");
    told.put("YOTO_MQTT_URL", "ws://127.0.0.1:9/mqtt");
    told.put("YOTO_LOGIN_URL", "http://127.0.0.1:9");
    told.put("YOTO_API_URL", "http://127.0.0.1:9");
    told.put("PAGE_URL", "https://yoto.example.com");
    told.put("LIVE_URL", "wss://yoto.example.com/live");
    return told;
  }

  /**
   * @throws CannotUseImage with what it printed where it does not serve, or leaves no cache
   */
  void run() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    List<String> printed = Collections.synchronizedList(new ArrayList<>());
    CompletableFuture<URI> ready = new CompletableFuture<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      Thread reader = Thread.ofVirtual().start(() -> read(lines, printed, ready));
      learn(served(ready, printed));
      // Unlike that of the process, its handle's leaves the output open, which the JVM still needs.
      process.toHandle().destroy();
      boolean ended = process.waitFor(DUMP_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly(); // its output would not end otherwise
      }
      reader.join();
      if (!ended || !Files.exists(cache)) {
        throw new CannotUseImage("It left no cache:\n" + end(printed));
      }
    } finally {
      process.destroyForcibly();
    }
  }

  private static URI served(CompletableFuture<URI> ready, List<String> printed)
      throws InterruptedException {
    try {
      return ready.get(DUMP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new CannotUseImage(
          "The training run does not serve after " + DUMP_SECONDS + " s:\n" + end(printed));
    } catch (ExecutionException e) {
      throw new CannotUseImage("The training run ended early:\n" + end(printed));
    }
  }

  /** Without the stacks of what finds no AWS. */
  private static String end(List<String> printed) {
    return List.copyOf(printed).stream()
        .skip(Math.max(0, printed.size() - LAST_LINES))
        .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
        .collect(Collectors.joining("\n"));
  }

  private static void read(
      BufferedReader lines, List<String> printed, CompletableFuture<URI> ready) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(READY)) {
          ready.complete(
              URI.create(
                  Json.LENIENT.readTree(line.substring(READY.length())).path("http").asString()));
        } else {
          printed.add(line);
        }
      }
    } catch (IOException e) {
      printed.add(e.toString()); // it was killed
    }
    ready.completeExceptionally(new CannotUseImage("It ended"));
  }

  private static void learn(URI served) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String lesson : LESSONS) {
        var unused =
            client.send(
                HttpRequest.newBuilder(served.resolve(lesson)).timeout(FOR_AN_ANSWER).build(),
                HttpResponse.BodyHandlers.discarding());
      }
    }
  }
}
