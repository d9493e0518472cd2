package io.yotosmartstream.aws.items;

import io.yotosmartstream.items.Write;
import io.yotosmartstream.items.WriteOutcome;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Many writes as one. The token lets DynamoDB know a try whose answer was lost. */
record Transactions(DynamoDbClient client, String table) {

  /**
   * @param now milliseconds since 1970
   */
  WriteOutcome write(List<Write> writes, long now) {
    List<TransactWriteItem> items = writes.stream().map(write -> item(write, now)).toList();
    String token = UUID.randomUUID().toString();
    try {
      client.transactWriteItems(request -> request.transactItems(items).clientRequestToken(token));
      return WriteOutcome.WRITTEN;
    } catch (TransactionCanceledException e) {
      if (TableRetries.conditionFailed(e)) {
        return WriteOutcome.CONFLICT;
      }
      throw e;
    }
  }

  private TransactWriteItem item(Write write, long now) {
    Conditions condition = Conditions.of(write, now);
    TransactWriteItem.Builder item = TransactWriteItem.builder();
    return switch (write) {
      case Write.Create w -> put(item, w, condition).build();
      case Write.Replace w -> put(item, w, condition).build();
      case Write.Delete w -> delete(item, w, condition).build();
      case Write.Remove w -> delete(item, w, condition).build();
      case Write.Check w ->
          item.conditionCheck(
                  check ->
                      check
                          .tableName(table)
                          .key(Columns.key(w.key()))
                          .conditionExpression(condition.expression())
                          .expressionAttributeNames(condition.names())
                          .expressionAttributeValues(condition.values()))
              .build();
    };
  }

  private TransactWriteItem.Builder put(
      TransactWriteItem.Builder item, Write write, Conditions condition) {
    return item.put(
        put ->
            put.tableName(table)
                .item(Columns.row(write))
                .conditionExpression(condition.expression())
                .expressionAttributeNames(condition.names())
                .expressionAttributeValues(condition.values()));
  }

  private TransactWriteItem.Builder delete(
      TransactWriteItem.Builder item, Write write, Conditions condition) {
    return item.delete(
        delete ->
            delete
                .tableName(table)
                .key(Columns.key(write.key()))
                .conditionExpression(condition.expression())
                .expressionAttributeNames(condition.names())
                .expressionAttributeValues(condition.values()));
  }
}
