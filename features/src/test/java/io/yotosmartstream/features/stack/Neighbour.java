package io.yotosmartstream.features.stack;

import io.yotosmartstream.stack.Aws;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * Another environment in the same account, as far as its things can be asked for. They are there so
 * that nobody is refused because of an empty place.
 *
 * @param project of both
 */
record Neighbour(Aws owner, String project) {
  static final String NAME = "prod";
  static final String TRUSTS_OWNER =
      """
      {"Version": "2012-10-17",
       "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                      "Principal": {"AWS": "arn:aws:iam::%s:root"}}]}
      """
          .formatted(Aws.ACCOUNT);

  /**
   * @param live of an API of ours; the neighbour's is beside it
   */
  Things settle(URI live) {
    Things things =
        new Things(
            project,
            NAME,
            "another environment",
            owner,
            pool(),
            URI.create(live.toString().replaceFirst("/[^/]+/live$", "/a0000009/live")),
            "post@" + NAME + ".example.com");
    table(things);
    objects(things);
    vaults(things);
    roles(things);
    return things;
  }

  private String pool() {
    try (var cognito = owner.make(CognitoIdentityProviderClient.builder())) {
      return cognito
          .createUserPool(
              pool -> pool.poolName(project + "-" + NAME).userPoolTags(Map.of("environment", NAME)))
          .userPool()
          .id();
    }
  }

  private void table(Things things) {
    try (var db = owner.make(DynamoDbClient.builder())) {
      db.createTable(
          table ->
              table
                  .tableName(things.table())
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .keySchema(
                      key -> key.attributeName("PK").keyType(KeyType.HASH),
                      key -> key.attributeName("SK").keyType(KeyType.RANGE))
                  .attributeDefinitions(
                      a -> a.attributeName("PK").attributeType(ScalarAttributeType.S),
                      a -> a.attributeName("SK").attributeType(ScalarAttributeType.S)));
    }
  }

  private void objects(Things things) {
    try (S3Client s3 = owner.s3()) {
      Map.of("audio", "audio/probe", "ui", "probe")
          .forEach(
              (thing, key) -> {
                String bucket = things.bucket(thing);
                s3.createBucket(create -> create.bucket(bucket));
                s3.putObject(
                    put -> put.bucket(bucket).key(key), RequestBody.fromString("of somebody else"));
              });
    }
  }

  private void vaults(Things things) {
    try (SecretsManagerClient secrets = owner.secretsManager();
        SsmClient ssm = owner.make(SsmClient.builder());
        SqsClient sqs = owner.sqs()) {
      secrets.createSecret(secret -> secret.name(things.secret()).secretString("of nobody here"));
      ssm.putParameter(p -> p.name(things.parameter()).value("of nobody here").type("String"));
      for (String queue : new String[] {"jobs", "wake-ups", "dead-letters"}) {
        sqs.createQueue(create -> create.queueName(things.named(queue)));
      }
    }
  }

  private void roles(Things things) {
    try (IamClient iam = owner.iam()) {
      for (String thing : new String[] {"deploy", "page-function", "api-function"}) {
        iam.createRole(
            role -> role.roleName(things.named(thing)).assumeRolePolicyDocument(TRUSTS_OWNER));
      }
    }
  }
}
