package io.yotosmartstream.aws.clients;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes clients of S3. */
public final class BucketClients {
  private BucketClients() {}

  /** An emulator knows a bucket by the path; S3 itself by the host, which is its preferred way. */
  public static S3Client make(AwsClients clients, CallTimes times) {
    S3ClientBuilder builder = S3Client.builder();
    builder.forcePathStyle(clients.endpoint("S3").isPresent());
    return clients.make(builder, "S3", times);
  }
}
