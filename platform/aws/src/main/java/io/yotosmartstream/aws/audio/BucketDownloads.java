package io.yotosmartstream.aws.audio;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpMethod;

/** From the bucket itself. Its signature is for GET alone: S3 refuses HEAD with it. */
record BucketDownloads(ObjectUrls urls, BucketAddress address) implements Downloads {

  @Override
  public URI sign(String key, Duration lifetime, String fileName) {
    return urls.sign(
        SdkHttpMethod.GET,
        address.object(key),
        Map.of(),
        Map.of("response-content-disposition", FileNames.disposition(fileName)),
        lifetime);
  }
}
