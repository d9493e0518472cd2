package io.yotosmartstream.players;

import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.WriteOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The states of a command, each step conditional on the one before, so that two senders never send
 * one twice and no late answer changes what has ended. Functions call {@link #queue}; the
 * mqtt-service calls the rest.
 */
public final class CommandLifeCycle {
  /** How long a command waits for its player. */
  public static final Duration DEFAULT_EXPIRY = Duration.ofSeconds(15);

  /** How long commands are kept for people to look at. */
  private static final Duration KEPT = Duration.ofDays(30);

  private static final int NEWEST = 50;

  /** Hears of every step after {@link #queue} that was taken here, once it is durable. */
  @FunctionalInterface
  public interface Steps {
    void taken(String householdId, Command command);
  }

  private final Table table;
  private final InstantSource clock;
  private final Steps steps;

  /** For who only queues: nobody hears of steps. */
  public CommandLifeCycle(Table table, InstantSource clock) {
    this(table, clock, (householdId, command) -> {});
  }

  public CommandLifeCycle(Table table, InstantSource clock, Steps steps) {
    this.table = table;
    this.clock = clock;
    this.steps = steps;
  }

  /**
   * A command that has not ended.
   *
   * @param until the last moment, by the clock of this host, at which it may be sent
   */
  public record Pending(Stored<Command> stored, Instant until) {}

  /** Writes it down. Announce it by {@link WakeUps} afterwards. */
  public void queue(String householdId, Command command) {
    table.write(
        Table.create(
            PlayerKeys.command(householdId, command.deviceId(), command.commandId()),
            command,
            command.createdAt().plus(KEPT)));
  }

  /**
   * Those of the device that have not ended, oldest first; those that must not be sent any more are
   * ended here and not returned.
   *
   * @param lookedBefore when this host last looked and did not see those that it sees now, by its
   *     own clock; null where it never has. It shows that they are new where clocks disagree.
   */
  public List<Pending> pending(
      String householdId, String deviceId, @Nullable Instant lookedBefore) {
    Instant now = clock.instant();
    return newest(PlayerKeys.partition(householdId, deviceId)).reversed().stream()
        .filter(stored -> !stored.value().status().ended())
        .map(stored -> new Pending(stored, SendingTime.until(stored.value(), now, lookedBefore)))
        .filter(pending -> !expireIfLate(pending))
        .toList();
  }

  /**
   * Right before it is published: takes the step to SENT, unless its time has passed (then it ends
   * as EXPIRED) or somebody else took a step. One that was sent before is sent again only where
   * that does no harm.
   *
   * @return the command to publish now, or empty where it must not be published
   */
  public Optional<Stored<Command>> claim(Pending pending) {
    if (expireIfLate(pending)) {
      return Optional.empty();
    }
    Stored<Command> stored = pending.stored();
    boolean may =
        switch (stored.value().status()) {
          case QUEUED -> true;
          case SENT -> stored.value().kind().repeatable() && !overtaken(stored);
          case ACKNOWLEDGED, FAILED, EXPIRED -> false;
        };
    return may ? step(stored, stored.value().sent(clock.instant())) : Optional.empty();
  }

  /** The player said yes. Empty where it had already ended. */
  public Optional<Stored<Command>> acknowledge(Stored<Command> stored) {
    return end(stored, CommandStatus.ACKNOWLEDGED, null);
  }

  /** It cannot be done. @param why for people */
  public Optional<Stored<Command>> fail(Stored<Command> stored, String why) {
    return end(stored, CommandStatus.FAILED, why);
  }

  /** Nobody answered in time, or it could not be sent in time. */
  public Optional<Stored<Command>> expire(Stored<Command> stored) {
    return end(stored, CommandStatus.EXPIRED, stored.value().whyExpired());
  }

  public Optional<Stored<Command>> find(String householdId, String deviceId, String commandId) {
    return table.find(Command.class, PlayerKeys.command(householdId, deviceId, commandId));
  }

  private boolean expireIfLate(Pending pending) {
    if (!clock.instant().isAfter(pending.until())) {
      return false;
    }
    var unused = expire(pending.stored());
    return true;
  }

  /**
   * Whether the player was told something later that will not be said again: an earlier pause after
   * a later resume would stop what the family has started.
   */
  private boolean overtaken(Stored<Command> stored) {
    return newest(stored.key().pk()).stream()
        .takeWhile(other -> !other.key().equals(stored.key()))
        .map(Stored::value)
        .anyMatch(later -> later.sentAt() != null && !saidAgain(later));
  }

  private static boolean saidAgain(Command command) {
    return command.status() == CommandStatus.SENT && command.kind().repeatable();
  }

  private List<Stored<Command>> newest(String partition) {
    return table
        .list(Command.class, new ItemQuery(partition, PlayerKeys.COMMANDS, true, NEWEST, null))
        .items();
  }

  private Optional<Stored<Command>> end(
      Stored<Command> stored, CommandStatus how, @Nullable String why) {
    if (stored.value().status().ended()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return step(stored, stored.value().ended(how, why, now));
  }

  private Optional<Stored<Command>> step(Stored<Command> from, Command to) {
    if (table.write(Table.replace(from, to)) == WriteOutcome.CONFLICT) {
      return Optional.empty();
    }
    steps.taken(PlayerKeys.householdOf(from.key()), to);
    return Optional.of(new Stored<>(from.key(), to, from.version() + 1, from.expiresAt()));
  }
}
