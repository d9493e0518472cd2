package io.yotosmartstream.aws.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yotosmartstream.aws.clients.CallTimes;
import io.yotosmartstream.aws.standin.Reply;
import io.yotosmartstream.aws.standin.Request;
import io.yotosmartstream.aws.standin.StandIn;
import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.ItemStoreException;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the table does when DynamoDB is in trouble, which DynamoDB Local never is. */
class FailingTableTest {
  private static final CallTimes TIMES =
      new CallTimes(Duration.ofSeconds(20), Duration.ofSeconds(60));
  private static final CallTimes SHORT =
      new CallTimes(Duration.ofMillis(150), Duration.ofMillis(600));
  private static final Key KEY = new Key("HOUSE#1", "CARD#1");
  private static final Write CREATE = new Write.Create(KEY, Map.of("n", 1L), null);
  private static final Write REPLACE = new Write.Replace(KEY, 3, Map.of("n", 2L), null);
  private static final Reply THROTTLED =
      Reply.error(400, "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException");
  private static final Reply BROKEN = Reply.error(500, "InternalServerError");
  private static final Reply DONE = Reply.json(200, "{}");
  private static final Reply FOUND =
      Reply.json(
          200,
          """
          {"Item":{"PK":{"S":"HOUSE#1"},"SK":{"S":"CARD#1"},"version":{"N":"3"},"attributes":{"M":{}}}}
          """);

  private StandIn server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aBurstOfThrottlingIsWaitedOut() {
    ItemStore store = store(call -> call.number() <= 3 ? THROTTLED : FOUND);
    assertThat(store.get(KEY)).isPresent();
  }

  @Test
  void aBurstOfServerErrorsIsWaitedOut() {
    ItemStore store = store(call -> call.number() <= 4 ? BROKEN : DONE);
    assertThat(store.write(CREATE)).isEqualTo(WriteOutcome.WRITTEN);
  }

  @Test
  void whatDoesNotEndIsAFaultOfTheStore() {
    ItemStore store = store(SHORT, call -> THROTTLED);
    assertThatThrownBy(() -> store.get(KEY)).isInstanceOf(ItemStoreException.class);
    assertThatThrownBy(() -> store.query(ItemQuery.all("HOUSE#1", "")))
        .isInstanceOf(ItemStoreException.class);
    assertThatThrownBy(() -> store.write(CREATE)).isInstanceOf(ItemStoreException.class);
    assertThatThrownBy(() -> store.write(List.of(CREATE, remove("2"))))
        .isInstanceOf(ItemStoreException.class);
  }

