package io.yotosmartstream.features.stack;

import io.yotosmartstream.stack.Aws;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Calls by a client that is closed after each. */
final class Calls {
  private Calls() {}

  static Probe.Call dynamo(Consumer<DynamoDbClient> call) {
    return by(aws -> aws.make(DynamoDbClient.builder()), call);
  }

  static Probe.Call cognito(Consumer<CognitoIdentityProviderClient> call) {
    return by(aws -> aws.make(CognitoIdentityProviderClient.builder()), call);
  }

  static Probe.Call ssm(Consumer<SsmClient> call) {
    return by(aws -> aws.make(SsmClient.builder()), call);
  }

  static Probe.Call s3(Consumer<S3Client> call) {
    return by(Aws::s3, call);
  }

  static Probe.Call sqs(Consumer<SqsClient> call) {
    return by(Aws::sqs, call);
  }

  static Probe.Call secrets(Consumer<SecretsManagerClient> call) {
    return by(Aws::secretsManager, call);
  }

  static Probe.Call lambda(Consumer<LambdaClient> call) {
    return by(Aws::lambda, call);
  }

  static Probe.Call iam(Consumer<IamClient> call) {
    return by(Aws::iam, call);
  }

  static <C extends SdkClient> Probe.Call by(Function<Aws, C> client, Consumer<C> call) {
    return aws -> {
      try (C made = client.apply(aws)) {
        call.accept(made);
      }
    };
  }
}
