package io.yotosmartstream.yoto.messages;

import io.yotosmartstream.players.PlayerReport;
import org.jspecify.annotations.Nullable;

/** What one message of a player is. */
public sealed interface Incoming {

  /**
   * It says something of the player's state.
   *
   * @param body the message in a canonical form, the same for its copies on legacy topics
   * @param requestId the request that caused it, where it says so
   */
  record Report(PlayerReport report, String body, @Nullable String requestId) implements Incoming {}

  /**
   * It answers a command (protocol page, section 3.4).
   *
   * @param accepted OK, as opposed to FAIL
   * @param requestBody the payload of the command, as it was sent
   * @param requestId read from that payload; null where it has none
   */
  record Acknowledgement(boolean accepted, String requestBody, @Nullable String requestId)
      implements Incoming {}

  /**
   * It cannot be read.
   *
   * @param reason for the log; quotes nothing of the message
   */
  record NotUnderstood(String reason) implements Incoming {}
}
