package io.yotosmartstream.leases;

import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leases in the table ({@code LEASE#{name}}): at most one holder at a time, each for a limited
 * time, so that a killed holder blocks nobody for long.
 *
 * <p>Where clocks differ by more than the length, one whose clock is behind loses its lease early,
 * so that for a moment two believe to have it: what must not happen twice needs a condition of its
 * own. One whose clock is ahead blocks nobody for longer: a lease that somebody has seen unchanged
 * for its length is free, whatever time is written in it.
 */
public final class Leases {
  private final Table table;
  private final InstantSource clock;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  /**
   * @param holder who has it: unique per process, or per task for short leases
   * @param seconds its length; 0 where it was not told
   */
  public record Lease(String holder, Instant until, long seconds) {}

  /** Another's lease, and since when it was seen to be just this. */
  private record Seen(Lease lease, Instant since) {}

  public Leases(Table table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Takes a free lease or prolongs one's own. @return whether the holder has it now */
  public boolean acquire(String name, String holder, Duration length) {
    Instant now = clock.instant();
    Lease wanted = new Lease(holder, now.plus(length), length.toSeconds());
    Optional<Stored<Lease>> found = table.find(Lease.class, key(name));
    if (found.isEmpty()) {
      return table.write(Table.create(key(name), wanted)) == WriteOutcome.WRITTEN;
    }
    Lease current = found.get().value();
    boolean free = !current.until().isAfter(now) || silent(name, current, now);
    if (!current.holder().equals(holder) && !free) {
      return false;
    }
    seen.remove(name);
    return table.write(Table.replace(found.get(), wanted)) == WriteOutcome.WRITTEN;
  }

  private boolean silent(String name, Lease lease, Instant now) {
    Seen first =
        seen.compute(
            name,
            (key, before) ->
                before != null && before.lease().equals(lease) ? before : new Seen(lease, now));
    return lease.seconds() > 0
        && Duration.between(first.since(), now).toSeconds() >= lease.seconds();
  }

  /** Gives it back early; nothing happens where another has it. */
  public void release(String name, String holder) {
    table
        .find(Lease.class, key(name))
        .filter(stored -> stored.value().holder().equals(holder))
        .map(Table::delete)
        .ifPresent((Write delete) -> table.write(delete));
  }

  private static Key key(String name) {
    return new Key("LEASE#" + name, "LEASE");
  }
}
