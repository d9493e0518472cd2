package io.yotosmartstream.players;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.players.CommandLifeCycle.Pending;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandLifeCycleTest {
  private final SettableClock clock = new SettableClock();
  private final Table table = new Table(new InMemoryItemStore(clock));
  private final List<String> told = new ArrayList<>();
  private final CommandLifeCycle lifeCycle =
      new CommandLifeCycle(
          table, clock, (house, c) -> told.add(house + " " + c.commandId() + " " + c.status()));

  @Test
  void goesFromQueuedOverSentToAcknowledged() {
    lifeCycle.queue("h1", command("c1", CommandKind.PAUSE));
    Stored<Command> sent = lifeCycle.claim(pending().getFirst()).orElseThrow();
    clock.advance(Duration.ofMillis(300));
    Stored<Command> done = lifeCycle.acknowledge(sent).orElseThrow();

    assertThat(sent.value().sentAt()).isEqualTo(clock.instant().minusMillis(300));
    assertThat(done.value().status()).isEqualTo(CommandStatus.ACKNOWLEDGED);
    assertThat(done.value().endedAt()).isEqualTo(clock.instant());
    assertThat(lifeCycle.find("h1", "y2", "c1")).contains(done);
    assertThat(told).containsExactly("h1 c1 SENT", "h1 c1 ACKNOWLEDGED");
    assertThat(pending()).isEmpty();
  }

  @Test
  void givesTheOldestFirst() {
    lifeCycle.queue("h1", command("c1", CommandKind.PAUSE));
    lifeCycle.queue("h1", command("c2", CommandKind.RESUME));

    assertThat(pending())
        .extracting(p -> p.stored().value().commandId())
        .containsExactly("c1", "c2");
  }

  @Test
  void letsOnlyOneSenderHaveIt() {
    lifeCycle.queue("h1", command("c1", CommandKind.PAUSE));
    Pending seenByBoth = pending().getFirst();

    assertThat(lifeCycle.claim(seenByBoth)).isPresent();
    assertThat(lifeCycle.claim(seenByBoth)).isEmpty();
    assertThat(told).containsExactly("h1 c1 SENT");
  }

  @Test
  void sendsAgainOnlyWhatDoesNoHarmTwice() {
    for (CommandKind kind : CommandKind.values()) {
      lifeCycle.queue("h1", command("c" + kind.ordinal(), kind));
      var unused = lifeCycle.claim(pending().getLast()).orElseThrow();

      assertThat(lifeCycle.claim(pending().getLast()).isPresent())
          .as("%s", kind)
          .isEqualTo(kind.repeatable());
    }
  }

  @Test
  void doesNotRepeatAPauseAfterALaterResume() {
    lifeCycle.queue("h1", command("c1", CommandKind.PAUSE));
    lifeCycle.queue("h1", command("c2", CommandKind.RESUME));
    pending().forEach(p -> assertThat(lifeCycle.claim(p)).isPresent());

    assertThat(lifeCycle.claim(pending().getFirst())).isEmpty();
    assertThat(status("c1")).isEqualTo(CommandStatus.SENT);
  }

  @Test
  void repeatsInOrderWhatIsAllRepeated() {
    lifeCycle.queue("h1", command("c1", CommandKind.STOP));
    lifeCycle.queue("h1", command("c2", CommandKind.PAUSE));
    pending().forEach(p -> assertThat(lifeCycle.claim(p)).isPresent());

    assertThat(pending()).allMatch(p -> lifeCycle.claim(p).isPresent());
  }

  @Test
  void saysWhetherThePlayerWasAskedBeforeTheTimeWasOver() {
    lifeCycle.queue("h1", command("c1", CommandKind.PAUSE));
    lifeCycle.queue("h1", command("c2", CommandKind.PAUSE));
    var unused = lifeCycle.claim(pending().getFirst());
    clock.advance(Duration.ofSeconds(16));

    assertThat(pending()).isEmpty();
    assertThat(command("c1").reason()).isEqualTo("The player did not answer in time.");
    assertThat(command("c2").reason()).contains("the player was not asked");
  }

  @Test
  void isNeverSentAfterItsTime() {
    lifeCycle.queue("h1", command("c1", CommandKind.PAUSE));
    Pending queued = pending().getFirst();
    clock.advance(Duration.ofSeconds(15).plusMillis(1));

    assertThat(lifeCycle.claim(queued)).isEmpty();
    assertThat(status("c1")).isEqualTo(CommandStatus.EXPIRED);
    assertThat(told).containsExactly("h1 c1 EXPIRED");
  }

  @Test
  void mayBeSentInTheVeryLastMoment() {
    lifeCycle.queue("h1", command("c1", CommandKind.PAUSE));
    clock.advance(Duration.ofSeconds(15));

    assertThat(pending()).hasSize(1);
  }

  @Test
  void endsTheLateOnesWhileReading() {
    lifeCycle.queue("h1", command("c1", CommandKind.PAUSE));
    clock.advance(Duration.ofSeconds(16));
    lifeCycle.queue("h1", command("c2", CommandKind.PAUSE));

    assertThat(pending()).extracting(p -> p.stored().value().commandId()).containsExactly("c2");
    assertThat(status("c1")).isEqualTo(CommandStatus.EXPIRED);
    assertThat(told).containsExactly("h1 c1 EXPIRED");
  }

  @Test
  void anAnswerThatComesLateChangesNothing() {
    lifeCycle.queue("h1", command("c1", CommandKind.SEEK));
    Stored<Command> sent = lifeCycle.claim(pending().getFirst()).orElseThrow();
    Stored<Command> expired = lifeCycle.expire(sent).orElseThrow();

    assertThat(lifeCycle.acknowledge(sent)).isEmpty();
    assertThat(lifeCycle.fail(expired, "no")).isEmpty();
    assertThat(status("c1")).isEqualTo(CommandStatus.EXPIRED);
  }

  @Test
  void saysWhyItFailed() {
    lifeCycle.queue("h1", command("c1", CommandKind.PAUSE));
    Optional<Stored<Command>> failed =
        lifeCycle.fail(pending().getFirst().stored(), "The player is off.");

    assertThat(failed.orElseThrow().value().reason()).isEqualTo("The player is off.");
    assertThat(told).containsExactly("h1 c1 FAILED");
  }

  @Test
  void showsAsExpiredOnceItsTimeHasPassed() {
    Command command = command("c1", CommandKind.PAUSE);
    Instant late = command.expiresAt().plusMillis(1);

    assertThat(command.asSeenAt(command.expiresAt()).status()).isEqualTo(CommandStatus.QUEUED);
    assertThat(command.asSeenAt(late).status()).isEqualTo(CommandStatus.EXPIRED);
    assertThat(command.ended(CommandStatus.ACKNOWLEDGED, null, late).asSeenAt(late).status())
        .isEqualTo(CommandStatus.ACKNOWLEDGED);
  }

  private List<Pending> pending() {
    return lifeCycle.pending("h1", "y2", null);
  }

  private CommandStatus status(String commandId) {
    return command(commandId).status();
  }

  private Command command(String commandId) {
    return lifeCycle.find("h1", "y2", commandId).orElseThrow().value();
  }

  private Command command(String id, CommandKind kind) {
    Instant now = clock.instant();
    return new Command(
        id,
        "y2",
        kind,
        CommandStatus.QUEUED,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        now,
        now.plus(CommandLifeCycle.DEFAULT_EXPIRY),
        null,
        null,
        null);
  }
}
