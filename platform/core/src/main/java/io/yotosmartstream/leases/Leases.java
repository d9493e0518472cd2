package io.yotosmartstream.leases;

import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Leases in the table ({@code LEASE#{name}}): at most one holder at a time, each for a limited
 * time, so that a killed holder blocks nobody for long. Clocks of holders may differ by less than
 * the lease's length.
 */
public final class Leases {
  private final Table table;
  private final InstantSource clock;

  /**
   * @param holder who has it: unique per process, or per task for short leases
   */
  public record Lease(String holder, Instant until) {}

  public Leases(Table table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Takes a free lease or prolongs one's own. @return whether the holder has it now */
  public boolean acquire(String name, String holder, Duration length) {
    Instant now = clock.instant();
    Lease wanted = new Lease(holder, now.plus(length));
    Optional<Stored<Lease>> found = table.find(Lease.class, key(name));
    if (found.isEmpty()) {
      return table.write(Table.create(key(name), wanted)) == WriteOutcome.WRITTEN;
    }
    Lease current = found.get().value();
    if (!current.holder().equals(holder) && current.until().isAfter(now)) {
      return false;
    }
    return table.write(Table.replace(found.get(), wanted)) == WriteOutcome.WRITTEN;
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
