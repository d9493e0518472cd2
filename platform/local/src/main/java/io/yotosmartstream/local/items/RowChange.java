package io.yotosmartstream.local.items;

import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Write;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A write as SQLite gets it. Attributes become JSON before the transaction begins, so that nobody
 * waits for that.
 *
 * @param condition what must be there before
 * @param version what the row is given; 0 deletes it
 * @param attributes JSON; null deletes the row, or leaves it as it is
 * @param expiresAt milliseconds since 1970
 */
record RowChange(
    Key key,
    Condition condition,
    Effect effect,
    long version,
    @Nullable String attributes,
    @Nullable Long expiresAt) {

  /** What must be there before. */
  enum Condition {
    NOTHING,
    THE_VERSION,
    WHATEVER
  }

  /** What happens to the row. */
  enum Effect {
    PUT,
    DELETE,
    NONE
  }

  static RowChange of(Write write) {
    return switch (write) {
      case Write.Create w ->
          put(w.key(), Condition.NOTHING, 0, Attributes.toJson(w.attributes()), w.expiresAt());
      case Write.Replace w ->
          put(
              w.key(),
              Condition.THE_VERSION,
              w.expectedVersion(),
              Attributes.toJson(w.attributes()),
              w.expiresAt());
      case Write.Delete w ->
          bare(w.key(), Condition.THE_VERSION, Effect.DELETE, w.expectedVersion());
      case Write.Remove w -> bare(w.key(), Condition.WHATEVER, Effect.DELETE, 0);
      case Write.Check w -> bare(w.key(), Condition.THE_VERSION, Effect.NONE, w.expectedVersion());
    };
  }

  private static RowChange put(
      Key key, Condition condition, long before, String json, @Nullable Instant expiresAt) {
    Long millis = expiresAt == null ? null : expiresAt.toEpochMilli();
    return new RowChange(key, condition, Effect.PUT, before, json, millis);
  }

  private static RowChange bare(Key key, Condition condition, Effect effect, long version) {
    return new RowChange(key, condition, effect, version, null, null);
  }

  /**
   * @param found the version that is there; 0 where nothing is
   */
  boolean mayHappen(long found) {
    return switch (condition) {
      case NOTHING -> found == 0;
      case THE_VERSION -> found != 0 && found == version;
      case WHATEVER -> true;
    };
  }
}