  @Test
  void aTryThatHangsIsGivenUpForAnother() {
    CountDownLatch never = new CountDownLatch(1);
    ItemStore store =
        store(
            new CallTimes(Duration.ofMillis(300), Duration.ofSeconds(60)),
            call -> call.number() == 1 ? exchange -> await(never) : FOUND);
    assertThat(store.get(KEY)).isPresent();
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void whoseAnswerWasLostKnowsItsOwnItem() {
    for (Write write : List.of(CREATE, REPLACE)) {
      ItemStore store =
          store(call -> call.number() == 1 ? Reply.lost() : refusing(server.requests().getFirst()));
      assertThat(store.write(write)).isEqualTo(WriteOutcome.WRITTEN);
      assertThat(server.requests()).hasSize(2);
      server.close();
    }
  }

  @Test
  void anAnswerLostInAServerErrorIsNoConflictEither() {
    ItemStore store =
        store(call -> call.number() == 1 ? BROKEN : refusing(server.requests().getFirst()));
    assertThat(store.write(REPLACE)).isEqualTo(WriteOutcome.WRITTEN);
  }

  @Test
  void anotherOnesItemInItsPlaceIsAConflict() {
    ItemStore store = store(call -> call.number() == 1 ? Reply.lost() : refusing(4));
    assertThat(store.write(REPLACE)).isEqualTo(WriteOutcome.CONFLICT);
  }

  @Test
  void whatIsUnchangedWasNotWritten() {
    ItemStore store = store(call -> call.number() == 1 ? Reply.lost() : refusing(3));
    assertThat(store.write(REPLACE)).isEqualTo(WriteOutcome.CONFLICT);
  }

  @Test
  void nobodyKnowsWhatHappenedWhereOthersWroteAfterALostAnswer() {
    ItemStore store = store(call -> call.number() == 1 ? Reply.lost() : refusing(5));
    assertThatThrownBy(() -> store.write(REPLACE)).isInstanceOf(ItemStoreException.class);
  }

  @Test
  void throttlingLosesNoAnswer() {
    ItemStore store = store(call -> call.number() == 1 ? THROTTLED : refusing(5));
    assertThat(store.write(REPLACE)).isEqualTo(WriteOutcome.CONFLICT);
  }

  @Test
  void aConflictIsNotTriedAgain() {
    ItemStore store = store(call -> refusing(9));
    assertThat(store.write(REPLACE)).isEqualTo(WriteOutcome.CONFLICT);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aDeletionOrTransactionThatIsTriedAgainCarriesItsToken() {
    List<List<Write>> all =
        List.of(
            List.of(new Write.Delete(KEY, 1)), List.of(remove("1")), List.of(CREATE, remove("2")));
    for (List<Write> writes : all) {
      ItemStore store = store(call -> call.number() == 1 ? Reply.lost() : DONE);
      assertThat(store.write(writes)).isEqualTo(WriteOutcome.WRITTEN);
      assertThat(server.requests())
          .hasSize(2)
          .extracting(call -> json(call).path("ClientRequestToken").asString())
          .doesNotContain("")
          .containsOnly(json(server.requests().getFirst()).path("ClientRequestToken").asString());
      server.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TransactionConflict", "ThrottlingError"})
  void aTransactionThatMetAnotherOrFoundNoCapacityIsTriedAgain(String reason) {
    ItemStore store = store(call -> call.number() <= 2 ? cancelled("None", reason) : DONE);
    assertThat(store.write(List.of(CREATE, remove("2")))).isEqualTo(WriteOutcome.WRITTEN);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void aTransactionWhoseConditionFailedIsNotTriedAgain() {
    ItemStore store = store(call -> cancelled("TransactionConflict", "ConditionalCheckFailed"));
    assertThat(store.write(List.of(CREATE, remove("2")))).isEqualTo(WriteOutcome.CONFLICT);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aTransactionThatKeepsMeetingOthersIsAFaultAndNoConflict() {
    ItemStore store = store(SHORT, call -> cancelled("TransactionConflict", "None"));
    assertThatThrownBy(() -> store.write(List.of(CREATE, remove("2"))))
        .isInstanceOf(ItemStoreException.class);
  }

  @Test
  void keysThatComeBackUnreadAreAskedForAgain() {
    Set<Key> two = Set.of(KEY, new Key("HOUSE#1", "CARD#2"));
    ItemStore store =
        store(
            call ->
                switch (call.number()) {
                  case 1 -> THROTTLED;
                  case 2 -> batch("", "1", "2");
                  case 3 -> batch("1", "2");
                  default -> batch("2");
                });
    assertThat(store.getAll(two)).extracting(Item::key).containsExactlyInAnyOrderElementsOf(two);
    assertThat(server.requests()).hasSize(4);
    assertThat(json(server.requests().getLast()).at("/RequestItems/table/Keys")).hasSize(1);
  }

  @Test
  void aTableThatReadsNoKeyForSecondsIsAFault() {
    ItemStore store = store(call -> batch("", "1"));
    assertThatThrownBy(() -> store.getAll(Set.of(KEY)))
        .isInstanceOf(ItemStoreException.class)
        .hasMessageContaining("no capacity");
  }

  /**
   * @param found id of the card that was read, or none
   * @param unread ids of those that were not
   */
  private static Reply batch(String found, String... unread) {
    String item =
        found.isEmpty()
            ? ""
            : "{\"PK\":{\"S\":\"HOUSE#1\"},\"SK\":{\"S\":\"CARD#%s\"},\"version\":{\"N\":\"3\"},\"attributes\":{\"M\":{}}}"
                .formatted(found);
    String keys =
        Arrays.stream(unread)
            .map("{\"PK\":{\"S\":\"HOUSE#1\"},\"SK\":{\"S\":\"CARD#%s\"}}"::formatted)
            .collect(Collectors.joining(","));
    String left = keys.isEmpty() ? "" : "\"table\":{\"Keys\":[%s]}".formatted(keys);
    return Reply.json(
        200, "{\"Responses\":{\"table\":[%s]},\"UnprocessedKeys\":{%s}}".formatted(item, left));
  }

  private ItemStore store(Function<Request, Reply> rule) {
    return store(TIMES, rule);
  }

  private ItemStore store(CallTimes times, Function<Request, Reply> rule) {
    server = new StandIn(rule);
    return DynamoItems.in(server.clients(), "table", InstantSource.system(), times);
  }

  /** Refuses because of the item that a put before has left. */
  private static Reply refusing(Request put) {
    return refusal(json(put).path("Item").toString());
  }

  /** Refuses because of another one's item. */
  private static Reply refusing(int version) {
    return refusal(
        """
        {"PK":{"S":"HOUSE#1"},"SK":{"S":"CARD#1"},"version":{"N":"%d"},"writeId":{"S":"x"},
        "attributes":{"M":{}}}
        """
            .formatted(version));
  }

  private static Reply refusal(String item) {
    return Reply.json(
        400, "{\"__type\":\"ConditionalCheckFailedException\",\"Item\":%s}".formatted(item));
  }

  private static Reply cancelled(String... reasons) {
    IntFunction<String> reason = i -> "{\"Code\":\"%s\"}".formatted(reasons[i]);
    return Reply.json(
        400,
        "{\"__type\":\"TransactionCanceledException\",\"CancellationReasons\":[%s,%s]}"
            .formatted(reason.apply(0), reason.apply(1)));
  }

  private static Write remove(String sk) {
    return new Write.Remove(new Key("HOUSE#1", sk));
  }

  private static JsonNode json(Request call) {
    return JsonMapper.shared().readTree(call.body());
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException("Stopped", e);
    }
  }
}
