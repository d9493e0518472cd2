package io.yotosmartstream.aws.audio;

import io.yotosmartstream.audio.AudioStore;
import io.yotosmartstream.aws.clients.AwsClients;
import io.yotosmartstream.aws.clients.BucketClients;
import io.yotosmartstream.aws.clients.CallTimes;
import io.yotosmartstream.emulators.Emulators;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;

/** A bucket in LocalStack. */
final class LocalStackBucket {
  private static final AwsClients CLIENTS = AwsClients.from(Emulators.localStack().settings());
  static final S3Client CLIENT = BucketClients.make(CLIENTS, CallTimes.LONG);
  static final String NAME = "audio-" + UUID.randomUUID();

  static {
    String region = CLIENTS.region().id();
    CLIENT.createBucket(
        bucket -> {
          bucket.bucket(NAME);
          if (!region.equals("us-east-1")) {
            bucket.createBucketConfiguration(
                where -> where.locationConstraint(BucketLocationConstraint.fromValue(region)));
          }
        });
  }

  private LocalStackBucket() {}

  static AudioStore store(InstantSource clock, Parts parts) {
    return S3Audio.in(CLIENTS, NAME, Map.of(), clock, parts);
  }
}
