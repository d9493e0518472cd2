package io.yotosmartstream.http.edge;

import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.outcomes.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The same key with the same request answers the same for 24 hours, without doing it again. One
 * that was killed before it answered is not done again either: nobody knows how far it came, and a
 * toggle must not happen twice.
 */
final class Idempotency {
  private static final Duration KEPT = Duration.ofHours(24);

  /** Longer than any request takes: after this a begun one was killed. */
  private static final Duration BEGUN = Duration.ofSeconds(60);

  private static final String JUST_NOW = "The same request is being done just now.";

  private static final String CUT_OFF =
      "An earlier try of this request was cut off and may have been done. Look first, then ask"
          + " again with a new key.";

  private final Table table;
  private final InstantSource clock;

  /**
   * @param request hash of what was asked
   * @param answer body of the answer as text; null while it is being done
   */
  record Remembered(String request, Instant begunAt, @Nullable String answer) {}

  Idempotency(Table table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * @return the answer as JSON: the one of the first time, or of the work done now
   */
  String once(
      String caller,
      String operationId,
      String idempotencyKey,
      String request,
      Supplier<String> work) {
    Key key =
        new Key(
            "IDEMPOTENCY#" + hash(caller + "\n" + operationId + "\n" + idempotencyKey), "ANSWER");
    Instant now = clock.instant();
    Remembered begun = new Remembered(hash(request), now, null);
    Optional<Stored<Remembered>> earlier = table.find(Remembered.class, key);
    if (earlier.isPresent()) {
      Remembered before = earlier.get().value();
      if (!before.request().equals(begun.request())) {
        throw Refusal.invalid(
            "headers/Idempotency-Key", "It was used for another request. Use a new one.");
      }
      String answer = before.answer();
      if (answer != null) {
        return answer;
      }
      boolean killed = !before.begunAt().plus(BEGUN).isAfter(now);
      throw Refusal.conflict(killed ? CUT_OFF : JUST_NOW);
    }
    Instant until = now.plus(KEPT);
    if (table.write(Table.create(key, begun, until)) == WriteOutcome.CONFLICT) {
      throw Refusal.conflict(JUST_NOW);
    }
    return finish(new Stored<>(key, begun, 1, until), work);
  }

  private String finish(Stored<Remembered> mine, Supplier<String> work) {
    String answer;
    try {
      answer = work.get();
    } catch (RuntimeException e) {
      table.write(Table.delete(mine)); // it was refused or failed: the next try may succeed
      throw e;
    }
    Remembered begun = mine.value();
    table.write(Table.replace(mine, new Remembered(begun.request(), begun.begunAt(), answer)));
    return answer;
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
