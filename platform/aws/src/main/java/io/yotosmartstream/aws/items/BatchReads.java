package io.yotosmartstream.aws.items;

import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemLimits;
import io.yotosmartstream.items.ItemStoreException;
import io.yotosmartstream.items.Key;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Many consistent reads in few requests. DynamoDB gives back keys that it had no capacity or no
 * room in its answer (16 MB) for; nobody but the caller asks for them again.
 */
record BatchReads(DynamoDbClient client, String table, InstantSource clock) {
  /** DynamoDB's limit. */
  private static final int MOST = 100;

  /** Requests in a row that bring nothing, with a longer wait before each. */
  private static final int FRUITLESS = 7;

  private static final long FIRST_WAIT_MILLIS = 25;

  /**
   * @throws ItemStoreException where the table has no capacity for seconds
   */
  List<Item> get(Set<Key> keys) {
    Deque<Map<String, AttributeValue>> wanted = new ArrayDeque<>();
    keys.stream().filter(ItemLimits::fits).map(Columns::key).forEach(wanted::add);
    long now = clock.millis();
    List<Item> found = new ArrayList<>();
    int fruitless = 0;
    while (!wanted.isEmpty()) {
      List<Map<String, AttributeValue>> asked = take(wanted);
      BatchGetItemResponse answer =
          client.batchGetItem(
              batch ->
                  batch.requestItems(
                      Map.of(
                          table,
                          KeysAndAttributes.builder().keys(asked).consistentRead(true).build())));
      answer.responses().getOrDefault(table, List.of()).stream()
          .filter(row -> Columns.isAlive(row, now))
          .map(Columns::item)
          .forEach(found::add);
      KeysAndAttributes left = answer.unprocessedKeys().get(table);
      if (left != null) {
        wanted.addAll(left.keys());
        fruitless = left.keys().size() < asked.size() ? 0 : fruitless + 1;
        pause(fruitless);
      }
    }
    return found;
  }

  private static List<Map<String, AttributeValue>> take(Deque<Map<String, AttributeValue>> wanted) {
    List<Map<String, AttributeValue>> asked = new ArrayList<>();
    while (asked.size() < MOST && !wanted.isEmpty()) {
      asked.add(wanted.remove());
    }
    return asked;
  }

  private static void pause(int fruitless) {
    if (fruitless > FRUITLESS) {
      throw new ItemStoreException(
          "Cannot read items: the table has no capacity", new IllegalStateException());
    }
    if (fruitless > 0) {
      long longest = FIRST_WAIT_MILLIS << fruitless;
      long millis = ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
  }
}
