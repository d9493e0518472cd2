package io.yotosmartstream.stack;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/** An emulator as the one who deploys and looks at it sees it. */
public final class Aws implements AutoCloseable {
  /** Longer than the longest function that answers anybody. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Of whoever signs with the keys {@code test}. */
  public static final String ACCOUNT = "000000000000";

  private final URI endpoint;
  private final Region region;
  private final AwsCredentials credentials;
  private final SdkHttpClient http =
      UrlConnectionHttpClient.builder().socketTimeout(LONGEST).build();

  /** As the account's owner. */
  public Aws(URI endpoint, Region region) {
    this(endpoint, region, AwsBasicCredentials.create("test", "test"));
  }

  private Aws(URI endpoint, Region region, AwsCredentials credentials) {
    this.endpoint = endpoint;
    this.region = region;
    this.credentials = credentials;
  }

  /** As whoever took a role; to be closed by itself. */
  public Aws as(Credentials taken) {
    return new Aws(
        endpoint,
        region,
        AwsSessionCredentials.create(
            taken.accessKeyId(), taken.secretAccessKey(), taken.sessionToken()));
  }

  /** The same caller at an address of its own; to be closed by itself. */
  public Aws at(URI other) {
    return new Aws(other, region, credentials);
  }

  public Region region() {
    return region;
  }

  public EcsClient ecs() {
    return make(EcsClient.builder());
  }

  public IamClient iam() {
    return make(IamClient.builder());
  }

  public StsClient sts() {
    return make(StsClient.builder());
  }

  public CloudFormationClient cloudFormation() {
    return make(CloudFormationClient.builder());
  }

  public S3Client s3() {
    return make(S3Client.builder().forcePathStyle(true));
  }

  public LambdaClient lambda() {
    return make(LambdaClient.builder());
  }

  public SqsClient sqs() {
    return make(SqsClient.builder());
  }

  public SesV2Client ses() {
    return make(SesV2Client.builder());
  }

  public SnsClient sns() {
    return make(SnsClient.builder());
  }

  public CloudWatchClient cloudWatch() {
    return make(CloudWatchClient.builder());
  }

  public CloudWatchLogsClient logs() {
    return make(CloudWatchLogsClient.builder());
  }

  public EventBridgeClient eventBridge() {
    return make(EventBridgeClient.builder());
  }

  public SecretsManagerClient secretsManager() {
    return make(SecretsManagerClient.builder());
  }

  /** For a service that is not named above. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C make(B builder) {
    return builder
        .endpointOverride(endpoint)
        .httpClient(http)
        .region(region)
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .build();
  }

  @Override
  public void close() {
    http.close();
  }
}
