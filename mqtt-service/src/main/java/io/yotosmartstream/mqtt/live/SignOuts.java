package io.yotosmartstream.mqtt.live;

import io.yotosmartstream.live.LiveTickets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When users signed out last, for as long as a ticket from before could still be used. Kept in
 * memory only, as the news itself is a hint to this task: it refuses what is older than the news.
 */
final class SignOuts {
  private static final Duration KEPT = LiveTickets.LIFETIME.multipliedBy(2);

  private final InstantSource clock;
  private final Map<String, Instant> byUser = new ConcurrentHashMap<>();

  SignOuts(InstantSource clock) {
    this.clock = clock;
  }

  void add(String userId) {
    Instant now = clock.instant();
    byUser.values().removeIf(at -> at.isBefore(now.minus(KEPT)));
    byUser.put(userId, now);
  }

  /** A ticket of the very same instant counts as older: its page asks for another one. */
  boolean since(String userId, Instant issuedAt) {
    Instant last = byUser.get(userId);
    return last != null && !issuedAt.isAfter(last);
  }
}
