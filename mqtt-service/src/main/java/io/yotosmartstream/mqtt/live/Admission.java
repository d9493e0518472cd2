package io.yotosmartstream.mqtt.live;

import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemPage;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.live.LiveTickets;
import io.yotosmartstream.live.LiveTickets.Grant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a ticket, and tells whether it still opens a socket: up to 30 s lie between ticket and
 * socket, and its user may have been removed from the household or signed out meanwhile.
 */
final class Admission {
  /** Where the functions keep that a user is a member of a household (docs/data-model.md). */
  private static final String USERS = "USER#";

  private static final String MEMBERSHIPS = "HOUSE#";

  /**
   * A good ticket.
   *
   * @param issuedAt when its user was signed in for sure
   */
  record Admitted(Grant grant, Instant issuedAt) {}

  private final ItemStore items;
  private final InstantSource clock;

  Admission(ItemStore items, InstantSource clock) {
    this.items = items;
    this.clock = clock;
  }

  /**
   * @return what it opens, once; empty for a ticket that is no good, one whose sign-in is over, and
   *     one of a user who is no member any more
   */
  Optional<Admitted> take(String ticket) {
    Watched watched = new Watched(items);
    return new LiveTickets(new Table(watched), clock)
        .consume(ticket)
        .filter(grant -> grant.sessionEndsAt().isAfter(clock.instant()))
        .filter(this::isMember)
        .map(grant -> new Admitted(grant, watched.issuedAt()));
  }

  private boolean isMember(Grant grant) {
    return items
        .get(new Key(USERS + grant.userId(), MEMBERSHIPS + grant.householdId()))
        .isPresent();
  }

  /** The table, seen by one look-up: a grant does not tell when it was given, but its item does. */
  private static final class Watched implements ItemStore {
    private final ItemStore items;
    private @Nullable Instant expiresAt;

    Watched(ItemStore items) {
      this.items = items;
    }

    /** Where the ticket never expires: long ago, so that any sign-out comes after it. */
    Instant issuedAt() {
      return expiresAt == null ? Instant.EPOCH : expiresAt.minus(LiveTickets.LIFETIME);
    }

    @Override
    public Optional<Item> get(Key key) {
      Optional<Item> found = items.get(key);
      expiresAt = found.map(Item::expiresAt).orElse(null);
      return found;
    }

    @Override
    public ItemPage query(ItemQuery query) {
      return items.query(query);
    }

    @Override
    public WriteOutcome write(List<Write> writes) {
      return items.write(writes);
    }
  }
}
