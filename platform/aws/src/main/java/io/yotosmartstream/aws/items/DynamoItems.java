package io.yotosmartstream.aws.items;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.CallTimes;
import io.yotosmartstream.items.ItemStore;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the table. */
public final class DynamoItems {
  /** A try answers in milliseconds or hangs: give it up soon and try again. */
  private static final CallTimes TIMES =
      new CallTimes(Duration.ofMillis(1500), Duration.ofSeconds(8));

  private DynamoItems() {}

  /**
   * @param clock says what has expired
   */
  public static ItemStore in(AwsClients clients, String table, InstantSource clock) {
    return in(clients, table, clock, TIMES);
  }

  static ItemStore in(AwsClients clients, String table, InstantSource clock, CallTimes times) {
    DynamoDbClient client =
        clients.make(
            DynamoDbClient.builder(),
            "DYNAMODB",
            times,
            override ->
                override
                    .retryStrategy(TableRetries.strategy())
                    .addExecutionInterceptor(new LostAnswers()));
    return new DynamoItemStore(
        new TableReads(client, table, clock),
        new BatchReads(client, table, clock),
        new PlainPuts(client, table),
        new Transactions(client, table),
        clock);
  }
}
