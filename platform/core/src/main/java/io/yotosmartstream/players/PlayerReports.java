package io.yotosmartstream.players;

import io.yotosmartstream.correlation.Correlation;
import io.yotosmartstream.items.Documents;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.live.LiveMessage;
import io.yotosmartstream.live.LiveUpdates;
import io.yotosmartstream.wire.WireNames;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes what a player reports: merges it into the state, writes the event once, tells open pages.
 */
public final class PlayerReports {
  private static final Duration EVENTS_KEPT = Duration.ofDays(30);

  /** Copies come within seconds, late ones within minutes. */
  private static final Duration REPEATS_TOLD = Duration.ofMinutes(10);

  private static final int TRIES = 20;

  /** Fields that every message moves on; alone they are not worth an event. */
  private static final List<String> CLOCKWORK = List.of("lastSeenAt", "position", "positionAt");

  private final Table table;
  private final LiveUpdates live;
  private final InstantSource clock;

  public PlayerReports(Table table, LiveUpdates live, InstantSource clock) {
    this.table = table;
    this.live = live;
    this.clock = clock;
  }

  /**
   * @param body the message in a canonical form, by which repeats are told
   * @return the state after it
   */
  public PlayerState record(String householdId, String deviceId, PlayerReport report, String body) {
    Instant now = clock.instant();
    Key key = PlayerKeys.state(householdId, deviceId);
    for (int i = 0; i < TRIES; i++) {
      Optional<Stored<PlayerState>> found = table.find(PlayerState.class, key);
      PlayerState before = found.map(Stored::value).orElseGet(() -> PlayerState.unknown(deviceId));
      PlayerState after = StateMerge.merge(before, report, now);
      Map<String, Object> changes = changes(before, after);
      boolean tells = !CLOCKWORK.containsAll(changes.keySet());
      String eventId = EventIds.of(deviceId, report, body, now);
      Key mark = seen(householdId, deviceId, eventId);
      boolean known = table.find(Seen.class, mark).isPresent();
      if (known && !tells) {
        return before;
      }
      Instant at = known ? free(householdId, deviceId, eventId, now) : now;
      PlayerEvent event = new PlayerEvent(eventId, at, report.kind(), changes);
      List<Write> writes = new ArrayList<>();
      writes.add(found.isPresent() ? Table.replace(found.get(), after) : Table.create(key, after));
      if (tells) {
        Key eventKey = PlayerKeys.event(householdId, deviceId, at, eventId);
        writes.add(Table.create(eventKey, event, now.plus(EVENTS_KEPT)));
      }
      if (!known) {
        writes.add(Table.create(mark, new Seen(now), now.plus(REPEATS_TOLD)));
      }
      if (table.write(writes) == WriteOutcome.CONFLICT) {
        continue;
      }
      PlayerState stored = after.withVersion(found.map(Stored::version).orElse(0L) + 1);
      live.publish(
          householdId, new LiveMessage.PlayerStateMessage(now, Correlation.current(), stored));
      if (tells) {
        live.publish(
            householdId,
            new LiveMessage.PlayerEventMessage(now, Correlation.current(), deviceId, event));
      }
      return stored;
    }
    throw new IllegalStateException("Too many writers of the state of one player");
  }

  /**
   * A mark that a message was taken, under a key without a time so that its copy is told from it. A
   * copy that would change the state is taken all the same: two opposite changes within one second
   * look alike.
   */
  public record Seen(Instant at) {}

  private static Key seen(String householdId, String deviceId, String eventId) {
    return new Key(PlayerKeys.partition(householdId, deviceId), "SEEN#" + eventId);
  }

  /** A repeat may come within the millisecond of the first; the two are two events. */
  private Instant free(String householdId, String deviceId, String eventId, Instant from) {
    Instant at = from;
    while (table
        .find(PlayerEvent.class, PlayerKeys.event(householdId, deviceId, at, eventId))
        .isPresent()) {
      at = at.plusMillis(1);
    }
    return at;
  }

  private static Map<String, Object> changes(PlayerState before, PlayerState after) {
    Map<String, Object> old = told(before);
    Map<String, Object> changes = new LinkedHashMap<>();
    Map<String, Object> fresh = told(after);
    fresh.forEach(
        (field, value) -> {
          if (!Objects.equals(old.get(field), value)) {
            changes.put(field, value);
          }
        });
    old.keySet().stream()
        .filter(field -> !fresh.containsKey(field))
        .forEach(field -> changes.put(field, ""));
    return changes;
  }

  /** The state's fields as JSON writes them, so that an event reads like the state. */
  private static Map<String, Object> told(PlayerState state) {
    Map<String, Object> fields = Documents.toMap(state);
    fields.put("playback", WireNames.of(state.playback()));
    if (state.dayMode() != null) {
      fields.put("dayMode", WireNames.of(state.dayMode()));
    }
    return fields;
  }
}
