package io.yotosmartstream.features.stack;

import io.yotosmartstream.stack.Aws;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What a family has in a stack: an item, a file, an account, and a message that nobody took yet.
 *
 * @param stack what its resources are called
 */
record Belongings(Aws aws, Map<String, String> stack) {
  private static final Map<String, AttributeValue> KEY =
      Map.of("PK", AttributeValue.fromS("HOUSEHOLD#1"), "SK", AttributeValue.fromS("SETTINGS"));
  private static final String FILE = "kept/story.mp3";
  private static final String MAIL = "mother@example.com";

  void put() {
    Map<String, AttributeValue> item = new TreeMap<>(KEY);
    item.put("bedtime", AttributeValue.fromS("19:30"));
    try (DynamoDbClient dynamo = dynamo();
        S3Client s3 = aws.s3();
        SqsClient sqs = aws.sqs();
        CognitoIdentityProviderClient users = users()) {
      dynamo.putItem(put -> put.tableName(named("Table")).item(item));
      s3.putObject(
          put -> put.bucket(named("AudioBucket")).key(FILE), RequestBody.fromString("once upon"));
      users.adminCreateUser(
          create ->
              create
                  .userPoolId(named("Users"))
                  .username(MAIL)
                  .messageAction(MessageActionType.SUPPRESS)
                  .userAttributes(AttributeType.builder().name("email").value(MAIL).build()));
      sqs.sendMessage(send -> send.queueUrl(named("DeadLettersQueue")).messageBody("look at this"));
    }
  }

  /** What of it is there now, to be read by people. */
  Map<String, String> found() {
    try (DynamoDbClient dynamo = dynamo();
        S3Client s3 = aws.s3();
        SqsClient sqs = aws.sqs();
        CognitoIdentityProviderClient users = users()) {
      return Map.of(
          "item",
          dynamo
              .getItem(get -> get.tableName(named("Table")).key(KEY))
              .item()
              .getOrDefault("bedtime", AttributeValue.fromS("gone"))
              .s(),
          "file",
          s3.getObjectAsBytes(get -> get.bucket(named("AudioBucket")).key(FILE)).asUtf8String(),
          "account",
          users
              .listUsers(list -> list.userPoolId(named("Users")).filter("email = \"" + MAIL + "\""))
              .users()
              .getFirst()
              .username(),
          "message",
          sqs.receiveMessage(
                  receive -> receive.queueUrl(named("DeadLettersQueue")).visibilityTimeout(0))
              .messages()
              .getFirst()
              .body());
    }
  }

  private String named(String logical) {
    String name = stack.get(logical);
    if (name == null) {
      throw new IllegalStateException("The stack has no " + logical);
    }
    return name;
  }

  private DynamoDbClient dynamo() {
    return aws.make(DynamoDbClient.builder());
  }

  private CognitoIdentityProviderClient users() {
    return aws.make(CognitoIdentityProviderClient.builder());
  }
}
