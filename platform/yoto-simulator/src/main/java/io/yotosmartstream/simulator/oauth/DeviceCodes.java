package io.yotosmartstream.simulator.oauth;

import io.yotosmartstream.simulator.http.ApiError;
import io.yotosmartstream.simulator.settings.Live;
import io.yotosmartstream.simulator.settings.Timings;
import io.yotosmartstream.simulator.store.Hashes;
import io.yotosmartstream.simulator.time.Timeline;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The device-code flow: deprecated, still used by what people have installed (1.3). */
final class DeviceCodes {

  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

  /** What the family made of the request so far. */
  sealed interface Answer {
    /** Nothing yet. */
    record None() implements Answer {}

    /** Yes, for this account. */
    record Allowed(Account account) implements Answer {}

    /** No. */
    record Denied() implements Answer {}
  }

  /** A request on its way. */
  record Entry(Pending request, String deviceCode, String userCode, Answer answer, Instant next) {}

  private final Timeline timeline;
  private final Live<Timings> timings;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Entry> byUserCode = new LinkedHashMap<>();

  DeviceCodes(Timeline timeline, Live<Timings> timings) {
    this.timeline = timeline;
    this.timings = timings;
  }

  synchronized Entry start(Pending request) {
    byUserCode.values().removeIf(e -> e.request().expires().plusSeconds(600).isBefore(now()));
    String userCode = letters() + "-" + letters();
    Entry entry = new Entry(request, Hashes.random(24), userCode, new Answer.None(), Instant.EPOCH);
    byUserCode.put(userCode, entry);
    return entry;
  }

  synchronized Optional<Entry> byUserCode(String userCode) {
    return Optional.ofNullable(byUserCode.get(userCode.strip().toUpperCase(Locale.ROOT)))
        .filter(entry -> now().isBefore(entry.request().expires()));
  }

  synchronized void answer(Entry entry, Answer answer) {
    byUserCode.put(
        entry.userCode(),
        new Entry(entry.request(), entry.deviceCode(), entry.userCode(), answer, entry.next()));
  }

  /** The allowed request, once; else the 403 that says how it stands. */
  synchronized Entry poll(String deviceCode, String clientId) {
    Entry entry =
        byUserCode.values().stream()
            .filter(e -> Hashes.same(e.deviceCode(), deviceCode))
            .filter(e -> e.request().clientId().equals(clientId))
            .findFirst()
            .orElseThrow(() -> pending("invalid_grant", "Invalid or expired device code."));
    if (!now().isBefore(entry.request().expires())) {
      throw pending("expired_token", "The device code has expired.");
    }
    return switch (entry.answer()) {
      case Answer.Denied denied -> {
        byUserCode.remove(entry.userCode());
        throw pending("access_denied", "The user denied the request.");
      }
      case Answer.Allowed allowed -> {
        byUserCode.remove(entry.userCode());
        yield entry;
      }
      case Answer.None none -> throw stillPending(entry);
    };
  }

  private ApiError stillPending(Entry entry) {
    Instant now = now();
    // Half a second of grace: a client that waits the interval exactly is in time.
    Instant next = now.plusSeconds(timings.get().deviceCodeIntervalSeconds()).minusMillis(500);
    byUserCode.put(
        entry.userCode(),
        new Entry(entry.request(), entry.deviceCode(), entry.userCode(), entry.answer(), next));
    return now.isBefore(entry.next())
        ? pending("slow_down", "You are polling faster than the interval.")
        : pending("authorization_pending", "User has yet to authorize device code.");
  }

  private static ApiError pending(String error, String description) {
    return ApiError.oauth(403, error, description);
  }

  private Instant now() {
    return timeline.instant();
  }

  private String letters() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }
}
