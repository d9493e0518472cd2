package io.yotosmartstream.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/** ULIDs for what comes from elsewhere: the same thing gets the same id, however often it comes. */
public final class DerivedIds {
  private static final long SIXTEEN_BITS = 0xFFFFL;
  private static final long LAST_MILLIS = (1L << 48) - 1;

  private DerivedIds() {}

  /**
   * @param time what the id sorts by
   * @param source names the thing among all that could come with that time
   * @throws IllegalArgumentException for a time before 1970 or beyond what an id holds
   */
  public static String of(Instant time, String source) {
    long millis = time.toEpochMilli();
    if (millis < 0 || millis > LAST_MILLIS) {
      throw new IllegalArgumentException("No id holds the time " + time);
    }
    ByteBuffer hash = ByteBuffer.wrap(sha256(source));
    return UlidGenerator.encode(millis, hash.getLong() & SIXTEEN_BITS, hash.getLong());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
