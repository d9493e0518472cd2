package io.yotosmartstream.emulators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Waits until an emulator takes requests. */
final class Readiness {
  private static final Duration AT_MOST = Duration.ofSeconds(120);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(5);

  private Readiness() {}

  /** Says how something ended, or waits a little and says nothing. */
  interface End {
    Optional<String> soon() throws InterruptedException;
  }

  /**
   * How long it took.
   *
   * @throws EmulatorException where the process ends before, or time is up
   */
  static Duration await(Process process, URI health) throws InterruptedException {
    return await(
        () ->
            process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)
                ? Optional.of("it ended with " + process.exitValue())
                : Optional.empty(),
        health);
  }

  /** As above, for what is no process of ours. */
  static Duration await(End end, URI health) throws InterruptedException {
    long start = System.nanoTime();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(FOR_AN_ANSWER).build()) {
      while (true) {
        if (answers(client, health)) {
          return since(start);
        }
        Optional<String> ended = end.soon();
        if (ended.isPresent()) {
          throw new EmulatorException(ended.get());
        }
        if (since(start).compareTo(AT_MOST) > 0) {
          throw new EmulatorException("it did not answer for " + AT_MOST.toSeconds() + " s");
        }
      }
    }
  }

  /** Whether there is an answer of 200 now. */
  static boolean answers(HttpClient client, URI address) throws InterruptedException {
    try {
      return client
              .send(
                  HttpRequest.newBuilder(address).timeout(FOR_AN_ANSWER).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
