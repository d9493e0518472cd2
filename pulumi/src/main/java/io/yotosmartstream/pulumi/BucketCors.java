package io.yotosmartstream.pulumi;

import com.pulumi.aws.Provider;
import com.pulumi.aws.s3.BucketCorsConfigurationV2;
import com.pulumi.aws.s3.BucketCorsConfigurationV2Args;
import com.pulumi.aws.s3.inputs.BucketCorsConfigurationV2CorsRuleArgs;
import io.yotosmartstream.blueprint.AppBlueprint;
import io.yotosmartstream.blueprint.Bucket;
import io.yotosmartstream.blueprint.Cors;

/** Which pages may reach the buckets; made when the page's own address is known. */
final class BucketCors extends Concern {

  BucketCors(AppBlueprint blueprint, Refs refs, Provider provider, Store store) {
    super("bucket-cors", provider, blueprint.deletionProtection());
    for (Bucket bucket : blueprint.buckets()) {
      bucket.cors().ifPresent(cors -> make(bucket, cors, refs, store));
    }
  }

  private void make(Bucket bucket, Cors cors, Refs refs, Store store) {
    new BucketCorsConfigurationV2(
        bucket.name(),
        BucketCorsConfigurationV2Args.builder()
            .bucket(store.bucket(bucket.key()).bucket())
            .corsRules(
                BucketCorsConfigurationV2CorsRuleArgs.builder()
                    .allowedOrigins(refs.resolve(cors.origins()))
                    .allowedMethods(cors.methods())
                    .allowedHeaders(cors.headers())
                    .exposeHeaders(cors.exposedHeaders())
                    .maxAgeSeconds(cors.maxAgeSeconds())
                    .build())
            .build(),
        mine());
  }
}
