package io.yotosmartstream.aws.items;

import io.yotosmartstream.items.ItemStoreException;
import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Single items, by plain conditional puts: half the price of a transaction. A put whose answer was
 * lost is tried again and then meets its own item, which it knows by its write id.
 */
record PlainPuts(DynamoDbClient client, String table) {

  /**
   * @param before the version that was read; 0 where nothing may be there
   * @param now milliseconds since 1970
   */
  WriteOutcome put(Write write, long before, long now) {
    String writeId = UUID.randomUUID().toString();
    AtomicInteger lost = new AtomicInteger();
    try {
      client.putItem(request(write, writeId, lost, now));
      return WriteOutcome.WRITTEN;
    } catch (ConditionalCheckFailedException e) {
      Map<String, AttributeValue> found = e.hasItem() ? e.item() : Map.of();
      AttributeValue lastWriter = found.get(Columns.WRITE_ID);
      if (lastWriter != null && writeId.equals(lastWriter.s())) {
        return WriteOutcome.WRITTEN;
      }
      if (lost.get() > 0 && mayHaveBeenOurs(found, before)) {
        throw new ItemStoreException("Others were faster than a lost answer", e);
      }
      return WriteOutcome.CONFLICT;
    }
  }

  /**
   * Whether our item may have been there before what is now: not where the version is still the one
   * before, nor where another one has the place that ours would have.
   */
  private static boolean mayHaveBeenOurs(Map<String, AttributeValue> found, long before) {
    long version = found.isEmpty() ? 0 : Columns.version(found);
    return version != before && version != before + 1;
  }

  private PutItemRequest request(Write write, String writeId, AtomicInteger lost, long now) {
    Map<String, AttributeValue> item = new HashMap<>(Columns.row(write));
    item.put(Columns.WRITE_ID, AttributeValue.fromS(writeId));
    Conditions condition = Conditions.of(write, now);
    return PutItemRequest.builder()
        .tableName(table)
        .item(item)
        .conditionExpression(condition.expression())
        .expressionAttributeNames(condition.names())
        .expressionAttributeValues(condition.values())
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .overrideConfiguration(config -> config.putExecutionAttribute(LostAnswers.COUNT, lost))
        .build();
  }
}
