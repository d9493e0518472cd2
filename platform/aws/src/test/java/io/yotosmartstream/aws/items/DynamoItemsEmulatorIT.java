package io.yotosmartstream.aws.items;

import static org.assertj.core.api.Assertions.assertThat;

import io.yotosmartstream.contracts.ItemQueryContract;
import io.yotosmartstream.contracts.ItemStoreContract;
import io.yotosmartstream.contracts.ItemTransactionContract;
import io.yotosmartstream.items.ItemStore;
import io.yotosmartstream.items.Key;
import io.yotosmartstream.items.Write;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table under its contracts, on DynamoDB Local. */
class DynamoItemsEmulatorIT {

  @Nested
  class Items extends ItemStoreContract {
    @Override
    protected ItemStore store(InstantSource clock) {
      return LocalStackTable.store(clock);
    }
  }

  @Nested
  class Transactions extends ItemTransactionContract {
    @Override
    protected ItemStore store(InstantSource clock) {
      return LocalStackTable.store(clock);
    }
  }

  @Nested
  class Queries extends ItemQueryContract {
    @Override
    protected ItemStore store(InstantSource clock) {
      return LocalStackTable.store(clock);
    }
  }

  @Test
  void dynamoDbIsToldWhenToRemoveInFullSecondsAfterTheExpiry() {
    Key key = new Key("TEST#" + UUID.randomUUID(), "a");
    Instant expiresAt = Instant.parse("2030-01-01T00:00:00.001Z");
    LocalStackTable.store(InstantSource.system())
        .write(new Write.Create(key, Map.of("n", 1L), expiresAt));

    Map<String, AttributeValue> row =
        LocalStackTable.client()
            .getItem(
                get ->
                    get.tableName(LocalStackTable.name())
                        .key(
                            Map.of(
                                "PK", AttributeValue.fromS(key.pk()),
                                "SK", AttributeValue.fromS(key.sk()))))
            .item();

    assertThat(row.get("ttl")).isEqualTo(AttributeValue.fromN("1893456001"));
    assertThat(row.get("attributes"))
        .isEqualTo(AttributeValue.fromM(Map.of("n", AttributeValue.fromN("1"))));
  }
}
