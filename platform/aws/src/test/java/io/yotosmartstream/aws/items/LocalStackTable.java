package io.yotosmartstream.aws.items;

import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.CallTimes;
import io.yotosmartstream.emulators.Emulators;
import io.yotosmartstream.items.ItemStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table with the keys of the blueprint's, in the DynamoDB Local that LocalStack runs. */
final class LocalStackTable {
  /** A machine that builds beside it may be slow; what is tested here is not how fast it is. */
  static final CallTimes PATIENT = new CallTimes(Duration.ofSeconds(20), Duration.ofSeconds(60));

  static final AwsClients CLIENTS = AwsClients.from(Emulators.localStack().settings());
  private static final String NAME = "items-" + UUID.randomUUID();

  static {
    DynamoDbClient client = client();
    client.createTable(
        table ->
            table
                .tableName(NAME)
                .keySchema(key("PK", KeyType.HASH), key("SK", KeyType.RANGE))
                .attributeDefinitions(text("PK"), text("SK"))
                .billingMode(BillingMode.PAY_PER_REQUEST));
    client.waiter().waitUntilTableExists(wait -> wait.tableName(NAME));
    client.updateTimeToLive(
        ttl ->
            ttl.tableName(NAME)
                .timeToLiveSpecification(spec -> spec.attributeName("ttl").enabled(true)));
  }

  private LocalStackTable() {}

  static ItemStore store(InstantSource clock) {
    return DynamoItems.in(CLIENTS, NAME, clock, PATIENT);
  }

  static DynamoDbClient client() {
    return CLIENTS.make(DynamoDbClient.builder(), "DYNAMODB", PATIENT);
  }

  static String name() {
    return NAME;
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }
}
