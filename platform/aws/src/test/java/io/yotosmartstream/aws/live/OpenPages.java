package io.yotosmartstream.aws.live;

import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.live.LiveConnections;
import io.yotosmartstream.live.LiveTickets;
import io.yotosmartstream.live.LiveTickets.Grant;
import io.yotosmartstream.testing.InMemoryItemStore;
import java.time.Instant;
import java.time.InstantSource;

/** Connections in a table of memory. */
final class OpenPages {
  private record Membership(String householdId) {}

  private static final InstantSource CLOCK = () -> Instant.parse("2026-03-04T05:06:07Z");

  final InMemoryItemStore items = new InMemoryItemStore(CLOCK);
  final LiveConnections connections = new LiveConnections(new Table(items), CLOCK);

  void open(String connectionId, String userId, String householdId) {
    Table table = new Table(items);
    Key membership = new Key("USER#" + userId, "HOUSE#" + householdId);
    table.write(Table.create(membership, new Membership(householdId)));
    Grant grant = new Grant(userId, householdId, CLOCK.instant().plusSeconds(900));
    String ticket = new LiveTickets(table, CLOCK).issue(grant).ticket();
    if (connections.open(connectionId, ticket).isEmpty()
        || connections.listen(connectionId).isEmpty()) {
      throw new IllegalStateException("The ticket is not taken");
    }
  }
}
