package io.yotosmartstream.live;

import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.live.LiveTickets.Grant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Open live sockets where a gateway holds them: kept in the table until the sign-in behind them
 * ends, so that whoever has something to tell finds them.
 */
public final class LiveConnections {
  private static final String CONNECTIONS = "CONNECTION#";

  /**
   * @param connectionId as the gateway names it
   * @param sessionEndsAt from then on it is not there any more
   */
  public record Connection(
      String connectionId, String userId, String householdId, Instant sessionEndsAt) {}

  /** That a user belongs to a household, as the functions keep it (docs/data-model.md). */
  private record Membership(String householdId) {}

  private final Table table;
  private final LiveTickets tickets;
  private final InstantSource clock;

  public LiveConnections(Table table, InstantSource clock) {
    this.table = table;
    this.tickets = new LiveTickets(table, clock);
    this.clock = clock;
  }

  /**
   * Takes the ticket and keeps the connection.
   *
   * @return empty for a ticket that is unknown, used or too old, one whose sign-in is over, and one
   *     of a user who is no member of the household any more
   */
  public Optional<Connection> open(String connectionId, String ticket) {
    return tickets
        .consume(ticket)
        .filter(grant -> grant.sessionEndsAt().isAfter(clock.instant()))
        .filter(this::isMember)
        .map(grant -> keep(connectionId, grant));
  }

  public Optional<Connection> find(String connectionId) {
    return table.find(Connection.class, byId(connectionId)).map(Stored::value);
  }

  public List<Connection> ofHousehold(String householdId) {
    return list(household(householdId));
  }

  /** In all households. */
  public List<Connection> ofUser(String userId) {
    return list(user(userId));
  }

  /** Nothing happens where there is none (any more). */
  public void remove(String connectionId) {
    find(connectionId)
        .ifPresent(
            connection ->
                table.write(
                    keys(connection).stream().map(key -> (Write) new Write.Remove(key)).toList()));
  }

  private Connection keep(String connectionId, Grant grant) {
    Connection connection =
        new Connection(connectionId, grant.userId(), grant.householdId(), grant.sessionEndsAt());
    var unused =
        table.write(
            keys(connection).stream()
                .map(key -> Table.create(key, connection, connection.sessionEndsAt()))
                .toList()); // a gateway gives an id once
    return connection;
  }

  private boolean isMember(Grant grant) {
    Key membership = new Key("USER#" + grant.userId(), household(grant.householdId()));
    return table.find(Membership.class, membership).isPresent();
  }

  private List<Connection> list(String partition) {
    return table.listAll(Connection.class, partition, CONNECTIONS).stream()
        .map(Stored::value)
        .toList();
  }

  /** All the places of one connection. */
  private static List<Key> keys(Connection connection) {
    String id = CONNECTIONS + connection.connectionId();
    return List.of(
        byId(connection.connectionId()),
        new Key(household(connection.householdId()), id),
        new Key(user(connection.userId()), id));
  }

  private static Key byId(String connectionId) {
    return new Key(CONNECTIONS + connectionId, "CONNECTION");
  }

  private static String household(String householdId) {
    return "HOUSE#" + householdId;
  }

  /** Not the user's own partition: that is gone before the sockets of a deleted user are closed. */
  private static String user(String userId) {
    return "LIVE#" + userId;
  }
}
