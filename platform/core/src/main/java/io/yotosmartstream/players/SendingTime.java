package io.yotosmartstream.players;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when a command may be sent, by the clock of the host that sends it. A host must know that a
 * command is new; in doubt it does not send: no bedtime story at 3 a.m.
 *
 * <p>It knows it in one of two ways. Either the clock of the one who asked and its own agree: then
 * the command's own end counts. Or it looked a moment ago and the command was not there: then it is
 * younger than that look, whatever the clocks say. So a host whose clock is wrong expires what it
 * finds after a long silence, and sends what follows.
 */
final class SendingTime {
  /** How far ahead of ours the clock of another host may be and still count as agreeing. */
  private static final Duration AGREE = Duration.ofSeconds(5);

  private SendingTime() {}

  static Instant until(Command command, Instant now, @Nullable Instant lookedBefore) {
    boolean ofTheFuture = command.createdAt().isAfter(now.plus(AGREE));
    Instant byClocks = ofTheFuture ? Instant.EPOCH : command.expiresAt();
    if (lookedBefore == null || lookedBefore.isAfter(now)) {
      return byClocks; // a look that is yet to come was stamped before this clock was set back
    }
    Instant byOurLook =
        lookedBefore.plus(Duration.between(command.createdAt(), command.expiresAt()));
    return byOurLook.isAfter(byClocks) ? byOurLook : byClocks;
  }
}
