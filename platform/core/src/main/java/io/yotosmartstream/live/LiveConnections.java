package io.yotosmartstream.live;

import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Stored;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.live.LiveTickets.Grant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Open live sockets where a gateway holds them: kept in the table until the sign-in behind them
 * ends, so that whoever has something to tell finds them. That is from {@link #listen} on and not
 * from {@link #open}: a gateway that still asks whether it may connect says of the socket that it
 * is gone, as of one that was closed, and who is told so forgets it.
 */
public final class LiveConnections {
  private static final String CONNECTIONS = "CONNECTION#";
  private static final int TRIES = 5;

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
   * Takes the ticket and keeps the connection. It hears nothing yet.
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

  /**
   * From now on it is one of its household's. Saying so again changes nothing.
   *
   * @return empty where there is no such connection (any more)
   */
  public Optional<Connection> listen(String connectionId) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Stored<Connection>> found = table.find(Connection.class, byId(connectionId));
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Connection connection = found.get().value();
      Key place = inHousehold(connection);
      // Together: removed in between, it must not come back.
      if (table.find(Connection.class, place).isPresent()
          || table.write(
                  List.of(
                      new Write.Check(found.get().key(), found.get().version()),
                      Table.create(place, connection, connection.sessionEndsAt())))
              == WriteOutcome.WRITTEN) {
        return Optional.of(connection);
      }
    }
    throw new IllegalStateException("Too many others change the same connection at once");
  }

  public Optional<Connection> find(String connectionId) {
    return table.find(Connection.class, byId(connectionId)).map(Stored::value);
  }

  /** Those that listen. */
  public List<Connection> ofHousehold(String householdId) {
    return list(household(householdId));
  }

  /** In all households, and those that do not listen yet. */
  public List<Connection> ofUser(String userId) {
    return list(user(userId));
  }

  /** Nothing happens where there is none (any more). */
  public void remove(String connectionId) {
    find(connectionId)
        .ifPresent(
            connection ->
                table.write(
                    List.of(
                        new Write.Remove(byId(connection.connectionId())),
                        new Write.Remove(ofUser(connection)),
                        new Write.Remove(inHousehold(connection)))));
  }

  private Connection keep(String connectionId, Grant grant) {
    Connection connection =
        new Connection(connectionId, grant.userId(), grant.householdId(), grant.sessionEndsAt());
    var unused =
        table.write(
            List.of(
                Table.create(byId(connectionId), connection, connection.sessionEndsAt()),
                Table.create(ofUser(connection), connection, connection.sessionEndsAt())));
    return connection; // a gateway gives an id once
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

  private static Key byId(String connectionId) {
    return new Key(CONNECTIONS + connectionId, "CONNECTION");
  }

  private static Key inHousehold(Connection connection) {
    return new Key(household(connection.householdId()), CONNECTIONS + connection.connectionId());
  }

  private static Key ofUser(Connection connection) {
    return new Key(user(connection.userId()), CONNECTIONS + connection.connectionId());
  }

  private static String household(String householdId) {
    return "HOUSE#" + householdId;
  }

  /** Not the user's own partition: that is gone before the sockets of a deleted user are closed. */
  private static String user(String userId) {
    return "LIVE#" + userId;
  }
}
