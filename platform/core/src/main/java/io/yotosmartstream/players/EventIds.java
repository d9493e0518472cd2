package io.yotosmartstream.players;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** The id of an event: the same for copies and repeats of one message (design, section 4). */
final class EventIds {
  private static final long STEP_SECONDS = 2;

  private EventIds() {}

  static String of(String deviceId, PlayerReport report, String body, Instant receivedAt) {
    Instant told = report.deviceTime();
    String time =
        told != null && told.getEpochSecond() > 0
            ? "t" + told.getEpochSecond()
            : "r" + receivedAt.getEpochSecond() / STEP_SECONDS;
    String text = String.join("\n", deviceId, report.kind().name(), time, body);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
