package io.yotosmartstream.limits;

import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.outcomes.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Counts tries in a fixed window in the table, so that every copy of the service counts together.
 */
public final class RateLimiter {
  private static final int TRIES = 20;
  private final Table table;
  private final InstantSource clock;

  /**
   * @param startedAt when the first try of the window came
   */
  public record Window(int count, Instant startedAt) {}

  public RateLimiter(Table table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * Counts one try.
   *
   * @param name what is limited, without anything secret or personal in it: hash addresses first
   * @throws Refusal of kind TOO_MANY, with the seconds to wait, where the limit is used up
   */
  public void count(String name, int limit, Duration window, String message) {
    Key key = new Key("LIMIT#" + name, "WINDOW");
    for (int i = 0; i < TRIES; i++) {
      Instant now = clock.instant();
      Optional<Stored<Window>> found = table.find(Window.class, key);
      if (found.isEmpty()) {
        if (table.write(Table.create(key, new Window(1, now), now.plus(window)))
            == WriteOutcome.WRITTEN) {
          return;
        }
        continue;
      }
      Window current = found.get().value();
      if (current.count() >= limit) {
        long wait =
            Math.max(1, Duration.between(now, current.startedAt().plus(window)).toSeconds());
        throw Refusal.tooMany(message, (int) wait);
      }
      Window next = new Window(current.count() + 1, current.startedAt());
      if (table.write(Table.replace(found.get(), next)) == WriteOutcome.WRITTEN) {
        return;
      }
    }
    throw Refusal.tooMany(message, 1);
  }

  /** Forgets the tries, for example after one that was right. */
  public void clear(String name) {
    table.write(new io.yotosmartstream.items.Write.Remove(new Key("LIMIT#" + name, "WINDOW")));
  }
}
