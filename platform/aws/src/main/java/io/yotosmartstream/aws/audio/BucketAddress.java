package io.yotosmartstream.aws.audio;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * Where the objects of a bucket are reached: at a host of the bucket's own in its region, which is
 * the one the page's security headers name, also in us-east-1. An emulator has one host for all
 * buckets.
 */
record BucketAddress(URI base) {

  static BucketAddress of(String bucket, Region region, Optional<URI> endpoint) {
    return new BucketAddress(
        endpoint
            .map(there -> URI.create(there.toString().replaceFirst("/+$", "") + "/" + bucket))
            .orElseGet(
                () ->
                    URI.create(
                        "https://%s.s3.%s.%s"
                            .formatted(
                                bucket, region.id(), PartitionMetadata.of(region).dnsSuffix()))));
  }

  URI object(String key) {
    return URI.create(base + "/" + SdkHttpUtils.urlEncodeIgnoreSlashes(key));
  }
}
