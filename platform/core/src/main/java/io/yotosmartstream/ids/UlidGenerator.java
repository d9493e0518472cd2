package io.yotosmartstream.ids;

import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * Monotonic ULIDs (github.com/ulid/spec): 48 bits of milliseconds, then 80 random bits that count
 * up within one millisecond. When the clock jumps back, ids go on from the last one, so the order
 * is never broken within a process.
 */
public final class UlidGenerator implements IdGenerator {
  private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final long RANDOM_HIGH_MASK = 0xFFFFL;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private long lastMillis = -1;
  private long high; // the upper 16 of the 80 random bits
  private long low;

  public UlidGenerator(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized String next() {
    long now = clock.millis();
    if (now > lastMillis) {
      lastMillis = now;
      high = random.nextLong() & RANDOM_HIGH_MASK;
      low = random.nextLong();
    } else if (++low == 0 && ++high > RANDOM_HIGH_MASK) {
      lastMillis++;
      high = 0;
    }
    return encode(lastMillis, high, low);
  }

  static String encode(long millis, long high, long low) {
    char[] out = new char[26];
    for (int i = 9; i >= 0; i--) {
      out[i] = ALPHABET[(int) (millis & 31)];
      millis >>>= 5;
    }
    long rest = low;
    long carry = high;
    for (int i = 25; i >= 10; i--) {
      out[i] = ALPHABET[(int) (rest & 31)];
      rest = (rest >>> 5) | (carry & 31) << 59;
      carry >>>= 5;
    }
    return new String(out);
  }
}
