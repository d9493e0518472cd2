package io.yotosmartstream.emulators;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Clients of an emulator, made from nothing but its settings. */
final class Clients {
  private Clients() {}

  static S3Client s3(Emulator emulator) {
    return at(emulator, S3Client.builder().forcePathStyle(true)).build();
  }

  static DynamoDbClient dynamoDb(Emulator emulator) {
    return at(emulator, DynamoDbClient.builder()).build();
  }

  static LambdaClient lambda(Emulator emulator) {
    return at(emulator, LambdaClient.builder()).build();
  }

  private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B at(
      Emulator emulator, B builder) {
    Map<String, String> settings = emulator.settings();
    return builder
        .endpointOverride(URI.create(settings.get("AWS_ENDPOINT_URL")))
        .region(Region.of(settings.get("AWS_REGION")))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    settings.get("AWS_ACCESS_KEY_ID"), settings.get("AWS_SECRET_ACCESS_KEY"))))
        .httpClientBuilder(UrlConnectionHttpClient.builder());
  }
}
