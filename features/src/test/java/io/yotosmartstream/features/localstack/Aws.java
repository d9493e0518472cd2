package io.yotosmartstream.features.localstack;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** An emulator as the one who deploys and looks at it sees it. */
final class Aws implements AutoCloseable {
  /** Longer than the longest function that answers anybody. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final URI endpoint;
  private final Region region;
  private final SdkHttpClient http =
      UrlConnectionHttpClient.builder().socketTimeout(LONGEST).build();

  Aws(URI endpoint, Region region) {
    this.endpoint = endpoint;
    this.region = region;
  }

  CloudFormationClient cloudFormation() {
    return make(CloudFormationClient.builder());
  }

  S3Client s3() {
    return make(S3Client.builder().forcePathStyle(true));
  }

  LambdaClient lambda() {
    return make(LambdaClient.builder());
  }

  SqsClient sqs() {
    return make(SqsClient.builder());
  }

  SesV2Client ses() {
    return make(SesV2Client.builder());
  }

  SnsClient sns() {
    return make(SnsClient.builder());
  }

  CloudWatchClient cloudWatch() {
    return make(CloudWatchClient.builder());
  }

  CloudWatchLogsClient logs() {
    return make(CloudWatchLogsClient.builder());
  }

  EventBridgeClient eventBridge() {
    return make(EventBridgeClient.builder());
  }

  SecretsManagerClient secretsManager() {
    return make(SecretsManagerClient.builder());
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C make(B builder) {
    return builder
        .endpointOverride(endpoint)
        .httpClient(http)
        .region(region)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }

  @Override
  public void close() {
    http.close();
  }
}
