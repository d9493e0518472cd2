package io.yotosmartstream.mqtt.accounts;

import io.yotosmartstream.items.Documents;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Which tasks are alive ({@code MQTT#TASKS / TASK#{id}}), so that each takes its share of the
 * accounts and a new one gets work at once.
 */
public final class Tasks {
  private static final String PARTITION = "MQTT#TASKS";
  private static final String PREFIX = "TASK#";

  private final Table table;
  private final InstantSource clock;
  private final Key own;
  private final Duration length;

  /** A task that says so is alive until then. */
  public record Task(Instant until) {}

  /**
   * @param holder the name under which this task holds leases
   * @param length how long it counts as alive after it last said so
   */
  public Tasks(Table table, InstantSource clock, String holder, Duration length) {
    this.table = table;
    this.clock = clock;
    this.own = new Key(PARTITION, PREFIX + holder);
    this.length = length;
  }

  /** Says that this task is alive. @return how many are, this one included */
  int announce() {
    Instant until = clock.instant().plus(length);
    Optional<Stored<Task>> before = table.find(Task.class, own);
    table.write(
        before.isEmpty()
            ? Table.create(own, new Task(until), until)
            : new Write.Replace(
                own, before.get().version(), Documents.toMap(new Task(until)), until));
    return Math.max(1, table.listAll(Task.class, PARTITION, PREFIX).size());
  }

  /** The others need not wait until it counts as dead. */
  void leave() {
    table.write(new Write.Remove(own));
  }

  /** How many of the accounts one of the tasks serves at most; together they serve all. */
  static int share(int accounts, int tasks) {
    return (accounts + tasks - 1) / tasks;
  }
}
