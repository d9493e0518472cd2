package io.yotosmartstream.testing;

import io.yotosmartstream.live.LiveMessage;
import io.yotosmartstream.live.LiveUpdates;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was published. */
public final class RecordedLive implements LiveUpdates {
  /** One message and whom it was for. */
  public record Published(String householdId, LiveMessage message) {}

  private final List<Published> published = new CopyOnWriteArrayList<>();
  private final List<String> ended = new CopyOnWriteArrayList<>();

  @Override
  public void publish(String householdId, LiveMessage message) {
    published.add(new Published(householdId, message));
  }

  @Override
  public void endSessions(String userId) {
    ended.add(userId);
  }

  public List<Published> published() {
    return List.copyOf(published);
  }

  public <T extends LiveMessage> List<T> published(Class<T> type) {
    return published.stream()
        .map(Published::message)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  public List<String> ended() {
    return List.copyOf(ended);
  }
}
