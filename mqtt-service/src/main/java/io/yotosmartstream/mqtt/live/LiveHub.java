package io.yotosmartstream.mqtt.live;

import io.yotosmartstream.json.LiveJson;
import io.yotosmartstream.live.LiveMessage;
import io.yotosmartstream.live.LiveTickets.Grant;
import io.yotosmartstream.live.LiveUpdates;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what happens in a household to its open pages at this task, and to no other. */
public final class LiveHub implements LiveUpdates {
  private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
  static final int SESSION_ENDED = 4401;

  private final Map<String, Map<LiveSocket, Grant>> households = new ConcurrentHashMap<>();
  private final SignOuts signOuts;

  public LiveHub(InstantSource clock) {
    signOuts = new SignOuts(clock);
  }

  @Override
  public void publish(String householdId, LiveMessage message) {
    Set<LiveSocket> pages = pages(householdId);
    if (!pages.isEmpty()) {
      try {
        String wire = LiveJson.of(message);
        pages.forEach(page -> page.send(wire));
      } catch (RuntimeException e) {
        LOG.error("A live message of type {} could not be written.", message.type(), e);
      }
    }
  }

  /** A message that is in wire form already. */
  public void publish(String householdId, String wire) {
    pages(householdId).forEach(page -> page.send(wire));
  }

  @Override
  public void endSessions(String userId) {
    // First, so that a page that joins meanwhile is either found below or finds this.
    signOuts.add(userId);
    households
        .values()
        .forEach(
            pages ->
                pages.forEach(
                    (page, grant) -> {
                      if (grant.userId().equals(userId)) {
                        page.close(SESSION_ENDED, "The sign-in has ended");
                      }
                    }));
  }

  /** How many pages are open. */
  public int size() {
    return households.values().stream().mapToInt(Map::size).sum();
  }

  /** Whether the user signed out after this, so that a ticket from then is no good. */
  boolean signedOutSince(String userId, Instant issuedAt) {
    return signOuts.since(userId, issuedAt);
  }

  void join(LiveSocket page, Grant grant) {
    households.compute(
        grant.householdId(),
        (id, pages) -> {
          Map<LiveSocket, Grant> all = pages == null ? new ConcurrentHashMap<>() : pages;
          all.put(page, grant);
          return all;
        });
  }

  void leave(LiveSocket page, Grant grant) {
    households.computeIfPresent(
        grant.householdId(),
        (id, pages) -> {
          pages.remove(page);
          return pages.isEmpty() ? null : pages;
        });
  }

  private Set<LiveSocket> pages(String householdId) {
    return households.getOrDefault(householdId, Map.of()).keySet();
  }
}
