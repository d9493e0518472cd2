package io.yotosmartstream.aws.items;

import io.yotosmartstream.items.Cursors;
import io.yotosmartstream.items.Item;
import io.yotosmartstream.items.ItemLimits;
import io.yotosmartstream.items.ItemPage;
import io.yotosmartstream.items.ItemQuery;
import io.yotosmartstream.items.Key;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Consistent reads. */
record TableReads(DynamoDbClient client, String table, InstantSource clock) {

  Optional<Item> get(Key key) {
    if (!ItemLimits.fits(key)) {
      return Optional.empty();
    }
    Map<String, AttributeValue> row =
        client
            .getItem(get -> get.tableName(table).key(Columns.key(key)).consistentRead(true))
            .item();
    return row.isEmpty() || !Columns.isAlive(row, clock.millis())
        ? Optional.empty()
        : Optional.of(Columns.item(row));
  }

  /**
   * DynamoDB's pages end after 1 MB, and some of their items may have expired: goes on until one
   * more is found than wanted, or nothing is left.
   */
  ItemPage query(ItemQuery query) {
    Key cursor = Cursors.start(query);
    if (!ItemLimits.fits(new Key(query.pk(), query.prefix().isEmpty() ? " " : query.prefix()))) {
      return new ItemPage(List.of(), null);
    }
    long now = clock.millis();
    List<Item> found = new ArrayList<>();
    Map<String, AttributeValue> start = cursor == null ? Map.of() : Columns.key(cursor);
    do {
      QueryResponse page = client.query(request(query, query.limit() + 1 - found.size(), start));
      page.items().stream()
          .filter(row -> Columns.isAlive(row, now))
          .map(Columns::item)
          .forEach(found::add);
      start = page.lastEvaluatedKey();
    } while (!start.isEmpty() && found.size() <= query.limit());
    if (found.size() <= query.limit()) {
      return new ItemPage(List.copyOf(found), null);
    }
    List<Item> shown = List.copyOf(found.subList(0, query.limit()));
    return new ItemPage(shown, Cursors.after(shown.getLast()));
  }

  private QueryRequest request(
      ItemQuery query, int limit, @Nullable Map<String, AttributeValue> start) {
    Map<String, String> names = new HashMap<>(Map.of("#pk", Columns.PK));
    Map<String, AttributeValue> values =
        new HashMap<>(Map.of(":pk", AttributeValue.fromS(query.pk())));
    String condition = "#pk = :pk";
    if (!query.prefix().isEmpty()) {
      condition += " AND begins_with(#sk, :prefix)";
      names.put("#sk", Columns.SK);
      values.put(":prefix", AttributeValue.fromS(query.prefix()));
    }
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .keyConditionExpression(condition)
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .scanIndexForward(!query.newestFirst())
        .limit(limit)
        .exclusiveStartKey(start == null || start.isEmpty() ? null : start)
        .build();
  }
}
