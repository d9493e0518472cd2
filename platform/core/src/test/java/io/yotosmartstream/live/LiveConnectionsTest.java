package io.yotosmartstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemPage;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Table;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import io.yotosmartstream.live.LiveConnections.Connection;
import io.yotosmartstream.live.LiveTickets.Grant;
import io.yotosmartstream.testing.InMemoryItemStore;
import io.yotosmartstream.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveConnectionsTest {
  private record Membership(String householdId) {}

  private final SettableClock clock = new SettableClock();
  private final InMemoryItemStore items = new InMemoryItemStore(clock);
  private final Table table = new Table(items);
  private final LiveTickets tickets = new LiveTickets(table, clock);
  private final LiveConnections connections = new LiveConnections(table, clock);
  private final Instant end = clock.instant().plusSeconds(900);

  @BeforeEach
  void members() {
    join("u1", "h1");
    join("u2", "h1");
    join("u1", "h2");
  }

  @Test
  void aTicketOpensOneConnection() {
    String ticket = ticket("u1", "h1");

    assertThat(connections.open("c1", ticket)).contains(new Connection("c1", "u1", "h1", end));
    assertThat(connections.open("c2", ticket)).isEmpty();
    assertThat(connections.find("c1")).contains(new Connection("c1", "u1", "h1", end));
    assertThat(connections.find("c2")).isEmpty();
  }

  @Test
  void oneThatIsBeingOpenedHearsNothingYet() {
    String ticket = ticket("u1", "h1");
    connections.open("c1", ticket);

    assertThat(connections.ofHousehold("h1")).isEmpty();
    assertThat(connections.listen("c1")).contains(new Connection("c1", "u1", "h1", end));
    assertThat(connections.listen("c1")).isPresent();
    assertThat(connections.ofHousehold("h1"))
        .containsExactly(new Connection("c1", "u1", "h1", end));
  }

  @Test
  void oneThatIsBeingOpenedEndsWithTheSignInOfItsUser() {
    connections.open("c1", ticket("u1", "h1"));

    assertThat(connections.ofUser("u1")).extracting(Connection::connectionId).containsExactly("c1");
    connections.remove("c1");

    assertThat(connections.listen("c1")).isEmpty();
    assertThat(connections.ofHousehold("h1")).isEmpty();
  }

  @Test
  void oneThatIsRemovedWhileItBeginsToListenDoesNotComeBack() {
    connections.open("c1", ticket("u1", "h1"));
    ItemStore disturbed = new Meanwhile(items, () -> connections.remove("c1"));

    assertThat(new LiveConnections(new Table(disturbed), clock).listen("c1")).isEmpty();
    assertThat(connections.ofHousehold("h1")).isEmpty();
    assertThat(connections.ofUser("u1")).isEmpty();
  }

  @Test
  void theConnectionsOfAHouseholdAndOfAUserAreFound() {
    open("c1", "u1", "h1");
    open("c2", "u2", "h1");
    open("c3", "u1", "h2");

    assertThat(connections.ofHousehold("h1"))
        .extracting(Connection::connectionId)
        .containsExactlyInAnyOrder("c1", "c2");
    assertThat(connections.ofUser("u1"))
        .extracting(Connection::connectionId)
        .containsExactlyInAnyOrder("c1", "c3");
  }

  @Test
  void aRemovedConnectionLeavesNothingBehindAndOthersAlone() {
    open("c1", "u1", "h1");
    open("c2", "u1", "h1");

    connections.remove("c1");
    connections.remove("never-there");

    assertThat(items.get(new Key("HOUSE#h1", "CONNECTION#c1"))).isEmpty();
    assertThat(items.query(ItemQuery.all("CONNECTION#c1", "")).items()).isEmpty();
    assertThat(connections.ofUser("u1")).extracting(Connection::connectionId).containsExactly("c2");
  }

  @Test
  void endsWithTheSignIn() {
    open("c1", "u1", "h1");
    clock.advance(Duration.ofSeconds(900));

    assertThat(connections.find("c1")).isEmpty();
    assertThat(connections.ofHousehold("h1")).isEmpty();
    assertThat(connections.ofUser("u1")).isEmpty();
  }

  @Test
  void aSignInThatIsOverOpensNothing() {
    String ticket = tickets.issue(new Grant("u1", "h1", clock.instant().plusSeconds(10))).ticket();
    clock.advance(Duration.ofSeconds(10));

    assertThat(connections.open("c1", ticket)).isEmpty();
  }

  @Test
  void whoIsNoMemberAnyMoreOpensNothing() {
    String ticket = ticket("u2", "h1");
    table.write(new Write.Remove(new Key("USER#u2", "HOUSE#h1")));

    assertThat(connections.open("c1", ticket)).isEmpty();
    assertThat(connections.ofHousehold("h1")).isEmpty();
  }

  /** Does something before it writes, as another process would. */
  private record Meanwhile(ItemStore items, Runnable before) implements ItemStore {
    @Override
    public Optional<Item> get(Key key) {
      return items.get(key);
    }

    @Override
    public ItemPage query(ItemQuery query) {
      return items.query(query);
    }

    @Override
    public WriteOutcome write(List<Write> writes) {
      before.run();
      return items.write(writes);
    }
  }

  private void join(String userId, String householdId) {
    table.write(
        Table.create(
            new Key("USER#" + userId, "HOUSE#" + householdId), new Membership(householdId)));
  }

  private void open(String connectionId, String userId, String householdId) {
    assertThat(connections.open(connectionId, ticket(userId, householdId))).isPresent();
    assertThat(connections.listen(connectionId)).isPresent();
  }

  private String ticket(String userId, String householdId) {
    return tickets.issue(new Grant(userId, householdId, end)).ticket();
  }
}
